//! The partnership's own numbers. A true count goes from a room's figures into a `disclosure::Table`, which prints nothing; only a `Release` of it comes out, and only what a
//! release shows is kept, drawn, written or said. A test reads this crate's sources for any other way.

mod counting;
mod kept;
mod making;
mod words;

pub use counting::{Uncounted, What, days, table};
pub use kept::{Kept, Says, Standing};
pub use making::{Made, NotMade, made, name};
pub use words::{LONGEST, NotWords, PLACEHOLDERS, filled, paragraphs};
