#![doc = include_str!("../README.md")]

pub mod acts;
pub mod age;
pub mod children;
pub mod choice;
pub mod doubt;
pub mod opened;
mod pages;
pub mod person;
pub mod record;
pub mod regions;
pub mod safe;
pub mod services;
pub mod store;
pub mod told;

pub use person::{Person, PersonId};

use daybreak_access::Office;
use daybreak_database::Schema;
use daybreak_site::Room;

pub const SCHEMA: Schema = daybreak_database::schema!("people", ["0001_people", "0002_nations"]);

/// The room as the house takes it in.
pub fn room() -> Room<Office> {
    Room { name: "people", words: daybreak_site::words!("", "told/"), schema: Some(SCHEMA), statements: store::STATEMENTS, pages: pages::pages().into() }
}
