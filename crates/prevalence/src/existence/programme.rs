//! A small exact linear programme: is there a point at which some sums are zero and some are positive? Solved by the
//! first phase of the simplex method with Bland's rule, in whole numbers: every row is kept multiplied by whatever makes
//! it whole, and divided by its greatest common divisor.

/// The answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Feasible {
    Yes,
    No,
    /// A coefficient outgrew 128 bits. Never seen; said rather than guessed.
    TooLarge,
}

/// Unknowns, some of which must be positive, and the conditions on their weighted sums.
pub(crate) struct Programme {
    positive: Vec<bool>,
    zero: Vec<Vec<i64>>,
    above: Vec<Vec<i64>>,
}

/// A whole-number type wide enough, or a sign that it was not.
trait Whole: Copy + Ord + From<i64> {
    /// `a b - c d`.
    fn cross(a: Self, b: Self, c: Self, d: Self) -> Option<Self>;
    fn negated(self) -> Self;
    fn divide_all(row: &mut [Self]);
}

macro_rules! whole {
    ($number:ty) => {
        impl Whole for $number {
            fn cross(a: Self, b: Self, c: Self, d: Self) -> Option<Self> {
                a.checked_mul(b)?.checked_sub(c.checked_mul(d)?)
            }
            fn negated(self) -> Self {
                -self
            }
            fn divide_all(row: &mut [Self]) {
                let mut divisor: $number = 0;
                for &entry in row.iter() {
                    let (mut a, mut b) = (divisor, entry.abs());
                    while b != 0 {
                        (a, b) = (b, a % b);
                    }
                    divisor = a;
                    if divisor == 1 {
                        return;
                    }
                }
                if divisor > 1 {
                    row.iter_mut().for_each(|entry| *entry /= divisor);
                }
            }
        }
    };
}
whole!(i64);
whole!(i128);

impl Programme {
    /// One unknown for each entry; true where it must be positive.
    pub fn new(positive: Vec<bool>) -> Programme {
        Programme { positive, zero: Vec::new(), above: Vec::new() }
    }

    /// This weighted sum of the unknowns must be zero.
    pub fn equal_zero(&mut self, weights: Vec<i64>) {
        self.zero.push(weights);
    }

    /// This weighted sum of the unknowns must be positive.
    pub fn positive(&mut self, weights: Vec<i64>) {
        self.above.push(weights);
    }

    /// The conditions are homogeneous, so "positive" may be read as "at least one".
    pub fn feasible(&self) -> Feasible {
        match self.solve::<i64>().or_else(|| self.solve::<i128>()) {
            Some(true) => Feasible::Yes,
            Some(false) => Feasible::No,
            None => Feasible::TooLarge,
        }
    }

    /// Rows over the unknowns, one slack for each "at least one", and the right-hand side last.
    fn rows<W: Whole>(&self) -> Vec<Vec<W>> {
        let (unknowns, slacks) = (self.positive.len(), self.above.len());
        let row = |weights: &Vec<i64>, slack: Option<usize>| {
            let mut row: Vec<W> = weights.iter().map(|&weight| W::from(weight)).collect();
            row.extend((0..slacks).map(|other| W::from(if slack == Some(other) { -1 } else { 0 })));
            // A positive unknown is one plus something not negative: its one goes to the right.
            let ones: i64 = weights.iter().zip(&self.positive).filter(|(_, positive)| **positive).map(|(w, _)| w).sum();
            row.push(W::from(i64::from(slack.is_some()) - ones));
            debug_assert_eq!(row.len(), unknowns + slacks + 1);
            row
        };
        let zero = self.zero.iter().map(|weights| row(weights, None));
        zero.chain(self.above.iter().enumerate().map(|(at, weights)| row(weights, Some(at)))).collect()
    }

    fn solve<W: Whole>(&self) -> Option<bool> {
        let mut rows = self.rows::<W>();
        // An unknown of any sign settles one row by itself and takes it out.
        for column in (0..self.positive.len()).filter(|&column| !self.positive[column]) {
            if let Some(at) = rows.iter().position(|row| row[column] != W::from(0)) {
                let pivot = rows.swap_remove(at);
                for row in &mut rows {
                    eliminate(row, &pivot, column)?;
                }
            }
        }
        let mut signed: Vec<usize> = (0..self.positive.len()).filter(|&column| self.positive[column]).collect();
        signed.extend(self.positive.len()..self.positive.len() + self.above.len());
        first_phase(rows, &signed)
    }
}

