//! A grid as a file. Text that a spreadsheet would run is text in all of them.

mod ods;
mod text;
mod xlsx;

pub use ods::ods;
pub use text::{csv, plain};
pub use xlsx::xlsx;

use crate::grid::Grid;
use thiserror::Error;

/// The file could not be put together.
#[derive(Debug, Error)]
#[error("the spreadsheet could not be written")]
pub struct Unwritten;

/// The kinds of file a table leaves in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Ods,
    Xlsx,
}

impl Format {
    pub const ALL: [Format; 3] = [Format::Csv, Format::Ods, Format::Xlsx];

    /// The end of the file's name.
    pub fn ending(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Ods => "ods",
            Format::Xlsx => "xlsx",
        }
    }

    pub fn from_ending(ending: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.ending() == ending)
    }

    pub fn media_type(self) -> &'static str {
        match self {
            Format::Csv => "text/csv; charset=utf-8",
            Format::Ods => "application/vnd.oasis.opendocument.spreadsheet",
            Format::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        }
    }

    pub fn write(self, grid: &Grid) -> Result<Vec<u8>, Unwritten> {
        match self {
            Format::Csv => Ok(csv(grid).into_bytes()),
            Format::Ods => ods(grid),
            Format::Xlsx => xlsx(grid),
        }
    }
}
