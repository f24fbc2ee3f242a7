//! The Human Trafficking Case Data Standard 2.0 as comma-separated text: read whole, or refused with the row and the column; written in the
//! standard's order. What is read and written again is the same. Fields and codes stand in [`daybreak_vocabulary::htcds`].

use super::countries;
use daybreak_vocabulary::htcds::{FIELDS, field};
use daybreak_vocabulary::{Day, csv as lines};
use std::collections::BTreeMap;
use std::fmt;
use thiserror::Error;

/// A file of cases: rows as they stand, one or more for each person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cases {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
    deprecated: Vec<String>,
}

/// One person's rows.
#[derive(Clone, Debug)]
pub struct Person<'a> {
    columns: &'a [String],
    rows: Vec<&'a [String]>,
}

/// A file that was not read: which, where, why, and what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// As given.
    pub file: String,
    /// The row as a spreadsheet counts them, the names being row 1; none if it concerns the whole file.
    pub row: Option<usize>,
    /// The column's name, where it is the standard's or begins `local_`; else its number: of a file without names the first row is a person's.
    pub column: Option<String>,
    /// Why.
    pub what: Wrong,
}

impl std::error::Error for Refusal {}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if let Some(row) = self.row {
            write!(f, ", row {row}")?;
        }
        if let Some(column) = &self.column {
            write!(f, ", column {column}")?;
        }
        write!(f, ": {}", self.what)
    }
}

/// What is wrong and what to do about it. What stands in a cell is a person's, and never repeated.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum Wrong {
    #[error("the file is larger than {0} MB. Split it")]
    TooLarge(usize),
    #[error("there are more than {0} rows. Split the file")]
    TooLong(usize),
    #[error("this is not UTF-8 text. Save the file as “CSV UTF-8”")]
    NotText,
    #[error("this can't be read as comma-separated text. Save the file as plain “CSV UTF-8”")]
    Unreadable,
    #[error("this row has {found} fields and the first has {expected}. Put what holds commas in quotation marks")]
    FieldCount { found: u64, expected: u64 },
    #[error("there are names of columns and no row below them")]
    NoRows,
    #[error("this is no field of HTCDS 2.0. Check the spelling; begin a column of your own with “local_”")]
    NoSuchField,
    #[error("two columns have this name. Leave one out")]
    RepeatedField,
    #[error("this is no code of this field. It takes {codes}")]
    NotACode { codes: String },
    #[error("this is not a day. Write it as 2026-11-30")]
    NotADay,
    #[error("this is not a number")]
    NotANumber,
    #[error("write true or false")]
    NotYesOrNo,
    #[error("this is no country's code. Write it in two letters (ISO 3166), such as VN; several with semicolons between")]
    NotACountry,
}

/// Fields that the standard calls deprecated: read past, and not written.
const DEPRECATED: [&str; 3] = ["vic_AgreementToManagePersonalData", "vic_Vulnerabilities", "vic_DetailsOfVulnerabilities"];

const MOST_MEGABYTES: usize = 64;
const MOST_ROWS: usize = 200_000;

impl Cases {
    /// Reads a file: the standard's columns in any order, as many of them as there are, and columns of one's own that begin `local_`.
    ///
    /// # Errors
    /// [`Refusal`], with the row and the column of the first thing that is not the standard's.
    pub fn read(file: &str, bytes: &[u8]) -> Result<Cases, Refusal> {
        read(bytes).map_err(|(row, column, what)| Refusal { file: file.to_owned(), row, column, what })
    }

    /// Every field of the standard in its order, then the columns of one's own.
    pub fn write(&self) -> String {
        let own = self.columns.iter().filter(|column| column.starts_with(OWN));
        let columns: Vec<&str> = FIELDS.iter().map(|field| field.name).chain(own.map(String::as_str)).collect();
        let places: Vec<Option<usize>> = columns.iter().map(|name| self.columns.iter().position(|known| known == name)).collect();
        let mut text = lines::line(&columns);
        for row in &self.rows {
            text.push_str(&lines::line(places.iter().map(|at| at.map_or("", |at| row[at].as_str()))));
        }
        text
    }

    /// Columns that the standard calls deprecated and the file had: left out.
    pub fn deprecated(&self) -> &[String] {
        &self.deprecated
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none: never of a file that was read.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The people of the file, in its order. Rows of one identity number are one person's; without a number those of one first name, second name and
    /// day of birth. A row that tells none of them is a person of its own.
    pub fn people(&self) -> Vec<Person<'_>> {
        let mut people: Vec<Person<'_>> = Vec::new();
        let mut known: BTreeMap<Vec<&str>, usize> = BTreeMap::new();
        for row in &self.rows {
            let one = Person { columns: &self.columns, rows: vec![row.as_slice()] };
            let number = one.first("prs_IdentityNumber");
            let who: Vec<&str> = if number.is_empty() { ["prs_FirstName", "prs_SecondName", "prs_Birthdate"].map(|name| one.first(name)).to_vec() } else { vec![number] };
            match known.get(&who).copied().filter(|_| who.iter().all(|part| !part.is_empty())) {
                Some(at) => people[at].rows.push(row),
                None => {
                    known.insert(who, people.len());
                    people.push(one);
                }
            }
        }
        people
    }
}

