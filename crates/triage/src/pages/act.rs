//! The page of one act: what it does, its questions, its button. Refusals stand in place, with what was typed kept.

use crate::acts::Before;
use crate::pages::queue::title;
use crate::refusals::Said as Refusal;
use askama::Template;
use daybreak_access::Member;
use daybreak_site::{Answer, Args, Choice, Form, Page, Said, Visit, render, render_as};
use daybreak_vocabulary::Language;
use http::StatusCode;

/// One part of the page, in its order.
#[derive(Clone, Debug)]
pub enum Part {
    Say(&'static str),
    Told(Said),
    /// What was just done, where the page of the act stays.
    Done(Said),
    Warn(&'static str),
    /// A way on: what it is called, and its address.
    Link(&'static str, String),
    List(&'static str, Vec<Said>),
    /// Somebody's own words.
    Original(&'static str, Language, String),
    /// A heading between the questions of a long form.
    Heading(&'static str),
    Radios(Asked),
    Checkboxes(Asked),
    Select(Asked),
    /// Day, month and year.
    Day(Asked),
    Area(Asked),
    Line(Asked),
    /// What a form carries and nobody sees, such as the version it was opened at.
    Carried(&'static str),
}

/// One question of the form.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub name: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub choices: Vec<Choice>,
    pub rows: usize,
}

#[derive(Template)]
#[template(path = "act.html")]
pub struct ActPage {
    page: Page,
    caption: String,
    form: Form,
    parts: Vec<Part>,
    /// Whether there is a form at all: an act that can't be done now only says why.
    open: bool,
    action: String,
    back: String,
    back_label: &'static str,
    button: &'static str,
    kind: &'static str,
}

impl ActPage {
    /// The page of an act on any record: `back` is the record's own page, `act` what stands behind it in the path.
    pub fn of(page: Page, back: String, back_label: &'static str, caption: String, act: &str, heading: &'static str, form: Form) -> ActPage {
        ActPage { action: format!("{back}/{act}"), page, caption, form, parts: Vec::new(), open: true, back, back_label, button: heading, kind: "" }
    }

    pub(crate) fn new(visit: &Visit, member: &Member, before: &Before, act: &'static str, heading: &'static str, form: Form) -> ActPage {
        let page = member.page(visit, heading);
        let back = format!("/reports/{}", before.report.id);
        let caption = title(&page, &before.report);
        ActPage::of(page, back, "triage-back-to-report", caption, act, heading, form)
    }

    #[must_use]
    pub fn button(mut self, key: &'static str, kind: &'static str) -> ActPage {
        (self.button, self.kind) = (key, kind);
        self
    }

    #[must_use]
    pub fn closed(mut self) -> ActPage {
        self.open = false;
        self
    }

    /// Whether there is anything to do on it; a closed page says only why not.
    pub(crate) fn is_open(&self) -> bool {
        self.open
    }

    #[must_use]
    pub fn at(mut self, below: &str) -> ActPage {
        self.action = format!("{}/{below}", self.back);
        self
    }

    #[must_use]
    pub fn part(mut self, part: Part) -> ActPage {
        self.parts.push(part);
        self
    }

    #[must_use]
    pub fn say(self, key: &'static str) -> ActPage {
        self.part(Part::Say(key))
    }

    #[must_use]
    pub fn told(self, key: &'static str, args: impl Into<Args>) -> ActPage {
        let said = self.page.say_with(key, args);
        self.part(Part::Told(said))
    }

    #[must_use]
    pub fn radios(self, name: &'static str, label: &'static str, hint: &'static str, choices: Vec<Choice>) -> ActPage {
        self.part(Part::Radios(Asked { name, label, hint, choices, rows: 0 }))
    }

    #[must_use]
    pub fn area(self, name: &'static str, label: &'static str, hint: &'static str, rows: usize) -> ActPage {
        self.part(Part::Area(Asked { name, label, hint, rows, choices: Vec::new() }))
    }

    #[must_use]
    pub fn line(self, name: &'static str, label: &'static str, hint: &'static str) -> ActPage {
        self.part(Part::Line(Asked { name, label, hint, ..Asked::default() }))
    }

    #[must_use]
    pub fn heading(self, key: &'static str) -> ActPage {
        self.part(Part::Heading(key))
    }

    #[must_use]
    pub fn checkboxes(self, name: &'static str, label: &'static str, hint: &'static str, choices: Vec<Choice>) -> ActPage {
        self.part(Part::Checkboxes(Asked { name, label, hint, choices, rows: 0 }))
    }

    #[must_use]
    pub fn select(self, name: &'static str, label: &'static str, hint: &'static str, choices: Vec<Choice>) -> ActPage {
        self.part(Part::Select(Asked { name, label, hint, choices, rows: 0 }))
    }

    #[must_use]
    pub fn day(self, name: &'static str, label: &'static str, hint: &'static str) -> ActPage {
        self.part(Part::Day(Asked { name, label, hint, ..Asked::default() }))
    }

    #[must_use]
    pub fn carried(self, name: &'static str) -> ActPage {
        self.part(Part::Carried(name))
    }

    pub fn page(&self) -> &Page {
        &self.page
    }

    /// The page as it is asked for, or as it was refused.
    pub fn answer(mut self) -> Answer {
        self.page.refused = self.form.is_refused();
        if self.page.refused { render_as(StatusCode::UNPROCESSABLE_ENTITY, &self) } else { render(&self) }
    }
}

/// Puts a refusal at its field.
pub fn refuse(mut form: Form, refusal: impl Refusal) -> Form {
    form.refuse(refusal.field(), refusal.key());
    form
}
