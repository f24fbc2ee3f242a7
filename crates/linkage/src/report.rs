//! One page that explains a run: what the model weighs, pairs from the prior to the weight, precision against recall, clusters to look at.
//!
//! It opens offline, asks nothing of anybody (its policy forbids every request), and says everything in tables too, so that nothing needs a script or eyes.
//! It holds values of the data: it is for those who may see them.

mod clusters;
mod pairs;

pub use clusters::doubtful;

use crate::charts::{self, escaped};
use crate::clusters::Clusters;
use crate::judging::Curve;
use crate::model::Model;
use crate::scoring::{Scored, Scorer};
use crate::table::Table;
use std::fmt::Write;

/// What the page is made of.
pub struct Report<'a> {
    /// The rows.
    pub table: &'a Table,
    /// The trained model.
    pub model: &'a Model,
    /// The same, ready to weigh.
    pub scorer: &'a Scorer,
    /// Every pair that was kept.
    pub found: &'a [Scored],
    /// How many were compared.
    pub compared: u64,
    /// The clusters.
    pub clusters: &'a Clusters,
    /// Which of their levels is shown.
    pub level: usize,
    /// Against the truth, where it is known.
    pub curve: Option<&'a Curve>,
    /// The columns that are shown.
    pub columns: &'a [String],
    /// The pairs that are explained.
    pub pairs: &'a [(u32, u32)],
    /// How many clusters are shown.
    pub most_clusters: usize,
}

/// A table's header.
fn head(page: &mut String, caption: &str, names: &[&str]) {
    let _ = write!(page, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{0}\"><table><caption>{0}</caption><thead><tr>", escaped(caption));
    for name in names {
        let _ = write!(page, "<th scope=\"col\">{}</th>", escaped(name));
    }
    page.push_str("</tr></thead><tbody>\n");
}

/// A row of a table: its first cell names it.
fn row(page: &mut String, cells: &[String]) {
    page.push_str("<tr>");
    for (at, cell) in cells.iter().enumerate() {
        let _ = if at == 0 { write!(page, "<th scope=\"row\">{}</th>", escaped(cell)) } else { write!(page, "<td>{}</td>", escaped(cell)) };
    }
    page.push_str("</tr>\n");
}

fn foot(page: &mut String) {
    page.push_str("</tbody></table></div>\n");
}

