//! Every path through the rule of what may follow what, walked as a table and at random.

use super::*;
use crate::rules::Rules;
use daybreak_vocabulary::Nation;
use proptest::prelude::*;

const TODAY: Day = Day(20_786);

fn history(kind: Kind, child: bool, path: &[What]) -> History {
    let mut history = History { kind, child, events: Vec::new() };
    for (at, what) in path.iter().enumerate() {
        let on = TODAY.plus(-100).plus(i64::try_from(at).unwrap());
        assert_eq!(history.may_follow(*what, on, TODAY), Ok(()), "{what:?} after {:?}", history.events);
        history.events.push(Event { what: *what, on, authority: None });
    }
    history
}

fn adult(path: &[What]) -> History {
    history(Kind::Nrm, false, path)
}

#[test]
fn the_usual_ways_lead_where_they_should() {
    use What::*;
    for (path, standing) in [
        (&[Prepared][..], Standing::Prepared),
        (&[Prepared, Entered], Standing::Entered),
        (&[Prepared, Entered, Acknowledged], Standing::Acknowledged),
        (&[Prepared, Entered, ReasonablePositive], Standing::Recovering),
        (&[Prepared, Entered, Acknowledged, ReasonableNegative], Standing::RefusedFirst),
        (&[Prepared, Entered, ReasonableNegative, ReasonableAgain], Standing::Reconsidered),
        (&[Prepared, Entered, ReasonableNegative, ReasonableAgain, Upheld], Standing::RefusedFirst),
        (&[Prepared, Entered, ReasonableNegative, ReasonableAgain, NotTakenUp], Standing::RefusedFirst),
        (&[Prepared, Entered, ReasonableNegative, ReasonableAgain, Overturned], Standing::Recovering),
        (&[Prepared, Entered, ReasonableNegative, ReasonableAgain, Overturned, ConclusiveNegative, ConclusiveAgain, Overturned], Standing::Recognised),
        (&[Prepared, Entered, ReasonablePositive, ConclusivePositive], Standing::Recognised),
        (&[Prepared, Entered, ReasonablePositive, ConclusiveNegative], Standing::RefusedSecond),
        (&[Prepared, Entered, ReasonablePositive, ConclusivePositive, FurtherPositive], Standing::Recovering),
        (&[Prepared, Entered, ReasonablePositive, ConclusivePositive, FurtherNegative], Standing::RefusedFirst),
        (&[Prepared, Entered, ReasonablePositive, Disqualified], Standing::Disqualified),
        (&[Prepared, Entered, ReasonablePositive, Leaving], Standing::Leaving),
        (&[Prepared, Entered, ReasonablePositive, Leaving, Withdrawn], Standing::Withdrawn),
        (&[Prepared, Withdrawn], Standing::Withdrawn),
        (&[Prepared, Withdrawn, Prepared], Standing::Prepared),
        (&[Prepared, Withdrawn, Prepared, Entered], Standing::Entered),
        (&[Prepared, Withdrawn, Prepared, Withdrawn], Standing::Withdrawn),
        (&[Prepared, Entered, Leaving, Prepared], Standing::Entered),
        (&[Prepared, Entered, ReasonablePositive, Leaving, Prepared], Standing::Recovering),
        (&[Prepared, Entered, ReasonablePositive, Leaving, Prepared, ConclusivePositive], Standing::Recognised),
        (&[Prepared, Entered, ReasonablePositive, Disqualified, Leaving, Prepared], Standing::Disqualified),
        (&[Prepared, Entered, Leaving, Prepared, Leaving, Withdrawn], Standing::Withdrawn),
        (&[Prepared, Prepared, Prepared], Standing::Prepared),
        (&[Prepared, Withdrawn, Entered], Standing::Entered),
        (&[Prepared, Withdrawn, Entered, Leaving], Standing::Leaving),
        (&[Prepared, Withdrawn, Entered, Leaving, Withdrawn], Standing::Withdrawn),
        (&[Prepared, Dropped], Standing::Closed),
        (&[Prepared, Entered, Closed], Standing::Closed),
    ] {
        assert_eq!(adult(path).standing(), standing, "{path:?}");
    }
}

