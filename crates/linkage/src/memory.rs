//! What a run leaves for the next: who is who, which links there were, and the trained model.
//!
//! A run that continues from a memory compares only pairs with a new record in them, and takes the old links as they were. **It gives what a full run with the same
//! model would give**, to the last bit, because nothing old is looked at anew: the model is the remembered one, and how rare a value is stays counted among
//! the records of the run that trained it ([`Table::counting`]). A record that was changed or taken away breaks that promise, so it is refused; a run
//! afresh trains, compares everything, and keeps the entities' numbers.
//!
//! The file is text: a line of JSON, a line a record, a line a link. It holds ids and digests of values: keep it as you keep the lists.

use crate::entities::{Entities, Entity};
use crate::error::{Refusal, What};
use crate::hash;
use crate::model::{Household, Model};
use crate::scoring::Scored;
use crate::table::Table;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashSet};
use std::io::{self, BufRead, Write};

/// The file's form; another number is another form.
const FORM: u32 = 1;

/// What a run left.
#[derive(Clone, Debug, PartialEq)]
pub struct Memory {
    head: Head,
    records: Vec<Record>,
    links: Vec<Scored>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Head {
    linkage_memory: u32,
    records: usize,
    links: usize,
    sources: Vec<String>,
    pairs_of: String,
    entities: Entities,
    lambda: Option<Exact>,
    rules: Vec<String>,
    comparisons: Vec<Weights>,
    /// The share of pairs of one house, and by comparison the share of each level among them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    household: Option<(Exact, Vec<Option<Vec<Exact>>>)>,
}

/// A comparison's name, and label, m and u of each level.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Weights {
    name: String,
    levels: Vec<(String, Option<Exact>, Option<Exact>)>,
}

/// A number that is read back to the last bit: JSON's own need not be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
struct Exact(f64);

impl From<Exact> for String {
    fn from(exact: Exact) -> String {
        exact.0.to_string()
    }
}

impl TryFrom<String> for Exact {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Exact, Self::Error> {
        text.parse().ok().filter(|share| (0.0..=1.0).contains(share)).map(Exact).ok_or("no share")
    }
}

/// Source, id, digest of its values, entity, and whether it was there when the model was trained.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Record(u16, String, u64, Entity, bool);

/// A memory laid over a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Recalled {
    /// By row: whether it is new.
    pub fresh: Vec<bool>,
    /// By row: whether it was there when the model was trained.
    pub counted: Vec<bool>,
    /// By row: its entity; none if it is new.
    pub entities: Vec<Option<Entity>>,
    /// Entities of records that are not there any more.
    pub gone: BTreeSet<Entity>,
    /// The old links between rows that are there and unchanged.
    pub links: Vec<Scored>,
    /// How many records were changed, and the first of them.
    pub changed: (usize, Option<u32>),
    /// How many are not there any more.
    pub missing: usize,
}

/// A row's values as a number: columns by name, those without a value left out.
fn digest(table: &Table, columns: &[usize], row: usize) -> u64 {
    columns.iter().fold(0, |sum, &at| {
        let column = &table.columns()[at];
        column.text(row).map_or(sum, |text| hash::text(hash::text(sum, column.name()), text))
    })
}

/// Digests of all rows, over these columns.
fn digests(table: &Table, read: &[String]) -> Vec<u64> {
    let mut columns: Vec<usize> = (0..table.columns().len()).filter(|&at| read.iter().any(|name| name == table.columns()[at].name())).collect();
    columns.sort_by_key(|&at| table.columns()[at].name().to_owned());
    (0..table.rows()).map(|row| digest(table, &columns, row)).collect()
}

