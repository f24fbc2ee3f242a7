//! The crate's tests in one binary.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod all_models;
mod bayesian;
mod command;
mod models;
mod page;
mod properties;
mod published;
mod reading;
mod seeds;
mod tables;
