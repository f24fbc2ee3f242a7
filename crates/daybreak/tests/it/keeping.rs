//! A partnership's whole life from the command line: founded, copied, put back on the other engine, moved, and its account verified each time.

use daybreak_testing::{World, engines};
use std::path::Path;
use std::process::{Command, Output};

pub fn daybreak(settings: &Path, database: &str, args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_daybreak"))
        .arg("--settings")
        .arg(settings)
        .args(["--database", database])
        .args(args)
        .env_clear()
        .output()
        .unwrap()
}

pub fn said(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

pub fn must(settings: &Path, database: &str, args: &[&str]) -> String {
    let output = daybreak(settings, database, args);
    assert!(output.status.success(), "{args:?}: {}", said(&output));
    said(&output)
}

/// A founded partnership in the world's own database: its settings file and what `init` showed.
pub fn found(world: &World) -> (std::path::PathBuf, String) {
    let settings = world.folder().join("daybreak.toml");
    must(&settings, world.address(), &["init", "--template"]);
    let founding = world.folder().join("founding.toml");
    let shown = must(&settings, world.address(), &["init", founding.to_str().unwrap()]);
    let lines: Vec<&str> = shown.lines().filter(|line| line.starts_with("partnership_key") || line.starts_with("account_key")).collect();
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, text.replacen("[public]", &format!("{}\n\n[public]", lines.join("\n")), 1)).unwrap();
    (settings, shown)
}

#[tokio::test]
async fn a_partnership_is_founded_once_and_shows_its_secrets_once() {
    for world in engines(&[]).await {
        let (settings, shown) = found(&world);
        assert_eq!(shown.matches("recovery code").count(), 2, "{}: {shown}", world.name());
        assert_eq!(shown.matches("/join/").count(), 2, "{shown}");
        for file in ["public.secrets", "partners.secrets"] {
            use std::os::unix::fs::MetadataExt;
            assert_eq!(std::fs::metadata(world.folder().join(file)).unwrap().mode() & 0o777, 0o600);
        }
        let founding = world.folder().join("founding.toml");
        let again = daybreak(&settings, world.address(), &["init", founding.to_str().unwrap()]);
        assert_eq!(again.status.code(), Some(1), "{}", said(&again));
        assert!(said(&again).contains("already"), "{}", said(&again));
        assert!(must(&settings, world.address(), &["migrate"]).contains("0 steps taken"));
        assert!(must(&settings, world.address(), &["verify"]).contains("The account is whole."));
    }
}

#[tokio::test]
async fn a_backup_restored_on_the_other_engine_is_the_same_partnership() {
    for (from, to) in [(0, 1), (1, 0)] {
        let worlds = engines(&[]).await;
        let (settings, _) = found(&worlds[from]);
        let file = worlds[from].folder().join("night.backup");
        let file = file.to_str().unwrap();
        must(&settings, worlds[from].address(), &["backup", file]);
        assert!(!daybreak(&settings, worlds[from].address(), &["backup", file]).status.success(), "a backup is never written over");
        let restored = must(&settings, worlds[to].address(), &["restore", file]);
        assert!(restored.contains("The account is whole.") && restored.contains("It may be served."), "{restored}");
        assert!(must(&settings, worlds[to].address(), &["migrate"]).contains("0 steps taken"));
        let twice = daybreak(&settings, worlds[to].address(), &["restore", file]);
        assert!(said(&twice).contains("not empty"), "{}", said(&twice));
    }
}

#[tokio::test]
async fn a_restore_without_its_erasures_is_refused() {
    let [from, to] = engines(&[]).await;
    let (settings, _) = found(&from);
    let file = from.folder().join("night.backup");
    must(&settings, from.address(), &["backup", file.to_str().unwrap()]);
    let list = from.folder().join("endings.list");
    let whole = std::fs::read_to_string(&list).unwrap();
    std::fs::write(&list, whole.replacen("daybreak", "daybroke", 1)).unwrap();
    assert!(!daybreak(&settings, to.address(), &["restore", file.to_str().unwrap()]).status.success());
    std::fs::remove_file(&list).unwrap();
    let refused = daybreak(&settings, to.address(), &["restore", file.to_str().unwrap()]);
    assert!(said(&refused).contains("bring back what was erased"), "{}", said(&refused));
}

#[tokio::test]
async fn a_move_verifies_the_account_where_it_arrives() {
    let [from, to] = engines(&[]).await;
    let (settings, _) = found(&from);
    let moved = must(&settings, from.address(), &["move", "--from", from.address(), "--to", to.address()]);
    assert!(moved.contains("The account is whole.") && moved.contains("Moved."), "{moved}");
    assert!(must(&settings, to.address(), &["verify"]).contains("The account is whole."));
}

/// Whether SQLite has counted what it holds, by what its file says.
pub fn is_counted(file: &Path) -> bool {
    let mark = b"CREATE TABLE sqlite_stat1";
    std::fs::read(file).unwrap().windows(mark.len()).any(|part| part == mark)
}

#[tokio::test]
async fn what_brings_many_rows_in_lets_the_engine_count_them() {
    let world = daybreak_testing::world(daybreak_database::Engine::Sqlite, &[]).await;
    let (settings, _) = found(&world);
    let file = Path::new(world.address().strip_prefix("sqlite:").unwrap());
    assert!(!is_counted(file));
    let table = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/demo/tables/conclusive.csv");
    must(&settings, world.address(), &["tables", "import", table.to_str().unwrap(), "--published", "2024-03-07"]);
    assert!(is_counted(file), "after tables were brought in");
    // A move and a restore are such a bringing in too.
    let backup = world.folder().join("night.backup");
    must(&settings, world.address(), &["backup", backup.to_str().unwrap()]);
    for way in [vec!["restore", backup.to_str().unwrap()], vec!["move", "--from", world.address(), "--to"]] {
        let to = daybreak_testing::world(daybreak_database::Engine::Sqlite, &[]).await;
        let args: Vec<&str> = way.iter().copied().chain((way[0] == "move").then_some(to.address())).collect();
        must(&settings, to.address(), &args);
        assert!(is_counted(Path::new(to.address().strip_prefix("sqlite:").unwrap())), "{}", way[0]);
    }
}

#[tokio::test]
async fn a_demo_of_another_version_says_how_to_make_it_anew() {
    let world = daybreak_testing::world(daybreak_database::Engine::Sqlite, &[]).await;
    let folder = world.folder().join("demo");
    std::fs::create_dir(&folder).unwrap();
    let settings = folder.join("daybreak.toml");
    let database = format!("sqlite:{}", folder.join("daybreak.db").display());
    must(&settings, &database, &["init", "--template"]);
    daybreak::demo::People::default().write(&folder).unwrap();
    // As far as an early version went.
    let db = daybreak_database::Database::open(&database, 1).await.unwrap();
    daybreak_database::migrate(&db, &[daybreak_audit::SCHEMA]).await.unwrap();
    db.close().await;
    let refused = daybreak(&settings, &database, &["demo", "--folder", folder.to_str().unwrap(), "--port", "0"]);
    assert_eq!(refused.status.code(), Some(1), "{}", said(&refused));
    assert!(said(&refused).contains("make clean-demo"), "{}", said(&refused));
}
