//! u: how often levels are met between records that have nothing to do with each other.

use super::{Plan, gathered};
use crate::blocking::row_hash;
use crate::compare::{Comparer, Pattern};
use crate::hash::Map;
use crate::model::Model;
use crate::table::Table;
use crate::watch::Watch;
use rayon::prelude::*;

/// Counts by pattern over all pairs of the sampled rows.
pub(super) struct Sample {
    pub counts: Vec<(Pattern, u64)>,
    pub pairs: u64,
    pub rows: u64,
}

/// The rows of least hash, as many as make no more than the pairs asked for; all pairs of them that the model links.
pub(super) fn sample(table: &Table, comparer: &Comparer, model: &Model, plan: &Plan, watch: &Watch) -> Sample {
    // n rows make n(n-1)/2 pairs.
    let most = ((1.0 + (1.0 + 8.0 * plan.most_pairs as f64).sqrt()) / 2.0).floor() as usize;
    let mut rows: Vec<u32> = (0..table.rows() as u32).collect();
    if rows.len() > most {
        let mut hashed: Vec<(u64, u32)> = rows.iter().map(|&row| (row_hash(table, row as usize, plan.seed), row)).collect();
        hashed.select_nth_unstable(most);
        hashed.truncate(most);
        rows = hashed.into_iter().map(|(_, row)| row).collect();
        rows.sort_unstable();
    }
    watch.begin("chance agreement", rows.len() as u64);
    let parts: Vec<Map<Pattern, u64>> = (0..rows.len())
        .into_par_iter()
        .step_by(16)
        .map_init(
            || comparer.worker(),
            |worker, start| {
                let mut counts: Map<Pattern, u64> = Map::default();
                for at in start..(start + 16).min(rows.len()) {
                    let left = rows[at];
                    for &right in &rows[at + 1..] {
                        if model.link.allows(table.source(left as usize), table.source(right as usize)) {
                            *counts.entry(worker.pattern(left, right)).or_default() += 1;
                        }
                    }
                }
                watch.step(16);
                counts
            },
        )
        .collect();
    let counts = gathered(parts);
    Sample { pairs: counts.iter().map(|(_, count)| count).sum(), counts, rows: rows.len() as u64 }
}

/// Each level's share of the pairs in which its comparison is observed. Half a pair is added to each, so that what was never
/// met in the sample is rare, not impossible.
pub(super) fn shares(comparer: &Comparer, model: &Model, sample: &Sample) -> Vec<Vec<f64>> {
    let each = model.comparisons.iter().enumerate().map(|(at, comparison)| {
        let mut counts = vec![0u64; comparison.levels.len() + 1];
        for &(pattern, count) in &sample.counts {
            counts[comparer.level(pattern, at)] += count;
        }
        let observed = || comparison.levels.iter().zip(&counts).filter(|(level, _)| !level.null);
        let sum: f64 = observed().map(|(_, &count)| count as f64 + 0.5).sum();
        comparison.levels.iter().zip(&counts).map(|(level, &count)| if level.null { 0.0 } else { (count as f64 + 0.5) / sum }).collect()
    });
    each.collect()
}

/// u without the matching pairs of the sample: what was seen is `lambda * m + (1 - lambda) * u`. No less than half a pair.
pub(super) fn without_matches(model: &Model, observed: &[Vec<f64>], lambda: f64, pairs: u64) -> Vec<Vec<f64>> {
    let least = 0.5 / (pairs as f64 + 1.0);
    let each = model.comparisons.iter().zip(observed).map(|(comparison, seen)| {
        let one = |(level, seen): (&crate::model::Level, &f64)| match level.m {
            _ if level.null => 0.0,
            Some(m) => ((seen - lambda * m) / (1.0 - lambda)).max(least.min(*seen)),
            None => *seen,
        };
        let free: Vec<f64> = comparison.levels.iter().zip(seen).map(one).collect();
        let sum: f64 = free.iter().sum();
        free.into_iter().map(|share| share / sum).collect()
    });
    each.collect()
}
