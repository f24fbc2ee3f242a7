//! Nothing stands in this county but the rooms this one builds on.

use daybreak_access::Office;
use daybreak_database::Schema;
use daybreak_site::{Pages, RoomWords};

pub fn schemas() -> Vec<Schema> {
    Vec::new()
}

pub fn words() -> Vec<(&'static str, RoomWords)> {
    Vec::new()
}

pub fn pages() -> Pages<Office> {
    Pages::new()
}
