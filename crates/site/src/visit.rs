//! Who is asking for which page in which language: known of every request, and nothing more.

use crate::fault::Fault;
use crate::form::Form;
use crate::house::{House, Side};
use crate::leave::LEAVING;
use crate::page::Page;
use axum::extract::FromRequestParts;
use daybreak_vocabulary::Language;
use http::header::ACCEPT_LANGUAGE;
use http::request::Parts;
use std::sync::{Arc, OnceLock};
use uuid::Uuid;

/// One request as pages know it: side, path and language. No address, no agent, nothing of the person.
#[derive(Clone, Debug)]
pub struct Visit {
    pub house: Arc<House>,
    pub side: Side,
    pub path: String,
    pub language: Language,
    /// The person chose the language here, rather than in their browser: links and forms carry it on.
    pub chosen: bool,
    /// The person switched off leaving by the Escape key.
    pub escape_off: bool,
    /// The form this request brought, as soon as it is read: a house that breaks after that offers it once more.
    typed: Arc<OnceLock<Form>>,
}

/// The name under which links (`?language=cy`) and forms carry the chosen language on.
pub const LANGUAGE: &str = "language";
/// The name of the buttons that change it in the middle of a form; they win over [`LANGUAGE`].
pub const CHANGE_LANGUAGE: &str = "change-language";
/// The name under which the switched-off Escape key is carried on.
pub const ESCAPE: &str = "escape";

impl Visit {
    /// The page that answers this request; `title` is a words key.
    pub fn page(&self, title: &str) -> Page {
        Page::new(self, title)
    }

    /// The same request in another language, such as the one a member chose for good.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Visit {
        self.language = language;
        self
    }

    /// Takes over the language and the Escape switch that a form carried along.
    #[must_use]
    pub fn follow(mut self, form: &Form) -> Visit {
        let asked = [CHANGE_LANGUAGE, LANGUAGE].into_iter().find_map(|name| Language::from_tag(form.value(name)));
        if let Some(language) = asked {
            self.language = language;
            self.chosen = true;
        }
        self.escape_off |= form.value(ESCAPE) == "off";
        self
    }

    /// Remembers what was typed, until the answer is there.
    pub(crate) fn brought(&self, form: &Form) {
        // A request brings one form; a second would be the same.
        let _ = self.typed.set(form.clone());
    }

    /// What was typed. There may be a secret in it: `form::locked` says what of it a page may hold.
    pub(crate) fn typed(&self) -> Option<&Form> {
        self.typed.get()
    }

    pub(crate) fn is_public(&self) -> bool {
        self.side == Side::Public
    }

    /// The journey that the form says it belongs to, so that leaving ends it; on the public side alone. It is written plain: whoever sends it chose it.
    pub fn leaving(&self) -> Option<Uuid> {
        self.typed.get().filter(|_| self.is_public()).and_then(|form| form.value(LEAVING).parse().ok())
    }

    pub(crate) fn of(house: Arc<House>, side: Side, parts: &Parts) -> Visit {
        let query = parts.uri.query().unwrap_or_default();
        let asked = parameter(query, LANGUAGE).and_then(Language::from_tag);
        let preferred = || parts.headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).and_then(preferred);
        Visit {
            house,
            side,
            // Two slashes would make a link to another host of it.
            path: Some(parts.uri.path()).filter(|path| !path.starts_with("//")).unwrap_or("/").to_owned(),
            language: asked.or_else(preferred).unwrap_or_default(),
            chosen: asked.is_some(),
            escape_off: parameter(query, ESCAPE) == Some("off"),
            typed: Arc::default(),
        }
    }
}

/// A parameter of an address, as it stands in its query; the first of its name.
pub fn parameter<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value)
}

/// The first of our languages in the browser's order of liking.
fn preferred(header: &str) -> Option<Language> {
    let mut liked: Vec<(f32, Language)> = header
        .split(',')
        .take(20)
        .filter_map(|item| {
            let mut parts = item.split(';');
            let tag = parts.next()?.trim();
            let primary = tag.split('-').next().unwrap_or(tag).to_ascii_lowercase();
            let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(Some(1.0), |q| q.parse::<f32>().ok())?;
            Some((weight, Language::from_tag(&primary)?)).filter(|(weight, _)| *weight > 0.0)
        })
        .collect();
    // Stable: what is liked equally stays in the browser's order.
    liked.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    liked.first().map(|(_, language)| *language)
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Visit, Fault> {
        parts.extensions.get::<Visit>().cloned().ok_or(Fault::Broken("a page was asked for without its edge".into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_liked_best_is_spoken() {
        assert_eq!(preferred("cy-GB,cy;q=0.9,en;q=0.8"), Some(Language::Cy));
        assert_eq!(preferred("fr, en;q=0.3, ro;q=0.7"), Some(Language::Ro));
        assert_eq!(preferred("ro;q=0, en"), Some(Language::En));
        assert_eq!(preferred("fr"), None);
        assert_eq!(preferred("\u{0}; q=x,,;;"), None);
    }
}
