//! Names of people, compared as they are written across languages.

mod letters;

pub use letters::without_marks;
