//! The account of one person's record, as those who read it see it.

use crate::acts::open;
use daybreak_access::{Member, MemberId};
use daybreak_audit::{Author, Recorded};
use daybreak_site::{Page, Said};
use daybreak_vault::recipients::Recipient;
use daybreak_vocabulary::{Day, OrganisationId};
use std::collections::HashMap;

/// One line: the same act by the same person on one day is told once, at its latest, with how often. That somebody saw the name is told once for all days:
/// a list is looked at every day.
pub struct AccountLine {
    pub at: Said,
    pub who: String,
    pub act: Said,
    pub times: i64,
}

/// Every act that has words of its own; another room's new act is still shown.
const ENTRIES: [(&str, &str); 21] = [
    ("person.begun", "people-entry-begun"),
    ("person.opened", "people-entry-opened"),
    (open::NAMED, "people-entry-named"),
    ("person.corrected", "people-entry-corrected"),
    ("person.standing_changed", "people-entry-standing"),
    ("person.reached", "people-entry-reached"),
    ("person.looked", "people-entry-looked"),
    ("person.chose", "people-entry-chose"),
    ("person.withdrew", "people-entry-withdrew"),
    ("person.shared", "people-entry-shared"),
    ("person.unshared", "people-entry-unshared"),
    ("person.linked", "people-entry-linked"),
    ("person.recused", "people-entry-recused"),
    ("person.held", "people-entry-held"),
    ("person.released", "people-entry-released"),
    ("person.erasure_wished", "people-entry-erasure_wished"),
    ("person.erasure_dropped", "people-entry-erasure_dropped"),
    ("person.merged", "people-entry-merged"),
    ("person.parted", "people-entry-parted"),
    ("person.erased_early", "people-entry-erased"),
    ("person.erased", "people-entry-erased"),
];

fn key(act: &str) -> &'static str {
    ENTRIES.iter().find(|(known, _)| *known == act).map_or("people-entry-other", |(_, key)| key)
}

/// The names a page shows.
pub struct Names {
    pub organisations: Vec<Recipient>,
    pub members: HashMap<MemberId, String>,
}

impl Names {
    pub fn organisation(&self, id: OrganisationId) -> String {
        self.organisations.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
    }

    /// A colleague by name, anybody else by their organisation.
    pub fn who(&self, reader: &Member, member: MemberId, organisation: OrganisationId) -> String {
        match self.members.get(&member) {
            Some(name) if organisation == reader.organisation => name.clone(),
            _ => self.organisation(organisation),
        }
    }
}

/// The newest first.
pub fn lines(page: &Page, names: &Names, reader: &Member, entries: &[Recorded]) -> Vec<AccountLine> {
    let mut lines: Vec<(Day, AccountLine)> = Vec::new();
    for entry in entries.iter().rev() {
        let who = match entry.author() {
            Author::Public => String::new(),
            Author::System => page.plain("people-account-system"),
            Author::Member { member, organisation } => names.who(reader, MemberId(member), OrganisationId(organisation)),
        };
        let (act, day) = (page.say(key(&entry.act)), entry.happened_at.day());
        let once = entry.act == open::NAMED;
        match lines.iter_mut().find(|(on, line)| (once || *on == day) && line.who == who && line.act == act) {
            Some((_, line)) => line.times += 1,
            None => lines.push((day, AccountLine { at: page.moment(entry.happened_at), who, act, times: 1 })),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}
