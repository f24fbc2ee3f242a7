//! The command `daybreak estimate`.

mod arguments;
mod bars;

pub use arguments::{Arguments, Command, Common, Form, Models};

use crate::analysis::{Analysis, Settings, analyse, strata};
use crate::every::{Family, TooMany, fit_all};
use crate::interval::bca::Plan;
use crate::reading::{self, Layout, Part, Refusal};
use crate::report::{self, Report};
use crate::table::{NotATable, Table};
use crate::watch::Watch;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use thiserror::Error;

/// Why the command ended without its page.
#[derive(Debug, Error)]
pub enum Ended {
    /// The file is not a table.
    #[error("{0}")]
    Refused(#[from] Refusal),
    /// There are too many models.
    #[error("{0}")]
    TooMany(#[from] TooMany),
    /// The parts do not add up to a table.
    #[error("{0}")]
    NotATable(#[from] NotATable),
    /// A file can't be read or written.
    #[error("{file}: {what}")]
    File {
        /// Which.
        file: String,
        /// What the system says.
        what: std::io::Error,
    },
    /// The page can't be written.
    #[error("the result can't be written: {0}")]
    Unwritten(#[from] std::io::Error),
    /// The numbers can't be put in JSON.
    #[error("the result can't be put in JSON: {0}")]
    Json(#[from] serde_json::Error),
    /// Threads can't be had.
    #[error("the threads can't be started: {0}")]
    Threads(#[from] rayon::ThreadPoolBuildError),
    /// What was asked can't go together.
    #[error("{0}")]
    Asked(&'static str),
    /// The draws are of other lists.
    #[error("{file}: the linkage draws are of other lists than the table. Write the same list names in the same order")]
    OtherLists {
        /// The draws' file.
        file: String,
    },
}

/// Runs the command; `today` as `2026-11-22`. The page goes to `out` unless a file is named.
pub fn run(arguments: &Arguments, today: &str, out: &mut dyn Write) -> Result<(), Ended> {
    let stop = Arc::new(AtomicBool::new(false));
    // The first Ctrl-C asks the work to stop with what it has; a second one, while that flag is up, ends the process.
    for wired in [
        signal_hook::flag::register_conditional_default(signal_hook::consts::SIGINT, Arc::clone(&stop)),
        signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&stop)),
    ] {
        wired?;
    }
    let common = match &arguments.command {
        Some(Command::Models(models)) => &models.common,
        None => &arguments.common,
    };
    let bars = bars::Bars::default();
    let watch = Watch::new(&bars, &stop);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(common.threads).build()?;
    let text = pool.install(|| match &arguments.command {
        Some(Command::Models(models)) => every_model(models, &watch),
        None => page(arguments, today, &watch),
    })?;
    bars.end();
    if stop.load(Ordering::Relaxed) {
        writeln!(std::io::stderr(), "Stopped: what was done by then is in the result, and what was not is named in it.")?;
    }
    match &common.output {
        Some(path) => std::fs::write(path, text).map_err(|what| Ended::File { file: path.display().to_string(), what }),
        None => match out.write_all(&text) {
            // Whoever read the beginning and closed the pipe has what they wanted.
            Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
            other => Ok(other?),
        },
    }
}

fn read(path: &Path, layout: &Layout) -> Result<Vec<Part>, Ended> {
    let file = path.display().to_string();
    let bytes = std::fs::read(path).map_err(|what| Ended::File { file: file.clone(), what })?;
    Ok(reading::parts(&file, &bytes, layout)?)
}

/// All parts as one table.
fn whole(parts: &[Part]) -> Result<Table, Ended> {
    let first = parts.first().ok_or(Ended::Asked("the file holds no table"))?;
    let mut counts = vec![0u64; first.table.counts().len()];
    for part in parts {
        counts.iter_mut().zip(part.table.counts()).for_each(|(sum, count)| *sum += count);
    }
    Ok(first.table.with_counts(counts)?)
}

fn page(arguments: &Arguments, today: &str, watch: &Watch) -> Result<Vec<u8>, Ended> {
    let file = arguments.file.as_ref().ok_or(Ended::Asked("name the file of counts"))?;
    let layout = Layout { records: arguments.records, lists: arguments.lists.clone(), by: arguments.by.clone() };
    let parts = read(file, &layout)?;
    let table = whole(&parts)?;
    let draws = match &arguments.draws {
        None => Vec::new(),
        Some(path) => {
            let layout = Layout { by: vec!["draw".to_owned()], ..Layout::default() };
            let draws: Vec<Table> = read(path, &layout)?.into_iter().map(|part| part.table).collect();
            if draws.iter().any(|draw| draw.names() != table.names()) {
                return Err(Ended::OtherLists { file: path.display().to_string() });
            }
            draws
        }
    };
    let settings = arguments.settings(draws);
    if let Some(order) = settings.order {
        Family::new(table.lists(), order)?;
    }
    let report = made(&table, &parts, &settings, arguments, today, watch);
    let report = if arguments.release { report::released(&report) } else { report };
    Ok(match arguments.common.format {
        Form::Text => report::text::write(&report).into_bytes(),
        Form::Json => report.json()?.into_bytes(),
        Form::Csv => report::csv::write(&report).into_bytes(),
        Form::Html => report::html::write(&report).into_bytes(),
    })
}

fn made(table: &Table, parts: &[Part], settings: &Settings, arguments: &Arguments, today: &str, watch: &Watch) -> Report {
    let analysis: Analysis = analyse(table, settings, watch);
    let plan = Plan { replicates: settings.replicates, seed: settings.seed, level: settings.level };
    let strata = (!arguments.by.is_empty()).then(|| strata::estimate(parts, settings.threshold, &plan, watch));
    Report::new(table, settings, arguments.date.as_deref().unwrap_or(today), analysis, strata)
}

fn every_model(arguments: &Models, watch: &Watch) -> Result<Vec<u8>, Ended> {
    let layout = Layout::default();
    let table = whole(&read(&arguments.file, &layout)?)?;
    let order = arguments.order.unwrap_or_else(|| Family::usual_order(table.lists()));
    let every = fit_all(&table, &Family::new(table.lists(), order)?, watch);
    let mut text = Vec::new();
    match arguments.common.format {
        Form::Csv => report::csv::write_models(&every, &mut text)?,
        Form::Text => {
            writeln!(text, "{} models to order {order}, {} without an estimate.", every.models.len(), every.without_estimate())?;
            writeln!(text, "{:<40} {:>14} {:>12}", "model", "BIC", "people")?;
            for model in every.fine().iter().take(50) {
                let name = model.terms.model(every.lists).to_string();
                writeln!(text, "{name:<40} {:>14.4} {:>12}", model.bic, crate::answer::count(every.cases + model.dark))?;
            }
            writeln!(text, "The numbers carry no interval here: for one with its interval run `estimate` without `models`.")?;
        }
        Form::Json | Form::Html => return Err(Ended::Asked("all models are written as csv or text: use --format csv")),
    }
    if !every.complete {
        writeln!(text, "\"stopped before all models were fitted\",,,,,,,")?;
    }
    Ok(text)
}
