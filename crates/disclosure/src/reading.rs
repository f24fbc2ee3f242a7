//! Tables of counts from comma-separated text: a column for each dimension, one of counts, a row for each cell.

use crate::table::{Count, Dimension, Key, NotATable, Table};
use std::collections::{BTreeMap, HashMap};
use std::fmt;
use thiserror::Error;

/// How the file is laid out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    /// What is counted.
    pub measure: String,
    /// The column of counts.
    pub count: String,
    /// The word for a total. A word that ends in it, such as “Police total”, is one too.
    pub total: String,
    /// Columns that make one dimension, the larger first: `["Responder type", "Responder"]`.
    pub trees: Vec<Vec<String>>,
}

impl Default for Layout {
    fn default() -> Layout {
        Layout { measure: "people".to_owned(), count: "count".to_owned(), total: "Total".to_owned(), trees: Vec::new() }
    }
}

/// A file that was not read: which, where, why, and what to do. No count is repeated in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// As given.
    pub file: String,
    /// From 1; none if it concerns the whole file.
    pub line: Option<u64>,
    /// Why.
    pub what: What,
}

impl std::error::Error for Refusal {}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}, line {line}: {}", self.file, self.what),
            None => write!(f, "{}: {}", self.file, self.what),
        }
    }
}

/// What is wrong and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum What {
    #[error("the file is larger than {0} MB. A table of counts is short: count first")]
    TooLarge(usize),
    #[error("there are more than {0} rows. A table of counts is short: count first")]
    TooLong(usize),
    #[error("this is not UTF-8 text. Save the file as “CSV UTF-8”")]
    NotText,
    #[error("this line has {found} fields and the first line has {expected}. Put names that hold commas in quotation marks")]
    FieldCount { found: u64, expected: u64 },
    #[error("this line can't be read. Save the file as plain “CSV UTF-8”")]
    Unreadable,
    #[error("there is no column “{0}”. Check the spelling against the first line, or name the column")]
    NoSuchColumn(String),
    #[error("two columns are called “{0}”. Give each a name of its own")]
    RepeatedColumn(String),
    #[error("there is a header and no line below it")]
    NoRows,
    #[error("“{0}” has an empty field in this line. Write the code, or the word for a total")]
    NoCode(String),
    #[error("this is not a count. Write whole numbers of people; an empty field, “..” or “[x]” where nobody counted")]
    NotACount,
    #[error("this count is hidden already. What is under the mark is needed here, to see what else could be worked out")]
    Marked,
    #[error("the same cell stands on line {0}")]
    Repeated(u64),
    #[error("{0}")]
    Table(#[from] NotATable),
}

const MOST_MEGABYTES: usize = 64;
const MOST_ROWS: usize = 500_000;

/// Reads a table. Rows without any total are inner counts, and every total is added up; a file with totals is taken as it stands.
pub fn table(file: &str, bytes: &[u8], layout: &Layout) -> Result<Table, Refusal> {
    read(bytes, layout).map_err(|(line, what)| Refusal { file: file.to_owned(), line, what })
}

type Stopped = (Option<u64>, What);

struct Row {
    line: u64,
    /// For each dimension its codes from the largest down, totals left off.
    codes: Vec<Vec<String>>,
    count: Count,
}

fn read(bytes: &[u8], layout: &Layout) -> Result<Table, Stopped> {
    if bytes.len() > MOST_MEGABYTES << 20 {
        return Err((None, What::TooLarge(MOST_MEGABYTES)));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let line = 1 + bytes[..error.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
        (u64::try_from(line).ok(), What::NotText)
    })?;
    let mut reader = csv::ReaderBuilder::new().has_headers(true).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header: Vec<String> = reader.headers().map_err(stopped)?.iter().map(|name| name.trim().to_owned()).collect();
    for (at, name) in header.iter().enumerate() {
        if header[..at].contains(name) {
            return Err((Some(1), What::RepeatedColumn(name.clone())));
        }
    }
    let column = |name: &str| header.iter().position(|known| known == name).ok_or_else(|| (Some(1), What::NoSuchColumn(name.to_owned())));
    let count = column(&layout.count)?;
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for tree in &layout.trees {
        groups.push(tree.iter().map(|name| column(name)).collect::<Result<_, _>>()?);
    }
    for at in (0..header.len()).filter(|at| *at != count) {
        if !groups.iter().flatten().any(|taken| *taken == at) {
            groups.push(vec![at]);
        }
    }
    groups.sort();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(stopped)?;
        let line = record.position().map_or(0, csv::Position::line);
        if rows.len() >= MOST_ROWS {
            return Err((Some(line), What::TooLong(MOST_ROWS)));
        }
        let codes = groups
            .iter()
            .map(|group| codes(&record, group, &header, &layout.total).map_err(|what| (Some(line), what)))
            .collect::<Result<_, _>>()?;
        let count = counted(record.get(count).unwrap_or_default()).map_err(|what| (Some(line), what))?;
        rows.push(Row { line, codes, count });
    }
    if rows.is_empty() {
        return Err((None, What::NoRows));
    }
    let names: Vec<String> = groups.iter().map(|group| group.iter().map(|at| header[*at].clone()).collect::<Vec<_>>().join(" > ")).collect();
    made(&names, rows, layout)
}

