//! GIF: blocks, of which pictures, their timing and looping are kept.

use super::pieces::{Pieces, le16};
use super::{Hidden, Picture, exif};
use std::collections::BTreeSet;

pub(super) fn read(bytes: &[u8]) -> Option<Picture> {
    let mut hidden = BTreeSet::new();
    let mut pieces = Pieces::default();
    let pixels = u64::from(le16(bytes, 6)?) * u64::from(le16(bytes, 8)?);
    let mut at = 13 + table(*bytes.get(10)?);
    bytes.get(..at)?;
    pieces.keep(0..at);
    let mut drawn = false;
    loop {
        match bytes.get(at) {
            Some(0x3b) => {
                if bytes.get(at + 1..).is_some_and(|rest| rest.iter().any(|byte| *byte != 0)) {
                    hidden.insert(Hidden::Appendix);
                }
                break;
            }
            // A picture: its place and size, its own colours, its data.
            Some(0x2c) => {
                let data = at + 10 + table(*bytes.get(at + 9)?) + 1;
                let end = blocks_end(bytes, data)?;
                pieces.keep(at..end);
                at = end;
                drawn = true;
            }
            Some(0x21) => {
                let label = *bytes.get(at + 1)?;
                let end = blocks_end(bytes, at + 2)?;
                let content = bytes.get(at + 2..end)?;
                match label {
                    0xf9 => pieces.keep(at..end),
                    0xff if is_loop(content) => pieces.keep(at..end),
                    0xff if content.get(1..12) == Some(b"XMP DataXMP") => exif::read_text(content, &mut hidden),
                    0xff => {
                        hidden.insert(Hidden::Other);
                    }
                    0xfe | 0x01 => {
                        hidden.insert(Hidden::Comment);
                    }
                    _ => {
                        hidden.insert(Hidden::Other);
                    }
                }
                at = end;
            }
            // Cut off: what came is still a picture.
            None => break,
            Some(_) => return None,
        }
    }
    if !drawn {
        return None;
    }
    pieces.add(vec![0x3b]);
    Some(Picture { hidden, pieces, pixels })
}

/// The length of a colour table, from its flags.
fn table(flags: u8) -> usize {
    if flags & 0x80 == 0 { 0 } else { 3 << ((flags & 7) + 1) }
}

/// How often it loops: nineteen bytes, no room for anything else.
fn is_loop(content: &[u8]) -> bool {
    content.len() == 17 && matches!(content.get(1..12), Some(b"NETSCAPE2.0" | b"ANIMEXTS1.0"))
}

/// The place after a row of blocks, each behind its length, ended by an empty one.
fn blocks_end(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let length = usize::from(*bytes.get(at)?);
        at += 1 + length;
        if length == 0 {
            return Some(at);
        }
    }
}
