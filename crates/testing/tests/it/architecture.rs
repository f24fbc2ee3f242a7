//! The invariants of ARCHITECTURE.md that can be read off the manifests and the sources.

use crate::sources::{members, metadata, root, sources};
use std::collections::{BTreeMap, BTreeSet};

const FLOOR: [&str; 4] = ["vault", "audit", "database", "vocabulary"];

/// Which crates each crate may name. A crate that is not listed may not exist: add it here, with the arrow argued in ARCHITECTURE.md.
fn arrows() -> BTreeMap<&'static str, Vec<&'static str>> {
    let over_site = [&["site"][..], &FLOOR].concat();
    let over_access = [&["access", "documents"][..], &over_site].concat();
    let over_partnership = [&["partnership"][..], &over_access].concat();
    BTreeMap::from([
        ("vocabulary", vec![]),
        ("database", vec!["vocabulary"]),
        ("audit", vec!["database", "vocabulary"]),
        ("vault", vec!["audit", "database", "vocabulary"]),
        ("site", FLOOR.to_vec()),
        // What is printed, as data. The typesetter itself is under the binary alone.
        ("documents", vec![]),
        ("press", vec!["documents"]),
        ("access", [&["documents"][..], &over_site].concat()),
        ("partnership", over_access),
        // Anonymity is an absent arrow: `reports` can't name an account.
        ("reports", over_site),
        ("triage", [&["reports", "documents"][..], &over_partnership].concat()),
        // A referral is made ready from a person's record, and may begin with the report they are known from.
        ("referrals", [&["documents", "people", "triage", "reports"][..], &over_partnership].concat()),
        // A person's path leads back to the report they are known from.
        ("people", [&["triage", "reports"][..], &over_partnership].concat()),
        ("linkage", vec!["vocabulary"]),
        ("prevalence", vec!["vocabulary"]),
        ("disclosure", vec!["vocabulary"]),
        // Counts only, by each room's `figures`; nothing of ours leaves but by `disclosure`.
        ("statistics", [&["reports", "triage", "people", "referrals", "disclosure"][..], &over_partnership].concat()),
        ("daybreak", [&["documents", "press", "partnership", "access", "reports", "triage", "people", "referrals", "linkage", "prevalence", "disclosure", "statistics", "site"][..], &FLOOR].concat()),
    ])
}

fn folder(package: &str) -> &str {
    package.strip_prefix("daybreak-").unwrap_or(package)
}

#[test]
fn every_arrow_is_one_the_plan_allows() {
    let arrows = arrows();
    let ours: BTreeSet<&str> = members().map(|package| package["name"].as_str().unwrap()).collect();
    for package in members() {
        let name = folder(package["name"].as_str().unwrap());
        if name == "testing" {
            continue;
        }
        let allowed = arrows.get(name).unwrap_or_else(|| panic!("{name} is not in the plan of the house"));
        for dependency in package["dependencies"].as_array().unwrap() {
            let other = dependency["name"].as_str().unwrap();
            let in_tests = dependency["kind"] == "dev";
            if ours.contains(other) && !(in_tests && other == "daybreak-testing") {
                assert!(allowed.contains(&folder(other)), "{name} -> {other} is not an arrow of the plan");
            }
        }
    }
}

#[test]
fn there_are_no_more_crates_than_a_reader_can_hold() {
    assert!(members().count() <= 22, "merge before adding");
}

#[test]
fn the_public_rooms_reach_no_account_by_any_path() {
    let nodes = metadata()["resolve"]["nodes"].as_array().unwrap();
    let id_of = |name: &str| members().find(|package| package["name"] == name).map(|package| package["id"].as_str().unwrap());
    let Some(reports) = id_of("daybreak-reports") else { return };
    let mut reached = BTreeSet::new();
    let mut ahead = vec![reports];
    while let Some(id) = ahead.pop() {
        if reached.insert(id) {
            let node = nodes.iter().find(|node| node["id"] == id).unwrap();
            for dependency in node["deps"].as_array().unwrap() {
                let linked = dependency["dep_kinds"].as_array().unwrap().iter().any(|kind| kind["kind"].is_null());
                if linked {
                    ahead.push(dependency["pkg"].as_str().unwrap());
                }
            }
        }
    }
    for closed in ["daybreak-access", "daybreak-partnership", "daybreak-triage", "daybreak-people", "daybreak-referrals", "daybreak-documents", "daybreak-press"] {
        if let Some(id) = id_of(closed) {
            assert!(!reached.contains(id), "reports reaches {closed}");
        }
    }
}

