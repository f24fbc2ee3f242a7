//! A county lives for a while: people are begun, choose, are shared, grow up, are doubted, joined, parted, held and erased, members step back and one is
//! removed, in an order nobody planned. After every step every rule holds.

use crate::people::{adult, begin, choose, open, permit, share, write};
use crate::place::{County, Person, counties};
use daybreak_access::Role;
use daybreak_people::age::Standing;
use daybreak_people::choice::{Choice, Path, Stand, path, stand};
use daybreak_people::{PersonId, store};
use daybreak_vault::documents;
use http::StatusCode;
use std::collections::HashMap;

/// How many steps each engine takes.
const STEPS: usize = 90;

/// One thing that happens, to whom, and which way.
#[derive(Clone, Copy, Debug)]
enum Op {
    Begin,
    BeginChild,
    /// A choice of the four; a yes, a no, time, or taken back.
    Choose(usize, usize),
    /// A choice about an organisation; given, time wanted, or taken back.
    Permit(usize, usize),
    Share(usize),
    Unshare(usize),
    /// Another word of an age: a paper that says child, or an assessment that says adult.
    Doubt,
    Assess,
    Days(i64),
    Merge,
    Part,
    StepBack,
    RemoveMember,
    Hold,
    Erase,
}

/// A list of steps that is the same each time.
fn ops(seed: u64) -> Vec<(Op, usize)> {
    let mut state = seed;
    let mut next = |below: u64| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((state >> 33) % below).unwrap()
    };
    let mut all = vec![(Op::Begin, 0), (Op::BeginChild, 0), (Op::Begin, 0)];
    for step in 0..STEPS {
        let whom = next(64);
        let op = match next(20) {
            0 => Op::Begin,
            1 => Op::BeginChild,
            2..=5 => Op::Choose(next(4), next(4)),
            6..=8 => Op::Permit(next(2), next(4)),
            9..=11 => Op::Share(next(2)),
            12 => Op::Unshare(next(2)),
            13 => Op::Doubt,
            14 => Op::Assess,
            15 => Op::Days(i64::try_from(next(5)).unwrap() + 1),
            16 => Op::Merge,
            17 => Op::Part,
            18 if step == STEPS / 2 => Op::RemoveMember,
            18 => Op::StepBack,
            _ if next(2) == 0 => Op::Hold,
            _ => Op::Erase,
        };
        all.push((op, whom));
    }
    all.push((Op::RemoveMember, 0));
    all
}

struct Life {
    county: County,
    chief: Person,
    worker: Person,
    second: Person,
    people: Vec<PersonId>,
    erased: Vec<PersonId>,
    /// Whom the worker stepped back from.
    recused: Vec<PersonId>,
    removed: bool,
    /// How many lines each ledger had: they only grow.
    lines: HashMap<PersonId, usize>,
}

impl Life {
    async fn step(&mut self, op: Op, whom: usize) {
        if let Op::Days(days) = op {
            let mut signed = vec![&mut self.chief, &mut self.second];
            if !self.removed {
                signed.push(&mut self.worker);
            }
            self.county.pass_days(days, &mut signed).await;
            return;
        }
        let county = &self.county;
        let partners = [county.charity.to_string(), county.council.to_string()];
        let chief = &self.chief;
        match op {
            Op::Begin => {
                let person = adult(county, chief, "Ana").await;
                self.people.push(person);
                return;
            }
            Op::BeginChild => {
                let person = begin(county, chief, &[("first", "Kofi"), ("years", "17")]).await;
                self.people.push(person);
                return;
            }

            Op::RemoveMember if !self.removed => {
                let id = self.worker.id.to_string();
                let gone = county.post(chief, &format!("/members/{id}/remove"), &[("sure", "yes")]).await;
                self.removed = gone.status == StatusCode::SEE_OTHER;
                return;
            }
            _ => {}
        }
        if self.people.is_empty() {
            return;
        }
        let person = self.people[whom % self.people.len()];
        let other = self.people[(whom / 3) % self.people.len()];
        // What the rules refuse is refused: the step is taken all the same.
        match op {
            Op::Choose(about, answer) => {
                let about = ["referral", "support", "police", "named"][about];
                choose(county, chief, person, about, ["given", "refused", "undecided", "withdrawn"][answer]).await;
            }
            Op::Permit(with, answer) => {
                permit(county, chief, person, &partners[with], ["withdrawn", "given", "undecided", "given"][answer]).await;
            }
            Op::Share(with) => {
                let basis = if whom.is_multiple_of(4) { "danger" } else { "choice" };
                share(county, chief, person, &partners[with], basis, if whom.is_multiple_of(2) { "yes" } else { "no" }).await;
            }
            Op::Unshare(with) => {
                county.post(chief, &format!("/people/{person}/unshare"), &[("to", &partners[with])]).await;
            }
            Op::Doubt | Op::Assess => {
                let form = county.get(chief, &format!("/people/{person}/age")).await;
                if form.body.contains("name=\"version\"") {
                    let fields: &[(&str, &str)] = match op {
                        Op::Doubt => &[("years", "16"), ("source", "documented")],
                        _ => &[("says", "adult"), ("source", "assessed"), ("by", "The council")],
                    };
                    write(county, chief, person, "age", fields).await;
                }
            }
            Op::Merge => {
                county.post(chief, &format!("/people/{person}/merge"), &[("other", &other.to_string())]).await;
            }
            Op::Part => {
                county.post(chief, &format!("/people/{person}/part"), &[("other", &other.to_string())]).await;
            }
            Op::StepBack if !self.removed => {
                let gone = county.post(&self.worker, &format!("/people/{person}/recuse"), &[("sure", "yes")]).await;
                if gone.status == StatusCode::SEE_OTHER {
                    self.recused.push(person);
                }
            }
            Op::Hold => {
                let held = county.post(&self.second, &format!("/people/{person}/hold"), &[("ground", "life"), ("text", "He may come back")]).await;
                // Taken off again by another, every second time.
                if held.status == StatusCode::SEE_OTHER && whom.is_multiple_of(2) {
                    county.post(chief, &format!("/people/{person}/release"), &[]).await;
                }
            }
            Op::Erase => {
                county.post(&self.second, &format!("/people/{person}/erase"), &[("ground", "asked")]).await;
                county.post(chief, &format!("/people/{person}/erase/decide"), &[("decision", "agree")]).await;
            }
            _ => {}
        }
        let mut tx = county.world.db.read().await.unwrap();
        let mut left = Vec::new();
        for person in std::mem::take(&mut self.people) {
            match store::find(&mut tx, person).await.unwrap() {
                Some(_) => left.push(person),
                None => self.erased.push(person),
            }
        }
        tx.rollback().await.unwrap();
        self.people = left;
    }

