//! Models as JSON: Splink's settings, versions 4 and 5, for a named subset.
//!
//! Read and written are the conditions of Splink's comparison library and column expressions in DuckDB's words ([`SUBSET`]); any other
//! SQL is refused with its line. What Splink keeps for its own tables (prefixes, what to retain, the dialect) is read over and not
//! written. A model's [`Kind`](crate::Kind) is not in the file: Splink knows none.
//!
//! Source: splink 5.0.0, `settings_creator.py`, `comparison_level_library.py`, `column_expression.py`, by reading and by comparing output.

mod conditions;
mod json;
mod sql;
mod write;

pub use write::write;

use crate::error::{Refusal, What};
use crate::model::{BlockingRule, Comparison, Frequency, Level, Link, Model};
use json::{Json, Node};

/// The SQL that is read, in words, for a reader whose SQL was refused.
pub const SUBSET: &str = "=, IS NULL, AND, OR, NOT, ELSE, TRUE; jaro_winkler_similarity, jaro_similarity, levenshtein, damerau_levenshtein, jaccard, \
    array_length(list_intersect(…)), differences of EPOCH and distances in km against a number; LOWER, UPPER, TRIM, SUBSTRING, NULLIF, COALESCE, ||, try_strptime with '%Y-%m-%d', \
    and NULLIF(regexp_extract(…), '') with the library's own patterns for postcodes and e-mail";

/// What Splink writes for a level that was never seen in training.
const NOT_OBSERVED: &str = "level not observed in this training dataset";

/// Settings that concern Splink's own tables.
const READ_OVER: [&str; 9] = [
    "retain_matching_columns",
    "retain_intermediate_calculation_columns",
    "additional_columns_to_retain",
    "sql_dialect",
    "linker_uid",
    "bayes_factor_column_prefix",
    "match_weight_column_prefix",
    "term_frequency_adjustment_column_prefix",
    "comparison_vector_value_column_prefix",
];

/// A model, and the column that names sources where rows of several are in one table.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The model.
    pub model: Model,
    /// Splink's `source_dataset_column_name`.
    pub source: String,
}

/// Reads settings.
///
/// # Errors
/// The file's name, the line, and what is wrong: no JSON, a setting that is not known, SQL outside of [`SUBSET`].
pub fn read(file: &str, text: &str) -> Result<Settings, Refusal> {
    let refuse = |(line, what)| Refusal::of(file, Some(line), what);
    let root = json::parse(text).map_err(refuse)?;
    settings(&root).map_err(refuse)
}

/// Why, and on which line.
type Wrong = (u64, What);

fn settings(root: &Node) -> Result<Settings, Wrong> {
    let mut model = Model::default();
    let mut source = "source_dataset".to_owned();
    let mut linked = false;
    for (key, node) in map(root, "the settings")? {
        match key.as_str() {
            "link_type" => {
                linked = true;
                model.link = match text(node, key)? {
                    "dedupe_only" => Link::Both,
                    "link_only" => Link::Between,
                    "link_and_dedupe" => Link::Both,
                    _ => return Err(wrong(node, key, "link_only, dedupe_only or link_and_dedupe")),
                };
            }
            "probability_two_random_records_match" => model.lambda = Some(share(node, key)?),
            "em_convergence" => model.convergence = share(node, key)?,
            "max_iterations" => {
                let rounds = number(node, key)?;
                if !(1.0..=1e6).contains(&rounds) || rounds.fract() != 0.0 {
                    return Err(wrong(node, key, "a whole number from 1"));
                }
                model.most_rounds = rounds as u32;
            }
            "unique_id_column_name" => model.id = text(node, key)?.to_owned(),
            "source_dataset_column_name" => source = text(node, key)?.to_owned(),
            "blocking_rules_to_generate_predictions" => {
                model.rules = list(node, key)?.iter().map(rule).collect::<Result<_, _>>()?;
            }
            "comparisons" => model.comparisons = list(node, key)?.iter().map(comparison).collect::<Result<_, _>>()?,
            key if READ_OVER.contains(&key) => {}
            other => return Err((node.line, What::UnknownSetting(other.to_owned()))),
        }
    }
    if !linked {
        return Err((root.line, What::MissingSetting("link_type".to_owned())));
    }
    Ok(Settings { model, source })
}

fn rule(node: &Node) -> Result<BlockingRule, Wrong> {
    if let Json::Text(sql) = &node.value {
        return conditions::rule(sql, Vec::new()).map_err(|what| (node.line, what));
    }
    let (mut sql, mut lists) = (None, Vec::new());
    for (key, node) in map(node, "a blocking rule")? {
        match key.as_str() {
            "blocking_rule" => sql = Some((text(node, key)?, node.line)),
            "arrays_to_explode" => {
                for column in list(node, key)? {
                    lists.push(text(column, key)?.to_owned());
                }
            }
            "sql_dialect" | "salting_partitions" => {}
            other => return Err((node.line, What::UnknownSetting(other.to_owned()))),
        }
    }
    let (sql, line) = sql.ok_or((node.line, What::MissingSetting("blocking_rule".to_owned())))?;
    conditions::rule(sql, lists).map_err(|what| (line, what))
}

