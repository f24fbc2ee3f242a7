//! The workspace as `cargo metadata` and the files tell it.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Fails where Cargo.lock does not fit the manifests.
pub fn metadata() -> &'static Value {
    static METADATA: OnceLock<Value> = OnceLock::new();
    METADATA.get_or_init(|| {
        // Only what is built here: other platforms' crates are not even fetched.
        let platform = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
        let said = Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked", "--offline", "--filter-platform", &platform, "--manifest-path"])
            .arg(root().join("Cargo.toml"))
            .output()
            .unwrap();
        assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
        serde_json::from_slice(&said.stdout).unwrap()
    })
}

/// Our own packages.
pub fn members() -> impl Iterator<Item = &'static Value> {
    metadata()["packages"].as_array().unwrap().iter().filter(|package| package["source"].is_null())
}

/// One Rust file of ours, its path from the workspace's root with forward slashes.
pub struct Source {
    pub path: String,
    pub text: String,
}

impl Source {
    /// What is compiled into the product: no comments, no test module at the end. Lines keep their numbers.
    pub fn product(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text
            .lines()
            .enumerate()
            .map(|(number, line)| (number + 1, line))
            .take_while(|(_, line)| !line.starts_with("#[cfg(test)]"))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    pub fn krate(&self) -> &str {
        self.path.split('/').nth(1).unwrap()
    }

    pub fn is_product(&self) -> bool {
        self.path.contains("/src/") && self.krate() != "testing"
    }

    /// Where a room keeps its SQL.
    pub fn is_store(&self) -> bool {
        self.path.ends_with("/store.rs") || self.path.contains("/store/")
    }
}

pub fn sources() -> &'static [Source] {
    static SOURCES: OnceLock<Vec<Source>> = OnceLock::new();
    SOURCES.get_or_init(|| {
        let mut found = Vec::new();
        walk(&root().join("crates"), &mut found);
        found.sort_by(|one, other| one.path.cmp(&other.path));
        assert!(found.len() > 20, "the sources were not found");
        found
    })
}

fn walk(folder: &Path, found: &mut Vec<Source>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !["target", "node_modules", "dist"].iter().any(|name| path.ends_with(name)) {
                walk(&path, found);
            }
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let from_root = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            found.push(Source { path: from_root, text: std::fs::read_to_string(&path).unwrap() });
        }
    }
}
