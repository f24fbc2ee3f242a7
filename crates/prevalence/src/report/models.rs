//! Every model of a table, as lines (CSV, JSON) or as a page of the best. The lines are written as they are made: three
//! million of them need no room.

use super::page::{Chart, Page, Section};
use super::release::{hash_of_shown, hide_cells, three_figures, to_half};
use super::{NOT_FOR_PUBLICATION, RELEASED};
use crate::analysis::observed;
use crate::answer::count;
use crate::every::{Everything, Ranked};
use crate::fit::Fitter;
use crate::interval;
use crate::pattern;
use crate::table::Table;
use crate::watch::Watch;
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};
use std::io::{self, Write};

/// What may go out lists only models within this BIC of the best: that one is missing may then mean that it fits badly or
/// that it has no estimate, and the second would tell which overlaps are empty.
const RELEASED_REACH: f64 = 10.0;

/// All models of one table, and how they were made.
pub struct EveryModel<'a> {
    table: &'a Table,
    every: &'a Everything,
    order: usize,
    date: &'a str,
    level: f64,
    released: bool,
    watch: Watch<'a>,
}

impl<'a> EveryModel<'a> {
    /// Of models fitted to this order on this day, for the analyst's own eyes or released.
    pub fn new(table: &'a Table, every: &'a Everything, order: usize, date: &'a str, released: bool) -> EveryModel<'a> {
        EveryModel { table, every, order, date, level: interval::LEVEL, released, watch: Watch::silent() }
    }

    /// The same, told of while it is written. Asked to stop, it writes on: what is done is to be kept.
    pub fn watched(self, watch: Watch<'a>) -> EveryModel<'a> {
        EveryModel { watch, ..self }
    }

    fn shown(&self) -> impl Iterator<Item = &'a Ranked> {
        let (best, _) = self.best();
        let (every, released) = (self.every, self.released);
        every.models.iter().take_while(move |model| !released || (model.existence.fine() && model.bic <= best + RELEASED_REACH))
    }

    /// The lowest BIC and AIC.
    fn best(&self) -> (f64, f64) {
        let aic = self.every.fine().iter().map(|model| model.aic).fold(f64::INFINITY, f64::min);
        (self.every.best().map_or(f64::NAN, |best| best.bic), aic)
    }

    fn people(&self, model: &Ranked) -> f64 {
        let people = self.every.cases + model.dark;
        if self.released { three_figures(people) } else { people }
    }

    fn marking(&self) -> &'static str {
        if self.released { RELEASED } else { NOT_FOR_PUBLICATION }
    }

    fn hash(&self) -> String {
        if !self.released {
            return self.table.hash();
        }
        let mut seen = observed(self.table);
        let few = pattern::of_size(self.table.lists(), 2).into_iter().filter(|&pair| self.table.margin(pair) < super::HIDDEN_BELOW);
        hide_cells(&mut seen, few.map(|pair| self.table.name(pair)).collect());
        hash_of_shown(&seen)
    }

    fn made(&self) -> String {
        let of = if self.released { "released table" } else { "table" };
        let stopped = if self.every.complete { "" } else { " Stopped before all models were fitted." };
        format!(
            "daybreak-prevalence {}; {}; SHA-256 of the {of} {}; {}{stopped}",
            env!("CARGO_PKG_VERSION"),
            self.date,
            self.hash(),
            self.marking()
        )
    }

    /// A line per model: model, status, parameters, estimate, BIC, AIC, deviance, parameters at minus infinity; released:
    /// model, parameters, estimate, BIC and AIC above the best. The last column says on the first line how all were made.
    /// Models with no estimate have a status and no numbers.
    pub fn csv(&self, out: &mut dyn Write) -> io::Result<()> {
        let (bic, aic) = self.best();
        let mut made = format!("\"{}\"", self.made());
        writeln!(
            out,
            "{}",
            if self.released {
                "model,parameters,estimate,bic_above_best,aic_above_best,made"
            } else {
                "model,status,parameters,estimate,bic,aic,deviance,at_minus_infinity,made"
            }
        )?;
        self.watch.begin("writing", self.every.models.len() as u64);
        for model in self.shown() {
            self.watch.step(1);
            let (name, people) = (model.terms.model(self.every.lists), self.people(model));
            let (parameters, lost) = (model.parameters, model.at_minus_infinity);
            if self.released {
                writeln!(out, "\"{name}\",{parameters},{people},{},{},{made}", to_half(model.bic - bic), to_half(model.aic - aic))?;
            } else if model.existence.fine() {
                writeln!(
                    out,
                    "\"{name}\",0,{parameters},{people:.10e},{:.12e},{:.12e},{:.10e},{lost},{made}",
                    model.bic, model.aic, model.deviance
                )?;
            } else {
                writeln!(out, "\"{name}\",{},{parameters},,,,,{lost},{made}", model.existence.code())?;
            }
            made.clear();
        }
        if !made.is_empty() {
            // Stopped at once: no model, and still how that came about.
            writeln!(out, "{}{made}", ",".repeat(if self.released { 5 } else { 8 }))?;
        }
        Ok(())
    }

