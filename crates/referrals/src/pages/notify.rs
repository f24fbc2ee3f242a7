//! A notification from nothing: eight questions on two pages, for whoever met somebody who wants neither a referral nor their name told.

use super::begin::{bound, nations};
use super::{chance, ended};
use crate::account::sheets::{Codes, PURPOSES};
use crate::account::{EntryId, SheetKind, Values};
use crate::acts::begin::Ages;
use crate::acts::notify::{self, NotNotified, Notified};
use crate::referral::ReferralId;
use crate::store;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_people::acts::begin::New;
use daybreak_people::acts::choose::Chosen;
use daybreak_people::age::{Age, AgeSource, Evidence, Says, Standing};
use daybreak_people::choice::{About, Answer as Said, ChoiceId, Explained};
use daybreak_people::record::{Details, Gender, fits};
use daybreak_people::regions::REGIONS;
use daybreak_people::safe::{Contact, Staying};
use daybreak_people::PersonId;
use daybreak_site::{Answer, Choice, Form, Sent, Visit, go_to};
use daybreak_triage::act_page::{ActPage, refuse};
use daybreak_triage::sealing::{self, Paper};
use daybreak_vault::{Compartment, DocumentKind, RecipientKey};
use daybreak_vocabulary::nationality::NATIONALITIES;
use daybreak_vocabulary::{Day, Jurisdiction, Nationality};
use serde::Serialize;
use std::sync::Arc;
use uuid::Uuid;

/// Age and choices: the door. `nation` is where this member works, by their card.
fn door(visit: &Visit, member: &Member, nation: Option<Jurisdiction>, form: Form, on: Day) -> ActPage {
    let page = bound(shell(visit, member, form), member, nation, on);
    page.carried("once")
        .radios(
            "age",
            "notify-age",
            "notify-age-hint",
            vec![Choice::new("adult", "notify-age-adult"), Choice::new("child", "notify-age-child"), Choice::new("unsure", "notify-age-unsure")],
        )
        .radios(
            "referral",
            "notify-referral",
            "notify-referral-hint",
            vec![Choice::new("refused", "notify-referral-refused"), Choice::new("other", "notify-referral-other")],
        )
        .radios("named", "notify-named", "", vec![Choice::new("no", "notify-named-no"), Choice::new("yes", "notify-named-yes")])
        .area("reason", "notify-reason", "notify-reason-hint", 3)
        .button("notify-go-on", "")
}

fn shell(visit: &Visit, member: &Member, form: Form) -> ActPage {
    ActPage::of(member.page(visit, "notify-title"), "/people".to_owned(), "notify-back", String::new(), "notify", "notify-title", form)
}

/// What is coded.
fn facts(visit: &Visit, member: &Member, office: &Office, form: Form) -> ActPage {
    let listed = |words: &[&str]| {
        let mut all = vec![Choice::new("", "sheet-not-in-list")];
        all.extend(words.iter().map(|word| Choice::named(*word, *word)));
        all
    };
    let mut nationalities = vec![Choice::new("", "sheet-not-in-list")];
    nationalities.extend(NATIONALITIES.iter().map(|(code, word)| Choice::named(*code, *word)));
    let mut districts = vec![Choice::new("", "sheet-not-in-list")];
    districts.extend(office.house.settings.places.districts.iter().map(|district| Choice::named(&district.code, &district.name)));
    let purposes = PURPOSES.iter().map(|code| Choice::new(*code, format!("sheet-purpose-{code}"))).collect();
    let mut page = shell(visit, member, form);
    for carried in ["once", "age", "referral", "named", "reason", "step"] {
        page = page.carried(carried);
    }
    page.say("notify-facts")
        .radios("gender", "notify-gender", "", Gender::ALL.iter().map(|one| Choice::new(one.code(), one.key())).collect())
        .select("nationality", "notify-nationality", "notify-nationality-hint", nationalities)
        .checkboxes("purpose", "sheet-situation-purpose", "", purposes)
        .select("district", "sheet-place-district", "", districts)
        .select("region", "notify-region", "notify-region-hint", listed(REGIONS))
        .radios("nation", "referral-nation", "", nations())
        .button("notify-go-on", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let now = office.house.clock.now();
    let form = Form::new().with("once", chance(&office).uuid7(now).to_string());
    let nation = works_in(&office, &member).await?;
    door(&visit, &member, nation, form, now.day()).answer()
}

/// Where this member works, by their card; `None` where they have none yet.
async fn works_in(office: &Office, member: &Member) -> Result<Option<Jurisdiction>, Failure> {
    let mut tx = office.house.db.read().await?;
    Ok(store::card(&mut tx, member.id).await?.map(|card| card.jurisdiction))
}

/// What the door lets through.
fn let_through(form: &Form) -> Result<(), NotNotified> {
    match form.value("age") {
        "adult" => {}
        "child" | "unsure" => return Err(NotNotified::Child),
        _ => return Err(NotNotified::NoAge),
    }
    if form.value("referral") != "refused" {
        return Err(NotNotified::NotRefused);
    }
    match form.value("named") {
        "no" => Ok(()),
        "yes" => Err(NotNotified::Named),
        _ => Err(NotNotified::NoNamed),
    }
}

pub async fn go_on(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let now = office.house.clock.now();
    let nation = works_in(&office, &member).await?;
    if form.is_refused() {
        return door(&visit, &member, nation, form, now.day()).answer();
    }
    if let Err(refusal) = let_through(&form) {
        return door(&visit, &member, nation, refuse(form, refusal), now.day()).answer();
    }
    if fits([], [("reason", form.value("reason"))]).is_err() {
        return door(&visit, &member, nation, refuse(form, NotNotified::TooLong), now.day()).answer();
    }
    if form.value("step") != "facts" {
        let nation = nation.map_or("", Jurisdiction::code);
        return facts(&visit, &member, &office, form.with("step", "facts").with("nation", nation)).answer();
    }
    let Some(jurisdiction) = Jurisdiction::from_code(form.value("nation")) else {
        return facts(&visit, &member, &office, refuse(form, NotNotified::NoNation)).answer();
    };
    let Ok(id) = form.value("once").parse::<ReferralId>() else { return Err(daybreak_site::Fault::Missing) };
    {
        // Sent twice: it is there.
        let mut tx = office.house.db.read().await?;
        if store::find_for(&mut tx, id, member.organisation).await?.is_some() {
            return go_to(&format!("/referrals/{id}/check"));
        }
    }
    let all = ready(&office, &member, &form, id, jurisdiction).await?;
    let notified = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| notify::notify(change, &member, &all).await);
    match ended(notified)? {
        Ok(()) => go_to(&format!("/referrals/{id}/check")),
        Err(refusal) => facts(&visit, &member, &office, refuse(form, refusal)).answer(),
    }
}

