//! The versions of a draft's sheets: what they are is here, their words are in the vault.

use super::statements as sql;
use crate::account::{EntryId, SheetKind};
use crate::referral::ReferralId;
use daybreak_access::MemberId;
use daybreak_database::{Failure, Transaction, on};
use daybreak_vault::DocumentId;
use daybreak_vocabulary::Moment;
use uuid::Uuid;

/// One saved version of one sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SavedVersion {
    pub kind: SheetKind,
    pub entry: EntryId,
    pub version: i64,
    pub document: DocumentId,
    pub member: MemberId,
    pub saved_at: Moment,
}

type Row = (String, Uuid, i64, Uuid, Uuid, i64);

fn read((kind, entry, version, document, member, saved_at): Row) -> Result<SavedVersion, Failure> {
    Ok(SavedVersion {
        kind: SheetKind::from_code(&kind).ok_or(Failure::Row { table: "sheet_version", column: "kind", id: document })?,
        entry: EntryId(entry),
        version,
        document: DocumentId(document),
        member: MemberId(member),
        saved_at: Moment(saved_at),
    })
}

pub async fn add_version(tx: &mut Transaction, referral: ReferralId, saved: &SavedVersion, once: Uuid) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::ADD_VERSION)
        .bind(referral.0)
        .bind(saved.kind.code())
        .bind(saved.entry.0)
        .bind(saved.version)
        .bind(saved.document.0)
        .bind(saved.member.0)
        .bind(saved.saved_at.0)
        .bind(once)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// The version the same page was saved as before, if it was.
pub async fn saved_once(tx: &mut Transaction, referral: ReferralId, once: Uuid) -> Result<Option<i64>, Failure> {
    let row: Option<(i64,)> = on!(tx, |db| sqlx::query_as(sql::SAVED_ONCE).bind(referral.0).bind(once).fetch_optional(db).await)?;
    Ok(row.map(|(version,)| version))
}

/// Every sheet as it was last saved.
pub async fn latest(tx: &mut Transaction, referral: ReferralId) -> Result<Vec<SavedVersion>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(sql::LATEST).bind(referral.0).fetch_all(db).await)?;
    rows.into_iter().map(read).collect()
}

pub async fn version(
    tx: &mut Transaction,
    referral: ReferralId,
    kind: SheetKind,
    entry: EntryId,
    version: i64,
) -> Result<Option<SavedVersion>, Failure> {
    let row: Option<Row> =
        on!(tx, |db| sqlx::query_as(sql::VERSION).bind(referral.0).bind(kind.code()).bind(entry.0).bind(version).fetch_optional(db).await)?;
    row.map(read).transpose()
}

/// The documents of versions that later ones took the place of.
pub async fn before(tx: &mut Transaction, referral: ReferralId) -> Result<Vec<DocumentId>, Failure> {
    let rows: Vec<(Uuid,)> = on!(tx, |db| sqlx::query_as(sql::EARLIER).bind(referral.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(document,)| DocumentId(document)).collect())
}

/// Forgets one version; the caller has erased it in the vault.
pub async fn forget_version(tx: &mut Transaction, referral: ReferralId, document: DocumentId) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(sql::FORGET_VERSION).bind(referral.0).bind(document.0).execute(db).await.map(|_| ()))?;
    Ok(())
}
