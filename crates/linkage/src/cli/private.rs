//! Private linkage, a command a step: each reads files and writes one. What must be unpredictable comes from outside.

mod bloom;
mod exact;

use super::files::failed;
use super::{Ended, Outside};
use crate::private::Refused;
use crate::private::exact::Bounds;
use clap::Subcommand;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// One step.
#[derive(Debug, Clone, Subcommand)]
pub enum Private {
    /// Estimator: make the key that alone opens the whole table; shows its public half
    Estimator {
        /// Write the key here; it never leaves the estimator
        #[arg(value_name = "KEY")]
        key: PathBuf,
    },
    /// One agency, for all: write what everybody agrees on. Every agency then holds the same file
    Run {
        /// Write it here
        #[arg(value_name = "RUN.json")]
        run: PathBuf,
        /// What the run is called
        #[arg(long)]
        name: String,
        /// The period, such as 2026-Q3: a list is blinded once in it, so that two runs can't be subtracted
        #[arg(long)]
        period: String,
        /// An agency that takes part; two to sixteen, in the order in which they blind: each list begins at its owner and goes round
        #[arg(long = "agency", value_name = "NAME", required = true)]
        agencies: Vec<String>,
        /// A kind of key: phone, email, vehicle, number, name_born, sounds_born, two_sounds_born, postcode_born, house_born
        #[arg(long = "key", value_name = "KIND", required = true)]
        keys: Vec<String>,
        /// A kind of key of which one shared is one person
        #[arg(long = "any-of", value_name = "KIND")]
        any_of: Vec<String>,
        /// So many shared keys of different kinds are one person, too (0: never)
        #[arg(long, default_value_t = 0, value_name = "NUMBER")]
        or_at_least: usize,
        /// The fewest records with a key a list may have
        #[arg(long, default_value_t = Bounds::default().least, value_name = "NUMBER")]
        least: usize,
        /// The most records a list may have: little more than the longest there is, since a longer one may be of guesses
        #[arg(long, default_value_t = Bounds::default().most, value_name = "NUMBER")]
        most: usize,
        /// The most keys a record may have: records could be told apart by how many they have
        #[arg(long, default_value_t = Bounds::default().most_keys, value_name = "NUMBER")]
        most_keys: usize,
        /// The public half of the estimator's key
        #[arg(long, value_name = "KEY")]
        estimator: String,
    },
    /// Each agency: make the secret of one run. Never shown, never used again
    Secret {
        /// Write it here; nobody but its owner can read the file
        #[arg(value_name = "SECRET")]
        secret: PathBuf,
        /// The account of everything this agency blinds; begun if there is none. The secret goes with this account alone. Keep it where only this command can write, and its last line elsewhere too
        #[arg(long, value_name = "ACCOUNT")]
        account: PathBuf,
    },
    /// Each agency: make the keys of its own list. They are the list in another form, and stay where the list is
    Keys {
        #[arg(value_name = "RUN.json")]
        run: PathBuf,
        /// The list: CSV or Parquet
        #[arg(value_name = "LIST.csv")]
        list: PathBuf,
        /// Write the keys here, in a new file
        #[arg(long, value_name = "KEYS.jsonl")]
        out: PathBuf,
        /// The column of ids
        #[arg(long, default_value = "unique_id", value_name = "COLUMN")]
        id: String,
    },
    /// Each agency: blind its own keys, for the next agency
    Blind {
        #[arg(value_name = "RUN.json")]
        run: PathBuf,
        #[arg(value_name = "KEYS.jsonl")]
        keys: PathBuf,
        #[command(flatten)]
        by: By,
    },
    /// Each agency in its turn: blind another's list again, and pass it on, the last to the collector alone. Written into the account before anything is handed out
    Reblind {
        #[arg(value_name = "RUN.json")]
        run: PathBuf,
        /// The list as it came
        #[arg(value_name = "LIST")]
        list: PathBuf,
        #[command(flatten)]
        by: By,
    },
    /// Collector: join the lists that everybody has blinded, and seal the table for the estimator. Learns which records share keys and how long lists are, so works for no agency
    Collect {
        #[arg(value_name = "RUN.json")]
        run: PathBuf,
        /// One list of each agency
        #[arg(value_name = "LIST", required = true)]
        lists: Vec<PathBuf>,
        /// Write the sealed table here
        #[arg(long, value_name = "SEALED")]
        out: PathBuf,
    },
    /// Estimator: open the sealed table, for `daybreak estimate`. Its only reader, so works for no agency
    Open {
        #[arg(value_name = "RUN.json")]
        run: PathBuf,
        #[arg(value_name = "SEALED")]
        sealed: PathBuf,
        /// The estimator's key
        #[arg(long, value_name = "KEY")]
        key: PathBuf,
        /// Write the table here, in a new file
        #[arg(long, value_name = "COUNTS.csv")]
        out: PathBuf,
    },
    /// Each agency: encode its list for a linker everyone trusts (clkhash's schema). An encoding is not encryption: common names can be read back
    Encode {
        /// clkhash's schema, version 3
        #[arg(value_name = "SCHEMA.json")]
        schema: PathBuf,
        /// The list: CSV or Parquet, a column for each feature of the schema
        #[arg(value_name = "LIST.csv")]
        list: PathBuf,
        /// A file with the secret the agencies share; the linker must not have it
        #[arg(long, value_name = "SECRET")]
        secret: PathBuf,
        /// The project: its key is made from the secret, so that encodings of two projects can't be laid over each other
        #[arg(long, value_name = "NAME")]
        project: Option<String>,
        /// Harden: each bit becomes the exclusive or of its neighbours
        #[arg(long)]
        rule_90: bool,
        /// Harden: the share of bits drawn anew by a coin
        #[arg(long, default_value_t = 0.0, value_name = "SHARE")]
        noise: f64,
        /// Write the encodings here, as clkhash does; a line of the list is a place in it
        #[arg(long, value_name = "CLKS.json")]
        out: PathBuf,
        /// The column of ids
        #[arg(long, default_value = "unique_id", value_name = "COLUMN")]
        id: String,
    },
    /// Linker: compare two agencies' encodings, every pair
    Compare {
        #[arg(value_name = "LEFT.json")]
        left: PathBuf,
        #[arg(value_name = "RIGHT.json")]
        right: PathBuf,
        /// The least Dice similarity
        #[arg(long, default_value_t = 0.8, value_name = "DICE")]
        at_least: f64,
        /// Each record once: the most alike first
        #[arg(long)]
        once: bool,
        /// Each record's one partner, measured against what else either could be; how much is enough is found from both lists
        #[arg(long, conflicts_with_all = ["at_least", "once"])]
        partners: bool,
        /// Write the pairs here: places in both lists, from 1
        #[arg(long, value_name = "PAIRS.csv")]
        out: PathBuf,
    },
}

