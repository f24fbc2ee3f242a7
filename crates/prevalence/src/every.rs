//! Every hierarchical model to a given order: enumerated in pieces that threads can share, fitted, ranked.

use crate::existence::Existence;
use crate::fit::Fitter;
use crate::model::Model;
use crate::pattern::{self, Pattern};
use crate::select::{Criterion, tie_order};
use crate::table::Table;
use crate::watch::Watch;
use rayon::prelude::*;
use thiserror::Error;

/// More lists than this have more models than anyone can wait for (2^28 with pairs alone).
pub const MOST_LISTS_FOR_ALL: usize = 7;

/// All hierarchical models of some lists that hold every main effect, to some order.
#[derive(Clone, Debug)]
pub struct Family {
    lists: usize,
    order: usize,
    /// By size: the patterns of that many lists, in print order.
    levels: Vec<Vec<Pattern>>,
}

/// Why all models are not fitted.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TooMany {
    /// Too many lists.
    #[error("{0} lists have too many models to fit them all: use --method stepwise, or merge lists until there are at most {MOST_LISTS_FOR_ALL}")]
    Lists(usize),
    /// Too high an order for the lists.
    #[error("models of {lists} lists to order {order} are too many to fit them all: use --order {use_order}")]
    Order {
        /// How many lists.
        lists: usize,
        /// The order asked for.
        order: usize,
        /// The highest that will do.
        use_order: usize,
    },
    /// An order the lists do not have.
    #[error("the order of a model of {lists} lists is from 1 to {}: {order} will not do", lists - 1)]
    NoSuchOrder {
        /// How many lists.
        lists: usize,
        /// The order asked for.
        order: usize,
    },
}

impl Family {
    /// The models of `lists` lists with interactions of at most `order` lists.
    pub fn new(lists: usize, order: usize) -> Result<Family, TooMany> {
        if order == 0 || order >= lists.max(2) {
            return Err(TooMany::NoSuchOrder { lists, order });
        }
        if lists > MOST_LISTS_FOR_ALL {
            return Err(TooMany::Lists(lists));
        }
        // 5 lists to order 4: 6,893 models. 6 to order 3: 3,702,013. 7 to order 2: 2,097,152. Beyond: billions.
        let most = match lists {
            0..=5 => lists - 1,
            6 => 3,
            _ => 2,
        };
        if order > most {
            return Err(TooMany::Order { lists, order, use_order: most });
        }
        Ok(Family { lists, order, levels: (0..=lists).map(|size| pattern::of_size(lists, size)).collect() })
    }

    /// The order usual for so many lists: one below their number, at most 3, and 2 from six lists on.
    pub fn usual_order(lists: usize) -> usize {
        match lists {
            0..=2 => 1,
            3..=5 => (lists - 1).min(3),
            _ => 2,
        }
    }

    /// How many lists.
    pub fn lists(&self) -> usize {
        self.lists
    }

    /// The highest order.
    pub fn order(&self) -> usize {
        self.order
    }

    /// The pieces it falls into: one for each set of pairs.
    pub fn pieces(&self) -> usize {
        if self.order < 2 { 1 } else { 1 << self.levels[2].len() }
    }

    /// Calls with the terms of each model of a piece: smallest terms first, each size in print order.
    pub fn walk(&self, piece: usize, each: &mut dyn FnMut(&[Pattern])) {
        let mut terms: Vec<Pattern> = self.levels[0].iter().chain(&self.levels[1]).copied().collect();
        let pairs = self.levels[2].iter().enumerate().filter(|(at, _)| piece >> at & 1 == 1);
        terms.extend(pairs.map(|(_, &pair)| pair));
        self.above(2, &mut terms, each);
    }

    /// All ways to go on from a set of terms that is settled up to `size`.
    fn above(&self, size: usize, terms: &mut Vec<Pattern>, each: &mut dyn FnMut(&[Pattern])) {
        if size >= self.order {
            return each(terms);
        }
        let held = |term: Pattern| terms.iter().rev().any(|&other| other == term);
        let open: Vec<Pattern> =
            self.levels[size + 1].iter().copied().filter(|term| term.parents().all(held)).collect();
        let settled = terms.len();
        for chosen in 0..1u64 << open.len() {
            terms.truncate(settled);
            terms.extend(open.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, &term)| term));
            if chosen == 0 { each(terms) } else { self.above(size + 1, terms, each) }
        }
        terms.truncate(settled);
    }
}

/// The terms of a model of at most seven lists, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Terms(pub u128);

impl Terms {
    /// Of a list of terms.
    pub fn of(terms: &[Pattern]) -> Terms {
        Terms(terms.iter().fold(0, |bits, term| bits | 1 << term.cell()))
    }

    /// Whether every term of `self` is in `other`.
    pub fn within(self, other: Terms) -> bool {
        self.0 & !other.0 == 0
    }

    /// The terms, in cell order.
    pub fn patterns(self) -> impl Iterator<Item = Pattern> {
        (0..128u16).filter(move |&cell| self.0 >> cell & 1 == 1).map(Pattern)
    }

    /// The model.
    pub fn model(self, lists: usize) -> Model {
        Model::of_terms(lists, self.patterns().collect())
    }
}

