#![doc = include_str!("../README.md")]

pub mod acts;
pub mod alerts;
pub mod asking;
pub mod chasing;
pub mod clearance;
pub mod figures;
pub mod clocks;
pub mod conference;
pub mod found;
pub mod grounds;
pub mod indicators;
pub mod intelligence;
pub mod key_in;
pub mod known;
pub mod look_up;
pub mod measures;
pub mod opened;
pub mod overruling;
mod pages;
pub mod queue;
pub mod refusals;
pub mod sanitising;
pub mod sealing;
pub mod signs;
pub mod store;

pub use pages::at_home;

/// The page of one act, for this room and those that build on it.
pub mod act_page {
    pub use crate::pages::act::{ActPage, Asked, Part, refuse};
    pub use crate::pages::forms::colleague;
}

use daybreak_access::Office;
use daybreak_database::Schema;
use daybreak_site::Room;

pub const SCHEMA: Schema =
    daybreak_database::schema!("triage", ["0001_triage", "0002_measures", "0003_traces", "0004_intelligence", "0005_conferences", "0006_clocks", "0007_by_hand", "0008_conferences_moved"]);

/// The room as the house takes it in.
pub fn room() -> Room<Office> {
    Room {
        name: "triage",
        words: daybreak_site::words!(),
        schema: Some(SCHEMA),
        statements: store::STATEMENTS,
        pages: pages::pages().into(),
    }
}
