//! Rounding, noise, joined rows, made-up people, and reading a file.

use crate::made::{count, day, table, threshold_alone, watch};
use daybreak_disclosure::anonymous::{self, Column, NoRows, Role};
use daybreak_disclosure::noise::{Budget, NoNoise, Noise, Privacy, Ratio, Secret, Stream, gaussian, laplace};
use daybreak_disclosure::reading::{self, Layout, What};
use daybreak_disclosure::{Count, Dimension, Key, Ledger, NotATable, Refused, Release, Rule, Shown, Table, synthetic};
use proptest::prelude::*;
use std::collections::{BTreeMap, HashMap};

fn about(release: &Release, key: &Key) -> u64 {
    match release.cells()[key] {
        Shown::About(people) | Shown::Count(people) => people,
        other => panic!("{other}"),
    }
}

fn ratio(over: u64, under: u64) -> Ratio {
    Ratio::new(over, under).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    /// Totals are kept, multiples and noughts stay, and a small count can be anything from 1 to 4 for whoever sees only this: moving it and all
    /// above it by as much stays within the rounding of each.
    #[test]
    fn rounding_keeps_totals_and_hides_small_counts(
        sizes in prop::sample::select(vec![vec![3, 4], vec![2, 2, 3], vec![4, 4], vec![6]]),
        counts in prop::collection::vec(prop_oneof![Just(0u64), 1u64..5, 5u64..40], 16),
        seed in any::<u8>(),
    ) {
        let table = table("reports", &sizes, &counts);
        let (release, moved) = Release::rounded(&table, 5, "rounded", day(0), &Secret::kept([seed; 32]), &mut Ledger::new()).unwrap();
        for sum in table.sums() {
            prop_assert_eq!(about(&release, &sum.whole), sum.parts.iter().map(|part| about(&release, part)).sum::<u64>());
        }
        for key in table.cells().keys() {
            let (true_count, shown) = (count(&table, key), about(&release, key));
            prop_assert_eq!(shown % 5, 0);
            prop_assert!(moved.further > 0 || shown.abs_diff(true_count) < 5);
            prop_assert!(moved.further > 0 || true_count % 5 != 0 || shown == true_count);
            prop_assert!(true_count > 0 || shown == 0);
        }
        // With its noughts dropped, each row that is left would say that it is nobody's.
        let listed = table.cells().iter().filter(|(_, count)| **count != Count::Known(0)).map(|(key, count)| (key.clone(), *count));
        let listed = Table::given("reports", table.dimensions().to_vec(), listed).unwrap();
        let refused = Release::rounded(&listed, 5, "listed", day(0), &Secret::kept([seed; 32]), &mut Ledger::new()).err();
        prop_assert_eq!(refused, (!listed.is_full()).then_some(Refused::RowsLacking));
        // A table that whoever sees only this can't tell from the truth: what is shown, with the small count at 1 or at 4 and every total above
        // moved by as much. It adds up, holds nobody less than nought, and each cell could have been rounded to what is shown.
        if moved.further == 0 {
            for key in table.cells().keys().filter(|key| (1..5).contains(&count(&table, key))) {
                for to in [1, 4] {
                    let by = to - i64::try_from(about(&release, key)).unwrap();
                    let above = |up: &Key| up.iter().zip(key).all(|(up, place)| up == place || *up == 0);
                    let witness = |cell: &Key| i64::try_from(about(&release, cell)).unwrap() + if above(cell) { by } else { 0 };
                    let leaf = !table.sums().iter().any(|sum| sum.whole == *key);
                    for sum in table.sums().iter().filter(|_| leaf) {
                        prop_assert_eq!(witness(&sum.whole), sum.parts.iter().map(witness).sum::<i64>(), "{:?} to {}", key, to);
                    }
                    for cell in table.cells().keys() {
                        let rounded = i64::try_from(about(&release, cell)).unwrap();
                        prop_assert!(witness(cell) >= 0 && witness(cell).abs_diff(rounded) < 5, "{:?} to {} by way of {:?}", key, to, cell);
                    }
                }
            }
        }
    }
}

