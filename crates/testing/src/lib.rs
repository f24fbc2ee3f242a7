#![doc = include_str!("../README.md")]
// A test that can't be set up should stop with the reason in plain sight.
#![allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]

mod browser;
mod cluster;
mod seeded;
mod world;

pub use browser::{Browser, Scripts, WIDTHS};
pub use seeded::{SeededChance, SetClock};
pub use world::{World, engines, world};
