//! A referral as a table of the Human Trafficking Case Data Standard 2.0: its columns in its order, and after them the few things it has no code for, marked as local.
//!
//! One row for each place where something happened, with the person's columns repeated; one row where no place is known. Several codes in a cell are parted by a semicolon.

use crate::form::{Answer, Filled};
use crate::referral::Kind;
use crate::standing::{Stage, Standing};
use daybreak_vocabulary::htcds::{CROSSWALK, FIELDS};
use daybreak_vocabulary::{Day, csv, nationality};
use std::collections::BTreeMap;

/// What of the case itself goes into the table.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// Who refers, as the directory calls them.
    pub referring: &'a str,
    pub entered_on: Option<Day>,
    pub standing: Standing,
    /// The latest decision: which, and whether it was positive.
    pub decision: Option<(Stage, bool)>,
    /// An adult chose to be referred.
    pub consent: bool,
    /// The person said yes to immigration authorities being told.
    pub immigration: bool,
}

/// Columns of our own, behind the standard's: its codes stop short of what the National Referral Mechanism counts, and it has none for whom a
/// row may be shown to.
const LOCAL: [&str; 6] = ["local_kind", "local_exploitation", "local_counted_as", "local_nation", "local_standing", "local_immigration_may_be_told"];

/// The whole file: a line of names, then the rows.
pub fn write(filled: &Filled, about: About<'_>) -> String {
    let mut file = csv::line(FIELDS.iter().map(|field| field.name).chain(LOCAL));
    let person = person(filled, about);
    for place in places(filled) {
        let cell = |name: &str| place.get(name).or_else(|| person.get(name)).cloned().unwrap_or_default();
        file.push_str(&csv::line(FIELDS.iter().map(|field| field.name).chain(LOCAL).map(cell)));
    }
    file
}

type Cells = BTreeMap<&'static str, String>;

fn text(filled: &Filled, id: &str) -> String {
    match filled.value(id) {
        Some(Answer::Text(text) | Answer::Code(text)) => text.clone(),
        Some(Answer::Day(day)) => day.to_string(),
        _ => String::new(),
    }
}

fn person(filled: &Filled, about: About<'_>) -> Cells {
    let mut cells = Cells::new();
    let mut put = |name: &'static str, value: String| {
        if !value.is_empty() {
            cells.insert(name, value);
        }
    };
    for (name, id) in [
        ("prs_FirstName", "pv-name-first-name"),
        ("prs_SecondName", "pv-name-last-name"),
        ("prs_Birthdate", "pv-dob"),
        ("prs_NumberOfChildren", "does-pv-have-children-yes-amount"),
        ("prs_Email", "pv-contact-details-email-input"),
        ("prs_MobilePhone", "pv-phone-number-yes"),
        ("prs_MailingStreet", "pv-contact-details-street"),
        ("prs_MailingCity", "pv-contact-details-town"),
        ("prs_MailingState", "pv-contact-details-county"),
        ("prs_MailingPostalCode", "pv-contact-details-postcode"),
    ] {
        put(name, text(filled, id));
    }
    let gender = match filled.value("pv-gender") {
        Some(answer) if answer.is("female") => "Feminine",
        Some(answer) if answer.is("male") => "Masculine",
        Some(answer) if answer.is_known() => "NonSpecifiedUnknown",
        _ => "",
    };
    put("prs_Gender", gender.to_owned());
    put("prs_Citizenship", citizenship(filled));
    let ticked: Vec<_> = CROSSWALK.iter().filter(|crossing| filled.value(crossing.form).is_some_and(Answer::is_known)).collect();
    let joined = |of: fn(&daybreak_vocabulary::htcds::Crossing) -> &'static str| {
        let mut codes: Vec<&str> = ticked.iter().map(|crossing| of(crossing)).filter(|code| !code.is_empty()).collect();
        codes.sort_unstable();
        codes.dedup();
        codes.join(";")
    };
    put("vic_TypeOfExploitation", joined(|crossing| crossing.kind));
    put("vic_TypeOfSexExploitation", joined(|crossing| crossing.sexual));
    put("vic_MethodsOfControl", joined(|crossing| crossing.control));
    put("local_exploitation", joined(|crossing| crossing.local));
    put("local_counted_as", joined(|crossing| crossing.counted.code()));
    let (status, by) = match about.decision {
        Some((Stage::Conclusive, true)) => ("ActualVictimOfTrafficking", "NonPoliceGovernmentalOrganization"),
        Some((_, false)) => ("NotAVictimOfTrafficking", "NonPoliceGovernmentalOrganization"),
        Some((Stage::Reasonable, true)) => ("PossibleVictimOfTrafficking", "NonPoliceGovernmentalOrganization"),
        None => ("PossibleVictimOfTrafficking", ""),
    };
    put("vic_TraffickingStatus", status.to_owned());
    put("vic_TraffickingStatusDecisionMakingOrg", by.to_owned());
    put("cas_Status", if about.standing.is_open() { "Active" } else { "Closed" }.to_owned());
    put("cas_ReferringOrganisation", about.referring.to_owned());
    if let Some(on) = about.entered_on {
        put("cas_ReferredOrganisation", "Home Office".to_owned());
        put("cas_ReasonForOutgoingReferral", "Other".to_owned());
        put("cas_OutgoingReferralDate", on.to_string());
    }
    if filled.kind == Kind::Nrm {
        put("con_Consent", about.consent.to_string());
    }
    put("local_kind", filled.kind.code().to_owned());
    put("local_nation", filled.jurisdiction.code().to_owned());
    put("local_standing", about.standing.code().to_owned());
    put("local_immigration_may_be_told", about.immigration.to_string());
    cells
}

/// ISO codes of the form's nationality words. A word without a code is left out; so is "Unknown".
fn citizenship(filled: &Filled) -> String {
    let codes: Vec<String> = ["pv-nationality", "pv-nationality-second"]
        .into_iter()
        .map(|id| text(filled, id))
        .filter_map(|word| nationality::NATIONALITIES.iter().find(|(_, known)| *known == word))
        .map(|(code, _)| (*code).to_owned())
        .collect();
    codes.join(";")
}

/// A row for each place of the form's ten slots, here and abroad; one without a place where none is known.
fn places(filled: &Filled) -> Vec<Cells> {
    let mut rows = Vec::new();
    for (prefix, column, country) in [
        ("where-exploitation-happened-uk-city-", "hte_City", "United Kingdom"),
        ("where-exploitation-happened-overseas-country-", "hte_Country", ""),
    ] {
        for slot in 1..=10 {
            let place = text(filled, &format!("{prefix}{slot}"));
            if place.is_empty() {
                continue;
            }
            let mut row = Cells::from([(column, place), ("hte_Type", "Exploitation".to_owned())]);
            if !country.is_empty() {
                row.insert("hte_Country", country.to_owned());
            }
            rows.push(row);
        }
    }
    if rows.is_empty() {
        rows.push(Cells::new());
    }
    rows
}
