//! The same person twice: joined by hand, and parted again where that was wrong.

use crate::acts::merge::{self, NotMerged};
use crate::acts::{Listed, listed};
use crate::opened;
use crate::pages::desk::{Desk, plain};
use crate::pages::{account_for_names, chance, done, ended};
use crate::person::PersonId;
use crate::store;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Answer, Args, Choice, Fault, Filled, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, Part, refuse};
use daybreak_triage::refusals::Said;
use daybreak_vocabulary::marks;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A record that may be the same person's, with what it is called.
struct Other {
    id: PersonId,
    /// Empty where nobody knows a name.
    called: String,
    /// They share a name, in any order of its parts and without its accents.
    alike: bool,
}

/// The names of a record in one form for the many ways of writing them.
fn keys(details: &crate::record::Details) -> BTreeSet<String> {
    details.names.iter().filter_map(|name| marks::name(&name.whole()).ok()).collect()
}

/// One page of the other records this organisation keeps.
#[derive(Default)]
struct Offered {
    /// Those with a name in common first.
    others: Vec<Other>,
    /// Before which record the page begins; nothing on the first.
    before: Option<PersonId>,
    /// Where the next begins.
    after: Option<PersonId>,
    /// They were asked for by their reference.
    found: bool,
}

/// The newest before one, as many as one page of the list of people shows. Opened for this request alone: no name is stored to compare.
async fn offer(office: &Office, member: &Member, desk: &Desk, before: Option<PersonId>) -> Result<Offered, Fault> {
    let mut tx = office.house.db.read().await?;
    let Filled { rows, next: after } = listed(&mut tx, member, Listed::KeptBut(desk.before.person.id), before).await?;
    let kept: Vec<PersonId> = rows.iter().map(|known| known.person.id).collect();
    let others = open_each(&mut tx, member, desk, &kept).await?;
    tx.rollback().await?;
    account_for(office, member, &others).await?;
    Ok(Offered { others, before, after, found: false })
}

/// Those under one reference.
async fn find(office: &Office, member: &Member, desk: &Desk, reference: &str) -> Result<Offered, Fault> {
    let mut tx = office.house.db.read().await?;
    let mut seen = Vec::new();
    for kept in store::with_reference(&mut tx, member.organisation, reference).await? {
        if kept != desk.before.person.id && crate::acts::before(&mut tx, member, kept).await?.is_some() {
            seen.push(kept);
        }
    }
    let others = open_each(&mut tx, member, desk, &seen).await?;
    tx.rollback().await?;
    account_for(office, member, &others).await?;
    Ok(Offered { others, found: true, ..Offered::default() })
}

async fn account_for(office: &Office, member: &Member, others: &[Other]) -> Result<(), Fault> {
    let named: Vec<PersonId> = others.iter().map(|other| other.id).collect();
    account_for_names(office, member, &named).await
}

/// Those whose records open, in their order but those with a name in common first.
async fn open_each(tx: &mut Transaction, member: &Member, desk: &Desk, people: &[PersonId]) -> Result<Vec<Other>, Failure> {
    let own = desk.opened.details.as_ref().map(keys).unwrap_or_default();
    let who = opened::details_of(tx, &desk.opened.keyring, member.organisation, people).await?;
    let other = |id: &PersonId| who.get(id).map(|details| Other { id: *id, called: details.called(), alike: !own.is_disjoint(&keys(details)) });
    let mut others: Vec<Other> = people.iter().filter_map(other).collect();
    others.sort_by_key(|other| !other.alike);
    Ok(others)
}

fn page(desk: &Desk, visit: &Visit, member: &Member, offered: &Offered, form: Form) -> ActPage {
    let Offered { others, before, after, found } = offered;
    let page = desk.form(visit, member, "merge", "people-merge-title", form).say("people-merge-what").part(Part::Warn("people-merge-warning"));
    if others.is_empty() && before.is_none() && after.is_none() {
        return page.say("people-merge-nobody").closed();
    }
    let choices: Vec<Choice> = others
        .iter()
        .map(|other| {
            let called = if other.called.is_empty() { page.page().plain("people-no-name") } else { other.called.clone() };
            let choice = Choice::named(other.id.to_string(), format!("{called} ({})", other.id.reference()));
            if other.alike { choice.hint("people-merge-alike") } else { choice }
        })
        .collect();
    let page = if *found { page.say("people-merge-found") } else { page.carried("before") };
    let page = if choices.is_empty() { page } else { page.radios("other", "people-merge-other", "", choices) };
    let page = match after {
        Some(after) => page.part(Part::Link("people-merge-older", format!("/people/{}/merge?before={after}", desk.before.person.id))),
        None => page,
    };
    let page = if *found { page } else { page.line("reference", "people-merge-reference", "people-merge-reference-hint") };
    page.button("people-merge-button", "warning")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    let before = query.as_deref().unwrap_or_default().split('&').find_map(|pair| pair.strip_prefix("before=")).and_then(|id| id.parse().ok());
    let offered = offer(&office, &member, &desk, before).await?;
    let form = desk.versioned().with("before", before.map(|before| before.to_string()).unwrap_or_default());
    page(&desk, &visit, &member, &offered, form).answer()
}

pub async fn merge(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, mut form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    let before: Option<PersonId> = form.value("before").parse().ok();
    if form.is_refused() {
        let offered = offer(&office, &member, &desk, before).await?;
        return page(&desk, &visit, &member, &offered, form).answer();
    }
    let typed = form.value("reference").trim().to_uppercase();
    let chosen: Option<PersonId> = form.value("other").parse().ok();
    let other = match chosen {
        // A reference beside another choice is looked up first: nobody joins what they did not mean.
        Some(other) if typed.is_empty() || typed == other.reference() => other,
        _ if typed.is_empty() => {
            let offered = offer(&office, &member, &desk, before).await?;
            return page(&desk, &visit, &member, &offered, refuse(form, NotMerged::NoOther)).answer();
        }
        _ => {
            let found = find(&office, &member, &desk, &typed).await?;
            let Some(first) = found.others.first() else {
                let offered = offer(&office, &member, &desk, before).await?;
                return page(&desk, &visit, &member, &offered, refuse(form, NotMerged::NoReference)).answer();
            };
            form.set("other", first.id.to_string());
            return page(&desk, &visit, &member, &found, form).answer();
        }
    };
    let now = office.house.clock.now();
    let (kept, merge) = (desk.before.person.id, chance(&office).uuid7(now));
    let merged = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        merge::merge(change, &member, merge, kept, other).await
    });
    match ended(merged)? {
        Ok(()) => done(kept, "merged"),
        Err(refusal) => {
            let offered = offer(&office, &member, &desk, before).await?;
            page(&desk, &visit, &member, &offered, refuse(form, refusal)).answer()
        }
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
    if form.is_refused() {
        return plain(&visit, &member, &before, "part", "people-part-title", form).closed().answer();
    }
    let Ok(other) = form.value("other").parse::<PersonId>() else { return again(NotMerged::NoOther) };
    let now = office.house.clock.now();
    let parted =
        daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| merge::part(change, &member, kept, other).await);
    match ended(parted)? {
        Ok(()) => done(kept, "parted"),
        Err(refusal) => again(refusal),
    }
}