impl<'a> Person<'a> {
    /// The first thing told in a column; empty where nothing is.
    pub fn first(&self, column: &str) -> &'a str {
        self.cells(column).next().unwrap_or_default()
    }

    /// Every code told in a column that takes several, each once.
    pub fn codes(&self, column: &str) -> Vec<&'a str> {
        let mut codes: Vec<&str> = self.cells(column).flat_map(|cell| cell.split(';')).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }

    /// A day told in a column.
    pub fn day(&self, column: &str) -> Option<Day> {
        day(self.first(column))
    }

    fn cells(&self, column: &str) -> impl Iterator<Item = &'a str> + use<'a> {
        let at = self.columns.iter().position(|known| known == column);
        self.rows.clone().into_iter().filter_map(move |row| at.map(|at| row[at].as_str())).filter(|cell| !cell.is_empty())
    }
}

const OWN: &str = "local_";

type Stopped = (Option<usize>, Option<String>, Wrong);

fn read(bytes: &[u8]) -> Result<Cases, Stopped> {
    if bytes.len() > MOST_MEGABYTES << 20 {
        return Err((None, None, Wrong::TooLarge(MOST_MEGABYTES)));
    }
    let text = std::str::from_utf8(bytes).map_err(|_| (None, None, Wrong::NotText))?;
    let mut reader = csv::ReaderBuilder::new().has_headers(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let names: Vec<String> = reader.headers().map_err(|error| stopped(&error, 1))?.iter().map(str::to_owned).collect();
    for (at, name) in names.iter().enumerate() {
        if field(name).is_none() && !name.starts_with(OWN) && !DEPRECATED.contains(&name.as_str()) {
            return Err((Some(1), Some((at + 1).to_string()), Wrong::NoSuchField));
        }
        if names[..at].contains(name) {
            return Err((Some(1), Some(name.clone()), Wrong::RepeatedField));
        }
    }
    let kept: Vec<usize> = (0..names.len()).filter(|at| !DEPRECATED.contains(&names[*at].as_str())).collect();
    let mut rows = Vec::new();
    for (at, record) in reader.records().enumerate() {
        let row = at + 2;
        let record = record.map_err(|error| stopped(&error, row))?;
        if rows.len() >= MOST_ROWS {
            return Err((Some(row), None, Wrong::TooLong(MOST_ROWS)));
        }
        let mut cells = Vec::with_capacity(kept.len());
        for column in &kept {
            let cell = typed(record.get(*column).unwrap_or_default());
            checked(&names[*column], cell).map_err(|what| (Some(row), Some(names[*column].clone()), what))?;
            cells.push(cell.to_owned());
        }
        rows.push(cells);
    }
    if rows.is_empty() {
        return Err((None, None, Wrong::NoRows));
    }
    let deprecated = names.iter().filter(|name| DEPRECATED.contains(&name.as_str())).cloned().collect();
    Ok(Cases { columns: kept.into_iter().map(|at| names[at].clone()).collect(), rows, deprecated })
}

/// What was typed, without the apostrophe that keeps a spreadsheet from running it.
fn typed(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if lines::line([rest]).trim_start_matches('"').starts_with('\'') && !rest.starts_with('\'') => rest,
        _ => cell,
    }
}

fn checked(name: &str, cell: &str) -> Result<(), Wrong> {
    let Some(field) = field(name).filter(|_| !cell.is_empty()) else { return Ok(()) };
    if !field.takes(cell) {
        return Err(Wrong::NotACode { codes: field.codes.join(", ") });
    }
    match name {
        "prs_Birthdate" | "cas_IncomingReferralDate" | "cas_OutgoingReferralDate" | "hte_Date" | "spl_PlannedEndDate" | "spl_ActualEndDate" => {
            day(cell).map(|_| ()).ok_or(Wrong::NotADay)
        }
        "prs_NumberOfChildren" | "vic_AgeWhenTrafficked" | "prs_MailingLongitude" | "prs_MailingLatitude" => {
            cell.parse::<f64>().ok().filter(|number| number.is_finite()).map(|_| ()).ok_or(Wrong::NotANumber)
        }
        "prs_Deceased" | "con_Consent" => matches!(cell, "true" | "false" | "TRUE" | "FALSE").then_some(()).ok_or(Wrong::NotYesOrNo),
        "prs_Citizenship" | "prs_MailingCountry" => cell.split(';').all(|code| countries::three(code).is_some()).then_some(()).ok_or(Wrong::NotACountry),
        _ => Ok(()),
    }
}

fn day(text: &str) -> Option<Day> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, many: usize| part.len() == many && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    Day::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

fn stopped(error: &csv::Error, row: usize) -> Stopped {
    let what = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => Wrong::FieldCount { found: *len, expected: *expected_len },
        csv::ErrorKind::Utf8 { .. } => Wrong::NotText,
        _ => Wrong::Unreadable,
    };
    (Some(row), None, what)
}
