//! The command line. Everything else is in the library beside it, for tests to use.

use clap::{Parser, Subcommand};
use daybreak::commands::{self, Ended};
use daybreak::house::Sides;
use daybreak::logging;
use daybreak::settings::Settings;
use daybreak::system::{SystemChance, SystemClock};
use daybreak_disclosure::cli as disclosure;
use daybreak_documents::Press;
use daybreak_linkage::cli as linkage;
use daybreak_prevalence::cli as prevalence;
use daybreak_statistics::cli as statistics;
use daybreak_vocabulary::Clock;
use daybreak::stopping::Stopping;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
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
    /// Make a fictional county in a folder, where it is not there yet, and serve it
    Demo {
        #[arg(long, default_value = "demo", value_name = "FOLDER")]
        folder: PathBuf,
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Reports beside the twelve stories; fewer make a lighter county
        #[arg(long, default_value_t = daybreak::demo::FURTHER, hide = true, value_name = "NUMBER")]
        further: usize,
        /// Only show the codes that let each persona in now
        #[arg(long)]
        codes: bool,
    },
    /// Found a partnership: secrets, schema, organisations, first coordinators
    Init {
        /// Who founds it; see --template
        #[arg(required_unless_present = "template", value_name = "FILE")]
        founding: Option<PathBuf>,
        /// Write a settings file and a founding file to fill in, where there are none
        #[arg(long)]
        template: bool,
    },
    /// Serve both sides on one port, told apart by host name; or one of them
    Serve {
        /// Only the public side: reads no key that opens a stored record
        #[arg(long, conflicts_with = "partners")]
        public: bool,
        /// Only the partners' side
        #[arg(long)]
        partners: bool,
    },
    /// Bring the database's schema up to date
    Migrate,
    /// Show the SQL that lets a PostgreSQL role serve the public side, and nothing else
    Grants { role: String },
    /// Draw one more key for traces into the partners' secrets file; what the earlier ones made is still found
    TraceKey,
    /// Read the account of every act and name the first entry that is not what it was
    Verify {
        /// Heads that an organisation kept, one a line: they show a chain that was cut short
        #[arg(long, value_name = "FILE")]
        kept: Option<PathBuf>,
    },
    Estimate(prevalence::Arguments),
    /// Published tables in, compared and drawn; tables of counts made safe to publish
    Tables {
        /// A file of published tables of its own, made where it is not there; without it the house's database, or published-tables.db where no house is set up
        #[arg(long, value_name = "FILE", global = true)]
        tables: Option<PathBuf>,
        #[command(subcommand)]
        command: Tables,
    },
    Link(linkage::Arguments),
    /// Copy a whole system into an empty database, of either engine
    Move {
        #[arg(long, value_name = "ADDRESS")]
        from: String,
        #[arg(long, value_name = "ADDRESS")]
        to: String,
    },
    /// Write everything to one file, while serving
    Backup { file: PathBuf },
    /// Put a backup into an empty database, of either engine
    Restore {
        file: PathBuf,
        /// The newest list of what ended, instead of the one beside the backup
        #[arg(long, value_name = "FILE")]
        endings: Option<PathBuf>,
        /// Even where it is older than backups are kept
        #[arg(long)]
        older: bool,
    },
    /// Print the one sheet on standard input: the child that `documents` starts
    #[command(hide = true)]
    Press,
}

#[derive(Debug, Subcommand)]
enum Tables {
    Protect(Box<disclosure::Arguments>),
    Exchange(Box<disclosure::exchange::Arguments>),
    #[command(flatten)]
    Published(statistics::Command),
}

