//! Why something is not done: the file, the line, and what to do. Never a value from the data.

use std::fmt;
use thiserror::Error;

/// What was refused: in which file and line where that is known, why, and what to do.
#[derive(Clone, Debug, PartialEq)]
pub struct Refusal {
    /// The file's name as given; none if no file is to blame.
    pub file: Option<String>,
    /// The line, from 1; none if it concerns the whole file.
    pub line: Option<u64>,
    /// Why, and what to do.
    pub what: What,
}

impl Refusal {
    /// Of no file.
    pub fn new(what: What) -> Refusal {
        Refusal { file: None, line: None, what }
    }

    /// Of a file and, where known, its line.
    pub fn of(file: &str, line: Option<u64>, what: What) -> Refusal {
        Refusal { file: Some(file.to_owned()), line, what }
    }
}

impl From<What> for Refusal {
    fn from(what: What) -> Refusal {
        Refusal::new(what)
    }
}

impl std::error::Error for Refusal {}

/// Prints `people.csv, line 3: …`.
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.file, self.line) {
            (Some(file), Some(line)) => write!(f, "{file}, line {line}: {}", self.what),
            (Some(file), None) => write!(f, "{file}: {}", self.what),
            (None, _) => self.what.fmt(f),
        }
    }
}

/// What is wrong and what to do about it.
#[derive(Clone, Debug, PartialEq, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum What {
    // Tables.
    #[error("two columns are called “{0}”. Give each a name of its own")]
    RepeatedColumn(String),
    #[error("a row has {found} values and there are {expected} columns")]
    FieldCount { found: usize, expected: usize },
    #[error("this id stands on line {first} too. Give each row an id of its own")]
    RepeatedId { first: u64 },
    #[error("the id is empty. Give each row an id of its own")]
    MissingId,
    #[error("more than {0} rows. Split the table")]
    TooManyRows(u64),
    #[error("more than {0} sources. Put small lists together")]
    TooManySources(usize),
    #[error("the text of the column “{0}” takes more than 4 GiB. Leave the column out, or split the table")]
    TooMuchText(String),
    #[error("there are no rows to link")]
    NoRows,

    // Models.
    #[error("there is no column “{column}”, which {asked_by} names. The columns are: {columns}")]
    NoSuchColumn { column: String, asked_by: String, columns: String },
    #[error("the comparison “{0}” has no levels. Give it at least one level and an else level")]
    NoLevels(String),
    #[error("the comparison “{0}” has more than 30 levels. Put some together")]
    TooManyLevels(String),
    #[error("the comparisons have too many levels together: {0} bits, and 64 are held. Take out a comparison")]
    TooManyPatterns(u32),
    #[error("the model has no comparisons. Add one")]
    NoComparisons,
    #[error("the model has no blocking rules. Add one: comparing all pairs is not done unasked")]
    NoBlockingRules,

    #[error("no column has a name the usual model knows (forename, surname, date of birth, phone, postcode…). The columns are: {columns}. Rename them, or give a model")]
    NoKnownColumns { columns: String },

    // Training.
    #[error("the comparison “{comparison}”, level “{level}”, has no {which}: it was not trained. {remedy}")]
    Untrained { comparison: String, level: String, which: &'static str, remedy: String },
    #[error("{pairs} pairs agree by the deterministic rules, more than the {most} that could at a recall of {recall}. Use stricter rules, or state a higher recall")]
    TooManyDeterministic { pairs: u64, most: u64, recall: f64 },
    #[error("the deterministic rules find no pair. Use looser rules, or state lambda")]
    NoDeterministic,
    #[error("the training rule “{0}” finds no pairs. Use a looser rule")]
    NoTrainingPairs(String),
    #[error("the number {0} is not a share above 0 and below 1: {1}")]
    NotAShare(f64, String),

    // Clusters.
    #[error("no level is asked for. Name the least probability of a link")]
    NoLevel,
    #[error("the records {left} and {right} are decided to be the same, and other decisions or rules keep them apart. Take one of the decisions back")]
    Contradiction { left: String, right: String },

    // Blocking.
    #[error(
        "the rule “{rule}” makes a block of {rows} rows ({pairs} pairs; the most is {most}). Add a column to the rule, split large blocks by a second key, or raise the limit"
    )]
    BlockTooLarge { rule: String, rows: u64, pairs: u64, most: u64 },
    #[error("the rules make {pairs} pairs, and the limit is {most}. Make them stricter, or raise the limit")]
    TooManyPairs { pairs: u64, most: u64 },
}
