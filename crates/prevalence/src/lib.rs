#![doc = include_str!("../README.md")]
// Cells, terms and matrix entries are indexed within bounds set by the same few lengths; `get` would hide the formulas.
#![allow(clippy::indexing_slicing)]

pub mod analysis;
pub mod answer;
pub mod bayes;
pub mod chance;
pub mod checks;
#[cfg(feature = "cli")]
pub mod cli;
pub mod every;
pub mod existence;
pub mod fit;
pub mod interval;
pub mod model;
pub mod pattern;
pub mod reading;
pub mod report;
pub mod select;
pub mod sensitivity;
pub mod simple;
pub mod special;
pub mod table;
pub mod watch;

pub use analysis::{Analysis, Settings, analyse};
pub use answer::{Answer, Estimate, Method, Silence};
pub use every::{Everything, Family, fit_all};
pub use existence::Existence;
pub use fit::{Fit, Fitter};
pub use interval::Interval;
pub use model::Model;
pub use pattern::Pattern;
pub use report::Report;
pub use table::Table;
pub use watch::Watch;
