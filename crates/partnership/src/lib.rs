#![doc = include_str!("../README.md")]

pub mod acts;
pub mod on_call;
pub mod organisation;
mod pages;
mod post;
mod store;

pub use post::{NotConfigured, Post};
pub use store::STATEMENTS;

use daybreak_access::Office;
use daybreak_database::Schema;
use daybreak_site::{Room, RoomWords};

/// The tables of this room.
pub const SCHEMA: Schema = daybreak_database::schema!("partnership", ["0001_partnership", "0002_on_call", "0003_head", "0004_proposal"]);

/// The sentences of this room.
pub const WORDS: RoomWords = daybreak_site::words!();

/// The partnership's own pages.
pub fn room() -> Room<Office> {
    Room { name: "partnership", words: WORDS, schema: Some(SCHEMA), statements: STATEMENTS, pages: pages::routes() }
}
