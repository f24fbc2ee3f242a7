//! What fuzzing begins with (`fuzz/seeds`) is read: of a file that is refused it would learn refusals only.

use daybreak_prevalence::Model;
use daybreak_prevalence::reading::{self, Layout};

fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(!files.is_empty(), "{target} begins with nothing");
    files.into_iter().map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect()
}

#[test]
fn tables_and_models() {
    for (name, bytes) in seeds("counts") {
        reading::table(&name, &bytes).unwrap();
    }
    for (name, bytes) in seeds("records") {
        let layout = Layout { records: true, by: vec!["sex".to_owned()], ..Layout::default() };
        assert_eq!(reading::parts(&name, &bytes, &layout).unwrap().len(), 2);
    }
    for (_, bytes) in seeds("model") {
        Model::read(std::str::from_utf8(&bytes).unwrap(), 6).unwrap();
    }
}
