//! Everything about one table: what was seen, what each method says, how far they disagree, what may be said.

mod closer;
mod methods;
pub(crate) mod sentences;
pub mod strata;

use crate::answer::{Answer, Method, Silence};
use crate::checks::{Coverage, Known, Power};
use crate::every::{Everything, Family, fit_all};
use crate::interval::LEVEL;
use crate::pattern::{self, Pattern};
use crate::select::Criterion;
use crate::sensitivity::{Changed, OneCase, Swept};
use crate::simple::{self, TwoLists};
use crate::table::Table;
use crate::watch::Watch;
use serde::Serialize;

/// Fewer people on two lists or more than this, and no number is given: below 7 recaptures even the two-list estimate
/// is badly biased (Robson and Regier 1964).
pub const LEAST_OVERLAP: u64 = 7;

/// How a table is analysed.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The methods to use.
    pub methods: Vec<Method>,
    /// The stepwise p-value threshold.
    pub threshold: f64,
    /// The order of all models; the usual one if none.
    pub order: Option<usize>,
    /// Bootstrap replicates.
    pub replicates: u64,
    /// The seed of everything random.
    pub seed: u64,
    /// The level of intervals.
    pub level: f64,
    /// The largest dark figure of model averaging, in times the people observed.
    pub grid: u64,
    /// The most sweeps of each chain of latent classes.
    pub sweeps: usize,
    /// Tables drawn in each made-up world; 0 leaves the checks out.
    pub worlds: u64,
    /// Whether to move what the answer rests on.
    pub sensitivity: bool,
    /// Draws of the record linkage, carried inside the bootstrap.
    pub draws: Vec<Table>,
    /// Whether a method that is slow on many lists was asked for by name, and is to be run in full.
    pub asked: bool,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            methods: Method::ALL.to_vec(),
            threshold: 0.02,
            order: None,
            replicates: 1_000,
            seed: 1,
            level: LEVEL,
            grid: 10,
            sweeps: 8_000,
            worlds: 200,
            sensitivity: true,
            draws: Vec::new(),
            asked: false,
        }
    }
}

/// What was observed.
#[derive(Clone, Debug, Serialize)]
pub struct Observed {
    /// The lists' names.
    pub lists: Vec<String>,
    /// People on each list.
    pub on_list: Vec<u64>,
    /// Everybody.
    pub people: u64,
    /// People on two lists or more; none where hidden.
    pub overlap: Option<u64>,
    /// The patterns with their counts; none where hidden.
    pub cells: Vec<(String, Option<u64>)>,
    /// Pairs of lists that share nobody (when released: fewer than five).
    pub empty_pairs: Vec<String>,
}

/// How far apart models lie that fit about as well.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Spread {
    /// BIC above the best by at most this.
    pub reach: f64,
    /// How many models.
    pub models: usize,
    /// The smallest estimate among them.
    pub low: f64,
    /// The largest.
    pub high: f64,
}

/// One model for the chart of all: BIC above the best, and estimate.
#[derive(Clone, Debug, Serialize)]
pub struct Near {
    /// The model.
    pub model: String,
    /// BIC above the best.
    pub above: f64,
    /// Its estimate.
    pub people: f64,
}

/// All models in short.
#[derive(Clone, Debug, Serialize)]
pub struct Models {
    /// The order.
    pub order: usize,
    /// How many were fitted.
    pub fitted: usize,
    /// How many have no estimate.
    pub without_estimate: usize,
    /// Other models whose BIC equals the best's.
    pub aliases: Vec<String>,
    /// Within BIC 2, 6 and 10.
    pub spread: Vec<Spread>,
    /// The best, up to 200 within BIC 10.
    pub near: Vec<Near>,
}

/// What moves the answer of one procedure.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Sensitivity {
    /// The procedure.
    pub procedure: String,
    /// Stepwise at other thresholds; empty for other procedures.
    pub thresholds: Vec<Changed>,
    /// Without each list.
    pub dropped: Vec<Changed>,
    /// With two lists as one.
    pub merged: Vec<Changed>,
    /// With one person more or less in each cell.
    pub one_case: Vec<OneCase>,
    /// The chosen model under other highest-order odds ratios; empty where a fitted cell is zero.
    pub odds_ratio: Vec<Swept>,
}

/// Whether one procedure works on tables like this.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Checks {
    /// The procedure.
    pub procedure: String,
    /// By world and kind of interval.
    pub coverage: Vec<Coverage>,
    /// Known lists estimated from the rest.
    pub known: Vec<Known>,
    /// What more or less overlap would give.
    pub power: Vec<Power>,
    /// The least overlap for an upper end within 25% and 10%.
    pub needed: Vec<(f64, Option<Power>)>,
}

