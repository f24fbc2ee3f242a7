//! Who may learn that somebody already knows: one yes or no, never what, who or how many.

use crate::store::SharingRow;
use daybreak_reports::{Concern, ReportId};
use daybreak_vault::trace::{ShutOut, Trace, TraceKeys};
use daybreak_vault::{Recipient, RecipientKind};
use daybreak_vocabulary::OrganisationId;

/// A value that more reports share than this matches nothing: a hostel's telephone, a services' postcode.
const COMMON: i64 = 40;
/// By how much more, for each value another number that only the key tells. Somebody who adds reports until a value stops matching, and counts how many it
/// took, learns the number there were before only to within so many: too wide to tell few from none.
const SPREAD: u8 = 24;

/// How many reports may share a value.
pub fn most(keys: &TraceKeys, trace: &Trace) -> i64 {
    COMMON + i64::from(keys.spread(trace, SPREAD))
}

/// Who asks, and whom their own report keeps out.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub organisation: OrganisationId,
    pub kind: RecipientKind,
    /// The report they look from.
    pub from: Option<ReportId>,
    /// Whom its sender shut out, and whose official it names: nothing of it reaches them, not even that somebody asks.
    pub avoid: ShutOut,
}

/// Whom the sender of a concern shut out.
pub fn shut_out(concern: &Concern) -> ShutOut {
    ShutOut { organisations: concern.excluded.clone(), police: concern.not_police, everybody: false }
}

/// What shares a mark.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// Reports of the viewer's own organisation, the newest first. Whether this member sees them is asked after.
    pub own: Vec<ReportId>,
    /// Reports of others, each with who answers for it. Nobody is shown these: only whether there is one, and whoever answers is asked.
    pub others: Vec<(ReportId, OrganisationId)>,
    /// So many share it that it says nothing.
    pub common: bool,
}

/// Sorts what shares one token. A report counts among the others' only where its sender, the viewer's sender, and whoever recorded an official would
/// all let the two hear of each other.
pub fn shares(keys: &TraceKeys, viewer: &Viewer, partners: &[Recipient], trace: &Trace, rows: &[SharingRow]) -> Shares {
    if i64::try_from(rows.len()).unwrap_or(i64::MAX) > most(keys, trace) {
        return Shares { common: true, ..Shares::default() };
    }
    let mut shares = Shares::default();
    for row in rows {
        // Opened for every row, counted or not: how long it takes tells nothing of whom it is kept from.
        let shut = keys.open_shut_out(row.key, row.report.0, &row.shut);
        let answering = partners.iter().find(|one| one.id == row.answering);
        if viewer.from == Some(row.report) || shares.own.contains(&row.report) || shares.others.iter().any(|(report, _)| *report == row.report) {
            continue;
        }
        if row.is_own {
            shares.own.push(row.report);
        } else if let Some(answering) = answering
            && answering.active
            && answering.kind != RecipientKind::ImmigrationEnforcement
            && row.answering != viewer.organisation
            && !row.withdrawn
            && !row.concerns_viewer
            && !shut.shuts(viewer.organisation, viewer.kind)
            && !viewer.avoid.shuts(answering.id, answering.kind)
        {
            shares.others.push((row.report, row.answering));
        }
    }
    shares
}