    async fn every_rule_holds(&mut self, after: &str) {
        let county = &self.county;
        let engine = county.world.name();
        let mut tx = county.world.db.read().await.unwrap();
        for person in &self.erased {
            assert!(documents::heads(&mut tx, person.0).await.unwrap().is_empty(), "{engine}, {after}: an erased record left a document");
            assert!(store::readers(&mut tx, *person).await.unwrap().is_empty(), "{engine}, {after}");
        }
        for person in &self.people {
            let found = store::find(&mut tx, *person).await.unwrap().unwrap();
            let readers = store::readers(&mut tx, *person).await.unwrap();
            assert!(readers.iter().any(|reader| reader.organisation == found.keeper), "{engine}, {after}: nobody keeps it");
            assert!(readers.iter().all(|reader| reader.organisation != county.immigration), "{engine}, {after}: the wall");
            // A key where there is a row, and no key without one.
            for (document, kind, organisation) in documents::readers(&mut tx, person.0).await.unwrap() {
                assert!(readers.iter().any(|reader| reader.organisation == organisation), "{engine}, {after}: {kind:?} {document} is open to whoever reads it no longer");
            }
            // What rests on a choice rests on one that holds.
            let ledger: Vec<Choice> = store::choices(&mut tx, found.merged_into.unwrap_or(*person)).await.unwrap().into_iter().map(|line| line.choice).collect();
            for choice in readers.iter().filter_map(|reader| reader.rests_on) {
                let choice = ledger.iter().find(|line| line.id == choice).expect("a share rests on a choice in the ledger");
                let stands = stand(&ledger, choice.about, choice.with, None);
                assert!(matches!(stands, Stand::Given(_) | Stand::AskAgain), "{engine}, {after}: access outlived the consent it rested on: {stands:?}");
            }
            let lines = store::next_position(&mut tx, *person).await.unwrap();
            let before = self.lines.insert(*person, usize::try_from(lines).unwrap()).unwrap_or(0);
            assert!(before <= usize::try_from(lines).unwrap(), "{engine}, {after}: a line of the ledger was lost");
            // A child is referred and never notified of; an adult is referred with a yes alone.
            match path(found.standing, &ledger, None) {
                Path::ReferChild => assert_ne!(found.standing, Standing::Adult),
                Path::ReferAdult(choice) => assert!(ledger.iter().any(|line| line.id == choice && line.answer == daybreak_people::choice::Answer::Given)),
                Path::Notify { .. } | Path::AskFirst => assert_eq!(found.standing, Standing::Adult),
            }
            if found.standing.is_treated_as_child() && found.merged_into.is_none() {
                assert!(!store::clocks(&mut tx, *person).await.unwrap().is_empty(), "{engine}, {after}: an 18th birthday nobody will see");
            }
        }
        tx.rollback().await.unwrap();
        for person in self.recused.iter().filter(|person| self.people.contains(person)) {
            assert!(!open(county, &self.worker, *person).await.text().contains("A person’s record"), "{engine}, {after}: they stepped back");
        }
        if self.removed
            && let Some(person) = self.people.first()
        {
            assert!(!open(county, &self.worker, *person).await.text().contains("A person’s record"), "{engine}, {after}: a removed member reads on");
        }
    }
}


#[tokio::test]
async fn every_rule_holds_after_every_step() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let second = county.colleague(&chief, county.police, "Cyd Second", Role::Caseworker).await;
        county.coordinator(county.charity, "Hal Helper").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let engine = county.world.name();
        let mut life = Life { county, chief, worker, second, people: vec![], erased: vec![], recused: vec![], removed: false, lines: HashMap::new() };
        let steps = ops(if engine.len() % 2 == 0 { 7 } else { 11 });
        for (number, (op, whom)) in steps.into_iter().enumerate() {
            life.step(op, whom).await;
            life.every_rule_holds(&format!("step {number}, {op:?} {whom}")).await;
        }
        assert!(life.removed, "{engine}: the member was to be removed");
        assert!(!life.recused.is_empty() && !life.erased.is_empty(), "{engine}: too little happened");
    }
}
