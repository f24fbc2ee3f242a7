//! The sections of the page.

use super::page::{Chart, Page, Section};
use super::{Provenance, Report};
use crate::analysis::strata::Strata;
use crate::analysis::{Analysis, Checks, Models, Observed, Sensitivity};
use crate::answer::{Answer, count};
use crate::interval::Interval;
use crate::sensitivity::Changed;

impl Report {
    /// The page.
    pub fn page(&self) -> Page {
        let analysis = &self.analysis;
        let mut sections = vec![said(analysis), methods(&analysis.answers)];
        sections.extend(analysis.observed.as_ref().map(|seen| observed(seen, self.provenance.released)));
        sections.extend(analysis.models.as_ref().map(models));
        sections.extend(self.strata.as_ref().map(strata));
        if !analysis.pairs.is_empty() {
            sections.push(pairs(analysis));
        }
        sections.extend(analysis.sensitivity.iter().filter_map(sensitivity));
        sections.extend(analysis.checks.iter().filter_map(checks));
        if !analysis.replicates.is_empty() {
            sections.push(replicates(&analysis.replicates));
        }
        sections.push(provenance(&self.provenance));
        Page { title: "How many were never found".to_owned(), marking: self.marking.to_owned(), sections }
    }
}

fn said(analysis: &Analysis) -> Section {
    let mut section = Section::new("What may be said, and what may not");
    section.say("May be said:");
    analysis.may_say.iter().for_each(|line| section.item(line));
    section.say("May not be said:");
    analysis.may_not_say.iter().for_each(|line| section.item(line));
    section
}

fn range(interval: &Interval) -> String {
    let noise = interval.noise.map_or(String::new(), |(low, high)| format!(" (ends ±{}, ±{})", count(low), count(high)));
    format!("{} to {}{noise}", count(interval.low), count(interval.high))
}

fn methods(answers: &[Answer]) -> Section {
    let mut section = Section::new("What each method says");
    let mut bars = Vec::new();
    let mut rows = Vec::new();
    for answer in answers {
        match answer {
            Ok(estimate) => {
                let interval = estimate.interval();
                bars.push((estimate.method().name().to_owned(), estimate.people(), interval.low, interval.high));
                rows.push(vec![
                    estimate.method().name().to_owned(),
                    count(estimate.people()),
                    range(interval),
                    interval.kind.words().to_owned(),
                    estimate.model().unwrap_or("").to_owned(),
                ]);
            }
            Err(silence) => rows.push(vec![silence.method.name().to_owned(), "none".into(), silence.reason.clone()]),
        }
    }
    let head = ["method", "people", "95% interval", "kind of interval", "model"];
    section.show("Estimates of all people, seen and unseen", &head, rows, Some(Chart::Intervals(bars)));
    for answer in answers {
        match answer {
            Ok(estimate) => {
                section.head(format!("{}: {}", estimate.method().name(), estimate.method().words()));
                for interval in estimate.intervals().iter().skip(1) {
                    section.say(format!("    also {interval}."));
                }
                estimate.notes().iter().for_each(|note| section.say(format!("    {note}.")));
                estimate.warnings().iter().for_each(|warning| section.warn(format!("{}: {warning}.", estimate.method().name())));
            }
            Err(silence) => {
                section.head(format!("{}: {}", silence.method.name(), silence.method.words()));
                section.warn(format!("{silence}."));
            }
        }
    }
    section
}

fn observed(seen: &Observed, released: bool) -> Section {
    let mut section = Section::new("What was observed");
    let overlap = seen.overlap.map_or("a hidden number".to_owned(), |overlap| count(overlap as f64));
    section.say(format!("{} people, {overlap} of them on two lists or more.", count(seen.people as f64)));
    let people = |count_of: &Option<u64>| count_of.map_or("fewer than 5".to_owned(), |shown| count(shown as f64));
    let rows = seen.lists.iter().zip(&seen.on_list).map(|(name, on)| vec![name.clone(), count(*on as f64)]).collect();
    section.show("People on each list", &["list", "people"], rows, None);
    let rows = seen.cells.iter().map(|(name, count_of)| vec![name.clone(), people(count_of)]).collect();
    section.show("People on exactly these lists", &["lists", "people"], rows, None);
    if released {
        section.say("Patterns with fewer than five people are not shown, whether empty or not.");
    }
    if !seen.empty_pairs.is_empty() {
        let what = if released { "fewer than five people" } else { "nobody" };
        section.warn(format!("These lists share {what}: {}.", seen.empty_pairs.join("; ")));
    }
    section
}