impl Shares {
    /// The shares of one mark under several keys, as one.
    #[must_use]
    pub fn and(mut self, more: Shares) -> Shares {
        self.own.extend(more.own.into_iter().filter(|report| !self.own.contains(report)).collect::<Vec<_>>());
        self.others.extend(more.others.into_iter().filter(|one| !self.others.contains(one)).collect::<Vec<_>>());
        self.common |= more.common;
        if self.common { Shares { common: true, ..Shares::default() } } else { self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_vault::trace::{Mark, TraceKey};
    use daybreak_vocabulary::Chance;
    use uuid::Uuid;

    struct Counting(std::sync::atomic::AtomicU8);

    impl Chance for Counting {
        fn fill(&self, into: &mut [u8]) {
            into.fill(self.0.fetch_add(1, std::sync::atomic::Ordering::SeqCst));
        }
    }

    fn id(number: u128) -> OrganisationId {
        OrganisationId(Uuid::from_u128(number))
    }

    const VIEWER: u128 = 1;
    const OTHER: u128 = 2;

    fn partners() -> Vec<Recipient> {
        let one = |number, kind| Recipient { id: id(number), name: String::new(), kind, active: true, fallback: false };
        vec![one(VIEWER, RecipientKind::Police), one(OTHER, RecipientKind::Council), one(3, RecipientKind::ImmigrationEnforcement)]
    }

    fn keys() -> TraceKeys {
        TraceKeys::new(vec![TraceKey::new(1, [7; 32])])
    }

    fn row(keys: &TraceKeys, number: u128, answering: u128, shut: &ShutOut) -> SharingRow {
        let report = ReportId(Uuid::from_u128(number));
        let (key, shut) = keys.seal_shut_out(&Counting(0.into()), report.0, shut).unwrap();
        SharingRow { report, answering: id(answering), withdrawn: false, is_own: false, concerns_viewer: false, key, shut }
    }

    fn viewer() -> Viewer {
        Viewer { organisation: id(VIEWER), kind: RecipientKind::Police, from: None, avoid: ShutOut::default() }
    }

    fn looked(viewer: &Viewer, rows: &[SharingRow]) -> Shares {
        let keys = keys();
        let trace = keys.all(Mark::Phone, "07700 900123").remove(0);
        shares(&keys, viewer, &partners(), &trace, rows)
    }

    #[test]
    fn whom_either_sender_shut_out_hears_of_nothing() {
        let keys = keys();
        let open = row(&keys, 10, OTHER, &ShutOut::default());
        assert_eq!(looked(&viewer(), std::slice::from_ref(&open)).others.len(), 1);
        for shut in [
            ShutOut { organisations: vec![id(VIEWER)], ..ShutOut::default() },
            ShutOut { police: true, ..ShutOut::default() },
            ShutOut { everybody: true, ..ShutOut::default() },
            // More than the list has room for.
            ShutOut { organisations: (20..40).map(id).collect(), ..ShutOut::default() },
        ] {
            assert_eq!(looked(&viewer(), &[row(&keys, 10, OTHER, &shut)]), Shares::default(), "{shut:?}");
        }
        let avoiding = Viewer { avoid: ShutOut { organisations: vec![id(OTHER)], ..ShutOut::default() }, ..viewer() };
        assert_eq!(looked(&avoiding, std::slice::from_ref(&open)), Shares::default());
        for hidden in [
            SharingRow { withdrawn: true, ..open.clone() },
            SharingRow { concerns_viewer: true, ..open.clone() },
            SharingRow { answering: id(3), ..open.clone() },
            SharingRow { shut: vec![0; 9], ..open.clone() },
            SharingRow { key: 2, ..open },
        ] {
            assert_eq!(looked(&viewer(), &[hidden]), Shares::default());
        }
    }

    #[test]
    fn a_list_of_nobody_is_as_long_as_any_other() {
        let keys = keys();
        let lists = [ShutOut::default(), ShutOut { organisations: vec![id(1)], police: true, everybody: false }, ShutOut { everybody: true, ..ShutOut::default() }];
        let lengths: std::collections::BTreeSet<usize> = lists.iter().map(|shut| row(&keys, 1, OTHER, shut).shut.len()).collect();
        assert_eq!(lengths.len(), 1);
    }

    #[test]
    fn what_many_share_matches_nothing_and_how_many_that_is_differs_by_value() {
        let keys = keys();
        let mosts: std::collections::BTreeSet<i64> =
            (0..200).map(|at| most(&keys, &keys.all(Mark::Phone, &format!("07700 900{at:03}")).remove(0))).collect();
        assert!(mosts.len() > 15 && mosts.iter().all(|most| (COMMON..COMMON + i64::from(SPREAD)).contains(most)), "{mosts:?}");
        let trace = keys.all(Mark::Phone, "07700 900123").remove(0);
        let rows: Vec<SharingRow> = (0..=most(&keys, &trace)).map(|at| row(&keys, 100 + at as u128, OTHER, &ShutOut::default())).collect();
        assert!(looked(&viewer(), &rows).common);
        assert_eq!(looked(&viewer(), &rows[1..]).others.len(), rows.len() - 1);
    }
}
