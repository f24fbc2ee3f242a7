#![doc = include_str!("../README.md")]

pub mod acts;
pub mod answer;
pub mod claims;
pub mod cli;
pub mod codes;
pub mod courts;
pub mod drawing;
pub mod forces;
pub mod grid;
pub mod measure;
pub mod own;
pub mod packed;
mod pages;
pub mod period;
pub mod question;
pub mod rank;
pub mod reading;
pub mod refusal;
pub mod shelf;
pub mod store;
pub mod table;
pub mod tongue;
pub mod writing;

use daybreak_access::Office;
use daybreak_database::Schema;
use daybreak_site::{Room, RoomWords};

pub const SCHEMA: Schema = daybreak_database::schema!("statistics", ["0001_published", "0002_own", "0003_quarters", "0004_courts", "0005_taken_back"]);

/// Published sentences with their arithmetic, typed from their sources: what a partnership may begin with.
pub const CLAIMS: &str = include_str!("../claims/published.toml");

/// The sentences of this room.
pub const WORDS: RoomWords = daybreak_site::words!();

/// The room as the house takes it in.
pub fn room() -> Room<Office> {
    Room { name: "statistics", words: WORDS, schema: Some(SCHEMA), statements: store::STATEMENTS, pages: pages::pages().into() }
}
