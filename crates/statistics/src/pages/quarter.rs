//! One screen for council members each quarter, in words a coordinator may change; the numbers are those that were released.

use super::numbers::title;
use super::printed;
use super::spoken::Spoken;
use crate::acts::words;
use crate::courts;
use crate::measure::Measure;
use crate::own::{LONGEST, NotWords, PLACEHOLDERS, What, filled, paragraphs};
use crate::period::Period;
use crate::shelf::Shelf;
use crate::store::{self, OwnRelease};
use crate::tongue::{Tongue, grouped};
use askama::Template;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_audit::Stop;
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Answer, Args, Fault, Form, Page, Sent, Visit, go_to, render, render_as};
use daybreak_vocabulary::Exploitation;
use http::StatusCode;
use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "quarter.html")]
struct Quarter {
    page: Page,
    paragraphs: Vec<String>,
    /// Address and title of each release it stands on.
    releases: Vec<(String, String)>,
    pdf: String,
}

#[derive(Template)]
#[template(path = "quarter_words.html")]
struct QuarterWords {
    page: Page,
    form: Form,
    names: Vec<(String, String)>,
}

/// What stands for each name: a number that was released, or words that say there is none.
fn values(page: &Page, quarter: Period, releases: &[OwnRelease], courts: &Shelf) -> BTreeMap<&'static str, String> {
    // The newest of each table comes first.
    let of = |what: What| releases.iter().find(|release| release.what == what);
    let said = |what: What, codes: &[&str]| match of(what) {
        None => page.plain("quarter-not-released"),
        Some(release) => release.kept.said(codes).unwrap_or_else(|| page.plain("quarter-hidden")),
    };
    let kind = |kind: Exploitation| said(What::Reports, &[kind.code(), "all"]);
    let read = |waited: &str| said(What::Reading, &[waited]);
    let decided = |waited: &str| said(What::FirstWaits, &[waited]);
    let area = courts::area(&page.house.settings.places);
    // What nobody published, or brought in, is not known: that is not nought.
    let by_courts = |measure: Measure| {
        let found = courts::published(courts, measure, quarter, &area);
        found.and_then(|found| Some((found.value.known()?, found))).map_or_else(
            || page.plain("quarter-not-known"),
            |(people, found)| {
                let source = if found.source.is_empty() { found.edition.title.as_str() } else { found.source };
                let args = Args::new().set("people", grouped(people)).set("source", source).set("day", Spoken(page).published(found.edition.published()));
                page.say_with("quarter-published", args).plain().to_owned()
            },
        )
    };
    BTreeMap::from([
        ("partnership", page.house.settings.partnership.clone()),
        ("quarter", Spoken(page).period(quarter)),
        ("reports", said(What::Reports, &["all", "all"])),
        ("labour", kind(Exploitation::Labour)),
        ("sexual", kind(Exploitation::Sexual)),
        ("criminal", kind(Exploitation::Criminal)),
        ("domestic", kind(Exploitation::Domestic)),
        ("organs", kind(Exploitation::Organs)),
        ("kind-unknown", kind(Exploitation::Unknown)),
        ("read-same-day", read("same_day")),
        ("read-next-day", read("next_day")),
        ("read-within-a-week", read("within_a_week")),
        ("read-longer", read("longer")),
        ("not-read", read("not_read")),
        ("referrals", said(What::Referrals, &["all", "all"])),
        ("notifications", said(What::Notifications, &["all", "all"])),
        ("decided-within-a-week", decided("within_a_week")),
        ("decided-within-a-month", decided("within_a_month")),
        ("waiting", decided("waiting")),
        ("first-yes", said(What::Reasonable, &["positive", "all"])),
        ("first-no", said(What::Reasonable, &["negative", "all"])),
        ("found", said(What::Conclusive, &["positive", "all"])),
        ("not-found", said(What::Conclusive, &["negative", "all"])),
        ("crimes", said(What::Found, &["positive", "recorded"])),
        ("crimes-unknown", said(What::Found, &["positive", "unknown"])),
        ("prosecutions", by_courts(Measure::Prosecutions)),
        ("convictions", by_courts(Measure::Convictions)),
    ])
}

/// Ours, unless a coordinator put others in their place.
async fn text(tx: &mut Transaction, page: &Page, of: &(dyn Fn(What) -> bool + Sync)) -> Result<String, Failure> {
    let kept = store::quarter_words(tx, page.language).await?;
    Ok(kept.unwrap_or_else(|| ours(page, of)))
}

