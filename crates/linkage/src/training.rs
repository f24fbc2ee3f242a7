//! Finding lambda, u and m from the data.
//!
//! Lambda from deterministic rules, u from pairs of a seeded sample, m by EM on the counts of patterns, one session a rule,
//! the median over sessions. Samples hang on ids and keys, and sums are of whole numbers or in a fixed order, so neither the order of rows
//! nor the number of threads changes a bit.

mod chance;
mod deterministic;
mod household;
mod maximum;

use crate::blocking::{Blocks, Found, Limits};
use crate::compare::{Comparer, Pattern, Worker};
use crate::error::{Refusal, What};
use crate::hash::Map;
use crate::model::{BlockingRule, Comparison, Level, Model};
use crate::table::Table;
use crate::watch::Watch;
use maximum::Session;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// How to train.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// Rules that hardly ever hold for two people.
    pub deterministic: Vec<BlockingRule>,
    /// Which share of the matching pairs those rules find, about: above 0, at most 1.
    pub recall: f64,
    /// One EM session each. What a rule asks equality of is not trained in its session, so two rules at least should differ in
    /// every column.
    pub sessions: Vec<BlockingRule>,
    /// Rules that two people of one house meet: what they share is found on their pairs ([`crate::model::Household`]). None, and it is not asked.
    pub houses: Vec<BlockingRule>,
    /// Comparisons that people of one house agree on no more than strangers do.
    pub personal: Vec<String>,
    /// The most pairs of the sample that finds u.
    pub most_pairs: u64,
    /// The most pairs of a session; past it, about so many are drawn ([`Blocks::visit_some`]).
    pub most_session_pairs: u64,
    /// The seed of both samples.
    pub seed: u64,
    /// Matching pairs met by chance in the sample are taken out of u, since m and lambda tell how many there are. Off, u is as
    /// Splink's.
    pub correct: bool,
}

impl Default for Plan {
    /// No rules; a recall of 0.7, a million pairs for u, half a million a session, seed 1, corrected.
    fn default() -> Plan {
        Plan {
            deterministic: Vec::new(),
            recall: 0.7,
            sessions: Vec::new(),
            houses: Vec::new(),
            personal: Vec::new(),
            most_pairs: 1_000_000,
            most_session_pairs: 500_000,
            seed: 1,
            correct: true,
        }
    }
}

/// What training did.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Account {
    /// Distinct pairs the deterministic rules found.
    pub deterministic_pairs: Option<u64>,
    /// Pairs u was counted on.
    pub sample_pairs: u64,
    /// Rows of that sample.
    pub sample_rows: u64,
    /// The EM sessions.
    pub sessions: Vec<SessionAccount>,
    /// What the reader should know, in sentences.
    pub warnings: Vec<String>,
}

/// What one EM session did.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SessionAccount {
    /// Its rule.
    pub rule: String,
    /// Pairs it looked at.
    pub pairs: u64,
    /// Distinct patterns among them.
    pub patterns: usize,
    /// Rounds of EM.
    pub rounds: u32,
    /// Whether EM came to rest.
    pub converged: bool,
    /// The largest move of an m in the last round.
    pub last_move: f64,
    /// The share of its pairs that match.
    pub lambda: f64,
    /// The comparisons it trained.
    pub trained: Vec<String>,
}

/// Trains a model on a table. What is stated as fixed stays; so does lambda if there are no deterministic rules.
/// An EM that did not converge is a warning in the account.
///
/// # Errors
/// No comparisons, rules that find no pair, more deterministic pairs than there can be, no lambda, a comparison that no session trained (the refusal
/// names it), columns that are not there.
pub fn train(table: &Table, model: &Model, plan: &Plan, watch: &Watch) -> Result<(Model, Account), Refusal> {
    train_with(&Comparer::new(table, model)?, table, model, plan, watch)
}

