#![doc = include_str!("../README.md")]
// Cells, terms and matrix entries are indexed within bounds set by the same few lengths; `get` would hide the formulas.
#![allow(clippy::indexing_slicing)]

pub mod chance;
pub mod every;
pub mod existence;
pub mod fit;
pub mod interval;
pub mod model;
pub mod pattern;
pub mod reading;
pub mod select;
pub mod simple;
pub mod special;
pub mod table;
pub mod watch;

pub use every::{Everything, Family, fit_all};
pub use existence::Existence;
pub use fit::{Fit, Fitter};
pub use model::Model;
pub use pattern::Pattern;
pub use table::Table;
pub use watch::Watch;
