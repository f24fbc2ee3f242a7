//! Drafts within the simulation: of one person one at a time. And the door each referral passed: what was said before it was made as a child's never ends it.

use super::{Run, below};
use daybreak_audit::change;
use daybreak_people::age::Standing as Age;
use daybreak_people::choice::{About, Answer, Choice, ChoiceId, last};
use daybreak_people::{PersonId, opened as records, store as people};
use daybreak_referrals::acts::begin::{self, Ages};
use daybreak_referrals::acts::prepare::{self, Ready};
use daybreak_referrals::acts::standing as acts;
use daybreak_referrals::acts::{before, hand_over, redraft};
use daybreak_referrals::opened;
use daybreak_referrals::referral::{Kind, ReferralId, State};
use daybreak_referrals::standing::{History, What};
use daybreak_referrals::store;
use daybreak_referrals::store::standing as rows;
use daybreak_triage::sealing;
use daybreak_vault::{DocumentKind, documents};
use daybreak_vocabulary::{Day, Jurisdiction, OrganisationId};

/// How a referral last passed the door, by what stood in the ledger at that moment.
#[derive(Clone, Copy, Debug)]
pub(super) struct Door {
    on: Day,
    child: bool,
    heard: Option<ChoiceId>,
}

impl Door {
    /// Whether a word was said before somebody was referred as a child, so that it can't be about that.
    pub(super) fn is_before(&self, word: &Choice) -> bool {
        self.child && (self.heard == Some(word.id) || word.made_on < self.on)
    }
}

