//! The four choices, each by itself, with how they were explained. What somebody refuses or wants time for is taken as it comes.

use super::{listed, ticked, tongue, tongues};
use crate::acts::choose::{self, Chosen, Ended, NotChosen};
use crate::choice::{About, Answer as Said, ChoiceId, Explained, How, Interpreted, Offer};
use crate::opened::Opened;
use crate::pages::desk::{Desk, plain};
use crate::pages::{chance, done, ended};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_audit::Stop;
use daybreak_site::form::NoSuchDay;
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, refuse};
use daybreak_triage::refusals::{Done, Said as Refusal};
use daybreak_triage::sealing::{self, Paper};
use daybreak_vault::{Compartment, DocumentKind};
use daybreak_vocabulary::OrganisationId;
use std::sync::Arc;

/// What an adult is asked; a child is asked only what is theirs to decide.
fn asked(child: bool) -> impl Iterator<Item = About> {
    About::FOUR.into_iter().filter(move |about| !child || matches!(about, About::Support | About::Police))
}

/// The field of a choice in the form is its code.
fn label(about: About) -> &'static str {
    match about {
        About::Referral => "choice-ask-referral",
        About::Support => "choice-ask-support",
        About::Police => "choice-ask-police",
        About::Named => "choice-ask-named",
        About::Sharing => "choice-ask-sharing",
        About::Immigration => "choice-ask-immigration",
    }
}

pub(super) fn answers() -> Vec<Choice> {
    Said::ALL.iter().map(|one| Choice::new(one.code(), one.key())).collect()
}

/// How it was explained: the same questions for every choice.
pub(super) fn explaining(page: ActPage, referral: bool) -> ActPage {
    let page = page
        .heading("choice-how-heading")
        .checkboxes("how", "choice-how", "", listed!(How::ALL))
        .select("tongue", "choice-language", "", tongues())
        .line("language_words", "choice-language-words", "")
        .line("by", "choice-by", "")
        .radios("interpreted", "choice-interpreted", "choice-interpreted-hint", listed!(Interpreted::ALL))
        .line("interpreter", "choice-interpreter", "choice-interpreter-hint")
        .line("present", "choice-present", "choice-present-hint");
    let page = match referral {
        true => page
            .radios("advice", "choice-advice", "choice-advice-hint", listed!(Offer::ALL))
            .radios("time", "choice-time", "choice-time-hint", listed!(Offer::ALL)),
        false => page,
    };
    page.area("reason", "choice-reason", "choice-reason-hint", 4).day("made", "choice-made", "choice-made-hint").button("choice-button", "")
}

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let page = plain(visit, member, &desk.before, "choices", "choice-title", form);
    if desk.opened.details.is_none() {
        return page.say("people-sealed").closed();
    }
    if !desk.before.person.is_open() {
        return page.say(NotChosen::Merged.key()).closed();
    }
    let child = desk.before.person.standing.is_treated_as_child();
    let page = page.say("choice-explain-first").say(if child { "choice-child" } else { "choice-four" });
    let page = asked(child).fold(page, |page, about| page.radios(about.code(), label(about), "", answers()));
    explaining(page, !child)
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    let form = Form::new().with("by", &member.name);
    let form = match desk.opened.details.as_ref().and_then(|details| details.interpreter.language.clone()) {
        Some(tongue) => form.with("tongue", tongue.tag()),
        None => form,
    };
    page(&desk, &visit, &member, form).answer()
}

/// How it was explained, as it was typed.
pub(super) fn read_explained(form: &Form) -> Explained {
    let text = |field: &str| form.value(field).to_owned();
    Explained {
        how: ticked(form, "how", How::from_code),
        language: tongue(form, "tongue"),
        language_words: text("language_words"),
        by: text("by"),
        interpreted: Interpreted::from_code(form.value("interpreted")),
        interpreter: text("interpreter"),
        present: text("present"),
        advice: Offer::from_code(form.value("advice")),
        time: Offer::from_code(form.value("time")),
        reason: text("reason"),
    }
}

/// One choice made ready: checked, and sealed to everybody who reads the record.
pub(super) async fn ready(
    office: &Office,
    desk: &Desk,
    form: &Form,
    about: About,
    with: Option<OrganisationId>,
    answer: Said,
) -> Result<Result<(Chosen, Paper), NotChosen>, Fault> {
    let now = office.house.clock.now();
    let made_on = match form.day("made") {
        Ok(day) => day.unwrap_or(now.day()),
        Err(NoSuchDay) => return Ok(Err(NotChosen::NoSuchDay)),
    };
    let chosen = Chosen { id: ChoiceId(chance(office).uuid7(now)), about, with, answer, made_on };
    let mut explained = read_explained(form);
    if about != About::Referral {
        (explained.advice, explained.time) = (None, None);
    }
    if let Err(refusal) = choose::explained(&chosen, &explained, now.day()) {
        return Ok(Err(refusal));
    }
    let mut tx = office.house.db.read().await?;
    let person = desk.before.person.id;
    let readers = crate::acts::readers(&mut tx, person).await?;
    let keys = sealing::keys(&mut tx, &office.house.partnership_key, &readers, Compartment::Identities).await?;
    let paper = sealing::paper(chance(office), person.0, DocumentKind::Choice, &explained, &keys)?;
    Ok(Ok((chosen, paper)))
}

/// What follows once these choices are in the ledger too; nothing where this member can't know all that was said of their age.
pub(super) fn looked_with(opened: &Opened, chosen: &[(Chosen, Paper)], today: daybreak_vocabulary::Day) -> Option<crate::acts::correct::Looked> {
    let mut ledger = opened.ledger();
    for (one, _) in chosen {
        let position = i64::try_from(ledger.len()).unwrap_or(i64::MAX);
        ledger.push(crate::choice::Choice { id: one.id, about: one.about, with: one.with, answer: one.answer, made_on: one.made_on, position });
    }
    opened.looked_with(&ledger, today)
}

pub async fn choose(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    let again = |form: Form, refusal: NotChosen| page(&desk, &visit, &member, refuse(form, refusal)).answer();
    if form.is_refused() {
        return page(&desk, &visit, &member, form).answer();
    }
    if desk.opened.details.is_none() {
        return page(&desk, &visit, &member, form).answer();
    }
    let child = desk.before.person.standing.is_treated_as_child();
    let said: Vec<(About, Said)> = asked(child).filter_map(|about| Said::from_code(form.value(about.code())).map(|said| (about, said))).collect();
    if said.is_empty() {
        return again(form, NotChosen::NoAnswer);
    }
    let mut chosen = Vec::with_capacity(said.len());
    for (about, answer) in said {
        match ready(&office, &desk, &form, about, None, answer).await? {
            Ok(one) => chosen.push(one),
            Err(refusal) => return again(form, refusal),
        }
    }
    let now = office.house.clock.now();
    let person = desk.before.person.id;
    let looked = looked_with(&desk.opened, &chosen, now.day());
    let put: Done<Ended, NotChosen> = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        let mut all = Ended::default();
        for (one, paper) in &chosen {
            let ended = choose::choose(change, &member, person, one, paper, looked.as_ref()).await?;
            all.referral_withdrawn |= ended.referral_withdrawn;
            all.shares.extend(ended.shares);
        }
        Ok::<_, Stop<_>>(all)
    });
    match ended(put)? {
        Ok(Ended { referral_withdrawn: true, .. }) => done(person, "withdrew"),
        Ok(_) => done(person, "chose"),
        Err(refusal) => again(form, refusal),
    }
}
