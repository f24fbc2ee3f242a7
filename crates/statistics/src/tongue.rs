//! What a language has to say for a table: its labels and its sentences. The command line speaks English; pages speak the reader's language.

use crate::answer::{Answer, Change, Key};
use crate::codes::{self, SUCCESSIONS};
use crate::measure::{Dimension, Measure, Unlike};
use crate::period::Period;
use crate::shelf::How;
use crate::table::{Published, Value};
use daybreak_vocabulary::Day;

/// The words of headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    People,
    Change,
    PercentChange,
    Share,
    Rate(u64),
    PublishedOn,
    Note,
}

/// A sentence about a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Sentence {
    /// From the first row known to the last.
    Course { from: Key, to: Key, first: u64, last: u64, change: Change },
    /// The largest row, and how many rows have a number.
    Most { label: Key, people: u64, rows: usize },
    /// The only number.
    One { label: Key, people: u64 },
    /// None of them is known.
    None,
    /// How many rows have no number.
    Missing(usize),
    /// A number that was told otherwise before.
    Revised { label: Key, column: Key, now: Value, on: Published, before: Value, before_on: Published },
    /// A line that goes over from one body to another.
    Joined { before: &'static str, after: &'static str, from: Period },
    /// What the shares are of.
    Whole { people: u64 },
    /// A number that was added up from several tables: each quarter, the table it stands in, and its day.
    Made { label: Key, column: Key, parts: Vec<(Period, String, Published)> },
    /// How a number is defined, in its publisher's own words.
    Defined { label: Key, words: String, source: String },
}

pub trait Tongue {
    fn measure(&self, measure: Measure) -> String;
    fn dimension(&self, dimension: Dimension) -> String;
    fn code(&self, dimension: Dimension, code: &str) -> String;
    fn period(&self, period: Period) -> String;
    fn periods(&self) -> String;
    fn total(&self) -> String;
    fn word(&self, word: Word) -> String;
    fn how(&self, how: How) -> String;
    fn day(&self, day: Day) -> String;
    /// A day of publication that was supposed, marked as that.
    fn supposed(&self, day: String) -> String;
    fn say(&self, sentence: &Sentence) -> String;
    fn unlike(&self, unlike: Unlike) -> String;

    fn key(&self, key: &Key) -> String {
        match key {
            Key::Total => self.total(),
            Key::Period(period) => self.period(*period),
            Key::Code(dimension, code) => self.code(*dimension, code),
        }
    }

    /// A day of publication: one that nobody read is never stated as a fact.
    fn published(&self, published: Published) -> String {
        let day = self.day(published.on);
        if published.supposed { self.supposed(day) } else { day }
    }

    /// What a table is of: `NRM referrals made: Labour, Child, 2023`.
    fn title(&self, answer: &Answer<'_>) -> String {
        let codes = answer.question.of.iter().map(|(dimension, code)| self.code(*dimension, code));
        let parts: Vec<String> = codes.chain(answer.period.map(|period| self.period(period))).collect();
        let measure = self.measure(answer.question.measure);
        if parts.is_empty() { measure } else { format!("{measure}: {}", parts.join(", ")) }
    }
}

/// English, for the command line and for files it writes.
#[derive(Clone, Copy, Debug)]
pub struct English;

/// With separators at thousands.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `12.3`.
pub fn tenths(number: i64) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}.{}", number.unsigned_abs() / 10, number.unsigned_abs() % 10)
}

fn value(value: Value) -> String {
    value.known().map_or_else(|| value.to_string(), grouped)
}

impl Tongue for English {
    fn measure(&self, measure: Measure) -> String {
        let english = measure.english();
        if english.starts_with("NRM") { english.to_owned() } else { english.chars().take(1).flat_map(char::to_uppercase).chain(english.chars().skip(1)).collect() }
    }

    fn dimension(&self, dimension: Dimension) -> String {
        let english = dimension.english();
        english.chars().take(1).flat_map(char::to_uppercase).chain(english.chars().skip(1)).collect()
    }

    fn code(&self, dimension: Dimension, code: &str) -> String {
        match dimension {
            Dimension::Kind if code.contains('+') => code.split('+').map(|part| dimension.label(part).to_lowercase()).collect::<Vec<_>>().join(" and "),
            _ => codes::label(dimension, code).to_owned(),
        }
    }

    fn period(&self, period: Period) -> String {
        period.to_string()
    }

    fn periods(&self) -> String {
        "Period".to_owned()
    }

    fn total(&self) -> String {
        "Total".to_owned()
    }

    fn word(&self, word: Word) -> String {
        match word {
            Word::People => "Number".to_owned(),
            Word::Change => "Change".to_owned(),
            Word::PercentChange => "Change, %".to_owned(),
            Word::Share => "Share, %".to_owned(),
            Word::Rate(per) => format!("For each {} people", grouped(per)),
            Word::PublishedOn => "As published on".to_owned(),
            Word::Note => "Note".to_owned(),
        }
    }

    fn how(&self, how: How) -> String {
        match how {
            How::Published => String::new(),
            How::LeftOut => "not listed in a table that leaves out rows with nobody".to_owned(),
            How::AddedOver(dimension) => format!("added up by us over {}", dimension.english()),
            How::AddedQuarters => "four quarters added up by us".to_owned(),
            How::AddedEditions => "four quarters of several tables added up by us".to_owned(),
            How::AddedBodies => "two bodies added up by us".to_owned(),
        }
    }

