//! The command `daybreak estimate` by itself: `cargo run --release --example estimate -- COUNTS.csv`.

use clap::Parser;
use daybreak_prevalence::cli::{self, Arguments};
use std::io::Write;
use std::process::ExitCode;

#[derive(Parser)]
#[command(name = "estimate", max_term_width = 100)]
struct Line {
    #[command(flatten)]
    arguments: Arguments,
}

fn main() -> ExitCode {
    let line = Line::parse();
    match cli::run(&line.arguments, "2026-11-22", &mut std::io::stdout().lock()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(ended) => {
            let _ = writeln!(std::io::stderr(), "estimate: {ended}");
            ExitCode::FAILURE
        }
    }
}
