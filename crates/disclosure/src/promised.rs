//! What earlier releases of ours keep from being told, besides their small counts: that a group is all in one cell, and the few by which a count differs from one that was out before
//! or that others have published. A count of five or more that was hidden for that is no small one, and nothing of the next table would say that it has to be kept.

use crate::joint::Placed;
use crate::ledger::Held;
use crate::rule::Rule;
use crate::suppress;
use crate::system::{Demand, Id, State, System, counts_of, groups, id};
use crate::table::{Table, sums};
use crate::unlisted::Unlisted;
use std::collections::BTreeMap;

/// A count in a release: which release, which cell of the system, and whether it was hidden there.
type Standing = (usize, usize, bool);

/// What has to stay possible for what is out to stay kept. `system` is of the releases alone; what they tell already is no reason to refuse another.
/// Of what was worked out nothing is in it, but beside ours it stands as others' figures do.
pub(crate) fn demands(mut system: System, rule: &Rule, releases: &[&Held], worked_out: &[&Held], tables: &[Placed]) -> Vec<Demand> {
    let mut counts: BTreeMap<Id, Vec<Standing>> = BTreeMap::new();
    for (release, (held, table)) in releases.iter().zip(tables).enumerate() {
        for (key, at) in table.places.iter().filter(|(key, _)| !held.beside.contains(*key)) {
            counts.entry(id(&held.dimensions, key)).or_default().push((release, *at, held.hidden.contains(key)));
        }
        if rule.groups && !held.by_others {
            let as_it_was = Table::given(&held.measure, held.dimensions.clone(), held.cells.clone());
            let unlisted = as_it_was.map(|table| Unlisted::of(&table, rule).groups).unwrap_or_default();
            for demand in groups(&system, &sums(&held.dimensions, &held.cells), &table.places, &unlisted) {
                if !system.demands.contains(&demand) {
                    system.demands.push(demand);
                }
            }
        }
    }
    let mut beside: BTreeMap<Id, Vec<u64>> = BTreeMap::new();
    for held in worked_out {
        counts_of(held, false).into_iter().for_each(|(of, people)| beside.entry(of).or_default().push(people));
    }
    for (of, same) in &counts {
        for (at, earlier) in few(&system, rule, releases, same, beside.get(of).map_or(&[][..], Vec::as_slice)) {
            system.protect_beside(at, earlier, i64::try_from(rule.threshold).unwrap_or(i64::MAX));
        }
    }
    let told = suppress::told(&system, &system.hidden());
    system.demands.into_iter().enumerate().filter(|(demand, _)| !told.contains(demand)).map(|(_, demand)| demand).collect()
}

/// Of what counts the same: each hidden cell of ours with every count a few away that stands beside it. Others' may have come out before ours or after; of ours those that were
/// hidden before and have grown by a few. `worked_out` are figures that stand nowhere.
fn few(system: &System, rule: &Rule, releases: &[&Held], same: &[Standing], worked_out: &[u64]) -> Vec<(usize, i64)> {
    let value = |at: usize| system.cells[at].value;
    let is_few = |by: i64| u64::try_from(by).is_ok_and(|by| (1..rule.threshold).contains(&by));
    let hidden = same.iter().filter(|(release, at, _)| !releases[*release].by_others && system.cells[*at].state == State::Hidden);
    let pairs = hidden.flat_map(|(release, at, _)| {
        let beside = same.iter().filter(move |(other, earlier, was_hidden)| {
            let more = value(*at) - value(*earlier);
            if releases[*other].by_others {
                is_few(more.abs())
            } else {
                other < release && *was_hidden && u64::try_from(value(*earlier)).is_ok_and(|people| people >= rule.threshold) && is_few(more)
            }
        });
        let worked_out = worked_out.iter().filter_map(|people| i64::try_from(*people).ok()).filter(move |people| is_few((value(*at) - people).abs()));
        beside.map(move |(_, earlier, _)| value(*earlier)).chain(worked_out).map(move |earlier| (*at, earlier))
    });
    pairs.collect()
}