/// One person of each of four kinds, and nothing listed of the other two: a total that is rounded to nought says of each row that it is one.
#[test]
fn no_table_is_rounded_that_lists_only_where_somebody_is() {
    let place = Dimension::flat("place", "All", &["Luton", "Bedford"]).unwrap();
    let kind = Dimension::flat("kind", "All", &["Labour", "Sexual", "Criminal", "Domestic", "Organs", "Unknown"]).unwrap();
    let listed = (0..5).flat_map(|kind| [(vec![2, kind], if kind == 0 { 4 } else { 1 }), (vec![1, kind], if kind == 0 { 80 } else { 20 }), (vec![0, kind], if kind == 0 { 84 } else { 21 })]);
    let listed: Vec<(Key, Count)> = listed.map(|(key, people)| (key, Count::Known(people))).collect();
    let given = |cells: Vec<(Key, Count)>| Table::given("reports", vec![place.clone(), kind.clone()], cells).unwrap();
    let mut ledger = Ledger::new();
    let mut round = |table: &Table| Release::rounded(table, 5, "rounded", day(0), &Secret::kept([7; 32]), &mut ledger).map(|_| ());
    let refused = round(&given(listed.clone())).unwrap_err();
    assert!(refused.to_string().ends_with("Give a row for every possible code, noughts too, and every total"), "{refused}");
    let noughts = (0..3).flat_map(|place| [5, 6].map(|kind| (vec![place, kind], Count::Known(0))));
    assert_eq!(round(&given(listed.into_iter().chain(noughts).collect())), Ok(()));
}

/// The draws fall as the distribution says: chi-square over fixed seeds, each bound at one in a hundred thousand.
#[test]
fn the_samplers_draw_what_they_say() {
    let scale = ratio(7, 2);
    let variance = ratio(19, 2);
    let weigh = |of: &dyn Fn(i64) -> f64| -> Vec<(i64, f64)> {
        let sum: f64 = (-200..=200).map(of).sum();
        (-8..=8).map(|x| (x, of(x) / sum)).collect()
    };
    let expected_laplace = weigh(&|x| (-(x.abs() as f64) / scale.value()).exp());
    let expected_gaussian = weigh(&|x| (-((x * x) as f64) / (2.0 * variance.value())).exp());
    for (expected, draw) in [
        (expected_laplace, &(|stream: &mut Stream| laplace(stream, scale)) as &dyn Fn(&mut Stream) -> i64),
        (expected_gaussian, &|stream: &mut Stream| gaussian(stream, variance)),
    ] {
        let draws = 40_000;
        let mut seen: HashMap<i64, u32> = HashMap::new();
        for at in 0..draws {
            let mut stream = Stream::of(&[3; 32], &u32::to_be_bytes(at));
            *seen.entry(draw(&mut stream)).or_default() += 1;
        }
        let inside: f64 = expected.iter().map(|(_, share)| share).sum();
        let outside = f64::from(seen.iter().filter(|(x, _)| x.abs() > 8).map(|(_, times)| *times).sum::<u32>());
        let mut square = (outside - f64::from(draws) * (1.0 - inside)).powi(2) / (f64::from(draws) * (1.0 - inside));
        for (x, share) in &expected {
            let times = f64::from(*seen.get(x).unwrap_or(&0));
            square += (times - f64::from(draws) * share).powi(2) / (f64::from(draws) * share);
        }
        // 17 degrees of freedom: 52.4 is passed once in 16,000.
        assert!(square < 52.4, "{square}");
    }
}

