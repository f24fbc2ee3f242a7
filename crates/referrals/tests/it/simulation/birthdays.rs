//! Ages within the simulation: no 18th birthday goes by without a call on or after the first day it can be, unless somebody wrote on the age since.

use super::Run;
use crate::prepared::{Who, age};
use daybreak_audit::account;
use daybreak_people::acts::look_again;
use daybreak_people::{PersonId, store as people};
use daybreak_vocabulary::Day;
use daybreak_vocabulary::uuid::Uuid;

impl Run<'_> {
    pub(super) fn will_turn(&mut self, person: PersonId, who: Who) {
        let today = self.today();
        if let Some(eighteen) = age(who, today).eighteen(today) {
            self.birthdays.insert((eighteen.earliest, person));
            self.said.entry(person).or_default().insert(eighteen.earliest);
        }
    }

    pub(super) async fn say_age(&mut self, person: PersonId, who: Who) {
        let today = self.today();
        if self.county.say_age(&self.keeper, person, age(who, today).evidence).await {
            self.wrote(person).await;
            self.will_turn(person, who);
        }
    }

    /// Its keeper wrote who they are: all that was said under every record is reckoned anew with it, and stays with this one though another be parted or erased.
    pub(super) async fn wrote(&mut self, person: PersonId) {
        let today = self.today();
        for one in self.family(person).await {
            let ahead: Vec<Day> = self.said.get(&one).into_iter().flatten().copied().filter(|said| *said >= today).collect();
            self.said.entry(person).or_default().extend(ahead);
            self.written.insert(one, today);
        }
    }

    /// The round of birthdays, until it has nothing more to do. A call that came months before the first day that was said is none for it; of several days that
    /// were said, those between the first and the last are no days of their own.
    pub(super) async fn look_again(&mut self) {
        let (county, today) = (self.county, self.today());
        while look_again::round(&county.world.db, county.world.clock.as_ref(), self.chance()).await.unwrap() > 0 {}
        let ahead = self.birthdays.split_off(&(today.plus(1), PersonId(Uuid::nil())));
        for (day, person) in std::mem::replace(&mut self.birthdays, ahead) {
            let mut tx = county.world.db.read().await.unwrap();
            let Some(found) = people::find(&mut tx, person).await.unwrap() else { continue };
            let kept = found.merged_into.unwrap_or(person);
            let family = people::family(&mut tx, kept).await.unwrap();
            let account = account::of_record(&mut tx, "person", kept.0).await.unwrap();
            tx.rollback().await.unwrap();
            let written = [kept, person].iter().filter_map(|one| self.written.get(one)).max().copied();
            // What was written under a record before it was joined reckoned nothing of the others anew.
            let ahead = |one: &PersonId, said: &Day| self.written.get(one).is_none_or(|on| said >= on);
            let days = family.iter().flat_map(|one| self.said.get(one).into_iter().flatten().copied().filter(|said| ahead(one, said)).collect::<Vec<_>>());
            let first: Day = days.min().unwrap_or(day);
            let called = account.iter().any(|entry| entry.act == "alert.raised" && entry.happened_at.day() >= first);
            let seen = written.is_some_and(|on| on >= day);
            let told = || {
                let calls: Vec<Day> = account.iter().filter(|entry| entry.act == "alert.raised").map(|entry| entry.happened_at.day()).collect();
                let family: Vec<_> = family.iter().map(|one| (one, self.said.get(one), self.written.get(one))).collect();
                format!("{day:?} of {person:?}, first {first:?}, today {today:?}; kept {kept:?}, called {calls:?}; said and written of {family:?}")
            };
            assert!(called || seen, "a birthday passes unseen, step {}, on {}: {}", self.step, county.world.name(), told());
        }
    }

    /// Parted: how old each is is looked at once more on that day, by what its own record says.
    pub(super) fn are_parted(&mut self, records: [PersonId; 2]) {
        let today = self.today();
        for one in records {
            self.said.entry(one).or_default().insert(today);
        }
    }
}
