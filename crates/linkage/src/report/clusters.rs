//! Clusters to look at: records side by side, links, and what holds them together.

use super::{Report, foot, head, row};
use crate::charts;
use crate::clusters::{Clusters, Shape};
use crate::scoring::{Scored, probability};
use std::collections::BTreeMap;
use std::fmt::Write;

/// Records of a larger cluster are not all drawn.
const MOST_RECORDS: usize = 40;

/// A level's clusters, the most doubtful first: those that hang on one link, then the thinnest, then those of the weakest link.
pub fn doubtful(clusters: &Clusters, found: &[Scored], level: usize) -> Vec<Shape> {
    let mut shapes = clusters.shapes(found, level);
    let hangs = |shape: &Shape| u8::from(!(shape.size > 2 && shape.bridges > 0));
    shapes.sort_by(|a, b| {
        hangs(a).cmp(&hangs(b)).then(a.density.total_cmp(&b.density)).then(a.weakest.total_cmp(&b.weakest)).then(a.cluster.cmp(&b.cluster))
    });
    shapes
}

impl Report<'_> {
    pub(super) fn studio(&self, page: &mut String) {
        let shapes = doubtful(self.clusters, self.found, self.level);
        let shown = &shapes[..shapes.len().min(self.most_clusters)];
        page.push_str("<section id=\"clusters\"><h2>Clusters to look at</h2>\n");
        let _ = writeln!(page, "<p>{} of {} clusters, the most doubtful first: those that hang on one link, then the thinnest, then those of the weakest link.</p>", shown.len(), shapes.len());
        page.push_str(include_str!("controls.html"));
        head(page, "All clusters shown", &["Cluster", "Records", "Links", "Density", "Weakest link", "Bridges", "Most links of one record", "How much hangs on one record"]);
        for (at, shape) in shown.iter().enumerate() {
            let numbers = [format!("{:.2}", shape.density), format!("{:.2}", shape.weakest), shape.bridges.to_string(), shape.largest_degree.to_string(), format!("{:.2}", shape.centralisation)];
            row(page, &[vec![(at + 1).to_string(), shape.size.to_string(), shape.links.to_string()], numbers.to_vec()].concat());
        }
        foot(page);
        let of = self.clusters.at(self.level);
        let mut links: BTreeMap<u32, Vec<&Scored>> = BTreeMap::new();
        let weight = self.clusters.levels()[self.level];
        for link in self.found.iter().filter(|link| link.weight >= weight && of[link.left as usize] == of[link.right as usize]) {
            links.entry(of[link.left as usize]).or_default().push(link);
        }
        let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (row, &cluster) in of.iter().enumerate() {
            members.entry(cluster).or_default().push(row as u32);
        }
        for (at, shape) in shown.iter().enumerate() {
            let (members, links) = (members.get(&shape.cluster), links.get(&shape.cluster));
            self.cluster(page, at + 1, shape, members.map_or(&[][..], Vec::as_slice), links.map_or(&[][..], Vec::as_slice));
        }
        page.push_str("</section>\n");
    }

    fn cluster(&self, page: &mut String, number: usize, shape: &Shape, members: &[u32], links: &[&Scored]) {
        let members = &members[..members.len().min(MOST_RECORDS)];
        let place = |row: u32| members.binary_search(&row).ok();
        let drawn: Vec<(usize, usize, f64)> = links.iter().filter_map(|link| Some((place(link.left)?, place(link.right)?, link.weight))).collect();
        let _ = writeln!(
            page,
            "<article class=\"cluster\" data-size=\"{}\" data-density=\"{:.4}\" data-weakest=\"{:.4}\" data-bridges=\"{}\"><h3>Cluster {number}</h3>\n<p>Records: {}. Links: {}, of which {} can not be spared. The weakest weighs {:.2}. <output></output></p>",
            shape.size, shape.density, shape.weakest, shape.bridges, shape.size, shape.links, shape.bridges, shape.weakest
        );
        if shape.size as usize > MOST_RECORDS {
            let _ = writeln!(page, "<p>The first {MOST_RECORDS} records are shown.</p>");
        }
        let _ = writeln!(page, "<div class=\"drawn\">{}</div>", charts::cluster(members.len(), &drawn));
        let names: Vec<&str> = ["Number", "Record"].into_iter().chain(self.columns.iter().map(String::as_str)).collect();
        head(page, &format!("Records of cluster {number}"), &names);
        for (at, &member) in members.iter().enumerate() {
            row(page, &[vec![(at + 1).to_string(), self.name(member)], self.values(member)].concat());
        }
        foot(page);
        let _ = writeln!(page, "<details><summary>Links of cluster {number}</summary>");
        head(page, &format!("Links of cluster {number}"), &["Records", "Weight", "Probability"]);
        for (left, right, weight) in &drawn {
            row(page, &[format!("{} and {}", left + 1, right + 1), format!("{weight:.2}"), format!("{:.4}", probability(*weight))]);
        }
        foot(page);
        page.push_str("</details></article>\n");
    }
}
