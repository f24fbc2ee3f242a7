//! What a file is, by its first bytes. Its name is a claim.

use super::pieces::contains;
use super::{Hidden, png};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A kind of file, as far as it changes what is done with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileFormat {
    Jpeg,
    Png,
    Gif,
    WebP,
    /// Pictures of newer telephones: HEIC, AVIF.
    Heif,
    Pdf,
    /// Word processors and spreadsheets, old and new.
    Office,
    Video,
    Audio,
    Text,
    Archive,
    Unknown,
}

impl FileFormat {
    pub fn of(bytes: &[u8]) -> FileFormat {
        let starts = |magic: &[u8]| bytes.starts_with(magic);
        let front = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
        if starts(b"\xff\xd8\xff") {
            FileFormat::Jpeg
        } else if starts(png::SIGNATURE) {
            FileFormat::Png
        } else if starts(b"GIF87a") || starts(b"GIF89a") {
            FileFormat::Gif
        } else if starts(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
            FileFormat::WebP
        } else if bytes.get(4..8) == Some(b"ftyp") {
            match bytes.get(8..12) {
                Some(b"heic" | b"heix" | b"heim" | b"heis" | b"hevc" | b"mif1" | b"msf1" | b"avif" | b"avis") => FileFormat::Heif,
                Some(b"M4A " | b"M4B ") => FileFormat::Audio,
                _ => FileFormat::Video,
            }
        } else if contains(front.get(..front.len().min(1024)).unwrap_or_default(), b"%PDF-") {
            FileFormat::Pdf
        } else if starts(b"PK\x03\x04") {
            // The first entry of such a package says what it is.
            if contains(front, b"[Content_Types].xml") || contains(front, b"_rels/") || contains(front, b"mimetypeapplication/") {
                FileFormat::Office
            } else {
                FileFormat::Archive
            }
        } else if starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") || starts(b"{\\rtf") {
            FileFormat::Office
        } else if starts(b"\x1a\x45\xdf\xa3") || (starts(b"RIFF") && bytes.get(8..12) == Some(b"AVI ")) || starts(b"\0\0\x01\xba") {
            FileFormat::Video
        } else if starts(b"ID3") || starts(b"OggS") || starts(b"fLaC") || starts(b"#!AMR") || (starts(b"RIFF") && bytes.get(8..12) == Some(b"WAVE")) {
            FileFormat::Audio
        } else if starts(b"\x1f\x8b") || starts(b"7z\xbc\xaf\x27\x1c") || starts(b"Rar!") || starts(b"BZh") || starts(b"\xfd7zXZ\0") {
            FileFormat::Archive
        } else if is_text(bytes) {
            FileFormat::Text
        } else {
            FileFormat::Unknown
        }
    }

    /// The type to serve it with. What a browser might run or guess at is served as bytes to save.
    pub fn media_type(self) -> &'static str {
        match self {
            FileFormat::Jpeg => "image/jpeg",
            FileFormat::Png => "image/png",
            FileFormat::Gif => "image/gif",
            FileFormat::WebP => "image/webp",
            FileFormat::Text => "text/plain; charset=utf-8",
            _ => "application/octet-stream",
        }
    }

    /// Whether a browser may show it in place.
    pub fn is_picture(self) -> bool {
        matches!(self, FileFormat::Jpeg | FileFormat::Png | FileFormat::Gif | FileFormat::WebP)
    }

    /// Whether the ending of a name could belong to this kind. A name without a known ending claims nothing.
    pub(super) fn agrees_with(self, name: &str) -> bool {
        let Some((_, ending)) = name.rsplit_once('.') else { return true };
        let claimed = match ending.to_ascii_lowercase().as_str() {
            "jpg" | "jpeg" | "jpe" | "jfif" => FileFormat::Jpeg,
            "png" | "apng" => FileFormat::Png,
            "gif" => FileFormat::Gif,
            "webp" => FileFormat::WebP,
            "heic" | "heif" | "avif" => FileFormat::Heif,
            "pdf" => FileFormat::Pdf,
            "doc" | "docx" | "xls" | "xlsx" | "ppt" | "pptx" | "odt" | "ods" | "odp" | "rtf" => FileFormat::Office,
            "mp4" | "mov" | "m4v" | "3gp" | "avi" | "mkv" | "webm" | "mpg" | "mpeg" => FileFormat::Video,
            "mp3" | "m4a" | "ogg" | "opus" | "wav" | "flac" | "amr" | "aac" => FileFormat::Audio,
            "txt" | "csv" | "md" | "log" => FileFormat::Text,
            "zip" | "gz" | "7z" | "rar" | "bz2" | "xz" => FileFormat::Archive,
            _ => return true,
        };
        claimed == self || (claimed == FileFormat::Audio && self == FileFormat::Unknown)
    }
}

fn is_text(bytes: &[u8]) -> bool {
    !bytes.iter().any(|byte| *byte < 0x20 && !matches!(byte, b'\n' | b'\r' | b'\t')) && std::str::from_utf8(bytes).is_ok()
}

/// How much of each end is searched for hints.
const SEARCHED: usize = 512 * 1024;

/// What a file that can't be cleaned is likely to tell, by well-known marks near its ends. Never complete, and never said to be.
pub(super) fn hints_of(bytes: &[u8]) -> BTreeSet<Hidden> {
    const MARKS: [(&[u8], Hidden); 18] = [
        (b"\xa9xyz", Hidden::Position),
        (b"location.ISO6709", Hidden::Position),
        (b"GPSLatitude", Hidden::Position),
        (b"/Author", Hidden::Author),
        (b"dc:creator", Hidden::Author),
        (b"/CreationDate", Hidden::Date),
        (b"xmp:CreateDate", Hidden::Date),
        (b"mvhd", Hidden::Date),
        (b"/Producer", Hidden::Camera),
        (b"xmp:CreatorTool", Hidden::Camera),
        (b"com.apple.quicktime.model", Hidden::Camera),
        (b"docProps/core.xml", Hidden::Author),
        (b"Exif\0\0", Hidden::Camera),
        // The older word processors: a stream of properties, named in UTF-16; rich text names its own.
        (b"S\0u\0m\0m\0a\0r\0y\0I\0n\0f\0o\0", Hidden::Author),
        (b"\\author", Hidden::Author),
        (b"\\operator", Hidden::Author),
        (b"\\creatim", Hidden::Date),
        (b"\\*\\generator", Hidden::Camera),
    ];
    let front = bytes.get(..bytes.len().min(SEARCHED)).unwrap_or_default();
    let back = bytes.get(bytes.len().saturating_sub(SEARCHED)..).unwrap_or_default();
    MARKS.iter().filter(|(mark, _)| contains(front, mark) || contains(back, mark)).map(|(_, hidden)| *hidden).collect()
}
