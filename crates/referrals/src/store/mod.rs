//! Every statement of this room, and what reads or writes with it.

mod all;
mod cards;
pub mod counted;
mod feedback;
mod referrals;
pub mod register;
mod sheets;
pub mod standing;
mod standing_statements;
mod statements;

pub use cards::{Card, card, set_card, working};
pub use feedback::{Feedback, add_feedback, feedback, set_feedback_read, unread_feedback};
pub use referrals::{drafts_by_desk, drafts_due, drafts_held_by, find, find_for, insert, of_person, others, set_facets, set_held, set_prepared, set_reviewed, set_state, touch};
pub use sheets::{SavedVersion, add_version, before as earlier_versions, forget_version, latest, saved_once, version};
pub use all::STATEMENTS as ALL;
pub use statements::STATEMENTS;