/// Our words: each paragraph where one of the tables it speaks of is wanted. They write names in square brackets: braces are the language files' own.
fn ours(page: &Page, of: &(dyn Fn(What) -> bool + Sync)) -> String {
    const PARAGRAPHS: [(&str, &[What]); 7] = [
        ("quarter-ours-reports", &[What::Reports]),
        ("quarter-ours-kinds", &[What::Reports]),
        ("quarter-ours-reading", &[What::Reading]),
        ("quarter-ours-referrals", &[What::Referrals, What::Notifications, What::FirstWaits]),
        ("quarter-ours-decisions", &[What::Reasonable, What::Conclusive]),
        ("quarter-ours-found", &[What::Found]),
        ("quarter-ours-marks", &[What::Reports]),
    ];
    let wanted = PARAGRAPHS.into_iter().filter(|(_, tables)| tables.iter().any(|what| of(*what)));
    wanted.map(|(key, _)| page.plain(key).replace('[', "{").replace(']', "}")).collect::<Vec<_>>().join("\n\n")
}

/// The page as somebody reads it: its title, its paragraphs, and the releases it stands on.
async fn told(office: &Office, page: &Page, quarter: &str) -> Result<(String, Vec<String>, Vec<OwnRelease>), Fault> {
    let period = Period::parse(quarter).filter(|period| period.code() == quarter).ok_or(Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    let releases = store::releases_of(&mut tx, quarter).await?;
    if releases.is_empty() {
        return Err(Fault::Missing);
    }
    let released = |what: What| releases.iter().any(|release| release.what == what);
    let text = text(&mut tx, page, &released).await?;
    let courts = store::shelf(&mut tx, Some((Measure::Prosecutions, Measure::Convictions))).await?;
    drop(tx);
    let values = values(page, period, &releases, &courts);
    // Kept words were checked when they were kept; should names have changed since, ours stand in.
    let words = filled(&text, &values).or_else(|_| filled(&ours(page, &released), &values)).unwrap_or_default();
    Ok((Spoken(page).period(period), paragraphs(&words), releases))
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(quarter): Path<String>) -> Answer {
    let page = member.page(&visit, "quarter-title");
    let (period, paragraphs, releases) = told(&office, &page, &quarter).await?;
    let releases = releases.iter().map(|release| (format!("/numbers/{}", release.id.hyphenated()), title(&page, release.what, &release.quarter))).collect();
    let page = page.titled("quarter-of", Args::new().set("quarter", period));
    let pdf = format!("/numbers/quarter/{quarter}/files/quarter.pdf");
    render(&Quarter { page, paragraphs, releases, pdf })
}

pub async fn print(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(quarter): Path<String>) -> Answer {
    let page = member.page(&visit, "quarter-title");
    let (period, paragraphs, releases) = told(&office, &page, &quarter).await?;
    let titles: Vec<String> = releases.iter().map(|release| title(&page, release.what, &release.quarter)).collect();
    let heading = page.say_with("quarter-of", Args::new().set("quarter", period)).plain().to_owned();
    office.print(&printed::quarter(&page, heading, &paragraphs, page.plain("quarter-stands-on"), &titles), "quarter.pdf").await
}

fn words_page(member: &Member, visit: &Visit, form: Form) -> QuarterWords {
    let page = member.page(visit, "quarter-words-title").answering(&form);
    let names = PLACEHOLDERS.iter().map(|name| (format!("{{{name}}}"), page.plain(format!("quarter-name-{name}")))).collect();
    QuarterWords { page, form, names }
}

pub async fn show_words(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let page = member.page(&visit, "quarter-words-title");
    let mut tx = office.house.db.read().await?;
    let text = text(&mut tx, &page, &|_| true).await?;
    drop(tx);
    render(&words_page(&member, &visit, Form::new().with("words", text)))
}

pub async fn change_words(State(office): State<Arc<Office>>, member: Member, Sent { visit, mut form, .. }: Sent) -> Answer {
    if form.is_refused() {
        return render_as(StatusCode::UNPROCESSABLE_ENTITY, &words_page(&member, &visit, form));
    }
    let (now, chance, language) = (office.house.clock.now(), office.house.chance.as_ref(), visit.language);
    let text = form.value("words").replace("\r\n", "\n");
    let changed = daybreak_audit::change!(&office.house.db, member.author(), now, chance, |change| words::change_words(change, &member, language, &text).await);
    match changed {
        Ok(()) => go_to("/numbers?done=words"),
        Err(Stop::Failed(failure)) => Err(failure.into()),
        Err(Stop::Refused(why)) => {
            match why {
                NotWords::Empty => form.refuse("words", "quarter-no-empty"),
                NotWords::TooLong => form.refuse_with("words", "quarter-no-too-long", Args::new().set("count", i64::try_from(LONGEST).unwrap_or(0))),
                NotWords::Unknown(name) => form.refuse_with("words", "quarter-no-name", Args::new().set("name", format!("{{{name}}}"))),
                NotWords::Open => form.refuse("words", "quarter-no-open"),
            }
            render_as(StatusCode::UNPROCESSABLE_ENTITY, &words_page(&member, &visit, form))
        }
    }
}
