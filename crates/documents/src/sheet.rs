//! What a printed page holds, as data.

use serde::{Deserialize, Serialize};

/// One document to print. Built part by part, in reading order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Above the first page, and the title of the file: never a person's name.
    title: String,
    /// The tag of the language it is in: `en`, `cy`, `ar`, `zh-Hans` … Which way its lines run follows from it.
    language: String,
    /// The organisation that answers for it: in the footer and in the file's data.
    organisation: String,
    /// At the top and the foot of every page: how it may be handled.
    mark: Option<String>,
    /// Sixteen points instead of eleven.
    large: bool,
    words: Words,
    parts: Vec<Part>,
}

/// The sentences the press itself needs, in the sheet's language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// `{page}` and `{pages}` stand for the two numbers.
    pub page: String,
    /// Printed last where a letter could not be drawn, to say what ▯ stands for.
    pub undrawn: String,
}

/// A part of a sheet. Text is text everywhere: nothing in it is a command. A line's end begins a new line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Part {
    /// Level 1 to 3, below the title.
    Heading { level: u8, text: String },
    Paragraph { text: String },
    /// Set apart by a line at its side: what somebody said, or must not be missed.
    Inset { text: String },
    /// What it is called, and what it is.
    Facts { facts: Vec<(String, String)> },
    List { items: Vec<String> },
    /// Rows shorter than the head are filled up with empty cells; longer ones are cut.
    Table { caption: String, head: Vec<String>, rows: Vec<Vec<String>> },
    NewPage,
}

impl Sheet {
    pub fn new(title: impl Into<String>, language: impl Into<String>, organisation: impl Into<String>, words: Words) -> Sheet {
        Sheet {
            title: title.into(),
            language: language.into(),
            organisation: organisation.into(),
            mark: None,
            large: false,
            words,
            parts: Vec::new(),
        }
    }

    /// How it may be handled, on every page.
    #[must_use]
    pub fn mark(mut self, mark: impl Into<String>) -> Sheet {
        self.mark = Some(mark.into());
        self
    }

    /// In another language than the page it was asked from, to be given to whoever reads it. Its pages are numbered without words; that a letter could not be
    /// drawn is for whoever prints it, and stays in letters they read.
    #[must_use]
    pub fn in_language(mut self, tag: impl Into<String>) -> Sheet {
        self.language = tag.into();
        self.words.page = "{page} / {pages}".to_owned();
        self
    }

    /// In large print.
    #[must_use]
    pub fn large(mut self) -> Sheet {
        self.large = true;
        self
    }

    #[must_use]
    pub fn heading(self, text: impl Into<String>) -> Sheet {
        self.heading_at(1, text)
    }

    /// A heading of level 1 to 3.
    #[must_use]
    pub fn heading_at(self, level: u8, text: impl Into<String>) -> Sheet {
        self.with(Part::Heading { level, text: text.into() })
    }

    /// One or more paragraphs: an empty line parts them.
    #[must_use]
    pub fn paragraph(self, text: impl AsRef<str>) -> Sheet {
        let paragraphs = text.as_ref().split("\n\n").map(str::trim).filter(|text| !text.is_empty());
        paragraphs.fold(self, |sheet, text| sheet.with(Part::Paragraph { text: text.to_owned() }))
    }

    #[must_use]
    pub fn inset(self, text: impl Into<String>) -> Sheet {
        self.with(Part::Inset { text: text.into() })
    }

    #[must_use]
    pub fn facts<N: Into<String>, T: Into<String>>(self, facts: impl IntoIterator<Item = (N, T)>) -> Sheet {
        let facts = facts.into_iter().map(|(name, text)| (name.into(), text.into())).collect();
        self.with(Part::Facts { facts })
    }

    #[must_use]
    pub fn list<T: Into<String>>(self, items: impl IntoIterator<Item = T>) -> Sheet {
        self.with(Part::List { items: items.into_iter().map(Into::into).collect() })
    }

    #[must_use]
    pub fn table<H, R, C>(self, caption: impl Into<String>, head: H, rows: impl IntoIterator<Item = R>) -> Sheet
    where
        H: IntoIterator,
        H::Item: Into<String>,
        R: IntoIterator<Item = C>,
        C: Into<String>,
    {
        let head: Vec<String> = head.into_iter().map(Into::into).collect();
        let rows = rows.into_iter().map(|row| row.into_iter().map(Into::into).collect()).collect();
        self.with(Part::Table { caption: caption.into(), head, rows })
    }

