//! One referral that was made ready: where it stands, its clocks, what happened, what the person was told, and what may be done now.

pub mod again;
pub mod aside;
pub mod feedback;
pub mod hand_to;
pub mod record;

use super::cases::{caption, chance, ended, organisations, path, seen, tables};
use super::others::{self, Others};
use super::register::{colour, nation};
use crate::acts::standing::record::{Words, ended_by_itself, has_left};
use crate::acts::standing::{Before, feedback as acts_of_feedback, ledger, open};
use crate::clocks::{self, Clock, Due, Pace};
use crate::door::{Passed, rests_on};
use crate::out::{self, Format};
use crate::reading::{Reading, read};
use crate::referral::Kind;
use crate::rules::Subject;
use crate::standing::{Authority, Beside, Event, History, Remark, Standing, What};
use crate::store::{Feedback, standing as rows};
use crate::tables::Tables;
use crate::waits::{self, Recent, Wait};
use askama::Template;
use axum::extract::{Path, State};
use daybreak_access::{Act, Member, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_people::choice::Path as Choosing;
use daybreak_people::doubt::{self, Waits};
use daybreak_site::{Answer, Args, Page, Said, Visit, render};
use daybreak_vocabulary::{Day, OrganisationId};
use std::collections::HashMap;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "standing.html")]
struct Case {
    page: Page,
    caption: String,
    standing: &'static str,
    colour: &'static str,
    child: bool,
    /// What must be done before anything else.
    urge: Option<&'static str>,
    /// What changed since the form was made ready, and what to do about it.
    since: Vec<&'static str>,
    changed: &'static str,
    /// What tells who it is, where it names nobody, and what to do about it.
    telling: Vec<Said>,
    mend: &'static str,
    /// The person's "no" waits for somebody to look at how old they are.
    waits: Vec<Said>,
    /// Others there are of the same person, while this one is not over.
    others: Others,
    facts: Vec<(&'static str, String)>,
    sealed: bool,
    clocks: Vec<Line>,
    no_clock: &'static str,
    events: Vec<Happened>,
    crimes: Vec<Told>,
    feedback: Vec<Told>,
    acts: Vec<(String, &'static str)>,
    out: Vec<(String, &'static str)>,
    person: String,
}

/// One clock, in words.
struct Line {
    name: &'static str,
    says: Said,
    rule: Said,
    unverified: Vec<&'static str>,
    wait: Option<Said>,
}

/// One event, with what is sealed beside it.
struct Happened {
    what: &'static str,
    on: Day,
    authority: Option<&'static str>,
    by: Said,
    reference: String,
    reason: Option<&'static str>,
    reason_unseen: bool,
    /// What a rule would have had otherwise.
    remarks: Vec<&'static str>,
    words: String,
    told: Vec<Told>,
    tell: Option<String>,
}

struct Told {
    says: Said,
    words: String,
}

/// Recent real waits of the whole partnership.
struct Waited {
    reasonable: Option<Recent>,
    conclusive: Option<Recent>,
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let tables = tables(&office)?;
    let today = office.house.today();
    let mut tx = office.house.db.read().await?;
    let reading = read(&mut tx, &member, &before, today).await?;
    let waited = Waited {
        reasonable: waits::recent(&rows::waits(&mut tx, Wait::Reasonable, today.plus(-waits::RECENT_DAYS)).await?, today),
        conclusive: waits::recent(&rows::waits(&mut tx, Wait::Conclusive, today.plus(-waits::RECENT_DAYS)).await?, today),
    };
    let members = names(&mut tx, &before, &reading).await?;
    let passed = rows::passed(&mut tx, before.referral.id).await?;
    let left = has_left(&mut tx, before.referral.id).await?;
    let still = left && ended_by_itself(&before);
    let waits = waits_for(&mut tx, &before, passed).await?;
    tx.rollback().await?;
    let now = office.house.clock.now();
    let opened = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        open::open(change, &member, before.referral.id, reading.eighteen, &tables.rules).await
    });
    match ended(opened)? {
        Ok(()) => {}
        Err(never) => match never {},
    }
    let organisations = organisations(&office).await?;
    let page = member.page(&visit, "standing-title");
    let others = others::find(&office, &member, before.referral.id, before.referral.person).await?;
    let view = View { page: &page, member: &member, before: &before, reading: &reading, tables: &tables, organisations: &organisations, members: &members, passed, still, left, today };
    let history = before.history();
    let standing = history.standing();
    let asked = clocks::Asked { history: &history, nation: before.referral.jurisdiction.calendar(), eighteen: reading.eighteen, rules: &tables.rules, today };
    let lines = clocks::clocks(&asked).iter().map(|clock| view.line(clock, &waited)).collect();
    let case = Case {
        caption: caption(&page, &before),
        standing: standing.said(before.referral.kind),
        colour: colour(standing),
        child: history.child,
        urge: view.urge(standing),
        since: reading.since.iter().map(|one| one.key()).collect(),
        changed: view.changed(standing),
        telling: again::told(&page, &reading.telling),
        mend: again::mend(&before, &member),
        waits: waits.map(|waits| waits.said(&page, &member, |id| view.organisation(id))).unwrap_or_default(),
        others: if standing.is_open() { Others::of(&page, &member, &before.referral, &others) } else { Others::default() },
        facts: view.facts(),
        sealed: reading.filled.is_none(),
        clocks: lines,
        no_clock: if before.referral.kind == Kind::Dtn { "clock-none-notification" } else { "clock-none" },
        events: view.events(),
        crimes: view.crimes(),
        feedback: view.feedback(),
        acts: view.acts(),
        out: view.out(standing),
        person: format!("/people/{}", before.person.id),
        page,
    };
    render(&case)
}

/// The "no" that would end it, where it waits because another organisation keeps a record by which they may be a child.
async fn waits_for(tx: &mut Transaction, before: &Before, passed: Option<Passed>) -> Result<Option<Waits>, Failure> {
    let choices = ledger(tx, &before.person).await?;
    let standing = before.standing();
    let Some(about) = rests_on(before.referral.kind, before.referral.nameless).filter(|_| standing.is_open() && standing != Standing::Leaving) else { return Ok(None) };
    if passed.is_some_and(|passed| passed.is_ended_by(Some(about), &choices)) { doubt::waits(tx, before.person.id, about, &choices).await } else { Ok(None) }
}

/// How colleagues who wrote something down are called.
async fn names(tx: &mut Transaction, before: &Before, reading: &Reading) -> Result<HashMap<daybreak_access::MemberId, String>, Failure> {
    let mut names = HashMap::new();
    let all = before.events.iter().map(|recorded| recorded.member).chain(reading.asides.iter().map(|(aside, _)| aside.member));
    let back = reading.feedback.iter().flat_map(|(one, _)| std::iter::once(one.member).chain(one.read.map(|(by, _)| by)));
    let all = all.chain(back);
    for member in all {
        if let Some(name) = rows::name_of(tx, member).await? {
            names.insert(member, name);
        }
    }
    Ok(names)
}

struct View<'a> {
    page: &'a Page,
    member: &'a Member,
    before: &'a Before,
    reading: &'a Reading,
    tables: &'a Tables,
    organisations: &'a HashMap<OrganisationId, String>,
    members: &'a HashMap<daybreak_access::MemberId, String>,
    passed: Option<Passed>,
    /// It ended by itself, and may have been entered before.
    still: bool,
    /// It has left the house: somebody may have entered it.
    left: bool,
    today: Day,
}

