//! Every statement of the chain.

use super::{Row, entry};
use crate::canonical::Hash;
use crate::entry::Recorded;
use crate::head::Head;
use daybreak_database::{Failure, Transaction, on, row};
use daybreak_vocabulary::Moment;
use uuid::Uuid;

daybreak_database::statements! {
    /// The few that wait are found first, then each by its key: joined, an engine might walk the whole account to find them.
    WAITING = concat!(
        entry!(),
        " FROM audit_entry e WHERE e.id IN (SELECT entry FROM audit_waiting WHERE ready_at <= $2 ORDER BY ready_at, entry LIMIT $1) ORDER BY e.id"
    );
    LINK = "INSERT INTO audit_link (sequence, entry, digest, hash) VALUES ($1, $2, $3, $4)";
    LINKED = "DELETE FROM audit_waiting WHERE entry = $1";
    LAST_LINK = "SELECT sequence, hash FROM audit_link ORDER BY sequence DESC LIMIT 1";
    LINK_AT = "SELECT sequence, hash FROM audit_link WHERE sequence = $1";
    LINK_OF_DIGEST = "SELECT sequence, hash FROM audit_link WHERE digest = $1 ORDER BY sequence LIMIT 1";
    /// Every link with what its entry says today; the entry's columns are empty where it is gone.
    LINKS_AFTER = "SELECT l.sequence, l.entry, l.digest, l.hash, e.id, e.happened_at, e.author_kind, e.author, e.organisation, e.act,
                          e.record_kind, e.record, e.detail
                   FROM audit_link l LEFT JOIN audit_entry e ON e.id = l.entry WHERE l.sequence > $1 ORDER BY l.sequence LIMIT $2";
    /// Entries that nobody waits for and nothing links: put in past the only way to commit.
    STRAY = "SELECT e.id FROM audit_entry e WHERE NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.entry = e.id)
             AND NOT EXISTS (SELECT 1 FROM audit_waiting w WHERE w.entry = e.id) ORDER BY e.id LIMIT 1";
    COUNT_WAITING = "SELECT COUNT(*), MIN(e.happened_at) FROM audit_waiting w JOIN audit_entry e ON e.id = w.entry";
    FADED = "SELECT sequence, hash, faded_on, signature FROM audit_fading ORDER BY sequence DESC LIMIT 1";
    FADE = "INSERT INTO audit_fading (sequence, hash, faded_on, signature) VALUES ($1, $2, $3, $4)";
    FADE_BEFORE = "DELETE FROM audit_fading WHERE sequence < $1";
    FADE_ENTRIES = "DELETE FROM audit_entry WHERE id IN (SELECT entry FROM audit_link WHERE sequence > $1 AND sequence <= $2)";
    SIGN = "INSERT INTO audit_head (sequence, hash, signed_at, signature) VALUES ($1, $2, $3, $4)";
    LAST_HEAD = "SELECT sequence, hash, signed_at, signature FROM audit_head ORDER BY sequence DESC LIMIT 1";
    HEADS_AFTER = "SELECT sequence, hash, signed_at, signature FROM audit_head WHERE sequence > $1 ORDER BY sequence LIMIT $2";
}

/// A place in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub sequence: i64,
    pub hash: Vec<u8>,
}

/// A link as it stands, with its entry as that stands.
#[derive(Debug)]
pub(crate) struct Link {
    pub sequence: i64,
    pub entry: Uuid,
    pub digest: Vec<u8>,
    pub hash: Vec<u8>,
    pub says: Option<Recorded>,
}

row! {
    struct LinkRow {
        sequence: i64,
        entry: Uuid,
        digest: Vec<u8>,
        hash: Vec<u8>,
        id: Option<Uuid>,
        happened_at: Option<i64>,
        author_kind: Option<String>,
        author: Option<Uuid>,
        organisation: Option<Uuid>,
        act: Option<String>,
        record_kind: Option<String>,
        record: Option<Uuid>,
        detail: Option<String>,
    }
}

impl LinkRow {
    fn says(&self) -> Option<Recorded> {
        Some(Recorded {
            id: self.id?,
            happened_at: Moment(self.happened_at?),
            author_kind: self.author_kind.clone()?,
            author: self.author,
            organisation: self.organisation,
            act: self.act.clone()?,
            record_kind: self.record_kind.clone()?,
            record: self.record?,
            detail: self.detail.clone()?,
        })
    }
}

impl From<LinkRow> for Link {
    fn from(row: LinkRow) -> Link {
        let says = row.says();
        Link { sequence: row.sequence, entry: row.entry, digest: row.digest, hash: row.hash, says }
    }
}

row! {
    /// How far the account says that it has faded: not yet known to be true.
    #[derive(Debug)]
    pub(crate) struct FadingRow {
        pub sequence: i64,
        pub hash: Vec<u8>,
        pub faded_on: i64,
        pub signature: Vec<u8>,
    }
}

