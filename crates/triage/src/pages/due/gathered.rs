//! What is gathered for the list of what is due: reports, what the clocks of other rooms call for, drafts and tasks, each as far as this member sees it.

use crate::acts::conference::before as conference_before;
use crate::acts::intelligence::before as intelligence_before;
use crate::acts::seen_among;
use crate::clocks::{Duty, Pressing, Set, due};
use crate::conference::{ConferenceId, Task, TaskId};
use crate::intelligence::{Intelligence, IntelligenceId, reference};
use crate::pages::queue::{kind, place};
use crate::store::{self, Waiting};
use daybreak_access::{Act, Member, MemberId};
use daybreak_database::{Failure, Transaction};
use daybreak_partnership::acts::alert;
use daybreak_partnership::on_call;
use daybreak_reports::ReportId;
use daybreak_reports::store::Queued;
use daybreak_site::{Args, Filled, Filling, Page};
use daybreak_vocabulary::working_days::Nation;
use daybreak_vocabulary::{Day, Exploitation, Moment, OrganisationId, codes};
use std::collections::{HashMap, HashSet};

codes! {
    /// What kind of thing is due, in the order of the page: danger, then what others count on, then what comes in numbers.
    Kind, "duty-" {
        ReadUrgent = "read_urgent",
        /// What a conference asked for.
        Task = "task",
        /// A referral or a notification that is ready and was not entered.
        Referral = "referral",
        /// A person's record that is to be looked at again.
        Person = "person",
        Answer = "answer",
        Sanitise = "sanitise",
        Read = "read",
    }
}

/// One line of the list.
pub struct Row {
    pub kind: Kind,
    pub href: String,
    pub name: String,
    pub due: Option<Day>,
    pub with: Option<String>,
}

/// What of it is asked for, and how many of each kind are looked at.
#[derive(Clone, Copy)]
pub struct Asked {
    pub only: Option<Kind>,
    pub most: usize,
}

impl Asked {
    fn has(self, kind: Kind) -> bool {
        self.only.is_none_or(|only| only == kind)
    }
}

/// The lines, and the kinds of which there may be more.
#[derive(Default)]
pub struct Found {
    pub rows: Vec<Row>,
    pub more: Vec<Kind>,
}

impl Found {
    /// Where as many were found as were looked for, there may be more.
    fn looked_at<C>(&mut self, kind: Kind, next: Option<C>) {
        if next.is_some() {
            self.more.push(kind);
        }
    }
}

/// What is due to this member of what was asked for, in no order.
pub async fn gather(tx: &mut Transaction, member: &Member, page: &Page, asked: Asked) -> Result<Found, Failure> {
    let rules = store::clock_rules(tx, member.organisation).await?;
    let mut found = Found::default();
    reports(tx, member, page, &rules, asked, &mut found).await?;
    alerted(tx, member, page, asked, &mut found).await?;
    others(tx, member, page, &rules, asked, &mut found).await?;
    Ok(found)
}

/// Whose calendar counts: that of the report's place, else that of the partnership.
fn nation(page: &Page, district: Option<&str>) -> Nation {
    let home = || Nation::of_place(&page.house.settings.places.code);
    district.and_then(Nation::of_place).or_else(home).unwrap_or_default()
}

fn title(page: &Page, waiting: &Waiting) -> String {
    let place = place(page, waiting.district.as_deref()).unwrap_or_else(|| page.plain("triage-place-unknown"));
    let kind = page.plain(kind(Exploitation::from_code(&waiting.kind).unwrap_or(Exploitation::Unknown)));
    page.say_with("triage-report-title", Args::new().set("place", place).set("kind", kind)).plain().to_owned()
}

/// A report, and who has taken it on.
type Listed = (Waiting, Option<String>);

/// The reports that wait for one thing, those this member sees.
async fn waiting(tx: &mut Transaction, member: &Member, duty: Duty, most: usize) -> Result<Filled<Listed, (Day, ReportId)>, Failure> {
    let mut filling = Filling::new(None, most, Waiting::key);
    while filling.wants() {
        let waiting = match duty {
            Duty::Answer => store::unanswered(tx, member.organisation, filling.after(), filling.limit()).await?,
            _ => store::unread(tx, member.organisation, duty == Duty::ReadUrgent, filling.after(), filling.limit()).await?,
        };
        let ids: Vec<ReportId> = waiting.iter().map(|one| one.report).collect();
        let mut seen = seen_among(tx, member, &ids).await?;
        filling.bring(waiting);
        while let Some(one) = filling.next_row() {
            if let Some(with) = seen.remove(&one.report) {
                filling.show((one, with));
            }
        }
    }
    Ok(filling.filled())
}

