#![doc = include_str!("../README.md")]
// A test that can't be set up should stop with the reason in plain sight.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod browser;
mod cluster;
mod seeded;
mod small_disk;
mod world;

pub use browser::{Browser, Scripts, WIDTHS};
pub use seeded::{SeededChance, SetClock};
pub use small_disk::SmallDisk;
pub use world::{World, engines, world};
