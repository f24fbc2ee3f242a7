//! From each room's figures to a table that prints nothing. The only file that sees a true count.

use super::What;
use super::quarter::{days, quarter_of};
use crate::period::Period;
use daybreak_database::{Failure, Transaction};
use daybreak_disclosure::{Count, Dimension, NotATable, Rule, Table};
use daybreak_referrals::figures as referrals;
use daybreak_referrals::referral::Kind;
use daybreak_referrals::standing::Stage;
use daybreak_reports::figures as reports;
use daybreak_triage::figures as triage;
use daybreak_vault::{RecipientKind, recipients};
use daybreak_vocabulary::{Exploitation, OrganisationId, Places};
use serde::{Deserialize, Serialize};

/// The code of what nobody said.
const UNKNOWN: &str = "unknown";
/// The code of everybody.
pub(super) const ALL: &str = "all";

/// True counts: codes, and how many. They print nothing; they are kept for a night's rollup, and otherwise only made a table of.
#[derive(Clone, Serialize, Deserialize)]
#[allow(missing_debug_implementations)] // Nothing of it is for a log.
pub struct Cells(Vec<(Vec<String>, u64)>);

/// Who may have made a referral here, by name.
#[derive(Clone, Debug)]
pub struct Makers(Vec<(OrganisationId, String)>);

impl Makers {
    /// Every organisation that can refer somebody, by its name in the directory.
    pub async fn of(tx: &mut Transaction) -> Result<Makers, Failure> {
        let all = recipients::all(tx).await?;
        let mut makers: Vec<(OrganisationId, String)> =
            all.into_iter().filter(|one| one.kind != RecipientKind::ImmigrationEnforcement).map(|one| (one.id, one.name)).collect();
        makers.sort_by(|a, b| a.1.cmp(&b.1));
        Ok(Makers(makers))
    }

    /// Each once, though two organisations should have one name.
    pub fn names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.0.iter().map(|(_, name)| name.as_str()).filter(|name| *name != ALL && *name != UNKNOWN).collect();
        names.dedup();
        names
    }

    fn name(&self, id: OrganisationId) -> String {
        let known = self.0.iter().find(|(of, _)| *of == id).map(|(_, name)| name.clone());
        known.filter(|name| name != ALL).unwrap_or_else(|| UNKNOWN.to_owned())
    }
}

/// What is counted, and of which quarter. Tables of the same people are one measure: the ledger holds them against each other.
pub fn measure(what: What, quarter: Period) -> String {
    format!("{}, {}", counted(what), quarter.code())
}

/// Who are counted, of whatever quarter.
pub(super) fn counted(what: What) -> &'static str {
    match what {
        What::Reports | What::Reading => "reports sent",
        What::Referrals | What::FirstWaits => "referrals entered",
        What::Notifications => "notifications entered",
        What::Reasonable => "reasonable grounds decisions",
        What::Conclusive | What::SecondWaits | What::Found => "conclusive grounds decisions",
    }
}

/// The quarter in which the first referral there is was entered: from it on, all who were decided about are among all who were referred.
pub async fn first(tx: &mut Transaction) -> Result<Option<Period>, Failure> {
    Ok(referrals::first_entered(tx).await?.and_then(quarter_of))
}

