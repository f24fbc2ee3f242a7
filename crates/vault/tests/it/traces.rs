//! Traces: the same mark, however it is written, and nothing else.

use daybreak_vault::trace::{Mark, TraceKey};
use proptest::prelude::*;

fn meet(mark: Mark, same: &[&str]) {
    let key = TraceKey::new(1, [3; 32]);
    let traces: Vec<_> = same.iter().map(|text| key.trace(mark, text).unwrap_or_else(|| panic!("{text}"))).collect();
    assert!(traces.windows(2).all(|pair| pair[0] == pair[1]), "{same:?}");
}

fn part(mark: Mark, one: &str, other: &str) {
    let key = TraceKey::new(1, [3; 32]);
    assert_ne!(key.trace(mark, one).unwrap(), key.trace(mark, other).unwrap());
}

#[test]
fn the_many_ways_of_writing_one_mark_meet() {
    meet(Mark::Phone, &["07700 900123", "+44 7700 900 123", "0044 7700-900123", "+44 (0)7700 900123", "(07700) 900123"]);
    meet(Mark::Vehicle, &["AB12 CDO", "ab12cd0", "AB-12-CDO"]);
    meet(Mark::Address, &["14a, EX4 3AB", "14A EX43AB", "14 a ex4 3ab"]);
    meet(Mark::Email, &["Somebody@Example.org", " somebody@example.org "]);
    meet(Mark::Web, &["https://www.example.org/Profile/?utm_source=x#top", "example.org/profile", "http://m.example.org/profile/"]);
    meet(Mark::Name, &["Ján NOVÁK", "Novak, Jan", "jan novák", "Ja\u{301}n Novak"]);
    meet(Mark::Name, &["Ștefan Brânză", "BRANZA Stefan"]);
}

#[test]
fn different_marks_part() {
    part(Mark::Phone, "07700 900123", "07700 900124");
    part(Mark::Phone, "07700 900123", "+40 7700 900123");
    part(Mark::Address, "14 EX4 3AB", "1 EX4 3AB");
    part(Mark::Web, "example.org/p?id=1", "example.org/p?id=2");
    part(Mark::Name, "Jan Novak", "Jan Novakova");
}

#[test]
fn what_is_no_mark_leaves_no_trace() {
    let key = TraceKey::new(1, [3; 32]);
    for (mark, text) in [
        (Mark::Phone, "999"),
        (Mark::Phone, "call me"),
        (Mark::Phone, "900123"),
        (Mark::Vehicle, "a van"),
        (Mark::Vehicle, "white transit van with a dent"),
        (Mark::Address, "EX4 3AB"),
        (Mark::Address, "14 High Street"),
        (Mark::Email, "somebody"),
        (Mark::Web, "the internet"),
        (Mark::Name, "Jan"),
        (Mark::Name, ""),
    ] {
        assert_eq!(key.trace(mark, text), None, "{text}");
    }
}

#[test]
fn another_key_makes_another_token_and_says_so() {
    let traces = [TraceKey::new(1, [3; 32]), TraceKey::new(2, [4; 32])].map(|key| key.trace(Mark::Email, "a@example.org").unwrap());
    assert_ne!(traces[0].token, traces[1].token);
    assert_eq!((traces[0].key, traces[1].key), (1, 2));
    // Of two kinds the same text never meets.
    let key = TraceKey::new(1, [3; 32]);
    assert_ne!(key.trace(Mark::Web, "a.b").unwrap().token, key.trace(Mark::Web, "a.c").unwrap().token);
    assert_eq!(format!("{key:?}"), "TraceKey(1, not shown)");
}

proptest! {
    #[test]
    fn whatever_is_written_is_answered(text in "\\PC{0,60}") {
        let key = TraceKey::new(1, [3; 32]);
        for mark in Mark::ALL {
            prop_assert_eq!(key.trace(mark, &text), key.trace(mark, &text));
        }
    }
}
