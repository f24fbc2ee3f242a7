//! From patterns to match weights: `prior + sum of log2(m/u) + term frequency adjustments`, in log2 space throughout.

mod frequencies;

pub use frequencies::{Frequencies, Shares};

use crate::blocking::{Blocks, Chunk};
use crate::compare::{Comparer, Pattern, Worker};
use crate::error::{Refusal, What};
use crate::model::{Household, Model};
use crate::table::Table;
use crate::watch::Watch;
use frequencies::Adjustment;

/// A pair with its weight. The left row is the smaller.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scored {
    /// The smaller row.
    pub left: u32,
    /// The larger row.
    pub right: u32,
    /// The match weight, in powers of two.
    pub weight: f64,
}

impl Scored {
    /// How likely the two are the same.
    pub fn probability(&self) -> f64 {
        probability(self.weight)
    }
}

fn one_house(model: &Model, household: &Household) -> OneHouse {
    let each = model.comparisons.iter().zip(&household.levels).map(|(comparison, shares)| {
        let weight = |(level, share): (&crate::model::Level, &f64)| match level.u {
            Some(u) if !level.null => (share / u).log2(),
            _ => 0.0,
        };
        shares.as_ref().map(|shares| comparison.levels.iter().zip(shares).map(weight).chain([0.0]).collect())
    });
    OneHouse { share: household.share, weights: each.collect() }
}

/// `2^weight / (1 + 2^weight)`.
pub fn probability(weight: f64) -> f64 {
    1.0 / (1.0 + (-weight).exp2())
}

/// The weight of a probability.
pub fn weight_of(probability: f64) -> f64 {
    (probability / (1.0 - probability)).log2()
}

/// What a run made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Predictions {
    /// Pairs of at least the least weight, by left row, then right.
    pub pairs: Vec<Scored>,
    /// Pairs that were compared.
    pub compared: u64,
    /// Whether it ran to its end.
    pub complete: bool,
}

/// A trained model ready to weigh a table's pairs.
#[derive(Debug)]
pub struct Scorer {
    comparer: Comparer,
    prior: f64,
    /// By comparison and level; one more than there are levels, for a pair that meets none.
    weights: Vec<Vec<f64>>,
    /// By comparison: how each level is adjusted.
    adjustments: Vec<Vec<Option<Adjustment>>>,
    adjusted: bool,
    household: Option<OneHouse>,
}

/// People of one house, ready to weigh.
#[derive(Debug)]
struct OneHouse {
    share: f64,
    /// By comparison and level: log2 of their share over u; none where they are as strangers.
    weights: Vec<Option<Vec<f64>>>,
}

impl Scorer {
    /// Readies a trained model.
    ///
    /// # Errors
    /// A level without m or u, by name; no lambda above 0 and below 1; what [`Comparer::new`] refuses; a column of frequencies that is not there.
    pub fn new(table: &Table, model: &Model, frequencies: &Frequencies) -> Result<Scorer, Refusal> {
        crate::training::untrained(model)?;
        Scorer::with(Comparer::new(table, model)?, table, model, frequencies)
    }

    /// The same with a comparer that training used on the table; one of other comparisons is made anew.
    ///
    /// # Errors
    /// As [`Scorer::new`].
    pub fn with(comparer: Comparer, table: &Table, model: &Model, frequencies: &Frequencies) -> Result<Scorer, Refusal> {
        crate::training::untrained(model)?;
        let comparer = if comparer.is_of(model) { comparer } else { Comparer::new(table, model)? };
        let lambda = model.lambda.ok_or(What::NoDeterministic)?;
        if !(lambda > 0.0 && lambda < 1.0) {
            return Err(What::NotAShare(lambda, "lambda".to_owned()).into());
        }
        let weight = |level: &crate::model::Level| match (level.m, level.u) {
            (Some(m), Some(u)) if !level.null => (m / u).log2(),
            _ => 0.0,
        };
        let weights = model.comparisons.iter().map(|comparison| comparison.levels.iter().map(weight).chain([0.0]).collect()).collect();
        let adjustments = frequencies::adjustments(&comparer, table, model, frequencies)?;
        let adjusted = adjustments.iter().flatten().any(Option::is_some);
        let household = model.household.as_ref().map(|household| one_house(model, household));
        Ok(Scorer { comparer, prior: weight_of(lambda), weights, adjustments, adjusted, household })
    }