fn models(models: &Models) -> Section {
    let mut section = Section::new("How far the models disagree");
    section.say(format!(
        "{} hierarchical models to order {} were fitted; {} have no estimate (no maximum, or not one point).",
        count(models.fitted as f64),
        models.order,
        count(models.without_estimate as f64)
    ));
    if !models.aliases.is_empty() {
        section.say(format!("Of equal BIC with the best: {}.", models.aliases.join(" ")));
    }
    let rows = models.spread.iter().map(|spread| {
        vec![format!("within {}", spread.reach), count(spread.models as f64), count(spread.low), count(spread.high)]
    });
    section.show("All models that fit about as well", &["BIC of the best", "models", "smallest", "largest"], rows.collect(), None);
    let points = models.near.iter().map(|near| (near.above, near.people)).collect();
    let chart = Chart::Points { across: "BIC above the best".into(), up: "people".into(), points };
    let rows = models.near.iter().take(20).map(|near| vec![near.model.clone(), format!("{:.2}", near.above), count(near.people)]);
    section.show("The best twenty of them", &["model", "BIC above the best", "people"], rows.collect(), Some(chart));
    section
}

fn strata(strata: &Strata) -> Section {
    let mut section = Section::new("In parts");
    let row = |name: &str, seen: String, answer: &Answer| match answer {
        Ok(estimate) => vec![name.to_owned(), seen, count(estimate.people()), range(estimate.interval())],
        Err(silence) => vec![name.to_owned(), seen, "none".into(), silence.reason.clone()],
    };
    let mut rows: Vec<Vec<String>> =
        strata.parts.iter().map(|part| row(&part.name, count(part.observed as f64), &part.answer)).collect();
    rows.push(row("total", count(strata.parts.iter().map(|part| part.observed).sum::<u64>() as f64), &strata.total));
    let bar = |name: &str, answer: &Answer| {
        answer.as_ref().ok().map(|one| (name.to_owned(), one.people(), one.interval().low, one.interval().high))
    };
    let bars = strata.parts.iter().filter_map(|part| bar(&part.name, &part.answer)).chain(bar("total", &strata.total));
    let bars: Vec<_> = bars.collect();
    section.show("Stepwise in each part", &["part", "observed", "people", "95% interval"], rows, Some(Chart::Intervals(bars)));
    section
}

fn pairs(analysis: &Analysis) -> Section {
    let mut section = Section::new("Two lists at a time");
    section.say("A diagnostic: lists that lean on each other give too few, lists that avoid each other too many.");
    let number = |value: Option<f64>| value.map_or("none".to_owned(), count);
    let rows = analysis.pairs.iter().map(|pair| {
        vec![
            pair.lists.clone(),
            pair.both.map_or("fewer than 5".to_owned(), |both| count(both as f64)),
            number(pair.lincoln_petersen),
            number(pair.chapman),
            pair.interval.as_ref().map_or("none".to_owned(), range),
        ]
    });
    let head = ["lists", "people on both", "Lincoln-Petersen", "Chapman", "Chapman's 95% interval"];
    section.show("Each pair of lists", &head, rows.collect(), None);
    section
}

fn changed(rows: &[Changed]) -> (Vec<Vec<String>>, Chart) {
    let bars = rows.iter().filter_map(|row| {
        let interval = row.interval?;
        Some((row.what.clone(), row.people?, interval.low, interval.high))
    });
    let chart = Chart::Intervals(bars.collect());
    let rows = rows.iter().map(|row| {
        vec![
            row.what.clone(),
            row.people.map_or("none".to_owned(), count),
            row.interval.as_ref().map_or("none".to_owned(), range),
            row.model.clone().unwrap_or_default(),
        ]
    });
    (rows.collect(), chart)
}

fn sensitivity(moved: &Sensitivity) -> Option<Section> {
    let mut section = Section::new(&format!("How much depends on what: {}", moved.procedure));
    section.say("The model is chosen anew each time; intervals take it as given.");
    // Two tables of one name can't be told apart by who moves from table to table.
    let of = |caption: &str| format!("{caption}, {}", moved.procedure);
    let head = ["changed", "people", "95% interval", "model"];
    for (caption, rows) in [
        ("How much depends on each list", &moved.dropped),
        ("Two lists taken as one", &moved.merged),
        ("Other thresholds", &moved.thresholds),
    ] {
        let (rows, chart) = changed(rows);
        section.show(&of(caption), &head, rows, Some(chart));
    }
    let number = |value: Option<f64>| value.map_or("none".to_owned(), count);
    let rows = moved.one_case.iter().map(|cell| {
        vec![cell.cell.clone(), count(cell.count as f64), number(cell.more), number(cell.less)]
    });
    section.show(&of("One person more or less"), &["lists", "people", "with one more", "with one less"], rows.collect(), None);
    let bars = moved.odds_ratio.iter().map(|row| (format!("{:.3}", row.odds_ratio), row.people, row.interval.low, row.interval.high));
    let chart = Chart::Intervals(bars.collect());
    let rows = moved.odds_ratio.iter().map(|row| vec![format!("{:.3}", row.odds_ratio), count(row.people), range(&row.interval)]);
    let caption = "The highest-order odds ratio, which no data can tell";
    section.show(&of(caption), &["odds ratio", "people", "95% interval"], rows.collect(), Some(chart));
    (!section.grids.is_empty()).then_some(section)
}

