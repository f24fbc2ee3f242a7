//! Reading tables: CSV in any encoding that can be told, and Parquet; one file or several.
//!
//! What is not a table is refused with its file, its line and what to do; nothing is dropped, nothing guessed in silence: what was
//! concluded (an encoding, a separator, a column that holds one value) is among the [`Said`]. No value of the data is in either.
//! A row takes at most [`MOST_ROW`] bytes, and a page of Parquet 128 MB whatever it says of itself, so no small file fills the memory
//! before its rows are read; distinct values are held once.

mod csv;
mod encoding;
mod parquet;
mod rows;

pub use encoding::Told;
pub use rows::MOST_ROW;

use crate::error::{Refusal, What};
use crate::table::{Builder, Table};
use crate::watch::Watch;
use std::fmt;
use std::fs::File;
use std::path::Path;

/// How files are laid out.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The column of ids; every row has its own within its source.
    pub id: String,
    /// The column that names a row's source; none: each file is one, named as its file.
    pub source: Option<String>,
    /// The encoding of CSV files, as the web names it (`windows-1250`, `utf-16le`); none: it is told from the bytes.
    pub encoding: Option<String>,
    /// What parts the fields of CSV files; none: comma, semicolon, tab or bar, whichever the first line holds most.
    pub separator: Option<char>,
    /// A column that one file lacks is missing in all its rows; otherwise that is refused.
    pub lacking: bool,
}

impl Default for Layout {
    /// Ids in `unique_id`, a source per file, all else told from the file.
    fn default() -> Layout {
        Layout { id: "unique_id".to_owned(), source: None, encoding: None, separator: None, lacking: false }
    }
}

/// What was concluded about a file, to be said aloud.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The file; none for all together.
    pub file: Option<String>,
    /// What.
    pub what: Notice,
}

/// A conclusion, and what to do if it is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // Each says itself.
pub enum Notice {
    Encoding(&'static str),
    Separator(char),
    LackingColumn(String),
    OneValue(String),
    NoValue(String),
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Notice::Encoding(name) => write!(f, "read as {name}, which is a guess: if letters look wrong, name the encoding (Polish and Romanian files are often windows-1250)"),
            Notice::Separator('\t') => f.write_str("fields are parted by tabs"),
            Notice::Separator(mark) => write!(f, "fields are parted by “{mark}”"),
            Notice::LackingColumn(name) => write!(f, "there is no column “{name}”: it is missing in all rows"),
            Notice::OneValue(name) => write!(f, "the column “{name}” holds one value only: it tells nobody apart, and needs no comparison"),
            Notice::NoValue(name) => write!(f, "the column “{name}” is empty: leave it out of the model"),
        }
    }
}

impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.file {
            Some(file) => write!(f, "{file}: {}", self.what),
            None => self.what.fmt(f),
        }
    }
}

/// A table, and what was concluded on the way.
#[derive(Debug)]
pub struct Reading {
    /// The rows of all files.
    pub table: Table,
    /// To be said aloud.
    pub said: Vec<Said>,
}

/// Reads files into one table. A file whose name ends in `.parquet` is Parquet, any other is CSV. Progress is told in bytes.
///
/// # Errors
/// The first thing that is wrong, with file, line and what to do.
pub fn files(paths: &[&Path], layout: &Layout, watch: &Watch) -> Result<Reading, Refusal> {
    let mut inputs = Vec::new();
    for path in paths {
        let name = path.display().to_string();
        let unreadable = |error: std::io::Error| Refusal::of(&name, None, What::Unreadable(error.kind().to_string()));
        let file = File::open(path).map_err(unreadable)?;
        let bytes = file.metadata().map_err(unreadable)?.len();
        let is_parquet = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("parquet"));
        inputs.push((name, file, bytes, is_parquet));
    }
    watch.begin("reading", inputs.iter().map(|(_, _, bytes, _)| bytes).sum());
    let mut said = Vec::new();
    let mut opened: Vec<Input> = Vec::new();
    for (name, file, _, is_parquet) in inputs {
        opened.push(if is_parquet {
            Input::Parquet(parquet::Parquet::open(&name, file)?)
        } else {
            Input::Csv(Box::new(csv::Csv::open(&name, file, layout, &mut said)?))
        });
    }
    all(opened, layout, said, watch)
}

/// Reads one CSV file that is in memory; its source is its name.
///
/// # Errors
/// As [`files`].
pub fn csv(name: &str, bytes: &[u8], layout: &Layout) -> Result<Reading, Refusal> {
    let mut said = Vec::new();
    let input = csv::Csv::open(name, std::io::Cursor::new(bytes.to_vec()), layout, &mut said)?;
    all(vec![Input::Memory(Box::new(input))], layout, said, &Watch::silent())
}

