//! A question answered: the sentence, the drawing, the table, what stands behind it, and files of the same.

use super::fields::{Fields, address, asked};
use super::printed;
use super::spoken::Spoken;
use crate::answer::{Answer as Table, answer};
use crate::drawing::{self, Boundaries, Chart, Plot};
use crate::forces;
use crate::grid::{Entry, Grid};
use crate::measure::{Dimension, Measure};
use crate::question::{By, NotAnswered, Question};
use crate::shelf::Shelf;
use crate::store;
use crate::tongue::{Tongue, grouped, tenths};
use crate::writing::Format;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use axum::response::{IntoResponse, Response};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Args, Fault, Page, Said, Visit, render};
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use std::sync::Arc;

/// Rows a chart of bars shows; the rest is in the table.
const MOST_BARS: usize = 40;
const MOST_LINES: usize = 6;

#[derive(Template)]
#[template(path = "answer.html")]
struct AnswerPage {
    page: Page,
    measure: Measure,
    /// The page of ranks.
    rank: String,
    fields: Fields,
    refused: Option<Said>,
    shown: Option<ShownTable>,
}

/// A grid as a page shows it.
pub struct ShownTable {
    pub title: String,
    pub lead: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    pub notes: Vec<String>,
    pub svg: Option<String>,
    /// What is said below the drawing: that it is not there, or not all of it.
    pub drawn: Option<Said>,
    /// Address and kind.
    pub files: Vec<(String, String)>,
}

pub struct Cell {
    pub text: String,
    pub numeric: bool,
}

/// A grid's rows as text.
pub fn cells(grid: &Grid) -> Vec<Vec<Cell>> {
    let cell = |entry: &Entry| match entry {
        Entry::Text(text) => Cell { numeric: text.starts_with(['+', '-']), text: text.clone() },
        Entry::Count(people) => Cell { text: grouped(*people), numeric: true },
        Entry::Tenths(number) => Cell { text: tenths(*number), numeric: true },
        Entry::Mark(mark) => Cell { text: (*mark).to_owned(), numeric: true },
    };
    grid.rows.iter().map(|row| row.iter().map(cell).collect()).collect()
}

/// The tables a question needs: those of its measure, of what its share is of, and the boundaries.
async fn taken(office: &Office, measure: Measure, asked: &[(String, String)]) -> Result<(Shelf, Option<Boundaries>), Failure> {
    let share_of = asked.iter().find(|(name, _)| name == "share-of").and_then(|(_, text)| Measure::from_code(text.split(' ').next().unwrap_or_default()));
    let mut tx = office.house.db.read().await?;
    let shelf = store::shelf(&mut tx, Some((measure, share_of.unwrap_or(measure)))).await?;
    let map = asked.iter().any(|(name, text)| name == "chart" && text == Chart::Map.code());
    let boundaries = if map { store::boundaries(&mut tx).await? } else { None };
    Ok((shelf, boundaries))
}

fn answered<'a>(shelf: &'a Shelf, measure: Measure, asked: &[(String, String)]) -> Result<Table<'a>, NotAnswered> {
    let words = asked.iter().filter(|(name, _)| !matches!(name.as_str(), "chart" | "body" | "among"));
    let question = Question::read(shelf, measure.code(), words.map(|(name, text)| (name.as_str(), text.as_str())))?;
    answer(shelf, &question)
}

/// What stands there before anybody asked: all of it by period, or, where no table has the whole, by the first split that one has.
fn opening(shelf: &Shelf, measure: Measure) -> Vec<(String, String)> {
    let by = |dimension: &Dimension| vec![("by".to_owned(), dimension.code().to_owned())];
    let told = |asked: &Vec<(String, String)>| answered(shelf, measure, asked).is_ok();
    let split = Dimension::ALL.iter().filter(|dimension| !shelf.codes(measure, **dimension).is_empty());
    std::iter::once(Vec::new()).chain(split.map(by)).find(told).unwrap_or_default()
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(measure): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let measure = Measure::from_code(&measure).ok_or(Fault::Missing)?;
    let mut page = member.page(&visit, "tables-title");
    let asked = asked(query.as_deref().unwrap_or_default());
    let (shelf, boundaries) = taken(&office, measure, &asked).await?;
    let asked = if asked.is_empty() { opening(&shelf, measure) } else { asked };
    let fields = Fields::of(&page, &shelf, measure, &asked);
    let (refused, shown) = match answered(&shelf, measure, &asked) {
        Ok(table) => (None, Some(shown(&page, &table, measure, &asked, boundaries.as_ref()))),
        Err(why) => (Some(Spoken(&page).why(&why)), None),
    };
    page.title = page.say(format!("tables-measure-{}", measure.code()));
    page.refused = refused.is_some();
    render(&AnswerPage { page, measure, rank: format!("/tables/{}/rank", measure.code()), fields, refused, shown })
}

