//! The shape in which the Counter Trafficking Data Collaborative publishes: its 27 columns and codes (codebook of the global synthetic data set, version
//! of February 2024; checked on 22 November 2026), made of cases, a row for each person, nobody standing out. Its earlier releases held to groups of
//! eleven, and so does this one unless told otherwise.
//!
//! An empty field means that nothing is known, never no. Age is taken on the day of registration. Marked as ours, not the codebook's: servitude
//! is told as forced labour and domestic work; whoever the trafficker was to them stands for the recruiter, the only one the case standard has;
//! the length of exploitation stays empty, since the standard has no field for it.

use super::{Cases, Draft, Entry, Part, Person, Safety, Shaped, countries};
use crate::anonymous::NoRows;
use crate::ledger::Ledger;
use daybreak_vocabulary::Day;

/// The size of group that CTDC's own releases of rows held to.
pub const K: usize = 11;

/// What the ledger holds these rows as, unless told otherwise.
pub const MEASURE: &str = "people, in the shape of CTDC";

/// What somebody could know of a person: kept, or joined for everybody.
const KNOWN: [&str; 5] = ["yearOfRegistration", "gender", "ageBroad", "citizenship", "CountryOfExploitation"];

/// A column of ones, the standard's field it is read from, and the codes of it that set it.
const ONES: [(&str, &str, &[&str]); 22] = [
    ("traffickMonths", "", &[]),
    ("meansDebtBondageEarnings", "vic_MethodsOfControl", &["DebtBondage", "TakesEarnings", "RestrictsFinancialAccess"]),
    ("meansThreats", "vic_MethodsOfControl", &["PhysicalThreats", "ThreatsLawEnforcement", "ThreatensChildrenFamily"]),
    ("meansAbusePsyPhySex", "vic_MethodsOfControl", &["PsychologicalAbuse", "PhysicalAbuse", "SexualAbuse"]),
    ("meansFalsePromises", "vic_MethodsOfControl", &["FalsePromises"]),
    ("meansDrugsAlcohol", "vic_MethodsOfControl", &["PsychoactiveSubstance"]),
    ("meansDenyBasicNeeds", "vic_MethodsOfControl", &["RestrictsMedicalCare", "WithholdsNecessities"]),
    ("meansExcessiveWorkHours", "vic_MethodsOfControl", &["ExcessiveWorkingHours"]),
    ("meansWithholdDocs", "vic_MethodsOfControl", &["WithholdsDocuments"]),
    ("isForcedLabour", "vic_TypeOfExploitation", &["ForcedLabour", "ChildLabour", "Servitude"]),
    ("isSexualExploit", "vic_TypeOfExploitation", &["SexualExploitation"]),
    (
        "isOtherExploit",
        "vic_TypeOfExploitation",
        &["ForcedMarriage", "ForcedMilitaryByNonStateActors", "OrganRemoval", "ForcedBegging", "ForcedAdoption", "Surrogacy", "Other"],
    ),
    ("typeOfLabourAgriculture", "vic_ForcedLabourIndustry", &["A_AgricultureForestryAndFishing"]),
    ("typeOfLabourConstruction", "vic_ForcedLabourIndustry", &["F_Construction"]),
    ("typeOfLabourDomesticWork", "vic_ForcedLabourIndustry", &["T_ActivitiesOfHouseholdsAsEmployers"]),
    ("typeOfLabourHospitality", "vic_ForcedLabourIndustry", &["I_AccommodationAndFoodServiceActivities"]),
    ("typeOfSexProstitution", "vic_TypeOfSexExploitation", &["Prostitution"]),
    ("typeOfSexPornography", "vic_TypeOfSexExploitation", &["Pornography"]),
    ("recruiterRelationIntimatePartner", "", &[]),
    ("recruiterRelationFriend", "", &[]),
    ("recruiterRelationFamily", "vic_RelationshipToTrafficker", &["Familial"]),
    ("recruiterRelationOther", "vic_RelationshipToTrafficker", &["Acquainted", "Unaquainted"]),
];

/// The people of these cases in CTDC's shape, entered in the ledger.
///
/// # Errors
/// [`NoRows`], where too few people are left or other rows of them are out.
pub fn rows(cases: &Cases, entry: &Entry<'_>, safety: Safety, ledger: &mut Ledger) -> Result<Shaped, NoRows> {
    let columns = KNOWN.iter().map(|column| (*column, Part::Known(|_| Vec::new(), &["as it is"]))).chain(ONES.iter().map(|(column, ..)| (*column, Part::Telling)));
    Draft { columns: columns.collect(), rows: cases.people().iter().map(row).collect() }.shaped(entry, safety, ledger)
}

fn row(person: &Person<'_>) -> Vec<String> {
    let registered = person.day("cas_IncomingReferralDate").or_else(|| person.day("cas_OutgoingReferralDate")).map(Day::date);
    let gender = match person.first("prs_Gender") {
        "Feminine" => "Woman",
        "Masculine" => "Man",
        "TransgenderFeminine" | "TransgenderMasculine" | "NonConforming" => "Trans/Transgender/NonConforming",
        _ => "",
    };
    let age = registered.zip(person.day("prs_Birthdate").map(Day::date)).map(|(on, born)| {
        i32::from(on.year()) - i32::from(born.year()) - i32::from((on.month(), on.day()) < (born.month(), born.day()))
    });
    let mut known = vec![
        registered.map_or_else(String::new, |on| on.year().to_string()),
        gender.to_owned(),
        age.map_or("", band).to_owned(),
        citizenship(person).to_owned(),
        exploited_in(person).to_owned(),
    ];
    known.extend(ONES.iter().map(|(column, field, codes)| {
        let domestic = *column == "typeOfLabourDomesticWork" && person.codes("vic_TypeOfExploitation").contains(&"Servitude");
        let set = domestic || person.codes(field).iter().any(|code| codes.contains(code));
        if set { "1".to_owned() } else { String::new() }
    }));
    known
}

fn band(age: i32) -> &'static str {
    match age {
        0..=8 => "0--8",
        9..=17 => "9--17",
        18..=20 => "18--20",
        21..=23 => "21--23",
        24..=26 => "24--26",
        27..=29 => "27--29",
        30..=38 => "30--38",
        39..=47 => "39--47",
        48.. => "48+",
        _ => "",
    }
}

/// Of several citizenships none: which is the one to tell is not ours to say.
fn citizenship(person: &Person<'_>) -> &'static str {
    match person.codes("prs_Citizenship").as_slice() {
        [one] => countries::three(one).unwrap_or_default(),
        _ => "",
    }
}

/// The one country where exploitation happened; nothing where it was several, or is told in words that are no code.
fn exploited_in(person: &Person<'_>) -> &'static str {
    match person.codes("hte_Country").as_slice() {
        ["United Kingdom"] => "GBR",
        [one] => countries::three(one).unwrap_or_default(),
        _ => "",
    }
}
