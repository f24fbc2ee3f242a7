//! What is done to a report: the rule, the store and the account of it, together.

mod conversation;
mod files;
mod level;
mod sending;
mod sharing;
mod standing;

pub use conversation::{NotNow, Said, Words, answer, ask, hide_own, seal_message, write};
pub use files::{MOST_FILES, NotAdded, SealedFile, add_files, leave_out_gone, seal_file};
pub use level::{NewIdentity, NotChanged, can_be_told, change_level, seal_identity};
pub use sending::{NotSent, SealedReport, choose_readers, seal_report, submit};
pub use sharing::{Reader, Readers, add_reader, reader_keys, remove_reader, rewrap};
pub use standing::{MayNot, Taken, advance, close, erase, feedback_erase, find_by_receipt, hold, release, reopen, withdraw};

use daybreak_vocabulary::Moment;

/// The moment under which an act of the public is accounted for: the day's first. The exact time of a report is sealed inside it.
pub fn public_moment(now: Moment) -> Moment {
    now.day_only()
}
