#![doc = include_str!("../README.md")]

mod engine;
mod failure;
mod migration;
mod statement;

pub use engine::{Database, Engine, Transaction};
pub use failure::Failure;
pub use migration::{Migration, Schema, for_engine, migrate};
pub use statement::Statement;
