//! The clocks of one referral: pure sums over what happened, the rules of that day, and the calendar of the nation.

use crate::referral::Kind;
use crate::rules::{Rule, Rules, Sense, Subject};
use crate::standing::{Authority, Decision, History, Stage, Standing, What};
use daybreak_people::age::{Eighteen, Turning};
use daybreak_vocabulary::{Day, Nation};

/// Until when something lasts, or from when, as its [`Sense`] says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    On(Day),
    /// The bank holidays of that year are not known yet: no day is guessed.
    NotKnown,
}

/// How far a clock has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Days to go, counted in the calendar: 0 is today.
    Running { left: i64 },
    /// Past its day by so many days, and what it waits for has not come.
    Past { by: i64 },
    /// What it waited for came on this day.
    Ended { on: Day },
    /// Its day is not known, so neither is this.
    Unsure,
}

/// One clock, with the rule it runs by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    pub subject: Subject,
    pub sense: Sense,
    pub started_on: Day,
    pub due: Due,
    pub pace: Pace,
    pub rule: Rule,
    /// The day somebody turns 18, where only the month or the year of birth is known: the first and the last it can be.
    pub between: Option<(Day, Day)>,
}

impl Clock {
    /// Whether somebody should look: a day that asks for something has come, and it is not done.
    pub fn is_overdue(&self) -> bool {
        matches!(self.pace, Pace::Past { .. }) && matches!(self.sense, Sense::Target | Sense::Due)
    }

    /// Whether it still asks for something.
    pub fn runs(&self) -> bool {
        matches!(self.pace, Pace::Running { .. } | Pace::Past { .. } | Pace::Unsure)
    }
}

/// What the clocks of a case are worked out from.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    pub history: &'a History,
    pub nation: Nation,
    pub eighteen: Option<Turning>,
    pub rules: &'a Rules,
    pub today: Day,
}

/// Every clock of a case, in the order a person's path takes. A rule that did not hold on the day gives none.
pub fn clocks(asked: &Asked<'_>) -> Vec<Clock> {
    if asked.history.kind == Kind::Dtn {
        return Vec::new();
    }
    let history = asked.history;
    let over = matches!(history.standing(), Standing::Withdrawn | Standing::Closed);
    // What ended and stands again has not ended.
    let gone = history.day_of(What::Withdrawn).or(history.day_of(What::Closed)).or(history.day_of(What::Dropped)).filter(|_| over);
    let first = history.decision(Stage::Reasonable);
    let second = history.decision(Stage::Conclusive);
    let original = |whats: &[What]| history.events.iter().find(|event| whats.contains(&event.what));
    let mut found = Vec::new();
    let mut start = |subject: Subject, start: Option<Day>, ended: Option<Day>| {
        let end = ended.or(gone);
        found.extend(start.and_then(|start| asked.clock(subject, start, end)));
    };
    // The first answer ends the wait for it, whatever came of asking again.
    let decided = original(&[What::ReasonablePositive, What::ReasonableNegative]);
    let entered = history.day_of(What::Entered);
    let taken = history.day_of(What::Disqualified);
    match decided {
        // A panel decides twice, unless its first answer is no: after that it has nothing more to decide.
        Some(event) if event.authority == Some(Authority::Panel) => {
            let no = Some(event.on).filter(|_| event.what == What::ReasonableNegative);
            let decided = original(&[What::ConclusivePositive, What::ConclusiveNegative]).map(|event| event.on);
            start(Subject::Panel, entered, no.or(earlier(decided, taken)));
        }
        _ => start(Subject::ReasonableGrounds, entered, decided.map(|event| event.on)),
    }
    let positive: Option<Decision> = first.filter(|first| first.positive);
    let second_on = second.map(|second| second.on);
    let recovering = positive.filter(|first| !first.further).map(|first| first.on);
    start(Subject::Recovery, recovering, earlier(second_on, taken));
    start(Subject::ConclusiveGrounds, positive.map(|first| first.on), earlier(second_on, taken));
    start(Subject::SupportScotland, recovering, earlier(second_on, taken));
    let refused = history.refused();
    start(Subject::Reconsideration, refused.map(|refused| refused.on), asked_again(history, refused));
    match (second, first) {
        (Some(second), _) if second.positive => start(Subject::MoveOnPositive, Some(second.on), None),
        (Some(second), _) => start(Subject::MoveOnNegativeConclusive, Some(second.on), None),
        (None, Some(first)) if !first.positive => start(Subject::MoveOnNegativeReasonable, Some(first.on), None),
        _ => {}
    }
    found.extend(asked.birthday(second_on.or(gone)));
    found
}

