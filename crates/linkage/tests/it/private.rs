//! Linking without showing names: the steps as agencies take them, and what each is refused.

use daybreak_linkage::private::Refused;
use daybreak_linkage::private::bloom::{Encoder, Filters, Harden, Pairs, Partners, Schema, one_to_one, project_key};
use daybreak_linkage::private::exact::{Account, Bounds, Estimator, Join, List, Record, Run, Secret, collect};
use daybreak_vocabulary::Chance;
use proptest::prelude::*;
use std::collections::BTreeSet;
use std::sync::Mutex;

/// Bytes of a counter hashed: the same on every run.
struct Seeded(Mutex<u64>);

impl Seeded {
    fn new(seed: u64) -> Seeded {
        Seeded(Mutex::new(seed))
    }
}

impl Chance for Seeded {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap();
        for byte in bytes {
            *state += 1;
            *byte = daybreak_linkage::hash::number(11, *state) as u8;
        }
    }
}

const NAMES: [&str; 3] = ["police", "council", "charity"];
const BOUNDS: Bounds = Bounds { least: 50, most: 100, most_keys: 4 };

struct Run3 {
    run: Run,
    estimator: Estimator,
    secrets: Vec<Secret>,
    chance: Seeded,
}

fn three(join: Join) -> Run3 {
    let chance = Seeded::new(5);
    let estimator = Estimator::draw(&chance);
    let run = Run::new("county", "2026", &NAMES, &["phone", "vehicle", "name_born"], join, BOUNDS, estimator.public()).unwrap();
    let secrets = NAMES.iter().map(|_| Secret::draw(&chance)).collect();
    Run3 { run, estimator, secrets, chance }
}

fn by_name() -> Join {
    Join { any_of: vec!["name_born".into()], or_at_least: 2 }
}

impl Run3 {
    /// Every list blinded by its owner, then by the others in turn.
    fn around(&self, lists: [&[Record]; 3]) -> Vec<List> {
        let around = |owner: usize| {
            let mut list = List::blind(&self.run, NAMES[owner], lists[owner], &self.secrets[owner], &self.chance).unwrap();
            for step in 1..3 {
                let next = (owner + step) % 3;
                // Over a file, as it travels.
                list = List::read(&list.write()).unwrap().reblind(&self.run, NAMES[next], &self.secrets[next], &self.chance).unwrap();
            }
            list
        };
        (0..3).map(around).collect()
    }
}

fn person(n: usize) -> Record {
    Record { keys: vec![("name_born".into(), format!("name {n}|2001-01-01")), ("phone".into(), format!("+4477009{n:05}")), ("vehicle".into(), String::new())] }
}

#[test]
fn three_agencies_count_their_overlaps() {
    let three = three(by_name());
    let [police, council, charity] = [0..90, 60..150, 80..160].map(|range| range.map(person).collect::<Vec<_>>());
    let lists = three.around([&police, &council, &charity]);
    let overlaps = collect(&three.run, &lists).unwrap();
    // Bits: police 1, council 2, charity 4.
    assert_eq!((1..8).map(|mask| overlaps.cell(mask)).collect::<Vec<_>>(), [60, 0, 20, 10, 0, 60, 10]);
    assert_eq!(overlaps.sizes().collect::<Vec<_>>(), [("police", 90), ("council", 90), ("charity", 80)]);
    let sealed = overlaps.seal(&three.run, &three.chance).unwrap();
    let table = "police,council,charity,count (estimates alone)\n1,0,0,60\n0,1,0,0\n1,1,0,20\n0,0,1,10\n1,0,1,0\n0,1,1,60\n1,1,1,10\n";
    assert_eq!(three.estimator.open(&three.run, &sealed).unwrap(), table);
}

