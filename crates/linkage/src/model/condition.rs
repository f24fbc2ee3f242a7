//! When a level holds: conditions over two records, with SQL's three values (a missing operand makes a test neither true nor
//! false, and a level holds only if its condition is true).

use super::{Expression, Measure};

/// One of the two records of a pair. The left one comes first by source name, then id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)]
pub enum Side {
    Left,
    Right,
}

/// An expression read from one record of the pair.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Operand {
    /// Of which record.
    pub side: Side,
    /// What of it.
    pub expression: Expression,
}

/// How a measured number stands to its bound.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum Relation {
    AtLeast,
    AtMost,
    Above,
    Below,
}

impl Relation {
    /// Whether it holds.
    pub fn holds(self, number: f64, bound: f64) -> bool {
        match self {
            Relation::AtLeast => number >= bound,
            Relation::AtMost => number <= bound,
            Relation::Above => number > bound,
            Relation::Below => number < bound,
        }
    }
}

/// A condition.
#[derive(Clone, Debug, PartialEq)]
pub enum Condition {
    /// Always holds.
    Else,
    /// The value is missing.
    Missing(Operand),
    /// Both are there and the same text.
    Equal(Operand, Operand),
    /// A measure of both stands so to a bound.
    Measured {
        /// Which measure.
        measure: Measure,
        /// Its first text.
        left: Operand,
        /// Its second.
        right: Operand,
        /// How it must stand to the bound.
        relation: Relation,
        /// The bound, in the measure's unit.
        bound: f64,
    },
    /// All hold.
    All(Vec<Condition>),
    /// One holds.
    Any(Vec<Condition>),
    /// It is false (a condition that is neither true nor false stays neither).
    Not(Box<Condition>),
}

/// An operand of the left record.
fn left(expression: Expression) -> Operand {
    Operand { side: Side::Left, expression }
}

/// An operand of the right record.
fn right(expression: Expression) -> Operand {
    Operand { side: Side::Right, expression }
}

impl Condition {
    /// Missing on either side.
    pub fn missing(expression: Expression) -> Condition {
        Condition::Any(vec![Condition::Missing(left(expression.clone())), Condition::Missing(right(expression))])
    }

    /// The same on both sides.
    pub fn same(expression: Expression) -> Condition {
        Condition::crossed(expression.clone(), expression)
    }

    /// One expression of the left record is another of the right.
    pub fn crossed(of_left: Expression, of_right: Expression) -> Condition {
        Condition::Equal(left(of_left), right(of_right))
    }

    /// A measure of the same expression on both sides is at least so much.
    pub fn at_least(measure: Measure, expression: Expression, bound: f64) -> Condition {
        Condition::measured(measure, expression, Relation::AtLeast, bound)
    }

    /// A measure of the same expression on both sides is at most so much.
    pub fn at_most(measure: Measure, expression: Expression, bound: f64) -> Condition {
        Condition::measured(measure, expression, Relation::AtMost, bound)
    }

    /// A measure of the same expression on both sides.
    pub fn measured(measure: Measure, expression: Expression, relation: Relation, bound: f64) -> Condition {
        Condition::Measured { measure, left: left(expression.clone()), right: right(expression), relation, bound }
    }

    /// Calls the function with every operand.
    pub fn operands<'a>(&'a self, function: &mut dyn FnMut(&'a Operand)) {
        match self {
            Condition::Else => {}
            Condition::Missing(operand) => function(operand),
            Condition::Equal(left, right) | Condition::Measured { left, right, .. } => {
                function(left);
                function(right);
            }
            Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| part.operands(function)),
            Condition::Not(part) => part.operands(function),
        }
    }
}
