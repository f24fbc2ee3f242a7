//! The command `daybreak link`.

mod arguments;
mod bars;
mod entity;
mod files;
mod judging;
mod labels;
mod linked;
mod private;
mod report;
mod running;
mod stated;

pub use arguments::{Arguments, Command, Common};
pub use private::Private;

use crate::blocking::{Blocks, suggest};
use crate::error::{Refusal, What};
use crate::hash;
use crate::model::{BlockingRule, Expression};
use crate::private::Refused;
use crate::read;
use crate::synthetic::{People, write_folder};
use crate::usual::{Usual, of_kind};
use crate::watch::Watch;
use daybreak_vocabulary::{Chance, Clock};
use linked::Linked;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;
use thiserror::Error;

/// Why the command ended without its result.
#[derive(Debug, Error)]
pub enum Ended {
    /// Something is not as it must be: where, and what to do.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// A step of private linkage is not done: in which file where one is to blame, why, and what to do.
    #[error("{}{what}", .file.as_ref().map(|file| format!("{file}: ")).unwrap_or_default())]
    Private {
        /// Which.
        file: Option<String>,
        /// Why.
        what: Refused,
    },
    /// A file can't be read or written.
    #[error("{file}: {what}")]
    File {
        /// Which.
        file: String,
        /// What the system says.
        what: std::io::Error,
    },
    /// A file was written whole, and can't take its place.
    #[error("{file}: {what}. The file lies whole at {part}: give it its name yourself")]
    Beside {
        /// Where it lies.
        part: String,
        /// Where it was to stand.
        file: String,
        /// What the system says.
        what: std::io::Error,
    },
    /// A list that was blinded and written down lies where the step ended before it took its place.
    #[error("{part} is the list that was blinded, whole, and the account has it. It can't be blinded again: rename the file to {file}, and go on from there")]
    Blinded {
        /// Where it lies.
        part: String,
        /// Where it was to stand.
        file: String,
    },
    /// What a step left that ended before it was written down.
    #[error("{0} was left by a step that ended early, and is not in the account, so nobody was given it. Delete it, and do the step again")]
    Unfinished(String),
    /// A file stands where one was to be written that must not be lost.
    #[error("{0} is there already. Name another file, or take it away first")]
    There(String),
    /// The result can't be written.
    #[error("the result can't be written: {0}")]
    Unwritten(#[from] std::io::Error),
    /// The numbers can't be put in JSON.
    #[error("the result can't be put in JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// Threads can't be had.
    #[error("the threads can't be started: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
}

impl From<What> for Ended {
    fn from(what: What) -> Ended {
        Ended::Refused(what.into())
    }
}

impl From<Refused> for Ended {
    fn from(what: Refused) -> Ended {
        Ended::Private { file: None, what }
    }
}

/// What a command takes from outside: only private linkage asks for it.
pub struct Outside<'a> {
    /// Unpredictable bytes.
    pub chance: &'a dyn Chance,
    /// The day, for the account of re-blindings.
    pub clock: &'a dyn Clock,
}

