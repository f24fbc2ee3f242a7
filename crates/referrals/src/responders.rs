//! First-responder organisations: who may refer, in which nation, since when. Only they mark a referral as entered; everybody else hands it to one of them.

use crate::rules::day_of;
use daybreak_vocabulary::{Day, Jurisdiction, codes};
use serde::Deserialize;
use std::collections::BTreeMap;

codes! {
    /// What sort of organisation it is.
    Sort, "responder-sort-" {
        Police = "police",
        Council = "council",
        HomeOffice = "home_office",
        Agency = "agency",
        Charity = "charity",
        Health = "health",
    }
}

/// One row: an organisation, or all of one sort.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responder {
    /// What the settings name it by.
    pub code: String,
    pub name: String,
    pub sort: Sort,
    pub nations: Vec<Jurisdiction>,
    /// The first day; `None`: since before anything written down here.
    pub from: Option<Day>,
    /// The last day; `None` while it is one.
    pub until: Option<Day>,
    /// Only the month of a change was seen, not its day.
    pub month_only: bool,
    /// What is said of a change, in English; empty where nothing is.
    pub note: String,
    /// Where it was read that it is one.
    pub source: String,
    /// The day it was read there.
    pub checked_on: Day,
    /// Those of its nations for which no source was read: shown as unverified, never as fact.
    pub unverified: Vec<Jurisdiction>,
}

impl Responder {
    pub fn is_one(&self, nation: Jurisdiction, day: Day) -> bool {
        self.nations.contains(&nation) && self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// The parts of the Home Office that decide on or enforce immigration. They refer people whom they meet themselves, outside; nobody hands them a person from here.
    pub fn is_behind_the_wall(&self) -> bool {
        self.sort == Sort::HomeOffice
    }
}

/// The rows that come with this version.
pub const TEXT: &str = include_str!("responders.toml");

/// The table, and which partner is which of its rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Responders {
    rows: Vec<Responder>,
    /// Name of a partner organisation, as the directory signs it, to the code of its row.
    partners: BTreeMap<String, String>,
}

/// A row or a match that can't be used, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("first responder {of}: {why}")]
pub struct NotAResponder {
    pub of: String,
    pub why: &'static str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    responder: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    name: String,
    kind: String,
    nations: Vec<String>,
    from: Option<String>,
    until: Option<String>,
    #[serde(default)]
    month: bool,
    #[serde(default)]
    note: String,
    source: String,
    checked_on: String,
    #[serde(default)]
    unverified: Vec<String>,
}

impl Responders {
    /// The rows of this version, and `partners`: which organisation of the directory, by its name, is which row, by its code. What is matched to no row refers nobody.
    ///
    /// # Errors
    /// A code that no row has; and a row behind the immigration wall, whatever kind the partner was founded as. Who is behind the wall enters nothing here, and whoever is
    /// offered a person because of such a row must not be.
    pub fn read(partners: &BTreeMap<String, String>) -> Result<Responders, NotAResponder> {
        let file: File = toml::from_str(TEXT).map_err(|_| NotAResponder { of: String::new(), why: "the rows are not understood" })?;
        let rows = file.responder.into_iter().map(responder).collect::<Result<Vec<_>, _>>()?;
        for (name, code) in partners {
            let not = |why| NotAResponder { of: name.clone(), why };
            let row = rows.iter().find(|row| row.code == *code).ok_or_else(|| not("no row has that code"))?;
            if row.is_behind_the_wall() {
                return Err(not("that row is behind the immigration wall: nobody hands it a person from here. Take the line out, and found who enforces immigration rules as such"));
            }
        }
        Ok(Responders { rows, partners: partners.clone() })
    }

    pub fn rows(&self) -> &[Responder] {
        &self.rows
    }

    /// The row a partner is matched to, whether or not it is in force.
    pub fn row_of(&self, partner: &str) -> Option<&Responder> {
        let code = self.partners.get(partner)?;
        self.rows.iter().find(|row| row.code == *code)
    }

    /// Whether a partner may enter a referral in a nation on a day.
    pub fn may_enter(&self, partner: &str, nation: Jurisdiction, day: Day) -> bool {
        self.row_of(partner).is_some_and(|row| row.is_one(nation, day))
    }
}