async fn reports(tx: &mut Transaction, member: &Member, page: &Page, rules: &[Set], asked: Asked, found: &mut Found) -> Result<(), Failure> {
    for (kind, duty) in [(Kind::ReadUrgent, Duty::ReadUrgent), (Kind::Read, Duty::Read), (Kind::Answer, Duty::Answer)] {
        if !asked.has(kind) {
            continue;
        }
        let Filled { rows, next } = waiting(tx, member, duty, asked.most).await?;
        found.looked_at(kind, next);
        for (one, with) in rows {
            found.rows.push(Row {
                kind,
                href: format!("/reports/{}", one.report),
                name: title(page, &one),
                due: due(duty, rules, one.since, nation(page, one.district.as_deref())),
                with,
            });
        }
    }
    Ok(())
}

/// What is asked for more than once on one page.
#[derive(Default)]
struct Known {
    names: HashMap<MemberId, String>,
    /// The day each conference meets; `None` where this member does not find it.
    conferences: HashMap<ConferenceId, Option<Day>>,
}

impl Known {
    async fn name(&mut self, tx: &mut Transaction, id: MemberId) -> Result<String, Failure> {
        if let Some(name) = self.names.get(&id) {
            return Ok(name.clone());
        }
        let name = store::name_of(tx, id).await?.map(|(name, _)| name).unwrap_or_default();
        self.names.insert(id, name.clone());
        Ok(name)
    }

    async fn conference(&mut self, tx: &mut Transaction, member: &Member, id: ConferenceId) -> Result<Option<Day>, Failure> {
        if let Some(known) = self.conferences.get(&id) {
            return Ok(*known);
        }
        let meets_on = conference_before(tx, member, id).await?.map(|seen| seen.conference.meets_on);
        self.conferences.insert(id, meets_on);
        Ok(meets_on)
    }
}

/// What the clocks of the rooms further up have called somebody for: a record to be looked at again, a referral to be entered. It stands until that is done.
async fn alerted(tx: &mut Transaction, member: &Member, page: &Page, asked: Asked, found: &mut Found) -> Result<(), Failure> {
    if !asked.has(Kind::Person) && !asked.has(Kind::Referral) {
        return Ok(());
    }
    for alert in alert::for_member(tx, member, page.house.today()).await? {
        let act = on_call::act_for(&alert.record_kind);
        // Reports stand here by themselves, with their own days.
        if on_call::kind_of(&alert.record_kind) == "report" || !member.may(act) {
            continue;
        }
        let kind = if alert.record_kind == "person" { Kind::Person } else { Kind::Referral };
        if !asked.has(kind) {
            continue;
        }
        found.rows.push(Row {
            kind,
            href: on_call::path(&alert.record_kind, alert.record),
            name: alert.record.simple().to_string().chars().skip(26).collect::<String>().to_uppercase(),
            due: Some(alert.raised_on),
            with: match alert.acknowledged {
                Some((by, _)) => store::name_of(tx, by).await?.map(|(name, _)| name),
                None => None,
            },
        });
    }
    Ok(())
}

/// The drafts this member sees.
async fn drafts(tx: &mut Transaction, member: &Member, most: usize) -> Result<Filled<Intelligence, (Moment, IntelligenceId)>, Failure> {
    let mut filling = Filling::new(None, most, |draft: &Intelligence| (draft.made_at, draft.id));
    while filling.wants() {
        let drafts = store::drafts(tx, member.organisation, filling.after(), filling.limit()).await?;
        filling.bring(drafts);
        while let Some(draft) = filling.next_row() {
            if intelligence_before(tx, member, draft.id).await?.is_some() {
                filling.show(draft);
            }
        }
    }
    Ok(filling.filled())
}

