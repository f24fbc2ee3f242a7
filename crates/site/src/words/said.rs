//! A sentence in a language, as a page shows it.

use super::{Args, Dictionary};
use daybreak_vocabulary::Language;
use std::fmt::{self, Write};
use std::sync::Arc;

/// The words of one language: what a page speaks.
#[derive(Clone, Debug)]
pub struct Words {
    dictionary: Arc<Dictionary>,
    language: Language,
}

impl Words {
    pub(super) fn new(dictionary: Arc<Dictionary>, language: Language) -> Words {
        Words { dictionary, language }
    }

    pub fn language(&self) -> Language {
        self.language
    }

    pub fn dictionary(&self) -> &Arc<Dictionary> {
        &self.dictionary
    }

    /// A sentence. In a template `{{ page.say("key") }}` is escaped, and marked where it had to stay English.
    pub fn say(&self, key: impl AsRef<str>) -> Said {
        self.dictionary.say(self.language, key.as_ref(), &Args::default())
    }

    pub fn say_with(&self, key: impl AsRef<str>, args: impl Into<Args>) -> Said {
        self.dictionary.say(self.language, key.as_ref(), &args.into())
    }
}

/// A sentence ready for a page.
///
/// A template shows it as safe HTML: `<span lang="en">` around what had to stay English, a mark around a translation that nobody has read yet. In an
/// attribute, a title or a mail use [`plain`](Said::plain).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub(super) text: String,
    pub(super) foreign: Option<&'static str>,
    pub(super) unread: bool,
    /// Parts of the text that are English, where the rest is not.
    pub(super) english: Vec<String>,
}

impl Said {
    /// The words alone.
    pub fn plain(&self) -> &str {
        &self.text
    }

    /// The language it is in, where that is not the page's.
    pub fn foreign(&self) -> Option<&'static str> {
        self.foreign
    }
}

/// As a template shows it: escaped, with its marks. Where words alone are wanted, use [`Said::plain`].
impl fmt::Display for Said {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.foreign, self.unread) {
            (Some(tag), _) => write!(f, "<span lang=\"{tag}\">{}</span>", Escaped(&self.text)),
            (None, true) => write!(f, "<span class=\"unread\">{}</span>", Marked(&self.text, &self.english)),
            (None, false) => Marked(&self.text, &self.english).fmt(f),
        }
    }
}

/// Escaped text, with a mark around each part that is English.
struct Marked<'a>(&'a str, &'a [String]);

impl fmt::Display for Marked<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        let mut left: Vec<&String> = self.1.iter().collect();
        while let Some((at, which)) = left.iter().enumerate().filter_map(|(which, part)| Some((rest.find(part.as_str())?, which))).min() {
            let part = left.remove(which);
            let (before, from) = rest.split_at(at);
            let (_, after) = from.split_at(part.len());
            write!(f, "{}<span lang=\"en\">{}</span>", Escaped(before), Escaped(part))?;
            rest = after;
        }
        Escaped(rest).fmt(f)
    }
}

// The Display above escapes.
impl askama::filters::HtmlSafe for Said {}

struct Escaped<'a>(&'a str);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '&' => f.write_str("&amp;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                other => f.write_char(other)?,
            }
        }
        Ok(())
    }
}

/// Text of somebody else's, made safe for a page.
pub(crate) fn escaped(text: &str) -> String {
    Escaped(text).to_string()
}
