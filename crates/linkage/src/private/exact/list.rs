//! A list on its way from agency to agency.

use super::group::{self, Blinded, Secret};
use super::run::Run;
use crate::private::Refused;
use data_encoding::HEXLOWER;
use daybreak_vocabulary::Chance;
use rayon::prelude::*;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// One record before blinding: its keys by kind, in the normal form all agencies use. Several of a kind are several keys; an empty one is none.
#[derive(Clone, Debug)]
pub struct Record {
    /// Kind and value.
    pub keys: Vec<(String, String)>,
}

/// A blinded list: records in an order that tells nothing, each a few points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct List {
    head: Head,
    records: Vec<Vec<(u8, Blinded)>>,
}

/// The first line of a list's file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    run: String,
    from: String,
    blinded_by: Vec<String>,
    records: usize,
}

impl List {
    /// An agency's own records, blinded with its secret and shuffled.
    ///
    /// # Errors
    /// An agency or a kind of key that is not of the run; a list shorter or longer than the run allows, and a record of more keys (its line is that of the file of keys).
    pub fn blind(run: &Run, from: &str, records: &[Record], secret: &Secret, chance: &dyn Chance) -> Result<List, Refused> {
        run.agency(from)?;
        run.allows(records.iter().enumerate().map(|(at, record)| (at + 1, record.keys.iter().filter(|(_, value)| !value.is_empty()).count())))?;
        let domains: Vec<Vec<u8>> = run.keys.iter().map(|kind| run.domain(kind)).collect();
        let blinded = records
            .par_iter()
            .map(|record| {
                let keys = record.keys.iter().filter(|(_, value)| !value.is_empty()).map(|(kind, value)| {
                    let kind = run.kind(kind)?;
                    Ok((kind as u8, group::blind(secret, &domains[kind], value.as_bytes())))
                });
                keys.collect::<Result<Vec<_>, Refused>>()
            })
            .collect::<Result<Vec<_>, Refused>>()?;
        let head = Head { run: run.digest(), from: from.into(), blinded_by: vec![from.into()], records: blinded.len() };
        Ok(List { head, records: blinded }.hidden(chance))
    }

    /// The list with one secret more, shuffled again: its sender can't find its records in it any more.
    ///
    /// # Errors
    /// A list of another run, one the run does not allow ([`Run::allows`]), already blinded by this agency, in another's turn, or with what is no point.
    pub fn reblind(&self, run: &Run, by: &str, secret: &Secret, chance: &dyn Chance) -> Result<List, Refused> {
        run.agency(by)?;
        self.of(run)?;
        if self.head.blinded_by.iter().any(|held| held == by) {
            return Err(Refused::AlreadyBlinded(by.into()));
        }
        if let Some(next) = self.waits_for(run).filter(|next| *next != by) {
            return Err(Refused::NotInTurn(next.into()));
        }
        let points: Vec<Blinded> = self.records.iter().flatten().map(|(_, point)| *point).collect();
        let mut moved = group::reblind(secret, &points).map_err(|key| Refused::BadLine { line: self.line_of(key), why: "a key is no point of the group" })?.into_iter();
        let records = self.records.iter().map(|record| record.iter().zip(moved.by_ref()).map(|((kind, _), point)| (*kind, point)).collect()).collect();
        let mut head = self.head.clone();
        head.blinded_by.push(by.into());
        Ok(List { head, records }.hidden(chance))
    }

    /// Whose records these are.
    pub fn from(&self) -> &str {
        &self.head.from
    }

    /// Who has blinded it, in order.
    pub fn blinded_by(&self) -> &[String] {
        &self.head.blinded_by
    }