#[test]
fn what_can_not_be_is_refused_with_its_reason() {
    use What::*;
    for (path, next, why) in [
        (&[][..], Entered, NotNow::TooEarly),
        (&[Prepared, Entered], Prepared, NotNow::Already),
        (&[Prepared, Withdrawn, Entered], Entered, NotNow::Already),
        (&[Prepared], Acknowledged, NotNow::TooEarly),
        (&[Prepared], ReasonablePositive, NotNow::TooEarly),
        (&[Prepared, Entered], Entered, NotNow::Already),
        (&[Prepared, Entered], ConclusivePositive, NotNow::TooEarly),
        (&[Prepared, Entered], ReasonableAgain, NotNow::NothingRefused),
        (&[Prepared, Entered], Upheld, NotNow::NothingRefused),
        (&[Prepared, Entered], Withdrawn, NotNow::TooEarly),
        (&[Prepared], Leaving, NotNow::TooEarly),
        (&[Prepared, Entered], Dropped, NotNow::Over),
        (&[Prepared, Entered, ReasonableNegative], ConclusiveNegative, NotNow::TooEarly),
        (&[Prepared, Entered, ReasonableNegative], Disqualified, NotNow::TooEarly),
        (&[Prepared, Entered, ReasonableNegative, ReasonableAgain], ReasonableAgain, NotNow::Already),
        (&[Prepared, Entered, ReasonablePositive, ConclusivePositive], ConclusiveNegative, NotNow::Already),
        (&[Prepared, Entered, ReasonablePositive, ConclusivePositive], Leaving, NotNow::Over),
        (&[Prepared, Entered, ReasonablePositive], FurtherPositive, NotNow::TooEarly),
        (&[Prepared, Entered, ReasonablePositive, Leaving], ConclusivePositive, NotNow::Over),
        (&[Prepared, Entered, ReasonablePositive, Disqualified], ConclusivePositive, NotNow::Over),
        (&[Prepared, Entered, Leaving, Withdrawn], Entered, NotNow::Over),
        // The authority has the notice, or it was closed: a yes said after that begins anew.
        (&[Prepared, Entered, Leaving, Withdrawn], Prepared, NotNow::Over),
        (&[Prepared, Entered, Leaving, Closed], Prepared, NotNow::Over),
        (&[Prepared, Dropped], Prepared, NotNow::Over),
    ] {
        assert_eq!(adult(path).may_follow(next, TODAY, TODAY), Err(why), "{next:?} after {path:?}");
    }
}

#[test]
fn a_child_can_not_be_withdrawn_and_a_notification_is_not_decided() {
    use What::*;
    let child = history(Kind::Nrm, true, &[Prepared, Entered, ReasonablePositive]);
    assert_eq!(child.may_follow(Leaving, TODAY, TODAY), Err(NotNow::Child));
    assert_eq!(history(Kind::Nrm, true, &[Prepared]).may_follow(Withdrawn, TODAY, TODAY), Err(NotNow::Child));
    let grown = History { child: false, ..child };
    assert_eq!(grown.may_follow(Leaving, TODAY, TODAY), Ok(()), "asked again at 18");
    let notified = history(Kind::Dtn, false, &[Prepared, Entered]);
    for what in What::ALL.iter().filter(|what| what.is_decision()) {
        assert_eq!(notified.may_follow(*what, TODAY, TODAY), Err(NotNow::Notification), "{what:?}");
    }
    // Whoever chose to be named in it may take that back.
    assert_eq!(notified.may_follow(Leaving, TODAY, TODAY), Ok(()));
    assert_eq!(history(Kind::Dtn, false, &[Prepared]).may_follow(Withdrawn, TODAY, TODAY), Ok(()));
    assert_eq!(history(Kind::Dtn, false, &[Prepared, Entered, Leaving]).standing(), Standing::Leaving);
}

#[test]
fn days_run_one_way() {
    let entered = adult(&[What::Prepared, What::Entered]);
    let last = entered.events[1].on;
    assert_eq!(entered.may_follow(What::ReasonablePositive, TODAY.plus(1), TODAY), Err(NotNow::Future));
    assert_eq!(entered.may_follow(What::ReasonablePositive, last.plus(-1), TODAY), Err(NotNow::BeforeTheLast));
    assert_eq!(entered.may_follow(What::ReasonablePositive, last, TODAY), Ok(()), "the same day may be");
}

