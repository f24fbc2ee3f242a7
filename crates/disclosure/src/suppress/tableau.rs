//! The attacker's linear programme: how far can a sum of deviations go, while all sums hold and each deviation stays in its bounds?
//!
//! A bounded primal simplex over a dense tableau. It always starts from no deviation at all, which is allowed, and keeps its basis between
//! questions: thousands of questions are asked over the same sums. Its answers are never trusted: witnesses are added up in whole numbers.

use crate::system::{State, System};

const TINY: f64 = 1e-9;

/// Once only cells that are not hidden gain, so many steps of theirs make the cover smaller; more cost more than they bring.
const SLIVERS: usize = 15;

pub(crate) struct Tableau {
    /// For each column its cell.
    pub cells: Vec<usize>,
    column: Vec<Option<usize>>,
    rows: Vec<Vec<f64>>,
    basis: Vec<usize>,
    row_of: Vec<Option<usize>>,
    pub low: Vec<f64>,
    pub high: Vec<f64>,
    pub at: Vec<f64>,
    /// Goes on to the end where only slivers of room are left.
    pub to_the_end: bool,
}

/// Where a question ended.
pub(crate) struct Furthest {
    pub reach: f64,
    /// For each column, what one more unit of room would give: only where it is at a bound.
    pub gains: Vec<f64>,
}

impl Tableau {
    pub fn of(system: &System) -> Tableau {
        let mut column = vec![None; system.cells.len()];
        let mut cells = Vec::new();
        for (at, cell) in system.cells.iter().enumerate() {
            if cell.state != State::Shown {
                column[at] = Some(cells.len());
                cells.push(at);
            }
        }
        let size = cells.len();
        let mut tableau = Tableau {
            cells,
            column,
            rows: Vec::new(),
            basis: Vec::new(),
            row_of: vec![None; size],
            low: vec![0.0; size],
            high: vec![0.0; size],
            at: vec![0.0; size],
            to_the_end: false,
        };
        for sum in &system.sums {
            tableau.take(sum);
        }
        tableau
    }

    /// Takes an equation in, unless those before it say as much.
    fn take(&mut self, sum: &[(usize, i64)]) {
        let mut row = vec![0.0; self.cells.len()];
        for (cell, sign) in sum {
            if let Some(column) = self.column[*cell] {
                row[column] += *sign as f64;
            }
        }
        for (at, basic) in self.basis.iter().enumerate() {
            let factor = row[*basic];
            if factor != 0.0 {
                subtract(&mut row, &self.rows[at], factor);
            }
        }
        // Totals make the sparsest basis.
        let whole = sum.iter().find(|(_, sign)| *sign < 0).and_then(|(cell, _)| self.column[*cell]);
        let rank = |column: &usize| (Some(*column) == whole, std::cmp::Reverse(*column));
        let Some(pivot) = (0..row.len()).filter(|column| row[*column].abs() > 0.5).max_by_key(rank) else {
            if let Some(pivot) = (0..row.len()).find(|column| row[*column].abs() > TINY) {
                self.admit(row, pivot);
            }
            return;
        };
        self.admit(row, pivot);
    }

    fn admit(&mut self, mut row: Vec<f64>, pivot: usize) {
        let by = row[pivot];
        row.iter_mut().for_each(|entry| *entry /= by);
        for other in &mut self.rows {
            let factor = other[pivot];
            if factor != 0.0 {
                subtract(other, &row, factor);
            }
        }
        self.row_of[pivot] = Some(self.rows.len());
        self.basis.push(pivot);
        self.rows.push(row);
    }

    fn pivot(&mut self, leaving: usize, entering: usize) {
        let mut row = std::mem::take(&mut self.rows[leaving]);
        let by = row[entering];
        let filled: Vec<(usize, f64)> = row.iter().enumerate().filter(|(_, entry)| **entry != 0.0).map(|(at, entry)| (at, entry / by)).collect();
        filled.iter().for_each(|(at, entry)| row[*at] = *entry);
        for other in &mut self.rows {
            if let Some(factor) = other.get(entering).copied().filter(|factor| *factor != 0.0) {
                for (at, entry) in &filled {
                    let next = other[*at] - factor * entry;
                    other[*at] = if next.abs() < 1e-11 { 0.0 } else { next };
                }
            }
        }
        self.row_of[self.basis[leaving]] = None;
        self.row_of[entering] = Some(leaving);
        self.basis[leaving] = entering;
        self.rows[leaving] = row;
    }

