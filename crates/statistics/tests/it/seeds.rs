//! What fuzzing begins with (`fuzz/seeds`) is read: of a file that is refused it would learn refusals only.

use crate::typed::given;
use daybreak_statistics::claims::Claims;
use daybreak_statistics::drawing::Boundaries;
use daybreak_statistics::{packed, reading};

fn seeds(target: &str) -> Vec<(String, Vec<u8>)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/seeds").join(target);
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(!files.is_empty(), "{target} begins with nothing");
    files.into_iter().map(|path| (path.display().to_string(), std::fs::read(&path).unwrap())).collect()
}

#[test]
fn tables_and_what_is_kept_of_them() {
    for (name, bytes) in seeds("tables") {
        let file = name.rsplit('/').next().unwrap();
        let read = reading::read(file, &bytes, &given(2024, 3, 7)).unwrap_or_else(|refusal| panic!("{refusal}"));
        assert!(!read.editions.is_empty(), "{name}");
    }
    for (name, bytes) in seeds("packed") {
        assert_eq!(packed::unpack(&bytes).unwrap().1.len(), 2, "{name}");
    }
}

#[test]
fn claims_and_boundaries() {
    for (name, bytes) in seeds("claims") {
        Claims::read(&name, std::str::from_utf8(&bytes).unwrap()).unwrap();
    }
    for (_, bytes) in seeds("boundaries") {
        assert_eq!(Boundaries::read(&bytes).unwrap().codes().count(), 2);
    }
}
