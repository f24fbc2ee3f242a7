//! The page that explains a run.

use super::files::{failed, write};
use super::linked::Linked;
use super::{Common, Ended};
use crate::charts;
use crate::clusters::Clusters;
use crate::judging::{Curve, Truth};
use crate::labelling::draw;
use crate::report::Report;
use crate::scoring::weight_of;
use crate::watch::Watch;
use std::path::Path;

/// What was asked for.
pub(super) struct Asked<'a> {
    pub page: &'a Path,
    pub truth: Option<&'a str>,
    pub pairs: usize,
    pub clusters: usize,
    pub charts: Option<&'a Path>,
}

impl Linked {
    pub fn report(&self, common: &Common, read: &[String], asked: &Asked, watch: &Watch) -> Result<String, Ended> {
        let made = Clusters::new(&self.table, &self.found.pairs, &self.rules(common), watch)?;
        let weight = weight_of(common.threshold);
        let level = made.levels().iter().position(|held| *held == weight).unwrap_or_default();
        let truth = asked.truth.map(|name| Truth::from_column(&self.table, name, self.model.link)).transpose()?;
        let curve = truth.map(|truth| Curve::new(&self.found.pairs, &truth));
        let pairs: Vec<(u32, u32)> = draw(&self.found.pairs, asked.pairs, common.seed).iter().map(|pair| (pair.left, pair.right)).collect();
        let report = Report {
            table: &self.table,
            model: &self.model,
            scorer: &self.scorer,
            found: &self.found.pairs,
            compared: self.found.compared,
            clusters: &made,
            level,
            curve: curve.as_ref(),
            columns: read,
            pairs: &pairs,
            most_clusters: asked.clusters,
        };
        write(asked.page, &report.page())?;
        if let Some(folder) = asked.charts {
            std::fs::create_dir_all(folder).map_err(|what| failed(folder, what))?;
            for (name, svg) in report.charts() {
                write(&folder.join(name), &charts::alone(&svg))?;
            }
        }
        Ok(format!("{} pairs and up to {} clusters are explained. Open the page in a browser; it works offline and sends nothing.\n", pairs.len(), asked.clusters))
    }
}
