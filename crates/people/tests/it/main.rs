//! The person at the centre through the real router, on both engines.
#![allow(clippy::expect_used, clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that can't go on stops with the reason in plain sight")]

mod ages;
mod choices;
mod grown;
#[path = "../../../access/tests/it/invented.rs"]
mod invented;
mod keeping;
mod living;
mod looks;
mod meanwhile;
mod names;
#[path = "../../../triage/tests/it/place.rs"]
#[allow(dead_code, reason = "the county is triage's own; not every part of it is walked here")]
mod place;
mod people;
mod record;
mod safe;
mod sharing;
mod told;
mod tonight;
mod words;

/// What this room adds to the county.
mod further {
    use daybreak_access::Office;
    use daybreak_database::Schema;
    use daybreak_site::{Pages, RoomWords};

    pub fn schemas() -> Vec<Schema> {
        vec![daybreak_people::SCHEMA]
    }

    pub fn words() -> Vec<(&'static str, RoomWords)> {
        vec![("people", daybreak_people::room().words)]
    }

    pub fn pages() -> Pages<Office> {
        daybreak_people::room().pages.and(crate::meanwhile::pages().into())
    }
}
