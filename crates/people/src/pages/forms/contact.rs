//! How somebody is reached, and the rules for it. Numbers and addresses that are there are not shown again: an empty field keeps them.

use super::{listed, ticked, yes_or_no};
use crate::pages::desk::{Desk, Mend, mend};
use crate::record::fits;
use crate::regions::{REGIONS, is_region};
use crate::safe::{Address, Contact, DecisionTo, PhoneOf, Rules, Staying, Times, Typed, Way, WeekDay};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_reports::journey::Answer as Told;
use daybreak_site::{Answer, Choice, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, Part};
use daybreak_vault::DocumentKind;
use std::sync::Arc;

/// The ways one number or address stands for, by what is asked to be forgotten.
const KEPT: [(Way, &str); 4] =
    [(Way::Call, "people-forget-phone"), (Way::Email, "people-forget-email"), (Way::Post, "people-forget-address"), (Way::Through, "people-forget-through")];

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let page = desk.form(visit, member, "contact", "people-contact-title", form);
    if desk.opened.contact.is_none() {
        return page.say("people-contact-sealed").closed();
    }
    let contact = desk.opened.contact.clone().unwrap_or_default();
    let kept: Vec<Choice> = KEPT.iter().filter(|(way, _)| contact.has(*way)).map(|(way, key)| Choice::new(way.code(), *key)).collect();
    let page = page.part(Part::Warn("people-contact-warning")).say("people-contact-empty");
    let page = if kept.is_empty() { page } else { page.checkboxes("forget", "people-forget", "people-forget-hint", kept) };
    let regions = std::iter::once(Choice::new("", "people-not-said")).chain(REGIONS.iter().map(|one| Choice::named(*one, *one))).collect();
    page.heading("people-rules-heading")
        .checkboxes("safe", "people-safe", "people-safe-hint", listed!(Way::ALL))
        .checkboxes("never", "people-never", "", listed!(Way::ALL))
        .checkboxes("days", "people-safe-days", "people-safe-days-hint", listed!(WeekDay::ALL))
        .line("from_hour", "people-safe-from", "people-safe-hour-hint")
        .line("to_hour", "people-safe-to", "")
        .radios("voicemail", "people-voicemail", "", yes_or_no())
        .line("who_else", "people-who-else", "people-who-else-hint")
        .line("say", "people-say", "people-say-hint")
        .area("rules_words", "people-rules-words", "", 2)
        .heading("people-phone-heading")
        .line("phone", "people-phone", "people-phone-hint")
        .radios("phone_of", "people-phone-of", "", listed!(PhoneOf::ALL))
        .line("relation", "people-relation", "")
        .line("no_phone", "people-no-phone", "")
        .line("email", "people-email", "")
        .line("through", "people-through", "people-through-hint")
        .heading("people-address-heading")
        .line("street", "people-street", "")
        .line("town", "people-town", "")
        .line("county", "people-county", "")
        .line("postcode", "people-postcode", "")
        .heading("people-staying-heading")
        .line("staying_town", "people-staying-town", "people-staying-hint")
        .select("staying_region", "people-staying-region", "", regions)
        .line("staying_words", "people-staying-words", "")
        .heading("people-decision-heading")
        .say("people-decision-what")
        .radios("decision", "people-decision-to", "", vec![Choice::new("them", "people-decision-them"), Choice::new("else", "people-decision-else")])
        .checkboxes("decision_by", "people-decision-by", "people-decision-by-hint", listed!([Way::Email, Way::Post]))
        .line("decision_first", "people-first-name", "people-decision-else-hint")
        .line("decision_last", "people-last-name", "")
        .line("decision_email", "people-email", "people-decision-else-hint")
        .line("decision_street", "people-street", "people-decision-else-hint")
        .line("decision_town", "people-town", "")
        .line("decision_county", "people-county", "")
        .line("decision_postcode", "people-postcode", "")
        .checkboxes("permitted", "people-permitted", "", vec![Choice::new("yes", "people-permitted-yes")])
        .button("people-save", "")
}

/// Everything but what leads to them.
fn filled(mut form: Form, contact: &Contact) -> Form {
    let rules = &contact.rules;
    for (field, ways) in [("safe", &rules.safe), ("never", &rules.never)] {
        for way in ways {
            form.put(field, way.code());
        }
    }
    for day in &rules.times.days {
        form.put("days", day.code());
    }
    let hour = |hour: Option<u8>| hour.map(|hour| hour.to_string()).unwrap_or_default();
    let decision = &contact.decision_to;
    for (field, value) in [
        ("from_hour", hour(rules.times.from_hour)),
        ("to_hour", hour(rules.times.to_hour)),
        ("voicemail", rules.voicemail.code().to_owned()),
        ("who_else", rules.who_else.clone()),
        ("say", rules.say.clone()),
        ("rules_words", rules.words.clone()),
        ("phone_of", contact.phone_of().map_or("", |of| of.code()).to_owned()),
        ("relation", contact.relation().to_owned()),
        ("no_phone", contact.no_phone().to_owned()),
        ("staying_town", contact.staying.town.clone()),
        ("staying_region", contact.staying.region.clone()),
        ("staying_words", contact.staying.words.clone()),
        ("decision", if decision.somebody_else { "else" } else { "them" }.to_owned()),
        ("decision_first", decision.first_name.clone()),
        ("decision_last", decision.last_name.clone()),
        ("decision_email", decision.email.clone()),
        ("decision_street", decision.address.street.clone()),
        ("decision_town", decision.address.town.clone()),
        ("decision_county", decision.address.county.clone()),
        ("decision_postcode", decision.address.postcode.clone()),
    ] {
        form.put(field, value);
    }
    for (way, by) in [(Way::Email, decision.by_email), (Way::Post, decision.by_post)] {
        if by {
            form.put("decision_by", way.code());
        }
    }
    if decision.permitted {
        form.put("permitted", "yes");
    }
    form
}

