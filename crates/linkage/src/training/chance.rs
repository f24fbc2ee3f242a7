//! u: how often levels are met between records that have nothing to do with each other.

use super::Plan;
use crate::blocking::row_hash;
use crate::compare::Comparer;
use crate::model::Model;
use crate::table::Table;
use crate::watch::Watch;
use rayon::prelude::*;

/// Counts by comparison and level over all pairs of the sampled rows.
pub(super) struct Sample {
    pub counts: Vec<Vec<u64>>,
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
    let none: Vec<Vec<u64>> = model.comparisons.iter().map(|comparison| vec![0; comparison.levels.len() + 1]).collect();
    let parts: Vec<(Vec<Vec<u64>>, u64)> = (0..rows.len())
        .into_par_iter()
        .step_by(16)
        .map_init(
            || comparer.worker(),
            |worker, start| {
                let (mut counts, mut pairs) = (none.clone(), 0);
                for at in start..(start + 16).min(rows.len()) {
                    let left = rows[at];
                    for &right in &rows[at + 1..] {
                        if model.link.allows(table.source(left as usize), table.source(right as usize)) {
                            worker.tally(left, right, &mut counts);
                            pairs += 1;
                        }
                    }
                }
                watch.step(16);
                (counts, pairs)
            },
        )
        .collect();
    let mut sample = Sample { counts: none, pairs: 0, rows: rows.len() as u64 };
    for (counts, pairs) in parts {
        sample.pairs += pairs;
        sample.counts.iter_mut().flatten().zip(counts.iter().flatten()).for_each(|(sum, count)| *sum += count);
    }
    sample
}

/// Each level's share of the pairs in which its comparison is observed. Half a pair is added to each, so that what was never
/// met in the sample is rare, not impossible.
pub(super) fn shares(model: &Model, sample: &Sample) -> Vec<Vec<f64>> {
    let each = model.comparisons.iter().zip(&sample.counts).map(|(comparison, counts)| {
        let observed = || comparison.levels.iter().zip(counts).filter(|(level, _)| !level.null);
        let sum: f64 = observed().map(|(_, &count)| count as f64 + 0.5).sum();
        comparison.levels.iter().zip(counts).map(|(level, &count)| if level.null { 0.0 } else { (count as f64 + 0.5) / sum }).collect()
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
