//! Where: it happened, the person stays, the exploiters are.

use super::prose::{each, parts};
use crate::account::{SheetKind, Values};
use crate::form::{Answer, Case};
use daybreak_vocabulary::Places;

/// A place in the United Kingdom has no country written beside it.
fn is_uk(values: &Values) -> bool {
    values.text("country").is_empty()
}

/// The town, or the district where it was chosen from the list. Somebody who is not named stays with the list.
fn town_of(places: &Places, values: &Values, coded: bool) -> String {
    let district = || places.name_of(values.text("district")).unwrap_or_default().to_owned();
    match values.text("town") {
        "" => district(),
        _ if coded => district(),
        town => town.to_owned(),
    }
}

pub(in crate::form) fn town(case: &Case, slot: usize) -> Answer {
    let mut towns = case.account.all(SheetKind::Place).filter(|sheet| is_uk(&sheet.values)).map(|sheet| town_of(&case.places, &sheet.values, case.is_nameless()));
    Answer::text(towns.by_ref().filter(|town| !town.is_empty()).nth(slot.saturating_sub(1)).unwrap_or_default())
}

pub(in crate::form) fn country(case: &Case, slot: usize) -> Answer {
    let mut countries = case.account.texts(SheetKind::Place, "country");
    Answer::code(countries.nth(slot.saturating_sub(1)).unwrap_or_default())
}

pub(in crate::form) fn whereabouts(case: &Case) -> Answer {
    let uk = case.account.all(SheetKind::Place).any(|sheet| is_uk(&sheet.values));
    let overseas = case.account.all(SheetKind::Place).any(|sheet| !is_uk(&sheet.values));
    match (uk, overseas) {
        (true, true) => Answer::code("uk-and-overseas"),
        (true, false) => Answer::code("uk"),
        (false, true) => Answer::code("overseas"),
        (false, false) => Answer::Empty,
    }
}

/// The most towns or countries the service has boxes for; further ones are told among the addresses.
const SLOTS: usize = 10;

fn addresses(case: &Case, uk: bool) -> Answer {
    let places = case.account.all(SheetKind::Place).filter(|sheet| is_uk(&sheet.values) == uk);
    let told = places.enumerate().map(|(index, sheet)| {
        let further = if index >= SLOTS { if uk { town_of(&case.places, &sheet.values, false) } else { sheet.values.text("country").to_owned() } } else { String::new() };
        let town = if uk { String::new() } else { sheet.values.text("town").to_owned() };
        parts(&[("", further), ("", town), ("", sheet.values.text("address").to_owned())])
    });
    Answer::text(told.filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n"))
}

pub(in crate::form) fn uk_address(case: &Case) -> Answer {
    addresses(case, true)
}

pub(in crate::form) fn overseas_address(case: &Case) -> Answer {
    addresses(case, false)
}

pub(in crate::form) fn staying_town(case: &Case) -> Answer {
    Answer::text(&case.subject.staying_town)
}

/// A word of the form's list of regions. "Unknown" is one of its answers.
pub(in crate::form) fn staying_region(case: &Case) -> Answer {
    let region = case.subject.staying_region.as_str();
    Answer::code(if daybreak_people::regions::REGIONS.contains(&region) { region } else { "" })
}

pub(in crate::form) fn exploiters(case: &Case) -> Answer {
    Answer::text(each(&case.account, SheetKind::Exploiter, "Person", |values| {
        let relation = match values.text("relation") {
            "" | "unknown" => String::new(),
            relation => relation.to_owned(),
        };
        parts(&[("Name", values.text("name").to_owned()), ("", values.text("who").to_owned()), ("To the person", relation)])
    }))
}

/// Known only where somebody wrote down where: silence is that it is not.
pub(in crate::form) fn located(case: &Case) -> Answer {
    let known = case.account.all(SheetKind::Exploiter).any(|sheet| !sheet.values.text("where").is_empty() || !sheet.values.text("uk").is_empty());
    Answer::code(if known { "yes" } else { "no" })
}

pub(in crate::form) fn exploiters_in_uk(case: &Case) -> Answer {
    if case.account.says(SheetKind::Exploiter, "uk", "yes") {
        Answer::code("yes")
    } else if case.account.says(SheetKind::Exploiter, "uk", "no") {
        Answer::code("no")
    } else {
        Answer::Empty
    }
}

pub(in crate::form) fn exploiters_where(case: &Case) -> Answer {
    Answer::text(each(&case.account, SheetKind::Exploiter, "Person", |values| values.text("where").to_owned()))
}
