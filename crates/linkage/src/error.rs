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
            (None, Some(line)) => write!(f, "line {line}: {}", self.what),
            (None, None) => self.what.fmt(f),
        }
    }
}

/// What is wrong and what to do about it. Columns are told as `“surname”` where that name is known or was asked for, as `number 3` where it might be a value.
#[derive(Clone, Debug, PartialEq, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum What {
    // Tables.
    #[error("columns {first} and {second} have one name. Give each a name of its own; if the file begins with a record, write column names above it")]
    RepeatedColumn { first: usize, second: usize },
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
    #[error("the text of the column {0} takes more than 4 GiB. Leave the column out, or split the table")]
    TooMuchText(String),
    #[error("there are no rows to link")]
    NoRows,

    // Reading and writing.
    #[error("the file can't be read: {0}")]
    Unreadable(String),
    #[error("the result can't be written: {0}. Is the disk full, or the folder missing?")]
    Unwritten(String),
    #[error("the file is empty. Write a first line of column names, then a line per record")]
    EmptyFile,
    #[error("there is a header and no line below it. Write a line per record, or leave the file out")]
    NoRowsInFile,
    #[error("column {0} has no name. Name it, or take it out")]
    UnnamedColumn(usize),
    #[error("the column {column} of {other} is not here. Add it, name columns alike in all files, or say that columns may be lacking")]
    LackingColumn { column: String, other: String },
    #[error("there is no column “{column}” for ids or sources. Say which column it is; if the file begins with a record, write column names above it. The columns are: {columns}")]
    NoIdColumn { column: String, columns: String },
    #[error("the source is empty. Say whose record this is")]
    MissingSource,
    #[error("this line has {found} fields and the first line has {expected}. Put values that hold the separator in quotation marks")]
    RaggedRow { found: usize, expected: usize },
    #[error("a quotation mark is opened here and never closed. Close it, or double the marks inside a value")]
    UnclosedQuote,
    #[error("there is text after a closing quotation mark. Put the whole value in marks, doubling those inside it")]
    AfterQuote,
    #[error("this line is longer than {0} MB: it is no record. Is a line end missing, or does a column hold whole files? Leave such a column out")]
    LongRow(usize),
    #[error("there is a zero byte in this line. If the file is UTF-16, name the encoding; otherwise write it anew from its source")]
    ZeroByte,
    #[error("there is a control character in this line. Write the file anew as plain text")]
    ControlCharacter,
    #[error("the encoding can't be told. Save the file as “CSV UTF-8”, or name its encoding")]
    UnknownEncoding,
    #[error("the bytes of this line are not in the file's encoding. Save the file as “CSV UTF-8”, or name its encoding")]
    NotInEncoding,
    #[error("no encoding is called “{0}”. Use a name like windows-1250 or utf-16le")]
    NoSuchEncoding(String),
    #[error("the separator must be a mark: not a letter, a digit, a quotation mark or a line end")]
    NoSeparator,
    #[error("this is not a Parquet file, or it is broken. Write it anew, or as CSV")]
    NotParquet,
    #[error("the column {0} holds more than single values and lists of them. Take it apart into columns")]
    NestedColumn(String),
    #[error("the column {0} holds times in an old form (INT96). Write them as text")]
    UnreadColumn(String),
    #[error("the column {0} is compressed in a way that is not read. Compress the file with Snappy or not at all, or write it as CSV")]
    UnreadCompression(String),
    #[error("a page of the column {0} holds more than is read at a time. Write the file with pages of about 1 MB, as most programs do, or as CSV")]
    LargePage(String),

    #[error("this is no file of encodings. Take the one `daybreak link private encode` or clkhash wrote")]
    NoEncodings,

    // Labels.
    #[error("there is no such row in the table. Are these the labels of other data, or were ids or sources renamed?")]
    NoSuchRow,
    #[error("the label must be same, different or unsure")]
    NotALabel,
    #[error("the columns step and step_pairs must say from which step of weight this pair was drawn, and of how many. Save the labels from their page again")]
    NotAStep,
    #[error("labels of two pages stand in one file, and how pairs were drawn differs: they can't be weighed together. Judge them apart")]
    TwoDraws,
    #[error("no label says how its pair was drawn, so nothing is known of all pairs by group. Take labels that a page of `daybreak link label` saved")]
    NotDrawn,

    // Settings.
    #[error("this is not JSON: {0}")]
    BadJson(&'static str),
    #[error("“{0}” stands here twice. Take one out")]
    RepeatedSetting(String),
    #[error("there is no setting “{0}” in Splink 4 or 5. Check the spelling, or take it out")]
    UnknownSetting(String),
    #[error("“{0}” is missing. Add it")]
    MissingSetting(String),
    #[error("{setting} must be {wanted}")]
    WrongSetting { setting: String, wanted: &'static str },
    #[error("this SQL is not read: {found}. Write it with what is: {subset}")]
    OutsideSql { found: String, subset: &'static str },
    #[error("{of}: Splink has no words for {word}. Leave it out to write the model for Splink")]
    NotForSplink { of: String, word: &'static str },

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

    #[error("a share must be a number above 0 and at most 1")]
    NoShare,

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

    // Asking.
    #[error("no list holds the id “{0}”. Check it against the files")]
    NoSuchRecord(String),
    #[error("several lists hold the id “{0}”. Write the list's name before it, and a colon")]
    SeveralRecords(String),

    // Memory.
    #[error("this is not what a run left, or it was changed. Take the file a run wrote, or begin a new one under another name")]
    NoMemory,
    #[error("the run that left this memory had another model (other columns, rules or pairs). Run afresh with --afresh: numbers of people are kept")]
    OtherModel,
    #[error("{changed} records were changed and {missing} are not there any more, since the run that left this memory. Run afresh with --afresh: everything is compared again, and numbers of people are kept")]
    OldRecordsChanged { changed: usize, missing: usize },
    #[error("no entity was ever called “{0}”. They are called e1, e2 and so on")]
    NoSuchEntity(String),

    // Clusters.
    #[error("no level is asked for. Name the least probability of a link")]
    NoLevel,
    #[error("two records ({left}; {right}) are decided to be the same, and other decisions or rules keep them apart. Take one of the decisions back")]
    Contradiction { left: String, right: String },

    // Blocking.
    #[error(
        "the rule “{rule}” makes a block of {rows} rows ({pairs} pairs; the most is {most}). Add a column to the rule, split large blocks by a second key, or raise the limit"
    )]
    BlockTooLarge { rule: String, rows: u64, pairs: u64, most: u64 },
    #[error("the rules make {pairs} pairs, and the limit is {most}. Make them stricter, or raise the limit")]
    TooManyPairs { pairs: u64, most: u64 },
}
