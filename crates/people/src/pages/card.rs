//! The "what happens next" card: a name, a telephone, and the next steps, large, in the person's language. Nothing on it says what happened to them: it may
//! be found by somebody else.

use super::desk::{Desk, Mend, plain};
use super::explain::wanted;
use super::forms::{listed, ticked};
use super::{chance, ended};
use crate::acts::open;
use crate::record::fits;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Choice, Form, Page, Sent, Visit, render};
use daybreak_triage::act_page::{ActPage, Part, refuse};
use daybreak_vocabulary::{Language, codes};
use std::sync::Arc;

codes! {
    /// One thing that happens next.
    Next, "card-next-" {
        Sleep = "sleep",
        Food = "food",
        Doctor = "doctor",
        Call = "call",
        Visit = "visit",
        Lawyer = "lawyer",
        Interpreter = "interpreter",
        Time = "time",
        Decide = "decide",
        Leave = "leave",
    }
}

#[derive(Template)]
#[template(path = "card.html")]
struct CardPage {
    page: Page,
    back: String,
    name: String,
    number: String,
    when: String,
    place: String,
    steps: Vec<Next>,
}

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let languages = Language::ALL.into_iter().map(|language| Choice::foreign(language.tag(), language.tag(), language.own_name())).collect();
    let page = plain(visit, member, &desk.before, "card", "card-title", form).say("card-what").part(Part::Warn("card-warning"));
    // Somebody close to them who must not know is told to whoever writes the card, not on it.
    let page = if desk.details().not_to_know().next().is_some() { page.say("card-not-to-know") } else { page };
    page.radios("read", "card-language", "", languages)
        .line("name", "card-name", "card-name-hint")
        .line("number", "card-number", "card-number-hint")
        .line("when", "card-when", "card-when-hint")
        .line("place", "card-place", "card-place-hint")
        .checkboxes("next", "card-next", "", listed!(Next::ALL))
        .button("card-button", "")
}

pub async fn ask(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let desk = Desk::read(&office, &member, &id).await?;
    let language = wanted(query.as_deref(), desk.details().reads.as_ref()).unwrap_or_default();
    let form = [Next::Time, Next::Decide, Next::Leave].iter().fold(Form::new(), |form, next| form.with("next", next.code()));
    page(&desk, &visit, &member, form.with("read", language.tag()).with("name", &member.name)).answer()
}

pub async fn print(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    let lines = ["name", "number", "when", "place"].map(|field| (field, form.value(field)));
    let wrong = match fits(lines, []) {
        Err(much) => Some(Mend::from(much)),
        // A card without a name on it is a leaflet.
        Ok(()) if form.value("name").is_empty() => Some(Mend("name", "card-no-name")),
        Ok(()) => None,
    };
    if let Some(wrong) = wrong {
        return page(&desk, &visit, &member, refuse(form, wrong)).answer();
    }
    let (now, person) = (office.house.clock.now(), desk.before.person.id);
    let recorded =
        daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| open::looked(change, &member, person, "card").await);
    match ended(recorded)? {
        Ok(()) => {}
        Err(never) => match never {},
    }
    let visit = visit.in_language(Language::from_tag(form.value("read")).unwrap_or_default());
    let page = member.page(&visit, "card-heading");
    let text = |field: &str| form.value(field).to_owned();
    render(&CardPage {
        back: format!("/people/{person}"),
        name: text("name"),
        number: text("number"),
        when: text("when"),
        place: text("place"),
        steps: ticked(&form, "next", Next::from_code),
        page,
    })
}
