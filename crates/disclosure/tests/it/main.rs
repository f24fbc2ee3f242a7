//! Attackers, properties and published tables.

mod hiding;
mod made;
mod manners;
mod published;
mod together;