fn all(inputs: Vec<Input>, layout: &Layout, mut said: Vec<Said>, watch: &Watch) -> Result<Reading, Refusal> {
    let columns = Columns::of(&inputs, layout, &mut said)?;
    let mut builder = Builder::new(columns.names.iter().cloned())?;
    for (at, input) in inputs.into_iter().enumerate() {
        let places = Places { id: columns.ids[at], source: columns.sources[at], values: &columns.places[at] };
        match input {
            Input::Csv(csv) => csv.rows(&places, &mut builder, watch)?,
            Input::Memory(csv) => csv.rows(&places, &mut builder, watch)?,
            Input::Parquet(parquet) => parquet.rows(&places, &mut builder, watch)?,
        }
    }
    finish(builder, said)
}

fn finish(builder: Builder, mut said: Vec<Said>) -> Result<Reading, Refusal> {
    let table = builder.finish()?;
    if table.rows() == 0 {
        return Err(What::NoRows.into());
    }
    for column in table.columns() {
        let name = column.name().to_owned();
        let anywhere = |what| Said { file: None, what };
        match (column.pool().codes(), column.codes().contains(&crate::table::MISSING)) {
            (..=1, _) => said.push(anywhere(Notice::NoValue(name))),
            (2, false) if table.rows() > 1 => said.push(anywhere(Notice::OneValue(name))),
            _ => {}
        }
    }
    Ok(Reading { table, said })
}

/// A file that was opened and whose header was read.
enum Input {
    Csv(Box<csv::Csv<File>>),
    Memory(Box<csv::Csv<std::io::Cursor<Vec<u8>>>>),
    Parquet(parquet::Parquet),
}

impl Input {
    fn name(&self) -> &str {
        match self {
            Input::Csv(csv) => csv.name(),
            Input::Memory(csv) => csv.name(),
            Input::Parquet(parquet) => parquet.name(),
        }
    }

    fn header(&self) -> &[String] {
        match self {
            Input::Csv(csv) => csv.header(),
            Input::Memory(csv) => csv.header(),
            Input::Parquet(parquet) => parquet.header(),
        }
    }
}

/// Where in a file's rows everything is.
struct Places<'a> {
    id: usize,
    source: Option<usize>,
    /// For each column of the table; none if this file lacks it.
    values: &'a [Option<usize>],
}

struct Columns {
    names: Vec<String>,
    ids: Vec<usize>,
    sources: Vec<Option<usize>>,
    places: Vec<Vec<Option<usize>>>,
}

impl Columns {
    fn of(inputs: &[Input], layout: &Layout, said: &mut Vec<Said>) -> Result<Columns, Refusal> {
        let mut names: Vec<String> = Vec::new();
        for input in inputs {
            for name in input.header() {
                if *name != layout.id && Some(name) != layout.source.as_ref() && !names.contains(name) {
                    names.push(name.clone());
                }
            }
        }
        let mut columns = Columns { names, ids: Vec::new(), sources: Vec::new(), places: Vec::new() };
        // Ids first: a file without them lacks more than a column.
        for input in inputs {
            let there = input.header();
            if !there.contains(&layout.id) {
                return Err(Refusal::of(input.name(), Some(1), What::NoIdColumn { column: layout.id.clone(), columns: there.join(", ") }));
            }
        }
        for input in inputs {
            let place = |name: &String| input.header().iter().position(|held| held == name);
            let lacking = |name: &String| {
                let others = inputs.iter().find(|other| other.header().contains(name)).map(|other| other.name().to_owned());
                Refusal::of(input.name(), Some(1), What::LackingColumn { column: name.clone(), other: others.unwrap_or_default() })
            };
            let needed = |name: &String| {
                let there = input.header().join(", ");
                place(name).ok_or_else(|| Refusal::of(input.name(), Some(1), What::NoIdColumn { column: name.clone(), columns: there.clone() }))
            };
            columns.ids.push(needed(&layout.id)?);
            columns.sources.push(layout.source.as_ref().map(&needed).transpose()?);
            let mut places = Vec::new();
            for name in &columns.names {
                let found = place(name);
                if found.is_none() {
                    if !layout.lacking {
                        return Err(lacking(name));
                    }
                    said.push(Said { file: Some(input.name().to_owned()), what: Notice::LackingColumn(name.clone()) });
                }
                places.push(found);
            }
            columns.places.push(places);
        }
        Ok(columns)
    }
}
