//! Saving a sheet: each page by itself, once however often it is sent, and never over what somebody else saved meanwhile.

use super::must_see;
use crate::account::{EntryId, SheetKind};
use crate::referral::{ReferralId, State};
use crate::store::{self, SavedVersion};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_people::acts as people;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;
use daybreak_vocabulary::retention::Class;
use uuid::Uuid;

refusals! {
    /// Why a sheet is not saved.
    NotSaved {
        /// It is: this very page came before.
        Already => ("", "draft-no-already"),
        /// Somebody saved this sheet since the page was opened.
        Behind => ("", "draft-no-behind"),
        Finished => ("", "draft-no-finished"),
    }
}

/// One sheet to be saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub kind: SheetKind,
    pub entry: EntryId,
    /// The version the page was opened at; zero for a new one.
    pub base: i64,
    /// Drawn with the page.
    pub once: Uuid,
}

/// Saves one version. The paper was sealed before, to one's own organisation.
pub async fn save(change: &mut Change, by: &Member, id: ReferralId, place: Place, paper: &Paper) -> Done<(), NotSaved> {
    let before = must_see(change, by, id).await?;
    if store::saved_once(change.tx(), id, place.once).await?.is_some() {
        return no(NotSaved::Already);
    }
    if before.referral.state != State::Draft {
        return no(NotSaved::Finished);
    }
    let all = store::latest(change.tx(), id).await?;
    let now = all.iter().find(|saved| saved.kind == place.kind && saved.entry == place.entry).map_or(0, |saved| saved.version);
    if now != place.base {
        return no(NotSaved::Behind);
    }
    people::put(change, before.referral.person, paper, Some(by.organisation)).await?;
    let at = change.now;
    let saved = SavedVersion { kind: place.kind, entry: place.entry, version: now + 1, document: paper.id(), member: by.id, saved_at: at };
    store::add_version(change.tx(), id, &saved, place.once).await?;
    store::touch(change.tx(), id, Class::Draft.expires(at.day())).await?;
    change.record(Entry::new("referral.sheet_saved", "referral", id.0).with("sheet", place.kind.code()).with_number("version", now + 1));
    Ok(())
}
