//! Opening: in the account every time, before anything of it is shown.

use super::{Before, must_see};
use crate::referral::ReferralId;
use crate::rules::Rules;
use crate::store::{self, standing as rows};
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_people::age::Turning;
use daybreak_triage::refusals::Done;

/// Nothing about an opening is refused but the referral itself.
pub type NotOpened = std::convert::Infallible;

/// Records that a member opened a referral; whoever opens it need not say as well that they have it. The day somebody turns 18 is known only with the
/// record open: the register takes its next day from it.
pub async fn open(change: &mut Change, by: &Member, id: ReferralId, eighteen: Option<Turning>, rules: &Rules) -> Done<(), NotOpened> {
    let before: Before = must_see(change, by, id).await?;
    let today = change.now.day();
    let due_on = super::due_on(&before.referral, &before.history(), eighteen, rules, today);
    rows::set_due(change.tx(), id, before.standing(), due_on).await?;
    rows::set_seen(change.tx(), id, by.organisation).await?;
    let now = change.now;
    if before.referral.organisation == by.organisation && store::set_feedback_read(change.tx(), id, by.id, now).await? {
        change.record(Entry::new("referral.feedback_read", "referral", id.0));
    }
    daybreak_partnership::acts::alert::acknowledge_record(change, by, "referral", id.0).await?;
    change.record(Entry::new("referral.opened", "referral", id.0));
    Ok(())
}
