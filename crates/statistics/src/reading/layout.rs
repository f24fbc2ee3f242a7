//! One sheet as its maker laid it out: titles, headings over one row or several, names at the left, counts, notes below.

use super::columns::{self, Column, Counts};
use super::{Cell, Given, Sheet, published_in, value};
use crate::codes;
use crate::measure::{DIMENSIONS, Dimension, Measure};
use crate::period::Period;
use crate::refusal::{Refusal, Wrong};
use crate::table::{Codes, Dictionary, Edition, Figure, Value};
use std::collections::HashMap;

/// The tables of a file, and what was passed over.
#[derive(Clone, Debug, Default)]
pub struct Read {
    pub editions: Vec<Edition>,
    /// Sheets without a table: covers, contents, notes.
    pub passed_over: Vec<String>,
    /// Rows without a number below the headings: notes and the names of groups.
    pub rows_passed_over: usize,
}

/// Sheets that hold words and no table, whatever stands in them.
const WORDS_ONLY: [&str; 8] = ["cover", "contents", "table of contents", "notes", "metadata", "index", "cover sheet", "cover_sheet"];

/// How far down the headings may begin, and how far they may reach.
const MOST_ABOVE: usize = 40;

/// The tables of a sheet: one for each measure it counts. Nothing where it holds no table.
pub fn read(file: &str, sheet: &Sheet, given: &Given) -> Result<Option<Read>, Refusal> {
    if sheet.name.as_ref().is_some_and(|name| WORDS_ONLY.contains(&name.trim().to_lowercase().as_str())) {
        return Ok(None);
    }
    let refuse = |row: Option<usize>, what| Refusal { file: file.to_owned(), sheet: sheet.name.clone(), row: row.map(|row| row + 1), what };
    let rows = &sheet.rows;
    let Some(naming) = rows.iter().take(MOST_ABOVE).position(|row| columns::is_headings(row)) else {
        // A sheet with numbers and no headings is not passed over in silence.
        let numbers = rows.iter().position(|row| row.iter().filter(|cell| matches!(value(cell, ""), Ok(Some(Value::Known(_))))).count() >= 2);
        return numbers.map_or(Ok(None), |row| Err(refuse(Some(row), Wrong::NoHeadings)));
    };
    // Names of groups stand above the naming row, in columns beyond the first.
    let groups = |row: &&Vec<Cell>| row.iter().skip(1).any(|cell| !cell.is_empty());
    let top = naming - rows.iter().take(naming).rev().take_while(groups).count();
    let name_column = rows.get(naming).and_then(|row| row.iter().position(|cell| !cell.is_empty())).unwrap_or(0);
    let named = |row: &Vec<Cell>| row.get(name_column).is_some_and(|cell| !cell.is_empty());
    let first = rows.iter().enumerate().skip(naming + 1).find(|(_, row)| named(row)).map(|(at, _)| at);
    let Some(first) = first else { return Err(refuse(Some(naming), Wrong::NoTable)) };
    // Headings go over a few rows, not over a hundred thousand that name nothing.
    if first - naming > MOST_ABOVE {
        return Err(refuse(Some(naming), Wrong::NoTable));
    }
    let headings = rows.get(top..first).unwrap_or_default();
    let columns = columns::read(headings, naming - top).map_err(|what| refuse(Some(naming), what))?;
    if !columns.iter().any(|column| matches!(column, Column::Counts(_))) {
        return Err(refuse(Some(naming), Wrong::NoTable));
    }
    let above: Vec<String> = rows.iter().take(top).flatten().filter(|cell| !cell.is_empty()).map(Cell::text).collect();
    let mut making = Making { file, sheet, given, above: &above, columns: &columns, tables: Vec::new(), codes: HashMap::new(), rows_passed_over: 0 };
    let mut carried: Vec<String> = vec![String::new(); columns.len()];
    for (number, row) in rows.iter().enumerate().skip(first) {
        making.row(number, row, &mut carried).map_err(|what| refuse(Some(number), what))?;
    }
    if making.tables.is_empty() {
        return Err(refuse(Some(naming), Wrong::NoTable));
    }
    let published_on = given.published_on.or_else(|| above.iter().find_map(|text| published_in(text))).ok_or_else(|| refuse(None, Wrong::NoDay))?;
    let title = above.first().cloned().or_else(|| sheet.name.clone()).unwrap_or_else(|| file.to_owned());
    let whole = sheet.name.as_ref().map_or_else(|| file.to_owned(), |sheet| format!("{file}, {sheet}"));
    let edition = |(measure, table): (Measure, Table)| {
        Edition::new(measure, &title, published_on, &whole, table.dictionary, table.figures).supposed(given.day_supposed)
    };
    let editions = making.tables.into_iter().map(edition).collect();
    Ok(Some(Read { editions, passed_over: Vec::new(), rows_passed_over: making.rows_passed_over }))
}

