//! Averaging over all decomposable graphical models (Madigan and York 1997), up to six lists.
//!
//! A graph on the lists is decomposable when its vertices can be taken away one after another, each with neighbours that
//! are all joined. Its marginal likelihood is then a product over the vertices so taken: with a Dirichlet prior of `2^-k`
//! on every cell, and `m` people on no list,
//!
//! `log p(y, m | G) = sum over v of l(v + N(v)) - l(N(v)) + log G(N+1) - sum log G(y+1) - log G(m+1) - log N`,
//!
//! `l(c) = L(c) - L(nothing)`, `L(c) = sum over cells of the margin c of log G(n + d) - log G(d)`, `d = 2^-|c|`.
//! (Cliques that are not maximal cancel against separators, so neither need be found.) All graphs are as likely before
//! the data. Only the cell of zeros in each margin depends on `m`, so that a table of 2^k columns serves all graphs.

use crate::interval::{Interval, Kind};
use crate::pattern::{self, Pattern};
use crate::table::Table;
use crate::watch::Watch;
use rayon::prelude::*;

/// Beyond six lists there are more decomposable graphs (617,675 for seven) than this way of adding up can take.
pub const MOST_LISTS_FOR_AVERAGING: usize = 6;
/// Graphs are added up in so many fixed parts, so that sums are the same on any number of threads.
const PARTS: usize = 64;

/// A decomposable graph: its edges, and for each vertex taken away the set with and the set without it.
#[derive(Clone, Debug)]
pub struct Graph {
    /// The edges.
    pub edges: Vec<Pattern>,
    steps: Vec<(usize, usize)>,
}

/// What the average says.
#[derive(Clone, Debug)]
pub struct Average {
    /// The posterior median, people.
    pub median: f64,
    /// The posterior's middle.
    pub interval: Interval,
    /// How many graphs were averaged.
    pub graphs: usize,
    /// The graphs with most weight: edges and share.
    pub leading: Vec<(Vec<Pattern>, f64)>,
    /// The share of the complete graph, under which the data say nothing of the dark figure.
    pub uninformed: f64,
    /// The largest dark figure considered.
    pub grid_end: u64,
    /// The posterior share of the grid's last hundredth: large if the bound holds the answer down.
    pub at_grid_end: f64,
}

/// All decomposable graphs on so many lists.
pub fn graphs(lists: usize) -> Vec<Graph> {
    let pairs = pattern::of_size(lists, 2);
    (0..1u32 << pairs.len())
        .filter_map(|chosen| {
            let edges: Vec<Pattern> =
                pairs.iter().enumerate().filter(|(at, _)| chosen >> at & 1 == 1).map(|(_, &pair)| pair).collect();
            take_away(lists, &edges).map(|steps| Graph { edges, steps })
        })
        .collect()
}

/// Takes away vertices whose neighbours are all joined; none if the graph is not decomposable.
fn take_away(lists: usize, edges: &[Pattern]) -> Option<Vec<(usize, usize)>> {
    let mut joined = [0usize; 16];
    for edge in edges {
        for list in edge.lists() {
            joined[list] |= edge.cell() & !(1 << list);
        }
    }
    let mut left = (1usize << lists) - 1;
    let mut steps = Vec::with_capacity(lists);
    while left != 0 {
        let simplicial = (0..lists).filter(|list| left >> list & 1 == 1).find(|&list| {
            let around = joined[list] & left;
            (0..lists).filter(|other| around >> other & 1 == 1).all(|other| around & !(joined[other] | 1 << other) == 0)
        })?;
        let around = joined[simplicial] & left;
        steps.push((around | 1 << simplicial, around));
        left &= !(1 << simplicial);
    }
    Some(steps)
}

/// Averages with dark figures from 0 to `grid_end`. `None` for more than six lists or when stopped.
pub fn average(table: &Table, grid_end: u64, level: f64, watch: &Watch) -> Option<Average> {
    let lists = table.lists();
    if lists > MOST_LISTS_FOR_AVERAGING {
        return None;
    }
    let size = grid_end as usize + 1;
    let columns: Vec<Vec<f64>> = (0..1usize << lists).into_par_iter().map(|set| margin_column(table, set, size)).collect();
    let common = common_column(table, size);
    let graphs = graphs(lists);
    watch.begin("graphs", graphs.len() as u64);
    let parts: Vec<Part> = graphs
        .par_chunks(graphs.len().div_ceil(PARTS))
        .map(|part| {
            let mut sum = Part { top: f64::NEG_INFINITY, mass: vec![0.0; size], logs: Vec::new() };
            let mut line = vec![0.0; size];
            for graph in part {
                if watch.stopped() {
                    break;
                }
                line.copy_from_slice(&common);
                for &(with, without) in &graph.steps {
                    for ((value, plus), minus) in line.iter_mut().zip(&columns[with]).zip(&columns[without]) {
                        *value += plus - minus;
                    }
                }
                sum.add(&mut line);
                watch.step(1);
            }
            sum
        })
        .collect();
    (!watch.stopped()).then(|| summary(table, &graphs, &parts, grid_end, level))
}

