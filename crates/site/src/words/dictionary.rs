//! The words of all rooms, in all languages.

use super::review::{Review, reviews};
use super::{Args, RoomWords, Said, Words};
use daybreak_vocabulary::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentError, FluentResource};
use std::collections::{BTreeSet, HashMap};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use thiserror::Error;
use unic_langid::LanguageIdentifier;

/// The words of all rooms, parsed once at start-up and shared by every request.
pub struct Dictionary {
    tongues: Vec<Tongue>,
    /// The demo shows a translation nobody has read yet, marked; a live site shows the English where it matters.
    show_unreviewed: bool,
    missed: Mutex<BTreeSet<(&'static str, String)>>,
}

/// Enough for a test to name; a live site must not grow by it.
const MISSED: usize = 500;

struct Tongue {
    tag: &'static str,
    bundle: FluentBundle<FluentResource>,
    reviews: HashMap<String, Review>,
}

/// Why words can't be used. Found at start-up and in tests, never while somebody waits.
#[derive(Debug, Error)]
pub enum Unusable {
    #[error("the {language} words of {room} do not parse near: {near}")]
    Syntax { room: String, language: &'static str, near: String },
    #[error("the {language} words of {room} say {key} a second time")]
    Twice { room: String, language: &'static str, key: String },
}

impl Dictionary {
    /// Reads the words of every room. A key said twice or a file that does not parse refuses the whole.
    pub fn read<'a>(rooms: impl IntoIterator<Item = (&'a str, RoomWords)>, show_unreviewed: bool) -> Result<Dictionary, Unusable> {
        let mut tongues: Vec<Tongue> = Language::ALL.into_iter().map(|language| Tongue::new(language.tag())).collect();
        for (room, words) in rooms {
            for (language, text) in words {
                if let Some(tongue) = tongues.iter_mut().find(|tongue| tongue.tag == language.tag()) {
                    tongue.learn(room, text)?;
                }
            }
        }
        Ok(Dictionary { tongues, show_unreviewed, missed: Mutex::default() })
    }

    /// The words in one language.
    pub fn speak(self: &Arc<Self>, language: Language) -> Words {
        Words::new(Arc::clone(self), language)
    }

    pub fn has(&self, key: &str, language: Language) -> bool {
        self.tongue(language).is_some_and(|tongue| tongue.bundle.has_message(key))
    }

    /// What is known of who has read this sentence in this language.
    pub fn review(&self, key: &str, language: Language) -> Option<&Review> {
        self.tongue(language)?.reviews.get(key)
    }

    /// Whether a native reader has passed this sentence.
    pub fn reviewed(&self, key: &str, language: Language) -> bool {
        self.review(key, language).is_some_and(Review::is_done)
    }

    /// Keys asked for and not found since start-up, with the language they were wanted in: a test expects none.
    pub fn missed(&self) -> Vec<(&'static str, String)> {
        self.missed.lock().unwrap_or_else(PoisonError::into_inner).iter().cloned().collect()
    }

    pub(super) fn say(&self, language: Language, key: &str, args: &Args) -> Said {
        let review = self.review(key, language);
        let unread = review.is_some_and(|review| !review.is_done()) && language != Language::En;
        let hidden = unread && !self.show_unreviewed && review.is_some_and(|review| review.guarded);
        if !hidden && let Some(text) = self.format(language, key, args) {
            let english = if language == Language::En { Vec::new() } else { args.english() };
            return Said { text, foreign: None, unread: unread && self.show_unreviewed, english };
        }
        if !hidden {
            self.miss(language, key.to_owned());
        }
        let foreign = (language != Language::En).then_some(Language::En.tag());
        let text = self.format(Language::En, key, args).unwrap_or_else(|| key.to_owned());
        Said { text, foreign, unread: false, english: Vec::new() }
    }

    fn format(&self, language: Language, key: &str, args: &Args) -> Option<String> {
        let (text, whole) = self.tongue(language)?.format(key, args)?;
        if !whole {
            self.miss(language, format!("{key} (a value is missing)"));
        }
        Some(text)
    }

    fn miss(&self, language: Language, key: String) {
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        if missed.len() < MISSED {
            missed.insert((language.tag(), key));
        }
    }

    fn tongue(&self, language: Language) -> Option<&Tongue> {
        self.tongues.iter().find(|tongue| tongue.tag == language.tag())
    }
}

/// One text by itself, in whatever language: what is told to somebody who may read none of the pages' languages.
pub struct Telling(Tongue);

impl Telling {
    /// Reads it. `tag` is its language in BCP 47; `room` is told where it can't be used.
    pub fn read(room: &str, tag: &'static str, text: &str) -> Result<Telling, Unusable> {
        let mut tongue = Tongue::new(tag);
        tongue.learn(room, text)?;
        Ok(Telling(tongue))
    }

    pub fn tag(&self) -> &'static str {
        self.0.tag
    }

    /// A sentence as plain text; `None` where there is none, or a value of it is missing.
    pub fn say_with(&self, key: &str, args: impl Into<Args>) -> Option<String> {
        self.0.format(key, &args.into()).filter(|(_, whole)| *whole).map(|(text, _)| text)
    }

    /// Whether a native reader has passed every sentence.
    pub fn is_read(&self) -> bool {
        self.0.reviews.values().all(Review::is_done)
    }
}

impl Tongue {
    fn new(tag: &'static str) -> Tongue {
        let identifier: LanguageIdentifier = tag.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Marks for mixed writing directions would travel into copied receipts. The pages' languages run left to right; what is told in another keeps what was
        // typed apart from its words.
        bundle.set_use_isolating(false);
        Tongue { tag, bundle, reviews: HashMap::new() }
    }

    /// The sentence, and whether every value in it was given.
    fn format(&self, key: &str, args: &Args) -> Option<(String, bool)> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let args = args.to_fluent();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        Some((text, errors.is_empty()))
    }

    fn learn(&mut self, room: &str, text: &str) -> Result<(), Unusable> {
        let language = self.tag;
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
            let near = errors.first().and_then(|error| text.get(error.pos.start..)).unwrap_or_default();
            Unusable::Syntax { room: room.to_owned(), language, near: near.chars().take(60).collect() }
        })?;
        self.bundle.add_resource(resource).map_err(|errors| {
            let key = errors.into_iter().find_map(|error| match error {
                FluentError::Overriding { id, .. } => Some(id),
                _ => None,
            });
            Unusable::Twice { room: room.to_owned(), language, key: key.unwrap_or_default() }
        })?;
        self.reviews.extend(reviews(text));
        Ok(())
    }
}

impl fmt::Debug for Telling {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Telling").field(&self.0.tag).finish()
    }
}

impl fmt::Debug for Dictionary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Dictionary").field("show_unreviewed", &self.show_unreviewed).finish_non_exhaustive()
    }
}
