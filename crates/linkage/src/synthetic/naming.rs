//! How a person's names come to stand in two fields.

use super::List;
use super::draws::Draws;
use super::names::{Part, nickname};
use super::nationality::Nationality;
use super::person::Person;
use super::rates;
use super::slips;
use crate::names::without_marks;

/// Forename and surname as one list wrote them.
pub(super) fn written(person: &Person, list: List, draws: &mut Draws) -> (String, String) {
    let rate = rates::names(person.nationality);
    let marks = draws.happens(rates::keeps_marks(list));
    let (mut forename, mut surname) = fields(person, &rate, draws);
    if draws.happens(rates::NAME_SLIP) {
        forename = slips::letter(&forename, draws);
    }
    if draws.happens(rates::NAME_SLIP) {
        surname = slips::letter(&surname, draws);
    }
    if draws.happens(rate.order) {
        (forename, surname) = turned(person.nationality, forename, surname, draws);
    }
    if !marks {
        (forename, surname) = (without_marks(&forename), without_marks(&surname));
    }
    (forename, surname)
}

/// One part in the spelling the person uses, or sometimes in another.
fn part(part: Part, own: usize, rate: f64, draws: &mut Draws) -> String {
    let at = if draws.happens(rate) { draws.below(part.spellings()) } else { own };
    part.spelling(at).replace('_', " ")
}

fn fields(person: &Person, rate: &rates::NameRates, draws: &mut Draws) -> (String, String) {
    let own = |at: usize| person.spellings[at];
    let given = part(person.given, own(0), rate.spelling, draws);
    let family = part(person.family, own(1), rate.spelling, draws);
    let other = part(person.other, own(2), rate.spelling, draws);
    match person.nationality {
        Nationality::British | Nationality::Polish | Nationality::Lithuanian | Nationality::Romanian | Nationality::Nigerian => {
            let short = draws.happens(rate.nickname).then(|| nickname(person.nationality, &given, draws.below(4))).flatten();
            let forename = match short {
                Some(short) => short.to_owned(),
                // Two given names where there are two: one of them alone, or the other.
                None if draws.happens(rate.parts) => other_given(person, &given, draws),
                None => given,
            };
            let family = heard(person.nationality, family, rate.spelling, draws);
            (forename, gendered(person, &family, &other, draws.happens(rate.family)))
        }
        Nationality::Albanian => {
            let short = draws.happens(rate.nickname).then(|| nickname(person.nationality, &given, draws.below(4))).flatten().map(str::to_owned);
            let forename = heard(person.nationality, short.unwrap_or(given), rate.spelling, draws);
            let family = if draws.happens(rate.family) && person.female { other } else { family };
            (forename, heard(person.nationality, family, rate.spelling, draws))
        }
        Nationality::Vietnamese => {
            // `Thị Hương` in the list: the middle name, then the name one is called by.
            let called = given.split_once(' ').map_or(given.clone(), |(_, called)| called.to_owned());
            let short = draws.happens(rate.parts) != person.plain;
            (if short { called } else { given }, family)
        }
        Nationality::Eritrean | Nationality::Sudanese | Nationality::Iraqi => {
            if draws.happens(rate.family) {
                return (given, other);
            }
            if !draws.happens(rate.parts) {
                return (given, family);
            }
            match draws.below(2) {
                0 => (given, format!("{family} {other}")),
                _ => (format!("{given} {family}"), other),
            }
        }
        Nationality::Chinese => {
            let given = if draws.happens(rate.parts) != person.plain { joined(&given, draws) } else { given };
            (given, family)
        }
        Nationality::Indian => {
            let surname = if draws.happens(rate.family) { other.clone() } else { family };
            if draws.happens(rate.parts) { (format!("{given} {other}"), surname) } else { (given, surname) }
        }
    }
}

/// The other order: the two fields changed about; or, for names of three parts, the family name and the middle one together.
fn turned(nationality: Nationality, forename: String, surname: String, draws: &mut Draws) -> (String, String) {
    match (nationality, forename.split_once(' ')) {
        (Nationality::Vietnamese, Some((middle, called))) if draws.happens(0.4) => (format!("{surname} {middle}"), called.to_owned()),
        _ => (surname, forename),
    }
}

/// `Jian Hua` as `Jianhua`, sometimes `Jian-Hua`.
fn joined(given: &str, draws: &mut Draws) -> String {
    match given.split_once(' ') {
        Some((first, second)) if draws.happens(0.3) => format!("{first}-{second}"),
        Some((first, second)) => format!("{first}{}", second.to_lowercase()),
        None => given.to_owned(),
    }
}

/// Another given name of the same person, or both.
fn other_given(person: &Person, given: &str, draws: &mut Draws) -> String {
    let second = person.second_given.spelling(0).replace('_', " ");
    if draws.happens(0.6) { format!("{given} {second}") } else { second }
}

/// The family name in the form of a woman's where the language has one, or another family name: by marriage.
fn gendered(person: &Person, family: &str, other: &str, changed: bool) -> String {
    if !person.female {
        return family.to_owned();
    }
    let ends = |from: &str, to: &str| family.strip_suffix(from).map(|stem| format!("{stem}{to}"));
    match person.nationality {
        Nationality::Polish => {
            let womans = ends("ski", "ska").or_else(|| ends("cki", "cka")).or_else(|| ends("dzki", "dzka"));
            match womans {
                Some(womans) if !changed => womans,
                Some(_) => family.to_owned(),
                None if changed => other.to_owned(),
                None => family.to_owned(),
            }
        }
        Nationality::Lithuanian => {
            let stem = ["as", "is", "us", "ys"].iter().find_map(|end| family.strip_suffix(end)).unwrap_or(family);
            let (own, after) = if person.plain { ("aitė", "ienė") } else { ("ienė", "aitė") };
            match (changed, person.spellings[1] % 2) {
                (false, _) => format!("{stem}{own}"),
                (true, 0) => format!("{stem}{after}"),
                (true, _) => family.to_owned(),
            }
        }
        _ if changed => other.to_owned(),
        _ => family.to_owned(),
    }
}

/// As an English ear writes it.
fn heard(nationality: Nationality, name: String, rate: f64, draws: &mut Draws) -> String {
    if !draws.happens(rate) {
        return name;
    }
    let swaps: &[(&str, &str)] = match nationality {
        Nationality::Albanian => &[("Xh", "J"), ("xh", "j"), ("Gj", "Gi"), ("gj", "j"), ("Q", "K"), ("q", "k"), ("Sh", "S"), ("rr", "r"), ("y", "i"), ("ç", "ch"), ("ë", "")],
        Nationality::Polish => &[("sz", "sh"), ("cz", "ch"), ("w", "v"), ("rz", "z"), ("j", "y")],
        Nationality::Romanian => &[("ț", "ts"), ("ș", "sh"), ("Ș", "Sh"), ("ce", "che"), ("ci", "chi"), ("x", "cs")],
        Nationality::Lithuanian => &[("č", "ch"), ("š", "sh"), ("ž", "zh"), ("Ž", "Zh"), ("j", "y"), ("au", "ow")],
        _ => &[],
    };
    let fit: Vec<(&str, &str)> = swaps.iter().copied().filter(|(from, _)| name.contains(from)).collect();
    draws.one(&fit).map_or(name.clone(), |(from, to)| name.replacen(from, to, 1))
}