/// The tasks of conferences this member finds, with the day of each.
async fn tasks(tx: &mut Transaction, member: &Member, known: &mut Known, most: usize) -> Result<Filled<(Task, Day), (Day, TaskId)>, Failure> {
    let mut filling = Filling::new(None, most, |task: &Task| (task.due_on, task.id));
    while filling.wants() {
        let tasks = store::open_tasks(tx, member.organisation, filling.after(), filling.limit()).await?;
        filling.bring(tasks);
        while let Some(task) = filling.next_row() {
            if let Some(meets_on) = known.conference(tx, member, task.conference).await? {
                filling.show((task, meets_on));
            }
        }
    }
    Ok(filling.filled())
}

async fn others(tx: &mut Transaction, member: &Member, page: &Page, rules: &[Set], asked: Asked, found: &mut Found) -> Result<(), Failure> {
    let mut known = Known::default();
    if member.may(Act::ReadIntelligence) && asked.has(Kind::Sanitise) {
        let Filled { rows, next } = drafts(tx, member, asked.most).await?;
        found.looked_at(Kind::Sanitise, next);
        for draft in rows {
            found.rows.push(Row {
                kind: Kind::Sanitise,
                href: format!("/intelligence/{}", draft.id),
                name: reference(draft.id),
                due: due(Duty::Sanitise, rules, draft.made_at.day(), nation(page, None)),
                with: Some(known.name(tx, draft.kept_by).await?),
            });
        }
    }
    if member.may(Act::ReadConferences) && asked.has(Kind::Task) {
        let Filled { rows, next } = tasks(tx, member, &mut known, asked.most).await?;
        found.looked_at(Kind::Task, next);
        for (task, meets_on) in rows {
            let day = page.day(meets_on);
            found.rows.push(Row {
                kind: Kind::Task,
                href: format!("/conferences/{}", task.conference),
                name: page.say_with("conference-called-by-day", [("day", day.plain())]).plain().to_owned(),
                due: Some(task.due_on),
                with: match task.taken_by {
                    Some(by) => Some(known.name(tx, by).await?),
                    None => None,
                },
            });
        }
    }
    Ok(())
}

/// By when each thing is due that this member has taken on: what they don't find any more is not among it.
pub async fn on_the_desk(tx: &mut Transaction, member: &Member, page: &Page) -> Result<Vec<Option<Day>>, Failure> {
    let rules = store::clock_rules(tx, member.organisation).await?;
    let mut days = Vec::new();
    let waiting = store::unanswered_of(tx, member.id, member.organisation).await?;
    let ids: Vec<ReportId> = waiting.iter().map(|one| one.report).collect();
    let seen = seen_among(tx, member, &ids).await?;
    for one in waiting.into_iter().filter(|one| seen.contains_key(&one.report)) {
        days.push(due(Duty::Answer, &rules, one.since, nation(page, one.district.as_deref())));
    }
    if member.may(Act::ReadIntelligence) {
        for found in store::drafts_of(tx, member.id).await? {
            if intelligence_before(tx, member, found.id).await?.is_some() {
                days.push(due(Duty::Sanitise, &rules, found.made_at.day(), nation(page, None)));
            }
        }
    }
    if member.may(Act::ReadConferences) {
        let mut known = Known::default();
        for task in store::open_tasks_of(tx, member.id, member.organisation).await? {
            if known.conference(tx, member, task.conference).await?.is_some() {
                days.push(Some(task.due_on));
            }
        }
    }
    Ok(days)
}

/// Which reports of one page of the queue should have been opened by now, or their senders answered.
pub async fn overdue(tx: &mut Transaction, organisation: OrganisationId, page: &Page, reports: &[Queued]) -> Result<HashSet<ReportId>, Failure> {
    let rules = store::clock_rules(tx, organisation).await?;
    let ids: Vec<ReportId> = reports.iter().map(|queued| queued.report.id).collect();
    let unread = store::unread_among(tx, organisation, &ids).await?;
    let unanswered = store::unanswered_among(tx, organisation, &ids).await?;
    let today = page.house.today();
    let late = |queued: &&Queued| {
        let report = &queued.report;
        let read = if report.is_urgent() { Duty::ReadUrgent } else { Duty::Read };
        let waits = [(read, unread.get(&report.id)), (Duty::Answer, unanswered.get(&report.id))];
        let days = waits.into_iter().filter_map(|(duty, since)| due(duty, &rules, *since?, nation(page, report.district.as_deref())));
        days.map(Some).any(|day| Pressing::of(day, today) == Pressing::Overdue)
    };
    Ok(reports.iter().filter(late).map(|queued| queued.report.id).collect())
}
