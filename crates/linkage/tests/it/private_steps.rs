//! Private linkage as its people run it: a command a step, a file a step.

use crate::cli::{by_chance, lists};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

static STEPS: AtomicU64 = AtomicU64::new(1);

fn step(folder: &Path, words: &[&str]) -> Result<String, String> {
    // Words that begin with a point are files of the folder.
    let words: Vec<String> = words.iter().map(|word| word.strip_prefix("./").map_or_else(|| (*word).to_owned(), |name| folder.join(name).display().to_string())).collect();
    let words: Vec<&str> = ["private"].into_iter().chain(words.iter().map(String::as_str)).collect();
    // Each step on a machine of its own.
    by_chance(STEPS.fetch_add(1, Ordering::Relaxed), &words, &[], &[]).map(|(out, _)| out)
}

fn begun(folder: &Path) {
    let files: Vec<PathBuf> = lists(folder, 1_500);
    assert_eq!(files.len(), 2);
    let public = step(folder, &["estimator", "./estimator.key"]).unwrap();
    let run = ["run", "./run.json", "--name", "county", "--period", "2026", "--agency", "police", "--agency", "charity", "--key", "phone", "--key", "name_born", "--any-of", "name_born", "--estimator", public.trim()];
    assert!(step(folder, &run).unwrap().contains("compare its digest"));
    for agency in ["police", "charity"] {
        step(folder, &["secret", &format!("./{agency}.secret"), "--account", &format!("./{agency}.account")]).unwrap();
        let told = step(folder, &["keys", "./run.json", &format!("./{agency}.csv"), "--out", &format!("./{agency}.keys")]).unwrap();
        assert!(told.contains("name_born: ") && told.contains("stays where the list is"), "{told}");
    }
}

fn blind(folder: &Path, what: &str, from: &str, by: &str, out: &str) -> Result<String, String> {
    let words = [what, "./run.json", &format!("./{from}"), "--as", by, "--secret", &format!("./{by}.secret"), "--account", &format!("./{by}.account"), "--out", &format!("./{out}")];
    step(folder, &words)
}

#[test]
fn two_agencies_come_to_a_table_without_showing_a_name() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    begun(folder);
    assert!(blind(folder, "blind", "police.keys", "police", "p1").unwrap().contains("Next to blind it: charity."));
    blind(folder, "blind", "charity.keys", "charity", "c1").unwrap();
    assert!(blind(folder, "reblind", "p1", "charity", "p2").unwrap().contains("give it to the collector alone"));
    blind(folder, "reblind", "c1", "police", "c2").unwrap();
    let told = step(folder, &["collect", "./run.json", "./p2", "./c2", "--out", "./sealed"]).unwrap();
    assert!(told.contains("police: ") && told.contains("give it to the estimator"), "{told}");
    step(folder, &["open", "./run.json", "./sealed", "--key", "./estimator.key", "--out", "./counts.csv"]).unwrap();
    let counts = std::fs::read_to_string(folder.join("counts.csv")).unwrap();
    assert!(counts.starts_with("police,charity,count (estimates alone)\n"), "{counts}");
    // Nothing handed out holds a value, and every blinding stands in the account, before it left.
    let name = std::fs::read_to_string(folder.join("police.keys")).unwrap().split("name_born\",\"").nth(1).unwrap().split('|').next().unwrap().to_owned();
    assert!(name.len() > 4);
    for file in ["p1", "p2", "c1", "c2", "sealed", "police.account"] {
        assert!(!std::fs::read_to_string(folder.join(file)).unwrap().contains(&name), "{file}");
    }
    let account = std::fs::read_to_string(folder.join("police.account")).unwrap();
    assert_eq!(account.lines().count(), 3, "a secret drawn, two lists blinded");
    assert!(account.contains("\"from\":\"charity\"") && account.contains("\"day\":\"2026-"), "{account}");
}

