//! What a person sent, and what the rules said of it.

mod choice;
mod clean;
pub(crate) mod locked;
mod read;
mod upload;

pub use choice::Choice;
pub use read::{Limits, Sent, Upload, brings_files, early_field};
pub use upload::{FileHead, NoFiles, NotTaken, Sink};

use crate::words::Args;
use daybreak_vocabulary::Day;

/// The values of a form by field, and its errors. Values keep what was typed, so that a refused form shows it again.
#[derive(Clone, Debug, Default)]
pub struct Form {
    values: Vec<(String, String)>,
    errors: Vec<Refused>,
    unlocked: Option<Unlocked>,
}

/// The seal that secrets of this form came in, and which they are: no page shows them, and one that needs them still holds them by the same seal.
#[derive(Clone, Debug)]
struct Unlocked {
    seal: String,
    fields: Vec<String>,
}

/// What was written is no day of any calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchDay;

/// One thing to mend; `field` is empty where it concerns the form as a whole.
#[derive(Clone, Debug)]
pub struct Refused {
    pub field: String,
    /// The key of the words that say it.
    pub key: &'static str,
    pub args: Args,
}

/// A form that holds one of these is a secret's own: no page gives it back to be read. In a journey of the public side it is held sealed: [`locked`]; elsewhere it is typed again. Their names are no other field's: who was present, and whether it may happen again, is no secret.
const SECRETS: [&str; 7] = ["passphrase", "passphrase-again", "present-passphrase", "code", "next-code", "recovery-code", "passphrase-for-codes"];

impl Form {
    pub fn new() -> Form {
        Form::default()
    }

    /// The value of a field, trimmed; empty where it was not sent.
    pub fn value(&self, field: &str) -> &str {
        self.raw(field).trim()
    }

    /// The value of a field exactly as it was sent.
    pub fn raw(&self, field: &str) -> &str {
        self.values.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }

    /// The value of a field as a page may show it: empty where it came sealed, however it was typed once.
    pub fn shown(&self, field: &str) -> &str {
        if self.is_unlocked(field) { "" } else { self.raw(field) }
    }

    /// Whether a value came sealed: it is read by the form's own handler, and by nobody on a page.
    pub fn is_unlocked(&self, field: &str) -> bool {
        self.unlocked.as_ref().is_some_and(|unlocked| unlocked.fields.iter().any(|one| one == field))
    }

    /// What a page puts into its field `locked` to hold on to what came sealed; `None` where nothing did, or where it is refused and typed again.
    pub fn held(&self) -> Option<&str> {
        let unlocked = self.unlocked.as_ref()?;
        unlocked.fields.iter().all(|field| self.error(field).is_none()).then_some(unlocked.seal.as_str())
    }

    /// Every value of a field, as checkboxes send them.
    pub fn all(&self, field: &str) -> Vec<&str> {
        self.values.iter().filter(|(name, _)| name == field).map(|(_, value)| value.as_str()).collect()
    }

    /// One part of a field that is asked in several: `part("seen", "month")` is `seen-month`.
    pub fn part(&self, field: &str, part: &str) -> &str {
        self.values.iter().find(|(name, _)| name.strip_prefix(field).and_then(|rest| rest.strip_prefix('-')) == Some(part)).map_or("", |(_, value)| value.trim())
    }

    /// A day asked by the date component: `Ok(None)` where nothing was written, `Err` where it is no day.
    pub fn day(&self, field: &str) -> Result<Option<Day>, NoSuchDay> {
        let [day, month, year] = ["day", "month", "year"].map(|part| self.part(field, part));
        if day.is_empty() && month.is_empty() && year.is_empty() {
            return Ok(None);
        }
        let parsed = (year.parse().ok(), month.parse().ok(), day.parse().ok());
        let (Some(year), Some(month), Some(day)) = parsed else { return Err(NoSuchDay) };
        Day::from_ymd(year, month, day).map(Some).ok_or(NoSuchDay)
    }

    /// Whether a field was sent with this value: is this box ticked?
    pub fn has(&self, field: &str, value: &str) -> bool {
        self.values.iter().any(|(name, sent)| name == field && sent == value)
    }

    /// Whether a field or a button was sent at all.
    pub fn sent(&self, field: &str) -> bool {
        self.values.iter().any(|(name, _)| name == field)
    }

    /// Whether it is a secret's own form: nothing of it is shown or kept.
    pub fn holds_a_secret(&self) -> bool {
        SECRETS.iter().any(|secret| self.sent(secret))
    }

    pub fn values(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Adds a value: for a form that is shown filled in.
    pub fn put(&mut self, field: impl Into<String>, value: impl Into<String>) {
        self.values.push((field.into(), value.into()));
    }

    /// Puts a value in the place of what was there.
    pub fn set(&mut self, field: &str, value: impl Into<String>) {
        self.values.retain(|(name, _)| name != field);
        self.put(field, value);
    }

    /// The same, for building a form in one go.
    #[must_use]
    pub fn with(mut self, field: impl Into<String>, value: impl Into<String>) -> Form {
        self.put(field, value);
        self
    }

    /// Says no to a field, with the key of the words that say why.
    pub fn refuse(&mut self, field: impl Into<String>, key: &'static str) {
        self.refuse_with(field, key, Args::new());
    }

    pub fn refuse_with(&mut self, field: impl Into<String>, key: &'static str, args: impl Into<Args>) {
        self.errors.push(Refused { field: field.into(), key, args: args.into() });
    }

    /// What is to be mended in one field.
    pub fn error(&self, field: &str) -> Option<&Refused> {
        self.errors.iter().find(|refused| refused.field == field)
    }

    pub fn errors(&self) -> &[Refused] {
        &self.errors
    }

    /// What is to be mended, without what was typed: for a form that holds a secret, which is typed again. Where a sign was taken out of a secret nobody can look at
    /// what they wrote: it says that it is not given back.
    #[must_use]
    pub fn emptied(&self) -> Form {
        let mut errors = self.errors.clone();
        for refused in errors.iter_mut().filter(|refused| SECRETS.contains(&refused.field.as_str()) && ["form-control", "form-encoding"].contains(&refused.key)) {
            refused.key = "form-secret";
        }
        Form { values: Vec::new(), errors, unlocked: None }
    }

    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }
}
