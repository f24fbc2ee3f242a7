//! Published sentences and their arithmetic: what holds, what differs and by how much, what can't be checked and why.

use crate::answer::{change, tenths};
use crate::measure::Dimension;
use crate::period::Period;
use crate::question::{NotAnswered, Question};
use crate::rank::{self, ordinal};
use crate::shelf::Shelf;
use crate::table::Value;
use serde::Deserialize;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use thiserror::Error;

/// A file of claims: TOML, or JSON of the same shape.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    #[serde(default, rename = "claim")]
    pub claims: Vec<Claim>,
}

/// One published sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// A name for links: letters, digits and hyphens.
    pub id: String,
    /// What was said, in our words.
    pub said: String,
    /// Where it stands.
    pub source: String,
    /// What a reader may trip over.
    #[serde(default)]
    pub mind: String,
    #[serde(default, rename = "check")]
    pub checks: Vec<Check>,
}

/// A piece of arithmetic the sentence rests on.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Check {
    /// Parts add up to a whole.
    Sum { what: String, parts: Vec<Number>, equals: Number },
    /// From one number to another is so many percent, as it was printed: "77.1", "53", "-3".
    Growth { what: String, from: Number, to: Number, percent: String },
    /// A part of a whole is so many percent, as it was printed.
    Share { what: String, part: Number, whole: Number, percent: String },
    /// A part for each so many, as it was printed.
    Rate { what: String, part: Number, whole: Number, per: u64, equals: String },
    /// Two published numbers are the same.
    Same { what: String, one: Number, other: Number },
    /// A number to the nearest so many, half upwards, is another: 17,684 to the nearest 100 is 17,700.
    Rounded { what: String, number: Number, to: u64, equals: Number },
    /// A whole number stands behind a part and a percent; `equals` where it is known.
    Base { what: String, part: Number, percent: String },
    /// A body's place among others.
    Rank { what: String, figure: String, body: String, equals: u64 },
    /// It can't be checked, and why.
    Cannot { what: String, why: String },
}

/// A number of the sentence, or one of the tables: "referrals period=2023 age=child".
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Number {
    Typed(u64),
    Asked(String),
}

/// What became of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    Holds,
    /// What was said, what it comes to, as printed.
    Differs { said: String, found: String, by: String },
    Cannot(String),
}

/// A check with its working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub what: String,
    pub working: String,
    pub verdict: Verdict,
}

/// Why a file is no file of claims.
#[derive(Debug, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum NotClaims {
    #[error("{file}: {what}")]
    Toml { file: String, what: String },
    #[error("{file}: {what}")]
    Json { file: String, what: serde_json::Error },
    #[error("{file}: two claims are called “{id}”. Give each an id of its own")]
    Twice { file: String, id: String },
    #[error("{file}: “{id}” is no id: small letters, digits and hyphens")]
    NoId { file: String, id: String },
    #[error("{0}: it is longer than any file of claims")]
    TooLong(String),
}

/// Longer than every sentence anybody ever published about this.
const MOST_BYTES: usize = 4 << 20;

impl Claims {
    pub fn read(file: &str, text: &str) -> Result<Claims, NotClaims> {
        if text.len() > MOST_BYTES {
            return Err(NotClaims::TooLong(file.to_owned()));
        }
        let claims: Claims = if text.trim_start().starts_with(['{', '[']) && !text.trim_start().starts_with("[[") {
            serde_json::from_str(text).map_err(|what| NotClaims::Json { file: file.to_owned(), what })?
        } else {
            toml::from_str(text).map_err(|what| NotClaims::Toml { file: file.to_owned(), what: what.to_string() })?
        };
        let mut seen = BTreeMap::new();
        for claim in &claims.claims {
            if claim.id.is_empty() || !claim.id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-') {
                return Err(NotClaims::NoId { file: file.to_owned(), id: claim.id.clone() });
            }
            if seen.insert(claim.id.clone(), ()).is_some() {
                return Err(NotClaims::Twice { file: file.to_owned(), id: claim.id.clone() });
            }
        }
        Ok(claims)
    }
}

impl Claim {
    /// Every check of it, worked out with the tables there are.
    pub fn checked(&self, shelf: &Shelf) -> Vec<Finding> {
        self.checks.iter().map(|check| check.worked_out(shelf)).collect()
    }
}

