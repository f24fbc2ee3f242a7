//! Why a file is not read: where, and what to do.

use std::fmt;

/// A file that was not read, with the sheet and the row that say why. Nothing of it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    pub file: String,
    pub sheet: Option<String>,
    /// As the spreadsheet numbers it, from 1.
    pub row: Option<usize>,
    pub what: Wrong,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum Wrong {
    Empty,
    TooLarge,
    NotAFormat,
    OldFormat,
    Macro,
    Bomb,
    Damaged,
    Encoding,
    TooManyRows(usize),
    TooManyColumns(usize),
    NoTable,
    NoHeadings,
    Heading(String),
    Clash { heading: String },
    NoMeasure,
    NoPeriod,
    NotAPeriod(String),
    NoDay,
    NotANumber { heading: String, text: String },
    Fraction { heading: String, text: String },
    Huge { heading: String },
    Repeated { cell: String, first: usize },
    SecondTable,
    SameTable { other: String },
    NotAMeasure(String),
    Field,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(sheet) = &self.sheet {
            write!(f, ", sheet “{sheet}”")?;
        }
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        write!(f, ": {}", self.what)
    }
}

impl std::error::Error for Refusal {}

impl fmt::Display for Wrong {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Wrong::Empty => f.write_str("there is nothing in it"),
            Wrong::TooLarge => f.write_str("it is larger than any published table (64 MB). Take out the sheets that are not wanted"),
            Wrong::NotAFormat => f.write_str("it is no CSV, ODS or XLSX file. Save it as one of these"),
            Wrong::OldFormat => f.write_str("it is in the old Excel format. Open it and save it as .xlsx or .ods"),
            Wrong::Macro => f.write_str("it holds a program (a macro). Nothing of it was run or read: save it as .xlsx or .ods without macros"),
            Wrong::Bomb => f.write_str("unpacked it would be far larger than any published table. It was not unpacked"),
            Wrong::Damaged => f.write_str("the spreadsheet is damaged. Fetch it again from whoever published it"),
            Wrong::Encoding => f.write_str("its letters are in no encoding we can tell. Save it as CSV UTF-8"),
            Wrong::TooManyRows(most) => write!(f, "it goes on after {most} rows: more than any published table. Split it"),
            Wrong::TooManyColumns(most) => write!(f, "it has more than {most} columns: more than any published table"),
            Wrong::NoTable => f.write_str("no sheet of it holds a table we can read"),
            Wrong::NoHeadings => f.write_str("there are numbers here and no headings above them"),
            Wrong::Heading(heading) => write!(f, "we don't know the heading “{heading}”. Tables of the Home Office and files with our own headings are read: see `daybreak tables import --help`"),
            Wrong::Clash { heading } => write!(f, "the heading “{heading}” says two things at once"),
            Wrong::NoMeasure => f.write_str("it does not say what it counts. Say it with --measure: referrals, sent, reasonable, conclusive, notifications, prosecutions, convictions or population"),
            Wrong::NoPeriod => f.write_str("it does not say which period it counts. Say it with --period, such as --period \"Q1 2023\""),
            Wrong::NotAPeriod(text) => write!(f, "“{text}” is no year, quarter or period"),
            Wrong::NoDay => f.write_str("it does not say when it was published, and a number is only worth what was known that day. Say it with --published, such as --published 2024-03-07"),
            Wrong::NotANumber { heading, text } => write!(f, "“{text}” under “{heading}” is neither a number nor a mark such as [c], [x] or [z]"),
            Wrong::Fraction { heading, text } => write!(f, "“{text}” under “{heading}” is no whole number, and people are whole"),
            Wrong::Huge { heading } => write!(f, "the number under “{heading}” is longer than any count of people"),
            Wrong::Repeated { cell, first } => write!(f, "“{cell}” has another number in row {first}"),
            Wrong::SecondTable => f.write_str("a second table begins here. Put it on a sheet of its own"),
            Wrong::SameTable { other } => write!(f, "it holds the same table as “{other}”. Take out the one that is not wanted"),
            Wrong::NotAMeasure(text) => write!(f, "“{text}” is nothing we know how to count"),
            Wrong::Field => f.write_str("one field is longer than any cell of a published table"),
        }
    }
}