/// Who blinds, and what they write.
#[derive(Debug, Clone, clap::Args)]
pub struct By {
    /// Which agency of the run this is
    #[arg(long = "as", value_name = "AGENCY")]
    agency: String,
    /// The agency's secret of this run
    #[arg(long, value_name = "SECRET")]
    secret: PathBuf,
    /// The account the secret was made with
    #[arg(long, value_name = "ACCOUNT")]
    account: PathBuf,
    /// Write the blinded list here, in a new file
    #[arg(long, value_name = "LIST")]
    out: PathBuf,
}

pub(super) fn run(step: &Private, outside: &Outside) -> Result<String, Ended> {
    match step {
        Private::Encode { .. } | Private::Compare { .. } => bloom::run(step),
        _ => exact::run(step, outside),
    }
}

/// A file's text; it may be a secret.
fn read(path: &Path) -> Result<Zeroizing<String>, Ended> {
    std::fs::read_to_string(path).map(Zeroizing::new).map_err(|what| failed(path, what))
}

/// Why a step ended, with the file that is to blame.
fn of(path: &Path) -> impl Fn(Refused) -> Ended {
    move |what| Ended::Private { file: Some(path.display().to_string()), what }
}

/// A file only its owner reads: secrets, keys, which are as telling as the list, and the table. Where there is one already it is not written over: a secret would be lost, and who
/// may read the file, or has it open, is not known.
fn only_mine(path: &Path, text: &str) -> Result<(), Ended> {
    let made = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut file = made.map_err(|what| match what.kind() {
        std::io::ErrorKind::AlreadyExists => Ended::There(path.display().to_string()),
        _ => failed(path, what),
    })?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|what| {
        // Half a file would keep the next try from being made.
        let _ = std::fs::remove_file(path);
        failed(path, what)
    })
}
