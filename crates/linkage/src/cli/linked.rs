//! Lists linked by their trained model, and what is asked of them.

use super::files::{failed, write};
use super::{Common, Ended, stated};
use crate::blocking::{Blocks, Chunk};
use crate::clusters::Rules;
use crate::compare::Comparer;
use crate::error::What;
use crate::labelling::{self, Label};
use crate::memory::{Memory, Recalled};
use crate::model::Model;
use crate::scoring::{Predictions, Scorer, weight_of};
use crate::table::Table;
use crate::training::{Account, Plan, columns_of_rule, train_with};
use crate::usual::Usual;
use crate::watch::Watch;
use crate::write::Cell;
use crate::{charts, explain, overlaps};
use std::io::Write;
use std::path::Path;

/// Pairs below this weight are of no use to anybody: one in a thousand.
pub(super) const LEAST: f64 = -10.0;

/// A table linked by its trained model.
pub(super) struct Linked {
    pub table: Table,
    pub model: Model,
    pub account: Account,
    pub scorer: Scorer,
    pub found: Predictions,
    /// Somebody's decisions: the same, not the same.
    decided: [Vec<(u32, u32)>; 2],
}

impl Linked {
    /// Trains and compares everything; or, with a memory laid over the table, compares what is new by the remembered model.
    pub fn new(made: Usual, common: &Common, memory: Option<(&Memory, &Recalled)>, aside: &mut (dyn Write + Send), watch: &Watch) -> Result<Linked, Ended> {
        // Training would end with what its rules lack; a column that is not there is told first.
        for rule in &made.model.rules {
            for name in columns_of_rule(rule) {
                made.table.wanted(&name, &format!("the rule “{}”", rule.name))?;
            }
        }
        let plan = Plan { seed: common.seed, ..made.plan };
        let comparer = Comparer::new(&made.table, &made.model)?;
        let (model, account) = match memory {
            Some((memory, _)) => (memory.weigh(made.model)?, Account::default()),
            None if stated::whole(&made.model) => (made.model, Account::default()),
            None => train_with(&comparer, &made.table, &made.model, &plan, watch)?,
        };
        for warning in &account.warnings {
            writeln!(aside, "{warning}")?;
        }
        let mut blocks = Blocks::new(&made.table, &model.rules, model.link, &made.limits)?;
        if let Some((_, recalled)) = memory {
            blocks = blocks.touching(recalled.fresh.clone());
        }
        let scorer = Scorer::with(comparer, &made.table, &model, &common.frequencies(&model)?)?;
        let mut found = scorer.predict(&made.table, &blocks, Chunk::WHOLE, LEAST, watch);
        if let Some((_, recalled)) = memory {
            found.pairs.extend(&recalled.links);
            found.pairs.sort_unstable_by_key(|pair| (pair.left, pair.right));
        }
        let mut decided = [Vec::new(), Vec::new()];
        if let Some(path) = &common.decisions {
            let bytes = std::fs::read(path).map_err(|what| failed(path, what))?;
            for labelled in labelling::labels(&path.display().to_string(), &bytes, &made.table)? {
                match labelled.label {
                    Label::Same => decided[0].push((labelled.left, labelled.right)),
                    Label::Different => decided[1].push((labelled.left, labelled.right)),
                    Label::Unsure => {}
                }
            }
        }
        Ok(Linked { table: made.table, model, account, scorer, found, decided })
    }

    /// How links become clusters, loosest level first.
    pub fn rules(&self, common: &Common) -> Rules {
        let once = if common.once { (0..self.table.sources().len()).collect() } else { Vec::new() };
        let [same, not_same] = self.decided.clone();
        let mut levels: Vec<f64> = common.levels.iter().chain([&common.threshold]).map(|level| weight_of(*level)).collect();
        levels.sort_by(f64::total_cmp);
        levels.dedup();
        Rules { levels, once, distinct: common.distinct.clone(), same, not_same, bridge: common.bridge.map(weight_of) }
    }

    /// The same at the threshold alone.
    pub fn rules_at_threshold(&self, common: &Common) -> Rules {
        Rules { levels: vec![weight_of(common.threshold)], ..self.rules(common) }
    }

    pub fn name(&self, row: u32) -> [Cell<'_>; 2] {
        [Cell::Text(&self.table.sources()[self.table.source(row as usize)]), Cell::Text(self.table.id(row as usize))]
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

    pub fn explain(&self, ids: &[String], json: bool, chart: Option<&Path>) -> Result<String, Ended> {
        let rows = ids.iter().map(|id| self.row(id)).collect::<Result<Vec<u32>, Ended>>()?;
        let (left, right) = (rows.first().copied().unwrap_or_default(), rows.last().copied().unwrap_or_default());
        let waterfall = explain::explain(&self.table, &self.model, &self.scorer, left, right);
        if let Some(path) = chart {
            write(path, &charts::alone(&charts::waterfall(&waterfall)))?;
        }
        Ok(if json { serde_json::to_string_pretty(&waterfall)? + "\n" } else { format!("{}{}\n", waterfall.table(), waterfall.sentence()) })
    }

    pub fn overlaps(&self, common: &Common, draws: Option<&Path>, count: u64, watch: &Watch) -> Result<String, Ended> {
        let rules = self.rules_at_threshold(common);
        if let Some(path) = draws {
            let drawn = overlaps::draws(&self.table, &self.found.pairs, &rules, count, common.seed, watch)?;
            write(path, &overlaps::draws_csv(&self.table, &drawn))?;
        }
        let clusters = crate::clusters::Clusters::new(&self.table, &self.found.pairs, &rules, watch)?;
        let counted = overlaps::overlaps(&self.table, clusters.at(0))?;
        Ok(overlaps::csv(&self.table, &counted))
    }
}
