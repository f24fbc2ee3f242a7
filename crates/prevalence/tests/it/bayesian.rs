//! Averaging, latent classes and the threshold method.

use crate::tables;
use daybreak_prevalence::bayes::{averaging, latent, split_r_hat, threshold};
use daybreak_prevalence::interval::LEVEL;
use daybreak_prevalence::{Table, Watch};

#[test]
fn there_are_as_many_decomposable_graphs_as_known() {
    for (lists, graphs) in [(3, 8), (4, 61), (5, 822), (6, 18_154)] {
        assert_eq!(averaging::graphs(lists).len(), graphs);
    }
}

/// Two lists: one graph without the edge, one with it, and sums that can be written out.
#[test]
fn averaging_two_lists_agrees_with_sums_written_out() {
    let table = Table::of(&["a", "b"], &[(1, 12), (2, 9), (3, 7)]).unwrap();
    let gamma = libm_log_gamma;
    let (mut mass, mut total) = (Vec::new(), 0.0);
    for m in 0..=300u32 {
        let m = f64::from(m);
        let people = 28.0 + m;
        let common = gamma(people + 1.0) - gamma(m + 1.0) - people.ln();
        // The margins of a and b, each Beta(1/2, 1/2); or all four cells, Dirichlet(1/4).
        let list = |on: f64| gamma(on + 0.5) + gamma(people - on + 0.5) - 2.0 * gamma(0.5) - gamma(people + 1.0);
        let apart = common + list(19.0) + list(16.0);
        let cells: f64 = [12.0, 9.0, 7.0, m].iter().map(|n| gamma(n + 0.25) - gamma(0.25)).sum();
        let joined = common + cells - gamma(people + 1.0);
        mass.push(apart.exp() + joined.exp());
        total += apart.exp() + joined.exp();
    }
    let mut sum = 0.0;
    let median = mass.iter().position(|share| {
        sum += share;
        sum >= total / 2.0
    });
    let average = averaging::average(&table, 300, LEVEL, &Watch::silent()).unwrap();
    assert_eq!(average.median, 28.0 + median.unwrap() as f64);
}

fn libm_log_gamma(x: f64) -> f64 {
    // Stirling's series after a shift: enough digits for a comparison.
    let (mut x, mut shift) = (x, 0.0);
    while x < 20.0 {
        shift += x.ln();
        x += 1.0;
    }
    (x - 0.5) * x.ln() - x + 0.918_938_533_204_672_7 + 1.0 / (12.0 * x) - 1.0 / (360.0 * x.powi(3)) - shift
}

#[test]
fn averaging_says_when_its_grid_holds_it_down() {
    let short = averaging::average(&tables::uk_five(), 20_000, LEVEL, &Watch::silent()).unwrap();
    assert!(short.at_grid_end > 0.001);
    let kosovo = averaging::average(&tables::kosovo(), 44_000, LEVEL, &Watch::silent()).unwrap();
    assert!(kosovo.at_grid_end < 1e-6 && kosovo.uninformed < 1e-5);
}

#[test]
fn the_threshold_method_keeps_the_clear_pairs() {
    let plan = threshold::Plan { burn_in: 1_000, kept: 4_000, ..threshold::Plan::usual(3) };
    let found = threshold::estimate(&tables::uk_five(), &plan, LEVEL, &Watch::silent()).unwrap();
    let pairs: Vec<String> = found.pairs.iter().map(ToString::to_string).collect();
    assert_eq!(pairs, ["12", "13", "25", "35", "45"]);
    assert!(found.posterior.r_hat < 1.05 && (found.posterior.median - 12_362.0).abs() < 300.0);
}

/// Lists that are independent: one class is enough, and the truth is within the interval.
#[test]
fn latent_classes_recover_independent_lists() {
    let names = ["a", "b", "c", "d"];
    let reach = [0.4, 0.3, 0.35, 0.25];
    let cells: Vec<(u16, u64)> = (1..16u16)
        .map(|cell| {
            let p: f64 = reach.iter().enumerate().map(|(list, p)| if cell >> list & 1 == 1 { *p } else { 1.0 - p }).product();
            (cell, (4_000.0 * p).round() as u64)
        })
        .collect();
    let table = Table::of(&names, &cells).unwrap();
    let plan = latent::Plan::usual(3);
    let found = latent::estimate(&table, &plan, LEVEL, &Watch::silent()).unwrap().posterior;
    assert!(found.interval.low < 4_000.0 && 4_000.0 < found.interval.high, "{:?}", found.interval);
}

/// Sparse overlaps give this posterior several modes. Chains of the published sampler stay in one for thousands of sweeps;
/// these agree, and with a run five times as long (median 22,300, 15,700 to 33,900).
#[test]
fn latent_classes_agree_on_the_united_kingdom() {
    let found = latent::estimate(&tables::uk_five(), &latent::Plan::usual(1), LEVEL, &Watch::silent()).unwrap();
    let posterior = found.posterior;
    assert!(posterior.r_hat <= 1.1, "{}", posterior.r_hat);
    assert!((posterior.median / 22_300.0 - 1.0).abs() < 0.06, "{}", posterior.median);
    assert!((posterior.interval.high / 33_900.0 - 1.0).abs() < 0.15, "{:?}", posterior.interval);
}

/// Two lists: the sum over people, classes and all can be done by hand when there is one class. With chances uniform and
/// the prior 1/N, the posterior of the dark figure is that of `integral of (p0 / (1 - p0))`-weighted draws; here on a grid.
#[test]
fn one_class_agrees_with_a_sum_over_a_grid() {
    let table = Table::of(&["a", "b"], &[(1, 30), (2, 20), (3, 25)]).unwrap();
    let (mut weight, mut mean_log) = (0.0, 0.0);
    for i in 0..400 {
        for j in 0..400 {
            let (p, q) = ((f64::from(i) + 0.5) / 400.0, (f64::from(j) + 0.5) / 400.0);
            let missed = (1.0 - p) * (1.0 - q);
            let seen = 55.0 * p.ln() + 45.0 * q.ln() + 20.0 * (1.0 - p).ln() + 30.0 * (1.0 - q).ln() - 75.0 * (1.0 - missed).ln();
            let share = (seen + 60.0).exp();
            weight += share;
            mean_log += share * (75.0 * missed / (1.0 - missed)).ln_1p();
        }
    }
    let expected = (mean_log / weight).exp_m1();
    let plan = latent::Plan { classes: 1, ..latent::Plan::usual(2) };
    let found = latent::estimate(&table, &plan, LEVEL, &Watch::silent()).unwrap().posterior;
    assert!((found.median - 75.0 - expected).abs() < 0.12 * expected, "{} {expected}", found.median - 75.0);
}

#[test]
fn r_hat_tells_chains_apart() {
    let flat: Vec<f64> = (0..200).map(|at| f64::from(at % 7)).collect();
    let far: Vec<f64> = flat.iter().map(|value| value + 100.0).collect();
    assert!(split_r_hat(&[flat.clone(), flat.clone()]) < 1.02);
    assert!(split_r_hat(&[flat, far]) > 10.0);
    assert!(split_r_hat(&[vec![1.0]]).is_nan());
}
