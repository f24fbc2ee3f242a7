//! What a PDF tells besides its pages, by the names it uses (ISO 32000-1, 14.3 and 7.5). Nothing is unpacked: what is packed is told as such.

use super::Hidden;
use std::collections::BTreeSet;

/// The names of a document's own description, of its XMP packet, and of what else it can carry.
const NAMES: &[(&[u8], Hidden)] = &[
    (b"/Author", Hidden::Author),
    (b"/Creator", Hidden::Camera),
    (b"/Producer", Hidden::Camera),
    (b"/CreationDate", Hidden::Date),
    (b"/ModDate", Hidden::Date),
    (b"/Keywords", Hidden::Comment),
    (b"/Annot", Hidden::Comment),
    (b"/Thumb", Hidden::Thumbnail),
    (b"/EmbeddedFile", Hidden::Other),
    (b"/JavaScript", Hidden::Other),
    // Parts that are packed or locked may hold any of these: they can't be seen from outside.
    (b"/ObjStm", Hidden::Other),
    (b"/Encrypt", Hidden::Other),
    // Pictures within keep the camera's own data.
    (b"/DCTDecode", Hidden::Other),
    (b"dc:creator", Hidden::Author),
    (b"xmp:CreateDate", Hidden::Date),
    (b"xmp:CreatorTool", Hidden::Camera),
    (b"exif:GPSLatitude", Hidden::Position),
];

/// In one pass, so that 25 MB take no longer than reading them.
pub(super) fn hidden(bytes: &[u8]) -> BTreeSet<Hidden> {
    let mut found = BTreeSet::new();
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| matches!(byte, b'/' | b'd' | b'x' | b'e')) {
        let here = rest.get(at..).unwrap_or_default();
        found.extend(NAMES.iter().filter(|(name, _)| here.starts_with(name)).map(|(_, hidden)| *hidden));
        rest = here.get(1..).unwrap_or_default();
    }
    found
}
