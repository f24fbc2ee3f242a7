//! Labelling pairs, and judging by the labels.

use super::Ended;
use super::linked::Linked;
use crate::error::What;
use crate::judging::Sample;
use crate::labelling::{self, Label, Labelled};
use crate::scoring::weight_of;
use std::collections::HashMap;
use std::path::Path;

impl Linked {
    /// Writes a page of so many pairs, as many from each step of weight as there are, in an order that says nothing.
    pub(super) fn label(&self, path: &Path, columns: &[String], count: usize, seed: u64) -> Result<String, Ended> {
        let pairs = labelling::draw(&self.found.pairs, count, seed);
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        super::files::write(path, &labelling::page(&self.table, &columns, &pairs)?)?;
        Ok(format!("{} pairs to label. Open the page in a browser; it works offline and sends nothing.\n", pairs.len()))
    }

    /// What the labels of a file say of the links.
    pub(super) fn judge_labels(&self, path: &Path, by: Option<&str>, threshold: f64) -> Result<String, Ended> {
        let file = path.display().to_string();
        let bytes = std::fs::read(path).map_err(|what| Ended::File { file: file.clone(), what })?;
        let labelled = labelling::labels(&file, &bytes, &self.table)?;
        let weights: HashMap<(u32, u32), f64> =
            self.found.pairs.iter().map(|pair| ((pair.left.min(pair.right), pair.left.max(pair.right)), pair.weight)).collect();
        let of = |label: Label| labelled.iter().filter(move |pair| pair.label == label);
        let weight = |pair: &Labelled| weights.get(&(pair.left, pair.right)).copied();
        let lost = of(Label::Same).filter(|pair| weight(pair).is_none()).count();
        let (same, different, unsure) = (of(Label::Same).count(), of(Label::Different).count(), of(Label::Unsure).count());
        let mut text = format!("{} labels: {same} the same, {different} different, {unsure} unsure; {lost} of the same never compared or far below\n", labelled.len());
        let refuse = |what| crate::Refusal::of(&file, None, what);
        let sample = Sample::new(&labelled, &self.found.pairs).map_err(refuse)?;
        let mut thresholds = vec![0.5, 0.9, 0.95, 0.99, threshold];
        thresholds.sort_by(f64::total_cmp);
        thresholds.dedup();
        for at in thresholds {
            let linked = |pair: &&Labelled| weight(pair).is_some_and(|weight| weight >= weight_of(at));
            let (right, wrong) = (of(Label::Same).filter(linked).count(), of(Label::Different).filter(linked).count());
            let shares = sample.as_ref().map(|sample| sample.at(weight_of(at))).map_or_else(String::new, |point| {
                format!("precision {}  recall {}  F1 {}  of all these steps; ", known(point.precision()), known(point.recall()), known(point.f1()))
            });
            text.push_str(&format!("at {at:<8} {shares}{right} labels right, {wrong} wrong, {} missed\n", same - right));
        }
        let Some(sample) = sample else {
            text.push_str("Of these pairs only: no label says how its pair was drawn, so their shares are not those of all pairs.\n");
            return if by.is_some() { Err(refuse(What::NotDrawn).into()) } else { Ok(text) };
        };
        if let Some(by) = by {
            text.push_str(&format!("{by:<24} {:>8} {:>10} {:>8} {:>8} {:>6} {:>22}\n", "labels", "precision", "recall", "F1", "gap", "estimate too high by"));
            for group in sample.by_group(&self.table, by, weight_of(threshold))? {
                let [precision, recall, f1] = [group.point.precision(), group.point.recall(), group.point.f1()].map(known);
                let tenth = |number: Option<f64>| number.map_or_else(|| "–".to_owned(), |number| format!("{number:.1}"));
                text.push_str(&format!("{:<24} {:>8} {precision:>10} {recall:>8} {f1:>8} {:>6} {:>20} %\n", group.group, group.labels, tenth(group.gap), tenth(group.estimate_too_high)));
            }
        }
        text.push_str(&format!(
            "Each label speaks for its step of weight, one for up to {:.0} pairs: a few labels can decide a share. The steps with a label held {} pairs; this run keeps {}. Nothing is known of pairs of other steps, \
             nor of pairs that were never compared: recall is among those that were. Unsure ones are taken to be like the others of their step.\n",
            sample.most,
            sample.pairs,
            self.found.pairs.len()
        ));
        Ok(text)
    }
}

/// A share, or that it is not known.
fn known(share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{share:.4}"))
}
