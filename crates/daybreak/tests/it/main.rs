//! The binary from outside.

mod apart;
mod attack;
mod clear;
mod command_line;
mod county;
mod ending;
mod estimate;
mod http;
mod keeping;
mod killed;
mod leaving;
mod looking;
mod restoring;
mod surface;
