//! One TOML file, and the one thing the environment may say instead. Nothing secret is kept in it but, perhaps, a database's password.

use daybreak_documents::Press;
use daybreak_site::Hosts;
use daybreak_vault::PartnershipKey;
use daybreak_vocabulary::contacts::{Contact, Contacts};
use daybreak_vocabulary::{Day, Places};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

/// A settings file with every line explained: what `init --template` writes.
pub const TEMPLATE: &str = include_str!("settings.template.toml");

/// Everything a partnership decides about its own Daybreak.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// `sqlite:PATH` or `postgres://…`. A relative path begins at the settings file, as all paths here do.
    pub database: String,
    /// How many connections one process may hold.
    #[serde(default = "connections")]
    pub connections: u32,
    /// How many days a backup may come back: what it holds beyond them should be gone.
    #[serde(default = "keep_backups_days")]
    pub keep_backups_days: i64,
    /// Where `serve` keeps the list of what ended, on another disk than the database: replayed after a restore.
    #[serde(default)]
    pub endings: Option<PathBuf>,
    /// The partnership's name, as the public reads it.
    pub partnership: String,
    /// The public half of the key that vouches for organisations' keys.
    #[serde(deserialize_with = "parsed", default)]
    pub partnership_key: Option<PartnershipKey>,
    /// The epoch the directory must have been signed at, or later: `verify` says which it has.
    #[serde(default)]
    pub directory_epoch: i64,
    /// The public half of the key that signs the heads of the account: 64 hexadecimal digits.
    #[serde(default)]
    pub account_key: Option<String>,
    /// Everything shown is invented, and every page says so.
    #[serde(default)]
    pub demo: bool,
    pub public: Public,
    pub partners: Partners,
    pub mail: Option<Mail>,
    /// Numbers shown to the public, instead of those that come with this version.
    #[serde(default)]
    pub contacts: Vec<DatedContact>,
    /// The districts the partnership works in; the demo's are invented.
    pub places: Option<Places>,
    /// Where sheets are printed: the running program says, not the file.
    #[serde(skip, default = "Press::none")]
    pub press: Press,
    /// Who of the partners refers, and rules that differ from those that come with this version.
    #[serde(default)]
    pub referrals: Referrals,
    /// The settings file's folder: where relative paths begin.
    #[serde(skip)]
    folder: PathBuf,
}

/// The public side.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Public {
    pub hosts: Vec<String>,
    #[serde(default = "listen")]
    pub listen: SocketAddr,
    pub secrets: PathBuf,
    /// Where the public finds it, as it is typed: printed on the receipt. Left out, the first host stands for it.
    #[serde(default)]
    pub address: String,
    /// Which organisation reads what people say of the site, by its name. Left out, the one that reads where no other does.
    #[serde(default)]
    pub feedback: String,
    /// Where "leave this site" leads.
    #[serde(default = "exit")]
    pub exit: String,
    /// When concerns are read, by language tag.
    pub reading_hours: BTreeMap<String, String>,
}

/// The partners' side.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Partners {
    pub hosts: Vec<String>,
    /// Only where the two sides are served apart; together they share the public's.
    #[serde(default = "listen_partners")]
    pub listen: SocketAddr,
    pub secrets: PathBuf,
    /// Where members find it, for links in mail: `https://partners.example.org`.
    pub address: String,
}

/// What the partnership decides about referrals.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Referrals {
    /// A file of dated rules.
    #[serde(default)]
    pub rules: Option<PathBuf>,
    /// Partner, by its name in the directory, and the code of its row of first responders.
    #[serde(default)]
    pub responders: BTreeMap<String, String>,
}

/// The mail server that takes alerts.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mail {
    /// `smtp://localhost:25`, or `smtps://user:password@mail.example.org`.
    pub server: String,
    pub from: String,
}

impl std::fmt::Debug for Mail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The server's address may hold a password.
        f.debug_struct("Mail").field("from", &self.from).finish_non_exhaustive()
    }
}

/// A number shown to the public, with the day somebody last checked it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DatedContact {
    pub key: String,
    pub number: String,
    pub source: String,
    /// `2026-11-22`; left out, the number is not shown.
    pub checked_on: Option<String>,
}

fn connections() -> u32 {
    8
}

fn keep_backups_days() -> i64 {
    30
}

fn listen() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8080))
}

fn listen_partners() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 8081))
}

fn exit() -> String {
    daybreak_site::Settings::WEATHER.to_owned()
}

fn parsed<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<PartnershipKey>, D::Error> {
    Option::<String>::deserialize(from)?.map(|text| text.parse().map_err(serde::de::Error::custom)).transpose()
}

