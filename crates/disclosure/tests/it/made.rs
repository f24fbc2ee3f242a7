//! What the tests make their tables of.

use daybreak_disclosure::{Count, Dimension, Key, Release, Rule, Shown, Table, Watch};
use daybreak_vocabulary::{Clock, Day, Moment};

/// A clock that stands still: a proof is never cut short by a busy machine.
pub struct Still;

impl Clock for Still {
    fn now(&self) -> Moment {
        Moment(0)
    }
}

pub fn watch() -> Watch<'static> {
    Watch::quiet(&Still)
}

pub fn day(day: i64) -> Day {
    Day(20_000 + day)
}

pub fn threshold_alone() -> Rule {
    Rule { groups: false, ..Rule::default() }
}

/// A table over dimensions of these sizes, its inner counts in order.
pub fn table(measure: &str, sizes: &[usize], counts: &[u64]) -> Table {
    let names = ["sex", "kind", "place", "age"];
    let codes: Vec<Vec<String>> = sizes.iter().enumerate().map(|(at, size)| (0..*size).map(|code| format!("{}{code}", &names[at][..1])).collect()).collect();
    let dimensions = sizes
        .iter()
        .enumerate()
        .map(|(at, _)| Dimension::flat(names[at], "Total", &codes[at].iter().map(String::as_str).collect::<Vec<_>>()).unwrap())
        .collect();
    let mut rows: Vec<Vec<&str>> = vec![Vec::new()];
    for codes in &codes {
        rows = rows.iter().flat_map(|row| codes.iter().map(move |code| [row.as_slice(), &[code.as_str()]].concat())).collect();
    }
    Table::count(measure, dimensions, rows.into_iter().zip(counts.iter().copied())).unwrap()
}

pub fn count(table: &Table, key: &Key) -> u64 {
    match table.cells().get(key) {
        Some(Count::Known(people)) => *people,
        _ => 0,
    }
}

pub fn small(table: &Table, key: &Key) -> bool {
    (1..5).contains(&count(table, key))
}

/// What a mark is known to stand for, by whoever is told the worst: at least so many people and at most so many.
pub fn mark(release: &Release, table: &Table, key: &Key) -> (u64, u64) {
    let below = |whole: &Key, part: &Key| {
        part != whole && table.dimensions().iter().zip(whole.iter().zip(part)).all(|(dimension, (whole, part))| dimension.upward(*part).contains(whole))
    };
    let under = table.cells().keys().any(|whole| small(table, whole) && below(whole, key));
    let over = small(table, key) && table.cells().keys().any(|part| below(key, part));
    let left_out = !release.cells().contains_key(key);
    (if under || left_out { 0 } else { count(table, key).min(1) }, if over { 4 } else { 1_000_000 })
}

/// The attacker told the worst: which marks stand for nobody, which rows are left out, below which totals everything is hidden, and which totals are small
/// for that.
pub fn attack(releases: &[(&Release, &Table)]) -> Vec<String> {
    let shown: Vec<&Release> = releases.iter().map(|(release, _)| *release).collect();
    let knows = |release: &Release, key: &Key| {
        let (_, table) = releases.iter().find(|(other, _)| other.name() == release.name()).unwrap();
        mark(release, table, key)
    };
    let (_, table) = releases.last().unwrap();
    daybreak_disclosure::attack::told(&shown, 5, &knows)
        .into_iter()
        .filter(|told| small(table, &told.key) && !(told.can_be_least && told.can_be_most))
        .map(|told| told.cell)
        .collect()
}

/// What is shown subtracted: of every two counts of which one is a part of the other, and of every whole and its parts, whoever is left and is from one to four.
pub fn left(release: &Release, table: &Table) -> Vec<String> {
    let shown = |key: &Key| match release.cells().get(key) {
        Some(Shown::Count(people)) => Some(*people),
        _ => None,
    };
    let within = |part: &Key, whole: &Key| {
        part != whole && table.dimensions().iter().zip(part.iter().zip(whole)).all(|(dimension, (part, whole))| dimension.upward(*part).contains(whole))
    };
    let mut left = Vec::new();
    for whole in table.cells().keys() {
        let Some(all) = shown(whole) else { continue };
        for part in table.cells().keys().filter(|part| within(part, whole)) {
            left.extend(shown(part).filter(|people| (1..5).contains(&(all - people))).map(|_| format!("{part:?} off {whole:?}")));
        }
        for sum in table.sums().iter().filter(|sum| sum.whole == *whole) {
            let parts: u64 = sum.parts.iter().filter_map(shown).sum();
            left.extend((1..5).contains(&(all - parts)).then(|| format!("all that is shown off {whole:?}")));
        }
    }
    left
}
