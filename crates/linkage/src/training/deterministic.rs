//! Lambda: deterministic rules find so many pairs, and miss a stated share.

use super::Plan;
use crate::blocking::{Blocks, Limits};
use crate::error::{Refusal, What};
use crate::model::Model;
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