#[test]
fn the_table_is_for_the_estimator_alone() {
    let three = three(by_name());
    let charity = (150..210).map(person).collect::<Vec<_>>();
    let sealed = |police: std::ops::Range<usize>, council: std::ops::Range<usize>| {
        let [police, council] = [police, council].map(|range| range.map(person).collect::<Vec<_>>());
        collect(&three.run, &three.around([&police, &council, &charity])).unwrap().seal(&three.run, &three.chance).unwrap()
    };
    let (one, ten) = (sealed(0..90, 89..150), sealed(0..90, 80..141));
    let length = |sealed: &str| sealed.trim_end_matches('=').len();
    assert_eq!(length(&one), length(&ten), "a digit more would be told by the length of the seal");
    assert!(three.estimator.open(&three.run, &one).unwrap().contains("1,1,0,1\n") && three.estimator.open(&three.run, &ten).unwrap().contains("1,1,0,10\n"));
    let sealed = one;
    let other = Estimator::draw(&three.chance);
    assert_eq!(other.open(&three.run, &sealed), Err(Refused::NotOpened));
    let mut renamed = three.run.clone();
    renamed.period = "2027".into();
    assert_eq!(three.estimator.open(&renamed, &sealed), Err(Refused::NotOpened));
}

#[test]
fn a_shared_phone_relates_and_does_not_merge() {
    let three = three(by_name());
    let one_phone = |names: std::ops::Range<usize>| names.map(|n| Record { keys: vec![("name_born".into(), format!("name {n}")), ("phone".into(), "+447700900111".into())] }).collect::<Vec<_>>();
    let overlaps = collect(&three.run, &three.around([&one_phone(0..60), &one_phone(60..120), &one_phone(120..180)])).unwrap();
    assert_eq!((1..8).map(|mask| overlaps.cell(mask)).collect::<Vec<_>>(), [60, 60, 0, 60, 0, 0, 0]);
}

#[test]
fn two_kinds_shared_merge_and_one_kind_twice_does_not() {
    let three = three(by_name());
    let with = |start: usize, keys: fn(usize) -> Vec<(String, String)>| (start..start + 60).map(|n| Record { keys: keys(n % 100) }).collect::<Vec<_>>();
    let police = with(0, |n| vec![("phone".into(), format!("p{n}")), ("vehicle".into(), format!("v{n}"))]);
    let council = with(100, |n| vec![("phone".into(), format!("p{n}")), ("vehicle".into(), format!("v{n}")), ("name_born".into(), format!("council {n}"))]);
    let charity = with(200, |n| vec![("phone".into(), format!("p{n}")), ("phone".into(), format!("q{n}"))]);
    let overlaps = collect(&three.run, &three.around([&police, &council, &charity])).unwrap();
    assert_eq!((1..8).map(|mask| overlaps.cell(mask)).collect::<Vec<_>>(), [0, 0, 60, 60, 0, 0, 0]);
}

#[test]
fn no_value_and_no_place_in_the_list_travels() {
    let three = three(by_name());
    let people: Vec<Record> = (0..60).map(person).collect();
    let list = List::blind(&three.run, "police", &people, &three.secrets[0], &three.chance).unwrap();
    let text = list.write();
    assert!(!text.contains("name 1") && !text.contains("4477009"));
    let again = List::blind(&three.run, "police", &people, &three.secrets[0], &three.chance).unwrap();
    assert_ne!(text, again.write(), "the order is drawn anew");
    let points = |text: &str| text.split_whitespace().filter(|word| word.starts_with("0:") || word.starts_with("2:")).map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(points(&text), points(&again.write()));
    let other_run = Run::new("county", "2027", &NAMES, &["phone", "vehicle", "name_born"], by_name(), BOUNDS, three.estimator.public()).unwrap();
    let elsewhere = List::blind(&other_run, "police", &people, &three.secrets[0], &three.chance).unwrap();
    assert!(points(&text).is_disjoint(&points(&elsewhere.write())), "a secret kept too long still joins no two runs");
    let as_vehicle: Vec<Record> = people.iter().map(|one| Record { keys: vec![("vehicle".into(), one.keys[0].1.clone())] }).collect();
    let as_vehicle = List::blind(&three.run, "police", &as_vehicle, &three.secrets[0], &three.chance).unwrap().write();
    assert!(!as_vehicle.split_whitespace().any(|word| text.contains(&word[2..]) && word.starts_with("1:")), "a kind is never equal to another");
}

