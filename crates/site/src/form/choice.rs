//! One of several answers.

use crate::words::Words;
use std::borrow::Cow;

/// An answer that can be chosen: what is sent, and how it is called.
#[derive(Clone, Debug)]
pub struct Choice {
    pub value: String,
    label: Label,
    pub hint: Option<&'static str>,
}

#[derive(Clone, Debug)]
enum Label {
    Key(Cow<'static, str>),
    Name(String),
    /// Words in another language than the page's, by its tag.
    Foreign(&'static str, String),
}

impl Choice {
    /// A choice called by a words key.
    pub fn new(value: impl Into<String>, label: impl Into<Cow<'static, str>>) -> Choice {
        Choice { value: value.into(), label: Label::Key(label.into()), hint: None }
    }

    /// A choice called by a name that is not a sentence of ours: an organisation, a member.
    pub fn named(value: impl Into<String>, name: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: Label::Name(name.into()), hint: None }
    }

    /// A choice in the words of another language than the page's, marked as such.
    pub fn foreign(value: impl Into<String>, tag: &'static str, words: impl Into<String>) -> Choice {
        Choice { value: value.into(), label: Label::Foreign(tag, words.into()), hint: None }
    }

    #[must_use]
    pub fn hint(mut self, key: &'static str) -> Choice {
        self.hint = Some(key);
        self
    }

    /// How it is called, as safe markup.
    pub fn label(&self, words: &Words) -> askama::filters::Safe<String> {
        askama::filters::Safe(match &self.label {
            Label::Key(key) => words.say(key).to_string(),
            Label::Name(name) => crate::words::escaped(name),
            Label::Foreign(tag, words) => format!("<span lang=\"{tag}\">{}</span>", crate::words::escaped(words)),
        })
    }

    /// How it is called, without markup: a list that opens can't hold any.
    pub fn text(&self, words: &Words) -> String {
        match &self.label {
            Label::Key(key) => words.say(key).plain().to_owned(),
            Label::Name(name) | Label::Foreign(_, name) => name.clone(),
        }
    }
}
