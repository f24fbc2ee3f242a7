//! What a cluster looks like: which to look at first.

use super::{Clusters, bridges};
use crate::scoring::Scored;
use serde::Serialize;
use std::collections::BTreeMap;

/// A cluster's shape.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Shape {
    /// Its least row.
    pub cluster: u32,
    /// Rows.
    pub size: u32,
    /// Links within it at its level.
    pub links: u32,
    /// Links over pairs, 0 to 1.
    pub density: f64,
    /// The weight of its weakest link.
    pub weakest: f64,
    /// Links without which it falls apart.
    pub bridges: u32,
    /// The most links of one row.
    pub largest_degree: u32,
    /// How much hangs on one row: 0 if all have as many links, 1 for a star (Freeman 1978, degree centralisation).
    pub centralisation: f64,
}

impl Clusters {
    /// The shapes of a level's clusters of two rows or more, by their least row.
    pub fn shapes(&self, pairs: &[Scored], level: usize) -> Vec<Shape> {
        let of = &self.of[level];
        let links: Vec<Scored> = pairs
            .iter()
            .filter(|pair| pair.weight >= self.levels[level] && of[pair.left as usize] == of[pair.right as usize])
            .copied()
            .collect();
        let sides = bridges::bridge_sides(of.len(), &links);
        let mut degrees = vec![0u32; of.len()];
        let mut totals: BTreeMap<u32, (u32, f64, u32)> = BTreeMap::new();
        for (link, side) in links.iter().zip(sides) {
            degrees[link.left as usize] += 1;
            degrees[link.right as usize] += 1;
            let total = totals.entry(of[link.left as usize]).or_insert((0, f64::INFINITY, 0));
            *total = (total.0 + 1, total.1.min(link.weight), total.2 + u32::from(side.is_some()));
        }
        let shape = |members: Vec<u32>| {
            let size = members.len() as u32;
            let cluster = of[members[0] as usize];
            let (links, weakest, bridges) = totals.get(&cluster).copied().unwrap_or((0, f64::NAN, 0));
            let largest_degree = members.iter().map(|&row| degrees[row as usize]).max().unwrap_or(0);
            let spread: u32 = members.iter().map(|&row| largest_degree - degrees[row as usize]).sum();
            let star = u64::from(size.saturating_sub(1)) * u64::from(size.saturating_sub(2));
            Shape {
                cluster,
                size,
                links,
                density: f64::from(links) / (f64::from(size) * f64::from(size - 1) / 2.0),
                weakest,
                bridges,
                largest_degree,
                centralisation: if star == 0 { 0.0 } else { f64::from(spread) / star as f64 },
            }
        };
        self.members(level).into_iter().map(shape).collect()
    }
}
