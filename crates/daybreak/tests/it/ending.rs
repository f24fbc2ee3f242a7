//! Nothing is kept for ever by accident: every table's rows end, and it stands here how.

use daybreak_vocabulary::retention::Class;
use std::collections::BTreeSet;

/// How a table's rows end.
enum End {
    /// On their day, by the class that the page "How long things are kept" shows.
    By(Class),
    /// With the record they hang on.
    With(&'static str),
    /// Within hours or days, by themselves: nothing of a person's outlives them.
    Soon,
    /// As long as an organisation or a member takes part.
    WhileTakingPart,
    /// They hold a number, a hash or a signature, and nothing of anybody's.
    TellsNothing,
}

use End::{By, Soon, TellsNothing, WhileTakingPart, With};

/// A table that is not here fails the test: whoever adds one says how its rows end, and makes it so.
const TABLES: &[(&str, End)] = &[
    ("audit_entry", By(Class::Account)),
    ("audit_waiting", Soon),
    ("audit_link", TellsNothing),
    ("audit_head", TellsNothing),
    ("audit_fading", TellsNothing),
    ("lease", Soon),
    ("recipient", WhileTakingPart),
    ("recipient_place", WhileTakingPart),
    ("recipient_hours", WhileTakingPart),
    ("recipient_key", WhileTakingPart),
    ("directory", TellsNothing),
    ("recovery", WhileTakingPart),
    ("recovery_key", WhileTakingPart),
    ("document", With("report")),
    ("wrap", With("report")),
    ("receipt_wrap", With("report")),
    ("file", By(Class::WaitingFile)),
    ("file_chunk", With("file")),
    ("erasure", By(Class::Erasure)),
    ("ended_journey", Soon),
    ("member", By(Class::Member)),
    ("member_role", With("member")),
    ("member_lock", With("member")),
    ("member_code", With("member")),
    ("member_made", With("member")),
    ("invite", With("member")),
    ("session", Soon),
    ("throttle", Soon),
    ("compartment_grant", With("member")),
    ("grant_request", With("member")),
    ("epoch_due", WhileTakingPart),
    ("organisation", WhileTakingPart),
    ("rota", By(Class::Alert)),
    ("alert", By(Class::Alert)),
    ("post", With("alert")),
    ("head_handed", WhileTakingPart),
    ("proposal", By(Class::Proposal)),
    ("report", By(Class::Report)),
    ("report_reader", With("report")),
    ("report_document", With("report")),
    ("report_message", With("report")),
    ("receipt_throttle", Soon),
    ("feedback", By(Class::Feedback)),
    ("report_work", With("report")),
    ("recusal", With("report")),
    ("official_concern", With("report")),
    ("staff_note", With("report")),
    ("translation", With("report")),
    ("passing", With("report")),
    ("report_hold", With("report")),
    ("erasure_wish", With("report")),
    ("trace", With("report")),
    ("traced", With("report")),
    ("trace_aside", By(Class::Report)),
    ("look_up", Soon),
    ("asking", By(Class::Asking)),
    ("asking_about", With("asking")),
    ("asking_token", With("asking")),
    ("added_mark", With("report")),
    ("person", By(Class::Person)),
    ("person_choice", With("person")),
    ("person_reader", With("person")),
    ("person_document", With("person")),
    ("person_report", With("person")),
    ("person_clock", With("person")),
    ("person_recusal", With("person")),
    ("person_hold", With("person")),
    ("person_wish", With("person")),
    ("person_group", With("person")),
    ("person_merge", With("person")),
    ("service", WhileTakingPart),
    ("referral", With("person")),
    ("sheet_version", With("referral")),
    ("responder_card", With("member")),
    ("referral_event", With("referral")),
    ("referral_reader", With("referral")),
    ("referral_beside", With("referral")),
    ("referral_feedback", With("referral")),
    ("intelligence", By(Class::Intelligence)),
    ("intelligence_given", With("intelligence")),
    ("conference", By(Class::Conference)),
    ("conference_seat", With("conference")),
    ("conference_report", With("conference")),
    ("task", With("conference")),
    ("chased", Soon),
    ("clock_rule", WhileTakingPart),
    // What others have published is nobody's secret; what we released is out, and what it was held against ends with the quarter (decision 154).
    ("published_table", TellsNothing),
    ("taken_back_table", WhileTakingPart),
    ("boundary_set", TellsNothing),
    ("claim_file", TellsNothing),
    ("quarter_release", WhileTakingPart),
    ("quarter_ledger", By(Class::Counts)),
    ("quarter_count", By(Class::Counts)),
    ("quarter_words", WhileTakingPart),
];

#[test]
fn every_table_says_how_its_rows_end() {
    let schemas = daybreak::rooms::schemas();
    let texts = schemas.iter().flat_map(|schema| schema.migrations).map(|migration| migration.sql);
    let named = |words: &'static str| texts.clone().flat_map(move |sql| sql.split(words).skip(1)).filter_map(|rest| rest.split([' ', ';', '\n']).next()).collect::<BTreeSet<&str>>();
    let (made, gone) = (named("CREATE TABLE "), named("DROP TABLE "));
    let made: BTreeSet<&str> = made.difference(&gone).copied().collect();
    let listed: BTreeSet<&str> = TABLES.iter().map(|(table, _)| *table).collect();
    let unlisted: Vec<_> = made.difference(&listed).collect();
    assert!(unlisted.is_empty(), "say how the rows of these end: {unlisted:?}");
    for (table, end) in TABLES {
        match end {
            With(other) => assert!(listed.contains(other), "{table} ends with {other}, which is not there"),
            By(class) => assert!(class.days(daybreak_vocabulary::Day(30_000)) > 0, "{table} has no period"),
            Soon | WhileTakingPart | TellsNothing => {}
        }
    }
}
