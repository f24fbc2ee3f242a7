//! Links that alone hold a component together (Tarjan 1974), walked without recursion.

use crate::scoring::Scored;

/// For each link: whether it weighs less than `least`, no other path joins its ends, and both of its sides are of two rows or more.
pub(super) fn weak(rows: usize, links: &[Scored], least: f64) -> Vec<bool> {
    let sides = bridge_sides(rows, links);
    links.iter().zip(sides).map(|(link, side)| link.weight < least && side.is_some_and(|(under, rest)| under > 1 && rest > 1)).collect()
}

/// For each link that is a bridge: the rows on either side of it.
pub(super) fn bridge_sides(rows: usize, links: &[Scored]) -> Vec<Option<(u32, u32)>> {
    let graph = Graph::new(rows, links);
    let mut found = vec![None; links.len()];
    let mut order = vec![0u32; rows];
    let mut low = vec![0u32; rows];
    let mut under = vec![1u32; rows];
    let mut count = 0;
    for start in 0..rows {
        if order[start] != 0 || graph.of(start).is_empty() {
            continue;
        }
        let mut bridges: Vec<(usize, u32)> = Vec::new();
        // (row, the link it was reached by, the next neighbour to look at)
        let mut path = vec![(start, usize::MAX, 0usize)];
        count += 1;
        (order[start], low[start]) = (count, count);
        while let Some(&mut (row, by, ref mut next)) = path.last_mut() {
            if let Some(&(other, link)) = graph.of(row).get(*next) {
                *next += 1;
                let (other, link) = (other as usize, link as usize);
                if link == by {
                    continue;
                }
                if order[other] == 0 {
                    count += 1;
                    (order[other], low[other]) = (count, count);
                    path.push((other, link, 0));
                } else {
                    low[row] = low[row].min(order[other]);
                }
                continue;
            }
            path.pop();
            if let Some(&(before, _, _)) = path.last() {
                low[before] = low[before].min(low[row]);
                under[before] += under[row];
                if low[row] > order[before] {
                    bridges.push((by, under[row]));
                }
            }
        }
        for (link, below) in bridges {
            found[link] = Some((below, under[start] - below));
        }
    }
    found
}

/// Neighbours of each row with the links' numbers.
struct Graph {
    starts: Vec<u32>,
    neighbours: Vec<(u32, u32)>,
}

impl Graph {
    fn new(rows: usize, links: &[Scored]) -> Graph {
        let mut starts = vec![0u32; rows + 1];
        for link in links {
            starts[link.left as usize + 1] += 1;
            starts[link.right as usize + 1] += 1;
        }
        for row in 0..rows {
            starts[row + 1] += starts[row];
        }
        let mut free = starts.clone();
        let mut neighbours = vec![(0, 0); 2 * links.len()];
        for (number, link) in links.iter().enumerate() {
            for (from, to) in [(link.left, link.right), (link.right, link.left)] {
                neighbours[free[from as usize] as usize] = (to, number as u32);
                free[from as usize] += 1;
            }
        }
        Graph { starts, neighbours }
    }

    fn of(&self, row: usize) -> &[(u32, u32)] {
        &self.neighbours[self.starts[row] as usize..self.starts[row + 1] as usize]
    }
}
