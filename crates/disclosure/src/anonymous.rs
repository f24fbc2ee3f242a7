//! Rows that may leave: every combination of what could be looked up is shared by at least `k` people.
//!
//! Codes are joined along trees, the same for every row of a column (full-domain generalisation, Sweeney 2002), and rows that still stand out are
//! left out. Rows count exactly, so that beside a table of the same people they give back what it hides: the ledger lets out one or the other. Every meeting of levels is looked at, those that can't be cheaper than the best so far excepted, so that the result is the cheapest there is.
//! Nobody is left out alone: none, or at least `k`. A group that shares its codes and also one answer of a telling column would tell that answer of each (Machanavajjhala and others 2007): it is left out too.

use crate::ledger::Ledger;
use daybreak_vocabulary::Day;
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use thiserror::Error;

/// A column of the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What somebody who knows the person might know.
    pub role: Role,
}

/// What a column does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// Could be looked up elsewhere: for each value the ever larger ones it is part of, all as many. Beyond the last stands `*`.
    Known(BTreeMap<String, Vec<String>>),
    /// Must not be told of a whole group. An empty answer tells nothing.
    Telling,
    /// Neither.
    Plain,
}

/// What it cost. For whoever makes the release.
#[derive(Clone, Debug, PartialEq)]
pub struct Loss {
    /// The level each known column was joined to, 0 being as it was.
    pub levels: Vec<usize>,
    /// Rows left out.
    pub left_out: usize,
    /// The share of what the known columns told that is lost: 0 nothing, 1 all (normalised certainty penalty, Xu and others 2006).
    pub lost: f64,
}

/// Rows that may leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rows {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

/// Why no rows can leave.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum NoRows {
    #[error("row {row} has {found} values and there are {expected} columns")]
    Length { row: usize, found: usize, expected: usize },
    #[error("row {row} has a value in “{column}” that is not in its tree. Say what it is part of")]
    NotInTree { row: usize, column: String },
    #[error("the values of “{0}” have trees of different heights. Make them as high")]
    UnevenTree(String),
    #[error("the trees meet in {0} ways, more than can be looked at. Give the columns fewer levels")]
    TooMany(usize),
    #[error("even with everything joined, groups are too small. There are too few people to release row by row")]
    TooFew,
    #[error("rows of “{earlier}” were released in “{release}”. Two sets of rows about the same people can be put together: there is one, and it stays. Where “{measure}” are other people, say so")]
    Again { measure: String, release: String, earlier: String },
    #[error("tables of “{earlier}” were released in “{release}”. Rows say exactly how many are alike, and give back what a table of the same people hides: either rows go out or tables. Where “{measure}” are other people, say so")]
    Tables { measure: String, release: String, earlier: String },
}

/// Stands where everything of a column is joined.
const JOINED: &str = "*";

const MOST_MEETINGS: usize = 50_000;

struct Known {
    column: usize,
    /// For each row, for each level, the value's place.
    values: Vec<Vec<u32>>,
    /// For each level, for each place, its name and how much is lost there.
    names: Vec<Vec<(String, f64)>>,
}

/// Makes the rows `k`-anonymous at the least loss, leaving out at most the share `spare` of them, and enters them in the ledger.
#[allow(clippy::too_many_arguments, reason = "each is another thing, and all are told to the ledger")]
pub fn rows(
    measure: &str,
    name: &str,
    on: Day,
    columns: &[Column],
    given: &[Vec<String>],
    k: usize,
    spare: f64,
    ledger: &mut Ledger,
) -> Result<(Rows, Loss), NoRows> {
    if let Some((row, values)) = given.iter().enumerate().find(|(_, values)| values.len() != columns.len()) {
        return Err(NoRows::Length { row: row + 1, found: values.len(), expected: columns.len() });
    }
    let known = trees(columns, given)?;
    let heights: Vec<usize> = known.iter().map(|known| known.names.len()).collect();
    let meetings = heights.iter().fold(1usize, |product, height| product.saturating_mul(*height));
    if meetings > MOST_MEETINGS {
        return Err(NoRows::TooMany(meetings));
    }
    let telling: Vec<usize> = columns.iter().enumerate().filter(|(_, column)| column.role == Role::Telling).map(|(at, _)| at).collect();
    let allowed = (given.len() as f64 * spare.clamp(0.0, 1.0)).floor() as usize;
    let mut best: Option<(f64, Vec<usize>, Vec<bool>)> = None;
    for levels in crate::table::cross(heights.iter().map(|height| (0..*height).collect()).collect()) {
        let joined = loss(&known, &levels, &vec![true; given.len()]);
        if best.as_ref().is_some_and(|(least, _, _)| joined >= *least) {
            continue;
        }
        let stays = standing(given, &known, &telling, &levels, k);
        // Beside a total that is known, a few left out would be a small count.
        let out = stays.iter().filter(|stays| !**stays).count();
        if out > allowed || (1..k).contains(&out) || !stays.contains(&true) {
            continue;
        }
        let lost = loss(&known, &levels, &stays);
        if best.as_ref().is_none_or(|(least, _, _)| lost < *least) {
            best = Some((lost, levels, stays));
        }
    }
    let (lost, levels, stays) = best.ok_or(NoRows::TooFew)?;
    let mut made: Vec<Vec<String>> = Vec::new();
    for (row, values) in given.iter().enumerate().filter(|(row, _)| stays[*row]) {
        let mut values = values.clone();
        for (known, level) in known.iter().zip(&levels) {
            values[known.column] = known.names[*level][known.values[row][*level] as usize].0.clone();
        }
        made.push(values);
    }
    // The order rows came in is the order things happened in.
    made.sort();
    let rows = Rows { columns: columns.iter().map(|column| column.name.clone()).collect(), rows: made };
    ledger.add_rows(measure, name, on, rows.print())?;
    Ok((rows, Loss { levels, left_out: stays.iter().filter(|stays| !**stays).count(), lost }))
}

