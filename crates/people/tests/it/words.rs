//! The words of this room: whole in every language, and easy where a person in need reads them.

use daybreak_site::words::{Checked, check, grade};

#[test]
fn no_sentence_is_missing_and_none_is_said_nowhere() {
    let room = Checked {
        folder: env!("CARGO_MANIFEST_DIR"),
        words: daybreak_people::room().words,
        below: &[daybreak_triage::room().words],
        dynamic: &["choice-stand-*", "child-step-*", "jurisdiction-*", "age-source-*", "standing-*", "aid-*", "gender-*", "relation-*", "may-know-*", "gives-*", "shared-*", "card-next-*", "choice-*", "safe-*", "name-kind-*", "interpreter-wish-*", "child-then-*", "people-basis-*"],
    };
    assert_eq!(check(&room), Vec::<String>::new());
}

/// What is read aloud to somebody exhausted, or printed for them.
#[test]
fn what_a_person_reads_is_easy() {
    let words = daybreak_people::room().words;
    let (_, english) = words.iter().find(|(language, _)| language.tag() == "en").unwrap();
    let mut all = String::new();
    for line in english.lines() {
        let Some((key, text)) = line.split_once(" = ") else { continue };
        let read = key.starts_with("explain-") || key.starts_with("card-next-") || key.starts_with("choice-ask-");
        // Its two proper names are what they are.
        if read && !text.contains("Competent Authority") && !text.contains('{') {
            assert!(grade(text) <= 10.0, "{key}: {} {text}", grade(text));
            all.push_str(text);
            all.push(' ');
        }
    }
    assert!(grade(&all) <= 5.0, "{}", grade(&all));
}