#[test]
fn steps_out_of_turn_are_refused() {
    let three = three(by_name());
    let people: Vec<Record> = (0..60).map(person).collect();
    let blind = |from: &str, people: &[Record]| List::blind(&three.run, from, people, &three.secrets[0], &three.chance);
    let list = blind("police", &people).unwrap();
    assert_eq!(blind("police", &people[..49]), Err(Refused::ShortList { found: 49, least: 50 }));
    // Records without keys are on nobody's other list: one person among them is a guess at that person.
    let blank = Record { keys: vec![("phone".into(), String::new())] };
    let target = [vec![people[0].clone()], vec![Record { keys: Vec::new() }; 49], vec![blank; 49]].concat();
    assert_eq!(blind("police", &target), Err(Refused::ShortList { found: 1, least: 50 }));
    assert!(blind("police", &[&people[..50], &target[1..50]].concat()).is_ok(), "whoever holds enough may hold such records too");
    assert_eq!(blind("press", &people), Err(Refused::NotOfRun("press".into())));
    let shoe = Record { keys: vec![("shoe".into(), "43".into())] };
    assert_eq!(blind("police", &vec![shoe; 50]), Err(Refused::UnknownKey("shoe".into())));
    assert_eq!(list.reblind(&three.run, "police", &three.secrets[0], &three.chance), Err(Refused::AlreadyBlinded("police".into())));
    // Out of turn the council could be the last for two lists, and lay them over each other.
    assert_eq!(list.reblind(&three.run, "charity", &three.secrets[2], &three.chance), Err(Refused::NotInTurn("council".into())));
    assert_eq!((list.waits_for(&three.run), three.run.turns("council").unwrap()), (Some("council"), vec!["council", "charity", "police"]));
    let mut other = three.run.clone();
    other.bounds.least = 51;
    assert_eq!(list.reblind(&other, "council", &three.secrets[1], &three.chance), Err(Refused::OtherRun));
    assert_eq!(collect(&three.run, std::slice::from_ref(&list)), Err(Refused::NotYetBlinded("council".into())));
    let around = three.around([&people, &people, &people]);
    assert_eq!(collect(&three.run, &around[..2]), Err(Refused::MissingList("charity".into())));
    assert_eq!(collect(&three.run, &[around[0].clone(), around[0].clone()]), Err(Refused::TwoLists("police".into())));
}

#[test]
fn lists_of_guesses_and_records_marked_by_their_keys_are_refused_at_every_step() {
    let three = three(by_name());
    let marked = |at: usize, keys: usize| -> Vec<Record> {
        let count = |n: usize| if n == at { keys } else { 1 };
        (0..60).map(|n| Record { keys: (0..count(n)).map(|more| ("phone".to_owned(), format!("{n} {more}"))).collect() }).collect()
    };
    let blind = |run: &Run, records: &[Record]| List::blind(run, "police", records, &three.secrets[0], &three.chance);
    let guesses: Vec<Record> = (0..101).map(person).collect();
    let (long, many) = (Refused::LongList { found: 101, most: 100 }, Refused::ManyKeys { line: 8, found: 5, most: 4 });
    assert_eq!(blind(&three.run, &guesses), Err(long.clone()));
    assert_eq!(blind(&three.run, &marked(7, 5)), Err(many.clone()));
    assert!(blind(&three.run, &marked(7, 4)).is_ok());
    // Its own command holds nobody back: the next agency and the collector look again, at what a changed program made.
    let mut loose = three.run.clone();
    loose.bounds = Bounds { least: 50, most: 1_000, most_keys: 100 };
    let smuggled = |records: &[Record]| {
        let list = blind(&loose, records).unwrap();
        List::read(&list.write().replace(&loose.digest(), &three.run.digest())).unwrap()
    };
    let next = |list: &List| list.reblind(&three.run, "council", &three.secrets[1], &three.chance);
    let same = |refused: &Refused, sort: &Refused| std::mem::discriminant(refused) == std::mem::discriminant(sort);
    for (records, sort) in [(guesses, long), (marked(7, 5), many)] {
        let list = smuggled(&records);
        assert!(same(&next(&list).unwrap_err(), &sort) && same(&collect(&three.run, &[list]).unwrap_err(), &sort), "{sort}");
    }
    // Marks of other sorts: kinds of key that do not exist, and who has blinded it.
    let honest = smuggled(&marked(7, 1)).write();
    for (from, to, why) in [
        ("\n0:", "\n9:", "a key is of no kind of this run"),
        ("\"blinded_by\":[\"police\"]", "\"blinded_by\":[\"charity\"]", "who has blinded this list"),
        ("\"blinded_by\":[\"police\"]", "\"blinded_by\":[\"police\",\"Ann\"]", "who has blinded this list"),
        ("\"blinded_by\":[\"police\"]", "\"blinded_by\":[\"police\",\"charity\"]", "who has blinded this list"),
    ] {
        assert!(honest.contains(from), "{from}");
        let refused = next(&List::read(&honest.replacen(from, to, 1)).unwrap()).unwrap_err();
        assert!(refused.to_string().contains(why), "{refused}");
    }
}

