//! The command `daybreak tables exchange`: cases in, in the case data standard; out in its order, or as rows nobody stands out in.

use super::{Ended, at, keep};
use crate::exchange::{Cases, Entry, Safety, ctdc, nrm};
use crate::rule::FLOOR;
use clap::{Args, ValueEnum};
use daybreak_vocabulary::Clock;
use std::io::{ErrorKind, Write};
use std::path::PathBuf;

/// Check a file of cases (HTCDS 2.0), and write it in the standard's order or as rows that point at nobody
///
/// CASES.csv has the standard's columns, and may have columns of your own whose names begin “local_”. It is read whole or refused with the row and the
/// column. Rows of one identity number, or of one name and day of birth, are one person's. What was kept out of the rows goes to the other stream, for
/// you and not for print.
#[derive(Debug, Clone, Args)]
pub struct Arguments {
    /// The file of cases
    #[arg(value_name = "CASES.csv")]
    file: PathBuf,
    /// The shape they are written in
    #[arg(long, value_enum, default_value_t = Shape::Htcds)]
    to: Shape,
    /// The release's name, such as “2026”; for ctdc and nrm
    #[arg(long, value_name = "NAME", required_if_eq_any([("to", "ctdc"), ("to", "nrm")]))]
    name: Option<String>,
    /// Whose rows they are, such as “people registered in 2026”
    #[arg(long, value_name = "WORDS")]
    measure: Option<String>,
    /// Earlier releases, to which this one is added; for ctdc and nrm
    #[arg(long, value_name = "FILE", required_if_eq_any([("to", "ctdc"), ("to", "nrm")]))]
    ledger: Option<PathBuf>,
    /// Begin the ledger: nothing of these people has left before
    #[arg(long, requires = "ledger")]
    begin: bool,
    /// A measure in the ledger that counts other people, by your word, which is kept: rows go out once, and beside no table of the same people
    #[arg(long, value_name = "WORDS", requires = "ledger")]
    apart_from: Vec<String>,
    /// Who is entitled to rows, and on what ground; for nrm, and kept in the ledger
    #[arg(long = "for", value_name = "WHOM", required_if_eq("to", "nrm"))]
    whom: Option<String>,
    /// How many people must share all that could be looked up: 11 in the shape of CTDC, 5 in the NRM's, unless told
    #[arg(long, value_name = "PEOPLE", value_parser = clap::value_parser!(u64).range(FLOOR..=1000))]
    k: Option<u64>,
    /// The most people, in a hundred, who may be left out for standing out
    #[arg(long, default_value_t = 10, value_name = "PERCENT", value_parser = clap::value_parser!(u64).range(0..=50))]
    spare: u64,
    /// Where the result goes, instead of the terminal
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// A shape of rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shape {
    /// The case data standard itself, every column in its order: names people, as the file does
    Htcds,
    /// What the Counter Trafficking Data Collaborative publishes
    Ctdc,
    /// The columns of the Home Office's referral statistics, for those entitled to rows
    Nrm,
}

/// Runs the command. The rows go to `out`, what was kept from them to `aside`.
///
/// # Errors
/// [`Ended`], where a file can't be read or written or the rows may not leave.
pub fn run(arguments: &Arguments, clock: &dyn Clock, out: &mut dyn Write, aside: &mut dyn Write) -> Result<(), Ended> {
    let bytes = std::fs::read(&arguments.file).map_err(at(&arguments.file))?;
    let cases = Cases::read(&arguments.file.display().to_string(), &bytes)?;
    let mut told = String::new();
    if !cases.deprecated().is_empty() {
        told.push_str(&format!("The standard no longer has {}: left out.\n", cases.deprecated().join(", ")));
    }
    let people = cases.people().len();
    let text = if arguments.to == Shape::Htcds {
        told.push_str(&format!("Rows: {}, people: {people}; all as the standard has it.\n", cases.len()));
        cases.write()
    } else {
        let path = arguments.ledger.as_deref().unwrap_or(std::path::Path::new("releases.json"));
        let mut ledger = super::ledger(path, arguments.begin)?;
        let name = arguments.name.as_deref().unwrap_or_default();
        let name = arguments.whom.as_deref().map_or_else(|| name.to_owned(), |whom| format!("{name}, for {whom}"));
        let safety = |k: usize| Safety { k: arguments.k.and_then(|k| usize::try_from(k).ok()).unwrap_or(k), spare: arguments.spare as f64 / 100.0 };
        let measure = arguments.measure.as_deref().unwrap_or(if arguments.to == Shape::Ctdc { ctdc::MEASURE } else { nrm::MEASURE });
        arguments.apart_from.iter().for_each(|other| ledger.apart(measure, other));
        let entry = Entry { measure, name: &name, on: clock.today() };
        let shaped = match arguments.to {
            Shape::Ctdc => ctdc::rows(&cases, &entry, safety(ctdc::K), &mut ledger)?,
            Shape::Nrm | Shape::Htcds => nrm::rows(&cases, &entry, safety(nrm::K), &mut ledger)?,
        };
        keep(path, &ledger.write()?)?;
        told.push_str(&shaped.told());
        // CTDC leaves empty what is not told; the statistics' words have no sign for it.
        shaped.rows.csv_joined(if arguments.to == Shape::Ctdc { "" } else { "*" })
    };
    match &arguments.output {
        Some(path) => keep(path, text.as_bytes())?,
        None => match out.write_all(text.as_bytes()) {
            // Whoever read the beginning and closed the pipe has what they wanted.
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {}
            other => other?,
        },
    }
    Ok(aside.write_all(told.as_bytes())?)
}
