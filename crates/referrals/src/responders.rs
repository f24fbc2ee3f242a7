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
}

impl Responder {
    pub fn is_one(&self, nation: Jurisdiction, day: Day) -> bool {
        self.nations.contains(&nation) && self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

/// Where the table was read.
pub const SOURCE: &str = "College of Policing practice; GOV.UK log of updates; the Home Office service's list of April 2026";

/// The day it was read there.
pub fn checked_on() -> Option<Day> {
    Day::from_ymd(2026, 11, 22)
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
}

impl Responders {
    /// The rows of this version, and `partners`: which organisation of the directory, by its name, is which row, by its code. What is matched to no row refers nobody.
    pub fn read(partners: &BTreeMap<String, String>) -> Result<Responders, NotAResponder> {
        let file: File = toml::from_str(TEXT).map_err(|_| NotAResponder { of: String::new(), why: "the rows are not understood" })?;
        let rows = file.responder.into_iter().map(responder).collect::<Result<Vec<_>, _>>()?;
        for (name, code) in partners {
            if !rows.iter().any(|row| row.code == *code) {
                return Err(NotAResponder { of: name.clone(), why: "no row has that code" });
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
    let nations = row.nations.iter().map(|code| Jurisdiction::from_code(code).ok_or(not("a nation is not known"))).collect::<Result<_, _>>()?;
    let sort = Sort::from_code(&row.kind).ok_or(not("its kind is not known"))?;
    let (from, until) = (day(&row.from)?, day(&row.until)?);
    Ok(Responder { sort, nations, from, until, month_only: row.month, note: row.note, name: row.name, code: row.code })
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
    fn codes_are_told_apart_and_every_sort_has_a_row() {
        let responders = Responders::read(&BTreeMap::new()).unwrap();
        let codes: std::collections::BTreeSet<&str> = responders.rows().iter().map(|row| row.code.as_str()).collect();
        assert_eq!(codes.len(), responders.rows().len());
        assert!(Sort::ALL.iter().all(|sort| responders.rows().iter().any(|row| row.sort == *sort)));
        assert!(responders.rows().iter().all(|row| !row.month_only || !row.note.is_empty()));
    }
}
