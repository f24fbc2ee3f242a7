//! The attacker in whole numbers: the integer programme, where the linear one ends between whole numbers.

use super::pool::Deviation;
use crate::system::{Demand, State, System};
use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable};

/// No witness needs a count to be larger by more than this; it keeps the programmes' numbers of one size.
pub(crate) const ROOM: i64 = 1_000;

/// What the integer programme says.
pub(crate) enum Answer {
    Witness(Deviation),
    /// Proven: there is none.
    None,
    /// Not known within the effort allowed.
    Unknown,
}

/// A whole-number witness of a demand.
pub(crate) fn witness(system: &System, hidden: &[bool], demand: &Demand) -> Answer {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let variables: Vec<Option<Variable>> = system
        .cells
        .iter()
        .zip(hidden)
        .map(|(cell, hidden)| {
            let (down, up) = cell.bounds(ROOM);
            (*hidden && cell.state != State::Shown).then(|| problem.add_integer_var(0.0, (small(down), small(up))))
        })
        .collect();
    let terms = |equation: &[(usize, i64)]| -> Vec<(Variable, f64)> {
        equation.iter().filter_map(|(at, sign)| variables[*at].map(|variable| (variable, *sign as f64))).collect()
    };
    for sum in &system.sums {
        let equation = terms(sum);
        if !equation.is_empty() {
            problem.add_constraint(equation, ComparisonOp::Eq, 0.0);
        }
    }
    let reach = terms(&demand.terms);
    if reach.is_empty() {
        return Answer::None;
    }
    problem.add_constraint(reach, ComparisonOp::Ge, demand.least as f64);
    let mut options = SolveOptions::default();
    options.node_limit = Some(2_000);
    match problem.solve_with(options).map(|outcome| outcome.into_solution()) {
        Ok(Ok(solution)) => {
            let deviation: Deviation = variables
                .iter()
                .enumerate()
                .filter_map(|(at, variable)| variable.map(|variable| (at, solution.var_value(variable).round() as i64)))
                .filter(|(_, by)| *by != 0)
                .collect();
            if system.admits(hidden, &deviation) && demand.met(&deviation) { Answer::Witness(deviation) } else { Answer::Unknown }
        }
        Err(microlp::Error::Infeasible) => Answer::None,
        Ok(Err(_)) | Err(_) => Answer::Unknown,
    }
}

fn small(number: i64) -> i32 {
    i32::try_from(number.clamp(-1_000_000, 1_000_000)).unwrap_or_default()
}
