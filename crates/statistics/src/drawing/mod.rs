//! Charts as SVG made on the server: readable in grey, at 320 pixels, and by whoever can't see them. Each number stands in its mark as data, so that a test reads the
//! chart back and finds the table.

mod bars;
mod lines;
mod map;
mod shades;
mod tiles;

pub use bars::bars;
pub use lines::{lines, multiples};
pub use map::{Boundaries, NotBoundaries, map};
pub use tiles::tiles;

use crate::answer::{Answer, Key};
use crate::table::Value;
use crate::tongue::Tongue;

/// What is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plot {
    pub title: String,
    /// The sentence that says what there is to see.
    pub lead: String,
    /// One for each row.
    pub labels: Vec<String>,
    /// The codes behind the labels, for maps.
    pub codes: Vec<String>,
    pub series: Vec<Series>,
    /// What stands for a number that is not known.
    pub unknown: String,
}

/// One line, or one set of bars.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    pub name: String,
    /// Nothing where no number is known or shown: a gap, never nought.
    pub values: Vec<Option<u64>>,
}

/// The ways of drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chart {
    Lines,
    Bars,
    Multiples,
    Tiles,
    Map,
}

impl Chart {
    pub const ALL: [Chart; 5] = [Chart::Lines, Chart::Bars, Chart::Multiples, Chart::Tiles, Chart::Map];

    pub fn code(self) -> &'static str {
        match self {
            Chart::Lines => "line",
            Chart::Bars => "bar",
            Chart::Multiples => "multiples",
            Chart::Tiles => "tiles",
            Chart::Map => "map",
        }
    }

    pub fn from_code(code: &str) -> Option<Chart> {
        Chart::ALL.into_iter().find(|chart| chart.code() == code)
    }
}

impl Plot {
    /// A published answer. `lead` is the sentence beside it.
    pub fn of(answer: &Answer<'_>, tongue: &dyn Tongue, lead: &str) -> Plot {
        let code = |key: &Key| match key {
            Key::Code(_, code) => code.clone(),
            Key::Period(period) => period.code(),
            Key::Total => String::new(),
        };
        let value = |at: usize, row: &crate::answer::Row<'_>| row.cells.get(at).and_then(Option::as_ref).and_then(|cell| cell.value.known());
        let series = answer.columns.iter().enumerate().map(|(at, column)| Series {
            name: tongue.key(column),
            values: answer.rows.iter().map(|row| value(at, row)).collect(),
        });
        Plot {
            title: tongue.title(answer),
            lead: lead.to_owned(),
            labels: answer.rows.iter().map(|row| tongue.key(&row.key)).collect(),
            codes: answer.rows.iter().map(|row| code(&row.key)).collect(),
            series: series.collect(),
            unknown: Value::Missing.to_string(),
        }
    }

    /// The rows with the largest numbers of the first series, in the order they have.
    #[must_use]
    pub fn largest(&self, most: usize) -> Plot {
        let values = self.series.first().map(|series| series.values.as_slice()).unwrap_or_default();
        let mut order: Vec<usize> = (0..self.labels.len()).collect();
        order.sort_by_key(|row| std::cmp::Reverse(values.get(*row).copied().flatten()));
        order.truncate(most);
        order.sort_unstable();
        let kept = |all: &[String]| order.iter().filter_map(|row| all.get(*row).cloned()).collect();
        let series = self.series.iter().map(|series| Series { name: series.name.clone(), values: order.iter().map(|row| series.values.get(*row).copied().flatten()).collect() });
        Plot { labels: kept(&self.labels), codes: kept(&self.codes), series: series.collect(), ..self.clone() }
    }

    /// The largest number, at least 1.
    fn most(&self) -> u64 {
        self.series.iter().flat_map(|series| &series.values).flatten().copied().max().unwrap_or(0).max(1)
    }
}

/// The width all charts are drawn at; they grow with the page.
const WIDTH: u32 = 400;

/// Draws a plot; nothing where it can't be drawn so.
pub fn draw(chart: Chart, plot: &Plot, boundaries: Option<&Boundaries>) -> Option<String> {
    match chart {
        Chart::Lines => Some(lines(plot)),
        Chart::Bars => Some(bars(plot)),
        Chart::Multiples => Some(multiples(plot)),
        Chart::Tiles => tiles(plot),
        Chart::Map => boundaries.and_then(|boundaries| map(plot, boundaries)),
    }
}

/// The frame around a drawing: its title and its sentence are what a screen reader says.
fn framed(chart: &str, plot: &Plot, height: u32, inside: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart chart--{chart}\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-label=\"{}\" \
         font-family=\"sans-serif\" font-size=\"13\" fill=\"#1c1c1c\"><desc>{}</desc>{inside}</svg>",
        escaped(&format!("{}. {}", plot.title, plot.lead)),
        escaped(&plot.lead),
    )
}

/// A number in its mark: which row, which series, how many.
fn data(row: usize, series: usize, value: u64) -> String {
    format!("data-row=\"{row}\" data-series=\"{series}\" data-value=\"{value}\"")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The next round number at or above, for the end of a scale.
fn round_up(most: u64) -> u64 {
    let mut step = 1u64;
    while step.saturating_mul(10) <= most {
        step = step.saturating_mul(10);
    }
    [1, 2, 5, 10].into_iter().map(|times| step.saturating_mul(times)).find(|end| *end >= most).unwrap_or(most)
}

/// Cut to so many letters.
fn short(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters { text.to_owned() } else { text.chars().take(letters.saturating_sub(1)).chain(['…']).collect() }
}
