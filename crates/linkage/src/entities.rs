//! Ids of entities that last over runs, and what became of them.
//!
//! A cluster's least row is no id: a record more, and it is another. An entity has a number that is given once. In each run a cluster takes the number of the
//! entity it shares most records with; what is left over gets the next numbers, in the order of the clusters. What was put together or taken apart is
//! written down, so that an id somebody noted last year leads to whoever it is now.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// An entity's number, from 1.
pub type Entity = u64;

/// As it is written: `e17`.
pub fn written(entity: Entity) -> String {
    format!("e{entity}")
}

/// From `e17` or `17`; none if it is neither.
pub fn read(text: &str) -> Option<Entity> {
    text.trim().trim_start_matches(['e', 'E']).parse().ok().filter(|number| *number > 0)
}

/// What happened to an entity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum Change {
    /// All its records are another entity's now.
    Merged {
        /// Whose number is not used any more.
        from: Entity,
        /// Who they are now.
        into: Entity,
    },
    /// Its records are several entities' now.
    Split {
        /// Which.
        from: Entity,
        /// All who have some of them, itself among them if it kept its number.
        into: Vec<Entity>,
    },
    /// None of its records is there any more.
    Ended {
        /// Which.
        entity: Entity,
    },
}

/// A change, and the run that made it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The run, from 1.
    pub run: u32,
    /// What happened.
    pub change: Change,
}

/// The numbers given so far, and their history.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entities {
    runs: u32,
    given: Entity,
    history: Vec<Event>,
}

impl Entities {
    /// How many runs there were.
    pub fn runs(&self) -> u32 {
        self.runs
    }

    /// How many numbers were given.
    pub fn given(&self) -> Entity {
        self.given
    }

    /// What happened, oldest first.
    pub fn history(&self) -> &[Event] {
        &self.history
    }

    /// The next run: each row's entity, from its entity before (none if it is new) and its cluster ([`crate::clusters::Clusters::at`]). `gone` are the entities
    /// of records that are not there any more.
    pub fn next_run(&mut self, before: &[Option<Entity>], of: &[u32], gone: &BTreeSet<Entity>) -> Vec<Entity> {
        self.runs += 1;
        let mut shared: BTreeMap<(Entity, u32), u64> = BTreeMap::new();
        for (before, &cluster) in before.iter().zip(of) {
            if let Some(entity) = before {
                *shared.entry((*entity, cluster)).or_default() += 1;
            }
        }
        let mut order: Vec<(std::cmp::Reverse<u64>, Entity, u32)> = shared.iter().map(|(&(entity, cluster), &rows)| (std::cmp::Reverse(rows), entity, cluster)).collect();
        order.sort_unstable();
        let (mut kept, mut number): (BTreeSet<Entity>, BTreeMap<u32, Entity>) = Default::default();
        for (_, entity, cluster) in order {
            if !number.contains_key(&cluster) && kept.insert(entity) {
                number.insert(cluster, entity);
            }
        }
        for &cluster in of.iter().collect::<BTreeSet<_>>() {
            number.entry(cluster).or_insert_with(|| {
                self.given += 1;
                self.given
            });
        }
        let mut now: BTreeMap<Entity, BTreeSet<Entity>> = gone.iter().map(|&entity| (entity, BTreeSet::new())).collect();
        for (entity, cluster) in shared.keys() {
            now.entry(*entity).or_default().extend(number.get(cluster));
        }
        for (from, into) in now {
            let change = match into.iter().copied().collect::<Vec<_>>().as_slice() {
                [] => Change::Ended { entity: from },
                [one] if *one == from => continue,
                [one] => Change::Merged { from, into: *one },
                several => Change::Split { from, into: several.to_vec() },
            };
            self.history.push(Event { run: self.runs, change });
        }
        of.iter().map(|cluster| number.get(cluster).copied().unwrap_or_default()).collect()
    }

    /// Who an entity is now: itself, another, several, or nobody.
    pub fn now(&self, entity: Entity) -> BTreeSet<Entity> {
        let mut now = BTreeSet::from([entity]);
        for event in &self.history {
            match &event.change {
                Change::Merged { from, into } if now.remove(from) => {
                    now.insert(*into);
                }
                Change::Split { from, into } if now.remove(from) => now.extend(into),
                Change::Ended { entity } => {
                    now.remove(entity);
                }
                _ => {}
            }
        }
        now
    }

    /// Everything that happened to an entity or to what became of it, or that made it what it is.
    pub fn told(&self, entity: Entity) -> Vec<&Event> {
        let mut of = BTreeSet::from([entity]);
        let mut told = Vec::new();
        for event in &self.history {
            let touches = match &event.change {
                Change::Merged { from, into } => of.contains(from) || of.contains(into),
                Change::Split { from, into } => of.contains(from) || into.iter().any(|into| of.contains(into)),
                Change::Ended { entity } => of.contains(entity),
            };
            if touches {
                told.push(event);
                match &event.change {
                    Change::Merged { into, .. } => {
                        of.insert(*into);
                    }
                    Change::Split { from, into } if of.contains(from) => of.extend(into),
                    _ => {}
                }
            }
        }
        told
    }
}

impl std::fmt::Display for Event {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let run = self.run;
        match &self.change {
            Change::Merged { from, into } => write!(f, "run {run}: e{from} was put together with e{into}"),
            Change::Split { from, into } => {
                let into: Vec<String> = into.iter().map(|&entity| written(entity)).collect();
                write!(f, "run {run}: the records of e{from} are now of {}", into.join(", "))
            }
            Change::Ended { entity } => write!(f, "run {run}: no record of e{entity} is left"),
        }
    }
}
