//! What must hold after a step, and of whom it is asked.

use super::{Op, PAGE, Run};
use daybreak_audit::account;
use daybreak_people::age::Standing as Age;
use daybreak_people::choice::{About, Answer, last, stand};
use daybreak_people::person::Basis;
use daybreak_people::{PersonId, store as people};
use daybreak_referrals::acts::standing as acts;
use daybreak_referrals::referral::{Kind, ReferralId};
use daybreak_referrals::standing::{History, Standing, What};
use daybreak_referrals::store;
use daybreak_referrals::store::standing as rows;
use daybreak_vault::documents;
use daybreak_vocabulary::OrganisationId;
use daybreak_vocabulary::uuid::Uuid;
use std::collections::BTreeSet;

impl Run<'_> {
    /// Everything that must hold of one record after a step; `followed` where the clocks came by since anything was done to them.
    async fn check(&self, person: PersonId, op: Op, followed: bool) {
        let said = || format!("after {op:?}, step {}, on {}", self.step, self.county.world.name());
        // Whoever stepped back from them by any record does not see them by another.
        let stepped_back = self.family(person).await.iter().any(|one| self.recused.contains(one));
        let mut tx = self.county.world.db.read().await.unwrap();
        let Some(found) = people::find(&mut tx, person).await.unwrap() else {
            tx.rollback().await.unwrap();
            return;
        };
        let shared = people::readers(&mut tx, person).await.unwrap();
        let shares: Vec<OrganisationId> = shared.iter().map(|reader| reader.organisation).collect();
        let ledger = acts::ledger(&mut tx, &found).await.unwrap();
        assert!(!shares.contains(&self.county.immigration), "the wall, {}", said());
        for reader in shared.iter().filter(|reader| reader.basis == Basis::Choice) {
            let stands = stand(&ledger, About::Sharing, Some(reader.organisation), None).is_given();
            assert!(stands && ledger.iter().any(|line| Some(line.id) == reader.rests_on), "a share outlives the choice it rests on, {}", said());
        }
        let treated_as = people::standing(&mut tx, person).await.unwrap();
        let word = last(&ledger, About::Referral, None);
        let no = word.is_some_and(|word| matches!(word.answer, Answer::Refused | Answer::Withdrawn));
        for id in rows::of_person(&mut tx, person).await.unwrap() {
            let referral = store::find(&mut tx, id).await.unwrap().unwrap();
            let events = rows::events(&mut tx, id).await.unwrap();
            let readers = rows::readers(&mut tx, id).await.unwrap();
            assert!(readers.iter().all(|reader| shares.contains(reader)), "access outlives the share, {}", said());
            assert!(!readers.contains(&self.county.immigration), "the wall, {}", said());
            for (_, _, reader) in documents::readers(&mut tx, id.0).await.unwrap() {
                assert!(shares.contains(&reader), "a key outlives the share, {}", said());
            }
            // The whole history is one the rule would let through, in its order.
            let mut history = History { kind: referral.kind, child: false, events: Vec::new() };
            for recorded in &events {
                let what = recorded.event.what;
                assert_eq!(history.may_follow(what, recorded.event.on, self.today()), Ok(()), "{what:?}, {}", said());
                history.events.push(recorded.event);
            }
            let standing = history.standing();
            for reader in readers {
                let filter = daybreak_referrals::register::Filter { standing: Some(standing), kind: Some(referral.kind), ..Default::default() };
                // From the key just before its own: its page begins with it, however long the register is.
                // The day it was last made ready, or stood ready again: what was entered and stands again keeps its own.
                let ready = history.events.iter().take_while(|event| event.what != What::Entered).filter(|event| event.what == What::Prepared);
                let prepared_on = ready.last().map(|event| event.on).unwrap();
                let just_before = daybreak_referrals::register::After { prepared_on, referral: ReferralId(Uuid::from_u128(id.0.as_u128() + 1)) };
                let page = store::register::page(&mut tx, reader, &filter, Some(just_before), self.today(), 1).await.unwrap();
                assert_eq!(page.first().map(|entry| entry.referral), Some(id), "it stands in the register as {standing:?}, {}", said());
            }
            // What was said before it was made as a child's is said of something else: they are asked again, and it goes on until they answer.
            let earlier = word.is_some_and(|word| self.doors.get(&id).is_some_and(|door| door.is_before(word)));
            if followed && referral.kind == Kind::Nrm && treated_as == Age::Adult && no && !earlier {
                let open = matches!(standing, Standing::Prepared | Standing::Entered | Standing::Acknowledged | Standing::Recovering | Standing::RefusedFirst);
                assert!(!open, "{standing:?} goes on without the person, {}", said());
            }
            let unnamed = last(&ledger, About::Named, None).is_some_and(|word| matches!(word.answer, Answer::Refused | Answer::Withdrawn));
            if followed && referral.kind == Kind::Dtn && !referral.nameless && treated_as == Age::Adult && unnamed {
                let open = matches!(standing, Standing::Prepared | Standing::Entered | Standing::Acknowledged);
                assert!(!open, "{standing:?} names who chose otherwise, {}", said());
            }
            assert!(!(referral.child && referral.kind == Kind::Dtn), "a notification of a child, {}", said());
            if stepped_back {
                assert!(acts::before(&mut tx, &self.second, id).await.unwrap().is_none(), "whoever stepped back sees it, {}", said());
                if followed && matches!(standing, Standing::Prepared | Standing::Leaving) {
                    let known = account::of_record(&mut tx, "referral", id.0).await.unwrap().iter().any(|entry| entry.act == "referral.recused");
                    assert!(known, "whoever stepped back may be called, {}", said());
                }
            }
        }
        tx.rollback().await.unwrap();
    }

    /// Nothing is left of whoever was erased.
    async fn check_erased<'p>(&self, erased: impl Iterator<Item = &'p PersonId>) {
        let mut tx = self.county.world.db.read().await.unwrap();
        for person in erased {
            assert!(people::find(&mut tx, *person).await.unwrap().is_none());
            assert!(people::readers(&mut tx, *person).await.unwrap().is_empty());
            assert!(rows::of_person(&mut tx, *person).await.unwrap().is_empty());
            assert!(documents::readers(&mut tx, person.0).await.unwrap().is_empty());
        }
        tx.rollback().await.unwrap();
    }

    pub(super) async fn check_everybody(&self, op: Op, followed: bool) {
        for person in &self.people {
            self.check(*person, op, followed).await;
        }
        self.check_erased(self.erased.iter()).await;
    }

    /// What a step can have reached: see above.
    pub(super) async fn check_touched(&mut self, op: Op) {
        let touched = std::mem::take(&mut self.touched);
        self.check_erased(touched.iter().filter(|one| self.erased.contains(one))).await;
        for person in &touched {
            self.check(*person, op, false).await;
            self.check_ended(*person).await;
        }
        self.since_round.extend(touched);
        if matches!(op, Op::Round) {
            let page = (self.turn..self.turn + PAGE).filter_map(|at| self.people.get(at % self.people.len().max(1))).copied();
            let looked: BTreeSet<PersonId> = page.chain(std::mem::take(&mut self.since_round)).collect();
            for person in looked {
                self.check(person, op, true).await;
                self.check_ended(person).await;
            }
            self.turn = self.turn.wrapping_add(PAGE);
        }
    }

    /// At the moment it left or was entered: a child, or an adult who said yes; a notification never of a child.
    pub(super) async fn was_allowed(&self, id: ReferralId) {
        let mut tx = self.county.world.db.read().await.unwrap();
        let referral = store::find(&mut tx, id).await.unwrap().unwrap();
        let person = people::find(&mut tx, referral.person).await.unwrap().unwrap();
        let ledger = acts::ledger(&mut tx, &person).await.unwrap();
        let child = people::standing(&mut tx, person.id).await.unwrap() != Age::Adult;
        tx.rollback().await.unwrap();
        match referral.kind {
            Kind::Nrm => assert!(child || stand(&ledger, About::Referral, None, None).is_given(), "an adult was referred without a yes, at step {}", self.step),
            Kind::Dtn => {
                assert!(!child, "a child was notified of, at step {}", self.step);
                let named = referral.nameless || stand(&ledger, About::Named, None, None).is_given();
                assert!(named, "somebody was named without a yes, at step {}", self.step);
            }
        }
    }
}
