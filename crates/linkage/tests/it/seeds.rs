//! What fuzzing begins with (`fuzz/seeds`) is read: of a file that is refused it would learn refusals only.

use daybreak_linkage::memory::Memory;
use daybreak_linkage::private::bloom::Schema;
use daybreak_linkage::private::exact::{Account, List, Run, keys};
use daybreak_linkage::read::{self, Layout};
use daybreak_linkage::{Watch, settings};

fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(!files.is_empty(), "{target} begins with nothing");
    files.into_iter().map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect()
}

#[test]
fn tables() {
    for (name, bytes) in seeds("csv") {
        let layout = Layout { id: "id".to_owned(), ..Layout::default() };
        assert!(read::csv(&name, &bytes, &layout).unwrap().table.rows() > 1, "{name}");
    }
    for (name, _) in seeds("parquet") {
        let reading = read::files(&[std::path::Path::new(&name)], &Layout::default(), &Watch::silent()).unwrap();
        assert_eq!(reading.table.rows(), 3, "{name}");
    }
}

#[test]
fn models_and_memories() {
    for (name, bytes) in seeds("settings") {
        settings::read(&name, std::str::from_utf8(&bytes).unwrap()).unwrap();
    }
    for (name, bytes) in seeds("memory") {
        Memory::read(&name, &mut bytes.as_slice()).unwrap();
    }
}

#[test]
fn what_travels_without_names() {
    for (name, bytes) in seeds("private") {
        let text = String::from_utf8(bytes).unwrap();
        let read = match name.rsplit('/').next().unwrap() {
            "run.json" => Run::read(&text).is_ok(),
            "list.txt" => List::read(&text).is_ok(),
            "account.txt" => Account::read(&text).is_ok(),
            "keys.txt" => keys::read(&text).is_ok(),
            _ => Schema::read(&text).is_ok(),
        };
        assert!(read, "{name}");
    }
}
