//! The shell, through its real router.
#![allow(clippy::unwrap_used)]

mod components;
mod edge;
mod forms;
mod house;
mod leaving;
mod words;
