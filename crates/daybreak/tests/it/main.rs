//! The binary from outside.

mod clear;
mod command_line;
mod keeping;
mod surface;
