//! What somebody asks of the published tables: the same words on the command line and in the address of a page.

use crate::measure::{Dimension, Measure, Unlike, alike};
use crate::period::Period;
use crate::shelf::{Of, Shelf};
use daybreak_vocabulary::Day;
use std::fmt;

/// What stands down the side of a table, or across it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Period,
    Of(Dimension),
}

impl By {
    pub fn code(self) -> &'static str {
        match self {
            By::Period => "period",
            By::Of(dimension) => dimension.code(),
        }
    }

    pub fn from_code(code: &str) -> Option<By> {
        if code == "period" { Some(By::Period) } else { Dimension::from_code(code).map(By::Of) }
    }
}

/// Which periods stand in a table by period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Every {
    Year,
    Quarter,
}

/// A question, its codes checked against the tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    pub measure: Measure,
    pub of: Of,
    pub by: By,
    pub across: Option<By>,
    /// The one period of a table that is not by period; the newest where none is named.
    pub period: Option<Period>,
    pub from: Option<Period>,
    pub to: Option<Period>,
    pub every: Every,
    /// As it was known on this day.
    pub as_of: Option<Day>,
    pub change: bool,
    pub share: bool,
    /// What the share is of, where it is not the table's own total.
    pub share_of: Option<(Measure, Of)>,
    /// For so many people who live there.
    pub per: Option<u64>,
}

/// Why a question has no answer.
#[derive(Clone, Debug, PartialEq)]
pub enum NotAnswered {
    NoSuchMeasure(String),
    NoSuchWord(String),
    /// No table of the measure has the code; these are near.
    NoSuchCode { dimension: Dimension, text: String, near: Vec<String> },
    NoSuchPeriod(String),
    NoSuchDay(String),
    NoTables(Measure),
    /// The tables know nothing of it: the split was not published, or not for these periods.
    NotPublished,
    Unlike(Unlike),
    /// The side and the head of a table can't be the same, nor one that is already named.
    Twice(&'static str),
    /// A rate wants places.
    RateOfWhat,
    NoPopulation,
    /// Bodies are ranked, not their parts.
    NoRank(&'static str),
    /// The body has no figure of its own.
    NoFigure(String),
}

impl fmt::Display for NotAnswered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            NotAnswered::NoSuchMeasure(text) => write!(f, "“{text}” is nothing the tables count. They count: {}", listed(Measure::ALL.iter().map(|one| one.code()))),
            NotAnswered::NoSuchWord(text) => write!(f, "“{text}” is no way of splitting a table. There is: period, {}", listed(Dimension::ALL.iter().map(|one| one.code()))),
            NotAnswered::NoSuchCode { dimension, text, near } if near.is_empty() => write!(f, "no table has “{text}” as {}", dimension.english()),
            NotAnswered::NoSuchCode { dimension, text, near } => write!(f, "no table has “{text}” as {}. Near it: {}", dimension.english(), near.join(", ")),
            NotAnswered::NoSuchPeriod(text) => write!(f, "“{text}” is no period. Write 2023, \"Q1 2023\" or \"year to June 2022\""),
            NotAnswered::NoSuchDay(text) => write!(f, "“{text}” is no day. Write it as 2024-03-07"),
            NotAnswered::NoTables(measure) => write!(f, "no table of {} was imported yet: daybreak tables import FILE", measure.english()),
            NotAnswered::NotPublished => f.write_str("the tables we have do not say: this split was not published for this period. Nothing is not nought"),
            NotAnswered::Unlike(unlike) => write!(f, "these can't be set against each other: {}", unlike.english()),
            NotAnswered::Twice(word) => write!(f, "“{word}” is asked for twice"),
            NotAnswered::RateOfWhat => f.write_str("a rate is for places: name a place, or ask by place"),
            NotAnswered::NoPopulation => f.write_str("no table of population was imported for these places: a rate has nothing to stand on"),
            NotAnswered::NoRank(word) => write!(f, "a rank is among bodies of one kind: places, first responders or nationalities, not “{word}”"),
            NotAnswered::NoFigure(body) => write!(f, "no table has a figure for {body}, so it has no rank"),
        }
    }
}

impl std::error::Error for NotAnswered {}

fn listed<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

impl Question {
    /// Everything there is of a measure, by year.
    pub fn about(measure: Measure) -> Question {
        Question {
            measure,
            of: Of::new(),
            by: By::Period,
            across: None,
            period: None,
            from: None,
            to: None,
            every: Every::Year,
            as_of: None,
            change: false,
            share: false,
            share_of: None,
            per: None,
        }
    }

