//! The command `daybreak tables protect`: counts in, a table that may leave out, and what it cost told apart.

use crate::anonymous::NoRows;
use crate::exchange::Refusal as NoCases;
use crate::ledger::{Ledger, NotALedger};
use crate::noise::{Budget, Noise, Privacy, Ratio, Secret};
use crate::reading::{self, Layout, Refusal};
use crate::release::{Cost, Refused, Release};
use crate::rule::{FLOOR, Rule};
use crate::synthetic::{self, NotMade};
use crate::watch::Watch;
use clap::Args;
use daybreak_vocabulary::{Chance, Clock};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fmt::Write as _;
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use thiserror::Error;

pub mod exchange;

/// Make a table of counts safe to publish, and say what it cost
///
/// COUNTS.csv has a column for each dimension, one called `count`, and a row for each cell. Without totals they are added up; with totals (rows that say
/// “Total”) the table is taken as it stands. The safe table goes to the terminal or to a file; what was hidden and what it cost is told apart from
/// it, for you and not for print.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The table of counts
    #[arg(value_name = "COUNTS.csv")]
    file: PathBuf,
    /// The release's name, such as “2026 Q3 by place”
    #[arg(long, value_name = "NAME")]
    name: String,
    /// What is counted: releases of the same measure are held against each other
    #[arg(long, default_value = "people", value_name = "WORDS")]
    measure: String,
    /// The column of counts
    #[arg(long, default_value = "count", value_name = "COLUMN")]
    count: String,
    /// The word for a total
    #[arg(long, default_value = "Total", value_name = "WORD")]
    total: String,
    /// Columns of which each is part of the one before, as one dimension: “Region>District”
    #[arg(long, value_name = "COLUMN>COLUMN")]
    tree: Vec<String>,
    /// Counts from 1 up to below this are hidden
    #[arg(long, default_value_t = FLOOR, value_name = "PEOPLE", value_parser = clap::value_parser!(u64).range(FLOOR..=1000))]
    threshold: u64,
    /// Earlier releases, held against this one, which is entered. It holds the true counts: keep it as you keep those
    #[arg(long, value_name = "FILE")]
    ledger: PathBuf,
    /// Begin the ledger: nothing of these people has left before
    #[arg(long)]
    begin: bool,
    /// A measure in the ledger that counts other people, by your word, which is kept: rows of the same people go out beside no table
    #[arg(long, value_name = "WORDS")]
    apart_from: Vec<String>,
    /// Seconds for the proof that no less could be hidden
    #[arg(long, default_value_t = 10, value_name = "SECONDS", value_parser = clap::value_parser!(i64).range(1..=3600))]
    patience: i64,
    /// Round to multiples of this instead, totals kept, a table with every possible code, noughts too; needs --key
    #[arg(long, value_name = "BASE", requires = "key", conflicts_with = "noise", value_parser = clap::value_parser!(u64).range(FLOOR..=1000))]
    round: Option<u64>,
    /// Add noise instead, spending this much of a budget (epsilon, such as 0.5), to a table with every possible code, noughts too; needs --key and --budget
    #[arg(long, value_name = "EPSILON", requires_all = ["key", "budget"], value_parser = ratio)]
    noise: Option<Ratio>,
    /// The most rows of one person that were counted
    #[arg(long, default_value_t = 1, value_name = "ROWS", value_parser = clap::value_parser!(u32).range(1..=1000))]
    times: u32,
    /// The budget of noise: made with --limit if it is not there
    #[arg(long, value_name = "FILE")]
    budget: Option<PathBuf>,
    /// What a new budget holds, for one person over all releases, for ever
    #[arg(long, default_value = "3", value_name = "EPSILON", value_parser = ratio)]
    limit: Ratio,
    /// The secret of rounding and noise: made if nothing in the ledger was drawn under one. Whoever has it can undo both
    #[arg(long, value_name = "FILE")]
    key: Option<PathBuf>,
    /// Also write made-up people who give the safe table
    #[arg(long, value_name = "FILE")]
    synthetic: Option<PathBuf>,
    /// Where the safe table goes, instead of the terminal
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

fn ratio(text: &str) -> Result<Ratio, &'static str> {
    Ratio::parse(text).filter(|ratio| ratio.over() > 0).ok_or("write a number above 0, such as 0.5")
}

