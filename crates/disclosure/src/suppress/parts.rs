//! What can be looked at apart: a system in parts that share no sum.
//!
//! Where only some cells may move, much of a published table falls away. A sum with one of them keeps it where it is; a sum with a whole and
//! one part moves the two together, and they count as one cell. Of the 4,049 cells of a published quarter 1,317 are left while only the small ones are
//! hidden, in parts of at most 588.

use super::pool::Deviation;
use crate::system::{Cell, Demand, State, System};
use std::collections::{BTreeMap, BTreeSet};

/// Cells that sums tie together, and the demands on them. Cells that always move together are one cell of it.
pub(crate) struct Part {
    pub system: System,
    /// For each of its cells those of the whole system that it stands for.
    pub cells: Vec<Vec<usize>>,
    /// For each of its demands its place in the whole system.
    pub demands: Vec<usize>,
}

impl Part {
    /// A deviation of this part in the cells of the whole system.
    pub fn lifted(&self, deviation: &Deviation) -> Deviation {
        deviation.iter().flat_map(|(class, by)| self.cells[*class].iter().map(move |cell| (*cell, *by))).collect()
    }

    /// Which of its cells are hidden: those that may move and stand for nothing but hidden cells.
    pub fn hidden(&self, hidden: &[bool]) -> Vec<bool> {
        let movable = self.system.cells.iter().map(|cell| cell.state != State::Shown);
        self.cells.iter().zip(movable).map(|(cells, movable)| movable && cells.iter().all(|cell| hidden[*cell])).collect()
    }
}

/// The parts that these demands are in, the smallest first. Cells that are shown or may not move stay as they are.
pub(crate) fn of(system: &System, movable: &[bool], demands: &[usize]) -> Vec<Part> {
    let mut classes = Classes::of(system, movable);
    let sums = classes.settle(&system.sums);
    // Classes that a sum or a demand ties together are in one part.
    let mut together = Union::of(system.cells.len());
    let tie = |together: &mut Union, all: &mut dyn Iterator<Item = usize>| {
        if let Some(first) = all.next() {
            all.for_each(|other| together.join(first, other));
        }
    };
    for sum in &sums {
        tie(&mut together, &mut sum.iter().map(|(class, _)| *class));
    }
    for demand in demands.iter().map(|demand| &system.demands[*demand]) {
        tie(&mut together, &mut demand.terms.iter().map(|(cell, _)| *cell).map(|cell| classes.union.find(cell)));
    }
    let mut members: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for cell in 0..system.cells.len() {
        members.entry(classes.union.find(cell)).or_default().push(cell);
    }
    let mut found: BTreeMap<usize, Part> = BTreeMap::new();
    for demand in demands {
        if let Some((cell, _)) = system.demands[*demand].terms.first() {
            let root = together.find(classes.union.find(*cell));
            let part = found.entry(root).or_insert_with(|| Part { system: System::default(), cells: Vec::new(), demands: Vec::new() });
            part.demands.push(*demand);
        }
    }
    let mut place = vec![0; system.cells.len()];
    for (class, cells) in members {
        if let Some(part) = found.get_mut(&together.find(class)) {
            place[class] = part.cells.len();
            part.system.cells.push(as_one(system, &cells, classes.still[class]));
            part.cells.push(cells);
        }
    }
    let placed = |terms: Vec<(usize, i64)>| -> Vec<(usize, i64)> { terms.into_iter().map(|(class, sign)| (place[class], sign)).collect() };
    for sum in sums {
        if let Some(part) = sum.first().and_then(|(class, _)| found.get_mut(&together.find(*class))) {
            part.system.sums.push(placed(sum));
        }
    }
    for part in found.values_mut() {
        for demand in part.demands.iter().map(|demand| &system.demands[*demand]) {
            let terms = placed(added(demand.terms.iter().map(|(cell, sign)| (classes.union.find(*cell), *sign))));
            let about = place[classes.union.find(demand.about)];
            part.system.demands.push(Demand { terms, least: demand.least, about });
        }
    }
    let mut parts: Vec<Part> = found.into_values().collect();
    parts.sort_by_key(|part| part.cells.len());
    parts
}

/// Cells that always move together as one: it can go only where all of them can, and to hide it is to hide them all.
fn as_one(system: &System, cells: &[usize], still: bool) -> Cell {
    let all = || cells.iter().map(|cell| &system.cells[*cell]);
    let value = all().next().map_or(0, |cell| cell.value);
    let down = all().map(|cell| cell.floor - cell.value).max().unwrap_or(0);
    let up = all().map(|cell| cell.ceiling.saturating_sub(cell.value)).min().unwrap_or(0);
    let free = || all().filter(|cell| cell.state == State::Free);
    let state = if still {
        State::Shown
    } else if free().next().is_some() {
        State::Free
    } else {
        State::Hidden
    };
    let name = all().next().map_or_else(String::new, |cell| cell.name.clone());
    Cell { value, floor: value + down, ceiling: value.saturating_add(up), weight: free().map(|cell| cell.weight).sum(), state, name }
}

/// Terms of one cell added up.
fn added(terms: impl Iterator<Item = (usize, i64)>) -> Vec<(usize, i64)> {
    let mut sums: BTreeMap<usize, i64> = BTreeMap::new();
    terms.for_each(|(cell, sign)| *sums.entry(cell).or_default() += sign);
    sums.into_iter().filter(|(_, sign)| *sign != 0).collect()
}

/// Cells that always move together, and cells that never move.
struct Classes {
    union: Union,
    /// By the cell that stands for the class.
    still: Vec<bool>,
}

impl Classes {
    fn of(system: &System, movable: &[bool]) -> Classes {
        let still = system.cells.iter().zip(movable).map(|(cell, movable)| !movable || cell.state == State::Shown).collect();
        Classes { union: Union::of(movable.len()), still }
    }

    /// Joins what sums of one and two cells join, until there are none; returns the other sums, each once.
    fn settle(&mut self, sums: &[Vec<(usize, i64)>]) -> BTreeSet<Vec<(usize, i64)>> {
        let mut sums: BTreeSet<Vec<(usize, i64)>> = sums.iter().cloned().collect();
        loop {
            let mut changed = false;
            let mut left = BTreeSet::new();
            for sum in sums {
                let classes = sum.iter().map(|(cell, sign)| (self.union.find(*cell), *sign));
                let mut sum = added(classes.filter(|(class, _)| !self.still[*class]));
                match sum.as_slice() {
                    [] => {}
                    [(class, _)] => {
                        self.still[*class] = true;
                        changed = true;
                    }
                    [(one, plus), (other, minus)] if plus + minus == 0 => {
                        self.union.join(*one, *other);
                        changed = true;
                    }
                    [(_, sign), ..] => {
                        if *sign < 0 {
                            sum.iter_mut().for_each(|(_, sign)| *sign = -*sign);
                        }
                        left.insert(sum);
                    }
                }
            }
            sums = left;
            if !changed {
                return sums;
            }
        }
    }
}

/// Which things have been joined: the least of them stands for all.
struct Union(Vec<usize>);

impl Union {
    fn of(size: usize) -> Union {
        Union((0..size).collect())
    }

    fn find(&mut self, one: usize) -> usize {
        let mut root = one;
        while self.0[root] != root {
            self.0[root] = self.0[self.0[root]];
            root = self.0[root];
        }
        root
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        self.0[one.max(other)] = one.min(other);
    }
}