/// A table being read.
#[derive(Default)]
struct Table {
    dictionary: Dictionary,
    places: HashMap<(usize, String), u32>,
    figures: Vec<Figure>,
    seen: HashMap<(Period, Codes, u32), (Value, usize)>,
}

/// Where definitions and sources stand among the words of a table, after the dimensions.
const DEFINITIONS: usize = DIMENSIONS;
const SOURCES: usize = DIMENSIONS + 1;

impl Table {
    /// The place of a word, which is put in where it is new. Nothing is at 0.
    fn place(&mut self, of: usize, word: &str) -> u32 {
        if word.is_empty() {
            return 0;
        }
        if let Some(place) = self.places.get(&(of, word.to_owned())) {
            return *place;
        }
        let words = match of {
            DEFINITIONS => &mut self.dictionary.definitions,
            SOURCES => &mut self.dictionary.sources,
            dimension => match self.dictionary.codes.get_mut(dimension) {
                Some(words) => words,
                None => return 0,
            },
        };
        let place = u32::try_from(words.len()).unwrap_or(0);
        words.push(word.to_owned());
        self.places.insert((of, word.to_owned()), place);
        place
    }
}

struct Making<'a> {
    file: &'a str,
    sheet: &'a Sheet,
    given: &'a Given,
    above: &'a [String],
    columns: &'a [Column],
    tables: Vec<(Measure, Table)>,
    /// Labels that were read already, by column.
    codes: HashMap<(usize, String), String>,
    rows_passed_over: usize,
}

/// What the names of a row say.
#[derive(Default)]
struct Named {
    codes: Vec<(Dimension, String)>,
    period: Option<Period>,
    measure: Option<Measure>,
    definition: String,
    source: String,
    /// A total over periods, which is no period.
    all_periods: bool,
}

