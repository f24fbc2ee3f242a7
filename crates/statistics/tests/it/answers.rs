use crate::typed::{YEARS_2022, YEARS_2024, day, given, read, shelf};
use daybreak_statistics::answer::{Key, answer, change, tenths};
use daybreak_statistics::grid::Grid;
use daybreak_statistics::measure::{Dimension, Measure, Unlike};
use daybreak_statistics::period::Period;
use daybreak_statistics::question::{NotAnswered, Question};
use daybreak_statistics::reading::Given;
use daybreak_statistics::shelf::{How, Of, Shelf};
use daybreak_statistics::table::Value;
use daybreak_statistics::tongue::English;
use daybreak_statistics::writing::plain;

fn ask(shelf: &Shelf, measure: &str, pairs: &[(&str, &str)]) -> Result<String, NotAnswered> {
    let question = Question::read(shelf, measure, pairs.iter().copied())?;
    answer(shelf, &question).map(|answer| plain(&Grid::of(&answer, &English)).split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_quarter_is_the_four_totals_and_the_later_series_revises_it() {
    let shelf = shelf();
    let first = Period::quarter(2023, 1).unwrap();
    let all = shelf.find(Measure::Referrals, first, &Of::new(), None);
    assert_eq!(all.iter().map(|found| (found.value, found.edition.published_on)).collect::<Vec<_>>(), [(Value::Known(4_738), day(2024, 3, 7)), (Value::Known(4_746), day(2023, 5, 4))]);
    assert_eq!(all[1].how, How::AddedOver(Dimension::ResponderKind));
    assert_eq!(2_374 + 1_080 + 249 + 1_043, 4_746);
    // As it was known in between.
    assert_eq!(shelf.newest(Measure::Referrals, first, &Of::new(), Some(day(2023, 12, 31))).unwrap().value, Value::Known(4_746));
    let said = ask(&shelf, "referrals", &[("by", "period"), ("every", "quarter")]).unwrap();
    assert!(said.contains("Q1 2023: 4,746 as published on 2023-05-04, 4,738 as published on 2024-03-07."), "{said}");
}

#[test]
fn years_are_as_published_and_revisions_show_as_such() {
    let shelf = shelf();
    let at = |year, of: &Of| shelf.newest(Measure::Referrals, Period::year(year).unwrap(), of, None).unwrap();
    assert_eq!(at(2023, &Of::new()).value, Value::Known(17_004));
    assert_eq!(at(2023, &Of::from([(Dimension::Age, "child".to_owned())])).value, Value::Known(7_432));
    assert_eq!(at(2022, &Of::new()).value, Value::Known(16_921));
    let said = ask(&shelf, "referrals", &[("change", "yes")]).unwrap();
    assert!(said.contains("2021: 12,727 as published on 2022-03-03, 12,700 as published on 2024-03-07."), "{said}");
    // From 12,700 to 16,921.
    assert!(said.contains("+4221 33.2"), "{said}");
    let before = ask(&shelf, "referrals", &[("as-of", "2022-12-31")]).unwrap();
    assert!(before.contains("12,727") && !before.contains("12,700") && !before.contains("17,004"), "{before}");
}

/// Each quarter in a table of its own, as they come out. Invented.
fn by_quarters(last: bool) -> Shelf {
    let mut editions = Vec::new();
    for (quarter, published, people) in [(1, (2020, 5, 7), 100), (2, (2020, 8, 6), 200), (3, (2020, 11, 5), 300), (4, (2021, 3, 4), 400)] {
        let text = format!("measure,period,responder-kind,responder,people\nreferrals,Q{quarter} 2020,Total,Total,{people}\nreferrals,Q{quarter} 2020,Police,Kent Police,{quarter}\nreferrals,Q{quarter} 2020,Police,Essex Police,7\n");
        if last || quarter < 4 {
            editions.extend(read(&format!("q{quarter}.csv"), &text, &Given { day_supposed: quarter == 2, ..given(published.0, published.1, published.2) }));
        }
    }
    Shelf::new(editions)
}

#[test]
fn a_year_whose_quarters_stand_in_several_tables_can_be_asked_and_says_which() {
    let (shelf, year) = (by_quarters(true), Period::year(2020).unwrap());
    assert!(shelf.periods(Measure::Referrals, None).contains(&year));
    let found = shelf.newest(Measure::Referrals, year, &Of::new(), None).unwrap();
    assert_eq!((found.value, found.how, found.edition.published_on), (Value::Known(1_000), How::AddedEditions, day(2021, 3, 4)));
    assert_eq!(shelf.find(Measure::Referrals, year, &Of::new(), None), [found]);
    for said in [ask(&shelf, "referrals", &[]).unwrap(), ask(&shelf, "referrals", &[("by", "responder"), ("period", "2020")]).unwrap()] {
        let made = "is added up by us: Q1 2020 from “q1.csv” as published on 2020-05-07; Q2 2020 from “q2.csv” as published on 2020-08-06 (day not confirmed); Q3 2020 from “q3.csv” as published on 2020-11-05; Q4 2020 from “q4.csv” as published on 2021-03-04.";
        assert!(said.contains(made), "{said}");
        assert!(said.contains("2020-05-07, 2020-08-06 (day not confirmed), 2020-11-05, 2021-03-04"), "{said}");
    }
    // What is offered as known on a day can be asked as known on that day.
    for as_of in [None, Some(day(2020, 12, 31)), Some(day(2021, 12, 31))] {
        for period in shelf.periods(Measure::Referrals, as_of) {
            assert!(shelf.newest(Measure::Referrals, period, &Of::new(), as_of).is_some(), "{period} is offered and not answered");
        }
    }
    assert_eq!(shelf.newest(Measure::Referrals, year, &Of::new(), Some(day(2020, 12, 31))), None);
    // Three quarters are no year.
    assert_eq!(by_quarters(false).newest(Measure::Referrals, year, &Of::new(), None), None);
    assert!(!by_quarters(false).periods(Measure::Referrals, None).contains(&year));
    // A table that has the year is believed before our sum; and one that defines a quarter otherwise makes no sum.
    let mut editions = shelf.editions().to_vec();
    editions.extend(read("year.csv", "measure,year,people\nreferrals,2020,1003\n", &given(2021, 3, 4)));
    let told = Shelf::new(editions).newest(Measure::Referrals, year, &Of::new(), None).map(|found| (found.value, found.how));
    assert_eq!(told, Some((Value::Known(1_003), How::Published)));
    let mut editions = by_quarters(false).editions().to_vec();
    editions.extend(read("q4.csv", "measure,period,people,definition\nreferrals,Q4 2020,400,own count\n", &given(2021, 3, 4)));
    assert_eq!(Shelf::new(editions).newest(Measure::Referrals, year, &Of::new(), None), None);
}

#[test]
fn a_body_is_ranked_in_such_a_year_among_the_others_of_its_kind() {
    let shelf = by_quarters(true);
    let question = Question::read(&shelf, "referrals", [("period", "2020")]).unwrap();
    let ranked = daybreak_statistics::rank::rank(&shelf, &question, Dimension::Responder, "Kent Police").unwrap();
    assert_eq!((ranked.value, ranked.alike.best, ranked.alike.worst, ranked.alike.of), (10, 2, 2, 2));
}

#[test]
fn absent_is_nought_within_a_published_split_and_missing_elsewhere() {
    let shelf = shelf();
    let first = Period::quarter(2023, 1).unwrap();
    let of = |pairs: &[(Dimension, &str)]| pairs.iter().map(|(dimension, code)| (*dimension, (*code).to_owned())).collect::<Of>();
    let found = |pairs| shelf.newest(Measure::Referrals, first, &of(pairs), None).map(|found| (found.value, found.how));
    // Police are split by nationality: nobody from India is nobody.
    assert_eq!(found(&[(Dimension::ResponderKind, "police"), (Dimension::Nationality, "Indian")]), Some((Value::Known(0), How::LeftOut)));
    // They are not split by kind: nobody knows.
    assert_eq!(found(&[(Dimension::ResponderKind, "police"), (Dimension::Kind, "criminal")]), None);
    assert_eq!(found(&[(Dimension::ResponderKind, "council"), (Dimension::Kind, "criminal")]), Some((Value::Known(600), How::Published)));
    // A force without a figure has none.
    assert_eq!(shelf.newest(Measure::Sent, Period::year(2021).unwrap(), &of(&[(Dimension::Place, "E23000032")]), None), None);
    let said = ask(&shelf, "sent", &[("by", "place"), ("period", "2021")]).unwrap();
    assert!(said.contains("Kent") && said.contains("[x]") && said.contains("32 of the rows have no number: not nought, not known."), "{said}");
    assert_eq!(ask(&shelf, "referrals", &[("by", "kind"), ("responder-kind", "police"), ("period", "Q1 2023")]), Err(NotAnswered::NotPublished));
}

#[test]
fn what_must_not_be_mixed_is_refused_with_the_reason() {
    let shelf = shelf();
    // 16 of the 402: the trap of the newspapers.
    let mixed = ask(&shelf, "referrals", &[("by", "kind"), ("responder", "Bedfordshire Police"), ("responder-kind", "police"), ("period", "2021"), ("share-of", "sent place=Bedfordshire")]);
    assert_eq!(mixed, Err(NotAnswered::Unlike(Unlike::MadeAndSent)));
    assert!(mixed.unwrap_err().to_string().contains("referrals a body made and the other referrals sent to it"));
    let ages = ask(&shelf, "referrals", &[("age", "child"), ("share-of", "referrals age=adult")]);
    assert_eq!(ages, Err(NotAnswered::Unlike(Unlike::AdultAndChild)));
    assert!(matches!(ask(&shelf, "referrals", &[("share-of", "notifications")]), Err(NotAnswered::Unlike(Unlike::Notified))));
    assert!(matches!(ask(&shelf, "referrals", &[("share-of", "conclusive")]), Err(NotAnswered::Unlike(Unlike::DecisionsAndReferrals))));
    // Who is accused is no part of who was harmed, and the convicted of a year are no part of its prosecuted.
    for measure in ["convictions", "prosecutions"] {
        assert_eq!(ask(&shelf, "referrals", &[("share-of", measure)]), Err(NotAnswered::Unlike(Unlike::Defendants)));
    }
    let text = "measure,year,place,people\nconvictions,2021,Bedfordshire,3\nprosecutions,2021,Bedfordshire,5\n";
    let courts = Shelf::new(read("courts.csv", text, &given(2022, 5, 1)));
    assert_eq!(ask(&courts, "convictions", &[("place", "Bedfordshire"), ("share-of", "prosecutions place=Bedfordshire")]), Err(NotAnswered::Unlike(Unlike::Courts)));
    // Children among all is a share.
    let share = ask(&shelf, "referrals", &[("age", "child"), ("share-of", "referrals"), ("from", "2023")]).unwrap();
    assert!(share.contains("43.7"), "{share}");
}

#[test]
fn a_day_that_nobody_read_is_never_stated_as_a_fact() {
    let given = |year, month, day, day_supposed| Given { day_supposed, ..given(year, month, day) };
    let mut editions = read("years.csv", YEARS_2022, &given(2022, 3, 3, true));
    editions.extend(read("later.csv", YEARS_2024, &given(2024, 3, 7, false)));
    let said = ask(&Shelf::new(editions.clone()), "referrals", &[]).unwrap();
    assert!(said.contains("2021: 12,727 as published on 2022-03-03 (day not confirmed), 12,700 as published on 2024-03-07."), "{said}");
    editions.pop();
    let said = ask(&Shelf::new(editions), "referrals", &[]).unwrap();
    assert!(said.contains("12,727") && said.matches("2022-03-03").count() == said.matches("2022-03-03 (day not confirmed)").count(), "{said}");
}

#[test]
fn rates_stand_on_a_population_or_are_refused() {
    let mut editions = shelf().editions().to_vec();
    let asked = [("by", "place"), ("period", "2021"), ("per", "100000")];
    assert_eq!(ask(&shelf(), "sent", &asked), Err(NotAnswered::NoPopulation));
    // Invented.
    editions.extend(read("population.csv", "measure,year,place,people\npopulation,2021,Bedfordshire,704000\n", &given(2022, 6, 28)));
    let said = ask(&Shelf::new(editions), "sent", &asked).unwrap();
    // 402 of 704,000.
    assert!(said.contains("57.1"), "{said}");
    assert_eq!(ask(&shelf(), "referrals", &[("per", "1000")]), Err(NotAnswered::RateOfWhat));
}

#[test]
fn bodies_that_succeed_one_another_are_one_line_with_a_mark() {
    let mut editions = shelf().editions().to_vec();
    // Invented.
    let text = "measure,period,responder-kind,responder,people\n\
                referrals,Q1 2026,Government agency,Gangmasters and Labour Abuse Authority GLAA,14\n\
                referrals,Q2 2026,Government agency,Fair Work Agency,11\n\
                referrals,Q3 2026,Government agency,Fair Work Agency,9\n";
    editions.extend(read("later.csv", text, &given(2026, 11, 5)));
    let shelf = Shelf::new(editions);
    for name in ["Fair Work Agency", "Gangmasters and Labour Abuse Authority"] {
        let said = ask(&shelf, "referrals", &[("every", "quarter"), ("responder", name), ("responder-kind", "government"), ("from", "2026")]).unwrap();
        for words in ["Q1 2026 14", "Q2 2026 11", "Q3 2026 9", "Gangmasters and Labour Abuse Authority until Fair Work Agency took over in April 2026: one line of two bodies."] {
            assert!(said.contains(words), "{words}: {said}");
        }
    }
}

#[test]
fn questions_that_are_not_understood_say_what_there_is() {
    let shelf = shelf();
    for (measure, pairs, says) in [
        ("hamsters", vec![], "They count: referrals, sent"),
        ("referrals", vec![("by", "colour")], "period, place"),
        ("referrals", vec![("nationality", "Albainian")], "Near it: Albanian"),
        ("referrals", vec![("period", "soon")], "Write 2023"),
        ("referrals", vec![("age", "child"), ("by", "age")], "“age” is asked for twice"),
        ("notifications", vec![], "no table of duty to notify reports was imported yet"),
    ] {
        let why = ask(&shelf, measure, &pairs).unwrap_err().to_string();
        assert!(why.contains(says), "{why}");
    }
}

#[test]
fn two_tables_of_one_day_that_disagree_are_both_told() {
    let mut editions = shelf().editions().to_vec();
    // Home Office, end of 2023: the responders' tables come to 4,141, the series to 4,142.
    let text = "First responder type,First responder,Nationality,People\n\
                Government agency,Government agency total,Total,1908.0\nNGO and third sector,NGO and third sector total,Total,221.0\n\
                Police,Police total,Total,995.0\nLocal Authority,Local Authority total,Total,1017.0\n";
    editions.extend(read("nrm_referrals_2023_q4.csv", text, &given(2024, 3, 7)));
    let shelf = Shelf::new(editions);
    let found = shelf.contradictions();
    let fourth: Vec<_> = found.iter().filter(|one| Some(one.period) == Period::quarter(2023, 4)).collect();
    assert_eq!(fourth.len(), 1);
    assert_eq!((fourth[0].one.1, fourth[0].other.1), (Value::Known(4_142), Value::Known(4_141)));
}

#[test]
fn change_and_share_round_as_people_do() {
    // 262 to 399 was printed as 53%.
    assert_eq!(change(262, 399).percent, Some(523));
    assert_eq!(change(227, 402).percent, Some(771));
    assert_eq!(change(402, 227).percent, Some(-435));
    assert_eq!(change(0, 5).percent, None);
    assert_eq!(tenths(7_432, 17_004, 100), 437);
    assert_eq!(tenths(1, 3, 100), 333);
    let shelf = shelf();
    let question = Question::read(&shelf, "referrals", [("by", "age"), ("period", "2023"), ("share", "yes")]).unwrap();
    let answer = answer(&shelf, &question).unwrap();
    assert_eq!(answer.rows.iter().map(|row| (row.key.clone(), row.share)).collect::<Vec<_>>(), [
        (Key::Code(Dimension::Age, "adult".to_owned()), Some(507)),
        (Key::Code(Dimension::Age, "child".to_owned()), Some(437)),
        (Key::Code(Dimension::Age, "unknown".to_owned()), Some(56)),
    ]);
}
