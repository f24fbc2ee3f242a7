//! Beginning a record with as little as is known: what to call them, how old, which language. One thing is enough, whichever it is.

use super::age::{self, AgeWords};
use super::{listed, tongue, tongues};
use crate::acts::begin::{self, New, NotBegun};
use crate::age::Age;
use crate::opened;
use crate::pages::desk::{Desk, Mend};
use crate::pages::{chance, done, ended, seen};
use crate::person::PersonId;
use crate::record::{Details, Name, NameKind, Shared, fits};
use crate::safe::Contact;
use axum::extract::{RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_reports::ReportId;
use daybreak_site::{Answer, Fault, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, refuse};
use daybreak_triage::sealing;
use daybreak_vault::{Compartment, DocumentKind};
use daybreak_vocabulary::Jurisdiction;
use std::sync::Arc;

/// What may be taken over from whoever they came with. From a record that another organisation keeps only the languages: that share can end, a copy can not.
fn may_share(keeps: bool) -> impl Iterator<Item = Shared> {
    Shared::ALL.iter().copied().filter(move |part| keeps || *part == Shared::Languages)
}

/// `beside` is whether the member keeps the record it begins beside; `None` where there is none.
fn page(visit: &Visit, member: &Member, form: Form, beside: Option<bool>) -> ActPage {
    let page = member.page(visit, "people-new-title");
    let page = ActPage::of(page, "/people".to_owned(), "people-back-to-list", String::new(), "new", "people-new-title", form)
        .carried("report")
        .carried("beside")
        .say("people-new-what");
    let page = match beside {
        Some(keeps) => {
            let parts = may_share(keeps).map(|part| daybreak_site::Choice::new(part.code(), part.key())).collect();
            page.say("people-new-beside").checkboxes("shared", "people-new-shared", "people-new-shared-hint", parts)
        }
        None => page,
    };
    let page = page
        .line("first", "people-first-name", "people-name-hint")
        .line("last", "people-last-name", "");
    let page = age::asked(page, "people-new-age", age::UNSURE);
    let page = page.select("jurisdiction", "people-jurisdiction", "", jurisdictions());
    let page = if beside.is_some() { page } else { page.select("tongue", "people-speaks", "people-speaks-hint", tongues()) };
    page.button("people-new-button", "")
}

pub(super) fn jurisdictions() -> Vec<daybreak_site::Choice> {
    let none = daybreak_site::Choice::new("", "people-not-said");
    std::iter::once(none).chain(listed!(Jurisdiction::ALL)).collect()
}

/// `?report=…` or `?beside=…`: where the record begins. Anything else begins with nothing.
fn asked(query: Option<&str>) -> Form {
    let mut form = Form::new().with("jurisdiction", Jurisdiction::England.code());
    for (name, value) in query.unwrap_or_default().split('&').filter_map(|pair| pair.split_once('=')) {
        if matches!(name, "report" | "beside") && value.parse::<uuid::Uuid>().is_ok() {
            form.put(name, value);
        }
    }
    for part in Shared::ALL {
        form.put("shared", part.code());
    }
    form
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let form = asked(query.as_deref());
    if let Some(report) = report(&form) {
        let mut tx = office.house.db.read().await?;
        daybreak_triage::acts::before(&mut tx, &member, report).await?.ok_or(Fault::Missing)?;
    }
    let beside = match form.value("beside") {
        "" => None,
        id => Some(seen(&office, &member, id).await?.is_keeper()),
    };
    page(&visit, &member, form, beside).answer()
}

fn report(form: &Form) -> Option<ReportId> {
    form.value("report").parse().ok()
}

pub async fn begin(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let beside = match form.value("beside") {
        "" => None,
        id => Some(Desk::read(&office, &member, id).await?),
    };
    let keeps = beside.as_ref().map(|desk| desk.before.is_keeper());
    let again = |form: Form, refusal: Mend| page(&visit, &member, refuse(form, refusal), keeps).answer();
    if form.is_refused() {
        return page(&visit, &member, form, keeps).answer();
    }
    let today = office.house.today();
    let words = match age::read(&form, today) {
        Ok(words) => words,
        Err(refusal) => return again(form, refusal),
    };
    let (first, last) = (form.value("first"), form.value("last"));
    if let Err(much) = fits([("first", first), ("last", last), ("by", form.value("by"))], [("words", form.value("words"))]) {
        return again(form, much.into());
    }
    // An age, a language, a report or a companion is enough to know them by; a record of nothing at all is found by nobody.
    let says_age = matches!(words, AgeWords::Said(_));
    if first.is_empty() && last.is_empty() && !says_age && tongue(&form, "tongue").is_none() && report(&form).is_none() && beside.is_none() {
        return again(form, Mend("first", "people-no-nothing"));
    }
    let ticked: Vec<Shared> = super::ticked(&form, "shared", Shared::from_code);
    let shared: Vec<Shared> = may_share(keeps.unwrap_or_default()).filter(|part| ticked.contains(part)).collect();
    let (mut details, contact, reports) = match &beside {
        Some(desk) => {
            let contact = if shared.contains(&Shared::Staying) { desk.opened.contact.as_ref().map(Contact::of_the_same_place).unwrap_or_default() } else { Contact::default() };
            (desk.details().shared_with_another(&shared), contact, with_reports(&office, &member, desk, &shared).await?)
        }
        None => (Details::default(), Contact::default(), report(&form).into_iter().collect()),
    };
    if !first.is_empty() || !last.is_empty() {
        details.names.push(Name { kind: NameKind::Used, first: first.to_owned(), last: last.to_owned() });
    }
    if let AgeWords::Said(evidence) = words {
        details.age = Age { evidence: vec![evidence], child_then: None };
    }
    details.jurisdiction = Jurisdiction::from_code(form.value("jurisdiction")).or(details.jurisdiction);
    if let Some(tongue) = tongue(&form, "tongue") {
        details.reads = Some(tongue.clone());
        details.interpreter.language = Some(tongue.clone());
        details.languages.push(tongue);
    }
    let now = office.house.clock.now();
    let id = PersonId(chance(&office).uuid7(now));
    let keys = {
        let mut tx = office.house.db.read().await?;
        sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Identities).await?
    };
    let papers = vec![
        sealing::paper(chance(&office), id.0, DocumentKind::Person, &details, &keys)?,
        sealing::paper(chance(&office), id.0, DocumentKind::Contact, &contact, &keys)?,
    ];
    let follows = opened::follows(&details.age, &[], today);
    let new = New {
        id,
        standing: follows.standing,
        papers,
        due: follows.due,
        reports,
        beside: beside.as_ref().map(|desk| (desk.before.person.id, chance(&office).uuid4())),
    };
    let begun = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| begin::begin(change, &member, &new).await);
    match ended(begun)? {
        Ok(()) => done(id, "begun"),
        // A report or a companion that is not theirs is not there.
        Err(NotBegun::NoReport | NotBegun::NoCompanion) => Err(Fault::Missing),
        Err(refusal @ NotBegun::NoKey) => page(&visit, &member, refuse(form, refusal), keeps).answer(),
    }
}

/// The reports of whoever they came with, where they are shared. Those this member does not see are left out.
async fn with_reports(office: &Office, member: &Member, desk: &Desk, shared: &[Shared]) -> Result<Vec<ReportId>, Fault> {
    if !shared.contains(&Shared::Reports) {
        return Ok(Vec::new());
    }
    let mut tx = office.house.db.read().await?;
    let mut seen = Vec::new();
    for report in crate::store::reports(&mut tx, desk.before.person.id).await? {
        if daybreak_triage::acts::before(&mut tx, member, report).await?.is_some() {
            seen.push(report);
        }
    }
    Ok(seen)
}
