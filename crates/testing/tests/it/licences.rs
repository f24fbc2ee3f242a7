//! What Daybreak is built from may be given on by anyone who is given Daybreak.

use crate::sources::{metadata, root};
use serde_json::Value;

/// Permissive licences only. Each is here because a dependency has it.
const PERMISSIVE: [&str; 13] = [
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause", "BSL-1.0", "CC0-1.0", "CDLA-Permissive-2.0", "ISC",
    "MIT", "Unicode-3.0", "Unlicense", "Zlib",
];

/// Used by tests alone, and never given on with the product.
const IN_TESTS: [&str; 2] = ["MPL-2.0", "BlueOak-1.0.0"];
/// Crates of that kind: the browser's driver.
const CRATES_IN_TESTS: [&str; 1] = ["webdriver"];

/// Whether an SPDX expression leaves us a permissive choice: every AND part must, and one OR part is enough.
fn is_permissive(expression: &str) -> bool {
    let expression = expression.replace(['(', ')'], " ").replace('/', " OR ");
    expression.split(" AND ").all(|all| all.split(" OR ").any(|one| PERMISSIVE.contains(&one.trim())))
}

#[test]
fn every_crate_is_permissive() {
    for package in metadata()["packages"].as_array().unwrap() {
        let licence = package["license"].as_str().unwrap_or("none");
        let name = package["name"].as_str().unwrap();
        let in_tests = CRATES_IN_TESTS.contains(&name) && IN_TESTS.contains(&licence);
        assert!(is_permissive(licence) || in_tests, "{name} has the licence {licence}");
    }
}

#[test]
fn every_npm_package_is_permissive_and_pinned() {
    let Ok(text) = std::fs::read_to_string(root().join("package-lock.json")) else { return };
    let lock: Value = serde_json::from_str(&text).unwrap();
    for (name, package) in lock["packages"].as_object().unwrap().iter().filter(|(name, _)| !name.is_empty()) {
        let licence = package["license"].as_str().unwrap_or("none");
        let in_tests = package["dev"] == true && IN_TESTS.contains(&licence);
        assert!(is_permissive(licence) || in_tests, "{name} has the licence {licence}");
        assert!(package["integrity"].is_string(), "{name} is not pinned by its content");
    }
}
