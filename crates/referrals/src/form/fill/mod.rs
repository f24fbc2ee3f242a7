//! Filling the form: which pages are passed, and what stands in each field.

pub(super) mod contact;
pub(super) mod happened;
pub(super) mod person;
pub(super) mod places;
mod prose;
pub(super) mod responder;
pub(super) mod risk;
pub(super) mod signs;

use super::{Answer, Case, Field, Filled, FilledField, FilledPage, FormPage, Is, Nameless, Need, pages};
use crate::account::SheetKind;
use std::collections::BTreeMap;

/// Fills the form from a record. Fields the service requires and the record does not know stand as not known, or as not given where nobody is named; nothing is guessed.
pub fn fill(case: &Case) -> Filled {
    let mut so_far = Answers::default();
    let mut filled = Vec::new();
    for page in pages() {
        let values: Vec<(&Field, Answer)> = page.fields.iter().map(|field| (field, says(case, field))).collect();
        if !so_far.pass(page, &values) {
            continue;
        }
        let mut fields = Vec::new();
        for (field, value) in values {
            let required = match field.need {
                Need::Always => true,
                Need::Optional => false,
                Need::If(other, code) if so_far.is(other, code) => true,
                Need::May(other, code) if so_far.is(other, code) => false,
                Need::If(..) | Need::May(..) => continue,
            };
            let value = if required && value == Answer::Empty { unanswered(case, field) } else { value };
            so_far.0.insert(field.id, value.clone());
            fields.push(FilledField { id: field.id.to_owned(), value });
        }
        filled.push(FilledPage { path: page.path.to_owned(), fields });
    }
    Filled { kind: case.kind, jurisdiction: case.jurisdiction, nameless: case.is_nameless(), pages: filled }
}

/// What stands in a field that is required and empty. What never leaves where nobody is named is not said to be unknown: it is not given.
fn unanswered(case: &Case, field: &Field) -> Answer {
    if case.is_nameless() && field.nameless == Nameless::Never { Answer::NotGiven } else { Answer::NotKnown }
}

/// What the record says to one field; of a notification that names nobody, what of it may leave.
pub(crate) fn says(case: &Case, field: &Field) -> Answer {
    if !case.is_nameless() {
        return (field.from)(case);
    }
    match field.nameless {
        Nameless::Coded | Nameless::Open => (field.from)(case),
        Nameless::Retyped(name) => {
            let notice = case.account.one(SheetKind::Notice);
            if notice.has("sure", "names-nobody") { Answer::text(notice.text(name)) } else { Answer::Empty }
        }
        Nameless::Never => Answer::Empty,
    }
}

/// The answers of the pages passed so far.
#[derive(Default)]
struct Answers(BTreeMap<&'static str, Answer>);

impl Answers {
    fn is(&self, field: &str, code: &str) -> bool {
        self.0.get(field).is_some_and(|answer| answer.is(code))
    }

    fn holds(&self, is: &Is) -> bool {
        match self.0.get(is.0) {
            Some(answer) if is.1.is_empty() => answer.is_known(),
            Some(answer) => is.1.iter().any(|code| answer.is(code)),
            None => false,
        }
    }

    /// Whether a journey with these answers passes the page. Where its fork is not known, it is passed if the record has something for it: what
    /// somebody told is not lost for a box that was not ticked.
    fn pass(&self, page: &FormPage, values: &[(&Field, Answer)]) -> bool {
        let unknown = |is: &Is| matches!(self.0.get(is.0), Some(Answer::NotKnown | Answer::NotGiven));
        match page.when.iter().filter(|is| !self.holds(is)).collect::<Vec<_>>().as_slice() {
            [] => true,
            fails => fails.iter().all(|is| unknown(is)) && values.iter().any(|(_, value)| value.is_known()),
        }
    }
}
