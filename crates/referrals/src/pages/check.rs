//! What leaves and what stays, side by side, before it is made ready.

use super::others::{self, Others};
use super::sheet::address;
use super::{caption, chance, ended, opening, seen_open};
use crate::account::{EntryId, SheetKind};
use crate::acts::Before;
use crate::acts::prepare::{self, NotPrepared, Ready, gives_away};
use crate::form::{self, Filled};
use crate::nameless::{AgeTold, Leaking, age_told, rare};
use crate::opened::{self, Opened};
use crate::referral::{Referral, ReferralId};
use askama::Template;
use crate::store::standing::EventId;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Args, Choice, Form, Page, Said, Sent, Visit, go_to, render, render_as};
use daybreak_triage::refusals::Said as Refusal;
use daybreak_triage::sealing;
use daybreak_vault::{Compartment, DocumentKind};
use http::StatusCode;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "check.html")]
struct Check {
    page: Page,
    caption: String,
    form: Form,
    back: String,
    draft: bool,
    nameless: bool,
    leaks: Vec<Told>,
    /// What is rare together, where something is: nationality, place and age as they would leave.
    rare: Option<Said>,
    rare_choices: Vec<Choice>,
    /// Words that would leave tell what must stay: somebody reads them again and says that they may.
    gives_away: bool,
    aware_choices: Vec<Choice>,
    /// Others there are of the same person.
    others: Others,
    twice_choices: Vec<Choice>,
    leaves: Vec<Leaving>,
    stays: Vec<Said>,
    not_known: Vec<&'static str>,
    /// There is prose written anew that nobody confirmed: it stays.
    unconfirmed: bool,
}

/// What would tell who it is, in which field, and where it can be written without.
struct Told {
    label: &'static str,
    said: Said,
    href: String,
}

fn told(page: &Page, id: ReferralId, leaking: &Leaking) -> Told {
    let found = &leaking.found;
    Told {
        label: form::find(&leaking.field).map_or("", |field| field.label),
        said: page.say_with(found.leak.key(), Args::new().set("found", found.words.clone())),
        href: format!("{}#{}", page.href(&address(id, SheetKind::Notice, EntryId::ONLY)), leaking.question.unwrap_or_default()),
    }
}

/// One field that leaves: what it is called, and what it says.
struct Leaving {
    label: &'static str,
    value: String,
}

fn leaves(filled: &Filled) -> Vec<Leaving> {
    let fields = filled.pages.iter().flat_map(|page| &page.fields);
    let told = fields.filter(|field| field.value.is_known()).filter_map(|field| form::find(&field.id).map(|of| (of, &field.value)));
    told.map(|(of, value)| Leaving { label: of.label, value: in_words(of.id, value) }).collect()
}

/// An answer as it stands in the form, in English as the form is.
fn in_words(field: &str, value: &form::Answer) -> String {
    match value {
        form::Answer::Text(text) => text.clone(),
        form::Answer::Code(code) => form::code_label(field, code).to_owned(),
        form::Answer::Codes(codes) => codes.iter().map(|code| form::code_label(field, code)).collect::<Vec<_>>().join(", "),
        form::Answer::Day(day) => day.to_string(),
        form::Answer::Ticked => "Yes".to_owned(),
        form::Answer::NotKnown | form::Answer::NotGiven | form::Answer::Empty => String::new(),
    }
}

fn not_known(filled: &Filled) -> Vec<&'static str> {
    filled.not_known().into_iter().filter_map(|id| form::find(id).map(|field| field.label)).collect()
}

/// What the record holds and does not let go.
fn stays(page: &Page, opened: &Opened, nameless: bool) -> Vec<Said> {
    let subject = &opened.case.subject;
    let account = &opened.case.account;
    let mut stays = Vec::new();
    if nameless {
        let told = [
            (!subject.first_name.is_empty() || !subject.last_name.is_empty() || !subject.other_names.is_empty(), "stays-names"),
            (subject.born.is_some(), "stays-birth"),
            (opened.person.contact.is_some(), "stays-contact"),
            (subject.home_office.is_some(), "stays-references"),
            (!subject.birthplace.is_empty() || !subject.family.is_empty(), "stays-background"),
        ];
        stays.extend(told.iter().filter(|(there, _)| *there).map(|(_, key)| page.say(key)));
        let prose = account.sheets().filter(|sheet| sheet.kind != SheetKind::Notice && !sheet.values.is_empty()).count();
        stays.push(page.say_with("stays-account", [("count", i64::try_from(prose).unwrap_or(i64::MAX))]));
    }
    stays.push(page.say("stays-choices"));
    stays.push(page.say("stays-rules"));
    stays.push(page.say("stays-notes"));
    let kept = account.all(SheetKind::Evidence).filter(|sheet| nameless || !sheet.values.has("goes", "yes")).count();
    if kept > 0 {
        stays.push(page.say_with("stays-evidence", [("count", i64::try_from(kept).unwrap_or(i64::MAX))]));
    }
    stays
}

