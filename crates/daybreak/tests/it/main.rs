//! The binary from outside.

mod clear;
mod command_line;
mod county;
mod keeping;
mod leaving;
mod looking;
mod surface;
