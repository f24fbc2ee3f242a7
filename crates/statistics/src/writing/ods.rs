//! ODS: a container of three short files (OpenDocument 1.3, parts 2 and 3). The one library for it brings forty crates for what is sixty lines (decision 0152).

use super::Unwritten;
use crate::grid::{Entry, Grid};
use crate::tongue::tenths;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MEDIA_TYPE: &str = "application/vnd.oasis.opendocument.spreadsheet";

const MANIFEST: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
"#;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:spreadsheet><table:table table:name="Table">"#;

const FOOT: &str = "</table:table></office:spreadsheet></office:body></office:document-content>\n";

pub fn ods(grid: &Grid) -> Result<Vec<u8>, Unwritten> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let deflated = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    // The media type comes first and uncompressed, so that a file can be told by its beginning.
    let content = content(grid);
    for (name, text, options) in [("mimetype", MEDIA_TYPE, stored), ("META-INF/manifest.xml", MANIFEST, deflated), ("content.xml", content.as_str(), deflated)] {
        archive.start_file(name, options).map_err(|_| Unwritten)?;
        archive.write_all(text.as_bytes()).map_err(|_| Unwritten)?;
    }
    archive.finish().map(Cursor::into_inner).map_err(|_| Unwritten)
}

fn content(grid: &Grid) -> String {
    let mut xml = HEAD.to_owned();
    let mut row = |cells: &mut dyn Iterator<Item = String>| {
        xml.push_str("<table:table-row>");
        xml.extend(cells);
        xml.push_str("</table:table-row>");
    };
    row(&mut std::iter::once(string(&grid.title)));
    row(&mut std::iter::once(string(&grid.lead)));
    row(&mut std::iter::once("<table:table-cell/>".to_owned()));
    row(&mut grid.headings.iter().map(|heading| string(heading)));
    for entries in &grid.rows {
        row(&mut entries.iter().map(cell));
    }
    row(&mut std::iter::once("<table:table-cell/>".to_owned()));
    for note in &grid.notes {
        row(&mut std::iter::once(string(note)));
    }
    xml + FOOT
}

fn cell(entry: &Entry) -> String {
    match entry {
        Entry::Text(text) => string(text),
        Entry::Count(people) => number(&people.to_string()),
        Entry::Tenths(value) => number(&tenths(*value)),
        Entry::Mark(mark) => string(mark),
    }
}

fn string(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"string\"><text:p>{}</text:p></table:table-cell>", escaped(text))
}

fn number(text: &str) -> String {
    format!("<table:table-cell office:value-type=\"float\" office:value=\"{text}\"><text:p>{text}</text:p></table:table-cell>")
}

fn escaped(text: &str) -> String {
    // XML has no way to write most control characters at all.
    let plain = text.chars().filter(|c| !c.is_control());
    plain.fold(String::with_capacity(text.len()), |mut out, c| {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
        out
    })
}
