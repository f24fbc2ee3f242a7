//! What others ask, and what one's own organisation asked: both sides of the account.

use crate::acts::before;
use crate::pages::known::{came_of, name};
use crate::pages::queue;
use crate::store::{self, Asked, Asking};
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::ReportId;
use daybreak_site::{Answer, Args, Filling, Page, Said, Visit, render};
use daybreak_vault::{Recipient, recipients};
use daybreak_vocabulary::OrganisationId;
use std::sync::Arc;

/// As many as a person looks through.
const SHOWN: usize = 100;

#[derive(Template)]
#[template(path = "asked.html")]
struct AskedPage {
    page: Page,
    done: bool,
    theirs: Vec<Theirs>,
    ours: Vec<Ours>,
}

/// One that waits for us.
struct Theirs {
    said: Said,
    report: ReportView,
    until: Said,
}

/// One we made.
struct Ours {
    said: Said,
    report: Option<ReportView>,
    came: Said,
    shared: Vec<ReportView>,
}

struct ReportView {
    href: String,
    title: String,
    reference: String,
}

/// `None` where this member does not see it.
async fn report(tx: &mut Transaction, page: &Page, member: &Member, id: ReportId) -> Result<Option<ReportView>, Failure> {
    let seen = before(tx, member, id).await?;
    Ok(seen.map(|seen| ReportView { href: page.href(&format!("/reports/{id}")), title: queue::title(page, &seen.report), reference: queue::reference(id) }))
}

fn called(partners: &[Recipient], id: OrganisationId) -> String {
    partners.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default()
}

async fn theirs(tx: &mut Transaction, page: &Page, member: &Member) -> Result<Vec<Theirs>, Failure> {
    let partners = recipients::all(tx).await?;
    let mut filling = Filling::new(None, SHOWN, |one: &Asked| ((one.asked_at.0, one.asking.0), one.report));
    while filling.wants() {
        let rows = store::asked_of(tx, member.organisation, page.house.today(), filling.after(), filling.limit()).await?;
        filling.bring(rows);
        while let Some(one) = filling.next_row() {
            if let Some(report) = report(tx, page, member, one.report).await? {
                filling.show((one, report));
            }
        }
    }
    let mut views = Vec::new();
    for (one, report) in filling.filled().rows {
        let by = store::name_of(tx, one.member).await?.map(|(name, _)| name).unwrap_or_default();
        let (mark, why, day) = (page.say(name(one.mark)), page.say(one.reason.key()), page.day(one.until_on));
        let args = Args::new().set("organisation", called(&partners, one.organisation)).set("name", by).set("mark", &mark).set("reason", &why);
        views.push(Theirs { said: page.say_with("known-asked", args), report, until: page.say_with("known-asked-until", [("day", &day)]) });
    }
    Ok(views)
}

async fn ours(tx: &mut Transaction, page: &Page, member: &Member) -> Result<Vec<Ours>, Failure> {
    let mut filling = Filling::new(None, SHOWN, |one: &Asking| (one.asked_at.0, one.id.0));
    while filling.wants() {
        let rows = store::askings(tx, member.organisation, filling.after(), filling.limit()).await?;
        filling.bring(rows);
        while let Some(one) = filling.next_row() {
            let from = match one.report {
                // What this member does not see, they do not see asked about either.
                Some(id) => match report(tx, page, member, id).await? {
                    Some(view) => Some(view),
                    None => continue,
                },
                None => None,
            };
            let view = ours_of(tx, page, member, &one, from).await?;
            filling.show(view);
        }
    }
    Ok(filling.filled().rows)
}

async fn ours_of(tx: &mut Transaction, page: &Page, member: &Member, one: &Asking, from: Option<ReportView>) -> Result<Ours, Failure> {
    let by = store::name_of(tx, one.member).await?.map(|(name, _)| name).unwrap_or_default();
    let (mark, why, day) = (page.say(name(one.mark)), page.say(one.reason.key()), page.day(one.asked_at.day()));
    let mut shared = Vec::new();
    for id in store::shared_since(tx, one.id).await? {
        shared.extend(report(tx, page, member, id).await?);
    }
    Ok(Ours {
        said: page.say_with("asked-ours", Args::new().set("name", by).set("mark", &mark).set("reason", &why).set("day", &day)),
        report: from,
        came: came_of(tx, page, one).await?.0,
        shared,
    })
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let page = member.page(&visit, "asked-title");
    let mut tx = office.house.db.read().await?;
    let theirs = theirs(&mut tx, &page, &member).await?;
    let ours = ours(&mut tx, &page, &member).await?;
    drop(tx);
    let done = query.is_some_and(|query| query.split('&').any(|pair| pair == "done=asked"));
    render(&AskedPage { page, done, theirs, ours })
}
