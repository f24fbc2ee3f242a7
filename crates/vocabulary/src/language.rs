//! The languages Daybreak carries.

use serde::{Deserialize, Serialize};

/// A language a page can be read in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    #[default]
    En,
    Cy,
    Ro,
}

impl Language {
    pub const ALL: [Language; 3] = [Language::En, Language::Cy, Language::Ro];

    /// The BCP 47 tag, as in `<html lang>` and in file names of words.
    pub fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Cy => "cy",
            Language::Ro => "ro",
        }
    }

    /// Its name in itself, as a reader looks for it.
    pub fn own_name(self) -> &'static str {
        match self {
            Language::En => "English",
            Language::Cy => "Cymraeg",
            Language::Ro => "Română",
        }
    }

    pub fn from_tag(tag: &str) -> Option<Language> {
        Language::ALL.into_iter().find(|language| language.tag() == tag)
    }
}
