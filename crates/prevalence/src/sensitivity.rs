//! How far the answer moves when something it rests on is moved.

use crate::fit::Fitter;
use crate::interval::{self, Interval};
use crate::pattern::{self, Pattern};
use crate::select::Procedure;
use crate::table::Table;
use rayon::prelude::*;
use serde::Serialize;

/// One changed assumption and what it gives.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    /// What was changed.
    pub what: String,
    /// The estimate under it, people; none where no model has one.
    pub people: Option<f64>,
    /// Its interval given the model.
    pub interval: Option<Interval>,
    /// The model chosen.
    pub model: Option<String>,
}

/// Chooses on a table and says what came out.
pub fn outcome(what: impl Into<String>, table: &Table, procedure: &Procedure, level: f64) -> Changed {
    let mut fitter = Fitter::new(table.counts());
    let chosen = procedure.choose(&mut fitter);
    Changed {
        what: what.into(),
        people: chosen.as_ref().map(|chosen| fitter.cases() + chosen.fit.dark),
        interval: chosen.as_ref().and_then(|chosen| interval::wald(&mut fitter, &chosen.fit, level)),
        model: chosen.map(|chosen| chosen.model(table.lists()).to_string()),
    }
}

/// The p-value threshold of the stepwise method, swept.
pub fn thresholds(table: &Table, level: f64) -> Vec<Changed> {
    [0.001, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2]
        .into_iter()
        .map(|threshold| outcome(format!("p below {threshold}"), table, &Procedure::Stepwise { threshold }, level))
        .collect()
}

/// Each list left out in turn. The procedure is made for the number of lists that remain; none with two lists.
pub fn dropped_lists(table: &Table, procedure: &dyn Fn(usize) -> Option<Procedure>, level: f64) -> Vec<Changed> {
    let Some(procedure) = procedure(table.lists() - 1) else { return Vec::new() };
    (0..table.lists())
        .filter_map(|list| Some((list, table.without_list(list).ok()?)))
        .map(|(list, fewer)| outcome(format!("without {}", table.names()[list]), &fewer, &procedure, level))
        .collect()
}

/// Each two lists taken as one.
pub fn merged_lists(table: &Table, procedure: &dyn Fn(usize) -> Option<Procedure>, level: f64) -> Vec<Changed> {
    let Some(procedure) = procedure(table.lists() - 1) else { return Vec::new() };
    pattern::of_size(table.lists(), 2)
        .into_iter()
        .filter_map(|pair| {
            let mut lists = pair.lists();
            let merged = table.merged(lists.next()?, lists.next()?).ok()?;
            Some(outcome(format!("{} as one", table.name(pair)), &merged, &procedure, level))
        })
        .collect()
}

/// What one person more or less in one cell does.
#[derive(Clone, Debug, Serialize)]
pub struct OneCase {
    /// The cell, by its lists' names.
    pub cell: String,
    /// Its count.
    pub count: u64,
    /// The estimate with one person more; none where no model has one.
    pub more: Option<f64>,
    /// The estimate with one person less; none there or where the cell is empty.
    pub less: Option<f64>,
}

/// One person more and one less in each cell in turn, the whole procedure redone.
pub fn one_case(table: &Table, procedure: &Procedure) -> Vec<OneCase> {
    let cells: Vec<(Pattern, u64)> = table.cells().collect();
    let estimate = |cell: Pattern, count: Option<u64>| {
        let mut counts = table.counts().to_vec();
        counts[cell.cell()] = count?;
        let mut fitter = Fitter::new(table.with_counts(counts).ok()?.counts());
        procedure.choose(&mut fitter).map(|chosen| fitter.cases() + chosen.fit.dark)
    };
    cells
        .into_par_iter()
        .map(|(cell, count)| OneCase {
            cell: table.name(cell),
            count,
            more: estimate(cell, Some(count + 1)),
            less: estimate(cell, count.checked_sub(1)),
        })
        .collect()
}

/// The answer at one value of what the data can't tell.
#[derive(Clone, Debug, Serialize)]
pub struct Swept {
    /// The odds ratio of the highest order, assumed.
    pub odds_ratio: f64,
    /// The estimate it gives, people.
    pub people: f64,
    /// Its interval given the model.
    pub interval: Interval,
}

/// The highest-order odds ratio, about which the observed cells say nothing (Aleshin-Guendel, Sadinle and Wakefield 2024):
/// `f0 = exp((-1)^k xi) prod of mu_w, |w| odd / prod of mu_w, |w| even and not 0`. At an odds ratio of 1 that is the model's
/// own dark figure; every model of a lower order assumes it. `None` where a fitted cell is zero: the product is then
/// not defined.
pub fn highest_order(fitter: &mut Fitter, terms: &[Pattern], level: f64) -> Option<Vec<Swept>> {
    let fit = fitter.fit(terms);
    if !fit.existence.fine() {
        return None;
    }
    let mut log_dark = 0.0;
    for (cell, mu) in fitter.fitted().iter().enumerate().skip(1) {
        if *mu <= 0.0 {
            return None;
        }
        log_dark += if cell.count_ones() % 2 == 1 { mu.ln() } else { -mu.ln() };
    }
    let sign = if fitter.lists().is_multiple_of(2) { 1.0 } else { -1.0 };
    let interval = interval::wald(fitter, &fit, level)?;
    let people = fitter.cases();
    let swept = [0.125, 0.25, 0.5, 0.75, 1.0, 4.0 / 3.0, 2.0, 4.0, 8.0].map(|odds_ratio: f64| {
        let factor = (sign * odds_ratio.ln()).exp();
        let moved = |end: f64| people + (end - people) * factor;
        Swept {
            odds_ratio,
            people: people + log_dark.exp() * factor,
            interval: Interval { low: moved(interval.low), high: moved(interval.high), ..interval },
        }
    });
    Some(swept.to_vec())
}