#[test]
fn what_a_curious_agency_would_do_is_refused_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    begun(folder);
    blind(folder, "blind", "charity.keys", "charity", "c1").unwrap();
    blind(folder, "reblind", "c1", "police", "c2").unwrap();
    // The same list again in one period; nothing is written.
    let again = blind(folder, "reblind", "c1", "police", "c3").unwrap_err();
    assert!(again.contains("police.account: ") && again.contains("One run a period"), "{again}");
    assert!(!folder.join("c3").exists());
    // Nor with an account that is begun for it, or another's: a secret goes with its own.
    for account in ["./begun.account", "./charity.account"] {
        let words = ["reblind", "./run.json", "./c1", "--as", "police", "--secret", "./police.secret", "--account", account, "--out", "./c3"];
        let elsewhere = step(folder, &words).unwrap_err();
        assert!(elsewhere.contains(&account[2..]) && elsewhere.contains("does not know the secret"), "{elsewhere}");
    }
    assert!(!folder.join("c3").exists() && !folder.join("begun.account").exists());
    // A list of few guesses.
    let few: String = std::fs::read_to_string(folder.join("police.keys")).unwrap().lines().take(20).map(|line| format!("{line}\n")).collect();
    std::fs::write(folder.join("few.keys"), few).unwrap();
    assert!(blind(folder, "blind", "few.keys", "police", "p1").unwrap_err().contains("a list of this run has at least 100"));
    // A secret is never written over; a collected table needs everybody.
    assert!(step(folder, &["secret", "./police.secret", "--account", "./police.account"]).unwrap_err().contains("is there already"));
    assert!(step(folder, &["collect", "./run.json", "./c2", "--out", "./sealed"]).unwrap_err().contains("the list of “police” is missing"));
    // A changed account and a broken list are told by file and line.
    let account = std::fs::read_to_string(folder.join("police.account")).unwrap();
    std::fs::write(folder.join("police.account"), account.replace("charity", "Charity")).unwrap();
    std::fs::write(folder.join("broken"), std::fs::read_to_string(folder.join("c1")).unwrap().replacen("\n0:", "\n0:zz", 1)).unwrap();
    let refused = blind(folder, "blind", "police.keys", "police", "p1");
    assert!(refused.is_ok() || refused.unwrap_err().contains("police.account"));
    let broken = blind(folder, "reblind", "broken", "police", "c3").unwrap_err();
    assert!(broken.contains("broken: line "), "{broken}");
    let unknown = step(folder, &["run", "./other.json", "--name", "x", "--period", "1", "--agency", "a", "--agency", "b", "--key", "shoe", "--any-of", "shoe", "--estimator", &"0".repeat(64)]);
    assert!(unknown.is_ok());
    assert!(step(folder, &["keys", "./other.json", "./police.csv", "--out", "./k"]).unwrap_err().contains("no key is called “shoe”"));
}

/// Two lists of people by number, through all steps: what the collector is shown.
fn collected(folder: &Path, keys: impl Fn(usize) -> Vec<(String, String)>, police: std::ops::Range<usize>, charity: std::ops::Range<usize>) -> String {
    begun(folder);
    for (agency, people) in [("police", police), ("charity", charity)] {
        let lines: String = people.map(|n| serde_json::to_string(&keys(n)).unwrap() + "\n").collect();
        std::fs::write(folder.join(format!("{agency}.keys")), lines).unwrap();
    }
    for (from, by, first, second) in [("police", "charity", "p1", "p2"), ("charity", "police", "c1", "c2")] {
        blind(folder, "blind", &format!("{from}.keys"), from, first).unwrap();
        blind(folder, "reblind", first, by, second).unwrap();
    }
    step(folder, &["collect", "./run.json", "./p2", "./c2", "--out", "./sealed"]).unwrap()
}

