//! The Home Office form as the product holds it, against the facts; and that every field of it has its place in the record.

use crate::cases;
use crate::facts::FACTS;
use daybreak_referrals::form::{Answer, Asks, Filled, Need, fill, find, pages};
use std::collections::BTreeSet;

/// Fields of pages nobody passes any more: the service keeps them for drafts from before.
const LEGACY: [&str; 3] = ["what-happened", "more-than-one-exploitation-situation", "why-are-you-making-the-referral"];

#[test]
fn every_field_of_the_home_office_form_is_in_the_table_with_its_codes() {
    for (path, id, required, codes) in FACTS {
        let page = pages().find(|page| page.path == *path).unwrap_or_else(|| panic!("{path} is no page"));
        let field = page.fields.iter().find(|field| field.id == *id).unwrap_or_else(|| panic!("{id} is not on {path}"));
        assert_eq!(matches!(field.need, Need::Always | Need::If(..)), *required, "{id}");
        let own: Vec<&str> = match field.asks {
            Asks::Codes(own) | Asks::Several(own) => own.iter().map(|(code, _)| *code).collect(),
            _ => Vec::new(),
        };
        assert_eq!(&own, codes, "{id}");
    }
    let ours: usize = pages().map(|page| page.fields.len()).sum();
    assert_eq!(ours, FACTS.len(), "a field stands in the table that the form does not have");
    assert_eq!(ours, 156);
}

#[test]
fn every_fork_leads_by_a_field_that_is_asked_before_it_and_a_code_it_has() {
    let mut asked: BTreeSet<&str> = BTreeSet::new();
    for page in pages() {
        for is in page.when.iter().filter(|is| !is.0.is_empty()) {
            assert!(asked.contains(is.0), "{} forks on {}, which nobody was asked yet", page.path, is.0);
            if let Some(Asks::Codes(codes)) = find(is.0).map(|field| field.asks) {
                assert!(is.1.iter().all(|code| codes.iter().any(|(own, _)| own == code)), "{}", page.path);
            }
        }
        for field in page.fields {
            if let Need::If(other, _) | Need::May(other, _) = field.need {
                assert!(asked.contains(other) || page.fields.iter().any(|one| one.id == other), "{}", field.id);
            }
            asked.insert(field.id);
        }
    }
}

#[test]
fn every_field_has_its_place_in_the_record() {
    let mut without: BTreeSet<&str> = FACTS.iter().map(|(_, id, _, _)| *id).collect();
    // The mail address the service is opened with stands before the form.
    for case in cases::all() {
        for field in fill(&case).pages.iter().flat_map(|page| &page.fields) {
            if field.value.is_known() {
                without.remove(field.id.as_str());
            }
        }
    }
    for id in LEGACY {
        assert!((find(id).unwrap().from)(&cases::adult()).is_known(), "{id} has no place");
        without.remove(id);
    }
    assert_eq!(without, BTreeSet::new(), "no value of the record fills these");
}

fn paths(filled: &Filled) -> Vec<&str> {
    filled.pages.iter().map(|page| page.path.as_str()).collect()
}

#[test]
fn a_journey_passes_the_pages_the_service_would_show() {
    let adult = fill(&cases::adult());
    assert!(adult.not_known().is_empty(), "{:?}", adult.not_known());
    for path in ["/does-pv-need-support", "/pv-phone-number", "/who-contact", "/pv-contact-details-referral", "/what-evidence-you-will-submit"] {
        assert!(paths(&adult).contains(&path), "{path}");
    }
    for path in ["/refuse-nrm", "/someone-else", "/local-authority-contacted-about-child", "/what-happened"] {
        assert!(!paths(&adult).contains(&path), "{path}");
    }
    let child = fill(&cases::child());
    assert_eq!(child.value("pv-want-to-submit-nrm"), Some(&Answer::Code("yes".to_owned())));
    assert!(paths(&child).contains(&"/local-authority-contacted-about-child"));
    for path in ["/does-pv-need-support", "/who-contact", "/pv-under-age-at-time-of-exploitation"] {
        assert!(!paths(&child).contains(&path), "{path}");
    }
    let named = fill(&cases::named());
    assert!(paths(&named).contains(&"/pv-name-dtn") && paths(&named).contains(&"/refuse-nrm") && !paths(&named).contains(&"/fr-details"));
    let nameless = fill(&cases::nameless());
    assert!(!paths(&nameless).contains(&"/pv-name-dtn") && !paths(&nameless).contains(&"/pv-contact-details-dtn"));
}

