//! Tables of the same people that are split by different ways.
//!
//! Whoever holds them knows that a table split by all of their ways lies behind them. Of two tables he learns nothing from that: any two that agree in what they share come of such a table. Of three
//! he may: kind by place, kind by sex and place by sex make a ring, and what each shows narrows the others, though they share no more than their totals. Where splits make a ring (Graham's reduction leaves some;
//! Beeri, Fagin, Maier and Yannakakis 1983, "On the desirability of acyclic database schemes", Journal of the ACM 30) the people of every meeting of their leaf codes are therefore unknowns too.
//! Who is where is not known here; any whole-number table that adds up to the true counts will do to begin from, since an attacker's other tables are all reached from it.

use crate::system::{Cell, Id, State, System, id};
use crate::table::{Count, Dimension, Key, cross, named, sums};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Beyond so many meetings of leaf codes nothing is reckoned.
const MOST: usize = 3_000;

/// A table, and where its cells are in the system.
pub(crate) struct Placed<'a> {
    pub dimensions: &'a [Dimension],
    pub places: BTreeMap<Key, usize>,
    /// All it counts, where it says so.
    total: Option<Count>,
    by_others: bool,
}

impl<'a> Placed<'a> {
    pub fn of(dimensions: &'a [Dimension], cells: &BTreeMap<Key, Count>, places: BTreeMap<Key, usize>, by_others: bool) -> Placed<'a> {
        Placed { dimensions, places, total: cells.get(&vec![0; dimensions.len()]).copied(), by_others }
    }
}

/// Splits that make a ring, and no table of all of them was found.
#[derive(Debug)]
pub(crate) struct NotJoined;

/// Writes down what the tables know of each other where their splits make a ring; `all` ends with the new one, and those of other people are left out, told by their totals. Where nothing is hidden, nothing is to be told.
pub(crate) fn tie(system: &mut System, all: &[Placed]) -> Result<(), NotJoined> {
    if system.demands.is_empty() {
        return Ok(());
    }
    wholes(system, all);
    let of_all = all.last().and_then(|table| table.total);
    let same: Vec<&Placed> = all.iter().filter(|table| of_all.is_none() || table.total.is_none() || table.total == of_all).collect();
    match join(system, &same) {
        // Others may count by another day, and then there is no table of theirs and ours together.
        Err(NotJoined) if same.iter().any(|table| table.by_others) => {
            let ours: Vec<&Placed> = same.into_iter().filter(|table| !table.by_others).collect();
            join(system, &ours)
        }
        joined => joined,
    }
}

/// Parts of a whole that their own table does not list are its sum all the same, where another table lists it. One part of several says nothing of the whole.
fn wholes(system: &mut System, all: &[Placed]) {
    let mut lacking: Vec<(Id, Vec<usize>)> = Vec::new();
    for table in all.iter().filter(|table| !table.by_others && all.len() > 1) {
        for sum in sums(table.dimensions, &table.places).into_iter().filter(|sum| !table.places.contains_key(&sum.whole)) {
            let codes = table.dimensions[sum.dimension].parts(sum.whole[sum.dimension]).count();
            if sum.parts.len() > 1 || codes == 1 {
                lacking.push((id(table.dimensions, &sum.whole), sum.parts.iter().map(|part| table.places[part]).collect()));
            }
        }
    }
    if lacking.is_empty() {
        return;
    }
    let listed = listed(all);
    for (whole, parts) in lacking {
        let people: i64 = parts.iter().map(|part| system.cells[*part].value).sum();
        // One cell may stand in several tables.
        let as_many: BTreeSet<usize> = listed.get(&whole).into_iter().flatten().map(|(_, at)| *at).filter(|at| system.cells[*at].value == people).collect();
        for at in as_many {
            system.sums.push(std::iter::once((at, -1)).chain(parts.iter().map(|part| (*part, 1))).collect());
        }
    }
}

/// What each table lists, by what it counts: which table, and which cell of the system. None where there is one table.
pub(crate) fn listed(tables: &[Placed]) -> HashMap<Id, Vec<(usize, usize)>> {
    let mut listed: HashMap<Id, Vec<(usize, usize)>> = HashMap::new();
    if tables.len() > 1 {
        for (table, of) in tables.iter().enumerate() {
            for (key, at) in &of.places {
                listed.entry(id(of.dimensions, key)).or_default().push((table, *at));
            }
        }
    }
    listed
}

fn join(system: &mut System, tables: &[&Placed]) -> Result<(), NotJoined> {
    let mut ways: Vec<&Dimension> = Vec::new();
    for dimension in tables.iter().flat_map(|table| table.dimensions) {
        if !ways.contains(&dimension) {
            ways.push(dimension);
        }
    }
    let of = |table: &Placed| -> BTreeSet<usize> { (0..ways.len()).filter(|way| table.dimensions.contains(ways[*way])).collect() };
    let ring: Vec<&Placed> = ring(tables.iter().map(|table| of(table)).collect()).into_iter().map(|at| tables[at]).collect();
    if ring.is_empty() {
        return Ok(());
    }
    let ways: Vec<&Dimension> = ways.into_iter().filter(|way| ring.iter().any(|table| table.dimensions.contains(way))).collect();
    let leaves: Vec<Vec<usize>> = ways.iter().map(|way| (0..way.codes().len()).filter(|place| way.is_leaf(*place)).collect()).collect();
    if leaves.iter().map(Vec::len).fold(1, usize::saturating_mul) > MOST {
        return Err(NotJoined);
    }
    let meetings = cross(leaves);
    // Each cell of each table is the sum of the meetings below it.
    let mut sums: BTreeSet<(usize, Vec<usize>)> = BTreeSet::new();
    for table in ring {
        let mut below: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let at: Vec<usize> = table.dimensions.iter().filter_map(|own| ways.iter().position(|way| *way == own)).collect();
        for (meeting, key) in meetings.iter().enumerate() {
            let paths = table.dimensions.iter().zip(&at).map(|(dimension, at)| dimension.upward(key[*at])).collect();
            for place in cross(paths).iter().filter_map(|key| table.places.get(key)) {
                below.entry(*place).or_default().push(meeting);
            }
        }
        sums.extend(below);
    }
    let people = people(system, meetings.len(), &sums).ok_or(NotJoined)?;
    let first = system.cells.len();
    let ways: Vec<Dimension> = ways.into_iter().cloned().collect();
    system.cells.extend(meetings.iter().zip(people).map(|(key, value)| Cell { value, floor: 0, ceiling: i64::MAX, weight: 0, state: State::Hidden, name: named(&ways, key) }));
    for (place, meetings) in sums {
        system.sums.push(std::iter::once((place, -1)).chain(meetings.into_iter().map(|meeting| (first + meeting, 1))).collect());
    }
    Ok(())
}

/// The splits of a ring: what is left when a way that only one has, and a split that is within another, are taken away for as long as there are any.
fn ring(splits: Vec<BTreeSet<usize>>) -> Vec<usize> {
    let mut left: Vec<(usize, BTreeSet<usize>)> = splits.into_iter().enumerate().collect();
    loop {
        let before = left.clone();
        for (at, split) in &mut left {
            split.retain(|way| before.iter().any(|(other, ways)| other != at && ways.contains(way)));
        }
        if let Some(within) = (0..left.len()).find(|at| left.iter().enumerate().any(|(other, (_, ways))| other != *at && left[*at].1.is_subset(ways))) {
            left.remove(within);
        }
        left.retain(|(_, split)| !split.is_empty());
        if left == before {
            return left.into_iter().map(|(at, _)| at).collect();
        }
    }
}

/// So many people in each meeting that every cell comes out, if there is such a table and it is found.
fn people(system: &System, meetings: usize, sums: &BTreeSet<(usize, Vec<usize>)>) -> Option<Vec<i64>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let variables: Vec<Variable> = (0..meetings).map(|_| problem.add_integer_var(0.0, (0, i32::MAX))).collect();
    for (place, meetings) in sums {
        let terms: Vec<(Variable, f64)> = meetings.iter().map(|meeting| (variables[*meeting], 1.0)).collect();
        problem.add_constraint(terms, ComparisonOp::Eq, system.cells[*place].value as f64);
    }
    let mut options = SolveOptions::default();
    options.node_limit = Some(2_000);
    let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
    let people: Vec<i64> = variables.iter().map(|variable| solution.var_value(*variable).round() as i64).collect();
    let holds = people.iter().all(|people| *people >= 0) && sums.iter().all(|(place, meetings)| meetings.iter().map(|meeting| people[*meeting]).sum::<i64>() == system.cells[*place].value);
    holds.then_some(people)
}
