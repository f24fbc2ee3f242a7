//! A large published table as it stands, attacked from outside: what councils referred from January to March 2023, 1,080 people by kind, age, sex and nationality. It is every row of
//! the local authorities in the Home Office's table of referrals by responder (Crown copyright, Open Government Licence v3), as the R package `asylum` re-published it: 946 counts, 827
//! of them from 1 to 4, rows with nobody left out. It was published without suppression; here it stands for a table of our own.

use crate::made::{count, day, mark, small, threshold_alone, watch};
use daybreak_disclosure::reading::{self, Layout};
use daybreak_disclosure::{Key, Ledger, Release, Shown, Table};
use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

const COUNCILS: &[u8] = include_bytes!("councils.csv");

const MANY: u64 = 1_000_000;

fn councils() -> Table {
    let tree = ["Exploitation type", "Age at exploitation", "Gender"].map(str::to_owned).to_vec();
    let layout = Layout { measure: "referrals".to_owned(), count: "People".to_owned(), trees: vec![tree], ..Layout::default() };
    reading::table("councils.csv", COUNCILS, &layout).unwrap()
}

/// What he holds: each count as the sum of the smallest listed cells below it, and between what it lies. A row that is not listed is nobody.
struct Attacker {
    unknowns: usize,
    held: Vec<(Vec<usize>, u64, u64)>,
}

impl Attacker {
    fn over(table: &Table, knows: &dyn Fn(&Key) -> (u64, u64)) -> Attacker {
        let smallest = smallest(table);
        let held = table.cells().keys().map(|key| {
            let (least, most) = knows(key);
            (below(table, key, &smallest), least, most)
        });
        Attacker { unknowns: smallest.len(), held: held.collect() }
    }

    /// Whether a whole-number table fits all he holds and has this sum at `end` or below, or at `end` or above. He adds it up himself.
    fn fits(&self, about: &[usize], up: bool, end: u64) -> bool {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let most = i32::try_from(MANY).unwrap();
        let variables: Vec<Variable> = (0..self.unknowns).map(|_| problem.add_integer_var(0.0, (0, most))).collect();
        let terms = |cells: &[usize]| cells.iter().map(|at| (variables[*at], 1.0)).collect::<Vec<_>>();
        for (cells, least, most) in &self.held {
            if *least > 0 {
                problem.add_constraint(terms(cells), ComparisonOp::Ge, *least as f64);
            }
            if *most < MANY {
                problem.add_constraint(terms(cells), ComparisonOp::Le, *most as f64);
            }
        }
        problem.add_constraint(terms(about), if up { ComparisonOp::Ge } else { ComparisonOp::Le }, end as f64);
        let Some(solution) = problem.solve().ok().and_then(|outcome| outcome.into_solution().ok()) else { return false };
        let people: Vec<u64> = variables.iter().map(|variable| solution.var_value(*variable).round() as u64).collect();
        let sum = |cells: &[usize]| cells.iter().map(|at| people[*at]).sum::<u64>();
        let reached = if up { sum(about) >= end } else { sum(about) <= end };
        reached && self.held.iter().all(|(cells, least, most)| (*least..=*most).contains(&sum(cells)))
    }
}

/// Where a smallest part of one dimension meets one of the other.
fn smallest(table: &Table) -> Vec<Key> {
    let leaf = |key: &&Key| key.iter().zip(table.dimensions()).all(|(place, dimension)| *place != 0 && dimension.is_leaf(*place));
    table.cells().keys().filter(leaf).cloned().collect()
}

fn below(table: &Table, whole: &Key, smallest: &[Key]) -> Vec<usize> {
    let within = |part: &Key| table.dimensions().iter().zip(whole.iter().zip(part)).all(|(dimension, (whole, part))| dimension.upward(*part).contains(whole));
    (0..smallest.len()).filter(|at| within(&smallest[*at])).collect()
}

fn is_narrowed(attacker: &Attacker, about: &[usize]) -> bool {
    !attacker.fits(about, false, 1) || !attacker.fits(about, true, 4)
}

/// Every eighth of the small counts, hidden or left out, by two programmes each. Of groups he is to learn nothing here: he takes what is not listed for nobody.
#[test]
fn a_hundred_small_counts_of_a_published_table_are_not_narrowed() {
    let table = councils();
    let (release, cost) = Release::hiding(&table, "councils", day(0), &threshold_alone(), &mut Ledger::new(), &watch()).unwrap();
    assert_eq!((table.cells().len(), cost.small, cost.gap()), (946, 827, 0.0));
    let knows = |key: &Key| match release.cells().get(key) {
        Some(Shown::Count(people)) => (*people, *people),
        // Told the worst: which marks stand for nobody, and of a row that is not there that it is none of those with nobody.
        _ => mark(&release, &table, key),
    };
    let (attacker, smallest) = (Attacker::over(&table, &knows), smallest(&table));
    let attacked: Vec<&Key> = table.cells().keys().filter(|key| small(&table, key)).step_by(8).collect();
    assert!(attacked.len() > 100);
    let narrowed: Vec<&Key> = attacked.into_iter().filter(|key| is_narrowed(&attacker, &below(&table, key, &smallest))).collect();
    assert_eq!(narrowed, Vec::<&Key>::new());
}

/// With nothing hidden beside the small counts he finds what there is to be found.
#[test]
fn the_same_attacker_narrows_them_where_only_the_small_are_hidden() {
    let table = councils();
    let knows = |key: &Key| if small(&table, key) { (1, 4) } else { (count(&table, key), count(&table, key)) };
    let (attacker, smallest) = (Attacker::over(&table, &knows), smallest(&table));
    let mut small = table.cells().keys().filter(|key| small(&table, key));
    assert!(small.any(|key| is_narrowed(&attacker, &below(&table, key, &smallest))));
}
