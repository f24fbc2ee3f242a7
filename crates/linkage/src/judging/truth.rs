//! Who is who, as far as somebody knows.

use crate::error::What;
use crate::model::Link;
use crate::table::{MISSING, Table};
use std::collections::HashMap;

/// A label for rows: two rows of one label are the same, two of different labels are not, rows without one say nothing.
#[derive(Clone, Debug)]
pub struct Truth {
    labels: Vec<u32>,
    pairs: u64,
}

impl Truth {
    /// From a column of the table; pairs are counted as the run makes them.
    ///
    /// # Errors
    /// A column that is not there.
    pub fn from_column(table: &Table, name: &str, link: Link) -> Result<Truth, What> {
        let labels = table.wanted(name, "the truth")?.codes().to_vec();
        Ok(Truth { pairs: count(table, &labels, link), labels })
    }

    /// From a label a row, 0 for none.
    pub fn from_labels(table: &Table, labels: Vec<u32>, link: Link) -> Truth {
        Truth { pairs: count(table, &labels, link), labels }
    }

    /// True pairs among the rows.
    pub fn pairs(&self) -> u64 {
        self.pairs
    }

    /// Whether two rows are the same; none if it is not known.
    pub fn same(&self, left: u32, right: u32) -> Option<bool> {
        let (a, b) = (self.labels[left as usize], self.labels[right as usize]);
        (a != MISSING && b != MISSING).then_some(a == b)
    }

    /// The truth about some rows only: the labels of all others are taken away.
    pub fn of(&self, table: &Table, link: Link, keep: impl Fn(usize) -> bool) -> Truth {
        let labels: Vec<u32> = self.labels.iter().enumerate().map(|(row, &label)| if keep(row) { label } else { MISSING }).collect();
        Truth::from_labels(table, labels, link)
    }
}

/// Pairs of equal labels that the run may make.
fn count(table: &Table, labels: &[u32], link: Link) -> u64 {
    let choose = |rows: u64| rows * rows.saturating_sub(1) / 2;
    let mut of_label: HashMap<u32, u64> = HashMap::new();
    let mut of_source: HashMap<(u32, usize), u64> = HashMap::new();
    for (row, &label) in labels.iter().enumerate().filter(|(_, label)| **label != MISSING) {
        *of_label.entry(label).or_default() += 1;
        *of_source.entry((label, table.source(row))).or_default() += 1;
    }
    let all: u64 = of_label.values().map(|&rows| choose(rows)).sum();
    let within: u64 = of_source.values().map(|&rows| choose(rows)).sum();
    match link {
        Link::Both => all,
        Link::Within => within,
        Link::Between => all - within,
    }
}
