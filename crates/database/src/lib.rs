#![doc = include_str!("../README.md")]

mod archive;
mod backup;
mod engine;
mod failure;
mod migration;
mod moving;
mod retries;
mod row;
mod rows;
pub mod shape;
mod statement;

pub use backup::{Contents, backup, restore, restored, taken_at};
pub use engine::{Database, Engine, Transaction};
pub use failure::Failure;
pub use migration::{Migration, Schema, Standing, for_engine, migrate, standing};
pub use moving::{Progress, Told, move_all};
pub use retries::Retries;
pub use rows::in_order;
pub use statement::{PAGE, Statement, Unprepared, page};