    /// From pairs of words: `by=place`, `kind=labour`, `period=2023`. What is empty is not asked; words that are none of ours are refused.
    pub fn read<'a>(shelf: &Shelf, measure: &str, pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> Result<Question, NotAnswered> {
        let measure = Measure::from_code(measure).ok_or_else(|| NotAnswered::NoSuchMeasure(measure.to_owned()))?;
        let mut question = Question::about(measure);
        if shelf.of(measure, None).next().is_none() {
            return Err(NotAnswered::NoTables(measure));
        }
        for (name, text) in pairs.into_iter().filter(|(_, text)| !text.trim().is_empty()) {
            question.take(shelf, name, text.trim())?;
        }
        question.sound()?;
        Ok(question)
    }

    fn take(&mut self, shelf: &Shelf, name: &str, text: &str) -> Result<(), NotAnswered> {
        let by = || By::from_code(text).ok_or_else(|| NotAnswered::NoSuchWord(text.to_owned()));
        let period = || Period::parse(text).ok_or_else(|| NotAnswered::NoSuchPeriod(text.to_owned()));
        match name {
            "by" => self.by = by()?,
            "across" => self.across = Some(by()?),
            "period" => self.period = Some(period()?),
            "from" => self.from = Some(period()?),
            "to" => self.to = Some(period()?),
            "every" => self.every = if text == "quarter" { Every::Quarter } else { Every::Year },
            "as-of" => self.as_of = Some(day(text).ok_or_else(|| NotAnswered::NoSuchDay(text.to_owned()))?),
            "change" => self.change = text != "no",
            "share" => self.share = text != "no",
            "share-of" => self.share_of = Some(whole(shelf, self.measure, text)?),
            "per" => self.per = Some(text.replace(',', "").parse().ok().filter(|per| (1..=10_000_000).contains(per)).ok_or_else(|| NotAnswered::NoSuchWord(text.to_owned()))?),
            name => {
                let dimension = Dimension::from_code(name).ok_or_else(|| NotAnswered::NoSuchWord(name.to_owned()))?;
                self.of.insert(dimension, code(shelf, self.measure, dimension, text)?);
            }
        }
        Ok(())
    }

    fn sound(&mut self) -> Result<(), NotAnswered> {
        if self.across == Some(self.by) {
            return Err(NotAnswered::Twice(self.by.code()));
        }
        for by in [Some(self.by), self.across].into_iter().flatten() {
            if let By::Of(dimension) = by
                && self.of.contains_key(&dimension)
            {
                return Err(NotAnswered::Twice(dimension.code()));
            }
        }
        if let Some((measure, of)) = &self.share_of {
            comparable((self.measure, &self.of), (*measure, of)).map_err(NotAnswered::Unlike)?;
            self.share = true;
        }
        if self.per.is_some() && self.by != By::Of(Dimension::Place) && !self.of.contains_key(&Dimension::Place) {
            return Err(NotAnswered::RateOfWhat);
        }
        Ok(())
    }
}

/// Whether two counts may be set against each other: the same measure, and not adults against children.
pub fn comparable(one: (Measure, &Of), other: (Measure, &Of)) -> Result<(), Unlike> {
    alike(one.0, other.0)?;
    match (one.1.get(&Dimension::Age), other.1.get(&Dimension::Age)) {
        (Some(a), Some(b)) if a != b => Err(Unlike::AdultAndChild),
        _ => Ok(()),
    }
}

/// A code as somebody wrote it.
pub fn code(shelf: &Shelf, measure: Measure, dimension: Dimension, text: &str) -> Result<String, NotAnswered> {
    shelf.code(measure, dimension, text).ok_or_else(|| NotAnswered::NoSuchCode { dimension, text: text.to_owned(), near: shelf.near(measure, dimension, text) })
}

/// What a share is of: `referrals`, or `sent place=Bedfordshire; age=child`. Without a measure: the question's own.
fn whole(shelf: &Shelf, own: Measure, text: &str) -> Result<(Measure, Of), NotAnswered> {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let (measure, rest) = match Measure::from_code(first) {
        Some(measure) => (measure, rest),
        None => (own, text),
    };
    let mut of = Of::new();
    for pair in rest.split(';').map(str::trim).filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').ok_or_else(|| NotAnswered::NoSuchWord(pair.to_owned()))?;
        let dimension = Dimension::from_code(name.trim()).ok_or_else(|| NotAnswered::NoSuchWord(name.to_owned()))?;
        // Where the measures can't be compared that is the reason, not the spelling of a code.
        let known = shelf.code(measure, dimension, value).unwrap_or_else(|| crate::codes::code(dimension, value));
        of.insert(dimension, known);
    }
    Ok((measure, of))
}

/// A day as machines write it.
pub fn day(text: &str) -> Option<Day> {
    let mut parts = text.split('-');
    let day = Day::from_ymd(parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?)?;
    parts.next().is_none().then_some(day)
}
