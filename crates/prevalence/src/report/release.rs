//! The version that may go out. What could tell of one person is hidden, and what would give the hidden away by
//! subtraction is rounded:
//!
//! - cells and overlaps below five are hidden, zeros among them, so that a one can't be told from a nought; were only one
//!   cell hidden, the smallest shown goes too;
//! - totals are rounded to five, estimates and intervals to three figures;
//! - tables that follow from single cells (one person more or less, pairs with a hidden overlap, replicates) go;
//! - the hash is of what is shown: a hash of the whole table could be searched for the hidden cells.
//!
//! That protects against readers. Whoever put people on one of the lists knows most of a cell, and five or six in it tell whether somebody they wonder about is on the other: of a table that was
//! counted without showing names estimates alone go out.

use super::{ESTIMATES_ALONE, RELEASED, Report};
use crate::analysis::{Analysis, LEAST_OVERLAP, Observed, sentences};
use crate::answer::{Answer, Silence};
use crate::interval::Interval;
use crate::sensitivity::Changed;
use sha2::{Digest, Sha256};

/// Counts below this are hidden.
pub const HIDDEN_BELOW: u64 = 5;

/// The report as it may go out.
pub fn released(report: &Report) -> Report {
    let mut out = report.clone();
    out.marking = RELEASED;
    out.provenance.released = true;
    let few = out.analysis.pairs.iter().filter(|pair| pair.both.is_some_and(|both| both < HIDDEN_BELOW));
    let few = few.map(|pair| pair.lists.clone()).collect();
    if let Some(seen) = &mut out.analysis.observed {
        hide_cells(seen, few);
        out.provenance.input_sha256 = Some(hash_of_shown(seen));
    }
    let analysis = &mut out.analysis;
    analysis.answers = analysis.answers.iter().map(coarse_answer).collect();
    if let Some(models) = &mut analysis.models {
        for spread in &mut models.spread {
            (spread.low, spread.high) = (three_figures(spread.low), three_figures(spread.high));
        }
        for near in &mut models.near {
            near.people = three_figures(near.people);
            near.above = to_half(near.above);
        }
    }
    for pair in &mut analysis.pairs {
        if pair.both.is_some_and(|both| both < HIDDEN_BELOW) {
            (pair.both, pair.lincoln_petersen, pair.chapman, pair.interval) = (None, None, None, None);
        } else {
            pair.both = pair.both.map(to_five);
            pair.lincoln_petersen = pair.lincoln_petersen.map(three_figures);
            pair.chapman = pair.chapman.map(three_figures);
            pair.interval = pair.interval.as_ref().map(coarse_interval);
        }
    }
    for moved in &mut analysis.sensitivity {
        moved.one_case.clear();
        for rows in [&mut moved.thresholds, &mut moved.dropped, &mut moved.merged] {
            rows.iter_mut().for_each(coarse_changed);
        }
        for row in &mut moved.odds_ratio {
            row.people = three_figures(row.people);
            row.interval = coarse_interval(&row.interval);
        }
    }
    for checks in &mut analysis.checks {
        for row in &mut checks.coverage {
            row.truth = three_figures(row.truth as f64) as u64;
        }
        for known in &mut checks.known {
            known.truth = to_five(known.truth);
            coarse_changed(&mut known.estimate);
        }
        let needed = checks.needed.iter_mut().filter_map(|(_, row)| row.as_mut());
        for row in checks.power.iter_mut().chain(needed) {
            (row.people, row.overlap) = (three_figures(row.people), three_figures(row.overlap));
            (row.low_ratio, row.high_ratio) = ((row.low_ratio * 20.0).round() / 20.0, (row.high_ratio * 20.0).round() / 20.0);
        }
    }
    analysis.replicates.clear();
    // The same words, of the coarse numbers.
    let people = out.analysis.observed.as_ref().map(|seen| seen.people);
    let thin = report.analysis.observed.as_ref().and_then(|seen| seen.overlap).is_some_and(|overlap| overlap < LEAST_OVERLAP);
    (out.analysis.may_say, out.analysis.may_not_say) = sentences::of(people, thin, &out.analysis);
    if let Some(strata) = &mut out.strata {
        for part in &mut strata.parts {
            part.observed = to_five(part.observed);
            part.answer = coarse_answer(&part.answer);
        }
        strata.total = coarse_answer(&strata.total);
    }
    out
}

