//! Rows that are not there: left out, since a mark or a count would tell, and cells beside them that the table never listed.
//!
//! “Luton 12” and below it “Luton, Labour 12” alone: with the rows that are not there read as noughts, all twelve are told to be of one kind. Such a row is left
//! out, and so is what it is split by where that says the same. What was never listed beside it is then unknown to a reader, and one cell of it is an unknown of
//! the system, tied by every sum above it: somebody of the twelve may be there. The rest of what is not listed stays nought, which makes him stronger than he is.

use crate::rule::Rule;
use crate::table::{Count, Dimension, Key, Sum, Table, cross};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// What is not to be seen as a row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Unlisted {
    /// Cells of the table that are left out where another hidden cell has a mark.
    pub unmarked: BTreeSet<Key>,
    /// Cells that the table does not list: nought as it stands, and unknown to a reader.
    pub beside: BTreeSet<Key>,
    /// Groups from the threshold up, each with the one cell all of it is in.
    pub groups: BTreeSet<(Key, Key)>,
}

impl Unlisted {
    /// The cells that are all there is of a group, and for each group a cell beside it. None where every cell is listed: a nought beside it is hidden then.
    pub fn of(table: &Table, rule: &Rule) -> Unlisted {
        let mut unlisted = Unlisted::default();
        if !rule.groups || table.is_full() {
            return unlisted;
        }
        let (dimensions, cells) = (table.dimensions(), table.cells());
        let value = |key: &Key| match cells.get(key) {
            Some(Count::Known(people)) => *people,
            _ => 0,
        };
        let all_in_one = |sum: &Sum| match sum.parts.as_slice() {
            [part] => value(&sum.whole) >= rule.threshold && value(part) == value(&sum.whole),
            _ => false,
        };
        let mut groups: Vec<Sum> = table.sums().into_iter().filter(all_in_one).collect();
        if groups.is_empty() {
            return unlisted;
        }
        let peopled: HashSet<Key> = cells.keys().filter(|key| value(key) > 0).flat_map(|key| upward(dimensions, key)).collect();
        // Those that are split furthest first.
        let mut deep: Vec<(usize, &Key)> = cells.keys().filter(|key| value(key) > 0).map(|key| (upward(dimensions, key).len(), key)).collect();
        deep.sort_unstable_by(|one, other| other.cmp(one));
        // The larger groups first: what is beside a part of one is beside it too.
        groups.sort_by_key(|sum| upward(dimensions, &sum.whole).len());
        for sum in groups {
            let (Some(part), at) = (sum.parts.first(), sum.dimension) else { continue };
            let coded = |key: &Key, code: usize| {
                let mut key = key.clone();
                key[at] = code;
                key
            };
            // The group, and every part of it that is split by the same code alone.
            let split: Vec<&Key> =
                cells.keys().filter(|key| key[at] == sum.whole[at] && value(&coded(key, part[at])) > 0 && is_within(dimensions, key, &sum.whole)).collect();
            // Somebody beside the group is in every sum above, down to a cell that is split no further: one of those listed near by, but for a code of the group's own.
            let split_down = |beside: &Key| -> Vec<Key> {
                let own = (0..beside.len()).filter(|own| beside[*own] != 0);
                let near = own.filter_map(|own| {
                    let mut all = beside.clone();
                    all[own] = 0;
                    let deepest = deep.iter().find(|(_, key)| is_within(dimensions, key, &all))?;
                    let mut key = deepest.1.clone();
                    key[own] = beside[own];
                    Some(key)
                });
                near.collect()
            };
            let unknown = |key: &Key| -> BTreeSet<Key> {
                upward(dimensions, key).into_iter().filter(|key| !cells.contains_key(key) && !peopled.contains(key)).collect()
            };
            let fresh = |unknown: &BTreeSet<Key>| unknown.difference(&unlisted.beside).count();
            let others = dimensions[at].parts(sum.whole[at]).filter(|code| *code != part[at]).map(|code| {
                let mut all: BTreeSet<Key> = split.iter().flat_map(|key| unknown(&coded(key, code))).collect();
                all.extend(split_down(&coded(&sum.whole, code)).iter().map(unknown).min_by_key(fresh).unwrap_or_default());
                all
            });
            // The one that takes the fewest further unknowns is the likeliest to a reader.
            let Some(beside) = others.min_by_key(fresh) else { continue };
            unlisted.beside.extend(beside);
            let told = split.iter().map(|key| ((*key).clone(), coded(key, part[at])));
            unlisted.groups.extend(told.filter(|(key, part)| value(key) >= rule.threshold && value(part) == value(key)));
        }
        unlisted.unmarked = unlisted.groups.iter().map(|(_, part)| part.clone()).collect();
        unlisted
    }
}

/// The cells of a table with those beside them as noughts.
pub(crate) fn with_beside(cells: &BTreeMap<Key, Count>, beside: &BTreeSet<Key>) -> BTreeMap<Key, Count> {
    let mut all = cells.clone();
    all.extend(beside.iter().map(|key| (key.clone(), Count::Known(0))));
    all
}

/// The cell and every total it is part of.
fn upward(dimensions: &[Dimension], key: &Key) -> Vec<Key> {
    cross(dimensions.iter().zip(key).map(|(dimension, place)| dimension.upward(*place)).collect())
}

fn is_within(dimensions: &[Dimension], key: &Key, whole: &Key) -> bool {
    dimensions.iter().zip(key.iter().zip(whole)).all(|(dimension, (place, above))| dimension.upward(*place).contains(above))
}
