//! The "what happens next" card: a name, a telephone, and the next steps, large, in the person's language. Nothing on it says what happened to them: it may
//! be found by somebody else.

use super::desk::{Desk, Mend, plain};
use super::explain::wanted;
use super::forms::{listed, ticked};
use super::{chance, ended};
use crate::acts::open;
use crate::record::fits;
use crate::told::{self, Told};
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Choice, Form, Page, Sent, Visit, render};
use daybreak_triage::act_page::{ActPage, Part, refuse};
use daybreak_vocabulary::codes;
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
    told: &'static Told,
    back: String,
    name: String,
    number: String,
    when: String,
    place: String,
    steps: Vec<Next>,
}

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    let language = |one: &'static Told| {
        let choice = Choice::foreign(one.tag, one.tag, one.own_name());
        if one.is_read() { choice } else { choice.hint("told-awaiting") }
    };
    let languages = told::ALL.iter().map(language).collect();
    let page = plain(visit, member, &desk.before, "card", "card-title", form).say("card-what").part(Part::Warn("card-warning"));
    // Somebody close to them who must not know is told to whoever writes the card, not on it.
    let page = if desk.details().not_to_know().next().is_some() { page.say("card-not-to-know") } else { page };
    page.radios("read", "card-language", "", languages)
        .line("name", "card-name", "card-name-hint")
        .line("number", "card-number", "card-number-hint")
        .line("when", "card-when", "card-when-hint")
        .line("place", "card-place", "card-place-hint")
        .checkboxes("next", "card-next", "", listed!(Next::ALL))
        .radios("as", "card-as", "", vec![Choice::new("page", "card-as-page"), Choice::new("pdf", "card-as-pdf")])
        .button("card-button", "")
}

pub async fn ask(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>, RawQuery(query): RawQuery) -> Answer {
    // What they read, and that somebody must not know where they are, stands in their record.
    let desk = Desk::open(&office, &member, &id).await?;
    let told = wanted(query.as_deref(), desk.details().reads.as_ref(), &visit);
    // A child is always referred and kept safe: a card that says they may say no, or go, would not be true.
    let ticked: &[Next] = if desk.before.person.standing.is_treated_as_child() { &[Next::Time] } else { &[Next::Time, Next::Decide, Next::Leave] };
    let form = ticked.iter().fold(Form::new(), |form, next| form.with("next", next.code()));
    // The name is left to be written: a member's own may begin with a rank, which tells whoever finds the card whom they spoke to.
    page(&desk, &visit, &member, form.with("read", told.tag).with("as", "page")).answer()
}

pub async fn print(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::open(&office, &member, &id).await?;
    let lines = ["name", "number", "when", "place"].map(|field| (field, form.value(field)));
    let wrong = match fits(lines, []) {
        Err(much) => Some(Mend::from(much)),
        // A card without a name on it is a leaflet.
        Ok(()) if form.value("name").is_empty() => Some(Mend("name", "card-no-name")),
        Ok(()) => None,
    };
    if form.is_refused() {
        return page(&desk, &visit, &member, form).answer();
    }
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
    let told = Told::from_tag(form.value("read")).unwrap_or_else(|| Told::of_pages(visit.language));
    let mut page = member.page(&visit, "card-heading");
    // Whoever finds it learns no organisation: neither the head of the page nor of the sheet names one.
    page.member = None;
    page.in_this_language = true;
    let text = |field: &str| form.value(field).to_owned();
    let card = CardPage {
        back: format!("/people/{person}"),
        name: text("name"),
        number: text("number"),
        when: text("when"),
        place: text("place"),
        steps: ticked(&form, "next", Next::from_code),
        told,
        page,
    };
    if form.value("as") == "pdf" { card.pdf(&office).await } else { render(&card) }
}

impl CardPage {
    /// The same on paper, in large letters.
    async fn pdf(&self, office: &Office) -> Answer {
        let told = self.told;
        let with = |key: &str, value: &str| format!("{} {}", told.say(key), told.apart(value));
        let sheet = daybreak_access::sheet(&self.page, told.say("card-heading")).in_language(told.tag).large();
        let mut sheet = sheet.heading(with("card-your-person", &self.name));
        let lines = [("", &self.number), ("card-next-time-label", &self.when), ("card-where", &self.place)];
        for (key, value) in lines.into_iter().filter(|(_, value)| !value.is_empty()) {
            sheet = sheet.paragraph(if key.is_empty() { told.apart(value) } else { with(key, value) });
        }
        let sheet = sheet.list(self.steps.iter().map(|step| told.say(step.key()))).paragraph(told.say("card-danger"));
        office.print(&sheet, "next.pdf").await
    }
}
