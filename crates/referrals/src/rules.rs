//! The rules of the National Referral Mechanism that have a number: dated rows, each with its source and the day it was checked there.

use daybreak_people::age::birthday;
use daybreak_vocabulary::working_days::OutsideTable;
use daybreak_vocabulary::{Day, Nation};
use serde::Deserialize;

/// What a rule is about; with it goes from which day it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subject {
    /// The first decision, from the day the referral was entered.
    ReasonableGrounds,
    /// The first and second decision of a local panel about a child, from the day the referral was entered.
    Panel,
    /// Time to recover, from a positive first decision.
    Recovery,
    /// The second decision, from a positive first one.
    ConclusiveGrounds,
    /// Asking again, from a negative decision.
    Reconsideration,
    /// Support in Scotland, from a positive first decision.
    SupportScotland,
    /// Support after the last decision, by what it was.
    MoveOnPositive,
    MoveOnNegativeConclusive,
    MoveOnNegativeReasonable,
    /// The day somebody is grown up, from their birth.
    Eighteen,
}

/// What a number means. A target is an aim of the authority's: nobody is promised it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sense {
    /// The authority aims at it, "where possible".
    Target,
    /// It lasts at least so long.
    AtLeast,
    /// It is not decided sooner; there is no day by which it must be.
    NotBefore,
    /// Whoever wants it asks by then.
    Limit,
    /// Something ends then.
    Until,
    /// Something must be asked again then.
    Due,
}

impl Subject {
    pub const ALL: [Subject; 10] = [
        Subject::ReasonableGrounds,
        Subject::Panel,
        Subject::Recovery,
        Subject::ConclusiveGrounds,
        Subject::Reconsideration,
        Subject::SupportScotland,
        Subject::MoveOnPositive,
        Subject::MoveOnNegativeConclusive,
        Subject::MoveOnNegativeReasonable,
        Subject::Eighteen,
    ];

    /// As in the table, and at the end of its words keys.
    pub fn code(self) -> &'static str {
        match self {
            Subject::ReasonableGrounds => "reasonable_grounds",
            Subject::Panel => "panel",
            Subject::Recovery => "recovery",
            Subject::ConclusiveGrounds => "conclusive_grounds",
            Subject::Reconsideration => "reconsideration",
            Subject::SupportScotland => "support_scotland",
            Subject::MoveOnPositive => "move_on_positive",
            Subject::MoveOnNegativeConclusive => "move_on_negative_conclusive",
            Subject::MoveOnNegativeReasonable => "move_on_negative_reasonable",
            Subject::Eighteen => "eighteen",
        }
    }

    /// The words that name it.
    pub fn key(self) -> &'static str {
        match self {
            Subject::ReasonableGrounds => "clock-reasonable_grounds",
            Subject::Panel => "clock-panel",
            Subject::Recovery => "clock-recovery",
            Subject::ConclusiveGrounds => "clock-conclusive_grounds",
            Subject::Reconsideration => "clock-reconsideration",
            Subject::SupportScotland => "clock-support_scotland",
            Subject::MoveOnPositive => "clock-move_on_positive",
            Subject::MoveOnNegativeConclusive => "clock-move_on_negative_conclusive",
            Subject::MoveOnNegativeReasonable => "clock-move_on_negative_reasonable",
            Subject::Eighteen => "clock-eighteen",
        }
    }

    pub fn sense(self) -> Sense {
        match self {
            Subject::ReasonableGrounds | Subject::Panel => Sense::Target,
            Subject::Recovery | Subject::MoveOnPositive | Subject::MoveOnNegativeConclusive | Subject::MoveOnNegativeReasonable => Sense::AtLeast,
            Subject::ConclusiveGrounds => Sense::NotBefore,
            Subject::Reconsideration => Sense::Limit,
            Subject::SupportScotland => Sense::Until,
            Subject::Eighteen => Sense::Due,
        }
    }
}

impl Sense {
    /// What stands before the day. None of them promises one.
    pub fn key(self) -> &'static str {
        match self {
            Sense::Target => "clock-sense-target",
            Sense::AtLeast => "clock-sense-at_least",
            Sense::NotBefore => "clock-sense-not_before",
            Sense::Limit => "clock-sense-limit",
            Sense::Until => "clock-sense-until",
            Sense::Due => "clock-sense-due",
        }
    }
}

/// In what a rule counts. The day it begins on does not count itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    WorkingDays,
    CalendarDays,
    Years,
}

