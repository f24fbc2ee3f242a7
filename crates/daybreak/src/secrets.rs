//! The keys kept out of the database: one file for each side, mode 0600, replaced whole.

use daybreak_vault::trace::{TraceKey, TraceKeys};
use daybreak_vocabulary::{Chance, Day};
use data_encoding::HEXLOWER_PERMISSIVE as HEX;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// A 256-bit secret; 64 hexadecimal digits in the file.
#[derive(Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Secret(Zeroizing<[u8; 32]>);

impl Secret {
    pub fn draw(chance: &dyn Chance) -> Secret {
        Secret(Zeroizing::new(chance.bytes()))
    }

    pub fn from_bytes(bytes: &[u8; 32]) -> Secret {
        Secret(Zeroizing::new(*bytes))
    }

    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl TryFrom<String> for Secret {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Secret, &'static str> {
        let text = Zeroizing::new(text);
        let bytes = Zeroizing::new(HEX.decode(text.as_bytes()).map_err(|_| "not 64 hexadecimal digits")?);
        bytes.as_slice().try_into().map(|bytes| Secret(Zeroizing::new(bytes))).map_err(|_| "not 64 hexadecimal digits")
    }
}

impl From<Secret> for String {
    fn from(secret: Secret) -> String {
        HEX.encode(secret.bytes())
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(not shown)")
    }
}

/// What the public process may know: nothing here opens a stored record.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PublicSecrets {
    /// The day, since 1970, the current form key was drawn.
    form_key_day: i64,
    /// Seals the answers so far, which travel in the form.
    form_key: Secret,
    /// Yesterday's, so that a form left open over midnight can still be sent.
    form_key_before: Secret,
}

/// What the partners' process alone may know.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerSecrets {
    /// Mixed into every passphrase: without it the database can't be searched for weak ones.
    pub pepper: Secret,
    /// Vouches for organisations' keys; its public half is pinned in the settings.
    pub signer: Secret,
    /// Signs the head of the account each day.
    pub heads: Secret,
    /// Make the traces by which two records are seen to share a number, the newest last. The earlier ones find what they made.
    #[serde(default)]
    pub traces: Vec<TraceSecret>,
}

/// One key for traces, with the id that stands beside every trace it made.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TraceSecret {
    pub id: i64,
    pub key: Secret,
}

/// Why a secrets file can't be used.
#[derive(Debug, thiserror::Error)]
pub enum Unsafe {
    #[error("the secrets file {0} can't be read")]
    Unread(PathBuf),
    #[error("the secrets file {0} can be read by others: chmod 600 it")]
    Open(PathBuf),
    #[error("the secrets file {0} is not what `daybreak init` wrote")]
    NotUnderstood(PathBuf),
    #[error("the secrets file {0} can't be written")]
    Unwritten(PathBuf),
    #[error("the secrets file {0} is there already: it is never written over")]
    There(PathBuf),
}

impl PartnerSecrets {
    pub fn draw(chance: &dyn Chance) -> PartnerSecrets {
        let first = TraceSecret { id: 1, key: Secret::draw(chance) };
        PartnerSecrets { pepper: Secret::draw(chance), signer: Secret::draw(chance), heads: Secret::draw(chance), traces: vec![first] }
    }

    /// The keys for traces, for the process that makes them.
    pub fn trace_keys(&self) -> TraceKeys {
        TraceKeys::new(self.traces.iter().map(|one| TraceKey::new(one.id, *one.key.bytes())).collect())
    }

    /// Puts one more key for traces into the file: from the next start on it makes them, and those before still find theirs. Answers its id.
    ///
    /// A file from before there were traces gets its first this way.
    pub fn add_trace_key(file: &Path, chance: &dyn Chance) -> Result<i64, Unsafe> {
        let held = File::open(file).map_err(|_| Unsafe::Unread(file.to_owned()))?;
        held.lock().map_err(|_| Unsafe::Unread(file.to_owned()))?;
        let mut known: PartnerSecrets = read(file)?;
        let id = known.traces.iter().map(|one| one.id).max().unwrap_or(0) + 1;
        known.traces.push(TraceSecret { id, key: Secret::draw(chance) });
        replace(file, &known)?;
        Ok(id)
    }
}

impl PublicSecrets {
    pub fn draw(chance: &dyn Chance, today: Day) -> PublicSecrets {
        PublicSecrets { form_key_day: today.0, form_key: Secret::draw(chance), form_key_before: Secret::draw(chance) }
    }

    pub fn day(&self) -> Day {
        Day(self.form_key_day)
    }

    pub fn form_key(&self) -> &Secret {
        &self.form_key
    }

    pub fn form_key_before(&self) -> &Secret {
        &self.form_key_before
    }

    /// Today's keys. Whichever process asks first on a day draws them; the others find them drawn.
    pub fn of_today(file: &Path, chance: &dyn Chance, today: Day) -> Result<PublicSecrets, Unsafe> {
        let known: PublicSecrets = read(file)?;
        if known.form_key_day >= today.0 {
            return Ok(known);
        }
        // Held until the new file stands in this one's place; who waited here reads the new one.
        let held = File::open(file).map_err(|_| Unsafe::Unread(file.to_owned()))?;
        held.lock().map_err(|_| Unsafe::Unread(file.to_owned()))?;
        let known: PublicSecrets = read(file)?;
        if known.form_key_day >= today.0 {
            return Ok(known);
        }
        // A key that was not of yesterday is too old to open anything.
        let before = if known.form_key_day == today.0 - 1 { known.form_key } else { Secret::draw(chance) };
        let next = PublicSecrets { form_key_day: today.0, form_key: Secret::draw(chance), form_key_before: before };
        replace(file, &next)?;
        Ok(next)
    }
}

