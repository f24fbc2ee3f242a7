//! What happened, as the record holds it: any number of situations, places, journeys, people, each a sheet of its own.

pub mod sheets;
mod values;

pub use sheets::{SHEETS, SheetForm, SheetKind};
pub use values::{LONGEST, Values, Wrong};

use daybreak_vocabulary::id;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

id!(EntryId, "One record of a kind of sheet. A sheet that does not repeat has the nil id.");

impl EntryId {
    /// The entry of a sheet that does not repeat.
    pub const ONLY: EntryId = EntryId(daybreak_vocabulary::uuid::Uuid::nil());
}

/// One sheet as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    pub kind: SheetKind,
    pub entry: EntryId,
    /// Counts from one; zero before anything was saved.
    pub version: i64,
    pub values: Values,
}

/// Every sheet of one referral, each as it was last saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    sheets: BTreeMap<(SheetKind, EntryId), Sheet>,
}

/// A sheet nobody has written on.
static BLANK: std::sync::LazyLock<Values> = std::sync::LazyLock::new(Values::new);

impl Account {
    pub fn new() -> Account {
        Account::default()
    }

    /// Puts a sheet in; the later version of the same stays.
    pub fn put(&mut self, sheet: Sheet) {
        let place = (sheet.kind, sheet.entry);
        if self.sheets.get(&place).is_none_or(|there| there.version < sheet.version) {
            self.sheets.insert(place, sheet);
        }
    }

    /// The same, for building one in one go: a record more of this kind.
    #[must_use]
    pub fn with(mut self, kind: SheetKind, values: Values) -> Account {
        let next = self.sheets.keys().filter(|(of, _)| *of == kind).count();
        let entry = if kind.form().repeats {
            EntryId(daybreak_vocabulary::uuid::Uuid::from_u128(1 + u128::try_from(next).unwrap_or(0)))
        } else {
            EntryId::ONLY
        };
        self.put(Sheet { kind, entry, version: 1, values });
        self
    }

    pub fn sheet(&self, kind: SheetKind, entry: EntryId) -> Option<&Sheet> {
        self.sheets.get(&(kind, entry))
    }

    /// The records of a kind that say something, in the order they were begun.
    pub fn all(&self, kind: SheetKind) -> impl Iterator<Item = &Sheet> {
        self.sheets.range((kind, EntryId::ONLY)..).take_while(move |((of, _), _)| *of == kind).map(|(_, sheet)| sheet).filter(|sheet| !sheet.values.is_empty())
    }

    /// The one sheet of a kind that does not repeat.
    pub fn one(&self, kind: SheetKind) -> &Values {
        match self.sheets.get(&(kind, EntryId::ONLY)) {
            Some(sheet) => &sheet.values,
            None => &BLANK,
        }
    }

    pub fn has(&self, kind: SheetKind) -> bool {
        self.all(kind).next().is_some()
    }

    pub fn sheets(&self) -> impl Iterator<Item = &Sheet> {
        self.sheets.values()
    }

    /// Of the records of a kind, the texts of one question that were answered.
    pub fn texts<'a>(&'a self, kind: SheetKind, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.all(kind).map(move |sheet| sheet.values.text(name)).filter(|text| !text.is_empty())
    }

    /// Whether any record of a kind says this.
    pub fn says(&self, kind: SheetKind, name: &str, code: &str) -> bool {
        self.all(kind).any(|sheet| sheet.values.has(name, code))
    }
}
