//! Making a referral ready: from here on it can be entered into the Home Office's service. Nobody is called referred by this.

use super::begin::{Ages, NotBegun, allowed};
use super::must_see;
use super::standing::{asked_twice, ledger};
use crate::form::{Answer, Asks, Filled, fill, find};
use crate::nameless::{Identifiers, Leaking};
use crate::opened::Opened;
use crate::others::{Hindrance, hinders};
use crate::referral::{ReferralId, State, exploitation_of};
use crate::rules::Rules;
use crate::since::Made;
use crate::store;
use crate::store::standing::EventId;
use daybreak_access::{Member, MemberId};
use daybreak_audit::{Change, Entry};
use daybreak_people::choice::Path;
use daybreak_people::{acts, store as people};
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;
use daybreak_vault::{DocumentId, documents};

/// What the account calls it when a referral is made ready from its draft.
pub const PREPARED: &str = "referral.prepared";

refusals! {
    /// Why it is not made ready.
    NotPrepared {
        /// The person has not chosen it, or chose otherwise since.
        NotChosen => ("", "referral-no-not-chosen"),
        /// A notification about a child.
        Child => ("", "referral-no-child-notified"),
        /// A notification without a name that would say who it is.
        Leaks => ("", "notify-no-leaks"),
        /// Rare together, and nobody confirmed that it may go so.
        Rare => ("rare", "notify-no-rare"),
        /// Its words tell what must stay, and nobody has said that they may go.
        GivesAway => ("aware", "safe-no-aware"),
        /// Somebody wrote while it was looked at.
        Changed => ("", "draft-no-changed"),
        Finished => ("", "draft-no-finished"),
        /// Another about the same person is being written.
        TwoWritten => ("", "others-no-written"),
        /// Another is ready, and not entered.
        TwoReady => ("", "others-no-ready"),
        /// Another was entered, and nobody said that a second is needed.
        Twice => ("twice", "others-no-twice"),
    }
}

/// A case as it would leave, and what it rests on.
#[derive(Clone, Debug)]
pub struct Ready {
    pub filled: Filled,
    /// The version of how they may be reached that it is filled from.
    contact: Option<DocumentId>,
    /// Where it names nobody, the versions of the record it was looked through by.
    looked: Vec<DocumentId>,
    /// Whom it names as the contact.
    reports: MemberId,
    /// Every sheet with its version, and the version of the person's record: as it was looked at.
    seen: Vec<(uuid::Uuid, i64)>,
    ages: Ages,
    path: Path,
    purposes: Vec<String>,
    exploited_in: Option<String>,
    lives_in: Option<String>,
    /// Whoever makes it ready looked at another that was entered, and says that a second is needed.
    twice: bool,
}

impl Ready {
    /// Fills the form, and looks whether anything in it would say who somebody is that must not be said.
    pub fn of(opened: &Opened) -> Result<Ready, Vec<Leaking>> {
        let filled = fill(&opened.case);
        if opened.case.is_nameless() {
            let leaks = Identifiers::of(&opened.case).leaks_of(&filled);
            if !leaks.is_empty() {
                return Err(leaks);
            }
        }
        let account = &opened.case.account;
        let of_all = |name: &str| account.all(crate::account::SheetKind::Situation).flat_map(|sheet| sheet.values.parts(name)).cloned().collect::<Vec<_>>();
        let facet = |code: &str| opened.case.places.district(code).map(|district| opened.case.places.facet(district));
        let exploited_in = account.texts(crate::account::SheetKind::Place, "district").next().and_then(facet);
        let lives_in = opened.case.places.districts.iter().find(|one| one.name == opened.case.subject.staying_town).map(|one| opened.case.places.facet(one));
        Ok(Ready {
            filled,
            contact: opened.contact,
            looked: opened.looked.clone(),
            reports: opened.reports,
            seen: opened.seen(),
            ages: opened.ages,
            path: opened.path,
            purposes: of_all("purpose"),
            exploited_in,
            lives_in,
            twice: false,
        })
    }

    /// What is sealed.
    pub fn made(&self) -> Made {
        Made { filled: self.filled.clone(), contact: self.contact, looked: self.looked.clone(), reports: Some(self.reports) }
    }

