//! Names of people, compared as they are written across languages.
//!
//! Marks go ([`without_marks`]); a word has a sound in any romanisation ([`crate::compare::sound`]), from which the endings of a woman's form are taken
//! ([`without_ending`]); other spellings that no sound brings together, short forms and pet names are known by language ([`kin`]). Order and field do not matter.

mod endings;
mod kin;
mod letters;

pub use endings::without_ending;
pub use kin::{Kin, kin};
pub use letters::without_marks;
