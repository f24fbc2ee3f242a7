//! Who somebody is, but for their names and their age: what the Home Office's form asks, and what an interpreter and a printer need to know.

use super::{answer, listed, nationalities, read_nationalities, ticked, tongue, tongues, yes_or_no};
use crate::pages::desk::{Desk, Mend, mend};
use crate::record::{Aid, Background, Children, Communication, Details, Gender, Interpreter, Wish, fits};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Form, Sent, Visit};
use daybreak_triage::act_page::ActPage;
use daybreak_vault::DocumentKind;
use daybreak_vocabulary::{Jurisdiction, Nationality};
use std::sync::Arc;

fn page(desk: &Desk, visit: &Visit, member: &Member, form: Form) -> ActPage {
    desk.form(visit, member, "details", "people-details-title", form)
        .say("people-details-what")
        .radios("gender", "people-gender", "", listed!(Gender::ALL))
        .select("jurisdiction", "people-jurisdiction", "", super::new::jurisdictions())
        .heading("people-nationality-heading")
        .select("nationality", "people-nationality", "people-nationality-hint", nationalities())
        .select("nationality_second", "people-nationality-second", "", nationalities())
        .heading("people-languages-heading")
        .select("tongue", "people-speaks", "people-speaks-hint", tongues())
        .select("tongue_second", "people-speaks-second", "", tongues())
        .line("languages_words", "people-languages-words", "")
        .select("reads", "people-reads", "people-reads-hint", tongues())
        .heading("people-interpreter-heading")
        .say("people-interpreter-never")
        .radios("interpreter", "people-interpreter", "", yes_or_no())
        .select("interpreter_language", "people-interpreter-language", "", tongues())
        .line("dialect", "people-dialect", "")
        .radios("wish", "people-interpreter-wish", "", listed!(Wish::ALL))
        .line("interpreter_words", "people-interpreter-words", "people-interpreter-words-hint")
        .heading("people-communication-heading")
        .radios("communication", "people-communication", "", yes_or_no())
        .checkboxes("aids", "people-aids", "", listed!(Aid::ALL))
        .line("communication_words", "people-communication-words", "")
        .heading("people-children-heading")
        .radios("children", "people-children", "", yes_or_no())
        .line("children_count", "people-children-count", "")
        .line("children_words", "people-children-words", "people-children-words-hint")
        .heading("people-background-heading")
        .say("people-background-what")
        .line("birthplace", "people-birthplace", "")
        .area("family", "people-family", "", 3)
        .area("education", "people-education", "", 3)
        .area("work", "people-work", "", 3)
        .button("people-save", "")
}

fn filled(mut form: Form, details: &Details) -> Form {
    let mut put = |name: &str, value: &str| {
        if !value.is_empty() {
            form.put(name, value);
        }
    };
    put("gender", details.gender.map_or("", |gender| gender.code()));
    put("jurisdiction", details.jurisdiction.map_or("", |one| one.code()));
    for (field, one) in ["nationality", "nationality_second"].iter().zip(&details.nationalities) {
        put(field, one.code());
    }
    for (field, one) in ["tongue", "tongue_second"].iter().zip(&details.languages) {
        put(field, one.tag());
    }
    put("languages_words", &details.languages_words);
    put("reads", details.reads.as_ref().map_or("", |one| one.tag()));
    let interpreter = &details.interpreter;
    put("interpreter", interpreter.needed.code());
    put("interpreter_language", interpreter.language.as_ref().map_or("", |one| one.tag()));
    put("dialect", &interpreter.language_words);
    put("wish", interpreter.wish.map_or("", |wish| wish.code()));
    put("interpreter_words", &interpreter.words);
    put("communication", details.communication.needed.code());
    for aid in &details.communication.aids {
        put("aids", aid.code());
    }
    put("communication_words", &details.communication.words);
    put("children", details.children.has.code());
    put("children_count", &details.children.count.map(|count| count.to_string()).unwrap_or_default());
    put("children_words", &details.children.words);
    let Background { birthplace, family, education, work } = &details.background;
    for (field, words) in [("birthplace", birthplace), ("family", family), ("education", education), ("work", work)] {
        put(field, words);
    }
    form
}

