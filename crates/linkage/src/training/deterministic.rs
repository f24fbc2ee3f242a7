//! Lambda: deterministic rules find so many pairs, and miss a stated share. Once m is known, each session tells it better.

use super::maximum::Session;
use super::{Plan, columns, columns_of_rule, median, observed};
use crate::blocking::{Blocks, Limits};
use crate::error::{Refusal, What};
use crate::model::{Level, Model};
use crate::table::Table;
use crate::watch::Watch;

/// `pairs / (recall * all pairs)`, and the pairs. Refused if that is more than all pairs, or no pair is found.
pub(super) fn lambda(table: &Table, model: &Model, plan: &Plan, watch: &Watch) -> Result<(f64, u64), Refusal> {
    if !(plan.recall > 0.0 && plan.recall <= 1.0) {
        return Err(What::NotAShare(plan.recall, "the recall of the deterministic rules".to_owned()).into());
    }
    let blocks = Blocks::new(table, &plan.deterministic, model.link, &Limits::none())?;
    let pairs: u64 = blocks.counts(table, watch).iter().sum();
    let most = blocks.all_pairs() as f64 * plan.recall;
    if pairs == 0 {
        return Err(What::NoDeterministic.into());
    }
    if pairs as f64 >= most {
        return Err(What::TooManyDeterministic { pairs, most: most as u64, recall: plan.recall }.into());
    }
    Ok((pairs as f64 / most, pairs))
}

/// Lambda as the sessions see it, the median of them: the matching pairs a session met, over the share of matching pairs that agree on its rule (m of exact agreement, where both values are there).
/// None if no session blocks on what is compared, or all met too few.
pub(super) fn from_sessions(table: &Table, model: &Model, plan: &Plan, sessions: &[Session], made: &[u64]) -> Result<Option<f64>, Refusal> {
    let mut found = Vec::new();
    for ((rule, session), &pairs) in plan.sessions.iter().zip(sessions).zip(made) {
        let asked = columns_of_rule(rule);
        let agreed = model.comparisons.iter().filter(|comparison| !columns(comparison).is_disjoint(&asked));
        let shares: Vec<f64> = agreed.filter_map(|comparison| comparison.levels.iter().find(|level: &&Level| !level.null)?.m).collect();
        let met = session.lambda * pairs as f64;
        if shares.is_empty() || met < LEAST {
            continue;
        }
        let all = Blocks::new(table, std::slice::from_ref(rule), model.link, &Limits::none())?.all_pairs();
        found.push(met / (shares.iter().product::<f64>() * observed(table, rule)? * all as f64));
    }
    Ok((!found.is_empty()).then(|| median(found)).filter(|lambda| *lambda > 0.0 && *lambda < 1.0))
}

/// The least matching pairs of a session that say how many there are.
const LEAST: f64 = 50.0;
