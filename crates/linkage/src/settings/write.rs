//! From models to Splink's settings.

use super::Settings;
use crate::error::{Refusal, What};
use crate::model::{BlockingRule, Comparison, Condition, Expression, Level, Link, Measure, Operand, Relation, Side, Step};
use serde_json::{Map, Value, json};

/// Settings as JSON that Splink 4 and 5 read.
///
/// # Errors
/// A measure or step that Splink's SQL has no word for, with the name of the level or rule.
pub fn write(settings: &Settings) -> Result<String, Refusal> {
    let model = &settings.model;
    if model.household.is_some() {
        return Err(What::NotForSplink { of: "the model".to_owned(), word: "what people of one house share" }.into());
    }
    let comparisons = model.comparisons.iter().map(comparison).collect::<Result<Vec<_>, _>>()?;
    let rules = model.rules.iter().map(rule).collect::<Result<Vec<_>, _>>()?;
    let mut made = json!({
        "link_type": match model.link {
            Link::Between => "link_only",
            Link::Within => "dedupe_only",
            Link::Both => "link_and_dedupe",
        },
        "unique_id_column_name": model.id,
        "source_dataset_column_name": settings.source,
        "em_convergence": model.convergence,
        "max_iterations": model.most_rounds,
        "blocking_rules_to_generate_predictions": rules,
        "comparisons": comparisons,
    });
    if let (Some(lambda), Some(entries)) = (model.lambda, made.as_object_mut()) {
        entries.insert("probability_two_random_records_match".to_owned(), json!(lambda));
    }
    serde_json::to_string_pretty(&made).map_err(|_| What::Unwritten("it could not be put in JSON".to_owned()).into())
}

fn comparison(comparison: &Comparison) -> Result<Value, Refusal> {
    let level = |one: &Level| level(one).map_err(|word| Refusal::new(What::NotForSplink { of: format!("{}: {}", comparison.name, one.label), word }));
    let levels = comparison.levels.iter().map(level).collect::<Result<Vec<_>, _>>()?;
    Ok(json!({
        "output_column_name": comparison.name,
        "comparison_description": comparison.description,
        "comparison_levels": levels,
    }))
}

fn level(level: &Level) -> Result<Value, &'static str> {
    let mut made = Map::new();
    made.insert("sql_condition".to_owned(), json!(condition(&level.when, &columns)?));
    made.insert("label_for_charts".to_owned(), json!(level.label));
    if level.null {
        made.insert("is_null_level".to_owned(), json!(true));
    }
    for (key, share) in [("m_probability", level.m), ("u_probability", level.u)] {
        if let Some(share) = share {
            made.insert(key.to_owned(), json!(share));
        }
    }
    made.insert("fix_m_probability".to_owned(), json!(level.m_fixed));
    made.insert("fix_u_probability".to_owned(), json!(level.u_fixed));
    if let Some(frequency) = &level.frequency {
        made.insert("tf_adjustment_column".to_owned(), json!(frequency.column));
        made.insert("tf_adjustment_weight".to_owned(), json!(frequency.weight));
        if frequency.least > 0.0 {
            made.insert("tf_minimum_u_value".to_owned(), json!(frequency.least));
        }
        if frequency.exact_only {
            made.insert("disable_tf_exact_match_detection".to_owned(), json!(true));
        }
    }
    Ok(Value::Object(made))
}

fn rule(rule: &BlockingRule) -> Result<Value, Refusal> {
    let mut parts = Vec::new();
    for (left, right) in &rule.keys {
        let side = |side, expression: &Expression| Operand { side, expression: expression.clone() };
        parts.push(Condition::Equal(side(Side::Left, left), side(Side::Right, right)));
    }
    match &rule.residual {
        Some(Condition::All(all)) if !all.is_empty() => parts.extend_from_slice(all),
        other => parts.extend(other.clone()),
    }
    let sql = joined(&parts, Binds::And, &tables).map_err(|word| Refusal::new(What::NotForSplink { of: rule.name.clone(), word }))?;
    let mut made = json!({ "blocking_rule": sql, "sql_dialect": "duckdb" });
    if let (false, Some(entries)) = (rule.lists.is_empty(), made.as_object_mut()) {
        entries.insert("arrays_to_explode".to_owned(), json!(rule.lists));
    }
    Ok(made)
}