/// What a figure of the tables says: the number, or why there is none.
fn number(shelf: &Shelf, number: &Number) -> Result<u64, String> {
    let asked = match number {
        Number::Typed(number) => return Ok(*number),
        Number::Asked(asked) => asked,
    };
    let (question, period) = asked_of(shelf, asked).map_err(|why| why.to_string())?;
    match shelf.newest(question.measure, period, &question.of, question.as_of).map(|found| found.value) {
        Some(Value::Known(people)) => Ok(people),
        Some(_) => Err(format!("“{asked}” is hidden or not given in the tables")),
        None => Err(format!("“{asked}” is in no table that was imported")),
    }
}

/// `referrals period=2023 age=child as-of=2024-03-07`, values with spaces in quotes.
fn asked_of(shelf: &Shelf, text: &str) -> Result<(Question, Period), NotAnswered> {
    let (measure, rest) = text.split_once(' ').unwrap_or((text, ""));
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (at, piece) in rest.split('"').enumerate() {
        if at % 2 == 1 {
            if let Some((_, value)) = pairs.last_mut() {
                piece.clone_into(value);
            }
            continue;
        }
        for word in piece.split_whitespace() {
            let (name, value) = word.split_once('=').ok_or_else(|| NotAnswered::NoSuchWord(word.to_owned()))?;
            pairs.push((name.to_owned(), value.to_owned()));
        }
    }
    let question = Question::read(shelf, measure, pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))?;
    let period = question.period.ok_or_else(|| NotAnswered::NoSuchPeriod(text.to_owned()))?;
    Ok((question, period))
}

/// Longer than this no printed number is, in units of its last place.
const MOST_PRINTED: u128 = 10u128.pow(24);

/// A printed number with its places behind the point, in units of the last of them.
fn printed(text: &str) -> Option<(i128, u32)> {
    let (whole, places) = text.trim().trim_end_matches('%').split_once('.').map_or((text.trim().trim_end_matches('%').to_owned(), 0), |(whole, part)| (format!("{whole}{part}"), part.len()));
    let whole = whole.replace(',', "").parse().ok().filter(|whole: &i128| whole.unsigned_abs() < MOST_PRINTED)?;
    Some((whole, u32::try_from(places).ok().filter(|places| *places <= 6)?))
}

fn shown(value: i128, places: u32) -> String {
    let scale = 10i128.pow(places);
    let sign = if value < 0 { "-" } else { "" };
    let value = value.abs();
    if places == 0 { format!("{sign}{value}") } else { format!("{sign}{}.{:0width$}", value / scale, value % scale, width = places as usize) }
}

/// `part / whole × times` in units of that place, rounded half away from nought; nothing where that is longer than can be held.
fn rounded(part: i128, whole: i128, times: i128, places: u32) -> Option<i128> {
    let doubled = part.checked_mul(times)?.checked_mul(2 * 10i128.pow(places))?;
    let rounded = doubled.checked_abs()?.checked_add(whole)? / (2 * whole);
    Some(if doubled < 0 { -rounded } else { rounded })
}

/// `part / whole × times` against what was printed, at its own places.
fn against(part: i128, whole: i128, times: i128, said: &str) -> Verdict {
    let Some((said_at, places)) = printed(said) else { return Verdict::Cannot(format!("“{said}” is no number")) };
    if whole == 0 {
        return Verdict::Cannot("it would be divided by nought".to_owned());
    }
    let Some(found) = rounded(part, whole, times, places) else { return Verdict::Cannot("it is longer than any count of people".to_owned()) };
    if found == said_at {
        Verdict::Holds
    } else {
        Verdict::Differs { said: shown(said_at, places), found: shown(found, places), by: shown((found - said_at).abs(), places) }
    }
}

fn equal(said: u64, found: u64) -> Verdict {
    if said == found {
        Verdict::Holds
    } else {
        Verdict::Differs { said: said.to_string(), found: found.to_string(), by: said.abs_diff(found).to_string() }
    }
}

impl Check {
    fn worked_out(&self, shelf: &Shelf) -> Finding {
        let what = match self {
            Check::Sum { what, .. } | Check::Growth { what, .. } | Check::Share { what, .. } | Check::Rate { what, .. } | Check::Same { what, .. }
            | Check::Rounded { what, .. } | Check::Base { what, .. } | Check::Rank { what, .. } | Check::Cannot { what, .. } => what.clone(),
        };
        match self.tried(shelf) {
            Ok((working, verdict)) => Finding { what, working, verdict },
            Err(why) => Finding { what, working: String::new(), verdict: Verdict::Cannot(why) },
        }
    }

