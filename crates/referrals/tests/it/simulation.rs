//! Many people, and everything that can happen to them in any order: after every step no rule is broken, on both engines.
//!
//! `DAYBREAK_SIMULATED=10000 cargo test --release -p daybreak-referrals --test it simulation -- --nocapture` takes ten thousand people, and says how far it is and
//! where its time goes; without it a test takes a few dozen. The engines run beside each other.
//!
//! **What is looked at after a step**, and why that is enough. Looking at everybody after each step would take as long as the square of how many there are.
//!
//! - After what is done to somebody: they, and every record there is of them before and after. No act of the two rooms writes to another person's rows, but
//!   joining, and there both are looked at.
//! - After days went by: nobody. Time writes nothing, and what it makes due is looked at after the round that follows.
//! - After a round of the clocks: everybody to whom anything was done since the last. What a round follows is the ledger, the age and the referral, and those
//!   change by acts alone; where nothing was done, the round before left nothing to follow. Besides, the next page of everybody in turn: a round that reached
//!   somebody it should not have is found within a few hundred rounds.
//! - After a round of birthdays: everybody whose 18th has come since the last, by what the simulation itself knows and not by the columns.
//! - When something leaves, is handed on or entered: the ground it leaves on, what goes with it, and that nobody is named who did not choose it.
//! - After each quarter of the way, and at its end: everybody, and all who were erased.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "of many people it says how far it is, and where the time goes")]

mod birthdays;
mod checks;
mod drafts;
mod out;

use crate::prepared::Who;
use crate::place::{County, Person, county, draw};
use daybreak_access::Member;
use daybreak_audit::{Author, Stop, change};
use daybreak_database::Engine;
use daybreak_people::acts::{erase, merge, step_back};
use daybreak_people::choice::{About, Answer};
use daybreak_people::{PersonId, store as people};
use daybreak_referrals::acts::standing as acts;
use daybreak_referrals::acts::standing::record::{Next, Tables, Words, record};
use daybreak_referrals::acts::standing::{follow, hand_over};
use daybreak_referrals::out::Format;
use daybreak_referrals::reading;
use daybreak_referrals::referral::{Kind, ReferralId};
use daybreak_referrals::responders::Responders;
use daybreak_referrals::rules::Rules;
use daybreak_referrals::standing::{Event, What};
use daybreak_referrals::store::standing as rows;
use daybreak_triage::sealing;
use daybreak_vault::{DocumentKind, recipients};
use daybreak_vocabulary::{Chance, Clock, Day};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

/// After how many steps the engine counts what it has.
const SETTLED: usize = 2_000;
/// How many of everybody are looked at after each round.
const PAGE: usize = 20;

/// One thing that happens. `at` chooses whom of those there are.
#[derive(Clone, Copy, Debug)]
enum Op {
    Begin(Who),
    Choose(About, Answer),
    /// Somebody says something new of their age.
    Age(Who),
    /// Somebody says what they are called: a word of what was written about them before, or another.
    Name(&'static str),
    /// The police, who are shown the record, or no longer.
    Share,
    TakeBackShare,
    Prepare(Kind),
    /// A draft is begun, made ready, or given up, through the acts of its pages.
    Draft(Kind),
    Finish,
    GiveUp,
    /// What is ready becomes a draft again.
    Redraft,
    Record(What),
    HandOver,
    TakeOut(Format),
    Merge,
    Part,
    StepBack,
    Erase,
    /// Time goes on by so many days: birthdays pass, the clocks run.
    Days(i64),
    /// The clock that follows choices comes by.
    Round,
    /// A member is removed: nothing of theirs ends, and they see nothing more.
    RemoveMember,
}

/// What the simulation knows beside the database, to hold it against.
struct Run<'a> {
    county: &'a County,
    keeper: Member,
    second: Member,
    police: Member,
    rules: Rules,
    responders: Responders,
    people: Vec<PersonId>,
    erased: Vec<PersonId>,
    /// From whom the second member stepped back.
    recused: BTreeSet<PersonId>,
    /// Whom the step was done to.
    touched: BTreeSet<PersonId>,
    /// To whom anything was done since the last round of the clocks.
    since_round: BTreeSet<PersonId>,
    /// Who turns 18 when, by what some record says: those ahead, and all that was ever said; and when their age was last written on.
    birthdays: BTreeSet<(Day, PersonId)>,
    said: BTreeMap<PersonId, BTreeSet<Day>>,
    written: BTreeMap<PersonId, Day>,
    /// What each is called, by each record that says so.
    names: BTreeMap<PersonId, &'static str>,
    /// How each referral last passed the door.
    doors: BTreeMap<ReferralId, drafts::Door>,
    /// Which have left the house; and on which day as a child's last.
    taken: BTreeSet<ReferralId>,
    childs: BTreeMap<ReferralId, Day>,
    /// Notifications that have left and are not written down as entered, with whom they are about; and about whom of those somebody was in doubt as the day before ended.
    notified: BTreeMap<ReferralId, PersonId>,
    in_doubt: BTreeSet<ReferralId>,
    /// Which stand as leaving or withdrawn.
    over: BTreeSet<ReferralId>,
    /// How many of everybody were looked at in their turn.
    turn: usize,
    step: usize,
}

