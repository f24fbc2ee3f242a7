//! Joining the lists: how many stand on which. What comes of it is the estimator's alone.

use super::group::Blinded;
use super::list::List;
use super::run::Run;
use crate::private::Refused;
use std::collections::BTreeMap;

/// How many people stand on which lists. Nothing of it is for an agency, rounded or hidden: one that puts people of its choice on its list would read from any of it, even from
/// whether it is told, whether one more of them is on another's (decision 0207). [`Overlaps::seal`] is the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlaps {
    agencies: Vec<String>,
    sizes: Vec<usize>,
    /// Index: a bit an agency, the first the lowest. Index 0 is never counted: those on no list.
    cells: Vec<u64>,
}

/// Joins one list of every agency, each blinded by all.
///
/// Records of one list that are one person count once.
///
/// # Errors
/// A list that is missing, twice there, of another run, not allowed by it ([`Run::allows`]), or not yet blinded by everyone.
pub fn collect(run: &Run, lists: &[List]) -> Result<Overlaps, Refused> {
    let mut sizes = vec![0; run.agencies.len()];
    for (at, list) in lists.iter().enumerate() {
        list.of(run)?;
        if lists[..at].iter().any(|other| other.from() == list.from()) {
            return Err(Refused::TwoLists(list.from().into()));
        }
        if let Some(agency) = run.agencies.iter().find(|agency| !list.blinded_by().contains(agency)) {
            return Err(Refused::NotYetBlinded(agency.clone()));
        }
        sizes[run.agency(list.from())?] = list.len();
    }
    if let Some(agency) = run.agencies.iter().find(|agency| lists.iter().all(|list| list.from() != **agency)) {
        return Err(Refused::MissingList(agency.clone()));
    }

    // All (key, record), sorted, so that the records of one key stand side by side.
    let mut of_agency = Vec::new();
    let mut held: Vec<(u8, Blinded, u32)> = Vec::new();
    for list in lists {
        let agency = run.agency(list.from())?;
        for record in list.records() {
            held.extend(record.iter().map(|(kind, point)| (*kind, *point, of_agency.len() as u32)));
            of_agency.push(agency);
        }
    }
    held.sort_unstable();

    let mut people = Sets::of(of_agency.len());
    let mut partly: BTreeMap<(u32, u32), u128> = BTreeMap::new();
    for same in held.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)).filter(|same| same.len() > 1) {
        let kind = usize::from(same[0].0);
        let name = run.keys.get(kind).ok_or(Refused::BadLine { line: 0, why: "a key is of no kind of this run" })?;
        if run.join.any_of.contains(name) {
            same.windows(2).for_each(|pair| people.join(pair[0].2, pair[1].2));
        } else if run.join.or_at_least > 0 && same.len() <= MOST_SHARING {
            // A key held by very many (a hostel's telephone) says nothing of two of them.
            for (at, one) in same.iter().enumerate() {
                for other in &same[at + 1..] {
                    *partly.entry((one.2, other.2)).or_insert(0) |= 1 << (kind % 128);
                }
            }
        }
    }
    for ((one, other), kinds) in partly {
        if kinds.count_ones() as usize >= run.join.or_at_least {
            people.join(one, other);
        }
    }

    let mut on: BTreeMap<u32, usize> = BTreeMap::new();
    for (record, agency) in of_agency.iter().enumerate() {
        *on.entry(people.root(record as u32)).or_insert(0) |= 1 << agency;
    }
    let mut cells = vec![0; 1 << run.agencies.len()];
    on.values().for_each(|&mask| cells[mask] += 1);
    Ok(Overlaps { agencies: run.agencies.clone(), sizes, cells })
}

/// Pairs are made of a key held by at most this many records.
const MOST_SHARING: usize = 50;

impl Overlaps {
    /// How many are on exactly the lists of these bits (the first agency is the lowest).
    pub fn cell(&self, mask: usize) -> u64 {
        self.cells.get(mask).copied().unwrap_or(0)
    }

    /// The agencies and how long their lists were.
    pub fn sizes(&self) -> impl Iterator<Item = (&str, usize)> {
        self.agencies.iter().map(String::as_str).zip(self.sizes.iter().copied())
    }

    /// The whole table as `daybreak estimate` reads it: a column a list, a row a pattern. As many empty lines follow as make it as long as it could be with lists of these
    /// lengths, so that how long the seal is tells nothing.
    pub(super) fn table(&self) -> String {
        let mut text = self.agencies.join(",") + ",count\n";
        let most = self.sizes.iter().sum::<usize>().to_string().len();
        let mut spare = 0;
        for (mask, count) in self.cells.iter().enumerate().skip(1) {
            for agency in 0..self.agencies.len() {
                text.push_str(if mask >> agency & 1 == 1 { "1," } else { "0," });
            }
            let count = count.to_string();
            spare += most.saturating_sub(count.len());
            text.push_str(&count);
            text.push('\n');
        }
        text.extend(std::iter::repeat_n('\n', spare));
        text
    }
}

/// Sets that grow together.
struct Sets(Vec<u32>);

impl Sets {
    fn of(size: usize) -> Sets {
        Sets((0..size as u32).collect())
    }

    fn root(&mut self, mut at: u32) -> u32 {
        while self.0[at as usize] != at {
            let above = self.0[at as usize];
            self.0[at as usize] = self.0[above as usize];
            at = above;
        }
        at
    }

    fn join(&mut self, one: u32, other: u32) {
        let (one, other) = (self.root(one), self.root(other));
        self.0[one.max(other) as usize] = one.min(other);
    }
}
