//! What all agencies agree on before anything is blinded.

use crate::private::Refused;
use data_encoding::HEXLOWER;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// One run: who takes part, what is compared, when two records are one person. Every agency holds the same file; its digest stands on every list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Run {
    /// What the run is called.
    pub name: String,
    /// The period it belongs to, such as `2026` or `2026-Q3`: each list is blinded once in it, so that two runs can't be subtracted from each other.
    pub period: String,
    /// The agencies, in the order of the overlap table's columns, and in which they blind ([`Run::turns`]). Two to sixteen.
    pub agencies: Vec<String>,
    /// The kinds of key, such as `phone`.
    pub keys: Vec<String>,
    /// When two records are of one person.
    pub join: Join,
    /// How long lists may be, and how many keys a record may have.
    pub bounds: Bounds,
    /// The X25519 public key of the only reader of the whole table, 64 hexadecimal digits.
    pub estimator: String,
}

/// Sharing a phone or a car relates two people; it does not merge them. So the run says what does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Join {
    /// One shared key of these kinds is enough.
    pub any_of: Vec<String>,
    /// So are this many shared keys of different kinds; 0 for never.
    pub or_at_least: usize,
}

/// What a list is held to at every step. A short list is a guess at single values, a very long one may be all values there are, and a record of an unlikely number of keys is known again by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bounds {
    /// The fewest records with a key a list may have, 50 or more. Whoever makes records up has as many as they like: it holds up a list that is short, and nobody who means harm.
    pub least: usize,
    /// The most: little more than the longest list there is.
    pub most: usize,
    /// The most keys a record may have, of all kinds together: 1 to 100.
    pub most_keys: usize,
}

impl Default for Bounds {
    /// From 100 to 10,000 records of at most 20 keys: [`super::keys`] makes no more than 18, one of each of eight kinds and ten pairs of words.
    fn default() -> Bounds {
        Bounds { least: 100, most: 10_000, most_keys: 20 }
    }
}

/// Below this many records a list is a guess at single values.
const FEWEST: usize = 50;
/// More keys than this a record does not have.
const MOST_KEYS: usize = 100;

impl Run {
    /// A run, if it is one that can be held.
    ///
    /// # Errors
    /// Fewer than two agencies or more than 16, a name twice, no keys, a join by what is no key, bounds that are none, an estimator's key that is none.
    pub fn new(name: &str, period: &str, agencies: &[&str], keys: &[&str], join: Join, bounds: Bounds, estimator: &str) -> Result<Run, Refused> {
        let owned = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect();
        let run = Run { name: name.into(), period: period.into(), agencies: owned(agencies), keys: owned(keys), join, bounds, estimator: estimator.into() };
        run.checked()
    }

    /// From its file (JSON).
    ///
    /// # Errors
    /// What [`Run::new`] refuses, and what is no such JSON.
    pub fn read(text: &str) -> Result<Run, Refused> {
        serde_json::from_str::<Run>(text).map_err(|error| Refused::Unreadable(format!("line {}, column {}", error.line(), error.column())))?.checked()
    }

    /// Its file (JSON).
    pub fn write(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// SHA-256 of what was agreed, hexadecimal: a list made under other terms has another.
    pub fn digest(&self) -> String {
        HEXLOWER.encode(&Sha256::digest(serde_json::to_vec(self).unwrap_or_default()))
    }

    /// Whether a list may be of this run, by the line each of its records stands on and how many keys it has. A record without keys is a person whom no other list can hold: it
    /// makes no list longer than a guess.
    ///
    /// # Errors
    /// Too few records that have a key, too many records, or one with too many keys.
    pub fn allows(&self, records: impl ExactSizeIterator<Item = (usize, usize)>) -> Result<(), Refused> {
        let Bounds { least, most, most_keys } = self.bounds;
        if records.len() > most {
            return Err(Refused::LongList { found: records.len(), most });
        }
        let mut keyed = 0;
        for (line, found) in records {
            if found > most_keys {
                return Err(Refused::ManyKeys { line, found, most: most_keys });
            }
            keyed += usize::from(found > 0);
        }
        if keyed < least { Err(Refused::ShortList { found: keyed, least }) } else { Ok(()) }
    }

    /// Who blinds a list of this agency, in turn: its owner, then the others in the order of the run. So each is the last for one list only, and holds no two blinded by all,
    /// which it could lay over each other.
    ///
    /// # Errors
    /// [`Refused::NotOfRun`].
    pub fn turns(&self, from: &str) -> Result<Vec<&str>, Refused> {
        let first = self.agency(from)?;
        Ok(self.agencies.iter().cycle().skip(first).take(self.agencies.len()).map(String::as_str).collect())
    }

    /// The bytes that keep this run's keys of a kind apart from all others.
    pub(super) fn domain(&self, kind: &str) -> Vec<u8> {
        format!("daybreak linkage run {} key {kind}", self.digest()).into_bytes()
    }

    pub(super) fn agency(&self, name: &str) -> Result<usize, Refused> {
        self.agencies.iter().position(|agency| agency == name).ok_or_else(|| Refused::NotOfRun(name.to_owned()))
    }

    pub(super) fn kind(&self, name: &str) -> Result<usize, Refused> {
        self.keys.iter().position(|key| key == name).ok_or_else(|| Refused::UnknownKey(name.to_owned()))
    }

    fn checked(self) -> Result<Run, Refused> {
        let distinct = |names: &[String]| names.iter().enumerate().all(|(at, name)| plain(name) && !names[..at].contains(name));
        if self.agencies.len() < 2 || !distinct(&self.agencies) {
            return Err(Refused::Agencies);
        }
        if self.agencies.len() > 16 {
            return Err(Refused::TooManyAgencies);
        }
        if self.keys.is_empty() || self.keys.len() > 255 || !distinct(&self.keys) {
            return Err(Refused::Keys);
        }
        if let Some(unknown) = self.join.any_of.iter().find(|key| !self.keys.contains(key)) {
            return Err(Refused::JoinKey(unknown.clone()));
        }
        if self.join.any_of.is_empty() && self.join.or_at_least == 0 {
            return Err(Refused::JoinKey(String::new()));
        }
        if self.bounds.least < FEWEST {
            return Err(Refused::LeastTooSmall(FEWEST));
        }
        if self.bounds.most < self.bounds.least || !(1..=MOST_KEYS).contains(&self.bounds.most_keys) {
            return Err(Refused::Bounds(MOST_KEYS));
        }
        HEXLOWER.decode(self.estimator.as_bytes()).ok().filter(|key| key.len() == 32).ok_or(Refused::EstimatorKey)?;
        Ok(self)
    }
}

/// Names stand in file headings and table columns: letters, digits, `-` and `_`.
fn plain(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|letter| letter.is_alphanumeric() || letter == '-' || letter == '_')
}
