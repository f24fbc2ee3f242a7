//! Does it work here? Coverage in made-up worlds whose number is known, a known list estimated from the rest, and how
//! much overlap would be needed.

use crate::chance::{Purpose, Stream};
use crate::fit::Fitter;
use crate::interval::bca::{self, Plan};
use crate::interval::{self, Interval, Kind, profile};
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
    pub name: String,
    /// Everybody, seen and unseen.
    pub people: u64,
    /// The chance of each pattern by cell.
    pub chances: Vec<f64>,
}

/// How a procedure's intervals of one kind do in a world.
#[derive(Clone, Debug, Serialize)]
pub struct Coverage {
    /// The world.
    pub world: String,
    /// The kind of interval.
    pub kind: Kind,
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

/// How coverage is counted.
#[derive(Clone, Copy, Debug)]
pub struct Trial {
    /// Tables drawn from each world.
    pub tables: u64,
    /// The first so many of them have the whole bootstrap run too.
    pub bootstrapped: u64,
    /// Its replicates.
    pub replicates: u64,
    /// The level of intervals.
    pub level: f64,
    /// The seed.
    pub seed: u64,
}

/// The world in which the chosen model is true.
pub fn fitted_world(fitter: &mut Fitter, by: &str, chosen: &Chosen) -> World {
    World::of(format!("the model of {by} is true"), &weights(fitter, chosen))
}

fn weights(fitter: &mut Fitter, chosen: &Chosen) -> Vec<f64> {
    fitter.fit(&chosen.terms);
    let mut weights = fitter.fitted().to_vec();
    weights[0] = chosen.fit.dark;
    weights
}

/// The worlds around a fitted model: the model itself; people whom no list reaches easily; and a highest-order odds
/// ratio of 2 towards the dark, which nobody can see in the data.
pub fn worlds(fitter: &mut Fitter, by: &str, chosen: &Chosen) -> Vec<World> {
    let fitted = weights(fitter, chosen);
    let total: f64 = fitted.iter().sum();
    // Half of the people are half as easily reached by every list, the other half make up for it.
    let reach: Vec<f64> = (0..fitter.lists()).map(|list| fitter.margin(Pattern::single(list)) / total).collect();
    let easier = 1.5f64.min(1.0 / reach.iter().copied().fold(0.7, f64::max));
    let class = |factor: f64, cell: usize| -> f64 {
        reach.iter().enumerate().map(|(list, p)| if cell >> list & 1 == 1 { p * factor } else { 1.0 - p * factor }).product()
    };
    let unequal: Vec<f64> = (0..fitted.len()).map(|cell| total * 0.5 * (class(0.5, cell) + class(easier, cell))).collect();
    let mut darker = fitted;
    darker[0] *= 2.0;
    vec![
        fitted_world(fitter, by, chosen),
        World::of("lists are independent, but half of the people are half as easily reached".to_owned(), &unequal),
        World::of(format!("the model of {by} is true of the people seen, and twice as many are unseen"), &darker),
    ]
}

impl World {
    fn of(name: String, weights: &[f64]) -> World {
        let total: f64 = weights.iter().sum();
        World { name, people: total.round() as u64, chances: weights.iter().map(|weight| weight / total).collect() }
    }
}

/// What one drawn table gave.
struct Drawn {
    people: f64,
    wald: bool,
    profile: bool,
    /// None where its bootstrap was not asked for.
    bca: Option<bool>,
}

/// Draws tables from a world and counts how often intervals hold the truth: those given the chosen model, by Wald and by
/// profile, and on some tables the bootstrap's, which redoes the choice.
pub fn coverage(world: &World, procedure: &Procedure, trial: &Trial, watch: &Watch) -> Vec<Coverage> {
    watch.begin("coverage", trial.tables);
    let draws: Vec<Option<Drawn>> = (0..trial.tables)
        .into_par_iter()
        .map(|draw| {
            watch.step(1);
            if watch.stopped() { None } else { drawn(world, procedure, trial, draw, watch) }
        })
        .collect();
    let mut ratios: Vec<f64> = draws.iter().flatten().map(|drawn| drawn.people / world.people as f64).collect();
    ratios.sort_by(f64::total_cmp);
    let row = |kind: Kind, tables: u64, held: &dyn Fn(&Drawn) -> bool| {
        let all = tables as f64;
        let covered = draws.iter().take(tables as usize).flatten().filter(|drawn| held(drawn)).count() as f64 / all;
        Coverage {
            world: world.name.clone(),
            kind,
            truth: world.people,
            tables,
            without_estimate: 1.0 - ratios.len() as f64 / trial.tables as f64,
            covered,
            covered_error: (covered * (1.0 - covered) / all).sqrt(),
            median_ratio: crate::special::quantile(&ratios, 0.5),
        }
    };
    let mut rows = vec![row(Kind::Wald, trial.tables, &|drawn| drawn.wald), row(Kind::Profile, trial.tables, &|drawn| drawn.profile)];
    if trial.bootstrapped > 0 {
        rows.push(row(Kind::Bca, trial.bootstrapped, &|drawn| drawn.bca == Some(true)));
    }
    rows
}

fn drawn(world: &World, procedure: &Procedure, trial: &Trial, draw: u64, watch: &Watch) -> Option<Drawn> {
    let mut counts = vec![0; world.chances.len()];
    Stream::new(trial.seed, Purpose::World, draw).multinomial(world.people, &world.chances, &mut counts);
    let dark = std::mem::take(&mut counts[0]);
    if dark == world.people {
        return None;
    }
    let mut fitter = Fitter::new(&counts);
    let chosen = procedure.choose(&mut fitter)?;
    let truth = world.people as f64;
    let within = |interval: &Interval| interval.low <= truth && truth <= interval.high;
    let people = fitter.cases() + chosen.fit.dark;
    let wald = interval::wald(&mut fitter, &chosen.fit, trial.level).is_some_and(|interval| within(&interval));
    let profile = profile::holds(&mut fitter, &chosen.terms, trial.level, dark as f64);
    let bca = (draw < trial.bootstrapped).then(|| {
        // Each table is resampled by a seed of its own.
        let seed = trial.seed.wrapping_add((draw + 1) << 32);
        let plan = Plan { replicates: trial.replicates, seed, level: trial.level };
        let names = (0..fitter.lists()).map(|list| list.to_string()).collect();
        let table = Table::new(names, counts.clone()).ok()?;
        bca::bootstrap(&table, procedure, &plan, &watch.quiet()).ok().map(|boot| within(&boot.interval))
    });
    Some(Drawn { people, wald, profile, bca: bca.map(|held| held == Some(true)) })
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
            let holds = |interval: &Interval| interval.low <= truth as f64 && truth as f64 <= interval.high;
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
