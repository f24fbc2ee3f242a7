//! The other referrals there are of the same person, beside one: which they are, where they are, and what to do about them.

use crate::others::{Hindrance, hinders};
use crate::referral::{Referral, ReferralId, State};
use crate::store;
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_people::PersonId;
use daybreak_site::{Args, Page, Said};

/// What a page says of them.
#[derive(Default)]
pub struct Others {
    pub lines: Vec<Line>,
    /// What to do; `None` where there is no other.
    pub say: Option<&'static str>,
    /// What keeps this draft from being made ready.
    pub hinders: Option<Hindrance>,
}

pub struct Line {
    pub says: Said,
    pub href: String,
}

/// The others, as far as this member's organisation sees them.
pub async fn find(office: &Office, member: &Member, than: ReferralId, person: PersonId) -> Result<Vec<Referral>, Failure> {
    let mut tx = office.house.db.read().await?;
    store::others(&mut tx, than, person, member.organisation).await
}

/// Where another is seen: what another organisation made ready has no draft here.
pub fn href(other: &Referral, member: &Member) -> String {
    if other.organisation == member.organisation { format!("/referrals/{}", other.id) } else { super::cases::path(other.id) }
}

impl Others {
    /// Beside one that is being written or not over.
    pub fn of(page: &Page, member: &Member, one: &Referral, others: &[Referral]) -> Others {
        let hindrance = hinders(one.kind, others);
        let say = match hindrance {
            _ if others.is_empty() => None,
            None => Some("others-do-beside"),
            Some(hindrance) if one.state == State::Draft => Some(hindrance.key()),
            Some(_) => Some("others-do-one"),
        };
        let line = |other: &Referral| {
            let (kind, state) = (page.say(other.kind.key()), page.say(other.state.key()));
            let args = Args::new().set("kind", &kind).set("label", other.label()).set("state", &state);
            Line { says: page.say_with("others-line", args), href: href(other, member) }
        };
        Others { lines: others.iter().map(line).collect(), say, hinders: hindrance.filter(|_| one.state == State::Draft) }
    }

    /// Whether something else must be done before this one can be made ready.
    pub fn forbid(&self) -> bool {
        matches!(self.hinders, Some(Hindrance::Written | Hindrance::Ready))
    }

    /// Whether somebody must say that a second is needed.
    pub fn ask(&self) -> bool {
        self.hinders == Some(Hindrance::Entered)
    }
}
