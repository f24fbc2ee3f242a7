//! The walks that are published in docs/fixtures, through the real pages: screens and answers are counted, and what ends as "not known" is listed.

use crate::place::{County, Person, counties};
use daybreak_referrals::form::{Answer, Filled};
use http::StatusCode;
use serde::Deserialize;
use std::collections::BTreeMap;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Walk {
    /// What it shows, for whoever reads the file.
    #[serde(rename = "title")]
    _title: String,
    most_screens: usize,
    most_answers: usize,
    /// Fields the Home Office requires of this journey that nobody knows in the end.
    not_known: Vec<String>,
    /// Fields it requires that are not given, because nobody is named.
    #[serde(default)]
    not_given: Vec<String>,
    screen: Vec<Screen>,
}

/// One page that is shown. `answers` are what somebody types or chooses on it; what stands there already is no answer.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Screen {
    /// The end of its address.
    page: String,
    #[serde(default)]
    answers: BTreeMap<String, String>,
    #[serde(default)]
    press: String,
    /// A link is followed instead: what stands behind the record's address.
    #[serde(default)]
    go: String,
}

/// What a walk came to.
struct Walked {
    screens: usize,
    answers: usize,
    draft: String,
}

fn walk_of(name: &str) -> Walk {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/fixtures").join(name);
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Follows the pages from the first on, as a browser does: every page shown counts, also the one a form leads to.
async fn follow(county: &County, by: &Person, from: &str, walk: &Walk) -> Walked {
    let mut at = county.get(by, from).await;
    let mut address = from.to_owned();
    let mut walked = Walked { screens: 1, answers: 0, draft: String::new() };
    let mut record = String::new();
    for (index, screen) in walk.screen.iter().enumerate() {
        assert!(address.ends_with(&screen.page), "screen {index} should be {}, is {address}: {}", screen.page, at.text());
        assert_eq!(at.status, StatusCode::OK, "{address}: {}", at.text());
        if !screen.go.is_empty() {
            address = format!("{record}{}", screen.go);
            at = county.get(by, &address).await;
            walked.screens += 1;
            continue;
        }
        let mut form = at.form();
        // The three boxes of a day are one answer.
        let mut names: Vec<&str> = screen.answers.keys().map(|name| name.trim_end_matches("-day").trim_end_matches("-month").trim_end_matches("-year")).collect();
        names.dedup();
        walked.answers += names.len();
        for (name, value) in &screen.answers {
            form.set(name, value);
        }
        form.set("then", if screen.press.is_empty() { "next" } else { &screen.press });
        let sent = county.post(by, &form.action, &form.fields()).await;
        walked.screens += 1;
        if sent.status == StatusCode::SEE_OTHER {
            address = sent.location().split('?').next().unwrap().to_owned();
            at = county.get(by, &address).await;
        } else {
            // The next step of a journey in one address.
            assert_eq!(sent.status, StatusCode::OK, "{address}: {}", sent.text());
            at = sent;
        }
        if let Some(person) = address.strip_prefix("/people/").and_then(|rest| rest.split('/').next()) {
            record = format!("/people/{person}");
        }
        if let Some(draft) = address.strip_prefix("/referrals/") {
            walked.draft = draft.split('/').next().unwrap().to_owned();
        }
    }
    walked
}

/// The form as it was made ready, opened with the keys of whoever made it.
async fn prepared(county: &County, by: &Person, draft: &str) -> Filled {
    let seen = county.get(by, &format!("/test/form?{draft}")).await;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.text());
    serde_json::from_str(&seen.body).unwrap()
}

async fn card(county: &County, by: &Person) {
    let fields = [("role", "Caseworker"), ("phone", "01632 960002"), ("second-mail", "deputy@example.org"), ("form-name", "Unseen"), ("nation", "england")];
    let kept = county.post(by, "/account/responder-card", &fields).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
}

#[expect(clippy::print_stdout, reason = "the walk says which questions end as not known")]
#[track_caller]
fn within(walk: &Walk, walked: &Walked, filled: &Filled) {
    println!("{} screens, {} answers, not known: {:?}", walked.screens, walked.answers, filled.not_known());
    assert!(walked.screens <= walk.most_screens, "{} screens", walked.screens);
    assert!(walked.answers <= walk.most_answers, "{} answers", walked.answers);
    assert_eq!(filled.not_known(), walk.not_known, "what ends as not known");
    assert_eq!(filled.not_given(), walk.not_given, "what is not given");
}

