//! The partners' navigation: each entry shown to whoever may follow it.

use crate::member::Member;
use crate::policy::{Act, may};
use daybreak_site::Link;

/// Path, words key, and what one must be allowed. Rooms further up serve some of these; a test follows every one.
pub const NAVIGATION: &[(&str, &str, Act)] = &[
    ("/", "navigation-home", Act::Home),
    ("/reports", "navigation-queue", Act::ReadQueue),
    ("/key-in", "navigation-key-in", Act::KeyIn),
    ("/look-up", "navigation-look-up", Act::LookUp),
    ("/asked", "navigation-asked", Act::AskAround),
    ("/people", "navigation-people", Act::ReadPeople),
    ("/tonight", "navigation-tonight", Act::ReadServices),
    ("/due", "navigation-due", Act::ReadQueue),
    ("/intelligence", "navigation-intelligence", Act::ReadIntelligence),
    ("/conferences", "navigation-conferences", Act::ReadConferences),
    ("/referrals", "navigation-referrals", Act::OpenReferral),
    ("/rota", "navigation-rota", Act::AcknowledgeAlert),
    ("/members", "navigation-members", Act::ManageMembers),
    ("/keys", "navigation-keys", Act::GrantCompartment),
    ("/organisation", "navigation-organisation", Act::ManageOrganisation),
    ("/directory", "navigation-directory", Act::ReadDirectory),
    ("/numbers", "navigation-numbers", Act::ReadNumbers),
    ("/tables", "navigation-tables", Act::ReadTables),
    ("/feedback", "navigation-feedback", Act::ReadFeedback),
    ("/account-of-acts", "navigation-account-of-acts", Act::ReadAccount),
    ("/retention", "navigation-retention", Act::ReadRetention),
    ("/account", "navigation-own-account", Act::OwnAccount),
];

pub(crate) fn for_member(member: &Member, path: &str) -> Vec<Link> {
    NAVIGATION
        .iter()
        .filter(|(_, _, act)| may(member, *act))
        .map(|(href, label, _)| {
            let within = *href != "/" && path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/'));
            Link { href: (*href).to_owned(), label, current: path == *href || within }
        })
        .collect()
}