impl Memory {
    /// Of a run: its trained model, links, and entities by row. `read` are the columns that were read, not made; `counted` the rows the model was trained on.
    pub fn new(table: &Table, read: &[String], counted: &[bool], model: &Model, links: &[Scored], entities: Entities, of: &[Entity]) -> Memory {
        let digests = digests(table, read);
        let record = |row: usize| {
            let all = counted.get(row).copied().unwrap_or(true);
            Record(table.source_codes()[row], table.id(row).to_owned(), digests[row], of.get(row).copied().unwrap_or_default(), all)
        };
        let weights = |comparison: &crate::model::Comparison| Weights {
            name: comparison.name.clone(),
            levels: comparison.levels.iter().map(|level| (level.label.clone(), level.m.map(Exact), level.u.map(Exact))).collect(),
        };
        let head = Head {
            linkage_memory: FORM,
            records: table.rows(),
            links: links.len(),
            sources: table.sources().to_vec(),
            pairs_of: format!("{:?}", model.link),
            entities,
            lambda: model.lambda.map(Exact),
            rules: model.rules.iter().map(|rule| rule.name.clone()).collect(),
            comparisons: model.comparisons.iter().map(weights).collect(),
            household: model.household.as_ref().map(|household| {
                let exact = |levels: &Vec<f64>| levels.iter().copied().map(Exact).collect();
                (Exact(household.share), household.levels.iter().map(|levels| levels.as_ref().map(exact)).collect())
            }),
        };
        Memory { head, records: (0..table.rows()).map(record).collect(), links: links.to_vec() }
    }

    /// The numbers given so far.
    pub fn entities(&self) -> &Entities {
        &self.head.entities
    }

    /// The remembered weights in a model of the same comparisons and rules.
    ///
    /// # Errors
    /// Another model, with what to do.
    pub fn weigh(&self, mut model: Model) -> Result<Model, Refusal> {
        let other = || Refusal::new(What::OtherModel);
        let rules: Vec<&String> = model.rules.iter().map(|rule| &rule.name).collect();
        if format!("{:?}", model.link) != self.head.pairs_of || rules != self.head.rules.iter().collect::<Vec<_>>() || model.comparisons.len() != self.head.comparisons.len() {
            return Err(other());
        }
        for (comparison, held) in model.comparisons.iter_mut().zip(&self.head.comparisons) {
            if comparison.name != held.name || comparison.levels.len() != held.levels.len() {
                return Err(other());
            }
            for (level, (label, m, u)) in comparison.levels.iter_mut().zip(&held.levels) {
                if level.label != *label {
                    return Err(other());
                }
                (level.m, level.u) = (m.map(|exact| exact.0), u.map(|exact| exact.0));
            }
        }
        model.lambda = self.head.lambda.map(|exact| exact.0);
        model.household = match &self.head.household {
            None => None,
            Some((share, levels)) => {
                let fits = |(levels, comparison): (&Option<Vec<Exact>>, &crate::model::Comparison)| levels.as_ref().is_none_or(|levels| levels.len() == comparison.levels.len());
                if levels.len() != model.comparisons.len() || !levels.iter().zip(&model.comparisons).all(fits) {
                    return Err(other());
                }
                let plain = |levels: &Vec<Exact>| levels.iter().map(|exact| exact.0).collect();
                Some(Household { share: share.0, levels: levels.iter().map(|levels| levels.as_ref().map(plain)).collect() })
            }
        };
        Ok(model)
    }

