//! A release made: everything hidden that has to be, held against every release before it.

use super::theirs::Out;
use super::{Kept, Makers, What, parts, theirs};
use crate::period::Period;
use crate::shelf::Shelf;
use daybreak_disclosure::ledger::NotALedger;
use daybreak_disclosure::release::Refused;
use daybreak_disclosure::{Ledger, NotATable, Release, Rule, Table, Watch};
use daybreak_vocabulary::{Clock, Day};
use thiserror::Error;
use zeroize::Zeroizing;

/// What is kept of a release, and the ledger with it entered.
#[derive(Clone)]
#[allow(missing_debug_implementations)] // The ledger is not for a log.
pub struct Made {
    pub kept: Kept,
    pub name: String,
    /// How much less another choice of what to hide might cost: in percent, up to the next ten; nought where none costs less.
    pub gap: i64,
    /// As secret as what was counted.
    pub ledger: Zeroizing<Vec<u8>>,
}

/// Why there is no release.
#[derive(Debug, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum NotMade {
    #[error("{0}")]
    Refused(#[from] Refused),
    #[error("the ledger can't be read")]
    Ledger(#[from] NotALedger),
    #[error("what others published is no table")]
    Theirs(#[from] NotATable),
    #[error("the ledger can't be written")]
    Unwritten(#[from] serde_json::Error),
}

/// What a release is called. A later one of the same table has its day beside it.
pub fn name(what: What, quarter: Period, taken: &[String], on: Day) -> String {
    let plain = format!("{} {}", quarter.code(), what.code());
    if taken.contains(&plain) { format!("{plain} {on}") } else { plain }
}

/// Milliseconds for the proof that no less could be hidden: somebody waits for the page.
const PATIENCE: i64 = 4_000;

/// What a release is made of.
#[allow(missing_debug_implementations)] // A table prints nothing.
pub struct Making<'a> {
    pub what: What,
    pub quarter: Period,
    pub table: &'a Table,
    pub makers: &'a Makers,
    /// What others have published: an attacker holds it beside ours.
    pub published: &'a Shelf,
    /// What is out of any quarter, the newest of each first.
    pub out: &'a [Out],
    /// The quarter in which anything was first entered, where anything was.
    pub first: Option<Period>,
    pub name: &'a str,
    /// The quarter's ledger so far, where there is one.
    pub ledger: Option<&'a [u8]>,
}

/// Makes a release of a table. It works hard for some seconds: call it where nobody else waits.
pub fn made(making: &Making<'_>, clock: &dyn Clock) -> Result<Made, NotMade> {
    let mut ledger = making.ledger.map_or_else(|| Ok(Ledger::new()), Ledger::read)?;
    theirs::beside(&mut ledger, making)?;
    parts::beside(&mut ledger, making)?;
    let rule = Rule { patience: PATIENCE, ..Rule::default() };
    // What it cost says something of the hidden cells (decision 0190): of it only how far it may be from the least goes on, and that in tens.
    let (release, cost) = Release::hiding(making.table, making.name, clock.today(), &rule, &mut ledger, &Watch::quiet(clock))?;
    Ok(Made { kept: Kept::of(&release), name: making.name.to_owned(), gap: tens(cost.gap()), ledger: Zeroizing::new(ledger.write()?) })
}

/// A share as percent, up to the next ten.
fn tens(share: f64) -> i64 {
    (share * 10.0).ceil() as i64 * 10
}

#[cfg(test)]
mod tests {
    use super::tens;

    #[test]
    fn a_gap_is_told_in_tens_and_never_as_less_than_it_is() {
        assert_eq!([0.0, 0.004, 0.1, 0.364, 1.0].map(tens), [0, 10, 10, 40, 100]);
    }
}
