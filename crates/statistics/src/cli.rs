//! The commands `daybreak tables import, list, take-back, show, rank, check, claims, boundaries`.

use crate::acts::import::{self, Imported, OtherNumbers};
use crate::acts::take_back::{self, NotTakenBack};
use crate::answer::answer;
use crate::claims::{Claims, NotClaims};
use crate::drawing::{self, Boundaries, Chart, NotBoundaries, Plot};
use crate::grid::Grid;
use crate::measure::{Dimension, Measure};
use crate::period::Period;
use crate::question::{NotAnswered, Question, day};
use crate::rank;
use crate::reading::{self, Given, MOST_BYTES};
use crate::refusal::{Refusal, Wrong};
use crate::store;
use crate::tongue::{English, Tongue};
use crate::writing::{self, Format, Unwritten};
use clap::{Args, Subcommand};
use daybreak_audit::{Author, Stop};
use daybreak_database::{Database, Failure};
use daybreak_vocabulary::{Chance, Clock, Day};
use std::io::Write;
use std::path::{Path, PathBuf};
use thiserror::Error;
use uuid::Uuid;

mod told;

/// What is done with published tables.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Read published tables: CSV, ODS and XLSX, tidy or as the Home Office lays them out
    ///
    /// Every edition is kept with the day it was published; nothing is overwritten. A file is read whole or refused with the sheet and the row.
    /// Columns of a file of your own may be called: measure, place, responder-kind, responder, kind, age, sex, nationality, location, decision, year,
    /// quarter, period, definition, source, people. A definition that begins "own count" is a body's count of its own work and is never ranked among others.
    Import(Import),
    /// Show which tables there are, as published on which day, each with its id, and those that were taken back
    List,
    /// Take a table back that was imported by mistake: no answer uses it afterwards, and it stays listed with the reason
    TakeBack {
        /// The id that `list` shows
        id: Uuid,
        #[arg(long, value_name = "WORDS")]
        reason: String,
    },
    /// Answer a question from the published tables
    Show(Box<Show>),
    /// Where a body stands among those that are comparable, with bounds where some are missing
    Rank(Rank),
    /// Name every sum that does not come out, and where two tables of one day disagree
    Check,
    /// Check published sentences by their arithmetic
    Claims(Check),
    /// Bring boundaries of areas for true maps: GeoJSON, each area with a property "code"
    Boundaries {
        #[arg(value_name = "FILE.geojson")]
        file: PathBuf,
    },
}

/// Tables in.
#[derive(Debug, Clone, Args)]
pub struct Import {
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// The day it was published, where the file does not say
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = a_day)]
    published: Option<Day>,
    /// The day was not read where it was published: it is shown as not confirmed
    #[arg(long)]
    supposed: bool,
    /// The period it counts, where neither the file nor its name says: 2023, "Q1 2023", "year to June 2022"
    #[arg(long, value_name = "PERIOD", value_parser = a_period)]
    period: Option<Period>,
    /// What it counts, where it does not say
    #[arg(long, value_name = "MEASURE", value_parser = a_measure)]
    measure: Option<Measure>,
}

