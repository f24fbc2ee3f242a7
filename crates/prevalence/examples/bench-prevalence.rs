//! Measures the tasks of the issue and writes their table to the standard output. Each task runs in a process of its own,
//! and CPU seconds of all its threads are counted, with the largest memory it held: on a shared machine the clock on
//! the wall measures the neighbours. `make bench-prevalence` keeps the table in docs/benchmarks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "../tests/it/tables.rs"]
#[allow(dead_code)]
mod tables;

use daybreak_prevalence::bayes::{averaging, latent};
use daybreak_prevalence::interval::{LEVEL, wald};
use daybreak_prevalence::interval::bca::{self, Plan};
use daybreak_prevalence::select::{Criterion, Procedure, best::Search};
use daybreak_prevalence::{Family, Fitter, Settings, Table, Watch, analyse, fit_all, simple};
use std::io::Write;
use std::process::Command;
use std::sync::Arc;

/// (name, what, R packages, goal, repeats).
const TASKS: [(&str, &str, &str, &str, u32); 13] = [
    ("five", "all 6,212 UKdat_5 models with existence settled", "25 to 41", "0.2", 20),
    ("six-pairs", "all 32,768 pairwise models of six lists", "247", "1.5", 5),
    ("stepwise", "stepwise with 1,000 bootstrap replicates (BCa), UKdat_5", "62 to 133", "1", 10),
    ("stepwise-10000", "the same with 10,000 replicates", "", "", 1),
    ("best", "best of all models redone in each of 1,000 replicates, UKdat_5, existence and jackknife included", "not done", "60", 2),
    ("six-triples", "all 3,702,013 order-3 models of six lists", "not done", "1,800, under 1 GB", 1),
    ("averaging", "decomposable averaging, five lists, dark figures to 10 times the observed", "11 to 48, up to 2.2 GB", "1, under 200 MB", 5),
    ("averaging-six", "the same, six lists", "not done", "runs", 1),
    ("best-six", "best of all 32,768 pairwise models redone in each of 1,000 replicates, six lists", "not done", "", 1),
    ("latent", "latent classes until their chains agree, UKdat_5", "", "", 1),
    ("page", "the whole page, UKdat_5", "", "a few seconds", 1),
    ("page-six", "the whole page, UKdat (six lists)", "", "", 1),
    ("page-eight", "the whole page, New Orleans (eight lists)", "", "", 1),
];

fn every(table: &Table, order: usize) -> f64 {
    let every = fit_all(table, &Family::new(table.lists(), order).unwrap(), &Watch::silent());
    every.best().map_or(f64::NAN, |best| every.cases + best.dark)
}

fn bootstrap(table: &Table, procedure: &Procedure, replicates: u64) -> f64 {
    bca::bootstrap(table, procedure, &Plan { replicates, seed: 1, level: LEVEL }, &Watch::silent()).unwrap().interval.high
}

fn best(table: &Table, order: usize) -> Procedure {
    let family = Family::new(table.lists(), order).unwrap();
    let every = fit_all(table, &family, &Watch::silent());
    let favourites = every.fine().iter().take(30).map(|model| model.terms).collect();
    Procedure::Best(Arc::new(Search::new(&family, Criterion::Bic).with_favourites(favourites)))
}

fn run(task: &str) -> f64 {
    let (five, six) = (tables::uk_five(), tables::uk_six());
    match task {
        "five" => every(&five, 3),
        "six-pairs" => every(&six, 2),
        "six-triples" => every(&six, 3),
        "stepwise" => bootstrap(&five, &Procedure::Stepwise { threshold: 0.02 }, 1_000),
        "stepwise-10000" => bootstrap(&five, &Procedure::Stepwise { threshold: 0.02 }, 10_000),
        "best" => bootstrap(&five, &best(&five, 3), 1_000),
        "averaging" => averaging::average(&five, 27_440, LEVEL, &Watch::silent()).unwrap().median,
        "averaging-six" => averaging::average(&six, 27_440, LEVEL, &Watch::silent()).unwrap().median,
        "best-six" => bootstrap(&six, &best(&six, 2), 1_000),
        "latent" => latent::estimate(&five, &latent::Plan::usual(1), LEVEL, &Watch::silent()).unwrap().posterior.median,
        "page-six" => analyse(&six, &Settings::default(), &Watch::silent()).answers.len() as f64,
        "page-eight" => analyse(&tables::new_orleans(), &Settings::default(), &Watch::silent()).answers.len() as f64,
        _ => analyse(&five, &Settings::default(), &Watch::silent()).answers.len() as f64,
    }
}

/// CPU seconds of this process, all threads, to a hundredth.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit_once(')').unwrap().1.split_whitespace().collect();
    (fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()) / 100.0
}

