//! Opening a referral: in the account every time.

use super::must_see;
use crate::referral::ReferralId;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_triage::refusals::Done;

/// Nothing about an opening is refused but the referral itself.
pub type NotOpened = std::convert::Infallible;

/// Records that a member looked at a referral, and at which part.
pub async fn open(change: &mut Change, by: &Member, id: ReferralId, what: &'static str) -> Done<(), NotOpened> {
    let before = must_see(change, by, id).await?;
    change.record(Entry::new("referral.opened", "referral", before.referral.id.0).with("part", what));
    Ok(())
}
