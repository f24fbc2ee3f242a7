//! Overruling a measure: what the answers have stands beside every choice.

use super::{choices, is_too_long};
use crate::acts::Before;
use crate::acts::measure::{self, NotOverruled};
use crate::grounds::OverruleReason;
use crate::indicators::library;
use crate::measures::{Grades, Strength, Urgency};
use crate::opened;
use crate::overruling::{Chosen, Overruling};
use crate::pages::act::{ActPage, refuse};
use crate::pages::{chance, done, ended, seen};
use crate::refusals::Said;
use crate::sealing;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_reports::Concern;
use daybreak_site::{Answer, Choice, Form, Sent, Visit};
use daybreak_vault::Compartment;
use daybreak_vocabulary::grade::{Information, Source};
use std::sync::Arc;

/// What is measured, and what stands in its place already.
async fn measured(office: &Office, member: &Member, before: &Before) -> Result<Option<(Concern, Overruling)>, Failure> {
    let mut tx = office.house.db.read().await?;
    let keyring = member.keyring(&mut tx).await?;
    let mut one = opened::to_measure(&mut tx, &keyring, member.organisation, &[before.report.id]).await?;
    Ok(one.pop().and_then(|one| one.told))
}

/// Of one measure: the code the answers have, and the one a reader put in its place.
type Level = (&'static str, Option<&'static str>);

/// Leaving it, and each level; what the answers have says so, and what a reader put there.
fn levels(key: &str, codes: impl Iterator<Item = &'static str>, (answers, stands): Level) -> Vec<Choice> {
    let level = |code: &str| {
        let choice = Choice::new(code, format!("{key}-{}", code.to_lowercase()));
        match (code == answers, stands == Some(code)) {
            (true, _) => choice.hint("overrule-as-answers"),
            (false, true) => choice.hint("overrule-stands"),
            (false, false) => choice,
        }
    };
    std::iter::once(Choice::new("", "overrule-leave")).chain(codes.map(level)).collect()
}

fn page(visit: &Visit, member: &Member, before: &Before, measured: Option<&(Concern, Overruling)>, form: Form) -> Result<ActPage, Failure> {
    let page = ActPage::new(visit, member, before, "measures", "overrule-title", form);
    let Some((concern, stands)) = measured else { return Ok(page.say(NotOverruled::NoConcern.key()).closed()) };
    let answers = opened::judge(library()?, concern, &Overruling::default());
    let first = Grades::of(concern.telling);
    let urgency = (answers.urgency.code(), stands.urgency.map(Urgency::code));
    let strength = (answers.strength.code(), stands.strength.map(Strength::code));
    let source = (first.source.code(), stands.source.map(Source::code));
    let information = (first.information.code(), stands.information.map(Information::code));
    Ok(page
        .say("overrule-what")
        .radios("urgency", "overrule-urgency", "", levels("measure-urgency", Urgency::ALL.iter().map(|level| level.code()), urgency))
        .radios("strength", "overrule-strength", "", levels("measure-strength", Strength::ALL.iter().map(|level| level.code()), strength))
        .radios("source", "overrule-source", "overrule-source-hint", levels("grade-source", Source::ALL.iter().map(|grade| grade.code()), source))
        .radios("information", "overrule-information", "", levels("grade-information", Information::ALL.iter().map(|grade| grade.code()), information))
        .radios("reason", "overrule-reason", "", choices!(OverruleReason::ALL))
        .area("text", "overrule-text", "", 4)
        .button("overrule-button", ""))
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let measured = measured(&office, &member, &before).await?;
    let form = ["strength", "urgency", "source", "information"].into_iter().fold(Form::new(), |form, name| form.with(name, ""));
    page(&visit, &member, &before, measured.as_ref(), form)?.answer()
}

fn read(form: &Form) -> Result<(Chosen, OverruleReason), NotOverruled> {
    let chosen = Chosen {
        strength: Strength::from_code(form.value("strength")),
        urgency: Urgency::from_code(form.value("urgency")),
        source: Source::from_code(form.value("source")),
        information: Information::from_code(form.value("information")),
    };
    if chosen.is_nothing() {
        return Err(NotOverruled::NoChange);
    }
    let reason = OverruleReason::from_code(form.value("reason")).ok_or(NotOverruled::NoReason)?;
    if is_too_long(form) { Err(NotOverruled::TooLong) } else { Ok((chosen, reason)) }
}

pub async fn overrule(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let measured = measured(&office, &member, &before).await?;
    let refused = |form: Form, refusal: NotOverruled| -> Answer { page(&visit, &member, &before, measured.as_ref(), refuse(form, refusal))?.answer() };
    if form.is_refused() {
        return page(&visit, &member, &before, measured.as_ref(), form)?.answer();
    }
    let Some((concern, stands)) = &measured else { return refused(form, NotOverruled::NoConcern) };
    let (chosen, reason) = match read(&form) {
        Ok(read) => read,
        Err(refusal) => return refused(form, refusal),
    };
    let library = library()?;
    let (first, over) = (Grades::of(concern.telling), chosen.over(*stands));
    let answers = opened::judge(library, concern, &Overruling::default());
    let overruled = chosen.sealed(reason, &library.version, &answers, first);
    let standing = opened::judge(library, concern, &over).standing(&over);
    let note = {
        let mut tx = office.house.db.read().await?;
        let own = sealing::keys(&mut tx, &office.house.partnership_key, &[member.organisation], Compartment::Reading).await?;
        sealing::overruling(chance(&office), report, form.value("text"), overruled, &own)?
    };
    let now = office.house.clock.now();
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        measure::overrule(change, &member, report, &note, standing, &library.version).await
    });
    match ended(recorded)? {
        Ok(()) => done(report, "overruled"),
        Err(refusal) => refused(form, refusal),
    }
}
