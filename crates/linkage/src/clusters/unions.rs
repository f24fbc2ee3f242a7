//! Clusters that grow by joining, and know what they may not join (Tarjan 1975: by size, with path halving).

use super::{Rules, Why};
use crate::error::Refusal;
use crate::hash::Map;
use crate::scoring::Scored;
use crate::table::{Column, MISSING, Table};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

pub(super) struct Unions {
    parent: Vec<u32>,
    size: Vec<u32>,
    least: Vec<u32>,
    /// Whether any rule can refuse a join.
    watched: bool,
    /// Of each root of several rows: sources that hold nobody twice and are in it, sorted.
    once: Map<u32, Vec<u16>>,
    /// By source, whether it holds nobody twice; empty if none does.
    single: Vec<bool>,
    source_of: Vec<u16>,
    /// Of each root and distinct column: its value.
    values: Vec<Vec<u32>>,
    /// Of each root: roots it may not join.
    not: HashMap<u32, BTreeSet<u32>>,
}

impl Unions {
    pub fn new(table: &Table, rules: &Rules) -> Result<Unions, Refusal> {
        let rows = table.rows();
        let columns: Vec<Arc<Column>> =
            rules.distinct.iter().map(|name| table.wanted(name, "the rule of distinct values").cloned()).collect::<Result<_, _>>()?;
        let mut single = vec![false; if rules.once.is_empty() { 0 } else { table.sources().len() }];
        rules.once.iter().for_each(|&source| {
            if let Some(held) = single.get_mut(source) {
                *held = true;
            }
        });
        let mut not: HashMap<u32, BTreeSet<u32>> = HashMap::new();
        for &(left, right) in &rules.not_same {
            not.entry(left).or_default().insert(right);
            not.entry(right).or_default().insert(left);
        }
        Ok(Unions {
            parent: (0..rows as u32).collect(),
            size: vec![1; rows],
            least: (0..rows as u32).collect(),
            watched: !rules.once.is_empty() || !columns.is_empty() || !not.is_empty(),
            once: Map::default(),
            single,
            source_of: table.source_codes().to_vec(),
            values: columns.iter().map(|column| column.codes().to_vec()).collect(),
            not,
        })
    }

    fn root(&mut self, mut row: u32) -> u32 {
        while self.parent[row as usize] != row {
            self.parent[row as usize] = self.parent[self.parent[row as usize] as usize];
            row = self.parent[row as usize];
        }
        row
    }

    /// The sources of a root's cluster that hold nobody twice, sorted. Most clusters are of one row, and need no memory.
    fn sources(&self, root: u32) -> &[u16] {
        if let Some(held) = self.once.get(&root) {
            return held;
        }
        let own = &self.source_of[root as usize..=root as usize];
        if self.single[usize::from(own[0])] { own } else { &[] }
    }

    /// Reads what joining these will read first, without deciding anything by it: so the waits for memory overlap.
    pub fn warm(&self, pairs: &[Scored]) {
        let of = |row: u32| u64::from(self.parent[row as usize]) + u64::from(self.size[row as usize]) + u64::from(self.least[row as usize]) + u64::from(self.source_of[row as usize]);
        std::hint::black_box(pairs.iter().map(|pair| of(pair.left) + of(pair.right)).sum::<u64>());
    }

    /// Joins the clusters of two rows, or says what speaks against it.
    pub fn join(&mut self, left: u32, right: u32) -> Result<(), Why> {
        let (a, b) = (self.root(left), self.root(right));
        if a == b {
            return Ok(());
        }
        let larger = if (self.size[a as usize], b) >= (self.size[b as usize], a) { a } else { b };
        let smaller = if larger == a { b } else { a };
        if self.watched {
            self.may(larger, smaller)?;
            self.take(larger, smaller);
        }
        self.parent[smaller as usize] = larger;
        self.size[larger as usize] += self.size[smaller as usize];
        self.least[larger as usize] = self.least[larger as usize].min(self.least[smaller as usize]);
        Ok(())
    }

    fn may(&mut self, larger: u32, smaller: u32) -> Result<(), Why> {
        if self.not.get(&smaller).is_some_and(|not| not.contains(&larger)) {
            return Err(Why::Decided);
        }
        for values in &self.values {
            let (x, y) = (values[larger as usize], values[smaller as usize]);
            if x != MISSING && y != MISSING && x != y {
                return Err(Why::Distinct);
            }
        }
        if !self.single.is_empty() {
            let (held, other) = (self.sources(larger), self.sources(smaller));
            if other.iter().any(|source| held.binary_search(source).is_ok()) {
                return Err(Why::OncePerSource);
            }
        }
        Ok(())
    }

    /// The larger root takes over what the smaller knew.
    fn take(&mut self, larger: u32, smaller: u32) {
        for values in &mut self.values {
            if values[larger as usize] == MISSING {
                values[larger as usize] = values[smaller as usize];
            }
        }
        if !self.single.is_empty() {
            let mut sources = [self.sources(larger), self.sources(smaller)].concat();
            sources.sort_unstable();
            self.once.remove(&smaller);
            self.once.insert(larger, sources);
        }
        if let Some(forbidden) = self.not.remove(&smaller) {
            for other in &forbidden {
                if let Some(held) = self.not.get_mut(other) {
                    held.remove(&smaller);
                    held.insert(larger);
                }
            }
            self.not.entry(larger).or_default().extend(forbidden);
        }
    }

    /// Each row's cluster: its least row.
    pub fn least(&mut self) -> Vec<u32> {
        (0..self.parent.len() as u32)
            .map(|row| {
                let root = self.root(row);
                self.least[root as usize]
            })
            .collect()
    }
}