row! {
    /// A head as it stands: not yet known to be one.
    #[derive(Debug)]
    pub(crate) struct HeadRow {
        pub sequence: i64,
        pub hash: Vec<u8>,
        pub signed_at: i64,
        pub signature: Vec<u8>,
    }
}

pub(crate) async fn waiting(tx: &mut Transaction, limit: i64, now: Moment) -> Result<Vec<Recorded>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(WAITING).bind(limit).bind(now.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Recorded::from).collect())
}

/// How many wait, and since when.
pub(crate) async fn count_waiting(tx: &mut Transaction) -> Result<(i64, Option<Moment>), Failure> {
    let (count, since): (i64, Option<i64>) = on!(tx, |db| sqlx::query_as(COUNT_WAITING).fetch_one(db).await)?;
    Ok((count, since.map(Moment)))
}

/// Links an entry, which then waits no longer.
pub(crate) async fn link(tx: &mut Transaction, sequence: i64, entry: Uuid, digest: &Hash, hash: &Hash) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(LINK)
        .bind(sequence)
        .bind(entry)
        .bind(digest.to_vec())
        .bind(hash.to_vec())
        .execute(db)
        .await
        .map(|_| ()))?;
    on!(tx, |db| sqlx::query(LINKED).bind(entry).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub(crate) async fn last_link(tx: &mut Transaction) -> Result<Option<Place>, Failure> {
    let row: Option<(i64, Vec<u8>)> = on!(tx, |db| sqlx::query_as(LAST_LINK).fetch_optional(db).await)?;
    Ok(row.map(|(sequence, hash)| Place { sequence, hash }))
}

pub(crate) async fn link_at(tx: &mut Transaction, sequence: i64) -> Result<Option<Place>, Failure> {
    let row: Option<(i64, Vec<u8>)> = on!(tx, |db| sqlx::query_as(LINK_AT).bind(sequence).fetch_optional(db).await)?;
    Ok(row.map(|(sequence, hash)| Place { sequence, hash }))
}

pub(crate) async fn link_of(tx: &mut Transaction, digest: &Hash) -> Result<Option<Place>, Failure> {
    let row: Option<(i64, Vec<u8>)> = on!(tx, |db| sqlx::query_as(LINK_OF_DIGEST).bind(digest.to_vec()).fetch_optional(db).await)?;
    Ok(row.map(|(sequence, hash)| Place { sequence, hash }))
}

pub(crate) async fn links_after(tx: &mut Transaction, sequence: i64, limit: i64) -> Result<Vec<Link>, Failure> {
    let rows: Vec<LinkRow> = on!(tx, |db| sqlx::query_as(LINKS_AFTER).bind(sequence).bind(limit).fetch_all(db).await)?;
    Ok(rows.into_iter().map(Link::from).collect())
}

pub(crate) async fn faded(tx: &mut Transaction) -> Result<Option<FadingRow>, Failure> {
    Ok(on!(tx, |db| sqlx::query_as(FADED).fetch_optional(db).await)?)
}

/// Takes the entries after one link and up to another away, and puts down what was signed of it.
pub(crate) async fn fade(tx: &mut Transaction, after: i64, to: &FadingRow) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(FADE)
        .bind(to.sequence)
        .bind(to.hash.as_slice())
        .bind(to.faded_on)
        .bind(to.signature.as_slice())
        .execute(db)
        .await
        .map(|_| ()))?;
    on!(tx, |db| sqlx::query(FADE_BEFORE).bind(to.sequence).execute(db).await.map(|_| ()))?;
    on!(tx, |db| sqlx::query(FADE_ENTRIES).bind(after).bind(to.sequence).execute(db).await.map(|_| ()))?;
    Ok(())
}

pub(crate) async fn stray(tx: &mut Transaction) -> Result<Option<Uuid>, Failure> {
    let row: Option<(Uuid,)> = on!(tx, |db| sqlx::query_as(STRAY).fetch_optional(db).await)?;
    Ok(row.map(|(entry,)| entry))
}

pub(crate) async fn sign(tx: &mut Transaction, head: &Head) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query(SIGN)
        .bind(head.sequence)
        .bind(head.hash.to_vec())
        .bind(head.signed_at.0)
        .bind(head.signature.to_vec())
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

pub(crate) async fn last_head(tx: &mut Transaction) -> Result<Option<HeadRow>, Failure> {
    Ok(on!(tx, |db| sqlx::query_as(LAST_HEAD).fetch_optional(db).await)?)
}

pub(crate) async fn heads_after(tx: &mut Transaction, sequence: i64, limit: i64) -> Result<Vec<HeadRow>, Failure> {
    Ok(on!(tx, |db| sqlx::query_as(HEADS_AFTER).bind(sequence).bind(limit).fetch_all(db).await)?)
}