impl Unit {
    /// The words that say so many of them.
    pub fn key(self) -> &'static str {
        match self {
            Unit::WorkingDays => "clock-unit-working_days",
            Unit::CalendarDays => "clock-unit-calendar_days",
            Unit::Years => "clock-unit-years",
        }
    }
}

/// One dated row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub subject: Subject,
    pub nations: Vec<Nation>,
    /// The first day it holds; `None`: since before anything written down here.
    pub from: Option<Day>,
    /// The last day it holds; `None` while it does.
    pub until: Option<Day>,
    pub count: u32,
    pub unit: Unit,
    pub source: String,
    pub checked_on: Day,
    /// Whether the source was read. Otherwise it is shown as unverified.
    pub seen: bool,
    /// Whether a source said from which day it counts.
    pub start_seen: bool,
}

impl Rule {
    pub fn holds(&self, nation: Nation, day: Day) -> bool {
        self.nations.contains(&nation) && self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }

    /// The day it leads to, by the calendar of a nation.
    ///
    /// # Errors
    /// [`OutsideTable`] where working days lead beyond the bank holidays that are known.
    pub fn day(&self, nation: Nation, start: Day) -> Result<Day, OutsideTable> {
        match self.unit {
            Unit::WorkingDays => nation.add(start, self.count),
            Unit::CalendarDays => Ok(start.plus(i64::from(self.count))),
            Unit::Years => Ok(birthday(start, i16::try_from(self.count).unwrap_or(i16::MAX))),
        }
    }
}

/// All rows, the later after the earlier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules(Vec<Rule>);

/// A row that can't be used, by its place from 1, and why.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("rule {row}: {why}")]
pub struct NotARule {
    pub row: usize,
    pub why: &'static str,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    rule: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    subject: Subject,
    nations: Vec<String>,
    from: Option<String>,
    until: Option<String>,
    count: u32,
    unit: Unit,
    source: String,
    checked_on: String,
    seen: bool,
    #[serde(default = "yes")]
    start_seen: bool,
}

fn yes() -> bool {
    true
}

/// `2026-11-22`.
pub(crate) fn day_of(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Day::from_ymd(year, month, day)
}

/// The rows that come with this version.
pub const TEXT: &str = include_str!("rules.toml");

impl Rules {
    /// The rows of this version, and after them a partnership's own, which go before them on the days they hold.
    pub fn read(own: &str) -> Result<Rules, NotARule> {
        let mut rules = rows(TEXT)?;
        rules.extend(rows(own)?);
        Ok(Rules(rules))
    }

    pub fn all(&self) -> &[Rule] {
        &self.0
    }

    /// The rule that holds on a day: the last row written for it.
    pub fn on(&self, subject: Subject, nation: Nation, day: Day) -> Option<&Rule> {
        self.0.iter().rfind(|rule| rule.subject == subject && rule.holds(nation, day))
    }
}

fn rows(text: &str) -> Result<Vec<Rule>, NotARule> {
    let file: File = toml::from_str(text).map_err(|_| NotARule { row: 0, why: "the rows are not understood" })?;
    file.rule.into_iter().enumerate().map(|(at, row)| rule(row).map_err(|why| NotARule { row: at + 1, why })).collect()
}

