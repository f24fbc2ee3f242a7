//! Every statement of this room, by what it is about.

pub(crate) mod heads;
pub(crate) mod on_call;
pub(crate) mod organisations;
pub(crate) mod proposals;
mod statements;

pub use statements::STATEMENTS;
