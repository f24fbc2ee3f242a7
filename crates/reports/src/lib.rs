#![doc = include_str!("../README.md")]

pub mod acts;
pub mod answers;
pub mod concern;
pub mod figures;
pub mod journey;
pub mod packs;
pub mod point;
mod pages;
pub mod price;
pub mod report;
mod setting;
pub mod store;

pub use concern::{Came, Concern, Facets, Identity, Keyed, Message, SafeContact};
pub use report::{FeedbackId, Hold, JourneyId, Level, MessageId, PublicReason, Report, ReportId, State, SubmissionId};

use daybreak_database::Schema;
use daybreak_site::{House, Room, RoomWords, words};

pub const SCHEMA: Schema = daybreak_database::schema!("reports", ["0001_reports", "0002_counted", "0003_waits"]);

/// Files on their way in, for the partners' page that takes them as the public site does.
pub mod arriving {
    pub use crate::pages::files::{Inbox, Shown, shown, take_away, take_in};
}

/// Every sentence of the public site.
pub const WORDS: RoomWords = words!();

/// The room, as the house opens it.
pub fn room() -> Room<House> {
    Room { name: "reports", words: WORDS, schema: Some(SCHEMA), statements: store::STATEMENTS, pages: pages::pages() }
}
