//! The partners' room through the real router, on both engines.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that can't go on stops with the reason in plain sight")]

mod alerting;
mod asking;
mod closing;
mod concerns;
mod erasing;
mod files;
#[path = "../../../access/tests/it/invented.rs"]
mod invented;
mod keyed;
mod known;
mod looks;
mod measuring;
mod opening;
mod overruling;
mod passing;
mod place;
mod queue;
mod standing_back;
mod writing;