/// The estimates and nothing else: no cell, no list's length, no pair, no model, and no hash that could be searched for them.
pub fn estimates_alone(report: &Report) -> Report {
    let answer = |answer: &Answer| match answer {
        Ok(estimate) => Ok(estimate.alone(&two_figures)),
        // That two lists share nobody, or fewer than seven, is what is not to be said.
        Err(silence) => Err(Silence { method: silence.method, reason: UNSAID.to_owned() }),
    };
    let mut out = report.clone();
    out.marking = ESTIMATES_ALONE;
    out.provenance.released = true;
    out.provenance.input_sha256 = None;
    out.strata = None;
    out.analysis = Analysis {
        observed: None,
        answers: report.analysis.answers.iter().map(answer).collect(),
        models: None,
        pairs: Vec::new(),
        sensitivity: Vec::new(),
        checks: Vec::new(),
        may_say: Vec::new(),
        may_not_say: Vec::new(),
        replicates: Vec::new(),
    };
    (out.analysis.may_say, out.analysis.may_not_say) = sentences::of(None, false, &out.analysis);
    out
}

/// What was observed, as it may be shown. Both lists of pairs are then of those that share fewer than five people.
pub(super) fn hide_cells(seen: &mut Observed, few: Vec<String>) {
    seen.people = to_five(seen.people);
    seen.overlap = seen.overlap.filter(|overlap| *overlap >= HIDDEN_BELOW).map(to_five);
    seen.on_list.iter_mut().for_each(|on| *on = to_five(*on));
    // Patterns nobody has are not listed, and so say nothing: those with few are taken from the list, not marked in it.
    let hidden = seen.cells.iter().filter(|(_, count)| count.is_some_and(|count| count < HIDDEN_BELOW)).count();
    seen.cells.retain(|(_, count)| count.is_some_and(|count| count >= HIDDEN_BELOW));
    if hidden == 1
        && let Some(least) = (0..seen.cells.len()).min_by_key(|&at| seen.cells[at].1)
    {
        seen.cells.remove(least);
    }
    seen.empty_pairs = few;
}

const UNSAID: &str = "the lists do not carry one (the reason is in the unreleased version)";

fn coarse_answer(answer: &Answer) -> Answer {
    match answer {
        Ok(estimate) => Ok(estimate.coarse(&three_figures)),
        Err(silence) => {
            // A reason may count people; the kind of reason is enough.
            let told = silence.reason.split(|c: char| c.is_ascii_digit()).count() > 1;
            let reason = if told { UNSAID.to_owned() } else { silence.reason.clone() };
            Err(Silence { method: silence.method, reason })
        }
    }
}

fn coarse_interval(interval: &Interval) -> Interval {
    Interval { low: three_figures(interval.low), high: three_figures(interval.high), ..*interval }
}

fn coarse_changed(row: &mut Changed) {
    row.people = row.people.map(three_figures);
    row.interval = row.interval.as_ref().map(coarse_interval);
}

/// To the nearest five.
fn to_five(count: u64) -> u64 {
    (count + 2) / 5 * 5
}

/// To the nearest half.
pub(super) fn to_half(value: f64) -> f64 {
    (value * 2.0).round() / 2.0
}

/// To three figures.
pub(super) fn three_figures(value: f64) -> f64 {
    to_figures(value, 3)
}

/// To two: beside lists of known length a third would often say how many are on both.
fn two_figures(value: f64) -> f64 {
    to_figures(value, 2)
}

fn to_figures(value: f64, figures: i32) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let unit = 10f64.powi(value.abs().log10().floor() as i32 + 1 - figures);
    (value / unit).round() * unit
}

/// SHA-256 of the lists' names and the cells that are shown.
pub(super) fn hash_of_shown(seen: &Observed) -> String {
    let mut hash = Sha256::new();
    for name in &seen.lists {
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name.as_bytes());
    }
    for (name, count) in &seen.cells {
        hash.update((name.len() as u64).to_be_bytes());
        hash.update(name.as_bytes());
        hash.update(count.unwrap_or(0).to_be_bytes());
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
