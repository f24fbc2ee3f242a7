//! Measures the tasks of the issue and writes their table to the standard output: `make bench-disclosure` keeps it in docs/benchmarks.
//! The tables are made up from fixed seeds. With a file of the Home Office's tidy quarter as argument that quarter is measured too.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::print_stdout, clippy::print_stderr, clippy::disallowed_methods)]

use daybreak_disclosure::reading::{self, Layout};
use daybreak_disclosure::{Count, Dimension, Ledger, Release, Rule, Table, Watch};
use daybreak_vocabulary::{Clock, Day, Moment};
use std::collections::{BTreeMap, BTreeSet};
use std::time::{SystemTime, UNIX_EPOCH};

/// Patience is counted in CPU time, so that the neighbours on a shared machine don't shorten it.
struct Used;

impl Clock for Used {
    fn now(&self) -> Moment {
        Moment((cpu() * 1_000.0) as i64)
    }
}

struct Wall;

impl Clock for Wall {
    fn now(&self) -> Moment {
        Moment(i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis()).unwrap())
    }
}

/// CPU seconds of this process, kernel time included.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat.rsplit(") ").next().unwrap().split(' ').collect();
    (fields[11].parse::<f64>().unwrap() + fields[12].parse::<f64>().unwrap()) / 100.0
}

struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % end
    }
}

/// A full table of these sizes: a share of noughts, a share from 1 to 4, the rest up to 60.
fn made(sizes: &[usize], noughts: u64, small: u64, seed: u64) -> Table {
    let mut random = Random(seed * 7_919 + 17);
    let codes: Vec<Vec<String>> = sizes.iter().map(|size| (0..*size).map(|code| format!("c{code}")).collect()).collect();
    let dimensions = codes
        .iter()
        .enumerate()
        .map(|(at, codes)| Dimension::flat(&format!("d{at}"), "Total", &codes.iter().map(String::as_str).collect::<Vec<_>>()).unwrap())
        .collect();
    let mut rows: Vec<Vec<&str>> = vec![Vec::new()];
    for codes in &codes {
        rows = rows.iter().flat_map(|row| codes.iter().map(move |code| [row.as_slice(), &[code.as_str()]].concat())).collect();
    }
    let counts: Vec<u64> = rows
        .iter()
        .map(|_| match random.below(100) {
            part if part < noughts => 0,
            part if part < noughts + small => 1 + random.below(4),
            _ => 5 + random.below(56),
        })
        .collect();
    Table::count("made up", dimensions, rows.into_iter().zip(counts)).unwrap()
}

/// As large and as sparse as a published quarter: responders, kinds with age and sex below them, nationalities; noughts dropped.
fn quarter() -> Table {
    let mut random = Random(2_023);
    let responders: Vec<(String, Option<String>)> =
        (0..4).flat_map(|kind| std::iter::once((format!("type {kind}"), None)).chain((0..4).map(move |one| (format!("responder {kind}{one}"), Some(format!("type {kind}")))))).collect();
    let traits: Vec<(String, Option<String>)> = (0..18)
        .flat_map(|kind| {
            std::iter::once((format!("kind {kind}"), None)).chain((0..3).flat_map(move |age| {
                std::iter::once((format!("kind {kind} age {age}"), Some(format!("kind {kind}"))))
                    .chain((0..2).map(move |sex| (format!("kind {kind} age {age} sex {sex}"), Some(format!("kind {kind} age {age}")))))
            }))
        })
        .collect();
    let nationalities: Vec<(String, Option<String>)> = (0..200).map(|one| (format!("nationality {one}"), None)).collect();
    let dimension = |name: &str, codes: &[(String, Option<String>)]| {
        Dimension::tree(name, "Total", &codes.iter().map(|(code, whole)| (code.as_str(), whole.as_deref())).collect::<Vec<_>>()).unwrap()
    };
    let dimensions = vec![dimension("responder", &responders), dimension("trait", &traits), dimension("nationality", &nationalities)];
    let mut cells = BTreeMap::new();
    let skew = |random: &mut Random, of: u64| (random.below(of) * random.below(of) * random.below(of) / (of * of)) as usize;
    for _ in 0..3_700 {
        let leaf = [
            1 + 5 * (random.below(4) as usize) + 1 + skew(&mut random, 4),
            1 + 10 * skew(&mut random, 18) + 1 + 3 * (skew(&mut random, 3)) + 1 + random.below(2) as usize,
            1 + skew(&mut random, 200),
        ];
        let paths: Vec<Vec<usize>> = dimensions.iter().zip(leaf).map(|(dimension, place)| dimension.upward(place)).collect();
        for one in &paths[0] {
            for two in &paths[1] {
                for three in &paths[2] {
                    *cells.entry(vec![*one, *two, *three]).or_insert(0u64) += 1;
                }
            }
        }
    }
    Table::given("made up", dimensions, cells.into_iter().map(|(key, people)| (key, Count::Known(people)))).unwrap()
}

