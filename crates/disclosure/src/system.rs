//! What an attacker could reckon with: every cell of every release of one measure as an unknown, every sum as an equation, and what he
//! must not be able to conclude as demands.

use crate::joint::{self, Placed};
use crate::ledger::{Held, Ledger, Relation};
use crate::promised;
use crate::rest;
use crate::rule::Rule;
use crate::table::{Count, Dimension, Key, Sum, Table, cross, named, sums};
use crate::unlisted::{Unlisted, with_beside};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A cell by what it counts, the same in every table: its codes that are not totals, by dimension.
pub(crate) type Id = Vec<(String, String)>;

/// What may be done with a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Shown if nothing speaks against it.
    Free,
    /// Shown already, by us or by others.
    Shown,
    /// Hidden already, or never shown.
    Hidden,
}

/// An unknown.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The true count.
    pub value: i64,
    /// The least an attacker takes it for while it is hidden. Nought below a small total, where everything is hidden; elsewhere one where
    /// somebody was counted: a mark is not put on a nought but to hide that a group is all in one place, and taking the attacker to know which
    /// noughts those are makes him stronger than he is.
    pub floor: i64,
    /// The most he takes it for: he sees that everything below it is hidden, and so that it is small.
    pub ceiling: i64,
    /// What hiding it costs.
    pub weight: u32,
    /// What may be done.
    pub state: State,
    /// In words, for messages.
    pub name: String,
}

/// What an attacker must not be able to rule out: that some whole-number table he can't tell from the true one has
/// `sum of sign × (its count − the true count)` at `least` or above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Demand {
    /// Cells and signs.
    pub terms: Vec<(usize, i64)>,
    /// How far it must reach.
    pub least: i64,
    /// The cell it is about.
    pub about: usize,
}

/// Cells, sums and demands.
#[derive(Clone, Debug, Default)]
pub struct System {
    /// The unknowns.
    pub cells: Vec<Cell>,
    /// Equations: these signs times these cells' deviations from the truth add up to nought.
    pub sums: Vec<Vec<(usize, i64)>>,
    /// What must stay possible.
    pub demands: Vec<Demand>,
}

/// A release that can't be: what clashes and with what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Revised {
    pub cell: String,
    pub release: String,
    pub earlier: u64,
    pub now: u64,
}

/// A system and where the new table's cells are in it.
pub(crate) struct Built {
    pub system: System,
    pub places: BTreeMap<Key, usize>,
    pub revised: Vec<Revised>,
    /// Whether what the tables know of each other could be reckoned.
    pub joined: bool,
}

impl Cell {
    fn of(value: u64, name: String) -> Cell {
        let value = i64::try_from(value).unwrap_or(i64::MAX);
        // Larger counts say more; a nought says that nobody is there. In steps of doublings, so that bounds are whole numbers.
        let weight = if value == 0 { 3 } else { 1 + value.ilog2() };
        Cell { value, floor: value.min(1), ceiling: i64::MAX, weight, state: State::Free, name }
    }
}

impl Cell {
    /// Whether an attacker takes it to be possible that the count is this much more.
    fn allows(&self, by: i64) -> bool {
        (self.floor..=self.ceiling).contains(&(self.value + by))
    }

    /// How far it may go down and up from the truth, within `room`.
    pub(crate) fn bounds(&self, room: i64) -> (i64, i64) {
        (self.floor - self.value, self.ceiling.saturating_sub(self.value).min(room))
    }
}

impl System {
    /// Whether a deviation from the truth is one an attacker can't tell from it, while `hidden` is hidden.
    pub fn admits(&self, hidden: &[bool], deviation: &BTreeMap<usize, i64>) -> bool {
        deviation.iter().all(|(at, by)| *by == 0 || (hidden[*at] && self.cells[*at].allows(*by)))
            && self.sums.iter().all(|sum| sum.iter().map(|(at, sign)| sign * deviation.get(at).unwrap_or(&0)).sum::<i64>() == 0)
    }

    /// What is hidden before anything is chosen.
    pub fn hidden(&self) -> Vec<bool> {
        self.cells.iter().map(|cell| cell.state == State::Hidden).collect()
    }

    /// Demands that a cell from 1 up to below the threshold can be anything in that range.
    fn protect(&mut self, at: usize, threshold: i64) {
        let value = self.cells[at].value;
        for (sign, least) in [(1, threshold - 1 - value), (-1, value - 1)] {
            if least > 0 {
                self.demands.push(Demand { terms: vec![(at, sign)], least, about: at });
            }
        }
    }

