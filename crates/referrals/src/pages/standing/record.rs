//! Writing down what happened: the day, who decided, the reference, why.

use super::{act_key, again};
use crate::acts::redraft::was_out_with_another;
use crate::acts::standing::Before;
use crate::acts::standing::record::{self, Next, NotRecorded, Words, is_nobodys};
use crate::others::was_entered;
use crate::pages::cases::{act, chance, closed, done, ended, opened, seen, tables};
use crate::pages::others;
use crate::referral::{Kind, Referral};
use crate::since::Since;
use crate::standing::{Authority, Event, NotNow, Reason, Standing, What};
use crate::store::standing as rows;
use crate::telling::Telling;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, Part, refuse};
use daybreak_triage::sealing::{self, Paper};
use daybreak_vault::{Compartment, DocumentKind};
use daybreak_vocabulary::Day;
use std::sync::Arc;

fn what(code: &str) -> Result<What, Fault> {
    What::from_code(code).ok_or(Fault::Missing)
}

/// Somebody was referred already, or there are two of them: asked before a second is entered.
fn beside(page: ActPage, member: &Member, before: &Before, others: &[Referral]) -> ActPage {
    if !was_entered(before.referral.kind, others) {
        return page;
    }
    let page = page.part(Part::Warn("others-do-entered"));
    let page = others.iter().fold(page, |page, other| page.part(Part::Link("others-link", others::href(other, member))));
    page.checkboxes("twice", "others-twice", "", vec![Choice::new("yes", "others-twice-yes")])
}

/// Something changed since it was made ready, or tells who it is: whoever has not entered it yet looks at it again first.
fn outdated(page: ActPage, member: &Member, before: &Before, Shown { since, telling, .. }: Shown<'_>) -> ActPage {
    // What it ended by is not asked about: either it was entered before, or it is not entered.
    if (since.is_empty() && telling.is_nothing()) || before.standing() != Standing::Prepared {
        return page;
    }
    let page = if telling.is_nothing() {
        again::changed(page.part(Part::Warn("standing-enter-outdated")), member, before, since)
    } else {
        again::tells(page.part(Part::Warn("standing-enter-telling")), member, before, telling)
    };
    page.checkboxes("already", "standing-enter-already", "", vec![Choice::new("yes", "standing-enter-already-yes")])
}

/// What a page of an act shows beside its questions.
#[derive(Clone, Copy)]
struct Shown<'a> {
    others: &'a [Referral],
    since: &'a [Since],
    telling: &'a Telling,
    /// Whoever it fell back from had taken it out.
    was_out: bool,
}

fn page(visit: &Visit, member: &Member, before: &Before, shown: Shown<'_>, what: What, form: Form) -> ActPage {
    let path = format!("record/{}", what.code());
    let page = act(visit, member, before, &path, act_key(what), form);
    let page = if what == What::Dropped && shown.was_out { page.part(Part::Warn("standing-was_out")) } else { page };
    let page = match what {
        What::Entered => beside(outdated(page.say(entering(before)), member, before, shown), member, before, shown.others).day("on", "standing-enter-on", "").line("reference", "standing-enter-reference", "standing-enter-reference-hint"),
        What::Prepared => beside(page.say("standing-again-what"), member, before, shown.others).day("on", "standing-on", ""),
        What::Withdrawn => page.say("standing-withdrawn-what").day("on", "standing-on", "standing-on-hint"),
        What::Dropped if before.treated_as.is_treated_as_child() => page.say("standing-dropped-child").day("on", "standing-on", "standing-on-hint"),
        What::Dropped => page.say("standing-dropped-what").day("on", "standing-on", "standing-on-hint"),
        _ => page.day("on", "standing-on", "standing-on-hint"),
    };
    let page = if what.is_decision() {
        page.radios("authority", "standing-authority", "standing-authority-hint", Authority::ALL.iter().map(|one| Choice::new(one.code(), one.key())).collect())
    } else {
        page
    };
    let page = if what.says_no() {
        page.radios("reason", "standing-reason-asked", "standing-reason-hint", Reason::ALL.iter().map(|one| Choice::new(one.code(), one.key())).collect())
    } else {
        page
    };
    page.area("words", "standing-words", "standing-words-hint", 5).carried("counted").button("standing-record-button", "")
}

/// What is said above the reference.
fn entering(before: &Before) -> &'static str {
    let child = before.treated_as.is_treated_as_child();
    match (before.standing(), before.referral.kind) {
        (Standing::Withdrawn, Kind::Nrm) => "standing-enter-after_all",
        (Standing::Withdrawn, Kind::Dtn) => "standing-enter-after_all-dtn",
        (_, Kind::Dtn) if child => "standing-enter-child-dtn",
        _ => "standing-enter-what",
    }
}

