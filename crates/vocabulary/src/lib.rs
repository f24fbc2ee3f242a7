#![doc = include_str!("../README.md")]

extern crate self as daybreak_vocabulary;

pub mod age;
pub mod chance;
mod codes;
pub mod contacts;
pub mod csv;
pub mod exploitation;
pub mod grade;
pub mod htcds;
pub mod ids;
pub mod jurisdiction;
pub mod language;
pub mod marks;
pub mod nationality;
pub mod places;
pub mod price;
pub mod retention;
pub mod spoken;
pub mod time;
pub mod uncertain;
pub mod wages;
pub mod working_days;
pub mod written;

pub use age::AgeBand;
pub use chance::Chance;
pub use contacts::{Contact, Contacts};
pub use exploitation::Exploitation;
pub use jurisdiction::Jurisdiction;
pub use language::Language;
pub use nationality::Nationality;
pub use places::{District, Places, Postcode};
pub use spoken::Tongue;
pub use time::{Clock, Day, Moment};
pub use uncertain::{Repeat, UncertainDay};
pub use working_days::Nation;

id!(OrganisationId, "A partner organisation. To the vault it is who a document is sealed to.");

#[doc(hidden)]
pub use serde;
#[doc(hidden)]
pub use uuid;
