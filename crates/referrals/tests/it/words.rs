//! Every sentence of the room, in every language; and words for everything a sheet asks.

use daybreak_referrals::account::SHEETS;
use daybreak_referrals::account::sheets::{Codes, Input};
use daybreak_referrals::draft::Gap;
use daybreak_site::words::{Checked, check};
use std::collections::BTreeSet;

const EN: &str = include_str!("../../words/en.ftl");

fn keys() -> BTreeSet<String> {
    EN.lines().filter(|line| !line.starts_with(['#', ' '])).filter_map(|line| line.split_once(" =")).map(|(key, _)| key.to_owned()).collect()
}

#[test]
fn no_sentence_is_missing_and_none_is_unused() {
    let below = [daybreak_access::WORDS, daybreak_partnership::WORDS, daybreak_reports::WORDS, daybreak_triage::room().words, daybreak_people::room().words];
    let room = Checked {
        folder: env!("CARGO_MANIFEST_DIR"),
        words: daybreak_referrals::room().words,
        below: &below,
        dynamic: &["sheet-*", "meter-gap-*", "meter-why-*", "referral-state-*", "referral-kind-*", "standing-now-*", "standing-what-*", "standing-beside-*", "standing-authority-*", "standing-reason-*", "out-format-*", "out-basis-*", "responder-sort-*", "since-*"],
    };
    assert_eq!(check(&room), Vec::<String>::new());
}

#[test]
fn every_question_of_every_sheet_has_its_words() {
    let keys = keys();
    let mut missing = Vec::new();
    let mut wants = |key: String| {
        if !keys.contains(&key) {
            missing.push(key);
        }
    };
    for sheet in SHEETS {
        wants(sheet.kind.key().to_owned());
        wants(format!("{}-intro", sheet.kind.key()));
        for asked in sheet.asks {
            wants(format!("{}-{}", sheet.kind.key(), asked.name));
            if asked.hinted {
                wants(format!("{}-{}-hint", sheet.kind.key(), asked.name));
            }
            if let Input::One(Codes::Ours(prefix, codes)) | Input::Any(Codes::Ours(prefix, codes)) = asked.input {
                codes.iter().for_each(|code| wants(format!("{prefix}{code}")));
            }
        }
    }
    for gap in Gap::ALL {
        wants(gap.key().to_owned());
        wants(gap.why());
    }
    assert_eq!(missing, Vec::<String>::new());
    // And none for what no sheet asks.
    let asked: BTreeSet<String> = SHEETS.iter().flat_map(|sheet| sheet.asks.iter().map(|asked| format!("{}-{}", sheet.kind.key(), asked.name))).collect();
    for key in keys.iter().filter(|key| SHEETS.iter().any(|sheet| key.starts_with(&format!("{}-", sheet.kind.key())))) {
        let of = key.strip_suffix("-hint").unwrap_or(key);
        assert!(asked.contains(of) || key.ends_with("-intro") || is_choice(key), "{key} is asked nowhere");
    }
}

/// `sheet-other-…` is both the sheet's and a choice's beginning.
fn is_choice(key: &str) -> bool {
    ["sheet-purpose-", "sheet-act-", "sheet-means-", "sheet-often-", "sheet-contact-", "sheet-relation-", "sheet-answer-", "sheet-sure-"]
        .iter()
        .any(|prefix| key.starts_with(prefix))
}