/// Takes `column` out of `row` with the pivot row, keeping the row's own sign.
fn eliminate<W: Whole>(row: &mut [W], pivot: &[W], column: usize) -> Option<()> {
    let (factor, mut scale) = (row[column], pivot[column]);
    if factor == W::from(0) {
        return Some(());
    }
    let negative = scale < W::from(0);
    let factor = if negative { factor.negated() } else { factor };
    if negative {
        scale = scale.negated();
    }
    for (entry, &other) in row.iter_mut().zip(pivot) {
        *entry = W::cross(*entry, scale, factor, other)?;
    }
    W::divide_all(row);
    Some(())
}

/// Whether the rows have a solution with the signed columns not negative (other columns are zero by now). One artificial
/// per row starts the basis; the last row of the tableau is the sum of the rows, the objective to bring to zero.
fn first_phase<W: Whole>(mut rows: Vec<Vec<W>>, signed: &[usize]) -> Option<bool> {
    let zero = W::from(0);
    let Some(last) = rows.first().map(|row| row.len() - 1) else { return Some(true) };
    let count = rows.len();
    // Each row carries its basic variable's coefficient at the end: an artificial to begin with, never brought back.
    for row in &mut rows {
        if row[last] < zero {
            row.iter_mut().for_each(|entry| *entry = entry.negated());
        }
        row.push(W::from(1));
    }
    let mut artificial = vec![true; count];
    let mut basic = vec![usize::MAX; count];
    loop {
        if rows.iter().zip(&artificial).all(|(row, &artificial)| !artificial || row[last] == zero) {
            return Some(true);
        }
        let Some(enter) = entering(&rows, &artificial, signed, last)? else { return Some(false) };
        let Some(leave) = leaving(&rows, &basic, enter, last)? else { return Some(false) };
        let pivot = rows[leave].clone();
        for (at, row) in rows.iter_mut().enumerate() {
            if at != leave {
                let mut plain = pivot.clone();
                plain[last + 1] = zero;
                let factor_free = row[enter] == zero;
                if !factor_free {
                    eliminate(row, &plain, enter)?;
                }
            }
        }
        rows[leave][last + 1] = pivot[enter];
        W::divide_all(&mut rows[leave]);
        artificial[leave] = false;
        basic[leave] = enter;
    }
}

/// Bland's rule: the first column that would lessen the sum of the artificials, each weighed by its row's own scale.
fn entering<W: Whole>(rows: &[Vec<W>], artificial: &[bool], signed: &[usize], last: usize) -> Option<Option<usize>> {
    for &column in signed {
        // sum of row[column] / scale over rows with an artificial basis, brought over a common (positive) denominator.
        let (mut top, mut bottom) = (W::from(0), W::from(1));
        for (row, _) in rows.iter().zip(artificial).filter(|(_, artificial)| **artificial) {
            let scale = row[last + 1];
            top = W::cross(top, scale, row[column].negated(), bottom)?;
            bottom = W::cross(bottom, scale, W::from(0), W::from(0))?;
            let mut fraction = [top, bottom];
            W::divide_all(&mut fraction);
            [top, bottom] = fraction;
        }
        if top > W::from(0) {
            return Some(Some(column));
        }
    }
    Some(None)
}

/// The row of the smallest ratio, and among equals the smallest basic column (artificials go first, being the ones to
/// be rid of).
fn leaving<W: Whole>(rows: &[Vec<W>], basic: &[usize], enter: usize, last: usize) -> Option<Option<usize>> {
    let zero = W::from(0);
    let order = |at: usize| if basic[at] == usize::MAX { 0 } else { basic[at] + 1 };
    let mut best: Option<usize> = None;
    for at in (0..rows.len()).filter(|&at| rows[at][enter] > zero) {
        best = Some(match best {
            None => at,
            Some(held) => {
                let difference = W::cross(rows[at][last], rows[held][enter], rows[held][last], rows[at][enter])?;
                if difference < zero || (difference == zero && order(at) < order(held)) { at } else { held }
            }
        });
    }
    Some(best)
}