#[test]
fn what_was_entered_before_it_ended_is_written_down_after_it() {
    let left = adult(&[What::Prepared, What::Withdrawn]);
    let (prepared, withdrawn) = (left.events[0].on, left.events[1].on);
    assert_eq!(left.may_follow(What::Entered, prepared, TODAY), Ok(()), "it was entered before anybody heard that they left");
    assert_eq!(left.may_follow(What::Entered, prepared.plus(-1), TODAY), Err(NotNow::BeforeTheLast), "not before it was ready");
    let mut after_all = left;
    after_all.events.push(Event { what: What::Entered, on: prepared, authority: None });
    assert_eq!(after_all.standing(), Standing::Entered);
    assert_eq!(after_all.may_follow(What::Leaving, withdrawn, TODAY), Ok(()));
    let closed = adult(&[What::Prepared, What::Dropped]);
    assert_eq!(closed.may_follow(What::Entered, TODAY, TODAY), Err(NotNow::Over), "somebody said that it would not be entered");
}

#[test]
fn a_last_no_is_open_while_a_day_asks_for_something() {
    assert!(Standing::RefusedSecond.is_open_until(Some(TODAY)) && !Standing::RefusedSecond.is_open_until(None));
    for standing in Standing::ALL.iter().filter(|standing| **standing != Standing::RefusedSecond) {
        for due_on in [None, Some(TODAY)] {
            assert_eq!(standing.is_open_until(due_on), standing.is_open(), "{standing:?}");
        }
    }
}

#[test]
fn what_a_rule_would_have_otherwise_is_said_and_not_forbidden() {
    let rules = Rules::read("").unwrap();
    let positive = adult(&[What::Prepared, What::Entered, What::ReasonablePositive]);
    let start = positive.events[2].on;
    let second = |after: i64, authority| Event { what: What::ConclusivePositive, on: start.plus(after), authority };
    let said = |event: &Event| positive.remarks(event, &rules, Nation::EnglandAndWales);
    assert_eq!(said(&second(29, Some(Authority::Single))), [Remark::SoonerThanTheRule]);
    assert_eq!(said(&second(30, Some(Authority::Single))), []);
    assert_eq!(said(&second(1, Some(Authority::Panel))), [Remark::AdultWithPanel], "a panel may decide both at once");
    let refused = adult(&[What::Prepared, What::Entered, What::ReasonableNegative]);
    let day = refused.events[2].on;
    let again = |after: i64| Event { what: What::ReasonableAgain, on: day.plus(after), authority: None };
    assert_eq!(refused.remarks(&again(30), &rules, Nation::Scotland), []);
    assert_eq!(refused.remarks(&again(31), &rules, Nation::Scotland), [Remark::AfterTheLimit]);
}

proptest! {
    /// Whatever is tried in whatever order: what the rule lets through keeps every invariant of a case.
    #[test]
    fn no_order_of_events_breaks_a_case(tries in prop::collection::vec((0..What::ALL.len(), 0i64..4), 1..60), child: bool, notified: bool) {
        use What::*;
        let kind = if notified { Kind::Dtn } else { Kind::Nrm };
        let mut history = History { kind, child, events: Vec::new() };
        let mut on = TODAY.plus(-300);
        for (what, later) in tries {
            let what = What::ALL[what];
            on = on.plus(later);
            if history.may_follow(what, on, TODAY).is_err() {
                continue;
            }
            history.events.push(Event { what, on, authority: None });
            let standing = history.standing();
            prop_assert!(history.events[0].what == Prepared && history.events.iter().filter(|event| event.what == Entered).count() <= 1);
            prop_assert!(history.has(Entered) || matches!(standing, Standing::Prepared | Standing::Withdrawn | Standing::Closed), "nothing is referred without its reference");
            prop_assert!(!notified || !history.events.iter().any(|event| event.what.is_decision()));
            prop_assert!(!(child && history.has(Withdrawn)));
            prop_assert!(history.events.is_sorted_by_key(|event| event.on));
            if history.decision(Stage::Conclusive).is_some() {
                prop_assert!(history.decision(Stage::Reasonable).is_some_and(|first| first.positive), "no second decision without a positive first");
            }
            if matches!(standing, Standing::Withdrawn) {
                let open = |next: &&What| history.may_follow(**next, TODAY, TODAY).is_ok();
                prop_assert!(What::ALL.iter().filter(open).all(|next| matches!(next, Prepared | Entered) && !history.has(Entered)));
            }
            prop_assert_eq!(history.refused().is_some_and(|refused| refused.positive), false);
        }
    }
}