/// The same with a comparer of this table and model, which [`crate::scoring::Scorer::with`] can go on with: reading every text anew costs as much as some of the training.
///
/// # Errors
/// As [`train`].
pub fn train_with(comparer: &Comparer, table: &Table, model: &Model, plan: &Plan, watch: &Watch) -> Result<(Model, Account), Refusal> {
    let mut model = model.clone();
    if model.comparisons.is_empty() {
        return Err(What::NoComparisons.into());
    }
    let mut account = Account::default();
    if !plan.deterministic.is_empty() {
        let (lambda, pairs) = deterministic::lambda(table, &model, plan, watch)?;
        model.lambda = Some(lambda);
        account.deterministic_pairs = Some(pairs);
    }
    let lambda = model.lambda.ok_or(What::NoDeterministic)?;
    let sample = chance::sample(table, comparer, &model, plan, watch);
    (account.sample_pairs, account.sample_rows) = (sample.pairs, sample.rows);
    let observed: Vec<Vec<f64>> = chance::shares(&model, &sample);
    state_u(&mut model, &observed);

    let mut patterns = Vec::new();
    for rule in &plan.sessions {
        let counts = session_patterns(table, &model, rule, plan, comparer, watch)?.patterns;
        if counts.is_empty() {
            return Err(What::NoTrainingPairs(rule.name.clone()).into());
        }
        patterns.push(counts);
    }
    // The first round with u as it was counted; a second with matching pairs taken out of it.
    let mut sessions = Vec::new();
    for round in 0..=u8::from(plan.correct) {
        if round > 0 {
            let corrected = chance::without_matches(&model, &observed, lambda, sample.pairs);
            state_u(&mut model, &corrected);
        }
        sessions = plan.sessions.iter().zip(&patterns).map(|(rule, patterns)| maximum::run(&model, comparer, rule, patterns, lambda)).collect();
        state_m(&mut model, &sessions);
    }
    tell(&mut account, &model, plan, &sessions);
    untrained(&model)?;
    model.household = households(table, &model, plan, comparer, watch)?;
    Ok((model, account))
}

/// What people of one house share, if that is asked for.
fn households(table: &Table, model: &Model, plan: &Plan, comparer: &Comparer, watch: &Watch) -> Result<Option<crate::model::Household>, Refusal> {
    let mut all = Vec::new();
    for rule in &plan.houses {
        all.push((rule, session_patterns(table, model, rule, plan, comparer, watch)?));
    }
    if all.is_empty() {
        return Ok(None);
    }
    let houses: Vec<household::House> = all.iter().map(|(rule, met)| household::House { rule, patterns: &met.patterns, pairs: met.pairs, observed: met.observed }).collect();
    Ok(household::find(model, comparer, plan, &houses, crate::blocking::all_pairs(table, model.link)))
}

/// What the pairs of one session are like.
struct Met {
    /// How often each pattern was met, in the patterns' order.
    patterns: Vec<(Pattern, u64)>,
    /// How many pairs the rule makes; past the most of a session, some were drawn.
    pairs: u64,
    /// The share of pairs in which both records have what the rule asks for.
    observed: f64,
}

fn session_patterns(table: &Table, model: &Model, rule: &BlockingRule, plan: &Plan, comparer: &Comparer, watch: &Watch) -> Result<Met, Refusal> {
    let blocks = Blocks::new(table, std::slice::from_ref(rule), model.link, &Limits::none())?;
    let count = |worker: &mut Worker, part: &mut Map<Pattern, u64>, found: &[Found]| {
        worker.warm(found);
        found.iter().for_each(|found| *part.entry(worker.pattern(found.left, found.right)).or_default() += 1);
    };
    let (parts, pairs) = blocks.visit_some(plan.most_session_pairs, plan.seed ^ 0x5e55, watch, "training", || comparer.worker(), count);
    Ok(Met { patterns: gathered(parts), pairs, observed: blocks.observed(0) })
}

/// The levels of patterns as places in one list of all comparisons' levels, pattern after pattern: rounds of EM walk through them again and again.
struct Levels {
    /// Where each comparison's levels begin; one more than there are comparisons. Each has one place more than levels, for a pair that meets none.
    starts: Vec<usize>,
    places: Vec<u32>,
}

impl Levels {
    fn new(model: &Model, comparer: &Comparer, patterns: &[(Pattern, u64)]) -> Levels {
        let mut starts = vec![0];
        for comparison in &model.comparisons {
            starts.push(starts.last().copied().unwrap_or_default() + comparison.levels.len() + 1);
        }
        let place = |pattern: Pattern, comparison: usize| (starts[comparison] + comparer.level(pattern, comparison)) as u32;
        let places = patterns.iter().flat_map(|&(pattern, _)| (0..model.comparisons.len()).map(move |comparison| (pattern, comparison)));
        let places = places.map(|(pattern, comparison)| place(pattern, comparison)).collect();
        Levels { starts, places }
    }

    /// Each pattern's places.
    fn of_patterns(&self) -> impl Iterator<Item = &[u32]> {
        self.places.chunks_exact(self.starts.len() - 1)
    }

