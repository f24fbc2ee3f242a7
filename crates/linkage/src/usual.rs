//! The usual model for people: a first run needs no JSON.
//!
//! Columns are known by their names ([`Role`]). Each gets a plain column beside it (marks and case folded, digits only, ISO dates,
//! words), which is what is compared and blocked on; what was read stays for showing. Names are compared by how whole they agree, and by
//! how rare the words that agree are within a nationality, whatever field and order they stand in ([`crate::model::Measure::NameAgreement`]).

mod plain;
mod roles;

pub use plain::{born, plain};
pub use roles::Role;
pub(crate) use roles::is_usual;

use crate::blocking::{Blocks, Limits};
use crate::compare::GROUP;
use crate::comparisons;
use crate::error::{Refusal, What};
use crate::heading;
use crate::kind::Kind;
use crate::model::{BlockingRule, Comparison, Condition, Expression, Level, Link, Measure, Model, Step};
use crate::table::{Column, LIST, Table};
use crate::training::Plan;
use roles::Roles;
use std::collections::BTreeSet;

/// A table with its plain columns, and the model for it.
#[derive(Clone, Debug)]
pub struct Usual {
    /// The table with the plain columns added.
    pub table: Table,
    /// The model, untrained.
    pub model: Model,
    /// How to train it.
    pub plan: Plan,
    /// What is done about large blocks.
    pub limits: Limits,
}

/// The usual model for a table of people.
///
/// # Errors
/// [`What::NoKnownColumns`] if no column has a name it knows, and no rows.
pub fn usual(table: Table, link: Link) -> Result<Usual, Refusal> {
    with_rules(table, link, None)
}

/// The usual model of a kind of thing: a person, a business, a place. Phones and vehicles have none; what shares one is related by it ([`crate::relations`]).
///
/// # Errors
/// As [`usual`].
pub fn of_kind(table: Table, link: Link, kind: Kind) -> Result<Usual, Refusal> {
    made(table, link, kind, None)
}

/// The usual model over other blocking rules, which may use the plain columns; those that nothing uses are not made.
///
/// # Errors
/// As [`usual`].
pub fn with_rules(table: Table, link: Link, asked: Option<Vec<BlockingRule>>) -> Result<Usual, Refusal> {
    made(table, link, Kind::Person, asked)
}

fn made(table: Table, link: Link, kind: Kind, asked: Option<Vec<BlockingRule>>) -> Result<Usual, Refusal> {
    let roles = Roles::of(&table);
    let mut used: BTreeSet<String> = asked.iter().flatten().flat_map(crate::training::columns_of_rule).collect();
    if asked.is_none() {
        used.extend(["plain name sounds", "plain name pairs", "plain born sorted", "plain year", "plain day"].map(str::to_owned));
    }
    let table = plain_columns(table, kind, &roles, &used)?;
    let comparisons = comparisons(&table, kind);
    if comparisons.is_empty() {
        return Err(What::NoKnownColumns { columns: heading::listed(table.columns().iter().map(|column| column.name())) }.into());
    }
    let has = |names: &[&str]| names.iter().all(|name| table.column(name).is_some_and(|column| column.pool().codes() > 1));
    let keep = |rules: &[&[&str]]| -> Vec<BlockingRule> { rules.iter().filter(|names| has(names)).map(|names| rule(names)).collect() };
    let usual_rules = || if kind == Kind::Person { keep(PEOPLE) } else { keep(THINGS) };
    let rules = asked.unwrap_or_else(usual_rules);
    let rules = if rules.is_empty() { keep(&[&["plain name sorted"], &["plain born"], &["plain house"]]) } else { rules };
    let deterministic = keep(&[&["plain name sorted", "plain born"], &["plain phone", "plain born"], &["plain email", "plain born"], &["plain number", "plain born"], &["plain company sorted", "plain postcode"], &["plain company sorted", "plain phone"]]);
    let deterministic = if deterministic.is_empty() { rules.clone() } else { deterministic };
    // Sessions by what is one person's. Names and houses come in only where there is little else: relatives share both.
    let mut sessions = keep(&[&["plain born"], &["plain phone"], &["plain number"], &["plain email"]]);
    if sessions.len() < 3 {
        sessions.extend(keep(&[&["plain name sorted"], &["plain company sorted"], &["plain house"], &["plain postcode"]]));
    }
    // A session of no pairs, or of a handful, would train nothing.
    let mut fruitful = Vec::new();
    for session in sessions {
        if Blocks::new(&table, std::slice::from_ref(&session), link, &Limits::none())?.make(10) {
            fruitful.push(session);
        }
    }
    let sessions = fruitful;
    // People of one house are met by postcode and by house.
    let houses = [Expression::column("plain postcode"), Expression::column("plain address").then(Step::House)];
    let houses: Vec<BlockingRule> = houses.into_iter().filter(|_| kind == Kind::Person && has(&["plain postcode", "plain address"])).map(|key| BlockingRule::on([key])).collect();
    let personal = ["born", "number", "email", "sex"].map(str::to_owned).to_vec();
    let model = Model { kind, link, comparisons, rules, convergence: 1e-5, most_rounds: 200, ..Model::default() };
    Ok(Usual { table, model, plan: Plan { deterministic, recall: 0.6, sessions, houses, personal, most_pairs: SAMPLE, most_session_pairs: SESSION, ..Plan::default() }, limits: Limits::default() })
}

