//! Work between requests: linking the account, waking somebody, forgetting in time. No job holds a key that opens a record.

use crate::stopping::Stopping;
use daybreak_audit::lease;
use daybreak_database::{Database, Failure};
use daybreak_vocabulary::Clock;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

/// What one run of a job answers: how much it did.
pub type Run = Pin<Box<dyn Future<Output = Result<u64, Failure>> + Send>>;

/// Something done every so often, by one server at a time.
pub struct Job {
    pub name: &'static str,
    pub every: Duration,
    /// The lease under which it runs; `None` where the work takes its own, or may be done by all.
    pub lease: Option<&'static str>,
    pub run: Box<dyn Fn() -> Run + Send + Sync>,
}

impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Job").field("name", &self.name).field("every", &self.every).finish_non_exhaustive()
    }
}

/// Runs every job until the process is to end; answers when the last has ended.
pub async fn run(jobs: Vec<Job>, db: Database, clock: Arc<dyn Clock>, holder: Uuid, stopping: Stopping) {
    let running: Vec<_> = jobs
        .into_iter()
        .map(|job| tokio::spawn(repeat(job, db.clone(), Arc::clone(&clock), holder, stopping.clone())))
        .collect();
    for job in running {
        // A job that panicked was logged by the panic's place; the others go on.
        let _ = job.await;
    }
}

async fn repeat(job: Job, db: Database, clock: Arc<dyn Clock>, holder: Uuid, stopping: Stopping) {
    // One line where it begins to fail, one where it is well again: a database that is away for a night does not fill a disk.
    let mut failing = false;
    while !stopping.is_told() {
        let begun = clock.now();
        match once(&job, &db, clock.as_ref(), holder).await {
            Ok(count) => {
                if failing {
                    failing = false;
                    tracing::info!(job = job.name, "a job is well again");
                }
                say(job.name, count, clock.now().since(begun));
            }
            Err(failure) if !failing => {
                failing = true;
                tracing::error!(job = job.name, %failure, "a job is broken and will be tried again");
            }
            Err(_) => {}
        }
        tokio::select! {
            () = tokio::time::sleep(job.every) => {}
            () = stopping.clone().wait() => {}
        }
    }
    if let Some(name) = job.lease {
        // Given up so that another server need not wait for it; where that fails it runs out by itself.
        let _ = lease::release(&db, name, holder).await;
    }
}

/// How many a job did is said from here on: more than a handful, so that no line tells of one report or one person.
const MANY: u64 = 20;
/// From so many milliseconds on a job may be in the way of others.
const LONG: i64 = 10_000;

pub(crate) fn say(job: &'static str, count: u64, milliseconds: i64) {
    if count >= MANY {
        tracing::info!(job, count, milliseconds, "a job did much");
    } else if milliseconds >= LONG {
        tracing::warn!(job, milliseconds, "a job took long");
    }
}

async fn once(job: &Job, db: &Database, clock: &dyn Clock, holder: Uuid) -> Result<u64, Failure> {
    match job.lease {
        Some(name) if !lease::take(db, name, holder, clock.now()).await? => Ok(0),
        _ => (job.run)().await,
    }
}
