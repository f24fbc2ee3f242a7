//! The door a referral passes twice, when it is made ready and when it is entered, and which word of the person's ends it from then on.
//!
//! At the door somebody is a child, and needs no consent, or an adult whose last word is yes. A "no" that was known when it was passed as a child's is an earlier
//! one: it was said of something else, and they are asked again once they are found to be an adult. Every other "no" ends what rests on consent.
//!
//! A notification that names somebody rests on their yes to being named, as a referral rests on their yes to it; one that names nobody rests on no choice.

use crate::referral::Kind;
use daybreak_people::age::Standing;
use daybreak_people::choice::{About, Answer, Choice, ChoiceId, last, stand};
use daybreak_vocabulary::Day;

/// Which choice a form about an adult rests on.
pub fn rests_on(kind: Kind, nameless: bool) -> Option<About> {
    match kind {
        Kind::Nrm => Some(About::Referral),
        Kind::Dtn => (!nameless).then_some(About::Named),
    }
}

/// How a referral last passed the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Passed {
    pub on: Day,
    /// As the referral of a child, or of somebody who may be one: it rests on no choice.
    pub child: bool,
    /// The last word about being referred that was in the ledger then.
    pub heard: Option<ChoiceId>,
}

impl Passed {
    /// Passing it today, by what they are treated as and all they have said.
    pub fn now(standing: Standing, choices: &[Choice], today: Day) -> Passed {
        Passed { on: today, child: standing.is_treated_as_child(), heard: last(choices, About::Referral, None).map(|choice| choice.id) }
    }

    /// Whether what they last said of what it rests on ends it, now that they are treated as an adult. What they said before it was made as a child's does not, under
    /// whichever name they said it; of what was said on that same day and was not known then, nobody can tell which came first, and a "no" holds.
    pub fn is_ended_by(&self, rests_on: Option<About>, choices: &[Choice]) -> bool {
        let Some(last) = rests_on.and_then(|about| last(choices, about, None)) else { return false };
        let earlier = self.child && (self.heard == Some(last.id) || last.made_on < self.on);
        matches!(last.answer, Answer::Refused | Answer::Withdrawn) && !earlier
    }
}

/// Whether somebody had agreed to something on a day: when it began, or at some time of it. Which of two things came first on one day, nobody can tell.
pub fn agreed_on(choices: &[Choice], about: About, on: Day) -> bool {
    let earlier: Vec<Choice> = choices.iter().filter(|one| one.made_on < on).copied().collect();
    let on_it = |one: &Choice| one.about == about && one.made_on == on && one.answer == Answer::Given;
    stand(&earlier, about, None, None).is_given() || choices.iter().any(on_it)
}

/// Whether it can have been entered on a day as a child's. `left` is on which days it left the house as one: on or before that day, when they were no adult yet, or on
/// that very day. Which of two things came first on one day, nobody can tell.
pub fn was_a_childs_on(left: &[Day], adult_since: Option<Day>, on: Day) -> bool {
    let still_a_child = || adult_since.is_some_and(|since| on < since);
    left.contains(&on) || (left.iter().any(|day| *day < on) && still_a_child())
}

