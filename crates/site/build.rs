//! Embeds what `npm run build` made: each file plain, as brotli and as gzip.
#![allow(clippy::disallowed_methods, reason = "cargo speaks to build scripts through the environment")]

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=dist");
    println!("cargo::rerun-if-changed=templates");
    match embed() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("cargo::error={why}");
            ExitCode::FAILURE
        }
    }
}

const MISSING: &str = "the styles are not built yet: run `make assets`";

fn embed() -> Result<(), String> {
    let folder = |name: &str| std::env::var_os(name).map(PathBuf::from).ok_or_else(|| format!("{name} is not set"));
    let dist = folder("CARGO_MANIFEST_DIR")?.join("dist");
    let mut names: Vec<String> = std::fs::read_dir(&dist)
        .map_err(|_| MISSING.to_owned())?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.split('.').count() == 3 && !name.starts_with('.'))
        .collect();
    names.sort();
    if names.is_empty() {
        return Err(MISSING.to_owned());
    }
    let mut text = String::from("&[\n");
    for name in &names {
        line(&mut text, &dist, name).map_err(|_| String::from("the table of files can't be written"))?;
    }
    text.push(']');
    std::fs::write(folder("OUT_DIR")?.join("files.rs"), text).map_err(|error| error.to_string())
}

/// `daybreak.0123456789ab.css` is known as `daybreak.css`.
fn line(text: &mut String, dist: &Path, file: &str) -> std::fmt::Result {
    let mut parts = file.split('.');
    let (stem, ending) = (parts.next().unwrap_or_default(), parts.next_back().unwrap_or_default());
    let kind = match ending {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };
    let at = dist.join(file);
    let at = at.display();
    writeln!(
        text,
        "    File {{ name: \"{stem}.{ending}\", address: \"/assets/{file}\", kind: \"{kind}\", plain: include_bytes!(r\"{at}\"), \
         brotli: include_bytes!(r\"{at}.br\"), gzip: include_bytes!(r\"{at}.gz\") }},"
    )
}
