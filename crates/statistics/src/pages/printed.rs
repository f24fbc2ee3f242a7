//! Tables and the quarter's page on paper.

use crate::grid::{Entry, Grid};
use crate::tongue::{grouped, tenths};
use daybreak_documents::Sheet;
use daybreak_site::Page;

/// A grid with its sentence and what stands behind it.
pub fn table(page: &Page, grid: &Grid) -> Sheet {
    let cell = |entry: &Entry| match entry {
        Entry::Text(text) => text.clone(),
        Entry::Count(people) => grouped(*people),
        Entry::Tenths(number) => tenths(*number),
        Entry::Mark(mark) => (*mark).to_owned(),
    };
    let rows = grid.rows.iter().map(|row| row.iter().map(cell).collect::<Vec<String>>());
    let sheet = daybreak_access::sheet(page, grid.title.clone()).paragraph(&grid.lead).table(grid.title.clone(), grid.headings.clone(), rows);
    if grid.notes.is_empty() { sheet } else { sheet.list(grid.notes.clone()) }
}

/// The quarter's page, and which tables it stands on.
pub fn quarter(page: &Page, title: String, paragraphs: &[String], stands_on: String, releases: &[String]) -> Sheet {
    let sheet = paragraphs.iter().fold(daybreak_access::sheet(page, title), |sheet, paragraph| sheet.paragraph(paragraph));
    sheet.heading(stands_on).list(releases.to_vec())
}
