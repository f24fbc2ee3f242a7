//! Setting an organisation's times, and handing everything over when somebody leaves.

use crate::clocks::{Duty, Set};
use crate::refusals::{Done, no, refusals};
use crate::store;
use daybreak_access::policy::allows;
use daybreak_access::{Act, Member, MemberId};
use daybreak_audit::{Change, Entry};

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

/// What was handed over, and what could not be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HandedOver {
    pub reports: i64,
    pub others: i64,
    /// Reports the receiver stepped back from, and those that name an official: they lie on nobody's desk now.
    pub left: i64,
}

/// Everything open that lies on one desk of one's own organisation, to another, at once. What was done stays under the name of who did it.
pub async fn hand_all(change: &mut Change, by: &Member, from: MemberId, to: MemberId) -> Done<HandedOver, NotHandedOver> {
    if !store::desks(change.tx(), by.organisation).await?.iter().any(|(member, ..)| *member == from) {
        return no(NotHandedOver::NobodyFrom);
    }
    let colleagues = store::colleagues(change.tx(), by.organisation).await?;
    let able = colleagues.iter().any(|one| one.id == to && allows(&one.roles, by.organisation_kind, Act::TakeOn));
    if !able || from == to {
        return no(NotHandedOver::NobodyTo);
    }
    let now = change.now;
    let mut handed = HandedOver::default();
    for report in store::taken_on_by(change.tx(), from).await? {
        // One that names an official is handed over by itself, knowing to whom.
        let stays = store::is_recused(change.tx(), to, report).await? || store::is_guarded(change.tx(), by.organisation, report).await?;
        let next = (!stays).then_some((to, now));
        store::set_taken(change.tx(), by.organisation, report, next).await?;
        if stays {
            handed.left += 1;
            change.record(Entry::new("report.given_back", "report", report.0).with_id("from", from.0));
        } else {
            handed.reports += 1;
            change.record(Entry::new("report.handed_over", "report", report.0).with_id("from", from.0).with_id("to", to.0));
        }
    }
    let others = store::hand_on_intelligence(change.tx(), from, to).await? + store::hand_on_tasks(change.tx(), from, to).await?;
    handed.others = i64::try_from(others).unwrap_or(i64::MAX);
    if handed == HandedOver::default() {
        return no(NotHandedOver::Nothing);
    }
    change.record(
        Entry::new("member.handed_over", "member", from.0)
            .with_id("to", to.0)
            .with_number("reports", handed.reports)
            .with_number("others", handed.others)
            .with_number("left", handed.left),
    );
    Ok(handed)
}
