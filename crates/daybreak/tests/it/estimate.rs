//! The estimator's command from outside: what it keeps on Ctrl-C, and its pages in a browser.

use crate::looking::{look, nothing};
use daybreak_testing::{Browser, Scripts};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

/// Five lists that overlap thinly, two of them not at all; one name has to be told apart from markup.
const COUNTS: &str = "\
Local authority,<NGO> & friends,Police,Government,Public,count
1,0,0,0,0,54
0,1,0,0,0,463
0,0,1,0,0,995
0,0,0,1,0,695
0,0,0,0,1,316
1,1,0,0,0,15
1,0,1,0,0,19
1,0,0,1,0,3
0,1,1,0,0,62
0,1,0,1,0,19
0,1,0,0,1,1
0,0,1,1,0,76
0,0,1,0,1,11
0,0,0,1,1,8
1,1,1,0,0,1
0,1,1,1,0,4
";

fn estimate(words: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_daybreak"));
    command.arg("estimate").args(words).env_clear().stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

fn made(folder: &Path, name: &str, words: &[&str]) -> String {
    let path = folder.join(name);
    let said = estimate(words).arg("--output").arg(&path).output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    format!("file://{}", path.display())
}

#[tokio::test(flavor = "multi_thread")]
async fn the_estimators_pages() {
    let folder = tempfile::tempdir().unwrap();
    let counts = folder.path().join("counts.csv");
    std::fs::write(&counts, COUNTS).unwrap();
    let parts = folder.path().join("parts.csv");
    let rows = |sex: &str| COUNTS.lines().skip(1).map(|row| format!("{sex},{row}\n")).collect::<String>();
    std::fs::write(&parts, format!("sex,{}\n{}{}", COUNTS.lines().next().unwrap(), rows("women"), rows("men"))).unwrap();
    let (counts, parts) = (counts.display().to_string(), parts.display().to_string());
    let light = ["--format", "html", "--replicates", "100", "--worlds", "8", "--sweeps", "300"];
    let pages = [
        ("whole", made(folder.path(), "whole.html", &[&[counts.as_str()], &light[..]].concat())),
        ("released", made(folder.path(), "released.html", &[&[parts.as_str(), "--by", "sex", "--release"], &light[..]].concat())),
        ("models", made(folder.path(), "models.html", &["models", &counts, "--format", "html"])),
    ];
    let browser = Browser::open(Scripts::On).await;
    let mut found = Vec::new();
    for (what, address) in &pages {
        browser.page.goto(address).await.unwrap();
        assert!(browser.text().await.contains("95% interval"), "{what}");
        look(&browser, what, &mut found).await;
    }
    browser.close().await;
    nothing(found);
}

/// Interrupts a run whose table comes through a pipe: that it reads the pipe shows that it listens for Ctrl-C by then.
fn interrupted(words: &[&str]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("counts.csv");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let running: Child = estimate(words).arg(&pipe).spawn().unwrap();
    let mut writer = std::fs::OpenOptions::new().write(true).open(&pipe).unwrap();
    assert!(Command::new("kill").args(["-INT", &running.id().to_string()]).status().unwrap().success());
    std::io::Write::write_all(&mut writer, COUNTS.as_bytes()).unwrap();
    drop(writer);
    running.wait_with_output().unwrap()
}

#[test]
fn ctrl_c_keeps_what_is_done_and_says_what_is_not() {
    for (words, says) in [
        (&["--format", "text"][..], "it was stopped before this method began"),
        (&["models", "--format", "csv"], "Stopped before all models were fitted."),
    ] {
        let ended = interrupted(words);
        let (out, heard) = (String::from_utf8_lossy(&ended.stdout), String::from_utf8_lossy(&ended.stderr));
        assert!(ended.status.success(), "{words:?}: {heard}");
        assert!(out.contains(says) && out.contains("NOT FOR PUBLICATION"), "{words:?}: {out}");
        assert!(heard.contains("Stopped: what was done by then is in the result"), "{words:?}: {heard}");
    }
}
