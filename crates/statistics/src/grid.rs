//! A table ready to be written: the one shape behind the page, the terminal and every file.

use crate::answer::Answer;
use crate::question::By;
use crate::shelf::days;
use crate::table::Value;
use crate::tongue::{Sentence, Tongue, Word, sentences};

/// What stands in a place of the grid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    Text(String),
    Count(u64),
    /// In tenths.
    Tenths(i64),
    /// `[c]`, `[x]`, `[z]`: never a number.
    Mark(&'static str),
}

/// A table with its title, what it shows in a sentence, and what stands behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    pub title: String,
    pub lead: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Entry>>,
    pub notes: Vec<String>,
    /// How many of the first columns name a row.
    pub names: usize,
}

fn entry(value: Option<Value>) -> Entry {
    match value {
        Some(Value::Known(people)) => Entry::Count(people),
        Some(Value::Hidden) => Entry::Mark("[c]"),
        Some(Value::NotApplicable) => Entry::Mark("[z]"),
        Some(Value::Missing) | None => Entry::Mark("[x]"),
    }
}

impl Grid {
    /// A published answer in a language.
    pub fn of(answer: &Answer<'_>, tongue: &dyn Tongue) -> Grid {
        let question = &answer.question;
        let side = match question.by {
            By::Period => tongue.periods(),
            By::Of(dimension) => tongue.dimension(dimension),
        };
        let mut headings = vec![side];
        headings.extend(answer.columns.iter().map(|column| if question.across.is_some() { tongue.key(column) } else { tongue.word(Word::People) }));
        let (change, share, rate) = (question.change && question.by == By::Period, question.share, question.per);
        if change {
            headings.extend([tongue.word(Word::Change), tongue.word(Word::PercentChange)]);
        }
        if share {
            headings.push(tongue.word(Word::Share));
        }
        headings.extend(rate.map(|per| tongue.word(Word::Rate(per))));
        headings.extend([tongue.word(Word::PublishedOn), tongue.word(Word::Note)]);
        let rows = answer.rows.iter().map(|row| {
            let mut entries = vec![Entry::Text(tongue.key(&row.key))];
            entries.extend(row.cells.iter().map(|cell| entry(cell.as_ref().map(|cell| cell.value))));
            let missing = Entry::Mark("[x]");
            if change {
                let percent = row.change.and_then(|change| change.percent);
                entries.push(row.change.map_or(missing.clone(), |change| Entry::Text(format!("{:+}", change.by))));
                entries.push(percent.map_or(missing.clone(), Entry::Tenths));
            }
            let tenths = |found: Option<u64>| found.and_then(|found| i64::try_from(found).ok()).map_or(missing.clone(), Entry::Tenths);
            if share {
                entries.push(tenths(row.share));
            }
            if rate.is_some() {
                entries.push(tenths(row.rate));
            }
            let mut days: Vec<_> = row.cells.iter().flatten().flat_map(|cell| days(cell.edition, &cell.made_of)).collect();
            days.sort_unstable();
            days.dedup();
            entries.push(Entry::Text(days.iter().map(|day| tongue.published(*day)).collect::<Vec<_>>().join(", ")));
            let mut how: Vec<String> = row.cells.iter().flatten().map(|cell| tongue.how(cell.how)).filter(|how| !how.is_empty()).collect();
            how.dedup();
            entries.push(Entry::Text(how.join("; ")));
            entries
        });
        let rows: Vec<Vec<Entry>> = rows.collect();
        let (lead, notes) = sentences(answer);
        // It speaks of the first column: by its name, where others stand beside it.
        let lead = match answer.columns.as_slice() {
            [first, _, ..] => format!("{}: {}", tongue.key(first), tongue.say(&lead)),
            _ => tongue.say(&lead),
        };
        let mut grid = Grid { title: tongue.title(answer), lead, headings, rows, notes: notes.iter().map(|note: &Sentence| tongue.say(note)).collect(), names: 1 };
        grid.notes.dedup();
        grid
    }
}
