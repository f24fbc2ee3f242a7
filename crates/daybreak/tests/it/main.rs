//! The binary from outside.

mod command_line;
mod keeping;
mod surface;