    /// The same, with whether a second one is said to be needed beside one that was entered.
    #[must_use]
    pub fn beside_another(self, twice: bool) -> Ready {
        Ready { twice, ..self }
    }
}

/// What of the others there are of the same person forbids it.
fn alone(hindrance: Option<Hindrance>, twice: bool) -> Result<(), NotPrepared> {
    match hindrance {
        Some(Hindrance::Written) => Err(NotPrepared::TwoWritten),
        Some(Hindrance::Ready) => Err(NotPrepared::TwoReady),
        Some(Hindrance::Entered) if !twice => Err(NotPrepared::Twice),
        Some(Hindrance::Entered) | None => Ok(()),
    }
}

/// Whether words of their own that would leave tell how to reach the person where that is not safe, or name whoever must not know. It warns and blocks nothing:
/// whoever refers may have to name the one they fear. Of somebody who is not named all of it is a leak, and stops what is made ready before this is asked.
pub fn gives_away(opened: &Opened, filled: &Filled) -> bool {
    let Some(details) = &opened.person.details else { return false };
    let written = |id: &str| find(id).is_some_and(|field| field.asks == Asks::Area);
    let texts = filled.pages.iter().flat_map(|page| &page.fields).filter(|field| written(&field.id)).filter_map(|field| match &field.value {
        Answer::Text(text) => Some(text.as_str()),
        _ => None,
    });
    daybreak_people::safe::gives_away(opened.person.contact.as_ref(), details, texts)
}

/// Makes it ready. What leaves was sealed before; what it rests on, and that nothing was written since, are asked again here.
pub async fn prepare(change: &mut Change, by: &Member, id: ReferralId, ready: &Ready, paper: &Paper, event: EventId, rules: &Rules) -> Done<(), NotPrepared> {
    let before = must_see(change, by, id).await?;
    let referral = before.referral;
    if !referral.state.may_become(State::Prepared) {
        return no(NotPrepared::Finished);
    }
    let choices = ledger(change.tx(), &before.person.person).await?;
    let known = people::standing(change.tx(), referral.person).await?;
    let rule = |path| match allowed(path, referral.kind) {
        Ok(named) if referral.nameless || named => Ok(()),
        Err(NotBegun::ChildIsReferred) => Err(NotPrepared::Child),
        Ok(_) | Err(_) => Err(NotPrepared::NotChosen),
    };
    if let Err(refusal) = asked_twice(ready.path, known, &choices, rule) {
        return no(refusal);
    }
    let standing = if known.is_treated_as_child() { known } else { ready.ages.standing };
    let mut seen: Vec<(uuid::Uuid, i64)> = store::latest(change.tx(), id).await?.iter().map(|saved| (saved.document.0, saved.version)).collect();
    seen.push((referral.person.0, before.person.person.version));
    if seen != ready.seen {
        return no(NotPrepared::Changed);
    }
    let others = store::others(change.tx(), id, referral.person, by.organisation).await?;
    if let Err(refusal) = alone(hinders(referral.kind, &others), ready.twice) {
        return no(refusal);
    }
    // Not one organisation's alone: it may be handed to who enters it.
    acts::put(change, referral.person, paper, None).await?;
    let now = change.now;
    store::set_prepared(change.tx(), id, Some((by.id, now, paper.id()))).await?;
    store::set_state(change.tx(), id, State::Prepared, now.day()).await?;
    let exploitation = exploitation_of(ready.purposes.iter().map(String::as_str));
    store::set_facets(change.tx(), id, ready.lives_in.as_deref(), ready.exploited_in.as_deref(), exploitation).await?;
    // Who wrote when two wrote at once is over: only what stands is kept.
    let earlier = store::earlier_versions(change.tx(), id).await?;
    for document in &earlier {
        store::forget_version(change.tx(), id, *document).await?;
        people::detach(change.tx(), *document).await?;
    }
    documents::erase(change, &earlier).await?;
    // From here on it stands in the register, and is chased until it is entered.
    if let Some(referral) = store::find(change.tx(), id).await? {
        super::standing::prepared(change, by, &referral, event, rules, standing).await?;
    }
    change.record(Entry::new(PREPARED, "referral", id.0).with("kind", referral.kind.code()).with("named", if referral.nameless { "no" } else { "yes" }));
    Ok(())
}
