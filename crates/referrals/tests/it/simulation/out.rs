//! What leaves within the simulation: nothing without its ground, and with it what was last said of immigration authorities. And what is written down as entered.

use super::Run;
use daybreak_audit::change;
use daybreak_people::age::Standing as Age;
use daybreak_people::choice::{About, Answer, Choice, Path, last};
use daybreak_people::{PersonId, store as people};
use daybreak_referrals::acts::standing as acts;
use daybreak_referrals::acts::standing::take_out::take_out;
use daybreak_referrals::out::htcds::{self, About as Case};
use daybreak_referrals::out::{Basis, Format, json};
use daybreak_referrals::reading::{self, Reading};
use daybreak_referrals::referral::{Kind, ReferralId};
use daybreak_referrals::standing::{Standing, What};
use daybreak_referrals::store;
use daybreak_referrals::store::standing as rows;

impl Run<'_> {
    pub(super) async fn take_out(&mut self, person: PersonId, format: Format) {
        let county = self.county;
        for id in self.referrals(person).await {
            let by = &self.keeper;
            let (reading, standing) = {
                let mut tx = county.world.db.read().await.unwrap();
                let Some(before) = acts::before(&mut tx, by, id).await.unwrap() else { continue };
                let reading = reading::read(&mut tx, by, &before, self.today()).await.unwrap();
                tx.rollback().await.unwrap();
                (reading, before.standing())
            };
            let out = change!(&county.world.db, by.author(), county.now(), self.chance(), |change| take_out(change, by, id, format, &reading).await);
            let Ok(basis) = out else { continue };
            self.check_wall(id, &reading, basis, standing).await;
            if format == Format::Notice {
                assert_eq!(standing, Standing::Leaving, "a notice about somebody who stays");
                continue;
            }
            assert!(!matches!(standing, Standing::Leaving | Standing::Withdrawn | Standing::Closed), "{standing:?} left as {format:?}");
            assert!(standing != Standing::Prepared || reading.since.is_empty(), "what they changed left as it was, at step {}", self.step);
            self.was_allowed(id).await;
            self.names_nobody(id, &reading).await;
            self.taken.insert(id);
            self.notifies(id).await;
            if basis == Basis::Child {
                self.childs.insert(id, self.today());
            }
        }
    }

    /// Every file says of immigration authorities what the ledger says at that moment: no, unless the last word is yes, and was not said as a child who is grown.
    async fn check_wall(&self, id: ReferralId, reading: &Reading, basis: Basis, standing: Standing) {
        let Some(filled) = &reading.filled else { return };
        let of_an_adult = |word: &Choice| reading.adult_since.is_none_or(|since| word.made_on >= since);
        let may = last(&self.ledger_of(id).await, About::Immigration, None).is_some_and(|word| word.answer == Answer::Given && of_an_adult(word));
        let file = json::write(filled, basis, reading.immigration, self.today());
        let file: serde_json::Value = serde_json::from_str(&file).unwrap();
        assert_eq!(file["immigration_authorities_may_be_told"], may, "the wall, at step {}", self.step);
        let about = Case { referring: "", entered_on: None, standing, decision: None, consent: false, immigration: reading.immigration };
        let table = htcds::write(filled, about);
        let (head, rows) = table.trim_end().split_once("\r\n").unwrap();
        assert!(head.ends_with(",local_immigration_may_be_told"));
        assert!(rows.split("\r\n").all(|row| row.ends_with(&format!(",{may}"))), "the wall, at step {}", self.step);
    }

    /// Where nobody is to be named, what any record of theirs calls them today stands nowhere in it.
    pub(super) async fn names_nobody(&self, id: ReferralId, reading: &Reading) {
        let Some(filled) = &reading.filled else { return };
        let mut tx = self.county.world.db.read().await.unwrap();
        let referral = store::find(&mut tx, id).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        if !referral.nameless {
            return;
        }
        assert!(filled.nameless, "a form with names left as one without, at step {}", self.step);
        let text = serde_json::to_string(filled).unwrap();
        for record in self.family(referral.person).await {
            let name = self.names.get(&record).copied();
            assert!(name.is_none_or(|name| !text.contains(name)), "a notification without a name names somebody, at step {}", self.step);
        }
    }

    /// A notification has left, and may be entered from now on.
    async fn notifies(&mut self, id: ReferralId) {
        let mut tx = self.county.world.db.read().await.unwrap();
        let referral = store::find(&mut tx, id).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        if referral.kind == Kind::Dtn {
            self.notified.insert(id, referral.person);
        }
    }

    /// The day ends: whom of those are taken for somebody who may be a child by now. On the next day nothing is entered about them.
    pub(super) async fn doubts(&mut self) {
        self.in_doubt.clear();
        let mut tx = self.county.world.db.read().await.unwrap();
        for (id, person) in &self.notified {
            let there = people::find(&mut tx, *person).await.unwrap().is_some();
            if there && people::standing(&mut tx, *person).await.unwrap() != Age::Adult {
                self.in_doubt.insert(*id);
            }
        }
        tx.rollback().await.unwrap();
    }

    async fn ledger_of(&self, id: ReferralId) -> Vec<Choice> {
        let mut tx = self.county.world.db.read().await.unwrap();
        let referral = store::find(&mut tx, id).await.unwrap().unwrap();
        let person = people::find(&mut tx, referral.person).await.unwrap().unwrap();
        let ledger = acts::ledger(&mut tx, &person).await.unwrap();
        tx.rollback().await.unwrap();
        ledger
    }

    /// It is written down that it was entered today. It is allowed now; or else it had left the house, and they had agreed today, before they took it back: then
    /// they are leaving at once. Or it left today, before they were found to be an adult whom nobody has asked, or a child of whom nobody is notified.
    pub(super) async fn was_entered(&self, id: ReferralId, path: Path) {
        let ledger = self.ledger_of(id).await;
        let mut tx = self.county.world.db.read().await.unwrap();
        let referral = store::find(&mut tx, id).await.unwrap().unwrap();
        let child = people::standing(&mut tx, referral.person).await.unwrap() != Age::Adult;
        let events = rows::events(&mut tx, id).await.unwrap();
        tx.rollback().await.unwrap();
        let word = last(&ledger, About::Referral, None).map(|word| word.answer);
        if referral.kind == Kind::Dtn && child {
            assert!(self.taken.contains(&id), "a child was notified of, at step {}", self.step);
            assert!(!self.in_doubt.contains(&id), "somebody known to be a child before today was notified of, at step {}", self.step);
            return;
        }
        if referral.kind == Kind::Dtn {
            let named = last(&ledger, About::Named, None).map(|word| word.answer);
            if !referral.nameless && matches!(named, Some(Answer::Refused | Answer::Withdrawn)) {
                assert!(self.taken.contains(&id), "somebody was named without a yes, at step {}", self.step);
                assert_eq!(events.last().map(|last| last.event.what), Some(What::Leaving), "the Home Office is not told, at step {}", self.step);
            }
            return;
        }
        if child || word == Some(Answer::Given) {
            return self.was_allowed(id).await;
        }
        let today = self.today();
        if self.childs.get(&id) == Some(&today) {
            return;
        }
        let earlier: Vec<Choice> = ledger.iter().filter(|one| one.made_on < today).copied().collect();
        let yes = |one: &Choice| one.about == About::Referral && one.answer == Answer::Given;
        let agreed = last(&earlier, About::Referral, None).is_some_and(yes) || ledger.iter().any(|one| yes(one) && one.made_on == today);
        assert!(agreed && self.taken.contains(&id), "an adult was referred without a yes, at step {}", self.step);
        if matches!(word, Some(Answer::Refused | Answer::Withdrawn)) && path != Path::ReferChild {
            assert_eq!(events.last().map(|last| last.event.what), Some(What::Leaving), "the authority is not told, at step {}", self.step);
        }
    }
}
