//! Referrals and drafts.

use super::statements as sql;
use crate::referral::{Kind, Referral, ReferralId, State};
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on, row};
use daybreak_people::PersonId;
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Day, Exploitation, Jurisdiction, Moment, OrganisationId};
use uuid::Uuid;

row! {
    /// A row as both engines hand it out.
    struct Row {
        id: Uuid,
        person: Uuid,
        organisation: Uuid,
        kind: String,
        nation: String,
        state: String,
        state_on: i64,
        child: bool,
        nameless: bool,
        begun_by: Uuid,
        begun_on: i64,
        held_by: Uuid,
        reviewed_by: Option<Uuid>,
        prepared_by: Option<Uuid>,
        prepared_at: Option<i64>,
        form_document: Option<Uuid>,
        handled_by: Option<Uuid>,
        lives_in: Option<String>,
        exploited_in: Option<String>,
        exploitation: String,
        expires_on: i64,
    }
}

fn read(row: Row) -> Result<Referral, Failure> {
    let id = row.id;
    let broken = |column| Failure::Row { table: "referral", column, id };
    Ok(Referral {
        id: ReferralId(id),
        person: PersonId(row.person),
        organisation: OrganisationId(row.organisation),
        kind: Kind::from_code(&row.kind).ok_or(broken("kind"))?,
        jurisdiction: Jurisdiction::from_code(&row.nation).ok_or(broken("nation"))?,
        state: State::from_code(&row.state).ok_or(broken("state"))?,
        state_on: Day(row.state_on),
        child: row.child,
        nameless: row.nameless,
        begun_by: MemberId(row.begun_by),
        begun_on: Day(row.begun_on),
        held_by: MemberId(row.held_by),
        reviewed_by: row.reviewed_by.map(MemberId),
        prepared_by: row.prepared_by.map(MemberId),
        prepared_at: row.prepared_at.map(Moment),
        form_document: row.form_document.map(DocumentId),
        handled_by: row.handled_by.map(OrganisationId),
        lives_in: row.lives_in,
        exploited_in: row.exploited_in,
        exploitation: Exploitation::from_code(&row.exploitation).ok_or(broken("exploitation"))?,
        expires_on: Day(row.expires_on),
    })
}

/// Puts a new draft in, as it begins.
pub async fn insert(tx: &mut Transaction, draft: &Referral) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT)
        .bind(draft.id.0)
        .bind(draft.person.0)
        .bind(draft.organisation.0)
        .bind(draft.kind.code())
        .bind(draft.jurisdiction.code())
        .bind(draft.begun_on.0)
        .bind(draft.child)
        .bind(draft.nameless)
        .bind(draft.begun_by.0)
        .bind(draft.expires_on.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Whoever's it is: for clocks.
pub async fn find(tx: &mut Transaction, id: ReferralId) -> Result<Option<Referral>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::FIND).bind(id.0).fetch_optional(db).await)?;
    row.map(read).transpose()
}

/// An organisation's own. `None` where there is none, or another's: the two are the same.
pub async fn find_for(tx: &mut Transaction, id: ReferralId, organisation: OrganisationId) -> Result<Option<Referral>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(sql::FIND_FOR).bind(id.0).bind(organisation.0).fetch_optional(db).await)?;
    row.map(read).transpose()
}

/// An organisation's own about one person, in the order they were begun.
pub async fn of_person(tx: &mut Transaction, person: PersonId, organisation: OrganisationId) -> Result<Vec<Referral>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::OF_PERSON).bind(person.0).bind(organisation.0).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// The other referrals there are of somebody by any record of theirs, as far as an organisation sees them: those that are being written, and those that are not
/// over.
pub async fn others(tx: &mut Transaction, than: ReferralId, person: PersonId, organisation: OrganisationId) -> Result<Vec<Referral>, Failure> {
    let rows: Vec<Row> =
        on!(tx, |db| sqlx::query_as(sql::OTHERS).bind(than.0).bind(person.0).bind(organisation.0).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// Unfinished drafts whose day came.
pub async fn drafts_due(tx: &mut Transaction, today: Day) -> Result<Vec<Referral>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::DRAFTS_DUE).bind(today.0).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

/// How many drafts lie with each member of an organisation, without those about anybody whom the member who asks stepped back from.
pub async fn drafts_by_desk(tx: &mut Transaction, organisation: OrganisationId, by: MemberId) -> Result<Vec<(MemberId, i64)>, Failure> {
    let rows: Vec<(Uuid, i64)> = on!(tx, |db| sqlx::query_as(sql::DRAFTS_BY_DESK).bind(organisation.0).bind(by.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(member, count)| (MemberId(member), count)).collect())
}

/// The drafts that lie with one of them, and whom each is about.
pub async fn drafts_held_by(tx: &mut Transaction, organisation: OrganisationId, member: MemberId) -> Result<Vec<(ReferralId, PersonId)>, Failure> {
    let rows: Vec<(Uuid, Uuid)> = on!(tx, |db| sqlx::query_as(sql::DRAFTS_HELD_BY).bind(organisation.0).bind(member.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(referral, person)| (ReferralId(referral), PersonId(person))).collect())
}

pub async fn set_state(tx: &mut Transaction, id: ReferralId, state: State, on: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_STATE).bind(id.0).bind(state.code()).bind(on.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_held(tx: &mut Transaction, id: ReferralId, by: MemberId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_HELD).bind(id.0).bind(by.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_reviewed(tx: &mut Transaction, id: ReferralId, by: MemberId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_REVIEWED).bind(id.0).bind(by.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Something was written: the draft ends later, and whoever reviewed it has not seen this.
pub async fn touch(tx: &mut Transaction, id: ReferralId, expires_on: Day) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::TOUCH).bind(id.0).bind(expires_on.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// `None` takes it back to a draft.
pub async fn set_prepared(tx: &mut Transaction, id: ReferralId, by: Option<(MemberId, Moment, DocumentId)>) -> Result<(), Failure> {
    let (member, at, document) = (by.map(|by| by.0.0), by.map(|by| by.1.0), by.map(|by| by.2.0));
    on!(tx, |db| sqlx::query(sql::SET_PREPARED).bind(id.0).bind(member).bind(at).bind(document).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn set_facets(
    tx: &mut Transaction,
    id: ReferralId,
    lives_in: Option<&str>,
    exploited_in: Option<&str>,
    exploitation: Exploitation,
) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::SET_FACETS)
        .bind(id.0)
        .bind(lives_in)
        .bind(exploited_in)
        .bind(exploitation.code())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}
