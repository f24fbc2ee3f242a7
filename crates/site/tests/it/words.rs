//! The site's own words.

use daybreak_site::words::{self, Checked, Telling};
use daybreak_site::{Args, Dictionary, Language, WORDS};
use daybreak_vocabulary::Day;
use std::sync::Arc;

#[test]
fn the_words_are_whole() {
    let room = Checked { folder: env!("CARGO_MANIFEST_DIR"), words: WORDS, below: &[], dynamic: &[] };
    assert_eq!(words::check(&room), Vec::<String>::new());
    assert_eq!(words::too_hard(WORDS, 5.0), Vec::<String>::new());
}

#[test]
fn a_file_that_repeats_a_key_or_does_not_parse_is_refused() {
    const TWICE: &[(Language, &str)] = &[(Language::En, "a-key = one\na-key = two\n")];
    const BROKEN: &[(Language, &str)] = &[(Language::En, "a-key = { $x\n")];
    assert!(Dictionary::read([("a", TWICE)], true).unwrap_err().to_string().contains("a-key"));
    assert!(Dictionary::read([("a", BROKEN)], true).is_err());
    assert!(Dictionary::read([("site", WORDS), ("again", WORDS)], true).is_err());
}

#[test]
fn what_is_not_said_is_told() {
    const SAID: &[(Language, &str)] = &[
        (Language::En, "# review: written in English\n\nboth = both\nenglish = only <here>\n\n## consent\n\nwith = I give { $what }\n"),
        (Language::Ro, "# review: awaiting a native reader\n\nboth = amândouă\n\n## consent\n\n# review: read by a native reader\nwith = Dau { $what }\n"),
    ];
    let dictionary = Arc::new(Dictionary::read([("a", SAID)], false).unwrap());
    let romanian = dictionary.speak(Language::Ro);
    assert_eq!(romanian.say("both").to_string(), "amândouă");
    assert_eq!(romanian.say("english").to_string(), "<span lang=\"en\">only &lt;here&gt;</span>");
    assert_eq!(romanian.say_with("with", [("what", "<b>")]).to_string(), "Dau &lt;b&gt;");
    assert!(dictionary.reviewed("with", Language::Ro) && !dictionary.reviewed("both", Language::Ro));
    assert_eq!(dictionary.missed(), [("ro", String::from("english"))]);
    dictionary.speak(Language::En).say("with");
    dictionary.speak(Language::En).say("nowhere");
    assert_eq!(dictionary.missed().len(), 3);
}

#[test]
fn a_text_in_a_language_no_page_has_is_told_by_itself() {
    let read = |text: &str| Telling::read("a", "ar", text);
    let arabic = read("# review: awaiting a native reader\n\nday = في { $day }/{ $month }\n").unwrap();
    assert_eq!(arabic.say_with("day", [("day", 22), ("month", 11)]).as_deref(), Some("في 22/11"));
    assert_eq!(arabic.say_with("day", [("day", 22)]), None, "a value is missing");
    assert_eq!(arabic.say_with("nowhere", ()), None);
    assert!(!arabic.is_read());
    assert!(read("# review: Somebody, 2027-01-31\n\nday = x\n").unwrap().is_read());
    assert!(read("day = { $x\n").is_err());
    let texts = [("en", "# review: written in English\n\na = { $b }\nc = d\n"), ("ar", "# review: awaiting a native reader\n\na = b\n")];
    assert_eq!(words::same(&texts), ["ar puts other values into a: {} where English has {\"b\"}", "ar lacks c"]);
}

/// A room may tell some of its sentences in a file of their own: a key stands in one of the two.
#[test]
fn a_room_may_have_more_than_one_text_in_a_language() {
    const TWO: &[(Language, &str)] = &[(Language::En, "a-key = one\n"), (Language::En, "b-key = two\n")];
    const TWICE: &[(Language, &str)] = &[(Language::En, "a-key = one\n"), (Language::En, "a-key = two\n")];
    let english = Arc::new(Dictionary::read([("a", TWO)], true).unwrap()).speak(Language::En);
    assert_eq!((english.say("a-key").plain(), english.say("b-key").plain()), ("one", "two"));
    assert!(Dictionary::read([("a", TWICE)], true).is_err());
}

/// Whoever is in danger reads these numbers in a demo too: they are not among what is made up.
#[test]
fn the_demo_says_that_its_helplines_are_real() {
    let dictionary = Arc::new(Dictionary::read([("site", WORDS)], true).unwrap());
    for (language, real, before) in [
        (Language::En, "The helplines it shows are real.", "numbers"),
        (Language::Cy, "Mae’r llinellau cymorth sydd ynddo yn rhai go iawn.", "rhif"),
        (Language::Ro, "Liniile de ajutor pe care le arată sunt reale.", "numere"),
    ] {
        let said = dictionary.speak(language).say("layout-demo");
        assert!(said.plain().ends_with(real) && !said.plain().contains(before), "{said}");
    }
}

/// A reader's voice changes where the language does: a source that exists in English alone, and a sentence that had to stay English within another.
#[test]
fn english_within_another_language_is_marked() {
    const SAID: &[(Language, &str)] = &[
        (Language::En, "# review: written in English\n\nsource = From { $source }, read by { $name }\nonly = in English\n"),
        (Language::Ro, "# review: read by a native reader\n\nsource = Din { $source }, citit de { $name }\n"),
    ];
    let dictionary = Arc::new(Dictionary::read([("a", SAID)], false).unwrap());
    let (english, romanian) = (dictionary.speak(Language::En), dictionary.speak(Language::Ro));
    let args = || Args::new().set("name", "Ana").set_english("source", "Law & <order>");
    assert_eq!(romanian.say_with("source", args()).to_string(), "Din <span lang=\"en\">Law &amp; &lt;order&gt;</span>, citit de Ana");
    assert_eq!(romanian.say_with("source", args()).plain(), "Din Law & <order>, citit de Ana");
    assert_eq!(english.say_with("source", args()).to_string(), "From Law &amp; &lt;order&gt;, read by Ana");
    let within = Args::new().set("source", &romanian.say("only")).set_english("name", "the Home Office");
    assert_eq!(
        romanian.say_with("source", within).to_string(),
        "Din <span lang=\"en\">in English</span>, citit de <span lang=\"en\">the Home Office</span>"
    );
}

#[test]
fn days_are_said_in_each_language() {
    let dictionary = Arc::new(Dictionary::read([("site", WORDS)], false).unwrap());
    let day = Day::from_ymd(2026, 11, 22).unwrap();
    for (language, full, short) in [
        (Language::En, "Sunday 22 November 2026", "yesterday"),
        (Language::Cy, "Dydd Sul 22 Tachwedd 2026", "ddoe"),
        (Language::Ro, "duminică, 22 noiembrie 2026", "ieri"),
    ] {
        let words = dictionary.speak(language);
        assert_eq!(words.day_in_full(day).plain(), full);
        assert_eq!(words.day_from(day, day.plus(1)).plain(), short);
    }
}