impl Making<'_> {
    fn row(&mut self, number: usize, row: &[Cell], carried: &mut [String]) -> Result<(), Wrong> {
        let counts = |(column, cell): &(&Column, &Cell)| matches!(column, Column::Counts(_)) && !cell.is_empty();
        if !self.columns.iter().zip(row).any(|pair| counts(&pair)) {
            self.rows_passed_over += usize::from(row.iter().any(|cell| !cell.is_empty()));
            return Ok(());
        }
        if columns::is_headings(row) {
            return Err(Wrong::SecondTable);
        }
        let named = self.named(row, carried)?;
        if named.all_periods {
            self.rows_passed_over += 1;
            return Ok(());
        }
        for (column, cell) in self.columns.iter().zip(row) {
            let Column::Counts(counts) = column else { continue };
            let Some(value) = value(cell, &counts.heading)? else { continue };
            self.figure(number, &named, counts, value)?;
        }
        Ok(())
    }

    fn named(&mut self, row: &[Cell], carried: &mut [String]) -> Result<Named, Wrong> {
        let mut named = Named::default();
        let (mut year, mut quarter): (Option<Period>, Option<String>) = (None, None);
        let last = self.columns.iter().rposition(Column::names).unwrap_or(0);
        for (at, column) in self.columns.iter().enumerate().filter(|(_, column)| column.names()) {
            let own = row.get(at).map(Cell::text).unwrap_or_default();
            // Merged cells leave their words in the first row; the innermost name is never carried down.
            let carries = at < last && !matches!(column, Column::Definition | Column::Source);
            let text = match carried.get_mut(at) {
                Some(before) if own.is_empty() && carries => before.clone(),
                Some(before) => {
                    before.clone_from(&own);
                    own
                }
                None => own,
            };
            let period = |text: &str| Period::parse(&codes::bare(text)).ok_or_else(|| Wrong::NotAPeriod(text.chars().take(40).collect()));
            let total = || codes::code(Dimension::Place, &text).is_empty();
            match column {
                Column::Codes(dimension) if text.is_empty() => return Err(Wrong::Heading(dimension.english().to_owned())),
                Column::Codes(dimension) => {
                    let code = self.codes.entry((at, text)).or_insert_with_key(|(_, text)| codes::code(*dimension, text));
                    if !code.is_empty() {
                        named.codes.push((*dimension, code.clone()));
                    }
                }
                Column::Year | Column::Period if total() => named.all_periods = true,
                Column::Year | Column::Period => year = Some(period(&text)?),
                Column::Quarter => quarter = Some(text),
                Column::Measure => named.measure = Some(self.measure(&text)?),
                Column::Definition => named.definition = text,
                Column::Source => named.source = text,
                Column::Counts(_) | Column::Nothing => {}
            }
        }
        named.period = match (year, quarter.as_deref().map(codes::bare)) {
            (Some(year), Some(quarter)) if !quarter.is_empty() && !codes::code(Dimension::Place, &quarter).is_empty() => {
                let wrong = || Wrong::NotAPeriod(format!("{quarter} {year}"));
                let in_year = |text: &str| Period::parse(&format!("{text} {}", year.last_year()));
                Some(in_year(&quarter).or_else(|| in_year(&format!("q{quarter}"))).ok_or_else(wrong)?)
            }
            (Some(year), _) => Some(year),
            (None, Some(quarter)) => Some(Period::parse(&quarter).ok_or(Wrong::NotAPeriod(quarter))?),
            (None, None) => None,
        };
        Ok(named)
    }

    fn measure(&self, text: &str) -> Result<Measure, Wrong> {
        Measure::from_code(&text.trim().to_lowercase()).or_else(|| codes::measure(text)).ok_or_else(|| Wrong::NotAMeasure(text.chars().take(40).collect()))
    }

    /// From the title, the sheet's name or the file's, whichever says it first.
    fn told<T>(&self, tells: impl Fn(&str) -> Option<T>) -> Option<T> {
        let texts = self.above.iter().map(String::as_str).chain(self.sheet.name.as_deref()).chain([self.file]);
        texts.into_iter().find_map(tells)
    }

    fn figure(&mut self, number: usize, named: &Named, counts: &Counts, value: Value) -> Result<(), Wrong> {
        // Prosecutions and convictions stand side by side under a title that names one of them, or both.
        let of_courts = counts.measure.filter(|measure| measure.of_courts());
        let measure = named.measure.or(of_courts).or(self.given.measure).or_else(|| self.told(codes::measure)).or(counts.measure).ok_or(Wrong::NoMeasure)?;
        let period = match (named.period, counts.period) {
            (Some(row), Some(column)) if row != column => return Err(Wrong::Clash { heading: counts.heading.clone() }),
            (row, column) => row.or(column),
        };
        let period = period.or(self.given.period).or_else(|| self.told(Period::found_in)).ok_or(Wrong::NoPeriod)?;
        let at = match self.tables.iter().position(|(of, _)| *of == measure) {
            Some(at) => at,
            None => {
                self.tables.push((measure, Table::default()));
                self.tables.len() - 1
            }
        };
        let Some((_, table)) = self.tables.get_mut(at) else { return Ok(()) };
        let mut codes: Codes = [0; DIMENSIONS];
        for (dimension, code) in named.codes.iter().chain(&counts.codes) {
            let place = table.place(dimension.at(), code);
            if let Some(known) = codes.get_mut(dimension.at()) {
                if *known != 0 && *known != place {
                    return Err(Wrong::Clash { heading: counts.heading.clone() });
                }
                *known = place;
            }
        }
        let (definition, source) = (table.place(DEFINITIONS, &named.definition), table.place(SOURCES, &named.source));
        let figure = Figure { period, codes, definition, source, value };
        match table.seen.insert((period, codes, definition), (value, number)) {
            Some((same, _)) if same == value => {}
            Some((_, first)) => {
                let label = |(dimension, code): &(Dimension, String)| dimension.label(code).to_owned();
                let cell = named.codes.iter().chain(&counts.codes).map(label).collect::<Vec<_>>().join(", ");
                return Err(Wrong::Repeated { cell: if cell.is_empty() { "Total".to_owned() } else { cell }, first: first + 1 });
            }
            None => table.figures.push(figure),
        }
        Ok(())
    }
}
