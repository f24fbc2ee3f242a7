//! Every statement of this room in one list.

use super::{register, standing_statements, statements};
use daybreak_database::Statement;

const COUNT: usize = statements::STATEMENTS.len() + standing_statements::STATEMENTS.len() + register::STATEMENTS.len();

const ALL: [Statement; COUNT] = joined();

/// For the test that prepares every one, and for the house.
pub const STATEMENTS: &[Statement] = &ALL;

const fn joined() -> [Statement; COUNT] {
    let mut all = [Statement { name: "", sql: "" }; COUNT];
    let parts: [&[Statement]; 3] = [statements::STATEMENTS, standing_statements::STATEMENTS, &register::STATEMENTS];
    let (mut part, mut at) = (0, 0);
    #[allow(clippy::indexing_slicing, reason = "counted when this is compiled: a mistake does not build")]
    while part < parts.len() {
        let mut one = 0;
        while one < parts[part].len() {
            all[at] = parts[part][one];
            one += 1;
            at += 1;
        }
        part += 1;
    }
    all
}
