//! Each row's keys under a rule: 64-bit hashes of texts, so that they are the same in every table and piece of one.
//!
//! Two keys of one hash only mean that a pair is compared for nothing; among ten million rows that is expected 0.000003 times.

use crate::hash;
use crate::table::{Column, LIST, MISSING};
use std::collections::HashSet;
use std::sync::Arc;

/// The key of a row that has none: it meets nobody.
const NONE: u64 = 0;
/// The most buckets in which keys are counted before they are sorted: a short list has fewer, since memory that is touched for the first time costs more than counting.
const BUCKETS: usize = 1 << 22;

#[derive(Debug)]
pub(super) enum Keys {
    /// One a row.
    One(Vec<u64>),
    /// Sorted, several a row: those of row `r` are `keys[starts[r]..starts[r + 1]]`.
    Many { starts: Vec<u32>, keys: Vec<u64> },
}

impl Keys {
    /// The keys that columns make together; of those that hold lists, each piece makes one.
    pub fn new(rows: usize, columns: &[(Arc<Column>, bool)]) -> Keys {
        let mut one = vec![hash::number(0, columns.len() as u64); rows];
        let mut exploded = Vec::new();
        for (column, is_list) in columns {
            if *is_list {
                exploded.push(column);
                continue;
            }
            let hashes: Vec<u64> = (0..column.pool().codes() as u32).map(|code| hash::text(1, column.pool().text(code)) | 1).collect();
            for (key, &code) in one.iter_mut().zip(column.codes()) {
                *key = if code == MISSING || *key == NONE { NONE } else { hash::number(*key, hashes[code as usize]).max(1) };
            }
        }
        if exploded.is_empty() {
            return Keys::One(one);
        }
        let (mut starts, mut keys) = (vec![0], Vec::new());
        for (row, &first) in one.iter().enumerate() {
            let mut of_row = if first == NONE { Vec::new() } else { vec![first] };
            for column in &exploded {
                let pieces = column.text(row).unwrap_or_default().split(LIST).filter(|piece| !piece.is_empty());
                let hashes: Vec<u64> = pieces.map(|piece| hash::text(1, piece) | 1).collect();
                of_row = of_row.iter().flat_map(|&key| hashes.iter().map(move |&piece| hash::number(key, piece).max(1))).collect();
            }
            of_row.sort_unstable();
            of_row.dedup();
            keys.extend(of_row);
            starts.push(keys.len() as u32);
        }
        Keys::Many { starts, keys }
    }

    /// Every (key, row) whose key another row has too, sorted; perhaps some whose key no other row has.
    ///
    /// Keys are first counted, to two, in buckets by their hash: most keys of telling rules are alone, and are not sorted.
    pub fn entries(&self, alone: bool) -> Vec<(u64, u32)> {
        let buckets = (self.len() * 8).next_power_of_two().clamp(1 << 10, BUCKETS);
        let mut met = vec![0u8; if alone { 0 } else { buckets }];
        let bucket = |key: u64| (key >> 40) as usize % buckets;
        if !alone {
            self.each(|key, _| met[bucket(key)] = met[bucket(key)].saturating_add(1));
        }
        let mut entries = Vec::new();
        self.each(|key, row| {
            if alone || met[bucket(key)] > 1 {
                entries.push((key, row));
            }
        });
        entries.sort_unstable();
        entries
    }

    /// Every (key, row) of one part of `parts`, sorted.
    pub fn part(&self, part: u64, parts: u64) -> Vec<(u64, u32)> {
        let mut entries = Vec::new();
        self.each(|key, row| {
            if key % parts == part {
                entries.push((key, row));
            }
        });
        entries.sort_unstable();
        entries
    }

    fn len(&self) -> usize {
        match self {
            Keys::One(keys) | Keys::Many { keys, .. } => keys.len(),
        }
    }

    fn each(&self, mut function: impl FnMut(u64, u32)) {
        match self {
            Keys::One(keys) => keys.iter().enumerate().filter(|(_, key)| **key != NONE).for_each(|(row, &key)| function(key, row as u32)),
            Keys::Many { starts, keys } => {
                for row in 0..starts.len() - 1 {
                    keys[starts[row] as usize..starts[row + 1] as usize].iter().for_each(|&key| function(key, row as u32));
                }
            }
        }
    }

    /// The rows that have a key.
    pub fn rows_with(&self) -> u64 {
        match self {
            Keys::One(keys) => keys.iter().filter(|key| **key != NONE).count() as u64,
            Keys::Many { starts, .. } => starts.windows(2).filter(|pair| pair[0] < pair[1]).count() as u64,
        }
    }

    /// The least key that a left row shares with a right row of `other`.
    pub fn meet(&self, left: u32, other: &Keys, right: u32) -> Option<u64> {
        if let (Keys::One(a), Keys::One(b)) = (self, other) {
            let key = a[left as usize];
            return (key != NONE && key == b[right as usize]).then_some(key);
        }
        let (a, b) = (self.of(left), other.of(right));
        let (mut i, mut j) = (0, 0);
        while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
            match x.cmp(y) {
                std::cmp::Ordering::Equal => return Some(*x),
                std::cmp::Ordering::Less => i += 1,
                std::cmp::Ordering::Greater => j += 1,
            }
        }
        None
    }

    /// The first word that [`Keys::meet`] reads of a row's keys: to be read before, without deciding anything by it.
    pub fn first(&self, row: u32) -> u64 {
        match self {
            Keys::One(keys) => keys[row as usize],
            Keys::Many { starts, keys } => keys.get(starts[row as usize] as usize).copied().unwrap_or_default(),
        }
    }

    fn of(&self, row: u32) -> &[u64] {
        let row = row as usize;
        match self {
            Keys::One(keys) => {
                let key = &keys[row..=row];
                if key == [NONE] { &[] } else { key }
            }
            Keys::Many { starts, keys } => &keys[starts[row] as usize..starts[row + 1] as usize],
        }
    }

    /// Adds the key of `by` to these keys, wherever a row has one of them. A row without a key of `by` is split from all others.
    pub fn split(&mut self, oversized: &HashSet<u64>, by: &Keys) {
        let Keys::One(by) = by else { return };
        match self {
            Keys::One(keys) => {
                for (row, key) in keys.iter_mut().enumerate().filter(|(_, key)| oversized.contains(key)) {
                    *key = if by[row] == NONE { NONE } else { hash::number(*key, by[row]).max(1) };
                }
            }
            Keys::Many { starts, keys } => {
                for row in 0..starts.len() - 1 {
                    let of_row = &mut keys[starts[row] as usize..starts[row + 1] as usize];
                    for key in of_row.iter_mut().filter(|key| oversized.contains(key)) {
                        // In a list a key can't be left out without moving all others: a key of the row's own meets nobody.
                        *key = if by[row] == NONE { hash::number(*key, hash::number(2, row as u64)).max(1) } else { hash::number(*key, by[row]).max(1) };
                    }
                    of_row.sort_unstable();
                }
            }
        }
    }
}