/// A chart that may be wider than the screen.
fn chart(page: &mut String, said: &str, svg: &str) {
    let _ = writeln!(page, "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">{svg}</div>", escaped(said));
}

impl Report<'_> {
    /// The page.
    pub fn page(&self) -> String {
        let mut page = String::new();
        self.summary(&mut page);
        self.weights(&mut page);
        self.spread(&mut page);
        if let Some(curve) = self.curve {
            judged(&mut page, curve);
        }
        self.pairs(&mut page);
        self.studio(&mut page);
        include_str!("report/page.html")
            .replace("{{curve}}", if self.curve.is_some() { "<li><a href=\"#judged\">Precision against recall</a></li>" } else { "" })
            .replace("{{style}}", include_str!("report/style.css"))
            .replace("{{script}}", include_str!("report/studio.js"))
            .replace("{{body}}", &page)
    }

    /// The charts, each under the name of its file.
    pub fn charts(&self) -> Vec<(String, String)> {
        let mut made = vec![
            ("weights.svg".to_owned(), charts::weights(self.model)),
            ("m-and-u.svg".to_owned(), charts::shares(self.model)),
            ("pairs-by-weight.svg".to_owned(), charts::histogram(self.found)),
        ];
        made.extend(self.curve.map(|curve| ("precision-recall.svg".to_owned(), charts::curve(curve))));
        let explained = self.pairs.iter().enumerate();
        made.extend(explained.map(|(at, &(left, right))| (format!("pair-{:03}.svg", at + 1), charts::waterfall(&self.explain(left, right)))));
        made
    }

    fn name(&self, row: u32) -> String {
        format!("{}: {}", self.table.sources()[self.table.source(row as usize)], self.table.id(row as usize))
    }

    /// What a row says in the columns that are shown.
    fn values(&self, row: u32) -> Vec<String> {
        let text = |name: &String| self.table.column(name).and_then(|column| column.text(row as usize)).unwrap_or_default().replace(crate::table::LIST, ", ");
        self.columns.iter().map(text).collect()
    }

    fn summary(&self, page: &mut String) {
        let members = self.clusters.members(self.level);
        let joined: usize = members.iter().map(Vec::len).sum();
        page.push_str("<section id=\"summary\"><h2>The run</h2>\n");
        head(page, "What was linked", &["What", "How many"]);
        let threshold = crate::scoring::probability(self.clusters.levels()[self.level]);
        for (what, count) in [
            ("records", self.table.rows() as u64),
            ("lists", self.table.sources().len() as u64),
            ("pairs compared", self.compared),
            ("clusters of two or more", members.len() as u64),
            ("records in them", joined as u64),
            ("records alone", (self.table.rows() - joined) as u64),
            ("links kept apart by rules", self.clusters.refused.len() as u64),
        ] {
            row(page, &[what.to_owned(), count.to_string()]);
        }
        row(page, &["probability from which two records are one person".to_owned(), format!("{threshold:.4}")]);
        row(page, &["weight of any two records".to_owned(), format!("{:.2}", self.scorer.prior())]);
        foot(page);
        page.push_str("</section>\n");
    }

    fn weights(&self, page: &mut String) {
        page.push_str("<section id=\"model\"><h2>What the model weighs</h2>\n<p>m is how often a level is met among pairs that are one person, u among others. The weight is the power of two that m over u makes.</p>\n");
        page.push_str("<h3>Weights</h3>\n");
        chart(page, "Weights, as a chart", &charts::weights(self.model));
        page.push_str("<h3>m (above) and u (below)</h3>\n");
        chart(page, "m and u, as a chart", &charts::shares(self.model));
        head(page, "Weights, m and u", &["Comparison", "Level", "m", "u", "Weight"]);
        for (at, comparison) in self.model.comparisons.iter().enumerate() {
            for (number, level) in comparison.levels.iter().enumerate().filter(|(_, level)| !level.null) {
                let share = |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |share| format!("{share:.6}"));
                row(page, &[comparison.name.clone(), level.label.clone(), share(level.m), share(level.u), format!("{:.2}", self.scorer.level_weight(at, number))]);
            }
        }
        foot(page);
        page.push_str("</section>\n");
    }

    fn spread(&self, page: &mut String) {
        page.push_str("<section id=\"spread\"><h2>Pairs by weight</h2>\n");
        chart(page, "Pairs by weight, as a chart", &charts::histogram(self.found));
        page.push_str("<details><summary>Pairs by weight, as a table</summary>\n");
        head(page, "Pairs by weight", &["Weight from", "Pairs"]);
        for (weight, count) in charts::by_weight(self.found).into_iter().filter(|(_, count)| *count > 0) {
            row(page, &[weight.to_string(), count.to_string()]);
        }
        foot(page);
        page.push_str("</details></section>\n");
    }
}

fn judged(page: &mut String, curve: &Curve) {
    page.push_str("<section id=\"judged\"><h2>Precision against recall</h2>\n");
    let _ = writeln!(page, "<p>{} true pairs; {} of them were never compared, or lie far below.</p>", curve.truths, curve.lost);
    chart(page, "Precision against recall, as a chart", &charts::curve(curve));
    head(page, "At some thresholds", &["Probability", "Precision", "Recall", "F1", "Right", "Wrong", "Missed"]);
    let mut line = |name: String, point: crate::judging::Point| {
        let numbers = [point.precision(), point.recall(), point.f1()].map(|share| format!("{share:.4}"));
        let counts = [point.right, point.wrong, point.missed].map(|count| count.to_string());
        row(page, &[vec![name], numbers.to_vec(), counts.to_vec()].concat());
    };
    for share in [0.5, 0.8, 0.9, 0.95, 0.99, 0.999] {
        line(share.to_string(), curve.at_probability(share));
    }
    if let Some(best) = curve.best() {
        line(format!("{:.4} (best F1)", best.probability), best);
    }
    foot(page);
    page.push_str("</section>\n");
}
