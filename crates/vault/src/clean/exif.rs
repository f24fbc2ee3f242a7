//! Reads which facts an Exif block holds (never their values), and writes the smallest block that keeps a picture upright.

use super::Hidden;
use super::pieces::{be16, be32, contains, le16, le32};
use std::collections::BTreeSet;

/// Directories a well-made block has at most: the picture's, the camera's, the position's and the thumbnail's.
const MOST_DIRECTORIES: usize = 8;

/// Notes what the block holds. Answers the picture's orientation where it is one that matters (2 to 8).
pub(super) fn read(block: &[u8], hidden: &mut BTreeSet<Hidden>) -> Option<u8> {
    let block = block.strip_prefix(b"Exif\0\0").unwrap_or(block);
    let little = match block.get(..4) {
        Some(b"II*\0") => true,
        Some(b"MM\0*") => false,
        _ => {
            hidden.insert(Hidden::Other);
            return None;
        }
    };
    let tiff = Tiff { block, little };
    let mut orientation = None;
    let mut named = BTreeSet::new();
    let mut directories: Vec<(usize, bool)> = tiff.long(4).map(|at| (at, true)).into_iter().collect();
    let mut read = 0;
    while let Some((at, is_first)) = directories.pop() {
        read += 1;
        if read > MOST_DIRECTORIES {
            break;
        }
        let Some(count) = tiff.short(at) else { continue };
        for entry in 0..usize::from(count) {
            let Some(entry) = entry.checked_mul(12).and_then(|offset| at.checked_add(2)?.checked_add(offset)) else { break };
            let Some(tag) = tiff.short(entry) else { break };
            match tag {
                0x0112 => orientation = orientation.or(tiff.short(entry + 8).and_then(|turned| u8::try_from(turned).ok())),
                0x8769 => directories.extend(tiff.long(entry + 8).map(|at| (at, false))),
                tag => {
                    named.extend(meaning(tag));
                }
            }
        }
        // The directory after the first one is the thumbnail's.
        let next = usize::from(count).checked_mul(12).and_then(|length| tiff.long(at.checked_add(2)?.checked_add(length)?));
        if is_first && next.is_some_and(|next| next != 0) {
            named.insert(Hidden::Thumbnail);
        }
    }
    // What no directory explains is still something that nobody sees.
    if named.is_empty() && block.len() > SMALLEST_TIFF {
        named.insert(Hidden::Other);
    }
    hidden.extend(named);
    orientation.filter(|turned| (2..=8).contains(turned))
}

fn meaning(tag: u16) -> Option<Hidden> {
    Some(match tag {
        0x8825 => Hidden::Position,
        // Make, model, software, maker's notes, owner's marks of body and lens.
        0x010f | 0x0110 | 0x0131 | 0x013c | 0x927c | 0xa420 | 0xa431..=0xa435 => Hidden::Camera,
        0x0132 | 0x9003 | 0x9004 | 0x9010..=0x9012 => Hidden::Date,
        0x013b | 0x8298 | 0x9c9d | 0xa430 => Hidden::Author,
        0x010e | 0x9286 | 0x9c9b | 0x9c9c | 0x9c9e | 0x9c9f => Hidden::Comment,
        0x0201 => Hidden::Thumbnail,
        _ => return None,
    })
}

/// What the texts of XMP, IPTC and their kind tell, by the names of their fields.
pub(super) fn read_text(text: &[u8], hidden: &mut BTreeSet<Hidden>) {
    const NAMES: [(&[u8], Hidden); 17] = [
        (b"GPSLatitude", Hidden::Position),
        (b"GPSLongitude", Hidden::Position),
        (b":Location", Hidden::Position),
        (b":City", Hidden::Position),
        (b":Make", Hidden::Camera),
        (b":Model", Hidden::Camera),
        (b"CreatorTool", Hidden::Camera),
        (b"SerialNumber", Hidden::Camera),
        (b"CreateDate", Hidden::Date),
        (b"ModifyDate", Hidden::Date),
        (b"DateCreated", Hidden::Date),
        (b"DateTimeOriginal", Hidden::Date),
        (b":creator", Hidden::Author),
        (b"Artist", Hidden::Author),
        (b":rights", Hidden::Author),
        (b":description", Hidden::Comment),
        (b"Thumbnails", Hidden::Thumbnail),
    ];
    let named: BTreeSet<Hidden> = NAMES.iter().filter(|(name, _)| contains(text, name)).map(|(_, hidden)| *hidden).collect();
    if named.is_empty() {
        hidden.insert(Hidden::Other);
    }
    hidden.extend(named);
}

const SMALLEST_TIFF: usize = 26;

/// A TIFF block that says how the picture is turned, and nothing else.
pub(super) fn upright(orientation: u8) -> Vec<u8> {
    let mut block = Vec::with_capacity(SMALLEST_TIFF);
    block.extend_from_slice(b"MM\0*\0\0\0\x08");
    block.extend_from_slice(&[0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
    block.extend_from_slice(&[0; 4]);
    block
}

struct Tiff<'a> {
    block: &'a [u8],
    little: bool,
}

impl Tiff<'_> {
    fn short(&self, at: usize) -> Option<u16> {
        if self.little { le16(self.block, at) } else { be16(self.block, at) }
    }

    fn long(&self, at: usize) -> Option<usize> {
        let number = if self.little { le32(self.block, at) } else { be32(self.block, at) };
        usize::try_from(number?).ok()
    }
}
