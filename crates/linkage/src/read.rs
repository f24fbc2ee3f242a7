//! Reading tables: CSV in any encoding that can be told, and Parquet; one file or several.
//!
//! What is not a table is refused with its file, its line and what to do; nothing is dropped, nothing guessed in silence: what was
//! concluded (an encoding, a separator, a column that holds one value) is among the [`Said`]. No value of the data is in either, nor a heading that could be one.
//! A row takes at most [`MOST_ROW`] bytes, and a page of Parquet 128 MB whatever it says of itself, so no small file fills the memory
//! before its rows are read; distinct values are held once.

mod csv;
mod encoding;
mod parquet;
mod rows;

pub use encoding::Told;
pub use rows::MOST_ROW;

use crate::error::{Refusal, What};
use crate::heading;
use crate::table::{Builder, Held, Table};
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

/// A conclusion, and what to do if it is wrong. Columns are told as in [`What`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs)] // Each says itself.
pub enum Notice {
    Encoding(&'static str),
    Separator(char),
    LackingColumn { column: String, other: String },
    OneValue(String),
    NoValue(String),
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Notice::Encoding(name) => write!(f, "read as {name}, which is a guess: if letters look wrong, name the encoding (Polish and Romanian files are often windows-1250)"),
            Notice::Separator('\t') => f.write_str("fields are parted by tabs"),
            Notice::Separator(mark) => write!(f, "fields are parted by “{mark}”"),
            Notice::LackingColumn { column, other } => write!(f, "the column {column} of {other} is not here: it is missing in all rows"),
            Notice::OneValue(column) => write!(f, "the column {column} holds one value only: it tells nobody in this file apart. Is that so, or was the file cut from a larger one?"),
            Notice::NoValue(column) => write!(f, "the column {column} is empty: it tells nothing of anybody in this file. Was it lost when the file was made?"),
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
            Input::Parquet(parquet::Parquet::open(&name, file, layout)?)
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
    // Of several files one of which gave the row, none is named.
    let mut only = None;
    if layout.source.is_some() {
        builder = builder.by_column();
        only = inputs.first().filter(|_| inputs.len() == 1).map(|input| input.name().to_owned());
    }
    for (at, input) in inputs.into_iter().enumerate() {
        let (file, before) = (input.name().to_owned(), builder.rows());
        let places = Places { id: columns.ids[at], source: columns.sources[at], values: &columns.places[at] };
        match input {
            Input::Csv(csv) => csv.rows(&places, &mut builder, watch)?,
            Input::Memory(csv) => csv.rows(&places, &mut builder, watch)?,
            Input::Parquet(parquet) => parquet.rows(&places, &mut builder, watch)?,
        }
        let held = columns.names.iter().zip(&columns.places[at]).zip(builder.held_since(before));
        // Of a column that the file lacks that was said already.
        for ((name, place), held) in held.filter_map(|((name, place), held)| Some(((name, (*place)?), held))) {
            let column = || heading::called(name, place + 1, &asked(layout));
            let what = match held {
                Held::Nothing => Notice::NoValue(column()),
                Held::OneValue => Notice::OneValue(column()),
                Held::Values => continue,
            };
            said.push(Said { file: Some(file.clone()), what });
        }
    }
    let table = builder.finish().map_err(|refused| Refusal { file: refused.file.or(only), ..refused })?;
    if table.rows() == 0 {
        return Err(What::NoRows.into());
    }
    Ok(Reading { table, said })
}

/// The columns that whoever asked has named.
fn asked(layout: &Layout) -> Vec<&str> {
    [Some(&layout.id), layout.source.as_ref()].into_iter().flatten().map(String::as_str).collect()
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
                return Err(Refusal::of(input.name(), Some(1), What::NoIdColumn { column: layout.id.clone(), columns: heading::listed(there.iter().map(String::as_str)) }));
            }
        }
        for input in inputs {
            let place = |name: &String| input.header().iter().position(|held| held == name);
            // What another file calls it, and that file.
            let elsewhere = |name: &String| {
                let found = inputs.iter().find_map(|other| Some((other.header().iter().position(|held| held == name)?, other.name())));
                let (at, other) = found.unwrap_or_default();
                (heading::called(name, at + 1, &asked(layout)), other.to_owned())
            };
            let needed = |name: &String| {
                let columns = || heading::listed(input.header().iter().map(String::as_str));
                place(name).ok_or_else(|| Refusal::of(input.name(), Some(1), What::NoIdColumn { column: name.clone(), columns: columns() }))
            };
            columns.ids.push(needed(&layout.id)?);
            columns.sources.push(layout.source.as_ref().map(&needed).transpose()?);
            let mut places = Vec::new();
            for name in &columns.names {
                let found = place(name);
                if found.is_none() {
                    let (column, other) = elsewhere(name);
                    if !layout.lacking {
                        return Err(Refusal::of(input.name(), Some(1), What::LackingColumn { column, other }));
                    }
                    said.push(Said { file: Some(input.name().to_owned()), what: Notice::LackingColumn { column, other } });
                }
                places.push(found);
            }
            columns.places.push(places);
        }
        Ok(columns)
    }
}
