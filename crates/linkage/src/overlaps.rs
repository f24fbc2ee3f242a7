//! From clusters to the overlap table that `daybreak estimate` reads: who is on which lists, counted.
//!
//! Draws carry the linkage's own doubt into the estimate: each takes every link with its probability, clusters anew and counts.

use crate::clusters::{Clusters, Rules};
use crate::error::{Refusal, What};
use crate::hash;
use crate::scoring::Scored;
use crate::table::Table;
use crate::watch::Watch;
use std::collections::BTreeMap;
use std::fmt::Write;

/// More lists than this have no table.
const MOST_LISTS: usize = 16;

/// People by the set of lists they are on: bit `n` is the table's source `n`.
pub type Overlaps = BTreeMap<u32, u64>;

/// Counts a clustering's things by the sources they are on; a row outside any cluster is one of its own. `of` is each row's cluster
/// ([`Clusters::at`]).
///
/// # Errors
/// More than sixteen sources.
pub fn overlaps(table: &Table, of: &[u32]) -> Result<Overlaps, Refusal> {
    if table.sources().len() > MOST_LISTS {
        return Err(What::TooManySources(MOST_LISTS).into());
    }
    let mut lists = vec![0u32; of.len()];
    for (row, &cluster) in of.iter().enumerate() {
        lists[cluster as usize] |= 1 << table.source(row);
    }
    let mut counts = Overlaps::new();
    for pattern in lists.into_iter().filter(|pattern| *pattern != 0) {
        *counts.entry(pattern).or_default() += 1;
    }
    Ok(counts)
}

/// Overlaps drawn: in draw `n`, a link is taken if the hash of the seed, `n` and both records falls below its probability.
///
/// # Errors
/// What [`overlaps`] and [`Clusters::new`] refuse.
pub fn draws(table: &Table, pairs: &[Scored], rules: &Rules, count: u64, seed: u64, watch: &Watch) -> Result<Vec<Overlaps>, Refusal> {
    let rows: Vec<u64> = (0..table.rows()).map(|row| crate::blocking::row_hash(table, row, seed)).collect();
    watch.begin("drawing", count);
    let mut all = Vec::new();
    for draw in 0..count {
        let taken = |pair: &&Scored| {
            let both = hash::number(rows[pair.left as usize], rows[pair.right as usize]);
            hash::unit(hash::number(hash::number(seed, draw), both)) < pair.probability()
        };
        let links: Vec<Scored> = pairs.iter().filter(taken).copied().collect();
        let rules = Rules { levels: vec![f64::NEG_INFINITY], ..rules.clone() };
        let clusters = Clusters::new(table, &links, &rules, &Watch::silent())?;
        all.push(overlaps(table, clusters.at(0))?);
        watch.step(1);
    }
    Ok(all)
}

/// As `daybreak estimate COUNTS.csv` reads it: a column of 0 and 1 a list, and `count`.
pub fn csv(table: &Table, overlaps: &Overlaps) -> String {
    written(table, &[(None, overlaps)])
}

/// As `daybreak estimate --draws DRAWS.csv` reads it: the same with a column `draw`, from 1.
pub fn draws_csv(table: &Table, draws: &[Overlaps]) -> String {
    written(table, &draws.iter().enumerate().map(|(at, draw)| (Some(at + 1), draw)).collect::<Vec<_>>())
}

fn written(table: &Table, parts: &[(Option<usize>, &Overlaps)]) -> String {
    let lists = table.sources().len();
    // A list is called as its file, without folder and ending.
    let name = |source: &String| {
        let file = source.rsplit(['/', '\\']).next().unwrap_or(source);
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        if stem.contains([',', '"', '\n']) { format!("\"{}\"", stem.replace('"', "\"\"")) } else { stem.to_owned() }
    };
    let mut text = String::new();
    let drawn = parts.first().is_some_and(|(draw, _)| draw.is_some());
    text.push_str(if drawn { "draw," } else { "" });
    for source in table.sources() {
        let _ = write!(text, "{},", name(source));
    }
    text.push_str("count\n");
    for (draw, overlaps) in parts {
        for (pattern, count) in *overlaps {
            if let Some(draw) = draw {
                let _ = write!(text, "{draw},");
            }
            for list in 0..lists {
                let _ = write!(text, "{},", pattern >> list & 1);
            }
            let _ = writeln!(text, "{count}");
        }
    }
    text
}
