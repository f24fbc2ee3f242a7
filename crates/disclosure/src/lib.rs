#![doc = include_str!("../README.md")]
// Cells, columns and codes are indexed within bounds set by the same few lengths; `get` would hide the formulas.
#![allow(clippy::indexing_slicing)]

pub mod anonymous;
pub mod attack;
#[cfg(feature = "cli")]
pub mod cli;
pub mod exchange;
mod joint;
pub mod ledger;
pub mod noise;
mod promised;
pub mod reading;
pub mod release;
mod rest;
mod round;
pub mod rule;
mod suppress;
pub mod synthetic;
mod system;
pub mod table;
mod unlisted;
pub mod watch;

pub use ledger::{Held, Ledger, Manner, Relation};
pub use round::Moved;
pub use release::{Cost, Refused, Release, Shown};
pub use rule::Rule;
pub use table::{Count, Dimension, Key, NotATable, Table};
pub use watch::Watch;
