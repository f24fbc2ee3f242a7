//! JPEG: segments up to the end of the first picture.

use super::pieces::{Pieces, be16};
use super::{Hidden, Picture, exif};
use std::collections::BTreeSet;

const END: u8 = 0xd9;

pub(super) fn read(bytes: &[u8]) -> Option<Picture> {
    let mut hidden = BTreeSet::new();
    let mut head = Pieces::default();
    let mut body = Pieces::default();
    let mut orientation = None;
    let mut pixels = None;
    let mut scanned = false;
    head.keep(0..2);
    let mut at = 2;
    // Cut off in the middle, as after a broken upload: what came is still a picture.
    while let Some((start, marker)) = marker(bytes, at) {
        let inside = start + 2;
        match marker {
            END => {
                if bytes.get(inside..).is_some_and(|rest| rest.iter().any(|byte| *byte != 0)) {
                    hidden.insert(Hidden::Appendix);
                }
                break;
            }
            0x01 | 0xd0..=0xd7 => {
                body.keep(start..inside);
                at = inside;
                continue;
            }
            0x00 | 0xd8 => return None,
            _ => {}
        }
        let Some(length) = be16(bytes, inside).map(usize::from) else { break };
        if length < 2 {
            return None;
        }
        let Some(content) = bytes.get(inside + 2..inside + length) else { break };
        let end = inside + length;
        at = end;
        match marker {
            // Tables, frames and restarts: the picture itself.
            0xc0..=0xcf | 0xdb | 0xdc | 0xdd => {
                if !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
                    let (height, width) = (be16(content, 1)?, be16(content, 3)?);
                    pixels = pixels.max(Some(u64::from(height) * u64::from(width)));
                }
                body.keep(start..end);
            }
            // A scan: its data runs to the next marker that is no restart and no stuffed byte.
            0xda => {
                scanned = true;
                at = scan_end(bytes, end);
                body.keep(start..at);
            }
            0xe0 if content.starts_with(b"JFIF\0") && content.len() >= 14 => {
                if content.len() > 14 {
                    hidden.insert(Hidden::Thumbnail);
                }
                // Version, density: fourteen bytes, with a thumbnail of nothing.
                let mut plain = vec![0xff, 0xe0, 0, 16];
                plain.extend_from_slice(content.get(..12)?);
                plain.extend_from_slice(&[0, 0]);
                head.add(plain);
            }
            0xe0 => {
                hidden.insert(Hidden::Thumbnail);
            }
            // How its colours are to be read.
            0xee if content.starts_with(b"Adobe") && content.len() == 12 => body.keep(start..end),
            0xe1 if content.starts_with(b"Exif\0") => orientation = exif::read(content, &mut hidden).or(orientation),
            0xe1 | 0xed => exif::read_text(content, &mut hidden),
            // A colour profile: left out, because it can name a device; nobody's secret otherwise.
            0xe2 if content.starts_with(b"ICC_PROFILE\0") => {}
            0xfe => {
                hidden.insert(Hidden::Comment);
            }
            _ => {
                hidden.insert(Hidden::Other);
            }
        }
    }
    if !scanned {
        return None;
    }
    if let Some(orientation) = orientation {
        let block = exif::upright(orientation);
        let length = u16::try_from(2 + 6 + block.len()).ok()?.to_be_bytes();
        head.add([&[0xff, 0xe1], length.as_slice(), b"Exif\0\0", &block].concat());
    }
    head.append(body);
    head.add(vec![0xff, END]);
    Some(Picture { hidden, pieces: head, pixels: pixels? })
}

/// The next marker at or after `at`, with its place: fill bytes before it are left out. `None` at the end, or where no marker stands.
fn marker(bytes: &[u8], at: usize) -> Option<(usize, u8)> {
    let rest = bytes.get(at..)?;
    if rest.first() != Some(&0xff) {
        return None;
    }
    let place = rest.iter().position(|byte| *byte != 0xff)?;
    Some((at + place - 1, *rest.get(place)?))
}

fn scan_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while let Some(found) = bytes.get(at..).and_then(|rest| rest.iter().position(|byte| *byte == 0xff)) {
        match bytes.get(at + found + 1) {
            Some(0x00 | 0xd0..=0xd7) => at += found + 2,
            Some(0xff) => at += found + 1,
            Some(_) => return at + found,
            None => break,
        }
    }
    bytes.len()
}
