//! How old somebody is: what each source says and since when, and what follows from all of it.
//!
//! Nobody's age is overwritten. Whoever may be a child is treated as one until an assessment says otherwise; nobody is made an adult by their looks.

use daybreak_vocabulary::{Day, UncertainDay, codes};
use serde::{Deserialize, Serialize};

codes! {
    /// Whether somebody is treated as an adult. `Unsure` is treated as a child.
    Standing, "standing-" {
        Adult = "adult",
        Child = "child",
        Unsure = "unsure",
    }
}

impl Standing {
    pub fn is_treated_as_child(self) -> bool {
        self != Standing::Adult
    }
}

codes! {
    /// Where an age comes from.
    AgeSource, "age-source-" {
        /// They said so themselves.
        Claimed = "claimed",
        /// It stands in a document.
        Documented = "documented",
        /// Social workers assessed it.
        Assessed = "assessed",
        /// Somebody judged by looks: a doubt, never a proof.
        Looks = "looks",
    }
}

codes! {
    /// Whether they were under 18 at any time while it went on: the Home Office's own three answers.
    ChildThen, "child-then-" {
        Yes = "yes",
        No = "no",
        NotSure = "not-sure",
    }
}

/// What one source says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    Born(UncertainDay),
    /// So many years on the day it was said.
    Years(u8),
    Adult,
    Child,
}

/// One source's word, with who gave it and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    pub source: AgeSource,
    pub says: Says,
    /// Who said or assessed it, or which document.
    pub by: String,
    /// The day it was said, issued or assessed.
    pub on: Day,
    pub words: String,
}

/// Everything that is known of somebody's age. Nothing in it is ever replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Age {
    pub evidence: Vec<Evidence>,
    pub child_then: Option<ChildThen>,
}

/// Between which days an 18th birthday must lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eighteen {
    pub earliest: Day,
    pub latest: Day,
}

/// An 18th birthday that is ahead, or that passed and nobody has said anything of their age since.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turning {
    pub between: Eighteen,
    /// The day on which somebody must look: the first it can be, or the last where somebody spoke of it on or after the first.
    pub due: Day,
}

impl From<Eighteen> for Turning {
    fn from(between: Eighteen) -> Turning {
        Turning { between, due: between.earliest }
    }
}

/// Why what somebody typed of an age can't be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotAnAge {
    InTheFuture,
    TooLongAgo,
    NoSuchDay,
    /// It was said after today.
    SaidInTheFuture,
    Nothing,
}

const ADULT_AT: i16 = 18;
/// The oldest anybody is taken to be. The Home Office's form refuses births before 1900.
const OLDEST: u8 = 120;
/// How long before a birthday there is something to prepare: a new choice, a new place to live, an adviser.
pub const NOTICE_DAYS: i64 = 90;
/// How often an age that nobody knows is looked at again.
pub const REVIEW_DAYS: i64 = 28;

/// The day somebody born on a day has had so many birthdays. Whoever was born on 29 February has theirs on 1 March in other years.
pub fn birthday(born: Day, years: i16) -> Day {
    let date = born.date();
    let year = date.year().saturating_add(years);
    Day::from_ymd(year, date.month(), date.day()).or_else(|| Day::from_ymd(year, 3, 1)).unwrap_or(born)
}

/// The same day so many years earlier.
fn years_before(day: Day, years: i16) -> Day {
    birthday(day, -years)
}

impl Evidence {
    /// Reads what was typed: at most one of a birth, a number of years, and "adult" or "child".
    pub fn check(&self, today: Day) -> Result<(), NotAnAge> {
        if self.on > today {
            return Err(NotAnAge::SaidInTheFuture);
        }
        match self.says {
            Says::Born(UncertainDay::Unknown) => Err(NotAnAge::Nothing),
            Says::Born(day) if day.earliest().is_some_and(|day| day > today) => Err(NotAnAge::InTheFuture),
            Says::Born(day) if day.latest().is_some_and(|day| day < years_before(today, i16::from(OLDEST))) => Err(NotAnAge::TooLongAgo),
            Says::Years(years) if years > OLDEST => Err(NotAnAge::TooLongAgo),
            Says::Born(_) | Says::Years(_) | Says::Adult | Says::Child => Ok(()),
        }
    }

    /// The first and last day they can have been born by this word; `None` at an open end.
    fn born_between(&self) -> (Option<Day>, Option<Day>) {
        match self.says {
            Says::Born(day) => (day.earliest(), day.latest()),
            Says::Years(years) => {
                let years = i16::from(years);
                (Some(years_before(self.on, years + 1).plus(1)), Some(years_before(self.on, years)))
            }
            Says::Adult => (None, Some(years_before(self.on, ADULT_AT))),
            Says::Child => (Some(years_before(self.on, ADULT_AT).plus(1)), Some(self.on)),
        }
    }

