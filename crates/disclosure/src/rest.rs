//! What is left of a count when what is listed of it is taken off.
//!
//! “Reports 24, read on the day 20”: four stand nowhere, and subtracting gives them. They are a small count like any other. Of a whole and a part of it, and of a whole and all its parts that are not
//! small, an attacker must therefore not be able to say how many are left where these are few. Where one cell alone is left it is asked about as a cell.

use crate::joint::{Placed, listed};
use crate::suppress;
use crate::system::{Demand, State, System, id};
use crate::table::{cross, sums};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// A few who are left.
struct Few {
    /// The whole, and against it what is taken off.
    terms: Vec<(usize, i64)>,
    people: i64,
    /// Of a whole and its own parts.
    is_sum: bool,
}

/// Asks of all who are left, where they are few, that they may be as many as the edge. Where they are as many, that they may be one, or else five, or else one less: the first that can be while
/// everything is hidden.
pub(crate) fn protect(system: &mut System, tables: &[Placed], threshold: i64) {
    let edge = threshold - 1;
    let choices: Vec<(bool, Vec<Demand>)> = found(system, tables, threshold)
        .into_iter()
        .map(|few| {
            let about = few.terms.first().map_or(0, |(whole, _)| *whole);
            let demand = |(way, least): (i64, i64)| Demand { terms: few.terms.iter().map(|(cell, sign)| (*cell, sign * way)).collect(), least, about };
            let ways = if few.people < edge { vec![(1, edge - few.people)] } else { vec![(-1, edge - 1), (1, 1), (-1, 1)] };
            (few.is_sum, ways.into_iter().map(demand).collect())
        })
        .collect();
    if choices.is_empty() {
        return;
    }
    let everything: Vec<bool> = system.cells.iter().map(|cell| cell.state != State::Shown).collect();
    let asked: Vec<Demand> = choices.iter().flat_map(|(_, asked)| asked.iter().cloned()).collect();
    let all: Vec<usize> = (0..asked.len()).collect();
    let tried = System { cells: system.cells.clone(), sums: system.sums.clone(), demands: asked };
    let unmet = suppress::unmet(&tried, &everything, &all, &mut Vec::new(), &|_| {});
    let never: BTreeSet<usize> = suppress::never(&tried, &everything, &unmet).into_iter().collect();
    let unmet: BTreeSet<usize> = unmet.into_iter().collect();
    let mut next = 0;
    for (is_sum, asked) in choices {
        let first = next;
        next += asked.len();
        let chosen = chosen(first..next, is_sum, &unmet, &never);
        system.demands.extend(chosen.and_then(|at| asked.into_iter().nth(at - first)));
    }
}

/// The first of these that can be; or the first of which that is not known, since what is not proven to be out may have to be kept. Where nothing that this table hides would help: of a whole and its parts it is
/// asked all the same, and refused; across other cells it was out before.
fn chosen(ways: Range<usize>, is_sum: bool, unmet: &BTreeSet<usize>, never: &BTreeSet<usize>) -> Option<usize> {
    let first = ways.clone().find(|at| !unmet.contains(at)).or_else(|| ways.clone().find(|at| !never.contains(at)));
    first.or(is_sum.then_some(ways.start))
}

/// All who are left and are few, each once. Where whatever would tell is out already, or others have told of all who are left, there is nothing to keep back.
fn found(system: &System, tables: &[Placed], threshold: i64) -> Vec<Few> {
    let value = |at: usize| system.cells[at].value;
    let shown = |at: usize| system.cells[at].state == State::Shown;
    let mut found: BTreeMap<Vec<(usize, i64)>, (i64, bool)> = BTreeMap::new();
    let mut add = |terms: Vec<(usize, i64)>, people: i64, is_sum: bool| {
        if (1..threshold).contains(&people) && !terms.iter().all(|(at, _)| shown(*at)) {
            found.entry(terms).or_insert((people, is_sum));
        }
    };
    for table in tables {
        for sum in sums(table.dimensions, &table.places) {
            let Some(whole) = table.places.get(&sum.whole).copied().filter(|whole| value(*whole) >= threshold) else { continue };
            let (large, small): (Vec<usize>, Vec<usize>) = sum.parts.iter().filter_map(|part| table.places.get(part).copied()).partition(|part| value(*part) >= threshold);
            let left = value(whole) - large.iter().map(|part| value(*part)).sum::<i64>();
            // Besides the small parts that are listed, those who are in none.
            let unlisted = left != small.iter().map(|part| value(*part)).sum::<i64>();
            let is_cell = small.len() + usize::from(unlisted) == 1;
            if !large.is_empty() && !is_cell && (unlisted || !small.iter().all(|part| shown(*part))) {
                add(std::iter::once((whole, 1)).chain(large.into_iter().map(|part| (part, -1))).collect(), left, true);
            }
        }
    }
    let listed = listed(tables);
    for (own, table) in tables.iter().enumerate() {
        for (key, part) in table.places.iter().filter(|(_, part)| value(**part) >= threshold) {
            let paths = table.dimensions.iter().zip(key).map(|(dimension, place)| dimension.upward(*place)).collect();
            for whole in cross(paths).iter().filter(|whole| *whole != key) {
                // Its own whole is a sum, looked at above.
                let steps = table.dimensions.iter().zip(key.iter().zip(whole)).map(|(dimension, (place, up))| dimension.upward(*place).iter().take_while(|at| *at != up).count());
                let is_next = steps.sum::<usize>() == 1;
                match table.places.get(whole) {
                    Some(_) if is_next => {}
                    Some(at) => add(vec![(*at, 1), (*part, -1)], value(*at) - value(*part), false),
                    // In another table, which does not list the part.
                    None if tables.len() > 1 => {
                        let others = |key: &[usize]| listed.get(&id(table.dimensions, key)).map_or(&[][..], Vec::as_slice);
                        for (other, at) in others(whole).iter().filter(|(other, _)| *other != own) {
                            if !others(key).iter().any(|(lists, _)| lists == other) {
                                add(vec![(*at, 1), (*part, -1)], value(*at) - value(*part), false);
                            }
                        }
                    }
                    None => {}
                }
            }
        }
    }
    found.into_iter().map(|(terms, (people, is_sum))| Few { terms, people, is_sum }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_proven_to_be_out_is_let_go() {
        let of = |ways: &[usize]| ways.iter().copied().collect::<BTreeSet<usize>>();
        // The second can be; of the first it is not known.
        assert_eq!(chosen(0..3, false, &of(&[0, 2]), &of(&[2])), Some(1));
        // None was found to be, and of the second it is not known: across cells that was taken for out.
        for is_sum in [true, false] {
            assert_eq!(chosen(0..3, is_sum, &of(&[0, 1, 2]), &of(&[0, 2])), Some(1));
        }
        // All of it is out.
        assert_eq!([true, false].map(|is_sum| chosen(3..6, is_sum, &of(&[3, 4, 5]), &of(&[3, 4, 5]))), [Some(3), None]);
    }
}
