//! Why a file is not read.

use crate::table::NotATable;
use std::fmt;
use thiserror::Error;

/// A file that was not read: which, where in it, why, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The file's name as given.
    pub file: String,
    /// The line, from 1; none if it concerns the whole file.
    pub line: Option<usize>,
    /// Why, and what to do.
    pub what: What,
}

impl std::error::Error for Refusal {}

/// Prints `counts.csv, line 3: …`.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}, line {line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

/// What is wrong and what to do about it. Never a value or a heading of the file: where there is no line of headings, its first line is a person. What was asked for may be repeated.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum What {
    #[error("the file is empty. Write a first line of list names and “count”, then a line per pattern")]
    Empty,
    #[error("the file is larger than {0} MB. Tabulate it first: a table of counts is short")]
    TooLarge(usize),
    #[error("this is not UTF-8 text. Save the file as “CSV UTF-8”")]
    NotText,
    #[error("there is a control character in this line. Save the file as plain “CSV UTF-8”")]
    ControlCharacter,
    #[error("a quotation mark is opened here and never closed. Close it, or double the marks inside a name")]
    UnclosedQuote,
    #[error("there is text after a closing quotation mark. Put the whole field in marks, doubling those inside it")]
    AfterQuote,
    #[error("this line has {found} fields and the first line has {expected}. Put names that hold commas in quotation marks")]
    FieldCount { found: usize, expected: usize },
    #[error("column {0} has no name. Name it, or take it out")]
    UnnamedColumn(usize),
    #[error("columns {first} and {second} have one name. Give each list a name of its own")]
    RepeatedColumn { first: usize, second: usize },
    #[error("there is no column “{0}”. Check the spelling against the first line")]
    NoSuchColumn(String),
    #[error("there is no “count” column. Name the column of counts “count”")]
    NoCountColumn,
    #[error(
        "there is no “count” column, and every line is 0s and 1s: this looks like a line per person. Run again with --records to tabulate it"
    )]
    Records,
    #[error("there is a “count” column, so this is a table already. Run again without --records")]
    CountsNotRecords,
    #[error("there is a header and no line below it. Write a line per pattern that was seen")]
    NoRows,
    #[error("nobody is on the list of column {0}. Take the column out")]
    NobodyOnList(usize),
    #[error(
        "column {0} holds something other than 0 or 1. A list's column holds 1 (on the list) or 0 (not on it); take out columns that are not lists, or name the lists with --lists"
    )]
    NotAMark(usize),
    #[error("this is the pattern of no list at all. Take the line out: people on no list are what is to be estimated")]
    EmptyPattern,
    #[error("this person is on no list. Take the line out, or put a 1 where they were seen")]
    PersonOnNoList,
    #[error("the same pattern stands on line {first}. Add the two counts up in one line")]
    Repeated { first: usize },
    #[error("the count is missing. Write it, or 0 if nobody has this pattern")]
    MissingCount,
    #[error("the count is less than 0. Correct it")]
    NegativeCount,
    #[error("the count is not a whole number in digits. People are counted whole: correct it (no rates, no weights, no decimals)")]
    FractionalCount,
    #[error("the count is more than 1,000,000,000. No register of people is as long: correct it")]
    HugeCount,
    #[error("what stands under “count” is not a count. Write it in digits only, without spaces or commas")]
    NotACount,
    #[error("{0}")]
    Table(NotATable),
}
