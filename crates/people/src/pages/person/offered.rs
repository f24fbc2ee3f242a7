//! Which acts a record's page offers, and what it says after one.

use crate::acts::Before;
use crate::opened::Opened;
use crate::pages::tonight::in_nation;
use daybreak_access::{Act, Member};

/// One act as the page offers it: a link to its page.
pub struct Offered {
    pub href: String,
    pub label: &'static str,
    pub kind: &'static str,
}

/// What this member may do now. Others could ask for the page and would be told why not.
pub fn offered(member: &Member, before: &Before, opened: &Opened) -> Vec<Offered> {
    let person = &before.person;
    let (open, keeps) = (person.is_open(), before.is_keeper() && person.is_open());
    let reads = opened.details.is_some();
    let contact = opened.contact.is_some();
    let child = person.standing.is_treated_as_child();
    let held = person.hold.is_some();
    let all = [
        (Act::OpenPerson, reads && open, "explain", "people-act-explain", ""),
        (Act::RecordChoice, reads && open, "choices", "people-act-choices", ""),
        (Act::OpenPerson, reads && open, "card", "people-act-card", ""),
        // Served by the room further up that refers and notifies.
        (Act::WriteReferral, reads && open, "refer", "people-act-refer", ""),
        (Act::OpenPerson, contact, "reach", "people-act-reach", "secondary"),
        (Act::WritePerson, keeps && reads, "names", "people-act-names", "secondary"),
        (Act::WritePerson, keeps && reads, "age", "people-act-age", "secondary"),
        (Act::WritePerson, keeps && reads, "details", "people-act-details", "secondary"),
        (Act::WritePerson, keeps && contact, "contact", "people-act-contact", "secondary"),
        (Act::WritePerson, keeps && reads, "close", "people-act-close", "secondary"),
        (Act::WritePerson, keeps && reads && child, "council", "people-act-council", "secondary"),
        (Act::WritePerson, keeps && reads, "status", "people-act-status", "secondary"),
        (Act::WritePerson, keeps, "link", "people-act-link", "secondary"),
        (Act::RecordChoice, reads && open, "permit", "people-act-permit", "secondary"),
        (Act::SharePerson, keeps && reads, "share", "people-act-share", "secondary"),
        (Act::SharePerson, open, "unshare", "people-act-unshare", "secondary"),
        (Act::WritePerson, keeps && reads, "merge", "people-act-merge", "secondary"),
        (Act::OpenPerson, true, "recuse", "people-act-recuse", "secondary"),
        (Act::Hold, open && !held, "hold", "people-act-hold", "secondary"),
        (Act::Hold, open && held, "release", "people-act-release", "secondary"),
        (Act::EraseEarly, open, "erase", "people-act-erase", "secondary"),
    ];
    let mut offered: Vec<Offered> = all
        .into_iter()
        .filter(|(act, fits, ..)| *fits && member.may(*act))
        .map(|(_, _, path, label, kind)| Offered { href: format!("/people/{}/{path}", person.id), label, kind })
        .collect();
    if open && member.may(Act::ReadServices) {
        let nation = opened.details.as_ref().and_then(|details| details.jurisdiction);
        offered.insert(0, Offered { href: in_nation(nation), label: "people-act-tonight", kind: "" });
    }
    if reads && open && member.may(Act::WritePerson) {
        offered.push(Offered { href: format!("/people/new?beside={}", person.id), label: "people-act-beside", kind: "secondary" });
    }
    offered
}

/// The words for `done=…` in the address; anything else says nothing.
pub fn done(query: &str) -> Option<&'static str> {
    const DONE: [(&str, &str); 20] = [
        ("begun", "people-done-begun"),
        ("names", "people-done-saved"),
        ("age", "people-done-age"),
        ("details", "people-done-saved"),
        ("contact", "people-done-saved"),
        ("close", "people-done-saved"),
        ("council", "people-done-saved"),
        ("status", "people-done-saved"),
        ("linked", "people-done-linked"),
        ("chose", "people-done-chose"),
        ("withdrew", "people-done-withdrew"),
        ("ended", "people-done-ended"),
        ("shared", "people-done-shared"),
        ("unshared", "people-done-ended"),
        ("merged", "people-done-merged"),
        ("parted", "people-done-parted"),
        ("held", "people-done-held"),
        ("released", "people-done-released"),
        ("wished", "people-done-wished"),
        ("kept", "people-done-kept"),
    ];
    let said = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(name, _)| *name == "done")?.1;
    DONE.iter().find(|(what, _)| *what == said).map(|(_, key)| *key)
}