/// A column of a record as SQL names it.
type Named = dyn Fn(Side, &str) -> String;

fn quoted(name: &str) -> String {
    name.replace('"', "\"\"")
}

fn columns(side: Side, column: &str) -> String {
    format!("\"{}_{}\"", quoted(column), if side == Side::Left { "l" } else { "r" })
}

fn tables(side: Side, column: &str) -> String {
    format!("{}.\"{}\"", if side == Side::Left { "l" } else { "r" }, quoted(column))
}

fn text(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

/// How tightly a condition's SQL holds together, the loosest first. Parentheses stand only around what would fall apart: the
/// reader bounds how deeply they nest, and what it read must be written no deeper.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
enum Binds {
    Or,
    And,
    Tightly,
}

fn binds(condition: &Condition) -> Binds {
    match condition {
        Condition::Any(any) if !any.is_empty() => Binds::Or,
        Condition::All(all) if !all.is_empty() => Binds::And,
        _ => Binds::Tightly,
    }
}

/// A condition among others, in parentheses if it holds together no tighter than they do.
fn among(part: &Condition, others: Binds, named: &Named) -> Result<String, &'static str> {
    let sql = condition(part, named)?;
    Ok(if binds(part) <= others { format!("({sql})") } else { sql })
}

fn joined(parts: &[Condition], by: Binds, named: &Named) -> Result<String, &'static str> {
    let parts = parts.iter().map(|part| among(part, by, named)).collect::<Result<Vec<_>, _>>()?;
    Ok(parts.join(if by == Binds::Or { " OR " } else { " AND " }))
}

fn condition(condition: &Condition, named: &Named) -> Result<String, &'static str> {
    let operand = |operand: &Operand| expression(&operand.expression, operand.side, named);
    Ok(match condition {
        Condition::Else => "ELSE".to_owned(),
        Condition::All(all) if all.is_empty() => "TRUE".to_owned(),
        Condition::All(all) => joined(all, Binds::And, named)?,
        Condition::Any(any) if any.is_empty() => "NOT TRUE".to_owned(),
        Condition::Any(any) => joined(any, Binds::Or, named)?,
        Condition::Not(part) => match part.as_ref() {
            Condition::Missing(value) => format!("{} IS NOT NULL", operand(value)?),
            Condition::Equal(left, right) => format!("{} <> {}", operand(left)?, operand(right)?),
            part => format!("NOT {}", among(part, Binds::And, named)?),
        },
        Condition::Missing(value) => format!("{} IS NULL", operand(value)?),
        Condition::Equal(left, right) => format!("{} = {}", operand(left)?, operand(right)?),
        Condition::Measured { measure, left, right, relation, bound } => {
            let mark = match relation {
                Relation::AtLeast => ">=",
                Relation::AtMost => "<=",
                Relation::Above => ">",
                Relation::Below => "<",
            };
            let called = |name: &str| Ok::<_, &'static str>(format!("{name}({}, {})", operand(left)?, operand(right)?));
            match measure {
                Measure::Levenshtein => format!("{} {mark} {bound}", called("levenshtein")?),
                Measure::DamerauLevenshtein => format!("{} {mark} {bound}", called("damerau_levenshtein")?),
                Measure::Jaro => format!("{} {mark} {bound}", called("jaro_similarity")?),
                Measure::JaroWinkler => format!("{} {mark} {bound}", called("jaro_winkler_similarity")?),
                Measure::CharacterJaccard => format!("{} {mark} {bound}", called("jaccard")?),
                Measure::Shared => format!("array_length({}) {mark} {bound}", called("list_intersect")?),
                Measure::Days => format!("ABS(EPOCH({}) - EPOCH({})) {mark} {}", operand(left)?, operand(right)?, bound * 86_400.0),
                Measure::Kilometres => match (&left.expression, relation) {
                    (Expression::Join(point, comma), Relation::AtMost) if left.expression == right.expression && comma == "," => match point.as_slice() {
                        [Expression::Column(latitude), Expression::Column(longitude)] => format!("{} <= {bound}", distance(latitude, longitude)),
                        _ => return Err("a distance between points that are not two columns"),
                    },
                    _ => return Err("a distance between points that are not two columns"),
                },
                Measure::OptimalAlignment => return Err("optimal string alignment"),
                Measure::SharedRarity | Measure::NameAgreement => return Err("the rarity of shared words"),
                Measure::BigramDice | Measure::TrigramJaccard | Measure::TokenJaccard | Measure::TokenBest => return Err("sets of words or letters"),
                Measure::Difference | Measure::RelativeDifference => return Err("a difference of numbers"),
            }
        }
    })
}

