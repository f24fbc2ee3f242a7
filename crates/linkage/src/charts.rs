//! Charts as SVG: each says in words what it shows, uses no font but the reader's, and stands alone as a file.

use crate::explain::Waterfall;
use crate::judging::Curve;
use crate::model::Model;
use crate::scoring::Scored;
use std::fmt::Write;

/// For one person, against, neither: told apart by their place as well as by colour.
const FOR: &str = "#1d70b8";
const AGAINST: &str = "#b3590a";
const NEITHER: &str = "#505a5f";
const INK: &str = "#0b0c0c";
const FAINT: &str = "#d0d3d5";

/// Text that can stand in HTML and SVG, between tags and in attributes.
pub fn escaped(text: &str) -> String {
    let mut made = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => made.push_str("&amp;"),
            '<' => made.push_str("&lt;"),
            '>' => made.push_str("&gt;"),
            '"' => made.push_str("&quot;"),
            '\'' => made.push_str("&#39;"),
            // No control character is allowed in XML.
            control if (control as u32) < 32 && !matches!(control, '\n' | '\t') => made.push(' '),
            other => made.push(other),
        }
    }
    made
}

/// A chart as a file of its own.
pub fn alone(svg: &str) -> String {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{svg}\n")
}

fn begun(width: u32, height: u32, said: &str) -> String {
    let said = escaped(said);
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"{said}\" font-family=\"sans-serif\" font-size=\"13\">")
}

fn text(svg: &mut String, x: f64, y: f64, anchor: &str, said: &str) {
    let _ = write!(svg, "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" fill=\"{INK}\">{}</text>", escaped(said));
}

fn bar(svg: &mut String, x: f64, y: f64, width: f64, colour: &str) {
    let _ = write!(svg, "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"14\" fill=\"{colour}\"/>", width.max(0.5));
}

fn rule(svg: &mut String, from: (f64, f64), to: (f64, f64), colour: &str) {
    let _ = write!(svg, "<line x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{colour}\"/>", from.0, from.1, to.0, to.1);
}

fn colour(weight: f64) -> &'static str {
    if weight > 0.0 {
        FOR
    } else if weight < 0.0 {
        AGAINST
    } else {
        NEITHER
    }
}

fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most { text.to_owned() } else { text.chars().take(most - 1).chain(['…']).collect() }
}

/// From the prior to the weight, bar by bar; how common a value is has a bar of its own.
pub fn waterfall(of: &Waterfall) -> String {
    let mut steps: Vec<(String, f64)> = vec![("any two records".to_owned(), of.prior)];
    for step in &of.bars {
        steps.push((format!("{}: {}", step.name, step.level), step.weight));
        if step.frequency != 0.0 {
            steps.push((format!("{}: how common", step.name), step.frequency));
        }
    }
    let (mut low, mut high, mut sum) = (0.0f64, 0.0f64, 0.0);
    for (_, weight) in &steps {
        sum += weight;
        (low, high) = (low.min(sum), high.max(sum));
    }
    let height = 24 * (steps.len() as u32 + 1) + 30;
    let mut svg = begun(760, height, &format!("Waterfall from the prior to the weight {:.2}: {}", of.weight, of.sentence()));
    let scale = 360.0 / (high - low).max(1e-9);
    let place = |value: f64| 330.0 + (value - low) * scale;
    rule(&mut svg, (place(0.0), 8.0), (place(0.0), f64::from(height) - 8.0), FAINT);
    let mut sum = 0.0f64;
    for (at, (name, weight)) in steps.iter().enumerate() {
        let y = 12.0 + 24.0 * at as f64;
        text(&mut svg, 320.0, y + 12.0, "end", &shortened(name, 46));
        bar(&mut svg, place(sum.min(sum + weight)), y, weight.abs() * scale, colour(*weight));
        sum += weight;
        text(&mut svg, place(high).max(place(sum)) + 6.0, y + 12.0, "start", &format!("{weight:+.2}"));
    }
    let y = 12.0 + 24.0 * steps.len() as f64;
    text(&mut svg, 320.0, y + 12.0, "end", "together");
    bar(&mut svg, place(of.weight.min(0.0)), y, of.weight.abs() * scale, INK);
    text(&mut svg, place(high) + 6.0, y + 12.0, "start", &format!("{:.2}", of.weight));
    svg + "</svg>"
}

/// What every level weighs.
pub fn weights(model: &Model) -> String {
    rows(model, "Weight of each level, in powers of two", |m, u| vec![((m / u).log2(), colour(m - u))])
}

/// How often every level is met among pairs that are one person (m, above) and among others (u, below).
pub fn shares(model: &Model) -> String {
    rows(model, "Share of each level among pairs that are one person and among others", |m, u| vec![(m, FOR), (u, AGAINST)])
}