/// Everything about one table.
#[derive(Clone, Debug, Serialize)]
pub struct Analysis {
    /// What was observed; none where estimates alone are shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub observed: Option<Observed>,
    /// What each method says.
    #[serde(serialize_with = "crate::answer::in_json")]
    pub answers: Vec<Answer>,
    /// All models in short; none where there are too many.
    pub models: Option<Models>,
    /// Two lists at a time.
    pub pairs: Vec<Pair>,
    /// What moves the answer, by procedure.
    pub sensitivity: Vec<Sensitivity>,
    /// Whether it works here, by procedure.
    pub checks: Vec<Checks>,
    /// What may be said.
    pub may_say: Vec<String>,
    /// What may not.
    pub may_not_say: Vec<String>,
    /// Where the stepwise bootstrap's replicates fell, sorted, for the chart.
    pub replicates: Vec<f64>,
}

/// Two lists by themselves.
#[derive(Clone, Debug, Serialize)]
pub struct Pair {
    /// Their names.
    pub lists: String,
    /// People on both; none where hidden.
    pub both: Option<u64>,
    /// `n1 n2 / m`.
    pub lincoln_petersen: Option<f64>,
    /// Chapman's estimate.
    pub chapman: Option<f64>,
    /// Its interval.
    pub interval: Option<crate::Interval>,
}

/// Analyses a table. Stopped by the watch, it keeps what is done and says what is not.
pub fn analyse(table: &Table, settings: &Settings, watch: &Watch) -> Analysis {
    let thin = table.overlap() < LEAST_OVERLAP;
    let order = settings.order.unwrap_or_else(|| Family::usual_order(table.lists()));
    let family = Family::new(table.lists(), order).ok().filter(|family| family.pieces() <= 1 << 15);
    let everything = family.as_ref().filter(|_| !thin).map(|family| fit_all(table, family, watch));
    let work = methods::Work { table, settings, watch, family: family.as_ref(), everything: everything.as_ref() };
    let mut replicates = Vec::new();
    let answers: Vec<Answer> = settings
        .methods
        .iter()
        .map(|&method| {
            if thin {
                return Err(Silence { method, reason: thin_overlap(table) });
            }
            if watch.stopped() {
                return Err(Silence { method, reason: "it was stopped before this method began".to_owned() });
            }
            work.answer(method, &mut replicates)
        })
        .collect();
    let search = work.search(Criterion::Bic);
    let mut analysis = Analysis {
        observed: Some(observed(table)),
        answers,
        models: everything.map(|every| in_short(&every, order)),
        pairs: simple::pairwise(table, settings.level).iter().map(|two| pair(table, two)).collect(),
        sensitivity: Vec::new(),
        checks: Vec::new(),
        may_say: Vec::new(),
        may_not_say: Vec::new(),
        replicates,
    };
    if !thin && !watch.stopped() {
        closer::look(table, settings, order, search, watch, &mut analysis);
    }
    (analysis.may_say, analysis.may_not_say) = sentences::of(Some(table.people()), thin, &analysis);
    analysis
}

fn thin_overlap(table: &Table) -> String {
    format!(
        "only {} of {} people are on two lists or more, and below {LEAST_OVERLAP} even the simplest estimate is badly biased",
        table.overlap(),
        table.people()
    )
}

pub(crate) fn observed(table: &Table) -> Observed {
    Observed {
        lists: table.names().to_vec(),
        on_list: (0..table.lists()).map(|list| table.margin(Pattern::single(list))).collect(),
        people: table.people(),
        overlap: Some(table.overlap()),
        cells: (1..=table.lists())
            .flat_map(|size| pattern::of_size(table.lists(), size))
            .filter(|&cell| table.count(cell) > 0)
            .map(|cell| (table.name(cell), Some(table.count(cell))))
            .collect(),
        empty_pairs: table.empty_pairs().into_iter().map(|pair| table.name(pair)).collect(),
    }
}

fn pair(table: &Table, two: &TwoLists) -> Pair {
    Pair {
        lists: table.name(two.pair),
        both: Some(two.seen.2),
        lincoln_petersen: two.lincoln_petersen,
        chapman: Some(two.chapman.people),
        interval: Some(two.chapman.interval),
    }
}

fn in_short(every: &Everything, order: usize) -> Models {
    let best = every.best().map_or(f64::NAN, |best| best.bic);
    let spread = [2.0, 6.0, 10.0].into_iter().filter_map(|reach| {
        every.within(reach).map(|(models, low, high)| Spread { reach, models, low, high })
    });
    let near = every.fine().iter().take_while(|model| model.bic <= best + 10.0).take(200).map(|model| Near {
        model: model.terms.model(every.lists).to_string(),
        above: model.bic - best,
        people: every.cases + model.dark,
    });
    Models {
        order,
        fitted: every.models.len(),
        without_estimate: every.without_estimate(),
        aliases: every.aliases(Criterion::Bic).iter().map(|terms| terms.model(every.lists).to_string()).collect(),
        spread: spread.collect(),
        near: near.collect(),
    }
}
