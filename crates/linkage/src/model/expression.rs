//! What is read from one record: a column, or a text made from columns.

use super::Part;
use crate::metric::days_of;
use crate::usual::{born, plain};
use crate::values;
use std::fmt;

/// A text of one record, or missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Expression {
    /// A column.
    Column(String),
    /// A fixed text.
    Text(String),
    /// What a step makes of an expression; missing stays missing.
    Then(Box<Expression>, Step),
    /// All parts joined by a text; missing if one of them is.
    Join(Vec<Expression>, String),
    /// The first part that is not missing.
    First(Vec<Expression>),
}

/// What can be made of a text. None of them sees a missing text; each may answer that its result is missing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Lower case, as Unicode has it.
    Lower,
    /// Upper case.
    Upper,
    /// Without white space at both ends.
    Trim,
    /// So many characters from this one, counted from 1 (SQL's `substr`); a negative start counts from the end.
    Slice {
        /// The first character, from 1; from the end if negative.
        start: i32,
        /// How many; all the rest if none.
        length: Option<u32>,
    },
    /// Missing if it is exactly this text (SQL's `nullif`).
    NullIf(String),
    /// Without every one of these characters.
    Without(String),
    /// The first of its words (white space parts them).
    FirstWord,
    /// The last of its words.
    LastWord,
    /// Its words in byte order, joined by a space.
    SortedWords,
    /// Missing unless it is a day written `2001-05-04`.
    Date,
    /// A part at its start; missing if it has none.
    Part(Part),
    /// Lower case without marks, words of letters and digits only ([`crate::usual::plain`]).
    Plain,
    /// A date of birth as `2001-05-04`, from any usual way to write one ([`crate::usual::born`]).
    Born,
    /// A telephone number in its country's form ([`crate::values::phone`]).
    Phone,
    /// A vehicle's mark, look-alike characters as one ([`crate::values::vehicle`]).
    Vehicle,
    /// A company by the words that tell it apart ([`crate::values::company`]).
    Company,
    /// The numbers of an address and the start of its longest word ([`crate::values::house`]).
    House,
}

impl Expression {
    /// A column.
    pub fn column(name: &str) -> Expression {
        Expression::Column(name.to_owned())
    }

    /// This, then a step.
    pub fn then(self, step: Step) -> Expression {
        Expression::Then(Box::new(self), step)
    }

    /// Its first so many characters.
    pub fn start(self, length: u32) -> Expression {
        self.then(Step::Slice { start: 1, length: Some(length) })
    }

    /// Calls the function with the name of every column it reads.
    pub fn columns<'a>(&'a self, function: &mut dyn FnMut(&'a str)) {
        match self {
            Expression::Column(name) => function(name),
            Expression::Text(_) => {}
            Expression::Then(inner, _) => inner.columns(function),
            Expression::Join(parts, _) | Expression::First(parts) => parts.iter().for_each(|part| part.columns(function)),
        }
    }
}

impl Step {
    /// What it makes of a text; none if that is missing.
    pub fn apply(&self, text: &str) -> Option<String> {
        match self {
            Step::Lower => Some(text.to_lowercase()),
            Step::Upper => Some(text.to_uppercase()),
            Step::Trim => Some(text.trim().to_owned()),
            Step::Slice { start, length } => Some(slice(text, *start, *length)),
            Step::NullIf(other) => (text != other).then(|| text.to_owned()),
            Step::Without(letters) => Some(text.chars().filter(|&c| !letters.contains(c)).collect()),
            Step::FirstWord => text.split_whitespace().next().map(str::to_owned),
            Step::LastWord => text.split_whitespace().next_back().map(str::to_owned),
            Step::SortedWords => {
                let mut words: Vec<&str> = text.split_whitespace().collect();
                words.sort_unstable();
                Some(words.join(" "))
            }
            Step::Date => days_of(text).map(|_| text.to_owned()),
            Step::Part(part) => part.of(text).map(str::to_owned),
            Step::Plain => plain(text),
            Step::Born => born(text),
            Step::Phone => values::phone(text),
            Step::Vehicle => values::vehicle(text),
            Step::Company => values::company(text),
            Step::House => values::house(text),
        }
    }
}

/// SQL's `substr`, by characters: a start of 0 or before the text eats into the length, as in DuckDB.
fn slice(text: &str, start: i32, length: Option<u32>) -> String {
    let count = text.chars().count() as i64;
    let start = if start < 0 { (count + i64::from(start)).max(0) } else { i64::from(start) - 1 };
    let end = length.map_or(count, |length| start + i64::from(length));
    let (start, end) = (start.max(0), end.max(0));
    text.chars().skip(start as usize).take((end - start).max(0) as usize).collect()
}

/// Prints as it is shown to a reader: `first 2 of surname`.
impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expression::Column(name) => f.write_str(name),
            Expression::Text(text) => write!(f, "“{text}”"),
            Expression::Then(inner, step) => match step {
                Step::Lower => write!(f, "{inner} in lower case"),
                Step::Upper => write!(f, "{inner} in upper case"),
                Step::Trim => write!(f, "{inner} trimmed"),
                Step::Slice { start: 1, length: Some(length) } => write!(f, "first {length} of {inner}"),
                Step::Slice { start, length: Some(length) } => write!(f, "{length} of {inner} from {start}"),
                Step::Slice { start, length: None } => write!(f, "{inner} from {start}"),
                Step::NullIf(other) => write!(f, "{inner} unless “{other}”"),
                Step::Without(letters) => write!(f, "{inner} without “{letters}”"),
                Step::FirstWord => write!(f, "first word of {inner}"),
                Step::LastWord => write!(f, "last word of {inner}"),
                Step::SortedWords => write!(f, "sorted words of {inner}"),
                Step::Date => write!(f, "day of {inner}"),
                Step::Part(part) => write!(f, "{part} of {inner}"),
                Step::Plain => write!(f, "plain {inner}"),
                Step::Born => write!(f, "date of {inner}"),
                Step::Phone => write!(f, "telephone of {inner}"),
                Step::Vehicle => write!(f, "mark of {inner}"),
                Step::Company => write!(f, "company of {inner}"),
                Step::House => write!(f, "house of {inner}"),
            },
            Expression::Join(parts, between) => {
                for (at, part) in parts.iter().enumerate() {
                    if at > 0 {
                        write!(f, " & “{between}” & ")?;
                    }
                    part.fmt(f)?;
                }
                Ok(())
            }
            Expression::First(parts) => {
                f.write_str("first of (")?;
                for (at, part) in parts.iter().enumerate() {
                    if at > 0 {
                        f.write_str(", ")?;
                    }
                    part.fmt(f)?;
                }
                f.write_str(")")
            }
        }
    }
}
