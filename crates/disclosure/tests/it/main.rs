//! Attackers, properties and published tables.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that can't go on stops with the reason in plain sight")]

mod attacker;
mod beside;
mod councils;
mod exchanging;
mod hiding;
mod left;
mod made;
mod manners;
mod promised;
mod protecting;
mod published;
mod ring;
mod seeds;
mod theirs;
mod together;
mod worked_out;
