//! m: expectation and maximisation over pattern counts, u fixed (Fellegi and Sunter 1969; Winkler 1988).

use super::{Levels, columns, columns_of_rule};
use crate::compare::{Comparer, Pattern};
use crate::model::{BlockingRule, Comparison, Model};

/// What one session found.
pub(super) struct Session {
    /// By comparison: m by level, or none if the rule asks equality of what it compares.
    pub m: Vec<Option<Vec<f64>>>,
    pub pairs: u64,
    pub patterns: usize,
    pub rounds: u32,
    pub converged: bool,
    pub last_move: f64,
    pub lambda: f64,
}

/// Where m begins: the first observed level 0.95, the others sharing the rest, as Splink begins.
fn begin(comparison: &Comparison) -> Vec<f64> {
    let observed = comparison.levels.iter().filter(|level| !level.null).count();
    let mut first = true;
    let one = |level: &crate::model::Level| {
        if level.null {
            return 0.0;
        }
        let share = if std::mem::take(&mut first) && observed > 1 { 0.95 } else { 0.05 / (observed.max(2) - 1) as f64 };
        level.m.unwrap_or(share)
    };
    comparison.levels.iter().map(one).collect()
}

/// Runs EM on a session's patterns, beginning where the model stands.
pub(super) fn run(model: &Model, comparer: &Comparer, rule: &BlockingRule, patterns: &[(Pattern, u64)], lambda: f64) -> Session {
    let blocked = columns_of_rule(rule);
    let trained: Vec<bool> = model.comparisons.iter().map(|comparison| columns(comparison).is_disjoint(&blocked)).collect();
    let mut m: Vec<Vec<f64>> = model.comparisons.iter().map(begin).collect();
    let levels = Levels::new(model, comparer, patterns);
    let pairs: u64 = patterns.iter().map(|&(_, count)| count).sum();
    // Pairs that agree on the rule match far more often than any two: what agreement on its columns weighs is added.
    let mut prior = (lambda / (1.0 - lambda)).log2();
    for (comparison, m) in model.comparisons.iter().zip(&m).zip(&trained).filter(|(_, trained)| !**trained).map(|(both, _)| both) {
        if let Some(at) = comparison.levels.iter().position(|level| !level.null) {
            prior += (m[at] / comparison.levels[at].u.unwrap_or(0.5)).log2();
        }
    }
    let mut share = (1.0 / (1.0 + (-prior).exp2())).clamp(1e-9, 1.0 - 1e-4);
    let (mut rounds, mut last_move, mut converged) = (0, f64::INFINITY, false);
    while rounds < model.most_rounds && !converged {
        rounds += 1;
        let weights = weights(model, &m, &trained).concat();
        let odds = (share / (1.0 - share)).log2();
        let mut all = vec![0.0; weights.len()];
        let mut matching = 0.0;
        for (levels, &(_, count)) in levels.of_patterns().zip(patterns) {
            let weight: f64 = odds + levels.iter().map(|&level| weights[level as usize]).sum::<f64>();
            let expected = count as f64 / (1.0 + (-weight).exp2());
            matching += expected;
            levels.iter().for_each(|&level| all[level as usize] += expected);
        }
        let sums = levels.of_comparisons(&all);
        last_move = 0.0;
        for (at, comparison) in model.comparisons.iter().enumerate().filter(|(at, _)| trained[*at]) {
            let fixed: f64 = comparison.levels.iter().zip(&m[at]).filter(|(level, _)| !level.null && level.m_fixed).map(|(_, m)| m).sum();
            let free = |level: &crate::model::Level| !level.null && !level.m_fixed;
            // A little is added to each level: what no pair showed is rare, not impossible.
            let total: f64 = comparison.levels.iter().zip(sums[at]).filter(|(level, _)| free(level)).map(|(_, sum)| sum + LITTLE).sum();
            for ((_, sum), m) in comparison.levels.iter().zip(sums[at]).zip(&mut m[at]).filter(|((level, _), _)| free(level)) {
                let new = (sum + LITTLE) / total * (1.0 - fixed);
                last_move = f64::max(last_move, (new - *m).abs());
                *m = new;
            }
        }
        let new = (matching / pairs as f64).clamp(1e-12, 1.0 - 1e-9);
        last_move = f64::max(last_move, (new - share).abs());
        share = new;
        converged = last_move < model.convergence;
    }
    let m = m.into_iter().zip(trained).map(|(m, trained)| trained.then_some(m)).collect();
    Session { m, pairs, patterns: patterns.len(), rounds, converged, last_move, lambda: share }
}

/// Expected pairs added to every level.
const LITTLE: f64 = 0.01;

/// log2(m/u) by comparison and level; 0 for null levels, for comparisons not trained here, and where no level held.
fn weights(model: &Model, m: &[Vec<f64>], trained: &[bool]) -> Vec<Vec<f64>> {
    let each = model.comparisons.iter().zip(m).zip(trained).map(|((comparison, m), &trained)| {
        let one = |(level, m): (&crate::model::Level, &f64)| if level.null || !trained { 0.0 } else { (m / level.u.unwrap_or(0.5)).log2() };
        comparison.levels.iter().zip(m).map(one).chain([0.0]).collect()
    });
    each.collect()
}
