#![doc = include_str!("../README.md")]

pub mod answers;
pub mod concern;
pub mod journey;
pub mod packs;
pub mod report;

pub use concern::{Concern, Facets, Identity, Message, SafeContact};
pub use report::{Hold, JourneyId, Level, MessageId, PublicReason, ReportId, State, SubmissionId};
