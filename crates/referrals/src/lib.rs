#![doc = include_str!("../README.md")]

pub mod account;
pub mod acts;
pub mod clocks;
pub mod door;
pub mod draft;
pub mod duty;
pub mod figures;
pub mod form;
pub mod journey;
pub mod nameless;
pub mod opened;
pub mod others;
pub mod out;
mod pages;
pub mod reading;
pub mod referral;
pub mod register;
pub mod responders;
pub mod rules;
pub mod since;
pub mod standing;
pub mod store;
pub mod subject;
pub mod tables;
pub mod telling;
pub mod waits;

pub use acts::desk::on_desks;
pub use referral::{Referral, ReferralId};

use daybreak_access::Office;
use daybreak_database::Schema;
use daybreak_site::Room;

pub const SCHEMA: Schema = daybreak_database::schema!("referrals", ["0001_referrals", "0002_standing", "0003_feedback", "0004_counted", "0005_door", "0006_limit", "0007_left"]);

/// The room as the house takes it in.
pub fn room() -> Room<Office> {
    Room {
        name: "referrals",
        words: daybreak_site::words!(),
        schema: Some(SCHEMA),
        statements: store::ALL,
        pages: pages::pages().into(),
    }
}
