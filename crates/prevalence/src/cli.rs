//! The command `daybreak estimate`.

mod arguments;
mod bars;

pub use arguments::{Arguments, Command, Common, Form, Models};

use crate::analysis::{analyse, strata};
use crate::every::{Everything, Family, TooMany, fit_all};
use crate::interval::bca::Plan;
use crate::reading::{self, Layout, Part, Refusal};
use crate::report::{self, Report};
use crate::table::{NotATable, Table};
use crate::watch::Watch;
use std::io::{BufWriter, Write};
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
    let date = common.date.as_deref().unwrap_or(today);
    let made = pool.install(|| match &arguments.command {
        Some(Command::Models(models)) => every_model(models, &watch),
        None => page(arguments, date, &watch).map(Made::Page),
    })?;
    let written = match &common.output {
        Some(path) => {
            let failed = |what| Ended::File { file: path.display().to_string(), what };
            let mut file = BufWriter::new(std::fs::File::create(path).map_err(failed)?);
            made.write(common, date, &watch, &mut file).and_then(|()| file.flush()).map_err(failed)
        }
        None => {
            let mut out = BufWriter::new(out);
            match made.write(common, date, &watch, &mut out).and_then(|()| out.flush()) {
                // Whoever read the beginning and closed the pipe has what they wanted.
                Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
                other => other.map_err(Ended::from),
            }
        }
    };
    bars.end();
    if stop.load(Ordering::Relaxed) {
        writeln!(std::io::stderr(), "Stopped: what was done by then is in the result, and what was not is named in it.")?;
    }
    written
}

/// What there is to write.
enum Made {
    Page(Vec<u8>),
    Models { table: Table, every: Everything, order: usize },
}

/// The page of all models shows so many of the best, and in a terminal so many.
const BEST_IN_HTML: usize = 500;
const BEST_IN_TEXT: usize = 50;

impl Made {
    fn write(&self, common: &Common, date: &str, watch: &Watch, out: &mut dyn Write) -> std::io::Result<()> {
        match self {
            Made::Page(text) => out.write_all(text),
            Made::Models { table, every, order } => {
                let models = report::models::EveryModel::new(table, every, *order, date, common.release).watched(*watch);
                match common.format {
                    Form::Csv => models.csv(out),
                    Form::Json => models.json(out),
                    Form::Html => out.write_all(report::html::page(&models.page(BEST_IN_HTML), common.release).as_bytes()),
                    Form::Text => out.write_all(report::text::page(&models.page(BEST_IN_TEXT)).as_bytes()),
                }
            }
        }
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

fn page(arguments: &Arguments, date: &str, watch: &Watch) -> Result<Vec<u8>, Ended> {
    let file = arguments.file.as_ref().ok_or(Ended::Asked("name the file of counts"))?;
    let layout = Layout { records: arguments.records, lists: arguments.lists.clone(), by: arguments.by.clone() };
    let parts = read(file, &layout)?;
    let table = whole(&parts)?;
    let draws = arguments.draws.as_deref().map_or(Ok(Vec::new()), |path| draws(path, &table, &arguments.by))?;
    let settings = arguments.settings(draws.iter().map(|parts| whole(parts)).collect::<Result<_, _>>()?);
    if let Some(order) = settings.order {
        Family::new(table.lists(), order)?;
    }
    let analysis = analyse(&table, &settings, watch);
    let plan = Plan { replicates: settings.replicates, seed: settings.seed, level: settings.level };
    let alone = arguments.common.release && (arguments.estimates_alone || parts.iter().chain(draws.iter().flatten()).any(|part| part.estimates_alone));
    // Estimates alone are of the whole table.
    let strata = (!arguments.by.is_empty() && !alone).then(|| strata::estimate(&parts, &draws, settings.threshold, &plan, watch));
    let report = Report::new(&table, &settings, date, analysis, strata);
    let report = if alone {
        report::estimates_alone(&report)
    } else if arguments.common.release {
        report::released(&report)
    } else {
        report
    };
    Ok(match arguments.common.format {
        Form::Text => report::text::write(&report).into_bytes(),
        Form::Json => report.json()?.into_bytes(),
        Form::Csv => report::csv::write(&report).into_bytes(),
        Form::Html => report::html::write(&report).into_bytes(),
    })
}

/// The linkage draws, each in the table's own parts: `draw`, the columns the table is split by, the lists in the table's
/// order, `count`.
fn draws(path: &Path, table: &Table, by: &[String]) -> Result<Vec<Vec<Part>>, Ended> {
    let columns: Vec<String> = std::iter::once("draw".to_owned()).chain(by.iter().cloned()).collect();
    let mut draws: Vec<(String, Vec<Part>)> = Vec::new();
    for part in read(path, &Layout { by: columns, ..Layout::default() })? {
        if part.table.names() != table.names() {
            return Err(Ended::OtherLists { file: path.display().to_string() });
        }
        let (draw, name) = part.name.split_once(", ").unwrap_or((&part.name, ""));
        let (draw, part) = (draw.to_owned(), Part { name: name.to_owned(), ..part });
        match draws.last_mut().filter(|(held, _)| *held == draw) {
            Some((_, parts)) => parts.push(part),
            None => draws.push((draw, vec![part])),
        }
    }
    Ok(draws.into_iter().map(|(_, parts)| parts).collect())
}

fn every_model(arguments: &Models, watch: &Watch) -> Result<Made, Ended> {
    let parts = read(&arguments.file, &Layout::default())?;
    if arguments.common.release && parts.iter().any(|part| part.estimates_alone) {
        return Err(Ended::Asked("of this table nothing may go out but estimates, and models tell of its counts. Run `daybreak estimate` with --release"));
    }
    let table = whole(&parts)?;
    let order = arguments.order.unwrap_or_else(|| Family::usual_order(table.lists()));
    let every = fit_all(&table, &Family::new(table.lists(), order)?, watch);
    Ok(Made::Models { table, every, order })
}