/// Tables of three ways out of a tidy quarter, noughts and totals added up: kind, age and sex for each responder, and kind and age by type of responder.
fn split(bytes: &[u8]) -> Vec<(String, Table)> {
    let mut by_sex: BTreeMap<String, BTreeMap<[String; 3], u64>> = BTreeMap::new();
    let mut by_type: BTreeMap<[String; 3], u64> = BTreeMap::new();
    let total = |code: &str| code == "Total";
    for row in csv::Reader::from_reader(bytes).records() {
        let row: Vec<String> = row.unwrap().iter().map(str::to_owned).collect();
        let people = row[6].parse::<f64>().unwrap() as u64;
        if total(&row[5]) && !row[2..5].iter().any(|code| total(code)) {
            *by_sex.entry(row[1].clone()).or_default().entry([row[2].clone(), row[3].clone(), row[4].clone()]).or_default() += people;
            *by_type.entry([row[0].clone(), row[2].clone(), row[3].clone()]).or_default() += people;
        }
    }
    let made = |names: [&str; 3], counts: &BTreeMap<[String; 3], u64>| {
        let codes = [0, 1, 2].map(|at| counts.keys().map(|key| key[at].as_str()).collect::<BTreeSet<_>>().into_iter().collect::<Vec<_>>());
        let dimensions = names.iter().zip(&codes).map(|(name, codes)| Dimension::flat(name, "Total", codes).unwrap()).collect();
        Table::count("referrals", dimensions, counts.iter().map(|(key, people)| (key.iter().map(String::as_str).collect(), *people))).unwrap()
    };
    let mut tables = vec![("published: type of responder, kind, age".to_owned(), made(["type", "kind", "age"], &by_type))];
    tables.extend(by_sex.iter().map(|(responder, counts)| (format!("published: kind, age, sex, {responder}"), made(["kind", "age", "sex"], counts))));
    tables.sort_by_key(|(_, table)| std::cmp::Reverse(table.cells().len()));
    tables.truncate(8);
    tables
}

/// Every table of two and three ways that a tidy quarter holds, for each responder and for all of them, with up to 500 cells: as published, noughts dropped,
/// and with every nought a cell.
fn published(bytes: &[u8]) -> Vec<(String, Table)> {
    const WAYS: [&str; 4] = ["kind", "age", "sex", "nationality"];
    let rows: Vec<Vec<String>> = csv::Reader::from_reader(bytes).records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    let responders: BTreeSet<&str> = rows.iter().map(|row| row[1].as_str()).collect();
    let mut tables = Vec::new();
    for chosen in (0..1usize << WAYS.len()).map(|set| (0..WAYS.len()).filter(|way| set >> way & 1 == 1).collect::<Vec<usize>>()) {
        let others_total = |row: &&Vec<String>| (0..WAYS.len()).all(|way| chosen.contains(&way) || row[2 + way] == "Total");
        if (2..=3).contains(&chosen.len()) {
            for responder in &responders {
                let columns: Vec<usize> = chosen.iter().map(|way| 2 + way).collect();
                tables.push((*responder, columns, rows.iter().filter(|row| row[1] == *responder).filter(others_total).collect::<Vec<_>>()));
            }
        }
        if (1..=2).contains(&chosen.len()) {
            let columns = std::iter::once(1).chain(chosen.iter().map(|way| 2 + way)).collect();
            tables.push(("every responder", columns, rows.iter().filter(|row| !row[1].ends_with(" total")).filter(others_total).collect()));
        }
    }
    let total = |code: &String| code == "Total";
    let mut made = Vec::new();
    for (responder, columns, rows) in tables {
        let name = columns.iter().map(|column| ["type", "responder", "kind", "age", "sex", "nationality"][*column]).collect::<Vec<_>>().join(", ");
        let mut leaves: BTreeMap<Vec<&str>, u64> = BTreeMap::new();
        for row in rows.iter().filter(|row| !columns.iter().any(|column| total(&row[*column]))) {
            leaves.insert(columns.iter().map(|column| row[*column].as_str()).collect(), row[6].parse::<f64>().unwrap() as u64);
        }
        if leaves.is_empty() {
            continue;
        }
        let dimensions: Vec<Dimension> = (0..columns.len())
            .map(|at| {
                let codes: Vec<&str> = leaves.keys().map(|key| key[at]).collect::<BTreeSet<_>>().into_iter().collect();
                Dimension::flat(&format!("d{at}"), "All", &codes).unwrap()
            })
            .collect();
        let full = Table::count("referrals", dimensions.clone(), leaves).unwrap();
        let filled = full.cells().iter().filter(|(_, count)| **count != Count::Known(0)).map(|(key, count)| (key.clone(), *count));
        let dropped = Table::given("referrals", dimensions, filled).unwrap();
        for (manner, table) in [("noughts kept", full), ("noughts dropped", dropped)] {
            if table.cells().len() <= 500 {
                made.push((format!("{responder}: {name}, {manner}"), table));
            }
        }
    }
    made
}

