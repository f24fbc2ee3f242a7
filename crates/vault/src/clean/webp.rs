//! WebP: RIFF chunks, of which only those that make the picture are kept.

use super::pieces::{Pieces, le16, le32};
use super::{Hidden, Picture, exif};
use std::collections::BTreeSet;

const HAS_ALPHA_OR_MOTION: u8 = 0x12;
const HAS_EXIF: u8 = 0x08;

pub(super) fn read(bytes: &[u8]) -> Option<Picture> {
    let mut hidden = BTreeSet::new();
    let mut body = Pieces::default();
    let mut pixels = None;
    let mut extended = None;
    let mut orientation = None;
    let mut drawn = false;
    let told = usize::try_from(le32(bytes, 4)?).ok()?.checked_add(8)?;
    let inside = bytes.get(..told)?;
    if bytes.len() > told {
        hidden.insert(Hidden::Appendix);
    }
    let mut at = 12;
    while at < inside.len() {
        let chunk = chunk_at(inside, at)?;
        match chunk.kind {
            b"VP8X" => {
                let (flags, size) = (*chunk.content.first()?, chunk.content.get(4..10)?);
                pixels = Some((u64::from(le24(size, 0)?) + 1) * (u64::from(le24(size, 3)?) + 1));
                extended = Some((flags & HAS_ALPHA_OR_MOTION, size.to_vec()));
            }
            b"VP8 " => {
                let size = u64::from(le16(chunk.content, 6)? & 0x3fff) * u64::from(le16(chunk.content, 8)? & 0x3fff);
                pixels = pixels.max(Some(size));
                drawn = true;
                body.keep(at..chunk.end);
            }
            b"VP8L" => {
                let size = le32(chunk.content, 1)?;
                pixels = pixels.max(Some(u64::from((size & 0x3fff) + 1) * u64::from((size >> 14 & 0x3fff) + 1)));
                drawn = true;
                body.keep(at..chunk.end);
            }
            b"ALPH" | b"ANIM" => body.keep(at..chunk.end),
            b"ANMF" => {
                drawn = true;
                frame(inside, at, &chunk, &mut body, &mut hidden)?;
            }
            b"EXIF" => orientation = exif::read(chunk.content, &mut hidden),
            b"XMP " => exif::read_text(chunk.content, &mut hidden),
            // A colour profile: left out, because it can name a device; nobody's secret otherwise.
            b"ICCP" => {}
            _ => {
                hidden.insert(Hidden::Other);
            }
        }
        at = chunk.end;
    }
    if !drawn {
        return None;
    }
    if let (Some(_), Some(orientation)) = (&extended, orientation) {
        let block = exif::upright(orientation);
        body.add([b"EXIF", u32::try_from(block.len()).ok()?.to_le_bytes().as_slice(), &block].concat());
    }
    let mut head = Pieces::default();
    let extension = extended.map(|(flags, size)| {
        let flags = if orientation.is_some() { flags | HAS_EXIF } else { flags };
        [b"VP8X\x0a\0\0\0".as_slice(), &[flags, 0, 0, 0], &size].concat()
    });
    let length = 4 + extension.as_ref().map_or(0, Vec::len) + body.length();
    head.add([b"RIFF", u32::try_from(length).ok()?.to_le_bytes().as_slice(), b"WEBP"].concat());
    extension.into_iter().for_each(|extension| head.add(extension));
    head.append(body);
    Some(Picture { hidden, pieces: head, pixels: pixels? })
}

/// One frame of a moving picture: its place and timing, and inside it only what draws.
fn frame(bytes: &[u8], at: usize, frame: &Chunk<'_>, body: &mut Pieces, hidden: &mut BTreeSet<Hidden>) -> Option<()> {
    frame.content.get(..16)?;
    let mut kept = Pieces::default();
    let start = at + 8;
    kept.keep(start..start + 16);
    let whole = bytes.get(..start + frame.content.len())?;
    let mut inner = start + 16;
    while inner < whole.len() {
        let part = chunk_at(whole, inner)?;
        match part.kind {
            b"VP8 " | b"VP8L" | b"ALPH" => kept.keep(inner..part.end),
            _ => {
                hidden.insert(Hidden::Other);
            }
        }
        inner = part.end;
    }
    body.add([b"ANMF", u32::try_from(kept.length()).ok()?.to_le_bytes().as_slice()].concat());
    body.append(kept);
    Some(())
}

struct Chunk<'a> {
    kind: &'a [u8],
    content: &'a [u8],
    /// After its filling byte, where its length is odd.
    end: usize,
}

fn chunk_at(bytes: &[u8], at: usize) -> Option<Chunk<'_>> {
    let kind = bytes.get(at..at + 4)?;
    let length = usize::try_from(le32(bytes, at + 4)?).ok()?;
    let start = at + 8;
    let content = bytes.get(start..start.checked_add(length)?)?;
    let end = start + length + length % 2;
    bytes.get(..end)?;
    Some(Chunk { kind, content, end })
}

fn le24(bytes: &[u8], at: usize) -> Option<u32> {
    let [low, middle, high] = bytes.get(at..)?.first_chunk()?;
    Some(u32::from_le_bytes([*low, *middle, *high, 0]))
}
