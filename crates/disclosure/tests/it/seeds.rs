//! What fuzzing begins with (`fuzz/seeds`) is read: of a file that is refused it would learn refusals only.

use daybreak_disclosure::Ledger;
use daybreak_disclosure::exchange::Cases;
use daybreak_disclosure::reading::{Layout, table};

fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(!files.is_empty(), "{target} begins with nothing");
    files.into_iter().map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect()
}

#[test]
fn tables_ledgers_and_cases() {
    for (name, bytes) in seeds("counts") {
        table(&name, &bytes, &Layout::default()).unwrap();
    }
    for (name, bytes) in seeds("ledger") {
        assert!(!Ledger::read(&bytes).unwrap_or_else(|what| panic!("{name}: {what}")).all().is_empty());
    }
    for (name, bytes) in seeds("cases") {
        Cases::read(&name, &bytes).unwrap();
    }
}