/// How often a kind of step was taken, and how long the steps and the looking took.
#[derive(Clone, Copy, Default)]
struct Took {
    steps: u32,
    stepping: Duration,
    looking: Duration,
}

fn below(chance: &dyn Chance, of: usize) -> usize {
    let bytes: [u8; 8] = chance.bytes();
    usize::try_from(u64::from_le_bytes(bytes) % u64::try_from(of.max(1)).unwrap()).unwrap()
}

/// What happens next: mostly what a case is made of.
fn next(chance: &dyn Chance) -> Op {
    let who = [Who::Adult, Who::Adult, Who::Turning(3), Who::Turning(200), Who::Unsure];
    let answers = [Answer::Given, Answer::Given, Answer::Given, Answer::Refused, Answer::Withdrawn, Answer::Undecided];
    match below(chance, 100) {
        0..=9 => Op::Begin(who[below(chance, who.len())]),
        10..=27 => Op::Choose([About::Referral, About::Referral, About::Support, About::Police, About::Named, About::Immigration][below(chance, 6)], answers[below(chance, answers.len())]),
        28..=31 => Op::Age(who[below(chance, who.len())]),
        32..=36 => Op::Share,
        37..=38 => Op::TakeBackShare,
        39..=44 => Op::Prepare([Kind::Nrm, Kind::Nrm, Kind::Dtn][below(chance, 3)]),
        45..=47 => Op::Draft([Kind::Nrm, Kind::Nrm, Kind::Dtn][below(chance, 3)]),
        48..=49 => Op::Finish,
        50 => Op::GiveUp,
        51..=73 => Op::Record(What::ALL[below(chance, What::ALL.len())]),
        74..=75 => Op::Name(["Six", "Quay"][below(chance, 2)]),
        76..=77 => Op::Redraft,
        78..=80 => Op::HandOver,
        81..=85 => Op::TakeOut(Format::ALL[below(chance, Format::ALL.len())]),
        86..=87 => Op::Merge,
        88 => Op::Part,
        89 => Op::StepBack,
        90..=91 => Op::Erase,
        92..=94 => Op::Days([1, 1, 4][below(chance, 3)]),
        95..=98 => Op::Round,
        _ => Op::RemoveMember,
    }
}

