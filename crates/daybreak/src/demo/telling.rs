//! Tells every story in the order it happened: senders through the acts behind Send, members through their pages.

use crate::demo::clock::Past;
use crate::demo::county::County;
use crate::demo::desk::{Desk, between};
use crate::demo::further::{Further, Handled};
use crate::demo::referred::{self, Case, Known, Visit};
use crate::demo::stories::{Act, Story, Then, minute_of};
use crate::demo::{NotMade, together};
use axum::Router;
use daybreak_audit::{Author, Stop, change};
use daybreak_database::Failure;
use daybreak_reports::acts::{self, Words};
use daybreak_reports::answers::Answers;
use daybreak_reports::{JourneyId, Message, ReportId, SubmissionId, store};
use daybreak_site::House;
use daybreak_vault::Receipt;
use daybreak_vocabulary::{Clock, Language, Moment};
use indicatif::ProgressBar;
use std::collections::BTreeMap;
use std::sync::Arc;

const MINUTES_A_DAY: i64 = 24 * 60;
/// A session of the demo's people is used again within this.
const SAME_SESSION: i64 = 45;
/// When the day's further reports are read, and how long each takes.
const MORNING: i64 = 8 * 60 + 30;

/// One thing that happens.
#[derive(Clone, Debug)]
enum Event {
    Tell(usize),
    Then(usize, usize),
    Send(usize),
    Read(usize),
    Close(usize),
    /// A visit of a case.
    Visit(usize, usize),
}

/// What is known of a report once it was sent.
struct Sent {
    report: ReportId,
    receipt: Receipt,
    /// The persona whose organisation answers.
    answers: &'static str,
}

struct Telling<'a> {
    county: &'a mut County,
    house: &'a Arc<House>,
    past: &'a Past,
    router: &'a Router,
    desks: BTreeMap<String, (Moment, Desk)>,
}

#[expect(clippy::too_many_arguments, reason = "all the demo is made of, handed over once")]
pub async fn tell_all(
    county: &mut County,
    house: &Arc<House>,
    past: &Past,
    router: &Router,
    stories: Vec<Story>,
    further: Vec<Further>,
    cases: &[Case],
    now: Moment,
    bar: &ProgressBar,
) -> Result<(), NotMade> {
    let mut events = of_stories(&stories, now);
    events.extend(of_further(&further, now));
    events.extend(of_cases(cases, now)?);
    events.retain(|(at, _)| *at < now);
    events.sort_by_key(|(at, _)| *at);
    let mut telling = Telling { county, house, past, router, desks: BTreeMap::new() };
    let mut told: BTreeMap<usize, Sent> = BTreeMap::new();
    let mut sent: BTreeMap<usize, Sent> = BTreeMap::new();
    let mut known: BTreeMap<usize, Known> = BTreeMap::new();
    for (at, event) in events {
        past.reach(at);
        match event {
            Event::Tell(number) => {
                if let Some(story) = stories.get(number) {
                    let sent = telling.tell(story).await?;
                    telling.county.reports.insert(story.name.clone(), sent.report);
                    told.insert(number, sent);
                    bar.inc(1);
                }
            }
            Event::Then(number, step) => {
                let then = stories.get(number).and_then(|story| story.then.get(step));
                if let (Some(sent), Some(then)) = (told.get(&number), then) {
                    telling.then(sent, then).await.map_err(|why| in_story(&stories, number, why))?;
                }
            }
            Event::Send(number) => {
                if let Some(further) = further.get(number) {
                    let fields = further.fields.iter().map(|(name, value)| (*name, value.clone()));
                    sent.insert(number, telling.send(&further.language, fields).await?);
                    bar.inc(1);
                }
            }
            Event::Read(number) => {
                if let Some(sent) = sent.get(&number) {
                    telling.get(sent.answers, &path(sent.report)).await?;
                }
            }
            Event::Visit(number, visit) => {
                if let Some((case, visit)) = cases.get(number).and_then(|case| case.visit.get(visit).map(|visit| (case, visit))) {
                    telling.visit(case, visit, known.entry(number).or_default()).await.map_err(|why| NotMade::Story { name: case.name.clone(), why: Box::new(why) })?;
                }
            }
            Event::Close(number) => {
                if let Some(sent) = sent.get(&number) {
                    let form = [("reason", "looked"), ("conclusion", "acted_on"), ("text", "Read, judged, and passed to the team that knows the place.")];
                    telling.post(sent.answers, sent.report, "close", &form, "closing a report").await?;
                }
            }
        }
    }
    Ok(())
}

