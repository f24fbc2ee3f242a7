//! The clock that finds urgent reports which nobody of an organisation has been told of. It holds no key and reads no word.

use crate::store;
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::{Database, Failure};
use daybreak_partnership::acts::alert;
use daybreak_partnership::on_call::AlertId;
use daybreak_vault::{RecipientKind, recipients};
use daybreak_vocabulary::{Chance, Clock};

/// One round: raises an alert for each urgent report and each organisation that reads it and has neither been told nor opened it. Answers how many.
///
/// The binary runs it under a lease, before `partnership`'s own clock, which calls people and, where nobody acknowledges within 15 minutes, the next. Opening a
/// report acknowledges its alert. A report passed on alerts whoever received it. One that fails does not hold up those after it: the first failure is
/// answered at the end.
pub async fn raise_due(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<usize, Failure> {
    let mut due = Vec::new();
    let mut tx = db.read().await?;
    let outlived = store::outlived(&mut tx).await?;
    for recipient in recipients::all(&mut tx).await? {
        if recipient.kind != RecipientKind::ImmigrationEnforcement {
            let reports = store::untold(&mut tx, recipient.id).await?;
            due.extend(reports.into_iter().map(|report| (recipient.id, report)));
        }
    }
    tx.rollback().await?;
    let mut failed = None;
    for (alert, report) in outlived {
        // By the day, as all the clock does to an alert: the hour of a call is the hour of the report.
        let done: Result<(), Stop<()>> = change!(db, Author::System, clock.now().day_only(), chance, |change| {
            alert::forget(change, AlertId(alert), "report", report.0).await?;
            Ok(())
        });
        if let Err(Stop::Failed(failure)) = done {
            failed.get_or_insert(failure);
        }
    }
    forget_left_behind(db, clock, chance).await?;
    let mut raised = 0;
    for (organisation, report) in due {
        let now = clock.now();
        let id = AlertId(chance.uuid4());
        let done: Result<(), Stop<()>> = change!(db, Author::System, now.day_only(), chance, |change| {
            // Refused where another server was first: there is one alert for each organisation and report.
            if alert::raise(change, id, organisation, "report", report.0, now).await? { Ok(()) } else { Err(Stop::Refused(())) }
        });
        match done {
            Ok(()) => raised += 1,
            Err(Stop::Refused(())) => {}
            Err(Stop::Failed(failure)) => {
                failed.get_or_insert(failure);
            }
        }
    }
    failed.map_or(Ok(raised), Err)
}

/// A report that its sender took back and a hold keeps is read by one organisation alone. What the others had recorded of it ends as soon as this clock comes by:
/// their work, wishes and notes went with their share, in the same moment.
async fn forget_left_behind(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<(), Failure> {
    let mut tx = db.read().await?;
    let left = store::left_behind(&mut tx).await?;
    tx.rollback().await?;
    for (report, organisation) in left {
        let done: Result<(), Stop<()>> = change!(db, Author::System, clock.now(), chance, |change| {
            store::delete_official(change.tx(), organisation, report).await?;
            store::delete_recusals(change.tx(), organisation, report).await?;
            change.record(Entry::new("report.left_behind_forgotten", "report", report.0).with_id("of", organisation.0));
            Ok(())
        });
        if let Err(Stop::Failed(failure)) = done {
            return Err(failure);
        }
    }
    Ok(())
}
