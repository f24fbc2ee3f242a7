//! The shell, through its real router.

mod components;
mod edge;
mod forms;
mod house;
mod leaving;
mod words;
