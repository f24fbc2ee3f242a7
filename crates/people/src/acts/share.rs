//! Sharing a record with another organisation: what goes, on what ground, and how it ends.

use super::{Before, must_see, put};
use crate::choice::{About, Stand, stand};
use crate::person::{Basis, PersonId, Reader};
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_database::{Failure, Transaction};
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;
use daybreak_vault::recipients::{self, Recipient, RecipientKind};
use daybreak_vault::{Compartment, DocumentKind, Keyring, RecipientKey, SealedDocument, Wrap, documents, wrap};
use daybreak_vocabulary::{Chance, Day, OrganisationId};

refusals! {
    /// Why a record can't be shared, or a share can't end.
    NotShared {
        AnotherKeeps => ("", "people-no-another-keeps"),
        Merged => ("", "people-no-merged"),
        /// Not a partner that may have it: a reader already, inactive, without a key, or behind the immigration wall.
        NoReceiver => ("to", "people-no-receiver"),
        NoBasis => ("basis", "people-no-basis"),
        /// Nobody can look at it again later: on such a ground it says why, in words.
        NoReason => ("why", "people-no-why"),
        TooLong => ("why", "people-no-too-long"),
        /// Whoever writes it must be able to reach them: how goes along.
        KeeperReaches => ("contact", "people-no-keeper-reaches"),
        /// They did not say yes to this organisation, or said it as a child and are an adult now.
        NotChosen => ("basis", "people-no-choice"),
        /// Only a child is safeguarded on this ground.
        NotAChild => ("basis", "people-no-not-a-child"),
        /// Something came in while it was made ready.
        Changed => ("", "people-no-changed"),
        Sealed => ("", "people-no-sealed"),
        /// Its words tell what must not go along, and nobody has said that they may.
        GivesAway => ("aware", "safe-no-aware"),
        /// The keeper's own reading ends with the record.
        Keeper => ("", "people-no-keeper"),
    }
}

/// Whether a kind of document goes along. How to reach them only where that is chosen; their references with the Home Office and the staff's own words never.
pub fn goes_along(kind: DocumentKind, contact: bool) -> bool {
    match kind {
        DocumentKind::Person | DocumentKind::Choice => true,
        DocumentKind::Contact => contact,
        _ => false,
    }
}

/// Whether an organisation may receive a record at all: the immigration wall, and who reads already.
pub fn receives(to: &Recipient, readers: &[OrganisationId]) -> bool {
    to.active && to.kind != RecipientKind::ImmigrationEnforcement && !readers.contains(&to.id)
}

/// A record made ready for its receiver, outside the transaction.
#[derive(Clone, Debug)]
pub struct Packed {
    pub to: OrganisationId,
    pub wraps: Vec<Wrap>,
    pub contact: bool,
    counted: usize,
}

/// Wraps what goes along. `None` where this member's keys don't open who it is, or the receiver has none.
pub fn pack(
    chance: &dyn Chance,
    keyring: &Keyring,
    papers: &[(SealedDocument, Wrap)],
    contact: bool,
    to: OrganisationId,
    keys: &[RecipientKey],
) -> Result<Option<Packed>, Failure> {
    let Some(key) = keys.iter().find(|key| key.compartment() == Compartment::Identities) else { return Ok(None) };
    let mut packed = Packed { to, wraps: Vec::new(), contact: false, counted: papers.len() };
    for (document, own) in papers.iter().filter(|(document, _)| goes_along(document.head.kind, contact)) {
        let Ok(data) = keyring.data_key(own) else { continue };
        packed.wraps.push(wrap(chance, &data, key)?);
        packed.contact |= document.head.kind == DocumentKind::Contact;
    }
    let whole = packed.wraps.iter().any(|wrap| wrap.head.kind == DocumentKind::Person);
    Ok(whole.then_some(packed))
}

/// On what ground a record is shared, and who writes it from then on.
#[derive(Clone, Copy, Debug)]
pub struct Terms<'a> {
    pub basis: Basis,
    /// Why, sealed to the organisation that shares it; `None` where nothing was written.
    pub why: Option<&'a Paper>,
    /// When the person came to be treated as an adult, by the opened record: what they chose before is no ground.
    pub adult_since: Option<Day>,
    /// The receiver writes it from now on.
    pub they_keep: bool,
}

/// Whether a ground must be said in words as well: one that neither the person nor their age vouches for.
fn must_say_why(basis: Basis) -> bool {
    matches!(basis, Basis::Danger | Basis::Law)
}

