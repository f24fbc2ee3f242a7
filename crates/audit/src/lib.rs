#![doc = include_str!("../README.md")]

mod change;
mod entry;
pub mod store;

pub use change::{Attempts, Change, Stop};
pub use entry::{Author, Entry};

use daybreak_database::Schema;

pub const SCHEMA: Schema = daybreak_database::schema!("audit", ["0001_audit"]);