    /// How far `terms` can go; stops once it is `enough`, and soon after only slivers of room are left. Nothing where it goes round too long.
    pub fn furthest(&mut self, terms: &[(usize, i64)], enough: f64) -> Option<Furthest> {
        self.at.fill(0.0);
        let terms: Vec<(usize, f64)> =
            terms.iter().filter_map(|(cell, sign)| self.column[*cell].map(|column| (column, *sign as f64))).collect();
        let mut gains = vec![0.0; self.cells.len()];
        // After so many steps that led nowhere, the first column that gains enters instead of the steepest (Bland's rule ends circles).
        let mut idle = 0;
        let mut slivers = 0;
        for _ in 0..5_000 {
            gains.fill(0.0);
            for (column, sign) in &terms {
                match self.row_of[*column] {
                    None => gains[*column] += sign,
                    Some(row) => {
                        for (gain, entry) in gains.iter_mut().zip(&self.rows[row]) {
                            *gain -= sign * entry;
                        }
                        gains[*column] += sign;
                    }
                }
            }
            let reach: f64 = terms.iter().map(|(column, sign)| sign * self.at[*column]).sum();
            let Some(entering) = self.entering(&gains, idle > 40).filter(|_| reach < enough - 1e-7) else {
                return Some(Furthest { reach, gains });
            };
            if !self.to_the_end && self.high[entering] - self.low[entering] < 0.5 {
                slivers += 1;
                if slivers > SLIVERS {
                    return Some(Furthest { reach, gains });
                }
            }
            let step = self.step(entering, gains[entering].signum(), idle > 40);
            idle = if step > TINY { 0 } else { idle + 1 };
        }
        None
    }

    fn entering(&self, gains: &[f64], first: bool) -> Option<usize> {
        let mut best: Option<(usize, f64)> = None;
        for (column, gain) in gains.iter().enumerate() {
            let gain_size = gain.abs();
            if gain_size < 1e-7 || self.row_of[column].is_some() {
                continue;
            }
            let room = if *gain > 0.0 { self.high[column] - self.at[column] } else { self.at[column] - self.low[column] };
            let worth = gain_size * room.min(3.0);
            if room > TINY && best.is_none_or(|(_, most)| worth > most) {
                best = Some((column, worth));
                if first {
                    break;
                }
            }
        }
        best.map(|(column, _)| column)
    }

    fn step(&mut self, entering: usize, way: f64, first: bool) -> f64 {
        let mut room = if way > 0.0 { self.high[entering] - self.at[entering] } else { self.at[entering] - self.low[entering] };
        let mut blocking: Option<(usize, f64)> = None;
        for (row, entries) in self.rows.iter().enumerate() {
            let pull = entries[entering] * way;
            if pull.abs() < 1e-7 {
                continue;
            }
            let basic = self.basis[row];
            let left = if pull > 0.0 { self.at[basic] - self.low[basic] } else { self.high[basic] - self.at[basic] };
            let limit = (left / pull.abs()).max(0.0);
            let ties = (limit - room).abs() <= TINY;
            let better = match blocking {
                None => limit < room - TINY || (ties && limit <= room),
                Some((other, size)) if ties => if first { self.basis[row] < self.basis[other] } else { pull.abs() > size },
                Some(_) => limit < room - TINY,
            };
            if better {
                room = room.min(limit);
                blocking = Some((row, pull.abs()));
            }
        }
        for (row, entries) in self.rows.iter().enumerate() {
            let pull = entries[entering] * way;
            if pull != 0.0 {
                self.at[self.basis[row]] -= pull * room;
            }
        }
        self.at[entering] += way * room;
        if let Some((row, _)) = blocking {
            self.pivot(row, entering);
        }
        room
    }
}

fn subtract(row: &mut [f64], other: &[f64], factor: f64) {
    for (entry, by) in row.iter_mut().zip(other) {
        if *by != 0.0 {
            *entry -= factor * by;
            if entry.abs() < 1e-11 {
                *entry = 0.0;
            }
        }
    }
}