    /// The comparer within.
    pub fn comparer(&self) -> &Comparer {
        &self.comparer
    }

    /// The prior weight.
    pub fn prior(&self) -> f64 {
        self.prior
    }

    /// What a comparison's level weighs, without adjustment.
    pub fn level_weight(&self, comparison: usize, level: usize) -> f64 {
        self.weights[comparison][level]
    }

    /// What the frequency of the values adds at a comparison's level.
    pub fn adjustment(&self, comparison: usize, level: usize, left: u32, right: u32) -> f64 {
        self.adjustments[comparison].get(level).and_then(Option::as_ref).map_or(0.0, |adjustment| adjustment.of(&self.comparer, left, right))
    }

    /// What is taken off because two people of one house would agree so too: `-log2(1 - h + h * product of v/u)`, h the share of such pairs, v the levels' shares among them.
    pub fn one_house(&self, pattern: Pattern, left: u32, right: u32) -> f64 {
        self.off(|comparison| {
            let level = self.comparer.level(pattern, comparison);
            (level, self.adjustment(comparison, level, left, right))
        })
    }

    /// The same from each comparison's level and adjustment.
    fn off(&self, met: impl Fn(usize) -> (usize, f64)) -> f64 {
        let Some(household) = &self.household else { return 0.0 };
        let mut odds = household.share.log2();
        for (comparison, weights) in household.weights.iter().enumerate() {
            let Some(weights) = weights else { continue };
            let (level, adjustment) = met(comparison);
            // They share a value for the house's sake, however rare it is.
            odds += weights[level] + adjustment;
        }
        -(1.0 - household.share + odds.exp2()).log2()
    }

    /// The weight of a pair whose pattern is known.
    pub fn weigh(&self, pattern: Pattern, left: u32, right: u32) -> f64 {
        // A pattern has 64 bits, so that there are no more comparisons. What a value's frequency adds is looked up once.
        let mut met = [(0, 0.0); 64];
        for (comparison, met) in met[..self.weights.len()].iter_mut().enumerate() {
            let level = self.comparer.level(pattern, comparison);
            *met = (level, if self.adjusted { self.adjustment(comparison, level, left, right) } else { 0.0 });
        }
        let mut weight = self.prior + self.off(|comparison| met[comparison]);
        for (weights, &(level, adjustment)) in self.weights.iter().zip(&met) {
            weight += weights[level];
            if self.adjusted {
                weight += adjustment;
            }
        }
        weight
    }

    /// The weight of a pair.
    pub fn weight(&self, worker: &mut Worker, left: u32, right: u32) -> f64 {
        self.weigh(worker.pattern(left, right), left, right)
    }

    /// Weighs every pair of the blocks' chunk and keeps those of at least so much.
    pub fn predict(&self, table: &Table, blocks: &Blocks, chunk: Chunk, least: f64, watch: &Watch) -> Predictions {
        #[derive(Default)]
        struct Part {
            pairs: Vec<Scored>,
            compared: u64,
        }
        let parts = blocks.visit(table, chunk, watch, "comparing", || self.comparer.worker(), |worker, part: &mut Part, found| {
            worker.warm(found);
            part.compared += found.len() as u64;
            let weighed = found.iter().map(|found| Scored { left: found.left, right: found.right, weight: self.weight(worker, found.left, found.right) });
            part.pairs.extend(weighed.filter(|pair| pair.weight >= least));
        });
        let mut all = Predictions { complete: !watch.stopped(), ..Predictions::default() };
        all.pairs.reserve_exact(parts.iter().map(|part| part.pairs.len()).sum());
        for part in parts {
            all.compared += part.compared;
            all.pairs.extend(part.pairs);
        }
        all.pairs.sort_unstable_by_key(|pair| (pair.left, pair.right));
        all
    }
}