    /// Demands that the few by which a count and an earlier one of it differ can be any few that the count allows: they are a small count, written nowhere. Where ours is
    /// nobody and theirs is one, that ours may be another at all.
    pub(crate) fn protect_beside(&mut self, at: usize, earlier: i64, threshold: i64) {
        let by = self.cells[at].value - earlier;
        let (down, up) = self.cells[at].bounds(threshold);
        let ways = [(by.signum(), threshold - 1 - by.abs()), (-by.signum(), by.abs() - 1)];
        let mut ways = ways.map(|(sign, least)| (sign, least.min(if sign < 0 { -down } else { up })));
        if ways.iter().all(|(_, least)| *least <= 0) {
            ways = [(-1, (-down).min(1)), (1, up.min(1))];
        }
        for (sign, least) in ways {
            if least > 0 {
                self.demands.push(Demand { terms: vec![(at, sign)], least, about: at });
            }
        }
    }
}

impl Demand {
    /// How far a deviation reaches.
    pub fn reach(&self, deviation: &BTreeMap<usize, i64>) -> i64 {
        self.terms.iter().map(|(at, sign)| sign * deviation.get(at).unwrap_or(&0)).sum()
    }

    /// Whether a deviation goes far enough.
    pub fn met(&self, deviation: &BTreeMap<usize, i64>) -> bool {
        self.reach(deviation) >= self.least
    }
}

pub(crate) fn id(dimensions: &[Dimension], key: &[usize]) -> Id {
    let mut id: Id = dimensions
        .iter()
        .zip(key)
        .filter(|(_, place)| **place != 0)
        .map(|(dimension, place)| (dimension.name().to_owned(), dimension.codes()[*place].name.clone()))
        .collect();
    id.sort();
    id
}

/// The cells from 1 up to below the threshold.
pub(crate) fn small(cells: &BTreeMap<Key, Count>, threshold: i64) -> BTreeSet<Key> {
    let is_small = |count: &Count| matches!(count, Count::Known(people) if *people > 0 && i64::try_from(*people).is_ok_and(|people| people < threshold));
    cells.iter().filter(|(_, count)| is_small(count)).map(|(key, _)| key.clone()).collect()
}

/// The small totals that a cell is part of.
pub(crate) fn above(dimensions: &[Dimension], key: &Key, small: &BTreeSet<Key>) -> Vec<Key> {
    let paths = dimensions.iter().zip(key).map(|(dimension, place)| dimension.upward(*place)).collect();
    cross(paths).into_iter().filter(|up| up != key && small.contains(up)).collect()
}

