//! Expressions to columns of codes, conditions to tests over them.

use super::Known;
use super::reading::{Need, Prepared, prepare};
use crate::error::{Refusal, What};
use crate::metric;
use crate::model::{Condition, Expression, Measure, Operand, Relation, Side};
use crate::table::{Column, MISSING, Pool, Table};
use std::collections::HashMap;
use std::sync::Arc;

/// Every expression a model reads, as a column.
#[derive(Debug, Default)]
pub(crate) struct Slots {
    numbers: HashMap<Expression, usize>,
    columns: Vec<Arc<Column>>,
    /// Which slots share a pool: the first of them.
    group: Vec<usize>,
    prepared: HashMap<(usize, Need), Arc<Prepared>>,
    counted: Option<Arc<Vec<bool>>>,
    /// Slots whose texts' sketches ([`metric::sketch`]) follow the codes of each row.
    sketched: Vec<usize>,
    /// Codes and sketches row by row: one pair is two stretches of memory.
    rows: Vec<u32>,
}

/// A condition over slots.
#[derive(Debug)]
pub(crate) enum Test {
    Always,
    Missing { left: bool, slot: usize },
    Equal { left: usize, right: usize },
    Measured { measure: Measure, left: usize, right: usize, prepared: Option<(Arc<Prepared>, Arc<Prepared>)>, sketched: Option<(usize, usize)>, relation: Relation, bound: f64 },
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
    /// A condition that compares two values of the same record is never met.
    Never,
}

impl Test {
    pub fn walk<'a>(&'a self, function: &mut dyn FnMut(&'a Test)) {
        function(self);
        match self {
            Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| part.walk(function)),
            Test::Not(part) => part.walk(function),
            _ => {}
        }
    }

    /// The answer if it follows from what is known of the two codes alone: `None` if it does not, `Some(None)` if it is
    /// neither true nor false.
    pub fn settled(&self, known: Known) -> Option<Option<bool>> {
        match (self, known) {
            (Test::Always, _) => Some(Some(true)),
            (Test::Never, _) => Some(None),
            (Test::Missing { .. }, Known::Equal) => Some(Some(false)),
            (Test::Equal { .. }, Known::Equal) => Some(Some(true)),
            (Test::Measured { measure, relation, bound, .. }, Known::Equal) => measure.of_equals().map(|value| Some(relation.holds(value, *bound))),
            // Which side is missing is not known; only that one is.
            (Test::Missing { .. }, Known::Missing) => None,
            (Test::Equal { .. } | Test::Measured { .. }, Known::Missing) => Some(None),
            (Test::Not(part), _) => part.settled(known).map(|answer| answer.map(|held| !held)),
            (Test::Any(parts), Known::Missing) if both_sides(parts) => Some(Some(true)),
            (Test::All(parts) | Test::Any(parts), _) => {
                let wanted = matches!(self, Test::Any(_));
                let answers: Option<Vec<Option<bool>>> = parts.iter().map(|part| part.settled(known)).collect();
                answers.map(|answers| fold(answers, wanted))
            }
        }
    }
}

/// “Missing on the left or on the right”.
fn both_sides(parts: &[Test]) -> bool {
    let has = |side: bool| parts.iter().any(|part| matches!(part, Test::Missing { left, .. } if *left == side));
    has(true) && has(false)
}

/// SQL's AND (`wanted` false) or OR (`wanted` true) of three-valued answers.
pub(crate) fn fold(answers: impl IntoIterator<Item = Option<bool>>, wanted: bool) -> Option<bool> {
    let mut unknown = false;
    for answer in answers {
        match answer {
            Some(held) if held == wanted => return Some(wanted),
            None => unknown = true,
            Some(_) => {}
        }
    }
    (!unknown).then_some(!wanted)
}

impl Slots {
    /// Makes a slot for each expression of a condition.
    pub fn read(&mut self, table: &Table, condition: &Condition, asked_by: &str) -> Result<(), Refusal> {
        let mut wrong = None;
        self.counted = table.counted().cloned();
        condition.operands(&mut |operand| {
            if self.numbers.contains_key(&operand.expression) || wrong.is_some() {
                return;
            }
            match column_of(table, &operand.expression, asked_by) {
                Ok(column) => {
                    self.numbers.insert(operand.expression.clone(), self.columns.len());
                    self.group.push(self.columns.len());
                    self.columns.push(column);
                }
                Err(what) => wrong = Some(what),
            }
        });
        wrong.map_or(Ok(()), |what| Err(what.into()))
    }