#[test]
fn the_same_question_gets_the_same_noise_and_the_budget_ends() {
    let secret = Secret::kept([9; 32]);
    let (mut ledger, mut budget) = (Ledger::new(), Budget::new(Privacy::Pure(ratio(1, 1))));
    let table = table("reports", &[3, 4], &[3, 0, 8, 20, 1, 2, 40, 7, 9, 6, 5, 4]);
    let noise = Noise { spend: Privacy::Pure(ratio(1, 2)), times: 1 };
    let mut release = |name: &str, on: i64, table: &Table, budget: &mut Budget| Release::noisy(table, name, day(on), &noise, &secret, budget, &mut ledger);
    let first = release("first", 0, &table, &mut budget).unwrap();
    let second = release("second", 0, &table, &mut budget).unwrap();
    assert_eq!(first.cells(), second.cells());
    assert_eq!(budget.left(), Some(ratio(1, 2)));
    let later = release("later", 1, &table, &mut budget).unwrap();
    assert_ne!(first.cells(), later.cells());
    assert_eq!(budget.left(), Some(ratio(0, 1)));
    let refused = release("over", 2, &table, &mut budget).unwrap_err();
    assert_eq!(refused, Refused::Noise(NoNoise::Spent { asked: ratio(1, 2), left: ratio(0, 1) }));
    // Totals carry noise of their own: they are not the sums of what is shown.
    let whole = about(&first, &vec![0, 0]);
    let parts: u64 = (1..=3).map(|sex| about(&first, &vec![sex, 0])).sum();
    assert_ne!(whole, parts);
}

/// Under another secret the same question would get other noise, to be averaged with the first; a budget or a ledger that does not know what went out is
/// another one.
#[test]
fn one_secret_one_budget_and_one_ledger() {
    let table = table("reports", &[3, 4], &[3, 0, 8, 20, 1, 2, 40, 7, 9, 6, 5, 4]);
    let noise = Noise { spend: Privacy::Pure(ratio(1, 2)), times: 1 };
    let full = || Budget::new(Privacy::Pure(ratio(2, 1)));
    let (secret, other) = (Secret::kept([9; 32]), Secret::kept([10; 32]));
    let (mut ledger, mut budget) = (Ledger::new(), full());
    Release::noisy(&table, "first", day(0), &noise, &secret, &mut budget, &mut ledger).unwrap();
    Release::noisy(&table, "again", day(0), &noise, &secret, &mut budget, &mut ledger).unwrap();
    let (before, spent) = (ledger.write().unwrap(), budget.clone());
    let mut ledger = Ledger::read(&before).unwrap();
    for on in [0, 1] {
        let refused = Release::noisy(&table, "other secret", day(on), &noise, &other, &mut budget, &mut ledger).unwrap_err();
        assert_eq!(refused, Refused::OtherSecret);
        let refused = Release::noisy(&table, "other budget", day(on), &noise, &secret, &mut full(), &mut ledger).unwrap_err();
        assert_eq!(refused, Refused::Noise(NoNoise::OtherBudget("first".to_owned())));
    }
    // One more person, the same day and noise: without the ledger nothing would say that the difference shows them.
    let more = crate::made::table("reports", &[3, 4], &[3, 0, 8, 20, 1, 2, 40, 7, 9, 6, 5, 5]);
    let refused = Release::noisy(&more, "other ledger", day(0), &noise, &secret, &mut budget, &mut Ledger::new()).unwrap_err();
    assert_eq!(refused, Refused::Noise(NoNoise::OtherLedger("first".to_owned())));
    assert_eq!((ledger.write().unwrap(), &budget), (before, &spent), "nothing went out, and nothing is spent");
    assert!(Release::noisy(&more, "later", day(1), &noise, &secret, &mut budget, &mut ledger).is_ok());
}

