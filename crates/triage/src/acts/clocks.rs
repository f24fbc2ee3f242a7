//! Setting an organisation's times, and handing everything over when somebody leaves.

use super::conference::before as conference_before;
use super::intelligence::before as intelligence_before;
use crate::clearance::Who;
use crate::clocks::{Duty, Set};
use crate::refusals::{Done, no, refusals};
use crate::store;
use daybreak_access::policy::allows;
use daybreak_access::{Act, HandedOn, Hands, Member, MemberId, OnDesks, Role};
use daybreak_audit::{Change, Entry};
use daybreak_database::{Failure, Transaction};
use daybreak_vault::RecipientKind;

/// The longest time there is, in working days.
pub const LONGEST: i64 = 60;
/// The longest a source may be, in letters.
pub const LONGEST_SOURCE: usize = 120;

refusals! {
    /// Why a time can't be set.
    NotSet {
        NoDuty => ("duty", "clocks-no-duty"),
        NoDays => ("days", "clocks-no-days"),
        /// Danger is read the same day: that can be made no longer.
        Danger => ("days", "clocks-no-danger"),
        NoSource => ("source", "clocks-no-source"),
    }
}

/// From today on, in one's own organisation.
pub async fn set(change: &mut Change, by: &Member, duty: Duty, days: i64, source: &str) -> Done<(), NotSet> {
    if !(0..=LONGEST).contains(&days) {
        return no(NotSet::NoDays);
    }
    if duty == Duty::ReadUrgent && days > 0 {
        return no(NotSet::Danger);
    }
    let source = source.trim();
    if source.is_empty() || source.chars().count() > LONGEST_SOURCE {
        return no(NotSet::NoSource);
    }
    let now = change.now;
    let rule = Set { duty, from: now.day(), days, source: source.to_owned(), set_at: now };
    store::set_clock(change.tx(), by.organisation, &rule, by.id).await?;
    change.record(Entry::new("clock.set", "organisation", by.organisation.0).with("duty", duty.code()).with_number("days", days));
    Ok(())
}

refusals! {
    /// Why a desk can't be handed over.
    NotHandedOver {
        NobodyFrom => ("from", "hand-all-no-from"),
        NobodyTo => ("to", "hand-all-no-to"),
        Nothing => ("from", "hand-all-no-nothing"),
    }
}

/// What was handed over, and what could not be: nothing goes to whoever may not see what it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandedOver {
    pub reports: i64,
    /// Drafts and tasks, those of other rooms among them.
    pub others: i64,
    /// Reports the receiver stepped back from, and those that name an official: they lie on nobody's desk now.
    pub left: i64,
    /// Drafts made from a report the receiver may not see: they stay where they lay, since a draft always has a keeper.
    pub drafts: i64,
    /// Tasks of a conference the receiver doesn't find: nobody's now, so that the coordinators are reminded of them.
    pub tasks: i64,
    /// What stayed of each of the other rooms' things, in the order of the office's list.
    pub elsewhere: Vec<i64>,
}

impl HandedOver {
    fn stayed(&self) -> i64 {
        self.left + self.drafts + self.tasks + self.elsewhere.iter().sum::<i64>()
    }
}

/// Whether everything that lies on a desk may lie on this one.
pub fn may_receive(roles: &[Role], kind: RecipientKind) -> bool {
    [Act::TakeOn, Act::WriteIntelligence, Act::ReadConferences, Act::WriteReferral].into_iter().all(|act| allows(roles, kind, act))
}

/// Whoever of an organisation has something on their desk, by name: how many things, those of other rooms among them. What `by` stepped back from is not there
/// for them.
pub async fn desks(tx: &mut Transaction, by: &Member, others: &[OnDesks]) -> Result<Vec<(MemberId, String, i64)>, Failure> {
    let mut desks = store::desks(tx, by.organisation, by.id).await?;
    for other in others {
        for (member, count) in (other.count)(tx, by.organisation, by.id).await? {
            if let Some((.., things)) = desks.iter_mut().find(|(known, ..)| *known == member) {
                *things += count;
            } else if let Some((name, _)) = store::name_of(tx, member).await? {
                desks.push((member, name, count));
            }
        }
    }
    desks.sort_by(|(_, one, _), (_, other, _)| one.cmp(other));
    Ok(desks)
}

