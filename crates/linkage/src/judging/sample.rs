//! Judging by labelled pairs: each speaks for the pairs of the step of weight it was drawn from.

use crate::error::What;
use crate::labelling::{Label, Labelled, Stratum};
use crate::scoring::Scored;
use crate::table::{MISSING, Table};
use std::collections::{BTreeMap, HashMap};

/// Labels of pairs that were drawn by steps of weight ([`crate::labelling::draw`]). Where `n` of the `N` pairs of a step were decided, each speaks for `N/n` of them
/// (Horvitz and Thompson 1952); unsure ones are taken to be like the others of their step. Pairs of steps without a label, and pairs that were never compared, are not spoken for.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    decided: Vec<Decided>,
    /// How many pairs the steps held that have a label.
    pub pairs: u64,
    /// The most pairs that one label speaks for.
    pub most: f64,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Decided {
    left: u32,
    right: u32,
    same: bool,
    /// How many pairs it speaks for.
    pairs: f64,
    /// Its weight in the run that is judged; below all thresholds if the run does not keep it.
    weight: f64,
}

/// How many pairs are right, wrong and missed at one threshold, as far as the labels say.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Weighed {
    /// Pairs taken for the same that are.
    pub right: f64,
    /// Pairs taken for the same that are not.
    pub wrong: f64,
    /// Pairs that are the same and were not taken for it.
    pub missed: f64,
}

impl Weighed {
    /// The share of found pairs that are right; none if no label is of a found pair.
    pub fn precision(&self) -> Option<f64> {
        share(self.right, self.wrong)
    }

    /// The share found of the pairs that are the same; none if no label says that one is.
    pub fn recall(&self) -> Option<f64> {
        share(self.right, self.missed)
    }

    /// The harmonic mean of both; none if either is not known.
    pub fn f1(&self) -> Option<f64> {
        self.precision().zip(self.recall()).and_then(|_| share(2.0 * self.right, self.wrong + self.missed))
    }

    fn add(&mut self, decided: &Decided, least: f64) {
        match (decided.same, decided.weight >= least) {
            (true, true) => self.right += decided.pairs,
            (false, true) => self.wrong += decided.pairs,
            (true, false) => self.missed += decided.pairs,
            (false, false) => {}
        }
    }
}

fn share(part: f64, rest: f64) -> Option<f64> {
    (part + rest > 0.0).then(|| part / (part + rest))
}

/// How one group fares, as far as the labels say.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupWeighed {
    /// The group's value.
    pub group: String,
    /// How many labels speak of it.
    pub labels: usize,
    /// At the threshold asked for.
    pub point: Weighed,
    /// Recall below the best group's, in points of a hundred.
    pub gap: Option<f64>,
    /// As in [`super::GroupPoint`]: how much too high a two-list estimate comes out, in per cent.
    pub estimate_too_high: Option<f64>,
}

impl Sample {
    /// Of labels; those that do not say how they were drawn are left out. None if no other is left.
    ///
    /// # Errors
    /// Labels of two draws: one step with two numbers of pairs.
    pub fn new(labelled: &[Labelled], found: &[Scored]) -> Result<Option<Sample>, What> {
        let drawn: Vec<(&Labelled, Stratum)> = labelled.iter().filter(|pair| pair.label != Label::Unsure).filter_map(|pair| Some((pair, pair.stratum?))).collect();
        let mut steps: BTreeMap<i64, (u64, u64)> = BTreeMap::new();
        for (_, stratum) in &drawn {
            let (pairs, decided) = steps.entry(stratum.step).or_insert((stratum.pairs, 0));
            if *pairs != stratum.pairs {
                return Err(What::TwoDraws);
            }
            *decided += 1;
        }
        let weights: HashMap<(u32, u32), f64> = found.iter().map(|pair| ((pair.left.min(pair.right), pair.left.max(pair.right)), pair.weight)).collect();
        let decided: Vec<Decided> = drawn
            .into_iter()
            .map(|(pair, stratum)| {
                let (pairs, decided) = steps.get(&stratum.step).copied().unwrap_or((1, 1));
                let weight = weights.get(&(pair.left, pair.right)).copied().unwrap_or(f64::NEG_INFINITY);
                Decided { left: pair.left, right: pair.right, same: pair.label == Label::Same, pairs: pairs as f64 / decided as f64, weight }
            })
            .collect();
        let most = decided.iter().map(|decided| decided.pairs).fold(0.0, f64::max);
        Ok((!decided.is_empty()).then(|| Sample { pairs: steps.values().map(|(pairs, _)| pairs).sum(), most, decided }))
    }

    /// At a threshold.
    pub fn at(&self, weight: f64) -> Weighed {
        let mut point = Weighed::default();
        self.decided.iter().for_each(|decided| point.add(decided, weight));
        point
    }

    /// By the values of a column, in their order: of a group are pairs as in [`super::by_group`].
    ///
    /// # Errors
    /// A column that is not there.
    pub fn by_group(&self, table: &Table, column: &str, weight: f64) -> Result<Vec<GroupWeighed>, What> {
        let groups = table.wanted(column, "the groups")?;
        let code = |row: u32| groups.codes()[row as usize];
        let mut found = Vec::new();
        for group in 1..groups.pool().codes() as u32 {
            let (mut point, mut labels) = (Weighed::default(), 0);
            for decided in &self.decided {
                let sides = [code(decided.left), code(decided.right)];
                // What is the same is the group's if both rows are, or the other says nothing; what is not, whoever the other is.
                let own = !decided.same || sides.iter().all(|side| [group, MISSING].contains(side));
                if own && sides.contains(&group) {
                    point.add(decided, weight);
                    labels += 1;
                }
            }
            let estimate_too_high = point.recall().map(|recall| (1.0 / recall - 1.0) * 100.0);
            found.push(GroupWeighed { group: groups.pool().text(group).to_owned(), labels, point, gap: None, estimate_too_high });
        }
        let best = found.iter().filter_map(|group| group.point.recall()).fold(0.0, f64::max);
        found.iter_mut().for_each(|group| group.gap = group.point.recall().map(|recall| (best - recall) * 100.0));
        found.sort_by(|a, b| a.group.cmp(&b.group));
        Ok(found)
    }
}
