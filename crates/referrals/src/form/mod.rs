//! The Home Office's digital form as data, and how one record fills it: as a referral, or as a notification.
//!
//! What goes into the form is English, whatever language the member works in: it is the form's own.

mod case;
mod fill;
pub mod lists;
mod table;

pub use case::{Case, Council, DecisionTo, Letters, Responder, Subject, SupportPhone};
pub use fill::fill;
pub(crate) use fill::says;
pub use table::{code_label, find, pages};

use crate::referral::Kind;
use daybreak_vocabulary::{Day, Jurisdiction};
use serde::{Deserialize, Serialize};

/// One page of the form.
#[derive(Clone, Copy, Debug)]
pub struct FormPage {
    /// Its address below the service's `/nrm`.
    pub path: &'static str,
    pub section: &'static str,
    /// It is passed where all of these hold.
    pub when: &'static [Is],
    pub fields: &'static [Field],
}

/// A field answered with one of these codes; with any at all, where the list is empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Is(pub &'static str, pub &'static [&'static str]);

/// One field of the form, and what of the record fills it.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The service's machine id.
    pub id: &'static str,
    /// What it asks, in our words.
    pub label: &'static str,
    pub asks: Asks,
    pub need: Need,
    /// What of it may stand in a notification that names nobody.
    pub nameless: Nameless,
    pub from: fn(&Case) -> Answer,
}

/// How the service asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    Line,
    Area,
    Email,
    Phone,
    Number,
    Date,
    Tick,
    /// One of a short list: code and what it says.
    Codes(&'static [(&'static str, &'static str)]),
    /// Any of a short list.
    Several(&'static [(&'static str, &'static str)]),
    List(LongList),
    File,
}

/// The long lists. Those we hold are in [`lists`]; towns (1,622 of them) and councils (451) are typed as they are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongList {
    Organisations,
    LocalAuthorities,
    Towns,
    Countries,
    Regions,
    Forces,
    Nationalities,
}

/// Whether the service takes the page without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    Always,
    Optional,
    /// Shown, and then required, where another field has this code.
    If(&'static str, &'static str),
    /// Shown where another field has this code, and optional.
    May(&'static str, &'static str),
}

/// What of a field may leave in a notification about somebody who did not choose to be named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nameless {
    /// A code, a tick, a word of a list, or what is made of numbers alone.
    Coded,
    /// About who notifies, not about the person.
    Open,
    /// Only what was written anew for the notification and confirmed to name nobody: this question of the notice's sheet.
    Retyped(&'static str),
    /// Nothing.
    Never,
}

/// What the record says to a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Text(String),
    /// One of the field's codes, or of its long list.
    Code(String),
    Codes(Vec<String>),
    Day(Day),
    Ticked,
    /// The service requires it, and nobody knows.
    NotKnown,
    /// The service requires it, and nobody is named: it is not given, whether or not anybody knows it.
    NotGiven,
    /// The service does not require it, and there is nothing to say.
    Empty,
}

/// The form filled in: the pages this journey passes, in their order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    pub kind: Kind,
    pub jurisdiction: Jurisdiction,
    /// A notification about somebody who did not choose to be named.
    pub nameless: bool,
    pub pages: Vec<FilledPage>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledPage {
    pub path: String,
    pub fields: Vec<FilledField>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FilledField {
    /// [`find`] tells the rest of it.
    pub id: String,
    pub value: Answer,
}

impl Answer {
    /// A text; nothing where there is none.
    pub fn text(text: impl Into<String>) -> Answer {
        let text = text.into();
        if text.trim().is_empty() { Answer::Empty } else { Answer::Text(text.trim().to_owned()) }
    }

    /// A code; nothing where there is none.
    pub fn code(code: &str) -> Answer {
        if code.is_empty() { Answer::Empty } else { Answer::Code(code.to_owned()) }
    }

    pub fn yes_no(said: Option<bool>) -> Answer {
        said.map_or(Answer::Empty, |yes| Answer::code(if yes { "yes" } else { "no" }))
    }

    pub fn is_known(&self) -> bool {
        !matches!(self, Answer::NotKnown | Answer::NotGiven | Answer::Empty)
    }

    /// Whether it is this code, or one of several that are.
    pub fn is(&self, code: &str) -> bool {
        match self {
            Answer::Code(of) => of == code,
            Answer::Codes(codes) => codes.iter().any(|of| of == code),
            Answer::Ticked => code == "ticked",
            _ => false,
        }
    }
}

impl Filled {
    pub fn value(&self, id: &str) -> Option<&Answer> {
        self.pages.iter().flat_map(|page| &page.fields).find(|field| field.id == id).map(|field| &field.value)
    }

    /// The fields the service requires and nobody knows, in their order.
    pub fn not_known(&self) -> Vec<&str> {
        self.left(&Answer::NotKnown)
    }

    /// Those it requires that are not given, because nobody is named.
    pub fn not_given(&self) -> Vec<&str> {
        self.left(&Answer::NotGiven)
    }

    fn left(&self, how: &Answer) -> Vec<&str> {
        let all = self.pages.iter().flat_map(|page| &page.fields);
        all.filter(|field| field.value == *how).map(|field| field.id.as_str()).collect()
    }
}
