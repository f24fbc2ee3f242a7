//! Charts as SVG. The table beside each says the same in words, so a screen reader is given only its name.

use super::html::escape;
use super::page::Chart;
use crate::answer::count;
use std::fmt::Write;

const WIDTH: f64 = 900.0;
const LEFT: f64 = 230.0;
const RIGHT: f64 = 30.0;
const ROW: f64 = 26.0;
const INK: &str = "#0b0c0c";
const BLUE: &str = "#1a65a6";

/// One chart, or nothing if it has nothing to show.
pub(super) fn draw(chart: &Chart, caption: &str, id: &str) -> String {
    match chart {
        Chart::Intervals(rows) if !rows.is_empty() => intervals(rows, caption, id),
        Chart::Points { across, up, points } if points.len() > 1 => scatter(across, up, points, caption, id),
        Chart::Bars(bars) if !bars.is_empty() => histogram(bars, caption, id),
        _ => String::new(),
    }
}

fn begin(height: f64, caption: &str, id: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"{id}-t\" \
         font-family=\"system-ui,sans-serif\" font-size=\"13\">\n<title id=\"{id}-t\">{}: a chart of the table below</title>\n",
        escape(caption)
    )
}

/// Round numbers over a range, about five of them.
fn ticks(low: f64, high: f64) -> Vec<f64> {
    let rough = ((high - low) / 5.0).max(1e-9);
    let power = 10f64.powf(rough.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|step| *step >= rough).unwrap_or(rough);
    let first = (low / step).ceil() as i64;
    (first..).map(|at| at as f64 * step).take_while(|tick| *tick <= high + step * 1e-9).take(20).collect()
}

fn intervals(rows: &[(String, f64, f64, f64)], caption: &str, id: &str) -> String {
    let height = ROW * rows.len() as f64 + 40.0;
    // One interval without end must not flatten all others: the axis ends at five times the largest estimate.
    let most = rows.iter().map(|row| row.1).filter(|people| people.is_finite()).fold(0.0f64, f64::max);
    let low = rows.iter().map(|row| row.2).filter(|end| end.is_finite()).fold(f64::INFINITY, f64::min).min(most);
    let high = rows.iter().map(|row| row.3).filter(|end| end.is_finite()).fold(most, f64::max).min(5.0 * most);
    let span = (high - low).max(1.0);
    let x = |value: f64| LEFT + (WIDTH - LEFT - RIGHT) * ((value.min(high) - low) / span).clamp(0.0, 1.0);
    let mut out = begin(height, caption, id);
    for tick in ticks(low, high) {
        let (at, end) = (x(tick), height - 28.0);
        let _ = writeln!(
            out,
            "<line x1=\"{at:.1}\" x2=\"{at:.1}\" y1=\"4\" y2=\"{end}\" stroke=\"#b1b4b6\"/>\
             <text x=\"{at:.1}\" y=\"{}\" text-anchor=\"middle\" fill=\"{INK}\">{}</text>",
            height - 10.0,
            count(tick)
        );
    }
    for (at, (label, people, from, to)) in rows.iter().enumerate() {
        let y = ROW * at as f64 + 18.0;
        let cut = if label.chars().count() > 32 { format!("{}…", label.chars().take(31).collect::<String>()) } else { label.clone() };
        let arrow = if *to > high { "<title>goes on beyond the chart</title>" } else { "" };
        let _ = writeln!(
            out,
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"{INK}\">{}</text>\
             <line x1=\"{:.1}\" x2=\"{:.1}\" y1=\"{y}\" y2=\"{y}\" stroke=\"{BLUE}\" stroke-width=\"3\"{}>{arrow}</line>\
             <circle cx=\"{:.1}\" cy=\"{y}\" r=\"5\" fill=\"{BLUE}\"/>",
            LEFT - 12.0,
            y + 4.0,
            escape(&cut),
            x(*from),
            x(*to),
            if *to > high { " stroke-dasharray=\"6 4\"" } else { "" },
            x(*people)
        );
    }
    out.push_str("</svg>\n");
    out
}

fn scatter(across: &str, up: &str, points: &[(f64, f64)], caption: &str, id: &str) -> String {
    let height = 320.0;
    let (left, bottom) = (90.0, 45.0);
    let edge = |values: &mut dyn Iterator<Item = f64>| {
        values.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)))
    };
    let (x_low, x_high) = edge(&mut points.iter().map(|point| point.0));
    let (y_low, y_high) = edge(&mut points.iter().map(|point| point.1));
    let x = |value: f64| left + (WIDTH - left - RIGHT) * (value - x_low) / (x_high - x_low).max(1e-9);
    let y = |value: f64| height - bottom - (height - bottom - 15.0) * (value - y_low) / (y_high - y_low).max(1e-9);
    let mut out = begin(height, caption, id);
    for tick in ticks(y_low, y_high) {
        let at = y(tick);
        let _ = writeln!(
            out,
            "<line x1=\"{left}\" x2=\"{}\" y1=\"{at:.1}\" y2=\"{at:.1}\" stroke=\"#b1b4b6\"/>\
             <text x=\"{}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"{INK}\">{}</text>",
            WIDTH - RIGHT,
            left - 8.0,
            at + 4.0,
            count(tick)
        );
    }
    for tick in ticks(x_low, x_high) {
        let _ = writeln!(
            out,
            "<text x=\"{:.1}\" y=\"{}\" text-anchor=\"middle\" fill=\"{INK}\">{tick:.0}</text>",
            x(tick),
            height - 26.0
        );
    }
    for point in points {
        let _ = write!(out, "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3.5\" fill=\"{BLUE}\" fill-opacity=\"0.6\"/>", x(point.0), y(point.1));
    }
    let _ = writeln!(
        out,
        "\n<text x=\"{}\" y=\"{}\" text-anchor=\"middle\" fill=\"{INK}\">{}</text>\
         <text x=\"4\" y=\"12\" fill=\"{INK}\">{}</text>\n</svg>",
        (left + WIDTH) / 2.0,
        height - 6.0,
        escape(across),
        escape(up)
    );
    out
}

fn histogram(bars: &[(f64, f64, usize)], caption: &str, id: &str) -> String {
    let height = 240.0;
    let (left, bottom) = (50.0, 30.0);
    let most = bars.iter().map(|bar| bar.2).max().unwrap_or(1).max(1) as f64;
    let (low, high) = (bars[0].0, bars[bars.len() - 1].1);
    let x = |value: f64| left + (WIDTH - left - RIGHT) * (value - low) / (high - low).max(1e-9);
    let mut out = begin(height, caption, id);
    for (from, to, many) in bars {
        let tall = (height - bottom - 10.0) * *many as f64 / most;
        let _ = writeln!(
            out,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{tall:.1}\" fill=\"{BLUE}\"/>",
            x(*from) + 1.0,
            height - bottom - tall,
            (x(*to) - x(*from) - 2.0).max(0.5)
        );
    }
    for tick in ticks(low, high) {
        let _ = writeln!(
            out,
            "<text x=\"{:.1}\" y=\"{}\" text-anchor=\"middle\" fill=\"{INK}\">{}</text>",
            x(tick),
            height - 10.0,
            count(tick)
        );
    }
    out.push_str("</svg>\n");
    out
}
