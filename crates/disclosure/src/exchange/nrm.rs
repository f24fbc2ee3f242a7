//! Rows in the columns and words of the Home Office's referral statistics (tidy tables, quarters of 2023, Crown copyright, Open Government Licence v3;
//! checked on 22 November 2026), a row for each person: for those who are entitled to rows, not for print.
//!
//! A police force or responder becomes its type, a quarter its year, where too few stand together. Who is entitled is not decided here: whoever makes
//! the rows says for whom, and the ledger keeps it.

use super::{Cases, Draft, Entry, Part, Person, Safety, Shaped};
use crate::anonymous::NoRows;
use crate::ledger::Ledger;
use daybreak_vocabulary::Exploitation::{self, Criminal, Domestic, Labour, Organs, Sexual, Unknown};
use daybreak_vocabulary::htcds::CROSSWALK;
use daybreak_vocabulary::nationality::NATIONALITIES;
use daybreak_vocabulary::Day;

/// The size of group rows are held to unless told otherwise: the threshold of the tables.
pub const K: usize = 5;

/// What the ledger holds these rows as, unless told otherwise.
pub const MEASURE: &str = "people, in rows as the NRM's statistics have them";

const NOT_KNOWN: &str = "Not specified or unknown";

/// The people of these cases as rows, entered in the ledger.
///
/// # Errors
/// [`NoRows`], where too few people are left or other rows of them are out.
pub fn rows(cases: &Cases, entry: &Entry<'_>, safety: Safety, ledger: &mut Ledger) -> Result<Shaped, NoRows> {
    let alone: fn(&str) -> Vec<String> = |_| Vec::new();
    let columns = vec![
        ("Quarter", Part::Known(|quarter| vec![quarter.split(' ').next().unwrap_or_default().to_owned()], &["as it is", "by year"])),
        ("First responder", Part::Known(|responder| vec![kind_of(responder).to_owned()], &["as it is", "by type"])),
        ("Age at exploitation", Part::Known(alone, &["as it is"])),
        ("Gender", Part::Known(alone, &["as it is"])),
        ("Nationality", Part::Known(alone, &["as it is"])),
        ("Exploitation type", Part::Telling),
    ];
    Draft { columns, rows: cases.people().iter().map(row).collect() }.shaped(entry, safety, ledger)
}

fn row(person: &Person<'_>) -> Vec<String> {
    let on = person.day("cas_OutgoingReferralDate").or_else(|| person.day("cas_IncomingReferralDate")).map(Day::date);
    let quarter = on.map_or_else(|| NOT_KNOWN.to_owned(), |on| format!("{} Q{}", on.year(), (on.month() + 2) / 3));
    let age = match person.first("vic_AgeWhenTrafficked").parse::<f64>() {
        Ok(age) if age < 18.0 => "Child (17 or under)",
        Ok(_) => "Adult (18 or over)",
        Err(_) => NOT_KNOWN,
    };
    let gender = match person.first("prs_Gender") {
        "Feminine" | "TransgenderFeminine" => "Female",
        "Masculine" | "TransgenderMasculine" => "Male",
        "NonConforming" => "Other",
        _ => "Not recorded",
    };
    let responder = Some(person.first("cas_ReferringOrganisation")).filter(|name| !name.is_empty()).unwrap_or(NOT_KNOWN);
    vec![quarter, responder.to_owned(), age.to_owned(), gender.to_owned(), nationality(person), exploitation(person)]
}

fn nationality(person: &Person<'_>) -> String {
    let words: Vec<&str> = person
        .codes("prs_Citizenship")
        .iter()
        .filter_map(|code| NATIONALITIES.iter().find(|(known, _)| known == code))
        .map(|(_, word)| *word)
        .collect();
    if words.is_empty() { "Unknown".to_owned() } else { words.join(" ") }
}

/// The kinds as the statistics join them: sexual, labour, domestic, criminal, organs, commas between and “&” before the last. Our own column says how
/// the form's answers are counted; without it the standard's codes do, which have no word for forced crime.
fn exploitation(person: &Person<'_>) -> String {
    let own = person.codes("local_counted_as");
    let counted: Vec<Exploitation> = if own.is_empty() {
        let kinds = person.codes("vic_TypeOfExploitation");
        CROSSWALK.iter().filter(|crossing| crossing.seen && kinds.contains(&crossing.kind) && crossing.kind != "Other").map(|crossing| crossing.counted).collect()
    } else {
        own.into_iter().filter_map(Exploitation::from_code).collect()
    };
    let words = [(Sexual, "Sexual"), (Labour, "Labour"), (Domestic, "Domestic"), (Criminal, "Criminal"), (Organs, "Organ Harvesting")];
    let told: Vec<&str> = words.iter().filter(|(kind, _)| *kind != Unknown && counted.contains(kind)).map(|(_, word)| *word).collect();
    match told.as_slice() {
        [] => NOT_KNOWN.to_owned(),
        [one] => (*one).to_owned(),
        [before @ .., last] => format!("{} & {last}", before.join(", ")),
    }
}

/// The type of a first responder, by the names the statistics have for them.
fn kind_of(responder: &str) -> &'static str {
    let has = |words: &[&str]| words.iter().any(|word| responder.contains(word));
    if has(&["Police", "Constabulary", "Crime Unit"]) {
        "Police"
    } else if has(&["Home Office", "National Crime Agency", "Gangmasters", "Fair Work Agency"]) {
        "Government agency"
    } else if has(&["BAWSO", "Barnardo", "Kalayaan", "Medaille", "Migrant Help", "NSPCC", "Refugee Council", "Salvation Army", "TARA", "Unseen"]) {
        "NGO and third sector"
    } else if has(&["Council", "Borough", "Children's Trust", "Health and Social Care"]) {
        "Local Authority"
    } else {
        NOT_KNOWN
    }
}
