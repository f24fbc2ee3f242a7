//! The command `daybreak link`.

mod arguments;
mod bars;
mod labels;
mod stated;

pub use arguments::{Arguments, Command, Common};

use crate::blocking::{Blocks, Chunk};
use crate::clusters::{Clusters, Rules};
use crate::error::{Refusal, What};
use crate::judging::{Curve, Truth, by_group};
use crate::model::Model;
use crate::scoring::{Frequencies, Predictions, Scorer, weight_of};
use crate::table::Table;
use crate::training::{Account, train};
use crate::usual::{Usual, usual};
use crate::watch::Watch;
use crate::write::{Cell, Csv, Holds, Sheet};
use crate::settings::{self, Settings};
use crate::synthetic::{People, write_folder};
use crate::{explain, overlaps, read};
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
    /// A file can't be written.
    #[error("{file}: {what}")]
    File {
        /// Which.
        file: String,
        /// What the system says.
        what: std::io::Error,
    },
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

/// Pairs below this weight are of no use to anybody: one in a thousand.
const LEAST: f64 = -10.0;

/// Runs the command; the result goes to `out` unless a file is named, what was concluded on the way to `aside`.
pub fn run(arguments: &Arguments, out: &mut dyn Write, aside: &mut (dyn Write + Send)) -> Result<(), Ended> {
    let common = match &arguments.command {
        Command::Run { common, .. } | Command::Blocking { common } | Command::Explain { common, .. } => common,
        Command::Judge { common, .. } | Command::Overlaps { common, .. } | Command::Label { common, .. } => common,
        Command::Synthetic { folder, people, seed } => return Ok(write_folder(&People::new(*people, *seed), folder)?),
    };
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
        let shown: Vec<String> = reading.table.columns().iter().map(|column| column.name().to_owned()).collect();
        let link = common.link(reading.table.sources().len(), stated.as_ref().map(|settings| settings.model.link));
        let source = stated.as_ref().map_or_else(|| "source_dataset".to_owned(), |settings| settings.source.clone());
        let made = match stated {
            None => usual(reading.table, link)?,
            Some(settings) => stated::with(settings.model, reading.table, link),
        };
        match &arguments.command {
            Command::Synthetic { .. } => Ok(String::new()),
            Command::Blocking { .. } => blocking(&made, &watch),
            Command::Run { pairs, clusters, account, save_model, .. } => {
                let linked = Linked::new(made, common, aside, &watch)?;
                if let Some(path) = save_model {
                    let text = settings::write(&Settings { model: linked.model.clone(), source })?;
                    std::fs::write(path, text).map_err(|what| Ended::File { file: path.display().to_string(), what })?;
                }
                linked.write(common, pairs.as_deref(), clusters.as_deref(), account.as_deref(), &watch)
            }
            Command::Explain { ids, json, .. } => Linked::new(made, common, aside, &watch)?.explain(ids, *json),
            Command::Judge { labels: Some(path), .. } => Linked::new(made, common, aside, &watch)?.judge_labels(path, common.threshold),
            Command::Judge { truth, by, .. } => {
                Linked::new(made, common, aside, &watch)?.judge(common, truth.as_deref().unwrap_or_default(), by.as_deref(), &watch)
            }
            Command::Label { page, count, .. } => Linked::new(made, common, aside, &watch)?.label(page, &shown, *count, common.seed),
            Command::Overlaps { draws, count, .. } => Linked::new(made, common, aside, &watch)?.overlaps(common, draws.as_deref(), *count, &watch),
        }
    })?;
    bars.end();
    match out.write_all(text.as_bytes()) {
        // Whoever read the beginning and closed the pipe has what they wanted.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

fn blocking(made: &Usual, watch: &Watch) -> Result<String, Ended> {
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
    Ok(text)
}

/// A table linked by its trained model.
struct Linked {
    table: Table,
    model: Model,
    account: Account,
    scorer: Scorer,
    found: Predictions,
}

impl Linked {
    fn new(made: Usual, common: &Common, aside: &mut (dyn Write + Send), watch: &Watch) -> Result<Linked, Ended> {
        let plan = crate::training::Plan { seed: common.seed, ..made.plan };
        let (model, account) = if stated::whole(&made.model) { (made.model, Account::default()) } else { train(&made.table, &made.model, &plan, watch)? };
        for warning in &account.warnings {
            writeln!(aside, "{warning}")?;
        }
        let blocks = Blocks::new(&made.table, &model.rules, model.link, &made.limits)?;
        let scorer = Scorer::new(&made.table, &model, &Frequencies::default())?;
        let found = scorer.predict(&made.table, &blocks, Chunk::WHOLE, LEAST, watch);
        Ok(Linked { table: made.table, model, account, scorer, found })
    }

    fn rules(&self, common: &Common) -> Rules {
        let once = if common.once { (0..self.table.sources().len()).collect() } else { Vec::new() };
        Rules { once, ..Rules::at(weight_of(common.threshold)) }
    }

    fn name(&self, row: u32) -> [Cell<'_>; 2] {
        [Cell::Text(&self.table.sources()[self.table.source(row as usize)]), Cell::Text(self.table.id(row as usize))]
    }

    fn write(&self, common: &Common, pairs: Option<&Path>, clusters: Option<&Path>, account: Option<&Path>, watch: &Watch) -> Result<String, Ended> {
        let made = Clusters::new(&self.table, &self.found.pairs, &self.rules(common), watch)?;
        let weight = weight_of(common.threshold);
        if let Some(path) = pairs {
            let columns = [("source_l", Holds::Text), ("id_l", Holds::Text), ("source_r", Holds::Text), ("id_r", Holds::Text), ("match_weight", Holds::Number), ("match_probability", Holds::Number)];
            let mut csv = Csv::new(created(path)?, &columns)?;
            for pair in self.found.pairs.iter().filter(|pair| pair.weight >= weight) {
                let ([a, b], [c, d]) = (self.name(pair.left), self.name(pair.right));
                csv.row(&[a, b, c, d, Cell::Number(pair.weight), Cell::Number(pair.probability())])?;
            }
            Box::new(csv).end()?;
        }
        if let Some(path) = clusters {
            let mut csv = Csv::new(created(path)?, &[("cluster", Holds::Text), ("source", Holds::Text), ("id", Holds::Text)])?;
            for (row, &cluster) in made.at(0).iter().enumerate() {
                let [source, id] = self.name(row as u32);
                let first = format!("{}:{}", self.table.sources()[self.table.source(cluster as usize)], self.table.id(cluster as usize));
                csv.row(&[Cell::Text(&first), source, id])?;
            }
            Box::new(csv).end()?;
        }
        if let Some(path) = account {
            serde_json::to_writer_pretty(created(path)?, &self.account)?;
        }
        let links = self.found.pairs.iter().filter(|pair| pair.weight >= weight).count();
        let members = made.members(0);
        let linked: usize = members.iter().map(Vec::len).sum();
        Ok(format!(
            "{} records, {} pairs compared, {links} links at {} or more: {} clusters of {linked} records; {} records alone; {} links kept apart by rules\n",
            self.table.rows(),
            self.found.compared,
            common.threshold,
            members.len(),
            self.table.rows() - linked,
            made.refused.len(),
        ))
    }

    fn row(&self, id: &str) -> Result<u32, Ended> {
        let named = id.split_once(':').and_then(|(source, id)| {
            let source = self.table.sources().iter().position(|held| held == source)?;
            self.table.row(source, id)
        });
        let found: Vec<usize> = match named {
            Some(row) => vec![row],
            None => (0..self.table.sources().len()).filter_map(|source| self.table.row(source, id)).collect(),
        };
        match found.as_slice() {
            [row] => Ok(*row as u32),
            [] => Err(What::NoSuchRecord(id.to_owned()).into()),
            _ => Err(What::SeveralRecords(id.to_owned()).into()),
        }
    }

    fn explain(&self, ids: &[String], json: bool) -> Result<String, Ended> {
        let rows = ids.iter().map(|id| self.row(id)).collect::<Result<Vec<u32>, Ended>>()?;
        let (left, right) = (rows.first().copied().unwrap_or_default(), rows.last().copied().unwrap_or_default());
        let waterfall = explain::explain(&self.table, &self.model, &self.scorer, left, right);
        Ok(if json { serde_json::to_string_pretty(&waterfall)? + "\n" } else { format!("{}{}\n", waterfall.table(), waterfall.sentence()) })
    }

    fn judge(&self, common: &Common, truth: &str, by: Option<&str>, watch: &Watch) -> Result<String, Ended> {
        let truth = Truth::from_column(&self.table, truth, self.model.link)?;
        let weight = weight_of(common.threshold);
        let curve = Curve::new(&self.found.pairs, &truth);
        let mut text = format!("{} true pairs, {} never compared or far below\n", truth.pairs(), curve.lost);
        let mut line = |name: &str, point: crate::judging::Point| {
            text.push_str(&format!(
                "{name:<28} precision {:.4}  recall {:.4}  F1 {:.4}  ({} right, {} wrong, {} missed)\n",
                point.precision(),
                point.recall(),
                point.f1(),
                point.right,
                point.wrong,
                point.missed
            ));
        };
        line(&format!("pairs at {}", common.threshold), curve.at(weight));
        if let Some(best) = curve.best() {
            line(&format!("pairs at best, {:.4}", best.probability), best);
        }
        let clusters = Clusters::new(&self.table, &self.found.pairs, &self.rules(common), watch)?;
        let closed = Curve::new(&clusters.pairs(&self.table, 0, self.model.link), &truth);
        line(&format!("clusters at {}", common.threshold), closed.at(weight));
        if let Some(by) = by {
            text.push_str(&format!("{:<24} {:>8} {:>10} {:>8} {:>6} {:>24}\n", by, "rows", "precision", "recall", "gap", "estimate too high by"));
            for group in by_group(&self.table, &self.found.pairs, &truth, by, self.model.link, weight)? {
                let point = group.point;
                text.push_str(&format!("{:<24} {:>8} {:>10.4} {:>8.4} {:>6.1} {:>22.1} %\n", group.group, group.rows, point.precision(), point.recall(), group.gap, group.estimate_too_high));
            }
        }
        Ok(text)
    }

    fn overlaps(&self, common: &Common, draws: Option<&Path>, count: u64, watch: &Watch) -> Result<String, Ended> {
        let rules = self.rules(common);
        if let Some(path) = draws {
            let drawn = overlaps::draws(&self.table, &self.found.pairs, &rules, count, common.seed, watch)?;
            let text = overlaps::draws_csv(&self.table, &drawn);
            std::fs::write(path, text).map_err(|what| Ended::File { file: path.display().to_string(), what })?;
        }
        let clusters = Clusters::new(&self.table, &self.found.pairs, &rules, watch)?;
        Ok(overlaps::csv(&self.table, &overlaps::overlaps(&self.table, clusters.at(0))?))
    }
}

fn created(path: &Path) -> Result<std::io::BufWriter<std::fs::File>, Ended> {
    let file = std::fs::File::create(path).map_err(|what| Ended::File { file: path.display().to_string(), what })?;
    Ok(std::io::BufWriter::new(file))
}