/// One target of the charity's and ninety-nine made up, or five it knows the police to have and a sixth it wonders about: whatever the answer, the collector shows the same.
#[test]
fn what_the_collector_shows_does_not_hang_on_who_is_on_which_list() {
    let name = |n: usize| vec![("name_born".to_owned(), format!("name {n}|2001-01-01"))];
    let shown = [120..220, 119..219, 115..215, 114..214, 20..120].map(|charity| {
        let folder = tempfile::tempdir().unwrap();
        let told = collected(folder.path(), name, 0..120, charity);
        (told, std::fs::metadata(folder.path().join("sealed")).unwrap().len())
    });
    assert_eq!(shown[0].0, "police: 120 records\ncharity: 100 records\nWho is on which of them is sealed: give it to the estimator.\n");
    assert!(shown.iter().all(|one| *one == shown[0]), "{shown:?}");
}

#[test]
fn one_record_with_keys_among_empty_ones_is_refused_at_every_step() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    begun(folder);
    let target = std::fs::read_to_string(folder.join("charity.keys")).unwrap().lines().find(|line| line.contains("name_born")).unwrap().to_owned();
    std::fs::write(folder.join("target.keys"), target + "\n" + &"[]\n".repeat(99)).unwrap();
    let refused = blind(folder, "blind", "target.keys", "charity", "c1").unwrap_err();
    assert!(refused.contains("the list has 1 records with a key"), "{refused}");
    // As a changed program would hand it out.
    blind(folder, "blind", "charity.keys", "charity", "c1").unwrap();
    let list = std::fs::read_to_string(folder.join("c1")).unwrap();
    let (head, records) = list.split_once('\n').unwrap();
    let empty = records.lines().filter(|line| !line.is_empty()).take(1).map(str::to_owned).chain(records.lines().skip(1).map(|_| String::new())).collect::<Vec<_>>();
    std::fs::write(folder.join("c2"), format!("{head}\n{}\n", empty.join("\n"))).unwrap();
    let refused = blind(folder, "reblind", "c2", "police", "c3").unwrap_err();
    assert!(refused.contains("c2: the list has 1 records with a key"), "{refused}");
}

/// A list is blinded once a period: what goes wrong with its file must not be what takes it.
#[test]
fn a_list_that_cannot_be_written_takes_no_period() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    begun(folder);
    let account = || std::fs::read_to_string(folder.join("police.account")).unwrap();
    let before = account();
    std::fs::create_dir(folder.join("taken")).unwrap();
    for (out, why) in [("no-such-folder/p1", "no-such-folder/p1: "), ("taken", "is there already"), ("police.account", "is there already"), ("police.secret", "is there already")] {
        let refused = blind(folder, "blind", "police.keys", "police", out).unwrap_err();
        assert!(refused.contains(why), "{refused}");
        assert_eq!(account(), before, "{out}");
    }
    // Nor is a list left that the account does not hold.
    std::fs::create_dir(folder.join("police.account.part")).unwrap();
    blind(folder, "blind", "police.keys", "police", "p1").unwrap_err();
    assert!(!folder.join("p1").exists() && !folder.join("p1.part").exists());
    std::fs::remove_dir(folder.join("police.account.part")).unwrap();
    blind(folder, "blind", "police.keys", "police", "p1").unwrap();
    assert!(folder.join("p1").exists() && !folder.join("p1.part").exists() && account() != before);
}

