#![doc = include_str!("../README.md")]

mod logging;
mod secrets;
mod settings;
mod stopping;
mod system;

use clap::{Parser, Subcommand};
use daybreak_database::{Database, Failure, Schema};
use settings::{Settings, Unusable};
use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

/// The shared system of an anti-slavery partnership.
#[derive(Debug, Parser)]
#[command(name = "daybreak", version, max_term_width = 100)]
struct Line {
    /// The settings file
    #[arg(long, env = "DAYBREAK_SETTINGS", default_value = "daybreak.toml", global = true, value_name = "FILE")]
    settings: PathBuf,
    /// The database, instead of the settings' own: sqlite:PATH or postgres://…
    #[arg(long, env = "DAYBREAK_DATABASE", global = true, value_name = "ADDRESS", hide_env_values = true)]
    database: Option<String>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Bring the database's schema up to date
    Migrate,
}

/// Why a command ended without doing what was asked.
#[derive(Debug, thiserror::Error)]
enum Ended {
    #[error("{0}")]
    Settings(#[from] Unusable),
    #[error("{0}")]
    Failed(#[from] Failure),
    #[error("the terminal can't be written to")]
    Said(#[from] std::io::Error),
}

/// The schemas of every crate, the floor first.
fn schemas() -> Vec<Schema> {
    vec![daybreak_audit::SCHEMA]
}

fn main() -> ExitCode {
    let line = Line::parse();
    logging::begin();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(_) => return ExitCode::FAILURE,
    };
    match runtime.block_on(run(line)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(ended) => {
            let _ = writeln!(std::io::stderr().lock(), "daybreak: {ended}");
            ExitCode::FAILURE
        }
    }
}

async fn run(line: Line) -> Result<(), Ended> {
    let settings = Settings::read(&line.settings, line.database.as_deref())?;
    let db = Database::open(&settings.database, settings.connections).await?;
    let mut out = std::io::stdout().lock();
    match line.command {
        Command::Migrate => {
            let taken = daybreak_database::migrate(&db, &schemas()).await?;
            for step in &taken {
                writeln!(out, "{step}")?;
            }
            writeln!(out, "{} steps taken; the schema is up to date.", taken.len())?;
        }
    }
    db.close().await;
    Ok(())
}
