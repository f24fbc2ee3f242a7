//! A release made: everything hidden that has to be, held against every release before it.

use super::{Kept, What};
use crate::period::Period;
use daybreak_disclosure::ledger::NotALedger;
use daybreak_disclosure::release::Refused;
use daybreak_disclosure::{Ledger, Release, Rule, Table, Watch};
use daybreak_vocabulary::{Clock, Day};
use thiserror::Error;

/// What is kept of a release, and the ledger with it entered.
#[derive(Clone, Debug)]
pub struct Made {
    pub kept: Kept,
    pub name: String,
    /// As secret as what was counted.
    pub ledger: Vec<u8>,
}

/// Why there is no release.
#[derive(Debug, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum NotMade {
    #[error("{0}")]
    Refused(#[from] Refused),
    #[error("the ledger can't be read")]
    Ledger(#[from] NotALedger),
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

/// Makes a release of a table. It works hard for some seconds: call it where nobody else waits.
pub fn made(table: &Table, name: &str, ledger: Option<&[u8]>, clock: &dyn Clock) -> Result<Made, NotMade> {
    let mut ledger = ledger.map_or_else(|| Ok(Ledger::new()), Ledger::read)?;
    let rule = Rule { patience: PATIENCE, ..Rule::default() };
    // What it cost says something of the hidden cells: it is dropped here.
    let (release, _) = Release::hiding(table, name, clock.today(), &rule, &mut ledger, &Watch::quiet(clock))?;
    Ok(Made { kept: Kept::of(&release), name: name.to_owned(), ledger: ledger.write()? })
}
