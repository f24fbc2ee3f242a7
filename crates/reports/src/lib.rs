#![doc = include_str!("../README.md")]

pub mod acts;
pub mod answers;
pub mod concern;
pub mod journey;
pub mod packs;
pub mod report;
pub mod store;

pub use concern::{Concern, Facets, Identity, Message, SafeContact};
pub use report::{Hold, JourneyId, Level, MessageId, PublicReason, Report, ReportId, State, SubmissionId};

use daybreak_database::Schema;

pub const SCHEMA: Schema = daybreak_database::schema!("reports", ["0001_reports"]);