fn expression(of: &Expression, side: Side, named: &Named) -> Result<String, &'static str> {
    Ok(match of {
        Expression::Column(name) => named(side, name),
        Expression::Text(fixed) => text(fixed),
        Expression::Join(parts, between) => {
            let part = |part: &Expression| {
                let sql = expression(part, side, named)?;
                Ok(if matches!(part, Expression::Join(..)) { format!("({sql})") } else { sql })
            };
            let parts = parts.iter().map(part).collect::<Result<Vec<_>, &'static str>>()?;
            parts.join(&if between.is_empty() { " || ".to_owned() } else { format!(" || {} || ", text(between)) })
        }
        Expression::First(parts) => {
            let parts = parts.iter().map(|part| expression(part, side, named)).collect::<Result<Vec<_>, _>>()?;
            format!("COALESCE({})", parts.join(", "))
        }
        Expression::Then(inner, step) => {
            let inner = expression(inner, side, named)?;
            match step {
                Step::Lower => format!("LOWER({inner})"),
                Step::Upper => format!("UPPER({inner})"),
                Step::Trim => format!("TRIM({inner})"),
                Step::Slice { start, length: Some(length) } => format!("SUBSTRING({inner}, {start}, {length})"),
                Step::Slice { start, length: None } => format!("SUBSTRING({inner}, {start})"),
                Step::NullIf(other) => format!("NULLIF({inner}, {})", text(other)),
                Step::Without(letters) => letters.chars().fold(inner, |inner, letter| format!("REPLACE({inner}, {}, '')", text(&letter.to_string()))),
                Step::Date => format!("try_strptime({inner}, '%Y-%m-%d')"),
                Step::Part(part) => format!("NULLIF(regexp_extract({inner}, {}, 0), '')", text(part.pattern())),
                Step::FirstWord | Step::LastWord | Step::SortedWords => return Err("words of a text"),
                Step::Plain | Step::Born | Step::Phone | Step::Vehicle | Step::Company | Step::House => return Err("plain forms of names, dates, telephones, marks, companies and houses"),
            }
        }
    })
}

/// Splink's formula of the distance in kilometres between two points, by the spherical law of cosines.
pub(super) fn distance(latitude: &str, longitude: &str) -> String {
    let (latitude, longitude) = (quoted(latitude), quoted(longitude));
    let cosine = format!(
        "(sin( radians(\"{latitude}_l\") ) * sin( radians(\"{latitude}_r\") ) + \
         cos( radians(\"{latitude}_l\") ) * cos( radians(\"{latitude}_r\") ) * cos( radians(\"{longitude}_r\" - \"{longitude}_l\") ))"
    );
    format!("cast( acos( case when {cosine} > 1 then 1 when {cosine} < -1 then -1 else {cosine} end ) * 6371 as float )")
}

/// Without white space, in lower case but for names in quotation marks.
pub(super) fn squeezed(sql: &str) -> String {
    let mut quoted = false;
    let mut made = String::with_capacity(sql.len());
    for letter in sql.chars() {
        quoted ^= letter == '"';
        if quoted {
            made.push(letter);
        } else if !letter.is_whitespace() {
            made.extend(letter.to_lowercase());
        }
    }
    made
}
