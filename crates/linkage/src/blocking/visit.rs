//! Making pairs, in pieces that threads share.

use super::index::{Group, Index, SourceEnd};
use super::{Blocks, Chunk, Ready, row_hash};
use crate::compare::evaluate::Pair;
use crate::hash;
use crate::metric::Scratch;
use crate::table::Table;
use crate::watch::Watch;
use rayon::prelude::*;
use std::ops::Range;

/// Pairs in a piece of work, about.
const PIECE: u64 = 1 << 16;
/// Pairs that are looked at together.
const TOGETHER: usize = 64;

/// A pair of rows, and the first rule that found it. The left row is the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// The smaller row.
    pub left: u32,
    /// The larger row.
    pub right: u32,
    /// A place in the rules.
    pub rule: u16,
}

/// Left entries of groups that one thread works through.
struct Piece {
    groups: Range<usize>,
    /// Of the only group, if it was cut.
    lefts: Option<Range<u32>>,
    pairs: u64,
}

impl Blocks {
    /// Calls `visit` with each pair once, on many threads, some pairs at a time: who looks at them may read all their rows before the first is looked at. Each piece of the work begins with a
    /// `Part` by default and ends as one; they are given back in an order that depends on the rows alone. `room` makes what a thread keeps between pieces.
    pub fn visit<Room, Part: Default + Send>(
        &self,
        table: &Table,
        chunk: Chunk,
        watch: &Watch,
        what: &'static str,
        room: impl Fn() -> Room + Sync,
        visit: impl Fn(&mut Room, &mut Part, &[Found]) + Sync,
    ) -> Vec<Part> {
        let classes = (chunk != Chunk::WHOLE).then(|| Classes::new(table, chunk));
        let mut parts = Vec::new();
        for (rule, ready) in self.rules.iter().enumerate() {
            if watch.stopped() {
                break;
            }
            parts.extend(self.of_rule(rule, &Index::new(ready), classes.as_ref(), &Draw::All, watch, what, &room, &visit));
        }
        parts
    }

    /// [`Blocks::visit`] of some of the pairs, where a rule makes more than `most`: each with the same chance, drawn for every key by its hash under a seed, in
    /// the order of rows, so that pairs that are passed over cost nothing. With how many pairs the rules make.
    pub fn visit_some<Room, Part: Default + Send>(
        &self,
        most: u64,
        seed: u64,
        watch: &Watch,
        what: &'static str,
        room: impl Fn() -> Room + Sync,
        visit: impl Fn(&mut Room, &mut Part, &[Found]) + Sync,
    ) -> (Vec<Part>, u64) {
        let (mut parts, mut all) = (Vec::new(), 0u64);
        for (rule, ready) in self.rules.iter().enumerate() {
            if watch.stopped() {
                break;
            }
            let index = Index::new(ready);
            let pairs = self.pairs(&index);
            let draw = if pairs > most { Draw::Some { seed, passed: (-(most as f64) / pairs as f64).ln_1p().min(-f64::MIN_POSITIVE) } } else { Draw::All };
            parts.extend(self.of_rule(rule, &index, None, &draw, watch, what, &room, &visit));
            all = all.saturating_add(pairs);
        }
        (parts, all)
    }

    #[allow(clippy::too_many_arguments)] // What the two above have in common.
    fn of_rule<Room, Part: Default + Send>(
        &self,
        rule: usize,
        index: &Index,
        classes: Option<&Classes>,
        draw: &Draw,
        watch: &Watch,
        what: &'static str,
        room: &(impl Fn() -> Room + Sync),
        visit: &(impl Fn(&mut Room, &mut Part, &[Found]) + Sync),
    ) -> Vec<Part> {
        let pieces = self.pieces(index);
        watch.begin(what, pieces.iter().map(|piece| piece.pairs).sum());
        let one = |(room, scratch): &mut (Room, Scratch), piece: &Piece| {
            let mut part = Part::default();
            if watch.stopped() {
                return part;
            }
            let mut held = Vec::with_capacity(TOGETHER);
            let mut look = |scratch: &mut Scratch, held: &mut Vec<Found>| {
                self.first_met(scratch, held);
                visit(room, &mut part, held);
                held.clear();
            };
            for at in piece.groups.clone() {
                let group = &index.groups[at];
                let lefts = piece.lefts.clone().unwrap_or(group.left.clone());
                self.group(rule, index, group, lefts, classes, draw, scratch, &mut |scratch, found| {
                    held.push(found);
                    if held.len() == TOGETHER {
                        look(scratch, &mut held);
                    }
                });
            }
            look(scratch, &mut held);
            watch.step(piece.pairs);
            part
        };
        pieces.par_iter().map_init(|| (room(), Scratch::default()), one).collect()
    }

