//! The door out: nothing about a referral leaves without a ground, and every time it does, the account says who took what and why.

use super::{Before, asked_twice, ledger, must_see};
use crate::out::{self, Basis, Format, NotOut};
use crate::referral::ReferralId;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_people::choice::Path;
use daybreak_triage::refusals::{Done, no};

impl daybreak_triage::refusals::Said for NotOut {
    fn field(self) -> &'static str {
        ""
    }

    fn key(self) -> &'static str {
        NotOut::key(self)
    }
}

/// Records that it leaves, in which form and on what ground. `opened` is what the opened record says of the person's choices; it is asked once more inside.
pub async fn take_out(change: &mut Change, by: &Member, id: ReferralId, format: Format, opened: Path) -> Done<Basis, NotOut> {
    let before: Before = must_see(change, by, id).await?;
    let choices = ledger(change.tx(), &before.person).await?;
    let (referral, standing) = (&before.referral, before.standing());
    let ground = |path| out::basis(format, referral.kind, referral.nameless, path, standing);
    let basis = match asked_twice(opened, before.treated_as, &choices, ground) {
        Ok(basis) => basis.by(by.organisation_kind, referral.jurisdiction, change.now.day()),
        Err(why) => return no(why),
    };
    change.record(Entry::new("referral.taken_out", "referral", id.0).with("as", format.code()).with("basis", basis.code()));
    Ok(basis)
}
