//! How somebody is reached in safety. What leads to them is shown, printed or written by one function, [`Contact::reach`], and by no other way. In words that
//! would leave it is looked for by [`Traces`], which never tell it.

mod traces;

pub use traces::{Trace, Traces, gives_away};

use daybreak_reports::journey::Answer;
use daybreak_vocabulary::{Moment, codes};
use serde::{Deserialize, Serialize};

codes! {
    /// A way to reach somebody.
    Way, "safe-way-" {
        Call = "call",
        Text = "text",
        Email = "email",
        Post = "post",
        InPerson = "in_person",
        /// Through somebody they trust.
        Through = "through",
    }
}

codes! {
    WeekDay, "safe-day-" {
        Monday = "monday",
        Tuesday = "tuesday",
        Wednesday = "wednesday",
        Thursday = "thursday",
        Friday = "friday",
        Saturday = "saturday",
        Sunday = "sunday",
    }
}

codes! {
    /// Whose telephone the support provider may use: the Home Office's own three answers.
    PhoneOf, "safe-phone-of-" {
        Own = "own",
        SomebodyElses = "somebody_elses",
        Nobodys = "none",
    }
}

/// When a way is safe. No day: any day. Hours from 0 to 24; none: at any hour.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Times {
    pub days: Vec<WeekDay>,
    pub from_hour: Option<u8>,
    pub to_hour: Option<u8>,
}

impl Times {
    /// Whether it is such a time, by the clock on the wall in London.
    pub fn holds(&self, at: Moment) -> bool {
        let local = at.in_london();
        let today = usize::try_from(local.weekday().to_monday_zero_offset()).ok().and_then(|day| WeekDay::ALL.get(day));
        let day = self.days.is_empty() || today.is_some_and(|today| self.days.contains(today));
        let hour = u8::try_from(local.hour()).unwrap_or(0);
        let within = match (self.from_hour, self.to_hour) {
            (None, None) => true,
            (Some(from), None) => hour >= from,
            (None, Some(to)) => hour < to,
            // Over midnight: from ten at night to two.
            (Some(from), Some(to)) if from > to => hour >= from || hour < to,
            (Some(from), Some(to)) => hour >= from && hour < to,
        };
        day && within
    }
}

/// The rules a person gave.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rules {
    /// The ways that are safe. What is not here is not known to be.
    pub safe: Vec<Way>,
    pub times: Times,
    /// The ways that are never to be used.
    pub never: Vec<Way>,
    pub voicemail: Answer,
    /// Who else answers, reads or sees.
    pub who_else: String,
    /// What to say if somebody else answers.
    pub say: String,
    pub words: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    pub street: String,
    pub town: String,
    pub county: String,
    pub postcode: String,
}

impl Address {
    pub fn is_empty(&self) -> bool {
        [&self.street, &self.town, &self.county, &self.postcode].iter().all(|line| line.trim().is_empty())
    }

    fn line(&self) -> String {
        let lines = [&self.street, &self.town, &self.county, &self.postcode];
        lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// Where somebody is staying, as far as a form needs it: no street.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Staying {
    pub town: String,
    /// A code of [`crate::regions::REGIONS`].
    pub region: String,
    pub words: String,
}

/// To whom the Home Office writes its decision about an adult.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionTo {
    /// Somebody else than the person, such as their lawyer.
    pub somebody_else: bool,
    pub first_name: String,
    pub last_name: String,
    pub by_email: bool,
    pub by_post: bool,
    pub email: String,
    pub address: Address,
    /// The person permitted it: without that nothing is sent to anybody else.
    pub permitted: bool,
}

/// How a person is reached. What leads to them is private to this module.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    phone: String,
    phone_of: Option<PhoneOf>,
    /// Whose telephone it is, where it is not their own.
    relation: String,
    /// Why there is none.
    no_phone: String,
    email: String,
    address: Address,
    /// Whoever passes a word on, and how.
    through: String,
    pub staying: Staying,
    pub rules: Rules,
    pub decision_to: DecisionTo,
}

impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Contact(not shown)")
    }
}

/// What was typed to change a contact: an empty line leaves what is there, unless `forget` names it.
#[derive(Clone, Default)]
pub struct Typed {
    pub phone: String,
    pub phone_of: Option<PhoneOf>,
    pub relation: String,
    pub no_phone: String,
    pub email: String,
    pub address: Address,
    pub through: String,
    pub forget: Vec<Way>,
}

/// At what time a way would be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Now: the hours count.
    Now(Moment),
    /// Put down for somebody who will use it later: the hours go along, and only "never" blocks.
    Later,
}

/// A life is in danger, and why a rule is broken for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Danger(String);

impl Danger {
    /// `None` without a reason: nobody breaks a rule without saying why.
    pub fn because(reason: &str) -> Option<Danger> {
        let reason = reason.trim();
        (!reason.is_empty()).then(|| Danger(reason.to_owned()))
    }

    pub fn reason(&self) -> &str {
        &self.0
    }
}

/// Why a way is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// They said never.
    Never,
    /// Nobody knows it to be safe.
    NotKnown,
    /// Safe at another time.
    NotNow,
    /// There is nothing to reach them by.
    Nothing,
}

impl Blocked {
    /// The words that say it.
    pub fn key(self) -> &'static str {
        match self {
            Blocked::Never => "safe-blocked-never",
            Blocked::NotKnown => "safe-blocked-not-known",
            Blocked::NotNow => "safe-blocked-not-now",
            Blocked::Nothing => "safe-blocked-nothing",
        }
    }
}

/// A way to somebody, with the rules that go with it wherever it goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reach<'a> {
    pub way: Way,
    /// The number or address itself.
    pub to: String,
    pub rules: &'a Rules,
    /// Whose telephone it is, where it is not their own.
    pub relation: &'a str,
    /// A rule is being broken, because a life is in danger.
    pub overridden: bool,
}