    fn day(&self, day: Day) -> String {
        day.to_string()
    }

    fn supposed(&self, day: String) -> String {
        format!("{day} (day not confirmed)")
    }

    fn say(&self, sentence: &Sentence) -> String {
        match sentence {
            Sentence::Course { from, to, first, last, change } => {
                let way = match change.by {
                    0 => "no change".to_owned(),
                    by => format!("{} by {}", if by > 0 { "up" } else { "down" }, grouped(by.unsigned_abs())),
                };
                let percent = change.percent.map(|percent| format!(" ({}%)", tenths(percent))).unwrap_or_default();
                format!("From {} in {} to {} in {}: {way}{percent}.", grouped(*first), self.key(from), grouped(*last), self.key(to))
            }
            Sentence::Most { label, people, rows } => format!("Most: {}, {}, of {rows} with a number.", self.key(label), grouped(*people)),
            Sentence::One { label, people } => format!("{}: {}.", self.key(label), grouped(*people)),
            Sentence::None => "No number here is known.".to_owned(),
            Sentence::Missing(rows) => format!("{rows} of the rows have no number: not nought, not known."),
            Sentence::Revised { label, column, now, on, before, before_on } => {
                let column = if *column == Key::Total { String::new() } else { format!(", {}", self.key(column)) };
                format!("{}{column}: {} as published on {}, {} as published on {}.", self.key(label), value(*before), self.published(*before_on), value(*now), self.published(*on))
            }
            Sentence::Joined { before, after, from } => format!("{before} until {after} took over in {from}: one line of two bodies."),
            Sentence::Whole { people } => format!("Shares are of {}.", grouped(*people)),
            Sentence::Made { label, column, parts } => {
                let column = if *column == Key::Total { String::new() } else { format!(", {}", self.key(column)) };
                let parts: Vec<String> = parts.iter().map(|(period, title, published)| format!("{period} from “{title}” as published on {}", self.published(*published))).collect();
                format!("{}{column} is added up by us: {}.", self.key(label), parts.join("; "))
            }
            Sentence::Defined { label, words, source } => {
                let source = if source.is_empty() { String::new() } else { format!(" ({source})") };
                format!("{}: {words}{source}.", self.key(label))
            }
        }
    }

    fn unlike(&self, unlike: Unlike) -> String {
        unlike.english().to_owned()
    }
}

/// The sentences a table needs: what it shows, and what stands behind its numbers.
pub fn sentences(answer: &Answer<'_>) -> (Sentence, Vec<Sentence>) {
    let first_cell = |row: &crate::answer::Row<'_>| row.cells.first().and_then(Option::as_ref).and_then(|cell| cell.value.known());
    let known: Vec<(&Key, u64)> = answer.rows.iter().filter_map(|row| first_cell(row).map(|people| (&row.key, people))).collect();
    let timed = matches!(answer.rows.first().map(|row| &row.key), Some(Key::Period(_)));
    let lead = match known.as_slice() {
        [] => Sentence::None,
        [(label, people)] => Sentence::One { label: (*label).clone(), people: *people },
        [(from, first), .., (to, last)] if timed => {
            Sentence::Course { from: (*from).clone(), to: (*to).clone(), first: *first, last: *last, change: crate::answer::change(*first, *last) }
        }
        several => {
            let most = several.iter().rev().max_by_key(|(_, people)| *people);
            most.map_or(Sentence::None, |(label, people)| Sentence::Most { label: (*label).clone(), people: *people, rows: several.len() })
        }
    };
    let mut notes = Vec::new();
    let missing = answer.rows.iter().filter(|row| row.cells.iter().all(|cell| cell.as_ref().is_none_or(|cell| cell.value.known().is_none()))).count();
    if missing > 0 {
        notes.push(Sentence::Missing(missing));
    }
    if let Some(people) = answer.whole.as_ref().and_then(|whole| whole.value.known()) {
        notes.push(Sentence::Whole { people });
    }
    let mut joined = false;
    for row in &answer.rows {
        for (column, cell) in answer.columns.iter().zip(&row.cells).filter_map(|(column, cell)| cell.as_ref().map(|cell| (column, cell))) {
            for (before_on, before) in cell.before.iter().take(2) {
                notes.push(Sentence::Revised { label: row.key.clone(), column: column.clone(), now: cell.value, on: cell.edition.published(), before: *before, before_on: *before_on });
            }
            if !cell.made_of.is_empty() {
                let parts = cell.made_of.iter().map(|(period, edition)| (*period, edition.title.clone(), edition.published())).collect();
                notes.push(Sentence::Made { label: row.key.clone(), column: column.clone(), parts });
            }
            if !cell.definition.is_empty() {
                notes.push(Sentence::Defined { label: row.key.clone(), words: cell.definition.to_owned(), source: cell.source.to_owned() });
            }
            joined |= cell.succession;
        }
    }
    if joined {
        notes.extend(SUCCESSIONS.iter().filter_map(|one| {
            Some(Sentence::Joined { before: one.before, after: one.after, from: Period::from_parts(one.from, 1)? })
        }));
    }
    (lead, notes)
}