fn codes(record: &csv::StringRecord, group: &[usize], header: &[String], total: &str) -> Result<Vec<String>, What> {
    let mut path: Vec<String> = Vec::new();
    for at in group {
        let code = record.get(*at).unwrap_or_default().trim();
        if code.is_empty() {
            return Err(What::NoCode(header[*at].clone()));
        }
        if is_total(code, total) {
            break;
        }
        path.push(code.to_owned());
    }
    Ok(path)
}

fn is_total(code: &str, total: &str) -> bool {
    let (code, total) = (code.to_lowercase(), total.to_lowercase());
    code == total || code.strip_suffix(&total).is_some_and(|before| before.ends_with(' '))
}

/// A count as people write it: `1,234`, `12.0`; nothing, dots and `[x]` are missing.
fn counted(text: &str) -> Result<Count, What> {
    let text = text.trim();
    if matches!(text, "" | "." | ".." | "..." | "[x]" | "[X]" | "-" | "n/a") {
        return Ok(Count::Missing);
    }
    if text.starts_with('[') || text == "*" || text == "c" {
        return Err(What::Marked);
    }
    let digits = text.strip_suffix(".0").unwrap_or(text).replace(',', "");
    if digits.is_empty() || digits.len() > 15 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(What::NotACount);
    }
    digits.parse().map(Count::Known).map_err(|_| What::NotACount)
}

fn made(names: &[String], rows: Vec<Row>, layout: &Layout) -> Result<Table, Stopped> {
    let mut dimensions = Vec::new();
    let mut places: Vec<HashMap<Vec<String>, usize>> = Vec::new();
    for (at, name) in names.iter().enumerate() {
        let (dimension, known) = dimension(name, layout, rows.iter().map(|row| &row.codes[at])).map_err(|what| (None, What::Table(what)))?;
        dimensions.push(dimension);
        places.push(known);
    }
    let mut cells: BTreeMap<Key, (u64, Count)> = BTreeMap::new();
    for row in &rows {
        let key: Key = row.codes.iter().zip(&places).map(|(code, places)| places.get(code).copied().unwrap_or(0)).collect();
        if let Some((line, _)) = cells.insert(key, (row.line, row.count)) {
            return Err((Some(row.line), What::Repeated(line)));
        }
    }
    let inner = |key: &Key| key.iter().zip(&dimensions).all(|(place, dimension)| dimension.is_leaf(*place) && *place != 0);
    let known = cells.values().all(|(_, count)| matches!(count, Count::Known(_)));
    let table = if known && cells.keys().all(inner) {
        let words = |key: &Key| dimensions.iter().zip(key).map(|(dimension, place)| dimension.codes()[*place].name.as_str()).collect::<Vec<_>>();
        let counts = cells.iter().map(|(key, (_, count))| (words(key), if let Count::Known(people) = count { *people } else { 0 })).collect::<Vec<_>>();
        Table::count(&layout.measure, dimensions.clone(), counts)
    } else {
        Table::given(&layout.measure, dimensions.clone(), cells.into_iter().map(|(key, (_, count))| (key, count)))
    };
    table.map_err(|what| (None, What::Table(what)))
}

/// The tree of a dimension, codes in the order they come, each named as it stands; with what it is part of, where two would be called the same.
fn dimension<'a>(name: &str, layout: &Layout, paths: impl Iterator<Item = &'a Vec<String>>) -> Result<(Dimension, HashMap<Vec<String>, usize>), NotATable> {
    let mut order: Vec<Vec<String>> = Vec::new();
    let mut places: HashMap<Vec<String>, usize> = HashMap::from([(Vec::new(), 0)]);
    for path in paths {
        for length in 1..=path.len() {
            if !places.contains_key(&path[..length]) {
                order.push(path[..length].to_vec());
                places.insert(path[..length].to_vec(), order.len());
            }
        }
    }
    let mut uses: HashMap<&str, usize> = HashMap::from([(layout.total.as_str(), 1)]);
    for path in &order {
        *uses.entry(path.last().map_or("", String::as_str)).or_default() += 1;
    }
    let called = |path: &[String]| match path.last() {
        Some(last) if uses.get(last.as_str()).copied().unwrap_or(0) > 1 => path.join(" > "),
        Some(last) => last.clone(),
        None => layout.total.clone(),
    };
    let named: Vec<(String, Option<String>)> =
        order.iter().map(|path| (called(path), (path.len() > 1).then(|| called(&path[..path.len() - 1])))).collect();
    let codes: Vec<(&str, Option<&str>)> = named.iter().map(|(code, whole)| (code.as_str(), whole.as_deref())).collect();
    Ok((Dimension::tree(name, &layout.total, &codes)?, places))
}

fn stopped(error: csv::Error) -> Stopped {
    let line = error.position().map(csv::Position::line);
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => (line, What::FieldCount { found: *len, expected: *expected_len }),
        csv::ErrorKind::Utf8 { .. } => (line, What::NotText),
        _ => (line, What::Unreadable),
    }
}