/// Reads a secrets file, and refuses one that anybody else may read.
pub fn read<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<T, Unsafe> {
    let mut file = File::open(path).map_err(|_| Unsafe::Unread(path.to_owned()))?;
    let mode = file.metadata().map_err(|_| Unsafe::Unread(path.to_owned()))?.mode();
    if mode & 0o077 != 0 {
        return Err(Unsafe::Open(path.to_owned()));
    }
    let mut text = Zeroizing::new(String::new());
    file.read_to_string(&mut text).map_err(|_| Unsafe::Unread(path.to_owned()))?;
    toml::from_str(&text).map_err(|_| Unsafe::NotUnderstood(path.to_owned()))
}

/// Writes a secrets file that is not there yet.
pub fn write_new(path: &Path, secrets: &impl Serialize) -> Result<(), Unsafe> {
    if path.exists() {
        return Err(Unsafe::There(path.to_owned()));
    }
    replace(path, secrets)
}

/// Written beside, synced, and put in the place of the old: a reader finds the one or the other, whole.
fn replace(path: &Path, secrets: &impl Serialize) -> Result<(), Unsafe> {
    let unwritten = || Unsafe::Unwritten(path.to_owned());
    let text = Zeroizing::new(toml::to_string(secrets).map_err(|_| unwritten())?);
    let beside = path.with_extension("new");
    let _ = std::fs::remove_file(&beside);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&beside).map_err(|_| unwritten())?;
    file.write_all(text.as_bytes()).and_then(|()| file.sync_all()).map_err(|_| unwritten())?;
    std::fs::rename(&beside, path).map_err(|_| unwritten())?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(|_| unwritten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::system::SystemChance;
    use std::os::unix::fs::PermissionsExt;

    const TODAY: Day = Day(20_779);

    #[test]
    fn others_may_not_read_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("public.secrets");
        write_new(&path, &PublicSecrets::draw(&SystemChance, TODAY)).unwrap();
        assert_eq!(std::fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
        assert!(matches!(write_new(&path, &PublicSecrets::draw(&SystemChance, TODAY)), Err(Unsafe::There(_))));
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(read::<PublicSecrets>(&path), Err(Unsafe::Open(_))));
    }

    #[test]
    fn a_form_key_lives_its_day_and_the_next() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("public.secrets");
        let first = PublicSecrets::draw(&SystemChance, TODAY);
        write_new(&path, &first).unwrap();
        let same = PublicSecrets::of_today(&path, &SystemChance, TODAY).unwrap();
        assert_eq!(same.form_key().bytes(), first.form_key().bytes());
        let next = PublicSecrets::of_today(&path, &SystemChance, TODAY.plus(1)).unwrap();
        assert_ne!(next.form_key().bytes(), first.form_key().bytes());
        assert_eq!(next.form_key_before().bytes(), first.form_key().bytes());
        let later = PublicSecrets::of_today(&path, &SystemChance, TODAY.plus(9)).unwrap();
        assert_ne!(later.form_key_before().bytes(), next.form_key().bytes(), "too old to open anything");
    }

    #[test]
    fn two_processes_draw_one_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("public.secrets");
        write_new(&path, &PublicSecrets::draw(&SystemChance, TODAY)).unwrap();
        let drawn: Vec<[u8; 32]> = std::thread::scope(|scope| {
            let ask = || *PublicSecrets::of_today(&path, &SystemChance, TODAY.plus(1)).unwrap().form_key().bytes();
            let asking: Vec<_> = (0..8).map(|_| scope.spawn(ask)).collect();
            asking.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(drawn.windows(2).all(|pair| pair[0] == pair[1]));
    }

    #[test]
    fn a_further_trace_key_stands_beside_the_first_and_an_older_file_gets_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("partners.secrets");
        let mut older = PartnerSecrets::draw(&SystemChance);
        older.traces.clear();
        write_new(&path, &older).unwrap();
        assert!(read::<PartnerSecrets>(&path).unwrap().trace_keys().newest().is_none());
        assert_eq!(PartnerSecrets::add_trace_key(&path, &SystemChance).unwrap(), 1);
        assert_eq!(PartnerSecrets::add_trace_key(&path, &SystemChance).unwrap(), 2);
        let now: PartnerSecrets = read(&path).unwrap();
        assert_eq!(now.trace_keys().newest().map(TraceKey::id), Some(2));
        assert_eq!((now.traces.len(), now.pepper.bytes()), (2, older.pepper.bytes()));
        assert_eq!(std::fs::metadata(&path).unwrap().mode() & 0o777, 0o600);
    }

    #[test]
    fn nothing_secret_is_printed() {
        let shown = format!("{:?}", PublicSecrets::draw(&SystemChance, TODAY));
        assert!(shown.contains("not shown") && !shown.contains("form_key: Secret(["));
    }
}
