//! Beginning a draft: consent is the door.

use super::standing::ledger;
use crate::referral::{Kind, Referral, ReferralId, State};
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Stop};
use daybreak_people::age::{Age, Standing};
use daybreak_people::choice::Path;
use daybreak_people::{PersonId, acts as people, choice, store as records};
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, No, no};
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Day, Exploitation, Jurisdiction};

refusals! {
    /// Why no draft is begun.
    NotBegun {
        /// An adult who has not chosen a referral: nothing is written before they have.
        AskFirst => ("", "referral-no-ask-first"),
        /// A notification about a child, or somebody who may be one.
        ChildIsReferred => ("kind", "referral-no-child-notified"),
        /// A notification about an adult who chose to be referred.
        ChoseReferral => ("kind", "referral-no-chose-referral"),
        /// A referral of an adult who said no.
        Refused => ("kind", "referral-no-refused"),
        /// The record was joined to another: it is begun from that one.
        Merged => ("", "people-no-merged"),
        /// There is one already, being written: from this record, or from another there is of them.
        Another => ("", "referral-no-another"),
        NoKind => ("kind", "referral-no-kind"),
        NoNation => ("nation", "referral-no-nation"),
    }
}

/// The one rule for which of the two may be made; and whether it names.
pub fn allowed(path: Path, kind: Kind) -> Result<bool, NotBegun> {
    match (path, kind) {
        (Path::ReferChild | Path::ReferAdult(_), Kind::Nrm) => Ok(true),
        (Path::ReferChild, Kind::Dtn) => Err(NotBegun::ChildIsReferred),
        (Path::ReferAdult(_), Kind::Dtn) => Err(NotBegun::ChoseReferral),
        (Path::Notify { named }, Kind::Dtn) => Ok(named),
        (Path::Notify { .. }, Kind::Nrm) => Err(NotBegun::Refused),
        (Path::AskFirst, _) => Err(NotBegun::AskFirst),
    }
}

/// Where a person stands by a sealed age: what the plain column of the record cannot say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ages {
    pub standing: Standing,
    pub adult_since: Option<Day>,
}

impl Ages {
    pub fn of(age: &Age, today: Day) -> Ages {
        Ages { standing: age.standing(today), adult_since: age.adult_since(today) }
    }
}

/// Begins a draft. Its id was drawn with the page: the same page sent twice begins one.
pub async fn begin(
    change: &mut Change,
    by: &Member,
    person: PersonId,
    id: ReferralId,
    kind: Kind,
    jurisdiction: Jurisdiction,
    ages: Ages,
) -> Done<Referral, NotBegun> {
    let before: people::Before = people::must_see(change, by, person).await.map_err(|stop: Stop<No<NotBegun>>| stop)?;
    if !before.person.is_open() {
        return no(NotBegun::Merged);
    }
    let choices = ledger(change.tx(), &before.person).await?;
    // A record that was left as a child's is a child's until somebody writes down otherwise.
    let known = records::standing(change.tx(), person).await?;
    let standing = if known.is_treated_as_child() && !ages.standing.is_treated_as_child() { known } else { ages.standing };
    let named = match allowed(choice::path(standing, &choices, ages.adult_since), kind) {
        Ok(named) => named,
        Err(refusal) => return no(refusal),
    };
    let mine = store::of_person(change.tx(), person, by.organisation).await?;
    if let Some(there) = mine.iter().find(|there| there.id == id) {
        return Ok(there.clone());
    }
    if store::others(change.tx(), id, person, by.organisation).await?.iter().any(|other| other.state == State::Draft) {
        return no(NotBegun::Another);
    }
    let today = change.now.day();
    let draft = Referral {
        id,
        person,
        organisation: by.organisation,
        kind,
        jurisdiction,
        state: State::Draft,
        state_on: today,
        child: standing.is_treated_as_child(),
        nameless: kind == Kind::Dtn && !named,
        begun_by: by.id,
        begun_on: today,
        held_by: by.id,
        reviewed_by: None,
        prepared_by: None,
        prepared_at: None,
        form_document: None,
        handled_by: None,
        lives_in: None,
        exploited_in: None,
        exploitation: Exploitation::Unknown,
        expires_on: Class::Draft.expires(today),
    };
    store::insert(change.tx(), &draft).await?;
    change.record(Entry::new("referral.begun", "referral", id.0).with_id("person", person.0).with("kind", kind.code()));
    Ok(draft)
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_people::choice::ChoiceId;
    use daybreak_vocabulary::uuid::Uuid;

    #[test]
    fn no_child_is_notified_of_and_no_adult_referred_without_a_yes() {
        let yes = Path::ReferAdult(ChoiceId(Uuid::nil()));
        assert_eq!(allowed(Path::ReferChild, Kind::Nrm), Ok(true));
        assert_eq!(allowed(Path::ReferChild, Kind::Dtn), Err(NotBegun::ChildIsReferred));
        assert_eq!(allowed(yes, Kind::Nrm), Ok(true));
        assert_eq!(allowed(yes, Kind::Dtn), Err(NotBegun::ChoseReferral));
        assert_eq!(allowed(Path::Notify { named: false }, Kind::Nrm), Err(NotBegun::Refused));
        assert_eq!(allowed(Path::Notify { named: false }, Kind::Dtn), Ok(false));
        assert_eq!(allowed(Path::Notify { named: true }, Kind::Dtn), Ok(true));
        for kind in Kind::ALL {
            assert_eq!(allowed(Path::AskFirst, *kind), Err(NotBegun::AskFirst));
        }
    }
}
