//! What each act in the account is called. An act without words here is shown by its code.

const ACTS: &[(&str, &str)] = &[
    ("alert.acknowledged", "act-alert-acknowledged"),
    ("asking.made", "act-asking-made"),
    ("claim_file.imported", "act-claim-file-imported"),
    ("clock.set", "act-clock-set"),
    ("compartment.agreed-to", "act-compartment-agreed-to"),
    ("compartment.asked-for", "act-compartment-asked-for"),
    ("compartment.declined", "act-compartment-declined"),
    ("compartment.granted", "act-compartment-granted"),
    ("conference.called", "act-conference-called"),
    ("conference.called_off", "act-conference-called-off"),
    ("conference.minuted", "act-conference-minuted"),
    ("conference.moved", "act-conference-moved"),
    ("conference.opened", "act-conference-opened"),
    ("conference.told", "act-conference-told"),
    ("feedback.read", "act-feedback-read"),
    ("intelligence.given", "act-intelligence-given"),
    ("intelligence.handed_over", "act-intelligence-handed-over"),
    ("intelligence.opened", "act-intelligence-opened"),
    ("intelligence.printed", "act-intelligence-printed"),
    ("intelligence.rewritten", "act-intelligence-rewritten"),
    ("intelligence.sanitised", "act-intelligence-sanitised"),
    ("intelligence.source_opened", "act-intelligence-source-opened"),
    ("intelligence.written", "act-intelligence-written"),
    ("mark.added", "act-mark-added"),
    ("mark.looked_up", "act-mark-looked-up"),
    ("mark.set_aside", "act-mark-set-aside"),
    ("mark.taken_away", "act-mark-taken-away"),
    ("mark.taken_back", "act-mark-taken-back"),
    ("member.codes-renewed", "act-member-codes-renewed"),
    ("member.handed_over", "act-member-handed-over"),
    ("member.invited", "act-member-invited"),
    ("member.joined", "act-member-joined"),
    ("member.language-changed", "act-member-language-changed"),
    ("member.looked_up_often", "act-member-looked-up-often"),
    ("member.passphrase-changed", "act-member-passphrase-changed"),
    ("member.removed", "act-member-removed"),
    ("member.reset", "act-member-reset"),
    ("member.roles-changed", "act-member-roles-changed"),
    ("member.signed-in", "act-member-signed-in"),
    ("member.signed-out", "act-member-signed-out"),
    ("member.signed-out-everywhere", "act-member-signed-out-everywhere"),
    ("organisation.agreed-to", "act-organisation-agreed-to"),
    ("organisation.declined", "act-organisation-declined"),
    ("organisation.edited", "act-organisation-edited"),
    ("organisation.joined", "act-organisation-joined"),
    ("organisation.proposed", "act-organisation-proposed"),
    ("person.begun", "act-person-begun"),
    ("person.chose", "act-person-chose"),
    ("person.corrected", "act-person-corrected"),
    ("person.erased", "act-person-erased"),
    ("person.erased_early", "act-person-erased-early"),
    ("person.erasure_dropped", "act-person-erasure-dropped"),
    ("person.erasure_wished", "act-person-erasure-wished"),
    ("person.held", "act-person-held"),
    ("person.linked", "act-person-linked"),
    ("person.looked", "act-person-looked"),
    ("person.merged", "act-person-merged"),
    ("person.named", "act-person-named"),
    ("person.opened", "act-person-opened"),
    ("person.parted", "act-person-parted"),
    ("person.reached", "act-person-reached"),
    ("person.recused", "act-person-recused"),
    ("person.released", "act-person-released"),
    ("person.shared", "act-person-shared"),
    ("person.standing_changed", "act-person-standing-changed"),
    ("person.unshared", "act-person-unshared"),
    ("person.withdrew", "act-person-withdrew"),
    ("published_table.imported", "act-published-table-imported"),
    ("published_table.seen_again", "act-published-table-seen-again"),
    ("published_table.taken_back", "act-published-table-taken-back"),
    ("quarter_release.made", "act-quarter-release-made"),
    ("quarter_words.changed", "act-quarter-words-changed"),
    ("recipient.key_started", "act-recipient-key-started"),
    ("recipient.places_changed", "act-recipient-places-changed"),
    ("recipient.recovery_set", "act-recipient-recovery-set"),
    ("recovery.claimed", "act-recovery-claimed"),
    ("referral.begun", "act-referral-begun"),
    ("referral.card_kept", "act-referral-card-kept"),
    ("referral.day_passed", "act-referral-day-passed"),
    ("referral.dropped", "act-referral-dropped"),
    ("referral.fed_back", "act-referral-fed-back"),
    ("referral.feedback_read", "act-referral-feedback-read"),
    ("referral.followed", "act-referral-followed"),
    ("referral.handed_over", "act-referral-handed-over"),
    ("referral.limit_passed", "act-referral-limit-passed"),
    ("referral.noted", "act-referral-noted"),
    ("referral.opened", "act-referral-opened"),
    ("referral.prepared", "act-referral-prepared"),
    ("referral.redrafted", "act-referral-redrafted"),
    ("referral.reviewed", "act-referral-reviewed"),
    ("referral.sheet_saved", "act-referral-sheet-saved"),
    ("referral.stands", "act-referral-stands"),
    ("referral.taken_out", "act-referral-taken-out"),
    ("report.answered", "act-report-answered"),
    ("report.asked", "act-report-asked"),
    ("report.asked_around", "act-report-asked-around"),
    ("report.asking_declined", "act-report-asking-declined"),
    ("report.closed", "act-report-closed"),
    ("report.copy_opened", "act-report-copy-opened"),
    ("report.erased", "act-report-erased"),
    ("report.erased_early", "act-report-erased-early"),
    ("report.erasure_dropped", "act-report-erasure-dropped"),
    ("report.erasure_wished", "act-report-erasure-wished"),
    ("report.given_back", "act-report-given-back"),
    ("report.handed_over", "act-report-handed-over"),
    ("report.held", "act-report-held"),
    ("report.identity_opened", "act-report-identity-opened"),
    ("report.intelligence_given", "act-report-intelligence-given"),
    ("report.intelligence_written", "act-report-intelligence-written"),
    ("report.keyed_in", "act-report-keyed-in"),
    ("report.laid_before", "act-report-laid-before"),
    ("report.looked_up", "act-report-looked-up"),
    ("report.moved", "act-report-moved"),
    ("report.noted", "act-report-noted"),
    ("report.official_recorded", "act-report-official-recorded"),
    ("report.opened", "act-report-opened"),
    ("report.original_opened", "act-report-original-opened"),
    ("report.overruled", "act-report-overruled"),
    ("report.passed_on", "act-report-passed-on"),
    ("report.read_in_pack", "act-report-read-in-pack"),
    ("report.recused", "act-report-recused"),
    ("report.released", "act-report-released"),
    ("report.reopened", "act-report-reopened"),
    ("report.shared", "act-report-shared"),
    ("report.taken_away", "act-report-taken-away"),
    ("report.taken_on", "act-report-taken-on"),
    ("report.translated", "act-report-translated"),
    ("report.unshared", "act-report-unshared"),
    ("reports.measured_again", "act-reports-measured-again"),
    ("rota.set", "act-rota-set"),
    ("service.added", "act-service-added"),
    ("task.corrected", "act-task-corrected"),
    ("task.done", "act-task-done"),
    ("task.given_back", "act-task-given-back"),
    ("task.handed_over", "act-task-handed-over"),
    ("task.not_done", "act-task-not-done"),
    ("task.set", "act-task-set"),
    ("task.taken_back", "act-task-taken-back"),
    ("task.taken_on", "act-task-taken-on"),
];

