//! What may be asked on the command line.

use crate::model::Link;
use crate::read::Layout;
use crate::synthetic::{PEOPLE, SEED};
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Find the records that are of one person, within a list and across lists, and say why
///
/// Columns are known by their names: forename, surname, date of birth, phone, postcode and so on. The model is trained on the
/// files themselves; nothing has to be labelled.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    #[command(subcommand)]
    pub(super) command: Command,
}

/// What to do.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Link, and write pairs and clusters
    Run {
        #[command(flatten)]
        common: Common,
        /// Write the pairs here, with their weights
        #[arg(long, value_name = "PAIRS.csv")]
        pairs: Option<PathBuf>,
        /// Write which cluster each record is in
        #[arg(long, value_name = "CLUSTERS.csv")]
        clusters: Option<PathBuf>,
        /// Write what training found, as JSON
        #[arg(long, value_name = "ACCOUNT.json")]
        account: Option<PathBuf>,
        /// Write the trained model here, as Splink's settings; only a model read from such settings can be
        #[arg(long, value_name = "MODEL.json", requires = "model")]
        save_model: Option<PathBuf>,
    },
    /// Show what each blocking rule costs, without comparing anything
    Blocking {
        #[command(flatten)]
        common: Common,
    },
    /// Show why two records are taken for the same, or not
    Explain {
        #[command(flatten)]
        common: Common,
        /// The two ids, with the source before a colon where several lists hold one id
        #[arg(long, num_args = 2, value_names = ["ID", "ID"], required = true)]
        ids: Vec<String>,
        /// As JSON
        #[arg(long)]
        json: bool,
    },
    /// Judge against a column that says who is who, or against labelled pairs
    Judge {
        #[command(flatten)]
        common: Common,
        /// The column: rows of one value are one person
        #[arg(long, value_name = "COLUMN", required_unless_present = "labels")]
        truth: Option<String>,
        /// The same by the values of this column
        #[arg(long, value_name = "COLUMN", requires = "truth")]
        by: Option<String>,
        /// The labels that a page of `daybreak link label` saved
        #[arg(long, value_name = "LABELS.csv", conflicts_with = "truth")]
        labels: Option<PathBuf>,
    },
    /// Write a page for labelling pairs by keyboard; it opens offline and holds values of the data
    Label {
        #[command(flatten)]
        common: Common,
        /// Write the page here
        #[arg(long, value_name = "PAGE.html")]
        page: PathBuf,
        /// How many pairs, spread over all weights
        #[arg(long, default_value_t = 200, value_name = "NUMBER")]
        count: usize,
    },
    /// Make lists of synthetic people with errors, and the truth about them
    Synthetic {
        /// The folder for police.csv, council.csv, charity.csv, helpline.csv and truth.csv
        folder: PathBuf,
        /// How many people, on a list or on none
        #[arg(long, default_value_t = PEOPLE)]
        people: u64,
        /// The seed; the same one makes the same bytes
        #[arg(long, default_value_t = SEED)]
        seed: u64,
    },
    /// Count who is on which lists, for `daybreak estimate`
    Overlaps {
        #[command(flatten)]
        common: Common,
        /// Write tables drawn from the linkage's own doubt here, for `daybreak estimate --draws`
        #[arg(long, value_name = "DRAWS.csv")]
        draws: Option<PathBuf>,
        /// How many draws
        #[arg(long, default_value_t = 100, value_name = "NUMBER")]
        count: u64,
    },
}

/// What every command takes.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// The lists: CSV or Parquet, one file each
    #[arg(required = true, value_name = "LIST.csv")]
    pub(super) files: Vec<PathBuf>,
    /// The column of ids (unique_id, or what the model says)
    #[arg(long, value_name = "COLUMN")]
    id: Option<String>,
    /// The column that names the list a row is from; otherwise each file is a list
    #[arg(long, value_name = "COLUMN")]
    source: Option<String>,
    /// The files' encoding, where it can't be told (windows-1250)
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What parts fields, where it can't be told
    #[arg(long, value_name = "CHARACTER")]
    separator: Option<char>,
    /// Columns that only some files have are missing in the others, instead of refused
    #[arg(long)]
    lacking: bool,
    /// A model as Splink's settings, version 4 or 5, instead of the usual one; what it leaves open is trained
    #[arg(long, value_name = "MODEL.json")]
    pub(super) model: Option<PathBuf>,
    /// Which pairs are made; otherwise between lists if there are several, within the list if there is one
    #[arg(long, value_enum)]
    pairs_of: Option<Pairs>,
    /// The probability from which two records are taken for the same
    #[arg(long, default_value_t = 0.95, value_name = "P", value_parser = share)]
    pub(super) threshold: f64,
    /// No list holds anybody twice: a cluster takes one record of each
    #[arg(long)]
    pub(super) once: bool,
    /// The seed of samples and draws
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
    /// Threads (0: one for each core); the result does not depend on it
    #[arg(long, default_value_t = 0)]
    pub(super) threads: usize,
}

/// Which pairs are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Pairs {
    Between,
    Within,
    Both,
}

impl Common {
    /// `id` is the model's column of ids, if there is a model.
    pub(super) fn layout(&self, id: Option<&str>) -> Layout {
        let id = self.id.as_deref().or(id).unwrap_or("unique_id").to_owned();
        Layout { id, source: self.source.clone(), encoding: self.encoding.clone(), separator: self.separator, lacking: self.lacking }
    }

    pub(super) fn link(&self, sources: usize, stated: Option<Link>) -> Link {
        match self.pairs_of {
            Some(Pairs::Between) => Link::Between,
            Some(Pairs::Within) => Link::Within,
            Some(Pairs::Both) => Link::Both,
            None => stated.unwrap_or(if sources > 1 { Link::Between } else { Link::Within }),
        }
    }
}

fn share(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|p| *p > 0.0 && *p < 1.0).ok_or_else(|| "a probability is above 0 and below 1".to_owned())
}
