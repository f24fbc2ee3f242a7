//! Adding pairs one at a time to independence.

use super::{Chosen, independence};
use crate::fit::Fitter;
use crate::pattern::{self, Pattern};
use crate::special::{normal_below, poisson_tails};

/// Chan, Silverman and Vincent (2021), section 4: the pair whose overlap is the least likely under the current fit, by
/// the smaller Poisson tail (not doubled), while that is below the threshold; pairs whose model has no estimate are
/// passed over. Ties go to the first pair.
pub fn by_p_value(fitter: &mut Fitter, threshold: f64) -> Option<Chosen> {
    let lists = fitter.lists();
    let pairs = pattern::of_size(lists, 2);
    let mut terms = independence(lists);
    let mut fit = fitter.fit(&terms);
    if !fit.existence.fine() {
        return None;
    }
    loop {
        let margins = fitter.fitted_margins();
        let mut open: Vec<(f64, Pattern, f64)> =
            pairs.iter().filter(|pair| !terms.contains(pair)).map(|&pair| (1.0, pair, margins[pair.cell()])).collect();
        for (p, pair, expected) in &mut open {
            let (below, above) = poisson_tails(fitter.margin(*pair), *expected);
            *p = below.min(above);
        }
        open.retain(|(p, ..)| *p < threshold);
        open.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut added = false;
        for (_, pair, _) in open {
            terms.push(pair);
            let tried = fitter.fit(&terms);
            if tried.existence.fine() {
                fit = tried;
                added = true;
                break;
            }
            terms.pop();
        }
        if !added {
            // The last fit tried may be another model's.
            fit = if fitter.last_was(&terms) { fit } else { fitter.fit(&terms) };
            return Some(Chosen { terms, fit });
        }
    }
}

/// The method of the United Kingdom's 2014 estimate (Silverman 2014; Bales, Hesketh and Silverman 2015): the pair of
/// lowest AIC, while AIC falls and the pair's own Wald p-value is at most the threshold.
pub fn by_aic(fitter: &mut Fitter, threshold: f64) -> Option<Chosen> {
    let lists = fitter.lists();
    let pairs = pattern::of_size(lists, 2);
    let mut terms = independence(lists);
    let mut fit = fitter.fit(&terms);
    if !fit.existence.fine() {
        return None;
    }
    loop {
        let aic = fitter.aic(&fit);
        let mut best: Option<(f64, f64, Pattern)> = None;
        for &pair in &pairs {
            if terms.contains(&pair) {
                continue;
            }
            terms.push(pair);
            let tried = fitter.fit(&terms);
            let gain = fitter.aic(&tried);
            if tried.existence.fine() && best.is_none_or(|(least, ..)| gain < least) {
                // A pair at minus infinity has no Wald test; its gain speaks for it no further.
                let wald = fitter.coefficients().into_iter().find(|(term, ..)| *term == pair);
                let p = wald.map_or(1.0, |(_, a, error)| 2.0 * normal_below(-(a / error).abs()));
                best = Some((gain, p, pair));
            }
            terms.pop();
        }
        match best {
            Some((gain, p, pair)) if gain < aic && p <= threshold => terms.push(pair),
            _ => {
                fit = fitter.fit(&terms);
                return Some(Chosen { terms, fit });
            }
        }
        fit = fitter.fit(&terms);
    }
}