/// The words key of an act; `None` where only its code is known.
pub(crate) fn key(act: &str) -> Option<&'static str> {
    ACTS.iter().find(|(known, _)| *known == act).map(|(_, key)| *key)
}

#[cfg(test)]
mod tests {
    use super::ACTS;
    use std::path::Path;

    /// Every source of the rooms and the floor.
    fn sources(folder: &Path, text: &mut String) {
        for entry in std::fs::read_dir(folder).unwrap().flatten() {
            let path = entry.path();
            if path.is_dir() {
                sources(&path, text);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("called.rs") {
                text.push_str(&std::fs::read_to_string(&path).unwrap());
            }
        }
    }

    #[test]
    fn every_act_that_is_called_something_is_one_that_is_recorded() {
        let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let mut text = String::new();
        for entry in std::fs::read_dir(crates).unwrap().flatten() {
            let source = entry.path().join("src");
            if source.is_dir() {
                sources(&source, &mut text);
            }
        }
        let stale: Vec<_> = ACTS.iter().filter(|(act, _)| !text.contains(&format!("\"{act}\""))).collect();
        assert!(stale.is_empty(), "{stale:?}");
        let mut acts: Vec<_> = ACTS.iter().map(|(act, _)| act).collect();
        acts.sort();
        acts.dedup();
        assert_eq!(acts.len(), ACTS.len(), "one is called twice");
    }
}