    /// Who blinds it next; `None` where everybody has, and it goes to the collector alone.
    pub fn waits_for<'a>(&self, run: &'a Run) -> Option<&'a str> {
        run.turns(self.from()).ok()?.get(self.head.blinded_by.len()).copied()
    }

    /// How many records.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// How many keys.
    pub fn keys(&self) -> usize {
        self.records.iter().map(Vec::len).sum()
    }

    pub(super) fn records(&self) -> &[Vec<(u8, Blinded)>] {
        &self.records
    }

    /// Refuses a list of another run, one that the run does not allow, and one that no step of the run makes.
    pub(super) fn of(&self, run: &Run) -> Result<(), Refused> {
        if self.head.run != run.digest() {
            return Err(Refused::OtherRun);
        }
        let (turns, by) = (run.turns(&self.head.from)?, &self.head.blinded_by);
        if by.is_empty() || by.len() > turns.len() || by.iter().zip(turns).any(|(held, turn)| held != turn) {
            return Err(Refused::BadLine { line: 1, why: "who has blinded this list is not told as a step of the run tells it" });
        }
        run.allows(self.records.iter().enumerate().map(|(at, record)| (at + 2, record.len())))?;
        // A record could be known again by kinds that do not exist, too.
        let strange = |record: &Vec<(u8, Blinded)>| record.iter().any(|(kind, _)| usize::from(*kind) >= run.keys.len());
        match self.records.iter().position(strange) {
            Some(at) => Err(Refused::BadLine { line: at + 2, why: "a key is of no kind of this run" }),
            None => Ok(()),
        }
    }

    /// The file: a line of JSON, then a record a line, each key `kind:point`, parted by blanks.
    pub fn write(&self) -> String {
        let mut text = serde_json::to_string(&self.head).unwrap_or_default();
        text.push('\n');
        for record in &self.records {
            for (at, (kind, point)) in record.iter().enumerate() {
                text.push_str(if at == 0 { "" } else { " " });
                text.push_str(&format!("{kind}:{}", HEXLOWER.encode(point)));
            }
            text.push('\n');
        }
        text
    }

    /// From its file.
    ///
    /// # Errors
    /// The line that is not as [`List::write`] makes it.
    pub fn read(text: &str) -> Result<List, Refused> {
        let bad = |line, why| Refused::BadLine { line, why };
        let mut lines = text.lines();
        let head: Head = lines.next().and_then(|line| serde_json::from_str(line).ok()).ok_or(bad(1, "the heading is not that of a blinded list"))?;
        let mut records = Vec::new();
        for (at, line) in lines.enumerate() {
            let keys = line.split(' ').filter(|key| !key.is_empty()).map(|key| {
                let (kind, point) = key.split_once(':').ok_or(bad(at + 2, "a key is not kind:point"))?;
                let kind = kind.parse().map_err(|_| bad(at + 2, "a key has no kind"))?;
                let point = HEXLOWER.decode(point.as_bytes()).ok().and_then(|point| point.try_into().ok());
                Ok((kind, point.ok_or(bad(at + 2, "a point is not 64 hexadecimal digits"))?))
            });
            records.push(keys.collect::<Result<_, Refused>>()?);
        }
        if records.len() != head.records {
            return Err(bad(records.len() + 1, "the file ends before its last record, or goes on after it"));
        }
        Ok(List { head, records })
    }

    /// The line of the file a key stands on, counting keys from nought.
    fn line_of(&self, key: usize) -> usize {
        let mut before = 0;
        2 + self.records.iter().take_while(|record| { before += record.len(); before <= key }).count()
    }

    /// SHA-256 of the file, hexadecimal.
    pub fn digest(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(self.write()))
    }

    /// Shuffled records, sorted keys: where a record stood tells nothing.
    fn hidden(mut self, chance: &dyn Chance) -> List {
        for record in &mut self.records {
            record.sort_unstable();
            record.dedup();
        }
        // Fisher-Yates; 64 bits leave a bias below 2⁻³² for any list that fits in memory.
        for last in (1..self.records.len()).rev() {
            let other = (u128::from(u64::from_le_bytes(chance.bytes())) * (last as u128 + 1)) >> 64;
            self.records.swap(last, other as usize);
        }
        self
    }
}
