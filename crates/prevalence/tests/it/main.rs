//! The crate's tests in one binary.

mod all_models;
mod published;
mod reading;
mod tables;