/// Some graphs' posterior over the grid, up to `exp(top)`.
struct Part {
    top: f64,
    mass: Vec<f64>,
    /// Each graph's log marginal likelihood.
    logs: Vec<f64>,
}

impl Part {
    fn add(&mut self, line: &mut [f64]) {
        let top = line.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        if top > self.top {
            let scale = (self.top - top).exp();
            self.mass.iter_mut().for_each(|mass| *mass *= scale);
            self.top = top;
        }
        let mut total = 0.0;
        for (mass, value) in self.mass.iter_mut().zip(line.iter()) {
            // Below a 1e-17th of the top nothing is added that a double could hold.
            let relative = value - self.top;
            if relative > -40.0 {
                let share = relative.exp();
                *mass += share;
                total += share;
            }
        }
        self.logs.push(self.top + f64::ln(total.max(f64::MIN_POSITIVE)));
    }
}

/// `l(c)` for every dark figure of the grid.
fn margin_column(table: &Table, set: usize, size: usize) -> Vec<f64> {
    let mut cells = vec![0.0; 1 << set.count_ones()];
    let place = |cell: usize| (0..16).filter(|bit| set >> bit & 1 == 1).rev().fold(0, |at, bit| at << 1 | (cell >> bit & 1));
    for (cell, count) in table.cells() {
        cells[place(cell.cell())] += count as f64;
    }
    let prior = 1.0 / cells.len() as f64;
    let others: f64 = cells[1..].iter().map(|n| libm::lgamma(n + prior)).sum();
    let fixed = others - cells.len() as f64 * libm::lgamma(prior);
    let people = table.people() as f64;
    // L of the empty set is that of one cell with prior 1.
    let zero = log_gammas(cells[0] + prior, size);
    let whole = log_gammas(people + 1.0, size);
    if set == 0 { vec![0.0; size] } else { zero.iter().zip(&whole).map(|(zero, whole)| fixed + zero - whole).collect() }
}

/// What all graphs share: `log G(N+1) - log G(m+1) - log N`, and the constant of the counts.
fn common_column(table: &Table, size: usize) -> Vec<f64> {
    let people = table.people() as f64;
    let counts: f64 = table.cells().map(|(_, count)| libm::lgamma(count as f64 + 1.0)).sum();
    let (whole, dark) = (log_gammas(people + 1.0, size), log_gammas(1.0, size));
    let column = whole.iter().zip(&dark).enumerate();
    column.map(|(m, (whole, dark))| whole - dark - (people + m as f64).ln() - counts).collect()
}

/// `log G(x), log G(x + 1), …` by the recurrence.
fn log_gammas(first: f64, size: usize) -> Vec<f64> {
    let mut value = libm::lgamma(first);
    (0..size)
        .map(|at| {
            let here = value;
            value += (first + at as f64).ln();
            here
        })
        .collect()
}

fn summary(table: &Table, graphs: &[Graph], parts: &[Part], grid_end: u64, level: f64) -> Average {
    let top = parts.iter().map(|part| part.top).fold(f64::NEG_INFINITY, f64::max);
    let mut mass = vec![0.0; grid_end as usize + 1];
    for part in parts {
        let scale = (part.top - top).exp();
        mass.iter_mut().zip(&part.mass).for_each(|(sum, share)| *sum += scale * share);
    }
    let total: f64 = mass.iter().sum();
    let people = table.people() as f64;
    let quantile = |p: f64| {
        let mut sum = 0.0;
        let at = mass.iter().position(|share| {
            sum += share;
            sum >= p * total
        });
        people + at.unwrap_or(grid_end as usize) as f64
    };
    let tail = (1.0 - level) / 2.0;
    let logs = parts.iter().flat_map(|part| &part.logs);
    let mut shares: Vec<(&Graph, f64)> = graphs.iter().zip(logs.map(|log| (log - top).exp() / total)).collect();
    let complete = table.lists() * (table.lists() - 1) / 2;
    let uninformed = shares.iter().find(|(graph, _)| graph.edges.len() == complete).map_or(0.0, |(_, share)| *share);
    shares.sort_by(|a, b| b.1.total_cmp(&a.1));
    let last = mass.len() - mass.len().div_ceil(100);
    Average {
        median: quantile(0.5),
        interval: Interval { low: quantile(tail), high: quantile(1.0 - tail), level, kind: Kind::Credible, noise: None },
        graphs: graphs.len(),
        leading: shares.iter().take(5).map(|(graph, share)| (graph.edges.clone(), *share)).collect(),
        uninformed,
        grid_end,
        at_grid_end: mass[last..].iter().sum::<f64>() / total,
    }
}
