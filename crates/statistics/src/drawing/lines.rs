//! Lines over time, told apart by dashes and marks and named in a key; and small multiples, one little chart for each.

use super::{Plot, Series, WIDTH, data, escaped, framed, round_up, short};
use crate::tongue::grouped;
use std::fmt::Write;

/// A line's dashes and its mark: told apart without colour.
const STROKES: [(&str, &str); 6] = [("", "#1c1c1c"), ("7 4", "#1c1c1c"), ("2 3", "#1c1c1c"), ("", "#767676"), ("7 4", "#767676"), ("2 3", "#767676")];

/// More lines than this nobody tells apart: the rest is in the table.
const MOST_LINES: usize = 6;

struct Area {
    left: f64,
    top: f64,
    width: f64,
    height: f64,
    end: u64,
    rows: usize,
}

impl Area {
    fn x(&self, row: usize) -> f64 {
        let steps = self.rows.saturating_sub(1).max(1);
        self.left + self.width * row as f64 / steps as f64
    }

    fn y(&self, value: u64) -> f64 {
        self.top + self.height * (1.0 - value as f64 / self.end as f64)
    }
}

/// Up to six lines on one scale, which begins at nought.
pub fn lines(plot: &Plot) -> String {
    let drawn = plot.series.len().min(MOST_LINES);
    let area = Area { left: 8.0, top: 24.0, width: f64::from(WIDTH) - 24.0, height: 180.0, end: round_up(plot.most()), rows: plot.labels.len() };
    let mut inside = format!("<g data-end=\"{}\" data-top=\"{}\" data-height=\"{}\">", area.end, area.top, area.height);
    scale(&mut inside, &area);
    for (at, series) in plot.series.iter().take(drawn).enumerate() {
        line(&mut inside, &area, plot, series, at, drawn == 1);
    }
    inside.push_str("</g>");
    let last = plot.labels.len().saturating_sub(1);
    for (row, anchor) in [(0, "start"), (last, "end")] {
        if let Some(label) = plot.labels.get(row).filter(|_| row == 0 || last > 0) {
            let _ = write!(inside, "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"{anchor}\">{}</text>", area.x(row), area.top + area.height + 18.0, escaped(label));
        }
    }
    let mut y = area.top + area.height + 42.0;
    if drawn > 1 {
        for (at, series) in plot.series.iter().take(drawn).enumerate() {
            let (dashes, colour) = STROKES.get(at).copied().unwrap_or(("", "#1c1c1c"));
            let _ = write!(
                inside,
                "<line x1=\"8\" x2=\"44\" y1=\"{0:.1}\" y2=\"{0:.1}\" stroke=\"{colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{dashes}\"/>{1}<text x=\"52\" y=\"{2:.1}\">{3}</text>",
                y - 4.0,
                mark(at, 26.0, y - 4.0, colour, "", ""),
                y,
                escaped(&short(&series.name, 48)),
            );
            y += 20.0;
        }
    }
    framed("line", plot, y as u32, &inside)
}

fn scale(inside: &mut String, area: &Area) {
    for part in [0, area.end / 2, area.end] {
        let y = area.y(part);
        let _ = write!(
            inside,
            "<line x1=\"{0}\" x2=\"{1}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#b1b4b6\"/><text x=\"{0}\" y=\"{2:.1}\" fill=\"#505a5f\">{3}</text>",
            area.left,
            area.left + area.width,
            y - 4.0,
            grouped(part),
        );
        if area.end < 2 {
            break;
        }
    }
}

/// A line with a gap where a number is not known.
fn line(inside: &mut String, area: &Area, plot: &Plot, series: &Series, at: usize, told: bool) {
    let (dashes, colour) = STROKES.get(at).copied().unwrap_or(("", "#1c1c1c"));
    let mut path = String::new();
    let mut drawing = false;
    for (row, value) in series.values.iter().enumerate() {
        if let Some(people) = value {
            let _ = write!(path, "{}{:.2} {:.2} ", if drawing { "L" } else { "M" }, area.x(row), area.y(*people));
        }
        drawing = value.is_some();
    }
    let _ = write!(inside, "<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2.5\" stroke-dasharray=\"{dashes}\"/>", path.trim_end());
    for (row, value) in series.values.iter().enumerate() {
        let Some(people) = value else { continue };
        let label = plot.labels.get(row).map_or("", String::as_str);
        let name = if told || series.name.is_empty() { String::new() } else { format!("{}, ", series.name) };
        let title = format!("<title>{}{}: {}</title>", escaped(&name), escaped(label), grouped(*people));
        inside.push_str(&mark(at, area.x(row), area.y(*people), colour, &data(row, at, *people), &title));
    }
}

