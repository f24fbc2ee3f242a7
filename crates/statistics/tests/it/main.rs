//! Published tables read, asked, ranked, drawn and written; and the room on both engines.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that can't go on stops with the reason in plain sight")]

mod answers;
mod charts;
mod claims;
mod courts;
mod engines;
mod files;
mod hostile;
mod pages;
mod parts;
mod place;
mod ranks;
mod reading;
mod seeds;
mod taken_back;
mod theirs;
mod typed;
mod weighed;
