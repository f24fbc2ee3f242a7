//! What people of one house share, from pairs that agree on a house.
//!
//! Such pairs are of one person, of two people of one house, or of strangers whose houses are called alike. EM tells the three apart: m and u stand, and
//! what people of one house share is what it finds.

use super::{Levels, Plan, columns, columns_of_rule};
use crate::compare::{Comparer, Pattern};
use crate::model::{BlockingRule, Household, Model};

/// The pairs of one rule.
pub(super) struct House<'a> {
    pub rule: &'a BlockingRule,
    pub patterns: &'a [(Pattern, u64)],
    /// All pairs the rule makes; the patterns may be of a sample.
    pub pairs: u64,
    /// The share of pairs in which both records have what the rule asks for.
    pub observed: f64,
}

/// Levels by strangers' shares that count as so many pairs: what few pairs show is not trusted.
const STRANGERS: f64 = 10.0;

/// The least pairs of people of one house that say anything.
const LEAST: f64 = 20.0;

/// Rounds of EM.
const ROUNDS: u32 = 100;

/// What people of one house share; none where too few were met.
pub(super) fn find(model: &Model, comparer: &Comparer, plan: &Plan, houses: &[House], all_pairs: u64) -> Option<Household> {
    let mut share = 0.0f64;
    let mut found: Vec<Vec<Vec<f64>>> = vec![Vec::new(); model.comparisons.len()];
    for house in houses {
        let blocked = columns_of_rule(house.rule);
        let seen: Vec<bool> = model.comparisons.iter().map(|comparison| columns(comparison).is_disjoint(&blocked)).collect();
        let free: Vec<bool> = model.comparisons.iter().zip(&seen).map(|(comparison, seen)| *seen && !plan.personal.contains(&comparison.name)).collect();
        let (met, levels) = session(model, comparer, house.patterns, &seen, &free);
        if met < LEAST {
            continue;
        }
        let sampled: u64 = house.patterns.iter().map(|(_, count)| count).sum();
        share = share.max(met * house.pairs as f64 / sampled as f64 / (all_pairs as f64 * house.observed));
        for (at, levels) in levels.into_iter().enumerate().filter(|(at, _)| free[*at]) {
            found[at].push(levels);
        }
    }
    if !(share > 0.0 && share < 1.0) {
        return None;
    }
    let mean = |sessions: &Vec<Vec<f64>>| -> Option<Vec<f64>> {
        let first = sessions.first()?;
        Some((0..first.len()).map(|level| sessions.iter().map(|levels| levels[level]).sum::<f64>() / sessions.len() as f64).collect())
    };
    Some(Household { share, levels: found.iter().map(mean).collect() })
}

/// Runs EM on the pairs of one rule: how many are of one house, and their share of each level.
fn session(model: &Model, comparer: &Comparer, patterns: &[(Pattern, u64)], seen: &[bool], free: &[bool]) -> (f64, Vec<Vec<f64>>) {
    let number = |share: Option<f64>| share.unwrap_or(0.5);
    let matching: Vec<Vec<f64>> = model.comparisons.iter().zip(seen).map(|(comparison, seen)| {
        comparison.levels.iter().map(|level| if level.null || !seen { 0.0 } else { (number(level.m) / number(level.u)).log2() }).chain([0.0]).collect()
    }).collect();
    // They begin between one person and strangers.
    let mut shared: Vec<Vec<f64>> = model.comparisons.iter().map(|comparison| {
        comparison.levels.iter().map(|level| if level.null { 0.0 } else { (number(level.m) + number(level.u)) / 2.0 }).collect()
    }).collect();
    let matching = matching.concat();
    let levels = Levels::new(model, comparer, patterns);
    let pairs: f64 = patterns.iter().map(|&(_, count)| count as f64).sum();
    let (mut one, mut house) = (0.3f64, 0.3f64);
    let mut met = 0.0f64;
    for _ in 0..ROUNDS {
        let weights: Vec<Vec<f64>> = model.comparisons.iter().zip(&shared).zip(free).map(|((comparison, shared), free)| {
            comparison.levels.iter().zip(shared).map(|(level, share)| if level.null || !free { 0.0 } else { (share / number(level.u)).log2() }).chain([0.0]).collect()
        }).collect();
        let weights = weights.concat();
        let mut all = vec![0.0; weights.len()];
        let (mut ones, before) = (0.0f64, met);
        met = 0.0;
        for (levels, &(_, count)) in levels.of_patterns().zip(patterns) {
            let odds = |weights: &[f64], share: f64| share * levels.iter().map(|&level| weights[level as usize]).sum::<f64>().exp2();
            let (of_one, of_house) = (odds(&matching, one), odds(&weights, house));
            let either = of_one + of_house + (1.0 - one - house);
            ones += count as f64 * of_one / either;
            let expected = count as f64 * of_house / either;
            met += expected;
            levels.iter().for_each(|&level| all[level as usize] += expected);
        }
        let sums = levels.of_comparisons(&all);
        for ((comparison, sums), shared) in model.comparisons.iter().zip(&sums).zip(&mut shared) {
            let observed = |(level, sum): (&crate::model::Level, &f64)| if level.null { 0.0 } else { sum + STRANGERS * number(level.u) };
            let total: f64 = comparison.levels.iter().zip(*sums).map(observed).sum();
            for (share, sum) in shared.iter_mut().zip(comparison.levels.iter().zip(*sums)) {
                *share = observed(sum) / total;
            }
        }
        (one, house) = ((ones / pairs).clamp(1e-9, 0.98), (met / pairs).clamp(1e-9, 0.98));
        if one + house > 0.999 {
            (one, house) = (one * 0.999 / (one + house), house * 0.999 / (one + house));
        }
        if (met - before).abs() < 1e-6 * pairs {
            break;
        }
    }
    (met, shared)
}