/// Killed between the account and the list's place: the one copy is named, and nothing is written over it, whatever is tried.
#[test]
fn the_one_copy_of_a_list_is_named_and_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    begun(folder);
    blind(folder, "blind", "police.keys", "police", "p1").unwrap();
    let list = std::fs::read_to_string(folder.join("p1")).unwrap();
    std::fs::rename(folder.join("p1"), folder.join("p1.part")).unwrap();
    let again = blind(folder, "blind", "police.keys", "police", "p1").unwrap_err();
    assert!(again.contains("p1.part is the list that was blinded") && again.contains("rename the file to"), "{again}");
    assert_eq!(std::fs::read_to_string(folder.join("p1.part")).unwrap(), list);
    // Beside another account by mistake: that one can't say that nobody was given it, and nobody is told to delete it.
    std::fs::rename(folder.join("police.account"), folder.join("right")).unwrap();
    let again = blind(folder, "blind", "police.keys", "police", "p1").unwrap_err();
    assert!(again.contains("this account does not know the secret") && !again.contains("p1.part"), "{again}");
    std::fs::rename(folder.join("right"), folder.join("police.account")).unwrap();
    // Killed before it was written down: half a list that the account does not hold takes no period.
    std::fs::write(folder.join("c1.part"), list.lines().next().unwrap()).unwrap();
    let again = blind(folder, "blind", "charity.keys", "charity", "c1").unwrap_err();
    assert!(again.contains("c1.part was left by a step that ended early") && !folder.join("c1").exists(), "{again}");
    std::fs::remove_file(folder.join("c1.part")).unwrap();
    blind(folder, "blind", "charity.keys", "charity", "c1").unwrap();
    // What an ended try left beside the account is of no use, and in nobody's way.
    std::fs::write(folder.join("charity.account.part"), "half").unwrap();
    blind(folder, "reblind", "p1.part", "charity", "p2").unwrap();
}

#[test]
fn keys_secrets_and_the_table_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    let name = |n: usize| vec![("name_born".to_owned(), format!("name {n}|2001-01-01"))];
    collected(folder, name, 0..120, 60..160);
    for file in ["keys", "counts"] {
        let out = folder.join(file);
        let words = match file {
            "keys" => ["keys", "./run.json", "./police.csv", "--out", "./keys"].to_vec(),
            _ => ["open", "./run.json", "./sealed", "--key", "./estimator.key", "--out", "./counts"].to_vec(),
        };
        // What everybody may read, or holds open already, is not written into.
        std::fs::write(&out, "").unwrap();
        std::fs::set_permissions(&out, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(step(folder, &words).unwrap_err().contains("is there already"), "{file}");
        assert_eq!(std::fs::read_to_string(&out).unwrap(), "", "{file}");
        std::fs::remove_file(&out).unwrap();
        step(folder, &words).unwrap();
    }
    for file in ["keys", "counts", "police.secret", "estimator.key"] {
        assert_eq!(std::fs::metadata(folder.join(file)).unwrap().permissions().mode() & 0o777, 0o600, "{file}");
    }
}

#[test]
fn bounds_of_the_run_hold_lists_at_their_first_step() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    lists(folder, 1_500);
    let estimator = "0a".repeat(32);
    let run = |name: &str, more: &[&str]| {
        let words = ["run", name, "--name", "county", "--period", "2026", "--agency", "police", "--agency", "charity", "--key", "phone", "--key", "two_sounds_born", "--any-of", "phone", "--estimator"];
        step(folder, &[&words[..], &[estimator.as_str()], more].concat()).unwrap();
        step(folder, &["keys", name, "./police.csv", "--out", "./police.keys"])
    };
    let long = run("./long.json", &["--most", "120"]).unwrap_err();
    assert!(long.contains("police.csv: the list has ") && long.contains("at most 120. A longer one may be of guesses"), "{long}");
    let many = run("./many.json", &["--most-keys", "1"]).unwrap_err();
    assert!(many.contains("police.csv: line ") && many.contains("a record of this run has at most 1"), "{many}");
    assert!(!folder.join("police.keys").exists());
    assert!(run("./usual.json", &[]).is_ok());
}

const SCHEMA: &str = r#"{"version": 3, "clkConfig": {"l": 1024, "kdf": {"type": "HKDF", "hash": "SHA256", "salt": "SCbL2zHNnmsckfzchsNkZY9XoHk96P/G5nUBrM7ybymlEFsMV6PAeDZCNp3rfNUPCtLDMOGQHG4pCQpfhiHCyA==", "info": "", "keySize": 64}},
 "features": [{"identifier": "unique_id", "ignored": true},
  {"identifier": "forename", "format": {"type": "string", "encoding": "utf-8"}, "hashing": {"comparison": {"type": "ngram", "n": 2}, "strategy": {"bitsPerFeature": 200}, "hash": {"type": "blakeHash"}}},
  {"identifier": "surname", "format": {"type": "string", "encoding": "utf-8"}, "hashing": {"comparison": {"type": "ngram", "n": 2}, "strategy": {"bitsPerFeature": 200}, "hash": {"type": "blakeHash"}}},
  {"identifier": "dob", "format": {"type": "string", "encoding": "utf-8"}, "hashing": {"comparison": {"type": "ngram", "n": 1, "positional": true}, "strategy": {"bitsPerFeature": 200}, "hash": {"type": "blakeHash"}}}]}"#;

