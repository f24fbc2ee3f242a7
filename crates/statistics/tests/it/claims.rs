use crate::typed::shelf;
use daybreak_statistics::claims::{Claims, NotClaims, Verdict};

/// The claims this repository brings, over the numbers of these tests.
const OURS: &str = include_str!("../../claims/published.toml");

fn verdicts(text: &str) -> Vec<(String, Vec<Verdict>)> {
    let shelf = shelf();
    let claims = Claims::read("claims.toml", text).unwrap();
    claims.claims.iter().map(|claim| (claim.id.clone(), claim.checked(&shelf).into_iter().map(|finding| finding.verdict).collect())).collect()
}

#[test]
fn the_published_claims_hold_differ_or_say_why_they_can_not_be_checked() {
    let all = verdicts(OURS);
    let of = |id: &str| all.iter().find(|(of, _)| of == id).map(|(_, verdicts)| verdicts.clone()).unwrap_or_else(|| panic!("{id}"));
    // 58 + 32 + 17 + 12 = 119.
    let hertfordshire = of("hertfordshire-119");
    // 33 is 75% of 44 and of no other whole number; 270 to 1,013 is 275%, 278 to 1,000 the Guardian's 260%.
    let met = of("metropolitan-2017");
    assert!(met.contains(&Verdict::Holds) && met.iter().any(|verdict| matches!(verdict, Verdict::Cannot(_))), "{met:?}");
    let bedfordshire = of("bedfordshire-2021");
    assert!(matches!(&bedfordshire[0], Verdict::Cannot(why) if why.contains("between third and 36th")), "{bedfordshire:?}");
    assert!(bedfordshire.iter().any(|verdict| matches!(verdict, Verdict::Cannot(why) if why.contains("made"))), "{bedfordshire:?}");
    // 262 to 399 is 52.3%, printed as 53.
    let series = of("bedfordshire-growth");
    assert_eq!(series[0], Verdict::Differs { said: "53".to_owned(), found: "52".to_owned(), by: "1".to_owned() });
    assert_eq!(series[1], Verdict::Holds);
    assert_eq!(of("first-quarter-2023")[0], Verdict::Holds);
    // First told as 12,727.
    assert!(of("united-kingdom-2021").iter().any(|verdict| matches!(verdict, Verdict::Differs { by, .. } if by == "27")));
    assert_eq!(of("agency-2018"), [Verdict::Holds, Verdict::Holds]);
    // 59 and 120 are other people than the 119: said, not mixed.
    assert!(matches!(hertfordshire.as_slice(), [Verdict::Holds, Verdict::Holds, Verdict::Cannot(_)]), "{hertfordshire:?}");
    // 33% of the adults and 49% of the children; of the decisions no table is here.
    let country = of("united-kingdom-2021");
    assert_eq!(country.iter().filter(|verdict| **verdict == Verdict::Holds).count(), 7, "{country:?}");
    assert_eq!(country.iter().filter(|verdict| matches!(verdict, Verdict::Cannot(_))).count(), 7, "{country:?}");
    let editions = of("united-kingdom-by-edition");
    assert_eq!(editions[4], Verdict::Differs { said: "10627".to_owned(), found: "10606".to_owned(), by: "21".to_owned() });
    assert!(editions[11..13].iter().all(|verdict| *verdict == Verdict::Holds), "{editions:?}");
    // Of 2016 the tables of these tests tell nothing.
    assert!(matches!(&editions[7], Verdict::Cannot(_)), "{editions:?}");
    assert!(matches!(of("estimate-2013").as_slice(), [Verdict::Holds, Verdict::Holds, Verdict::Holds, Verdict::Cannot(_)]));
    for (id, verdicts) in &all {
        assert!(!verdicts.is_empty(), "{id} checks nothing");
    }
}

#[test]
fn a_file_that_is_none_says_where() {
    assert!(matches!(Claims::read("c.toml", "[[claim]]\nid = 5"), Err(NotClaims::Toml { what, .. }) if what.contains("line 2")));
    assert!(matches!(Claims::read("c.json", "{\"claim\": [}"), Err(NotClaims::Json { .. })));
    let twice = "[[claim]]\nid='a'\nsaid=''\nsource=''\n[[claim]]\nid='a'\nsaid=''\nsource=''\n";
    assert!(matches!(Claims::read("c.toml", twice), Err(NotClaims::Twice { id, .. }) if id == "a"));
    assert!(matches!(Claims::read("c.toml", &twice.replace("'a'", "'a b'")), Err(NotClaims::NoId { .. })));
    let json = "{\"claim\": [{\"id\": \"a\", \"said\": \"x\", \"source\": \"y\", \"check\": [{\"kind\": \"sum\", \"what\": \"all\", \"parts\": [1, 2], \"equals\": 3}]}]}";
    assert_eq!(verdicts(json)[0].1, [Verdict::Holds]);
}

