//! Victims found beside what courts did: a table of numbers that were released and numbers that were published, and nothing worked out of them.

use super::answers::{Cell, cells, download};
use super::printed;
use super::spoken::Spoken;
use crate::courts::{self, Line};
use crate::grid::{Entry, Grid};
use crate::measure::Measure;
use crate::own::{Kept, Standing, What};
use crate::period::Period;
use crate::shelf::{Found, days};
use crate::store;
use crate::table::Value;
use crate::tongue::{Tongue, grouped};
use crate::writing::Format;
use askama::Template;
use axum::extract::{Path, State};
use daybreak_access::{Act, Member, Office};
use daybreak_site::{Answer, Args, Fault, Page, Visit, render};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "courts.html")]
struct Courts {
    page: Page,
    may_bring: bool,
    lead: String,
    headings: Vec<String>,
    rows: Vec<Vec<Cell>>,
    notes: Vec<String>,
    /// Address and kind.
    files: Vec<(String, String)>,
}

fn own(standing: Option<Standing>) -> Entry {
    match standing {
        Some(Standing::Count(people)) => Entry::Count(people),
        Some(Standing::Hidden) => Entry::Mark("[c]"),
        Some(Standing::Missing) | None => Entry::Mark("[x]"),
    }
}

fn theirs(found: Option<&Found<'_>>) -> Entry {
    match found.map(|found| found.value) {
        Some(Value::Known(people)) => Entry::Count(people),
        Some(Value::Hidden) => Entry::Mark("[c]"),
        Some(Value::NotApplicable) => Entry::Mark("[z]"),
        Some(Value::Missing) | None => Entry::Mark("[x]"),
    }
}

/// Who published a figure, of what, and on which day.
fn note(spoken: &Spoken<'_>, measure: Measure, period: Period, found: &Found<'_>) -> String {
    let source = if found.source.is_empty() { found.edition.title.as_str() } else { found.source };
    let days: Vec<String> = days(found.edition, &found.made_of).into_iter().map(|day| spoken.published(day)).collect();
    let value = found.value.known().map_or_else(|| found.value.to_string(), grouped);
    let args = Args::new().set("measure", spoken.measure(measure)).set("period", spoken.period(period)).set("people", value);
    let args = args.set("source", source).set("day", days.join(", "));
    let said = spoken.0.say_with("courts-note", args).plain().to_owned();
    let how = Some(spoken.how(found.how)).filter(|how| !how.is_empty()).map_or_else(String::new, |how| format!("({how})"));
    let words = if found.definition.is_empty() { String::new() } else { spoken.0.say_with("courts-note-words", Args::new().set("words", found.definition)).plain().to_owned() };
    [said, how, words].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn grid(page: &Page, lines: &[Line<'_>]) -> Grid {
    let spoken = Spoken(page);
    let headings = ["tables-by-period", "courts-column-found", "courts-column-crimes", "tables-measure-prosecutions", "tables-measure-convictions"];
    let row = |line: &Line<'_>| {
        vec![Entry::Text(spoken.period(line.period)), own(line.found), own(line.crimes), theirs(line.prosecutions.as_ref()), theirs(line.convictions.as_ref())]
    };
    let notes = lines.iter().flat_map(|line| {
        [(Measure::Prosecutions, &line.prosecutions), (Measure::Convictions, &line.convictions)]
            .into_iter()
            .filter_map(|(measure, found)| found.as_ref().map(|found| note(&spoken, measure, line.period, found)))
            .collect::<Vec<_>>()
    });
    Grid {
        title: page.plain("courts-title"),
        lead: page.say_with("courts-lead", Args::new().set("place", &page.house.settings.places.name)).plain().to_owned(),
        headings: headings.iter().map(|key| page.plain(*key)).collect(),
        rows: lines.iter().map(row).collect(),
        notes: notes.collect(),
        names: 1,
    }
}

async fn told(office: &Office, page: &Page) -> Result<Grid, Fault> {
    let mut tx = office.house.db.read().await?;
    let releases = store::releases(&mut tx).await?;
    let shelf = store::shelf(&mut tx, Some((Measure::Prosecutions, Measure::Convictions))).await?;
    drop(tx);
    let released: Vec<(What, Period, &Kept)> = releases.iter().filter_map(|release| Some((release.what, Period::parse(&release.quarter)?, &release.kept))).collect();
    Ok(grid(page, &courts::lines(&released, &shelf, &courts::area(&office.house.settings.places))))
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let page = member.page(&visit, "courts-title");
    let grid = told(&office, &page).await?;
    let endings = Format::ALL.into_iter().map(Format::ending).chain(["pdf"]);
    let files = endings.map(|ending| (format!("/numbers/courts/files/courts.{ending}"), ending.to_uppercase())).collect();
    render(&Courts { may_bring: member.may(Act::BringTables), rows: cells(&grid), lead: grid.lead, headings: grid.headings, notes: grid.notes, files, page })
}

pub async fn file(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(file): Path<String>) -> Answer {
    let page = member.page(&visit, "courts-title");
    let grid = told(&office, &page).await?;
    if file == "courts.pdf" {
        return office.print(&printed::table(&page, &grid), "courts.pdf").await;
    }
    let format = file.strip_prefix("courts.").and_then(Format::from_ending).ok_or(Fault::Missing)?;
    let bytes = format.write(&grid).map_err(|_| Fault::Broken("a spreadsheet could not be written".into()))?;
    Ok(download(bytes, format.media_type(), &format!("courts.{}", format.ending())))
}
