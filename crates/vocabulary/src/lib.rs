#![doc = include_str!("../README.md")]

extern crate self as daybreak_vocabulary;

pub mod chance;
pub mod ids;
pub mod language;
pub mod time;

pub use chance::Chance;
pub use language::Language;
pub use time::{Clock, Day, Moment};

#[doc(hidden)]
pub use serde;
#[doc(hidden)]
pub use uuid;
