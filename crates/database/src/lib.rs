#![doc = include_str!("../README.md")]

mod engine;
mod failure;
mod migration;
pub mod shape;
mod statement;

pub use engine::{Database, Engine, Transaction};
pub use failure::Failure;
pub use migration::{Migration, Schema, Standing, for_engine, migrate, standing};
pub use statement::{Statement, Unprepared};
