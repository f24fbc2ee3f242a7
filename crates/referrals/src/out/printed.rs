//! A referral on paper: tagged, in the order of the Home Office's form, with what is not known said in so many words.

use crate::out::lines::{Said, Sheet as Lines};
use daybreak_documents::Sheet;

/// The few sentences of ours between the form's own, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Above everything: what this is, and that it is no referral by itself.
    pub what: String,
    /// Whether it may be shown to immigration authorities, beyond the referral itself.
    pub wall: String,
    pub ticked: String,
    pub not_known: String,
    pub not_given: String,
}

/// Puts the pages onto a sheet. Fields that are left empty are left out: paper is for reading, the copy sheet for keying in.
pub fn sheet(sheet: Sheet, lines: &[Lines], words: &Words) -> Sheet {
    let mut sheet = sheet.paragraph(&words.what).inset(&words.wall);
    let mut section = "";
    for page in lines {
        if page.section != section {
            section = page.section;
            sheet = sheet.heading(title(section));
        }
        let facts: Vec<(String, String)> = page.lines.iter().filter_map(|line| said(&line.answer, words).map(|said| (line.asks.clone(), said))).collect();
        sheet = if facts.is_empty() { sheet } else { sheet.facts(facts) };
    }
    sheet
}

fn said(answer: &Said, words: &Words) -> Option<String> {
    match answer {
        Said::Words(said) => Some(said.join("\n")),
        Said::Ticked => Some(words.ticked.clone()),
        Said::NotKnown => Some(words.not_known.clone()),
        Said::NotGiven => Some(words.not_given.clone()),
        Said::Empty => None,
    }
}

/// `exploitation_types` as a heading: the form is English, and so are its parts.
fn title(section: &str) -> String {
    let mut letters = section.replace('_', " ").chars().collect::<Vec<_>>().into_iter();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
