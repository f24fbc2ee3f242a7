//! The mixture itself, classes and numbers summed out.
//!
//! With `s_w = sum over classes of share_c prod over lists of p^x (1 - p)^(1 - x)` the chance of pattern `w`, and the prior
//! `1/N`, the sum over all N leaves `prod s_w^y_w / (1 - s_0)^n`: smooth, and a matter of the patterns seen. `s` is linear
//! in each chance `p` and in each break of the stick, so that moving one coordinate costs one logarithm per pattern.
//! Coordinates move on the logit scale by slice sampling (Neal 2003), or are drawn afresh from the prior and accepted by
//! the likelihood (what small classes need); neighbouring classes change names (Papaspiliopoulos and Roberts 2008).

use super::Plan;
use crate::chance::Stream;
use crate::table::Table;

/// How often a class in the front half, and one behind, is moved by slices rather than drawn afresh.
const SLICED: (f64, f64) = (0.5, 0.2);
/// The slice's first width, in logits, and how often it may be widened on each side.
const WIDTH: f64 = 2.0;
const WIDER: usize = 8;

/// The patterns seen, with their counts. The first is that of nobody's list, with none.
pub(super) struct Data {
    cells: Vec<(usize, f64)>,
    lists: usize,
    pub people: f64,
}

impl Data {
    pub fn of(table: &Table) -> Data {
        let seen = table.cells().filter(|(_, count)| *count > 0).map(|(cell, count)| (cell.cell(), count as f64));
        Data { cells: std::iter::once((0, 0.0)).chain(seen).collect(), lists: table.lists(), people: table.people() as f64 }
    }

    fn log_likelihood(&self, sums: &[f64]) -> f64 {
        let seen: f64 = self.cells[1..].iter().zip(&sums[1..]).map(|((_, count), sum)| count * sum.max(1e-300).ln()).sum();
        seen - self.people * (1.0 - sums[0]).max(1e-300).ln()
    }
}

/// One state.
pub(super) struct Mixture {
    /// Logit of the chance that a list reaches somebody of a class, at `class * lists + list`.
    reach: Vec<f64>,
    /// Logit of the share each class breaks off what is left of the stick; the last class takes the rest.
    breaks: Vec<f64>,
    concentration: f64,
    /// The chance of each pattern within a class, at `class * cells + cell`.
    within: Vec<f64>,
    share: Vec<f64>,
    /// `s` by cell.
    sums: Vec<f64>,
    /// Room to work in: what does not change, what does, and their sum.
    fixed: Vec<f64>,
    moved: Vec<f64>,
    after: Vec<f64>,
    tried: Vec<f64>,
}

/// `log(1 / (1 + exp(-x)))`.
fn log_share(x: f64) -> f64 {
    x.min(0.0) - (-x.abs()).exp().ln_1p()
}