/// Whether they may have been a child when the day before `on` ended, by what one record had them as, day by day. What it said before `from`, when it was found to be
/// theirs, was known of them from that day.
pub fn was_in_doubt_before(said: &[(Day, bool)], from: Option<Day>, on: Day) -> bool {
    let mut known = said.iter().map(|(day, doubt)| (from.map_or(*day, |from| from.max(*day)), *doubt));
    known.rfind(|(day, _)| *day < on).is_some_and(|(_, doubt)| doubt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_vocabulary::uuid::Uuid;

    const REFERRAL: Option<About> = Some(About::Referral);

    fn said(number: u128, answer: Answer, on: i64) -> Choice {
        Choice { id: ChoiceId(Uuid::from_u128(number)), about: About::Referral, with: None, answer, made_on: Day(on), position: i64::try_from(number).unwrap() }
    }

    #[test]
    fn a_notification_that_names_somebody_ends_with_their_yes_to_it_and_one_that_names_nobody_with_none() {
        use Answer::{Given, Refused, Withdrawn};
        let named = |number, answer| Choice { about: About::Named, ..said(number, answer, 10) };
        let yes = [said(1, Refused, 10), named(2, Given)];
        let back = [yes[0], yes[1], named(3, Withdrawn)];
        let passed = Passed::now(Standing::Adult, &yes, Day(10));
        let [by_name, of_nobody] = [false, true].map(|nameless| rests_on(Kind::Dtn, nameless));
        assert!(!passed.is_ended_by(by_name, &yes), "their no to a referral is what it is about");
        assert!(passed.is_ended_by(by_name, &back));
        assert!(!passed.is_ended_by(of_nobody, &back));
        assert_eq!([true, false].map(|nameless| rests_on(Kind::Nrm, nameless)), [Some(About::Referral); 2]);
    }

    #[test]
    fn on_which_days_somebody_had_agreed() {
        use Answer::{Given, Refused, Undecided, Withdrawn};
        let all = [said(1, Given, 10), said(2, Withdrawn, 12), said(3, Refused, 14), said(4, Given, 16), said(5, Undecided, 17)];
        let agreed: Vec<i64> = (9..20).filter(|on| agreed_on(&all, About::Referral, Day(*on))).collect();
        // On the day it was taken back too: it may have been entered before.
        assert_eq!(agreed, [10, 11, 12, 16, 17]);
        assert!(!agreed_on(&[], About::Referral, Day(10)));
        let named = [Choice { about: About::Named, ..said(1, Given, 10) }];
        assert!(!agreed_on(&named, About::Referral, Day(11)) && agreed_on(&named, About::Named, Day(11)));
    }

    #[test]
    fn on_which_days_it_can_have_been_entered_as_a_childs() {
        let days = |left: &[i64], since: Option<i64>| -> Vec<i64> {
            let left: Vec<Day> = left.iter().copied().map(Day).collect();
            (9..16).filter(|on| was_a_childs_on(&left, since.map(Day), Day(*on))).collect()
        };
        // Their birthday is on the 13th: from then on they are asked.
        assert_eq!(days(&[10], Some(13)), [10, 11, 12]);
        // Found on the day it left to be an adult; or to have been one long before, by what was written since.
        assert_eq!(days(&[10], Some(10)), [10]);
        assert_eq!(days(&[10, 12], Some(i64::MIN)), [10, 12]);
        // Whose age does not open: nobody here can tell since when.
        assert_eq!(days(&[10], None), [10]);
        assert_eq!(days(&[], Some(13)), Vec::<i64>::new());
    }

    #[test]
    fn since_which_day_a_record_is_known_to_say_that_they_may_be_a_child() {
        let days = |said: &[(i64, bool)], from: Option<i64>| -> Vec<i64> {
            let said: Vec<(Day, bool)> = said.iter().map(|(day, doubt)| (Day(*day), *doubt)).collect();
            (1..10).filter(|on| was_in_doubt_before(&said, from.map(Day), Day(*on))).collect()
        };
        // On the day itself nobody can tell which came first.
        assert_eq!(days(&[(1, false), (5, true)], None), [6, 7, 8, 9]);
        assert_eq!(days(&[(1, false), (3, true), (5, false), (7, true)], None), [4, 5, 8, 9], "found to be an adult in between");
        assert_eq!(days(&[(1, false), (5, true), (5, false)], None), Vec::<i64>::new());
        // What another record said counts from the day it was found to be theirs.
        assert_eq!(days(&[(1, true)], Some(6)), [7, 8, 9]);
        assert_eq!(days(&[(1, true), (3, false)], Some(6)), Vec::<i64>::new());
        assert_eq!(days(&[(1, false), (8, true)], Some(6)), [9]);
        assert_eq!(days(&[], Some(6)), Vec::<i64>::new());
    }

    /// Each order of what can be said and be found, as the answer to "is it over?".
    #[test]
    fn which_word_ends_a_referral_in_every_order() {
        use Answer::{Given, Refused, Undecided, Withdrawn};
        let child = |choices: &[Choice]| Passed::now(Standing::Child, choices, Day(10));
        let unsure = |choices: &[Choice]| Passed::now(Standing::Unsure, choices, Day(10));
        let adult = |choices: &[Choice]| Passed::now(Standing::Adult, choices, Day(10));
        let no = said(1, Refused, 10);
        // Said as an adult, then their age was disputed, and it was made as a child's on the same day.
        assert!(!child(&[no]).is_ended_by(REFERRAL, &[no]));
        assert!(!unsure(&[no]).is_ended_by(REFERRAL, &[no]));
        // Found to be an adult, and asked again: the new word holds, on whichever day.
        for on in [10, 11] {
            assert!(child(&[no]).is_ended_by(REFERRAL, &[no, said(2, Refused, on)]));
            assert!(!child(&[no]).is_ended_by(REFERRAL, &[no, said(2, Given, on)]));
            assert!(!child(&[no]).is_ended_by(REFERRAL, &[no, said(2, Undecided, on)]));
            assert!(child(&[no]).is_ended_by(REFERRAL, &[no, said(2, Given, on), said(3, Withdrawn, on)]));
        }
        // A child grew up: nobody had asked them, and the first they say holds.
        assert!(!child(&[]).is_ended_by(REFERRAL, &[]));
        assert!(child(&[]).is_ended_by(REFERRAL, &[said(1, Refused, 12)]));
        // An earlier "no", put down only now, or said under another name that was found to be theirs.
        assert!(!child(&[]).is_ended_by(REFERRAL, &[said(1, Refused, 9)]));
        // An adult who said yes, and took it back before their age was disputed: once found to be an adult it stands again.
        let yes = said(1, Given, 10);
        assert!(adult(&[yes]).is_ended_by(REFERRAL, &[yes, said(2, Withdrawn, 10)]));
        // Taken back on a day before it was made ready, and put down after.
        let yes = said(1, Given, 3);
        assert!(adult(&[yes]).is_ended_by(REFERRAL, &[yes, said(2, Withdrawn, 5)]));
        // Entered as a child's after that: the door was passed again, knowing it.
        let taken_back = [yes, said(2, Withdrawn, 5)];
        assert!(!child(&taken_back).is_ended_by(REFERRAL, &taken_back));
    }
}
