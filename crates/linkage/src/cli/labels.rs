//! Labelling pairs, and judging by the labels.

use super::Ended;
use super::linked::Linked;
use crate::hash;
use crate::labelling::{self, Label};
use crate::scoring::{Scored, weight_of};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// So many pairs, as many from each step of weight as there are, in an order that says nothing.
pub(super) fn spread(pairs: &[Scored], count: usize, seed: u64) -> Vec<(u32, u32)> {
    let order = |pair: &Scored| hash::number(seed, u64::from(pair.left) << 32 | u64::from(pair.right));
    let mut steps: BTreeMap<i64, Vec<&Scored>> = BTreeMap::new();
    for pair in pairs {
        steps.entry(pair.weight.floor() as i64).or_default().push(pair);
    }
    steps.values_mut().for_each(|step| step.sort_by_key(|pair| order(pair)));
    let mut chosen: Vec<&Scored> = Vec::new();
    for turn in 0.. {
        let before = chosen.len();
        chosen.extend(steps.values().filter_map(|step| step.get(turn)).take(count.saturating_sub(before)));
        if chosen.len() == before {
            break;
        }
    }
    chosen.sort_by_key(|pair| order(pair));
    chosen.iter().map(|pair| (pair.left.min(pair.right), pair.left.max(pair.right))).collect()
}

impl Linked {
    /// Writes a page of so many pairs, as many from each step of weight as there are, in an order that says nothing.
    pub(super) fn label(&self, path: &Path, columns: &[String], count: usize, seed: u64) -> Result<String, Ended> {
        let pairs = spread(&self.found.pairs, count, seed);
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        super::files::write(path, &labelling::page(&self.table, &columns, &pairs)?)?;
        Ok(format!("{} pairs to label. Open the page in a browser; it works offline and sends nothing.\n", pairs.len()))
    }

    /// What the labels of a file say of the links.
    pub(super) fn judge_labels(&self, path: &Path, threshold: f64) -> Result<String, Ended> {
        let file = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|what| Ended::File { file: file.clone(), what })?;
        let labelled = labelling::labels(&file, &bytes, &self.table)?;
        let weights: HashMap<(u32, u32), f64> =
            self.found.pairs.iter().map(|pair| ((pair.left.min(pair.right), pair.left.max(pair.right)), pair.weight)).collect();
        let of = |label: Label| labelled.iter().filter(move |pair| pair.label == label);
        let weight = |pair: &labelling::Labelled| weights.get(&(pair.left, pair.right)).copied();
        let lost = of(Label::Same).filter(|pair| weight(pair).is_none()).count();
        let (same, different, unsure) = (of(Label::Same).count(), of(Label::Different).count(), of(Label::Unsure).count());
        let mut text = format!("{} labels: {same} the same, {different} different, {unsure} unsure; {lost} of the same never compared or far below\n", labelled.len());
        let mut thresholds = vec![0.5, 0.9, 0.95, 0.99, threshold];
        thresholds.sort_by(f64::total_cmp);
        thresholds.dedup();
        for at in thresholds {
            let linked = |pair: &&labelling::Labelled| weight(pair).is_some_and(|weight| weight >= weight_of(at));
            let (right, wrong) = (of(Label::Same).filter(linked).count(), of(Label::Different).filter(linked).count());
            text.push_str(&format!("at {at:<8} {right} right, {wrong} wrong, {} missed\n", same - right));
        }
        text.push_str("Of these pairs only: they were chosen to spread over all weights, so their shares are not those of all pairs.\n");
        Ok(text)
    }
}
