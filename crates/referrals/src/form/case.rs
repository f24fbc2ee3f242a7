//! Everything a form is filled from: who it is about, what happened, and who reports it.

use crate::account::Account;
use crate::referral::Kind;
use daybreak_people::age::Standing;
use daybreak_people::safe::Traces;
use daybreak_vocabulary::{Day, Jurisdiction, Places, UncertainDay};

/// One referral or notification, opened.
#[derive(Clone, Debug)]
pub struct Case {
    pub kind: Kind,
    pub jurisdiction: Jurisdiction,
    /// The person chose to be named, where it is a notification. A referral always names.
    pub named: bool,
    pub subject: Subject,
    pub account: Account,
    pub responder: Responder,
    /// The partnership's districts, by which places are called.
    pub places: Places,
    /// Today, for what counts from it.
    pub today: Day,
}

/// Who it is about: what of the person's record a form takes. Empty texts and `None` are not known.
#[derive(Clone, Debug)]
pub struct Subject {
    pub standing: Standing,
    /// Under 18 at any time while it happened.
    pub child_then: Option<bool>,
    pub first_name: String,
    pub last_name: String,
    /// Further names, aliases, other scripts.
    pub other_names: Vec<String>,
    pub born: Option<Day>,
    /// The form's code.
    pub gender: &'static str,
    /// The form's words, at most two.
    pub nationalities: Vec<&'static str>,
    pub interpreter: Option<bool>,
    pub language: String,
    pub aid: Option<bool>,
    pub aid_words: String,
    pub children: Option<u32>,
    pub birthplace: String,
    pub family: String,
    pub education: String,
    pub work: String,
    pub council: Council,
    pub staying_town: String,
    pub staying_region: String,
    pub home_office: Option<bool>,
    pub home_office_reference: String,
    pub wants_referral: Option<bool>,
    pub wants_support: Option<bool>,
    /// Whether they agreed to contact with the police.
    pub helps_police: Option<bool>,
    /// Why they refused a referral, in their words.
    pub refusal: String,
    pub support_phone: SupportPhone,
    pub decision_to: DecisionTo,
    pub mail: String,
    pub mail_is_safe: bool,
    pub letters: Letters,
    pub letters_are_safe: bool,
    /// Organisations that share the record.
    pub shared_with: Vec<String>,
    // From here on: what the record knows, only to be found where it must not stand. No field is filled from it.
    /// Each name in its two parts.
    pub names: Vec<[String; 2]>,
    /// Every birth somebody put down, whoever said it.
    pub births: Vec<UncertainDay>,
    /// References with the Home Office, in each way they may be written.
    pub references: Vec<String>,
    /// Every number and address, whether or not it may be used.
    pub traces: Traces,
}

impl Default for Subject {
    fn default() -> Subject {
        Subject {
            standing: Standing::Unsure,
            child_then: None,
            first_name: String::new(),
            last_name: String::new(),
            other_names: Vec::new(),
            born: None,
            gender: "",
            nationalities: Vec::new(),
            interpreter: None,
            language: String::new(),
            aid: None,
            aid_words: String::new(),
            children: None,
            birthplace: String::new(),
            family: String::new(),
            education: String::new(),
            work: String::new(),
            council: Council::default(),
            staying_town: String::new(),
            staying_region: String::new(),
            home_office: None,
            home_office_reference: String::new(),
            wants_referral: None,
            wants_support: None,
            helps_police: None,
            refusal: String::new(),
            support_phone: SupportPhone::default(),
            decision_to: DecisionTo::default(),
            mail: String::new(),
            mail_is_safe: false,
            letters: Letters::default(),
            letters_are_safe: false,
            shared_with: Vec::new(),
            names: Vec::new(),
            births: Vec::new(),
            references: Vec::new(),
            traces: Traces::default(),
        }
    }
}

/// The local authority that was told about a child.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Council {
    pub name: String,
    pub phone: String,
    pub mail: String,
    pub first_name: String,
    pub last_name: String,
}

/// Where letters go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letters {
    pub street: String,
    pub town: String,
    pub county: String,
    pub postcode: String,
}

impl Letters {
    pub fn is_empty(&self) -> bool {
        [&self.street, &self.town, &self.county, &self.postcode].iter().all(|line| line.is_empty())
    }
}

/// Whose telephone the support provider may call.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum SupportPhone {
    #[default]
    NotSaid,
    Own(String),
    Another { number: String, relation: String },
    Nobodys { why: String },
}

/// Who receives the decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum DecisionTo {
    #[default]
    NotSaid,
    Person,
    Another { first_name: String, last_name: String, mail: String, letters: Letters, permitted: bool },
}

/// Who reports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responder {
    /// As the form's list calls the organisation.
    pub organisation: String,
    pub first_name: String,
    pub last_name: String,
    pub mail: String,
    pub role: String,
    pub phone: String,
    /// Who is asked where the first cannot be reached.
    pub second_mail: String,
    /// What the report is called here: never a name or a reference of the person's.
    pub label: String,
}

impl Case {
    /// A notification about somebody who did not choose to be named: only what is coded leaves, and what was written anew.
    pub fn is_nameless(&self) -> bool {
        self.kind == Kind::Dtn && !self.named
    }
}
