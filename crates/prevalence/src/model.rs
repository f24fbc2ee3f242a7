//! Hierarchical log-linear models, by the terms they hold.

use crate::pattern::{self, Pattern};
use std::fmt;
use thiserror::Error;

/// A set of terms closed downward: with an interaction it holds every part of it. The intercept and all main effects
/// are always there.
///
/// `log mu_w = sum of a_t over the terms t within w`; the dark figure is `exp(a of the empty term)`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Model {
    lists: usize,
    /// Smallest terms first, each size in print order.
    terms: Vec<Pattern>,
}

/// Why a text is not a model.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NotAModel {
    /// The brackets or commas are wrong.
    #[error("“{0}” is not a model: write its generators in square brackets, such as [123,25,34]")]
    Shape(String),
    /// A list number the table has not.
    #[error("“{text}” names list {list}, and the table has {lists} lists")]
    List {
        /// The text as given.
        text: String,
        /// The number read.
        list: char,
        /// How many lists there are.
        lists: usize,
    },
}

impl Model {
    /// Independence: the intercept and a main effect for each list.
    pub fn independence(lists: usize) -> Model {
        Model::generated(lists, &[])
    }

    /// Every term up to `order` lists: 2 is all pairs.
    pub fn up_to(lists: usize, order: usize) -> Model {
        Model::generated(lists, &pattern::of_size(lists, order))
    }

    /// The smallest model that holds these terms.
    pub fn generated(lists: usize, generators: &[Pattern]) -> Model {
        let held = |term: Pattern| term.size() <= 1 || generators.iter().any(|&generator| term.within(generator));
        let terms = (0..=lists).flat_map(|size| pattern::of_size(lists, size)).filter(|&term| held(term)).collect();
        Model { lists, terms }
    }

    /// Terms already closed downward, as the enumeration makes them.
    pub(crate) fn of_terms(lists: usize, mut terms: Vec<Pattern>) -> Model {
        terms.sort_by_cached_key(|term| (term.size(), term.digits()));
        Model { lists, terms }
    }

    /// Reads `[123,25,34]`. Main effects not named are there all the same.
    pub fn read(text: &str, lists: usize) -> Result<Model, NotAModel> {
        let shape = || NotAModel::Shape(text.to_owned());
        let inside = text.trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).ok_or_else(shape)?;
        let mut generators = Vec::new();
        for word in inside.split(',').map(str::trim) {
            let mut generator = Pattern::NONE;
            for digit in word.chars() {
                let number = digit.to_digit(36).ok_or_else(shape)? as usize;
                if number == 0 || number > lists {
                    return Err(NotAModel::List { text: text.to_owned(), list: digit, lists });
                }
                generator.0 |= 1 << (number - 1);
            }
            if generator == Pattern::NONE {
                return Err(shape());
            }
            generators.push(generator);
        }
        Ok(Model::generated(lists, &generators))
    }

    /// How many lists the model is of.
    pub fn lists(&self) -> usize {
        self.lists
    }

    /// Its terms: smallest first, the intercept at the head.
    pub fn terms(&self) -> &[Pattern] {
        &self.terms
    }

    /// How many parameters it has, those at minus infinity included.
    pub fn parameters(&self) -> usize {
        self.terms.len()
    }

    /// The size of its largest term.
    pub fn order(&self) -> usize {
        self.terms.last().map_or(0, |term| term.size())
    }

    /// Whether it holds the term.
    pub fn holds(&self, term: Pattern) -> bool {
        self.terms.contains(&term)
    }

    /// The model with one more term and all its parts.
    pub fn with(&self, term: Pattern) -> Model {
        let mut generators = self.terms.clone();
        generators.push(term);
        Model::generated(self.lists, &generators)
    }

    /// The model without a term and everything that holds it.
    pub fn without(&self, term: Pattern) -> Model {
        let terms = self.terms.iter().copied().filter(|&held| !term.within(held)).collect();
        Model { lists: self.lists, terms }
    }

    /// Its maximal terms: the largest first, each size in print order.
    pub fn generators(&self) -> Vec<Pattern> {
        let maximal = |term: Pattern| !self.terms.iter().any(|&held| held != term && term.within(held));
        let mut generators: Vec<Pattern> =
            self.terms.iter().copied().filter(|&term| term != Pattern::NONE && maximal(term)).collect();
        generators.sort_by_cached_key(|term| (std::cmp::Reverse(term.size()), term.digits()));
        generators
    }

    /// The pairs it holds, in print order.
    pub fn pairs(&self) -> impl Iterator<Item = Pattern> {
        self.terms.iter().copied().filter(|term| term.size() == 2)
    }
}

/// Prints the generators: `[123,25,34]`.
impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<String> = self.generators().iter().map(Pattern::to_string).collect();
        write!(f, "[{}]", words.join(","))
    }
}