#[test]
fn one_run_a_period_and_an_account_that_shows_changes() {
    let three = three(by_name());
    let list = List::blind(&three.run, "police", &(0..60).map(person).collect::<Vec<_>>(), &three.secrets[0], &three.chance).unwrap();
    let council = List::blind(&three.run, "council", &(0..60).map(person).collect::<Vec<_>>(), &three.secrets[1], &three.chance).unwrap();
    let mut account = Account::read("").unwrap();
    let secret = &three.secrets[0];
    assert_eq!(account.record(&three.run, &list, secret, "2026-11-22"), Err(Refused::OtherAccount), "a new account knows no secret");
    account.drawn(secret, "2026-11-21");
    account.record(&three.run, &list, secret, "2026-11-22").unwrap();
    account.record(&three.run, &council, secret, "2026-11-23").unwrap();
    assert_eq!(account.record(&three.run, &list, secret, "2026-11-24"), Err(Refused::OneRunAPeriod { from: "police".into(), period: "2026".into() }));
    // The period outlasts the secret.
    account.drawn(&three.secrets[2], "2026-11-24");
    assert_eq!(account.record(&three.run, &list, &three.secrets[2], "2026-11-24"), Err(Refused::OneRunAPeriod { from: "police".into(), period: "2026".into() }));
    assert_eq!(account.may(&three.run, "charity", &three.secrets[1]), Err(Refused::OtherAccount));
    let text = account.write();
    assert!(!text.contains(&*secret.to_hex()) && text.contains(&secret.fingerprint()));
    assert_eq!(Account::read(&text).unwrap(), account);
    assert_eq!(Account::read(&text.replace("2026-11-22", "2026-11-20")), Err(Refused::AccountChanged(3)));
    assert_eq!(Account::read(text.split_once('\n').unwrap().1), Err(Refused::AccountChanged(1)));
}

#[test]
fn runs_that_would_tell_too_much_are_refused() {
    let run = |agencies: &[&str], keys: &[&str], least| Run::new("county", "2026", agencies, keys, by_name(), Bounds { least, ..BOUNDS }, &"0a".repeat(32)).map(|run| run.agencies.len());
    assert_eq!(run(&NAMES, &["name_born"], 50), Ok(3));
    assert_eq!(run(&["police"], &["name_born"], 50), Err(Refused::Agencies));
    assert_eq!(run(&["police", "police"], &["name_born"], 50), Err(Refused::Agencies));
    assert_eq!(run(&["police", "a,b"], &["name_born"], 50), Err(Refused::Agencies));
    assert_eq!(run(&NAMES, &["phone"], 50), Err(Refused::JoinKey("name_born".into())));
    assert_eq!(run(&NAMES, &["name_born"], 49), Err(Refused::LeastTooSmall(50)));
    assert_eq!(run(&NAMES, &["name_born"], 101), Err(Refused::Bounds(100)));
    for most_keys in [0, 101] {
        assert_eq!(Run::new("county", "2026", &NAMES, &["name_born"], by_name(), Bounds { most_keys, ..BOUNDS }, &"0a".repeat(32)), Err(Refused::Bounds(100)));
    }
    assert_eq!(Run::new("county", "2026", &NAMES, &["name_born"], by_name(), BOUNDS, "key"), Err(Refused::EstimatorKey));
    let made = Run::new("county", "2026", &NAMES, &["name_born"], by_name(), BOUNDS, &"0a".repeat(32)).unwrap();
    assert_eq!(Run::read(&made.write()), Ok(made));
    assert_eq!(Run::read("{\n]"), Err(Refused::Unreadable("line 2, column 1".into())));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_file_makes_a_reader_panic(text in "(\\PC|\n){0,200}", at in 0usize..400, letter in any::<char>()) {
        let _ = (List::read(&text), Account::read(&text), Run::read(&text), Schema::read(&text), Secret::from_hex(&text), Estimator::from_hex(&text));
        let mut whole = SCHEMA.to_owned();
        let at = (0..=at.min(whole.len())).rev().find(|&at| whole.is_char_boundary(at)).unwrap();
        whole.insert(at, letter);
        let _ = Schema::read(&whole);
    }
}

