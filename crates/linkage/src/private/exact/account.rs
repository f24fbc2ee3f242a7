//! The account an agency keeps of everything it blinded.

use super::group::Secret;
use super::list::List;
use super::run::Run;
use crate::private::Refused;
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Every secret an agency drew and every list it blinded, in a file of one line each. A line holds the digest of the line before: what was changed
/// or taken out in the middle shows. Lines taken from the end do not: keep the file where only the command can write, and the last line elsewhere too.
///
/// A secret blinds only with an account that knows it. So no other account can be begun beside this one to blind a list again: that takes a new secret, whose points agree
/// with none that were handed out before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    lines: Vec<Line>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
enum Line {
    Drawn(Drawn),
    Blinded(Entry),
}

/// A secret that was drawn: the day, its fingerprint, and SHA-256 of the line before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Drawn {
    day: String,
    secret: String,
    before: String,
}

/// One blinding. No value, no point: whose list, when, how long.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The day, `2026-11-22`.
    pub day: String,
    /// The run's name.
    pub run: String,
    /// The period.
    pub period: String,
    /// Whose list it was.
    pub from: String,
    /// How many records were blinded.
    pub records: usize,
    /// How many keys.
    pub keys: usize,
    /// SHA-256 of what was handed out.
    pub handed_out: String,
    /// The fingerprint of the secret.
    pub secret: String,
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
            let line: Line = serde_json::from_str(line).map_err(|_| Refused::AccountChanged(at + 1))?;
            let (Line::Drawn(Drawn { before, .. }) | Line::Blinded(Entry { before, .. })) = &line;
            if *before != account.head() {
                return Err(Refused::AccountChanged(at + 1));
            }
            account.lines.push(line);
        }
        Ok(account)
    }

    /// Its file.
    pub fn write(&self) -> String {
        self.lines.iter().map(|line| written(line) + "\n").collect()
    }

    /// What was blinded, oldest first.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.lines.iter().filter_map(|line| match line {
            Line::Blinded(entry) => Some(entry),
            Line::Drawn(_) => None,
        })
    }

    /// Writes down a secret that is new. Keep the file before the secret is kept.
    pub fn drawn(&mut self, secret: &Secret, day: &str) {
        let before = self.head();
        self.lines.push(Line::Drawn(Drawn { day: day.into(), secret: secret.fingerprint(), before }));
    }

    /// Whether the secret was drawn with this account.
    pub fn knows(&self, secret: &Secret) -> bool {
        let secret = secret.fingerprint();
        self.lines.iter().any(|line| matches!(line, Line::Drawn(drawn) if drawn.secret == secret))
    }

    /// Whether this sender's list may be blinded under this run with this secret.
    ///
    /// # Errors
    /// [`Refused::OtherAccount`] if the secret was not drawn with this account; [`Refused::OneRunAPeriod`] if a list of theirs was blinded in the same period.
    pub fn may(&self, run: &Run, from: &str, secret: &Secret) -> Result<(), Refused> {
        if !self.knows(secret) {
            return Err(Refused::OtherAccount);
        }
        match self.entries().any(|entry| entry.period == run.period && entry.from == from) {
            true => Err(Refused::OneRunAPeriod { from: from.into(), period: run.period.clone() }),
            false => Ok(()),
        }
    }

    /// Writes down what is about to be handed out. Keep the file before the list leaves.
    ///
    /// # Errors
    /// What [`Account::may`] refuses.
    pub fn record(&mut self, run: &Run, list: &List, secret: &Secret, day: &str) -> Result<(), Refused> {
        self.may(run, list.from(), secret)?;
        let entry = Entry {
            day: day.into(),
            run: run.name.clone(),
            period: run.period.clone(),
            from: list.from().into(),
            records: list.len(),
            keys: list.keys(),
            handed_out: list.digest(),
            secret: secret.fingerprint(),
            before: self.head(),
        };
        self.lines.push(Line::Blinded(entry));
        Ok(())
    }

    fn head(&self) -> String {
        self.lines.last().map(|line| HEXLOWER.encode(&Sha256::digest(written(line)))).unwrap_or_default()
    }
}

fn written(line: &Line) -> String {
    serde_json::to_string(line).unwrap_or_default()
}