fn earlier(one: Option<Day>, other: Option<Day>) -> Option<Day> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// The day a negative decision was asked about again, if it was after that decision.
fn asked_again(history: &History, refused: Option<Decision>) -> Option<Day> {
    let refused = refused?;
    let what = match refused.stage {
        Stage::Reasonable => What::ReasonableAgain,
        Stage::Conclusive => What::ConclusiveAgain,
    };
    history.day_of(what).filter(|on| *on >= refused.on)
}

impl Asked<'_> {
    fn clock(&self, subject: Subject, start: Day, ended: Option<Day>) -> Option<Clock> {
        let rule = self.rules.on(subject, self.nation, start)?;
        let due = rule.day(self.nation, start).map_or(Due::NotKnown, Due::On);
        let pace = match (ended, due) {
            (Some(on), _) => Pace::Ended { on },
            (None, Due::NotKnown) => Pace::Unsure,
            (None, Due::On(day)) => self.pace(day),
        };
        Some(Clock { subject, sense: subject.sense(), started_on: start, due, pace, rule: rule.clone(), between: None })
    }

    fn pace(&self, day: Day) -> Pace {
        let left = day.0.saturating_sub(self.today.0);
        if left < 0 { Pace::Past { by: left.saturating_neg() } } else { Pace::Running { left } }
    }

    /// Turning 18: from the first day it can be, somebody must look. It is over where the second decision came before.
    fn birthday(&self, decided: Option<Day>) -> Option<Clock> {
        let Turning { between: Eighteen { earliest, latest }, due } = self.eighteen?;
        let begun = self.history.events.first()?.on;
        // Grown up before the referral was made: this clock never ran.
        if latest <= begun {
            return None;
        }
        let child = self.history.child;
        // Found to be an adult before the last day it could be: none lies ahead of them, whatever was said before.
        if !child && self.today < latest {
            return None;
        }
        let rule = self.rules.on(Subject::Eighteen, self.nation, self.today)?;
        let ended = decided.filter(|on| *on < earliest);
        let pace = match ended {
            Some(on) => Pace::Ended { on },
            // Still treated as a child, so nobody has asked again: it stays past its day until somebody has.
            None if child => self.pace(due),
            None => Pace::Ended { on: latest },
        };
        Some(Clock {
            subject: Subject::Eighteen,
            sense: Subject::Eighteen.sense(),
            started_on: begun,
            due: Due::On(due),
            pace,
            rule: rule.clone(),
            between: (earliest != latest).then_some((earliest, latest)),
        })
    }
}

/// How many days before the time for asking for another look is over somebody is called.
pub const LIMIT_NOTICE_DAYS: i64 = 7;

/// The last day to ask for another look at a "no" that stands and that nobody asked about yet, whether it has come or has passed.
pub fn limit(asked: &Asked<'_>) -> Option<Day> {
    let clock = clocks(asked).into_iter().find(|clock| clock.subject == Subject::Reconsideration && clock.runs())?;
    match clock.due {
        Due::On(day) => Some(day),
        Due::NotKnown => None,
    }
}

