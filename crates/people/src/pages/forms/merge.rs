//! The same person twice: joined by hand, and parted again where that was wrong.

use crate::acts::merge::{self, NotMerged};
use crate::opened;
use crate::pages::desk::{Desk, plain};
use crate::pages::{chance, done, ended};
use crate::person::PersonId;
use crate::store;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Args, Choice, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, Part, refuse};
use daybreak_triage::refusals::Said;
use daybreak_vocabulary::marks;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A record that may be the same person's, with what it is called.
struct Other {
    id: PersonId,
    called: String,
    /// They share a name, in any order of its parts and without its accents.
    alike: bool,
}

/// The names of a record in one form for the many ways of writing them.
fn keys(details: &crate::record::Details) -> BTreeSet<String> {
    details.names.iter().filter_map(|name| marks::name(&name.whole()).ok()).collect()
}

/// How far back records are opened to find those with a name in common, and how many are offered without one.
const LOOKED_THROUGH: usize = 400;
const NEWEST: usize = 40;

/// The other records this organisation keeps, those with a name in common first. Opened for this request alone: no name is stored to compare.
async fn others(office: &Office, member: &Member, desk: &Desk) -> Result<Vec<Other>, Failure> {
    let own = desk.opened.details.as_ref().map(keys).unwrap_or_default();
    let mut tx = office.house.db.read().await?;
    let mut others = Vec::new();
    let mut listed = Vec::new();
    let mut before = PersonId(uuid::Uuid::max());
    while listed.len() < LOOKED_THROUGH {
        let some = store::list(&mut tx, member.organisation, before).await?;
        let Some(last) = some.last() else { break };
        before = last.id;
        listed.extend(some);
    }
    for (at, person) in listed.into_iter().enumerate() {
        let known = crate::acts::before(&mut tx, member, person.id).await?;
        if person.id == desk.before.person.id || person.keeper != member.organisation || known.is_none() {
            continue;
        }
        let Some(details) = opened::details(&mut tx, &desk.opened.keyring, member.organisation, person.id).await? else { continue };
        let alike = !own.is_disjoint(&keys(&details));
        if !alike && at >= NEWEST {
            continue;
        }
        others.push(Other { id: person.id, called: format!("{} ({})", details.called(), person.reference()), alike });
    }
    others.sort_by_key(|other| !other.alike);
    Ok(others)
}

fn page(desk: &Desk, visit: &Visit, member: &Member, others: &[Other], form: Form) -> ActPage {
    let page = desk.form(visit, member, "merge", "people-merge-title", form).say("people-merge-what").part(Part::Warn("people-merge-warning"));
    if others.is_empty() {
        return page.say("people-merge-nobody").closed();
    }
    let choices = others.iter().map(|other| {
        let choice = Choice::named(other.id.to_string(), &other.called);
        if other.alike { choice.hint("people-merge-alike") } else { choice }
    });
    let choices = choices.collect();
    page.radios("other", "people-merge-other", "", choices).button("people-merge-button", "warning")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    let others = others(&office, &member, &desk).await?;
    page(&desk, &visit, &member, &others, desk.versioned()).answer()
}

pub async fn merge(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    let others = others(&office, &member, &desk).await?;
    let again = |form: Form, refusal: NotMerged| page(&desk, &visit, &member, &others, refuse(form, refusal)).answer();
    if form.is_refused() {
        return page(&desk, &visit, &member, &others, form).answer();
    }
    let Ok(other) = form.value("other").parse::<PersonId>() else { return again(form, NotMerged::NoOther) };
    let now = office.house.clock.now();
    let (kept, merge) = (desk.before.person.id, chance(&office).uuid7(now));
    let merged = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        merge::merge(change, &member, merge, kept, other).await
    });
    match ended(merged)? {
        Ok(()) => done(kept, "merged"),
        Err(refusal) => again(form, refusal),
    }
}

/// Parts two records again: a button on the record's page.
pub async fn part(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = crate::pages::seen(&office, &member, &id).await?;
    let kept = before.person.id;
    let again = |refusal: NotMerged| {
        let page = plain(&visit, &member, &before, "part", "people-part-title", Form::new());
        let said = page.page().say_with(refusal.key(), Args::new());
        page.part(Part::Told(said)).closed().answer()
    };
    let Ok(other) = form.value("other").parse::<PersonId>() else { return again(NotMerged::NoOther) };
    let now = office.house.clock.now();
    let parted =
        daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| merge::part(change, &member, kept, other).await);
    match ended(parted)? {
        Ok(()) => done(kept, "parted"),
        Err(refusal) => again(refusal),
    }
}