impl Run<'_> {
    fn chance(&self) -> &dyn Chance {
        draw(&self.county.office)
    }

    fn today(&self) -> Day {
        self.county.world.clock.today()
    }

    fn somebody(&self) -> Option<PersonId> {
        // Mostly one of the last few, so that cases get long.
        let among = if below(self.chance(), 4) == 0 { self.people.len() } else { self.people.len().min(6) };
        self.people.len().checked_sub(1 + below(self.chance(), among)).and_then(|at| self.people.get(at)).copied()
    }

    async fn referrals(&self, person: PersonId) -> Vec<ReferralId> {
        let mut tx = self.county.world.db.read().await.unwrap();
        let found = rows::of_person(&mut tx, person).await.unwrap();
        tx.rollback().await.unwrap();
        found
    }

    /// Every record there is of somebody.
    async fn family(&self, person: PersonId) -> Vec<PersonId> {
        let mut tx = self.county.world.db.read().await.unwrap();
        let kept = people::find(&mut tx, person).await.unwrap().map_or(person, |found| found.merged_into.unwrap_or(person));
        let family = people::family(&mut tx, kept).await.unwrap();
        tx.rollback().await.unwrap();
        family
    }

    async fn touch(&mut self, person: PersonId) {
        let family = self.family(person).await;
        self.touched.extend(family);
    }

    async fn apply(&mut self, op: Op) {
        if let Op::Begin(who) = op {
            let person = self.county.helped(&self.keeper, who).await;
            self.people.push(person);
            self.touched.insert(person);
            return self.will_turn(person, who);
        }
        if let Op::Days(days) = op {
            self.doubts().await;
            self.county.world.clock.advance_minutes(days * 24 * 60);
            return;
        }
        let Some(person) = self.somebody() else { return };
        self.touch(person).await;
        let (county, keeper) = (self.county, &self.keeper);
        match op {
            Op::Begin(_) | Op::Days(_) => {}
            Op::Choose(about, answer) => {
                county.choose(keeper, person, about, None, answer).await;
            }
            Op::Age(who) => self.say_age(person, who).await,
            Op::Name(name) => {
                if county.say_name(keeper, person, name).await {
                    self.names.insert(person, name);
                    self.wrote(person).await;
                }
            }
            Op::Share => {
                if county.choose(keeper, person, About::Sharing, Some(county.police), Answer::Given).await {
                    county.share(keeper, person, county.police).await;
                }
            }
            Op::TakeBackShare => {
                county.choose(keeper, person, About::Sharing, Some(county.police), Answer::Withdrawn).await;
            }
            Op::Prepare(kind) => {
                if let Some(id) = county.prepare(keeper, person, kind).await {
                    self.passes(id).await;
                }
            }
            Op::Draft(kind) => self.begin_draft(person, kind).await,
            Op::Finish => self.finish(person).await,
            Op::GiveUp => self.give_up(person).await,
            Op::Redraft => self.redraft(person).await,
            Op::Record(what) => self.record(person, what).await,
            Op::HandOver => self.hand_over(person).await,
            Op::TakeOut(format) => self.take_out(person, format).await,
            Op::Merge => self.merge(person).await,
            Op::Part => self.part(person).await,
            Op::StepBack => {
                let done = change!(&county.world.db, self.second.author(), county.now(), self.chance(), |change| step_back::recuse(change, &self.second, person).await);
                if done.is_ok() {
                    self.recused.insert(person);
                }
            }
            Op::Erase => self.erase(person).await,
            Op::Round => {
                follow::round(&county.world.db, county.world.clock.as_ref(), self.chance(), &self.rules).await.unwrap();
                // A clock has a day for many; it is asked until it has nothing more to do.
                if below(self.chance(), 20) == 0 {
                    self.look_again().await;
                }
            }
            Op::RemoveMember => {}
        }
        // They may be others' now, or nobody's any more.
        self.touch(person).await;
    }

    /// Whichever member sees it writes it down, with a reference where one is asked for.
    async fn record(&mut self, person: PersonId, what: What) {
        let county = self.county;
        for id in self.referrals(person).await {
            let by = if below(self.chance(), 3) == 0 { &self.police } else { &self.keeper };
            // Whoever enters it says that a second is needed, or did not look.
            let (organisation, twice, already) = (by.organisation, below(self.chance(), 2) == 0, below(self.chance(), 2) == 0);
            let ready = {
                let mut tx = county.world.db.read().await.unwrap();
                let before = acts::before(&mut tx, by, id).await.unwrap();
                let ready = match before {
                    Some(before) => {
                        let reading = reading::read(&mut tx, by, &before, self.today()).await.unwrap();
                        let readers = rows::readers(&mut tx, id).await.unwrap();
                        Some((before.events.len(), reading, readers))
                    }
                    None => None,
                };
                tx.rollback().await.unwrap();
                ready
            };
            let Some((counted, reading, readers)) = ready else { continue };
            let words = Words { reference: "NRM-9".to_owned(), words: "Twice.".to_owned(), ..Words::default() };
            let keys = county.keys(&readers).await;
            let paper = sealing::paper(self.chance(), id.0, DocumentKind::Decision, &words, &keys).unwrap();
            let next = Next {
                id: rows::EventId(self.chance().uuid7(county.now())),
                then: rows::EventId(self.chance().uuid7(county.now())),
                event: Event { what, on: self.today(), authority: None },
                paper: Some(&paper),
                has_reference: true,
                has_words: true,
                counted,
                reading: &reading,
                twice,
                already,
            };
            let tables = Tables { rules: &self.rules, responders: &self.responders };
            let done = change!(&county.world.db, by.author(), county.now(), self.chance(), |change| record(change, by, id, next, tables).await);
            if what == What::Entered && done.is_ok() {
                self.was_entered(id, reading.path).await;
                self.notified.remove(&id);
                if !already {
                    self.names_nobody(id, &reading).await;
                }
                assert!(twice || self.entered_beside(id, organisation).await.is_empty(), "two of one person were entered unnoticed, at step {}", self.step);
                let door = self.doors.get(&id).copied();
                self.passes(id).await;
                self.passed_as_a_childs(id, door).await;
            }
            if what == What::Prepared && done.is_ok() {
                // It ended by their word, and stands again by a later one.
                self.was_allowed(id).await;
                self.passes(id).await;
            }
        }
    }

    async fn hand_over(&self, person: PersonId) {
        let (county, by) = (self.county, &self.keeper);
        for id in self.referrals(person).await {
            let packed = {
                let mut tx = county.world.db.read().await.unwrap();
                let Some(before) = acts::before(&mut tx, by, id).await.unwrap() else { continue };
                let reading = reading::read(&mut tx, by, &before, self.today()).await.unwrap();
                let keys = recipients::keys(&mut tx, &county.office.house.partnership_key, county.police).await.unwrap();
                hand_over::pack(self.chance(), &reading.keyring, &reading.papers, county.police, &keys).unwrap().map(|packed| (packed, reading))
            };
            let Some((packed, reading)) = packed else { continue };
            let done = change!(&county.world.db, by.author(), county.now(), self.chance(), |change| hand_over::hand_over(change, by, id, &packed, &reading, &self.responders).await);
            if done.is_ok() {
                self.names_nobody(id, &reading).await;
            }
        }
    }

    async fn merge(&mut self, kept: PersonId) {
        let Some(other) = self.somebody() else { return };
        self.touch(other).await;
        let (county, by) = (self.county, &self.keeper);
        let id = self.chance().uuid7(county.now());
        let _ = change!(&county.world.db, by.author(), county.now(), self.chance(), |change| merge::merge(change, by, id, kept, other).await);
    }

    async fn part(&mut self, other: PersonId) {
        let (county, by) = (self.county, &self.keeper);
        let kept = {
            let mut tx = county.world.db.read().await.unwrap();
            people::find(&mut tx, other).await.unwrap().and_then(|found| found.merged_into)
        };
        if let Some(kept) = kept {
            let done = change!(&county.world.db, by.author(), county.now(), self.chance(), |change| merge::part(change, by, kept, other).await);
            if done.is_ok() {
                self.are_parted([kept, other]);
                // What one was in doubt by may be the other's alone.
                self.in_doubt.clear();
            }
        }
    }

    async fn erase(&mut self, person: PersonId) {
        let county = self.county;
        let family = {
            let mut tx = county.world.db.read().await.unwrap();
            people::family(&mut tx, person).await.unwrap()
        };
        let done: Result<(), Stop<()>> = change!(&county.world.db, Author::System, county.now(), draw(&county.office), |change| {
            erase::erase(change, person, "early").await?;
            Ok(())
        });
        if done.is_ok() {
            self.people.retain(|one| !family.contains(one));
            self.erased.extend(family);
        }
    }
}