/// The facts count the service's own journeys from the first page of the form to the last before checking: 52 pages for an adult who is referred, 48 for a
/// child, 39 and 41 for a notification without and with a name. The same answers pass as many pages of the table.
#[test]
fn the_journeys_are_as_long_as_the_service_s_own() {
    let counted = |mut case: daybreak_referrals::form::Case| {
        case.account = cases::without(&case.account, daybreak_referrals::account::SheetKind::Place)
            .with(daybreak_referrals::account::SheetKind::Place, daybreak_referrals::account::Values::new().with("town", "Aldermouth"));
        // The page that asks for the mail address stands before the form.
        fill(&case).pages.len() - 1
    };
    assert_eq!([cases::adult(), cases::child(), cases::nameless(), cases::named()].map(counted), [52, 48, 39, 41]);
}

#[test]
fn what_nobody_knows_is_not_known_and_nothing_is_guessed() {
    let mut bare = cases::adult();
    bare.subject = daybreak_referrals::form::Subject { standing: daybreak_people::age::Standing::Adult, wants_referral: Some(true), ..Default::default() };
    bare.account = daybreak_referrals::account::Account::new();
    let filled = fill(&bare);
    let unknown = filled.not_known();
    for id in ["birthplace", "how-did-the-exploitation-start", "still-in-exploitative-situation", "pv-name-first-name", "pv-gender", "who-contact"] {
        assert!(unknown.contains(&id), "{id}");
    }
    // What is optional and unknown is empty, not unknown.
    assert_eq!(filled.value("pv-dob"), Some(&Answer::Empty));
    assert_eq!(filled.value("potential-victim-exploitative-situation-multiple"), Some(&Answer::Code("i-dont-know".to_owned())));
}

#[test]
fn what_never_leaves_where_nobody_is_named_is_not_given_and_not_called_unknown() {
    let known = fill(&cases::nameless());
    let mut bare = cases::nameless();
    bare.subject = daybreak_referrals::form::Subject { standing: daybreak_people::age::Standing::Adult, ..Default::default() };
    let bare = fill(&bare);
    for id in ["birthplace", "family", "current-pv-location-uk-city", "who-exploited-pv"] {
        // It tells nobody whether it is on record.
        assert_eq!([known.value(id), bare.value(id)], [Some(&Answer::NotGiven); 2], "{id}");
    }
    assert!(fill(&cases::adult()).not_given().is_empty() && fill(&cases::named()).not_given().is_empty());
    // Who notifies is no secret.
    assert_eq!(known.value("user-email"), Some(&Answer::Text("cat@example.org".to_owned())));
}

#[test]
fn what_is_kept_apart_is_told_in_the_form_s_one_text() {
    let filled = fill(&cases::adult());
    let text = |id: &str| match filled.value(id) {
        Some(Answer::Text(text)) => text.clone(),
        other => panic!("{id}: {other:?}"),
    };
    assert_eq!(text("when-did-the-exploitation-take-place"), "March 2025 to 4 November 2026, every day");
    assert_eq!(text("modern-slavery-indicators-details"), "Observed: Bruises.\nDisclosed: No pay.\nInferred: Held for a debt.");
    assert_eq!(text("evidence-of-dishonesty-details"), "Two start dates.\nExplanation: Counts by seasons.");
    assert!(text("where-how-interview-carried-out").contains("read back to the person in their own words"));
    assert!(text("are-others-involved-details").contains("Aldermouth Council"));
    assert_eq!(filled.value("where-exploitation-happened"), Some(&Answer::Code("uk-and-overseas".to_owned())));
    assert_eq!(text("where-exploitation-happened-uk-city-1"), "Aldermouth");
}
