//! Reports through their acts and through the public pages, on both engines.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::type_complexity)]

mod browser;
mod coming_back;
mod county;
mod leaving;
mod life;
mod looks;
mod mishaps;
mod price;
mod readers_change;
mod reading_side;
mod walk;
mod words;
