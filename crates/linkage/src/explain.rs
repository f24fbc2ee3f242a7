//! Why two records were taken for the same, or not: from the prior to the weight, bar by bar.

use crate::model::Model;
use crate::scoring::{Scorer, probability};
use crate::table::Table;
use crate::training::columns;
use serde::Serialize;
use std::fmt::Write;

/// What one comparison adds.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bar {
    /// The comparison's name.
    pub name: String,
    /// The level that held; none if none did.
    pub level: String,
    /// What the left record says, column by column.
    pub left: Vec<Option<String>>,
    /// What the right record says.
    pub right: Vec<Option<String>>,
    /// m and u of the level; none where nothing was observed.
    pub m_u: Option<(f64, f64)>,
    /// What the level weighs, in powers of two.
    pub weight: f64,
    /// What the frequency of the values adds.
    pub frequency: f64,
}

/// All of it, from the prior.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Waterfall {
    /// The left record: source and id.
    pub left: (String, String),
    /// The right record.
    pub right: (String, String),
    /// The weight of any two records.
    pub prior: f64,
    /// Comparison by comparison, in the model's order; last, where the model knows households, what is taken off for people of one house.
    pub bars: Vec<Bar>,
    /// The sum.
    pub weight: f64,
    /// The sum as a probability.
    pub probability: f64,
}

/// Explains a pair of rows; which comes first does not matter.
pub fn explain(table: &Table, model: &Model, scorer: &Scorer, left: u32, right: u32) -> Waterfall {
    let (left, right) = (left.min(right), left.max(right));
    let pattern = scorer.comparer().worker().pattern(left, right);
    let said = |names: &[String], row: u32| -> Vec<Option<String>> {
        let text = |name: &String| table.column(name).and_then(|column| column.text(row as usize)).map(shown);
        names.iter().map(text).collect()
    };
    let bar = |(at, comparison): (usize, &crate::model::Comparison)| {
        let level = scorer.comparer().level(pattern, at);
        let held = comparison.levels.get(level);
        let names: Vec<String> = columns(comparison).into_iter().collect();
        Bar {
            name: comparison.name.clone(),
            level: held.map_or_else(|| "no level holds".to_owned(), |level| level.label.clone()),
            left: said(&names, left),
            right: said(&names, right),
            m_u: held.filter(|level| !level.null).and_then(|level| level.m.zip(level.u)),
            weight: scorer.level_weight(at, level),
            frequency: scorer.adjustment(at, level, left, right),
        }
    };
    let mut bars: Vec<Bar> = model.comparisons.iter().enumerate().map(bar).collect();
    if model.household.is_some() {
        let weight = scorer.one_house(pattern, left, right);
        let level = "people of one house agree so too".to_owned();
        bars.push(Bar { name: "one house".to_owned(), level, left: Vec::new(), right: Vec::new(), m_u: None, weight, frequency: 0.0 });
    }
    let weight = scorer.weigh(pattern, left, right);
    let name = |row: u32| (table.sources()[table.source(row as usize)].clone(), table.id(row as usize).to_owned());
    Waterfall { left: name(left), right: name(right), prior: scorer.prior(), bars, weight, probability: probability(weight) }
}

/// A text as it is shown: the group before a name in brackets, pieces of a list parted by commas.
fn shown(text: &str) -> String {
    match text.split_once(crate::compare::GROUP) {
        Some((group, rest)) => format!("{rest} ({group})"),
        None => text.replace(crate::table::LIST, ", "),
    }
}

impl Waterfall {
    /// As a table of text.
    pub fn table(&self) -> String {
        let mut text = String::new();
        let mut line = |name: &str, weight: f64, what: &str| {
            let _ = writeln!(text, "{name:<24} {weight:>8.2}  {what}");
        };
        line("any two records", self.prior, "");
        for bar in &self.bars {
            let side = |texts: &[Option<String>]| texts.iter().map(|text| text.as_deref().unwrap_or("–")).collect::<Vec<_>>().join("; ");
            let what = format!("{}: {} | {}", bar.level, side(&bar.left), side(&bar.right));
            line(&bar.name, bar.weight, &what);
            if bar.frequency != 0.0 {
                line("", bar.frequency, "how common the value is");
            }
        }
        line("together", self.weight, &format!("probability {:.6}", self.probability));
        text
    }

    /// In one sentence.
    pub fn sentence(&self) -> String {
        let observed: Vec<&Bar> = self.bars.iter().filter(|bar| bar.m_u.is_some()).collect();
        let total = |bar: &&Bar| bar.weight + bar.frequency;
        let agree = observed.iter().filter(|bar| total(bar) > 0.0).count();
        let most = |sign: f64| observed.iter().copied().max_by(|a, b| (sign * total(a)).total_cmp(&(sign * total(b)))).filter(|bar| sign * total(bar) > 0.0);
        let mut text = format!("{agree} of {} comparisons speak for one person", observed.len());
        if let Some(bar) = most(1.0) {
            let _ = write!(text, ", {} the most", bar.name);
        }
        if let Some(bar) = most(-1.0) {
            let _ = write!(text, "; {} speaks most against it", bar.name);
        }
        let _ = write!(text, ": a probability of {:.4}.", self.probability);
        text
    }
}
