//! The order in which a responder walks the account: what a tired person can say first comes first, and each page leads to the next.

use crate::account::SheetKind;
use crate::referral::Kind;

/// A referral's sheets, in order.
const REFERRAL: &[SheetKind] = &[
    SheetKind::Situation,
    SheetKind::Place,
    SheetKind::Journey,
    SheetKind::Exploiter,
    SheetKind::Leaving,
    SheetKind::Other,
    SheetKind::Before,
    SheetKind::Signs,
    SheetKind::Interview,
    SheetKind::Inconsistency,
    SheetKind::Evidence,
    SheetKind::Involved,
    SheetKind::View,
    SheetKind::ReadBack,
];

/// A notification's: what is coded, and the little that is written anew.
const NAMELESS: &[SheetKind] = &[SheetKind::Situation, SheetKind::Place, SheetKind::Notice];

pub fn steps(kind: Kind, nameless: bool) -> &'static [SheetKind] {
    match kind {
        Kind::Dtn if nameless => NAMELESS,
        Kind::Nrm | Kind::Dtn => REFERRAL,
    }
}

/// The sheet after this one; `None` after the last: then what was written is checked.
pub fn after(kind: Kind, nameless: bool, sheet: SheetKind) -> Option<SheetKind> {
    let steps = steps(kind, nameless);
    let at = steps.iter().position(|step| *step == sheet)?;
    steps.get(at + 1).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_leads_to_the_next_and_the_last_to_the_check() {
        for (kind, nameless) in [(Kind::Nrm, false), (Kind::Dtn, true), (Kind::Dtn, false)] {
            let steps = steps(kind, nameless);
            for pair in steps.windows(2) {
                assert_eq!(after(kind, nameless, pair[0]), Some(pair[1]));
            }
            assert_eq!(after(kind, nameless, *steps.last().unwrap()), None);
        }
        assert!(!steps(Kind::Nrm, false).contains(&SheetKind::Notice));
        assert_eq!(after(Kind::Dtn, true, SheetKind::View), None);
    }
}