impl Run<'_> {
    /// A referral was made ready or entered just now.
    pub(super) async fn passes(&mut self, id: ReferralId) {
        let mut tx = self.county.world.db.read().await.unwrap();
        let referral = store::find(&mut tx, id).await.unwrap().unwrap();
        let person = people::find(&mut tx, referral.person).await.unwrap().unwrap();
        // A notification is never a child's.
        let child = referral.kind == Kind::Nrm && people::standing(&mut tx, person.id).await.unwrap() != Age::Adult;
        let heard = last(&acts::ledger(&mut tx, &person).await.unwrap(), About::Referral, None).map(|word| word.id);
        tx.rollback().await.unwrap();
        let on = self.today();
        self.doors.insert(id, Door { on, child, heard });
    }

    /// It was written down as entered just now. What left as a child's today, and is by now of an adult who has not said yes, was entered as a child's: of what was said
    /// it knows what the door before knew.
    pub(super) async fn passed_as_a_childs(&mut self, id: ReferralId, before: Option<Door>) {
        let mut tx = self.county.world.db.read().await.unwrap();
        let referral = store::find(&mut tx, id).await.unwrap().unwrap();
        let person = people::find(&mut tx, referral.person).await.unwrap().unwrap();
        let child = people::standing(&mut tx, person.id).await.unwrap() != Age::Adult;
        let agreed = last(&acts::ledger(&mut tx, &person).await.unwrap(), About::Referral, None).is_some_and(|word| word.answer == Answer::Given);
        tx.rollback().await.unwrap();
        if child || agreed || self.childs.get(&id) != Some(&self.today()) {
            return;
        }
        let heard = before.and_then(|door| door.heard);
        self.doors.insert(id, Door { on: self.today(), child: true, heard });
    }

    /// Each referral that is leaving or withdrawn since the last look: where it was a child's, something was said since.
    pub(super) async fn check_ended(&mut self, person: PersonId) {
        let mut ended = Vec::new();
        let mut tx = self.county.world.db.read().await.unwrap();
        if let Some(found) = people::find(&mut tx, person).await.unwrap() {
            let ledger = acts::ledger(&mut tx, &found).await.unwrap();
            for id in rows::of_person(&mut tx, person).await.unwrap() {
                let is_over = rows::events(&mut tx, id).await.unwrap().iter().any(|one| matches!(one.event.what, What::Leaving | What::Withdrawn));
                if !is_over || self.over.contains(&id) {
                    continue;
                }
                if let Some(door) = self.doors.get(&id).filter(|door| door.child) {
                    let no = |word: &&Choice| word.about == About::Referral && matches!(word.answer, Answer::Refused | Answer::Withdrawn);
                    let since = ledger.iter().filter(no).any(|word| !door.is_before(word));
                    assert!(since, "a child's referral was ended by an earlier word, step {}, on {}", self.step, self.county.world.name());
                }
                ended.push(id);
            }
        }
        tx.rollback().await.unwrap();
        self.over.extend(ended);
    }

    /// What the keeper writes about somebody or has ready, by every record of theirs it sees.
    async fn unfinished(&self, person: PersonId) -> Vec<(ReferralId, State)> {
        let organisation = self.keeper.organisation;
        let family = self.family(person).await;
        let mut found = Vec::new();
        let mut tx = self.county.world.db.read().await.unwrap();
        for one in family {
            if people::find_for(&mut tx, one, organisation).await.unwrap().is_some() {
                let own = store::of_person(&mut tx, one, organisation).await.unwrap();
                found.extend(own.iter().filter(|one| matches!(one.state, State::Draft | State::Prepared)).map(|one| (one.id, one.state)));
            }
        }
        tx.rollback().await.unwrap();
        found
    }

    /// The drafts among them.
    async fn drafts(&self, person: PersonId) -> Vec<ReferralId> {
        self.unfinished(person).await.into_iter().filter(|(_, state)| *state == State::Draft).map(|(id, _)| id).collect()
    }

    /// Those of the same kind and person that were entered and are not over, as far as an organisation sees them.
    pub(super) async fn entered_beside(&self, id: ReferralId, organisation: OrganisationId) -> Vec<ReferralId> {
        let mut found = Vec::new();
        let mut tx = self.county.world.db.read().await.unwrap();
        let one = store::find(&mut tx, id).await.unwrap().unwrap();
        let kept = people::find(&mut tx, one.person).await.unwrap().map_or(one.person, |person| person.merged_into.unwrap_or(person.id));
        for record in people::family(&mut tx, kept).await.unwrap() {
            for other in rows::of_person(&mut tx, record).await.unwrap() {
                let kind = store::find(&mut tx, other).await.unwrap().unwrap().kind;
                let events = rows::events(&mut tx, other).await.unwrap().iter().map(|recorded| recorded.event).collect();
                let history = History { kind, child: false, events };
                let stands = kind == one.kind && history.has(What::Entered) && history.standing().is_open();
                if other != id && stands && rows::reads(&mut tx, other, organisation).await.unwrap() {
                    found.push(other);
                }
            }
        }
        tx.rollback().await.unwrap();
        found
    }

    pub(super) async fn begin_draft(&self, person: PersonId, kind: Kind) {
        let (county, by) = (self.county, &self.keeper);
        let ages = {
            let mut tx = county.world.db.read().await.unwrap();
            let Some(found) = people::find_for(&mut tx, person, by.organisation).await.unwrap() else { return };
            let open = records::open(&mut tx, by, &found).await.unwrap();
            tx.rollback().await.unwrap();
            open.details.as_ref().map(|details| Ages::of(&open.age(details), self.today()))
        };
        let Some(ages) = ages else { return };
        let written = self.drafts(person).await;
        let id = ReferralId(self.chance().uuid7(county.now()));
        let begun = change!(&county.world.db, by.author(), county.now(), self.chance(), |change| {
            begin::begin(change, by, person, id, kind, Jurisdiction::England, ages).await
        });
        assert!(begun.is_err() || written.is_empty(), "two are written about one person, at step {}", self.step);
    }

    /// Every draft there is of somebody, made ready where the rules let it.
    pub(super) async fn finish(&mut self, person: PersonId) {
        let county = self.county;
        for id in self.drafts(person).await {
            let by = &self.keeper;
            let ready = {
                let mut tx = county.world.db.read().await.unwrap();
                let Some(before) = before(&mut tx, by, id).await.unwrap() else { continue };
                let open = opened::open(&mut tx, &county.office.house.settings.places, by, &before, self.today()).await.unwrap();
                tx.rollback().await.unwrap();
                open.and_then(|open| Ready::of(&open).ok())
            };
            let twice = below(self.chance(), 2) == 0;
            let Some(ready) = ready.map(|ready| ready.beside_another(twice)) else { continue };
            let unfinished = self.unfinished(person).await;
            let entered = self.entered_beside(id, by.organisation).await;
            let keys = county.keys(&[by.organisation]).await;
            let paper = sealing::paper(self.chance(), id.0, DocumentKind::Referral, &ready.made(), &keys).unwrap();
            let event = rows::EventId(self.chance().uuid7(county.now()));
            let done = change!(&county.world.db, by.author(), county.now(), self.chance(), |change| {
                prepare::prepare(change, by, id, &ready, &paper, event, &self.rules).await
            });
            if done.is_ok() {
                assert!(unfinished.iter().all(|(other, _)| *other == id), "one was made ready while another stood, at step {}", self.step);
                assert!(twice || entered.is_empty(), "a second was made ready unnoticed, at step {}", self.step);
                self.was_allowed(id).await;
                self.passes(id).await;
            }
        }
    }

    /// Each that is ready is a draft again: nobody finds it in a register, and no key opens what was ready.
    pub(super) async fn redraft(&mut self, person: PersonId) {
        let (county, by) = (self.county, &self.keeper);
        for id in self.referrals(person).await {
            let was = {
                let mut tx = county.world.db.read().await.unwrap();
                let was = store::find(&mut tx, id).await.unwrap().unwrap();
                tx.rollback().await.unwrap();
                was
            };
            let done = change!(&county.world.db, by.author(), county.now(), self.chance(), |change| redraft::redraft(change, by, id).await);
            if done.is_err() {
                continue;
            }
            assert_eq!(was.state, State::Prepared, "what was entered became a draft, at step {}", self.step);
            let mut tx = county.world.db.read().await.unwrap();
            let now = store::find(&mut tx, id).await.unwrap().unwrap();
            assert_eq!((now.state, now.form_document, now.handled_by), (State::Draft, None, None));
            assert!(rows::readers(&mut tx, id).await.unwrap().is_empty());
            let form = was.form_document.unwrap();
            assert!(documents::readers(&mut tx, id.0).await.unwrap().iter().all(|(document, _, _)| *document != form), "a key outlives the form, at step {}", self.step);
            tx.rollback().await.unwrap();
            assert_eq!(self.drafts(person).await, [id], "two are written about one person, at step {}", self.step);
            self.doors.remove(&id);
        }
    }

    /// The first of them is given up.
    pub(super) async fn give_up(&self, person: PersonId) {
        let (county, by) = (self.county, &self.keeper);
        if let Some(id) = self.drafts(person).await.first().copied() {
            let _ = change!(&county.world.db, by.author(), county.now(), self.chance(), |change| hand_over::drop(change, by, id).await);
        }
    }
}
