use crate::typed::{given, read, shelf};
use daybreak_statistics::measure::Dimension;
use daybreak_statistics::question::{NotAnswered, Question};
use daybreak_statistics::rank::{Ranked, ordinal, rank};
use daybreak_statistics::shelf::Shelf;
use proptest::prelude::*;

fn ranked(shelf: &Shelf, measure: &str, dimension: Dimension, body: &str, pairs: &[(&str, &str)]) -> Result<Ranked, NotAnswered> {
    rank(shelf, &Question::read(shelf, measure, pairs.iter().copied())?, dimension, body)
}

#[test]
fn bedfordshire_stands_between_third_and_thirty_sixth_and_between_second_and_fortieth() {
    let found = ranked(&shelf(), "sent", Dimension::Place, "Bedfordshire Police", &[("period", "2021")]).unwrap();
    assert_eq!(found.value, 402);
    let wider = found.wider.as_ref().unwrap();
    assert_eq!((wider.best, wider.worst, wider.known, wider.of), (3, 36, 12, 45));
    assert_eq!((found.alike.best, found.alike.worst, found.alike.known, found.alike.of), (2, 40, 7, 45));
    // Why: Gwent counts something else, and 33 forces say nothing.
    assert_eq!(found.set_aside.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), ["W15000002"]);
    assert!(found.set_aside[0].1.contains("the force's own count"));
    assert_eq!(wider.missing.len(), 33);
    assert!(wider.missing.contains(&"W15000002".to_owned()), "whose count by the same rule is not known");
    // Ninth, as the police said, is within both.
    assert!((wider.best..=wider.worst).contains(&9));
}

#[test]
fn the_one_that_was_set_aside_is_alone_with_its_definition() {
    let found = ranked(&shelf(), "sent", Dimension::Place, "Gwent", &[("period", "2021")]).unwrap();
    assert_eq!((found.alike.known, found.wider), (1, None));
    assert_eq!(found.set_aside.len(), 12);
}

#[test]
fn ties_are_told_and_a_whole_list_gives_one_place() {
    // Invented.
    let text = "measure,year,nationality,people\nreferrals,2030,Albanian,50\nreferrals,2030,Romanian,30\nreferrals,2030,British,30\nreferrals,2030,Polish,7\nreferrals,2030,Unknown,99\nreferrals,2030,Total,216\n";
    let shelf = Shelf::new(read("t.csv", text, &given(2031, 3, 1)));
    let found = ranked(&shelf, "referrals", Dimension::Nationality, "romanian", &[]).unwrap();
    assert_eq!((found.alike.best, found.alike.worst, found.alike.of), (2, 2, 4));
    assert_eq!(found.alike.tied, ["British"]);
    assert!(found.alike.is_exact());
}

#[test]
fn parts_are_not_ranked_nor_bodies_without_a_figure() {
    let shelf = shelf();
    assert_eq!(ranked(&shelf, "sent", Dimension::Age, "child", &[]), Err(NotAnswered::NoRank("age")));
    assert_eq!(ranked(&shelf, "sent", Dimension::Place, "Kent", &[("period", "2021")]), Err(NotAnswered::NoFigure("Kent".to_owned())));
}

#[test]
fn responders_are_ranked_among_their_own_kind() {
    let text = "measure,year,responder-kind,responder,people\nreferrals,2030,Police,Kent Police,9\nreferrals,2030,Police,Essex Police,12\nreferrals,2030,NGO and third sector,Unseen,40\n";
    let shelf = Shelf::new(read("t.csv", text, &given(2031, 3, 1)));
    let found = ranked(&shelf, "referrals", Dimension::Responder, "Kent Police", &[("responder-kind", "police")]).unwrap();
    assert_eq!((found.alike.best, found.alike.of), (2, 2));
}

#[test]
fn places_are_said_as_people_say_them() {
    for (place, said) in [(1, "first"), (3, "third"), (11, "11th"), (21, "21st"), (36, "36th"), (42, "42nd"), (113, "113th")] {
        assert_eq!(ordinal(place), said);
    }
}

proptest! {
    /// Whatever the missing forces had, the true place is within the bounds, and both ends can be reached.
    #[test]
    fn the_bounds_hold_whatever_is_missing(known in proptest::collection::vec(0u64..60, 1..20), missing in proptest::collection::vec(0u64..60, 25)) {
        use daybreak_statistics::forces::FORCES;
        let table = |values: &mut dyn Iterator<Item = (usize, u64)>| {
            let rows: String = values.map(|(at, people)| format!("sent,2030,{},{people}\n", FORCES[at].code)).collect();
            Shelf::new(read("t.csv", &format!("measure,year,place,people\n{rows}"), &given(2031, 3, 1)))
        };
        let some = table(&mut known.iter().copied().enumerate());
        let bounds = ranked(&some, "sent", Dimension::Place, FORCES[0].code, &[]).unwrap().alike;
        let rest = (known.len()..45).map(|at| (at, missing[(at - known.len()) % missing.len()]));
        let all = table(&mut known.iter().copied().enumerate().chain(rest));
        let truth = ranked(&all, "sent", Dimension::Place, FORCES[0].code, &[]).unwrap().alike;
        prop_assert!(truth.is_exact());
        prop_assert!((bounds.best..=bounds.worst).contains(&truth.best));
        for (filled, place) in [(0, bounds.best), (1_000, bounds.worst)] {
            let end = table(&mut known.iter().copied().enumerate().chain((known.len()..45).map(|at| (at, filled))));
            prop_assert_eq!(ranked(&end, "sent", Dimension::Place, FORCES[0].code, &[]).unwrap().alike.best, place);
        }
    }
}
