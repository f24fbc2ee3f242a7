//! The only way to commit.

use crate::entry::{Author, Entry};
use crate::store;
use daybreak_database::{Database, Failure, Retries, Transaction};
use daybreak_vocabulary::{Chance, Moment};

/// An act that did not happen: the rules said no, or something broke.
#[derive(Debug)]
pub enum Stop<R> {
    /// The rules said no. Shown to the person, with what they typed.
    Refused(R),
    /// Something broke. Logged once, at the edge; the person sees a reference.
    Failed(Failure),
}

impl<R> From<Failure> for Stop<R> {
    fn from(failure: Failure) -> Stop<R> {
        Stop::Failed(failure)
    }
}

impl<R> Stop<R> {
    /// Turns the refusal into the caller's own.
    pub fn map<S>(self, refusal: impl FnOnce(R) -> S) -> Stop<S> {
        match self {
            Stop::Refused(said) => Stop::Refused(refusal(said)),
            Stop::Failed(failure) => Stop::Failed(failure),
        }
    }
}

/// A writing transaction that keeps its own account. Acts take it; [`change!`](crate::change) commits it.
#[derive(Debug)]
pub struct Change {
    tx: Transaction,
    pub author: Author,
    pub now: Moment,
    entries: Vec<Entry>,
}

impl Change {
    /// The transaction, for a room's `store`.
    pub fn tx(&mut self) -> &mut Transaction {
        &mut self.tx
    }

    /// Puts an act into the account that is committed with it.
    pub fn record(&mut self, entry: Entry) {
        self.entries.push(entry);
    }
}

/// Runs an act, and commits what it wrote together with the account of it.
///
/// ```text
/// audit::change!(db, author, now, chance, |change| {
///     close(change, report, reason).await
/// })
/// ```
///
/// It answers `Result<T, Stop<R>>`. Where another transaction was in the way the whole body runs again: draw randomness and seal before, never
/// inside. A body that recorded nothing is not committed. (A macro, because an async closure that borrows can't yet be sent between threads.)
#[macro_export]
macro_rules! change {
    ($db:expr, $author:expr, $now:expr, $chance:expr, |$change:ident| $body:expr) => {{
        let mut attempts = $crate::Attempts::new($db, $author, $now, $chance);
        loop {
            let mut begun = match attempts.begin().await {
                Ok(begun) => begun,
                Err(failure) => break Err($crate::Stop::Failed(failure)),
            };
            let done = {
                let $change = &mut begun;
                async { $body }.await
            };
            if let Some(ended) = attempts.end(begun, done).await {
                break ended;
            }
        }
    }};
}

/// The tries of one act; [`change!`](crate::change) drives it.
#[doc(hidden)]
#[allow(missing_debug_implementations)]
pub struct Attempts<'a> {
    db: &'a Database,
    author: Author,
    now: Moment,
    chance: &'a dyn Chance,
    tries: Retries,
}

impl<'a> Attempts<'a> {
    pub fn new(db: &'a Database, author: Author, now: Moment, chance: &'a dyn Chance) -> Attempts<'a> {
        Attempts { db, author, now, chance, tries: Retries::default() }
    }

    pub async fn begin(&mut self) -> Result<Change, Failure> {
        loop {
            match self.db.begin().await {
                Ok(tx) => return Ok(Change { tx, author: self.author, now: self.now, entries: Vec::new() }),
                Err(failure) => {
                    if !self.tries.again(&failure, self.chance).await {
                        return Err(failure);
                    }
                }
            }
        }
    }

    /// Commits or rolls back. `None` means: once more.
    pub async fn end<T, R>(&mut self, change: Change, done: Result<T, Stop<R>>) -> Option<Result<T, Stop<R>>> {
        let ended = match done {
            Ok(done) => self.commit(change).await.map(|()| done).map_err(Stop::Failed),
            Err(stop) => {
                // The answer is already known; a rollback that fails is a connection that is gone.
                let _ = change.tx.rollback().await;
                Err(stop)
            }
        };
        match ended {
            Err(Stop::Failed(failure)) => {
                let again = self.tries.again(&failure, self.chance).await;
                (!again).then_some(Err(Stop::Failed(failure)))
            }
            ended => Some(ended),
        }
    }

    async fn commit(&self, change: Change) -> Result<(), Failure> {
        let Change { mut tx, entries, .. } = change;
        if entries.is_empty() {
            return Err(Failure::Broken("an act wrote without an account of it"));
        }
        for entry in &entries {
            store::insert(&mut tx, self.chance.uuid7(self.now), self.now, &self.author, entry).await?;
        }
        tx.commit().await
    }
}