/// The name of a step, without to whom or how.
fn name(op: Op) -> String {
    let whole = format!("{op:?}");
    whole.split('(').next().unwrap_or_default().to_owned()
}

async fn simulate(county: &County, people: usize, each: usize) {
    let mut keeper: Person = county.coordinator(county.council, "Ben Clerk").await;
    let mut second = county.colleague(&keeper, county.council, "Nia Second", daybreak_access::Role::Caseworker).await;
    let police = county.coordinator(county.police, "Ada Chief").await;
    let names = [("Aldermarsh Police", "police"), ("Aldermouth Council", "council")];
    let names = names.into_iter().map(|(name, code)| (name.to_owned(), code.to_owned())).collect();
    let mut run = Run {
        county,
        keeper: county.me(&keeper).await,
        second: county.me(&second).await,
        police: county.me(&police).await,
        rules: Rules::read("").unwrap(),
        responders: Responders::read(&names).unwrap(),
        people: Vec::new(),
        erased: Vec::new(),
        recused: BTreeSet::new(),
        touched: BTreeSet::new(),
        since_round: BTreeSet::new(),
        birthdays: BTreeSet::new(),
        said: BTreeMap::new(),
        written: BTreeMap::new(),
        names: BTreeMap::new(),
        doors: BTreeMap::new(),
        taken: BTreeSet::new(),
        childs: BTreeMap::new(),
        notified: BTreeMap::new(),
        in_doubt: BTreeSet::new(),
        over: BTreeSet::new(),
        turn: 0,
        step: 0,
    };
    // By day: at night nobody is called.
    county.world.clock.advance_minutes(6 * 60);
    let (began, engine, told) = (Instant::now(), county.world.name(), people > FEW);
    let mut took: BTreeMap<String, Took> = BTreeMap::new();
    let mut begun = 0;
    let mut removed = false;
    let whole = people * each;
    while begun < people || run.step < whole {
        run.step += 1;
        let op = match next(draw(&county.office)) {
            // Enough people, then what happens to them.
            Op::Begin(_) if begun >= people => Op::Round,
            op => op,
        };
        begun += usize::from(matches!(op, Op::Begin(_)));
        if matches!(op, Op::RemoveMember) && !removed && run.step > people {
            removed = true;
            // A code is taken once: the next is a minute away.
            county.world.clock.advance_minutes(2);
            keeper = county.again(keeper).await;
            second = county.again(second).await;
            assert_eq!(county.get(&second, "/referrals").await.status, http::StatusCode::OK);
            let chief = county.me(&keeper).await;
            let done = daybreak_access::acts::remove::remove(&county.office, &chief, second.id).await;
            assert!(done.is_ok());
            county.get(&second, "/referrals").await.says("Sign in");
            continue;
        }
        // As the house does by night: the engine counts what it has.
        if run.step.is_multiple_of(SETTLED) {
            county.world.db.settle().await.unwrap();
        }
        let stepping = Instant::now();
        run.apply(op).await;
        let looking = Instant::now();
        run.check_touched(op).await;
        let one = took.entry(name(op)).or_default();
        one.steps += 1;
        one.stepping += looking - stepping;
        one.looking += looking.elapsed();
        if run.step.is_multiple_of((whole / 4).max(1)) {
            run.check_everybody(op, false).await;
        }
        if told && run.step.is_multiple_of((whole / 20).max(1)) {
            println!("{engine}: {begun} of {people} people, {} steps, {:.0} s", run.step, began.elapsed().as_secs_f64());
        }
    }
    // Once more over everybody.
    follow::round(&county.world.db, county.world.clock.as_ref(), draw(&county.office), &run.rules).await.unwrap();
    run.look_again().await;
    run.check_everybody(Op::Round, true).await;
    if told {
        println!("{engine}: {begun} people, {} erased, {} steps, seed 7, {:.0} s", run.erased.len(), run.step, began.elapsed().as_secs_f64());
        for (name, Took { steps, stepping, looking }) in took {
            println!("{engine}: {steps:>6} {name:<14} {:>6.1} s, {:>6.1} s looking", stepping.as_secs_f64(), looking.as_secs_f64());
        }
    }
}

/// How many people a test takes.
const FEW: usize = 40;

fn asked() -> usize {
    std::env::var("DAYBREAK_SIMULATED").ok().and_then(|text| text.parse().ok()).unwrap_or(FEW)
}

#[tokio::test]
async fn no_order_of_what_happens_breaks_a_rule_on_sqlite() {
    simulate(&county(Engine::Sqlite).await, asked(), 10).await;
}

#[tokio::test]
async fn no_order_of_what_happens_breaks_a_rule_on_postgres() {
    simulate(&county(Engine::Postgres).await, asked(), 10).await;
}
