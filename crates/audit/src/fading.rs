//! Entries are not kept for ever: after their time they are taken away, and their links stay.

use crate::chain::LEASE;
use crate::head::{HeadKey, HeadVerifier};
use crate::lease;
use crate::store::chain::{self as store, FadingRow};
use daybreak_database::{Database, Failure, Transaction};
use daybreak_vocabulary::{Clock, Moment};
use uuid::Uuid;

/// Entries taken away in one transaction.
const BATCH: i64 = 500;

/// Takes away every entry that happened before a moment, from the chain's beginning to the first that did not; answers how many. It runs under the chainer's
/// lease. First it is signed how far, so that nobody else can take entries away and call it age.
pub async fn fade(db: &Database, key: &HeadKey, holder: Uuid, clock: &dyn Clock, before: Moment) -> Result<u64, Failure> {
    let mut taken = 0;
    loop {
        let mut tx = db.read().await?;
        let after = faded_until(&mut tx, &key.verifier()).await?;
        let links = store::links_after(&mut tx, after, BATCH).await?;
        tx.rollback().await?;
        // An entry that is gone already was not taken by age: `verify` names it, and nothing after it fades.
        let old = links.iter().take_while(|link| link.says.as_ref().is_some_and(|says| says.happened_at < before));
        let old: Vec<_> = old.collect();
        let Some(last) = old.last() else { return Ok(taken) };
        if !lease::take(db, LEASE, holder, clock.now()).await? {
            return Ok(taken);
        }
        let today = clock.today();
        let signature = key.sign_fading(last.sequence, &last.hash, today).to_vec();
        let to = FadingRow { sequence: last.sequence, hash: last.hash.clone(), faded_on: today.0, signature };
        let mut tx = db.begin_apart().await?;
        store::fade(&mut tx, after, &to).await?;
        tx.commit().await?;
        taken += old.len() as u64;
    }
}

/// Up to which link entries may be missing: signed, and over this very chain. Zero where nothing has faded, or where nobody signed that it has.
pub(crate) async fn faded_until(tx: &mut Transaction, verifier: &HeadVerifier) -> Result<i64, Failure> {
    let Some(row) = store::faded(tx).await? else { return Ok(0) };
    let signed = verifier.vouches_for_fading(row.sequence, &row.hash, daybreak_vocabulary::Day(row.faded_on), &row.signature);
    let here = store::link_at(tx, row.sequence).await?.is_some_and(|place| place.hash == row.hash);
    Ok(if signed && here { row.sequence } else { 0 })
}