    #[must_use]
    pub fn new_page(self) -> Sheet {
        self.with(Part::NewPage)
    }

    /// A part as it is. Lists and tables with nothing in them are left out: they would be read aloud as empty.
    #[must_use]
    pub fn with(mut self, part: Part) -> Sheet {
        let empty = match &part {
            Part::Facts { facts } => facts.is_empty(),
            Part::List { items } => items.is_empty(),
            Part::Table { head, .. } => head.is_empty(),
            _ => false,
        };
        if !empty {
            self.parts.push(part);
        }
        self
    }

    pub fn title(&self) -> &str {
        &self.title
    }

    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Every text in it, to be looked at or changed letter by letter: what the press does before it sets them.
    pub fn texts_mut(&mut self) -> Vec<&mut String> {
        let Words { page, undrawn } = &mut self.words;
        let mut texts = vec![&mut self.title, &mut self.organisation, page, undrawn];
        texts.extend(self.mark.as_mut());
        for part in &mut self.parts {
            match part {
                Part::Heading { text, .. } | Part::Paragraph { text } | Part::Inset { text } => texts.push(text),
                Part::Facts { facts } => texts.extend(facts.iter_mut().flat_map(|(name, text)| [name, text])),
                Part::List { items } => texts.extend(items),
                Part::Table { caption, head, rows } => {
                    texts.push(caption);
                    texts.extend(head.iter_mut().chain(rows.iter_mut().flatten()));
                }
                Part::NewPage => {}
            }
        }
        texts
    }

    /// What no reader of the PDF could follow is put right: headings without a word, levels that are skipped, rows that do not fit their head.
    pub fn put_in_order(&mut self) {
        let says_something = |text: &str| text.chars().any(|letter| !letter.is_whitespace() && !letter.is_control());
        self.parts.retain(|part| if let Part::Heading { text, .. } = part { says_something(text) } else { true });
        let mut last = 0;
        for part in &mut self.parts {
            match part {
                Part::Heading { level, .. } => {
                    *level = (*level).clamp(1, (last + 1).min(3));
                    last = *level;
                }
                Part::Table { head, rows, .. } => rows.iter_mut().for_each(|row| row.resize(head.len(), String::new())),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet::new("T", "en", "O", Words { page: "p".into(), undrawn: "u".into() })
    }

    #[test]
    fn a_heading_without_a_word_is_not_there() {
        let mut sheet = sheet().heading("").heading(" \n\u{0}\t").heading("a");
        sheet.put_in_order();
        assert_eq!(sheet.parts, [Part::Heading { level: 1, text: "a".into() }]);
    }

    #[test]
    fn a_skipped_level_is_put_one_below_the_last() {
        let mut sheet = sheet().heading_at(3, "a").heading_at(3, "b").heading_at(9, "c").heading("d");
        sheet.put_in_order();
        let level = |part: &Part| if let Part::Heading { level, .. } = part { *level } else { 0 };
        assert_eq!(sheet.parts.iter().map(level).collect::<Vec<_>>(), [1, 2, 3, 1]);
    }

    #[test]
    fn rows_fit_their_head_and_empty_tables_are_not_there() {
        let mut sheet = sheet().table("c", ["a", "b"], [vec!["1"], vec!["1", "2", "3"]]).table("d", Vec::<&str>::new(), [["1"]]);
        sheet.put_in_order();
        let table = Part::Table {
            caption: "c".into(),
            head: vec!["a".into(), "b".into()],
            rows: vec![vec!["1".into(), String::new()], vec!["1".into(), "2".into()]],
        };
        assert_eq!(sheet.parts, [table]);
    }

    #[test]
    fn in_another_language_no_word_of_the_page_is_left_but_for_whoever_prints() {
        let sheet = sheet().in_language("ar");
        assert_eq!((sheet.language.as_str(), sheet.words.page.as_str(), sheet.words.undrawn.as_str()), ("ar", "{page} / {pages}", "u"));
    }

    #[test]
    fn an_empty_line_parts_paragraphs() {
        let sheet = sheet().paragraph("one\nstill\n\n\n\ntwo\n");
        let paragraph = |text: &str| Part::Paragraph { text: text.into() };
        assert_eq!(sheet.parts, [paragraph("one\nstill"), paragraph("two")]);
    }
}