/// A circle, a square or a triangle; filled for the first three, open for the rest.
fn mark(at: usize, x: f64, y: f64, colour: &str, data: &str, title: &str) -> String {
    let fill = if at < 3 { colour } else { "#ffffff" };
    let shape = format!("fill=\"{fill}\" stroke=\"{colour}\" stroke-width=\"1.5\" data-y=\"{y:.2}\" {data}");
    match at % 3 {
        0 => format!("<circle cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"3.5\" {shape}>{title}</circle>"),
        1 => format!("<rect x=\"{:.2}\" y=\"{:.2}\" width=\"7\" height=\"7\" {shape}>{title}</rect>", x - 3.5, y - 3.5),
        _ => format!("<path d=\"M{:.2} {:.2}l4.5 8h-9z\" {shape}>{title}</path>", x, y - 4.5),
    }
}

/// Little charts on one scale, two beside each other, each with its name above and its last number.
pub fn multiples(plot: &Plot) -> String {
    let end = round_up(plot.most());
    let (wide, high) = (f64::from(WIDTH) / 2.0, 96.0);
    let mut inside = String::new();
    for (at, series) in plot.series.iter().enumerate() {
        let (column, row) = ((at % 2) as f64, (at / 2) as f64);
        let area = Area { left: column * wide + 6.0, top: row * high + 26.0, width: wide - 20.0, height: 56.0, end, rows: plot.labels.len() };
        let _ = write!(inside, "<g data-end=\"{end}\" data-top=\"{}\" data-height=\"{}\">", area.top, area.height);
        let last = series.values.iter().rev().flatten().next().map_or_else(|| plot.unknown.clone(), |people| grouped(*people));
        let _ = write!(inside, "<text x=\"{:.1}\" y=\"{:.1}\">{}: {}</text>", area.left, area.top - 10.0, escaped(&short(&series.name, 18)), escaped(&last));
        let base = area.y(0);
        let _ = write!(inside, "<line x1=\"{:.1}\" x2=\"{:.1}\" y1=\"{base:.1}\" y2=\"{base:.1}\" stroke=\"#b1b4b6\"/>", area.left, area.left + area.width);
        small(&mut inside, &area, plot, series, at);
        inside.push_str("</g>");
    }
    let rows = u32::try_from(plot.series.len().div_ceil(2)).unwrap_or(0);
    framed("multiples", plot, rows * 96 + 8, &inside)
}

fn small(inside: &mut String, area: &Area, plot: &Plot, series: &Series, at: usize) {
    let mut path = String::new();
    let mut drawing = false;
    for (row, value) in series.values.iter().enumerate() {
        if let Some(people) = value {
            let _ = write!(path, "{}{:.2} {:.2} ", if drawing { "L" } else { "M" }, area.x(row), area.y(*people));
        }
        drawing = value.is_some();
    }
    let _ = write!(inside, "<path d=\"{}\" fill=\"none\" stroke=\"#1c1c1c\" stroke-width=\"2\"/>", path.trim_end());
    for (row, value) in series.values.iter().enumerate() {
        let Some(people) = value else { continue };
        let label = plot.labels.get(row).map_or("", String::as_str);
        let y = area.y(*people);
        let _ = write!(
            inside,
            "<circle cx=\"{:.2}\" cy=\"{y:.2}\" r=\"2\" data-y=\"{y:.2}\" {}><title>{}, {}: {}</title></circle>",
            area.x(row),
            data(row, at, *people),
            escaped(&series.name),
            escaped(label),
            grouped(*people),
        );
    }
}
