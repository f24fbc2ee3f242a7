//! A model that a file states, instead of the usual one.

use super::Ended;
use crate::blocking::Limits;
use crate::model::{BlockingRule, Link, Model};
use crate::settings::{self, Settings};
use crate::table::Table;
use crate::training::Plan;
use crate::usual::Usual;
use std::path::Path;

pub(super) fn read(path: &Path) -> Result<Settings, Ended> {
    let file = path.display().to_string();
    let text = std::fs::read_to_string(path).map_err(|what| Ended::File { file: file.clone(), what })?;
    Ok(settings::read(&file, &text)?)
}

/// The model over a table. What it leaves open is trained: a session for each of its rules that is plain equality, lambda from those of
/// two keys or more where it is not stated.
pub(super) fn with(mut model: Model, table: Table, link: Link) -> Usual {
    model.link = link;
    let plain = |rule: &&BlockingRule| rule.residual.is_none() && rule.lists.is_empty() && rule.keys.iter().all(|(left, right)| left == right);
    let sessions: Vec<BlockingRule> = model.rules.iter().filter(plain).cloned().collect();
    let strict: Vec<BlockingRule> = sessions.iter().filter(|rule| rule.keys.len() > 1).cloned().collect();
    let deterministic = if model.lambda.is_some() { Vec::new() } else { strict };
    // Off, u is as Splink's: a shared model is to agree with it.
    Usual { table, plan: Plan { deterministic, sessions, correct: false, ..Plan::default() }, model, limits: Limits::default() }
}

/// Whether nothing is left to train.
pub(super) fn whole(model: &Model) -> bool {
    let levels = || model.comparisons.iter().flat_map(|comparison| &comparison.levels);
    model.lambda.is_some() && levels().all(|level| level.null || level.m.is_some() && level.u.is_some())
}
