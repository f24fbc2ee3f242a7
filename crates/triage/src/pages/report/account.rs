//! The account of one report, as those who read it see it.

use super::Names;
use daybreak_access::{Member, MemberId};
use daybreak_audit::{Author, Recorded};
use daybreak_site::{Page, Said};
use daybreak_vocabulary::{Day, OrganisationId};

/// One line: the same act by the same person on one day is told once, at its latest, with how often.
pub struct AccountLine {
    pub at: Said,
    pub who: String,
    pub act: Said,
    pub times: i64,
}

/// Every act that has words of its own; another room's new act is still shown.
const ENTRIES: [(&str, &str); 45] = [
    ("report.sent", "triage-entry-sent"),
    ("report.keyed_in", "triage-entry-keyed_in"),
    ("report.opened", "triage-entry-opened"),
    ("report.looked_up", "triage-entry-looked_up"),
    ("report.asked_around", "triage-entry-asked_around"),
    ("report.asked_about", "triage-entry-asked_about"),
    ("report.asking_declined", "triage-entry-asking_declined"),
    ("mark.set_aside", "triage-entry-set_aside"),
    ("mark.added", "triage-entry-mark_added"),
    ("mark.taken_away", "triage-entry-mark_taken_away"),
    ("report.copy_opened", "triage-entry-copy_opened"),
    ("report.original_opened", "triage-entry-original_opened"),
    ("report.identity_opened", "triage-entry-identity_opened"),
    ("report.taken_on", "triage-entry-taken_on"),
    ("report.given_back", "triage-entry-given_back"),
    ("report.handed_over", "triage-entry-handed_over"),
    ("report.asked", "triage-entry-asked"),
    ("report.answered", "triage-entry-answered"),
    ("report.added_to", "triage-entry-added_to"),
    ("report.level_changed", "triage-entry-level_changed"),
    ("report.files_added", "triage-entry-files_added"),
    ("report.messages_hidden", "triage-entry-messages_hidden"),
    ("report.withdrawn", "triage-entry-withdrawn"),
    ("report.noted", "triage-entry-noted"),
    ("report.translated", "triage-entry-translated"),
    ("report.overruled", "triage-entry-overruled"),
    ("report.passed_on", "triage-entry-passed_on"),
    ("report.closed", "triage-entry-closed"),
    ("report.reopened", "triage-entry-reopened"),
    ("report.recused", "triage-entry-recused"),
    ("report.official_recorded", "triage-entry-official_recorded"),
    ("report.held", "triage-entry-held"),
    ("report.released", "triage-entry-released"),
    ("report.erasure_wished", "triage-entry-erasure_wished"),
    ("report.erasure_dropped", "triage-entry-erasure_dropped"),
    ("report.erased_early", "triage-entry-erased_early"),
    ("report.unshared", "triage-entry-unshared"),
    ("report.erased", "triage-entry-erased"),
    ("report.intelligence_written", "triage-entry-intelligence_written"),
    ("report.intelligence_given", "triage-entry-intelligence_given"),
    ("report.laid_before", "triage-entry-laid_before"),
    ("report.taken_away", "triage-entry-taken_away"),
    ("report.read_in_pack", "triage-entry-read_in_pack"),
    ("alert.raised", "triage-entry-alerted"),
    ("alert.acknowledged", "triage-entry-alert_acknowledged"),
];

/// What another entry of the same act says already, in fewer words.
const ECHOES: [&str; 3] = ["report.moved", "report.shared", "mark.taken_back"];

fn key(act: &str) -> &'static str {
    ENTRIES.iter().find(|(known, _)| *known == act).map_or("triage-entry-other", |(_, key)| key)
}

/// The newest first. Colleagues by name, people of other organisations by their organisation.
pub fn lines(page: &Page, names: &Names, reader: &Member, entries: &[Recorded]) -> Vec<AccountLine> {
    let mut lines: Vec<(Day, AccountLine)> = Vec::new();
    for entry in entries.iter().rev().filter(|entry| !ECHOES.contains(&entry.act.as_str()) && is_for(reader, entry)) {
        let (who, act) = (who(page, names, reader, entry), page.say(key_for(reader, entry)));
        let day = entry.happened_at.day();
        match lines.iter_mut().find(|(on, line)| *on == day && line.who == who && line.act == act) {
            Some((_, line)) => line.times += 1,
            None => lines.push((day, AccountLine { at: at(page, entry), who, act, times: 1 })),
        }
    }
    lines.into_iter().map(|(_, line)| line).collect()
}

/// Told to nobody outside the organisation that did it: that a report names an official, who may be theirs; that sharing it was declined, perhaps to them;
/// what was compared with it; what was made of it and to whom that went; a conference, to which they may not have been asked.
const OWN_ALONE: [&str; 9] = [
    "report.official_recorded",
    "report.asking_declined",
    "report.looked_up",
    "report.asked_around",
    "mark.set_aside",
    "report.intelligence_written",
    "report.intelligence_given",
    "report.laid_before",
    "report.taken_away",
];

fn is_own(reader: &Member, entry: &Recorded) -> bool {
    matches!(entry.author(), Author::Member { organisation, .. } if organisation == reader.organisation.0)
}

fn is_for(reader: &Member, entry: &Recorded) -> bool {
    !OWN_ALONE.contains(&entry.act.as_str()) || is_own(reader, entry)
}

/// That another organisation read it is told to all its readers; over which table, is not.
fn key_for(reader: &Member, entry: &Recorded) -> &'static str {
    let plain = entry.act == "report.read_in_pack" && !is_own(reader, entry);
    key(if plain { "report.opened" } else { entry.act.as_str() })
}

/// When the sender acted is known by the day only, and so is when a clock called somebody for it.
fn at(page: &Page, entry: &Recorded) -> Said {
    match entry.author() {
        Author::Public | Author::System => page.day(entry.happened_at.day()),
        // What somebody told a partner is accounted for as what they send themselves.
        Author::Member { .. } if ["report.sent", "report.keyed_in"].contains(&entry.act.as_str()) => page.day(entry.happened_at.day()),
        Author::Member { .. } => page.moment(entry.happened_at),
    }
}

fn who(page: &Page, names: &Names, reader: &Member, entry: &Recorded) -> String {
    match entry.author() {
        Author::Public => page.plain("triage-account-person"),
        Author::System => page.plain("triage-account-system"),
        Author::Member { member, organisation } if organisation == reader.organisation.0 => {
            names.member(MemberId(member)).map_or_else(|| page.plain("triage-account-unknown"), |(name, _)| name.clone())
        }
        Author::Member { organisation, .. } => {
            let organisation = names.organisation(OrganisationId(organisation));
            page.say_with("triage-account-someone", [("organisation", organisation)]).plain().to_owned()
        }
    }
}
