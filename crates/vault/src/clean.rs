//! What is hidden in a file besides what one sees: found, told to the sender, and left out of the copy that readers get.
//!
//! Nothing is decoded or unpacked. Pictures are copied part by part, and only the parts a picture needs: whatever is not known to be harmless stays
//! out. A file of another kind is passed on as it was sent, behind the originals' compartment, and both sides are told so.

mod exif;
mod gif;
mod jpeg;
mod kinds;
mod packages;
mod pdf;
mod pieces;
mod png;
mod webp;

pub use kinds::FileFormat;
pub use pieces::Pieces;

use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Something a file tells that nobody sees in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hidden {
    /// Where it was made.
    Position,
    /// With which camera, telephone or program.
    Camera,
    /// When.
    Date,
    /// By whom.
    Author,
    /// Words about it.
    Comment,
    /// A small earlier picture, which may show what was cut away since.
    Thumbnail,
    /// Something after its end: another picture, a film, anything.
    Appendix,
    /// Something else.
    Other,
}

impl Hidden {
    pub const ALL: [Hidden; 8] = [
        Hidden::Position,
        Hidden::Camera,
        Hidden::Date,
        Hidden::Author,
        Hidden::Comment,
        Hidden::Thumbnail,
        Hidden::Appendix,
        Hidden::Other,
    ];

    /// The word that names it.
    pub fn key(self) -> &'static str {
        match self {
            Hidden::Position => "file-hidden-position",
            Hidden::Camera => "file-hidden-camera",
            Hidden::Date => "file-hidden-date",
            Hidden::Author => "file-hidden-author",
            Hidden::Comment => "file-hidden-comment",
            Hidden::Thumbnail => "file-hidden-thumbnail",
            Hidden::Appendix => "file-hidden-appendix",
            Hidden::Other => "file-hidden-other",
        }
    }
}

/// What could be done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Treatment {
    /// There is a copy without anything hidden.
    Cleaned,
    /// Nothing can be hidden in it: the copy is the same.
    Plain,
    /// Hidden data can't be taken out of this kind of file: it is passed on as sent, to the few who may open originals.
    Unclean,
    /// It says it is a picture and is not built like one: treated as unclean.
    Broken,
    /// It would unfold into a picture of monstrous size: treated as unclean.
    TooManyPixels,
}

impl Treatment {
    /// The word that tells the sender, and warns the reader.
    pub fn key(self) -> &'static str {
        match self {
            Treatment::Cleaned => "file-treated-cleaned",
            Treatment::Plain => "file-treated-plain",
            Treatment::Unclean => "file-treated-unclean",
            Treatment::Broken => "file-treated-broken",
            Treatment::TooManyPixels => "file-treated-too-many-pixels",
        }
    }
}

/// What an examination found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examination {
    pub format: FileFormat,
    /// Whether its name says it is something else.
    pub mislabelled: bool,
    pub hidden: Vec<Hidden>,
    pub treatment: Treatment,
    /// The parts of the copy, where one can be made.
    pub copy: Option<Pieces>,
}

/// Most pixels a picture may say it has: more than any telephone makes, and a reader's browser still opens it.
const MOST_PIXELS: u64 = 150_000_000;

/// What a picture's own reader found. `None` from a reader: it is not built like one.
struct Picture {
    hidden: BTreeSet<Hidden>,
    pieces: Pieces,
    pixels: u64,
}

/// Examines a file by its bytes; its name is only compared. Never fails, whatever the bytes.
pub fn examine(name: &str, bytes: &[u8]) -> Examination {
    let format = FileFormat::of(bytes);
    let mislabelled = !format.agrees_with(name);
    let picture = match format {
        FileFormat::Jpeg => jpeg::read(bytes),
        FileFormat::Png => png::read(bytes),
        FileFormat::Gif => gif::read(bytes),
        FileFormat::WebP => webp::read(bytes),
        FileFormat::Text => {
            let copy = Some(Pieces::whole(bytes));
            return Examination { format, mislabelled, hidden: Vec::new(), treatment: Treatment::Plain, copy };
        }
        _ => {
            let mut hidden = kinds::hints_of(bytes);
            match format {
                FileFormat::Pdf => hidden.extend(pdf::hidden(bytes)),
                FileFormat::Office if bytes.starts_with(b"PK") => hidden.extend(packages::hidden(bytes)),
                _ => {}
            }
            let hidden = hidden.into_iter().collect();
            return Examination { format, mislabelled, hidden, treatment: Treatment::Unclean, copy: None };
        }
    };
    let (hidden, treatment, copy) = match picture {
        Some(picture) if picture.pixels > MOST_PIXELS => (picture.hidden, Treatment::TooManyPixels, None),
        Some(picture) => (picture.hidden, Treatment::Cleaned, Some(picture.pieces)),
        None => (kinds::hints_of(bytes), Treatment::Broken, None),
    };
    Examination { format, mislabelled, hidden: hidden.into_iter().collect(), treatment, copy }
}

/// A name fit to be shown and saved under: no folders, no control or direction marks, not endless.
pub fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let kept: String = last
        .chars()
        .filter(|letter| !letter.is_control())
        // Marks that turn the direction of writing can make `gpj.exe` look like `exe.jpg`; the others are not seen at all.
        .filter(|letter| !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}'))
        .map(|letter| if matches!(letter, '<' | '>' | ':' | '"' | '|' | '?' | '*') { '_' } else { letter })
        .collect();
    let kept = kept.trim().trim_matches('.');
    // The end is kept: it holds what kind of file it says it is.
    let skip = kept.chars().count().saturating_sub(100);
    kept.chars().skip(skip).collect()
}
