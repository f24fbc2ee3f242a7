use daybreak_linkage::metric::*;
use proptest::prelude::*;

/// What DuckDB 2.0.0 from PyPI answers (22 November 2026): Levenshtein, Damerau-Levenshtein, Jaro, Jaro-Winkler, Jaccard.
#[rustfmt::skip]
const DUCKDB: [(&str, &str, u32, u32, f64, f64, f64); 27] = [
    ("Abdulrahman", "abc", 10, 10, 0.47474747474747475, 0.47474747474747475, 0.18181818181818182),
    ("DIXON", "DICKSONX", 4, 4, 0.7666666666666666, 0.8133333333333332, 0.625),
    ("Gebrehiwot", "Gebrehiwet", 1, 1, 0.9333333333333332, 0.96, 0.8888888888888888),
    ("Gebrehiwot", "Hoang Thi Phuong Thao", 18, 18, 0.36984126984126986, 0.36984126984126986, 0.17647058823529413),
    ("Hoàng Thị Phương Thảo", "Hoang Thi Phuong Thao", 12, 12, 0.7777777777777777, 0.8222222222222222, 0.38095238095238093),
    ("Jedrzejczyk", "Okonkwo-Nwachukwu", 15, 15, 0.26648841354723707, 0.26648841354723707, 0.1111111111111111),
    ("Jędrzejczyk", "Abd al-Rahman", 13, 13, 0.3867521367521367, 0.3867521367521367, 0.047619047619047616),
    ("Jędrzejczyk", "Jedrzejczyk", 2, 2, 0.8474747474747475, 0.8627272727272728, 0.8181818181818182),
    ("Lukasz", "Abd al-Rahman", 12, 12, 0.41452991452991456, 0.41452991452991456, 0.0625),
    ("Nguyen", "Tran", 5, 5, 0.47222222222222215, 0.47222222222222215, 0.1111111111111111),
    ("Nguyễn", "Nguyen", 3, 3, 0.8194444444444445, 0.8916666666666667, 0.5555555555555556),
    ("Nwachukwu Okonkwo", "Jędrzejczyk", 16, 16, 0.42810457516339867, 0.42810457516339867, 0.1),
    ("Nwachukwu Okonkwo", "Okonkwo-Nwachukwu", 15, 15, 0.5637254901960784, 0.5637254901960784, 0.8333333333333334),
    ("Okonkwo-Nwachukwu", "marhta", 15, 15, 0.40849673202614384, 0.40849673202614384, 0.14285714285714285),
    ("Tran", "marhta", 5, 5, 0.4444444444444444, 0.4444444444444444, 0.2857142857142857),
    ("Trần", "Tran", 3, 3, 0.75, 0.8, 0.42857142857142855),
    ("aa", "Abd al-Rahman", 11, 11, 0.5256410256410257, 0.5256410256410257, 0.09090909090909091),
    ("abc", "marhta", 5, 5, 0.5, 0.5, 0.14285714285714285),
    ("ca", "abc", 3, 2, 0.0, 0.0, 0.6666666666666666),
    ("ca", "Łukasz", 6, 6, 0.0, 0.0, 0.125),
    ("marhta", "Müller", 7, 7, 0.0, 0.0, 0.1),
    ("martha", "Trần", 6, 6, 0.4444444444444444, 0.4444444444444444, 0.1),
    ("martha", "marhta", 2, 1, 0.9444444444444445, 0.9611111111111111, 1.0),
    ("Đặng", "Dang", 5, 5, 0.0, 0.0, 0.2222222222222222),
    ("Łukasz", "Lukasz", 2, 2, 0.8492063492063492, 0.8492063492063492, 0.625),
    ("Łukasz", "Nguyễn", 7, 7, 0.4226190476190476, 0.4226190476190476, 0.07142857142857142),
    ("Ștefănescu", "Stefanescu", 4, 4, 0.8222222222222223, 0.8222222222222223, 0.5384615384615384),
];

