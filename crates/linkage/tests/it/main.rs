//! Linking from tables in to clusters out, by what is known of the answer.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that can't go on stops with the reason in plain sight")]
#![allow(clippy::result_large_err, reason = "the crate's own refusal")]

mod blocking;
mod cli;
mod clusters;
mod judging;
mod damaged;
mod entities;
mod explaining;
mod kinds;
mod labelling;
mod must_not;
mod names;
mod metrics;
mod outside;
mod private;
mod private_steps;
mod reading;
mod scoring;
mod seeds;
mod settings;
mod synthetic;
mod tables;
mod training;
mod usual;