#[test]
fn encodings_are_made_and_compared_and_the_words_are_honest() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    lists(folder, 600);
    std::fs::write(folder.join("schema.json"), SCHEMA).unwrap();
    std::fs::write(folder.join("shared"), "a secret of two agencies\n").unwrap();
    for agency in ["police", "charity"] {
        let told = step(folder, &["encode", "./schema.json", &format!("./{agency}.csv"), "--secret", "./shared", "--project", "county 2026", "--out", &format!("./{agency}.clks")]).unwrap();
        assert!(told.contains("not encryption"), "{told}");
    }
    let list = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap().lines().skip(1).map(|line| line.rsplit(',').nth(1).unwrap().to_owned()).collect::<Vec<_>>();
    let (police, charity) = (list("police.csv"), list("charity.csv"));
    for how in [vec!["--at-least", "0.85", "--once"], vec!["--partners"]] {
        let told = step(folder, &[vec!["compare", "./police.clks", "./charity.clks", "--out", "./pairs.csv"], how].concat()).unwrap();
        assert!(told.contains("pairs compared"), "{told}");
        let text = std::fs::read_to_string(folder.join("pairs.csv")).unwrap();
        let right = text.lines().skip(1).filter(|line| {
            let places: Vec<usize> = line.split(',').take(2).map(|place| place.parse().unwrap()).collect();
            police[places[0] - 1] == charity[places[1] - 1]
        });
        let (right, all) = (right.count(), text.lines().count() - 1);
        assert!(right > 30 && right * 10 > all * 9, "{right} of {all}: places are those of the lists' lines");
    }
    // The same pairs from lists in another order, on any number of threads.
    let encodings = |name: &str| -> Vec<String> {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        serde_json::from_value(serde_json::from_str::<serde_json::Value>(&text).unwrap()["clks"].clone()).unwrap()
    };
    let compared = |threads: usize, how: &[&str]| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let told = pool.install(|| step(folder, &[&["compare", "./police.clks", "./charity.clks", "--out", "./pairs.csv"][..], how].concat())).unwrap();
        let (police, charity) = (encodings("police.clks"), encodings("charity.clks"));
        let text = std::fs::read_to_string(folder.join("pairs.csv")).unwrap();
        let mut pairs: Vec<String> = text.lines().skip(1).map(|line| line.splitn(3, ',').collect::<Vec<_>>()).map(|row| format!("{} {} {}", police[row[0].parse::<usize>().unwrap() - 1], charity[row[1].parse::<usize>().unwrap() - 1], row[2])).collect();
        pairs.sort();
        (told, pairs)
    };
    let ways: [&[&str]; 3] = [&["--at-least", "0.8"], &["--at-least", "0.8", "--once"], &["--partners"]];
    let first = ways.map(|how| compared(1, how));
    assert!(first.iter().all(|(_, pairs)| pairs.len() > 30));
    assert_eq!(ways.map(|how| compared(3, how)), first);
    for name in ["police.clks", "charity.clks"] {
        let mut turned = encodings(name);
        turned.reverse();
        std::fs::write(folder.join(name), serde_json::json!({ "clks": turned }).to_string()).unwrap();
    }
    assert_eq!(ways.map(|how| compared(2, how)), first, "other order of rows");
    let refused = step(folder, &["compare", "./police.clks", "./schema.json", "--out", "./x.csv"]).unwrap_err();
    assert!(refused.contains("schema.json, line ") && refused.contains("no file of encodings"), "{refused}");
}
