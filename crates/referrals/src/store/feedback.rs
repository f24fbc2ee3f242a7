//! A word back to whoever referred: where it lies, and whether it was read.

use super::standing_statements as sql;
use crate::referral::ReferralId;
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Moment, OrganisationId};
use std::collections::BTreeSet;
use uuid::Uuid;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feedback {
    pub id: Uuid,
    pub document: DocumentId,
    pub organisation: OrganisationId,
    pub member: MemberId,
    pub written_at: Moment,
    /// Who of the organisation that referred opened it first, and when.
    pub read: Option<(MemberId, Moment)>,
}

pub async fn add_feedback(tx: &mut Transaction, referral: ReferralId, new: &Feedback) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::INSERT_FEEDBACK)
        .bind(new.id)
        .bind(referral.0)
        .bind(new.document.0)
        .bind(new.organisation.0)
        .bind(new.member.0)
        .bind(new.written_at.0)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// In the order it was written.
pub async fn feedback(tx: &mut Transaction, referral: ReferralId) -> Result<Vec<Feedback>, Failure> {
    type Row = (Uuid, Uuid, Uuid, Uuid, i64, Option<Uuid>, Option<i64>);
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::FEEDBACK).bind(referral.0).fetch_all(db).await)?;
    let one = |(id, document, organisation, member, written_at, read_by, read_at): Row| Feedback {
        id,
        document: DocumentId(document),
        organisation: OrganisationId(organisation),
        member: MemberId(member),
        written_at: Moment(written_at),
        read: read_by.zip(read_at).map(|(by, at)| (MemberId(by), Moment(at))),
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Somebody of the organisation that referred has it open. Whether there was something they had not read.
pub async fn set_feedback_read(tx: &mut Transaction, referral: ReferralId, by: MemberId, at: Moment) -> Result<bool, Failure> {
    let done = on!(tx, |db| sqlx::query(sql::SET_FEEDBACK_READ).bind(referral.0).bind(by.0).bind(at.0).execute(db).await.map(|done| done.rows_affected()))?;
    Ok(done > 0)
}

/// The referrals of an organisation with a word back that nobody but its writer has read.
pub async fn unread_feedback(tx: &mut Transaction, organisation: OrganisationId, reader: MemberId) -> Result<BTreeSet<ReferralId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::UNREAD_FEEDBACK).bind(organisation.0).bind(reader.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(referral,)| ReferralId(referral)).collect())
}
