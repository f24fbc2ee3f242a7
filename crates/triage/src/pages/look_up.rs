//! Does anybody know a number, a vehicle, an address? Typed with a reason, counted, answered with yes or no.

use crate::acts::ask::{self, NotAsked, Question};
use crate::acts::known::{self, look};
use crate::asking::{AskingId, Reason};
use crate::known::Viewer;
use crate::look_up::Why;
use crate::pages::forms::choices;
use crate::pages::known::{OwnView, came_of, name, others, own, steady};
use crate::pages::chance;
use crate::refusals::{No, Said as _};
use crate::store;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Act, Member, Office};
use daybreak_audit::Stop;
use daybreak_database::Failure;
use daybreak_site::{Answer, Choice, Form, Page, Said, Sent, Visit, go_to, render, render_as};
use daybreak_vault::recipients;
use daybreak_vault::trace::{Mark, ShutOut};
use daybreak_vocabulary::marks::{self, Unread};
use http::StatusCode;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "look_up.html")]
struct LookUpPage {
    page: Page,
    form: Form,
    marks: Vec<Choice>,
    whys: Vec<Choice>,
    answer: Option<AnswerView>,
}

/// What is known of one mark.
struct AnswerView {
    name: &'static str,
    code: &'static str,
    text: String,
    own: Vec<OwnView>,
    common: bool,
    aside: bool,
    others: Option<&'static str>,
    /// Reasons to choose from, where they may be asked.
    ask: Vec<Choice>,
    asking: Option<Said>,
}

/// Why what was typed is no such mark.
pub fn unread(why: Unread) -> &'static str {
    match why {
        Unread::Empty => "unread-empty",
        Unread::Words => "unread-words",
        Unread::TooShort => "unread-too_short",
        Unread::TooLong => "unread-too_long",
        Unread::NoCountry => "unread-no_country",
        Unread::NoDigit => "unread-no_digit",
        Unread::Sign => "unread-sign",
        Unread::NotAPostcode => "unread-not_a_postcode",
        Unread::NoSuchArea => "unread-no_such_area",
        Unread::NoHouse => "unread-no_house",
        Unread::NotAnEmail => "unread-not_an_email",
        Unread::NotAnAddress => "unread-not_an_address",
        Unread::OneName => "unread-one_name",
        Unread::NoSuchTime => "unread-no_such_time",
    }
}

pub fn understood(mark: Mark, text: &str) -> Result<(), Unread> {
    match mark {
        Mark::Phone => marks::phone(text),
        Mark::Vehicle => marks::vehicle(text),
        Mark::Address => marks::address(text),
        Mark::Email => marks::email(text),
        Mark::Web => marks::web(text),
        Mark::Name => marks::name(text),
    }
    .map(|_| ())
}

/// What was typed and why, or what to mend.
fn read(form: &mut Form) -> Option<(Mark, String, Why)> {
    let (mark, why) = (Mark::from_code(form.value("mark")), Why::from_code(form.value("why")));
    if mark.is_none() {
        form.refuse("mark", "look-up-no-mark");
    }
    let text = form.value("text").to_owned();
    let wrong = match mark {
        Some(mark) => understood(mark, &text).err(),
        // What it is says how it is read; that there is nothing to read can be said before.
        None => text.trim().is_empty().then_some(Unread::Empty),
    };
    if let Some(why) = wrong {
        form.refuse("text", unread(why));
    }
    if why.is_none() {
        form.refuse("why", "look-up-no-why");
    }
    if form.is_refused() { None } else { Some((mark?, text, why?)) }
}

fn answer(member: &Member, visit: &Visit, form: Form, answer: Option<AnswerView>) -> Answer {
    let mut page = member.page(visit, "look-up-title");
    page.refused = form.is_refused();
    let refused = page.refused;
    let marks = Mark::ALL.into_iter().map(|mark| Choice::new(mark.code(), name(mark))).collect();
    let shown = LookUpPage { page, form, marks, whys: choices!(Why::ALL), answer };
    if refused { render_as(StatusCode::UNPROCESSABLE_ENTITY, &shown) } else { render(&shown) }
}

pub async fn show(member: Member, visit: Visit) -> Answer {
    answer(&member, &visit, Form::new(), None)
}

fn viewer(member: &Member) -> Viewer {
    Viewer { organisation: member.organisation, kind: member.organisation_kind, from: None, avoid: ShutOut::default() }
}

