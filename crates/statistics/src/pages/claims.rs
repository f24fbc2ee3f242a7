//! Published sentences with their arithmetic.

use crate::claims::{Claims, Verdict};
use crate::store;
use askama::Template;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Args, Page, Said, Visit, render};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "claims.html")]
struct ClaimsPage {
    page: Page,
    claims: Vec<Told>,
    unreadable: bool,
    empty: bool,
}

struct Told {
    id: String,
    said: String,
    source: String,
    mind: String,
    checks: Vec<Checked>,
}

struct Checked {
    what: String,
    working: String,
    came: Said,
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let page = member.page(&visit, "claims-title");
    let mut tx = office.house.db.read().await?;
    let kept = store::claims(&mut tx).await?;
    let shelf = store::shelf(&mut tx, None).await?;
    drop(tx);
    let empty = kept.is_none();
    let read = kept.map(|(name, text)| Claims::read(&name, &text));
    let unreadable = matches!(read, Some(Err(_)));
    let claims = read.and_then(Result::ok).map(|claims| claims.claims).unwrap_or_default();
    let told = claims.iter().map(|claim| Told {
        id: claim.id.clone(),
        said: claim.said.clone(),
        source: claim.source.clone(),
        mind: claim.mind.clone(),
        checks: claim.checked(&shelf).into_iter().map(|finding| {
            let came = match &finding.verdict {
                Verdict::Holds => page.say("claims-holds"),
                Verdict::Differs { said, found, by } => page.say_with("claims-differs", Args::new().set("said", said).set("found", found).set("by", by)),
                Verdict::Cannot(why) => page.say_with("claims-cannot", Args::new().set("why", why)),
            };
            Checked { what: finding.what, working: finding.working, came }
        }).collect(),
    }).collect();
    render(&ClaimsPage { page, claims: told, unreadable, empty })
}