/// A schema with every part that is read: folds, four formats, three comparisons, both strategies, both hashes, a missing value.
const SCHEMA: &str = r#"{"version": 3,
 "clkConfig": {"l": 256, "xor_folds": 1, "kdf": {"type": "HKDF", "hash": "SHA256", "salt": "c2FsdA==", "info": "aW5mbw==", "keySize": 64}},
 "features": [
  {"identifier": "id", "ignored": true},
  {"identifier": "surname", "format": {"type": "string", "encoding": "utf-8", "maxLength": 40},
   "hashing": {"comparison": {"type": "ngram", "n": 2}, "strategy": {"bitsPerFeature": 100}, "hash": {"type": "blakeHash"}}},
  {"identifier": "forename", "format": {"type": "string", "encoding": "utf-8"},
   "hashing": {"comparison": {"type": "ngram", "n": 3, "positional": true}, "strategy": {"bitsPerToken": 10}, "hash": {"type": "doubleHash", "prevent_singularity": true}}},
  {"identifier": "born", "format": {"type": "date", "format": "%d/%m/%Y"},
   "hashing": {"comparison": {"type": "ngram", "n": 1, "positional": true}, "strategy": {"bitsPerFeature": 60}, "missingValue": {"sentinel": "", "replaceWith": "19000101"}}},
  {"identifier": "age", "format": {"type": "integer", "minimum": 0},
   "hashing": {"comparison": {"type": "numeric", "thresholdDistance": 5, "resolution": 3}, "strategy": {"bitsPerToken": 4}, "hash": {"type": "doubleHash"}}},
  {"identifier": "sex", "format": {"type": "enum", "values": ["f", "m", "x"]},
   "hashing": {"comparison": {"type": "exact"}, "strategy": {"bitsPerToken": 40}, "hash": {"type": "blakeHash"}}}]}"#;

/// The bits clkhash 0.18.3 made of these rows with this schema and secret, on 2026-11-22.
#[test]
fn encodings_are_clkhash_s_bit_for_bit() {
    let encoder = Encoder::new(Schema::read(SCHEMA).unwrap(), b"county secret", Harden::default()).unwrap();
    let rows = [vec!["1", "Nguyễn", "Thi Linh", "04/05/2001", "25", "f"], vec!["2", "O'Neil", "", "", "7", "m"], vec!["3", "", "Ana", "31/12/1999", " 0041", "x"]];
    let filters = encoder.encode(&rows).unwrap();
    let texts: Vec<String> = filters.write().collect();
    assert_eq!(
        texts,
        ["ozGl1tvGD4v0p+P8a7c13CD2QILq0phKZA69xFgBjvg=", "JOewjfBAU5KoAyotErXEDtrdmImF8CsoilGVdtujtmQ=", "Rq4pxRuNUFM+CUiAC+sMAlH6fPEx8FBRC20hCkpSvUQ="]
    );
    assert_eq!(Filters::read(256, texts.iter().map(String::as_str)).unwrap(), filters);
}