fn comparison(node: &Node) -> Result<Comparison, Wrong> {
    let mut made = Comparison { name: String::new(), description: String::new(), levels: Vec::new() };
    for (key, node) in map(node, "a comparison")? {
        match (key.as_str(), &node.value) {
            ("comparison_description", Json::Null) => {}
            ("output_column_name", _) => made.name = text(node, key)?.to_owned(),
            ("comparison_description", _) => made.description = text(node, key)?.to_owned(),
            ("comparison_levels", _) => made.levels = list(node, key)?.iter().map(level).collect::<Result<_, _>>()?,
            (other, _) => return Err((node.line, What::UnknownSetting(other.to_owned()))),
        }
    }
    if made.name.is_empty() {
        return Err((node.line, What::MissingSetting("output_column_name".to_owned())));
    }
    if made.levels.is_empty() {
        return Err((node.line, What::NoLevels(made.name)));
    }
    Ok(made)
}

fn level(node: &Node) -> Result<Level, Wrong> {
    let mut condition = None;
    let (mut label, mut column) = (String::new(), None);
    let mut made = Level::other();
    let (mut weight, mut least, mut own) = (1.0, 0.0, false);
    for (key, node) in map(node, "a level")? {
        match (key.as_str(), &node.value) {
            ("sql_condition", _) => condition = Some(conditions::condition(text(node, key)?).map_err(|what| (node.line, what))?),
            (_, Json::Null) => {}
            ("label_for_charts", _) => label = text(node, key)?.to_owned(),
            ("is_null_level", _) => made.null = truth(node, key)?,
            ("m_probability" | "u_probability", Json::Text(words)) if words == NOT_OBSERVED => {}
            ("m_probability", _) => made.m = Some(closed(node, key)?),
            ("u_probability", _) => made.u = Some(closed(node, key)?),
            ("fix_m_probability", _) => made.m_fixed = truth(node, key)?,
            ("fix_u_probability", _) => made.u_fixed = truth(node, key)?,
            ("tf_adjustment_column", _) => column = Some(text(node, key)?.trim_matches('"').to_owned()),
            ("tf_adjustment_weight", _) => weight = closed(node, key)?,
            ("tf_minimum_u_value", _) => least = closed(node, key)?,
            ("disable_tf_exact_match_detection", _) => own = truth(node, key)?,
            (other, _) => return Err((node.line, What::UnknownSetting(other.to_owned()))),
        }
    }
    made.when = condition.ok_or((node.line, What::MissingSetting("sql_condition".to_owned())))?;
    made.label = label;
    made.frequency = column.map(|column| Frequency { column, weight, least, exact_only: own });
    Ok(made)
}

fn wrong(node: &Node, key: &str, wanted: &'static str) -> Wrong {
    (node.line, What::WrongSetting { setting: key.to_owned(), wanted })
}

fn map<'a>(node: &'a Node, what: &str) -> Result<&'a [(String, Node)], Wrong> {
    match &node.value {
        Json::Map(entries) => Ok(entries),
        _ => Err(wrong(node, what, "an object in braces")),
    }
}

fn list<'a>(node: &'a Node, key: &str) -> Result<&'a [Node], Wrong> {
    match &node.value {
        Json::List(items) => Ok(items),
        _ => Err(wrong(node, key, "a list in square brackets")),
    }
}

fn text<'a>(node: &'a Node, key: &str) -> Result<&'a str, Wrong> {
    match &node.value {
        Json::Text(text) => Ok(text),
        _ => Err(wrong(node, key, "text in quotation marks")),
    }
}

fn truth(node: &Node, key: &str) -> Result<bool, Wrong> {
    match node.value {
        Json::Truth(truth) => Ok(truth),
        _ => Err(wrong(node, key, "true or false")),
    }
}

fn number(node: &Node, key: &str) -> Result<f64, Wrong> {
    match node.value {
        Json::Number(number) => Ok(number),
        _ => Err(wrong(node, key, "a number")),
    }
}

fn closed(node: &Node, key: &str) -> Result<f64, Wrong> {
    number(node, key).and_then(|number| if (0.0..=1.0).contains(&number) { Ok(number) } else { Err(wrong(node, key, "a number from 0 to 1")) })
}

fn share(node: &Node, key: &str) -> Result<f64, Wrong> {
    closed(node, key).and_then(|number| if number > 0.0 && number < 1.0 { Ok(number) } else { Err(wrong(node, key, "a number above 0 and below 1")) })
}