/// What is kept of a noisy release, and what it spent, is the same whatever the secret was, but for the print the secret is known again by: an answer of
/// HMAC-SHA256 under it to words that are no question of noise, told from chance by nobody who does not hold the secret. What is shown is another draw.
#[test]
fn nothing_that_is_kept_or_shown_holds_the_secret() {
    let table = table("reports", &[3, 4], &[3, 0, 8, 20, 1, 2, 40, 7, 9, 6, 5, 4]);
    let noise = Noise { spend: Privacy::Pure(ratio(1, 2)), times: 1 };
    let drawn = |secret: [u8; 32]| {
        let (mut ledger, mut budget) = (Ledger::new(), Budget::new(Privacy::Pure(ratio(1, 1))));
        let release = Release::noisy(&table, "out", day(0), &noise, &Secret::kept(secret), &mut budget, &mut ledger).unwrap();
        let mut ledger: serde_json::Value = serde_json::from_slice(&ledger.write().unwrap()).unwrap();
        let print: [u8; 32] = serde_json::from_value(ledger.as_object_mut().unwrap().remove("secret").unwrap()).unwrap();
        assert_ne!(print, secret);
        (ledger, budget, release, print)
    };
    let ((ledger, budget, release, print), (other_ledger, other_budget, other, other_print)) = (drawn([9; 32]), drawn([10; 32]));
    assert_eq!((ledger, budget), (other_ledger, other_budget));
    assert_ne!(print, other_print);
    assert_ne!(release.cells(), other.cells());
}

#[test]
fn a_question_whose_count_has_changed_is_refused() {
    let secret = Secret::kept([9; 32]);
    let (mut ledger, mut budget) = (Ledger::new(), Budget::new(Privacy::Concentrated(ratio(1, 1))));
    let noise = Noise { spend: Privacy::Concentrated(ratio(1, 4)), times: 2 };
    Release::noisy(&table("reports", &[2], &[3, 8]), "first", day(0), &noise, &secret, &mut budget, &mut ledger).unwrap();
    let changed = Release::noisy(&table("reports", &[2], &[3, 9]), "second", day(0), &noise, &secret, &mut budget, &mut ledger);
    assert_eq!(changed.unwrap_err(), Refused::Noise(NoNoise::Changed("Total".to_owned())));
    // epsilon = 1 + 2 sqrt(ln(10^6)), Bun and Steinke 2016.
    assert!((budget.epsilon(1e-6) - 8.433_9).abs() < 1e-3, "{}", budget.epsilon(1e-6));
}