/// Why the command ended without a table.
#[derive(Debug, Error)]
pub enum Ended {
    /// The file is not a table.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// The file is not one of cases.
    #[error("{0}")]
    NoCases(#[from] NoCases),
    /// No rows may leave.
    #[error("{0}")]
    NoRows(#[from] NoRows),
    /// The table may not leave.
    #[error("{0}")]
    MayNot(#[from] Refused),
    /// The ledger is none.
    #[error("{0}")]
    Ledger(#[from] NotALedger),
    /// Nobody could be made up.
    #[error("{0}")]
    NotMade(#[from] NotMade),
    /// A file can't be read or written.
    #[error("{file}: {what}")]
    File {
        /// Which.
        file: String,
        /// What the system says.
        what: std::io::Error,
    },
    /// A ledger that is not where it should be is no new one.
    #[error("{file}: there is no ledger here. What leaves is held against all that left before: bring back the ledger it is in. If nothing of these people has left yet, begin one with --begin")]
    NoLedger {
        /// Where it should be.
        file: String,
    },
    /// A ledger that is there is not begun anew.
    #[error("{file}: there is a ledger here already. Leave out --begin, and this release is held against what is in it")]
    Begun {
        /// Which.
        file: String,
    },
    /// What is out was drawn under a secret, and it is not there.
    #[error("{file}: there is no secret here, and what is in the ledger was drawn under one. Bring it back: under a new one the same count would get another draw, and the two together would narrow it")]
    NoSecret {
        /// Where it should be.
        file: String,
    },
    /// A kept file is not what it should be.
    #[error("{file}: this is not the file it should be. Was it made by this command?")]
    Kept {
        /// Which.
        file: String,
    },
    /// The result can't be written.
    #[error("the result can't be written: {0}")]
    Unwritten(#[from] std::io::Error),
    /// The ledger can't be put in JSON.
    #[error("the ledger can't be written: {0}")]
    Json(#[from] serde_json::Error),
}

/// Runs the command. The safe table goes to `out`, what it cost to `aside`.
pub fn run(arguments: &Arguments, clock: &dyn Clock, chance: &dyn Chance, out: &mut dyn Write, aside: &mut dyn Write) -> Result<(), Ended> {
    let layout = Layout {
        measure: arguments.measure.clone(),
        count: arguments.count.clone(),
        total: arguments.total.clone(),
        trees: arguments.tree.iter().map(|tree| tree.split('>').map(|name| name.trim().to_owned()).collect()).collect(),
    };
    let bytes = std::fs::read(&arguments.file).map_err(at(&arguments.file))?;
    let table = reading::table(&arguments.file.display().to_string(), &bytes, &layout)?;
    let mut ledger = ledger(&arguments.ledger, arguments.begin)?;
    arguments.apart_from.iter().for_each(|other| ledger.apart(&arguments.measure, other));
    let mut told = String::new();
    for wrong in table.disagreements().iter().take(20) {
        let whole = crate::table::named(table.dimensions(), &wrong.whole);
        let _ = writeln!(told, "The parts of {whole} by {} do not add up to it: taken as it stands.", table.dimensions()[wrong.dimension].name());
    }
    let on = clock.today();
    let mut spent = None;
    let release = match (arguments.round, arguments.noise, &arguments.key) {
        (Some(base), _, Some(key)) => {
            let (release, moved) = Release::rounded(&table, base, &arguments.name, on, &secret(key, &ledger, chance, &mut told)?, &mut ledger)?;
            let _ = writeln!(told, "Rounded {} counts to multiples of {base}: moved by {:.2} people on average, {} at most.", moved.cells, moved.mean, moved.most);
            release
        }
        (_, Some(spend), Some(key)) => {
            let path = arguments.budget.as_deref().unwrap_or(Path::new("budget.json"));
            let mut budget = match kept(path)? {
                Some(bytes) => serde_json::from_slice(&bytes).map_err(|_| Ended::Kept { file: path.display().to_string() })?,
                None => Budget::new(Privacy::Pure(arguments.limit)),
            };
            let noise = Noise { spend: Privacy::Pure(spend), times: arguments.times };
            let release = Release::noisy(&table, &arguments.name, on, &noise, &secret(key, &ledger, chance, &mut told)?, &mut budget, &mut ledger)?;
            spent = Some((path, serde_json::to_vec(&budget)?));
            let left = budget.left().unwrap_or_default();
            let _ = writeln!(told, "Noise added, epsilon {spend} asked; {left} of the budget is left for one person over all further releases.");
            release
        }
        _ => {
            let rule = Rule { threshold: arguments.threshold, patience: arguments.patience * 1_000, ..Rule::default() };
            let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::stderr());
            if let Ok(style) = ProgressStyle::with_template("{msg} {bar:30} {pos}/{len}") {
                bar.set_style(style);
            }
            let progress = |what: &str, done: usize, of: usize| {
                bar.set_length(of as u64);
                bar.set_position(done as u64);
                bar.set_message(what.to_owned());
            };
            let made = Release::hiding(&table, &arguments.name, on, &rule, &mut ledger, &Watch::new(clock, &progress));
            bar.finish_and_clear();
            let (release, cost) = made?;
            told.push_str(&audit(&cost, &rule));
            release
        }
    };
    let people = arguments.synthetic.as_ref().map(|path| synthetic::people(&release, 1).map(|people| (path, people))).transpose()?;
    // Spent and entered before anything is seen.
    if let Some((path, budget)) = &spent {
        keep(path, budget)?;
    }
    keep(&arguments.ledger, &ledger.write()?)?;
    if let Some((path, people)) = &people {
        std::fs::write(path, people.csv()).map_err(at(path))?;
    }
    match &arguments.output {
        Some(path) => std::fs::write(path, release.csv()).map_err(at(path))?,
        None => match out.write_all(release.csv().as_bytes()) {
            // Whoever read the beginning and closed the pipe has what they wanted.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
            other => other?,
        },
    }
    Ok(aside.write_all(told.as_bytes())?)
}

/// What was hidden, what it cost, and how it was checked.
fn audit(cost: &Cost, rule: &Rule) -> String {
    let share = |part: u64, whole: u64| if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 };
    let proof = if cost.weight == cost.bound {
        "No choice of cells costs less.".to_owned()
    } else {
        format!("A cheaper choice is not ruled out: at most {:.1}% cheaper.", 100.0 * cost.gap())
    };
    let left_out = match cost.left_out {
        0 => String::new(),
        rows => format!("The rows of {rows} of them are left out, since a mark there would tell. Say beside the table that a row that is not there is no nought.\n"),
    };
    format!(
        "For you, not for print: it says something of the cells that are hidden.\n\
         {} of {} counts are hidden ({:.1}%): {} for being from 1 to {}, {} beside them. {:.1}% of the people are in hidden cells.\n\
         {left_out}{proof}\n\
         Checked against whoever knows the rule, every sum and every release in the ledger: for each of {} things that must stay possible,\n\
         another table that shows the same was found and added up.\n",
        cost.small + cost.beside,
        cost.cells,
        share((cost.small + cost.beside) as u64, cost.cells as u64),
        cost.small,
        rule.threshold - 1,
        cost.beside,
        share(cost.people_hidden, cost.people),
        cost.witnessed,
    )
}

fn at(path: &Path) -> impl Fn(std::io::Error) -> Ended {
    let file = path.display().to_string();
    move |what| Ended::File { file: file.clone(), what }
}

/// A kept file, where there is one.
fn kept(path: &Path) -> Result<Option<Vec<u8>>, Ended> {
    match std::fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(at(path)(error)),
    }
}

/// The ledger, begun only where that is asked for.
fn ledger(path: &Path, begin: bool) -> Result<Ledger, Ended> {
    let file = path.display().to_string();
    match kept(path)? {
        Some(_) if begin => Err(Ended::Begun { file }),
        Some(bytes) => Ok(Ledger::read(&bytes)?),
        None if begin => Ok(Ledger::new()),
        None => Err(Ended::NoLedger { file }),
    }
}

/// Writes a file that only its owner reads, whole or not at all.
fn keep(path: &Path, bytes: &[u8]) -> Result<(), Ended> {
    let making = path.with_extension("making");
    let mut file = std::fs::OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&making).map_err(at(&making))?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(at(&making))?;
    std::fs::rename(&making, path).map_err(at(path))
}

/// The secret, made where nothing was drawn under one yet.
fn secret(path: &Path, ledger: &Ledger, chance: &dyn Chance, told: &mut String) -> Result<Secret, Ended> {
    let file = path.display().to_string();
    match kept(path)? {
        Some(bytes) => bytes.try_into().map(Secret::kept).map_err(|_| Ended::Kept { file }),
        None if ledger.is_drawn() => Err(Ended::NoSecret { file }),
        None => {
            let secret = Secret::draw(chance);
            keep(path, secret.bytes())?;
            let _ = writeln!(told, "A secret was made: {file}. Every further release of this ledger needs it, and whoever has it can undo rounding and noise.");
            Ok(secret)
        }
    }
}
