//! Reading tables from CSV files, and refusing what is not one: with the file, the line and what to do.

mod refusal;
mod sheet;

pub use refusal::{Refusal, What};

use crate::pattern::{MOST_LISTS, Pattern};
use crate::table::Table;
use sheet::{Row, Sheet};
use std::collections::{BTreeMap, HashMap};

/// How a file is laid out.
#[derive(Clone, Debug, Default)]
pub struct Layout {
    /// A row per person instead of a row per pattern with its count.
    pub records: bool,
    /// The columns that are lists; all but `count` and `by` if empty.
    pub lists: Vec<String>,
    /// Columns that split the table (sex, age, place; or the number of a linkage draw).
    pub by: Vec<String>,
}

/// One table of a file that is split by columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The values of the columns it is split by, joined by “, ”.
    pub name: String,
    /// Its table.
    pub table: Table,
    /// Its counts came marked: of it nothing goes out but estimates.
    pub estimates_alone: bool,
}

/// What the column of counts is called in a table that was counted without showing names (`daybreak link private open`).
const FOR_ESTIMATES_ALONE: &str = "count (estimates alone)";

/// Reads a table: a header of list names and `count`, a row per pattern of 0s and 1s with its whole count.
pub fn table(file: &str, bytes: &[u8]) -> Result<Table, Refusal> {
    let parts = parts(file, bytes, &Layout::default())?;
    let only = parts.into_iter().next().map(|part| part.table);
    only.ok_or_else(|| Refusal { file: file.to_owned(), line: None, what: What::NoRows })
}

/// Reads a file in any layout: one part if it is not split.
pub fn parts(file: &str, bytes: &[u8], layout: &Layout) -> Result<Vec<Part>, Refusal> {
    let refuse = |line: Option<usize>, what: What| Refusal { file: file.to_owned(), line, what };
    let sheet = Sheet::read(bytes).map_err(|(line, what)| refuse(line, what))?;
    let columns = Columns::find(&sheet, layout).map_err(|what| refuse(Some(1), what))?;
    let mut tables: BTreeMap<Vec<String>, Cells> = BTreeMap::new();
    for row in &sheet.rows {
        let (key, pattern, count) = columns.read(row, layout).map_err(|what| refuse(Some(row.line), what))?;
        let cells = tables.entry(key).or_default();
        if let (Some(&(_, first)), false) = (cells.get(&pattern), layout.records) {
            return Err(refuse(Some(row.line), What::Repeated { first }));
        }
        let held = cells.entry(pattern).or_insert((0, row.line));
        held.0 = held.0.saturating_add(count);
    }
    let names: Vec<String> = columns.lists.iter().map(|&at| sheet.header[at].clone()).collect();
    if tables.is_empty() {
        return Err(refuse(None, What::NoRows));
    }
    for (at, column) in columns.lists.iter().enumerate() {
        let anybody = |cells: &Cells| cells.iter().any(|(cell, (count, _))| cell.holds(at) && *count > 0);
        let somebody = |cells: &Cells| cells.values().any(|(count, _)| *count > 0);
        if tables.values().any(somebody) && !tables.values().any(anybody) {
            return Err(refuse(Some(1), What::NobodyOnList(column + 1)));
        }
    }
    let part = |(key, cells): (Vec<String>, Cells)| {
        let mut counts = vec![0; 1 << names.len()];
        for (pattern, (count, _)) in cells {
            counts[pattern.cell()] = count;
        }
        let table = Table::new(names.clone(), counts).map_err(|what| refuse(None, What::Table(what)))?;
        Ok(Part { name: key.join(", "), table, estimates_alone: columns.estimates_alone })
    };
    tables.into_iter().map(part).collect()
}

/// Counts by pattern, with the line each was first seen on.
type Cells = HashMap<Pattern, (u64, usize)>;

/// Where in a row everything is.
struct Columns {
    lists: Vec<usize>,
    count: Option<usize>,
    by: Vec<usize>,
    estimates_alone: bool,
}

impl Columns {
    fn find(sheet: &Sheet, layout: &Layout) -> Result<Columns, What> {
        let place = |name: &String| {
            sheet.header.iter().position(|held| held == name).ok_or_else(|| What::NoSuchColumn(name.clone()))
        };
        let by = layout.by.iter().map(place).collect::<Result<Vec<usize>, What>>()?;
        let marked = sheet.header.iter().position(|name| name.eq_ignore_ascii_case(FOR_ESTIMATES_ALONE));
        let count = marked.or_else(|| sheet.header.iter().position(|name| name.eq_ignore_ascii_case("count")));
        let lists: Vec<usize> = if layout.lists.is_empty() {
            (0..sheet.header.len()).filter(|at| Some(*at) != count && !by.contains(at)).collect()
        } else {
            layout.lists.iter().map(place).collect::<Result<Vec<usize>, What>>()?
        };
        if count.is_none() && !layout.records {
            let marks = |row: &Row| lists.iter().all(|&at| matches!(row.fields.get(at).map(|f| f.trim()), Some("0" | "1")));
            let people = sheet.rows.len() > 1 && sheet.rows.iter().all(marks);
            return Err(if people { What::Records } else { What::NoCountColumn });
        }
        if count.is_some() && layout.records {
            return Err(What::CountsNotRecords);
        }
        if lists.len() < 2 {
            return Err(What::Table(crate::table::NotATable::TooFewLists(lists.len())));
        }
        if lists.len() > MOST_LISTS {
            return Err(What::Table(crate::table::NotATable::TooManyLists(lists.len())));
        }
        Ok(Columns { lists, count, by, estimates_alone: marked.is_some() })
    }

    fn read(&self, row: &Row, layout: &Layout) -> Result<(Vec<String>, Pattern, u64), What> {
        let field = |at: usize| row.fields.get(at).map_or("", |field| field.trim());
        let mut pattern = Pattern::NONE;
        for (list, &at) in self.lists.iter().enumerate() {
            match field(at) {
                "1" => pattern.0 |= 1 << list,
                "0" => {}
                _ => return Err(What::NotAMark(at + 1)),
            }
        }
        if pattern == Pattern::NONE {
            return Err(if layout.records { What::PersonOnNoList } else { What::EmptyPattern });
        }
        let count = match self.count {
            None => 1,
            Some(at) => whole(field(at))?,
        };
        let key = self.by.iter().map(|&at| field(at).to_owned()).collect();
        Ok((key, pattern, count))
    }
}

/// A count: digits, nothing else.
fn whole(text: &str) -> Result<u64, What> {
    if text.is_empty() {
        return Err(What::MissingCount);
    }
    if text.starts_with('-') && text[1..].trim_start().starts_with(|c: char| c.is_ascii_digit()) {
        return Err(What::NegativeCount);
    }
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().filter(|&count| count <= 1_000_000_000).ok_or(What::HugeCount);
    }
    if text.parse::<f64>().is_ok_and(f64::is_finite) {
        return Err(What::FractionalCount);
    }
    Err(What::NotACount)
}