/// The record the walk begins at, written through its own pages as a caseworker would over several days; answers its path.
async fn recorded(county: &County, by: &Person, report: &str) -> String {
    let begun = sends(county, by, &format!("/people/new?report={report}"), &[
        ("first", "Dana"), ("last", "Popescu"), ("born-day", "14"), ("born-month", "3"), ("born-year", "1999"), ("source", "documented"), ("tongue", "ro"), ("jurisdiction", "england"),
    ]).await;
    let person = begun.split('?').next().unwrap().to_owned();
    let forms: [(&str, &[(&str, &str)]); 6] = [
        ("names", &[("official_first", "Dana"), ("official_last", "Popescu"), ("alias_first", "Dani")]),
        ("age", &[("child_then", "no")]),
        ("details", &[
            ("gender", "female"), ("nationality", "RO"), ("reads", "ro"), ("interpreter", "yes"), ("interpreter_language", "ro"), ("communication", "no"), ("children", "no"),
            ("birthplace", "Bacau"), ("family", "A mother and a brother."), ("education", "School until fourteen."), ("work", "In a bakery."),
        ]),
        ("contact", &[
            ("phone", "07700 900123"), ("phone_of", "own"), ("email", "dana@example.org"), ("street", "4 Quay Street"), ("town", "Aldermouth"), ("postcode", "ZZ1 2AB"),
            ("safe", "call|email"), ("staying_town", "Aldermouth"), ("staying_region", "Kent"),
        ]),
        ("status", &[("has", "no")]),
        ("choices", &[
            ("referral", "given"), ("support", "given"), ("police", "refused"), ("how", "read_aloud"), ("tongue", "ro"), ("interpreted", "telephone"), ("advice", "declined"), ("time", "taken"),
        ]),
    ];
    for (form, typed) in forms {
        sends(county, by, &format!("{person}/{form}"), typed).await;
    }
    person
}

/// Opens a form, types and sends it; where that leads.
async fn sends(county: &County, by: &Person, path: &str, typed: &[(&str, &str)]) -> String {
    let page = county.get(by, path).await;
    assert_eq!(page.status, StatusCode::OK, "{path}: {}", page.text());
    let sent = county.save(by, &page, typed).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{path}: {}", sent.text());
    sent.location().to_owned()
}

#[tokio::test]
async fn an_adult_from_an_existing_record() {
    let walk = walk_of("referral-adult.toml");
    for county in counties().await {
        county.cover(county.charity, &["E07990001"]).await;
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        card(&county, &chief).await;
        let report = county.send(&[("story", "Six men sleep behind the car wash."), ("setting", "car_wash"), ("district", "E07990001")]).await;
        let person = recorded(&county, &chief, &report.to_string()).await;
        let walked = follow(&county, &chief, &format!("{person}/refer"), &walk).await;
        let filled = prepared(&county, &chief, &walked.draft).await;
        within(&walk, &walked, &filled);
        // The record and the account filled the form as far as the service itself asks: nothing that is required was left out for brevity.
        let answered = filled.pages.iter().flat_map(|page| &page.fields).filter(|field| field.value.is_known()).count();
        assert!(answered >= 55, "{answered} fields are answered");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_notification_from_nothing() {
    let walk = walk_of("notification-from-nothing.toml");
    for county in counties().await {
        let chief = county.coordinator(county.council, "Ben Clerk").await;
        card(&county, &chief).await;
        let walked = follow(&county, &chief, "/people/notify", &walk).await;
        let filled = prepared(&county, &chief, &walked.draft).await;
        within(&walk, &walked, &filled);
        assert!(filled.nameless);
        assert_eq!(filled.value("pv-want-to-submit-nrm"), Some(&Answer::Code("no".to_owned())));
        assert_eq!(filled.value("types-of-exploitation-forced-to-work"), Some(&Answer::Ticked));
        assert_eq!(filled.value("refuse-nrm"), Some(&Answer::Empty), "why they said no stays");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_child_from_nothing() {
    let walk = walk_of("referral-child.toml");
    for county in counties().await {
        let chief = county.coordinator(county.council, "Ben Clerk").await;
        card(&county, &chief).await;
        let walked = follow(&county, &chief, "/people/new", &walk).await;
        let filled = prepared(&county, &chief, &walked.draft).await;
        within(&walk, &walked, &filled);
        assert_eq!(filled.value("pv-under-age"), Some(&Answer::Code("yes".to_owned())));
        assert_eq!(filled.value("pv-want-to-submit-nrm"), Some(&Answer::Code("yes".to_owned())));
        county.missed_no_words();
    }
}