    /// The days between which they turn 18 by this word. Where only "child" was said there is no such day to name.
    fn eighteen(&self) -> Option<Eighteen> {
        match (self.says, self.born_between()) {
            (Says::Born(_) | Says::Years(_), (Some(first), Some(last))) => {
                Some(Eighteen { earliest: birthday(first, ADULT_AT), latest: birthday(last, ADULT_AT) })
            }
            _ => None,
        }
    }

    /// What they are on a day, if this word is right. A child by word alone may have grown up since.
    fn standing(&self, on: Day) -> Standing {
        match self.born_between() {
            (_, Some(last)) if birthday(last, ADULT_AT) <= on => Standing::Adult,
            (Some(first), _) if birthday(first, ADULT_AT) > on => Standing::Child,
            (Some(_), _) if self.says == Says::Child => Standing::Child,
            _ => Standing::Unsure,
        }
    }

    fn contradicts(&self, other: &Evidence) -> bool {
        let ((first, last), (other_first, other_last)) = (self.born_between(), other.born_between());
        let after = |first: Option<Day>, last: Option<Day>| first.zip(last).is_some_and(|(first, last)| first > last);
        after(first, other_last) || after(other_first, last)
    }
}

impl Age {
    /// What they are treated as on a day, by all that was known then.
    pub fn standing(&self, on: Day) -> Standing {
        let known = || self.evidence.iter().filter(|one| one.on <= on);
        let assessed = known().filter(|one| one.source == AgeSource::Assessed).max_by_key(|one| one.on);
        if let Some(assessed) = assessed {
            let standing = assessed.standing(on);
            // A later word that they are a child puts an assessment in doubt; a later word that they are an adult waits for the next one.
            let doubt = known().any(|one| one.on > assessed.on && one.source != AgeSource::Assessed && one.standing(on) == Standing::Child);
            return if standing == Standing::Adult && doubt { Standing::Unsure } else { standing };
        }
        if !known().any(|one| one.source != AgeSource::Looks) {
            return Standing::Unsure;
        }
        let mut all = known().map(|one| one.standing(on));
        match all.next() {
            Some(first) if all.all(|other| other == first) => first,
            _ => Standing::Unsure,
        }
    }

    /// Whether two sources can't both be right.
    pub fn is_disputed(&self) -> bool {
        self.evidence.iter().enumerate().any(|(at, one)| self.evidence.iter().skip(at + 1).any(|other| one.contradicts(other)))
    }

    /// The best word there is of their birth: assessed, else documented, else claimed; the latest of its kind.
    pub fn birth(&self) -> Option<UncertainDay> {
        [AgeSource::Assessed, AgeSource::Documented, AgeSource::Claimed].into_iter().find_map(|source| {
            let of = self.evidence.iter().filter(|one| one.source == source);
            of.filter_map(|one| match one.says {
                Says::Born(day) => Some((one.on, day)),
                Says::Years(_) | Says::Adult | Says::Child => None,
            })
            .max_by_key(|(on, _)| *on)
            .map(|(_, day)| day)
        })
    }

    /// Since when they are treated as an adult; `None` where they are not. What a child chose, an adult is asked again.
    pub fn adult_since(&self, today: Day) -> Option<Day> {
        if self.standing(today) != Standing::Adult {
            return None;
        }
        // Standings change only on these days; the last on which they were known and no adult decides.
        let said = self.evidence.iter().map(|one| one.on);
        let turned = self.evidence.iter().filter_map(Evidence::eighteen).flat_map(|days| [days.earliest, days.latest]);
        let mut days: Vec<Day> = said.chain(turned).filter(|day| *day <= today).collect();
        days.sort_unstable();
        let first_said = self.evidence.iter().map(|one| one.on).min()?;
        let since = days.iter().rposition(|day| *day >= first_said && self.standing(*day) != Standing::Adult);
        Some(match since {
            Some(at) => days.get(at + 1).copied().unwrap_or(today),
            None => Day(i64::MIN),
        })
    }

    /// The days between which they turn 18, by every word that does not yet call them an adult. `None` where no word gives a day, or all lie behind.
    pub fn eighteen(&self, today: Day) -> Option<Eighteen> {
        let ahead = || self.evidence.iter().filter_map(Evidence::eighteen).filter(|days| days.latest > today);
        let earliest = ahead().map(|days| days.earliest).min()?;
        let latest = ahead().map(|days| days.latest).max()?;
        Some(Eighteen { earliest, latest })
    }

