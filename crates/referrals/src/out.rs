//! What leaves the house about a referral: on paper, as data, or keyed into the Home Office's service by hand. One door lets it out ([`basis`]); its page records who took what.

pub mod htcds;
pub mod json;
pub mod lines;
pub mod printed;

use crate::duty;
use crate::referral::Kind;
use crate::standing::Standing;
use daybreak_people::choice::Path;
use daybreak_vault::RecipientKind;
use daybreak_vocabulary::{Day, Jurisdiction, codes};

codes! {
    /// In which form it leaves.
    Format, "out-format-" {
        /// Page by page in the order of the service, to be entered in one pass.
        Sheet = "sheet",
        /// The same on paper.
        Pdf = "pdf",
        Json = "json",
        /// The Human Trafficking Case Data Standard 2.0.
        Htcds = "htcds",
        /// The notice to the authority that an adult leaves, or is to be named no longer; to be signed and sent.
        Notice = "notice",
    }
}

codes! {
    /// Why it may leave: recorded with each time it does.
    Basis, "out-basis-" {
        /// An adult chose to be referred.
        Consent = "consent",
        /// A child is referred whatever anybody chose.
        Child = "child",
        /// A public authority must notify; the person is not named, or chose to be.
        Duty = "duty",
        /// The same by whoever no duty binds that is known here: they notify of their own accord.
        Voluntary = "voluntary",
        /// They took their choice back, and the authority must be told.
        Leaving = "leaving",
    }
}

impl Format {
    /// What it is called of a referral, or of a notification.
    pub fn said(self, kind: Kind) -> &'static str {
        if self == Format::Notice && kind == Kind::Dtn { "out-format-notice-dtn" } else { self.key() }
    }
}

impl Basis {
    /// The ground as it is for whoever takes it out: a duty that does not bind them is none of theirs.
    #[must_use]
    pub fn by(self, kind: RecipientKind, nation: Jurisdiction, on: Day) -> Basis {
        if self == Basis::Duty && duty::binding(kind, nation, on).is_none() { Basis::Voluntary } else { self }
    }
}

/// Why nothing leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum NotOut {
    /// An adult did not choose to be referred, or chose otherwise since.
    NoConsent,
    /// A notification about somebody who is treated as a child: children are referred.
    Child,
    /// It names somebody who did not choose to be named.
    Named,
    /// It is over, or the person is leaving.
    Over,
    /// Nobody said that they want to leave.
    NotLeaving,
    /// It was made ready before how to reach them, what they want, or who answers for it changed: it says what does not hold any more.
    Outdated,
    /// It names nobody, and its words tell who it is, by what was put down since it was made ready.
    Telling,
    /// It names nobody, and something was put down since that does not open here: nobody here can look for it.
    Unseen,
}

impl NotOut {
    pub fn key(self) -> &'static str {
        match self {
            NotOut::NoConsent => "out-no-consent",
            NotOut::Child => "out-no-child",
            NotOut::Named => "out-no-named",
            NotOut::Over => "out-no-over",
            NotOut::NotLeaving => "out-no-not_leaving",
            NotOut::Outdated => "out-no-outdated",
            NotOut::Telling => "out-no-telling",
            NotOut::Unseen => "out-no-unseen",
        }
    }
}

/// The door: on what ground a referral may leave today, from what the person chose and how old they are taken to be today.
///
/// # Errors
/// [`NotOut`], where it may not.
pub fn basis(format: Format, kind: Kind, nameless: bool, path: Path, standing: Standing) -> Result<Basis, NotOut> {
    if format == Format::Notice {
        return if standing == Standing::Leaving { Ok(Basis::Leaving) } else { Err(NotOut::NotLeaving) };
    }
    if matches!(standing, Standing::Leaving | Standing::Withdrawn | Standing::Closed) {
        return Err(NotOut::Over);
    }
    match (kind, path) {
        (Kind::Nrm, Path::ReferChild) => Ok(Basis::Child),
        (Kind::Nrm, Path::ReferAdult(_)) => Ok(Basis::Consent),
        (Kind::Nrm, Path::Notify { .. } | Path::AskFirst) => Err(NotOut::NoConsent),
        (Kind::Dtn, Path::ReferChild) => Err(NotOut::Child),
        // Without a name it tells of nobody: what they decide about the referral itself does not hold up the duty.
        (Kind::Dtn, _) if nameless => Ok(Basis::Duty),
        (Kind::Dtn, Path::Notify { named: true }) => Ok(Basis::Duty),
        (Kind::Dtn, _) => Err(NotOut::Named),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_people::choice::ChoiceId;
    use daybreak_vocabulary::uuid::Uuid;

    #[test]
    fn the_door_opens_for_a_ground_and_for_nothing_else() {
        let adult = Path::ReferAdult(ChoiceId(Uuid::nil()));
        let notify = |named| Path::Notify { named };
        let open = Standing::Prepared;
        for (kind, nameless, path, standing, expected) in [
            (Kind::Nrm, false, adult, open, Ok(Basis::Consent)),
            (Kind::Nrm, false, Path::ReferChild, open, Ok(Basis::Child)),
            (Kind::Nrm, false, notify(true), open, Err(NotOut::NoConsent)),
            (Kind::Nrm, false, Path::AskFirst, open, Err(NotOut::NoConsent)),
            (Kind::Dtn, true, notify(false), open, Ok(Basis::Duty)),
            (Kind::Dtn, true, Path::AskFirst, open, Ok(Basis::Duty)),
            (Kind::Dtn, false, notify(true), open, Ok(Basis::Duty)),
            (Kind::Dtn, false, notify(false), open, Err(NotOut::Named)),
            (Kind::Dtn, false, Path::AskFirst, open, Err(NotOut::Named)),
            (Kind::Dtn, true, Path::ReferChild, open, Err(NotOut::Child)),
            (Kind::Nrm, false, adult, Standing::Leaving, Err(NotOut::Over)),
            (Kind::Nrm, false, Path::ReferChild, Standing::Withdrawn, Err(NotOut::Over)),
        ] {
            for format in [Format::Sheet, Format::Pdf, Format::Json, Format::Htcds] {
                assert_eq!(basis(format, kind, nameless, path, standing), expected, "{kind:?} {nameless} {path:?} {standing:?}");
            }
            let notice = if standing == Standing::Leaving { Ok(Basis::Leaving) } else { Err(NotOut::NotLeaving) };
            assert_eq!(basis(Format::Notice, kind, nameless, path, standing), notice);
        }
    }

    #[test]
    fn a_duty_is_the_ground_of_whom_it_binds_alone() {
        let today = Day::from_ymd(2026, 11, 22).unwrap();
        for (kind, nation, ground) in [
            (RecipientKind::Police, Jurisdiction::England, Basis::Duty),
            (RecipientKind::Council, Jurisdiction::Wales, Basis::Duty),
            (RecipientKind::Council, Jurisdiction::Scotland, Basis::Duty),
            (RecipientKind::Police, Jurisdiction::NorthernIreland, Basis::Voluntary),
            (RecipientKind::Charity, Jurisdiction::England, Basis::Voluntary),
            (RecipientKind::Helpline, Jurisdiction::Wales, Basis::Voluntary),
        ] {
            assert_eq!(Basis::Duty.by(kind, nation, today), ground, "{kind:?} in {nation:?}");
            for other in Basis::ALL.iter().copied().filter(|other| *other != Basis::Duty) {
                assert_eq!(other.by(kind, nation, today), other, "{kind:?} in {nation:?}");
            }
        }
    }
}