fn rule(row: Row) -> Result<Rule, &'static str> {
    let day = |text: Option<String>| text.map(|text| day_of(&text).ok_or("a day is none of any calendar")).transpose();
    let nations = row.nations.iter().map(|code| Nation::from_code(code).ok_or("a nation is not known")).collect::<Result<Vec<_>, _>>()?;
    let (from, until) = (day(row.from)?, day(row.until)?);
    if nations.is_empty() {
        return Err("it holds nowhere");
    }
    if row.count == 0 || row.count > 3650 {
        return Err("its number must be from 1 to 3650");
    }
    if (row.unit == Unit::Years) != (row.subject == Subject::Eighteen) {
        return Err("years are for the day somebody turns 18, and for nothing else");
    }
    if row.source.trim().is_empty() {
        return Err("a number without a source is not taken");
    }
    if from.zip(until).is_some_and(|(from, until)| until < from) {
        return Err("it ends before it begins");
    }
    let checked_on = day_of(&row.checked_on).ok_or("a number without the day it was checked is not taken")?;
    Ok(Rule {
        subject: row.subject,
        nations,
        from,
        until,
        count: row.count,
        unit: row.unit,
        source: row.source,
        checked_on,
        seen: row.seen,
        start_seen: row.start_seen && row.seen,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, on: i8) -> Day {
        Day::from_ymd(year, month, on).unwrap()
    }

    #[test]
    fn every_number_has_its_source_and_the_day_it_was_checked() {
        let rules = Rules::read("").unwrap();
        for rule in rules.all() {
            assert!(rule.source.len() > 20 && rule.checked_on <= day(2026, 11, 30), "{rule:?}");
            assert!(rule.seen || !rule.start_seen, "{rule:?}");
        }
        for subject in Subject::ALL {
            assert!(rules.all().iter().any(|rule| rule.subject == subject), "{subject:?}");
            assert!(subject.key().ends_with(subject.code()));
        }
        let unverified: Vec<Subject> = rules.all().iter().filter(|rule| !rule.seen).map(|rule| rule.subject).collect();
        assert_eq!(
            unverified,
            [Subject::Panel, Subject::MoveOnPositive, Subject::MoveOnNegativeConclusive, Subject::MoveOnNegativeReasonable, Subject::Eighteen],
            "what nobody read is shown as unverified"
        );
        for (nation, seen) in [(Nation::EnglandAndWales, true), (Nation::Scotland, false), (Nation::NorthernIreland, false)] {
            let eighteen = rules.on(Subject::Eighteen, nation, day(2026, 11, 30)).unwrap();
            assert_eq!((eighteen.seen, eighteen.start_seen), (seen, seen), "the toolkit is England's and Wales's: {nation:?}");
        }
    }

    #[test]
    fn the_rule_is_that_of_its_day_and_nation() {
        let rules = Rules::read("").unwrap();
        let recovery = |on| rules.on(Subject::Recovery, Nation::EnglandAndWales, on).map(|rule| rule.count);
        assert_eq!(recovery(day(2022, 12, 12)), Some(45));
        assert_eq!(recovery(day(2022, 12, 13)), Some(30));
        assert_eq!(rules.on(Subject::ConclusiveGrounds, Nation::Scotland, day(2022, 12, 12)), None, "no rule is known for that day");
        assert_eq!(rules.on(Subject::SupportScotland, Nation::EnglandAndWales, day(2026, 1, 1)), None);
        assert!(rules.on(Subject::SupportScotland, Nation::Scotland, day(2026, 1, 1)).is_some_and(|rule| !rule.start_seen));
        assert_eq!(rules.on(Subject::Panel, Nation::NorthernIreland, day(2026, 1, 1)), None);
    }

    #[test]
    fn working_days_run_by_the_nation_and_a_birthday_by_the_calendar() {
        let rules = Rules::read("").unwrap();
        let before_christmas = day(2026, 12, 23);
        let by = |nation| rules.on(Subject::ReasonableGrounds, nation, before_christmas).unwrap().day(nation, before_christmas);
        assert_eq!(by(Nation::EnglandAndWales), Ok(day(2027, 1, 4)));
        assert_eq!(by(Nation::Scotland), Ok(day(2027, 1, 5)));
        assert!(rules.on(Subject::ReasonableGrounds, Nation::Scotland, day(2028, 12, 29)).unwrap().day(Nation::Scotland, day(2028, 12, 29)).is_err());
        let eighteen = rules.on(Subject::Eighteen, Nation::Scotland, before_christmas).unwrap();
        assert_eq!(eighteen.day(Nation::Scotland, day(2008, 2, 29)), Ok(day(2026, 3, 1)));
    }

    #[test]
    fn a_partnerships_own_row_goes_before_ours_and_without_a_source_is_not_taken() {
        let own = |source: &str, count: u32| {
            format!(
                "[[rule]]\nsubject = \"panel\"\nnations = [\"england_and_wales\"]\nfrom = \"2026-01-01\"\ncount = {count}\nunit = \"calendar_days\"\nsource = \"{source}\"\nchecked_on = \"2026-11-01\"\nseen = true\n"
            )
        };
        let rules = Rules::read(&own("The panel's own terms of reference, 2026", 60)).unwrap();
        let panel = |on| rules.on(Subject::Panel, Nation::EnglandAndWales, on).map(|rule| (rule.count, rule.seen));
        assert_eq!(panel(day(2026, 1, 1)), Some((60, true)));
        assert_eq!(panel(day(2025, 12, 31)), Some((45, false)));
        for wrong in [own("", 60), own("a source", 0), own("a source", 60).replace("2026-11-01", "last week"), own("a source", 60).replace("calendar_days", "years")] {
            assert!(Rules::read(&wrong).is_err(), "{wrong}");
        }
    }
}