/// Why the settings can't be used. Never quotes a value: one may be a password.
#[derive(Debug, thiserror::Error)]
pub enum Unusable {
    #[error("the settings file {0} can't be read")]
    Unread(PathBuf),
    #[error("the settings file {file} is not understood at line {line}: {why}")]
    NotUnderstood { file: PathBuf, line: usize, why: String },
    #[error("the settings file says nothing of {0}")]
    Missing(&'static str),
    #[error("the settings say {0} in a way that is not understood")]
    Wrong(&'static str),
    #[error("the settings of referrals: {0}")]
    Referrals(#[from] daybreak_referrals::tables::NotUsable),
    #[error("the settings of mail: {0}")]
    Mail(#[from] daybreak_partnership::NotConfigured),
}

impl Settings {
    /// Reads the file, then lets the environment's database address go before the file's.
    pub fn read(file: &Path, database: Option<&str>) -> Result<Settings, Unusable> {
        let text = std::fs::read_to_string(file).map_err(|_| Unusable::Unread(file.to_owned()))?;
        let mut settings: Settings = toml::from_str(&text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start)).unwrap_or_default();
            Unusable::NotUnderstood { file: file.to_owned(), line: before.matches('\n').count() + 1, why: reason(&error) }
        })?;
        settings.folder = file.parent().unwrap_or(Path::new("")).to_owned();
        if let Some(database) = database {
            settings.database = database.to_owned();
        }
        settings.database = beside(&settings.folder, &settings.database);
        settings.public.secrets = settings.folder.join(&settings.public.secrets);
        settings.partners.secrets = settings.folder.join(&settings.partners.secrets);
        settings.endings = settings.endings.map(|endings| settings.folder.join(endings));
        Ok(settings)
    }

    /// What pages need to know of all this.
    pub fn for_pages(&self) -> Result<daybreak_site::Settings, Unusable> {
        if !self.public.reading_hours.contains_key("en") {
            return Err(Unusable::Missing("the reading hours in English"));
        }
        let settings = daybreak_site::Settings {
            partnership: self.partnership.clone(),
            demo: self.demo,
            hosts: Hosts { public: self.public.hosts.clone(), partners: self.partners.hosts.clone() },
            feedback_reader: self.public.feedback.clone(),
            public_address: self.public.address.clone(),
            exit_address: self.public.exit.clone(),
            contacts: self.contacts()?,
            places: self.places()?,
            reading_hours: self.public.reading_hours.clone().into_iter().collect(),
            referrals: self.referrals()?,
        };
        // Asked once here, so that a mistake is told to whoever starts the server.
        daybreak_referrals::tables::Tables::of(&settings)?;
        Ok(settings)
    }

    fn referrals(&self) -> Result<daybreak_site::Referrals, Unusable> {
        let rules = match &self.referrals.rules {
            Some(file) => {
                let file = self.folder.join(file);
                std::fs::read_to_string(&file).map_err(|_| Unusable::Unread(file))?
            }
            None => String::new(),
        };
        Ok(daybreak_site::Referrals { rules, responders: self.referrals.responders.clone() })
    }

    /// The configured numbers, or those that come with this version.
    fn contacts(&self) -> Result<Contacts, Unusable> {
        if self.contacts.is_empty() {
            return Ok(Contacts::england_and_wales());
        }
        let contact = |dated: &DatedContact| {
            let checked_on = dated.checked_on.as_deref().map(|day| day_of(day).ok_or(Unusable::Wrong("when a contact was checked"))).transpose()?;
            Ok(Contact { key: dated.key.clone(), number: dated.number.clone(), source: dated.source.clone(), checked_on })
        };
        self.contacts.iter().map(contact).collect::<Result<Vec<_>, _>>().map(Contacts)
    }

    pub fn places(&self) -> Result<Places, Unusable> {
        match &self.places {
            Some(places) => Ok(places.clone()),
            None if self.demo => Ok(Places::fictional()),
            None => Err(Unusable::Missing("the places the partnership works in")),
        }
    }
}

fn day_of(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-');
    let (year, month, day) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    Day::from_ymd(year, month, day)
}

/// What the reader of TOML says, without the value it says it of.
fn reason(error: &toml::de::Error) -> String {
    let said = error.message();
    if said.starts_with("unknown field") || said.starts_with("missing field") { said.to_owned() } else { "not what belongs here".to_owned() }
}

/// A relative SQLite path begins at the settings file, wherever the command was given.
fn beside(folder: &Path, database: &str) -> String {
    match database.strip_prefix("sqlite:") {
        Some(path) => format!("sqlite:{}", folder.join(path).display()),
        None => database.to_owned(),
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
    fn the_template_is_a_settings_file() {
        let settings = read(TEMPLATE, None).unwrap();
        assert!(settings.for_pages().unwrap().contacts.0.len() > 2);
        assert!(settings.places().unwrap().districts.len() == 2);
    }

    #[test]
    fn the_environment_goes_before_the_file() {
        let settings = read(TEMPLATE, Some("postgres://127.0.0.1/daybreak")).unwrap();
        assert_eq!(settings.database, "postgres://127.0.0.1/daybreak");
        assert_eq!(settings.connections, 8);
    }

    #[test]
    fn a_relative_path_begins_at_the_settings_file() {
        assert_eq!(beside(Path::new("/etc/daybreak"), "sqlite:a.db"), "sqlite:/etc/daybreak/a.db");
        assert_eq!(beside(Path::new("/etc/daybreak"), "sqlite:/srv/a.db"), "sqlite:/srv/a.db");
    }

    #[test]
    fn a_mistake_is_named_by_its_line_and_never_quotes_a_password() {
        let said = read("database = 'sqlite:a.db'\nconections = 3\n", None).unwrap_err().to_string();
        assert!(said.contains("line 2") && said.contains("conections"), "{said}");
        let said = read("connections = 3\ndatabase = ['postgres://u:hunter2@h/d']\n", None).unwrap_err().to_string();
        assert!(!said.contains("hunter2"), "{said}");
    }
}
