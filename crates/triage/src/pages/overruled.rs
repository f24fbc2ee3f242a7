//! How overruled measures fared: what the answers said, what a reader put there, and what was concluded when the report was closed.

use crate::acts::before;
use crate::grounds::{Conclusion, Occasion};
use crate::opened;
use crate::overruling::Overruled;
use crate::pages::report::measures::level;
use crate::store::{self, Key, Written};
use askama::Template;
use axum::extract::State;
use daybreak_access::{Member, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::{Report, ReportId, State as ReportState};
use daybreak_site::{Answer, Args, Filled, Filling, Page, Said, Visit, render};
use daybreak_vault::{DocumentKind, Keyring};
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// The latest that are looked at, of those this member sees: each is opened with the reader's own keys while the page is made.
const LATEST: usize = 200;

#[derive(Template)]
#[template(path = "overruled.html")]
struct OverruledPage {
    page: Page,
    rows: Vec<Row>,
    many: bool,
    /// This member holds no key that opens any of them.
    sealed: bool,
}

struct Row {
    measure: String,
    was: Said,
    put: Said,
    times: usize,
    outcomes: Vec<Said>,
}

/// What came of one report: closed with a conclusion of one's own, or not closed by this organisation.
async fn outcome(tx: &mut Transaction, keyring: &Keyring, member: &Member, report: ReportId) -> Result<Option<Conclusion>, Failure> {
    let mut last = None;
    for note in store::notes(tx, report, member.organisation).await? {
        if note.occasion == Occasion::Closing
            && let Some(words) = opened::note_text(tx, keyring, member.organisation, note.document).await?
        {
            last = words.conclusion.as_deref().and_then(Conclusion::from_code);
        }
    }
    Ok(last)
}

/// The latest overrulings this member sees and opens. What they stepped back from is not there for them, here either.
async fn fill(tx: &mut Transaction, keyring: &Keyring, member: &Member) -> Result<Filled<(Report, Overruled), Key>, Failure> {
    let mut filling = Filling::new(None, LATEST, Written::key);
    while filling.wants() {
        let notes = store::notes_for(tx, member.organisation, Occasion::Overrule, filling.after(), filling.limit()).await?;
        filling.bring(notes);
        while let Some(note) = filling.next_row() {
            let Some(seen) = before(tx, member, note.report).await? else { continue };
            if let Some(overruled) = opened::note_text(tx, keyring, member.organisation, note.document).await?.and_then(|words| words.overruled) {
                filling.show((seen.report, overruled));
            }
        }
    }
    Ok(filling.filled())
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit) -> Answer {
    let page = member.page(&visit, "overruled-title");
    let mut tx = office.house.db.read().await?;
    let keyring = member.keyring(&mut tx).await?;
    // Whoever opens none would go through all of them, however many, to show nothing.
    if !keyring.holds(member.organisation, DocumentKind::Note.compartment()) {
        return render(&OverruledPage { rows: Vec::new(), many: false, sealed: true, page });
    }
    let Filled { rows: notes, next } = fill(&mut tx, &keyring, &member).await?;
    // By measure, what the answers said and what was put there: how often, and what came of it.
    let mut fared: BTreeMap<(&str, String, String), Vec<Option<Conclusion>>> = BTreeMap::new();
    // The newest come first: of each measure of a report the one that stands is looked at, not those it took the place of.
    let mut stood: HashSet<(ReportId, &str)> = HashSet::new();
    for (report, overruled) in notes {
        let outcome = if report.state == ReportState::Closed { outcome(&mut tx, &keyring, &member, report.id).await? } else { None };
        for (measure, put) in overruled.puts() {
            // Put back to what the answers have, it is overruled no more.
            if !stood.insert((report.id, measure)) || put.was == put.now {
                continue;
            }
            fared.entry((measure, put.was.clone(), put.now.clone())).or_default().push(outcome);
        }
    }
    drop(tx);
    let rows = fared.into_iter().map(|((measure, was, now), outcomes)| row(&page, measure, &was, &now, &outcomes)).collect();
    render(&OverruledPage { rows, many: next.is_some(), sealed: false, page })
}

fn row(page: &Page, measure: &str, was: &str, now: &str, outcomes: &[Option<Conclusion>]) -> Row {
    let name = if matches!(measure, "source" | "information") { "confidence" } else { measure };
    let count = |of: Option<Conclusion>| outcomes.iter().filter(|outcome| **outcome == of).count();
    let said = |key: &str, count: usize| page.say_with("overruled-outcome", Args::new().set("outcome", &page.say(key)).set("count", count));
    let concluded = Conclusion::ALL.iter().map(|one| (one.key(), count(Some(*one))));
    let counted = concluded.chain(std::iter::once(("overruled-open", count(None))));
    Row {
        measure: format!("measures-{name}"),
        was: level(page, measure, was),
        put: level(page, measure, now),
        times: outcomes.len(),
        outcomes: counted.filter(|(_, count)| *count > 0).map(|(key, count)| said(key, count)).collect(),
    }
}
