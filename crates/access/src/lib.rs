#![doc = include_str!("../README.md")]

pub mod account;
pub mod acts;
mod at_home;
pub mod compartments;
mod guard;
mod member;
mod navigation;
mod office;
mod on_desks;
pub mod pages;
pub mod policy;
mod printing;
mod qr;
mod session;
mod store;
pub mod two;
pub mod throttle;
pub mod totp;

pub use at_home::{AskAtHome, AtHome};
pub use guard::{PartnerPages, guarded, pages};
pub use member::{Member, MemberId};
pub use navigation::NAVIGATION;
pub use office::{Office, Pauses, Secrets};
pub use on_desks::{CountOnDesks, HandOn, HandedOn, Hands, OnDesks};
pub use policy::{Act, Role, may};
pub use printing::sheet;
pub use store::STATEMENTS;
pub use store::invites::Kind as LinkKind;
pub use store::keys::Request;
pub use store::members::{Known, State};

use daybreak_database::Schema;
use daybreak_site::{Room, RoomWords};

/// The tables of accounts, sessions and grants.
pub const SCHEMA: Schema = daybreak_database::schema!("access", ["0001_access", "0002_two_people"]);

/// The sentences of signing in and of one's own account.
pub const WORDS: RoomWords = daybreak_site::words!();

/// Signing in, joining, and one's own account.
pub fn room() -> Room<Office> {
    Room { name: "access", words: WORDS, schema: Some(SCHEMA), statements: STATEMENTS, pages: pages::routes() }
}

/// Looking members up, for the rooms above.
pub mod members {
    pub use crate::store::members::{find, of_organisation};
}

/// Looking up who holds a compartment's key and who waits for one, for the rooms above.
pub mod keys {
    pub use crate::store::keys::{Request, held, requests};
}
