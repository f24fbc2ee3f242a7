#![doc = include_str!("../README.md")]

pub mod account;
pub mod acts;
pub mod draft;
pub mod duty;
pub mod form;
pub mod journey;
pub mod nameless;
pub mod opened;
mod pages;
pub mod referral;
pub mod store;
pub mod subject;

pub use referral::{Referral, ReferralId};

use daybreak_access::Office;
use daybreak_database::Schema;
use daybreak_site::Room;

pub const SCHEMA: Schema = daybreak_database::schema!("referrals", ["0001_referrals"]);

/// The room as the house takes it in.
pub fn room() -> Room<Office> {
    Room {
        name: "referrals",
        words: daybreak_site::words!(),
        schema: Some(SCHEMA),
        statements: store::STATEMENTS,
        pages: pages::pages().into(),
    }
}
