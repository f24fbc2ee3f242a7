//! The best of all hierarchical models without fitting them all: a branch and bound whose bounds are proven, so that the
//! winner is the one exhaustive search finds.
//!
//! Adding terms never raises the deviance. So a model without the pair `ij` fits no better than the largest model without
//! it, in which lists i and j are independent given all the others; its deviance is the sum of the likelihood-ratio
//! statistics of the complete 2 x 2 tables of i and j, one for each non-empty set of the other lists, and needs no
//! iteration. And a model within one that has been fitted fits no better than that one. With the price of each parameter
//! known, most models are out before they are fitted. Fits that are not certified bound nothing.

mod pairs;

use super::{Chosen, Criterion, tie_order};
use crate::every::{Family, TIE, Terms};
use crate::fit::Fitter;
use crate::pattern::{self, Pattern};

/// How far a deviance may be off, relative.
const SLACK: f64 = 1e-7;

/// All models of a family, ready to be searched on one table after another.
#[derive(Clone, Debug)]
pub struct Search {
    lists: usize,
    order: usize,
    criterion: Criterion,
    pairs: Vec<Pattern>,
    /// Most parameters first; none where models hold pairs only, which are searched without being listed.
    models: Vec<Entry>,
    most_parameters: u32,
    /// Models likely to be good, tried first; the answer does not depend on them.
    favourites: Vec<Terms>,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    terms: Terms,
    parameters: u32,
    /// The pairs it lacks, by their place in print order.
    lacks: u32,
}

/// The lowest worth so far and the models that tie for it.
struct Holder {
    worth: f64,
    tied: Vec<Terms>,
}

impl Holder {
    fn offer(&mut self, worth: f64, terms: Terms) {
        let slack = TIE * worth.abs();
        if worth < self.worth - slack {
            self.tied.clear();
        }
        if worth <= self.worth + slack {
            self.worth = self.worth.min(worth);
            if !self.tied.contains(&terms) {
                self.tied.push(terms);
            }
        }
    }
}

impl Search {
    /// Over all models of a family.
    pub fn new(family: &Family, criterion: Criterion) -> Search {
        let lists = family.lists();
        let pairs = pattern::of_size(lists, 2);
        let mut models = Vec::new();
        for piece in 0..if family.order() > 2 { family.pieces() } else { 0 } {
            family.walk(piece, &mut |terms| {
                let lacks = pairs.iter().enumerate().filter(|(_, pair)| !terms.contains(pair));
                let lacks = lacks.fold(0, |bits, (at, _)| bits | 1 << at);
                models.push(Entry { terms: Terms::of(terms), parameters: terms.len() as u32, lacks });
            });
        }
        models.sort_by_key(|entry| std::cmp::Reverse(entry.parameters));
        let most_parameters = models.first().map_or(0, |entry| entry.parameters);
        Search { lists, order: family.order(), criterion, pairs, models, most_parameters, favourites: Vec::new() }
    }

    /// Tries these first: the best on the original table are seldom far off on a resample.
    pub fn with_favourites(mut self, favourites: Vec<Terms>) -> Search {
        self.favourites = favourites;
        self
    }

    /// The best model on the fitter's table, ties by fewest parameters and print order.
    pub fn choose(&self, fitter: &mut Fitter) -> Option<Chosen> {
        let price = self.criterion.price(fitter);
        let base = -2.0 * fitter.log_likelihood(0.0);
        let lacking: Vec<f64> = self.pairs.iter().map(|&pair| independence_deviance(fitter, pair)).collect();
        let mut held = Holder { worth: f64::INFINITY, tied: Vec::new() };
        if self.models.is_empty() {
            let pairs = if self.order < 2 { &[][..] } else { &self.pairs };
            let held = pairs::Hunt { fitter, criterion: self.criterion, base, price, held }.all(pairs);
            return self.winner(held, fitter);
        }
        let mut fitted: Vec<(Terms, f64)> = Vec::new();
        let mut patterns: Vec<Pattern> = Vec::new();
        let mut fit = |entry: Terms, held: &mut Holder, fitted: &mut Vec<(Terms, f64)>| {
            patterns.clear();
            patterns.extend(entry.patterns());
            let fit = fitter.fit(&patterns);
            if fit.existence.fine() {
                held.offer(self.criterion.of(fitter, &fit), entry);
                fitted.push((entry, fit.deviance));
            }
        };
        for &favourite in &self.favourites {
            fit(favourite, &mut held, &mut fitted);
        }
        // The favourites bound their submodels too, and need not be fitted again.
        let tried = fitted.len();
        // By the number of parameters: what deviance a model may still have, and the pairs it can't do without.
        let mut allowed: Vec<(f64, u32)> = Vec::new();
        let mut allowed_at = f64::NAN;
        for entry in &self.models {
            if held.worth != allowed_at {
                allowed_at = held.worth;
                allowed.clear();
                allowed.extend((0..=self.most_parameters).map(|parameters| {
                    let most = held.worth + TIE * 2.0 * held.worth.abs() - base - price * f64::from(parameters);
                    let needed = lacking.iter().enumerate().filter(|(_, deviance)| **deviance > most);
                    (most, needed.fold(0, |bits, (at, _)| bits | 1 << at))
                }));
            }
            let (most, needed) = allowed[entry.parameters as usize];
            if entry.lacks & needed != 0 || (most < 0.0 && held.worth.is_finite()) {
                continue;
            }
            let slack = SLACK * (1.0 + most.abs());
            if fitted.iter().any(|(larger, deviance)| *deviance > most + slack && entry.terms.within(*larger))
                || fitted[..tried].iter().any(|(terms, _)| *terms == entry.terms)
            {
                continue;
            }
            fit(entry.terms, &mut held, &mut fitted);
        }
        self.winner(held, fitter)
    }

    fn winner(&self, held: Holder, fitter: &mut Fitter) -> Option<Chosen> {
        let winner = held.tied.into_iter().min_by(|a, b| tie_order(self.lists, *a, *b))?;
        let terms = winner.model(self.lists).terms().to_vec();
        let fit = fitter.fit(&terms);
        Some(Chosen { terms, fit })
    }
}

/// The deviance of the largest model without this pair: the sum of `2 y log(y / expected)` over the 2 x 2 tables of the
/// pair, one for each non-empty set of the other lists. (On nobody else's list only three of the four cells are seen,
/// and the model fits those exactly.)
fn independence_deviance(fitter: &Fitter, pair: Pattern) -> f64 {
    let mut lists = pair.lists();
    let (Some(one), Some(other)) = (lists.next(), lists.next()) else { return 0.0 };
    let (one, other) = (1usize << one, 1usize << other);
    let y = fitter.counts();
    let x_log_x = |x: f64| if x > 0.0 { x * x.ln() } else { 0.0 };
    (1..y.len())
        .filter(|rest| rest & (one | other) == 0)
        .map(|rest| {
            let (a, b, c, d) = (y[rest], y[rest | one], y[rest | other], y[rest | one | other]);
            let cells = x_log_x(a) + x_log_x(b) + x_log_x(c) + x_log_x(d);
            let margins = x_log_x(a + b) + x_log_x(c + d) + x_log_x(a + c) + x_log_x(b + d);
            2.0 * (cells - margins + x_log_x(a + b + c + d)).max(0.0)
        })
        .sum()
}