async fn found(office: &Office, member: &Member, visit: &Visit, mark: Mark, text: &str) -> Result<AnswerView, Failure> {
    let page = member.page(visit, "look-up-title");
    let mut tx = office.house.db.read().await?;
    let traces = office.traces.all(mark, text);
    let partners = recipients::all(&mut tx).await?;
    let aside = store::aside(&mut tx, member.organisation, &traces).await?.is_some();
    let shares = look(&mut tx, &office.traces, &viewer(member), &partners, &traces).await?;
    let (mut asking, mut waits) = (None, false);
    if let Some(earlier) = ask::about_token(&mut tx, member, &traces).await? {
        let (said, still) = came_of(&mut tx, &page, &earlier).await?;
        (asking, waits) = (Some(said), still);
    }
    let anybody = !aside && !shares.others.is_empty();
    let own = if aside { Vec::new() } else { own(&mut tx, &page, member, &shares.own).await? };
    Ok(AnswerView {
        name: name(mark),
        code: mark.code(),
        text: text.to_owned(),
        own,
        common: shares.common && !aside,
        aside,
        others: anybody.then(|| others(mark)),
        ask: if anybody && !waits && member.may(Act::AskAround) { choices!(Reason::ALL) } else { Vec::new() },
        asking,
    })
}

/// Counts a look-up by hand and waits as long as it has to; `None` where other answers of theirs are on their way, which the form then says.
async fn counted(office: &Office, member: &Member, form: &mut Form, mark: Mark, why: Why) -> Result<Option<()>, Failure> {
    let now = office.house.clock.now();
    let id = chance(office).uuid7(now);
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| {
        known::look_up(change, member, id, mark, why).await
    });
    match recorded {
        Ok(wait) => {
            office.pause(wait).await;
            Ok(Some(()))
        }
        Err(Stop::Refused(refusal)) => {
            form.refuse(refusal.field(), refusal.key());
            Ok(None)
        }
        Err(Stop::Failed(failure)) => Err(failure),
    }
}

pub async fn look_up(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, mut form } = sent;
    let Some((mark, text, why)) = read(&mut form) else { return answer(&member, &visit, form, None) };
    if counted(&office, &member, &mut form, mark, why).await?.is_none() {
        return answer(&member, &visit, form, None);
    }
    let began = office.house.clock.now();
    let found = found(&office, &member, &visit, mark, &text).await?;
    steady(&office, began).await;
    answer(&member, &visit, form, Some(found))
}

/// Asks about what was looked up: the mark is typed again by the page, and nothing of it is kept but its token. It is a look-up of its own, counted and slow as
/// any: that nobody is there to be asked is an answer too.
pub async fn ask(State(office): State<Arc<Office>>, member: Member, sent: Sent) -> Answer {
    let Sent { visit, mut form } = sent;
    let Some((mark, text, why)) = read(&mut form) else { return answer(&member, &visit, form, None) };
    if counted(&office, &member, &mut form, mark, why).await?.is_none() {
        return answer(&member, &visit, form, None);
    }
    let began = office.house.clock.now();
    let refused = match Reason::from_code(form.value("reason")) {
        None => NotAsked::NoReason,
        Some(reason) => {
            let now = office.house.clock.now();
            let id = AskingId(chance(&office).uuid7(now));
            let partners = {
                let mut tx = office.house.db.read().await?;
                recipients::all(&mut tx).await?
            };
            let traces = office.traces.all(mark, &text);
            let question = Question::new(&office.traces, chance(&office), id, traces, reason, viewer(&member)).ok_or(Failure::Broken("there is no key for traces"))?;
            let asked = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
                ask::ask(change, &member, &office.traces, &partners, &question).await
            });
            match asked {
                Ok(()) => {
                    steady(&office, began).await;
                    return go_to("/asked?done=asked");
                }
                Err(Stop::Refused(No::Because(why))) => why,
                Err(Stop::Refused(No::NotThere)) => NotAsked::Nobody,
                Err(Stop::Failed(failure)) => return Err(failure.into()),
            }
        }
    };
    form.refuse(refused.field(), refused.key());
    let found = found(&office, &member, &visit, mark, &text).await?;
    steady(&office, began).await;
    answer(&member, &visit, form, Some(found))
}