/// Pairs of the sample that finds u: enough for a level that one pair in forty thousand meets by chance to be met ten times.
const SAMPLE: u64 = 400_000;

/// Pairs of a session: thousands of them are of one person, also where a birthday is shared by fifty.
const SESSION: u64 = 150_000;

/// The rules for people.
const PEOPLE: &[&[&str]] = &[
    &["plain number"],
    &["plain phone"],
    &["plain email"],
    &["plain vehicle"],
    &["plain born", "plain name sounds"],
    &["plain name pairs", "plain year"],
    &["plain name pairs", "plain day"],
    &["plain born sorted", "plain name sounds"],
    &["plain postcode", "plain name sounds"],
    &["plain house", "plain name sounds"],
    &["plain postcode", "plain born"],
    &["plain house", "plain born"],
];

/// The rules for businesses and places.
const THINGS: &[&[&str]] = &[
    &["plain number"],
    &["plain phone"],
    &["plain email"],
    &["plain company sorted"],
    &["plain postcode", "plain company sounds"],
    &["plain postcode", "plain house"],
    &["plain house", "plain company sounds"],
];

fn rule(names: &[&str]) -> BlockingRule {
    let lists = names.iter().filter(|name| ["plain name sounds", "plain name pairs", "plain company sounds"].contains(name)).map(|name| (*name).to_owned()).collect();
    BlockingRule { lists, ..BlockingRule::columns(names) }
}

fn plain_columns(mut table: Table, kind: Kind, roles: &Roles, used: &BTreeSet<String>) -> Result<Table, Refusal> {
    let rows = table.rows();
    let mut made: Vec<Column> = Vec::new();
    let simple = |role: Role, name: &str, function: fn(&str) -> Option<String>| roles.first(&table, role).map(|column| column.map(name, function));
    made.extend(simple(Role::Number, "plain number", crate::values::mark));
    made.extend(simple(Role::Phone, "plain phone", crate::values::phone));
    made.extend(simple(Role::Email, "plain email", |text| Some(text.trim().to_lowercase()).filter(|text| !text.is_empty())));
    made.extend(simple(Role::Vehicle, "plain vehicle", crate::values::vehicle));
    made.extend(simple(Role::Postcode, "plain postcode", crate::values::mark));
    made.extend(simple(Role::Sex, "plain sex", plain::initial));
    made.extend(simple(Role::Nationality, "plain nationality", plain::plain));
    made.extend(simple(Role::Region, "plain region", plain::plain));
    made.extend(simple(Role::Born, "plain born", plain::born));
    if used.contains("plain born sorted") {
        made.extend(simple(Role::Born, "plain born sorted", |text| plain::born(text).map(|date| plain::sorted_date(&date))));
    }
    if used.contains("plain year") {
        made.extend(simple(Role::Born, "plain year", |text| plain::born(text).and_then(|date| date.get(..4).map(str::to_owned))));
    }
    if used.contains("plain day") {
        made.extend(simple(Role::Born, "plain day", |text| plain::born(text).and_then(|date| date.get(5..).map(str::to_owned))));
    }
    let joined = |wanted: &[Role], name: &str| -> Option<Column> {
        let columns: Vec<Column> = wanted.iter().flat_map(|role| roles.all(&table, *role)).map(|column| column.map("", plain::plain)).collect();
        match columns.as_slice() {
            [] => None,
            [one] => Some(one.clone().named(name)),
            several => Some(Column::joined(name, rows, &several.iter().collect::<Vec<_>>(), ' ')),
        }
    };
    let mut heard = plain::Heard::default();
    if let Some(names) = joined(&[Role::Forename, Role::Surname, Role::Name], "plain names") {
        made.push(names.map("plain name sorted", |text| Some(plain::sorted(text))));
        if used.contains("plain name sounds") {
            made.push(names.map("plain name sounds", |text| listed(&plain::sounds(&mut heard, text))));
        }
        if used.contains("plain name pairs") {
            made.push(names.map("plain name pairs", |text| listed(&plain::pairs(&mut heard, text))));
        }
        let nationality = made.iter().find(|column| column.name() == "plain nationality");
        made.push(match nationality {
            Some(nationality) => grouped(nationality, &names),
            None => names.named("plain name"),
        });
    }
    // Where somebody works is not who they are: companies are compared only where they are what is linked.
    let company = (kind == Kind::Business).then(|| roles.first(&table, Role::Company).or_else(|| roles.first(&table, Role::Name))).flatten();
    if let Some(companies) = company.map(|column| column.map("plain company", crate::values::company)) {
        made.push(companies.map("plain company sorted", |text| Some(plain::sorted(text))));
        made.push(companies.map("plain company sounds", |text| listed(&plain::sounds(&mut heard, text))));
        made.push(companies);
    }
    if let Some(addresses) = joined(&[Role::HouseNumber, Role::Address, Role::Town], "plain address") {
        made.push(addresses.map("plain house", crate::values::house));
        made.push(addresses);
    }
    for column in made {
        table = table.with(column)?;
    }
    Ok(table)
}

