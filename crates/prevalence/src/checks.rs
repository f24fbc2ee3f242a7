//! Does it work here? Coverage in made-up worlds whose number is known, a known list estimated from the rest, and how
//! much overlap would be needed.

use crate::chance::{Purpose, Stream};
use crate::fit::Fitter;
use crate::interval;
use crate::pattern::Pattern;
use crate::select::{Chosen, Procedure};
use crate::sensitivity::{Changed, outcome};
use crate::table::Table;
use crate::watch::Watch;
use rayon::prelude::*;
use serde::Serialize;

/// A made-up population: how many, and the chance of each pattern, the unseen one first.
#[derive(Clone, Debug)]
pub struct World {
    /// What is assumed in it.
    pub name: &'static str,
    /// Everybody, seen and unseen.
    pub people: u64,
    /// The chance of each pattern by cell.
    pub chances: Vec<f64>,
}

/// How a procedure does in a world.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    /// The world.
    pub world: String,
    /// The procedure.
    pub procedure: String,
    /// The number that is true there.
    pub truth: u64,
    /// Tables drawn.
    pub tables: u64,
    /// The share of tables without any estimate.
    pub without_estimate: f64,
    /// The share of all tables whose interval holds the truth; having none counts as a miss.
    pub covered: f64,
    /// The Monte Carlo standard error of that share.
    pub covered_error: f64,
    /// The middle estimate over the truth: 1 is unbiased.
    pub median_ratio: f64,
}

/// The worlds around a fitted model: the model itself; people whom no list reaches easily; and a highest-order odds
/// ratio of 2 towards the dark, which nobody can see in the data.
pub fn worlds(fitter: &mut Fitter, chosen: &Chosen) -> Vec<World> {
    fitter.fit(&chosen.terms);
    let mut weights = fitter.fitted().to_vec();
    weights[0] = chosen.fit.dark;
    let of = |name: &'static str, weights: &[f64]| {
        let total: f64 = weights.iter().sum();
        World { name, people: total.round() as u64, chances: weights.iter().map(|weight| weight / total).collect() }
    };
    let total: f64 = weights.iter().sum();
    // Half of the people are half as easily reached by every list, the other half make up for it.
    let reach: Vec<f64> = (0..fitter.lists()).map(|list| fitter.margin(Pattern::single(list)) / total).collect();
    let class = |factor: f64, cell: usize| -> f64 {
        reach.iter().enumerate().map(|(list, p)| if cell >> list & 1 == 1 { p * factor } else { 1.0 - p * factor }).product()
    };
    let unequal: Vec<f64> =
        (0..weights.len()).map(|cell| total * 0.5 * (class(0.5, cell) + class(1.5f64.min(1.0 / reach.iter().copied().fold(0.7, f64::max)), cell))).collect();
    let mut darker = weights.clone();
    darker[0] *= 2.0;
    vec![
        of("the chosen model is true", &weights),
        of("lists are independent, but half of the people are half as easily reached", &unequal),
        of("the chosen model is true of the people seen, and twice as many are unseen", &darker),
    ]
}

/// Draws tables from a world and counts how often the interval given the chosen model holds the truth.
pub fn coverage(world: &World, name: &str, procedure: &Procedure, tables: u64, level: f64, seed: u64, watch: &Watch) -> Coverage {
    watch.begin("coverage", tables);
    let draws: Vec<Option<(f64, bool)>> = (0..tables as usize)
        .into_par_iter()
        .map(|draw| {
            let mut counts = vec![0; world.chances.len()];
            Stream::new(seed, Purpose::World, draw as u64).multinomial(world.people, &world.chances, &mut counts);
            counts[0] = 0;
            watch.step(1);
            if watch.stopped() || counts.iter().sum::<u64>() == 0 {
                return None;
            }
            let mut fitter = Fitter::new(&counts);
            let chosen = procedure.choose(&mut fitter)?;
            let held = interval::wald(&mut fitter, &chosen.fit, level)
                .is_some_and(|interval| interval.low <= world.people as f64 && world.people as f64 <= interval.high);
            Some((fitter.cases() + chosen.fit.dark, held))
        })
        .collect();
    let covered = draws.iter().flatten().filter(|(_, held)| *held).count() as f64 / tables as f64;
    let mut ratios: Vec<f64> = draws.iter().flatten().map(|(people, _)| people / world.people as f64).collect();
    ratios.sort_by(f64::total_cmp);
    Coverage {
        world: world.name.to_owned(),
        procedure: name.to_owned(),
        truth: world.people,
        tables,
        without_estimate: 1.0 - ratios.len() as f64 / tables as f64,
        covered,
        covered_error: (covered * (1.0 - covered) / tables as f64).sqrt(),
        median_ratio: crate::special::quantile(&ratios, 0.5),
    }
}

