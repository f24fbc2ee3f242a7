//! One TOML file, and the few things the environment may say instead. Nothing secret is kept in it but, perhaps, a database's password.

use serde::Deserialize;
use std::path::{Path, PathBuf};

/// Everything a partnership decides about its own Daybreak. docs/running.md explains each line.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// `sqlite:PATH` or `postgres://…`. A relative path begins at the settings file.
    pub database: String,
    /// How many connections one process may hold.
    #[serde(default = "connections")]
    pub connections: u32,
}

fn connections() -> u32 {
    8
}

/// Why the settings can't be used. Never quotes a value: one may be a password.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    #[error("the settings file {0} can't be read")]
    Unread(PathBuf),
    #[error("the settings file {file} is not understood at line {line}: {why}")]
    NotUnderstood { file: PathBuf, line: usize, why: String },
}

impl Settings {
    /// Reads the file, then lets the environment's database address go before the file's.
    pub fn read(file: &Path, database: Option<&str>) -> Result<Settings, Unusable> {
        let text = std::fs::read_to_string(file).map_err(|_| Unusable::Unread(file.to_owned()))?;
        let mut settings: Settings = toml::from_str(&text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            Unusable::NotUnderstood { file: file.to_owned(), line: before.matches('\n').count() + 1, why: error.message().to_owned() }
        })?;
        if let Some(database) = database {
            settings.database = database.to_owned();
        }
        settings.database = beside(file, &settings.database);
        Ok(settings)
    }
}

/// A relative SQLite path begins at the settings file, wherever the command was given.
fn beside(file: &Path, database: &str) -> String {
    match (database.strip_prefix("sqlite:"), file.parent()) {
        (Some(path), Some(folder)) => format!("sqlite:{}", folder.join(path).display()),
        _ => database.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, database: Option<&str>) -> Result<Settings, Unusable> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("daybreak.toml");
        std::fs::write(&file, text).unwrap();
        Settings::read(&file, database)
    }

    #[test]
    fn the_environment_goes_before_the_file() {
        let settings = read("database = 'sqlite:a.db'", Some("postgres://127.0.0.1/daybreak")).unwrap();
        assert_eq!(settings.database, "postgres://127.0.0.1/daybreak");
        assert_eq!(settings.connections, 8);
    }

    #[test]
    fn a_relative_path_begins_at_the_settings_file() {
        assert_eq!(beside(Path::new("/etc/daybreak/daybreak.toml"), "sqlite:a.db"), "sqlite:/etc/daybreak/a.db");
        assert_eq!(beside(Path::new("/etc/daybreak/daybreak.toml"), "sqlite:/srv/a.db"), "sqlite:/srv/a.db");
    }

    #[test]
    fn a_mistake_is_named_by_its_line_and_never_quotes_a_password() {
        let said = read("database = 'sqlite:a.db'\nconections = 3\n", None).unwrap_err().to_string();
        assert!(said.contains("line 2") && said.contains("conections"), "{said}");
        let said = read("connections = 3\ndatabase = ['postgres://u:hunter2@h/d']\n", None).unwrap_err().to_string();
        assert!(!said.contains("hunter2"), "{said}");
    }
}
