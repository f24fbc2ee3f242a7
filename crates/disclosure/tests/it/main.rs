//! Attackers, properties and published tables.

mod hiding;
mod made;
mod published;
mod together;
