//! One method on one table: an estimate with its intervals and warnings, or the reason for none.

use super::Settings;
use crate::answer::{Answer, Estimate, Method, Silence, count};
use crate::bayes::{self, averaging, latent, threshold};
use crate::every::{Everything, Family};
use crate::fit::Fitter;
use crate::interval::bca::{self, Bootstrap, NoInterval, Plan};
use crate::interval::{self, profile};
use crate::select::{Chosen, Criterion, Procedure, best, downhill};
use crate::simple;
use crate::table::Table;
use crate::watch::Watch;
use std::sync::Arc;

/// Models tried first in each resample's search.
const FAVOURITES: usize = 30;
/// From so many lists on, going downhill or searching by AIC anew in each replicate takes minutes, and is done when asked for.
const SLOW_LISTS: usize = 6;
/// An interval's end whose Monte Carlo error is above this share of it is called noisy.
const NOISY: f64 = 0.05;

/// What a method works with.
pub(super) struct Work<'a> {
    pub table: &'a Table,
    pub settings: &'a Settings,
    pub watch: &'a Watch<'a>,
    pub family: Option<&'a Family>,
    pub everything: Option<&'a Everything>,
}

impl Work<'_> {
    pub fn answer(&self, method: Method, replicates: &mut Vec<f64>) -> Answer {
        let settings = self.settings;
        match method {
            Method::Stepwise => {
                let procedure = Procedure::Stepwise { threshold: settings.threshold };
                self.by_model(method, &procedure, true, replicates)
            }
            Method::StepwiseAic => self.by_model(method, &Procedure::StepwiseAic { threshold: 0.05 }, true, &mut Vec::new()),
            Method::BestBic => self.best(method, Criterion::Bic),
            Method::BestAic => self.best(method, Criterion::Aic),
            Method::Downhill => {
                let order = settings.order.unwrap_or_else(|| Family::usual_order(self.table.lists()));
                let starts = if self.table.lists() < SLOW_LISTS { 50 } else { 10 };
                let downhill = downhill::Downhill { criterion: Criterion::Bic, order, starts, seed: settings.seed };
                self.by_model(method, &Procedure::Downhill(downhill), settings.asked, &mut Vec::new())
            }
            Method::Averaging => self.averaging(),
            Method::LatentClasses => self.latent(),
            Method::Threshold => self.threshold(),
            Method::Chao => match simple::chao(self.table, settings.level) {
                Some(chao) => Ok(Estimate::new(method, chao.people, chao.interval)
                    .warn("a lower bound, and only where people on one list are more likely to be on another")),
                None => silent(method, "nobody is on exactly two lists"),
            },
        }
    }

    /// The best of all models, those best on this table tried first. None where all were not fitted.
    pub fn search(&self, criterion: Criterion) -> Option<Procedure> {
        let (family, every) = (self.family?, self.everything?);
        let mut order: Vec<_> = every.fine().iter().collect();
        if criterion == Criterion::Aic {
            order.sort_by(|a, b| a.aic.total_cmp(&b.aic));
        }
        let favourites = order.iter().take(FAVOURITES).map(|model| model.terms).collect();
        Some(Procedure::Best(Arc::new(best::Search::new(family, criterion).with_favourites(favourites))))
    }

    fn best(&self, method: Method, criterion: Criterion) -> Answer {
        let (Some(procedure), Some(every)) = (self.search(criterion), self.everything) else {
            let lists = self.table.lists();
            return silent(method, format!("{lists} lists have too many models to fit them all; see downhill"));
        };
        if !every.complete {
            return silent(method, "it was stopped before all models were fitted");
        }
        // AIC prices parameters low, so that its search is slow too.
        let quick = criterion == Criterion::Bic;
        let mut answer = self.by_model(method, &procedure, quick || self.settings.asked, &mut Vec::new())?;
        let aliases: Vec<String> = every.aliases(criterion).iter().map(|terms| terms.model(every.lists).to_string()).collect();
        if !aliases.is_empty() {
            answer = answer.note(format!("models of equal {}: {}", criterion.name(), aliases.join(" ")));
        }
        Ok(answer)
    }

    fn by_model(&self, method: Method, procedure: &Procedure, redo: bool, replicates: &mut Vec<f64>) -> Answer {
        let (table, settings) = (self.table, self.settings);
        let mut fitter = Fitter::new(table.counts());
        let Some(chosen) = procedure.choose(&mut fitter) else {
            return silent(method, "no model this method considers has a maximum that is one point");
        };
        let people = fitter.cases() + chosen.fit.dark;
        let wald = interval::wald(&mut fitter, &chosen.fit, settings.level);
        let coefficients = fitter.coefficients();
        let profile = profile::interval(&mut fitter, &chosen.terms, settings.level);
        let bootstrap = redo.then(|| {
            let plan = Plan { replicates: settings.replicates, seed: settings.seed, level: settings.level };
            let own = [table.clone()];
            let draws = if settings.draws.is_empty() { &own[..] } else { &settings.draws };
            bca::bootstrap_over(table, draws, procedure, &plan, self.watch)
        });
        let mut estimate = match (&bootstrap, wald) {
            (Some(Err(reason @ (NoInterval::WithoutModel { .. } | NoInterval::NoEstimate))), _) => {
                return silent(method, reason.to_string());
            }
            (Some(Ok(boot)), wald) => {
                let first = Estimate::new(method, people, boot.interval);
                wald.into_iter().fold(first, Estimate::also)
            }
            (_, Some(wald)) => Estimate::new(method, people, wald)
                .warn("the interval takes the model as given and leaves out the doubt about it"),
            (_, None) => return silent(method, "the fit has no interval: the information is singular"),
        };
        estimate = match bootstrap {
            Some(Ok(boot)) => {
                *replicates = boot.sorted.clone();
                describe(estimate, &boot)
            }
            Some(Err(reason)) => estimate.warn(format!("no bootstrap interval: {reason}")),
            None => estimate.note("name this method with --method to have its bootstrap run"),
        };
        if let Some((_, interval, open)) = profile {
            estimate = estimate.also(interval);
            if open {
                estimate = estimate.warn("the likelihood does not bound the number from above within 10,000 times the people observed");
            }
        }
        Ok(self.describe_model(estimate, &chosen, &coefficients))
    }

    fn describe_model(&self, estimate: Estimate, chosen: &Chosen, coefficients: &[(crate::Pattern, f64, f64)]) -> Estimate {
        let mut estimate = estimate.of_model(chosen.model(self.table.lists()).to_string());
        if chosen.fit.at_minus_infinity > 0 {
            estimate = estimate.warn("the model holds overlaps that are empty, and their effects are at minus infinity");
        }
        let effects: Vec<String> = coefficients
            .iter()
            .filter(|(term, ..)| term.size() > 1)
            .map(|(term, a, error)| format!("{term} {a:+.2} (se {error:.2})"))
            .collect();
        if effects.is_empty() { estimate } else { estimate.note(format!("interactions: {}", effects.join(", "))) }
    }

    fn averaging(&self) -> Answer {
        let (method, table) = (Method::Averaging, self.table);
        if table.lists() > averaging::MOST_LISTS_FOR_AVERAGING {
            return silent(method, "model averaging goes up to six lists");
        }
        let grid_end = self.settings.grid.saturating_mul(table.people()).min(5_000_000);
        let Some(average) = averaging::average(table, grid_end, self.settings.level, self.watch) else {
            return silent(method, "it was stopped before all graphs were added up");
        };
        let leading: Vec<String> = average
            .leading
            .iter()
            .map(|(edges, share)| {
                let edges: Vec<String> = edges.iter().map(ToString::to_string).collect();
                format!("{{{}}} {:.0}%", edges.join(","), 100.0 * share)
            })
            .collect();
        let mut estimate = Estimate::new(method, average.median, average.interval)
            .note(format!("the median over {} graphs; most weight: {}", average.graphs, leading.join(", ")));
        if average.at_grid_end > 1e-3 {
            estimate = estimate.warn(format!(
                "the answer touches the largest dark figure considered, {}: raise --grid",
                count(average.grid_end as f64)
            ));
        }
        if average.uninformed > 0.01 {
            estimate = estimate.warn(format!(
                "{:.0}% of the weight is on the complete graph, under which the data say nothing",
                100.0 * average.uninformed
            ));
        }
        Ok(estimate)
    }

    fn latent(&self) -> Answer {
        let method = Method::LatentClasses;
        let plan = latent::Plan { most: self.settings.sweeps, ..latent::Plan::usual(self.settings.seed) };
        let Some(latent) = latent::estimate(self.table, &plan, self.settings.level, self.watch) else {
            return silent(method, "it was stopped before a first round of the chains was done");
        };
        let posterior = latent.posterior;
        if !bayes::agree(posterior.r_hat) {
            let reason = format!("{} chains of {} sweeps do not agree (R-hat {:.2}): raise --sweeps", plan.chains, latent.sweeps, posterior.r_hat);
            return silent(method, reason);
        }
        let estimate = Estimate::new(method, posterior.median, posterior.interval);
        let mut estimate = estimate.note(format!(
            "R-hat {:.3} over {} draws of {} chains, {} sweeps each",
            posterior.r_hat, posterior.draws, plan.chains, latent.sweeps
        ));
        if latent.last_class_used > 0.5 {
            estimate = estimate.note(format!("all {} classes were in use in most draws", plan.classes));
        }
        Ok(estimate)
    }

    fn threshold(&self) -> Answer {
        let method = Method::Threshold;
        let plan = threshold::Plan::usual(self.settings.seed);
        let Some(found) = threshold::estimate(self.table, &plan, self.settings.level, self.watch) else {
            return silent(method, "the chains were stopped, or the posterior has no mode that can be found");
        };
        let r_hat = found.posterior.r_hat.max(found.first_r_hat);
        if !bayes::agree(r_hat) {
            return silent(method, format!("the chains do not agree (R-hat {r_hat:.2})"));
        }
        let kept: Vec<String> = found.pairs.iter().map(ToString::to_string).collect();
        Ok(Estimate::new(method, found.posterior.median, found.posterior.interval)
            .of_model(if kept.is_empty() { "no pairs".to_owned() } else { format!("pairs {}", kept.join(", ")) })
            .note(format!("R-hat {r_hat:.3} over {} draws", found.posterior.draws)))
    }
}

