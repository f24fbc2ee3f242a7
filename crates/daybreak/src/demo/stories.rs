//! The twelve stories, as their file tells them.

use crate::demo::NotMade;
use serde::Deserialize;
use std::collections::BTreeMap;

const FILE: &str = "stories.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    story: Vec<Story>,
}

/// One person's concern, and what became of it.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Story {
    pub name: String,
    pub days_ago: i64,
    /// `22:05`, in London.
    pub at: String,
    pub language: String,
    /// The persona who tells it and keeps the receipt.
    pub teller: Option<String>,
    /// The fields of the journey; a list where several are ticked.
    pub answers: BTreeMap<String, OneOrMore>,
    #[serde(default)]
    pub then: Vec<Then>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum OneOrMore {
    One(String),
    More(Vec<String>),
}

impl OneOrMore {
    pub fn all(&self) -> &[String] {
        match self {
            OneOrMore::One(one) => std::slice::from_ref(one),
            OneOrMore::More(more) => more,
        }
    }
}

/// One act, minutes after the concern was sent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Then {
    pub after: i64,
    /// A persona, or `receipt`: whoever told it.
    pub by: String,
    pub act: Act,
    #[serde(default)]
    pub text: String,
    pub language: Option<String>,
    pub to: Option<String>,
    pub basis: Option<String>,
    pub reason: Option<String>,
    pub conclusion: Option<String>,
    /// The text of an intelligence report that leaves.
    pub sanitised: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    Open,
    TakeOn,
    Note,
    Ask,
    Translate,
    PassOn,
    Close,
    /// Ask whoever else holds something on the first mark of the report.
    AskAround,
    /// Writes an intelligence report from it, sanitises it and gives it.
    Intelligence,
    /// Calls a conference and lays it there.
    Confer,
    /// Keeps the minutes of that conference, with something to be done.
    Minute,
    /// By the receipt.
    Reply,
    Withdraw,
}

impl Story {
    /// The minute of the day it was sent.
    pub fn minute(&self) -> Option<i64> {
        minute_of(&self.at)
    }
}

/// The minute of the day: `22:05`.
pub fn minute_of(at: &str) -> Option<i64> {
    let (hours, minutes) = at.split_once(':')?;
    Some(hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?)
}

pub fn read() -> Result<Vec<Story>, NotMade> {
    let file: File = toml::from_str(include_str!("stories.toml")).map_err(|_| NotMade::File(FILE))?;
    Ok(file.story)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_twelve_and_every_number_in_them_is_from_a_drama() {
        let stories = read().unwrap();
        assert_eq!(stories.len(), 12);
        assert!(stories.iter().all(|story| story.minute().is_some() && story.answers.contains_key("story")));
        let all = include_str!("stories.toml");
        for number in all.split(|c: char| !c.is_ascii_digit() && c != ' ').map(|text| text.replace(' ', "")).filter(|text| text.len() >= 10) {
            let drama = ["01632960", "07700900", "0207946"].iter().any(|range| number.starts_with(range));
            assert!(drama, "{number} is not from the ranges kept for drama");
        }
    }
}
