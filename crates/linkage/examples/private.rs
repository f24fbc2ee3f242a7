//! What private linkage costs and finds, as tables in Markdown on standard output.
//!
//! `private SCHEMA.json FOLDER`: the folder holds `s1-left.csv`, `s1-right.csv` and so on, records whose first column is `rec-NUMBER-…`, equal numbers being one person.
#![allow(clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing)]

use curve25519_dalek::ristretto::{CompressedRistretto, RistrettoPoint};
use curve25519_dalek::scalar::Scalar;
use daybreak_linkage::private::bloom::{Encoder, Filters, Harden, Pairs, Partners, Schema, one_to_one};
use daybreak_linkage::private::exact::{Bounds, Estimator, Join, List, Record, Run, Secret};
use daybreak_vocabulary::Chance;
use std::collections::BTreeSet;

struct Counter(std::sync::Mutex<u64>);

impl Chance for Counter {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap();
        for byte in bytes {
            *state += 1;
            *byte = daybreak_linkage::hash::number(11, *state) as u8;
        }
    }
}

/// Seconds this thread had a processor (Linux): what others do on the machine is not in it.
fn busy() -> f64 {
    std::fs::read_to_string("/proc/thread-self/schedstat").unwrap().split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}

/// How many a second of this thread's processor.
fn rate(count: usize, mut work: impl FnMut()) -> f64 {
    let start = busy();
    work();
    count as f64 / (busy() - start)
}

fn main() {
    let one_core = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    one_core.install(cost);
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if let [schema, folder] = arguments.as_slice() {
        accuracy(&std::fs::read_to_string(schema).unwrap(), folder);
    }
}

fn cost() {
    println!("| one core, by the seconds it was busy | a second |\n|---|---|");
    let texts: Vec<String> = (0..20_000u64)
        .map(|row| data_encoding::BASE64.encode(&(0..16).flat_map(|word| daybreak_linkage::hash::number(row, word).to_be_bytes()).collect::<Vec<_>>()))
        .collect();
    let filters = Filters::read(1024, texts.iter().map(String::as_str)).unwrap();
    let all = filters.len() * filters.len();
    let decided = rate(all, || assert_eq!(Pairs::between(&filters, &filters, 0.8).unwrap().found.len(), 20_000, "each is like itself alone"));
    println!("| comparisons of 1,024 bits, each decided at Dice 0.80 | {:.1} million |", decided / 1e6);
    let partners = rate(all, || assert_eq!(Partners::between(&filters, &filters).unwrap().sure().len(), 20_000, "each is its own partner"));
    println!("| the same for partners, both ways | {:.1} million |", partners / 1e6);

    let chance = Counter(std::sync::Mutex::new(1));
    let join = Join { any_of: vec!["phone".into()], or_at_least: 0 };
    let run = Run::new("bench", "2026", &["a", "b"], &["phone"], join, Bounds { least: 50, most: 50_000, most_keys: 1 }, Estimator::draw(&chance).public()).unwrap();
    let people: Vec<Record> = (0..50_000).map(|n| Record { keys: vec![("phone".into(), n.to_string())] }).collect();
    let secret = Secret::draw(&chance);
    let list = List::blind(&run, "a", &people, &secret, &chance).unwrap();
    println!("| first blindings | {:.0} |", rate(people.len(), || drop(List::blind(&run, "a", &people, &secret, &chance).unwrap())));
    let other = Secret::draw(&chance);
    println!("| re-blindings | {:.0} |", rate(people.len(), || drop(list.reblind(&run, "b", &other, &chance).unwrap())));
    let draw: &dyn Chance = &chance;
    // What the library alone does in the same time: the limit of any re-blinding that uses it.
    let scalar = Scalar::from_bytes_mod_order_wide(&draw.bytes::<64>());
    let points: Vec<RistrettoPoint> = (0..10_000).map(|_| RistrettoPoint::from_uniform_bytes(&draw.bytes::<64>())).collect();
    let mut moved = Vec::new();
    println!("| the library's multiplication alone | {:.0} |", rate(points.len(), || moved = points.iter().map(|point| scalar * point).collect()));
    let packed: Vec<CompressedRistretto> = moved.iter().map(RistrettoPoint::compress).collect();
    println!("| its decompression alone | {:.0} |", rate(packed.len(), || assert!(packed.iter().all(|point| point.decompress().is_some()))));
    println!("| its compression alone, 256 at a time | {:.0} |", rate(moved.len(), || drop(moved.chunks(256).map(RistrettoPoint::double_and_compress_batch).collect::<Vec<_>>())));
}

