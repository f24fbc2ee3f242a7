#![doc = include_str!("../README.md")]
// Rows, codes and levels are indexed within bounds set by the same few lengths; `get` would hide the formulas.
#![allow(clippy::indexing_slicing)]
// A refusal ends the run: its size costs nothing.
#![allow(clippy::result_large_err)]

pub mod blocking;
pub mod charts;
#[cfg(feature = "cli")]
pub mod cli;
pub mod clusters;
pub mod compare;
pub mod comparisons;
pub mod entities;
pub mod error;
pub mod explain;
pub mod hash;
mod heading;
pub mod judging;
pub mod kind;
pub mod labelling;
pub mod memory;
pub mod metric;
pub mod model;
pub mod overlaps;
pub mod names;
pub mod private;
pub mod read;
pub mod relations;
pub mod report;
pub mod scoring;
pub mod settings;
pub mod synthetic;
pub mod table;
pub mod training;
pub mod usual;
pub mod values;
pub mod watch;
pub mod write;

pub use error::{Refusal, What};
pub use kind::Kind;
pub use model::Model;
pub use table::Table;
pub use watch::Watch;
