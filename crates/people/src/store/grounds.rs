//! Who stepped back, what is held, wished away, and found to be the same.

use super::statements as sql;
use crate::person::PersonId;
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_triage::grounds::{ErasureGround, HoldGround};
use daybreak_vocabulary::{Moment, OrganisationId};
use uuid::Uuid;

pub async fn recuse(tx: &mut Transaction, member: MemberId, person: PersonId, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::RECUSE).bind(person.0).bind(member.0).bind(at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Whether a member stepped back from somebody, by any record there is of them; `kept` is the one the others were joined to.
pub async fn is_recused(tx: &mut Transaction, member: MemberId, kept: PersonId) -> Result<bool, Failure> {
    let row: Option<(i64,)> = on!(tx, |db| sqlx::query_as(sql::IS_RECUSED).bind(member.0).bind(kept.0).fetch_optional(db).await)?;
    Ok(row.is_some())
}

/// Whether a member stepped back from anybody at all: few ever did, and for the others a list need not ask about each of its rows.
pub async fn has_stepped_back(tx: &mut Transaction, member: MemberId) -> Result<bool, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(sql::HAS_STEPPED_BACK).bind(member.0).fetch_one(db).await)?;
    Ok(count > 0)
}

/// Why a record is held, and who said so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub organisation: OrganisationId,
    pub ground: HoldGround,
    pub member: MemberId,
    pub held_at: Moment,
}

pub async fn hold_of(tx: &mut Transaction, person: PersonId) -> Result<Option<Held>, Failure> {
    let row: Option<(Uuid, String, Uuid, i64)> = on!(tx, |db| sqlx::query_as(sql::FIND_HOLD).bind(person.0).fetch_optional(db).await)?;
    row.map(|(organisation, basis, member, at)| {
        let ground = HoldGround::from_code(&basis).ok_or(Failure::Row { table: "person_hold", column: "basis", id: person.0 })?;
        Ok(Held { organisation: OrganisationId(organisation), ground, member: MemberId(member), held_at: Moment(at) })
    })
    .transpose()
}

pub async fn insert_hold(tx: &mut Transaction, person: PersonId, held: &Held) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_HOLD)
        .bind(person.0)
        .bind(held.organisation.0)
        .bind(held.ground.code())
        .bind(held.member.0)
        .bind(held.held_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn delete_hold(tx: &mut Transaction, person: PersonId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_HOLD).bind(person.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// One person's wish to erase, waiting for a second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    pub ground: ErasureGround,
    pub wished_by: MemberId,
    pub wished_at: Moment,
}

pub async fn wish_of(tx: &mut Transaction, organisation: OrganisationId, person: PersonId) -> Result<Option<Wish>, Failure> {
    let row: Option<(String, Uuid, i64)> =
        on!(tx, |db| sqlx::query_as(sql::FIND_WISH).bind(organisation.0).bind(person.0).fetch_optional(db).await)?;
    row.map(|(basis, by, at)| {
        let ground = ErasureGround::from_code(&basis).ok_or(Failure::Row { table: "person_wish", column: "basis", id: person.0 })?;
        Ok(Wish { ground, wished_by: MemberId(by), wished_at: Moment(at) })
    })
    .transpose()
}

pub async fn insert_wish(tx: &mut Transaction, organisation: OrganisationId, person: PersonId, wish: &Wish) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_WISH)
        .bind(person.0)
        .bind(organisation.0)
        .bind(wish.ground.code())
        .bind(wish.wished_by.0)
        .bind(wish.wished_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub async fn delete_wish(tx: &mut Transaction, organisation: OrganisationId, person: PersonId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::DELETE_WISH).bind(person.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// That two records were found to be one person, and whether that was taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merge {
    pub merged: PersonId,
    pub member: MemberId,
    pub merged_at: Moment,
    pub undone: Option<(MemberId, Moment)>,
}

pub async fn add_merge(tx: &mut Transaction, id: Uuid, kept: PersonId, merged: PersonId, by: MemberId, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_MERGE).bind(id).bind(kept.0).bind(merged.0).bind(by.0).bind(at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub async fn undo_merge(tx: &mut Transaction, kept: PersonId, merged: PersonId, by: MemberId, at: Moment) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::UNDO_MERGE).bind(kept.0).bind(merged.0).bind(by.0).bind(at.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// Which record, by whom and when; by whom and when they were parted.
type MergeRow = (Uuid, Uuid, i64, Option<Uuid>, Option<i64>);

/// Every record that was ever found to be this person, those parted again among them.
pub async fn merges(tx: &mut Transaction, kept: PersonId) -> Result<Vec<Merge>, Failure> {
    let rows: Vec<MergeRow> = on!(tx, |db| sqlx::query_as(sql::MERGES).bind(kept.0).fetch_all(db).await)?;
    let one = |(merged, member, at, by, undone_at): MergeRow| Merge {
        merged: PersonId(merged),
        member: MemberId(member),
        merged_at: Moment(at),
        undone: by.zip(undone_at).map(|(by, at)| (MemberId(by), Moment(at))),
    };
    Ok(rows.into_iter().map(one).collect())
}