/// `stored` is the form as it was made ready, once it was: what is written in the record since is not in it.
fn page(visit: &Visit, member: &Member, before: &Before, opened: &Opened, others: &[Referral], stored: Option<Filled>, mut form: Form) -> Check {
    let nameless = before.referral.nameless;
    let (filled, leaks): (Filled, Vec<Leaking>) = match (stored, Ready::of(opened)) {
        (Some(stored), _) => (stored, Vec::new()),
        (None, Ok(ready)) => (ready.filled, Vec::new()),
        (None, Err(leaks)) => (form::fill(&opened.case), leaks),
    };
    if !leaks.is_empty() && !form.is_refused() {
        form.refuse("", NotPrepared::Leaks.key());
    }
    let mut page = member.page(visit, "check-title");
    page.refused = form.is_refused();
    let notice = opened.case.account.one(SheetKind::Notice);
    Check {
        caption: caption(&page, before),
        back: format!("/referrals/{}", before.referral.id),
        draft: before.is_draft(),
        nameless,
        leaks: leaks.iter().map(|leaking| told(&page, before.referral.id, leaking)).collect(),
        rare: rare(&opened.case, &filled).filter(|_| nameless).map(|_| together(&page, opened, &filled)),
        rare_choices: vec![Choice::new("yes", "notify-rare-yes")],
        gives_away: gives_away(opened, &filled),
        aware_choices: vec![Choice::new("yes", "safe-aware-yes")],
        others: if before.is_draft() { Others::of(&page, member, &before.referral, others) } else { Others::default() },
        twice_choices: vec![Choice::new("yes", "others-twice-yes")],
        leaves: if leaks.is_empty() { leaves(&filled) } else { Vec::new() },
        stays: stays(&page, opened, nameless),
        not_known: not_known(&filled),
        unconfirmed: nameless && !notice.is_empty() && !notice.has("sure", "names-nobody"),
        form,
        page,
    }
}

/// What stands beside what in a notification that names nobody: each by itself is everybody's.
fn together(page: &Page, opened: &Opened, filled: &Filled) -> Said {
    let age = match age_told(&opened.case, filled) {
        AgeTold::Adult => page.plain("rare-age-adult"),
        AgeTold::ThenAChild => page.plain("rare-age-then-child"),
        AgeTold::Years(years) => page.say_with("rare-age-years", [("years", i64::from(years))]).plain().to_owned(),
    };
    let nationalities = opened.case.subject.nationalities.join(", ");
    page.say_with("notify-rare-together", Args::new().set("nationality", nationalities).set("age", age))
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let (before, opened) = seen_open(&office, &member, &id).await?;
    let Some(opened) = opened else { return super::overview::sealed(&member, &visit, &before) };
    opening(&office, &member, before.referral.id, "form").await?;
    let stored = match before.referral.form_document.filter(|_| !before.is_draft()) {
        Some(document) => {
            let mut tx = office.house.db.read().await?;
            opened::read(&mut tx, &opened.person.keyring, member.organisation, document).await?
        }
        None => None,
    };
    let others = others::find(&office, &member, before.referral.id, before.referral.person).await?;
    render(&page(&visit, &member, &before, &opened, &others, stored, Form::new()))
}

pub async fn prepare(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let (before, opened) = seen_open(&office, &member, &id).await?;
    let Some(opened) = opened else { return super::overview::sealed(&member, &visit, &before) };
    let referral = before.referral.id;
    let others = others::find(&office, &member, referral, before.referral.person).await?;
    let refused = |form: Form| render_as(StatusCode::UNPROCESSABLE_ENTITY, &page(&visit, &member, &before, &opened, &others, None, form));
    let again = |refusal: NotPrepared, mut form: Form| {
        form.refuse(refusal.field(), refusal.key());
        refused(form)
    };
    if form.is_refused() {
        return refused(form);
    }
    // Sent twice: it is ready already.
    if !before.is_draft() && before.referral.prepared_by == Some(member.id) {
        return go_to(&format!("/referrals/{referral}"));
    }
    let Ok(ready) = Ready::of(&opened) else { return again(NotPrepared::Leaks, form) };
    if before.referral.nameless && rare(&opened.case, &ready.filled).is_some() && !form.has("rare", "yes") {
        return again(NotPrepared::Rare, form);
    }
    if gives_away(&opened, &ready.filled) && !form.has("aware", "yes") {
        return again(NotPrepared::GivesAway, form);
    }
    let ready = ready.beside_another(form.has("twice", "yes"));
    let paper = {
        let mut tx = office.house.db.read().await?;
        let own = sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Identities).await?;
        sealing::paper(chance(&office), referral.0, DocumentKind::Referral, &ready.made(), &own)?
    };
    let now = office.house.clock.now();
    let (event, tables) = (EventId(chance(&office).uuid7(now)), super::cases::tables(&office)?);
    let prepared = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        prepare::prepare(change, &member, referral, &ready, &paper, event, &tables.rules).await
    });
    match ended(prepared)? {
        Ok(()) => go_to(&format!("/referrals/{referral}?done=prepared")),
        Err(refusal) => again(refusal, form),
    }
}
