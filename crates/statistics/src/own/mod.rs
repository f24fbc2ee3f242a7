//! The partnership's own numbers. A true count goes from a room's figures into a `disclosure::Table`, which prints nothing; only a `Release` of it comes out, and only what a
//! release shows is kept, drawn, written or said. A test reads this crate's sources for any other way.

mod counting;
mod kept;
mod making;
mod parts;
mod quarter;
mod theirs;
mod words;

pub use counting::{Cells, Makers, count, first, table};
pub use kept::{Kept, Says, Standing, Taken};
pub use making::{Made, Making, NotMade, made, name};
pub use quarter::{What, days, ends, over};
pub use theirs::Out;
pub use words::{LONGEST, NotWords, PLACEHOLDERS, filled, paragraphs};