/// What was typed, in the place of what was there; names, age, people close to them and a child's steps are other forms'.
fn read(form: &Form, mut details: Details) -> Result<Details, Mend> {
    const LINES: [&str; 6] = ["languages_words", "dialect", "interpreter_words", "communication_words", "children_words", "birthplace"];
    const WORDS: [&str; 3] = ["family", "education", "work"];
    fits(LINES.map(|field| (field, form.value(field))), WORDS.map(|field| (field, form.value(field)))).map_err(Mend::from)?;
    let text = |field: &str| form.value(field).to_owned();
    let count = match form.value("children_count") {
        "" => None,
        count => Some(count.parse::<u16>().map_err(|_| Mend("children_count", "people-no-number"))?),
    };
    for field in ["nationality", "nationality_second"] {
        let typed = form.value(field);
        if !typed.is_empty() && Nationality::from_code(typed).is_none() {
            return Err(Mend(field, "people-no-nationality"));
        }
    }
    details.gender = Gender::from_code(form.value("gender"));
    details.jurisdiction = Jurisdiction::from_code(form.value("jurisdiction"));
    details.nationalities = read_nationalities(form);
    details.languages = ["tongue", "tongue_second"].iter().filter_map(|field| tongue(form, field)).collect();
    details.languages.dedup();
    details.languages_words = text("languages_words");
    details.reads = tongue(form, "reads");
    details.interpreter = Interpreter {
        needed: answer(form, "interpreter"),
        language: tongue(form, "interpreter_language"),
        language_words: text("dialect"),
        wish: Wish::from_code(form.value("wish")),
        words: text("interpreter_words"),
    };
    details.communication =
        Communication { needed: answer(form, "communication"), aids: ticked(form, "aids", Aid::from_code), words: text("communication_words") };
    details.children = Children { has: answer(form, "children"), count, words: text("children_words") };
    details.background = Background { birthplace: text("birthplace"), family: text("family"), education: text("education"), work: text("work") };
    Ok(details)
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let desk = Desk::open(&office, &member, &id).await?;
    let form = filled(desk.versioned(), &desk.details());
    page(&desk, &visit, &member, form).answer()
}

pub async fn correct(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let desk = Desk::read(&office, &member, &id).await?;
    if form.is_refused() {
        return page(&desk, &visit, &member, form).answer();
    }
    let details = match read(&form, desk.details()) {
        Ok(details) => details,
        Err(refusal) => return mend(|form| page(&desk, &visit, &member, form), form, refusal),
    };
    let saved = desk.save(&office, &member, &form, DocumentKind::Person, &details, &details).await?;
    desk.finish(saved, "details", form, |desk, form| page(desk, &visit, &member, form))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_is_read_back_as_it_was() {
        let typed = Form::new()
            .with("gender", "female")
            .with("nationality", "VN")
            .with("nationality_second", "stateless")
            .with("tongue", "vi")
            .with("interpreter", "yes")
            .with("wish", "woman")
            .with("aids", "easy_read")
            .with("aids", "braille")
            .with("children", "yes")
            .with("children_count", "2")
            .with("family", "A mother and two brothers");
        let details = read(&typed, Details::default()).map_err(|Mend(field, _)| field).unwrap();
        let again = read(&filled(Form::new(), &details), Details::default()).map_err(|Mend(field, _)| field).unwrap();
        assert_eq!(details, again);
        assert_eq!(details.nationalities.len(), 2);
    }

    #[test]
    fn twenty_thousand_characters_and_a_number_that_is_none_are_told_at_their_field() {
        let long = "ж".repeat(20_000);
        let why = |form: Form| read(&form, Details::default()).err().map(|Mend(field, key)| (field, key));
        assert_eq!(why(Form::new().with("family", &long)), Some(("family", "people-no-too-long")));
        assert_eq!(why(Form::new().with("birthplace", &long)), Some(("birthplace", "people-no-long-line")));
        assert_eq!(why(Form::new().with("children_count", "many")), Some(("children_count", "people-no-number")));
    }
}