#[test]
fn metrics_are_duckdbs_to_the_last_bit() {
    let scratch = &mut Scratch::default();
    for (left, right, edits, swaps, close, closer, letters) in DUCKDB {
        let (a, b) = (left.as_bytes(), right.as_bytes());
        let ours = (levenshtein(scratch, a, b), damerau_levenshtein(scratch, a, b), jaro(scratch, a, b), jaro_winkler(scratch, a, b));
        assert_eq!((ours, character_jaccard(a, b)), ((edits, swaps, close, closer), letters), "{left}, {right}");
    }
    // Past 64 bytes.
    let (a, b) = ("Srivastava ".repeat(8), "Shrivastav ".repeat(8));
    assert_eq!((levenshtein(scratch, a.as_bytes(), b.as_bytes()), damerau_levenshtein(scratch, a.as_bytes(), b.as_bytes())), (16, 16));
    assert_eq!(jaro(scratch, a.as_bytes(), b.as_bytes()), 0.8018939393939394);
    assert_eq!(jaro_winkler(scratch, a.as_bytes(), b.as_bytes()), 0.8217045454545454);
    assert_eq!(jaro(scratch, b"", b""), 0.0);
}

/// The definition, as a recursion over a table, for any pair of texts.
fn plainly(a: &[u8], b: &[u8], swaps: bool) -> u32 {
    let mut table = vec![vec![0u32; b.len() + 1]; a.len() + 1];
    for i in 0..=a.len() {
        for j in 0..=b.len() {
            table[i][j] = match (i, j) {
                (0, _) => j as u32,
                (_, 0) => i as u32,
                _ => {
                    let mut least = (table[i - 1][j - 1] + u32::from(a[i - 1] != b[j - 1])).min(table[i - 1][j] + 1).min(table[i][j - 1] + 1);
                    if swaps && i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                        least = least.min(table[i - 2][j - 2] + 1);
                    }
                    least
                }
            };
        }
    }
    table[a.len()][b.len()]
}

/// Jaro by his words: common letters within reach, then those out of order, halved.
fn jaro_plainly(a: &[u8], b: &[u8]) -> f64 {
    let reach = (a.len().max(b.len()) / 2).saturating_sub(1);
    let mut taken = vec![false; a.len()];
    let mut of_b = Vec::new();
    for (at, letter) in b.iter().enumerate() {
        let found = (0..a.len()).find(|&place| place.abs_diff(at) <= reach && !taken[place] && a[place] == *letter);
        if let Some(place) = found {
            taken[place] = true;
            of_b.push(*letter);
        }
    }
    let of_a: Vec<u8> = a.iter().zip(&taken).filter(|(_, taken)| **taken).map(|(letter, _)| *letter).collect();
    let m = of_a.len() as f64;
    let swapped = of_a.iter().zip(&of_b).filter(|(x, y)| x != y).count() / 2;
    if of_a.is_empty() { 0.0 } else { (m / a.len() as f64 + m / b.len() as f64 + (m - swapped as f64) / m) / 3.0 }
}

