//! Rows gathered by key under one rule.

use super::{Blocks, Ready};
use crate::model::Link;
use std::ops::Range;

pub(super) struct Index {
    pub left: Vec<(u64, u32)>,
    /// Empty if both sides are the same.
    right: Vec<(u64, u32)>,
    pub groups: Vec<Group>,
}

/// The rows of one key: stretches of the index's entries.
pub(super) struct Group {
    pub left: Range<u32>,
    right: Range<u32>,
    pub same: bool,
}

impl Group {
    /// How many rows it holds, the larger side's.
    pub fn rows(&self) -> u64 {
        u64::from((self.left.end - self.left.start).max(self.right.end - self.right.start))
    }
}

impl Index {
    pub fn new(ready: &Ready) -> Index {
        let same = ready.right.is_none();
        Index::of(ready.left.entries(!same), ready.right.as_ref().map(|right| right.entries(true)))
    }

    /// The keys of one part of `parts` alone.
    pub fn part(ready: &Ready, part: u64, parts: u64) -> Index {
        Index::of(ready.left.part(part, parts), ready.right.as_ref().map(|right| right.part(part, parts)))
    }

    fn of(left: Vec<(u64, u32)>, right: Option<Vec<(u64, u32)>>) -> Index {
        let same = right.is_none();
        let right = right.unwrap_or_default();
        let mut groups = Vec::new();
        let mut met = 0usize;
        let mut start = 0usize;
        while let Some(&(key, _)) = left.get(start) {
            let end = start + left[start..].iter().take_while(|entry| entry.0 == key).count();
            if same {
                if end - start > 1 {
                    groups.push(Group { left: start as u32..end as u32, right: start as u32..end as u32, same });
                }
            } else {
                met += right[met..].iter().take_while(|entry| entry.0 < key).count();
                let right_end = met + right[met..].iter().take_while(|entry| entry.0 == key).count();
                if right_end > met {
                    groups.push(Group { left: start as u32..end as u32, right: met as u32..right_end as u32, same });
                }
            }
            start = end;
        }
        Index { left, right, groups }
    }

    pub fn key(&self, group: &Group) -> u64 {
        self.left[group.left.start as usize].0
    }

    /// The entries a group's left rows may be paired with.
    pub fn rights(&self, group: &Group) -> &[(u64, u32)] {
        let held = if group.same { &self.left } else { &self.right };
        &held[group.right.start as usize..group.right.end as usize]
    }
}

/// The row after the last of a source, and where that is among a group's right entries: the next left row is mostly of the same source.
#[derive(Default)]
pub(super) struct SourceEnd {
    row: u32,
    at: usize,
}

impl Blocks {
    /// Where among a group's right entries those of one left row begin and end: later rows, of sources the run links.
    pub(super) fn partners(&self, index: &Index, group: &Group, at: u32, source: &mut SourceEnd) -> Range<usize> {
        let row = index.left[at as usize].1;
        let rights = index.rights(group);
        let after = |row: u32| rights.partition_point(|entry| entry.1 < row);
        let start = if group.same { (at - group.left.start) as usize + 1 } else { after(row + 1) };
        if self.link == Link::Both {
            return start..rights.len();
        }
        // Rows stand source by source, and left rows in their order.
        if row >= source.row {
            source.row = self.source_ends[usize::from(self.source_of[row as usize])];
            source.at = after(source.row);
        }
        match self.link {
            Link::Between => start.max(source.at)..rights.len(),
            _ => start..source.at.max(start),
        }
    }

    /// How many pairs an index makes.
    pub(super) fn pairs(&self, index: &Index) -> u64 {
        index.groups.iter().map(|group| self.pairs_of(index, group)).fold(0, u64::saturating_add)
    }

    /// How many pairs a group makes.
    pub(super) fn pairs_of(&self, index: &Index, group: &Group) -> u64 {
        if group.same && self.link == Link::Both {
            let rows = group.rows();
            return rows * (rows - 1) / 2;
        }
        if group.same {
            // Runs of one source: within them, or all but within them.
            let mut within = 0u64;
            let mut at = group.left.start;
            while at < group.left.end {
                let end = at + self.partners_of_source(index, group, at);
                let run = u64::from(end - at);
                within += run * (run - 1) / 2;
                at = end;
            }
            let rows = group.rows();
            return if self.link == Link::Within { within } else { rows * (rows - 1) / 2 - within };
        }
        let mut source = SourceEnd::default();
        group.left.clone().map(|at| self.partners(index, group, at, &mut source).len() as u64).sum()
    }

    /// How many entries of a group from this one on are of its source.
    fn partners_of_source(&self, index: &Index, group: &Group, at: u32) -> u32 {
        let end = self.source_ends[usize::from(self.source_of[index.left[at as usize].1 as usize])];
        index.left[at as usize..group.left.end as usize].partition_point(|entry| entry.1 < end) as u32
    }
}