/// What a bootstrap says besides its ends.
fn describe(estimate: Estimate, boot: &Bootstrap) -> Estimate {
    let mut estimate = estimate.note(format!(
        "bootstrap: P(N* < N) {:.3}, acceleration {:.4}, {} replicates without a model",
        boot.below, boot.acceleration, boot.without_model
    ));
    if boot.tied > 0.0 {
        estimate = estimate.also(boot.mid_rank).note(format!("{:.1}% of replicates equal the estimate", 100.0 * boot.tied));
    }
    if boot.without_model > 0 {
        estimate = estimate.warn(format!("{} resamples have no model and are left out of the interval", boot.without_model));
    }
    if boot.not_run > 0 {
        estimate = estimate.warn(format!("stopped: {} replicates were not run", boot.not_run));
    }
    if boot.jackknife_without_model > 0 {
        estimate = estimate
            .warn(format!("{} patterns losing one person leave no model; the acceleration is without them", boot.jackknife_without_model));
    }
    let interval = boot.interval;
    if let Some((low, high)) = interval.noise
        && (low > NOISY * interval.low || high > NOISY * interval.high)
    {
        estimate = estimate.warn("the ends would move by several per cent in another run: raise --replicates");
    }
    estimate
}

fn silent(method: Method, reason: impl Into<String>) -> Answer {
    Err(Silence { method, reason: reason.into() })
}
