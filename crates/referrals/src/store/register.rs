//! The register of one organisation: the newest first, by any filters together, each combination a statement of its own.

use crate::referral::{Kind, ReferralId};
use crate::register::{After, Filter};
use crate::standing::Standing;
use daybreak_database::{Failure, Statement, Transaction, on};
use daybreak_people::PersonId;
use daybreak_vocabulary::{Day, Jurisdiction, OrganisationId};
use uuid::Uuid;

/// Every combination of six filters: each part stands in two forms, asked for and not. A filter that is not asked for names its parameter all the same, so that
/// the numbers never shift: the engine works such a condition out once, not for every row.
macro_rules! every {
    ([$([$($part:literal)*])*];) => {
        [$(concat!(
            "SELECT r.referral, r.person, r.kind, r.nation, r.standing, r.lives_in, r.exploited_in, r.due_on, r.prepared_on, r.happened - r.seen,
                    f.organisation, (SELECT h.organisation FROM referral_reader h JOIN recipient o ON o.organisation = h.organisation AND o.active = TRUE
                                    WHERE h.organisation = f.handled_by AND h.referral = f.id) FROM referral_reader r JOIN referral f ON f.id = r.referral
             WHERE r.organisation = $1 AND (r.prepared_on, r.referral) < ($2, $3)", $($part,)* " ORDER BY r.prepared_on DESC, r.referral DESC LIMIT $4"
        )),*]
    };
    ([$([$($part:literal)*])*]; $without:literal or $with:literal, $($rest:tt)*) => {
        every!([$([$($part)* $without])* $([$($part)* $with])*]; $($rest)*)
    };
}

/// `is_open = TRUE` is written out because SQLite uses no index for a bare `is_open`.
const TEXTS: [&str; 64] = every!([[]];
    " AND r.is_open = TRUE AND CAST($5 AS TEXT) = $5" or " AND r.standing = $5",
    " AND CAST($6 AS TEXT) = $6" or " AND r.kind = $6",
    " AND CAST($7 AS TEXT) = $7" or " AND r.nation = $7",
    " AND CAST($8 AS TEXT) = $8" or " AND r.lives_in = $8",
    " AND CAST($9 AS TEXT) = $9" or " AND r.exploited_in = $9",
    " AND CAST($10 AS BIGINT) = $10" or " AND r.due_on < $10",
);

/// The same as statements, for the test that prepares every one.
pub const STATEMENTS: [Statement; 64] = {
    let mut all = [Statement { name: "REGISTER", sql: "" }; 64];
    let mut at = 0;
    while at < all.len() {
        #[allow(clippy::indexing_slicing, reason = "both have 64, counted when this is compiled")]
        {
            all[at].sql = TEXTS[at];
        }
        at += 1;
    }
    all
};

/// Which text: the first filter turned out to be the lowest bit, because each doubles what was before it.
fn text(filter: &Filter) -> &'static str {
    let asked = [
        filter.standing.is_some(),
        filter.kind.is_some(),
        filter.nation.is_some(),
        filter.lives_in.is_some(),
        filter.exploited_in.is_some(),
        filter.overdue,
    ];
    let at = asked.iter().enumerate().fold(0, |at, (bit, asked)| at | usize::from(*asked) << bit);
    TEXTS.get(at).copied().unwrap_or_default()
}

/// A referral as it stands in one organisation's register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub referral: ReferralId,
    pub person: PersonId,
    pub kind: Kind,
    pub nation: Jurisdiction,
    pub standing: Standing,
    pub lives_in: Option<String>,
    pub exploited_in: Option<String>,
    pub due_on: Option<Day>,
    pub prepared_on: Day,
    /// How many things happened that nobody of the organisation has opened.
    pub news: i64,
    pub referred_by: OrganisationId,
    pub handled_by: Option<OrganisationId>,
}

type Row = (Uuid, Uuid, String, String, String, Option<String>, Option<String>, Option<i64>, i64, i64, Uuid, Option<Uuid>);

fn entry(row: Row) -> Result<Entry, Failure> {
    let (referral, person, kind, nation, standing, lives_in, exploited_in, due_on, prepared_on, news, referred_by, handled_by) = row;
    let broken = |column| Failure::Row { table: "referral_reader", column, id: referral };
    Ok(Entry {
        referral: ReferralId(referral),
        person: PersonId(person),
        kind: Kind::from_code(&kind).ok_or(broken("kind"))?,
        nation: Jurisdiction::from_code(&nation).ok_or(broken("nation"))?,
        standing: Standing::from_code(&standing).ok_or(broken("standing"))?,
        lives_in,
        exploited_in,
        due_on: due_on.map(Day),
        prepared_on: Day(prepared_on),
        news,
        referred_by: OrganisationId(referred_by),
        handled_by: handled_by.map(OrganisationId),
    })
}

/// One page of an organisation's register.
pub async fn page(tx: &mut Transaction, organisation: OrganisationId, filter: &Filter, after: Option<After>, today: Day, limit: i64) -> Result<Vec<Entry>, Failure> {
    // Before the first: no day is so late.
    let (prepared_on, referral) = after.map_or((i64::MAX, Uuid::max()), |after| (after.prepared_on.0, after.referral.0));
    let code = |code: Option<&'static str>| code.unwrap_or_default().to_owned();
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(text(filter))
        .bind(organisation.0)
        .bind(prepared_on)
        .bind(referral)
        .bind(limit)
        .bind(code(filter.standing.map(Standing::code)))
        .bind(code(filter.kind.map(Kind::code)))
        .bind(code(filter.nation.map(Jurisdiction::code)))
        .bind(filter.lives_in.clone().unwrap_or_default())
        .bind(filter.exploited_in.clone().unwrap_or_default())
        .bind(today.0)
        .fetch_all(db)
        .await)?;
    rows.into_iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_combination_has_its_own_text() {
        assert_eq!(text(&Filter::default()), TEXTS[0]);
        let only = |filter: Filter, condition: &str| {
            let text = text(&filter);
            assert!(text.contains(condition), "{text}");
            let asked = ["r.standing = ", "r.kind = ", "r.nation = ", "r.lives_in = ", "r.exploited_in = ", "r.due_on < "];
            assert_eq!(asked.iter().filter(|one| text.contains(**one)).count(), 1, "{text}");
        };
        only(Filter { standing: Some(Standing::Closed), ..Filter::default() }, "r.standing = $5");
        only(Filter { kind: Some(Kind::Dtn), ..Filter::default() }, "r.kind = $6");
        only(Filter { nation: Some(Jurisdiction::Wales), ..Filter::default() }, "r.nation = $7");
        only(Filter { lives_in: Some(String::new()), ..Filter::default() }, "r.lives_in = $8");
        only(Filter { exploited_in: Some(String::new()), ..Filter::default() }, "r.exploited_in = $9");
        only(Filter { overdue: true, ..Filter::default() }, "r.due_on < $10");
        let different: std::collections::BTreeSet<&str> = TEXTS.into_iter().collect();
        assert_eq!(different.len(), 64);
    }
}
