//! Where one body stands.

use super::fields::asked;
use super::spoken::Spoken;
use crate::measure::{Dimension, Measure};
use crate::question::{NotAnswered, Question};
use crate::rank::{self, Ranked, Standing};
use crate::store;
use crate::tongue::{Tongue, grouped};
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Args, Choice, Fault, Form, Page, Said, Visit, render};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "rank.html")]
struct RankPage {
    page: Page,
    measure: Measure,
    /// The page of the measure.
    back: String,
    form: Form,
    among: Vec<Choice>,
    refused: Option<Said>,
    /// What is said, a paragraph each.
    said: Vec<Said>,
}

/// What a body can be ranked among.
const AMONG: [Dimension; 3] = [Dimension::Place, Dimension::Responder, Dimension::Nationality];

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(measure): Path<String>, RawQuery(query): RawQuery) -> Answer {
    let measure = Measure::from_code(&measure).ok_or(Fault::Missing)?;
    let mut page = member.page(&visit, "tables-rank-title");
    let asked = asked(query.as_deref().unwrap_or_default());
    let of = |name: &str| asked.iter().find(|(known, _)| known == name).map(|(_, text)| text.as_str());
    let mut tx = office.house.db.read().await?;
    let shelf = store::shelf(&mut tx, Some((measure, measure))).await?;
    drop(tx);
    let spoken = Spoken(&page);
    let words = asked.iter().filter(|(name, _)| !matches!(name.as_str(), "chart" | "body" | "among"));
    let ranked = of("body").map(|body| {
        let question = Question::read(&shelf, measure.code(), words.map(|(name, text)| (name.as_str(), text.as_str())))?;
        let among = of("among").unwrap_or("place");
        let dimension = Dimension::from_code(among).ok_or_else(|| NotAnswered::NoSuchWord(among.to_owned()))?;
        rank::rank(&shelf, &question, dimension, body)
    });
    let (refused, said) = match ranked {
        None => (None, Vec::new()),
        Some(Ok(ranked)) => (None, told(&page, measure, &ranked)),
        Some(Err(why)) => (Some(spoken.why(&why)), Vec::new()),
    };
    let among = AMONG.into_iter().filter(|dimension| !shelf.codes(measure, *dimension).is_empty()).map(|dimension| Choice::named(dimension.code(), spoken.dimension(dimension))).collect();
    let mut form = Form::new();
    for (name, text) in &asked {
        form.put(name.clone(), text.clone());
    }
    page.refused = refused.is_some();
    render(&RankPage { page, measure, back: format!("/tables/{}", measure.code()), form, among, refused, said })
}

fn told(page: &Page, measure: Measure, ranked: &Ranked) -> Vec<Said> {
    let spoken = Spoken(page);
    let body = spoken.code(ranked.dimension, &ranked.code);
    let args = Args::new().set("body", body).set("people", grouped(ranked.value)).set("measure", spoken.measure(measure));
    let mut said = vec![page.say_with("tables-rank-is", args.set("period", spoken.period(ranked.period)))];
    if !ranked.definition.is_empty() {
        said.push(page.say_with("tables-rank-definition", Args::new().set("words", &ranked.definition)));
    }
    let mut standing = |standing: &Standing, among: &str| {
        said.push(page.say(among));
        let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let args = Args::new().set("best", number(standing.best)).set("of", number(standing.of)).set("worst", number(standing.worst));
        let args = args.set("known", number(standing.known)).set("missing", number(standing.missing.len()));
        said.push(page.say_with(if standing.is_exact() { "tables-rank-exact" } else { "tables-rank-between" }, args));
        if !standing.tied.is_empty() {
            let bodies: Vec<String> = standing.tied.iter().map(|code| spoken.code(ranked.dimension, code)).collect();
            said.push(page.say_with("tables-rank-tied", Args::new().set("bodies", bodies.join(", "))));
        }
    };
    if let Some(wider) = &ranked.wider {
        standing(wider, "tables-rank-wider");
    }
    standing(&ranked.alike, if ranked.wider.is_none() && ranked.definition.is_empty() { "tables-rank-all" } else { "tables-rank-alike" });
    for (code, words) in &ranked.set_aside {
        said.push(page.say_with("tables-rank-aside", Args::new().set("body", spoken.code(ranked.dimension, code)).set("words", words)));
    }
    said
}