/// Everything an attacker holds of this measure, and the new table, of which some cells are left out: no mark says that somebody is there. What the releases before have to keep does not hang on
/// the new table: it is `promised`, and reckoned where it is not known yet.
pub(crate) fn build(table: &Table, rule: &Rule, ledger: &Ledger, unlisted: &Unlisted, promised: &mut Option<Vec<Demand>>) -> Built {
    let mut builder = Builder { system: System::default(), by_id: HashMap::new(), seen: BTreeSet::new(), floors: BTreeMap::new(), unlisted: Vec::new() };
    let threshold = i64::try_from(rule.threshold).unwrap_or(i64::MAX);
    let mut tables = Vec::new();
    let (earlier, worked_out): (Vec<&Held>, Vec<&Held>) = ledger.of(table.measure()).partition(|held| held.worked_out.is_none());
    for held in &earlier {
        let cells = with_beside(&held.cells, &held.beside);
        let places = builder.places(&held.dimensions, &cells);
        for (key, at) in &places {
            let cell = &mut builder.system.cells[*at];
            if held.hidden.contains(key) || held.beside.contains(key) {
                if cell.state == State::Free {
                    cell.state = State::Hidden;
                }
            } else {
                cell.state = State::Shown;
            }
        }
        if !held.by_others {
            builder.below(&held.dimensions, &cells, &places, threshold, &held.unmarked);
        }
        // What others leave out they may tell elsewhere: he knows it.
        let few = if held.by_others { 0 } else { threshold };
        builder.tie(&held.dimensions, &cells, &places, &held.beside, few);
        tables.push(Placed::of(&held.dimensions, &cells, places, held.by_others));
    }
    let promised = promised.get_or_insert_with(|| promised::demands(builder.so_far(&worked_out, threshold), rule, &earlier, &worked_out, &tables)).clone();
    let (revised, beside) = clashes(table, rule, ledger);
    let cells = with_beside(table.cells(), &unlisted.beside);
    let mut places = builder.places(table.dimensions(), &cells);
    let below = builder.below(table.dimensions(), &cells, &places, threshold, &unlisted.unmarked);
    let latent = builder.tie(table.dimensions(), &cells, &places, &unlisted.beside, threshold);
    let mut system = builder.so_far(&worked_out, threshold);
    for at in below {
        if system.cells[at].state == State::Free {
            system.cells[at].state = State::Hidden;
        }
    }
    for at in places.values().chain(&latent) {
        let cell = &mut system.cells[*at];
        // What others have published is no secret; ours is hidden beside it all the same.
        if cell.state == State::Free && ((1..threshold).contains(&cell.value) || latent.contains(at)) {
            cell.state = State::Hidden;
        }
    }
    for key in beside.iter().map(|(key, _)| key).chain(&unlisted.unmarked).chain(&unlisted.beside) {
        if let Some(cell) = places.get(key).map(|at| &mut system.cells[*at]).filter(|cell| cell.state == State::Free) {
            cell.state = State::Hidden;
        }
    }
    for (at, sum) in &builder.unlisted {
        // The few who are in no part that was listed are out where all else is.
        let told = sum.iter().all(|(cell, _)| cell == at || system.cells[*cell].state == State::Shown);
        if told && places.values().all(|place| place != at) {
            system.cells[*at].state = State::Shown;
        }
    }
    for (key, earlier) in &beside {
        if let Some(at) = places.get(key).filter(|at| system.cells[**at].state == State::Hidden) {
            system.protect_beside(*at, *earlier, threshold);
        }
    }
    for at in 0..system.cells.len() {
        if system.cells[at].state == State::Hidden && (1..threshold).contains(&system.cells[at].value) {
            system.protect(at, threshold);
        }
    }
    // The one place everybody is in, and everybody: either may be hidden, and a nought beside them has to be.
    let own = if rule.groups { groups(&system, &table.sums(), &places, &unlisted.groups) } else { Vec::new() };
    for demand in own.into_iter().chain(promised) {
        if !system.demands.contains(&demand) {
            system.demands.push(demand);
        }
    }
    tables.push(Placed::of(table.dimensions(), &cells, places.clone(), false));
    rest::protect(&mut system, &tables, threshold);
    let joined = joint::tie(&mut system, &tables).is_ok();
    places.retain(|key, _| table.cells().contains_key(key));
    Built { system, places, revised, joined }
}

/// For every group that is all in one cell, with noughts beside it or with nothing listed: that somebody might be in another.
pub(crate) fn groups(system: &System, sums: &[Sum], places: &BTreeMap<Key, usize>, unlisted: &BTreeSet<(Key, Key)>) -> Vec<Demand> {
    let value = |key: &Key| places.get(key).map_or(0, |at| system.cells[*at].value);
    let shown = |at: usize| system.cells[at].state == State::Shown;
    let listed = sums.iter().filter(|sum| sum.parts.len() > 1 && value(&sum.whole) > 0).filter_map(|sum| {
        let mut filled = sum.parts.iter().filter(|part| value(part) > 0);
        let (only, none) = (filled.next()?, filled.next());
        // Others have told that nobody is in any other: that everybody is in this one is out, whatever ours says.
        let noughts_shown = sum.parts.iter().filter(|part| *part != only).all(|part| places.get(part).is_some_and(|at| shown(*at)));
        (none.is_none() && !noughts_shown).then_some((&sum.whole, only))
    });
    let demand = |(whole, part): (&Key, &Key)| {
        let (whole, part) = (*places.get(whole)?, *places.get(part)?);
        // Where both are out already, as many in the one as in the other, it is told.
        let told = shown(whole) && shown(part) && system.cells[whole].value == system.cells[part].value;
        (!told).then(|| Demand { terms: vec![(whole, 1), (part, -1)], least: 1, about: part })
    };
    listed.chain(unlisted.iter().map(|(whole, part)| (whole, part))).filter_map(demand).collect()
}

