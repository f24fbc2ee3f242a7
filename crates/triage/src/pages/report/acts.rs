//! Which acts a report page offers, and what it says after one.

use crate::acts::Before;
use crate::opened::Opened;
use daybreak_access::{Act, Member};
use daybreak_reports::State;
use daybreak_site::parameter;

/// One act as the page offers it: a button that does it at once, or a link to its page.
pub struct Offered {
    pub href: String,
    pub label: &'static str,
    pub kind: &'static str,
    pub now: bool,
}

/// What this member may do to this report now. Others could ask for the page and would be told why not.
pub fn offered(member: &Member, before: &Before, opened: &Opened, held: bool) -> Vec<Offered> {
    let report = &before.report;
    let (open, answers) = (report.state.is_open(), report.answering == member.organisation);
    let mine = before.work.taken_by == Some(member.id);
    let nobody = before.work.taken_by.is_none();
    let closed = report.state == State::Closed;
    let translate = opened.concern.as_ref().map(|(id, _)| format!("translate/{id}")).unwrap_or_default();
    let all = [
        (Act::TakeOn, open && nobody, "take-on", "triage-act-take-on", "", true),
        (Act::TakeOn, open && mine, "give-back", "triage-act-give-back", "secondary", true),
        (Act::Ask, open && answers, "write", "triage-act-write", "", false),
        (Act::Note, true, "note", "triage-act-note", "secondary", false),
        (Act::HandOver, open, "hand-over", "triage-act-hand-over", "secondary", false),
        (Act::PassOn, open && answers, "pass-on", "triage-act-pass-on", "secondary", false),
        (Act::WriteIntelligence, opened.concern.is_some(), "intelligence", "intelligence-write-title", "secondary", false),
        (Act::CallConference, open && opened.concern.is_some(), "conference", "conference-lay-title", "secondary", false),
        (Act::Close, open && answers, "close", "triage-act-close", "secondary", false),
        (Act::Reopen, closed && answers, "reopen", "triage-act-reopen", "secondary", false),
        (Act::Translate, opened.concern.is_some(), translate.as_str(), "triage-act-translate", "secondary", false),
        (Act::Note, !before.official, "official", "triage-act-official", "secondary", false),
        (Act::Recuse, true, "recuse", "triage-act-recuse", "secondary", false),
        (Act::Hold, !held, "hold", "triage-act-hold", "secondary", false),
        (Act::Hold, held, "release", "triage-act-release", "secondary", false),
        (Act::EraseEarly, true, "erase", "triage-act-erase", "secondary", false),
    ];
    let offered = all.into_iter().filter(|(act, fits, ..)| *fits && member.may(*act));
    let mut offered: Vec<Offered> =
        offered.map(|(_, _, path, label, kind, now)| Offered { href: format!("/reports/{}/{path}", report.id), label, kind, now }).collect();
    // Served by the room of people, further up: somebody in this report whom we have come to know.
    if opened.concern.is_some() && member.may(Act::WritePerson) {
        offered.push(Offered { href: format!("/people/new?report={}", report.id), label: "triage-act-person", kind: "secondary", now: false });
    }
    offered
}

/// The words for `done=…` in the address; anything else says nothing.
pub fn done(query: &str) -> Option<&'static str> {
    const DONE: [(&str, &str); 22] = [
        ("took-on", "triage-done-took-on"),
        ("gave-back", "triage-done-gave-back"),
        ("handed-over", "triage-done-handed-over"),
        ("asked", "triage-done-asked"),
        ("wrote", "triage-done-wrote"),
        ("overruled", "triage-done-overruled"),
        ("noted", "triage-done-noted"),
        ("translated", "triage-done-translated"),
        ("passed-on", "triage-done-passed-on"),
        ("closed", "triage-done-closed"),
        ("reopened", "triage-done-reopened"),
        ("official", "triage-done-official"),
        ("asked-around", "triage-done-asked-around"),
        ("declined", "triage-done-declined"),
        ("set-aside", "triage-done-set-aside"),
        ("taken-back", "triage-done-taken-back"),
        ("mark-added", "triage-done-mark-added"),
        ("mark-taken-away", "triage-done-mark-taken-away"),
        ("held", "triage-done-held"),
        ("released", "triage-done-released"),
        ("wished", "triage-done-wished"),
        ("kept", "triage-done-kept"),
    ];
    let said = parameter(query, "done")?;
    DONE.iter().find(|(what, _)| *what == said).map(|(_, key)| *key)
}
