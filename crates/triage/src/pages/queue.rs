//! The queue: danger and children first, then by what the answers measure, then the oldest.

use crate::acts::seen_among;
use crate::measures::Standing;
use crate::queue::Asked;
use crate::store::{self, PAGE};
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Act, Member, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::report::Report;
use daybreak_reports::store::{self as reports, After, Queued, Rank};
use daybreak_reports::{ReportId, State as ReportState};
use daybreak_site::{Answer, Args, Choice, Filled, Filling, Form, Page, Visit, render};
use daybreak_vault::Compartment;
use daybreak_vocabulary::{Day, Exploitation};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "queue.html")]
struct QueuePage {
    page: Page,
    form: Form,
    places: Vec<Choice>,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    rows: Vec<Row>,
    empty: &'static str,
    /// This member holds no key yet.
    no_key: bool,
    first: String,
    after: String,
    feedback: bool,
    overruled: bool,
}

struct Row {
    href: String,
    place: Option<String>,
    kind: &'static str,
    reference: String,
    danger: bool,
    child: bool,
    /// A reader put it here, or an answer did, and neither danger nor a child is what it says.
    now: bool,
    /// What it stands there for further down.
    standing: Option<String>,
    state: &'static str,
    colour: &'static str,
    news: i64,
    sent_on: Day,
    taken_by: Option<String>,
    /// It should have been opened, or its sender answered, by now.
    overdue: bool,
}

/// The first letters of a report's id: enough to tell two apart on a telephone.
pub fn reference(report: ReportId) -> String {
    report.0.simple().to_string().chars().take(6).collect::<String>().to_uppercase()
}

pub fn kind(kind: Exploitation) -> &'static str {
    match kind {
        Exploitation::Labour => "triage-kind-labour",
        Exploitation::Sexual => "triage-kind-sexual",
        Exploitation::Criminal => "triage-kind-criminal",
        Exploitation::Domestic => "triage-kind-domestic",
        Exploitation::Organs => "triage-kind-organs",
        Exploitation::Unknown => "triage-kind-unknown",
    }
}

/// The words of a state as partners read it, and the colour of its tag.
pub fn state(state: ReportState) -> (&'static str, &'static str) {
    match state {
        ReportState::Received => ("triage-state-received", "blue"),
        ReportState::Read => ("triage-state-read", "turquoise"),
        ReportState::Asked => ("triage-state-asked", "yellow"),
        ReportState::PassedOn => ("triage-state-passed_on", "purple"),
        ReportState::Closed => ("triage-state-closed", "grey"),
        ReportState::Withdrawn => ("triage-state-withdrawn", "grey"),
    }
}

pub fn place(page: &Page, district: Option<&str>) -> Option<String> {
    page.house.settings.places.name_of(district?).map(str::to_owned)
}