fn share_of(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

fn logit(chance: f64) -> f64 {
    (chance / (1.0 - chance)).ln()
}

/// The logit of a draw from Beta(1, concentration): `log(1 - V) = log(U) / concentration`.
fn drawn_break(concentration: f64, stream: &mut Stream) -> f64 {
    let rest = stream.unit().ln() / concentration;
    (-rest.exp_m1()).max(1e-300).ln() - rest
}

impl Mixture {
    /// A draw from the prior.
    pub fn drawn(data: &Data, plan: &Plan, stream: &mut Stream) -> Mixture {
        let (classes, cells) = (plan.classes, data.cells.len());
        let concentration = (stream.gamma(plan.prior.0) / plan.prior.1).max(1e-8);
        let mut mixture = Mixture {
            reach: (0..classes * data.lists).map(|_| logit(stream.unit())).collect(),
            breaks: (1..classes).map(|_| drawn_break(concentration, stream)).collect(),
            concentration,
            within: vec![0.0; classes * cells],
            share: vec![0.0; classes],
            sums: vec![0.0; cells],
            fixed: vec![0.0; cells],
            moved: vec![0.0; cells],
            after: vec![0.0; cells],
            tried: vec![0.0; cells],
        };
        mixture.add_up(data);
        mixture
    }

    pub fn log_likelihood(&self, data: &Data) -> f64 {
        data.log_likelihood(&self.sums)
    }

    /// The chance of being on no list.
    pub fn missed(&self) -> f64 {
        self.sums[0]
    }

    pub fn last_share(&self) -> f64 {
        self.share.last().copied().unwrap_or(0.0)
    }

    /// Everything that follows from the coordinates, anew: what rounding has gathered goes.
    fn add_up(&mut self, data: &Data) {
        let cells = data.cells.len();
        for class in 0..self.share.len() {
            let reach = &self.reach[class * data.lists..(class + 1) * data.lists];
            fill(&mut self.within[class * cells..(class + 1) * cells], data, |list| share_of(reach[list]));
        }
        self.share_out();
        self.sums.fill(0.0);
        for (class, &share) in self.share.iter().enumerate() {
            let within = &self.within[class * cells..(class + 1) * cells];
            self.sums.iter_mut().zip(within).for_each(|(sum, within)| *sum += share * within);
        }
    }

    fn share_out(&mut self) {
        let mut left = 0.0f64;
        for (share, &x) in self.share.iter_mut().zip(&self.breaks) {
            *share = (left + log_share(x)).exp();
            left += log_share(-x);
        }
        if let Some(last) = self.share.last_mut() {
            *last = left.exp();
        }
    }

    /// One pass over all coordinates under the likelihood to this power.
    pub fn sweep(&mut self, data: &Data, plan: &Plan, power: f64, stream: &mut Stream) {
        let front = plan.classes.div_ceil(2);
        let sliced = |class: usize, stream: &mut Stream| stream.unit() < if class < front { SLICED.0 } else { SLICED.1 };
        for class in 0..plan.classes {
            if sliced(class, stream) {
                (0..data.lists).for_each(|list| self.slice_reach(data, class, list, power, stream));
            } else {
                self.refresh_reach(data, class, power, stream);
            }
        }
        for class in 0..self.breaks.len() {
            let slice = sliced(class, stream);
            self.move_break(data, class, power, slice, stream);
        }
        // Gamma, given the breaks: its shape and rate grow by their number and by their logarithms.
        let rest: f64 = self.breaks.iter().map(|&x| log_share(-x)).sum();
        self.concentration = (stream.gamma(plan.prior.0 + self.breaks.len() as f64) / (plan.prior.1 - rest)).max(1e-8);
        for class in 0..self.breaks.len() {
            self.rename(data, class, stream);
        }
        self.add_up(data);
    }

    /// The chance that one list reaches one class.
    fn slice_reach(&mut self, data: &Data, class: usize, list: usize, power: f64, stream: &mut Stream) {
        let cells = data.cells.len();
        let place = class * data.lists + list;
        let now = self.reach[place];
        let (on, off) = (share_of(now), share_of(-now));
        let factor = |cell: usize, on: f64, off: f64| if cell >> list & 1 == 1 { on } else { off };
        for (at, &(cell, _)) in data.cells.iter().enumerate() {
            let part = self.share[class] * self.within[class * cells + at];
            self.moved[at] = part / factor(cell, on, off);
            self.fixed[at] = (self.sums[at] - part).max(0.0);
        }
        let (fixed, moved, tried) = (&self.fixed, &self.moved, &mut self.tried);
        let mut height = |x: f64| {
            let (on, off) = (share_of(x), share_of(-x));
            for (at, &(cell, _)) in data.cells.iter().enumerate() {
                tried[at] = fixed[at] + moved[at] * factor(cell, on, off);
            }
            // The uniform prior on the chance, on the logit scale.
            power * data.log_likelihood(tried) + log_share(x) + log_share(-x)
        };
        // Beyond thirty logits a chance is 0 or 1 to any data.
        let x = slice(now, &mut height, stream).clamp(-30.0, 30.0);
        self.reach[place] = x;
        let (new_on, new_off) = (share_of(x), share_of(-x));
        for (at, &(cell, _)) in data.cells.iter().enumerate() {
            self.within[class * cells + at] *= factor(cell, new_on, new_off) / factor(cell, on, off);
            self.sums[at] = self.fixed[at] + self.share[class] * self.within[class * cells + at];
        }
    }

    /// All of a class's chances, from the prior.
    fn refresh_reach(&mut self, data: &Data, class: usize, power: f64, stream: &mut Stream) {
        let cells = data.cells.len();
        let mut drawn = [0.5; 16];
        drawn.iter_mut().take(data.lists).for_each(|chance| *chance = stream.unit());
        fill(&mut self.moved, data, |list| drawn[list]);
        let within = &mut self.within[class * cells..(class + 1) * cells];
        let share = self.share[class];
        for (((tried, sum), within), moved) in self.tried.iter_mut().zip(&self.sums).zip(&*within).zip(&self.moved) {
            *tried = (sum - share * within).max(0.0) + share * moved;
        }
        let gain = data.log_likelihood(&self.tried) - data.log_likelihood(&self.sums);
        if stream.unit().ln() < power * gain {
            within.copy_from_slice(&self.moved);
            self.sums.copy_from_slice(&self.tried);
            for (reach, chance) in self.reach[class * data.lists..].iter_mut().zip(&drawn).take(data.lists) {
                *reach = logit(*chance);
            }
        }
    }

    /// How much of the stick a class breaks off: `s = before + V here + (1 - V) after`.
    fn move_break(&mut self, data: &Data, class: usize, power: f64, by_slice: bool, stream: &mut Stream) {
        let cells = data.cells.len();
        let whole = self.breaks[..class].iter().map(|&x| log_share(-x)).sum::<f64>().exp();
        // The logarithm of what is left for the classes behind, as if nothing were broken off here.
        let mut left = 0.0f64;
        for sums in [&mut self.fixed, &mut self.moved, &mut self.after] {
            sums.fill(0.0);
        }
        for other in 0..self.share.len() {
            let within = &self.within[other * cells..(other + 1) * cells];
            let (sums, weight) = match other.cmp(&class) {
                std::cmp::Ordering::Less => (&mut self.fixed, self.share[other]),
                std::cmp::Ordering::Equal => (&mut self.moved, whole),
                std::cmp::Ordering::Greater => {
                    let broken = self.breaks.get(other).map_or(0.0, |&x| log_share(x));
                    let weight = whole * (left + broken).exp();
                    left += self.breaks.get(other).map_or(0.0, |&x| log_share(-x));
                    (&mut self.after, weight)
                }
            };
            sums.iter_mut().zip(within).for_each(|(sum, within)| *sum += weight * within);
        }
        let now = self.breaks[class];
        let concentration = self.concentration;
        let (fixed, here, after, tried) = (&self.fixed, &self.moved, &self.after, &mut self.tried);
        let mut at = |x: f64| {
            let (on, off) = (share_of(x), share_of(-x));
            for (cell, tried) in tried.iter_mut().enumerate() {
                *tried = fixed[cell] + on * here[cell] + off * after[cell];
            }
            power * data.log_likelihood(tried)
        };
        self.breaks[class] = if by_slice {
            // Beta(1, concentration) on the logit scale.
            slice(now, &mut |x| at(x) + log_share(x) + concentration * log_share(-x), stream)
        } else {
            let drawn = drawn_break(concentration, stream);
            if stream.unit().ln() < at(drawn) - at(now) { drawn } else { now }
        };
        self.share_out();
    }

    /// Lets a class and the next change names, shares and all: nothing a list could see changes.
    fn rename(&mut self, data: &Data, class: usize, stream: &mut Stream) {
        let x = self.breaks[class];
        let (on, off) = (log_share(x), log_share(-x));
        match self.breaks.get(class + 1).copied() {
            Some(y) => {
                let first = off + log_share(y);
                let rest = (-first.exp_m1()).ln();
                let second = on - off - log_share(-y);
                if !(rest.is_finite() && second.is_finite() && stream.unit().ln() < off - rest) {
                    return;
                }
                self.breaks[class] = first - rest;
                self.breaks[class + 1] = second;
            }
            None => {
                if stream.unit().ln() >= (self.concentration - 1.0) * (on - off) {
                    return;
                }
                self.breaks[class] = -x;
            }
        }
        let cells = data.cells.len();
        swap_rows(&mut self.reach, class, data.lists);
        swap_rows(&mut self.within, class, cells);
    }
}

/// The chance of each pattern where list `j` reaches with chance `chance(j)`.
fn fill(within: &mut [f64], data: &Data, chance: impl Fn(usize) -> f64) {
    for (slot, &(cell, _)) in within.iter_mut().zip(&data.cells) {
        *slot = (0..data.lists).map(|list| if cell >> list & 1 == 1 { chance(list) } else { 1.0 - chance(list) }).product();
    }
}

fn swap_rows(rows: &mut [f64], row: usize, width: usize) {
    let (head, tail) = rows.split_at_mut((row + 1) * width);
    head[row * width..].swap_with_slice(&mut tail[..width]);
}

/// One draw of a coordinate: a slice below the height, widened by steps, narrowed by misses (Neal 2003, figures 3 and 5).
fn slice(now: f64, height: &mut dyn FnMut(f64) -> f64, stream: &mut Stream) -> f64 {
    let level = height(now) + stream.unit().ln();
    let mut low = now - WIDTH * stream.unit();
    let mut high = low + WIDTH;
    // How often each side may be widened is itself drawn, as the proof asks.
    let mut left = stream.below(WIDER as u64 + 1);
    let mut right = WIDER as u64 - left;
    while left > 0 && height(low) > level {
        low -= WIDTH;
        left -= 1;
    }
    while right > 0 && height(high) > level {
        high += WIDTH;
        right -= 1;
    }
    for _ in 0..100 {
        let tried = low + (high - low) * stream.unit();
        if height(tried) >= level {
            return tried;
        }
        if tried < now { low = tried } else { high = tried }
    }
    now
}
