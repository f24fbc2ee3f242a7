//! The binary from outside.

mod attack;
mod clear;
mod command_line;
mod county;
mod http;
mod keeping;
mod killed;
mod leaving;
mod looking;
mod surface;