/// The midnight before, in London.
fn midnight(now: Moment) -> Moment {
    let london = now.in_london();
    now.plus_minutes(-(i64::from(london.hour()) * 60 + i64::from(london.minute())))
}

/// The story was sent on that day, at that minute of London's clock.
fn of_stories(stories: &[Story], now: Moment) -> Vec<(Moment, Event)> {
    let midnight = midnight(now);
    let mut events = Vec::new();
    for (number, story) in stories.iter().enumerate() {
        let sent_at = midnight.plus_minutes(story.minute().unwrap_or_default() - story.days_ago * MINUTES_A_DAY);
        events.push((sent_at, Event::Tell(number)));
        let then = story.then.iter().enumerate().map(|(step, then)| (sent_at.plus_minutes(then.after), Event::Then(number, step)));
        events.extend(then);
    }
    events
}

/// Visits of the past, each on its day and at its hour.
fn of_cases(cases: &[Case], now: Moment) -> Result<Vec<(Moment, Event)>, NotMade> {
    let mut events = Vec::new();
    for (number, case) in cases.iter().enumerate() {
        for (step, visit) in case.visit.iter().enumerate() {
            let Some(days) = visit.days_ago else { continue };
            let minute = minute_of(&visit.at).ok_or(NotMade::File("referred.toml"))?;
            events.push((midnight(now).plus_minutes(minute - days * MINUTES_A_DAY), Event::Visit(number, step)));
        }
    }
    Ok(events)
}

fn of_further(further: &[Further], now: Moment) -> Vec<(Moment, Event)> {
    let mut events = Vec::new();
    let london = now.in_london();
    let into_today = i64::from(london.hour()) * 60 + i64::from(london.minute());
    for (number, further) in further.iter().enumerate() {
        let sent_at = now.plus_minutes(-further.minutes_ago);
        events.push((sent_at, Event::Send(number)));
        // The first morning after, one after the other.
        let days_ago = (further.minutes_ago - into_today).div_euclid(MINUTES_A_DAY);
        let morning = now.plus_minutes(MORNING - into_today - days_ago * MINUTES_A_DAY);
        let minute = i64::try_from(number % 40).unwrap_or_default();
        let morning = further.read_minutes_ago.map_or(morning, |minutes| now.plus_minutes(-minutes));
        if further.handled != Handled::Waits && morning > sent_at {
            events.push((morning.plus_minutes(minute), Event::Read(number)));
            if further.handled == Handled::Closed {
                events.push((morning.plus_minutes(minute + 1), Event::Close(number)));
            }
        }
    }
    events
}

/// Which story could not go on.
fn in_story(stories: &[Story], number: usize, why: NotMade) -> NotMade {
    NotMade::Story { name: stories.get(number).map(|story| story.name.clone()).unwrap_or_default(), why: Box::new(why) }
}

fn path(report: ReportId) -> String {
    format!("/reports/{report}")
}

fn refused<R>(stop: Stop<R>, what: &'static str) -> NotMade {
    match stop {
        Stop::Refused(_) => NotMade::Refused(what),
        Stop::Failed(failure) => NotMade::Failed(failure),
    }
}