proptest! {
    #[test]
    fn bounded_distances_are_exact_to_their_bound(a in "[abcd]{0,7}", b in "[abcd]{0,7}") {
        let scratch = &mut Scratch::default();
        let (a, b) = (a.as_bytes(), b.as_bytes());
        let exact = damerau_levenshtein(scratch, a, b);
        for bound in 0..8 {
            let within = damerau_levenshtein_within(scratch, a, b, f64::from(bound));
            let held = if exact <= bound { within == f64::from(exact) } else { within > f64::from(bound) };
            prop_assert!(held);
        }
        prop_assert_eq!(within_one(a, b, true), exact <= 1);
    }

    #[test]
    fn fast_paths_find_what_the_definitions_find(a in "[ab\u{e9}c]{0,80}", b in "[ab\u{e9}c]{0,80}") {
        let (a, b) = (a.as_bytes(), b.as_bytes());
        let scratch = &mut Scratch::default();
        prop_assert_eq!(levenshtein(scratch, a, b), plainly(a, b, false));
        prop_assert_eq!(optimal_alignment(scratch, a, b), plainly(a, b, true));
        let unrestricted = damerau_levenshtein(scratch, a, b);
        prop_assert!(unrestricted <= plainly(a, b, true) && unrestricted <= damerau_levenshtein(scratch, b, a));
        prop_assert!(least_edits(sketch(a), sketch(b)) <= unrestricted);
        for bound in 0..4 {
            let within = damerau_levenshtein_within(scratch, a, b, f64::from(bound));
            let held = if unrestricted <= bound { within == f64::from(unrestricted) } else { within > f64::from(bound) };
            prop_assert!(held);
        }
        prop_assert_eq!(within_one(a, b, true), plainly(a, b, true) <= 1);
        prop_assert_eq!(within_one(a, b, false), plainly(a, b, false) <= 1);
        prop_assert!((jaro(scratch, a, b) - jaro_plainly(a, b)).abs() < 1e-12);
    }

    #[test]
    fn unrestricted_swaps_keep_the_triangle(a in "[abc]{0,6}", b in "[abc]{0,6}", c in "[abc]{0,6}") {
        let scratch = &mut Scratch::default();
        let mut far = |x: &str, y: &str| damerau_levenshtein(scratch, x.as_bytes(), y.as_bytes());
        prop_assert!(far(&a, &c) <= far(&a, &b) + far(&b, &c));
    }

    #[test]
    fn dates_count_days(day in -200_000i32..200_000) {
        // A day is one after the day before: walk a month from any date and back.
        let date = |day: i32| -> String {
            let (mut year, mut left) = (1970, day);
            let length = |year: i32| if (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 { 366 } else { 365 };
            while left < 0 { year -= 1; left += length(year); }
            while left >= length(year) { left -= length(year); year += 1; }
            let months = [31, length(year) - 337, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            let mut month = 0;
            while left >= months[month] { left -= months[month]; month += 1; }
            format!("{year:04}-{:02}-{:02}", month + 1, left + 1)
        };
        prop_assert_eq!(days_of(&date(day)), Some(day));
    }
}

#[test]
fn what_is_not_a_date_is_none() {
    for text in ["2001-02-29", "2001-13-01", "2001-00-10", "2001-1-1", "01/02/2001", "2001-04-31", "", "２００１-01"] {
        assert_eq!(days_of(text), None, "{text}");
    }
    assert_eq!(days("2000-02-28", "2000-03-01"), Some(2.0));
}

#[test]
fn sets_are_counted_as_sets() {
    assert_eq!(dice(&grams("night", 2), &grams("nacht", 2)), 0.25);
    assert_eq!(jaccard(&grams("aaaa", 3), &grams("aaa", 3)), 1.0);
    assert_eq!(grams("", 2), Vec::<u64>::new());
    assert_eq!(jaccard(&tokens("Thi Linh Nguyen"), &tokens("Nguyen Linh")), 2.0 / 3.0);
    assert_eq!(jaccard::<u64>(&[], &[]), 0.0);
    let scratch = &mut Scratch::default();
    assert_eq!(token_best(scratch, "Linh Nguyen", "Nguyen Thi Linh"), 1.0);
    assert_eq!(token_best(scratch, "", "Nguyen"), 0.0);
    // Each word is used once.
    assert!(token_best(scratch, "Linh Linh", "Linh Nguyen") < 0.8);
}

#[test]
fn distances_are_in_kilometres() {
    let bristol_to_london = kilometres("51.4545,-2.5879", "51.5074,-0.1278").unwrap();
    assert!((bristol_to_london - 170.5).abs() < 0.5, "{bristol_to_london}");
    assert_eq!(kilometres("91,0", "0,0"), None);
    assert_eq!(relative_difference("10", "8"), Some(0.2));
    assert_eq!(difference("1e400", "1"), None);
}