    /// A list of all comparisons' levels, by comparison.
    fn of_comparisons<'a>(&self, all: &'a [f64]) -> Vec<&'a [f64]> {
        self.starts.windows(2).map(|bounds| &all[bounds[0]..bounds[1]]).collect()
    }
}

fn gathered(parts: impl IntoIterator<Item = Map<Pattern, u64>>) -> Vec<(Pattern, u64)> {
    let mut counts: BTreeMap<Pattern, u64> = BTreeMap::new();
    for part in parts {
        for (pattern, count) in part {
            *counts.entry(pattern).or_default() += count;
        }
    }
    counts.into_iter().collect()
}

fn state_u(model: &mut Model, shares: &[Vec<f64>]) {
    for (comparison, shares) in model.comparisons.iter_mut().zip(shares) {
        for (level, &share) in comparison.levels.iter_mut().zip(shares) {
            if !level.u_fixed && !level.null {
                level.u = Some(share);
            }
        }
    }
}

/// The median over the sessions that trained a comparison, brought back to a sum of 1.
fn state_m(model: &mut Model, sessions: &[Session]) {
    for (at, comparison) in model.comparisons.iter_mut().enumerate() {
        let estimates: Vec<&Vec<f64>> = sessions.iter().filter_map(|session| session.m[at].as_ref()).collect();
        if estimates.is_empty() {
            continue;
        }
        let medians: Vec<f64> = (0..comparison.levels.len()).map(|level| median(estimates.iter().map(|m| m[level]).collect())).collect();
        let free = |level: &Level| !level.null && !level.m_fixed;
        let stated: f64 = comparison.levels.iter().filter(|level| !level.null && level.m_fixed).filter_map(|level| level.m).sum();
        let sum: f64 = comparison.levels.iter().zip(&medians).filter(|(level, _)| free(level)).map(|(_, m)| m).sum();
        for (level, m) in comparison.levels.iter_mut().zip(medians).filter(|(level, _)| free(level)) {
            level.m = Some(m / sum * (1.0 - stated).max(f64::MIN_POSITIVE));
        }
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    match (values.len() % 2, values.get(middle), middle.checked_sub(1).and_then(|before| values.get(before))) {
        (0, Some(upper), Some(lower)) => (lower + upper) / 2.0,
        (_, Some(value), _) => *value,
        _ => f64::NAN,
    }
}

fn tell(account: &mut Account, model: &Model, plan: &Plan, sessions: &[Session]) {
    for (rule, session) in plan.sessions.iter().zip(sessions) {
        let names = model.comparisons.iter().zip(&session.m).filter(|(_, m)| m.is_some()).map(|(comparison, _)| comparison.name.clone());
        account.sessions.push(SessionAccount {
            rule: rule.name.clone(),
            pairs: session.pairs,
            patterns: session.patterns,
            rounds: session.rounds,
            converged: session.converged,
            last_move: session.last_move,
            lambda: session.lambda,
            trained: names.collect(),
        });
        if !session.converged {
            account.warnings.push(format!(
                "EM on “{}” did not converge: after {} rounds an m still moved by {:.6} (to end, below {:.6}). Allow more rounds, or look at its pairs.",
                rule.name, session.rounds, session.last_move, model.convergence
            ));
        }
    }
}

/// Whether a level has no m or no u.
///
/// # Errors
/// [`What::Untrained`], with the first such level by name and what to do.
pub fn untrained(model: &Model) -> Result<(), Refusal> {
    for comparison in &model.comparisons {
        for level in comparison.levels.iter().filter(|level| !level.null) {
            let which = match (level.m, level.u) {
                (Some(m), Some(u)) if m > 0.0 && u > 0.0 => continue,
                (_, None) => "u",
                _ => "m",
            };
            let remedy = format!(
                "Add a training rule that does not use {}, or state the value in the model",
                columns(comparison).into_iter().collect::<Vec<_>>().join(" or ")
            );
            return Err(What::Untrained { comparison: comparison.name.clone(), level: level.label.clone(), which, remedy }.into());
        }
    }
    Ok(())
}

/// The columns a comparison reads.
pub(crate) fn columns(comparison: &Comparison) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for level in &comparison.levels {
        level.when.operands(&mut |operand| {
            operand.expression.columns(&mut |name| {
                names.insert(name.to_owned());
            });
        });
    }
    names
}

/// The columns a rule asks equality of.
pub(crate) fn columns_of_rule(rule: &BlockingRule) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (left, right) in &rule.keys {
        for expression in [left, right] {
            expression.columns(&mut |name| {
                names.insert(name.to_owned());
            });
        }
    }
    names
}