fn columns() -> Vec<Column> {
    let age = |ages: &[(&str, &str)]| ages.iter().map(|(age, band)| ((*age).to_owned(), vec![(*band).to_owned()])).collect::<BTreeMap<_, _>>();
    vec![
        Column { name: "age".to_owned(), role: Role::Known(age(&[("20", "adult"), ("30", "adult"), ("40", "adult"), ("15", "child"), ("16", "child")])) },
        Column { name: "place".to_owned(), role: Role::Known(age(&[("Luton", "county"), ("Bedford", "county"), ("Leeds", "elsewhere")])) },
        Column { name: "kind".to_owned(), role: Role::Telling },
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_that_leaves_stands_with_enough_others(
        picks in prop::collection::vec((0usize..5, 0usize..3, 0usize..3), 20..60),
        k in 2usize..6,
    ) {
        let given: Vec<Vec<String>> = picks
            .iter()
            .map(|(age, place, kind)| [["20", "30", "40", "15", "16"][*age], ["Luton", "Bedford", "Leeds"][*place], ["a", "b", "c"][*kind]].map(str::to_owned).to_vec())
            .collect();
        let mut ledger = Ledger::new();
        let (rows, loss) = match anonymous::rows("cases", "rows", day(0), &columns(), &given, k, 0.2, &mut ledger) {
            Ok(made) => made,
            Err(refused) => { prop_assert_eq!(refused, NoRows::TooFew); return Ok(()); }
        };
        let mut groups: BTreeMap<&[String], Vec<&String>> = BTreeMap::new();
        for row in rows.rows() {
            groups.entry(&row[..2]).or_default().push(&row[2]);
        }
        for (group, kinds) in groups {
            prop_assert!(kinds.len() >= k, "{group:?}");
            prop_assert!(kinds.iter().any(|kind| *kind != kinds[0]), "{group:?} tells {}", kinds[0]);
        }
        prop_assert_eq!(rows.rows().len() + loss.left_out, given.len());
        prop_assert!(loss.left_out * 5 <= given.len());
        // Everything joined is one of the choices: no more can be lost than that, and the rows left out.
        prop_assert!(loss.lost <= 1.0);
        let again = anonymous::rows("cases", "more", day(1), &columns(), &given[..given.len() - 1], k, 0.2, &mut ledger);
        let kept_out = match again {
            Err(NoRows::Again { .. } | NoRows::TooFew) => true,
            Err(_) => false,
            Ok((other, _)) => other == rows,
        };
        prop_assert!(kept_out);
    }

    #[test]
    fn made_up_people_give_the_released_tables(
        counts in prop::collection::vec(prop_oneof![Just(0u64), 1u64..5, 5u64..40], 12),
        rounded in any::<bool>(),
    ) {
        let table = table("reports", &[3, 4], &counts);
        let mut ledger = Ledger::new();
        let release = if rounded {
            Release::rounded(&table, 5, "out", day(0), &Secret::kept([1; 32]), &mut ledger).unwrap().0
        } else {
            Release::hiding(&table, "out", day(0), &threshold_alone(), &mut ledger, &watch()).unwrap().0
        };
        let people = synthetic::people(&release, 4).unwrap();
        let rows = people.rows.iter().map(|row| (row.iter().map(String::as_str).collect::<Vec<_>>(), 1));
        let again = Table::count("reports", release.dimensions().to_vec(), rows).unwrap();
        for (key, shown) in release.cells() {
            if let Shown::Count(people) | Shown::About(people) = shown {
                prop_assert_eq!(*people, count(&again, key));
            }
        }
    }

    #[test]
    fn no_text_makes_the_reader_fall_over(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = reading::table("any", &bytes, &Layout::default());
        let _ = Ledger::read(&bytes);
    }
}

fn refused(text: &str) -> (Option<u64>, What) {
    let refusal = reading::table("counts.csv", text.as_bytes(), &Layout::default()).err().unwrap();
    (refusal.line, refusal.what)
}

#[test]
fn a_file_is_read_or_refused_with_its_line() {
    let layout = Layout { count: "People".to_owned(), trees: vec![vec!["Type".to_owned(), "Responder".to_owned()]], ..Layout::default() };
    let text = "Type,Responder,Sex,People\nPolice,Police total,Total,12.0\nPolice,North,Total,\"1,005\"\nPolice,South,Total,[x]\nPolice,North,Female,0\n";
    let table = reading::table("counts.csv", text.as_bytes(), &layout).unwrap();
    let at = |codes: &[&str]| table.cells()[&table.key(codes).unwrap()];
    assert_eq!(at(&["Police", "Total"]), Count::Known(12));
    assert_eq!(at(&["North", "Total"]), Count::Known(1_005));
    assert_eq!(at(&["South", "Total"]), Count::Missing);
    assert_eq!(at(&["North", "Female"]), Count::Known(0));
    let inner = reading::table("counts.csv", b"sex,count\nFemale,3\nMale,4\n", &Layout::default()).unwrap();
    assert_eq!(inner.cells()[&vec![0]], Count::Known(7));
    assert_eq!(refused("sex,people\nFemale,3\n"), (Some(1), What::NoSuchColumn("count".to_owned())));
    assert_eq!(refused("sex,count\nFemale,many\n"), (Some(2), What::NotACount));
    assert_eq!(refused("sex,count\nFemale,-3\n"), (Some(2), What::NotACount));
    assert_eq!(refused("sex,count\nFemale,[c]\n"), (Some(2), What::Marked));
    assert_eq!(refused("sex,count\nFemale,3\nFemale,4\n"), (Some(3), What::Repeated(2)));
    assert_eq!(refused("sex,count\nFemale,3,4\n"), (Some(2), What::FieldCount { found: 3, expected: 2 }));
    assert_eq!(refused("sex,count\n,3\n"), (Some(2), What::NoCode("sex".to_owned())));
    assert_eq!(refused("sex,count\n"), (None, What::NoRows));
    assert_eq!(reading::table("counts.csv", b"sex,count\nF\xff,3\n", &Layout::default()).err().unwrap().what, What::NotText);
}

/// A part nobody counted stays missing, and what would give it away as a small number is hidden.
#[test]
fn missing_is_shown_as_missing() {
    let table = reading::table("counts.csv", b"sex,count\nTotal,23\nFemale,20\nMale,[x]\n", &Layout::default()).unwrap();
    let (release, _) = Release::hiding(&table, "out", day(0), &threshold_alone(), &mut Ledger::new(), &watch()).unwrap();
    assert_eq!(release.at(&["Male"]), Some(Shown::Missing));
    assert!([release.at(&["Total"]), release.at(&["Female"])].contains(&Some(Shown::Hidden)));
    assert_eq!(release.percent(&vec![2], &vec![0]), None);
}

/// A count shown by two bases, or hidden by two thresholds, is narrowed to where both agree.
#[test]
fn a_measure_keeps_its_base_and_its_threshold() {
    let secret = Secret::kept([9; 32]);
    let mut ledger = Ledger::new();
    let small = table("reports", &[3], &[4, 8, 21]);
    Release::rounded(&small, 5, "first", day(0), &secret, &mut ledger).unwrap();
    let other = Release::rounded(&small, 7, "second", day(0), &secret, &mut ledger).unwrap_err();
    assert_eq!(other, Refused::OtherStep { measure: "reports".into(), release: "first".into(), earlier: 5 });
    let mut ledger = Ledger::new();
    Release::hiding(&small, "first", day(0), &Rule { threshold: 10, ..threshold_alone() }, &mut ledger, &watch()).unwrap();
    let other = Release::hiding(&small, "second", day(0), &threshold_alone(), &mut ledger, &watch()).unwrap_err();
    assert_eq!(other, Refused::OtherStep { measure: "reports".into(), release: "first".into(), earlier: 10 });
}

/// A cell that is there because of one person shows that person through any noise.
#[test]
fn noise_is_for_tables_that_leave_nothing_out() {
    let secret = Secret::kept([9; 32]);
    let full = table("reports", &[2, 2], &[3, 0, 8, 20]);
    let some = full.cells().iter().filter(|(key, _)| key.contains(&0)).map(|(key, count)| (key.clone(), *count));
    let margins = Table::given("reports", full.dimensions().to_vec(), some).unwrap();
    let noise = Noise { spend: Privacy::Pure(ratio(1, 2)), times: 1 };
    let mut budget = Budget::new(Privacy::Pure(ratio(1, 1)));
    let refused = Release::noisy(&margins, "margins", day(0), &noise, &secret, &mut budget, &mut Ledger::new()).unwrap_err();
    assert_eq!(refused, Refused::Noise(NoNoise::NotFull));
    assert_eq!(budget.left(), Some(ratio(1, 1)), "nothing is spent");
}

/// A row of so many columns would be counted in more cells than can be held.
#[test]
fn a_table_of_very_many_columns_is_refused() {
    let dimensions: Vec<Dimension> = (0..30).map(|at| Dimension::flat(&format!("d{at}"), "Total", &["a"]).unwrap()).collect();
    assert!(matches!(Table::given("reports", dimensions, [(vec![1; 30], Count::Known(7))]), Err(NotATable::TooLarge(_))));
}