    /// Slots that are compared with each other get one pool, so that equal texts have equal codes.
    pub fn join_crossed<'a>(&mut self, conditions: impl Iterator<Item = &'a Condition>) {
        for condition in conditions {
            crossings(condition, &mut |left, right| {
                let (Some(&a), Some(&b)) = (self.numbers.get(&left.expression), self.numbers.get(&right.expression)) else { return };
                let (a, b) = (self.group[a], self.group[b]);
                let (first, second) = (a.min(b), a.max(b));
                self.group.iter_mut().filter(|group| **group == second).for_each(|group| *group = first);
            });
        }
        for first in 0..self.columns.len() {
            let members: Vec<usize> = (first..self.columns.len()).filter(|&slot| self.group[slot] == first).collect();
            if members.len() > 1 {
                let columns: Vec<&Column> = members.iter().map(|&slot| self.columns[slot].as_ref()).collect();
                let joined = Column::with_one_pool(&columns);
                for (slot, column) in members.into_iter().zip(joined) {
                    self.columns[slot] = Arc::new(column);
                }
            }
        }
    }

    pub fn same_pool(&self, left: usize, right: usize) -> bool {
        self.group[left] == self.group[right]
    }

    pub fn pool(&self, slot: usize) -> &Pool {
        self.columns[slot].pool()
    }

    pub fn test(&mut self, condition: &Condition) -> Test {
        match condition {
            Condition::Else => Test::Always,
            Condition::Missing(operand) => match self.numbers.get(&operand.expression) {
                Some(&slot) => Test::Missing { left: operand.side == Side::Left, slot },
                None => Test::Never,
            },
            Condition::Equal(a, b) => match self.sides(a, b) {
                Some((left, right)) => Test::Equal { left, right },
                None => Test::Never,
            },
            Condition::Measured { measure, left, right, relation, bound } => match self.sides(left, right) {
                Some((left, right)) => {
                    let prepared = measure.need().map(|need| (self.prepared(left, need), self.prepared(right, need)));
                    // Few edits are ruled out without a look at the texts.
                    let sketched = (measure.is_edits() && *relation == Relation::AtMost && *bound < 4.0).then(|| (self.sketched(left), self.sketched(right)));
                    Test::Measured { measure: *measure, left, right, prepared, sketched, relation: *relation, bound: *bound }
                }
                None => Test::Never,
            },
            Condition::All(parts) => Test::All(parts.iter().map(|part| self.test(part)).collect()),
            Condition::Any(parts) => Test::Any(parts.iter().map(|part| self.test(part)).collect()),
            Condition::Not(part) => Test::Not(Box::new(self.test(part))),
        }
    }

    /// The slots of the left and the right record; none if both operands are of one record. All measures are symmetric, so
    /// that a condition written right to left is turned round.
    fn sides(&self, a: &Operand, b: &Operand) -> Option<(usize, usize)> {
        let (x, y) = (*self.numbers.get(&a.expression)?, *self.numbers.get(&b.expression)?);
        match (a.side, b.side) {
            (Side::Left, Side::Right) => Some((x, y)),
            (Side::Right, Side::Left) => Some((y, x)),
            _ => None,
        }
    }

    fn prepared(&mut self, slot: usize, need: Need) -> Arc<Prepared> {
        let first = self.group[slot];
        let (group, columns, counted) = (&self.group, &self.columns, &self.counted);
        // Of all columns that share the pool.
        let rows = || {
            let mut counts = vec![0; columns[slot].pool().codes()];
            for (column, _) in columns.iter().zip(group).filter(|(_, group)| **group == first) {
                let said = |row: usize| counted.as_ref().is_none_or(|counted| counted.get(row) == Some(&true));
                column.codes().iter().enumerate().filter(|(row, _)| said(*row)).for_each(|(_, &code)| counts[code as usize] += 1);
            }
            counts
        };
        Arc::clone(self.prepared.entry((first, need)).or_insert_with(|| Arc::new(prepare(columns[slot].pool(), need, &rows))))
    }

    /// Where in a row the sketch of a slot's text is.
    fn sketched(&mut self, slot: usize) -> usize {
        let at = self.sketched.iter().position(|held| *held == slot).unwrap_or_else(|| {
            self.sketched.push(slot);
            self.sketched.len() - 1
        });
        self.columns.len() + at
    }

    fn width(&self) -> usize {
        self.columns.len() + self.sketched.len()
    }

    /// Lays codes and sketches out row by row and lets the columns' own go.
    pub fn lay_out(&mut self, rows: usize) {
        let width = self.width();
        let mut all = vec![MISSING; rows * width];
        let sketches = |&slot: &usize| -> Vec<u32> {
            let pool = self.columns[slot].pool();
            (0..pool.codes() as u32).map(|code| metric::sketch(pool.text(code).as_bytes())).collect()
        };
        let sketches: Vec<Vec<u32>> = self.sketched.iter().map(sketches).collect();
        // Some rows at a time, so that they stay at hand while one column after the other is put in.
        for (at, rows) in all.chunks_mut(width.max(1) * TOGETHER).enumerate() {
            let from = at * TOGETHER;
            for (slot, column) in self.columns.iter().enumerate() {
                rows.chunks_mut(width).zip(&column.codes()[from..]).for_each(|(row, &code)| row[slot] = code);
            }
            for (at, (slot, sketches)) in self.sketched.iter().zip(&sketches).enumerate() {
                rows.chunks_mut(width).for_each(|row| row[self.columns.len() + at] = sketches[row[*slot] as usize]);
            }
        }
        self.rows = all;
        for column in &mut self.columns {
            if let Some(column) = Arc::get_mut(column) {
                column.forget_rows();
            }
        }
    }

    /// The slot of this very column: one whose codes were made anew is another.
    pub fn slot(&self, column: &Arc<Column>) -> Option<usize> {
        self.columns.iter().position(|held| Arc::ptr_eq(held, column))
    }

    /// A row's codes, then its sketches.
    pub fn codes(&self, row: u32) -> &[u32] {
        let width = self.width();
        &self.rows[row as usize * width..(row as usize + 1) * width]
    }
}

