//! Comma-separated text, and columns for a terminal.

use crate::grid::{Entry, Grid};
use crate::tongue::{grouped, tenths};
use daybreak_vocabulary::csv;

fn field(entry: &Entry) -> String {
    match entry {
        Entry::Text(text) => text.clone(),
        Entry::Count(people) => people.to_string(),
        Entry::Tenths(number) => tenths(*number),
        Entry::Mark(mark) => (*mark).to_owned(),
    }
}

/// The rows under their headings, for programs; the notes stay out, so that every row is a row.
pub fn csv(grid: &Grid) -> String {
    let mut text = csv::line(&grid.headings);
    text.extend(grid.rows.iter().map(|row| csv::line(row.iter().map(field))));
    text
}

/// For a terminal: the title, the table, the sentence and the notes.
pub fn plain(grid: &Grid) -> String {
    let shown = |entry: &Entry| match entry {
        Entry::Text(text) => text.clone(),
        Entry::Count(people) => grouped(*people),
        Entry::Tenths(number) => tenths(*number),
        Entry::Mark(mark) => (*mark).to_owned(),
    };
    let mut lines: Vec<Vec<String>> = vec![grid.headings.clone()];
    lines.extend(grid.rows.iter().map(|row| row.iter().map(shown).collect()));
    // A column nobody filled is left out: most notes are empty.
    let width = |at: usize| lines.iter().skip(1).filter_map(|line| line.get(at)).map(|text| text.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = grid.headings.iter().enumerate().map(|(at, heading)| if width(at) == 0 { 0 } else { width(at).max(heading.chars().count()) }).collect();
    let mut text = format!("{}\n\n", grid.title);
    for line in &lines {
        let mut written = String::new();
        for ((at, cell), width) in line.iter().enumerate().zip(&widths).filter(|(_, width)| **width > 0) {
            let gap = " ".repeat(width - cell.chars().count().min(*width));
            let left = at < grid.names || grid.rows.iter().any(|row| matches!(row.get(at), Some(Entry::Text(text)) if !text.starts_with(['+', '-'])));
            written += &if left { format!("{cell}{gap}  ") } else { format!("{gap}{cell}  ") };
        }
        text += written.trim_end();
        text.push('\n');
    }
    text += &format!("\n{}\n", grid.lead);
    for note in &grid.notes {
        text += &format!("{note}\n");
    }
    text
}
