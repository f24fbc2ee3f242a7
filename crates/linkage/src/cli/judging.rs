//! Judging against a column that says who is who.

use super::linked::Linked;
use super::{Common, Ended};
use crate::clusters::Clusters;
use crate::judging::{Curve, Truth, by_group};
use crate::scoring::weight_of;
use crate::watch::Watch;

impl Linked {
    pub fn judge(&self, common: &Common, truth: &str, by: Option<&str>, watch: &Watch) -> Result<String, Ended> {
        let truth = Truth::from_column(&self.table, truth, self.model.link)?;
        let weight = weight_of(common.threshold);
        let curve = Curve::new(&self.found.pairs, &truth);
        let mut text = format!("{} true pairs, {} never compared or far below\n", truth.pairs(), curve.lost);
        let mut line = |name: &str, point: crate::judging::Point| {
            text.push_str(&format!(
                "{name:<28} precision {:.4}  recall {:.4}  F1 {:.4}  ({} right, {} wrong, {} missed)\n",
                point.precision(),
                point.recall(),
                point.f1(),
                point.right,
                point.wrong,
                point.missed
            ));
        };
        line(&format!("pairs at {}", common.threshold), curve.at(weight));
        if let Some(best) = curve.best() {
            line(&format!("pairs at best, {:.4}", best.probability), best);
        }
        let clusters = Clusters::new(&self.table, &self.found.pairs, &self.rules_at_threshold(common), watch)?;
        let closed = Curve::new(&clusters.pairs(&self.table, 0, self.model.link), &truth);
        line(&format!("clusters at {}", common.threshold), closed.at(weight));
        if let Some(by) = by {
            let at = "at precision 0.99";
            text.push_str(&format!("{by:<24} {:>8} {:>10} {:>8} {:>6} {at:>18} {:>24}\n", "rows", "precision", "recall", "gap", "estimate too high by"));
            for group in by_group(&self.table, &self.found.pairs, &truth, by, self.model.link, weight)? {
                let point = group.point;
                let high = group.at_precision_99.map_or_else(|| "–".to_owned(), |point| format!("{:.4}", point.recall()));
                text.push_str(&format!(
                    "{:<24} {:>8} {:>10.4} {:>8.4} {:>6.1} {high:>18} {:>22.1} %\n",
                    group.group,
                    group.rows,
                    point.precision(),
                    point.recall(),
                    group.gap,
                    group.estimate_too_high
                ));
            }
        }
        Ok(text)
    }
}