#[test]
fn sql_is_spoken_only_in_stores() {
    for source in sources().iter().filter(|source| source.is_product()) {
        if source.krate() == "database" || source.is_store() {
            continue;
        }
        for (number, line) in source.product() {
            assert!(!line.contains("sqlx::") && !line.contains("use sqlx"), "{}:{number} speaks to the engine", source.path);
        }
    }
}

/// Files that may begin a writing transaction of their own, and the exception of invariant 3 each is. `audit` itself is where accounts are made.
const EXCEPTIONS: [(&str, &str); 7] = [
    ("crates/access/src/store/sessions.rs", "sessions"),
    ("crates/access/src/store/throttles.rs", "throttles"),
    ("crates/audit/src/", "the way to commit, and the chainer, which writes links and never acts"),
    ("crates/database/src/", "migrations, moves and leases"),
    ("crates/reports/src/store/throttle.rs", "throttles, and journeys that were left: sessions without a cookie"),
    ("crates/site/src/store.rs", "journeys that were left: sessions without a cookie"),
    ("crates/vault/src/files.rs", "waiting files"),
];

#[test]
fn only_the_account_commits() {
    for source in sources().iter().filter(|source| source.is_product()) {
        if EXCEPTIONS.iter().any(|(path, _)| source.path.starts_with(path)) {
            continue;
        }
        for (number, line) in source.product() {
            let begins = [".begin()", ".begin_apart()", ".commit()", ".begin_with("].iter().any(|word| line.contains(word));
            assert!(!begins, "{}:{number} writes outside of audit::change!", source.path);
        }
    }
}

/// Where in `statistics` a true count, a table of them or a release may be named. Everything else there knows published figures and what a release showed.
#[test]
fn own_counts_leave_statistics_only_through_a_release() {
    let places: [(&str, &[&str]); 8] = [
        ("figures", &["own/counting.rs"]),
        ("Table::count", &["own/counting.rs"]),
        ("own::table(", &["pages/numbers.rs"]),
        // Counted by night, or where there is no count of the night.
        ("own::count(", &["acts/count.rs"]),
        ("Cells", &["own/counting.rs", "own/mod.rs", "acts/count.rs", "store/own.rs"]),
        ("Release::", &["own/making.rs"]),
        // A table gives its cells to whoever asks: only a release is asked for them, and where it is counted whether a count is a few away from another.
        (".cells()", &["own/kept.rs", "own/counting.rs"]),
        ("daybreak_disclosure", &["own/counting.rs", "own/kept.rs", "own/making.rs", "own/parts.rs", "own/theirs.rs", "pages/numbers.rs"]),
    ];
    let ours: Vec<_> = sources().iter().filter(|source| source.is_product() && source.krate() == "statistics").collect();
    assert!(!ours.is_empty());
    for (word, may) in places {
        let mut found = false;
        for source in &ours {
            for (number, line) in source.product() {
                let code = line.split("//").next().unwrap_or_default();
                // The published side has figures of its own, which the world reads already.
                let own = word != "figures" || code.contains("::figures");
                if own && code.contains(word) {
                    found = true;
                    assert!(may.iter().any(|end| source.path.ends_with(end)), "{}:{number} has {word}", source.path);
                }
            }
        }
        assert!(found, "{word} is nowhere: this test looks for nothing");
    }
    // What is kept is made of a release and of nothing else. Of what making it cost, which says something of the hidden cells, only the gap goes on (decision 0190).
    let kept = ours.iter().find(|source| source.path.ends_with("own/kept.rs")).unwrap();
    assert_eq!(kept.product().filter(|(_, line)| line.contains("-> Kept")).count(), 1);
    assert!(kept.product().any(|(_, line)| line.contains("pub fn of(release: &Release) -> Kept")));
    for source in &ours {
        let of_a_cost = |line: &str| line.contains("Cost") || line.contains("cost.") && !line.contains("cost.gap()");
        assert!(source.product().all(|(_, line)| !of_a_cost(line)), "{} keeps a cost", source.path);
    }
}

#[test]
fn clock_chance_and_environment_are_read_in_one_place() {
    const READERS: [&str; 6] = ["SystemTime::now", "Instant::now", "Timestamp::now", "env::var", "getrandom::", "OsRng"];
    for source in sources().iter().filter(|source| source.is_product() && source.krate() != "daybreak") {
        for (number, line) in source.product() {
            for reader in READERS {
                assert!(!line.contains(reader), "{}:{number} reads {reader}; take it as an argument", source.path);
            }
        }
    }
}