/// Shares a record. Whoever sees it on a ground that was a child's, of somebody grown, is put on this one.
pub async fn share(change: &mut Change, by: &Member, person: PersonId, packed: &Packed, terms: Terms<'_>) -> Done<(), NotShared> {
    let Terms { basis, why, adult_since, they_keep } = terms;
    let before: Before = must_see(change, by, person).await?;
    let person = before.person;
    if !before.is_keeper() {
        return no(NotShared::AnotherKeeps);
    }
    if !person.is_open() {
        return no(NotShared::Merged);
    }
    let ledger: Vec<_> = store::choices(change.tx(), person.id).await?.into_iter().map(|line| line.choice).collect();
    let (outgrown, readers): (Vec<Reader>, Vec<Reader>) =
        store::readers(change.tx(), person.id).await?.into_iter().partition(|reader| reader.is_outgrown(&ledger, adult_since));
    let readers: Vec<OrganisationId> = readers.into_iter().map(|reader| reader.organisation).collect();
    let Some(to) = recipients::find(change.tx(), packed.to).await?.filter(|to| receives(to, &readers)) else {
        return no(NotShared::NoReceiver);
    };
    let rests_on = match basis {
        Basis::Keeper => return no(NotShared::NoBasis),
        Basis::Choice => match stand(&ledger, About::Sharing, Some(to.id), adult_since) {
            Stand::Given(choice) => Some(choice),
            _ => return no(NotShared::NotChosen),
        },
        Basis::Safeguarding if !person.standing.is_treated_as_child() => return no(NotShared::NotAChild),
        Basis::Danger | Basis::Safeguarding | Basis::Law => None,
    };
    if must_say_why(basis) && why.is_none() {
        return no(NotShared::NoReason);
    }
    if count(change.tx(), person.id, by.organisation).await? != packed.counted {
        return no(NotShared::Changed);
    }
    if they_keep && !packed.contact {
        return no(NotShared::KeeperReaches);
    }
    documents::share(change, &packed.wraps).await?;
    let today = change.now.day();
    let reader = Reader { person: person.id, organisation: to.id, basis, rests_on, shared_by: by.id, since_on: today };
    if outgrown.iter().any(|reader| reader.organisation == to.id) {
        store::set_ground(change.tx(), &reader).await?;
        if !packed.contact {
            // How to reach them may have gone along on the old ground.
            let sealed = documents::readers(change.tx(), person.id.0).await?;
            let ours = sealed.into_iter().filter(|(_, kind, reader)| *kind == DocumentKind::Contact && *reader == by.organisation);
            let contact: Vec<_> = ours.map(|(document, _, _)| document).collect();
            documents::unshare(change, &contact, to.id).await?;
        }
    } else {
        store::add_reader(change.tx(), &reader).await?;
    }
    if they_keep {
        // What rested on a choice goes on resting on it: a keeper whom they no longer want is no keeper either, so only a ground without one makes a keeper.
        if rests_on.is_some() {
            return no(NotShared::NoBasis);
        }
        store::set_keeper(change.tx(), person.id, to.id).await?;
        store::set_basis(change.tx(), person.id, to.id, Basis::Keeper).await?;
        store::set_basis(change.tx(), person.id, by.organisation, basis).await?;
    }
    let entry = Entry::new("person.shared", "person", person.id.0).with_id("with", to.id.0).with("basis", basis.code());
    // That there is a reason, not which: it stands on the record, for colleagues.
    let entry = match why {
        Some(why) => {
            put(change, person.id, why, Some(by.organisation)).await?;
            entry.with("reason", "given")
        }
        None => entry,
    };
    change.record(entry.with("contact", if packed.contact { "yes" } else { "no" }).with("keeping", if they_keep { "yes" } else { "no" }));
    Ok(())
}

/// Ends what an organisation sees. The keeper ends anybody's; everybody their own.
pub async fn unshare(change: &mut Change, by: &Member, person: PersonId, organisation: OrganisationId) -> Done<(), NotShared> {
    let before: Before = must_see(change, by, person).await?;
    if organisation == before.person.keeper {
        return no(NotShared::Keeper);
    }
    if !before.is_keeper() && organisation != by.organisation {
        return no(NotShared::AnotherKeeps);
    }
    let readers = store::readers(change.tx(), person).await?;
    if !readers.iter().any(|reader| reader.organisation == organisation) {
        return no(NotShared::NoReceiver);
    }
    end(change, person, organisation, "ended").await?;
    Ok(())
}

/// Ends one organisation's reading: its keys, its own documents, its row.
pub async fn end(change: &mut Change, person: PersonId, organisation: OrganisationId, reason: &'static str) -> Result<(), Failure> {
    let (own, others): (Vec<_>, Vec<_>) = store::documents(change.tx(), person).await?.into_iter().partition(|one| one.organisation == Some(organisation));
    let ids = |listed: &[store::PersonDocument]| listed.iter().map(|one| one.document).collect::<Vec<_>>();
    documents::erase(change, &ids(&own)).await?;
    store::delete_own(change.tx(), person, organisation).await?;
    documents::unshare_record(change, person.0, organisation).await?;
    // Documents of rooms that build on this one carry a record of their own.
    documents::unshare(change, &ids(&others), organisation).await?;
    store::delete_wish(change.tx(), organisation, person).await?;
    store::remove_reader(change.tx(), person, organisation).await?;
    change.record(Entry::new("person.unshared", "person", person.0).with_id("with", organisation.0).with("reason", reason));
    Ok(())
}

/// The same once more, where a restored backup has lost it; whether it was there.
pub async fn end_again(change: &mut Change, person: PersonId, organisation: OrganisationId) -> Result<bool, Failure> {
    let Some(found) = store::find(change.tx(), person).await? else { return Ok(false) };
    let reads = store::readers(change.tx(), person).await?.iter().any(|reader| reader.organisation == organisation);
    if !reads || found.keeper == organisation {
        return Ok(false);
    }
    end(change, person, organisation, "replayed").await?;
    Ok(true)
}

async fn count(tx: &mut Transaction, person: PersonId, organisation: OrganisationId) -> Result<usize, Failure> {
    let readers = documents::readers(tx, person.0).await?;
    Ok(readers.iter().filter(|(_, _, reader)| *reader == organisation).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_with_the_home_office_and_the_staffs_own_words_never_go_along() {
        for kind in DocumentKind::ALL {
            let goes = goes_along(kind, true);
            assert_eq!(goes, matches!(kind, DocumentKind::Person | DocumentKind::Choice | DocumentKind::Contact), "{kind:?}");
        }
        assert!(!goes_along(DocumentKind::Contact, false));
    }
}
