//! Links to join or to begin again.

use super::affected;
use super::statements::*;
use crate::member::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vocabulary::Moment;
use uuid::Uuid;

/// Why somebody was sent a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Invite,
    Reset,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Kind::Invite => "invite",
            Kind::Reset => "reset",
        }
    }
}

/// A link that can still be used, if its day has not passed.
#[derive(Clone, Copy, Debug)]
pub struct Open {
    pub member: MemberId,
    pub kind: Kind,
    pub expires_at: Moment,
}

pub async fn insert(tx: &mut Transaction, label: &[u8; 32], member: MemberId, kind: Kind, now: Moment, expires_at: Moment) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(END_INVITES).bind(member.0).bind(now.0));
    affected!(tx, |db| sqlx::query(INSERT_INVITE).bind(label.as_slice()).bind(member.0).bind(kind.word()).bind(now.0).bind(expires_at.0));
    Ok(())
}

pub async fn find(tx: &mut Transaction, label: &[u8; 32]) -> Result<Option<Open>, Failure> {
    let row: Option<(Uuid, String, i64)> = on!(tx, |db| sqlx::query_as(FIND_INVITE).bind(label.as_slice()).fetch_optional(db).await)?;
    Ok(row.map(|(member, kind, expires_at)| Open {
        member: MemberId(member),
        kind: if kind == "reset" { Kind::Reset } else { Kind::Invite },
        expires_at: Moment(expires_at),
    }))
}

/// Whether it was still unused.
pub async fn spend(tx: &mut Transaction, label: &[u8; 32], now: Moment) -> Result<bool, Failure> {
    Ok(affected!(tx, |db| sqlx::query(USE_INVITE).bind(label.as_slice()).bind(now.0)) == 1)
}

pub async fn end_all(tx: &mut Transaction, member: MemberId, now: Moment) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(END_INVITES).bind(member.0).bind(now.0));
    Ok(())
}
