//! The library of indicators as its readers see it, and measuring again what was opened before this version.

use crate::indicators::{Indicator, Part, RaisedBy, Why, library};
use crate::pages::queue::kind;
use crate::store;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Act, Member, Office};
use daybreak_site::{Answer, Args, Page, Said, Visit, render};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "indicators.html")]
struct IndicatorsPage {
    page: Page,
    version: String,
    parts: Vec<PartView>,
    not: Vec<NotView>,
    again: Option<AgainView>,
}

struct PartView {
    heading: String,
    rows: Vec<Row>,
}

struct Row {
    sign: String,
    group: String,
    holds: bool,
    urgent: Option<Said>,
    raised: Vec<Said>,
    kinds: Vec<&'static str>,
    codes: String,
}

struct NotView {
    question: String,
    why: &'static str,
}

struct AgainView {
    done: i64,
    all: i64,
    progress: Said,
    next: Option<Said>,
}

fn raised(page: &Page, raised: &RaisedBy) -> Said {
    match raised {
        RaisedBy::Answer { question, yes, .. } => {
            let (question, answer) = (page.say(format!("q-{question}")), page.say(if *yes { "answer-yes" } else { "answer-no" }));
            page.say_with("measures-answered", Args::new().set("question", &question).set("answer", &answer))
        }
        RaisedBy::Age(age) => page.say_with("measures-age", [("age", &page.say(format!("age-{}", age.code())))]),
        RaisedBy::Telling(telling) => page.say_with("measures-told-by", [("who", &page.say(format!("triage-telling-{}", telling.code())))]),
    }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let page = member.page(&visit, "indicators-title");
    let library = library()?;
    let row = |indicator: &Indicator| {
        let group = library.group(indicator);
        Row {
            sign: format!("indicator-{}", indicator.key),
            group: format!("measure-group-{}", group.map(|group| group.key.as_str()).unwrap_or_default()),
            holds: group.is_some_and(|group| group.control),
            urgent: indicator.urgent.map(|why| page.say_with("indicators-urgent", [("why", &page.say(format!("measure-urgent-{}", why.code())))])),
            raised: indicator.raised.iter().map(|by| raised(&page, by)).collect(),
            kinds: indicator.kinds.iter().map(|one| kind(*one)).collect(),
            codes: format!("{}; {}", indicator.htcds.join(", "), indicator.nrm.join(", ")),
        }
    };
    let part = |part: Part| PartView { heading: format!("indicators-part-{}", part.code()), rows: library.of_part(part).map(row).collect() };
    let not = library.not_indicators.iter().map(|not| NotView {
        question: format!("q-{}", not.question),
        why: match not.why {
            Why::Words => "indicators-why-words",
            Why::Help => "indicators-why-help",
        },
    });
    let again = if member.may(Act::ReadMeasures) {
        let mut tx = office.house.db.read().await?;
        let (all, done) = store::measured(&mut tx, member.organisation, &library.version).await?;
        let progress = page.say_with("indicators-again-progress", Args::new().set("done", done).set("all", all));
        let next = (done < all).then(|| page.say_with("indicators-again-button", [("count", all - done)]));
        Some(AgainView { done, all, progress, next })
    } else {
        None
    };
    render(&IndicatorsPage { version: library.version.clone(), parts: Part::ALL.into_iter().map(part).collect(), not: not.collect(), again, page })
}