fn trees(columns: &[Column], given: &[Vec<String>]) -> Result<Vec<Known>, NoRows> {
    let mut found = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let Role::Known(tree) = &column.role else { continue };
        let height = tree.values().next().map_or(0, Vec::len);
        if tree.values().any(|path| path.len() != height) {
            return Err(NoRows::UnevenTree(column.name.clone()));
        }
        let mut places: Vec<HashMap<String, u32>> = vec![HashMap::new(); height + 2];
        let mut beneath: Vec<HashMap<u32, BTreeSet<&str>>> = vec![HashMap::new(); height + 2];
        let mut values = Vec::with_capacity(given.len());
        for (number, row) in given.iter().enumerate() {
            let value = &row[at];
            let path = tree.get(value).ok_or_else(|| NoRows::NotInTree { row: number + 1, column: column.name.clone() })?;
            let names = std::iter::once(value.as_str()).chain(path.iter().map(String::as_str)).chain(std::iter::once(JOINED));
            values.push(
                names
                    .enumerate()
                    .map(|(level, name)| {
                        let next = u32::try_from(places[level].len()).unwrap_or(u32::MAX);
                        let place = *places[level].entry(name.to_owned()).or_insert(next);
                        beneath[level].entry(place).or_default().insert(value);
                        place
                    })
                    .collect(),
            );
        }
        let distinct = places.first().map_or(0, HashMap::len);
        let names = places
            .into_iter()
            .zip(beneath)
            .map(|(places, beneath)| {
                let mut names = vec![(String::new(), 0.0); places.len()];
                for (name, place) in places {
                    let under = beneath.get(&place).map_or(1, BTreeSet::len);
                    names[place as usize] = (name, if distinct > 1 { (under - 1) as f64 / (distinct - 1) as f64 } else { 0.0 });
                }
                names
            })
            .collect();
        found.push(Known { column: at, values, names });
    }
    Ok(found)
}

/// Which rows stand with enough others, and with no telling answer in common.
fn standing(given: &[Vec<String>], known: &[Known], telling: &[usize], levels: &[usize], k: usize) -> Vec<bool> {
    let mut groups: HashMap<Vec<u32>, Vec<usize>> = HashMap::new();
    for row in 0..given.len() {
        groups.entry(known.iter().zip(levels).map(|(known, level)| known.values[row][*level]).collect()).or_default().push(row);
    }
    let mut stays = vec![false; given.len()];
    for group in groups.values() {
        let mixed = |column: &usize| {
            let first = &given[group[0]][*column];
            first.is_empty() || group.iter().any(|row| given[*row][*column] != *first)
        };
        if group.len() >= k && telling.iter().all(mixed) {
            group.iter().for_each(|row| stays[*row] = true);
        }
    }
    stays
}

fn loss(known: &[Known], levels: &[usize], stays: &[bool]) -> f64 {
    let mut lost = 0.0;
    for (row, stays) in stays.iter().enumerate() {
        for (known, level) in known.iter().zip(levels) {
            lost += if *stays { known.names[*level][known.values[row][*level] as usize].1 } else { 1.0 };
        }
    }
    lost / (stays.len() * known.len()).max(1) as f64
}

impl Rows {
    /// The columns' names.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The rows, in no order that tells anything.
    pub fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// As comma-separated text, text that a spreadsheet would run led by an apostrophe.
    pub fn csv(&self) -> String {
        self.csv_joined(JOINED)
    }

    /// The same, with this word where everything is joined.
    pub fn csv_joined(&self, word: &str) -> String {
        let said = |field: &String| crate::release::quiet(if field == JOINED { word } else { field });
        std::iter::once(&self.columns).chain(&self.rows).map(|row| row.iter().map(said).collect::<Vec<_>>().join(",") + "\n").collect()
    }

    fn print(&self) -> [u8; 32] {
        Sha256::digest(self.csv().as_bytes()).into()
    }
}