/// What a report is called before it is opened: its place and its kind.
pub fn title(page: &Page, report: &Report) -> String {
    let place = place(page, report.district.as_deref()).unwrap_or_else(|| page.plain("triage-place-unknown"));
    let kind = page.plain(kind(report.kind));
    page.say_with("triage-report-title", Args::new().set("place", place).set("kind", kind)).plain().to_owned()
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let page = member.page(&visit, "triage-queue-title");
    let asked = Asked::from_query(query.as_deref().unwrap_or_default(), &page.house.settings.places);
    let mut tx = office.house.db.read().await?;
    let Filled { rows: seen, next } = fill(&mut tx, &member, &asked).await?;
    let rows = rows(&mut tx, &member, &page, seen).await?;
    let no_key = !member.keyring(&mut tx).await?.holds(member.organisation, Compartment::Reading);
    let settings = &page.house.settings;
    let all = |key| std::iter::once(Choice::new("", key));
    let places = std::iter::once((settings.places.code.as_str(), settings.places.name.as_str()))
        .chain(settings.places.districts.iter().filter(|one| one.joined_to.is_none()).map(|one| (one.code.as_str(), one.name.as_str())));
    let filter = &asked.filter;
    let form = Form::new()
        .with("place", filter.district.as_deref().unwrap_or_default())
        .with("kind", filter.kind.map_or("", Exploitation::code))
        .with("state", filter.state.map_or("", ReportState::code));
    let empty = match (asked.after, asked.is_filtered()) {
        (Some(_), _) => "triage-queue-empty-page",
        (None, true) => "triage-queue-empty-filter",
        (None, false) => "triage-queue-empty",
    };
    render(&QueuePage {
        places: all("triage-filter-all").chain(places.map(|(code, name)| Choice::named(code, name))).collect(),
        kinds: all("triage-filter-all").chain(Exploitation::ALL.into_iter().map(|one| Choice::new(one.code(), kind(one)))).collect(),
        states: all("triage-filter-open").chain(ReportState::ALL.into_iter().map(|one| Choice::new(one.code(), state(one).0))).collect(),
        form,
        rows,
        empty,
        no_key,
        first: asked.after.map(|_| page.href(&asked.href(None))).unwrap_or_default(),
        after: next.map(|next| page.href(&asked.href(Some(next)))).unwrap_or_default(),
        feedback: member.may(Act::ReadFeedback),
        overruled: member.may(Act::ReadMeasures),
        page,
    })
}

/// What a row says it stands there for: nothing where danger or a child says it already.
fn standing(queued: &Queued) -> Option<Standing> {
    let urgent = matches!(queued.rank, Rank::Unread | Rank::Read);
    if urgent && queued.report.is_urgent() {
        return None;
    }
    if urgent { Some(Standing::Now) } else { Standing::ALL.into_iter().find(|standing| standing.rank() == queued.rank) }
}

/// A report of the queue, and who has taken it on.
type Listed = (Queued, Option<String>);

/// A page of the queue as one member sees it.
async fn fill(tx: &mut Transaction, member: &Member, asked: &Asked) -> Result<Filled<Listed, After>, Failure> {
    let mut filling = Filling::new(asked.after, PAGE, Queued::key);
    while filling.wants() {
        let reports = reports::queue(tx, member.organisation, &asked.filter, filling.after(), filling.limit()).await?;
        let ids: Vec<ReportId> = reports.iter().map(|queued| queued.report.id).collect();
        let mut seen = seen_among(tx, member, &ids).await?;
        filling.bring(reports);
        while let Some(queued) = filling.next_row() {
            if let Some(taken_by) = seen.remove(&queued.report.id) {
                filling.show((queued, taken_by));
            }
        }
    }
    Ok(filling.filled())
}

async fn rows(tx: &mut Transaction, member: &Member, page: &Page, seen: Vec<Listed>) -> Result<Vec<Row>, Failure> {
    let (reports, taken): (Vec<Queued>, Vec<Option<String>>) = seen.into_iter().unzip();
    let ids: Vec<ReportId> = reports.iter().map(|queued| queued.report.id).collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let news = store::news(tx, member.organisation, &ids).await?;
    let late = crate::pages::due::overdue(tx, member.organisation, page, &reports).await?;
    let row = |(queued, taken_by): (&Queued, Option<String>)| {
        let report = &queued.report;
        let standing = standing(queued);
        let (state, colour) = state(report.state);
        Row {
            href: format!("/reports/{}", report.id),
            place: place(page, report.district.as_deref()),
            kind: kind(report.kind),
            reference: reference(report.id),
            danger: report.danger,
            child: report.child,
            now: standing == Some(Standing::Now),
            standing: standing.filter(|standing| *standing != Standing::Now).map(|standing| format!("triage-standing-{}", standing.code())),
            state,
            colour,
            news: news.get(&report.id).copied().unwrap_or(0),
            sent_on: report.sent_on,
            taken_by,
            overdue: late.contains(&report.id),
        }
    };
    Ok(reports.iter().zip(taken).map(row).collect())
}