    /// The same in JSON, with what is common to all said once.
    pub fn json(&self, out: &mut dyn Write) -> io::Result<()> {
        serde_json::to_writer(&mut *out, self)?;
        writeln!(out)
    }

    /// The best so many, each with its interval given the model.
    pub fn page(&self, most: usize) -> Page {
        let (best, _) = self.best();
        let mut section = Section::new("The models");
        section.say(format!("{} hierarchical models to order {} were fitted.", count(self.every.models.len() as f64), self.order));
        if !self.released {
            section.say(format!("{} have no estimate (no maximum, or not one point).", count(self.every.without_estimate() as f64)));
        }
        if !self.every.complete {
            section.warn("Stopped before all models were fitted.");
        }
        let mut fitter = Fitter::new(self.table.counts());
        let near: Vec<&Ranked> = self.shown().filter(|model| model.existence.fine()).take(most).collect();
        let round = |value: f64| if self.released { three_figures(value) } else { value };
        let rows = near.iter().map(|model| {
            let name = model.terms.model(self.every.lists);
            let fit = fitter.fit(name.terms());
            let interval = interval::wald(&mut fitter, &fit, self.level);
            let range = interval.map_or("none".to_owned(), |wald| format!("{} to {}", count(round(wald.low)), count(round(wald.high))));
            let above = model.bic - best;
            let above = if self.released { format!("{:.1}", to_half(above)) } else { format!("{above:.4}") };
            vec![name.to_string(), above, count(self.people(model)), range, model.parameters.to_string()]
        });
        let points = near.iter().map(|model| (to_half(model.bic - best), self.people(model))).collect();
        let chart = Chart::Points { across: "BIC above the best".into(), up: "people".into(), points };
        let head = ["model", "BIC above the best", "people", "95% interval", "parameters"];
        let caption = format!("The best {} of them; Wald intervals on the log scale, the model taken as given", near.len());
        section.show(&caption, &head, rows.collect(), Some(chart));
        section.warn("No line here is the estimate: choosing one of them leaves out the doubt about the choice.");
        let mut made = Section::new("How this was made");
        made.say(self.made());
        Page { title: "Every model".to_owned(), marking: self.marking().to_owned(), sections: vec![section, made] }
    }
}

impl Serialize for EveryModel<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("version", env!("CARGO_PKG_VERSION"))?;
        map.serialize_entry("date", self.date)?;
        map.serialize_entry("input_sha256", &self.hash())?;
        map.serialize_entry("marking", self.marking())?;
        map.serialize_entry("lists", self.table.names())?;
        map.serialize_entry("order", &self.order)?;
        map.serialize_entry("fitted", &self.every.models.len())?;
        if !self.released {
            map.serialize_entry("without_estimate", &self.every.without_estimate())?;
        }
        map.serialize_entry("complete", &self.every.complete)?;
        map.serialize_entry("note", "Estimates given one model, without interval: for one with its interval run `daybreak estimate`.")?;
        map.serialize_entry("models", &Lines(self))?;
        map.end()
    }
}

struct Lines<'a>(&'a EveryModel<'a>);

/// One line. Numbers that are not there are null.
#[derive(Serialize)]
struct Line {
    model: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    status: Option<u8>,
    parameters: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    at_minus_infinity: Option<u8>,
    estimate: Option<f64>,
    #[serde(flatten)]
    worth: Worth,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Worth {
    Whole { bic: Option<f64>, aic: Option<f64>, deviance: Option<f64> },
    Above { bic_above_best: f64, aic_above_best: f64 },
}

impl Serialize for Lines<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let (bic, aic) = self.0.best();
        let mut list = serializer.serialize_seq(None)?;
        self.0.watch.begin("writing", self.0.every.models.len() as u64);
        for model in self.0.shown() {
            self.0.watch.step(1);
            let fine = |value: f64| model.existence.fine().then_some(value);
            list.serialize_element(&Line {
                model: model.terms.model(self.0.every.lists).to_string(),
                status: (!self.0.released).then(|| model.existence.code()),
                parameters: model.parameters,
                at_minus_infinity: (!self.0.released).then_some(model.at_minus_infinity),
                estimate: fine(self.0.people(model)),
                worth: if self.0.released {
                    Worth::Above { bic_above_best: to_half(model.bic - bic), aic_above_best: to_half(model.aic - aic) }
                } else {
                    Worth::Whole { bic: fine(model.bic), aic: fine(model.aic), deviance: fine(model.deviance) }
                },
            })?;
        }
        list.end()
    }
}
