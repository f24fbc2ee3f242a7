#![doc = include_str!("../README.md")]

pub mod assets;
mod edge;
pub mod fault;
pub mod form;
mod headers;
mod house;
pub mod page;
mod room;
mod visit;
pub mod words;

pub use daybreak_vocabulary::Language;
pub use edge::{Doors, is_same_site, router};
pub use fault::{Answer, Fault, Unreadable};
pub use form::{Choice, FileHead, Form, Limits, NotTaken, Sent, Sink, Upload};
pub use house::{Hosts, House, Settings, Side};
pub use page::{Link, Page, Signed, go_to, render, render_as};
pub use room::{Pages, Room, Route};
pub use visit::Visit;
pub use words::{Args, Dictionary, RoomWords, Said, Words};

/// The site's own words: layout, errors, dates, leaving.
pub const WORDS: RoomWords = words!();
