//! Organisations that were proposed.

use super::statements::*;
use crate::acts::found::{Joining, Person};
use crate::organisation::Details;
use daybreak_access::{MemberId, Role};
use daybreak_database::{Failure, Transaction, on, row};
use daybreak_vault::RecipientKind;
use daybreak_vocabulary::{Day, Language, Moment, OrganisationId};
use uuid::Uuid;

/// One proposal, as it waits.
#[derive(Clone, Debug)]
pub struct Proposal {
    pub id: Uuid,
    /// Whose coordinator proposed it.
    pub organisation: OrganisationId,
    pub proposed_by: MemberId,
    pub proposed_at: Moment,
    pub joining: Joining,
}

row! {
    struct Row {
        id: Uuid,
        organisation: Uuid,
        proposed_by: Uuid,
        proposed_at: i64,
        name: String,
        kind: String,
        places: String,
        fallback: bool,
        hours: String,
        telephone: String,
        mail: String,
        person: String,
        person_mail: String,
        person_language: String,
    }
}

fn proposal(row: Row) -> Result<Proposal, Failure> {
    let broken = |column| Failure::Row { table: "proposal", column, id: row.id };
    let language = Language::from_tag(&row.person_language).ok_or_else(|| broken("person_language"))?;
    let kind = RecipientKind::from_code(&row.kind).ok_or_else(|| broken("kind"))?;
    Ok(Proposal {
        id: row.id,
        organisation: OrganisationId(row.organisation),
        proposed_by: MemberId(row.proposed_by),
        proposed_at: Moment(row.proposed_at),
        joining: Joining {
            name: row.name,
            kind,
            places: row.places.split_whitespace().map(str::to_owned).collect(),
            fallback: row.fallback,
            details: Details { hours: row.hours, telephone: row.telephone, mail: row.mail },
            coordinator: Some(Person { name: row.person, mail: row.person_mail, language, roles: vec![Role::Coordinator] }),
        },
    })
}

pub async fn insert(tx: &mut Transaction, proposal: &Proposal, person: &Person, until: Day) -> Result<(), Failure> {
    let joining = &proposal.joining;
    on!(tx, |db| sqlx::query(INSERT_PROPOSAL)
        .bind(proposal.id)
        .bind(proposal.organisation.0)
        .bind(proposal.proposed_by.0)
        .bind(proposal.proposed_at.0)
        .bind(until.0)
        .bind(&joining.name)
        .bind(joining.kind.code())
        .bind(joining.places.join(" "))
        .bind(joining.fallback)
        .bind(&joining.details.hours)
        .bind(&joining.details.telephone)
        .bind(&joining.details.mail)
        .bind(&person.name)
        .bind(&person.mail)
        .bind(person.language.tag())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Every proposal that still waits, the oldest first.
pub async fn waiting(tx: &mut Transaction, today: Day) -> Result<Vec<Proposal>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(PROPOSALS).bind(today.0).fetch_all(db).await)?;
    rows.into_iter().map(proposal).collect()
}

/// Whether it was still there.
pub async fn delete(tx: &mut Transaction, id: Uuid) -> Result<bool, Failure> {
    Ok(on!(tx, |db| sqlx::query(DELETE_PROPOSAL).bind(id).execute(db).await.map(|done| done.rows_affected()))? == 1)
}

/// Forgets those whose day has come.
pub async fn forget_old(tx: &mut Transaction, today: Day) -> Result<u64, Failure> {
    Ok(on!(tx, |db| sqlx::query(OLD_PROPOSALS).bind(today.0).execute(db).await.map(|done| done.rows_affected()))?)
}
