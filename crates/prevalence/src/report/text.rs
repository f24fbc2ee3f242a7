//! The page for a terminal.

use super::Report;
use super::page::{Grid, Line, Page};

/// Lines are broken here.
const WIDTH: usize = 110;

/// A report as text.
pub fn write(report: &Report) -> String {
    page(&report.page())
}

/// A page as text.
pub fn page(page: &Page) -> String {
    let mut out = format!("{}\n{}\n\n{}\n", page.title.to_uppercase(), "=".repeat(page.title.chars().count()), wrap(&page.marking, "", ""));
    for section in &page.sections {
        out.push_str(&format!("\n{}\n{}\n", section.heading, "-".repeat(section.heading.chars().count())));
        for grid in &section.grids {
            out.push_str(&table(grid));
        }
        for line in &section.lines {
            let (text, first, rest) = match line {
                Line::Plain(text) => {
                    let indent = if text.starts_with(' ') { "    " } else { "" };
                    (text.trim_start(), indent, indent)
                }
                Line::Head(text) => (text.as_str(), "  ", "    "),
                Line::Item(text) => (text.as_str(), "  - ", "    "),
                Line::Warning(text) => (text.as_str(), "  ! ", "    "),
            };
            out.push_str(&wrap(text, first, rest));
            out.push('\n');
        }
    }
    out
}

/// A table in columns; the last column is as wide as it likes, the others as their widest cell.
fn table(grid: &Grid) -> String {
    let columns = grid.head.len();
    let width = |column: usize| {
        let cells = grid.rows.iter().filter(|row| column + 1 < row.len()).map(|row| row[column].chars().count());
        cells.chain([grid.head[column].chars().count()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let numeric = |text: &str| text.starts_with(|c: char| c.is_ascii_digit() || c == '-' || c == '×') || text == "none";
    let line = |cells: &[String]| {
        let last = cells.len() - 1;
        let padded = cells.iter().enumerate().map(|(at, cell)| {
            let space = " ".repeat(widths[at].saturating_sub(cell.chars().count()));
            match (at, at == last, numeric(cell) && !cell.contains(" to ")) {
                (0, ..) => format!("{cell}{space}"),
                (_, _, true) => format!("{space}{cell}"),
                (_, true, false) => cell.clone(),
                (_, false, false) => format!("{cell}{space}"),
            }
        });
        format!("  {}\n", padded.collect::<Vec<_>>().join("  ").trim_end())
    };
    let mut out = format!("{}\n{}", grid.caption, line(&grid.head));
    out.push_str(&format!("  {}\n", "·".repeat((widths.iter().sum::<usize>() + 2 * (columns - 1)).min(WIDTH - 2))));
    grid.rows.iter().for_each(|row| out.push_str(&line(row)));
    out.push('\n');
    out
}

/// Breaks a sentence at spaces.
fn wrap(text: &str, first: &str, rest: &str) -> String {
    let mut lines = vec![first.to_owned()];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if let Some(line) = lines.last_mut() {
            let bare = line.trim().is_empty() || line == first;
            if !bare && line.chars().count() + 1 + word.chars().count() > WIDTH {
                lines.push(format!("{rest}{word}"));
            } else {
                if !bare {
                    line.push(' ');
                }
                line.push_str(word);
            }
        }
    }
    lines.join("\n")
}