/// A question.
#[derive(Debug, Clone, Args)]
pub struct Show {
    /// referrals, sent, reasonable, conclusive, notifications, prosecutions, convictions or population
    measure: String,
    /// The side of the table: period, place, responder-kind, responder, kind, age, sex, nationality, location, decision
    #[arg(long, default_value = "period", value_name = "WORD")]
    by: String,
    /// The head of the table, in the same words
    #[arg(long, value_name = "WORD")]
    across: Option<String>,
    /// Only these: kind=labour, age=child, place="Bedfordshire Police"
    #[arg(long = "where", value_name = "WORD=CODE")]
    of: Vec<String>,
    /// The period of a table that is not by period; the newest otherwise
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    #[arg(long, value_name = "PERIOD")]
    from: Option<String>,
    #[arg(long, value_name = "PERIOD")]
    to: Option<String>,
    /// year or quarter
    #[arg(long, default_value = "year", value_name = "WORD")]
    every: String,
    /// As it was known on this day
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<String>,
    /// Change and growth from the row before
    #[arg(long)]
    change: bool,
    /// Share of the total
    #[arg(long)]
    share: bool,
    /// Share of something else: "referrals kind=labour"
    #[arg(long, value_name = "MEASURE WORD=CODE;…")]
    share_of: Option<String>,
    /// For each so many people who live there
    #[arg(long, value_name = "PEOPLE")]
    per: Option<String>,
    /// Draw it instead: line, bar, multiples, tiles or map, as SVG
    #[arg(long, value_name = "CHART")]
    chart: Option<String>,
    /// Where it goes, instead of the terminal: a name ending in .csv, .ods, .xlsx or .svg
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A rank.
#[derive(Debug, Clone, Args)]
pub struct Rank {
    /// referrals, sent, reasonable, conclusive, notifications, prosecutions or convictions
    measure: String,
    /// The body: a force, a first responder or a nationality
    body: String,
    /// What it is ranked among: place, responder or nationality
    #[arg(long, default_value = "place", value_name = "WORD")]
    among: String,
    /// Only these: age=child
    #[arg(long = "where", value_name = "WORD=CODE")]
    of: Vec<String>,
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// As it was known on this day
    #[arg(long, value_name = "YYYY-MM-DD")]
    as_of: Option<String>,
}

/// Claims.
#[derive(Debug, Clone, Args)]
pub struct Check {
    /// Published sentences with their arithmetic, in TOML or JSON
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Keep the file with the tables, for the page of claims
    #[arg(long)]
    keep: bool,
}

fn a_day(text: &str) -> Result<Day, &'static str> {
    day(text).ok_or("write a day as 2024-03-07")
}

fn a_period(text: &str) -> Result<Period, &'static str> {
    Period::parse(text).ok_or("write 2023, \"Q1 2023\" or \"year to June 2022\"")
}

fn a_measure(text: &str) -> Result<Measure, &'static str> {
    Measure::from_code(text).ok_or("one of referrals, sent, reasonable, conclusive, notifications, prosecutions, convictions, population")
}