fn rows(model: &Model, said: &str, values: impl Fn(f64, f64) -> Vec<(f64, &'static str)>) -> String {
    let mut lines: Vec<(String, Vec<(f64, &'static str)>)> = Vec::new();
    for comparison in &model.comparisons {
        for level in comparison.levels.iter().filter(|level| !level.null) {
            if let (Some(m), Some(u)) = (level.m, level.u) {
                lines.push((format!("{}: {}", comparison.name, level.label), values(m, u)));
            }
        }
    }
    let all = || lines.iter().flat_map(|(_, values)| values.iter().map(|(value, _)| *value));
    let (low, high) = all().fold((0.0f64, 0.0f64), |(low, high), value| (low.min(value), high.max(value)));
    let step = 8.0 + 16.0 * lines.first().map_or(1, |(_, values)| values.len()) as f64;
    let height = (step * lines.len() as f64) as u32 + 20;
    let mut svg = begun(760, height, said);
    let scale = 360.0 / (high - low).max(1e-9);
    let place = |value: f64| 330.0 + (value - low) * scale;
    rule(&mut svg, (place(0.0), 6.0), (place(0.0), f64::from(height) - 6.0), FAINT);
    for (at, (name, values)) in lines.iter().enumerate() {
        let y = 10.0 + step * at as f64;
        text(&mut svg, 320.0, y + 12.0, "end", &shortened(name, 46));
        for (below, &(value, colour)) in values.iter().enumerate() {
            let y = y + 16.0 * below as f64;
            bar(&mut svg, place(value.min(0.0)), y, value.abs() * scale, colour);
            text(&mut svg, place(high) + 6.0, y + 12.0, "start", &if value.abs() < 0.001 { format!("{value:.1e}") } else { format!("{value:.3}") });
        }
    }
    svg + "</svg>"
}

/// How many pairs have which weight, a bar for each whole weight.
pub fn histogram(pairs: &[Scored]) -> String {
    let counts = by_weight(pairs);
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1) as f64;
    let mut svg = begun(760, 260, "How many pairs have which weight; the height grows with the square root of the count");
    rule(&mut svg, (40.0, 220.0), (740.0, 220.0), INK);
    let width = 700.0 / counts.len().max(1) as f64;
    for (at, (weight, count)) in counts.iter().enumerate() {
        let x = 40.0 + width * at as f64;
        let height = 200.0 * (*count as f64 / most).sqrt();
        let _ = write!(svg, "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{height:.1}\" fill=\"{}\"/>", 220.0 - height, (width - 1.0).max(0.5), colour(*weight as f64 + 0.5));
        if weight % 5 == 0 {
            text(&mut svg, x, 240.0, "middle", &weight.to_string());
        }
    }
    svg + "</svg>"
}

/// Pairs by whole weight, lowest first, none left out between.
pub fn by_weight(pairs: &[Scored]) -> Vec<(i64, u64)> {
    let whole = |pair: &Scored| pair.weight.floor().clamp(-60.0, 100.0) as i64;
    let (Some(least), Some(most)) = (pairs.iter().map(whole).min(), pairs.iter().map(whole).max()) else { return Vec::new() };
    let mut counts: Vec<(i64, u64)> = (least..=most).map(|weight| (weight, 0)).collect();
    for pair in pairs {
        if let Some(held) = counts.get_mut((whole(pair) - least) as usize) {
            held.1 += 1;
        }
    }
    counts
}

/// Precision against recall, over all thresholds.
pub fn curve(of: &Curve) -> String {
    let best = of.best().map_or_else(String::new, |best| format!("; the best F1 is {:.4}", best.f1()));
    let mut svg = begun(460, 420, &format!("Precision against recall over all thresholds{best}"));
    let place = |recall: f64, precision: f64| (50.0 + 380.0 * recall, 380.0 - 360.0 * precision);
    for share in [0.0, 0.25, 0.5, 0.75, 1.0] {
        rule(&mut svg, place(0.0, share), place(1.0, share), FAINT);
        rule(&mut svg, place(share, 0.0), place(share, 1.0), FAINT);
        text(&mut svg, 44.0, place(0.0, share).1 + 4.0, "end", &format!("{share}"));
        text(&mut svg, place(share, 0.0).0, 398.0, "middle", &format!("{share}"));
    }
    text(&mut svg, 240.0, 416.0, "middle", "recall");
    text(&mut svg, 50.0, 12.0, "start", "precision");
    let every = (of.points().len() / 600).max(1);
    let points: Vec<String> = of.points().iter().step_by(every).map(|point| place(point.recall(), point.precision())).map(|(x, y)| format!("{x:.1},{y:.1}")).collect();
    let _ = write!(svg, "<polyline fill=\"none\" stroke=\"{FOR}\" stroke-width=\"2\" points=\"{}\"/>", points.join(" "));
    if let Some(best) = of.best() {
        let (x, y) = place(best.recall(), best.precision());
        let _ = write!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"5\" fill=\"{AGAINST}\"/>");
    }
    svg + "</svg>"
}

/// A cluster's records on a circle, numbered, and its links; each line carries its weight.
pub fn cluster(records: usize, links: &[(usize, usize, f64)]) -> String {
    let mut svg = begun(260, 260, &format!("{records} records and {} links between them", links.len()));
    let place = |at: usize| {
        let turn = std::f64::consts::TAU * at as f64 / records.max(1) as f64 - std::f64::consts::FRAC_PI_2;
        (130.0 + 100.0 * turn.cos(), 130.0 + 100.0 * turn.sin())
    };
    for &(left, right, weight) in links {
        let (from, to) = (place(left), place(right));
        let width = (1.0 + weight.max(0.0) / 8.0).min(5.0);
        let _ = write!(
            svg,
            "<line data-l=\"{left}\" data-r=\"{right}\" data-w=\"{weight:.2}\" x1=\"{:.1}\" y1=\"{:.1}\" x2=\"{:.1}\" y2=\"{:.1}\" stroke=\"{FOR}\" stroke-width=\"{width:.1}\"/>",
            from.0, from.1, to.0, to.1
        );
    }
    for at in 0..records {
        let (x, y) = place(at);
        let _ = write!(svg, "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"13\" fill=\"#ffffff\" stroke=\"{INK}\"/>");
        text(&mut svg, x, y + 4.5, "middle", &(at + 1).to_string());
    }
    svg + "</svg>"
}