/// Cells of our own that were shown with a slightly other count, and cells to be hidden beside an earlier count: those that others have shown with a slightly
/// other one, and those that were hidden beside others and have grown by a few. Of counts that only grow the new one would bound the old one, and through it
/// the small one it was hidden for.
fn clashes(table: &Table, rule: &Rule, ledger: &Ledger) -> (Vec<Revised>, Vec<(Key, i64)>) {
    let (mut revised, mut beside) = (Vec::new(), Vec::new());
    for held in ledger.of(table.measure()) {
        let (shown, hidden) = (counts_of(held, false), counts_of(held, true));
        for (key, count) in table.cells() {
            let (Count::Known(now), id) = (count, id(table.dimensions(), key)) else { continue };
            if let Some(earlier) = hidden.get(&id).filter(|earlier| **earlier >= rule.threshold && (1..rule.threshold).contains(&now.saturating_sub(**earlier))) {
                beside.push((key.clone(), i64::try_from(*earlier).unwrap_or(i64::MAX)));
            }
            let Some(earlier) = shown.get(&id) else { continue };
            if now.abs_diff(*earlier) == 0 || now.abs_diff(*earlier) >= rule.threshold {
                continue;
            }
            if held.by_others {
                beside.push((key.clone(), i64::try_from(*earlier).unwrap_or(i64::MAX)));
            } else {
                let cell = named(table.dimensions(), key);
                revised.push(Revised { cell, release: held.name.clone(), earlier: *earlier, now: *now });
            }
        }
    }
    (revised, beside)
}

/// The counts a release hid, or those it showed.
pub(crate) fn counts_of(held: &Held, hidden: bool) -> HashMap<Id, u64> {
    held.cells
        .iter()
        .filter(|(key, _)| held.hidden.contains(*key) == hidden)
        .filter_map(|(key, count)| match count {
            Count::Known(people) => Some((id(&held.dimensions, key), *people)),
            Count::Missing => None,
        })
        .collect()
}

struct Builder {
    system: System,
    /// A cell that counts the same and counted as many is the same unknown: an attacker who believes that knows more, not less.
    by_id: HashMap<(Id, u64), usize>,
    seen: BTreeSet<Vec<(usize, i64)>>,
    /// The highest floor that any of the tables a cell is in gives it.
    floors: BTreeMap<usize, i64>,
    /// The few who are in a whole and in no part that is listed, with the sum they are missing from.
    unlisted: Vec<(usize, Vec<(usize, i64)>)>,
}

impl Builder {
    /// The system as it stands, every floor as its tables give it; of a whole that is out elsewhere each part no more than the whole, and the whole no less than a part; and what comes out as many
    /// as ours when it is worked out, known. A count that has changed since is held to what it is.
    fn so_far(&self, worked_out: &[&Held], threshold: i64) -> System {
        let mut system = self.system.clone();
        self.floors.iter().for_each(|(at, floor)| system.cells[*at].floor = *floor);
        for (held, relation) in worked_out.iter().filter_map(|held| Some((*held, held.worked_out?))) {
            for (of, people) in counts_of(held, false) {
                let people = i64::try_from(people).unwrap_or(i64::MAX);
                for at in self.by_id.iter().filter(|((id, _), _)| *id == of).map(|(_, at)| *at) {
                    let cell = &mut system.cells[at];
                    match relation {
                        // Small, it is one of ours to keep; else whoever worked it out has it, as if it were shown.
                        Relation::About if people == cell.value && people >= threshold => (cell.floor, cell.ceiling) = (people, people),
                        Relation::About => {}
                        Relation::AtMost => cell.ceiling = cell.ceiling.min(people.max(cell.value)),
                        Relation::AtLeast => cell.floor = cell.floor.max(people.min(cell.value)),
                    }
                }
            }
        }
        system
    }

    fn add(&mut self, cell: Cell) -> usize {
        self.system.cells.push(cell);
        self.system.cells.len() - 1
    }

    fn places(&mut self, dimensions: &[Dimension], cells: &BTreeMap<Key, Count>) -> BTreeMap<Key, usize> {
        let mut places = BTreeMap::new();
        for (key, count) in cells {
            let Count::Known(value) = count else { continue };
            let at = match self.by_id.get(&(id(dimensions, key), *value)) {
                Some(at) => *at,
                None => {
                    let at = self.add(Cell::of(*value, named(dimensions, key)));
                    self.by_id.insert((id(dimensions, key), *value), at);
                    at
                }
            };
            places.insert(key.clone(), at);
        }
        places
    }

    /// Where a total is small, everything below it is hidden, noughts too: returns those cells. That this is seen makes the total's ceiling, and
    /// the cells' floor nought, and so it is where a row is left out.
    fn below(
        &mut self,
        dimensions: &[Dimension],
        cells: &BTreeMap<Key, Count>,
        places: &BTreeMap<Key, usize>,
        threshold: i64,
        unmarked: &BTreeSet<Key>,
    ) -> BTreeSet<usize> {
        let small = small(cells, threshold);
        let mut found = BTreeSet::new();
        for (key, at) in places {
            let above = above(dimensions, key, &small);
            for whole in above.iter().filter_map(|whole| places.get(whole)) {
                self.system.cells[*whole].ceiling = threshold - 1;
            }
            if !above.is_empty() {
                found.insert(*at);
            }
            let floor = if above.is_empty() && !unmarked.contains(key) { self.system.cells[*at].value.min(1) } else { 0 };
            let known = self.floors.entry(*at).or_insert(floor);
            *known = floor.max(*known);
        }
        found
    }

