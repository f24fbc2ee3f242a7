//! A model: what is compared, by which levels, over which pairs.

mod condition;
mod expression;
mod measure;
mod part;

pub use condition::{Condition, Operand, Relation, Side};
pub use expression::{Expression, Step};
pub use measure::Measure;
pub use part::Part;

use crate::error::What;
use crate::kind::Kind;

/// Which pairs a run may make.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Link {
    /// Within and between sources: each is a pair once.
    #[default]
    Both,
    /// Only between two sources.
    Between,
    /// Only within one source.
    Within,
}

impl Link {
    /// Whether a pair of rows of these sources is made.
    pub fn allows(self, left: usize, right: usize) -> bool {
        match self {
            Link::Both => true,
            Link::Between => left != right,
            Link::Within => left == right,
        }
    }
}

/// A linkage model, trained or not.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// What its rows are of.
    pub kind: Kind,
    /// Which pairs it makes.
    pub link: Link,
    /// The column of ids in files.
    pub id: String,
    /// The share of all pairs that match, above 0 and below 1; none until trained.
    pub lambda: Option<f64>,
    /// What is compared.
    pub comparisons: Vec<Comparison>,
    /// Which pairs are looked at: those of any rule.
    pub rules: Vec<BlockingRule>,
    /// EM ends when no m moves by more than this between two rounds.
    pub convergence: f64,
    /// EM ends, unconverged, after so many rounds.
    pub most_rounds: u32,
    /// What two people of one house share; none where that is not asked for, or not trained.
    pub household: Option<Household>,
}

/// What two people of one house share.
///
/// Address, postcode and telephone agree together between them. Counted each apart, three agreements by one cause would weigh as three, and make one person of two. So pairs that
/// are not one person are of two sorts: strangers, met at u, and people of one house, met at the shares here.
#[derive(Clone, Debug, PartialEq)]
pub struct Household {
    /// The share of pairs of one house among all that are not one person, above 0 and below 1.
    pub share: f64,
    /// By comparison: the share of each level among them; none where they agree no more than strangers do.
    pub levels: Vec<Option<Vec<f64>>>,
}

impl Default for Model {
    /// No comparisons and no rules; EM to 0.0001 or 25 rounds, as Splink has it.
    fn default() -> Model {
        Model {
            kind: Kind::Person,
            link: Link::Both,
            id: "unique_id".to_owned(),
            lambda: None,
            comparisons: Vec::new(),
            rules: Vec::new(),
            convergence: 1e-4,
            most_rounds: 25,
            household: None,
        }
    }
}

/// One thing compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// Its name, unique in a model.
    pub name: String,
    /// In words, for a reader; may be empty.
    pub description: String,
    /// Its levels: the first whose condition holds is the pair's.
    pub levels: Vec<Level>,
}

/// One outcome of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// In words: “surname: Jaro-Winkler at least 0.92”.
    pub label: String,
    /// When it holds.
    pub when: Condition,
    /// Whether it means “not observed”: weight 0, and left out of m and u.
    pub null: bool,
    /// How often it is seen among pairs that match and are observed; none until trained.
    pub m: Option<f64>,
    /// How often it is seen among pairs that do not match and are observed; none until trained.
    pub u: Option<f64>,
    /// m is stated, and training leaves it.
    pub m_fixed: bool,
    /// u is stated, and training leaves it.
    pub u_fixed: bool,
    /// Agreement on a rare value weighs more.
    pub frequency: Option<Frequency>,
}

impl Level {
    /// An untrained level.
    pub fn new(label: impl Into<String>, when: Condition) -> Level {
        Level { label: label.into(), when, null: false, m: None, u: None, m_fixed: false, u_fixed: false, frequency: None }
    }

    /// The level of a value that is missing on either side.
    pub fn null(column: &str) -> Level {
        Level { null: true, ..Level::new(format!("{column} is missing"), Condition::missing(Expression::column(column))) }
    }

    /// Whatever is left.
    pub fn other() -> Level {
        Level::new("all else", Condition::Else)
    }

    /// With m and u stated.
    pub fn with(mut self, m: f64, u: f64) -> Level {
        (self.m, self.u) = (Some(m), Some(u));
        self
    }

    /// With term frequencies of a column, at full weight.
    pub fn by_frequency(mut self, column: &str) -> Level {
        self.frequency = Some(Frequency { column: column.to_owned(), weight: 1.0, least: 0.0, exact_only: false });
        self
    }
}

/// How a level is adjusted by how common its value is: `weight * (log2(u) - log2(max(share of left, share of right, least)))`,
/// where u is that of the level of exact agreement on the column (Splink, `comparison_level.py`).
#[derive(Clone, Debug, PartialEq)]
pub struct Frequency {
    /// The column counted.
    pub column: String,
    /// From 0, no adjustment, to 1.
    pub weight: f64,
    /// Shares below this count as this: one misspelling is not a rare name.
    pub least: f64,
    /// Splink's `disable_tf_exact_match_detection`: u is the level's own, not the exact level's.
    pub exact_only: bool,
}

/// Pairs to look at: those whose keys are equal and, if there is a residual condition, for which it holds.
#[derive(Clone, Debug, PartialEq)]
pub struct BlockingRule {
    /// As it is shown: `surname and born`.
    pub name: String,
    /// Expressions that must be equal, of the left record and of the right; usually the same.
    pub keys: Vec<(Expression, Expression)>,
    /// What else must hold.
    pub residual: Option<Condition>,
    /// Columns whose values are lists ([`crate::table::LIST`]): each piece makes a key.
    pub lists: Vec<String>,
}

impl BlockingRule {
    /// Equality on the same expressions of both records.
    pub fn on(expressions: impl IntoIterator<Item = Expression>) -> BlockingRule {
        let keys: Vec<(Expression, Expression)> = expressions.into_iter().map(|e| (e.clone(), e)).collect();
        let name = keys.iter().map(|(left, _)| left.to_string()).collect::<Vec<_>>().join(" and ");
        BlockingRule { name, keys, residual: None, lists: Vec::new() }
    }

    /// Equality on columns.
    pub fn columns(names: &[&str]) -> BlockingRule {
        BlockingRule::on(names.iter().map(|name| Expression::column(name)))
    }
}

impl Model {
    /// Whether the model can be run.
    ///
    /// # Errors
    /// No comparisons or rules, a comparison without levels or with more than 30, a lambda that is not above 0 and below 1.
    pub fn check(&self) -> Result<(), What> {
        if self.comparisons.is_empty() {
            return Err(What::NoComparisons);
        }
        if self.rules.is_empty() {
            return Err(What::NoBlockingRules);
        }
        for comparison in &self.comparisons {
            if comparison.levels.is_empty() {
                return Err(What::NoLevels(comparison.name.clone()));
            }
            if comparison.levels.len() > 30 {
                return Err(What::TooManyLevels(comparison.name.clone()));
            }
        }
        match self.lambda {
            Some(lambda) if !(lambda > 0.0 && lambda < 1.0) => Err(What::NotAShare(lambda, "lambda".to_owned())),
            _ => Ok(()),
        }
    }
}
