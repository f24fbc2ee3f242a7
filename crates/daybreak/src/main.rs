//! The command line. Everything else is in the library beside it, for tests to use.

use clap::{Parser, Subcommand};
use daybreak::commands::{self, Ended};
use daybreak::logging;
use daybreak::settings::Settings;
use daybreak::system::SystemClock;
use daybreak_prevalence::cli as prevalence;
use daybreak_vocabulary::Clock;
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
    /// Read the account of every act and name the first entry that is not what it was
    Verify {
        /// Heads that an organisation kept, one a line: they show a chain that was cut short
        #[arg(long, value_name = "FILE")]
        kept: Option<PathBuf>,
    },
    Estimate(prevalence::Arguments),
}

fn main() -> ExitCode {
    let line = Line::parse();
    // Needs no house: no settings, no database, no threads but its own.
    if let Command::Estimate(arguments) = &line.command {
        let today = SystemClock.now().in_london().date().to_string();
        return ended(prevalence::run(arguments, &today, &mut std::io::stdout().lock()));
    }
    logging::begin();
    let Ok(runtime) = tokio::runtime::Builder::new_multi_thread().enable_all().build() else {
        return ExitCode::FAILURE;
    };
    ended(runtime.block_on(run(line)))
}

fn ended<E: std::fmt::Display>(result: Result<(), E>) -> ExitCode {
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(ended) => {
            let _ = writeln!(std::io::stderr().lock(), "daybreak: {ended}");
            ExitCode::FAILURE
        }
    }
}

async fn run(line: Line) -> Result<(), Ended> {
    let settings = || Settings::read(&line.settings, line.database.as_deref());
    let mut out = std::io::stdout();
    match line.command {
        Command::Migrate => commands::migrate(&settings()?, &mut out).await,
        Command::Verify { kept } => {
            let kept = kept.map(std::fs::read_to_string).transpose()?.unwrap_or_default();
            commands::verify(&settings()?, &kept, &mut out).await
        }
        Command::Estimate(_) => Ok(()),
    }
}