/// Today stands in the boxes, and what was written down so far is remembered.
fn fresh(before: &Before, today: Day) -> Form {
    let date = today.date();
    Form::new()
        .with("on-day", date.day().to_string())
        .with("on-month", date.month().to_string())
        .with("on-year", date.year().to_string())
        .with("counted", before.events.len().to_string())
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path((id, code)): Path<(String, String)>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let what = what(&code)?;
    let today = office.house.today();
    let history = before.history();
    // Made ready by its draft alone, unless it ended and may stand again.
    let by_hand = if what == What::Prepared && !history.may_stand_again() { Err(NotNow::Already) } else { Ok(()) };
    let follows = if is_nobodys(&before.referral, what) { Err(NotNow::Notification) } else { history.may_follow(what, today, today).and(by_hand) };
    if let Err(why) = follows {
        return closed(act(&visit, &member, &before, "", act_key(what), Form::new()), why.key());
    }
    let others = others::find(&office, &member, before.referral.id, before.referral.person).await?;
    let (since, telling) = match what {
        What::Entered => opened(&office, &member, &before).await.map(|reading| (reading.since, reading.telling))?,
        _ => (Vec::new(), Telling::default()),
    };
    let was_out = was_out(&office, &before).await?;
    page(&visit, &member, &before, Shown { others: &others, since: &since, telling: &telling, was_out }, what, fresh(&before, today)).answer()
}

async fn was_out(office: &Office, before: &Before) -> Result<bool, Failure> {
    let mut tx = office.house.db.read().await?;
    was_out_with_another(&mut tx, before).await
}

/// What was typed, or the first thing to mend.
fn typed(form: &Form, what: What) -> Result<(Event, Words), NotRecorded> {
    let on = form.day("on").ok().flatten().ok_or(NotRecorded::NoDay)?;
    let authority = Authority::from_code(form.value("authority")).filter(|_| what.is_decision());
    let words = Words {
        reference: if what == What::Entered { form.value("reference").to_owned() } else { String::new() },
        reason: Reason::from_code(form.value("reason")).filter(|_| what.says_no()),
        words: form.value("words").to_owned(),
        ..Words::default()
    };
    if !words.fits() {
        return Err(NotRecorded::TooLong);
    }
    if what == What::Entered && words.reference.is_empty() {
        return Err(NotRecorded::NoReference);
    }
    Ok((Event { what, on, authority }, words))
}

/// Seals what stands beside an event to everybody who sees the referral; `None` where there is nothing to seal.
pub async fn seal(office: &Office, before: &Before, words: &Words) -> Result<Option<Paper>, Failure> {
    if words.is_empty() {
        return Ok(None);
    }
    let mut tx = office.house.db.read().await?;
    let readers = rows::readers(&mut tx, before.referral.id).await?;
    let keys = sealing::keys(&mut tx, &office.house.partnership_key, &readers, Compartment::Identities).await?;
    sealing::paper(chance(office), before.referral.id.0, DocumentKind::Decision, words, &keys).map(Some)
}

pub async fn put(State(office): State<Arc<Office>>, member: Member, Path((id, code)): Path<(String, String)>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let what = what(&code)?;
    let tables = tables(&office)?;
    let others = others::find(&office, &member, before.referral.id, before.referral.person).await?;
    let reading = opened(&office, &member, &before).await?;
    let shown = Shown { others: &others, since: &reading.since, telling: &reading.telling, was_out: was_out(&office, &before).await? };
    // Whoever tries again has seen what was written down meanwhile: the page counts anew.
    let again = |refusal: NotRecorded, form: Form| {
        let kept = form.values().filter(|(name, _)| *name != "counted");
        let form = kept.fold(Form::new(), |form, (name, value)| form.with(name, value)).with("counted", before.events.len().to_string());
        page(&visit, &member, &before, shown, what, refuse(form, refusal)).answer()
    };
    if form.is_refused() {
        return page(&visit, &member, &before, shown, what, form).answer();
    }
    let (event, words) = match typed(&form, what) {
        Ok(typed) => typed,
        Err(refusal) => return again(refusal, form),
    };
    let paper = seal(&office, &before, &words).await?;
    let now = office.house.clock.now();
    let next = Next {
        id: rows::EventId(chance(&office).uuid7(now)),
        then: rows::EventId(chance(&office).uuid7(now)),
        event,
        paper: paper.as_ref(),
        has_reference: !words.reference.is_empty(),
        has_words: !words.words.is_empty(),
        counted: form.value("counted").parse().unwrap_or(usize::MAX),
        reading: &reading,
        twice: form.has("twice", "yes"),
        already: form.has("already", "yes"),
    };
    let with = record::Tables { rules: &tables.rules, responders: &tables.responders };
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        record::record(change, &member, before.referral.id, next, with).await
    });
    match ended(recorded)? {
        // What is said beside it stands with the event on the page from now on.
        Ok(_) => done(before.referral.id),
        Err(refusal) => again(refusal, form),
    }
}
