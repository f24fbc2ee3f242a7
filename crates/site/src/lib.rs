#![doc = include_str!("../README.md")]

pub mod assets;
mod edge;
pub mod fault;
mod filling;
pub mod form;
mod headers;
mod house;
pub mod leave;
pub mod page;
mod room;
pub mod store;
mod visit;
pub mod words;

use daybreak_database::Schema;
pub use daybreak_vocabulary::Language;
pub use edge::{Doors, is_same_site, router, routes};
pub use fault::{Answer, Fault, Unreadable};
pub use filling::{Filled, Filling};
pub use form::{Choice, FileHead, Form, Limits, NotTaken, Sent, Sink, Upload, brings_files, early_field};
pub use house::{Hosts, House, Referrals, Settings, Side};
pub use page::{Link, Page, Signed, go_to, render, render_as, render_form};
pub use room::{Pages, Room, Route};
pub use visit::{Visit, parameter};
pub use words::{Args, Dictionary, RoomWords, Said, Words};

/// The site's own words: layout, errors, dates, leaving.
pub const WORDS: RoomWords = words!();

/// The site's own table: journeys that have ended.
pub const SCHEMA: Schema = daybreak_database::schema!("site", ["0001_site"]);
