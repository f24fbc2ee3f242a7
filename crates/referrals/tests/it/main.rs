//! Referrals and notifications: the form as data, drafts through the real router on both engines, and the walks that are counted.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that can't go on stops with the reason in plain sight")]

mod cases;
mod consent;
mod drafts;
mod facts;
mod form;
mod found;
mod grown;
mod late;
mod leaving;
mod limit;
mod looks;
mod mistaken;
mod nameless;
mod place;
mod prepared;
mod registers;
mod simulation;
mod since;
mod somebody;
mod standing;
mod telling;
mod twice;
mod typed;
mod walks;
mod wall;
mod words;
