//! Every statement of this room.

mod own;
mod published;
mod statements;
mod taken_back;

pub use own::{
    OwnRelease, counted, counted_since, end, find_release, insert_release, ledger, quarter_words, releases, releases_of, set_counted, set_ledger, set_quarter_words,
};
pub use published::{Listed, boundaries, claims, edition_of, find_listed, insert_boundaries, insert_claims, insert_edition, listed, shelf};
pub use taken_back::{TakenBack, take_back, taken_back};
pub use statements::STATEMENTS;
