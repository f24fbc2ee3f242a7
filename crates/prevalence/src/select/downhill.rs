//! Downhill over neighbouring models, from many starts: quick where all models are too many, and able to stop short.

use super::{Chosen, Criterion, independence};
use crate::chance::{Purpose, Stream};
use crate::fit::{Fit, Fitter};
use crate::pattern::{self, Pattern};

/// Silverman, Chan and Vincent (2024), with more starts than their one.
#[derive(Clone, Debug)]
pub struct Downhill {
    /// What is to fall.
    pub criterion: Criterion,
    /// The largest interaction.
    pub order: usize,
    /// Starts: independence first, then models with each pair in or out by the toss of a coin.
    pub starts: u64,
    /// The seed of the coin.
    pub seed: u64,
}

/// Published: no descent takes more rounds.
const ROUNDS: usize = 20;

impl Downhill {
    /// The best model any start comes down to.
    pub fn choose(&self, fitter: &mut Fitter) -> Option<Chosen> {
        let lists = fitter.lists();
        let mut best: Option<(f64, Vec<Pattern>)> = None;
        for start in 0..self.starts.max(1) {
            let mut terms = independence(lists);
            if start > 0 {
                let mut coin = Stream::new(self.seed, Purpose::Starts, start);
                terms.extend(pattern::of_size(lists, 2).into_iter().filter(|_| coin.unit() < 0.5));
            }
            if let Some((worth, terms)) = self.descend(fitter, terms)
                && best.as_ref().is_none_or(|(least, _)| worth < *least - 1e-9 * least.abs())
            {
                best = Some((worth, terms));
            }
        }
        let (_, terms) = best?;
        let fit = fitter.fit(&terms);
        Some(Chosen { terms, fit })
    }

    fn descend(&self, fitter: &mut Fitter, mut terms: Vec<Pattern>) -> Option<(f64, Vec<Pattern>)> {
        let lists = fitter.lists();
        let worth = |fitter: &Fitter, fit: &Fit| {
            if fit.existence.fine() { self.criterion.of(fitter, fit) } else { f64::INFINITY }
        };
        let first = fitter.fit(&terms);
        let mut least = worth(fitter, &first);
        let all: Vec<Pattern> = (2..=self.order.min(lists - 1)).flat_map(|size| pattern::of_size(lists, size)).collect();
        for _ in 0..ROUNDS {
            let mut next: Option<Vec<Pattern>> = None;
            for &term in &all {
                let neighbour: Vec<Pattern> = if terms.contains(&term) {
                    if terms.iter().any(|&held| held != term && term.within(held)) {
                        continue;
                    }
                    terms.iter().copied().filter(|&held| held != term).collect()
                } else {
                    if !term.parents().all(|parent| terms.contains(&parent)) {
                        continue;
                    }
                    terms.iter().copied().chain([term]).collect()
                };
                let fit = fitter.fit(&neighbour);
                let here = worth(fitter, &fit);
                if here < least {
                    (least, next) = (here, Some(neighbour));
                }
            }
            match next {
                Some(better) => terms = better,
                None => break,
            }
        }
        least.is_finite().then_some((least, terms))
    }
}
