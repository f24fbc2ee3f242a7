//! Who has read a sentence: comments in the Fluent files, and the groups that must not be shown unread.

use fluent_syntax::ast;
use fluent_syntax::parser;
use std::collections::HashMap;

/// What a Fluent file says of one of its messages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The text after `# review:`, at the message or else at the head of its file.
    pub state: Option<String>,
    /// Under a heading `## safety`, `## consent` or `## receipt`: an error here does harm.
    pub guarded: bool,
}

impl Review {
    /// Whether a native reader has passed it, or it was written in this language.
    pub fn is_done(&self) -> bool {
        self.state.as_deref().is_some_and(|state| !state.starts_with("awaiting"))
    }
}

const GUARDED: [&str; 3] = ["safety", "consent", "receipt"];

/// Reads the comments of one file: the state of each message, by key. Files that don't parse are refused by the dictionary.
pub(crate) fn reviews(text: &str) -> HashMap<String, Review> {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut whole: Option<String> = None;
    let mut guarded = false;
    let mut found = HashMap::new();
    for entry in &resource.body {
        match entry {
            ast::Entry::Comment(comment) | ast::Entry::ResourceComment(comment) if whole.is_none() => whole = state(comment),
            ast::Entry::GroupComment(comment) => {
                let heading = comment.content.first().map(|line| line.trim()).unwrap_or_default();
                guarded = GUARDED.iter().any(|name| heading.split_whitespace().next() == Some(*name));
            }
            ast::Entry::Message(message) => {
                let own = message.comment.as_ref().and_then(state);
                found.insert(message.id.name.to_owned(), Review { state: own.or_else(|| whole.clone()), guarded });
            }
            _ => {}
        }
    }
    found
}

fn state(comment: &ast::Comment<&str>) -> Option<String> {
    comment.content.iter().find_map(|line| line.trim().strip_prefix("review:").map(|state| state.trim().to_owned()))
}
