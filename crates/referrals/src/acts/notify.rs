//! A notification from nothing: a record with as little as there may be, the choices it rests on, and the coded answers, in one act.

use super::begin::{self, Ages};
use super::save::{self, Place};
use crate::account::EntryId;
use crate::account::SheetKind;
use crate::referral::{Kind, ReferralId};
use daybreak_access::Member;
use daybreak_audit::Change;
use daybreak_people::acts::begin::New;
use daybreak_people::acts::choose::Chosen;
use daybreak_people::acts::{begin as people, choose};
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, No, no};
use daybreak_triage::sealing::Paper;
use daybreak_vocabulary::Jurisdiction;
use uuid::Uuid;

refusals! {
    /// Why there is no notification.
    NotNotified {
        /// A child, or somebody who may be one: referred, never notified of.
        Child => ("age", "referral-no-child-notified"),
        NoAge => ("age", "notify-no-age"),
        /// They have not said no to a referral.
        NotRefused => ("referral", "notify-no-refusal"),
        NoNamed => ("named", "notify-no-named"),
        /// They want to be named: that takes their record.
        Named => ("named", "notify-no-nameless"),
        NoNation => ("nation", "referral-no-nation"),
        TooLong => ("reason", "people-no-too-long"),
        Unready => ("", "referral-no-key"),
    }
}

/// Everything made ready outside the transaction.
#[derive(Clone, Debug)]
pub struct Notified {
    pub id: ReferralId,
    pub person: New,
    /// The choices, each sealed: no referral, and no name.
    pub choices: Vec<(Chosen, Paper)>,
    pub ages: Ages,
    pub jurisdiction: Jurisdiction,
    /// Sheets with something on them.
    pub sheets: Vec<(SheetKind, EntryId, Uuid, Paper)>,
}

/// Begins it all at once: what is refused leaves nothing behind.
pub async fn notify(change: &mut Change, by: &Member, all: &Notified) -> Done<(), NotNotified> {
    people::begin(change, by, &all.person).await.map_err(|stop| stop.map(|_| No::Because(NotNotified::Unready)))?;
    for (chosen, paper) in &all.choices {
        choose::choose(change, by, all.person.id, chosen, paper, None).await.map_err(|stop| stop.map(|_| No::Because(NotNotified::Unready)))?;
    }
    let begun = begin::begin(change, by, all.person.id, all.id, Kind::Dtn, all.jurisdiction, all.ages).await;
    let begun = begun.map_err(|stop| stop.map(|_| No::Because(NotNotified::Child)))?;
    if !begun.nameless {
        return no(NotNotified::Named);
    }
    for (kind, entry, once, paper) in &all.sheets {
        let place = Place { kind: *kind, entry: *entry, base: 0, once: *once };
        save::save(change, by, all.id, place, paper).await.map_err(|stop| stop.map(|_| No::Because(NotNotified::Unready)))?;
    }
    Ok(())
}