/// Pieces as a list; none if there are none.
fn listed(pieces: &[impl AsRef<str>]) -> Option<String> {
    let mut list = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        if at > 0 {
            list.push(LIST);
        }
        list.push_str(piece.as_ref());
    }
    (!list.is_empty()).then_some(list)
}

/// Each name after its group; a name without one stands alone, and a row without a name has none.
fn grouped(groups: &Column, names: &Column) -> Column {
    Column::written("plain name", names.codes().len(), |row, line| {
        let Some(name) = names.text(row) else { return false };
        if let Some(group) = groups.text(row) {
            line.push_str(group);
            line.push(GROUP);
        }
        line.push_str(name);
        true
    })
}

/// What tells a kind apart. Phones and vehicles are told apart by their own plain form alone: they are related by ([`crate::relations`]), not linked.
fn comparisons(table: &Table, kind: Kind) -> Vec<Comparison> {
    let column = Expression::column;
    let same = |name: &str| Level::new("the same", Condition::same(column(name)));
    let slip = |name: &str, most: f64| {
        let label = if most == 1.0 { "one slip".to_owned() } else { format!("{most} slips") };
        Level::new(label, Condition::at_most(Measure::DamerauLevenshtein, column(name), most))
    };
    let of = |name: &str, of: &str, levels: Vec<Level>| Comparison {
        name: name.to_owned(),
        description: String::new(),
        levels: [vec![Level::null(of)], levels, vec![Level::other()]].concat(),
    };
    let called = |name: &str, made: Comparison| Comparison { name: name.to_owned(), ..made };
    let district = column("plain postcode").then(Step::Slice { start: 1, length: Some(3) });
    let people: &[Kind] = &[Kind::Person];
    let traders: &[Kind] = &[Kind::Business];
    let both: &[Kind] = &[Kind::Person, Kind::Business];
    let all: &[Kind] = &[Kind::Person, Kind::Business, Kind::Place];
    let postcode = vec![same("plain postcode").by_frequency("plain postcode"), slip("plain postcode", 1.0), Level::new("the same district", Condition::same(district))];
    let made: Vec<(&[Kind], &str, Comparison)> = vec![
        (people, "plain name", called("name", comparisons::names("plain name"))),
        (traders, "plain company", called("company", comparisons::words("plain company", &[18.0, 14.0, 10.0, 6.0, 2.0, -2.0]))),
        (people, "plain born", called("born", comparisons::plain_born("plain born"))),
        (both, "plain number", of("number", "plain number", vec![same("plain number"), slip("plain number", 1.0), slip("plain number", 2.0)])),
        (both, "plain phone", of("phone", "plain phone", vec![same("plain phone").by_frequency("plain phone"), slip("plain phone", 1.0)])),
        (both, "plain email", of("email", "plain email", vec![same("plain email"), slip("plain email", 1.0)])),
        (both, "plain vehicle", of("vehicle", "plain vehicle", vec![same("plain vehicle"), slip("plain vehicle", 1.0)])),
        (all, "plain postcode", of("postcode", "plain postcode", postcode)),
        (all, "plain address", called("address", comparisons::words("plain address", &[20.0, 16.0, 12.0, 8.0, 4.0]))),
        (all, "plain region", of("region", "plain region", vec![same("plain region").by_frequency("plain region")])),
        (people, "plain nationality", of("nationality", "plain nationality", vec![same("plain nationality").by_frequency("plain nationality")])),
        (people, "plain sex", of("sex", "plain sex", vec![same("plain sex")])),
    ];
    let known = |column: &str| table.column(column).is_some_and(|column| column.pool().codes() > 1);
    made.into_iter().filter(|(kinds, column, _)| kinds.contains(&kind) && known(column)).map(|(_, _, made)| made).collect()
}
