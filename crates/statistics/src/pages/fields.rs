//! The form of a question: what may be chosen, and the address it makes.

use super::spoken::Spoken;
use crate::drawing::Chart;
use crate::forces::FORCES;
use crate::measure::{Dimension, Measure};
use crate::question::By;
use crate::shelf::Shelf;
use crate::tongue::Tongue;
use daybreak_site::{Choice, Form, Page};

/// What an address may ask; anything else in it is left out.
const NAMES: [&str; 20] = [
    "by", "across", "period", "from", "to", "every", "as-of", "per", "change", "share", "share-of", "chart", "place", "responder-kind", "responder", "kind", "age", "sex",
    "nationality", "location",
];

/// Longer than any name of a body.
const LONGEST: usize = 120;

/// What somebody asked, from an address.
pub fn asked(query: &str) -> Vec<(String, String)> {
    let pairs = form_urlencoded::parse(query.as_bytes()).take(60);
    let known = pairs.filter(|(name, text)| (NAMES.contains(&name.as_ref()) || matches!(name.as_ref(), "decision" | "body" | "among")) && !text.trim().is_empty() && text.len() <= LONGEST);
    known.map(|(name, text)| (name.into_owned(), text.into_owned())).collect()
}

/// The address of the same question.
pub fn address(asked: &[(String, String)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(asked);
    query.finish()
}

/// A filter: one of our own few codes, or a name that is typed.
pub struct Filter {
    pub name: &'static str,
    pub label: String,
    /// Empty where it is typed.
    pub choices: Vec<Choice>,
}

/// Everything a question may be made of.
pub struct Fields {
    pub form: Form,
    pub by: Vec<Choice>,
    pub across: Vec<Choice>,
    pub every: Vec<Choice>,
    pub charts: Vec<Choice>,
    pub filters: Vec<Filter>,
    pub yes: Vec<Choice>,
}

impl Fields {
    /// Only what the tables of the measure are split by.
    pub fn of(page: &Page, shelf: &Shelf, measure: Measure, asked: &[(String, String)]) -> Fields {
        let spoken = Spoken(page);
        let split: Vec<Dimension> = Dimension::ALL.iter().copied().filter(|dimension| !shelf.codes(measure, *dimension).is_empty()).collect();
        let named = |by: By| match by {
            By::Period => Choice::named("period", spoken.periods()),
            By::Of(dimension) => Choice::named(dimension.code(), spoken.dimension(dimension)),
        };
        let by: Vec<Choice> = std::iter::once(By::Period).chain(split.iter().copied().map(By::Of)).map(named).collect();
        let across = std::iter::once(Choice::new("", "tables-field-across-none")).chain(std::iter::once(By::Period).chain(split.iter().copied().map(By::Of)).map(named)).collect();
        let charts = std::iter::once(Choice::new("", "tables-field-chart-none")).chain(Chart::ALL.into_iter().map(|chart| Choice::new(chart.code(), format!("tables-chart-{}", chart.code())))).collect();
        let filters = split.iter().map(|dimension| {
            let codes = shelf.codes(measure, *dimension);
            let all = || Choice::new("", "tables-field-all");
            let choices: Vec<Choice> = match dimension {
                Dimension::Responder | Dimension::Nationality => Vec::new(),
                Dimension::Place if codes.iter().any(|code| FORCES.iter().any(|force| force.code == *code)) => {
                    let mut forces: Vec<_> = FORCES.iter().collect();
                    forces.sort_by_key(|force| force.name);
                    std::iter::once(all()).chain(forces.into_iter().map(|force| Choice::named(force.code, force.name))).collect()
                }
                _ => std::iter::once(all()).chain(codes.into_iter().map(|code| Choice::named(code, spoken.code(*dimension, code)))).collect(),
            };
            Filter { name: dimension.code(), label: format!("tables-dimension-{}", dimension.code()), choices }
        });
        let mut form = Form::new();
        for (name, text) in asked {
            form.put(name.clone(), text.clone());
        }
        Fields {
            form,
            by,
            across,
            every: vec![Choice::new("year", "tables-every-year"), Choice::new("quarter", "tables-every-quarter")],
            charts,
            filters: filters.collect(),
            yes: vec![Choice::new("yes", "tables-field-yes")],
        }
    }
}
