//! The receipt: the report is sent already, whatever is pressed here.

use super::begin::{Line, contacts};
use super::state::{hours, seal_answers};
use super::steps::page_of;
use crate::answers::Answers;
use crate::journey::Telling;
use askama::Template;
use daybreak_site::{Answer, Form, Page, Visit, render};
use daybreak_vault::Receipt;

#[derive(Template)]
#[template(path = "done.html")]
struct Done {
    page: Page,
    sealed: String,
    code: String,
    names: String,
    hours: String,
    /// Where to come back, to be copied by hand.
    address: String,
    /// The press of Send was repeated.
    again: bool,
    professional: bool,
    /// What came of typing the code once more.
    tried: Option<bool>,
    typed: String,
}

#[derive(Template)]
#[template(path = "unsafe.html")]
struct Unsafe {
    page: Page,
    helpline: Vec<Line>,
}

#[derive(Template)]
#[template(path = "proof.html")]
struct Proof {
    page: Page,
    number: String,
}

/// The receipt's page, after Send.
pub fn show(visit: &Visit, answers: &Answers, names: &[String], again: bool) -> Answer {
    page(visit, &answers.after_sending(), names.join(", "), again, None, String::new())
}

fn page(visit: &Visit, left: &Answers, names: String, again: bool, tried: Option<bool>, typed: String) -> Answer {
    render(&Done {
        page: page_of(visit, left, "title-done", tried == Some(false)),
        sealed: seal_answers(&visit.house, left)?,
        code: left.receipt.clone(),
        names,
        hours: hours(visit),
        address: format!("{}/return", visit.house.settings.hosts.public.first().map_or("", String::as_str)),
        again,
        professional: left.telling() == Telling::Professional,
        tried,
        typed,
    })
}

/// A button of the receipt's page.
pub async fn pressed(visit: &Visit, left: &Answers, form: &Form) -> Answer {
    if form.sent("change-language") {
        return page(visit, left, String::new(), false, None, String::new());
    }
    match form.value("go") {
        "try" => {
            let typed = form.value("code").to_owned();
            let right = match (Receipt::parse(&typed), Receipt::parse(&left.receipt)) {
                (Ok(typed), Ok(ours)) => typed.text() == ours.text(),
                _ => false,
            };
            page(visit, left, String::new(), false, Some(right), if right { String::new() } else { typed })
        }
        "unsafe" => {
            let page = page_of(visit, left, "title-done", false);
            render(&Unsafe { helpline: contacts(&page, Some("helpline")), page })
        }
        "proof" => {
            // The first digits of a random number of no other use: it names nothing and opens nothing.
            let number: String = left.submission.0.simple().to_string().to_uppercase().chars().take(8).collect();
            render(&Proof { page: super::steps::page(visit, "title-done"), number })
        }
        _ => page(visit, left, String::new(), false, None, String::new()),
    }
}
