//! Calling a conference: what about, when, and whom to ask. Whom is fixed from then on.

use super::done;
use crate::acts::conference::{NotConference, call as call_act};
use crate::acts::write::LONGEST;
use crate::conference::{AboutText, ConferenceId};
use crate::pages::act::{ActPage, refuse};
use crate::pages::{chance, drawn, ended, once};
use crate::sealing;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Choice, Form, Sent, Visit};
use daybreak_vault::recipients::{self, Recipient};
use daybreak_vault::{Compartment, DocumentKind, RecipientKind};
use daybreak_vocabulary::{Day, OrganisationId};
use std::sync::Arc;

/// The longest a title or a place may be, in letters.
pub(super) const LONGEST_LINE: usize = 200;

/// How far ahead one may meet, or ask for something to be done, in days: two years of any kind.
const FURTHEST: i64 = 2 * 366;

/// The day a form gives for a conference: to come, and within two years.
pub(super) fn meets(form: &Form, today: Day) -> Result<Day, NotConference> {
    to_come(form, "meets", today, [NotConference::NoDay, NotConference::PastDay, NotConference::FarDay])
}

/// The day a form gives for what is to be done, within the same bounds.
pub(super) fn due(form: &Form, today: Day) -> Result<Day, NotConference> {
    to_come(form, "due", today, [NotConference::NoDue, NotConference::PastDue, NotConference::FarDue])
}

fn to_come(form: &Form, field: &str, today: Day, [none, past, far]: [NotConference; 3]) -> Result<Day, NotConference> {
    match form.day(field).ok().flatten() {
        None => Err(none),
        Some(day) if day < today => Err(past),
        Some(day) if day > today.plus(FURTHEST) => Err(far),
        Some(day) => Ok(day),
    }
}

/// Who can be asked: everybody who could read it, but for those behind the immigration wall.
async fn others(office: &Office, member: &Member) -> Result<Vec<Recipient>, Failure> {
    let mut tx = office.house.db.read().await?;
    let directory = recipients::directory(&mut tx, &office.house.partnership_key).await?;
    let mut able = Vec::new();
    for one in directory.recipients().filter(|one| one.active && one.kind != RecipientKind::ImmigrationEnforcement && one.id != member.organisation) {
        if directory.keys(&office.house.partnership_key, one.id)?.iter().any(|key| key.compartment() == Compartment::Reading) {
            able.push(one.clone());
        }
    }
    Ok(able)
}

fn page(visit: &Visit, member: &Member, others: &[Recipient], form: Form) -> ActPage {
    let page = member.page(visit, "conference-call-title");
    let page = ActPage::of(page, "/conferences".to_owned(), "conference-back-to-list", String::new(), "call", "conference-call-title", form);
    let page = page.say("conference-call-lead");
    if others.is_empty() {
        return page.say("conference-call-nobody").closed();
    }
    let seats = others.iter().map(|one| Choice::named(one.id.to_string(), &one.name)).collect();
    page.line("title", "conference-name", "conference-name-hint")
        .area("about", "conference-about", "conference-about-hint", 6)
        .day("meets", "conference-meets", "")
        .line("place", "conference-place", "conference-place-hint")
        .checkboxes("seats", "conference-seats", "conference-seats-hint", seats)
        .carried("once")
        .button("conference-call-button", "")
}

async fn show_form(office: &Office, member: &Member, visit: &Visit, form: Form) -> Answer {
    page(visit, member, &others(office, member).await?, form).answer()
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    show_form(&office, &member, &visit, Form::new().with("once", drawn(&office).to_string())).await
}

fn read(form: &Form, others: &[Recipient], today: Day, own: OrganisationId) -> Result<(AboutText, Day, Vec<OrganisationId>), NotConference> {
    let (title, about, place) = (form.value("title").trim(), form.value("about").trim(), form.value("place").trim());
    if title.is_empty() || title.chars().count() > LONGEST_LINE {
        return Err(NotConference::NoTitle);
    }
    if about.is_empty() {
        return Err(NotConference::NoAbout);
    }
    if about.chars().count() > LONGEST || place.chars().count() > LONGEST_LINE {
        return Err(NotConference::TooLong);
    }
    let meets = meets(form, today)?;
    let mut seats = vec![own];
    for asked in form.all("seats").into_iter().filter(|asked| !asked.is_empty()) {
        let one = others.iter().find(|one| one.id.to_string() == asked).ok_or(NotConference::NoSeat)?;
        seats.push(one.id);
    }
    seats.sort();
    seats.dedup();
    if seats.len() < 2 {
        return Err(NotConference::NobodyAsked);
    }
    Ok((AboutText { title: title.to_owned(), about: about.to_owned(), place: place.to_owned() }, meets, seats))
}

pub async fn call(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let others = others(&office, &member).await?;
    if form.is_refused() {
        return page(&visit, &member, &others, form).answer();
    }
    let (about, meets, seats) = match read(&form, &others, office.house.today(), member.organisation) {
        Ok(read) => read,
        Err(refusal) => return page(&visit, &member, &others, refuse(form, refusal)).answer(),
    };
    let now = office.house.clock.now();
    let id = ConferenceId(once(&office, &form));
    let paper = {
        let mut tx = office.house.db.read().await?;
        let keys = sealing::keys(&mut tx, &office.house.partnership_key, &seats, Compartment::Reading).await?;
        sealing::paper(chance(&office), id.0, DocumentKind::Conference, &about, &keys)?
    };
    let called = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        call_act(change, &member, id, meets, &seats, &paper).await
    });
    match ended(called)? {
        Ok(()) => done(id, "called"),
        Err(refusal) => page(&visit, &member, &others, refuse(form, refusal)).answer(),
    }
}