/// One model's line in the table of all models.
#[derive(Clone, Copy, Debug)]
pub struct Ranked {
    /// Which model.
    pub terms: Terms,
    /// Whether it has an estimate; the numbers below are NaN if not.
    pub existence: Existence,
    /// Parameters, those at minus infinity included.
    pub parameters: u8,
    /// Parameters at minus infinity.
    pub at_minus_infinity: u8,
    /// The deviance.
    pub deviance: f64,
    /// The dark figure.
    pub dark: f64,
    /// Bayesian information criterion.
    pub bic: f64,
    /// Akaike's.
    pub aic: f64,
}

/// Two criteria this close (relative) are a tie: then fewest parameters, then print order.
pub(crate) const TIE: f64 = 1e-9;

/// All models of a family on one table.
#[derive(Clone, Debug)]
pub struct Everything {
    /// How many lists.
    pub lists: usize,
    /// People observed.
    pub cases: f64,
    /// The models with an estimate by rising BIC, then those without; ties by fewest parameters, then print order.
    pub models: Vec<Ranked>,
    /// False when it was stopped before the end.
    pub complete: bool,
}

/// Fits them all. Stopped by the watch, it keeps the pieces that are done.
pub fn fit_all(table: &Table, family: &Family, watch: &Watch) -> Everything {
    let fitter = Fitter::new(table.counts());
    let pieces = family.pieces();
    watch.begin("models", pieces as u64);
    // The piece of all pairs is by far the largest: it goes first.
    let mut parts: Vec<Option<Vec<Ranked>>> = (0..pieces)
        .into_par_iter()
        .rev()
        .with_max_len(1)
        .map_init(
            || fitter.clone(),
            |fitter, piece| {
                if watch.stopped() {
                    return None;
                }
                let mut part = Vec::new();
                family.walk(piece, &mut |terms| part.push(rank(fitter, terms)));
                watch.step(1);
                Some(part)
            },
        )
        .collect();
    let complete = parts.iter().all(Option::is_some);
    let mut models = Vec::with_capacity(parts.iter().flatten().map(Vec::len).sum());
    for part in &mut parts {
        models.append(&mut part.take().unwrap_or_default());
    }
    sort(&mut models, family.lists);
    Everything { lists: family.lists, cases: fitter.cases(), models, complete }
}

/// Fits one model and keeps its line.
pub(crate) fn rank(fitter: &mut Fitter, terms: &[Pattern]) -> Ranked {
    let fit = fitter.fit(terms);
    let fine = fit.existence.fine();
    Ranked {
        terms: Terms::of(terms),
        existence: fit.existence,
        parameters: fit.parameters as u8,
        at_minus_infinity: fit.at_minus_infinity as u8,
        deviance: fit.deviance,
        dark: fit.dark,
        bic: if fine { fitter.bic(&fit) } else { f64::NAN },
        aic: if fine { fitter.aic(&fit) } else { f64::NAN },
    }
}

/// By BIC; then each run of ties by parameters and print order.
fn sort(models: &mut [Ranked], lists: usize) {
    let fine = |model: &Ranked| !model.existence.fine();
    models.par_sort_by(|a, b| fine(a).cmp(&fine(b)).then(a.bic.total_cmp(&b.bic)).then(a.terms.cmp(&b.terms)));
    let mut from = 0;
    while from < models.len() {
        let first = models[from];
        let tied = |model: &&Ranked| !first.existence.fine() || model.bic - first.bic <= TIE * first.bic.abs();
        let run = if first.existence.fine() { models[from..].iter().take_while(tied).count() } else { models.len() - from };
        if run > 1 && (first.existence.fine() || models.len() < 100_000) {
            models[from..from + run].sort_by_cached_key(|model| (model.parameters, model.terms.model(lists).to_string()));
        }
        from += run;
    }
}

impl Everything {
    /// The models that have an estimate.
    pub fn fine(&self) -> &[Ranked] {
        let end = self.models.iter().position(|model| !model.existence.fine()).unwrap_or(self.models.len());
        &self.models[..end]
    }

    /// How many have none.
    pub fn without_estimate(&self) -> usize {
        self.models.len() - self.fine().len()
    }

    /// The model of lowest BIC.
    pub fn best(&self) -> Option<&Ranked> {
        self.fine().first()
    }

    /// The other models whose criterion equals the best's, fewest parameters first, then in print order.
    pub fn aliases(&self, criterion: Criterion) -> Vec<Terms> {
        let worth = |model: &Ranked| match criterion {
            Criterion::Bic => model.bic,
            Criterion::Aic => model.aic,
        };
        let least = self.fine().iter().map(worth).fold(f64::INFINITY, f64::min);
        let mut tied: Vec<Terms> =
            self.fine().iter().filter(|model| worth(model) - least <= TIE * least.abs()).map(|model| model.terms).collect();
        tied.sort_by(|a, b| tie_order(self.lists, *a, *b));
        tied.drain(..tied.len().min(1));
        tied
    }

    /// The smallest and largest estimate among models whose BIC is within `reach` of the best, and how many they are.
    pub fn within(&self, reach: f64) -> Option<(usize, f64, f64)> {
        let best = self.best()?.bic;
        let near: Vec<f64> =
            self.fine().iter().take_while(|model| model.bic <= best + reach).map(|model| self.cases + model.dark).collect();
        let low = near.iter().copied().fold(f64::INFINITY, f64::min);
        let high = near.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        Some((near.len(), low, high))
    }
}