/// Rows laid out at a time.
const TOGETHER: usize = 1 << 10;

/// Calls the function with every two operands that are compared with each other.
fn crossings<'a>(condition: &'a Condition, function: &mut dyn FnMut(&'a Operand, &'a Operand)) {
    match condition {
        Condition::Equal(left, right) | Condition::Measured { left, right, .. } => function(left, right),
        Condition::All(parts) | Condition::Any(parts) => parts.iter().for_each(|part| crossings(part, function)),
        Condition::Not(part) => crossings(part, function),
        Condition::Else | Condition::Missing(_) => {}
    }
}

/// An expression as a column of the table's rows; refused if it names a column that is not there.
pub fn column_of(table: &Table, expression: &Expression, asked_by: &str) -> Result<Arc<Column>, What> {
    let columns_of = |parts: &[Expression]| parts.iter().map(|part| column_of(table, part, asked_by)).collect::<Result<Vec<_>, _>>();
    Ok(match expression {
        Expression::Column(name) => Arc::clone(table.wanted(name, asked_by)?),
        Expression::Text(text) => Arc::new(Column::of("", (0..table.rows()).map(|_| Some(text.as_str())))),
        Expression::Then(inner, step) => Arc::new(column_of(table, inner, asked_by)?.map("", |text| step.apply(text))),
        Expression::Join(parts, between) => {
            let columns = columns_of(parts)?;
            Arc::new(Column::written("", table.rows(), |row, line| {
                let texts: Option<Vec<&str>> = columns.iter().map(|column| column.text(row)).collect();
                texts.is_some_and(|texts| {
                    line.push_str(&texts.join(between));
                    true
                })
            }))
        }
        Expression::First(parts) => {
            let columns = columns_of(parts)?;
            Arc::new(Column::of("", (0..table.rows()).map(|row| columns.iter().find_map(|column| column.text(row)))))
        }
    })
}
