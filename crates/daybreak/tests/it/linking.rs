//! The linker's pages in a browser, and its private steps with the system's own randomness.

use crate::looking::{look, nothing};
use daybreak_testing::{Browser, Scripts};
use fantoccini::Locator;
use std::path::Path;
use std::process::{Command, Stdio};

fn link(folder: &Path, words: &[&str]) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_daybreak"));
    let said = command.arg("link").args(words).current_dir(folder).env_clear().stdout(Stdio::piped()).stderr(Stdio::piped()).output().unwrap();
    assert!(said.status.success(), "{words:?}: {}", String::from_utf8_lossy(&said.stderr));
    String::from_utf8(said.stdout).unwrap()
}

/// Two lists of synthetic people, with who each row is of.
fn lists(folder: &Path) {
    link(folder, &["synthetic", ".", "--people", "2000"]);
    let truth = std::fs::read_to_string(folder.join("truth.csv")).unwrap();
    let people: std::collections::BTreeMap<&str, &str> = truth.lines().skip(1).filter_map(|line| line.split(',').collect::<Vec<_>>()[1..3].try_into().ok()).map(|[id, who]: [&str; 2]| (id, who)).collect();
    for name in ["police.csv", "charity.csv"] {
        let text = std::fs::read_to_string(folder.join(name)).unwrap();
        let with = |(at, line): (usize, &str)| if at == 0 { format!("{line},who\n") } else { format!("{line},{}\n", people[line.split(',').next().unwrap()]) };
        std::fs::write(folder.join(name), text.lines().enumerate().map(with).collect::<String>()).unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_linkers_pages() {
    let folder = tempfile::tempdir().unwrap();
    lists(folder.path());
    link(folder.path(), &["report", "police.csv", "charity.csv", "--page", "report.html", "--truth", "who", "--pairs", "6", "--clusters", "8"]);
    link(folder.path(), &["label", "police.csv", "charity.csv", "--page", "label.html", "--count", "20"]);
    let address = |name: &str| format!("file://{}", folder.path().join(name).display());
    let browser = Browser::open(Scripts::On).await;
    let mut found = Vec::new();
    browser.page.goto(&address("report.html")).await.unwrap();
    assert!(browser.text().await.contains("clusters shown"), "the studio says what it shows");
    look(&browser, "report", &mut found).await;
    browser.page.goto(&address("label.html")).await.unwrap();
    look(&browser, "label", &mut found).await;
    browser.close().await;
    nothing(found);
    // Without scripts everything is there, in tables, and nothing that would not work is shown.
    let browser = Browser::open(Scripts::Off).await;
    browser.page.goto(&address("report.html")).await.unwrap();
    let text = browser.text().await;
    for part in ["Weights, m and u", "Records of cluster 1", "At some thresholds", "From the prior to the weight"] {
        assert!(browser.everything().await.contains(part), "{part}");
    }
    assert!(!text.contains("Try another threshold"), "{text}");
    browser.close().await;
}

/// Of the page of labels, what it says of its place.
async fn place(browser: &Browser) -> String {
    browser.page.find(Locator::Css("#place")).await.unwrap().text().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn pairs_are_labelled_by_keyboard_kept_over_a_reload_saved_and_opened_again() {
    const TAB: char = '\u{e004}';
    const ENTER: char = '\u{e007}';
    const LEFT: char = '\u{e012}';
    let folder = tempfile::tempdir().unwrap();
    lists(folder.path());
    link(folder.path(), &["label", "police.csv", "charity.csv", "--page", "label.html", "--count", "20"]);
    let address = format!("file://{}", folder.path().join("label.html").display());
    let browser = Browser::open(Scripts::On).await;
    browser.page.goto(&address).await.unwrap();
    assert_eq!(place(&browser).await, "Pair 1 of 20. 0 labelled.");
    for (key, then) in [('s', "Pair 2 of 20. 1 labelled."), ('d', "Pair 3 of 20. 2 labelled."), ('u', "Pair 4 of 20. 3 labelled.")] {
        browser.press(key).await;
        assert_eq!(place(&browser).await, then, "{key}");
    }
    browser.page.refresh().await.unwrap();
    assert_eq!(place(&browser).await, "Pair 4 of 20. 3 labelled.", "labels are kept");
    // Back to the third, which is shown with its label and gets another; then on without one.
    browser.press(LEFT).await;
    let pressed = browser.page.find(Locator::Css("[aria-pressed=true]")).await.unwrap();
    assert_eq!(pressed.attr("data-label").await.unwrap().as_deref(), Some("unsure"));
    for (key, then) in [('s', "Pair 4 of 20. 3 labelled."), ('n', "Pair 5 of 20. 3 labelled.")] {
        browser.press(key).await;
        assert_eq!(place(&browser).await, then, "{key}");
    }
    // Saved by keyboard: the seventh button.
    for _ in 0..7 {
        browser.press(TAB).await;
    }
    browser.press(ENTER).await;
    let saved = browser.saved("labels.csv").await;
    let text = std::fs::read_to_string(&saved).unwrap();
    let said: Vec<&str> = text.lines().map(|line| line.rsplit(',').next().unwrap()).collect();
    assert_eq!(said, ["label", "same", "different", "same"], "{text}");
    assert_eq!(text.lines().next(), Some("pair,source_l,id_l,source_r,id_r,step,step_pairs,label"));
    let judged = link(folder.path(), &["judge", "police.csv", "charity.csv", "--labels", saved.to_str().unwrap()]);
    assert!(judged.starts_with("3 labels: 2 the same, 1 different, 0 unsure") && judged.contains("Each label speaks for its step"), "{judged}");
    // Another browser, as on another machine: it knows nothing, and goes on with the file.
    let other = Browser::open(Scripts::On).await;
    other.page.goto(&address).await.unwrap();
    assert_eq!(place(&other).await, "Pair 1 of 20. 0 labelled.");
    other.fill("#open", saved.to_str().unwrap()).await;
    for _ in 0..400 {
        if place(&other).await.contains("were read") {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(25)).await;
    }
    assert_eq!(place(&other).await, "Pair 4 of 20. 3 labelled. 3 labels were read.");
    other.press('d').await;
    assert_eq!(place(&other).await, "Pair 5 of 20. 4 labelled.");
    other.close().await;
    browser.close().await;
}

#[test]
fn secrets_are_of_the_system_and_only_their_owners() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    for name in ["one", "other"] {
        assert!(link(folder.path(), &["private", "secret", name, "--account", "account"]).contains("for this run alone"));
        assert_eq!(std::fs::metadata(folder.path().join(name)).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let secret = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    assert_eq!(secret("one").trim().len(), 64);
    assert_ne!(secret("one"), secret("other"));
    assert_eq!(link(folder.path(), &["private", "estimator", "key"]).trim().len(), 64);
}

/// From two lists to what may go out: the table is marked where it is opened, and is known by its mark where estimates are made.
#[test]
fn of_lists_joined_without_names_estimates_alone_go_out() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    lists(folder);
    let step = |words: &str| link(folder, &words.split(' ').collect::<Vec<_>>());
    let public = step("private estimator key");
    step(&format!("private run run.json --name county --period 2026 --agency police --agency charity --key phone --key name_born --any-of name_born --estimator {}", public.trim()));
    for agency in ["police", "charity"] {
        step(&format!("private secret {agency}.secret --account {agency}.account"));
        step(&format!("private keys run.json {agency}.csv --out {agency}.keys"));
        step(&format!("private blind run.json {agency}.keys --as {agency} --secret {agency}.secret --account {agency}.account --out {agency}.1"));
    }
    for (from, by) in [("police", "charity"), ("charity", "police")] {
        step(&format!("private reblind run.json {from}.1 --as {by} --secret {by}.secret --account {by}.account --out {from}.2"));
    }
    step("private collect run.json police.2 charity.2 --out sealed");
    step("private open run.json sealed --key key --out counts.csv");
    let said = Command::new(env!("CARGO_BIN_EXE_daybreak")).args(["estimate", "counts.csv", "--release", "--method", "chao", "--worlds", "0"]).current_dir(folder).output().unwrap();
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("Released: estimates alone") && !said.contains("police"), "{said}");
}