/// Pairs by likeness, the most alike first, right or wrong.
struct Found {
    alike: Vec<(f64, bool)>,
    /// The likeness that is enough where nobody knows the truth.
    untuned: f64,
}

impl Found {
    fn f1(&self, least: f64, truths: usize) -> f64 {
        let chosen = self.alike.iter().filter(|(alike, _)| *alike >= least);
        let right = chosen.clone().filter(|(_, right)| *right).count();
        2.0 * right as f64 / (chosen.count() + truths) as f64
    }
}

/// Each way at each threshold on all samples: the mean at the best threshold of all, and untuned. Dice is swept as anonlink's is.
fn accuracy(schema: &str, folder: &str) {
    let samples: Vec<[Vec<Vec<String>>; 2]> = (1..=5).map(|sample| ["left", "right"].map(|side| records(&format!("{folder}/s{sample}-{side}.csv")))).collect();
    println!("\n| mean F1 of five samples | best threshold | F1 there | each sample | untuned | F1 there |\n|---|---|---|---|---|---|");
    let hardened = Harden { rule_90: true, noise: 0.05 };
    let ways: [(&str, Harden, bool, std::ops::Range<u32>); 4] = [
        ("plain, Dice", Harden::default(), false, 75..91),
        ("plain, partners", Harden::default(), true, 5..51),
        ("hardened (rule 90, 5% noise), Dice", hardened, false, 50..91),
        ("hardened, partners", hardened, true, 5..51),
    ];
    for (name, harden, partners, range) in ways {
        let least = f64::from(range.start) / 100.0;
        let each: Vec<(Found, usize)> = samples.iter().map(|sides| found(schema, sides, harden, partners, least)).collect();
        let scores = |least: f64| each.iter().map(|(found, truths)| found.f1(least, *truths)).collect::<Vec<_>>();
        let mean = |scores: &[f64]| scores.iter().sum::<f64>() / scores.len() as f64;
        let (best, at) = range.map(|hundredth| f64::from(hundredth) / 100.0).map(|least| (mean(&scores(least)), least)).max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.total_cmp(&a.1))).unwrap();
        let shown: Vec<String> = scores(at).iter().map(|score| format!("{score:.4}")).collect();
        let untuned: Vec<f64> = each.iter().map(|(found, truths)| found.f1(found.untuned, *truths)).collect();
        let said = if partners { "by second choices".to_owned() } else { "0.80".to_owned() };
        println!("| {name} | {at:.2} | {best:.4} | {} | {said} | {:.4} |", shown.join(", "), mean(&untuned));
    }
}

/// The pairs of one sample found one way, and how many there are in truth.
fn found(schema: &str, [left, right]: &[Vec<Vec<String>>; 2], harden: Harden, partners: bool, least: f64) -> (Found, usize) {
    let encode = |rows: &[Vec<String>]| {
        let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
        Encoder::new(Schema::read(schema).unwrap(), b"bench secret", harden).unwrap().encode(&rows).unwrap()
    };
    let (one, other) = (encode(left), encode(right));
    let number = |row: &[String]| row[0].split('-').nth(1).unwrap().to_owned();
    let is = |a: u32, b: u32| number(&left[a as usize]) == number(&right[b as usize]);
    let lefts: BTreeSet<String> = left.iter().map(|row| number(row)).collect();
    let truths = right.iter().filter(|row| lefts.contains(&number(row))).count();
    let found = if partners {
        let partners = Partners::between(&one, &other).unwrap();
        Found { alike: partners.found.iter().map(|pair| (pair.lead, is(pair.left, pair.right))).collect(), untuned: partners.enough }
    } else {
        let pairs = one_to_one(&Pairs::between(&one, &other, least).unwrap().found, &one, &other);
        Found { alike: pairs.iter().map(|pair| (pair.dice, is(pair.left, pair.right))).collect(), untuned: 0.8 }
    };
    (found, truths)
}

fn records(path: &str) -> Vec<Vec<String>> {
    std::fs::read_to_string(path).unwrap().lines().skip(1).map(|line| line.split(',').map(|value| value.trim_matches('"').to_owned()).collect()).collect()
}