fn responder(row: Row) -> Result<Responder, NotAResponder> {
    let not = |why| NotAResponder { of: row.code.clone(), why };
    let day = |text: &Option<String>| text.as_deref().map(|text| day_of(text).ok_or(not("a day is none of any calendar"))).transpose();
    let nations = |codes: &[String]| codes.iter().map(|code| Jurisdiction::from_code(code).ok_or(not("a nation is not known"))).collect::<Result<Vec<_>, _>>();
    let (nations, unverified) = (nations(&row.nations)?, nations(&row.unverified)?);
    let sort = Sort::from_code(&row.kind).ok_or(not("its kind is not known"))?;
    let (from, until) = (day(&row.from)?, day(&row.until)?);
    if row.source.trim().is_empty() {
        return Err(not("a row without a source is not taken"));
    }
    let checked_on = day_of(&row.checked_on).ok_or(not("a row without the day it was checked is not taken"))?;
    Ok(Responder { sort, nations, from, until, month_only: row.month, note: row.note, source: row.source, checked_on, unverified, name: row.name, code: row.code })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, on: i8) -> Day {
        Day::from_ymd(year, month, on).unwrap()
    }

    fn partners(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        pairs.iter().map(|(name, code)| ((*name).to_owned(), (*code).to_owned())).collect()
    }

    #[test]
    fn the_inspectors_changed_their_name_in_april_2026() {
        let responders = Responders::read(&partners(&[("Old Inspectors", "glaa"), ("New Inspectors", "fair_work_agency")])).unwrap();
        let may = |name, on| responders.may_enter(name, Jurisdiction::England, on);
        assert!(may("Old Inspectors", day(2026, 3, 31)) && !may("Old Inspectors", day(2026, 5, 1)));
        assert!(!may("New Inspectors", day(2026, 3, 31)) && may("New Inspectors", day(2026, 4, 30)));
        assert!(responders.row_of("New Inspectors").is_some_and(|row| row.month_only && row.note.contains("April 2026")));
    }

    #[test]
    fn who_is_matched_to_no_row_refers_nobody_and_a_nation_counts() {
        let responders = Responders::read(&partners(&[("Fen Shelter", "tara"), ("Aldermarsh Police", "police")])).unwrap();
        let today = day(2026, 11, 22);
        assert!(responders.may_enter("Aldermarsh Police", Jurisdiction::Wales, today));
        assert!(!responders.may_enter("Aldermarsh Police", Jurisdiction::Scotland, today));
        assert!(!responders.may_enter("Fen Shelter", Jurisdiction::England, today) && responders.may_enter("Fen Shelter", Jurisdiction::Scotland, today));
        assert!(!responders.may_enter("Aldermouth Surgery", Jurisdiction::England, today));
        assert!(Responders::read(&partners(&[("Aldermarsh Police", "polise")])).is_err());
    }

    #[test]
    fn nobody_is_matched_to_a_row_behind_the_immigration_wall() {
        let responders = Responders::read(&BTreeMap::new()).unwrap();
        let walled: Vec<&str> = responders.rows().iter().filter(|row| row.is_behind_the_wall()).map(|row| row.code.as_str()).collect();
        assert_eq!(walled, ["border_force", "immigration_enforcement", "asylum"]);
        for code in walled {
            let refused = Responders::read(&partners(&[("Aldermarsh Police", "police"), ("Fen Shelter", code)])).unwrap_err();
            assert_eq!(refused.of, "Fen Shelter");
            assert!(refused.to_string().contains("behind the immigration wall"), "{refused}");
        }
    }

    #[test]
    fn what_was_read_of_one_nation_is_not_called_verified_in_another() {
        let responders = Responders::read(&BTreeMap::new()).unwrap();
        let rest = [Jurisdiction::Scotland, Jurisdiction::NorthernIreland];
        for row in responders.rows() {
            assert!(row.source.len() > 20 && row.checked_on <= day(2026, 11, 30), "{row:?}");
            assert!(row.unverified.iter().all(|nation| row.nations.contains(nation)), "{row:?}");
            // Read as first responders of England and Wales alone.
            let of_both = ["border_force", "immigration_enforcement", "asylum", "nca", "glaa", "fair_work_agency"].contains(&row.code.as_str());
            assert_eq!(row.unverified, if of_both { rest.to_vec() } else { Vec::new() }, "{}", row.code);
        }
    }

    #[test]
    fn codes_are_told_apart_and_every_sort_has_a_row() {
        let responders = Responders::read(&BTreeMap::new()).unwrap();
        let codes: std::collections::BTreeSet<&str> = responders.rows().iter().map(|row| row.code.as_str()).collect();
        assert_eq!(codes.len(), responders.rows().len());
        assert!(Sort::ALL.iter().all(|sort| responders.rows().iter().any(|row| row.sort == *sort)));
        assert!(responders.rows().iter().all(|row| !row.month_only || !row.note.is_empty()));
    }
}
