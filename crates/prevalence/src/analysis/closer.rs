//! What the answer rests on, moved; and the methods tried where the answer is known: for stepwise, and for the best of all
//! models by BIC where all could be fitted.

use super::{Analysis, Checks, Sensitivity, Settings};
use crate::answer::Method;
use crate::checks::{self, Trial, World};
use crate::every::Family;
use crate::fit::Fitter;
use crate::select::{Chosen, Criterion, Procedure};
use crate::sensitivity;
use crate::table::Table;
use crate::watch::Watch;

/// In each made-up world, one table in so many has its bootstrap run, with so many replicates.
const RESAMPLED: u64 = 4;
const RESAMPLES: u64 = 200;

/// A way to choose, and the same way for fewer lists.
struct Way<'a> {
    method: Method,
    procedure: Procedure,
    fewer: Box<dyn Fn(usize) -> Option<Procedure> + 'a>,
    chosen: Chosen,
}

pub(super) fn look(table: &Table, settings: &Settings, order: usize, search: Option<Procedure>, watch: &Watch, analysis: &mut Analysis) {
    let stepwise = Procedure::Stepwise { threshold: settings.threshold };
    let mut fitter = Fitter::new(table.counts());
    let mut ways: Vec<Way> = Vec::new();
    let again = stepwise.clone();
    let fewer = move |lists: usize| (lists >= 2).then(|| again.clone());
    if let Some(chosen) = stepwise.choose(&mut fitter) {
        ways.push(Way { method: Method::Stepwise, procedure: stepwise, fewer: Box::new(fewer), chosen });
    }
    let fewer = move |lists: usize| {
        let family = Family::new(lists, order.min(lists.saturating_sub(1))).ok()?;
        Some(Procedure::best(&family, Criterion::Bic))
    };
    if let Some((procedure, chosen)) = search.and_then(|search| search.choose(&mut fitter).map(|chosen| (search, chosen))) {
        ways.push(Way { method: Method::BestBic, procedure, fewer: Box::new(fewer), chosen });
    }
    let worlds: Vec<World> = match (&ways[..], settings.worlds) {
        ([], _) | (_, 0) => Vec::new(),
        ([first, others @ ..], _) => {
            let mut worlds = checks::worlds(&mut fitter, first.method.name(), &first.chosen);
            worlds.extend(others.iter().map(|way| checks::fitted_world(&mut fitter, way.method.name(), &way.chosen)));
            worlds
        }
    };
    for way in &ways {
        if watch.stopped() {
            return;
        }
        if settings.sensitivity {
            analysis.sensitivity.push(moved(table, settings, way, &mut fitter));
        }
        if settings.worlds > 0 {
            analysis.checks.push(tried(table, settings, way, &worlds, &mut fitter, watch));
        }
    }
}

fn moved(table: &Table, settings: &Settings, way: &Way, fitter: &mut Fitter) -> Sensitivity {
    let level = settings.level;
    let stepwise = matches!(way.procedure, Procedure::Stepwise { .. });
    Sensitivity {
        procedure: way.method.name().to_owned(),
        thresholds: if stepwise { sensitivity::thresholds(table, level) } else { Vec::new() },
        dropped: sensitivity::dropped_lists(table, &way.fewer, level),
        merged: sensitivity::merged_lists(table, &way.fewer, level),
        one_case: sensitivity::one_case(table, &way.procedure),
        odds_ratio: sensitivity::highest_order(fitter, &way.chosen.terms, level).unwrap_or_default(),
    }
}

fn tried(table: &Table, settings: &Settings, way: &Way, worlds: &[World], fitter: &mut Fitter, watch: &Watch) -> Checks {
    let bootstrapped = matches!(way.procedure, Procedure::Stepwise { .. });
    let trial = Trial {
        tables: settings.worlds,
        bootstrapped: if bootstrapped { settings.worlds.div_ceil(RESAMPLED) } else { 0 },
        replicates: RESAMPLES,
        level: settings.level,
        seed: settings.seed,
    };
    let (power, needed) = checks::power(fitter, &way.chosen, settings.level);
    Checks {
        procedure: way.method.name().to_owned(),
        coverage: worlds.iter().flat_map(|world| checks::coverage(world, &way.procedure, &trial, watch)).collect(),
        known: checks::known_lists(table, &way.fewer, settings.level),
        power,
        needed,
    }
}
