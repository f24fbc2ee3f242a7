//! The door out: nothing about a referral leaves without a ground, and every time it does, the account says who took what and why.

use super::{Before, asked_twice, ledger, must_see};
use crate::out::{self, Basis, Format, NotOut};
use crate::reading::Reading;
use crate::referral::ReferralId;
use crate::standing::Standing;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry};
use daybreak_triage::refusals::{Done, no};

impl daybreak_triage::refusals::Said for NotOut {
    fn field(self) -> &'static str {
        ""
    }

    fn key(self) -> &'static str {
        NotOut::key(self)
    }
}

/// What the account calls it when a referral leaves: by this is known, later, that it may have been entered.
pub const TAKEN_OUT: &str = "referral.taken_out";

/// Records that it leaves, in which form and on what ground. `reading` is what the opened record says of the person; it is asked once more inside, and so is
/// whether the form still says what they do. Once it was entered, it is what the Home Office has. Whoever is not named is looked for in it each time.
pub async fn take_out(change: &mut Change, by: &Member, id: ReferralId, format: Format, reading: &Reading) -> Done<Basis, NotOut> {
    let before: Before = must_see(change, by, id).await?;
    let choices = ledger(change.tx(), &before.person).await?;
    let (referral, standing) = (&before.referral, before.standing());
    let ground = |path| out::basis(format, referral.kind, referral.nameless, path, standing);
    let basis = match asked_twice(reading.path, before.treated_as, &choices, ground) {
        Ok(basis) => basis.by(by.organisation_kind, referral.jurisdiction, change.now.day()),
        Err(why) => return no(why),
    };
    if let Some(why) = reading.telling(change.tx(), by, &before).await?.forbids() {
        return no(why);
    }
    if standing == Standing::Prepared && !reading.outdated(change.tx(), by, &before).await?.is_empty() {
        return no(NotOut::Outdated);
    }
    change.record(Entry::new(TAKEN_OUT, "referral", id.0).with("as", format.code()).with("basis", basis.code()));
    Ok(basis)
}
