//! Erasing: on its day, or before it by two people.

use super::{Before, must_see, put, share};
use crate::person::PersonId;
use crate::store;
use daybreak_access::{Member, two};
use daybreak_audit::{Author, Change, Entry, Round, Stop, change};
use daybreak_database::{Database, Failure};
use daybreak_triage::grounds::ErasureGround;
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use daybreak_triage::sealing::Paper;
use daybreak_vault::documents;
use daybreak_vocabulary::{Chance, Clock};

refusals! {
    /// Why a record can't be erased before its day.
    NotErased {
        NoGround => ("ground", "people-no-ground"),
        TooLong => ("text", "people-no-too-long"),
        Held => ("", "people-no-held"),
        Already => ("", "people-no-already-wished"),
        NoWish => ("", "people-no-wish"),
        SamePerson => ("", "people-no-same-person"),
        NotTwo => ("", "people-no-not-two"),
        /// Others see it: the keeper ends that first, so that nobody loses it unawares.
        Others => ("", "people-no-others-read"),
        Merged => ("", "people-no-merged"),
    }
}

/// What agreeing will erase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Whole,
    /// Another keeps it: only this organisation's reading goes.
    OwnShare,
}

pub async fn wish(change: &mut Change, by: &Member, person: PersonId, ground: ErasureGround, words: Option<&Paper>) -> Done<(), NotErased> {
    let Before { person, .. } = must_see(change, by, person).await?;
    if !person.is_open() {
        return no(NotErased::Merged);
    }
    if person.hold.is_some() {
        return no(NotErased::Held);
    }
    if store::wish_of(change.tx(), by.organisation, person.id).await?.is_some() {
        return no(NotErased::Already);
    }
    let wish = store::Wish { ground, wished_by: by.id, wished_at: change.now };
    store::insert_wish(change.tx(), by.organisation, person.id, &wish).await?;
    if let Some(words) = words {
        put(change, person.id, words, Some(by.organisation)).await?;
    }
    change.record(Entry::new("person.erasure_wished", "person", person.id.0).with("basis", ground.code()));
    Ok(())
}

/// Takes a wish back.
pub async fn keep(change: &mut Change, by: &Member, person: PersonId) -> Done<(), NotErased> {
    let Before { person, .. } = must_see(change, by, person).await?;
    if store::wish_of(change.tx(), by.organisation, person.id).await?.is_none() {
        return no(NotErased::NoWish);
    }
    store::delete_wish(change.tx(), by.organisation, person.id).await?;
    change.record(Entry::new("person.erasure_dropped", "person", person.id.0));
    Ok(())
}

/// The second person agrees, and it is done at once.
pub async fn agree(change: &mut Change, by: &Member, person: PersonId) -> Done<Reach, NotErased> {
    let before: Before = must_see(change, by, person).await?;
    let Some(wish) = store::wish_of(change.tx(), by.organisation, person).await? else { return no(NotErased::NoWish) };
    if wish.wished_by == by.id {
        return no(NotErased::SamePerson);
    }
    if !two::are_two(change.tx(), wish.wished_by, by.id).await? {
        return no(NotErased::NotTwo);
    }
    if before.person.hold.is_some() {
        return no(NotErased::Held);
    }
    if !before.is_keeper() {
        share::end(change, person, by.organisation, "erased").await?;
        return Ok(Reach::OwnShare);
    }
    for one in store::family(change.tx(), person).await? {
        if store::readers(change.tx(), one).await?.iter().any(|reader| reader.organisation != by.organisation) {
            return no(NotErased::Others);
        }
    }
    erase(change, person, "early").await?;
    let early = Entry::new("person.erased_early", "person", person.0).with("basis", wish.ground.code());
    change.record(early.with_id("wished_by", wish.wished_by.0));
    Ok(Reach::Whole)
}

/// Erases a record and all that were found to be the same person: every document, every key, every row.
pub async fn erase(change: &mut Change, person: PersonId, reason: &'static str) -> Result<(), Failure> {
    let mut family = store::family(change.tx(), person).await?;
    // Those that point to another go first.
    family.sort_by_key(|one| *one == person);
    // A share of one may rest on a choice that was recorded with another: nobody reads any of them from here on.
    for one in &family {
        for reader in store::readers(change.tx(), *one).await? {
            store::remove_reader(change.tx(), *one, reader.organisation).await?;
        }
    }
    for one in family {
        documents::erase_record(change, one.0).await?;
        // Documents of rooms that build on this one carry a record of their own; they are listed here.
        let listed: Vec<_> = store::documents(change.tx(), one).await?.into_iter().map(|document| document.document).collect();
        documents::erase(change, &listed).await?;
        store::delete(change.tx(), one).await?;
        change.record(Entry::new("person.erased", "person", one.0).with("reason", reason));
    }
    Ok(())
}

/// The same once more, where a restored backup has brought it back; whether it was there.
pub async fn again(change: &mut Change, person: PersonId) -> Result<bool, Failure> {
    if store::find(change.tx(), person).await?.is_none() {
        return Ok(false);
    }
    erase(change, person, "replayed").await?;
    Ok(true)
}

/// Erases whoever's record has come to its day, and nobody holds. Answers how many.
pub async fn expire(db: &Database, clock: &dyn Clock, chance: &dyn Chance) -> Result<u64, Failure> {
    let mut tx = db.read().await?;
    let due = store::expired(&mut tx, clock.today(), 200).await?;
    tx.rollback().await?;
    // One that can't be erased today keeps no other.
    let mut round = Round::default();
    for person in due {
        let erased: Result<(), Stop<()>> = change!(db, Author::System, clock.now(), chance, |change| {
            match store::find(change.tx(), person).await? {
                // Held, or worked on, since the list was read.
                Some(found) if found.hold.is_none() && found.expires_on <= clock.today() => {
                    erase(change, person, "expired").await?;
                    Ok(())
                }
                _ => Err(Stop::Refused(())),
            }
        });
        round.count(erased);
    }
    round.end()
}