fn shown(page: &Page, table: &Table<'_>, measure: Measure, asked: &[(String, String)], boundaries: Option<&Boundaries>) -> ShownTable {
    let spoken = Spoken(page);
    let grid = Grid::of(table, &spoken);
    let plot = Plot::of(table, &spoken, &grid.lead);
    let wanted = asked.iter().find(|(name, _)| name == "chart").and_then(|(_, text)| Chart::from_code(text));
    let (svg, drawn) = draw(page, table, plot, wanted, boundaries);
    let query = address(asked);
    let files = Format::ALL.into_iter().map(|format| (format!("/tables/{}/files/table.{}?{query}", measure.code(), format.ending()), format.ending().to_uppercase()));
    let mut files: Vec<(String, String)> = files.collect();
    files.push((format!("/tables/{}/files/table.pdf?{query}", measure.code()), "PDF".to_owned()));
    if svg.is_some() {
        files.push((format!("/tables/{}/files/drawing.svg?{query}", measure.code()), "SVG".to_owned()));
    }
    ShownTable { title: spoken.title(table), rows: cells(&grid), lead: grid.lead, headings: grid.headings, notes: grid.notes, svg, drawn, files }
}

/// What fits best, unless somebody chose.
fn best(table: &Table<'_>) -> Chart {
    let several = table.columns.len() > 1;
    match table.question.by {
        By::Period if table.columns.len() > MOST_LINES => Chart::Multiples,
        By::Period => Chart::Lines,
        By::Of(_) if several => Chart::Multiples,
        By::Of(Dimension::Place) => Chart::Tiles,
        By::Of(_) => Chart::Bars,
    }
}

fn draw(page: &Page, table: &Table<'_>, mut plot: Plot, wanted: Option<Chart>, boundaries: Option<&Boundaries>) -> (Option<String>, Option<Said>) {
    let chart = wanted.unwrap_or_else(|| best(table));
    let some = |count: usize| Some(page.say_with("tables-drawn-some", Args::new().set("count", count)));
    let mut said = None;
    match chart {
        Chart::Bars if plot.labels.len() > MOST_BARS && !plot.codes.iter().any(|code| forces::by_code(code).is_some()) => {
            plot = plot.largest(MOST_BARS);
            said = some(MOST_BARS);
        }
        Chart::Lines if plot.series.len() > MOST_LINES => said = some(MOST_LINES),
        _ => {}
    }
    match drawing::draw(chart, &plot, boundaries) {
        Some(svg) => (Some(svg), said),
        None => (None, Some(page.say("tables-drawn-not"))),
    }
}

/// The same table as a file; or the drawing.
pub async fn file(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path((measure, file)): Path<(String, String)>, RawQuery(query): RawQuery) -> Answer {
    let measure = Measure::from_code(&measure).ok_or(Fault::Missing)?;
    let page = member.page(&visit, "tables-title");
    let asked = asked(query.as_deref().unwrap_or_default());
    let (shelf, boundaries) = taken(&office, measure, &asked).await?;
    let table = answered(&shelf, measure, &asked).map_err(|_| Fault::Missing)?;
    if file == "drawing.svg" {
        let svg = shown(&page, &table, measure, &asked, boundaries.as_ref()).svg.ok_or(Fault::Missing)?;
        return Ok(download(svg.into_bytes(), "image/svg+xml", &format!("{}.svg", measure.code())));
    }
    let grid = Grid::of(&table, &Spoken(&page));
    if file == "table.pdf" {
        return office.print(&printed::table(&page, &grid), "table.pdf").await;
    }
    let format = file.strip_prefix("table.").and_then(Format::from_ending).ok_or(Fault::Missing)?;
    let bytes = format.write(&grid).map_err(|_| Fault::Broken("a spreadsheet could not be written".into()))?;
    Ok(download(bytes, format.media_type(), &format!("{}.{}", measure.code(), format.ending())))
}

/// Even opened straight from its address it runs nothing, loads nothing and has no origin.
const SANDBOX: HeaderValue = HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

/// `name` is of our own making: letters, digits, points and hyphens.
pub fn download(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let mut response = bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CONTENT_SECURITY_POLICY, SANDBOX);
    if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
        headers.insert(CONTENT_DISPOSITION, value);
    }
    response
}