    #[allow(clippy::too_many_arguments)] // One loop, and all it reads.
    fn group(
        &self,
        rule: usize,
        index: &Index,
        group: &Group,
        lefts: Range<u32>,
        classes: Option<&Classes>,
        draw: &Draw,
        scratch: &mut Scratch,
        visit: &mut impl FnMut(&mut Scratch, Found),
    ) {
        let rights = index.rights(group);
        let key = index.key(group);
        let this = &self.rules[rule];
        let several = !matches!(this.left, super::Keys::One(_));
        let fresh = self.fresh.as_deref();
        let mut gaps = draw.of(key, lefts.start - group.left.start);
        let mut next = gaps.next();
        let mut source = SourceEnd::default();
        for at in lefts {
            let left = index.left[at as usize].1;
            if classes.is_some_and(|classes| !classes.is_left(left)) {
                continue;
            }
            let partners = &rights[self.partners(index, group, at, &mut source)];
            while let Some(&(_, right)) = partners.get(next) {
                next = next.saturating_add(1).saturating_add(gaps.next());
                if classes.is_some_and(|classes| !classes.is_right(right)) || fresh.is_some_and(|fresh| !fresh[left as usize] && !fresh[right as usize]) {
                    continue;
                }
                // Rows that share several keys meet at the least of them.
                if several && this.left.meet(left, this.rights(), right) != Some(key) {
                    continue;
                }
                if !self.rest(this, scratch, left, right) {
                    continue;
                }
                visit(scratch, Found { left, right, rule: rule as u16 });
            }
            next -= partners.len();
        }
    }

    /// Keeps of a rule's pairs those that no earlier rule made. The keys of all are read before the first are compared, so that the waits for memory overlap.
    fn first_met(&self, scratch: &mut Scratch, pairs: &mut Vec<Found>) {
        let earlier = &self.rules[..pairs.first().map_or(0, |pair| usize::from(pair.rule))];
        if earlier.is_empty() {
            return;
        }
        let read = |rule: &Ready| pairs.iter().fold(0, |read, pair| read ^ rule.left.first(pair.left) ^ rule.rights().first(pair.right));
        std::hint::black_box(earlier.iter().fold(0, |all, rule| all ^ read(rule)));
        let mut met = |rule: &Ready, pair: &Found| rule.left.meet(pair.left, rule.rights(), pair.right).is_some() && self.rest(rule, scratch, pair.left, pair.right);
        pairs.retain(|pair| !earlier.iter().any(|rule| met(rule, pair)));
    }

    fn rest(&self, rule: &Ready, scratch: &mut Scratch, left: u32, right: u32) -> bool {
        let Some(residual) = &rule.residual else { return true };
        Pair::new(scratch, &self.slots, self.slots.codes(left), self.slots.codes(right)).holds(residual) == Some(true)
    }

    fn pieces(&self, index: &Index) -> Vec<Piece> {
        let mut pieces: Vec<Piece> = Vec::new();
        let (mut start, mut sum) = (0, 0);
        for (at, group) in index.groups.iter().enumerate() {
            let pairs = self.pairs_of(index, group);
            if pairs > 2 * PIECE {
                if start < at {
                    pieces.push(Piece { groups: start..at, lefts: None, pairs: sum });
                }
                let cuts = (pairs / PIECE).min(u64::from(group.left.end - group.left.start)) as u32;
                let length = group.left.end - group.left.start;
                for cut in 0..cuts {
                    let place = |cut: u32| group.left.start + (u64::from(length) * u64::from(cut) / u64::from(cuts)) as u32;
                    pieces.push(Piece { groups: at..at + 1, lefts: Some(place(cut)..place(cut + 1)), pairs: pairs / u64::from(cuts) });
                }
                (start, sum) = (at + 1, 0);
                continue;
            }
            sum += pairs;
            if sum > PIECE {
                pieces.push(Piece { groups: start..at + 1, lefts: None, pairs: sum });
                (start, sum) = (at + 1, 0);
            }
        }
        if start < index.groups.len() {
            pieces.push(Piece { groups: start..index.groups.len(), lefts: None, pairs: sum });
        }
        pieces
    }
}

/// Which of a rule's pairs are looked at.
enum Draw {
    All,
    Some {
        seed: u64,
        /// ln of the chance that a pair is passed over.
        passed: f64,
    },
}

impl Draw {
    /// Among the pairs of a key, from this left row of it on.
    fn of(&self, key: u64, from: u32) -> Gaps {
        match *self {
            Draw::All => Gaps { seed: 0, drawn: 0, passed: 0.0 },
            Draw::Some { seed, passed } => Gaps { seed: hash::number(hash::number(seed, key), u64::from(from)), drawn: 0, passed },
        }
    }
}

/// How many pairs are passed over before each that is drawn: a geometric number, so that every one has the same chance.
struct Gaps {
    seed: u64,
    drawn: u64,
    passed: f64,
}

impl Gaps {
    fn next(&mut self) -> usize {
        if self.passed == 0.0 {
            return 0;
        }
        self.drawn += 1;
        ((1.0 - hash::unit(hash::number(self.seed, self.drawn))).ln() / self.passed) as usize
    }
}

/// Which rows are of the chunk, as left and as right.
struct Classes(Vec<u8>);

impl Classes {
    fn new(table: &Table, chunk: Chunk) -> Classes {
        let class = |row: usize| {
            let left = row_hash(table, row, 11) % u64::from(chunk.lefts.max(1)) == u64::from(chunk.left);
            let right = row_hash(table, row, 12) % u64::from(chunk.rights.max(1)) == u64::from(chunk.right);
            u8::from(left) | u8::from(right) << 1
        };
        Classes((0..table.rows()).map(class).collect())
    }

    fn is_left(&self, row: u32) -> bool {
        self.0[row as usize] & 1 != 0
    }

    fn is_right(&self, row: u32) -> bool {
        self.0[row as usize] & 2 != 0
    }
}
