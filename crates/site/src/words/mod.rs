//! Every sentence a person reads: Fluent files of all rooms, in all languages, parsed once.

pub mod args;
mod check;
pub mod dates;
mod dictionary;
mod grade;
mod review;
mod said;

pub use args::{Arg, Args};
pub use check::{Checked, check, same};
pub use dictionary::{Dictionary, Telling, Unusable};
pub use grade::{grade, too_hard};
pub use review::Review;
pub(crate) use said::escaped;
pub use said::{Said, Words};

use daybreak_vocabulary::Language;

/// The words of one room: its Fluent texts by language, one or more of each. A room's `words` field of [`Room`](crate::Room).
pub type RoomWords = &'static [(Language, &'static str)];

/// Lists a room's Fluent files: `words!()` reads `words/en.ftl`, `words/cy.ftl` and `words/ro.ftl`; `words!("", "told/")` those of `words/told` too.
#[macro_export]
macro_rules! words {
    () => { $crate::words!("") };
    ($($folder:literal),+) => {
        &[$(
            ($crate::Language::En, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/words/", $folder, "en.ftl"))),
            ($crate::Language::Cy, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/words/", $folder, "cy.ftl"))),
            ($crate::Language::Ro, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/words/", $folder, "ro.ftl"))),
        )+]
    };
}