/// Counts a quarter from the rooms' own rows.
pub async fn count(tx: &mut Transaction, what: What, quarter: Period, makers: &Makers) -> Result<Cells, Failure> {
    let (from, to) = days(quarter).ok_or(Failure::Broken("a quarter without days"))?;
    let outcome = |positive: bool| (if positive { "positive" } else { "negative" }).to_owned();
    let entered = |rows: Vec<referrals::Entered>| rows.into_iter().map(|one| (vec![makers.name(one.by), one.exploitation.code().to_owned()], one.count)).collect();
    let waits = |rows: [(referrals::Waited, u64); 7]| rows.into_iter().map(|(waited, count)| (vec![waited.code().to_owned()], count)).collect();
    let by_age = |rows: Vec<referrals::Decided>| {
        rows.into_iter().map(|one| (vec![outcome(one.positive), (if one.child { "child" } else { "adult" }).to_owned()], one.count)).collect()
    };
    Ok(Cells(match what {
        What::Reports => {
            let counted = reports::by_kind_and_place(tx, from, to).await?;
            counted.into_iter().map(|one| (vec![one.kind.code().to_owned(), one.district.unwrap_or_else(|| UNKNOWN.to_owned())], one.reports)).collect()
        }
        What::Reading => triage::first_reading(tx, from, to).await?.into_iter().map(|(waited, count)| (vec![waited.code().to_owned()], count)).collect(),
        What::Referrals => entered(referrals::entered(tx, Kind::Nrm, from, to).await?),
        What::Notifications => entered(referrals::entered(tx, Kind::Dtn, from, to).await?),
        What::Reasonable => by_age(referrals::decided(tx, Stage::Reasonable, from, to).await?),
        What::Conclusive => by_age(referrals::decided(tx, Stage::Conclusive, from, to).await?),
        What::Found => {
            let decided = referrals::decided(tx, Stage::Conclusive, from, to).await?;
            decided.into_iter().map(|one| (vec![outcome(one.positive), (if one.crime { "recorded" } else { UNKNOWN }).to_owned()], one.count)).collect()
        }
        What::FirstWaits => waits(referrals::waited_for_the_first(tx, from, to).await?),
        What::SecondWaits => waits(referrals::waited_for_the_second(tx, from, to).await?),
    }))
}

/// The table of counts. What is not known has a cell of its own, always.
pub fn table(what: What, quarter: Period, cells: &Cells, places: &Places, makers: &Makers) -> Result<Table, NotATable> {
    let kinds: Vec<&str> = Exploitation::ALL.into_iter().map(Exploitation::code).collect();
    let dimensions: Vec<(&str, Vec<&str>)> = match what {
        What::Reports => vec![("kind", kinds), ("place", places_of(places))],
        What::Reading => vec![("waited", triage::Waited::ALL.into_iter().map(triage::Waited::code).collect())],
        What::Referrals | What::Notifications => vec![("maker", makers.names().into_iter().chain([UNKNOWN]).collect()), ("kind", kinds)],
        What::Reasonable | What::Conclusive => vec![("outcome", vec!["positive", "negative"]), ("age", vec!["adult", "child"])],
        What::Found => vec![("outcome", vec!["positive", "negative"]), ("crime", vec!["recorded", UNKNOWN])],
        What::FirstWaits => vec![("decided", referrals::Waited::ALL.into_iter().map(referrals::Waited::code).collect())],
        // Of decisions that came, nobody waits any more; where the first is not written down, the wait is not known.
        What::SecondWaits => vec![("decided", referrals::Waited::ALL.into_iter().filter(|one| *one != referrals::Waited::Waiting).map(code_of_second).collect())],
    };
    // A code that is none of these, such as a district that was joined since, is not known.
    let known = |at: usize, code: &str| dimensions.get(at).and_then(|(_, codes)| codes.iter().copied().find(|one| *one == code)).unwrap_or(UNKNOWN);
    let rows: Vec<(Vec<&str>, u64)> = cells
        .0
        .iter()
        .filter(|(_, count)| *count > 0)
        .map(|(codes, count)| (codes.iter().enumerate().map(|(at, code)| known(at, code)).collect(), *count))
        .collect();
    let split = dimensions.iter().map(|(name, codes)| Dimension::flat(name, ALL, codes)).collect::<Result<Vec<_>, _>>()?;
    Table::count(&measure(what, quarter), split, rows)
}

/// Whether a table counts a few more or a few less where these codes meet, `least` or more: beside its own count those few would show. The count itself is not said.
pub fn is_near(table: &Table, codes: &[&str], people: u64, least: u64) -> bool {
    let count = table.key(codes).ok().and_then(|key| table.cells().get(&key).copied());
    matches!(count, Some(Count::Known(own)) if (least..Rule::default().threshold).contains(&own.abs_diff(people)))
}

fn code_of_second(waited: referrals::Waited) -> &'static str {
    if waited == referrals::Waited::Ended { UNKNOWN } else { waited.code() }
}

/// The places reports are counted by: districts, and the larger places that small ones are joined to.
fn places_of(places: &Places) -> Vec<&str> {
    let mut codes: Vec<&str> = places.districts.iter().filter(|one| one.joined_to.is_none()).map(|one| one.code.as_str()).collect();
    for larger in places.districts.iter().filter_map(|one| one.joined_to.as_deref()) {
        if !codes.contains(&larger) {
            codes.push(larger);
        }
    }
    codes.push(UNKNOWN);
    codes
}
