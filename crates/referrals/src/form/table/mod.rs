//! The Home Office form as one table: every page in its order, when it is passed, and every field with what fills it.
//!
//! Source: the form's public repository (UKHomeOffice/modern-slavery, commit 54dfce7 of 21 April 2026), read in November 2026. Ids and codes are the
//! service's own; labels are ours.

mod before_consent;
mod codes;
mod from_consent;

pub use codes::code_label;

use super::{Answer, Asks, Case, Field, FormPage, Is, LongList, Nameless, Need};
use before_consent::BEFORE_CONSENT;
use from_consent::FROM_CONSENT;

/// Every page with a question, in the order of the service. Pages of earlier versions stand last: nobody passes them any more.
pub fn pages() -> impl Iterator<Item = &'static FormPage> {
    BEFORE_CONSENT.iter().chain(FROM_CONSENT)
}

/// A field by its id. Some stand on two pages, one for a referral and one for a notification: the first is answered.
pub fn find(id: &str) -> Option<&'static Field> {
    pages().flat_map(|page| page.fields).find(|field| field.id == id)
}

/// Any answer at all.
const ANY: &[&str] = &[];
const ADULT: &[Is] = &[Is("pv-under-age", &["no"])];
const REFERRED: &[Is] = &[Is("pv-want-to-submit-nrm", &["yes"])];
const REFERRED_ADULT: &[Is] = &[Is("pv-want-to-submit-nrm", &["yes"]), Is("pv-under-age", &["no"])];
const NOTIFIED: &[Is] = &[Is("pv-want-to-submit-nrm", &["no"])];
const NAMED: &[Is] = &[Is("pv-want-to-submit-nrm", &["no"]), Is("authorities-cooperation", &["yes"])];
/// Pages of drafts from before: the service keeps them and leads nobody there.
const NEVER: &[Is] = &[Is("", &["never"])];

const fn field(
    id: &'static str,
    label: &'static str,
    asks: Asks,
    need: Need,
    nameless: Nameless,
    from: fn(&Case) -> Answer,
) -> Field {
    Field { id, label, asks, need, nameless, from }
}
