//! The linker's pages in a browser, and its private steps with the system's own randomness.

use crate::looking::{look, nothing};
use daybreak_testing::{Browser, Scripts};
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