impl Contact {
    /// The only way to a number or an address. Whoever shows, prints or writes asks here, says when, and is told the rules or why not.
    pub fn reach(&self, way: Way, when: When, danger: Option<&Danger>) -> Result<Reach<'_>, Blocked> {
        let to = match way {
            Way::Call | Way::Text => self.phone.clone(),
            Way::Email => self.email.clone(),
            Way::Post | Way::InPerson => self.address.line(),
            Way::Through => self.through.clone(),
        };
        if to.trim().is_empty() {
            return Err(Blocked::Nothing);
        }
        let blocked = if self.rules.never.contains(&way) {
            Some(Blocked::Never)
        } else if !self.rules.safe.contains(&way) {
            Some(Blocked::NotKnown)
        } else {
            match when {
                When::Now(at) if !self.rules.times.holds(at) => Some(Blocked::NotNow),
                When::Now(_) | When::Later => None,
            }
        };
        match (blocked, danger) {
            (Some(blocked), None) => Err(blocked),
            (blocked, _) => Ok(Reach { way, to, rules: &self.rules, relation: &self.relation, overridden: blocked.is_some() }),
        }
    }

    /// The parts of an address, for a form that asks for each: under the same rules.
    pub fn reach_address(&self, when: When, danger: Option<&Danger>) -> Result<&Address, Blocked> {
        self.reach(Way::Post, when, danger).map(|_| &self.address)
    }

    /// What somebody who stays in the same place takes over: the place, and what is safe there. A number, a mailbox and where decisions go are nobody else's.
    #[must_use]
    pub fn of_the_same_place(&self) -> Contact {
        let mut rules = self.rules.clone();
        for ways in [&mut rules.safe, &mut rules.never] {
            ways.retain(|way| matches!(way, Way::Post | Way::InPerson));
        }
        Contact { address: self.address.clone(), staying: self.staying.clone(), rules, ..Contact::default() }
    }

    /// Which ways there is something for, whether it is safe or not.
    pub fn has(&self, way: Way) -> bool {
        match way {
            Way::Call | Way::Text => !self.phone.is_empty(),
            Way::Email => !self.email.is_empty(),
            Way::Post | Way::InPerson => !self.address.is_empty(),
            Way::Through => !self.through.is_empty(),
        }
    }

    pub fn phone_of(&self) -> Option<PhoneOf> {
        self.phone_of
    }

    pub fn relation(&self) -> &str {
        &self.relation
    }

    /// Why there is no telephone.
    pub fn no_phone(&self) -> &str {
        &self.no_phone
    }

    /// What was typed, in the place of what was there. An empty field leaves it, so that no form need show a number to keep it.
    #[must_use]
    pub fn with(mut self, typed: Typed) -> Contact {
        for way in &typed.forget {
            match way {
                Way::Call | Way::Text => self.phone.clear(),
                Way::Email => self.email.clear(),
                Way::Post | Way::InPerson => self.address = Address::default(),
                Way::Through => self.through.clear(),
            }
        }
        for (own, new) in [(&mut self.phone, typed.phone), (&mut self.email, typed.email), (&mut self.through, typed.through)] {
            if !new.trim().is_empty() {
                *own = new.trim().to_owned();
            }
        }
        if !typed.address.is_empty() {
            self.address = typed.address;
        }
        (self.phone_of, self.relation, self.no_phone) = (typed.phone_of, typed.relation, typed.no_phone);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_vocabulary::Day;

    fn contact(rules: Rules) -> Contact {
        let typed = Typed { phone: "07700 900147".to_owned(), ..Typed::default() };
        Contact { rules, ..Contact::default() }.with(typed)
    }

    fn at(hour: i64) -> Moment {
        // 22 November 2026 is a Sunday; London is on UTC.
        Moment(Day::from_ymd(2026, 11, 22).unwrap().0 * 86_400_000 + hour * 3_600_000)
    }

    #[test]
    fn what_nobody_knows_to_be_safe_is_not_shown() {
        let one = contact(Rules::default());
        assert_eq!(one.reach(Way::Call, When::Now(at(12)), None), Err(Blocked::NotKnown));
        assert_eq!(one.reach(Way::Email, When::Later, None), Err(Blocked::Nothing));
        assert!(!format!("{one:?}").contains("900147"));
    }

    #[test]
    fn never_is_never_but_for_a_life() {
        let one = contact(Rules { safe: vec![Way::Call], never: vec![Way::Call], ..Rules::default() });
        assert_eq!(one.reach(Way::Call, When::Later, None), Err(Blocked::Never));
        assert_eq!(Danger::because("  "), None);
        let danger = Danger::because("He said he will kill her tonight.").unwrap();
        let reach = one.reach(Way::Call, When::Now(at(3)), Some(&danger)).unwrap();
        assert!(reach.overridden && reach.to == "07700 900147");
    }

    #[test]
    fn hours_count_where_it_is_used_now_and_go_along_where_later() {
        let times = Times { days: vec![WeekDay::Sunday], from_hour: Some(14), to_hour: Some(18) };
        let one = contact(Rules { safe: vec![Way::Text], times, ..Rules::default() });
        assert_eq!(one.reach(Way::Text, When::Now(at(13)), None), Err(Blocked::NotNow));
        assert!(one.reach(Way::Text, When::Now(at(14)), None).is_ok());
        assert_eq!(one.reach(Way::Text, When::Now(at(14 + 24)), None), Err(Blocked::NotNow), "on Monday");
        assert_eq!(one.reach(Way::Text, When::Later, None).unwrap().rules.times.from_hour, Some(14));
        let night = Times { days: vec![], from_hour: Some(22), to_hour: Some(2) };
        assert!(night.holds(at(23)) && night.holds(at(1)) && !night.holds(at(2)));
    }

    #[test]
    fn an_empty_field_leaves_what_is_there_and_forgetting_takes_it_away() {
        let rules = Rules { safe: vec![Way::Call], ..Rules::default() };
        let one = contact(rules).with(Typed::default());
        assert!(one.has(Way::Call));
        let one = one.with(Typed { forget: vec![Way::Call], ..Typed::default() });
        assert!(!one.has(Way::Call));
    }
}