    /// The 18th birthday by every word that has one after a day: also where that has passed, until somebody says something of their age. A day nobody looked at is not
    /// over because it is behind.
    pub fn turning(&self, after: Day, today: Day) -> Option<Turning> {
        let said = self.evidence.iter().map(|one| one.on).max()?;
        let open = |days: &Eighteen| days.latest > after && (days.latest > today || days.latest > said);
        let words: Vec<Eighteen> = self.evidence.iter().filter_map(Evidence::eighteen).filter(open).collect();
        let earliest = words.iter().map(|days| days.earliest).min()?;
        let latest = words.iter().map(|days| days.latest).max()?;
        let due = words.iter().map(|days| if said < days.earliest { days.earliest } else { days.latest }).min()?;
        Some(Turning { between: Eighteen { earliest, latest }, due })
    }

    /// The days ahead of an 18th birthday: some time before it, and the first and the last it can be. None for an adult.
    pub fn birthdays(&self, today: Day) -> Vec<Day> {
        if self.standing(today) == Standing::Adult {
            return Vec::new();
        }
        let mut days = match self.eighteen(today) {
            Some(Eighteen { earliest, latest }) => vec![earliest.plus(-NOTICE_DAYS), earliest, latest],
            None => Vec::new(),
        };
        days.retain(|day| *day > today);
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The days on which somebody must look at this age again: before an 18th birthday, on the first and on the last day it can be, and every few weeks while
    /// nobody knows. None for an adult.
    pub fn due_days(&self, today: Day) -> Vec<Day> {
        if self.standing(today) == Standing::Adult {
            return Vec::new();
        }
        let mut days = self.birthdays(today);
        if self.standing(today) == Standing::Unsure || days.is_empty() {
            days.push(today.plus(REVIEW_DAYS));
        }
        days.sort_unstable();
        days.dedup();
        days
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i16, month: i8, of: i8) -> Day {
        Day::from_ymd(year, month, of).unwrap()
    }

    fn word(source: AgeSource, says: Says, on: Day) -> Evidence {
        Evidence { source, says, by: "somebody".to_owned(), on, words: String::new() }
    }

    fn age(evidence: Vec<Evidence>) -> Age {
        Age { evidence, child_then: None }
    }

    const TODAY: (i16, i8, i8) = (2026, 11, 22);

    fn today() -> Day {
        day(TODAY.0, TODAY.1, TODAY.2)
    }

    #[test]
    fn nobody_knows_nothing_is_treated_as_a_child() {
        assert_eq!(Age::default().standing(today()), Standing::Unsure);
        assert!(Standing::Unsure.is_treated_as_child());
        assert_eq!(Age::default().due_days(today()), [today().plus(REVIEW_DAYS)]);
    }

    #[test]
    fn looks_alone_make_nobody_an_adult() {
        let looks = word(AgeSource::Looks, Says::Adult, today());
        assert_eq!(age(vec![looks.clone()]).standing(today()), Standing::Unsure);
        let claims = word(AgeSource::Claimed, Says::Years(15), today());
        assert_eq!(age(vec![claims, looks]).standing(today()), Standing::Unsure);
    }

    #[test]
    fn a_claim_that_a_paper_contradicts_is_treated_as_a_child_until_assessed() {
        let claims = word(AgeSource::Claimed, Says::Born(UncertainDay::On(day(2011, 2, 1))), today());
        let paper = word(AgeSource::Documented, Says::Born(UncertainDay::On(day(2003, 2, 1))), today());
        let both = age(vec![claims.clone(), paper.clone()]);
        assert!(both.is_disputed());
        assert_eq!(both.standing(today()), Standing::Unsure);
        let assessed = word(AgeSource::Assessed, Says::Adult, today().plus(10));
        let all = age(vec![claims, paper, assessed]);
        assert_eq!(all.standing(today().plus(9)), Standing::Unsure);
        assert_eq!(all.standing(today().plus(10)), Standing::Adult);
        assert_eq!(all.adult_since(today().plus(20)), Some(today().plus(10)), "what they chose before, they are asked again");
    }

    #[test]
    fn a_later_word_that_they_are_a_child_puts_an_assessment_in_doubt() {
        let assessed = word(AgeSource::Assessed, Says::Adult, today());
        let paper = word(AgeSource::Documented, Says::Years(16), today().plus(3));
        assert_eq!(age(vec![assessed, paper]).standing(today().plus(3)), Standing::Unsure);
    }

    #[test]
    fn an_adult_who_always_was_one_is_not_asked_again() {
        let old = age(vec![word(AgeSource::Claimed, Says::Years(30), today())]);
        assert_eq!(old.adult_since(today()), Some(Day(i64::MIN)));
        assert_eq!(old.due_days(today()), []);
    }

    #[test]
    fn an_eighteenth_birthday_is_due_before_on_and_at_the_latest() {
        let born = day(2009, 3, 14);
        let child = age(vec![word(AgeSource::Documented, Says::Born(UncertainDay::On(born)), today())]);
        assert_eq!(child.due_days(today()), [day(2027, 3, 14).plus(-90), day(2027, 3, 14)]);
        assert_eq!(child.standing(day(2027, 3, 13)), Standing::Child);
        assert_eq!(child.adult_since(day(2027, 4, 1)), Some(day(2027, 3, 14)));
        let year = age(vec![word(AgeSource::Claimed, Says::Born(UncertainDay::Year(2009)), today())]);
        assert_eq!(year.eighteen(today()), Some(Eighteen { earliest: day(2027, 1, 1), latest: day(2027, 12, 31) }));
        assert_eq!(year.standing(day(2027, 6, 1)), Standing::Unsure);
        assert_eq!(year.standing(day(2027, 12, 31)), Standing::Adult);
    }

    /// By day: between which days they turn 18, and on which somebody must look. Nothing where somebody spoke of their age since it passed.
    #[test]
    fn a_birthday_stays_in_sight_until_somebody_speaks_of_their_age() {
        let begun = day(2026, 6, 1);
        let documented = |on| word(AgeSource::Documented, Says::Born(UncertainDay::On(on)), begun);
        let year = word(AgeSource::Claimed, Says::Born(UncertainDay::Year(2009)), begun);
        let child = |on| word(AgeSource::Claimed, Says::Child, on);
        let exact = vec![documented(day(2009, 3, 14))];
        let word_alone = vec![child(begun)];
        let unsure = vec![year.clone()];
        let asked = vec![year.clone(), child(day(2027, 2, 1))];
        // A paper that makes them 18 in December, and they say that they are 16.
        let disputed = vec![documented(day(2008, 12, 5)), word(AgeSource::Claimed, Says::Born(UncertainDay::On(day(2010, 5, 1))), begun)];
        let assessed = [disputed.clone(), vec![word(AgeSource::Assessed, Says::Child, day(2027, 1, 10))]].concat();
        let [first, last] = [day(2027, 1, 1), day(2027, 12, 31)];
        let [paper, claim] = [day(2026, 12, 5), day(2028, 5, 1)];
        let b = day(2027, 3, 14);
        for (evidence, on, expected) in [
            (&exact, day(2027, 3, 13), Some((b, b, b))),
            (&exact, b, Some((b, b, b))),
            (&exact, day(2027, 9, 1), Some((b, b, b))),
            (&unsure, day(2026, 12, 1), Some((first, last, first))),
            (&unsure, day(2027, 6, 1), Some((first, last, first))),
            (&unsure, day(2028, 1, 15), Some((first, last, first))),
            (&asked, day(2027, 6, 1), Some((first, last, last))),
            (&asked, day(2028, 1, 15), Some((first, last, last))),
            (&disputed, day(2026, 12, 4), Some((paper, claim, paper))),
            (&disputed, day(2027, 1, 1), Some((paper, claim, paper))),
            (&assessed, day(2027, 1, 11), Some((claim, claim, claim))),
            (&assessed, day(2028, 6, 1), Some((claim, claim, claim))),
            // Only "child" was said: there is no day to name, and their record is looked at every few weeks.
            (&word_alone, day(2027, 1, 1), None),
        ] {
            let turning = Age { evidence: evidence.clone(), child_then: None }.turning(begun, on);
            assert_eq!(turning.map(|one| (one.between.earliest, one.between.latest, one.due)), expected, "{evidence:?} on {on}");
        }
        assert_eq!(age(exact).turning(b, b.plus(30)), None, "grown up before it was made");
        assert_eq!(Age::default().turning(begun, b), None);
    }

    #[test]
    fn whoever_was_born_on_29_february_turns_18_on_1_march() {
        assert_eq!(birthday(day(2008, 2, 29), 18), day(2026, 3, 1));
    }

    #[test]
    fn what_can_not_be_is_refused() {
        for (says, why) in [
            (Says::Born(UncertainDay::On(today().plus(1))), NotAnAge::InTheFuture),
            (Says::Born(UncertainDay::Year(1890)), NotAnAge::TooLongAgo),
            (Says::Years(121), NotAnAge::TooLongAgo),
            (Says::Born(UncertainDay::Unknown), NotAnAge::Nothing),
        ] {
            assert_eq!(word(AgeSource::Claimed, says, today()).check(today()), Err(why));
        }
        assert_eq!(word(AgeSource::Claimed, Says::Adult, today().plus(1)).check(today()), Err(NotAnAge::SaidInTheFuture));
    }
}