/// Seals everything the act puts down.
async fn ready(office: &Office, member: &Member, form: &Form, id: ReferralId, jurisdiction: Jurisdiction) -> Result<Notified, Failure> {
    let now = office.house.clock.now();
    let today = now.day();
    let mut tx = office.house.db.read().await?;
    let own = sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Identities).await?;
    let draw = || chance(office).uuid7(now);
    let person = PersonId(draw());
    let sealed = Sealer { office, own: &own };
    let evidence = Evidence { source: AgeSource::Claimed, says: Says::Adult, by: String::new(), on: today, words: String::new() };
    let details = Details {
        age: Age { evidence: vec![evidence], child_then: None },
        gender: Gender::from_code(form.value("gender")),
        nationalities: Nationality::from_code(form.value("nationality")).into_iter().collect(),
        jurisdiction: Some(jurisdiction),
        ..Details::default()
    };
    let region = REGIONS.iter().find(|region| **region == form.value("region")).copied().unwrap_or_default();
    let mut contact = Contact::default();
    contact.staying = Staying { region: region.to_owned(), ..Staying::default() };
    let papers = vec![sealed.paper(person.0, DocumentKind::Person, &details)?, sealed.paper(person.0, DocumentKind::Contact, &contact)?];
    let mut choices = Vec::new();
    for (about, reason) in [(About::Referral, form.value("reason")), (About::Named, "")] {
        let chosen = Chosen { id: ChoiceId(draw()), about, with: None, answer: Said::Refused, made_on: today };
        choices.push((chosen, sealed.paper(person.0, DocumentKind::Choice, &refused(&member.name, reason))?));
    }
    let mut sheets = Vec::new();
    let mut purposes = Values::new();
    let known = Codes::Ours("", PURPOSES).ours();
    purposes.set("purpose", form.all("purpose").into_iter().filter(|code| known.contains(code)).map(str::to_owned).collect());
    let mut place = Values::new();
    if office.house.settings.places.district(form.value("district")).is_some() {
        place = place.with("district", form.value("district"));
    }
    for (kind, values) in [(SheetKind::Situation, purposes), (SheetKind::Place, place)] {
        if !values.is_empty() {
            sheets.push((kind, EntryId(draw()), draw(), sealed.paper(id.0, DocumentKind::Account, &values)?));
        }
    }
    let ages = Ages::of(&details.age, today);
    let person = New { id: person, standing: Standing::Adult, papers, due: Vec::new(), reports: Vec::new(), beside: None };
    Ok(Notified { id, person, choices, ages, jurisdiction, sheets })
}

/// Seals to one's own organisation.
struct Sealer<'a> {
    office: &'a Office,
    own: &'a [RecipientKey],
}

impl Sealer<'_> {
    fn paper(&self, record: Uuid, kind: DocumentKind, words: &impl Serialize) -> Result<Paper, Failure> {
        sealing::paper(chance(self.office), record, kind, words, self.own)
    }
}

/// A refusal is taken as it comes: nobody is kept in for how it was explained.
fn refused(by: &str, reason: &str) -> Explained {
    Explained {
        how: Vec::new(),
        language: None,
        language_words: String::new(),
        by: by.to_owned(),
        interpreted: None,
        interpreter: String::new(),
        present: String::new(),
        advice: None,
        time: None,
        reason: reason.to_owned(),
    }
}