/// Runs the command; the result goes to `out` unless a file is named, what was concluded on the way to `aside`.
///
/// # Errors
/// What was refused, with file, line and what to do; what the system says.
pub fn run(arguments: &Arguments, outside: &Outside, out: &mut dyn Write, aside: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let text = match &arguments.command {
        Command::Synthetic { folder, people, seed } => {
            write_folder(&People::new(*people, *seed), folder)?;
            String::new()
        }
        Command::Private { step } => private::run(step, outside)?,
        Command::Entity { memory, id } => entity::told(memory, id)?,
        command => {
            let Some(common) = command.common() else { return Ok(()) };
            over_lists(command, common, aside)?
        }
    };
    match out.write_all(text.as_bytes()) {
        // Whoever read the beginning and closed the pipe has what they wanted.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

fn over_lists(command: &Command, common: &Common, aside: &mut (dyn Write + Send)) -> Result<String, Ended> {
    let (bars, stop) = (bars::Bars::default(), AtomicBool::new(false));
    let watch = Watch::new(&bars, &stop);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(common.threads).build()?;
    let text = pool.install(|| -> Result<String, Ended> {
        let paths: Vec<&Path> = common.files.iter().map(PathBuf::as_path).collect();
        let stated = common.model.as_deref().map(stated::read).transpose()?;
        let layout = common.layout(stated.as_ref().map(|settings| settings.model.id.as_str()));
        let reading = read::files(&paths, &layout, &watch)?;
        for said in &reading.said {
            writeln!(aside, "{said}")?;
        }
        let read: Vec<String> = reading.table.columns().iter().map(|column| column.name().to_owned()).collect();
        let link = common.link(reading.table.sources().len(), stated.as_ref().map(|settings| settings.model.link));
        let source = stated.as_ref().map_or_else(|| "source_dataset".to_owned(), |settings| settings.source.clone());
        let recalled = match command {
            Command::Run(run) => running::recalled(run, &reading.table, &read, aside)?,
            _ => None,
        };
        let table = match &recalled {
            Some((_, recalled)) => reading.table.counting(recalled.counted.clone()),
            None => reading.table,
        };
        let mut made = match stated {
            None => of_kind(table, link, common.kind.into())?,
            Some(settings) => stated::with(settings.model, table, link),
        };
        common.limit(&mut made.limits);
        if let Command::Blocking { suggest, .. } = command {
            return blocking(&made, &read, *suggest, &watch);
        }
        let linked = Linked::new(made, common, recalled.as_ref().map(|(memory, recalled)| (memory, recalled)), aside, &watch)?;
        match command {
            Command::Run(run) => running::written(run, &linked, &read, &source, &watch),
            Command::Explain { ids, json, chart, .. } => linked.explain(ids, *json, chart.as_deref()),
            Command::Judge { labels: Some(path), by, .. } => linked.judge_labels(path, by.as_deref(), common.threshold),
            Command::Judge { truth, by, .. } => linked.judge(common, truth.as_deref().unwrap_or_default(), by.as_deref(), &watch),
            Command::Label { page, count, .. } => linked.label(page, &read, *count, common.seed),
            Command::Overlaps { draws, count, .. } => linked.overlaps(common, draws.as_deref(), *count, &watch),
            Command::Report { page, truth, pairs, clusters, charts, .. } => {
                linked.report(common, &read, &report::Asked { page, truth: truth.as_deref(), pairs: *pairs, clusters: *clusters, charts: charts.as_deref() }, &watch)
            }
            Command::Blocking { .. } | Command::Synthetic { .. } | Command::Private { .. } | Command::Entity { .. } => Ok(String::new()),
        }
    })?;
    bars.end();
    Ok(text)
}

/// Suggested rules make no more pairs than this for each row.
const SUGGESTED: u64 = 20;

fn blocking(made: &Usual, read: &[String], suggested: bool, watch: &Watch) -> Result<String, Ended> {
    let blocks = Blocks::new(&made.table, &made.model.rules, made.model.link, &made.limits)?;
    let report = blocks.report(&made.table, watch);
    let mut text = format!("{:<44} {:>12} {:>12} {:>10} {:>12}\n", "rule", "pairs", "new", "largest", "rows without");
    for rule in &report.rules {
        let new = rule.new_pairs.map_or_else(|| "not counted".to_owned(), |pairs| pairs.to_string());
        text.push_str(&format!("{:<44} {:>12} {new:>12} {:>10} {:>12}\n", rule.rule, rule.pairs, rule.largest_rows, rule.rows_without));
        if rule.splits > 0 {
            text.push_str(&format!("  {} blocks were split, {} pairs put apart\n", rule.splits, rule.set_aside));
        }
    }
    let all = report.pairs.map_or_else(String::new, |pairs| format!("{pairs} pairs to compare, of "));
    text.push_str(&format!("{all}{} there are\n", report.all_pairs));
    if suggested {
        let plain: BTreeSet<&str> = made.table.columns().iter().map(|column| column.name()).filter(|name| !read.iter().any(|read| read == name)).collect();
        let names: Vec<&str> = if plain.is_empty() { read.iter().map(String::as_str).collect() } else { plain.into_iter().collect() };
        let mut expressions: Vec<(u64, Expression)> = names.iter().map(|name| (hash::text(0, name), Expression::column(name))).collect();
        expressions.sort_by_key(|(_, expression)| expression.to_string());
        let expressions: Vec<Expression> = expressions.into_iter().map(|(_, expression)| expression).collect();
        text.push_str(&format!("\n{:<56} {:>12} {:>10} {:>9}\n", "rules that may serve", "pairs", "largest", "covers"));
        for found in suggest(&made.table, &expressions, made.model.link, made.table.rows() as u64 * SUGGESTED)? {
            let BlockingRule { name, .. } = &found.rule;
            text.push_str(&format!("{name:<56} {:>12} {:>10} {:>7.1} %\n", found.cost.pairs, found.cost.largest_rows, found.cost.coverage * 100.0));
        }
    }
    Ok(text)
}
