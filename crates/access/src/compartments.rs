//! Which compartments a role works with, and who may hand on a key.

use crate::policy::Role;
use daybreak_vault::Compartment;
use daybreak_vault::RecipientKind;

/// The usual compartments of a role. Administrators, auditors and analysts have none.
pub fn usual(role: Role) -> &'static [Compartment] {
    match role {
        Role::Reader => &[Compartment::Reading],
        Role::Caseworker => &[Compartment::Reading, Compartment::Identities],
        // Coordinators hand keys on, so that they must be able to hold them all.
        Role::Coordinator => &Compartment::ALL,
        Role::Analyst | Role::Auditor | Role::Administrator => &[],
    }
}

/// How somebody with these roles stands to a compartment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// One coordinator hands the key over.
    Usual,
    /// Two coordinators must agree.
    Outside,
    /// Nobody can grant it: no role of theirs reads reports, or their organisation enforces immigration law.
    Never,
}

pub fn standing(roles: &[Role], kind: RecipientKind, compartment: Compartment) -> Standing {
    if kind == RecipientKind::ImmigrationEnforcement || roles.iter().all(|role| usual(*role).is_empty()) {
        return Standing::Never;
    }
    match roles.iter().any(|role| usual(*role).contains(&compartment)) {
        true => Standing::Usual,
        false => Standing::Outside,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_follow_the_work() {
        let council = RecipientKind::Council;
        assert_eq!(standing(&[Role::Reader], council, Compartment::Reading), Standing::Usual);
        assert_eq!(standing(&[Role::Caseworker], council, Compartment::Originals), Standing::Outside);
        for role in [Role::Analyst, Role::Auditor, Role::Administrator] {
            assert_eq!(standing(&[role], council, Compartment::Reading), Standing::Never);
            assert_eq!(standing(&[role, Role::Reader], council, Compartment::Reading), Standing::Usual);
        }
        assert_eq!(standing(&[], council, Compartment::Reading), Standing::Never);
        for compartment in Compartment::ALL {
            assert_eq!(standing(&Role::ALL, RecipientKind::ImmigrationEnforcement, compartment), Standing::Never);
        }
    }
}
