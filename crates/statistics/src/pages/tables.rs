//! Which tables there are, what can be asked of them, and which of their sums do not come out.

use super::spoken::Spoken;
use super::take_back;
use crate::acts::take_back::is_theirs;
use crate::measure::Measure;
use crate::shelf::Shelf;
use crate::store::{self, Listed, TakenBack};
use crate::tongue::{Tongue, grouped};
use askama::Template;
use axum::extract::{RawQuery, State};
use daybreak_access::{Act, Member, Office};
use daybreak_site::{Answer, Args, Page, Said, Visit, render};
use daybreak_vocabulary::Day;
use std::sync::Arc;

/// Sums that are told here; more of them say nothing more.
const MOST: usize = 30;

#[derive(Template)]
#[template(path = "tables.html")]
struct Tables {
    page: Page,
    /// What was just done, as a words key.
    done: Option<&'static str>,
    may_bring: bool,
    listed: Vec<Line>,
    taken: Vec<Taken>,
    /// Address and words key.
    measures: Vec<(String, String)>,
    disagree: Vec<Said>,
    more: Option<Said>,
}

const DONE: [(&str, &str); 3] = [("brought", "tables-done-brought"), ("typed", "tables-done-typed"), ("taken-back", "tables-done-taken-back")];

/// An edition in the list.
struct Line {
    title: String,
    which: String,
    published: String,
    /// Empty where it was typed in.
    file: String,
    /// Where it is taken back, by whoever may.
    take_back: Option<String>,
}

/// An edition that was taken back.
struct Taken {
    title: String,
    which: String,
    published: String,
    on: Day,
    reason: String,
}

fn line(page: &Page, member: &Member, listed: &Listed) -> Line {
    let theirs = member.may(Act::TakeBackTable) && is_theirs(listed, Some(member));
    Line { take_back: theirs.then(|| take_back::address(listed.id)), title: listed.title.clone(), which: listed.which.clone(), published: Spoken(page).published(listed.published()), file: listed.file.clone() }
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let page = member.page(&visit, "tables-title");
    let mut tx = office.house.db.read().await?;
    let listed = store::listed(&mut tx).await?;
    let taken = store::taken_back(&mut tx).await?;
    let shelf = store::shelf(&mut tx, None).await?;
    drop(tx);
    let measures = Measure::ALL.iter().copied().filter(|measure| listed.iter().any(|table| table.measure == *measure));
    let measures = measures.map(|measure| (format!("/tables/{}", measure.code()), format!("tables-measure-{}", measure.code()))).collect();
    let mut disagree = disagreements(&page, &shelf);
    let more = disagree.len().checked_sub(MOST).filter(|more| *more > 0).map(|more| page.say_with("tables-disagree-more", Args::new().set("count", more)));
    disagree.truncate(MOST);
    let listed = listed.iter().map(|one| line(&page, &member, one)).collect();
    let told = |one: TakenBack| Taken { published: Spoken(&page).published(one.published), on: one.taken_back_at.day(), title: one.title, which: one.which, reason: one.reason };
    let taken = taken.into_iter().map(told).collect();
    let query = query.unwrap_or_default();
    let done = DONE.iter().find(|(what, _)| query.split('&').any(|pair| pair.strip_prefix("done=") == Some(*what))).map(|(_, key)| *key);
    render(&Tables { may_bring: member.may(Act::BringTables), page, done, listed, taken, measures, disagree, more })
}

fn disagreements(page: &Page, shelf: &Shelf) -> Vec<Said> {
    let spoken = Spoken(page);
    let mut said = Vec::new();
    for wrong in shelf.contradictions() {
        let ((one, a), (other, b)) = (&wrong.one, &wrong.other);
        let args = Args::new().set("measure", spoken.measure(one.measure)).set("period", spoken.period(wrong.period)).set("one", a.to_string()).set("other", b.to_string());
        said.push(page.say_with("tables-disagree-day", args.set("file", &one.file).set("beside", &other.file).set("day", spoken.published(one.published()))));
    }
    for edition in shelf.editions() {
        for wrong in edition.disagreements() {
            let args = Args::new().set("period", spoken.period(wrong.period)).set("cell", edition.named(&wrong.codes)).set("told", grouped(wrong.told)).set("added", grouped(wrong.added));
            said.push(match wrong.dimension {
                Some(dimension) => page.say_with("tables-disagree-sum", args.set("split", spoken.dimension(dimension))),
                None => page.say_with("tables-disagree-quarters", args),
            });
        }
    }
    said
}