    fn tried(&self, shelf: &Shelf) -> Result<(String, Verdict), String> {
        let find = |one: &Number| number(shelf, one);
        match self {
            Check::Sum { parts, equals, .. } => {
                let parts = parts.iter().map(find).collect::<Result<Vec<u64>, String>>()?;
                let sum = parts.iter().try_fold(0u64, |sum, part| sum.checked_add(*part)).ok_or("the sum is longer than any count of people")?;
                let added = parts.iter().map(u64::to_string).collect::<Vec<_>>().join(" + ");
                Ok((format!("{added} = {sum}"), equal(find(equals)?, sum)))
            }
            Check::Growth { from, to, percent, .. } => {
                let (from, to) = (find(from)?, find(to)?);
                let working = format!("from {from} to {to}: {}", change(from, to).percent.map_or_else(|| "from nought".to_owned(), |tenths| format!("{}%", shown(i128::from(tenths), 1))));
                Ok((working, against(i128::from(to) - i128::from(from), i128::from(from), 100, percent)))
            }
            Check::Share { part, whole, percent, .. } => {
                let (part, whole) = (find(part)?, find(whole)?);
                let working = format!("{part} of {whole}: {}%", if whole == 0 { "-".to_owned() } else { shown(i128::from(tenths(part, whole, 100)), 1) });
                Ok((working, against(i128::from(part), i128::from(whole), 100, percent)))
            }
            Check::Rate { part, whole, per, equals, .. } => {
                let (part, whole) = (find(part)?, find(whole)?);
                Ok((format!("{part} of {whole}, for each {per}"), against(i128::from(part), i128::from(whole), i128::from(*per), equals)))
            }
            Check::Same { one, other, .. } => {
                let (said, found) = (find(one)?, find(other)?);
                Ok((format!("{said} and {found}"), equal(said, found)))
            }
            Check::Rounded { number, to, equals, .. } => {
                let (number, equals) = (find(number)?, find(equals)?);
                let half = number.checked_add(to / 2).ok_or("it is longer than any count of people")?;
                let rounded = half.checked_div(*to).ok_or("it would be divided by nought")? * to;
                Ok((format!("{number} to the nearest {to}: {rounded}"), equal(equals, rounded)))
            }
            Check::Base { part, percent, .. } => {
                let part = find(part)?;
                if part > 10_000_000 {
                    return Err("a base that large is never the only one".to_owned());
                }
                let (said, places) = printed(percent).filter(|(said, _)| *said > 0).ok_or_else(|| format!("“{percent}” is no percent"))?;
                // Every whole number that the part is this percent of, rounded: those in which it comes to less than half a unit above, and no less than half below.
                let doubled = i128::from(part) * 200 * 10i128.pow(places);
                let (first, last) = (doubled / (2 * said + 1) + 1, doubled / (2 * said - 1));
                Ok(match first.cmp(&last) {
                    Ordering::Equal => (format!("{part} of {first}"), Verdict::Holds),
                    Ordering::Less => (format!("{part} of any number from {first} to {last}"), Verdict::Holds),
                    Ordering::Greater => (format!("{part} is {percent}% of no whole number"), Verdict::Differs { said: percent.clone(), found: "-".to_owned(), by: "-".to_owned() }),
                })
            }
            Check::Rank { figure, body, equals, .. } => {
                let (question, _) = asked_of(shelf, figure).map_err(|why| why.to_string())?;
                let dimension = if crate::forces::find(body).is_some() { Dimension::Place } else { Dimension::Responder };
                let ranked = rank::rank(shelf, &question, dimension, body).map_err(|why| why.to_string())?;
                let standing = ranked.wider.as_ref().unwrap_or(&ranked.alike);
                let said = usize::try_from(*equals).unwrap_or(usize::MAX);
                let working = format!("{} of {} known", standing.known, standing.of);
                Ok((working, if standing.is_exact() {
                    equal(*equals, standing.best as u64)
                } else if (standing.best..=standing.worst).contains(&said) {
                    Verdict::Cannot(format!("{} of {} bodies have no figure here: it stands between {} and {}", standing.missing.len(), standing.of, ordinal(standing.best), ordinal(standing.worst)))
                } else {
                    Verdict::Differs { said: ordinal(said), found: format!("{} to {}", ordinal(standing.best), ordinal(standing.worst)), by: "-".to_owned() }
                }))
            }
            Check::Cannot { why, .. } => Err(why.clone()),
        }
    }
}