/// Everything open that lies on one desk of one's own organisation, to another, at once. What was done stays under the name of who did it.
///
/// What whoever hands over stepped back from stays on that desk, and is not told of: they would learn who works on it, and could take it from them.
pub async fn hand_all(change: &mut Change, by: &Member, from: MemberId, to: MemberId, others: &[OnDesks]) -> Done<HandedOver, NotHandedOver> {
    if !desks(change.tx(), by, others).await?.iter().any(|(member, ..)| *member == from) {
        return no(NotHandedOver::NobodyFrom);
    }
    let colleagues = store::colleagues(change.tx(), by.organisation).await?;
    let able = colleagues.iter().find(|one| one.id == to && may_receive(&one.roles, by.organisation_kind));
    let Some(receiver) = able.filter(|_| from != to) else { return no(NotHandedOver::NobodyTo) };
    let receiver = Who::colleague(to, by.organisation, &receiver.roles);
    let mut handed = HandedOver::default();
    reports(change, by, from, receiver, &mut handed).await?;
    drafts(change, by, from, receiver, &mut handed).await?;
    tasks(change, by, from, receiver, &mut handed).await?;
    for other in others {
        let HandedOn { moved, stayed } = (other.hand_on)(change, by.organisation, Hands { by: by.id, from, to }).await?;
        handed.others += moved;
        handed.elsewhere.push(stayed);
    }
    if handed.reports + handed.others + handed.stayed() == 0 {
        return no(NotHandedOver::Nothing);
    }
    change.record(
        Entry::new("member.handed_over", "member", from.0)
            .with_id("to", to.0)
            .with_number("reports", handed.reports)
            .with_number("others", handed.others)
            .with_number("left", handed.stayed()),
    );
    Ok(handed)
}

async fn reports(change: &mut Change, by: &Member, from: MemberId, to: Who, handed: &mut HandedOver) -> Result<(), Failure> {
    let now = change.now;
    for report in store::taken_on_by(change.tx(), from).await? {
        if store::is_recused(change.tx(), by.id, report).await? {
            continue;
        }
        // One that names an official is handed over by itself, knowing to whom. Where nobody knows it, since it is an official of theirs, it goes to a
        // coordinator like any other: that it stayed would tell them.
        let guarded = store::is_guarded(change.tx(), to.organisation, report).await?;
        let unknown = to.coordinator && !store::is_official(change.tx(), to.organisation, report).await?;
        let stays = store::is_recused(change.tx(), to.id, report).await? || (guarded && !unknown);
        let next = (!stays).then_some((to.id, now));
        store::set_taken(change.tx(), to.organisation, report, next).await?;
        if stays {
            handed.left += 1;
            change.record(Entry::new("report.given_back", "report", report.0).with_id("from", from.0));
        } else {
            handed.reports += 1;
            change.record(Entry::new("report.handed_over", "report", report.0).with_id("from", from.0).with_id("to", to.id.0));
        }
    }
    Ok(())
}

async fn drafts(change: &mut Change, by: &Member, from: MemberId, to: Who, handed: &mut HandedOver) -> Result<(), Failure> {
    for draft in store::ungiven_of(change.tx(), from, to.organisation).await? {
        if intelligence_before(change.tx(), by, draft).await?.is_none() {
            continue;
        }
        if intelligence_before(change.tx(), to, draft).await?.is_none() {
            handed.drafts += 1;
            continue;
        }
        store::set_kept_by(change.tx(), draft, to.id).await?;
        handed.others += 1;
        change.record(Entry::new("intelligence.handed_over", "intelligence", draft.0).with_id("from", from.0).with_id("to", to.id.0));
    }
    Ok(())
}

async fn tasks(change: &mut Change, by: &Member, from: MemberId, to: Who, handed: &mut HandedOver) -> Result<(), Failure> {
    for task in store::open_tasks_of(change.tx(), from, to.organisation).await? {
        if conference_before(change.tx(), by, task.conference).await?.is_none() {
            continue;
        }
        let sees = conference_before(change.tx(), to, task.conference).await?.is_some();
        store::take_task(change.tx(), task.id, sees.then_some(to.id)).await?;
        let entry = |act| Entry::new(act, "conference", task.conference.0).with_id("task", task.id.0).with_id("from", from.0);
        if sees {
            handed.others += 1;
            change.record(entry("task.handed_over").with_id("to", to.id.0));
        } else {
            handed.tasks += 1;
            change.record(entry("task.given_back"));
        }
    }
    Ok(())
}