impl Telling<'_> {
    async fn tell(&mut self, story: &Story) -> Result<Sent, NotMade> {
        let mut fields: Vec<(&str, String)> = Vec::new();
        for (name, values) in &story.answers {
            for value in values.all() {
                let organisation = (name == "exclude").then(|| self.county.organisations.get(value)).flatten();
                fields.push((name, organisation.map_or_else(|| value.trim().to_owned(), ToString::to_string)));
            }
        }
        let sent = self.send(&story.language, fields.into_iter()).await?;
        let teller = story.teller.as_deref().and_then(|teller| self.county.people.personas.iter_mut().find(|persona| persona.name == teller));
        if let Some(persona) = teller {
            persona.receipt = Some(sent.receipt.to_string());
        }
        Ok(sent)
    }

    /// What Send does: readers are chosen, all of it is sealed, and only then is it stored.
    async fn send(&self, language: &str, fields: impl Iterator<Item = (&str, String)>) -> Result<Sent, NotMade> {
        let House { db, chance, settings, partnership_key, .. } = self.house.as_ref();
        let chance = chance.as_ref();
        let receipt = Receipt::draw(chance);
        let language = Language::from_tag(language).unwrap_or_default();
        let mut answers = Answers::new(JourneyId(chance.uuid4()), SubmissionId(chance.uuid4()), receipt.to_string(), language);
        for (name, value) in fields {
            answers.put(name, &value);
        }
        let mut tx = db.read().await?;
        let readers = acts::choose_readers(&mut tx, partnership_key, &settings.places, &answers).await?;
        tx.rollback().await?;
        let readers = readers.ok_or(NotMade::Refused("a reader"))?;
        let now = self.past.now();
        let sealed = acts::seal_report(chance, now, &settings.places, &answers, &receipt, &readers).map_err(Failure::from)?;
        let report = change!(db, Author::Public, now, chance, |change| acts::submit(change, &sealed).await).map_err(|stop| refused(stop, "sending"))?;
        let answering = self.county.organisations.iter().find(|(_, id)| **id == sealed.new.answering).map_or("", |(name, _)| name);
        let answers = match answering {
            "aldermarsh-police" => "duty-officer",
            "harbour-light" => "caseworker",
            _ => "council-contact",
        };
        Ok(Sent { report, receipt, answers })
    }

    async fn visit(&mut self, case: &Case, visit: &Visit, known: &mut Known) -> Result<(), NotMade> {
        let today = self.past.now().day();
        self.desk(&case.by).await?;
        let (_, desk) = self.desks.get(&case.by).ok_or(NotMade::Refused("signing in"))?;
        referred::go(self.county, desk, case, visit, known, today).await
    }

    async fn then(&mut self, sent: &Sent, then: &Then) -> Result<(), NotMade> {
        let report = sent.report;
        let text = then.text.trim();
        let given = |value: &Option<String>| value.clone().unwrap_or_default();
        match then.act {
            Act::Reply => self.reply(sent, text).await,
            Act::Withdraw => self.withdraw(report).await,
            Act::Open => self.get(&then.by, &path(report)).await.map(|_| ()),
            Act::TakeOn => self.post(&then.by, report, "take-on", &[], "taking on").await,
            Act::Note => self.post(&then.by, report, "note", &[("text", text)], "a note").await,
            Act::Ask => {
                let language = then.language.as_deref().unwrap_or("en");
                self.post(&then.by, report, "write", &[("ready", ""), ("text", text), ("in", language), ("kind", "question")], "a question").await
            }
            Act::Translate => {
                let page = self.get(&then.by, &path(report)).await?;
                let before = format!("/reports/{report}/translate/");
                let document = between(&page, &before, "\"").and_then(|found| found.get(..36)).ok_or(NotMade::Refused("a translation"))?;
                let form = [("into", "en"), ("text", text), ("translator", "An interpreter of the county's")];
                self.post(&then.by, report, &format!("translate/{document}"), &form, "a translation").await
            }
            Act::PassOn => {
                let to = self.organisation(then)?;
                let basis = given(&then.basis);
                let form = [("to", to.as_str()), ("basis", &basis), ("answering", "we"), ("text", text)];
                self.post(&then.by, report, "pass-on", &form, "passing on").await
            }
            Act::AskAround => self.post(&then.by, report, "ask/0", &[("reason", &given(&then.reason))], "asking others").await,
            Act::Intelligence => {
                let to = self.organisation(then)?;
                together::intelligence(self.desk(&then.by).await?, report, text, given(&then.sanitised).trim(), &to).await
            }
            Act::Confer => {
                let (to, on) = (self.organisation(then)?, self.past.now().day().plus(2));
                together::confer(self.desk(&then.by).await?, report, text, &to, on).await
            }
            Act::Minute => {
                let (to, by) = (self.organisation(then)?, self.past.now().day().plus(3));
                together::minute(self.desk(&then.by).await?, text, &to, by).await
            }
            Act::Close => {
                let (reason, conclusion) = (given(&then.reason), given(&then.conclusion));
                self.post(&then.by, report, "close", &[("reason", &reason), ("conclusion", &conclusion), ("text", text)], "closing").await
            }
        }
    }

    fn organisation(&self, then: &Then) -> Result<String, NotMade> {
        let known = then.to.as_ref().and_then(|to| self.county.organisations.get(to));
        known.map(ToString::to_string).ok_or(NotMade::File("stories.toml"))
    }

    /// Whoever holds the receipt writes.
    async fn reply(&self, sent: &Sent, text: &str) -> Result<(), NotMade> {
        let House { db, chance, partnership_key, .. } = self.house.as_ref();
        let (chance, now) = (chance.as_ref(), self.past.now());
        let mut tx = db.read().await?;
        let report = store::find(&mut tx, sent.report).await?.ok_or(NotMade::Refused("a reply"))?;
        let readers = acts::reader_keys(&mut tx, partnership_key, &report).await?.ok_or(NotMade::Refused("a reply"))?;
        tx.rollback().await?;
        let message = Message { sent_at: now, language: Language::En, text: text.to_owned() };
        let receipt = sent.receipt.key_pair().public();
        let said = acts::seal_message(chance, sent.report, Words::Message, &message, &readers, &receipt).map_err(Failure::from)?;
        change!(db, Author::Public, now, chance, |change| acts::write(change, sent.report, &said).await).map_err(|stop| refused(stop, "a reply"))
    }

    async fn withdraw(&self, report: ReportId) -> Result<(), NotMade> {
        let House { db, chance, .. } = self.house.as_ref();
        let done = change!(db, Author::Public, self.past.now(), chance.as_ref(), |change| acts::withdraw(change, report).await);
        done.map(|_| ()).map_err(|stop| refused(stop, "withdrawing"))
    }

    async fn get(&mut self, who: &str, path: &str) -> Result<String, NotMade> {
        let got = self.desk(who).await?.get(path).await?;
        if got.status.is_success() { Ok(got.text) } else { Err(NotMade::Refused("opening a report")) }
    }

    async fn post(&mut self, who: &str, report: ReportId, act: &str, form: &[(&str, &str)], what: &'static str) -> Result<(), NotMade> {
        // Nobody acts on what they have not opened.
        self.get(who, &path(report)).await?;
        let path = format!("/reports/{report}/{act}");
        self.desk(who).await?.post(&path, form, what).await
    }

    /// Somebody's open session, or a new one.
    async fn desk(&mut self, who: &str) -> Result<&Desk, NotMade> {
        let now = self.past.now();
        let fresh = self.desks.get(who).is_some_and(|(since, _)| now.since(*since) < SAME_SESSION * 60_000);
        if !fresh {
            let desk = self.county.desk(self.router, self.past, who).await?;
            self.desks.insert(who.to_owned(), (now, desk));
        }
        self.desks.get(who).map(|(_, desk)| desk).ok_or(NotMade::Refused("signing in"))
    }
}
