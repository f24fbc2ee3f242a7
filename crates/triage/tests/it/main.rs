//! The partners' room through the real router, on both engines.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that can't go on stops with the reason in plain sight")]

mod alerting;
mod asking;
mod by_hand;
mod chased;
mod closing;
mod concerns;
mod conferences;
mod conferences_moved;
mod due;
mod erasing;
mod files;
mod further;
mod gone;
mod intelligence;
#[path = "../../../access/tests/it/invented.rs"]
mod invented;
mod keyed;
mod known;
mod lists;
mod looks;
#[path = "../../../partnership/tests/it/mail_server.rs"]
mod mail_server;
mod measuring;
mod opening;
mod overruling;
mod passing;
#[allow(dead_code, reason = "rooms that build on this one use more of the county than this one does")]
mod place;
mod queue;
mod standing_back;
mod writing;