    /// Writes the sums as equations. What is missing from a sum, and a whole that is not among the cells but is split twice, are unknowns
    /// nobody ever shows: returns those. So are those who are in no part that is listed, where they are fewer than `few`; as many or more are taken to be known.
    fn tie(&mut self, dimensions: &[Dimension], cells: &BTreeMap<Key, Count>, places: &BTreeMap<Key, usize>, beside: &BTreeSet<Key>, few: i64) -> Vec<usize> {
        let mut latent = Vec::new();
        let mut unnamed: BTreeMap<Key, Vec<Vec<usize>>> = BTreeMap::new();
        for sum in sums(dimensions, cells) {
            // A split of which nobody lists a part says nothing of a whole in which there is somebody.
            let listed = beside.contains(&sum.whole) || sum.parts.iter().any(|part| !beside.contains(part));
            if !listed && cells.get(&sum.whole) != Some(&Count::Known(0)) {
                continue;
            }
            let parts: Vec<usize> = sum.parts.iter().filter_map(|part| places.get(part).copied()).collect();
            let missing = parts.len() < sum.parts.len();
            let Some(whole) = places.get(&sum.whole) else {
                if !missing {
                    unnamed.entry(sum.whole).or_default().push(parts);
                }
                continue;
            };
            let mut equation: Vec<(usize, i64)> = parts.iter().map(|part| (*part, 1)).collect();
            let rest = self.system.cells[*whole].value - parts.iter().map(|part| self.system.cells[*part].value).sum::<i64>();
            if !missing && (1..few).contains(&rest) {
                let at = self.few(dimensions, cells, &sum, rest);
                latent.push(at);
                equation.extend([(at, 1), (*whole, -1)]);
                self.unlisted.push((at, equation.clone()));
                self.equate(equation);
                continue;
            }
            if missing {
                let name = format!("{}, not known", named(dimensions, &sum.whole));
                let cell = Cell { value: rest, floor: rest.min(0), ceiling: i64::MAX, weight: 0, state: State::Hidden, name };
                let at = self.add(cell);
                latent.push(at);
                equation.push((at, 1));
            }
            equation.push((*whole, -1));
            self.equate(equation);
        }
        for (key, splits) in unnamed.into_iter().filter(|(_, splits)| splits.len() > 1) {
            let total = |parts: &[usize]| parts.iter().map(|part| self.system.cells[*part].value).sum::<i64>();
            let value = splits.first().map_or(0, |parts| total(parts));
            if splits.iter().any(|parts| total(parts) != value) {
                continue;
            }
            let at = self.add(Cell { value, floor: 0, ceiling: i64::MAX, weight: 0, state: State::Hidden, name: named(dimensions, &key) });
            latent.push(at);
            for parts in splits {
                let mut equation: Vec<(usize, i64)> = parts.into_iter().map(|part| (part, 1)).collect();
                equation.push((at, -1));
                self.equate(equation);
            }
        }
        latent
    }

    /// A few who are in a whole and in no part that is listed. Where one part alone is not listed they are in it, in whatever sum it stands.
    fn few(&mut self, dimensions: &[Dimension], cells: &BTreeMap<Key, Count>, sum: &Sum, few: i64) -> usize {
        let coded = |code: usize| {
            let mut key = sum.whole.clone();
            key[sum.dimension] = code;
            key
        };
        let parts = dimensions[sum.dimension].parts(sum.whole[sum.dimension]);
        let mut others = parts.map(coded).filter(|part| !cells.contains_key(part));
        let only = others.next().filter(|_| others.next().is_none()).map(|part| (id(dimensions, &part), few.unsigned_abs()));
        if let Some(at) = only.as_ref().and_then(|only| self.by_id.get(only)) {
            return *at;
        }
        let name = format!("{}, not listed", named(dimensions, &sum.whole));
        let at = self.add(Cell { value: few, floor: 0, ceiling: i64::MAX, weight: 0, state: State::Hidden, name });
        if let Some(only) = only {
            self.by_id.insert(only, at);
        }
        at
    }

    fn equate(&mut self, mut equation: Vec<(usize, i64)>) {
        equation.sort_unstable();
        if self.seen.insert(equation.clone()) {
            self.system.sums.push(equation);
        }
    }
}