#[test]
fn nothing_is_put_off_and_no_test_is_passed_over() {
    // Put together here, so that this file does not find itself.
    let marks = [["TO", "DO"], ["FIX", "ME"], ["unimplement", "ed!"], ["#[ign", "ore"], ["XX", "X:"]].map(|parts| parts.concat());
    for source in sources() {
        for (number, line) in source.text.lines().enumerate() {
            for mark in &marks {
                assert!(!line.contains(mark.as_str()), "{}:{} says {mark}", source.path, number + 1);
            }
        }
    }
}

#[test]
fn names_are_the_fields_own() {
    for source in sources().iter().filter(|source| source.is_product()) {
        for (number, line) in source.product() {
            let mut words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
            while let Some(word) = words.next() {
                if matches!(word, "struct" | "enum" | "trait" | "mod" | "type") {
                    let name = words.next().unwrap_or_default();
                    for empty in ["Service", "Manager", "Helper", "Util"] {
                        let as_module = empty.to_lowercase();
                        assert!(!name.ends_with(empty) && name != as_module, "{}:{number}: {name} says nothing", source.path);
                    }
                }
            }
        }
    }
}

#[test]
fn a_file_is_read_in_one_sitting() {
    for source in sources() {
        let lines = source.text.lines().count();
        assert!(lines <= 500, "{} has {lines} lines: split it by noun", source.path);
    }
}

#[test]
fn a_line_of_the_log_is_constant() {
    for source in sources().iter().filter(|source| source.is_product()) {
        for (number, line) in source.product() {
            let logs = ["info!(", "warn!(", "error!("].iter().any(|word| line.contains(word));
            assert!(!(logs && line.contains('{')), "{}:{number} puts a value into a log line; use a listed field", source.path);
        }
    }
}

/// What the public, the clock or whoever runs the system does: it stands on no member's page.
const BY_NO_MEMBER: [&str; 36] = [
    "account.head-handed", "alert.answered-meanwhile", "alert.called", "alert.forgotten", "alert.mail-not-sent", "alert.mail-sent", "alert.nobody-to-call",
    "alert.raised", "asking.delivered", "askings.expired", "boundary_set.imported", "conference.expired", "conference.repeated", "erasures.expired",
    "erasures.replayed", "feedback.erased", "feedback.sent", "intelligence.expired", "intelligence.repeated", "member.all-signed-out", "member.chased",
    "member.forgotten", "partnership.expired", "quarters.counted", "quarters.expired", "recipient.entered", "referral.expired", "report.added_to",
    "report.asked_about", "report.files_added", "report.left_behind_forgotten", "report.level_changed", "report.messages_hidden", "report.repeated",
    "report.sent", "report.withdrawn",
];

/// The auditor reads the account in their own language: an act without words stands there as its code.
#[test]
fn every_act_of_a_member_has_words_in_the_account() {
    let called = sources().iter().find(|source| source.path.ends_with("/account_of_acts/called.rs")).expect("the words of the account");
    let mut recorded = BTreeSet::new();
    for source in sources().iter().filter(|source| source.is_product()) {
        for (_, line) in source.product() {
            recorded.extend(line.split("Entry::new(\"").skip(1).filter_map(|rest| rest.split('"').next()));
        }
    }
    assert!(recorded.len() > 100, "the acts were not found");
    let silent: Vec<_> = recorded.iter().filter(|act| !BY_NO_MEMBER.contains(act) && !called.text.contains(&format!("(\"{act}\","))).collect();
    assert!(silent.is_empty(), "no words for {silent:?}: put them into partnership's words and called.rs");
}

#[test]
fn every_decision_is_found_by_its_title_and_in_its_place() {
    let folder = root().join("docs/decisions");
    let list = std::fs::read_to_string(folder.join("README.md")).unwrap();
    let mut files: Vec<String> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    files.retain(|name| name != "README.md");
    files.sort();
    let listed: Vec<&str> = list.lines().filter(|line| line.starts_with("- [")).filter_map(|line| line.split_once("](")?.1.split(')').next()).collect();
    assert_eq!(listed, files, "docs/decisions/README.md lists each decision once, by its number");
    for file in files {
        let text = std::fs::read_to_string(folder.join(&file)).unwrap();
        let title = text.lines().next().and_then(|line| line.split_once(". ")).map_or_else(|| panic!("{file} begins with no number and title"), |(_, title)| title);
        assert!(list.contains(&format!("]({file}) {title}\n")), "docs/decisions/README.md does not list {file} as \"{title}\"");
    }
}
