//! From pairs to clusters of records that are one.
//!
//! Links are taken from the surest down, each joining two clusters unless something speaks against it: so without rules the
//! clusters are the connected components above a threshold, and a looser level holds every stricter level's clusters whole.

mod bridges;
mod shape;
mod unions;

pub use shape::Shape;

use crate::error::{Refusal, What};
use crate::scoring::Scored;
use crate::table::Table;
use crate::watch::Watch;
use serde::Serialize;
use unions::Unions;

/// How clusters are made.
#[derive(Clone, Debug, PartialEq)]
pub struct Rules {
    /// The least weights of a link, loosest first: a clustering for each.
    pub levels: Vec<f64>,
    /// Sources that hold nobody twice (places in [`Table::sources`]): no cluster takes two of their records.
    pub once: Vec<usize>,
    /// Columns of which one thing has one value (a case number): two records with different values are never in one cluster.
    pub distinct: Vec<String>,
    /// Somebody decided that these are the same: links surer than all others.
    pub same: Vec<(u32, u32)>,
    /// Somebody decided that these are not the same: never in one cluster.
    pub not_same: Vec<(u32, u32)>,
    /// A link of less than this weight that alone holds two groups of two or more together is cut.
    pub bridge: Option<f64>,
}

impl Rules {
    /// Connected components at one level.
    pub fn at(weight: f64) -> Rules {
        Rules { levels: vec![weight], once: Vec::new(), distinct: Vec::new(), same: Vec::new(), not_same: Vec::new(), bridge: None }
    }
}

/// Why a link did not join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Both clusters hold a record of a source that holds nobody twice.
    OncePerSource,
    /// The clusters have different values where one thing has one.
    Distinct,
    /// Somebody decided that two of them are not the same.
    Decided,
    /// It was a weak bridge between two groups.
    Bridge,
}

/// A link that did not join.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Refused {
    /// The link.
    pub pair: Scored,
    /// Why.
    pub why: Why,
}

/// Links that are looked at together.
const TOGETHER: usize = 64;

/// Clusterings of a table's rows, one for each level.
#[derive(Clone, Debug, PartialEq)]
pub struct Clusters {
    levels: Vec<f64>,
    /// By level, a number a row: the least row of its cluster.
    of: Vec<Vec<u32>>,
    /// Links that did not join, surest first.
    pub refused: Vec<Refused>,
}

impl Clusters {
    /// Clusters a table's rows by their scored pairs.
    ///
    /// # Errors
    /// No level, columns that are not there, and decisions that contradict each other.
    pub fn new(table: &Table, pairs: &[Scored], rules: &Rules, watch: &Watch) -> Result<Clusters, Refusal> {
        let mut levels = rules.levels.clone();
        levels.sort_by(f64::total_cmp);
        levels.dedup();
        let Some(&loosest) = levels.first() else { return Err(What::NoLevel.into()) };
        let mut links: Vec<Scored> = pairs.iter().filter(|pair| pair.weight >= loosest).copied().collect();
        links.sort_unstable_by(|a, b| b.weight.total_cmp(&a.weight).then((a.left, a.right).cmp(&(b.left, b.right))));
        let mut refused = Vec::new();
        if let Some(least) = rules.bridge {
            let cut = bridges::weak(table.rows(), &links, least);
            let mut kept = Vec::with_capacity(links.len());
            for (pair, cut) in links.into_iter().zip(cut) {
                if cut {
                    refused.push(Refused { pair, why: Why::Bridge });
                } else {
                    kept.push(pair);
                }
            }
            links = kept;
        }
        let mut unions = Unions::new(table, rules)?;
        for &(left, right) in &rules.same {
            if unions.join(left, right).is_err() {
                return Err(What::Contradiction { left: table.place(left as usize), right: table.place(right as usize) }.into());
            }
        }
        watch.begin("clustering", links.len() as u64);
        let mut of = Vec::new();
        let mut rest = links.as_slice();
        for &level in levels.iter().rev() {
            let count = rest.partition_point(|pair| pair.weight >= level);
            let (now, later) = rest.split_at(count);
            for some in now.chunks(TOGETHER) {
                unions.warm(some);
                for pair in some {
                    if let Err(why) = unions.join(pair.left, pair.right) {
                        refused.push(Refused { pair: *pair, why });
                    }
                }
            }
            watch.step(count as u64);
            of.push(unions.least());
            rest = later;
        }
        of.reverse();
        refused.sort_by(|a, b| b.pair.weight.total_cmp(&a.pair.weight).then((a.pair.left, a.pair.right).cmp(&(b.pair.left, b.pair.right))));
        Ok(Clusters { levels, of, refused })
    }

    /// The levels' least weights, loosest first.
    pub fn levels(&self) -> &[f64] {
        &self.levels
    }

    /// At a level, each row's cluster: its least row.
    pub fn at(&self, level: usize) -> &[u32] {
        &self.of[level]
    }

    /// At a level, the clusters of two rows or more, by their least row.
    pub fn members(&self, level: usize) -> Vec<Vec<u32>> {
        let of = &self.of[level];
        // Each cluster's rows get their places by counting.
        let mut free = vec![0u32; of.len() + 1];
        of.iter().for_each(|&cluster| free[cluster as usize + 1] += 1);
        (1..free.len()).for_each(|at| free[at] += free[at - 1]);
        let mut rows = vec![0u32; of.len()];
        for (row, &cluster) in of.iter().enumerate() {
            rows[free[cluster as usize] as usize] = row as u32;
            free[cluster as usize] += 1;
        }
        rows.chunk_by(|a, b| of[*a as usize] == of[*b as usize]).filter(|chunk| chunk.len() > 1).map(<[u32]>::to_vec).collect()
    }

    /// At a level, every pair of rows of one cluster that the run may make, as links of that level's weight: for judging.
    pub fn pairs(&self, table: &Table, level: usize, link: crate::model::Link) -> Vec<Scored> {
        let mut pairs = Vec::new();
        for members in self.members(level) {
            for (at, &left) in members.iter().enumerate() {
                for &right in &members[at + 1..] {
                    if link.allows(table.source(left as usize), table.source(right as usize)) {
                        pairs.push(Scored { left, right, weight: self.levels[level] });
                    }
                }
            }
        }
        pairs
    }
}
