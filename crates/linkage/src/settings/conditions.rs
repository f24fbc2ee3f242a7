//! From SQL's tree to conditions, expressions and blocking rules.

use super::sql::{self, Sql};
use super::write::{distance, squeezed};
use crate::error::What;
use crate::model::{BlockingRule, Condition, Expression, Measure, Operand, Part, Relation, Side, Step};

/// How columns of the two records are told apart.
#[derive(Clone, Copy, PartialEq)]
enum Names {
    /// `surname_l`, `surname_r`: in levels.
    Suffix,
    /// `l.surname`, `r.surname`: in blocking rules.
    Table,
}

fn outside(what: impl Into<String>) -> What {
    What::OutsideSql { found: what.into(), subset: super::SUBSET }
}

/// A level's condition.
pub(super) fn condition(text: &str) -> Result<Condition, What> {
    if squeezed(text).starts_with("cast(acos(") {
        return kilometres(text).ok_or_else(|| outside("a distance written otherwise than the library does"));
    }
    made(&sql::parse(text).map_err(outside)?, Names::Suffix)
}

/// A blocking rule: its equalities between the two records are keys, what else it says must hold for pairs with the same keys.
pub(super) fn rule(text: &str, lists: Vec<String>) -> Result<BlockingRule, What> {
    let sql = sql::parse(text).map_err(outside)?;
    let mut parts = Vec::new();
    flat(sql, &mut parts);
    let (mut keys, mut rest) = (Vec::new(), Vec::new());
    for part in parts {
        match made(&part, Names::Table)? {
            Condition::Equal(left, right) if left.side != right.side => {
                let (left, right) = if left.side == Side::Left { (left, right) } else { (right, left) };
                keys.push((left.expression, right.expression));
            }
            other => rest.push(other),
        }
    }
    if keys.is_empty() {
        return Err(outside("a blocking rule without an equality of l. and r., which would compare all pairs"));
    }
    let side = |(left, right): &(Expression, Expression)| if left == right { left.to_string() } else { format!("{left} as {right}") };
    let mut name = keys.iter().map(side).collect::<Vec<_>>().join(" and ");
    if !rest.is_empty() {
        name.push_str(" with a condition");
    }
    let residual = if rest.len() > 1 { Some(Condition::All(rest)) } else { rest.pop() };
    Ok(BlockingRule { name, keys, residual, lists })
}

fn flat(sql: Sql, parts: &mut Vec<Sql>) {
    match sql {
        Sql::And(inner) => inner.into_iter().for_each(|part| flat(part, parts)),
        other => parts.push(other),
    }
}

fn made(sql: &Sql, names: Names) -> Result<Condition, What> {
    let all = |parts: &[Sql]| parts.iter().map(|part| made(part, names)).collect::<Result<Vec<_>, _>>();
    match sql {
        Sql::Else => Ok(Condition::Else),
        Sql::True => Ok(Condition::All(Vec::new())),
        Sql::And(parts) => Ok(Condition::All(all(parts)?)),
        Sql::Or(parts) => Ok(Condition::Any(all(parts)?)),
        Sql::Not(part) => Ok(Condition::Not(Box::new(made(part, names)?))),
        Sql::IsNull(value) => Ok(Condition::Missing(operand(value, names)?)),
        Sql::Pair("=", left, right) => Ok(Condition::Equal(operand(left, names)?, operand(right, names)?)),
        Sql::Pair("-", ..) => Err(outside("a difference that is not compared")),
        Sql::Pair(mark, left, right) => measured(mark, left, right, names),
        Sql::Call(name, _) => Err(outside(format!("the function “{name}” as a condition"))),
        Sql::Name(..) | Sql::Text(_) | Sql::Number(_) | Sql::Concat(_) => Err(outside("a value where a condition should be")),
    }
}

fn measured(mark: &str, left: &Sql, right: &Sql, names: Names) -> Result<Condition, What> {
    let relation = match mark {
        ">=" => Relation::AtLeast,
        "<=" => Relation::AtMost,
        ">" => Relation::Above,
        _ => Relation::Below,
    };
    let Sql::Number(bound) = right else { return Err(outside("a comparison with something other than a number")) };
    let Sql::Call(name, parts) = left else { return Err(outside("a comparison of something other than a measure")) };
    let (measure, pair, bound) = match (name.as_str(), parts.as_slice()) {
        ("jaro_winkler_similarity" | "jaro_winkler", [a, b]) => (Measure::JaroWinkler, (operand(a, names)?, operand(b, names)?), *bound),
        ("jaro_similarity" | "jaro_sim", [a, b]) => (Measure::Jaro, (operand(a, names)?, operand(b, names)?), *bound),
        ("levenshtein", [a, b]) => (Measure::Levenshtein, (operand(a, names)?, operand(b, names)?), *bound),
        ("damerau_levenshtein", [a, b]) => (Measure::DamerauLevenshtein, (operand(a, names)?, operand(b, names)?), *bound),
        ("jaccard", [a, b]) => (Measure::CharacterJaccard, (operand(a, names)?, operand(b, names)?), *bound),
        ("array_length" | "len", [Sql::Call(inner, lists)]) if inner == "list_intersect" => match lists.as_slice() {
            [a, b] => (Measure::Shared, (operand(a, names)?, operand(b, names)?), *bound),
            _ => return Err(outside("a list_intersect of more than two lists")),
        },
        ("abs", [Sql::Pair("-", a, b)]) => match (a.as_ref(), b.as_ref()) {
            (Sql::Call(first, a), Sql::Call(second, b)) if first == "epoch" && second == "epoch" => match (a.as_slice(), b.as_slice()) {
                // Seconds in Splink, days here.
                ([a], [b]) => (Measure::Days, (date(operand(a, names)?), date(operand(b, names)?)), bound / 86_400.0),
                _ => return Err(outside("an EPOCH of more than one date")),
            },
            _ => return Err(outside("a difference of something other than EPOCHs")),
        },
        (other, _) => return Err(outside(format!("the measure “{other}”"))),
    };
    Ok(Condition::Measured { measure, left: pair.0, right: pair.1, relation, bound })
}

