//! Choosing a model: the procedures in use, each as published.

pub mod best;
pub mod downhill;
pub mod stepwise;

use crate::every::{Family, Terms};
use crate::fit::{Fit, Fitter};
use crate::model::Model;
use crate::pattern::{self, Pattern};
use std::sync::Arc;

/// What a model is judged by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Criterion {
    /// Bayesian information criterion.
    Bic,
    /// Akaike's.
    Aic,
}

impl Criterion {
    /// Of a fit the fitter just made.
    pub fn of(self, fitter: &Fitter, fit: &Fit) -> f64 {
        match self {
            Criterion::Bic => fitter.bic(fit),
            Criterion::Aic => fitter.aic(fit),
        }
    }

    /// What one more parameter costs.
    pub(crate) fn price(self, fitter: &Fitter) -> f64 {
        match self {
            Criterion::Bic => fitter.cases().ln(),
            Criterion::Aic => 2.0,
        }
    }

    /// As it is printed.
    pub fn name(self) -> &'static str {
        match self {
            Criterion::Bic => "BIC",
            Criterion::Aic => "AIC",
        }
    }
}

/// A model chosen on a table, with its fit.
#[derive(Clone, Debug)]
pub struct Chosen {
    /// Its terms, smallest first.
    pub terms: Vec<Pattern>,
    /// Its fit.
    pub fit: Fit,
}

impl Chosen {
    /// The model.
    pub fn model(&self, lists: usize) -> Model {
        Model::of_terms(lists, self.terms.clone())
    }
}

/// A whole way from counts to a model, so that it can be redone in every resample.
#[derive(Clone, Debug)]
pub enum Procedure {
    /// Pairs added by the p-value of their overlap: Chan, Silverman and Vincent 2021. Their threshold is 0.02.
    Stepwise {
        /// Stop when no pair's p-value is below it.
        threshold: f64,
    },
    /// Pairs added by AIC while it falls and the pair's own p-value is small: the United Kingdom's 2014 estimate.
    StepwiseAic {
        /// The largest p-value of an added pair, 0.05 or 0.001.
        threshold: f64,
    },
    /// The best of all hierarchical models.
    Best(Arc<best::Search>),
    /// Downhill over neighbouring models.
    Downhill(downhill::Downhill),
    /// One model, come what may.
    Fixed(Model),
}

impl Procedure {
    /// Chooses on the table the fitter holds; the fit is the fitter's last. `None` where no model has an estimate.
    pub fn choose(&self, fitter: &mut Fitter) -> Option<Chosen> {
        match self {
            Procedure::Stepwise { threshold } => stepwise::by_p_value(fitter, *threshold),
            Procedure::StepwiseAic { threshold } => stepwise::by_aic(fitter, *threshold),
            Procedure::Best(search) => search.choose(fitter),
            Procedure::Downhill(downhill) => downhill.choose(fitter),
            Procedure::Fixed(model) => {
                let fit = fitter.fit(model.terms());
                fit.existence.fine().then(|| Chosen { terms: model.terms().to_vec(), fit })
            }
        }
    }

    /// The best of all models of a family, with the family's list made once.
    pub fn best(family: &Family, criterion: Criterion) -> Procedure {
        Procedure::Best(Arc::new(best::Search::new(family, criterion)))
    }
}

/// The print order of two models of equal worth: fewest parameters, then generators.
pub(crate) fn tie_order(lists: usize, a: Terms, b: Terms) -> std::cmp::Ordering {
    let parameters = |terms: Terms| terms.0.count_ones();
    parameters(a).cmp(&parameters(b)).then_with(|| a.model(lists).to_string().cmp(&b.model(lists).to_string()))
}

/// The intercept and main effects.
pub(crate) fn independence(lists: usize) -> Vec<Pattern> {
    (0..=1).flat_map(|size| pattern::of_size(lists, size)).collect()
}