/// The day by which the register shows a case as overdue: the nearest day that asks something of somebody. `None` where nothing does.
pub fn due_on(asked: &Asked<'_>) -> Option<Day> {
    let history = asked.history;
    match history.standing() {
        // Ready and not entered: chased from the next day on, every day.
        Standing::Prepared => history.day_of(What::Prepared).map(|on| on.plus(1)),
        // The notice is ready and has not gone.
        Standing::Leaving => history.day_of(What::Leaving).map(|on| on.plus(1)),
        Standing::Withdrawn | Standing::Closed => None,
        _ => {
            let asks = |clock: &Clock| clock.runs() && matches!(clock.sense, Sense::Target | Sense::Due | Sense::Limit);
            let day = |clock: Clock| match clock.due {
                Due::On(day) => Some(day),
                Due::NotKnown => None,
            };
            // A time for asking that has passed asks nothing any more.
            let open = |clock: &Clock| clock.sense != Sense::Limit || matches!(clock.pace, Pace::Running { .. });
            clocks(asked).into_iter().filter(|clock| asks(clock) && open(clock)).filter_map(day).min()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::standing::Event;

    fn day(year: i16, month: i8, on: i8) -> Day {
        Day::from_ymd(year, month, on).unwrap()
    }

    fn history(child: bool, events: &[(What, Day)]) -> History {
        let events = events.iter().map(|(what, on)| Event { what: *what, on: *on, authority: Some(Authority::Single) }).collect();
        History { kind: Kind::Nrm, child, events }
    }

    fn of(history: &History, nation: Nation, eighteen: Option<Turning>, today: Day) -> Vec<(Subject, Due, Pace)> {
        let rules = Rules::read("").unwrap();
        let asked = Asked { history, nation, eighteen, rules: &rules, today };
        clocks(&asked).into_iter().map(|clock| (clock.subject, clock.due, clock.pace)).collect()
    }

    #[test]
    fn the_first_decision_runs_in_working_days_of_the_nation() {
        let case = history(false, &[(What::Prepared, day(2026, 12, 23)), (What::Entered, day(2026, 12, 23))]);
        let on = |nation| of(&case, nation, None, day(2026, 12, 30));
        assert_eq!(on(Nation::EnglandAndWales), [(Subject::ReasonableGrounds, Due::On(day(2027, 1, 4)), Pace::Running { left: 5 })]);
        assert_eq!(on(Nation::Scotland), [(Subject::ReasonableGrounds, Due::On(day(2027, 1, 5)), Pace::Running { left: 6 })]);
        let late = of(&case, Nation::EnglandAndWales, None, day(2027, 1, 10));
        assert_eq!(late, [(Subject::ReasonableGrounds, Due::On(day(2027, 1, 4)), Pace::Past { by: 6 })]);
        let far = history(false, &[(What::Prepared, day(2028, 12, 29)), (What::Entered, day(2028, 12, 29))]);
        assert_eq!(of(&far, Nation::EnglandAndWales, None, day(2028, 12, 30)), [(Subject::ReasonableGrounds, Due::NotKnown, Pace::Unsure)]);
    }

    #[test]
    fn a_positive_first_decision_starts_recovery_and_in_scotland_support() {
        let case = history(false, &[(What::Prepared, day(2026, 1, 5)), (What::Entered, day(2026, 1, 5)), (What::ReasonablePositive, day(2026, 1, 12))]);
        let found = of(&case, Nation::Scotland, None, day(2026, 3, 1));
        assert_eq!(
            found,
            [
                (Subject::ReasonableGrounds, Due::On(day(2026, 1, 12)), Pace::Ended { on: day(2026, 1, 12) }),
                (Subject::Recovery, Due::On(day(2026, 2, 11)), Pace::Past { by: 18 }),
                (Subject::ConclusiveGrounds, Due::On(day(2026, 2, 11)), Pace::Past { by: 18 }),
                (Subject::SupportScotland, Due::On(day(2026, 4, 12)), Pace::Running { left: 42 }),
            ]
        );
        let rules = Rules::read("").unwrap();
        let asked = Asked { history: &case, nation: Nation::Scotland, eighteen: None, rules: &rules, today: day(2026, 3, 1) };
        assert!(clocks(&asked).iter().all(|clock| !clock.is_overdue()), "recovery lasts on, and the second decision has no day: neither is late");
        assert_eq!(due_on(&asked), None);
    }

    #[test]
    fn asking_again_has_thirty_days_and_its_clock_stops_when_somebody_asked() {
        let mut case = history(false, &[(What::Prepared, day(2026, 6, 1)), (What::Entered, day(2026, 6, 1)), (What::ReasonableNegative, day(2026, 6, 8))]);
        let limit = |case: &History, today| of(case, Nation::EnglandAndWales, None, today).into_iter().find(|(subject, ..)| *subject == Subject::Reconsideration);
        assert_eq!(limit(&case, day(2026, 7, 1)), Some((Subject::Reconsideration, Due::On(day(2026, 7, 8)), Pace::Running { left: 7 })));
        case.events.push(Event { what: What::ReasonableAgain, on: day(2026, 7, 2), authority: None });
        assert_eq!(limit(&case, day(2026, 7, 9)), Some((Subject::Reconsideration, Due::On(day(2026, 7, 8)), Pace::Ended { on: day(2026, 7, 2) })));
    }

    #[test]
    fn a_last_no_asks_for_something_until_the_time_for_asking_is_over() {
        let mut case = history(
            false,
            &[
                (What::Prepared, day(2026, 1, 5)),
                (What::Entered, day(2026, 1, 5)),
                (What::ReasonablePositive, day(2026, 1, 9)),
                (What::ConclusiveNegative, day(2026, 6, 8)),
            ],
        );
        let rules = Rules::read("").unwrap();
        let on = |case: &History, today| {
            let asked = Asked { history: case, nation: Nation::EnglandAndWales, eighteen: None, rules: &rules, today };
            (limit(&asked), due_on(&asked))
        };
        let last = day(2026, 7, 8);
        assert_eq!(on(&case, last), (Some(last), Some(last)));
        assert_eq!(on(&case, last.plus(1)), (Some(last), None), "it has passed, and asks nothing more");
        case.events.push(Event { what: What::ConclusiveAgain, on: day(2026, 7, 1), authority: None });
        assert_eq!(on(&case, last), (None, None), "somebody asked");
    }

    #[test]
    fn a_panels_first_no_ends_its_wait_and_leaves_the_day_to_ask_by() {
        let entered = day(2026, 1, 5);
        let by_panel = |what| {
            let mut case = history(true, &[(What::Prepared, entered), (What::Entered, entered), (what, day(2026, 1, 26))]);
            case.events.iter_mut().for_each(|event| event.authority = Some(Authority::Panel));
            case
        };
        let rules = Rules::read("").unwrap();
        let asked = |history, today| Asked { history, nation: Nation::EnglandAndWales, eighteen: None, rules: &rules, today };
        let panel = |case: &History| of(case, Nation::EnglandAndWales, None, entered.plus(50)).into_iter().find(|(subject, ..)| *subject == Subject::Panel).unwrap();
        let no = by_panel(What::ReasonableNegative);
        assert_eq!(panel(&no).2, Pace::Ended { on: day(2026, 1, 26) });
        let last = limit(&asked(&no, entered.plus(30))).unwrap();
        assert_eq!(due_on(&asked(&no, entered.plus(30))), Some(last));
        assert_eq!(due_on(&asked(&no, last.plus(1))), None);
        // After a yes it goes on to the second decision, or until protection is taken away.
        let mut yes = by_panel(What::ReasonablePositive);
        assert!(matches!(panel(&yes).2, Pace::Past { .. }));
        yes.events.push(Event { what: What::Disqualified, on: day(2026, 2, 2), authority: None });
        assert_eq!(panel(&yes).2, Pace::Ended { on: day(2026, 2, 2) });
    }

    #[test]
    fn a_further_decision_brings_no_second_recovery_by_itself() {
        let case = history(
            false,
            &[
                (What::Prepared, day(2026, 1, 5)),
                (What::Entered, day(2026, 1, 5)),
                (What::ReasonablePositive, day(2026, 1, 9)),
                (What::ConclusivePositive, day(2026, 5, 1)),
                (What::FurtherPositive, day(2026, 9, 1)),
            ],
        );
        let found = of(&case, Nation::EnglandAndWales, None, day(2026, 9, 2));
        assert!(!found.iter().any(|(subject, ..)| *subject == Subject::Recovery));
        assert!(found.iter().any(|(subject, _, pace)| *subject == Subject::ConclusiveGrounds && matches!(pace, Pace::Running { .. })));
    }

    #[test]
    fn the_day_somebody_turns_18_stays_in_sight_until_they_were_asked() {
        let events = [(What::Prepared, day(2026, 1, 5)), (What::Entered, day(2026, 1, 5)), (What::ReasonablePositive, day(2026, 1, 9))];
        let eighteen = Some(Eighteen { earliest: day(2026, 3, 1), latest: day(2026, 3, 31) }.into());
        let rules = Rules::read("").unwrap();
        let child = history(true, &events);
        let asked = |history, today| Asked { history, nation: Nation::EnglandAndWales, eighteen, rules: &rules, today };
        let clock = |asked: &Asked<'_>| clocks(asked).into_iter().find(|clock| clock.subject == Subject::Eighteen).unwrap();
        assert_eq!(clock(&asked(&child, day(2026, 2, 1))).pace, Pace::Running { left: 28 });
        assert_eq!(clock(&asked(&child, day(2026, 2, 1))).between, Some((day(2026, 3, 1), day(2026, 3, 31))));
        let unseen = clock(&asked(&child, day(2026, 5, 1)));
        assert!(unseen.is_overdue(), "an 18th birthday does not go by unseen");
        assert_eq!(due_on(&asked(&child, day(2026, 5, 1))), Some(day(2026, 3, 1)));
        let grown = history(false, &events);
        assert!(!clock(&asked(&grown, day(2026, 5, 1))).is_overdue(), "asked again, and now an adult");
        let before = history(true, &[(What::Prepared, day(2026, 1, 5)), (What::Entered, day(2026, 1, 5)), (What::ReasonablePositive, day(2026, 1, 9)), (What::ConclusivePositive, day(2026, 2, 20))]);
        assert_eq!(clock(&asked(&before, day(2026, 5, 1))).pace, Pace::Ended { on: day(2026, 2, 20) });
    }

    /// By day: what the clock of an 18th birthday says that lies in March, of a child and of whoever was found to be an adult.
    #[test]
    fn the_clock_of_a_birthday_by_day() {
        let rules = Rules::read("").unwrap();
        let events = [(What::Prepared, day(2026, 1, 5)), (What::Entered, day(2026, 1, 5)), (What::ReasonablePositive, day(2026, 1, 9))];
        let (first, last) = (day(2026, 3, 1), day(2026, 3, 31));
        let between = Eighteen { earliest: first, latest: last };
        let (unseen, spoken_of) = (Turning::from(between), Turning { between, due: last });
        for (child, turning, today, expected) in [
            (true, unseen, day(2026, 2, 28), Some((first, Pace::Running { left: 1 }))),
            (true, unseen, first, Some((first, Pace::Running { left: 0 }))),
            (true, unseen, day(2026, 3, 2), Some((first, Pace::Past { by: 1 }))),
            (true, unseen, day(2026, 4, 2), Some((first, Pace::Past { by: 32 }))),
            (true, spoken_of, day(2026, 3, 20), Some((last, Pace::Running { left: 11 }))),
            (true, spoken_of, day(2026, 4, 2), Some((last, Pace::Past { by: 2 }))),
            (false, unseen, day(2026, 2, 28), None),
            (false, unseen, day(2026, 3, 20), None),
            (false, unseen, last, Some((first, Pace::Ended { on: last }))),
            (false, unseen, day(2026, 4, 2), Some((first, Pace::Ended { on: last }))),
        ] {
            let case = history(child, &events);
            let asked = Asked { history: &case, nation: Nation::EnglandAndWales, eighteen: Some(turning), rules: &rules, today };
            let clock = clocks(&asked).into_iter().find(|clock| clock.subject == Subject::Eighteen);
            assert_eq!(clock.as_ref().map(|clock| (clock.due, clock.pace)), expected.map(|(due, pace)| (Due::On(due), pace)), "child {child}, {turning:?} on {today}");
            assert_eq!(due_on(&asked), expected.filter(|_| child).map(|(due, _)| due), "child {child}, {turning:?} on {today}");
        }
    }

    #[test]
    fn what_ended_and_stands_again_runs_as_before() {
        let rules = Rules::read("").unwrap();
        let eighteen = Some(Eighteen { earliest: day(2026, 12, 20), latest: day(2026, 12, 20) }.into());
        let case = history(true, &[(What::Prepared, day(2026, 11, 10)), (What::Withdrawn, day(2026, 11, 12)), (What::Prepared, day(2026, 11, 20))]);
        let asked = Asked { history: &case, nation: Nation::EnglandAndWales, eighteen, rules: &rules, today: day(2026, 11, 22) };
        assert_eq!(due_on(&asked), Some(day(2026, 11, 21)), "chased from the day after it stands again");
        let birthday = clocks(&asked).into_iter().find(|clock| clock.subject == Subject::Eighteen).unwrap();
        assert_eq!(birthday.pace, Pace::Running { left: 28 });
    }

    #[test]
    fn what_is_ready_and_not_entered_is_overdue_on_the_next_day() {
        let rules = Rules::read("").unwrap();
        let case = history(false, &[(What::Prepared, day(2026, 11, 20))]);
        let asked = Asked { history: &case, nation: Nation::EnglandAndWales, eighteen: None, rules: &rules, today: day(2026, 11, 22) };
        assert_eq!(due_on(&asked), Some(day(2026, 11, 21)));
        assert_eq!(clocks(&asked), []);
        let notified = History { kind: Kind::Dtn, ..case.clone() };
        let asked = Asked { history: &notified, ..asked };
        assert_eq!(due_on(&asked), Some(day(2026, 11, 21)), "a notification is chased as well");
    }
}
