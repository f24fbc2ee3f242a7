//! The chainer: links waiting entries and signs the head. It never stands in the way of an act.

use crate::canonical::{BEGINNING, Hash, digest, hash};
use crate::head::{Head, HeadKey};
use crate::lease;
use crate::store::chain as store;
use daybreak_database::{Database, Failure, Transaction};
use daybreak_vocabulary::Clock;
use uuid::Uuid;

/// The lease under which entries are linked.
pub const LEASE: &str = "audit.chain";

/// Links in one transaction. On SQLite an act waits for at most one of these: a few milliseconds.
const BATCH: i64 = 128;

/// What one run of the chainer did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chained {
    /// Another server is the chainer.
    Elsewhere,
    /// So many entries were linked; the head, where one was signed.
    Linked { entries: u64, head: Option<Head> },
}

/// Links every waiting entry, then signs the head. `holder` is this server's id for leases. Call it every few seconds; with nothing to do it only reads.
pub async fn chain(db: &Database, key: &HeadKey, holder: Uuid, clock: &dyn Clock) -> Result<Chained, Failure> {
    let mut entries = 0;
    loop {
        let mut tx = db.read().await?;
        let waiting = store::waiting(&mut tx, BATCH, clock.now()).await?;
        let unsigned = waiting.is_empty() && unsigned(&mut tx).await?;
        tx.rollback().await?;
        if waiting.is_empty() && !unsigned {
            return Ok(Chained::Linked { entries, head: None });
        }
        if !lease::take(db, LEASE, holder, clock.now()).await? {
            return Ok(Chained::Elsewhere);
        }
        // The chainer's own transaction, apart from the acts: nothing it reads is written by them.
        let mut tx = db.begin_apart().await?;
        let last = store::last_link(&mut tx).await?;
        let (before, mut last_hash) = match &last {
            Some(place) => (place.sequence, known(&place.hash)?),
            None => (0, BEGINNING),
        };
        if waiting.is_empty() {
            last_head_holds(&mut tx, key).await?;
            // By the day: a head every few seconds would tell to the second when each entry came.
            let head = key.sign(before, last_hash, clock.now().day_only());
            store::sign(&mut tx, &head).await?;
            tx.commit().await?;
            return Ok(Chained::Linked { entries, head: Some(head) });
        }
        let mut sequence = before;
        for entry in &waiting {
            sequence += 1;
            let digest = digest(entry);
            last_hash = hash(&last_hash, sequence, &digest);
            // Had another chainer been quicker, the sequence or the entry would already be there: the unique keys refuse it.
            store::link(&mut tx, sequence, entry.id, &digest, &last_hash).await?;
        }
        tx.commit().await?;
        entries += waiting.len() as u64;
    }
}

/// A new head is not put over a chain that the last one does not vouch for.
async fn last_head_holds(tx: &mut Transaction, key: &HeadKey) -> Result<(), Failure> {
    let Some(row) = store::last_head(tx).await? else { return Ok(()) };
    let place = store::link_at(tx, row.sequence).await?;
    let holds = head(&row).is_some_and(|head| key.verifier().vouches_for(&head) && place.is_some_and(|place| place.hash == head.hash));
    if holds { Ok(()) } else { Err(Failure::Broken("the last signed head does not vouch for the account: run verify")) }
}

async fn unsigned(tx: &mut Transaction) -> Result<bool, Failure> {
    let last = store::last_link(tx).await?.map_or(0, |place| place.sequence);
    let head = store::last_head(tx).await?.map_or(0, |head| head.sequence);
    Ok(last > head)
}

/// The newest signed head: what is handed to every organisation, daily.
pub async fn newest_head(tx: &mut Transaction) -> Result<Option<Head>, Failure> {
    store::last_head(tx).await?.map(|row| head(&row).ok_or(Failure::Broken("a head of the account can't be read"))).transpose()
}

pub(crate) fn head(row: &store::HeadRow) -> Option<Head> {
    Some(Head {
        sequence: row.sequence,
        hash: row.hash.as_slice().try_into().ok()?,
        signed_at: daybreak_vocabulary::Moment(row.signed_at),
        signature: row.signature.as_slice().try_into().ok()?,
    })
}

fn known(hash: &[u8]) -> Result<Hash, Failure> {
    hash.try_into().map_err(|_| Failure::Broken("the last link of the account can't be read"))
}