#[test]
fn values_and_schemas_that_are_not_right_are_refused_by_name() {
    let encoder = Encoder::new(Schema::read(SCHEMA).unwrap(), b"county secret", Harden::default()).unwrap();
    let good = ["1", "Ana", "Ana", "01/02/2001", "7", "f"];
    for (at, value, feature) in [(3, "31/02/2001", "born"), (3, "1/2", "born"), (4, "seven", "age"), (4, "-1", "age"), (5, "female", "sex"), (1, "an exceedingly long surname that goes on and on", "surname")] {
        let mut row = good.to_vec();
        row[at] = value;
        let Err(Refused::Value { row, feature: named, why }) = encoder.encode(&[good.to_vec(), row]) else { panic!("{feature} was taken") };
        assert_eq!((row, named.as_str()), (2, feature));
        assert!(!why.contains(value));
    }
    assert_eq!(encoder.encode(&[vec!["1"]]), Err(Refused::Values { row: 1, found: 1, expected: 6 }));
    for (found, instead) in [
        (r#""version": 3"#, r#""version": 1"#),
        (r#""l": 256"#, r#""l": 250"#),
        (r#""hash": "SHA256""#, r#""hash": "SHA512""#),
        (r#""encoding": "utf-8", "maxLength": 40"#, r#""pattern": "[a-z]+""#),
        (r#""encoding": "utf-8", "maxLength": 40"#, r#""encoding": "utf-16""#),
        (r#""n": 2"#, r#""n": 0"#),
        (r#""bitsPerFeature": 100"#, r#""weight": 1"#),
        (r#"{"type": "blakeHash"}"#, r#"{"type": "md5"}"#),
    ] {
        assert!(SCHEMA.contains(found), "{found}");
        assert!(matches!(Schema::read(&SCHEMA.replacen(found, instead, 1)), Err(Refused::Schema(_))), "{instead}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// Every pair, by the plain definition.
    #[test]
    fn pairs_are_those_of_the_definition(words in prop_oneof![Just(1usize), Just(4), Just(8), Just(16), Just(5)], seed in any::<u64>(), least in 0.3f64..1.0) {
        let list = |salt: u64, rows: u64| -> Vec<Vec<u64>> {
            // Rows of a few kinds, some bits changed, so that many are alike.
            (0..rows).map(|row| (0..words as u64).map(|word| {
                let kind = daybreak_linkage::hash::number(seed, row % 7 * 100 + word);
                let noise = (0..3).fold(u64::MAX, |sum, n| sum & daybreak_linkage::hash::number(seed ^ salt, row * 1000 + word * 10 + n));
                kind ^ noise
            }).collect()).collect()
        };
        let texts = |rows: &[Vec<u64>]| rows.iter().map(|row| data_encoding::BASE64.encode(&row.iter().flat_map(|word| word.to_be_bytes()).collect::<Vec<_>>())).collect::<Vec<_>>();
        let (left, right) = (list(1, 70), list(2, 300));
        let read = |rows: &[Vec<u64>]| Filters::read(words * 64, texts(rows).iter().map(String::as_str)).unwrap();
        let (one, other) = (read(&left), read(&right));
        let pairs = Pairs::between(&one, &other, least).unwrap();
        prop_assert_eq!(pairs.compared, 21_000);
        let mut expected = Vec::new();
        for (l, one) in left.iter().enumerate() {
            for (r, other) in right.iter().enumerate() {
                let ones = |row: &[u64]| row.iter().map(|word| word.count_ones()).sum::<u32>();
                let common: u32 = one.iter().zip(other).map(|(a, b)| (a & b).count_ones()).sum();
                let dice = 2.0 * f64::from(common) / f64::from(ones(one) + ones(other));
                if dice >= least - 1e-12 {
                    expected.push((l as u32, r as u32, common));
                }
            }
        }
        prop_assert_eq!(pairs.found.iter().map(|pair| (pair.left, pair.right, pair.common)).collect::<Vec<_>>(), expected);
        let chosen = one_to_one(&pairs.found, &one, &other);
        prop_assert_eq!(chosen.iter().map(|pair| pair.left).collect::<BTreeSet<_>>().len(), chosen.len());
        prop_assert_eq!(chosen.iter().map(|pair| pair.right).collect::<BTreeSet<_>>().len(), chosen.len());
    }
}

/// Encodings of `rows`: each a person's bits, some of them changed by the list; seven in ten bits are set, as where a schema fills its filters.
fn drawn(people: std::ops::Range<u64>, salt: u64) -> Filters {
    let bit = |person: u64, at: u64| {
        let own = daybreak_linkage::hash::unit(daybreak_linkage::hash::number(person, at)) < 0.7;
        let slips = daybreak_linkage::hash::number(person ^ salt << 32, at + 1_000).is_multiple_of(10);
        own && !slips
    };
    let bytes = |person: u64| (0..128).map(|byte| (0..8).fold(0u8, |sum, at| sum << 1 | u8::from(bit(person, byte * 8 + at)))).collect::<Vec<_>>();
    let texts: Vec<String> = people.map(|person| data_encoding::BASE64.encode(&bytes(person))).collect();
    Filters::read(1024, texts.iter().map(String::as_str)).unwrap()
}

#[test]
fn partners_stand_out_and_who_has_none_is_left_alone() {
    // People 200 to 399 are on both lists.
    let (left, right) = (drawn(0..400, 1), drawn(200..600, 2));
    let partners = Partners::between(&left, &right).unwrap();
    let sure: BTreeSet<(u32, u32)> = partners.sure().iter().map(|pair| (pair.left, pair.right)).collect();
    let truth: BTreeSet<(u32, u32)> = (0..200).map(|person| (person + 200, person)).collect();
    assert_eq!(truth.difference(&sure).count(), 0);
    // One second choice in two hundred leads so far: of 400 records without a partner a few.
    assert!(sure.len() <= 208, "{} of 200", sure.len());
    let back = Partners::between(&right, &left).unwrap();
    assert_eq!(back.sure().iter().map(|pair| (pair.right, pair.left)).collect::<BTreeSet<_>>(), sure);
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    assert_eq!(alone.install(|| Partners::between(&left, &right)).unwrap(), partners);
}

#[test]
fn of_two_that_are_as_like_the_order_of_the_list_chooses_none() {
    let text = |own: usize| {
        let bit = |at: usize| at < 90 || (own..own + 10).contains(&at);
        let bytes: Vec<u8> = (0..128).map(|byte| (0..8).fold(0u8, |sum, at| sum << 1 | u8::from(bit(byte * 8 + at)))).collect();
        data_encoding::BASE64.encode(&bytes)
    };
    let [one, other] = [200, 300].map(text);
    let left = Filters::read(1024, [text(100).as_str()]).unwrap();
    let chosen = |list: [&str; 2]| {
        let right = Filters::read(1024, list).unwrap();
        let alike = Pairs::between(&left, &right, 0.5).unwrap().found;
        assert_eq!((alike.len(), alike[0].common), (2, alike[1].common));
        let (pairs, partners) = (one_to_one(&alike, &left, &right), Partners::between(&left, &right).unwrap().found);
        assert_eq!((pairs.len(), partners.len()), (1, 1));
        [pairs[0].right, partners[0].right].map(|place| list[place as usize].to_owned())
    };
    assert_eq!(chosen([one.as_str(), other.as_str()]), chosen([other.as_str(), one.as_str()]));
}

#[test]
fn few_records_and_empty_encodings_have_partners_only_where_they_correlate() {
    let (left, right) = (drawn(0..2, 1), drawn(1..2, 2));
    let partners = Partners::between(&left, &right).unwrap();
    assert_eq!((partners.enough, partners.sure().len()), (0.5, 1));
    assert_eq!((partners.sure()[0].left, partners.sure()[0].right), (1, 0));
    let none = Filters::read(1024, [data_encoding::BASE64.encode(&[0; 128]).as_str()]).unwrap();
    assert!(Partners::between(&none, &right).unwrap().sure().is_empty());
    assert!(Partners::between(&none, &Filters::read(1024, []).unwrap()).unwrap().found.is_empty());
    let short = Filters::read(512, [data_encoding::BASE64.encode(&[0; 64]).as_str()]).unwrap();
    assert!(matches!(Partners::between(&left, &short), Err(Refused::Lengths { left: 1024, right: 512 })));
}

#[test]
fn hardening_blurs_and_repeats_itself() {
    let encode = |harden, secret: &[u8]| Encoder::new(Schema::read(SCHEMA).unwrap(), secret, harden).unwrap().encode(&[vec!["1", "Ana", "Ana", "01/02/2001", "7", "f"]]).unwrap();
    let plain = encode(Harden::default(), b"secret");
    let hard = Harden { rule_90: true, noise: 0.1 };
    assert_ne!(encode(hard, b"secret"), plain);
    assert_eq!(encode(hard, b"secret"), encode(hard, b"secret"), "asked twice, it tells nothing more");
    assert_ne!(project_key(b"secret", "2026"), project_key(b"secret", "2027"));
    // A tenth of the bits is drawn anew, so about a twentieth changes.
    let changed: f64 = (0..200)
        .map(|n| {
            let secret = format!("secret {n}");
            let both = [Harden::default(), Harden { rule_90: false, noise: 0.1 }].map(|harden| encode(harden, secret.as_bytes()));
            let bytes = both.map(|filters| data_encoding::BASE64.decode(filters.write().next().unwrap().as_bytes()).unwrap());
            f64::from(bytes[0].iter().zip(&bytes[1]).map(|(a, b)| (a ^ b).count_ones()).sum::<u32>())
        })
        .sum();
    let share = changed / (200.0 * 256.0);
    assert!((0.045..0.055).contains(&share), "{share}");
}