/// Why a command ended without doing what it was asked.
#[derive(Debug, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum Ended {
    #[error("{0}")]
    Refused(#[from] Refusal),
    #[error("{0}")]
    OtherNumbers(#[from] OtherNumbers),
    #[error("{0}")]
    NotTakenBack(NotTakenBack),
    #[error("{0}")]
    NotAnswered(#[from] NotAnswered),
    #[error("{0}")]
    NotClaims(#[from] NotClaims),
    #[error("{file}: {what}")]
    NotBoundaries { file: String, what: NotBoundaries },
    #[error("{file}: {what}")]
    File { file: String, what: std::io::Error },
    #[error("{0}")]
    Unwritten(#[from] Unwritten),
    #[error("the result can't be written: {0}")]
    Out(#[from] std::io::Error),
    #[error("{0}")]
    Database(#[from] Failure),
    #[error("“{0}” is no chart: line, bar, multiples, tiles or map")]
    NoChart(String),
    #[error("this can't be drawn so: tiles and maps are by place, and a map wants boundaries (daybreak tables boundaries FILE)")]
    NotDrawn,
    #[error("“{0}” does not end in .csv, .ods, .xlsx or .svg")]
    NoFormat(String),
    #[error("write “{0}” as WORD=CODE, such as kind=labour")]
    NoPair(String),
}

/// What a command stands on. Clock and chance are arguments, here too.
#[derive(Clone, Copy)]
#[allow(missing_debug_implementations)] // Clock and chance say nothing of themselves.
pub struct Ground<'a> {
    pub db: &'a Database,
    pub clock: &'a dyn Clock,
    pub chance: &'a dyn Chance,
}

/// Runs a command. What it answers goes to `out`.
pub async fn run(command: &Command, ground: Ground<'_>, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    match command {
        Command::Import(asked) => bring(asked, ground, out).await,
        Command::List => told::list(ground, out).await,
        Command::TakeBack { id, reason } => {
            let done = daybreak_audit::change!(ground.db, Author::System, ground.clock.now(), ground.chance, |change| take_back::take_back(change, None, *id, reason).await);
            done.map_err(|stop| match stop {
                Stop::Refused(why) => Ended::NotTakenBack(why),
                Stop::Failed(failure) => failure.into(),
            })?;
            Ok(writeln!(out, "{id}: taken back")?)
        }
        Command::Show(asked) => show(asked, ground, out).await,
        Command::Rank(asked) => ranked(asked, ground, out).await,
        Command::Check => told::check(ground, out).await,
        Command::Claims(asked) => claims(asked, ground, out).await,
        Command::Boundaries { file } => {
            let (name, bytes) = (name_of(file), file_of(file)?);
            let found = Boundaries::read(&bytes).map_err(|what| Ended::NotBoundaries { file: name.clone(), what })?;
            let id = ground.chance.uuid7(ground.clock.now());
            let done = daybreak_audit::change!(ground.db, Author::System, ground.clock.now(), ground.chance, |change| import::boundaries(change, id, &name, &bytes).await);
            ended(done)?;
            Ok(writeln!(out, "{name}: boundaries of {} areas", found.codes().count())?)
        }
    }
}

fn ended<T>(done: Result<T, Stop<std::convert::Infallible>>) -> Result<T, Ended> {
    done.map_err(|stop| match stop {
        Stop::Refused(never) => match never {},
        Stop::Failed(failure) => failure.into(),
    })
}

fn name_of(file: &Path) -> String {
    file.file_name().map_or_else(|| file.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// A file, if it is no larger than any table.
fn file_of(file: &Path) -> Result<Vec<u8>, Ended> {
    let at = |what| Ended::File { file: file.display().to_string(), what };
    if std::fs::metadata(file).map_err(at)?.len() > MOST_BYTES {
        return Err(Refusal { file: name_of(file), sheet: None, row: None, what: Wrong::TooLarge }.into());
    }
    std::fs::read(file).map_err(at)
}

async fn bring(asked: &Import, ground: Ground<'_>, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let given = Given { published_on: asked.published, day_supposed: asked.supposed, period: asked.period, measure: asked.measure };
    for file in &asked.files {
        let (name, bytes) = (name_of(file), file_of(file)?);
        let read = reading::read(&name, &bytes, &given)?;
        let now = ground.clock.now();
        let ids: Vec<_> = read.editions.iter().map(|_| ground.chance.uuid7(now)).collect();
        let done = daybreak_audit::change!(ground.db, Author::System, now, ground.chance, |change| import::tables(change, &read.editions, &ids, None).await);
        let done = done.map_err(|stop| match stop {
            Stop::Refused(other) => Ended::from(other),
            Stop::Failed(failure) => failure.into(),
        })?;
        for (edition, became) in read.editions.iter().zip(&done) {
            let what = match became {
                Imported::New(_) => "imported",
                Imported::Already(_) => "was there already, with the same numbers",
            };
            writeln!(out, "{}: {}: {} figures, as published on {}: {what}", edition.file, edition.which(), edition.figures().len(), English.published(edition.published()))?;
            told::disagreements(edition, out)?;
        }
        if !read.passed_over.is_empty() {
            writeln!(out, "{name}: sheets without a table: {}", read.passed_over.join(", "))?;
        }
        if read.rows_passed_over > 0 {
            writeln!(out, "{name}: {} rows below the headings have no number and were passed over", read.rows_passed_over)?;
        }
    }
    Ok(())
}

fn pairs(of: &[String]) -> Result<Vec<(&str, &str)>, Ended> {
    of.iter().map(|pair| pair.split_once('=').map(|(name, code)| (name.trim(), code)).ok_or_else(|| Ended::NoPair(pair.clone()))).collect()
}

async fn show(asked: &Show, ground: Ground<'_>, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let mut tx = ground.db.read().await?;
    let shelf = store::shelf(&mut tx, None).await?;
    let boundaries = store::boundaries(&mut tx).await?;
    drop(tx);
    let mut words = pairs(&asked.of)?;
    words.push(("by", asked.by.as_str()));
    words.push(("every", asked.every.as_str()));
    let named = [("across", &asked.across), ("period", &asked.period), ("from", &asked.from), ("to", &asked.to), ("as-of", &asked.as_of), ("share-of", &asked.share_of), ("per", &asked.per)];
    words.extend(named.into_iter().filter_map(|(name, text)| text.as_deref().map(|text| (name, text))));
    words.extend([("change", asked.change), ("share", asked.share)].into_iter().filter(|(_, asked)| *asked).map(|(name, _)| (name, "yes")));
    let question = Question::read(&shelf, &asked.measure, words)?;
    let answer = answer(&shelf, &question)?;
    let grid = Grid::of(&answer, &English);
    let ending = asked.output.as_ref().map(|path| path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default());
    let bytes = match (&asked.chart, ending.as_deref()) {
        (Some(chart), _) => svg(Chart::from_code(chart).ok_or_else(|| Ended::NoChart(chart.clone()))?, &answer, &grid, boundaries.as_ref())?,
        (None, Some("svg")) => svg(if question.by == crate::question::By::Period { Chart::Lines } else { Chart::Bars }, &answer, &grid, boundaries.as_ref())?,
        (None, Some(ending)) => Format::from_ending(ending).ok_or_else(|| Ended::NoFormat(asked.output.as_deref().map(name_of).unwrap_or_default()))?.write(&grid)?,
        (None, None) => writing::plain(&grid).into_bytes(),
    };
    match &asked.output {
        Some(path) => std::fs::write(path, bytes).map_err(|what| Ended::File { file: path.display().to_string(), what }),
        None => Ok(out.write_all(&bytes)?),
    }
}

fn svg(chart: Chart, answer: &crate::answer::Answer<'_>, grid: &Grid, boundaries: Option<&Boundaries>) -> Result<Vec<u8>, Ended> {
    let plot = Plot::of(answer, &English, &grid.lead);
    drawing::draw(chart, &plot, boundaries).map(String::into_bytes).ok_or(Ended::NotDrawn)
}

async fn ranked(asked: &Rank, ground: Ground<'_>, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let mut tx = ground.db.read().await?;
    let shelf = store::shelf(&mut tx, None).await?;
    drop(tx);
    let mut words = pairs(&asked.of)?;
    words.extend([("period", &asked.period), ("as-of", &asked.as_of)].into_iter().filter_map(|(name, text)| text.as_deref().map(|text| (name, text))));
    let question = Question::read(&shelf, &asked.measure, words)?;
    let dimension = Dimension::from_code(&asked.among).ok_or_else(|| NotAnswered::NoSuchWord(asked.among.clone()))?;
    let ranked = rank::rank(&shelf, &question, dimension, &asked.body)?;
    told::rank(&question, &ranked, out)
}

async fn claims(asked: &Check, ground: Ground<'_>, out: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let name = name_of(&asked.file);
    let text = String::from_utf8(file_of(&asked.file)?).map_err(|_| Refusal { file: name.clone(), sheet: None, row: None, what: Wrong::Encoding })?;
    let claims = Claims::read(&name, &text)?;
    if asked.keep {
        let id = ground.chance.uuid7(ground.clock.now());
        let done = daybreak_audit::change!(ground.db, Author::System, ground.clock.now(), ground.chance, |change| import::claims(change, id, &name, &text).await);
        ended(done)?;
    }
    let mut tx = ground.db.read().await?;
    let shelf = store::shelf(&mut tx, None).await?;
    drop(tx);
    told::claims(&claims, &shelf, out)
}
