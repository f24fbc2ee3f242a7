//! Changing the words of the page for council members.

use crate::own::{NotWords, filled};
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Entry, Stop};
use daybreak_vocabulary::Language;
use std::collections::BTreeMap;

/// Puts words in the place of ours, or of the last ones. Words that name what is no number of ours are refused.
pub async fn change_words(change: &mut Change, by: &Member, language: Language, words: &str) -> Result<(), Stop<NotWords>> {
    filled(words, &BTreeMap::new()).map_err(Stop::Refused)?;
    let now = change.now;
    store::set_quarter_words(change.tx(), language, words, by.id, now).await?;
    change.record(Entry::new("quarter_words.changed", "organisation", by.organisation.0).with("language", language.tag()));
    Ok(())
}