fn main() -> ExitCode {
    let line = Line::parse();
    // Needs no house: no settings, no database, no threads but its own.
    if let Command::Estimate(arguments) = &line.command {
        let today = SystemClock.now().in_london().date().to_string();
        return ended(prevalence::run(arguments, &today, &mut std::io::stdout().lock()));
    }
    if let Command::Tables { command: Tables::Protect(arguments), .. } = &line.command {
        let (mut out, mut aside) = (std::io::stdout().lock(), std::io::stderr().lock());
        return ended(disclosure::run(arguments, &SystemClock, &SystemChance, &mut out, &mut aside));
    }
    if let Command::Tables { command: Tables::Exchange(arguments), .. } = &line.command {
        let (mut out, mut aside) = (std::io::stdout().lock(), std::io::stderr().lock());
        return ended(disclosure::exchange::run(arguments, &SystemClock, &mut out, &mut aside));
    }
    if let Command::Link(arguments) = &line.command {
        let outside = linkage::Outside { chance: &SystemChance, clock: &SystemClock };
        return ended(linkage::run(arguments, &outside, &mut std::io::stdout().lock(), &mut std::io::stderr()));
    }
    if let Command::Press = &line.command {
        return ExitCode::from(daybreak_press::answer(&mut std::io::stdin().lock(), &mut std::io::stdout().lock()));
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
    let begun = SystemClock.now();
    // This very program, even where its file was replaced since it was started.
    let press = Press::in_program("/proc/self/exe");
    let settings = || {
        Settings::read(&line.settings, line.database.as_deref()).map(|mut settings| {
            settings.press = press.clone();
            settings
        })
    };
    let mut out = std::io::stdout();
    match line.command {
        Command::Demo { folder, codes: true, .. } => commands::codes(&folder, &mut out),
        Command::Demo { folder, port, further, .. } => commands::demo(&folder, port, further, press, Stopping::on_signals()?, &mut out).await,
        Command::Init { template: true, .. } => templates(&line.settings, &mut out),
        Command::Init { founding, .. } => commands::init(&settings()?, &founding.unwrap_or_default(), &mut out).await,
        Command::Serve { public, partners } => {
            let sides = match (public, partners) {
                (true, _) => Sides::Public,
                (_, true) => Sides::Partners,
                _ => Sides::Both,
            };
            let ready = |address| {
                let milliseconds = SystemClock.now().since(begun);
                tracing::info!(%address, version = env!("CARGO_PKG_VERSION"), milliseconds, "answering");
                Ok(())
            };
            commands::serve(&settings()?, sides, Stopping::on_signals()?, ready).await
        }
        Command::Migrate => commands::migrate(&settings()?, &mut out).await,
        Command::Grants { role } => {
            let text = daybreak::grants::sql(&role).map_err(|why| Ended::Found(why.to_string()))?;
            Ok(out.write_all(text.as_bytes())?)
        }
        Command::TraceKey => commands::trace_key(&settings()?, &mut out),
        Command::Verify { kept } => {
            let kept = kept.map(std::fs::read_to_string).transpose()?.unwrap_or_default();
            commands::verify(&settings()?, &kept, &mut out).await
        }
        Command::Tables { tables, command: Tables::Published(command) } => {
            let own = tables.or_else(|| (line.database.is_none() && !line.settings.exists()).then(|| PathBuf::from(commands::PUBLISHED_TABLES)));
            match own {
                Some(file) => commands::tables_of_their_own(&file, &command, &mut out).await,
                None => commands::tables(&settings()?, &command, &mut out).await,
            }
        }
        Command::Estimate(_) | Command::Tables { .. } | Command::Link(_) | Command::Press => Ok(()),
        Command::Move { from, to } => commands::move_all(&settings()?, &from, &to, &mut out).await,
        Command::Backup { file } => commands::backup(&settings()?, &file, &mut out).await,
        Command::Restore { file, endings, older } => {
            commands::restore(&settings()?, &file, commands::Asked { list: endings.as_deref(), older }, &mut out).await
        }
    }
}

/// Writes the two files a partnership begins with; what is there already stays.
fn templates(settings: &Path, out: &mut impl Write) -> Result<(), Ended> {
    let beside = settings.with_file_name("founding.toml");
    for (file, text) in [(settings, daybreak::settings::TEMPLATE), (&beside, daybreak::founding::TEMPLATE)] {
        let mut to = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(file)?;
        to.write_all(text.as_bytes())?;
        writeln!(out, "wrote {}", file.display())?;
    }
    Ok(())
}
