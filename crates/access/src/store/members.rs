//! Members, their roles and their locks.

use super::affected;
use super::statements::*;
use crate::member::MemberId;
use crate::policy::Role;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vault::PublicKey;
use daybreak_vocabulary::{Language, Moment, OrganisationId};
use uuid::Uuid;

/// A member as colleagues see them.
#[derive(Clone, Debug)]
pub struct Known {
    pub id: MemberId,
    pub organisation: OrganisationId,
    pub name: String,
    pub mail: String,
    pub language: Language,
    pub state: State,
    pub made_at: Moment,
}

/// Where somebody stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Has a link and no passphrase yet, or lost one.
    Invited,
    Active,
    Removed,
}

/// What a member proves and holds.
#[derive(Clone, Debug)]
pub struct Lock {
    pub member: MemberId,
    pub organisation: OrganisationId,
    pub sealed: Vec<u8>,
    pub public: PublicKey,
    pub vouched: Vec<u8>,
    pub used_step: i64,
}

type KnownRow = (Uuid, Uuid, String, String, String, String, i64);

fn known((id, organisation, name, mail, language, state, made_at): KnownRow) -> Result<Known, Failure> {
    let broken = |column| Failure::Row { table: "member", column, id };
    Ok(Known {
        id: MemberId(id),
        organisation: OrganisationId(organisation),
        name,
        mail,
        language: Language::from_tag(&language).ok_or_else(|| broken("language"))?,
        state: match state.as_str() {
            "invited" => State::Invited,
            "active" => State::Active,
            "removed" => State::Removed,
            _ => return Err(broken("state")),
        },
        made_at: Moment(made_at),
    })
}

fn role(member: Uuid, word: &str) -> Result<Role, Failure> {
    Role::from_word(word).ok_or(Failure::Row { table: "member_role", column: "role", id: member })
}

/// Somebody new, before they are known.
#[derive(Clone, Debug)]
pub struct NewMember<'a> {
    pub id: MemberId,
    pub organisation: OrganisationId,
    pub name: &'a str,
    pub mail: &'a str,
    pub language: Language,
}

pub async fn insert(tx: &mut Transaction, new: &NewMember<'_>, now: Moment) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(INSERT_MEMBER)
        .bind(new.id.0)
        .bind(new.organisation.0)
        .bind(new.name)
        .bind(new.mail)
        .bind(new.language.tag())
        .bind(now.0));
    Ok(())
}

pub async fn find(tx: &mut Transaction, id: MemberId) -> Result<Option<Known>, Failure> {
    let row: Option<KnownRow> = on!(tx, |db| sqlx::query_as(FIND_MEMBER).bind(id.0).fetch_optional(db).await)?;
    row.map(known).transpose()
}

pub async fn find_by_mail(tx: &mut Transaction, mail: &str) -> Result<Option<Known>, Failure> {
    let row: Option<KnownRow> = on!(tx, |db| sqlx::query_as(FIND_MEMBER_BY_MAIL).bind(mail).fetch_optional(db).await)?;
    row.map(known).transpose()
}

/// Everybody of an organisation who was not removed, by name, with their roles.
pub async fn of_organisation(tx: &mut Transaction, organisation: OrganisationId) -> Result<Vec<(Known, Vec<Role>)>, Failure> {
    let rows: Vec<KnownRow> = on!(tx, |db| sqlx::query_as(LIST_MEMBERS).bind(organisation.0).fetch_all(db).await)?;
    let roles: Vec<(Uuid, String)> = on!(tx, |db| sqlx::query_as(LIST_ROLES).bind(organisation.0).fetch_all(db).await)?;
    rows.into_iter()
        .map(|row| {
            let id = row.0;
            let own = roles.iter().filter(|(member, _)| *member == id).map(|(member, word)| role(*member, word));
            Ok((known(row)?, own.collect::<Result<_, _>>()?))
        })
        .collect()
}

pub async fn roles(tx: &mut Transaction, member: MemberId) -> Result<Vec<Role>, Failure> {
    let rows: Vec<(String,)> = on!(tx, |db| sqlx::query_as(ROLES_OF).bind(member.0).fetch_all(db).await)?;
    rows.iter().map(|(word,)| role(member.0, word)).collect()
}

pub async fn put_roles(tx: &mut Transaction, member: MemberId, roles: &[Role]) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_ROLES).bind(member.0));
    for role in roles {
        affected!(tx, |db| sqlx::query(INSERT_ROLE).bind(member.0).bind(role.word()));
    }
    Ok(())
}

pub async fn set_state(tx: &mut Transaction, member: MemberId, state: State, now: Moment) -> Result<(), Failure> {
    let word = match state {
        State::Invited => "invited",
        State::Active => "active",
        State::Removed => "removed",
    };
    affected!(tx, |db| sqlx::query(SET_STATE).bind(member.0).bind(word).bind(now.0));
    Ok(())
}

pub async fn set_language(tx: &mut Transaction, member: MemberId, language: Language) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(SET_LANGUAGE).bind(member.0).bind(language.tag()));
    Ok(())
}