/// How many of these tables are proven, and those that are not.
fn count_proven(manner: &str, tables: &[(String, Table)], rule: &Rule) {
    let (mut proven, mut longest, mut cells) = (0, 0.0f64, 0);
    for (name, table) in tables.iter().filter(|(name, _)| name.ends_with(manner)) {
        let used = cpu();
        let quiet = |_: &str, _: usize, _: usize| {};
        let cost = Release::hiding(table, "measured", Day(20_000), rule, &mut Ledger::new(), &Watch::new(&Used, &quiet));
        let used = cpu() - used;
        longest = longest.max(used);
        cells = cells.max(table.cells().len());
        match cost {
            Ok((_, cost)) if cost.weight == cost.bound && used <= 10.0 => proven += 1,
            Ok((_, cost)) => println!("- {name}: {} cells, {used:.2} CPU seconds, gap {:.1}%", cost.cells, 100.0 * cost.gap()),
            Err(refused) => println!("- {name}: {} cells, refused: {}", table.cells().len(), &refused.to_string().chars().take(60).collect::<String>()),
        }
    }
    let of = tables.iter().filter(|(name, _)| name.ends_with(manner)).count();
    let groups = if rule.groups { "groups kept" } else { "the threshold alone" };
    println!("- {manner}, {groups}: {proven} of {of} proven, the largest of {cells} cells, the longest {longest:.2} CPU seconds");
}

fn measure(name: &str, table: &Table, rule: &Rule) {
    let (began, used) = (Wall.now(), cpu());
    let progress = |what: &str, done: usize, of: usize| {
        if std::env::args().any(|argument| argument == "--progress") {
            eprint!("\r{what} {done} of {of}    ");
        }
    };
    match Release::hiding(table, "measured", Day(20_000), rule, &mut Ledger::new(), &Watch::new(&Used, &progress)) {
        Ok((_, cost)) => println!(
            "| {name} | {} | {} | {} | {:.2} | {:.2} | {} | {} | {:.1}% |",
            cost.cells,
            cost.small,
            cost.beside,
            cpu() - used,
            Wall.now().since(began) as f64 / 1_000.0,
            cost.weight,
            cost.bound,
            100.0 * cost.gap()
        ),
        Err(refused) => println!("| {name} | refused: {} ||||||||", refused.to_string().chars().take(80).collect::<String>()),
    }
}

fn main() {
    println!("| table | cells | small | beside | CPU seconds | seconds | cost | no less than | gap |");
    println!("|---|---|---|---|---|---|---|---|---|");
    let alone = Rule { groups: false, ..Rule::default() };
    // `--published` leaves out the made-up ones.
    if !std::env::args().any(|argument| argument == "--published") {
        made_up(&alone);
    }
    if let Some(path) = std::env::args().skip(1).find(|argument| !argument.starts_with("--")) {
        let bytes = std::fs::read(path).unwrap();
        for (name, table) in split(&bytes) {
            measure(&name, &table, &alone);
        }
        let tree = ["First responder type", "First responder"].map(str::to_owned).to_vec();
        let layout = Layout { measure: "referrals".to_owned(), count: "People".to_owned(), total: "Total".to_owned(), trees: vec![tree] };
        let table = reading::table("quarter", &bytes, &layout).unwrap();
        measure("the published quarter", &table, &Rule { patience: 60_000, ..alone });
        measure("the published quarter, groups kept too", &table, &Rule { patience: 60_000, ..Rule::default() });
        let tables = published(&bytes);
        println!("\nEvery published table of two and three ways of the quarter with up to 500 cells, of each responder and of all of them; those that were not proven in ten CPU seconds by name:\n");
        for rule in [alone, Rule::default()] {
            for manner in ["noughts kept", "noughts dropped"] {
                count_proven(manner, &tables, &rule);
            }
        }
    }
}

fn made_up(alone: &Rule) {
    for (name, sizes) in [("two ways, 19 by 23", &[19usize, 23][..]), ("three ways, 6 by 7 by 7", &[6, 7, 7]), ("four ways, 3 by 3 by 4 by 4", &[3, 3, 4, 4])] {
        for (noughts, small) in [(30, 10), (50, 30), (30, 40)] {
            for seed in 1..=2 {
                let table = made(sizes, noughts, small, seed);
                measure(&format!("{name}, {noughts}% noughts, {small}% small, seed {seed}"), &table, alone);
            }
        }
    }
    measure("two ways, 19 by 23, groups kept too", &made(&[19, 23], 30, 10, 1), &Rule::default());
    measure("a made-up quarter", &quarter(), &Rule { patience: 60_000, ..*alone });
}
