//! What may be asked on the command line.

use crate::analysis::Settings;
use crate::answer::Method;
use crate::table::Table;
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Estimate how many people no list has found, from the overlaps of lists
///
/// COUNTS.csv has a header of list names and `count`, and a row per pattern of 1s and 0s with its number of people. Every
/// method is run and shown side by side; where no estimate is defensible the reason stands instead of a number.
#[derive(Debug, Clone, Args)]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true)]
pub struct Arguments {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
    /// The table of counts
    #[arg(value_name = "COUNTS.csv", required = true)]
    pub(super) file: Option<PathBuf>,
    /// Only these methods, in full however long they take
    #[arg(long, value_delimiter = ',', value_parser = method, value_name = "METHOD,…")]
    method: Vec<Method>,
    /// The file has a row per person and no counts: tabulate it
    #[arg(long)]
    pub(super) records: bool,
    /// The columns that are lists (all but `count` otherwise)
    #[arg(long, value_delimiter = ',', value_name = "COLUMN,…")]
    pub(super) lists: Vec<String>,
    /// Columns that split the table (sex, age, place): each part is estimated too, and their total
    #[arg(long, value_delimiter = ',', value_name = "COLUMN,…")]
    pub(super) by: Vec<String>,
    /// Tables drawn by record linkage, `draw,LIST,…,count`: their doubt is carried inside the bootstrap
    #[arg(long, value_name = "DRAWS.csv")]
    pub(super) draws: Option<PathBuf>,
    /// The p-value below which stepwise adds a pair
    #[arg(long, default_value_t = 0.02, value_name = "P", value_parser = share)]
    threshold: f64,
    /// The largest interaction among all models, in lists
    #[arg(long, value_name = "LISTS")]
    order: Option<usize>,
    /// Bootstrap replicates
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u64).range(100..=1_000_000))]
    replicates: u64,
    /// The seed of everything random
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Model averaging looks at dark figures up to so many times the people observed
    #[arg(long, default_value_t = 10, value_name = "TIMES", value_parser = clap::value_parser!(u64).range(1..=1_000))]
    grid: u64,
    /// The most sweeps of each latent-class chain; chains that agree stop sooner
    #[arg(long, default_value_t = 8_000, value_name = "SWEEPS")]
    sweeps: usize,
    /// Tables drawn in each made-up world to see whether intervals hold the truth (0: leave this out)
    #[arg(long, default_value_t = 200, value_name = "TABLES")]
    worlds: u64,
    /// With --release: estimates and no counts at all, for lists whose agencies must not learn who is on another's. A table of `daybreak link private open` goes out in no other form
    #[arg(long, requires = "release")]
    pub(super) estimates_alone: bool,
    #[command(flatten)]
    pub(super) common: Common,
}

/// What every form of the command takes.
#[derive(Debug, Clone, Args)]
pub struct Common {
    /// Hide small cells and round, so that the result may be published
    #[arg(long)]
    pub(super) release: bool,
    /// The form of the result
    #[arg(long, value_enum, default_value_t = Form::Text)]
    pub(super) format: Form,
    /// Write to this file
    #[arg(long, short, value_name = "FILE")]
    pub(super) output: Option<PathBuf>,
    /// Threads (0: one for each core); the result does not depend on it
    #[arg(long, default_value_t = 0)]
    pub(super) threads: usize,
    /// The date the result carries, instead of today's: for the same bytes again
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub(super) date: Option<String>,
}

/// Other things to do with a table.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Fit every hierarchical model, and list them by BIC
    Models(Models),
}

/// Every model.
#[derive(Debug, Clone, Args)]
pub struct Models {
    /// The table of counts
    #[arg(value_name = "COUNTS.csv")]
    pub(super) file: PathBuf,
    /// The largest interaction, in lists
    #[arg(long, value_name = "LISTS")]
    pub(super) order: Option<usize>,
    #[command(flatten)]
    pub(super) common: Common,
}

/// The forms of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
#[allow(missing_docs)]
pub enum Form {
    Text,
    Json,
    Csv,
    Html,
}

impl Arguments {
    pub(super) fn settings(&self, draws: Vec<Table>) -> Settings {
        Settings {
            methods: if self.method.is_empty() { Method::ALL.to_vec() } else { self.method.clone() },
            threshold: self.threshold,
            order: self.order,
            replicates: self.replicates,
            seed: self.seed,
            grid: self.grid,
            sweeps: self.sweeps.max(30),
            worlds: self.worlds,
            draws,
            asked: !self.method.is_empty(),
            ..Settings::default()
        }
    }
}

fn method(text: &str) -> Result<Method, String> {
    let known = || Method::ALL.map(Method::name).join(", ");
    Method::ALL.into_iter().find(|method| method.name() == text).ok_or_else(|| format!("the methods are {}", known()))
}

fn share(text: &str) -> Result<f64, String> {
    text.parse().ok().filter(|p| (0.0..=1.0).contains(p)).ok_or_else(|| "a share is from 0 to 1".to_owned())
}
