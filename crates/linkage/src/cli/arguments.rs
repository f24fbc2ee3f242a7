//! What may be asked on the command line.

use super::{Ended, Private};
use crate::blocking::Limits;
use crate::error::{Refusal, What};
use crate::kind::Kind;
use crate::model::{Expression, Link, Model};
use crate::read::{self, Layout};
use crate::scoring::{Frequencies, Shares};
use crate::watch::Watch;
use std::collections::BTreeMap;
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
    /// Link, and write pairs, clusters and relations
    Run(Run),
    /// Show what each blocking rule costs, without comparing anything
    Blocking {
        #[command(flatten)]
        common: Common,
        /// Show other rules that may serve, with what they cost
        #[arg(long)]
        suggest: bool,
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
        /// Write the chart here, from the prior to the weight
        #[arg(long, value_name = "CHART.svg")]
        chart: Option<PathBuf>,
    },
    /// Judge against a column that says who is who, or against labelled pairs
    Judge {
        #[command(flatten)]
        common: Common,
        /// The column: rows of one value are one person
        #[arg(long, value_name = "COLUMN", required_unless_present = "labels")]
        truth: Option<String>,
        /// The same by the values of this column
        #[arg(long, value_name = "COLUMN")]
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
    /// Write one page that explains the run: weights, pairs, clusters; it opens offline and holds values of the data
    Report {
        #[command(flatten)]
        common: Common,
        /// Write the page here
        #[arg(long, value_name = "PAGE.html")]
        page: PathBuf,
        /// A column that says who is who: precision against recall is drawn
        #[arg(long, value_name = "COLUMN")]
        truth: Option<String>,
        /// How many pairs, spread over all weights
        #[arg(long, default_value_t = 40, value_name = "NUMBER")]
        pairs: usize,
        /// How many clusters, the most doubtful first
        #[arg(long, default_value_t = 60, value_name = "NUMBER")]
        clusters: usize,
        /// Write each chart into this folder too
        #[arg(long, value_name = "FOLDER")]
        charts: Option<PathBuf>,
    },
    /// Show what became of an entity that a run with a memory numbered
    Entity {
        /// The memory
        #[arg(value_name = "MEMORY")]
        memory: PathBuf,
        /// The entity, such as e17
        #[arg(value_name = "ENTITY")]
        id: String,
    },
    /// Link lists of several agencies without showing a name, step by step
    Private {
        #[command(subcommand)]
        step: Private,
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

/// What `run` takes.
#[derive(Debug, Clone, Args)]
pub struct Run {
    #[command(flatten)]
    pub(super) common: Common,
    /// Write the pairs here, with their weights; Parquet if the name ends so
    #[arg(long, value_name = "PAIRS.csv")]
    pub(super) pairs: Option<PathBuf>,
    /// Write which cluster each record is in, at the threshold and every level
    #[arg(long, value_name = "CLUSTERS.csv")]
    pub(super) clusters: Option<PathBuf>,
    /// Write who shares a phone, a vehicle or a house with whom; sharing one merges nobody
    #[arg(long, value_name = "RELATIONS.csv")]
    pub(super) relations: Option<PathBuf>,
    /// Write what training found, as JSON
    #[arg(long, value_name = "ACCOUNT.json")]
    pub(super) account: Option<PathBuf>,
    /// Write the trained model here, as Splink's settings; only a model read from such settings can be
    #[arg(long, value_name = "MODEL.json", requires = "model")]
    pub(super) save_model: Option<PathBuf>,
    /// What a run leaves for the next: entities keep their numbers, and only new records are compared. Written anew; keep it as you keep the lists
    #[arg(long, value_name = "MEMORY")]
    pub(super) memory: Option<PathBuf>,
    /// Train and compare everything again, keeping the memory's numbers: for records that were changed or taken away
    #[arg(long, requires = "memory")]
    pub(super) afresh: bool,
    /// Write what happened to entities, over all runs
    #[arg(long, value_name = "HISTORY.txt", requires = "memory")]
    pub(super) history: Option<PathBuf>,
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
    /// What the rows are of; a phone or a vehicle is related by, not linked (see run --relations)
    #[arg(long, value_enum, default_value_t = Of::Person)]
    pub(super) kind: Of,
    /// Which pairs are made; otherwise between lists if there are several, within the list if there is one
    #[arg(long, value_enum)]
    pairs_of: Option<Pairs>,
    /// The probability from which two records are taken for the same
    #[arg(long, default_value_t = 0.95, value_name = "P", value_parser = share)]
    pub(super) threshold: f64,
    /// No list holds anybody twice: a cluster takes one record of each
    #[arg(long)]
    pub(super) once: bool,
    /// Further thresholds, stricter or looser, whose clusters are kept beside the others
    #[arg(long, value_delimiter = ',', value_name = "P,P", value_parser = share)]
    pub(super) levels: Vec<f64>,
    /// A column of which one person has one value (a case number): two values are two people
    #[arg(long, value_name = "COLUMN")]
    pub(super) distinct: Vec<String>,
    /// A link of less than this probability that alone holds two groups together is cut
    #[arg(long, value_name = "P", value_parser = share)]
    pub(super) bridge: Option<f64>,
    /// Decisions that are kept: labels same and different, as a page of `daybreak link label` saved them
    #[arg(long, value_name = "DECISIONS.csv")]
    pub(super) decisions: Option<PathBuf>,
    /// How common the values of a column are, from outside: COLUMN=FILE.csv with the columns value and share
    #[arg(long, value_name = "COLUMN=FILE.csv", value_parser = named)]
    frequencies: Vec<(String, PathBuf)>,
    /// How common values are is counted within each value of this column (nationality) where it has a hundred rows
    #[arg(long, value_name = "COLUMN")]
    frequencies_within: Option<String>,
    /// The most pairs of one block
    #[arg(long, value_name = "PAIRS")]
    largest_block: Option<u64>,
    /// The most pairs of all rules together
    #[arg(long, value_name = "PAIRS")]
    most_pairs: Option<u64>,
    /// Blocks that are too large are split by this column, then the next; otherwise they are refused
    #[arg(long, value_name = "COLUMN")]
    split: Vec<String>,
    /// The seed of samples and draws
    #[arg(long, default_value_t = 1)]
    pub(super) seed: u64,
    /// Threads (0: one for each core); the result does not depend on it
    #[arg(long, default_value_t = 0)]
    pub(super) threads: usize,
}

/// What rows are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Of {
    Person,
    Business,
    Place,
}

impl From<Of> for Kind {
    fn from(of: Of) -> Kind {
        match of {
            Of::Person => Kind::Person,
            Of::Business => Kind::Business,
            Of::Place => Kind::Place,
        }
    }
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

    pub(super) fn limit(&self, limits: &mut Limits) {
        limits.block = self.largest_block.unwrap_or(limits.block);
        limits.pairs = self.most_pairs.unwrap_or(limits.pairs);
        limits.split.extend(self.split.iter().map(|name| Expression::column(name)));
    }

    /// Where the model's frequencies are from.
    pub(super) fn frequencies(&self, model: &Model) -> Result<Frequencies, Ended> {
        let mut from = Frequencies::default();
        if let Some(group) = &self.frequencies_within {
            let columns = model.comparisons.iter().flat_map(|comparison| &comparison.levels).filter_map(|level| level.frequency.as_ref());
            from.0.extend(columns.map(|frequency| (frequency.column.clone(), Shares::Within { group: group.clone(), least: 100 })));
        }
        for (column, path) in &self.frequencies {
            let layout = Layout { id: "value".to_owned(), ..Layout::default() };
            let file = path.display().to_string();
            let table = read::files(&[path], &layout, &Watch::silent())?.table;
            let shares = table.wanted("share", "a file of frequencies").map_err(|what| Refusal::of(&file, Some(1), what))?;
            let mut outside = BTreeMap::new();
            for row in 0..table.rows() {
                let share = shares.text(row).and_then(|text| text.parse::<f64>().ok()).filter(|share| *share > 0.0 && *share <= 1.0);
                let share = share.ok_or_else(|| Refusal::of(&file, Some(table.line(row)), What::NoShare))?;
                outside.insert(table.id(row).to_owned(), share);
            }
            from.0.insert(column.clone(), Shares::Outside(outside));
        }
        Ok(from)
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

impl Command {
    /// What a command over lists takes.
    pub(super) fn common(&self) -> Option<&Common> {
        match self {
            Command::Run(run) => Some(&run.common),
            Command::Blocking { common, .. } | Command::Explain { common, .. } | Command::Report { common, .. } => Some(common),
            Command::Judge { common, .. } | Command::Overlaps { common, .. } | Command::Label { common, .. } => Some(common),
            Command::Synthetic { .. } | Command::Private { .. } | Command::Entity { .. } => None,
        }
    }
}

fn named(text: &str) -> Result<(String, PathBuf), String> {
    let (column, file) = text.split_once('=').ok_or_else(|| "write COLUMN=FILE.csv".to_owned())?;
    Ok((column.to_owned(), PathBuf::from(file)))
}

fn share(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|p| *p > 0.0 && *p < 1.0).ok_or_else(|| "a probability is above 0 and below 1".to_owned())
}