fn peak_megabytes() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse::<f64>().unwrap() / 1024.0
}

/// What must be reproduced, as it comes out now: the numbers themselves are held by `tests/it/published.rs`.
fn exactness(out: &mut dyn Write) {
    let stepwise = Procedure::Stepwise { threshold: 0.02 };
    writeln!(out).unwrap();
    let mut say = |what: &str, expected: &str, found: String| writeln!(out, "| {what} | {expected} | {found} |").unwrap();
    say("table, method", "published or reference", "ours".to_owned());
    say("---", "---", "---".to_owned());
    let chosen = |table: &Table, procedure: &Procedure| {
        let mut fitter = Fitter::new(table.counts());
        let chosen = procedure.choose(&mut fitter).unwrap();
        let wald = wald(&mut fitter, &chosen.fit, LEVEL).unwrap();
        format!("{:.0}, {} (Wald {:.0} to {:.0})", fitter.cases() + chosen.fit.dark, chosen.model(table.lists()), wald.low, wald.high)
    };
    let (five, six, kosovo, korea) = (tables::uk_five(), tables::uk_six(), tables::kosovo(), tables::korea());
    say("UKdat_5, stepwise", "11,313, [12,13,24,25,35,45] (9,884 to 13,027)", chosen(&five, &stepwise));
    say("UKdat, stepwise", "11,418 (9,977 to 13,146)", chosen(&six, &stepwise));
    say("UKdat, best BIC to order 2", "12,350, [12,13,25,35,36,45]", chosen(&six, &best(&six, 2)));
    say("UKdat_5, best BIC", "25,311, [123,25,34] (about 19,202 to 33,689)", chosen(&five, &best(&five, 3)));
    say("Kosovo, best BIC; stepwise", "10,357, [123,14,34]; 14,342", format!("{}; {}", chosen(&kosovo, &best(&kosovo, 3)), chosen(&kosovo, &stepwise)));
    say("Korea, best BIC; stepwise", "157; 269", format!("{}; {}", chosen(&korea, &best(&korea, 2)), chosen(&korea, &stepwise)));
    let orleans = [tables::new_orleans(), tables::new_orleans_five()].map(|table| chosen(&table, &stepwise));
    say("New Orleans, 8 lists; 5 lists, stepwise", "1,184; 1,034", orleans.join("; "));
    let chao = [&five, &kosovo, &korea].map(|table| format!("{:.0}", simple::chao(table, LEVEL).unwrap().people));
    say("Chao for unequal lists, UKdat_5, Kosovo, Korea", "13,434; 8,591; 130", chao.join("; "));
    for (name, table, procedure, expected) in [
        ("UKdat_5, stepwise, BCa of 10,000", &five, &stepwise, "about 9,305 to 15,015; acceleration -0.0122; P(N* < N) 0.330 within 0.02"),
        ("Korea, best BIC of all 8, BCa of 10,000", &korea, &best(&korea, 2), "about 128 to 350"),
    ] {
        let boot = bca::bootstrap(table, procedure, &Plan { replicates: 10_000, seed: 1, level: LEVEL }, &Watch::silent()).unwrap();
        let (interval, noise) = (boot.interval, boot.interval.noise.unwrap());
        let found = format!(
            "{:.0} (error {:.0}) to {:.0} (error {:.0}); acceleration {:.4}; P(N* < N) {:.3}",
            interval.low, noise.0, interval.high, noise.1, boot.acceleration, boot.below
        );
        say(name, expected, found);
    }
}

fn main() {
    let mut out = std::io::stdout().lock();
    if let Some(task) = std::env::args().nth(1) {
        let repeats = TASKS.iter().find(|known| known.0 == task).unwrap().4;
        let mut answer = 0.0;
        for _ in 0..repeats {
            answer = run(&task);
        }
        writeln!(out, "{:.3} {:.0} {answer:.0}", cpu() / f64::from(repeats), peak_megabytes()).unwrap();
        return;
    }
    writeln!(out, "| task | R packages, CPU s | goal, CPU s | ours, CPU s | peak memory, MB | answer |\n|---|---|---|---|---|---|").unwrap();
    for (task, what, packages, goal, repeats) in TASKS {
        let child = Command::new(std::env::current_exe().unwrap()).arg(task).output().unwrap();
        let said = String::from_utf8(child.stdout).unwrap();
        let fields: Vec<&str> = said.split_whitespace().collect();
        let times = if repeats > 1 { format!(" (mean of {repeats})") } else { String::new() };
        writeln!(out, "| {what} | {packages} | {goal} | **{}**{times} | {} | {} |", fields[0], fields[1], fields[2]).unwrap();
    }
    exactness(&mut out);
}
