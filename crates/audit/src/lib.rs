#![doc = include_str!("../README.md")]

pub mod account;
mod canonical;
pub mod chain;
mod change;
pub mod endings;
mod entry;
pub mod fading;
mod head;
pub mod lease;
mod round;
pub mod store;
mod verify;

pub use canonical::canonical;
pub use change::{Attempts, Change, Stop};
pub use entry::{Author, Entry, Recorded};
pub use head::{Head, HeadKey, HeadVerifier, NotAHead};
pub use round::{Round, or_nothing};
pub use verify::{Break, Verdict, verify};

use daybreak_database::Schema;

pub const SCHEMA: Schema = daybreak_database::schema!("audit", ["0001_audit", "0002_chain", "0003_endings", "0004_fading"]);
