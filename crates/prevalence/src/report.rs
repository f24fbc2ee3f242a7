//! The page an analyst gets, as text, JSON, CSV or HTML. All four are of one [`Report`]; text and HTML of one [`page`].

pub mod csv;
pub mod html;
pub mod models;
pub mod page;
mod release;
mod sections;
mod svg;
pub mod text;

pub use release::{HIDDEN_BELOW, estimates_alone, released};

use crate::analysis::strata::Strata;
use crate::analysis::{Analysis, Settings};
use crate::table::Table;
use serde::Serialize;

/// What a result carries so that it can be made again, to the same bytes.
#[derive(Clone, Debug, Serialize)]
pub struct Provenance {
    /// This crate's version.
    pub version: String,
    /// The day it was made, as given: `2026-11-22`.
    pub date: String,
    /// SHA-256 of the table; of the released table where cells are hidden, since a hash would let them be guessed; none where no cell is shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub input_sha256: Option<String>,
    /// The seed of everything random.
    pub seed: u64,
    /// Bootstrap replicates.
    pub replicates: u64,
    /// The stepwise threshold.
    pub threshold: f64,
    /// The level of intervals.
    pub level: f64,
    /// Sweeps of the latent-class chains.
    pub sweeps: usize,
    /// Tables drawn in each made-up world.
    pub worlds: u64,
    /// Draws of the record linkage carried inside the bootstrap.
    pub linkage_draws: usize,
    /// Whether small cells are hidden. If not, it is not for publication.
    pub released: bool,
}

impl Provenance {
    /// Of a table analysed under these settings on this day.
    pub fn new(table: &Table, settings: &Settings, date: &str) -> Provenance {
        Provenance {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            date: date.to_owned(),
            input_sha256: Some(table.hash()),
            seed: settings.seed,
            replicates: settings.replicates,
            threshold: settings.threshold,
            level: settings.level,
            sweeps: settings.sweeps,
            worlds: settings.worlds,
            linkage_draws: settings.draws.len(),
            released: false,
        }
    }
}

/// Everything that is written.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// How it was made.
    pub provenance: Provenance,
    /// Where it may go.
    pub marking: &'static str,
    /// What was found.
    pub analysis: Analysis,
    /// In parts, where asked for.
    pub strata: Option<Strata>,
}

/// The mark of whatever still shows small cells.
pub const NOT_FOR_PUBLICATION: &str = "NOT FOR PUBLICATION: shows small counts of people. Use --release for a version that may go out.";
/// The mark of what does not.
pub const RELEASED: &str = "Released: counts below five are hidden, totals are rounded to five, estimates to three figures.";

/// The mark of what shows no count at all.
pub const ESTIMATES_ALONE: &str = "Released: estimates alone, to two figures. No count of people is shown, and none may be added from elsewhere.";

impl Report {
    /// For the analyst's own eyes.
    pub fn new(table: &Table, settings: &Settings, date: &str, analysis: Analysis, strata: Option<Strata>) -> Report {
        Report { provenance: Provenance::new(table, settings, date), marking: NOT_FOR_PUBLICATION, analysis, strata }
    }

    /// In JSON, with a line break at the end. Numbers that are not finite are null.
    pub fn json(&self) -> Result<String, serde_json::Error> {
        let mut text = serde_json::to_string_pretty(self)?;
        text.push('\n');
        Ok(text)
    }
}