    /// Finds the records in a table.
    pub fn recall(&self, table: &Table, read: &[String]) -> Recalled {
        let digests = digests(table, read);
        let sources: Vec<Option<usize>> = self.head.sources.iter().map(|name| table.sources().iter().position(|held| held == name)).collect();
        let rows = table.rows();
        let mut found = Recalled {
            fresh: vec![true; rows],
            counted: vec![false; rows],
            entities: vec![None; rows],
            gone: BTreeSet::new(),
            links: Vec::new(),
            changed: (0, None),
            missing: 0,
        };
        let mut place: Vec<Option<u32>> = vec![None; self.records.len()];
        for (at, Record(source, id, digest, entity, counted)) in self.records.iter().enumerate() {
            let row = sources.get(usize::from(*source)).copied().flatten().and_then(|source| table.row(source, id));
            let Some(row) = row else {
                found.missing += 1;
                found.gone.insert(*entity);
                continue;
            };
            found.entities[row] = Some(*entity);
            if digests[row] != *digest {
                found.changed.0 += 1;
                found.changed.1 = Some(found.changed.1.map_or(row as u32, |first| first.min(row as u32)));
                continue;
            }
            (found.fresh[row], found.counted[row]) = (false, *counted);
            place[at] = Some(row as u32);
        }
        let moved = |link: &Scored| {
            let (left, right) = (place[link.left as usize]?, place[link.right as usize]?);
            Some(Scored { left: left.min(right), right: left.max(right), weight: link.weight })
        };
        found.links = self.links.iter().filter_map(moved).collect();
        found.links.sort_unstable_by_key(|link| (link.left, link.right));
        found
    }

    /// The records of entities, as source and id, by the order of the file.
    pub fn records_of(&self, entities: &BTreeSet<Entity>) -> Vec<(&str, &str)> {
        let source = |at: u16| self.head.sources.get(usize::from(at)).map_or("", String::as_str);
        self.records.iter().filter(|record| entities.contains(&record.3)).map(|record| (source(record.0), record.1.as_str())).collect()
    }

    /// Writes the file.
    ///
    /// # Errors
    /// What the system says.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer(&mut *out, &self.head)?;
        writeln!(out)?;
        for record in &self.records {
            serde_json::to_writer(&mut *out, record)?;
            writeln!(out)?;
        }
        for link in &self.links {
            // As its bits: a number that is read back is the number that was written.
            writeln!(out, "{} {} {:016x}", link.left, link.right, link.weight.to_bits())?;
        }
        Ok(())
    }

    /// Reads the file.
    ///
    /// # Errors
    /// The line that is not as [`Memory::write`] makes it.
    pub fn read(file: &str, text: &mut dyn BufRead) -> Result<Memory, Refusal> {
        let bad = |line: usize| Refusal::of(file, Some(line as u64), What::NoMemory);
        let mut lines = text.lines();
        let mut number = 0;
        let mut next = || {
            number += 1;
            lines.next().map_or_else(|| Err(bad(number)), |line| line.map(|line| (number, line)).map_err(|_| bad(number)))
        };
        let (_, first) = next()?;
        let head: Head = serde_json::from_str(&first).map_err(|_| bad(1))?;
        if head.linkage_memory != FORM {
            return Err(bad(1));
        }
        let mut records: Vec<Record> = Vec::new();
        let mut ids: HashSet<(u16, String)> = HashSet::new();
        for _ in 0..head.records {
            let (line, text) = next()?;
            let record: Record = serde_json::from_str(&text).map_err(|_| bad(line))?;
            let known = usize::from(record.0) < head.sources.len() && (1..=head.entities.given()).contains(&record.3);
            if !known || !ids.insert((record.0, record.1.clone())) {
                return Err(bad(line));
            }
            records.push(record);
        }
        let mut links = Vec::new();
        for _ in 0..head.links {
            let (line, text) = next()?;
            let mut parts = text.split(' ');
            let mut row = || parts.next().and_then(|part| part.parse::<u32>().ok()).filter(|row| (*row as usize) < records.len());
            let (left, right) = (row().ok_or_else(|| bad(line))?, row().ok_or_else(|| bad(line))?);
            let weight = parts.next().and_then(|bits| u64::from_str_radix(bits, 16).ok()).map(f64::from_bits).filter(|weight| weight.is_finite());
            let weight = weight.filter(|_| left < right && parts.next().is_none()).ok_or_else(|| bad(line))?;
            links.push(Scored { left, right, weight });
        }
        Ok(Memory { head, records, links })
    }
}
