//! Two records of one person: joined by hand, with what was joined kept apart, so that a mistake can be undone.
//!
//! Nobody sees more for it: each record keeps its readers. The ledger of choices counts as one, so that a "no" said under one name holds under the other; and
//! so does what was said of their age, so that whoever is a child under one name is one under the other, and no birthday is known to one record alone.

use super::{before, must_see};
use crate::age::Standing;
use crate::choice::{Stand, stand};
use crate::person::PersonId;
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_triage::refusals;
use daybreak_triage::refusals::{Done, no};
use uuid::Uuid;

refusals! {
    /// Why two records can't be joined or parted.
    NotMerged {
        /// Not a record this organisation keeps.
        NoOther => ("other", "people-no-other"),
        NoReference => ("reference", "people-no-reference"),
        Same => ("other", "people-no-same"),
        AnotherKeeps => ("", "people-no-another-keeps"),
        /// Already found to be somebody else's, or others were found to be theirs: part them first.
        Merged => ("other", "people-no-merged-already"),
        /// What is held stands by itself.
        Held => ("", "people-no-held"),
    }
}

/// Says that `other` is the same person as `kept`. Shares end that rested on a choice which, by both ledgers together, holds no more.
pub async fn merge(change: &mut Change, by: &Member, id: Uuid, kept: PersonId, other: PersonId) -> Done<(), NotMerged> {
    let kept_before = must_see(change, by, kept).await?;
    if kept == other {
        return no(NotMerged::Same);
    }
    let Some(other_before) = before(change.tx(), by, other).await? else { return no(NotMerged::NoOther) };
    if !kept_before.is_keeper() || !other_before.is_keeper() {
        return no(NotMerged::AnotherKeeps);
    }
    let alone = store::family(change.tx(), other).await?.len() == 1;
    if !kept_before.person.is_open() || !other_before.person.is_open() || !alone {
        return no(NotMerged::Merged);
    }
    if other_before.person.hold.is_some() {
        return no(NotMerged::Held);
    }
    let now = change.now;
    store::set_merged(change.tx(), other, kept).await?;
    store::add_merge(change.tx(), id, kept, other, by.id, now).await?;
    store::count_on(change.tx(), kept).await?;
    end_what_no_longer_holds(change, kept).await?;
    // What was said of their age counts as one too. The columns know no more of it than that they differ, until somebody opens the record.
    let due = store::clocks(change.tx(), other).await?;
    store::add_clocks(change.tx(), kept, &due).await?;
    if kept_before.person.standing != other_before.person.standing {
        for one in [&kept_before.person, &other_before.person].into_iter().filter(|one| one.standing != Standing::Unsure) {
            store::set_standing(change.tx(), one.id, Standing::Unsure).await?;
            change.record(Entry::new("person.standing_changed", "person", one.id.0).with("standing", Standing::Unsure.code()));
        }
        // Whoever joins them opens the kept one next. Should another come to keep that, the joined one is due, and is not "not sure" for ever.
        store::add_clocks(change.tx(), other, &[now.day()]).await?;
    }
    change.record(Entry::new("person.merged", "person", kept.0).with_id("other", other.0));
    Ok(())
}

/// A share rests on a choice: where the ledger that holds now says otherwise, wants time, or does not have it any more, the share ends.
async fn end_what_no_longer_holds(change: &mut Change, kept: PersonId) -> Result<(), daybreak_database::Failure> {
    let ledger: Vec<_> = store::choices(change.tx(), kept).await?.into_iter().map(|line| line.choice).collect();
    for one in store::family(change.tx(), kept).await? {
        for reader in store::readers(change.tx(), one).await? {
            let Some(choice) = reader.rests_on else { continue };
            let stands = ledger.iter().find(|line| line.id == choice).map(|choice| stand(&ledger, choice.about, choice.with, None));
            if !stands.is_some_and(Stand::carries) {
                super::share::end(change, one, reader.organisation, "choice").await?;
            }
        }
    }
    Ok(())
}

/// Takes it back: the other stands by itself again, as it was.
pub async fn part(change: &mut Change, by: &Member, kept: PersonId, other: PersonId) -> Done<(), NotMerged> {
    let kept_before = must_see(change, by, kept).await?;
    if !kept_before.is_keeper() {
        return no(NotMerged::AnotherKeeps);
    }
    let joined = store::find(change.tx(), other).await?.is_some_and(|found| found.merged_into == Some(kept));
    if !joined {
        return no(NotMerged::NoOther);
    }
    let now = change.now;
    store::set_parted(change.tx(), other).await?;
    store::undo_merge(change.tx(), kept, other, by.id, now).await?;
    store::count_on(change.tx(), kept).await?;
    // What rested on a choice of the other's was permitted by somebody else.
    end_what_no_longer_holds(change, kept).await?;
    // How old each is by what its own record says is known when it is opened: today, where it may be a child's.
    for one in [kept, other] {
        if store::find(change.tx(), one).await?.is_some_and(|found| found.standing.is_treated_as_child()) {
            store::add_clocks(change.tx(), one, &[now.day()]).await?;
        }
    }
    change.record(Entry::new("person.parted", "person", kept.0).with_id("other", other.0));
    Ok(())
}