#[test]
fn arithmetic_is_rounded_at_its_own_places_and_never_divided_by_nought() {
    let check = |line: &str| verdicts(&format!("[[claim]]\nid='a'\nsaid=''\nsource=''\ncheck=[{{ what='', {line} }}]"))[0].1[0].clone();
    assert_eq!(check("kind='share', part=239, whole=355, percent='67'"), Verdict::Holds);
    assert_eq!(check("kind='share', part=239, whole=355, percent='67.3'"), Verdict::Holds);
    assert_eq!(check("kind='rate', part=122000, whole=67886000, per=1000, equals='1.8'"), Verdict::Holds);
    assert_eq!(check("kind='growth', from=402, to=227, percent='-43.5'"), Verdict::Holds);
    assert!(matches!(check("kind='growth', from=0, to=5, percent='100'"), Verdict::Cannot(_)));
    assert!(matches!(check("kind='share', part=5, whole=0, percent='1'"), Verdict::Cannot(_)));
    assert!(matches!(check("kind='share', part=5, whole=10, percent='half'"), Verdict::Cannot(_)));
    assert_eq!(check("kind='same', one='referrals period=2023 age=child', other=7432"), Verdict::Holds);
    assert!(matches!(check("kind='same', one='referrals period=2031', other=7432"), Verdict::Cannot(_)));
    assert_eq!(check("kind='rounded', number=17650, to=100, equals=17700"), Verdict::Holds);
    assert!(matches!(check("kind='rounded', number=17649, to=100, equals=17700"), Verdict::Differs { by, .. } if by == "100"));
    assert!(matches!(check("kind='rounded', number=1, to=0, equals=0"), Verdict::Cannot(_)));
}

#[test]
fn numbers_longer_than_any_count_are_said_to_be_so() {
    let check = |json: &str| {
        let text = format!("{{\"claim\": [{{\"id\": \"a\", \"said\": \"\", \"source\": \"\", \"check\": [{{\"what\": \"\", {json}}}]}}]}}");
        verdicts(&text)[0].1[0].clone()
    };
    let most = u64::MAX;
    for line in [
        format!("\"kind\": \"rate\", \"part\": {most}, \"whole\": 1, \"per\": {most}, \"equals\": \"1.000000\""),
        format!("\"kind\": \"share\", \"part\": 1, \"whole\": 2, \"percent\": \"{}\"", i128::MIN),
    ] {
        assert!(matches!(check(&line), Verdict::Cannot(_)), "{line}");
    }
    // Held exactly, however long.
    assert!(matches!(check(&format!("\"kind\": \"growth\", \"from\": 1, \"to\": {most}, \"percent\": \"100\"")), Verdict::Differs { .. }));
}

#[test]
fn all_numbers_that_a_percent_can_be_of_are_found() {
    let shelf = shelf();
    let working = |part: u64, percent: &str| {
        let text = format!("[[claim]]\nid='a'\nsaid=''\nsource=''\ncheck=[{{ what='', kind='base', part={part}, percent='{percent}' }}]");
        Claims::read("claims.toml", &text).unwrap().claims[0].checked(&shelf).remove(0).working
    };
    assert_eq!(working(33, "75"), "33 of 44");
    assert_eq!(working(33, "76"), "33 is 76% of no whole number");
    assert_eq!(working(1000, "7"), "1000 of any number from 13334 to 15384");
    // A thousandth of a percent: the numbers begin at ten thousand million, and are counted from no lower.
    assert_eq!(working(100_000, "0.001000"), "100000 of any number from 9995002499 to 10005002501");
    for (part, percent) in [(1u64, "50"), (7, "33"), (33, "75"), (12, "99.5"), (9, "250"), (5, "0.1")] {
        let said: f64 = percent.parse().unwrap();
        let places = percent.split_once('.').map_or(0, |(_, places)| places.len());
        let near = |base: u64| {
            let (scaled, unit) = (u128::from(part) * 100 * 10u128.pow(places as u32), u128::from(base));
            (scaled * 2 + unit) / (2 * unit) == (said * 10f64.powi(places as i32)).round() as u128
        };
        let all: Vec<u64> = (1..20_000).filter(|base| near(*base)).collect();
        let expected = match (all.first(), all.last()) {
            (Some(first), Some(last)) if first == last => format!("{part} of {first}"),
            (Some(first), Some(last)) => format!("{part} of any number from {first} to {last}"),
            _ => format!("{part} is {percent}% of no whole number"),
        };
        assert_eq!(working(part, percent), expected);
    }
}
