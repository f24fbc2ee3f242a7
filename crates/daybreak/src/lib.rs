#![doc = include_str!("../README.md")]

pub mod commands;
pub mod demo;
pub mod founding;
pub mod grants;
pub mod house;
pub mod jobs;
pub mod logging;
pub mod rooms;
pub mod secrets;
pub mod serve;
pub mod settings;
pub mod stopping;
pub mod system;
