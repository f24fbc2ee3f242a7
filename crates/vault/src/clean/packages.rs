//! Packages of the newer word processors and spreadsheets: what their table of contents says is in them. Nothing is unpacked.

use super::Hidden;
use super::pieces::{le16, le32};
use std::collections::BTreeSet;

/// The end of a zip's table of contents, and an entry of it (APPNOTE 6.3.10, 4.3.12 and 4.3.16).
const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
/// The end record is 22 bytes and a comment of at most 65,535.
const SEARCHED: usize = 22 + 65_535;
/// More parts than any document has.
const MOST_ENTRIES: usize = 20_000;

/// What the parts of a document tell by being there. A table of contents that can't be read hides something itself.
pub(super) fn hidden(bytes: &[u8]) -> BTreeSet<Hidden> {
    let mut found = BTreeSet::new();
    if names(bytes, |name| found.extend(of_part(name))).is_none() {
        found.insert(Hidden::Other);
    }
    found
}

fn of_part(name: &[u8]) -> &'static [Hidden] {
    let name = String::from_utf8_lossy(name).to_ascii_lowercase();
    let (folder, part) = name.rsplit_once('/').unwrap_or(("", &name));
    match (folder, part) {
        // Office Open XML and OpenDocument: who wrote it, when, with what.
        ("docprops", "core.xml") => &[Hidden::Author, Hidden::Date],
        ("docprops", "app.xml") => &[Hidden::Camera],
        ("", "meta.xml") => &[Hidden::Author, Hidden::Date, Hidden::Camera],
        ("docprops", part) if part.starts_with("thumbnail") => &[Hidden::Thumbnail],
        ("thumbnails", _) => &[Hidden::Thumbnail],
        (_, part) if part.starts_with("comments") || part == "people.xml" || part == "commentauthors.xml" => &[Hidden::Comment, Hidden::Author],
        ("docprops", "custom.xml") => &[Hidden::Other],
        // Pictures bring their own hidden data; embedded files, macros and printers bring anything.
        (folder, _) if ["media", "pictures", "embeddings", "customxml", "printersettings"].iter().any(|one| folder.ends_with(one)) => &[Hidden::Other],
        (_, "vbaproject.bin") => &[Hidden::Other],
        _ => &[],
    }
}

/// Hands each name of the table of contents on; `None` where there is no whole table.
fn names(bytes: &[u8], mut each: impl FnMut(&[u8])) -> Option<()> {
    let from = bytes.len().saturating_sub(SEARCHED);
    let tail = bytes.get(from..)?;
    let end = from + tail.windows(END.len()).rposition(|window| window == END)?;
    let count = usize::from(le16(bytes, end + 10)?);
    let mut at = usize::try_from(le32(bytes, end + 16)?).ok()?;
    if count > MOST_ENTRIES {
        return None;
    }
    for _ in 0..count {
        if bytes.get(at..at.checked_add(4)?)? != ENTRY {
            return None;
        }
        let length = |field: usize| le16(bytes, at.checked_add(field)?).map(usize::from);
        let (name, extra, comment) = (length(28)?, length(30)?, length(32)?);
        let start = at.checked_add(46)?;
        each(bytes.get(start..start.checked_add(name)?)?);
        at = start.checked_add(name + extra + comment)?;
    }
    Some(())
}
