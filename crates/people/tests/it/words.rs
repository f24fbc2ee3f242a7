//! The words of this room: whole in every language, and easy where a person in need reads them.

use daybreak_people::told;
use daybreak_site::words::{Checked, Telling, check, grade, same};
use daybreak_vocabulary::{Day, Language, Tongue};

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
    let mut all = String::new();
    for line in told::Told::of_pages(Language::En).words.lines() {
        let Some((key, text)) = line.split_once(" = ") else { continue };
        // Its two proper names are what they are.
        if !text.contains("Competent Authority") && !text.contains('{') {
            assert!(grade(text) <= 10.0, "{key}: {} {text}", grade(text));
            all.push_str(text);
            all.push(' ');
        }
    }
    assert!(grade(&all) <= 5.0, "{}", grade(&all));
}

#[test]
fn every_language_tells_all_of_it() {
    let texts: Vec<_> = told::ALL.iter().map(|told| (told.tag, told.words)).collect();
    assert_eq!(same(&texts), Vec::<String>::new());
    let (english, others) = told::ALL.split_first().unwrap();
    assert_eq!(english.tag, "en");
    for told in others {
        assert!(Telling::read("told", told.tag, told.words).is_ok(), "{}", told.tag);
        assert_eq!(Tongue::from_tag(told.tongue).and_then(|tongue| told::Told::read_by(&tongue)).map(|read| read.tag), Some(told.tag));
        assert!(!told.own_name().is_empty(), "{}", told.tag);
        for (key, _) in told.words.lines().filter_map(|line| line.split_once(" = ")).filter(|(key, _)| *key != "explain-checked") {
            assert!(!told.say(key).is_empty() && told.say(key) != english.say(key), "{}: {key}", told.tag);
        }
        // What it is called, and the number in danger, are the same whichever language they meet it in.
        assert!(told.say("explain-what-1").contains("NRM") && told.say("card-danger").contains("999"), "{}", told.tag);
        let checked = told.checked_on(Day::from_ymd(2026, 11, 22).unwrap());
        assert!(["22", "11", "2026"].iter().all(|part| checked.contains(part)), "{}: {checked}", told.tag);
    }
}

/// Nobody has read it, or somebody has, on a day: `# review: Somebody, 2027-01-31`.
#[test]
fn the_head_of_each_file_says_who_read_it_and_when() {
    for told in &told::ALL {
        let state = told.words.lines().next().and_then(|head| head.strip_prefix("# review: ")).unwrap();
        let day = |day: &str| {
            let parts: Vec<i16> = day.split('-').filter_map(|part| part.parse().ok()).collect();
            let [year, month, day] = parts[..] else { return None };
            Day::from_ymd(year, month.try_into().ok()?, day.try_into().ok()?)
        };
        let by_somebody = state.rsplit_once(", ").is_some_and(|(who, on)| !who.is_empty() && day(on).is_some());
        assert!(by_somebody || ["written in English", "awaiting a native reader"].contains(&state), "{}: {state}", told.tag);
        assert_eq!(told.is_read(), state != "awaiting a native reader", "{}", told.tag);
        assert_eq!(told.words.matches("# review:").count(), 1, "{} is read whole or not at all", told.tag);
    }
}
