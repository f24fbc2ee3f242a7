//! A population in parts (by sex, age, place): each estimated by itself, and their total.

use crate::answer::Silence;
use crate::answer::{Answer, Estimate, Method};
use crate::interval::bca::{self, Plan};
use crate::interval::{self, Interval, Kind};
use crate::reading::Part;
use crate::select::Procedure;
use crate::special::quantile;
use crate::table::Table;
use crate::watch::Watch;
use crate::{Fitter, analysis::LEAST_OVERLAP};
use serde::Serialize;

/// One part.
#[derive(Clone, Debug, Serialize)]
pub struct Stratum {
    /// Its name.
    pub name: String,
    /// People observed.
    pub observed: u64,
    /// Its estimate, or why there is none.
    #[serde(serialize_with = "crate::answer::one_in_json")]
    pub answer: Answer,
}

/// The parts and their total.
#[derive(Clone, Debug, Serialize)]
pub struct Strata {
    /// The parts.
    pub parts: Vec<Stratum>,
    /// The total, or why there is none. Its interval is of the sums of the parts' replicates, drawn independently.
    #[serde(serialize_with = "crate::answer::one_in_json")]
    pub total: Answer,
}

/// Stepwise in each part. The total is silent if any part is. Linkage draws, each in the same parts, are carried inside
/// each part's bootstrap; a part's people are then drawn anew for each draw that names it.
pub fn estimate(parts: &[Part], draws: &[Vec<Part>], threshold: f64, plan: &Plan, watch: &Watch) -> Strata {
    let procedure = Procedure::Stepwise { threshold };
    let mut sums = vec![Some(0.0); plan.replicates as usize];
    let mut people = 0.0;
    let mut strata = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        // Each part's people are drawn independently of the others': a seed of its own.
        let plan = Plan { seed: plan.seed.wrapping_add((at as u64) << 32), ..*plan };
        let own: Vec<Table> =
            draws.iter().flatten().filter(|draw| draw.name == part.name).map(|draw| draw.table.clone()).collect();
        let answer = one(part, &own, &procedure, &plan, watch, &mut sums);
        people += answer.as_ref().map_or(0.0, Estimate::people);
        strata.push(Stratum { name: part.name.clone(), observed: part.table.people(), answer });
    }
    let silent: Vec<&str> = strata.iter().filter(|part| part.answer.is_err()).map(|part| part.name.as_str()).collect();
    let silence = |reason: String| Err(Silence { method: Method::Stepwise, reason });
    let mut sorted: Vec<f64> = sums.iter().flatten().copied().collect();
    sorted.sort_by(f64::total_cmp);
    let lost = sums.len() - sorted.len();
    let total = if !silent.is_empty() {
        silence(format!("there is no estimate for {}, so that there is none for all", silent.join("; ")))
    } else if sorted.len() < bca::FEWEST || lost as f64 > bca::MOST_WITHOUT_MODEL * sums.len() as f64 {
        silence(format!("{lost} of {} replicates lack a model in some part", sums.len()))
    } else {
        let tail = (1.0 - plan.level) / 2.0;
        let interval = Interval {
            low: quantile(&sorted, tail),
            high: quantile(&sorted, 1.0 - tail),
            level: plan.level,
            kind: Kind::Percentile,
            noise: None,
        };
        Ok(Estimate::new(Method::Stepwise, people, interval).of_model("the sum of the parts"))
    };
    Strata { parts: strata, total }
}

fn one(part: &Part, draws: &[Table], procedure: &Procedure, plan: &Plan, watch: &Watch, sums: &mut [Option<f64>]) -> Answer {
    let silent = |reason: String| Err(Silence { method: Method::Stepwise, reason });
    if part.table.overlap() < LEAST_OVERLAP {
        return silent(super::thin_overlap(&part.table));
    }
    let mut fitter = Fitter::new(part.table.counts());
    let Some(chosen) = procedure.choose(&mut fitter) else {
        return silent("no model has a maximum that is one point".to_owned());
    };
    let wald = interval::wald(&mut fitter, &chosen.fit, plan.level);
    let draws = if draws.is_empty() { std::slice::from_ref(&part.table) } else { draws };
    match bca::bootstrap_over(&part.table, draws, procedure, plan, watch) {
        Err(reason) => silent(reason.to_string()),
        Ok(boot) => {
            for (sum, one) in sums.iter_mut().zip(&boot.replicates) {
                *sum = sum.zip(*one).map(|(sum, one)| sum + one);
            }
            let estimate = Estimate::new(Method::Stepwise, boot.estimate, boot.interval)
                .of_model(chosen.model(part.table.lists()).to_string());
            Ok(wald.into_iter().fold(estimate, Estimate::also))
        }
    }
}
