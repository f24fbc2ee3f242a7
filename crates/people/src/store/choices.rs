//! The ledger: lines are added, never changed.

use super::statements as sql;
use crate::choice::{About, Answer, Choice, ChoiceId};
use crate::person::PersonId;
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Day, Moment, OrganisationId};
use uuid::Uuid;

/// One line of the ledger with who put it down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    pub choice: Choice,
    /// In the vault: how it was explained, and their words.
    pub document: DocumentId,
    pub recorded_by: MemberId,
    pub recorded_for: OrganisationId,
    pub recorded_at: Moment,
}

pub async fn add_choice(tx: &mut Transaction, person: PersonId, line: &Line) -> Result<(), Failure> {
    let choice = &line.choice;
    on!(tx, |db| sqlx::query(sql::INSERT_CHOICE)
        .bind(choice.id.0)
        .bind(person.0)
        .bind(line.document.0)
        .bind(choice.about.code())
        .bind(choice.with.map(|with| with.0))
        .bind(choice.answer.code())
        .bind(choice.made_on.0)
        .bind(choice.position)
        .bind(line.recorded_by.0)
        .bind(line.recorded_for.0)
        .bind(line.recorded_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The whole ledger of a person, with those of the records found to be the same person; in the order it was written.
pub async fn choices(tx: &mut Transaction, person: PersonId) -> Result<Vec<Line>, Failure> {
    type Row = (Uuid, Uuid, String, Option<Uuid>, String, i64, i64, Uuid, Uuid, i64);
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::CHOICES).bind(person.0).fetch_all(db).await)?;
    let one = |(position, row): (usize, Row)| {
        let (id, document, about, with, answer, made_on, _, recorded_by, recorded_for, recorded_at) = row;
        let broken = |column| Failure::Row { table: "person_choice", column, id };
        let choice = Choice {
            id: ChoiceId(id),
            about: About::from_code(&about).ok_or(broken("about"))?,
            with: with.map(OrganisationId),
            answer: Answer::from_code(&answer).ok_or(broken("answer"))?,
            made_on: Day(made_on),
            // Of all the ledgers together: each counts its own lines only.
            position: i64::try_from(position).unwrap_or(i64::MAX),
        };
        Ok(Line {
            choice,
            document: DocumentId(document),
            recorded_by: MemberId(recorded_by),
            recorded_for: OrganisationId(recorded_for),
            recorded_at: Moment(recorded_at),
        })
    };
    rows.into_iter().enumerate().map(one).collect()
}

/// The position of the next line of one record's own ledger.
pub async fn next_position(tx: &mut Transaction, person: PersonId) -> Result<i64, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(sql::POSITION).bind(person.0).fetch_one(db).await)?;
    Ok(count)
}
