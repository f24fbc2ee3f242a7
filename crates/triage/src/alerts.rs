//! The clock that finds urgent reports which nobody of an organisation has been told of. It holds no key and reads no word.

use crate::store;
use daybreak_audit::{Author, Entry, Round, Stop, change};
use daybreak_database::{Database, Failure};
use daybreak_partnership::acts::alert;
use daybreak_partnership::on_call::AlertId;
use daybreak_reports::ReportId;
use daybreak_vault::{RecipientKind, recipients};
use daybreak_vocabulary::{Chance, Clock, OrganisationId};

/// One round: raises an alert for each urgent report and each organisation that reads it and has neither been told nor opened it. Answers how many.
///
/// The binary runs it under a lease, before `partnership`'s own clock, which calls people and, where nobody acknowledges within 15 minutes, the next. Opening a
/// report acknowledges its alert. A report passed on alerts whoever received it.
pub async fn raise_due(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let mut due = Vec::new();
    let mut tx = db.read().await?;
    let outlived = store::outlived(&mut tx).await?;
    for recipient in recipients::all(&mut tx).await? {
        if recipient.kind != RecipientKind::ImmigrationEnforcement {
            let reports = store::untold(&mut tx, recipient.id).await?;
            due.extend(reports.into_iter().map(|report| (recipient.id, report.0)));
        }
    }
    let left = store::left_behind(&mut tx).await?;
    tx.rollback().await?;
    let mut round = Round::default();
    let outlived = outlived.into_iter().map(|(id, report)| (AlertId(id), report.0)).collect();
    alert::forget_each(db, clock, chance, &mut round, "report", outlived).await;
    alert::raise_each(db, clock, chance, &mut round, "report", due).await;
    for (report, organisation) in left {
        round.beside(forget_left_behind(db, clock, chance, report, organisation).await);
    }
    round.end()
}

/// A report that its sender took back and a hold keeps is read by one organisation alone. What the others had recorded of it ends as soon as this clock comes by:
/// their work, wishes and notes went with their share, in the same moment.
async fn forget_left_behind(db: &Database, clock: &dyn Clock, chance: &dyn Chance, report: ReportId, organisation: OrganisationId) -> Result<(), Stop<()>> {
    change!(db, Author::System, clock.now(), chance, |change| {
        store::delete_official(change.tx(), organisation, report).await?;
        store::delete_recusals(change.tx(), organisation, report).await?;
        change.record(Entry::new("report.left_behind_forgotten", "report", report.0).with_id("of", organisation.0));
        Ok(())
    })
}
