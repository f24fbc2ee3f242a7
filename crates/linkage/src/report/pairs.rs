//! Pairs, each explained as a sentence, a chart, a table and JSON.

use super::{Report, chart, foot, head, row};
use crate::charts::{self, escaped};
use crate::explain::{Waterfall, explain};
use std::fmt::Write;

impl Report<'_> {
    pub(super) fn explain(&self, left: u32, right: u32) -> Waterfall {
        explain(self.table, self.model, self.scorer, left, right)
    }

    pub(super) fn pairs(&self, page: &mut String) {
        page.push_str("<section id=\"pairs\"><h2>Pairs, explained</h2>\n<p>Spread over all weights, the surest first.</p>\n");
        let mut explained: Vec<Waterfall> = self.pairs.iter().map(|&(left, right)| self.explain(left, right)).collect();
        explained.sort_by(|a, b| b.weight.total_cmp(&a.weight).then_with(|| (&a.left, &a.right).cmp(&(&b.left, &b.right))));
        for pair in &explained {
            one(page, pair);
        }
        page.push_str("</section>\n");
    }
}

fn one(page: &mut String, pair: &Waterfall) {
    let names = format!("{}: {} and {}: {}", pair.left.0, pair.left.1, pair.right.0, pair.right.1);
    let _ = writeln!(page, "<details class=\"pair\"><summary>{} <span>weight {:.2}, probability {:.4}</span></summary>", escaped(&names), pair.weight, pair.probability);
    let _ = writeln!(page, "<p>{}</p>", escaped(&pair.sentence()));
    chart(page, &format!("Waterfall of {names}"), &charts::waterfall(pair));
    head(page, &format!("From the prior to the weight: {names}"), &["Comparison", "Level", "Left", "Right", "m", "u", "Weight", "How common"]);
    row(page, &["any two records".to_owned(), String::new(), String::new(), String::new(), String::new(), String::new(), format!("{:.2}", pair.prior), String::new()]);
    for bar in &pair.bars {
        let said = |texts: &[Option<String>]| texts.iter().map(|text| text.as_deref().unwrap_or("–")).collect::<Vec<_>>().join("; ");
        let share = |share: Option<f64>| share.map_or_else(|| "–".to_owned(), |share| format!("{share:.6}"));
        let common = if bar.frequency == 0.0 { String::new() } else { format!("{:+.2}", bar.frequency) };
        let (m, u) = bar.m_u.unzip();
        row(page, &[bar.name.clone(), bar.level.clone(), said(&bar.left), said(&bar.right), share(m), share(u), format!("{:+.2}", bar.weight), common]);
    }
    row(page, &["together".to_owned(), format!("probability {:.6}", pair.probability), String::new(), String::new(), String::new(), String::new(), format!("{:.2}", pair.weight), String::new()]);
    foot(page);
    let json = serde_json::to_string_pretty(pair).unwrap_or_default();
    let _ = writeln!(page, "<details><summary>The same as JSON</summary><pre role=\"region\" tabindex=\"0\" aria-label=\"JSON of {}\">{}</pre></details></details>", escaped(&names), escaped(&json));
}