fn checks(checks: &Checks) -> Option<Section> {
    let mut section = Section::new(&format!("Does {} work here?", checks.procedure));
    let of = |caption: &str| format!("{caption}, {}", checks.procedure);
    let percent = |share: f64| format!("{:.0}%", 100.0 * share);
    let rows = checks.coverage.iter().map(|row| {
        vec![
            row.world.clone(),
            row.kind.name().to_owned(),
            count(row.truth as f64),
            format!("{} ±{:.0}", percent(row.covered), 100.0 * row.covered_error),
            row.tables.to_string(),
            format!("{:.2}", row.median_ratio),
            percent(row.without_estimate),
        ]
    });
    let head = ["made-up world", "interval", "truth", "95% intervals that hold it", "tables", "middle estimate / truth", "no estimate"];
    section.show(&of("Tables drawn from worlds whose number is known"), &head, rows.collect(), None);
    let held = |held: Option<bool>| held.map_or("no interval", |held| if held { "yes" } else { "no" }).to_owned();
    let rows = checks.known.iter().map(|known| {
        vec![
            known.list.clone(),
            count(known.truth as f64),
            known.estimate.people.map_or("none".to_owned(), count),
            known.estimate.interval.as_ref().map_or("none".to_owned(), range),
            held(known.held),
        ]
    });
    let head = ["list", "its length", "from the other lists", "95% interval", "holds it"];
    section.show(&of("A list whose length is known, estimated from the rest"), &head, rows.collect(), None);
    let ratio = |row: &crate::checks::Power| format!("{:.2} to {:.2}", row.low_ratio, row.high_ratio);
    let rows = checks.power.iter().map(|row| {
        vec![format!("×{}", row.odds), count(row.people), count(row.overlap), ratio(row)]
    });
    let head = ["odds of each list", "people seen", "on two lists or more", "interval / estimate"];
    section.show(&of("How much overlap would be needed, were its model true"), &head, rows.collect(), None);
    for (width, needed) in &checks.needed {
        let within = format!("For an upper end within {} of the estimate", percent(*width));
        match needed {
            Some(row) => section.say(format!("{within}, about {} people on two lists or more.", count(row.overlap))),
            None => section.say(format!("{within}, no overlap lists like these could reach is enough.")),
        }
    }
    (!section.grids.is_empty()).then_some(section)
}

fn replicates(sorted: &[f64]) -> Section {
    let mut section = Section::new("Where the stepwise bootstrap's replicates fell");
    // The far tail would squeeze the rest: bars end at the 99th hundredth, and the last row says what is beyond.
    let (low, high) = (sorted[0], crate::special::quantile(sorted, 0.99));
    let width = ((high - low) / 20.0).max(1.0);
    let mut bars = Vec::new();
    for bar in 0..20 {
        let (from, to) = (low + width * f64::from(bar), low + width * f64::from(bar + 1));
        bars.push((from, to, sorted.partition_point(|value| *value < to) - sorted.partition_point(|value| *value < from)));
    }
    let beyond = sorted.len() - sorted.partition_point(|value| *value < low + width * 20.0);
    let mut rows: Vec<Vec<String>> =
        bars.iter().map(|(from, to, many)| vec![format!("{} to {}", count(*from), count(*to)), many.to_string()]).collect();
    rows.push(vec!["beyond".into(), beyond.to_string()]);
    section.show("Replicates", &["people", "replicates"], rows, Some(Chart::Bars(bars)));
    section
}

fn provenance(made: &Provenance) -> Section {
    let mut section = Section::new("How this was made");
    let hash = if made.released { "SHA-256 of the released table" } else { "SHA-256 of the table" };
    let rows = [
        ("daybreak-prevalence", made.version.clone()),
        ("date", made.date.clone()),
        (hash, made.input_sha256.clone().unwrap_or_default()),
        ("seed", made.seed.to_string()),
        ("bootstrap replicates", made.replicates.to_string()),
        ("stepwise threshold", made.threshold.to_string()),
        ("level", made.level.to_string()),
        ("latent-class sweeps", made.sweeps.to_string()),
        ("tables per world", made.worlds.to_string()),
        ("linkage draws", made.linkage_draws.to_string()),
    ];
    let rows = rows.into_iter().filter(|(_, value)| !value.is_empty()).map(|(what, value)| vec![what.to_owned(), value]);
    section.show("The same table, seed and version give the same bytes", &["what", "value"], rows.collect(), None);
    section
}