/// The address of somebody removed becomes free; their id stands in its place.
pub async fn forget_mail(tx: &mut Transaction, member: MemberId) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(FORGET_MAIL).bind(member.0).bind(member.to_string()));
    Ok(())
}

/// Members who were removed before a moment, a few at a time.
pub async fn gone(tx: &mut Transaction, before: Moment) -> Result<Vec<MemberId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(GONE_MEMBERS).bind(before.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(id,)| MemberId(id)).collect())
}

/// Takes a removed member's last row away, with what hung on it.
pub async fn delete(tx: &mut Transaction, member: MemberId) -> Result<(), Failure> {
    for statement in [DELETE_INVITES_OF, DELETE_MADE_OF, DELETE_MEMBER] {
        affected!(tx, |db| sqlx::query(statement).bind(member.0));
    }
    Ok(())
}

/// Records that one member made another what they are, with everybody who had made the first.
pub async fn put_made(tx: &mut Transaction, member: MemberId, by: MemberId, now: Moment) -> Result<(), Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(MADE_BY).bind(by.0).fetch_all(db).await)?;
    for made_by in std::iter::once(by.0).chain(rows.into_iter().map(|(made_by,)| made_by)).filter(|made_by| *made_by != member.0) {
        affected!(tx, |db| sqlx::query(INSERT_MADE).bind(member.0).bind(made_by).bind(now.0));
    }
    Ok(())
}

/// Whether either of two members made the other, or made who did.
pub async fn is_made_by(tx: &mut Transaction, one: MemberId, other: MemberId) -> Result<bool, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(IS_MADE_BY).bind(one.0).bind(other.0).fetch_one(db).await)?;
    Ok(count > 0)
}

type LockRow = (Uuid, Uuid, Vec<u8>, Vec<u8>, Vec<u8>, i64);

fn lock((member, organisation, sealed, public, vouched, used_step): LockRow) -> Result<Lock, Failure> {
    let public = PublicKey::from_slice(&public).ok_or(Failure::Row { table: "member_lock", column: "public", id: member })?;
    Ok(Lock { member: MemberId(member), organisation: OrganisationId(organisation), sealed, public, vouched, used_step })
}

pub async fn lock_by_mail(tx: &mut Transaction, mail: &str) -> Result<Option<Lock>, Failure> {
    let row: Option<LockRow> = on!(tx, |db| sqlx::query_as(FIND_LOCK_BY_MAIL).bind(mail).fetch_optional(db).await)?;
    row.map(lock).transpose()
}

pub async fn lock_of(tx: &mut Transaction, member: MemberId) -> Result<Option<Lock>, Failure> {
    let row: Option<LockRow> = on!(tx, |db| sqlx::query_as(FIND_LOCK).bind(member.0).fetch_optional(db).await)?;
    row.map(lock).transpose()
}

pub async fn put_lock(tx: &mut Transaction, lock: &Lock, now: Moment) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(PUT_LOCK)
        .bind(lock.member.0)
        .bind(lock.sealed.as_slice())
        .bind(lock.public.0.as_slice())
        .bind(lock.vouched.as_slice())
        .bind(lock.used_step)
        .bind(now.0));
    Ok(())
}

pub async fn delete_lock(tx: &mut Transaction, member: MemberId) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_LOCK).bind(member.0));
    Ok(())
}

/// Whether the lock was still what it was when it was opened.
pub async fn reseal(tx: &mut Transaction, member: MemberId, sealed: &[u8], was: &[u8]) -> Result<bool, Failure> {
    Ok(affected!(tx, |db| sqlx::query(RESEAL_LOCK).bind(member.0).bind(sealed).bind(was)) == 1)
}

/// Whether the step was still unused.
pub async fn use_step(tx: &mut Transaction, member: MemberId, step: i64) -> Result<bool, Failure> {
    Ok(affected!(tx, |db| sqlx::query(USE_STEP).bind(member.0).bind(step)) == 1)
}

pub async fn put_codes(tx: &mut Transaction, member: MemberId, labels: &[[u8; 32]]) -> Result<(), Failure> {
    affected!(tx, |db| sqlx::query(DELETE_CODES).bind(member.0));
    for label in labels {
        affected!(tx, |db| sqlx::query(INSERT_CODE).bind(member.0).bind(label.as_slice()));
    }
    Ok(())
}

/// Whether there was such a code; it is gone now.
pub async fn use_code(tx: &mut Transaction, member: MemberId, label: &[u8; 32]) -> Result<bool, Failure> {
    Ok(affected!(tx, |db| sqlx::query(USE_CODE).bind(member.0).bind(label.as_slice())) == 1)
}

pub async fn codes_left(tx: &mut Transaction, member: MemberId) -> Result<i64, Failure> {
    let (count,): (i64,) = on!(tx, |db| sqlx::query_as(COUNT_CODES).bind(member.0).fetch_one(db).await)?;
    Ok(count)
}
