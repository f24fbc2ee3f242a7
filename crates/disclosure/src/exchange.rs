//! Records about people in the shapes that others read: the Human Trafficking Case Data Standard in and out, and two shapes of rows nobody stands
//! out in. A person is one row of those, however many events the file tells of them.

mod countries;
pub mod ctdc;
pub mod htcds;
pub mod nrm;

pub use htcds::{Cases, Person, Refusal, Wrong};

use crate::anonymous::{self, Column, Loss, NoRows, Role, Rows};
use crate::ledger::Ledger;
use daybreak_vocabulary::Day;
use std::collections::{BTreeMap, BTreeSet};

/// How rows are made safe.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Safety {
    /// At least so many people share every combination of what could be looked up.
    pub k: usize,
    /// The largest share of the people that may be left out for standing out.
    pub spare: f64,
}

/// What the ledger keeps of rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry<'a> {
    /// Whose rows they are. There is one set of rows of the same people, since two could be put together, and none beside a table of them. People of another year
    /// are another measure, and [`Ledger::apart`] says so, by the word of whoever makes the release.
    pub measure: &'a str,
    /// The release's name.
    pub name: &'a str,
    /// The day it goes out.
    pub on: Day,
}

/// Rows that may leave, and what it took.
#[derive(Clone, Debug, PartialEq)]
pub struct Shaped {
    /// The rows.
    pub rows: Rows,
    /// What they cost, for whoever makes the release.
    pub loss: Loss,
    /// The columns that somebody could look a person up by, in the order of [`Loss::levels`], each with the words for its levels.
    pub known: Vec<(String, Vec<&'static str>)>,
    /// People in the file.
    pub people: usize,
}

/// What a shape makes of people: its columns, what each does, and a row for each person.
struct Draft {
    columns: Vec<(&'static str, Part)>,
    rows: Vec<Vec<String>>,
}

/// What a column of a shape does.
enum Part {
    /// Could be looked up: what a value is part of, from the smaller on, and a word for each level, as it is first.
    Known(fn(&str) -> Vec<String>, &'static [&'static str]),
    /// Must not be told of a whole group.
    Telling,
}

impl Draft {
    fn shaped(self, entry: &Entry<'_>, safety: Safety, ledger: &mut Ledger) -> Result<Shaped, NoRows> {
        let mut columns = Vec::new();
        let mut known = Vec::new();
        for (at, (column, part)) in self.columns.iter().enumerate() {
            let role = match part {
                Part::Telling => Role::Telling,
                Part::Known(within, levels) => {
                    known.push(((*column).to_owned(), levels.to_vec()));
                    let values: BTreeSet<&String> = self.rows.iter().map(|row| &row[at]).collect();
                    Role::Known(values.into_iter().map(|value| (value.clone(), within(value))).collect::<BTreeMap<_, _>>())
                }
            };
            columns.push(Column { name: (*column).to_owned(), role });
        }
        let (rows, loss) = anonymous::rows(entry.measure, entry.name, entry.on, &columns, &self.rows, safety.k, safety.spare, ledger)?;
        Ok(Shaped { rows, loss, known, people: self.rows.len() })
    }
}

impl Shaped {
    /// What was kept from the rows, in words: for whoever makes the release and not for print.
    pub fn told(&self) -> String {
        let mut told = format!("For you, not for print. {} of {} people are in the rows", self.people - self.loss.left_out, self.people);
        told.push_str(&match self.loss.left_out {
            0 => ".\n".to_owned(),
            out => format!("; {out} are left out, who stood out or whose group would have told something of each.\n"),
        });
        for ((column, levels), level) in self.known.iter().zip(&self.loss.levels) {
            match levels.get(*level) {
                _ if *level == 0 => {}
                Some(word) => told.push_str(&format!("{column} is told {word} only.\n")),
                None => told.push_str(&format!("{column} is not told.\n")),
            }
        }
        told.push_str(&format!("{:.1}% of what the rows could say of whom they are about is lost.\n", 100.0 * self.loss.lost));
        told
    }
}
