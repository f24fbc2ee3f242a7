#![doc = include_str!("../README.md")]

mod press;
mod sheet;

pub use press::{ASKED, Failure, LONGEST_PDF, LONGEST_SHEET, Press, pdf};
pub use sheet::{Part, Sheet, Words};
