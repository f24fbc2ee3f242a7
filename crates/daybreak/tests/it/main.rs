//! The binary from outside.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that can't go on stops with the reason in plain sight")]

mod apart;
mod attack;
mod clear;
mod command_line;
mod copied;
mod county;
mod each_minute;
mod ending;
mod estimate;
mod full;
mod headers;
mod http;
#[allow(dead_code, reason = "other rooms begin with more of it")]
#[path = "../../../access/tests/it/invented.rs"]
mod invented;
mod keeping;
mod killed;
mod leaving;
mod linking;
mod looking;
mod marked;
mod paper;
mod printed;
mod restoring;
mod running;
mod statements;
mod surface;
mod things;
#[allow(dead_code, reason = "the referrals' own tests ask more of it")]
#[path = "../../../referrals/tests/it/typed.rs"]
mod typed;
mod visitor;