fn hour(form: &Form, field: &'static str) -> Result<Option<u8>, Mend> {
    match form.value(field) {
        "" => Ok(None),
        text => text.parse().ok().filter(|hour| *hour <= 24).map(Some).ok_or(Mend(field, "people-no-hour")),
    }
}

fn read(form: &Form, contact: Contact) -> Result<Contact, Mend> {
    const LINES: [&str; 21] = [
        "who_else", "say", "phone", "relation", "no_phone", "email", "through", "street", "town", "county", "postcode", "staying_town", "staying_words",
        "decision_first", "decision_last", "decision_email", "decision_street", "decision_town", "decision_county", "decision_postcode", "from_hour",
    ];
    fits(LINES.map(|field| (field, form.value(field))), [("rules_words", form.value("rules_words"))]).map_err(Mend::from)?;
    let text = |field: &str| form.value(field).to_owned();
    let (safe, never) = (ticked(form, "safe", Way::from_code), ticked(form, "never", Way::from_code));
    if safe.iter().any(|way| never.contains(way)) {
        return Err(Mend("never", "people-no-both"));
    }
    for field in ["email", "decision_email"] {
        if !form.value(field).is_empty() && daybreak_vocabulary::marks::email(form.value(field)).is_err() {
            return Err(Mend(field, "people-no-email"));
        }
    }
    if !form.value("phone").is_empty() && daybreak_vocabulary::marks::phone(form.value("phone")).is_err() {
        return Err(Mend("phone", "people-no-phone-number"));
    }
    let region = text("staying_region");
    let somebody_else = form.value("decision") == "else";
    let permitted = form.has("permitted", "yes");
    if somebody_else && !permitted {
        return Err(Mend("permitted", "people-no-permission"));
    }
    let rules = Rules {
        safe,
        times: Times { days: ticked(form, "days", WeekDay::from_code), from_hour: hour(form, "from_hour")?, to_hour: hour(form, "to_hour")? },
        never,
        voicemail: Told::from_code(form.value("voicemail")).unwrap_or_default(),
        who_else: text("who_else"),
        say: text("say"),
        words: text("rules_words"),
    };
    let address = |before: &str| {
        let part = |name: &str| text(&format!("{before}{name}"));
        Address { street: part("street"), town: part("town"), county: part("county"), postcode: part("postcode") }
    };
    let decision_to = DecisionTo {
        somebody_else,
        first_name: text("decision_first"),
        last_name: text("decision_last"),
        by_email: form.has("decision_by", Way::Email.code()),
        by_post: form.has("decision_by", Way::Post.code()),
        email: text("decision_email"),
        address: address("decision_"),
        permitted,
    };
    let staying = Staying { town: text("staying_town"), region: if is_region(&region) { region } else { String::new() }, words: text("staying_words") };
    let typed = Typed {
        phone: text("phone"),
        phone_of: PhoneOf::from_code(form.value("phone_of")),
        relation: text("relation"),
        no_phone: text("no_phone"),
        email: text("email"),
        address: address(""),
        through: text("through"),
        forget: ticked(form, "forget", Way::from_code),
    };
    let mut contact = contact.with(typed);
    (contact.rules, contact.staying, contact.decision_to) = (rules, staying, decision_to);
    Ok(contact)
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    let form = filled(desk.versioned(), &desk.opened.contact.clone().unwrap_or_default());
    page(&desk, &visit, &member, form).answer()
}

pub async fn correct(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    // The form that comes back says which ways to them are kept: that is in the account as the record itself is.
    let desk = Desk::open(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&desk, &visit, &member, form).answer();
    }
    let Some(before) = desk.opened.contact.clone() else { return page(&desk, &visit, &member, form).answer() };
    let contact = match read(&form, before) {
        Ok(contact) => contact,
        Err(refusal) => return mend(|form| page(&desk, &visit, &member, form), form, refusal),
    };
    let saved = desk.save(&office, &member, &form, DocumentKind::Contact, &contact, &desk.details()).await?;
    desk.finish(saved, "contact", form, |desk, form| page(desk, &visit, &member, form))
}