fn date(operand: Operand) -> Operand {
    match operand.expression {
        Expression::Then(_, Step::Date) => operand,
        expression => Operand { side: operand.side, expression: expression.then(Step::Date) },
    }
}

fn operand(sql: &Sql, names: Names) -> Result<Operand, What> {
    let mut side = None;
    let expression = expression(sql, names, &mut side)?;
    Ok(Operand { side: side.unwrap_or(Side::Left), expression })
}

fn expression(sql: &Sql, names: Names, side: &mut Option<Side>) -> Result<Expression, What> {
    match sql {
        Sql::Text(text) => Ok(Expression::Text(text.clone())),
        Sql::Name(table, name) => {
            let (found, column) = match (names, table.as_deref()) {
                (Names::Suffix, None) => match (name.strip_suffix("_l"), name.strip_suffix("_r")) {
                    (Some(column), _) => (Side::Left, column),
                    (_, Some(column)) => (Side::Right, column),
                    _ => return Err(outside(format!("the column “{name}” without _l or _r"))),
                },
                (Names::Table, Some("l")) => (Side::Left, name.as_str()),
                (Names::Table, Some("r")) => (Side::Right, name.as_str()),
                _ => return Err(outside(format!("the column “{name}” of neither record"))),
            };
            if side.is_some_and(|held| held != found) {
                return Err(outside("a value made from both records"));
            }
            *side = Some(found);
            Ok(Expression::column(column))
        }
        Sql::Concat(parts) => Ok(Expression::Join(parts.iter().map(|part| expression(part, names, side)).collect::<Result<_, _>>()?, String::new())),
        Sql::Call(name, parts) => call(name, parts, names, side),
        _ => Err(outside("a condition or number where a value should be")),
    }
}

fn call(name: &str, parts: &[Sql], names: Names, side: &mut Option<Side>) -> Result<Expression, What> {
    let whole = |sql: &Sql| match sql {
        Sql::Number(number) if number.fract() == 0.0 && number.abs() < 1e6 => Ok(*number as i32),
        _ => Err(outside(format!("a “{name}” by something other than whole numbers"))),
    };
    let length = |sql: &Sql| whole(sql).and_then(|number| u32::try_from(number).map_err(|_| outside("a negative length")));
    match (name, parts) {
        ("nullif", [Sql::Call(inner, parts), Sql::Text(empty)]) if inner == "regexp_extract" && empty.is_empty() => match parts.as_slice() {
            [value, Sql::Text(pattern)] | [value, Sql::Text(pattern), Sql::Number(0.0)] => {
                let part = Part::ALL.into_iter().find(|part| part.pattern() == pattern);
                let part = part.ok_or_else(|| outside("a regular expression that is not the library's own"))?;
                Ok(expression(value, names, side)?.then(Step::Part(part)))
            }
            _ => Err(outside("a regexp_extract of a group")),
        },
        ("nullif", [value, Sql::Text(other)]) => Ok(expression(value, names, side)?.then(Step::NullIf(other.clone()))),
        ("lower", [value]) => Ok(expression(value, names, side)?.then(Step::Lower)),
        ("upper", [value]) => Ok(expression(value, names, side)?.then(Step::Upper)),
        ("trim", [value]) => Ok(expression(value, names, side)?.then(Step::Trim)),
        ("substring" | "substr", [value, start]) => Ok(expression(value, names, side)?.then(Step::Slice { start: whole(start)?, length: None })),
        ("substring" | "substr", [value, start, count]) => {
            Ok(expression(value, names, side)?.then(Step::Slice { start: whole(start)?, length: Some(length(count)?) }))
        }
        ("left", [value, count]) => Ok(expression(value, names, side)?.start(length(count)?)),
        ("replace", [value, Sql::Text(letter), Sql::Text(empty)]) if letter.chars().count() == 1 && empty.is_empty() => {
            Ok(expression(value, names, side)?.then(Step::Without(letter.clone())))
        }
        ("try_strptime", [value, Sql::Text(form)]) if form == "%Y-%m-%d" => Ok(expression(value, names, side)?.then(Step::Date)),
        ("coalesce", parts) if !parts.is_empty() => {
            Ok(Expression::First(parts.iter().map(|part| expression(part, names, side)).collect::<Result<_, _>>()?))
        }
        _ => Err(outside(format!("the function “{name}” used so"))),
    }
}

/// The library's distance in kilometres: its formula word for word, with two columns in it.
fn kilometres(text: &str) -> Option<Condition> {
    let text = squeezed(text);
    let (formula, bound) = text.rsplit_once("<=")?;
    let column = |after: &str| formula.split_once(after).and_then(|(_, rest)| rest.split_once("_l\"")).map(|(name, _)| name.to_owned());
    let latitude = column("sin(radians(\"")?;
    let longitude = formula.split_once("_r\"-\"").and_then(|(_, rest)| rest.split_once("_l\"")).map(|(name, _)| name.to_owned())?;
    if squeezed(&distance(&latitude, &longitude)) != formula {
        return None;
    }
    let point = Expression::Join(vec![Expression::Column(latitude), Expression::Column(longitude)], ",".to_owned());
    // Words such as “nan” are numbers to the parser, and no distance.
    let bound = bound.parse().ok().filter(|bound: &f64| bound.is_finite())?;
    Some(Condition::at_most(Measure::Kilometres, point, bound))
}
