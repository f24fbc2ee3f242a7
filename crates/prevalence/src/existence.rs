//! Whether a model has a maximum at all, and whether that maximum is one point: decided exactly, in whole numbers.
//!
//! After the terms whose margin is zero are set to minus infinity (extended maximum likelihood, Fienberg and Rinaldo
//! 2012), a fit exists exactly when some table `x > 0` on the cells that remain has the margins of the data, `A'x = A'y`.
//! Write `x = y + d`. Where `y > 0`, `d` may have any sign once scaled down, so what is asked is a `d` in the kernel of
//! `A'` that is positive on every remaining empty cell. Only which cells are empty matters, never the counts.
//!
//! The kernel needs no elimination. On the terms `t` of a simplicial complex, the row of a cell `w` outside it is
//! `sum of c(w,u) A_u` over terms `u` within `w`, with the Moebius coefficient
//! `c(w,u) = sum of (-1)^(|t|-|u|)` over terms `u <= t <= w`. The cell of nobody's list is not observed, so the `d` of the
//! cells outside must cancel there: `sum of c(w,0) d_w = 0`. All other `d_u` follow, `d_u = -sum of c(w,u) d_w`. If every
//! `c(w,0)` is zero, the intercept is not identified. This restates the linear programme of Chan, Silverman and Vincent
//! (2021, section 3) in far fewer unknowns and with whole coefficients, so that no tolerance is needed.

mod programme;

use crate::pattern::Pattern;
use programme::{Feasible, Programme};
use serde::Serialize;

/// What is certain about a model on a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct Existence {
    /// An extended maximum of the likelihood exists.
    pub maximum: bool,
    /// The parameters that are not at minus infinity, the intercept among them, are identified.
    pub identified: bool,
}

impl Existence {
    /// A maximum exists and is one point.
    pub const FINE: Existence = Existence { maximum: true, identified: true };

    /// Whether there is an estimate.
    pub fn fine(self) -> bool {
        self == Existence::FINE
    }

    /// 0 fine, bit 1 no extended maximum, bit 2 not identified.
    pub fn code(self) -> u8 {
        u8::from(!self.maximum) | u8::from(!self.identified) << 1
    }

    /// In words.
    pub fn words(self) -> &'static str {
        match self.code() {
            0 => "fine",
            1 => "no maximum",
            2 => "not identified",
            _ => "no maximum and not identified",
        }
    }
}

/// Decides it for the model of these terms (closed downward) on a table with people in the cells of `occupied`.
/// `occupied` is indexed by cell and its length is 2^lists.
pub fn of(terms: &[Pattern], occupied: &[bool]) -> Existence {
    let cells = occupied.len();
    let lists = cells.trailing_zeros() as usize;
    let margin = |term: Pattern| (1..cells).any(|cell| occupied[cell] && term.within(Pattern(cell as u16)));
    let (kept, lost): (Vec<Pattern>, Vec<Pattern>) = terms.iter().partition(|&&term| margin(term));
    let live: Vec<bool> =
        (0..cells).map(|cell| cell != 0 && !lost.iter().any(|term| term.within(Pattern(cell as u16)))).collect();
    decide(lists, &kept, &live, occupied)
}

/// The same, once the terms of positive margin and the cells they leave are known.
pub(crate) fn decide(lists: usize, kept: &[Pattern], live: &[bool], occupied: &[bool]) -> Existence {
    let cells = 1usize << lists;
    let mut inside = vec![false; cells];
    for term in kept {
        inside[term.cell()] = true;
    }
    let outside: Vec<usize> = (1..cells).filter(|&cell| live[cell] && !inside[cell]).collect();
    let coefficients: Vec<Vec<i64>> = outside.iter().map(|&cell| moebius(cell, &inside)).collect();
    let identified = coefficients.iter().any(|of_cell| of_cell[0] != 0);
    let empty: Vec<usize> = (1..cells).filter(|&cell| live[cell] && inside[cell] && !occupied[cell]).collect();
    if empty.is_empty() && outside.iter().all(|&cell| occupied[cell]) {
        return Existence { maximum: true, identified };
    }
    let mut programme = Programme::new(outside.iter().map(|&cell| !occupied[cell]).collect());
    programme.equal_zero(coefficients.iter().map(|of_cell| of_cell[0]).collect());
    for &cell in &empty {
        programme.positive(coefficients.iter().map(|of_cell| -of_cell[cell]).collect());
    }
    // A programme too large for 128 bits would leave the model undecided; an undecided model is not used.
    Existence { maximum: programme.feasible() == Feasible::Yes, identified }
}

/// `c(cell, u)` for all `u`: sums of signs over the terms between `u` and the cell.
fn moebius(cell: usize, inside: &[bool]) -> Vec<i64> {
    let mut sums: Vec<i64> = (0..inside.len()).map(|term| i64::from(inside[term] && term & !cell == 0)).collect();
    for bit in (0..inside.len().trailing_zeros()).map(|list| 1usize << list).filter(|bit| cell & bit != 0) {
        for term in 0..sums.len() {
            if term & bit == 0 {
                sums[term] -= sums[term | bit];
            }
        }
    }
    sums.iter().enumerate().map(|(term, &sum)| if inside[term] { sum } else { 0 }).collect()
}