/// A list whose length is known, estimated from the other lists as if it were not.
#[derive(Clone, Debug, Serialize)]
pub struct Known {
    /// The list.
    pub list: String,
    /// How long it is.
    pub truth: u64,
    /// What the other lists say of it.
    pub estimate: Changed,
    /// Whether the interval holds the truth; none without an interval.
    pub held: Option<bool>,
}

/// Takes each list in turn: its own people by the other lists, those on no other put aside and estimated.
pub fn known_lists(table: &Table, procedure: &dyn Fn(usize) -> Option<Procedure>, level: f64) -> Vec<Known> {
    let Some(procedure) = procedure(table.lists() - 1) else { return Vec::new() };
    (0..table.lists())
        .filter_map(|list| {
            let (within, alone) = table.within_list(list).ok()?;
            let truth = within.people() + alone;
            let estimate = outcome(format!("{} from the other lists", table.names()[list]), &within, &procedure, level);
            let holds = |interval: &interval::Interval| interval.low <= truth as f64 && truth as f64 <= interval.high;
            let held = estimate.interval.as_ref().map(holds);
            Some(Known { list: table.names()[list].clone(), truth, estimate, held })
        })
        .collect()
}

/// What lists that reach people more or less easily would give, expected under the chosen model.
#[derive(Clone, Debug, Serialize)]
pub struct Power {
    /// Each list's odds of reaching a person, over what they are now.
    pub odds: f64,
    /// People expected on some list.
    pub people: f64,
    /// People expected on two lists or more.
    pub overlap: f64,
    /// The expected interval's ends over the estimate.
    pub low_ratio: f64,
    /// The same, above.
    pub high_ratio: f64,
}

/// The power page: rows for a range of odds, and the least overlap whose expected interval is within 25% and within
/// 10% of the estimate on its wider side (none below a thousandfold of the odds).
pub fn power(fitter: &mut Fitter, chosen: &Chosen, level: f64) -> (Vec<Power>, Vec<(f64, Option<Power>)>) {
    let rows = [0.5, 0.75, 1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0].into_iter();
    let rows = rows.filter_map(|odds| expected(fitter, chosen, odds, level)).collect();
    let needed = [0.25, 0.1].map(|width| {
        let fits = |fitter: &mut Fitter, odds: f64| {
            expected(fitter, chosen, odds, level).filter(|row| row.high_ratio - 1.0 <= width)
        };
        let (mut low, mut high) = (0.01f64, 1000.0f64);
        if fits(fitter, high).is_none() {
            return (width, None);
        }
        while high / low > 1.001 {
            let middle = (low * high).sqrt();
            if fits(fitter, middle).is_some() { high = middle } else { low = middle }
        }
        (width, fits(fitter, high))
    });
    (rows, needed.to_vec())
}

/// One row: the same people and interactions, every main effect raised by the log of the odds.
fn expected(fitter: &mut Fitter, chosen: &Chosen, odds: f64, level: f64) -> Option<Power> {
    fitter.fit(&chosen.terms);
    let total = fitter.cases() + chosen.fit.dark;
    let mut mu = fitter.fitted().to_vec();
    mu[0] = chosen.fit.dark;
    for (cell, mu) in mu.iter_mut().enumerate() {
        *mu *= odds.powi(cell.count_ones() as i32);
    }
    let scale = total / mu.iter().sum::<f64>();
    mu.iter_mut().for_each(|mu| *mu *= scale);
    let people = total - mu[0];
    let overlap = mu.iter().enumerate().filter(|(cell, _)| cell.count_ones() > 1).map(|(_, mu)| mu).sum();
    let dark = mu[0];
    let error = fitter.log_dark_error_at(&mu)?;
    let reach = (crate::special::normal_quantile(0.5 + level / 2.0) * error).exp();
    Some(Power {
        odds,
        people,
        overlap,
        low_ratio: (people + dark / reach) / total,
        high_ratio: (people + dark * reach) / total,
    })
}
