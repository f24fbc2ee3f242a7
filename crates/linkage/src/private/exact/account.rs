//! The account an agency keeps of everything it blinded.

use super::list::List;
use super::run::Run;
use crate::private::Refused;
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Every list an agency blinded, in a file of one line each. A line holds the digest of the line before: what was changed
/// or taken out in the middle shows. Lines taken from the end do not: keep the file where only the command can write, and the last line elsewhere too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    entries: Vec<Entry>,
}

/// One blinding. No value, no point: whose list, when, how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The day, `2026-11-22`.
    pub day: String,
    /// The run's name and period.
    pub run: String,
    /// The period.
    pub period: String,
    /// Whose list it was.
    pub from: String,
    /// How many records and keys were blinded.
    pub records: usize,
    /// How many keys.
    pub keys: usize,
    /// SHA-256 of what was handed out.
    pub handed_out: String,
    /// SHA-256 of the line before.
    pub before: String,
}

impl Account {
    /// From its file; an empty one begins a new account.
    ///
    /// # Errors
    /// The first line that is not what was written.
    pub fn read(text: &str) -> Result<Account, Refused> {
        let mut account = Account::default();
        for (at, line) in text.lines().enumerate() {
            let entry: Entry = serde_json::from_str(line).map_err(|_| Refused::AccountChanged(at + 1))?;
            if entry.before != account.head() {
                return Err(Refused::AccountChanged(at + 1));
            }
            account.entries.push(entry);
        }
        Ok(account)
    }

    /// Its file.
    pub fn write(&self) -> String {
        self.entries.iter().map(|entry| line(entry) + "\n").collect()
    }

    /// What was blinded, oldest first.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Whether this sender's list may be blinded under this run.
    ///
    /// # Errors
    /// [`Refused::OneRunAPeriod`] if one of theirs was, in the same period.
    pub fn may(&self, run: &Run, from: &str) -> Result<(), Refused> {
        match self.entries.iter().any(|entry| entry.period == run.period && entry.from == from) {
            true => Err(Refused::OneRunAPeriod { from: from.into(), period: run.period.clone() }),
            false => Ok(()),
        }
    }

    /// Writes down what is about to be handed out. Keep the file before the list leaves.
    ///
    /// # Errors
    /// What [`Account::may`] refuses.
    pub fn record(&mut self, run: &Run, list: &List, day: &str) -> Result<(), Refused> {
        self.may(run, list.from())?;
        self.entries.push(Entry {
            day: day.into(),
            run: run.name.clone(),
            period: run.period.clone(),
            from: list.from().into(),
            records: list.len(),
            keys: list.keys(),
            handed_out: list.digest(),
            before: self.head(),
        });
        Ok(())
    }

    fn head(&self) -> String {
        self.entries.last().map(|entry| HEXLOWER.encode(&Sha256::digest(line(entry)))).unwrap_or_default()
    }
}

fn line(entry: &Entry) -> String {
    serde_json::to_string(entry).unwrap_or_default()
}
