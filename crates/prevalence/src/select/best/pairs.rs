//! The same search where models hold pairs only: leaps and bounds (Furnival and Wilson 1974). Pairs are settled one by one,
//! left out or kept; whatever is still open is fitted as if all of it were kept, which bounds every model below.

use super::{Holder, SLACK};
use crate::every::{TIE, Terms};
use crate::fit::Fitter;
use crate::pattern::Pattern;
use crate::select::{Criterion, independence, stepwise};

pub(super) struct Hunt<'a> {
    pub fitter: &'a mut Fitter,
    pub criterion: Criterion,
    /// Of the saturated model without its parameters, and of one parameter.
    pub base: f64,
    pub price: f64,
    pub held: Holder,
}

/// The threshold of the model that is tried first, a good one as a rule.
const FIRST: f64 = 0.02;

impl Hunt<'_> {
    /// The models of lowest worth among all sets of these pairs.
    pub fn all(mut self, pairs: &[Pattern]) -> Holder {
        let mains = independence(self.fitter.lists());
        if let Some(chosen) = stepwise::by_p_value(self.fitter, FIRST) {
            self.fit(&chosen.terms);
        }
        let mut terms: Vec<Pattern> = mains.iter().chain(pairs).copied().collect();
        let whole = self.fit(&terms).unwrap_or(0.0);
        // Those that cost most to leave out are settled first: without them nearly every branch ends at once.
        let mut order: Vec<(f64, Pattern)> = Vec::with_capacity(pairs.len());
        for (at, &pair) in pairs.iter().enumerate() {
            terms.remove(mains.len() + at);
            order.push((self.fit(&terms).unwrap_or(whole), pair));
            terms.insert(mains.len() + at, pair);
        }
        order.sort_by(|a, b| b.0.total_cmp(&a.0));
        let open: Vec<Pattern> = order.into_iter().map(|(_, pair)| pair).collect();
        self.settle(&mut mains.clone(), &open, whole);
        self.held
    }

    /// All models of the settled terms and some of the open pairs; with all of them the deviance is at least `bound`.
    fn settle(&mut self, settled: &mut Vec<Pattern>, open: &[Pattern], bound: f64) {
        let least = self.base + self.price * settled.len() as f64 + bound;
        if least > self.held.worth + 2.0 * TIE * self.held.worth.abs() + SLACK * (1.0 + bound) {
            return;
        }
        let Some((&pair, rest)) = open.split_first() else { return };
        let without: Vec<Pattern> = settled.iter().chain(rest).copied().collect();
        // A model without a maximum bounds nothing by itself; the one above it, which holds it, still does.
        let deviance = self.fit(&without).map_or(bound, |deviance| deviance.max(bound));
        self.settle(settled, rest, deviance);
        settled.push(pair);
        self.settle(settled, rest, bound);
        settled.pop();
    }

    /// The deviance, where there is an estimate; the model is then offered.
    fn fit(&mut self, terms: &[Pattern]) -> Option<f64> {
        let fit = self.fitter.fit(terms);
        fit.existence.fine().then(|| {
            self.held.offer(self.criterion.of(self.fitter, &fit), Terms::of(terms));
            fit.deviance
        })
    }
}
