//! Who, within an organisation that reads a report, sees it. Whether the organisation reads it at all is the share's question, and comes first.

use daybreak_access::{Member, MemberId, Role};
use daybreak_vocabulary::OrganisationId;

/// Before whom a record would stand: a member who is signed in, or a colleague to whom something is to be handed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Who {
    pub id: MemberId,
    pub organisation: OrganisationId,
    pub coordinator: bool,
}

impl Who {
    /// A colleague, whether or not they are signed in.
    pub fn colleague(id: MemberId, organisation: OrganisationId, roles: &[Role]) -> Who {
        Who { id, organisation, coordinator: roles.contains(&Role::Coordinator) }
    }
}

impl From<&Member> for Who {
    fn from(member: &Member) -> Who {
        Who::colleague(member.id, member.organisation, &member.roles)
    }
}

/// What stands between one member and one report of their organisation's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clearance {
    /// They stepped back from it.
    pub recused: bool,
    /// It names or concerns an official.
    pub official: bool,
    pub coordinator: bool,
    /// They have taken it on.
    pub taken_on: bool,
}

impl Clearance {
    /// Where this is false the report does not exist for them: not in the queue, not by its address.
    pub fn sees(self) -> bool {
        !self.recused && (!self.official || self.coordinator || self.taken_on)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stepping_back_is_final_whatever_else_one_is() {
        for marks in 0..8 {
            let (official, coordinator, taken_on) = (marks & 1 != 0, marks & 2 != 0, marks & 4 != 0);
            assert!(!Clearance { recused: true, official, coordinator, taken_on }.sees());
        }
    }

    #[test]
    fn a_report_about_an_official_is_for_coordinators_and_whoever_took_it_on() {
        let official = Clearance { official: true, ..Clearance::default() };
        assert!(!official.sees());
        assert!(Clearance { coordinator: true, ..official }.sees());
        assert!(Clearance { taken_on: true, ..official }.sees());
        assert!(Clearance::default().sees());
    }
}