impl View<'_> {
    fn organisation(&self, id: OrganisationId) -> String {
        self.organisations.get(&id).cloned().unwrap_or_default()
    }

    /// A colleague by name, somebody else by their organisation.
    fn who(&self, member: daybreak_access::MemberId, organisation: OrganisationId) -> String {
        match self.members.get(&member) {
            Some(name) if organisation == self.member.organisation => name.clone(),
            _ => self.organisation(organisation),
        }
    }

    fn handles(&self) -> bool {
        self.before.handled_by() == self.member.organisation
    }

    fn may_enter(&self) -> bool {
        self.tables.responders.may_enter(&self.member.organisation_name, self.before.referral.jurisdiction, self.today)
    }

    /// It was made as a child's, and they are treated as an adult since: whatever they said before, they are asked what they want now.
    fn must_ask(&self, standing: Standing) -> bool {
        let grown = !self.before.treated_as.is_treated_as_child() && self.passed.is_some_and(|passed| passed.child);
        grown && self.before.referral.kind == Kind::Nrm && self.reading.path == Choosing::AskFirst && standing.is_open() && standing != Standing::Leaving
    }

    fn enters_still(&self) -> bool {
        self.still && self.handles() && self.may_enter()
    }

    /// Above what changed since it was made ready.
    fn changed(&self, standing: Standing) -> &'static str {
        match standing {
            Standing::Prepared if again::may_redraft(self.before, self.member) => "since-look-again",
            Standing::Prepared => "since-theirs",
            _ => "since-tell",
        }
    }

    fn urge(&self, standing: Standing) -> Option<&'static str> {
        // Whoever is notified of is not to be referred: nothing may read as if they were.
        let notification = self.before.referral.kind == Kind::Dtn;
        match standing {
            Standing::Prepared if self.must_ask(standing) && self.left => Some("standing-urge-ask-entered"),
            _ if self.must_ask(standing) => Some("standing-urge-ask"),
            // Nobody is notified of a child, whatever was made ready before it was known.
            Standing::Prepared if notification && self.reading.path == Choosing::ReferChild => Some("standing-urge-child-dtn"),
            _ if self.stands_again() => Some("standing-urge-again"),
            Standing::Prepared if !self.handles() => Some("standing-urge-handed"),
            Standing::Prepared if self.may_enter() => Some(if notification { "standing-urge-enter-dtn" } else { "standing-urge-enter" }),
            Standing::Prepared => Some(if notification { "standing-urge-hand_over-dtn" } else { "standing-urge-hand_over" }),
            Standing::Leaving => Some(if notification { "standing-urge-notice-dtn" } else { "standing-urge-notice" }),
            Standing::Withdrawn if self.enters_still() => Some(if notification { "standing-urge-after_all-dtn" } else { "standing-urge-after_all" }),
            Standing::Withdrawn if self.before.history().may_stand_again() => Some(if notification { "standing-urge-left-dtn" } else { "standing-urge-left" }),
            _ => None,
        }
    }

    /// It ended by the person's word, and they say otherwise now: whoever handles it may let it stand again.
    fn stands_again(&self) -> bool {
        let referral = &self.before.referral;
        let ground = out::basis(Format::Sheet, referral.kind, referral.nameless, self.reading.path, Standing::Prepared);
        self.handles() && self.before.history().may_stand_again() && ground.is_ok()
    }

    fn facts(&self) -> Vec<(&'static str, String)> {
        let referral = &self.before.referral;
        let place = |code: &Option<String>| {
            let name = code.as_deref().and_then(|code| self.page.house.settings.places.name_of(code));
            name.map_or_else(|| self.page.plain("register-place-unknown"), str::to_owned)
        };
        vec![
            ("register-column-kind", self.page.plain(super::cases::kind(referral.kind))),
            ("register-filter-nation", self.page.plain(nation(referral.jurisdiction))),
            ("register-fact-referred_by", self.organisation(referral.organisation)),
            ("register-fact-handled_by", self.organisation(self.before.handled_by())),
            ("register-lives_in", place(&referral.lives_in)),
            ("register-exploited_in", place(&referral.exploited_in)),
        ]
    }

    fn line(&self, clock: &Clock, waited: &Waited) -> Line {
        let page = self.page;
        let day = |day: Day| page.day(day);
        let sense = match clock.due {
            Due::On(due) => page.say_with(clock.sense.key(), [("day", &day(due))]),
            Due::NotKnown => page.say("clock-day-not-known"),
        };
        let pace = match clock.pace {
            Pace::Running { left } => page.say_with("clock-pace-running", [("days", left)]),
            Pace::Past { by } => page.say_with(if clock.is_overdue() { "clock-pace-past" } else { "clock-pace-on" }, [("days", by)]),
            Pace::Ended { on } => page.say_with("clock-pace-ended", [("day", &day(on))]),
            Pace::Unsure => page.say("clock-pace-unsure"),
        };
        let sense = match clock.between {
            Some((first, last)) => page.say_with("clock-between", Args::new().set("first", &day(first)).set("last", &day(last))),
            None => sense,
        };
        let count = page.say_with(clock.rule.unit.key(), [("count", i64::from(clock.rule.count))]);
        let source = Args::new().set("count", &count).set_english("source", clock.rule.source.as_str()).set("day", &day(clock.rule.checked_on)).set("start", &day(clock.started_on));
        let mut unverified = Vec::new();
        if !clock.rule.seen {
            unverified.push("clock-unverified");
        } else if !clock.rule.start_seen {
            unverified.push("clock-unverified-start");
        }
        let wait = match clock.subject {
            Subject::ReasonableGrounds => Some(self.wait(waited.reasonable)),
            Subject::ConclusiveGrounds => Some(self.wait(waited.conclusive)),
            _ => None,
        };
        // Whoever turns 18 does so by their birth, whenever the referral was made.
        let rule = if clock.subject == Subject::Eighteen { "clock-rule-birth" } else { "clock-rule" };
        let says = page.say_with("clock-says", Args::new().set("sense", &sense).set("pace", &pace));
        Line { name: clock.subject.key(), says, rule: page.say_with(rule, source), unverified, wait }
    }

    fn wait(&self, recent: Option<Recent>) -> Said {
        match recent {
            Some(recent) => {
                let count = i64::try_from(recent.about).unwrap_or(i64::MAX);
                self.page.say_with("clock-wait", Args::new().set("half", recent.half).set("most", recent.most).set("count", count))
            }
            None => self.page.say("clock-wait-not-known"),
        }
    }

    fn events(&self) -> Vec<Happened> {
        let tells = self.member.may(Act::WriteReferral) && !(self.before.referral.kind == Kind::Dtn && self.before.referral.nameless);
        let history = self.before.history();
        let nation = self.before.referral.jurisdiction.calendar();
        let remarks = |at: usize, event: &Event| {
            let until = History { events: history.events.iter().take(at).copied().collect(), ..history.clone() };
            until.remarks(event, &self.tables.rules, nation).into_iter().map(Remark::key).collect()
        };
        let events = self.before.events.iter().zip(&self.reading.words).enumerate();
        let one = |(at, (recorded, words)): (usize, (&rows::Recorded, &Option<Words>))| {
            let words = words.clone().unwrap_or_default();
            let by = Args::new().set("name", self.who(recorded.member, recorded.organisation)).set("at", &self.page.moment(recorded.recorded_at));
            let followed = recorded.member.0.is_nil();
            let before = at.checked_sub(1).and_then(|at| history.events.get(at)).map(|event| event.what);
            let again = recorded.event.what == What::Prepared && matches!(before, Some(What::Leaving | What::Withdrawn));
            Happened {
                what: if again { "standing-again" } else { recorded.event.what.said(history.kind) },
                on: recorded.event.on,
                authority: recorded.event.authority.map(Authority::key),
                by: if followed { self.page.say("standing-by-itself") } else { self.page.say_with("standing-by", by) },
                reference: words.reference,
                reason: words.reason.map(crate::standing::Reason::key),
                reason_unseen: words.reason.is_some_and(|reason| !reason.is_seen()),
                remarks: remarks(at, &recorded.event),
                words: words.words,
                told: self.told(Beside::Told, Some(recorded.id)),
                tell: tells.then(|| format!("{}/told/{}", path(self.before.referral.id), recorded.id)),
            }
        };
        events.map(one).collect()
    }

    fn told(&self, what: Beside, event: Option<rows::EventId>) -> Vec<Told> {
        let of = self.reading.asides.iter().filter(|(aside, _)| aside.what == what && aside.event == event);
        let one = |(aside, words): &(rows::Aside, Option<Words>)| {
            let words = words.clone().unwrap_or_default();
            let args = Args::new().set("day", &self.page.day(aside.on)).set("by", words.by.as_str()).set("language", words.language.as_str()).set("reference", words.reference.as_str());
            Told { says: self.page.say_with(if what == Beside::Told { "standing-told" } else { "standing-crime" }, args), words: words.words }
        };
        of.map(one).collect()
    }

    fn crimes(&self) -> Vec<Told> {
        self.told(Beside::Crime, None)
    }

    /// Words back to whoever referred, and whether each was read there.
    fn feedback(&self) -> Vec<Told> {
        let one = |(one, words): &(Feedback, Option<Words>)| {
            let args = Args::new().set("name", self.who(one.member, one.organisation)).set("at", &self.page.moment(one.written_at));
            let says = match one.read {
                Some((by, at)) => {
                    let reader = self.who(by, self.before.referral.organisation);
                    self.page.say_with("word-back-read", args.set("reader", reader).set("read", &self.page.moment(at)))
                }
                None => self.page.say_with("word-back-unread", args),
            };
            Told { says, words: words.clone().unwrap_or_default().words }
        };
        self.reading.feedback.iter().map(one).collect()
    }

    fn acts(&self) -> Vec<(String, &'static str)> {
        if !self.member.may(Act::WriteReferral) {
            return Vec::new();
        }
        let base = path(self.before.referral.id);
        let history = self.before.history();
        let mut acts = Vec::new();
        for what in history.may_follow_today(self.today) {
            // What only some may do is not offered to others; what follows a choice is put down in the ledger first.
            let offered = match what {
                What::Entered if history.standing() == Standing::Withdrawn => self.enters_still(),
                What::Entered => self.handles() && self.may_enter(),
                What::Prepared => self.stands_again(),
                What::Leaving => false,
                What::Withdrawn => history.has(What::Leaving),
                What::Dropped => self.handles(),
                _ => true,
            };
            if offered {
                acts.push((format!("{base}/record/{}", what.code()), act_key(what)));
            }
        }
        if history.standing() == Standing::Prepared && self.handles() {
            acts.push((format!("{base}/hand-to"), "standing-do-hand_to"));
        }
        if again::may_redraft(self.before, self.member) {
            acts.push((again::href(self.before), "redraft-title"));
        }
        if acts_of_feedback::may_write(self.before, self.member).is_ok() {
            acts.push((format!("{base}/feedback"), "word-back-title"));
        }
        if self.before.referral.kind == Kind::Nrm {
            acts.push((format!("{base}/crime"), "standing-do-crime"));
        }
        acts
    }

    fn out(&self, standing: Standing) -> Vec<(String, &'static str)> {
        if !self.member.may(Act::TakeOutReferral) || self.reading.filled.is_none() {
            return Vec::new();
        }
        let (referral, path) = (&self.before.referral, self.reading.path);
        let open = |format: &&Format| out::basis(**format, referral.kind, referral.nameless, path, standing).is_ok();
        Format::ALL.iter().filter(open).map(|format| (format!("/referrals/{}/out/{}", referral.id, format.code()), format.said(referral.kind))).collect()
    }
}

/// The words of the button that writes something down.
pub fn act_key(what: What) -> &'static str {
    match what {
        What::Prepared => "standing-do-again",
        What::Entered => "standing-do-entered",
        What::Acknowledged => "standing-do-acknowledged",
        What::ReasonablePositive => "standing-do-rg_positive",
        What::ReasonableNegative => "standing-do-rg_negative",
        What::ConclusivePositive => "standing-do-cg_positive",
        What::ConclusiveNegative => "standing-do-cg_negative",
        What::ReasonableAgain => "standing-do-rg_again",
        What::ConclusiveAgain => "standing-do-cg_again",
        What::Upheld => "standing-do-upheld",
        What::Overturned => "standing-do-overturned",
        What::NotTakenUp => "standing-do-not_taken_up",
        What::FurtherPositive => "standing-do-further_positive",
        What::FurtherNegative => "standing-do-further_negative",
        What::Disqualified => "standing-do-disqualified",
        What::Leaving => "standing-do-leaving",
        What::Withdrawn => "standing-do-withdrawn",
        What::Closed => "standing-do-closed",
        What::Dropped => "standing-do-dropped",
    }
}
