//! A conference as one member sees it: what it is about, and of what lies before it only what their organisation reads anyway. Put together at each view, so that
//! what was shared or taken back since is counted in.

use super::{called, seen, words};
use crate::acts::conference::{Before, open_pack};
use crate::conference::{AboutText, MinutesText, TaskText};
use crate::opened::{self, paper};
use crate::pages::queue;
use crate::pages::{chance, ended};
use crate::store;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Act, Member, Office};
use daybreak_database::Failure;
use daybreak_documents::Sheet;
use daybreak_reports::{ReportId, store as reports};
use daybreak_site::{Answer, Args, Fault, Page, Said, Visit, parameter, render};
use daybreak_vault::recipients;
use daybreak_vocabulary::{Day, Language, OrganisationId};
use std::sync::Arc;

/// One report of the pack, opened.
pub struct Paper {
    pub report: ReportId,
    pub href: String,
    pub title: String,
    pub sent_on: Day,
    pub language: Language,
    /// `None` where this member's keys don't open it.
    pub story: Option<String>,
    /// Their own organisation laid it there, and may take it away.
    pub own: bool,
}

/// One thing to be done, as this member sees it.
pub struct TaskView {
    pub text: Option<String>,
    pub organisation: String,
    pub with: Option<String>,
    pub due_on: Day,
    pub done: bool,
    pub overdue: bool,
    /// Buttons: the end of the path, and the words.
    pub steps: Vec<(String, &'static str)>,
    /// The same as links: what whoever put it down may change.
    pub changes: Vec<(String, &'static str)>,
}

#[derive(Template)]
#[template(path = "conference.html")]
struct ShowPage {
    page: Page,
    href: String,
    done: Option<&'static str>,
    about: Option<AboutText>,
    called: Said,
    /// It stood for another day before.
    moved: Option<Said>,
    /// It does not meet; and why, where this member's keys open that.
    off: Option<Option<String>>,
    seats: Vec<(String, &'static str)>,
    missing: bool,
    pack: Vec<Paper>,
    minutes: Option<MinutesText>,
    held: bool,
    tasks: Vec<TaskView>,
    acts: Vec<(String, &'static str)>,
}

const DONE: [(&str, &str); 13] = [
    ("called", "conference-done-called"),
    ("laid", "conference-done-laid"),
    ("taken-away", "conference-done-taken-away"),
    ("minuted", "conference-done-minuted"),
    ("asked", "conference-done-asked"),
    ("took-on", "conference-done-took-on"),
    ("gave-back", "conference-done-gave-back"),
    ("finished", "conference-done-finished"),
    ("not-done", "conference-done-not-done"),
    ("corrected", "conference-done-corrected"),
    ("took-back", "conference-done-took-back"),
    ("moved", "conference-done-moved"),
    ("called-off", "conference-done-called-off"),
];

/// The pack of one member: each report that lies there and that they see anyway, opened with their own keys. It is recorded before it is shown. Before one that does
/// not meet there is nothing to read.
async fn pack(office: &Office, member: &Member, page: &Page, before: &Before) -> Result<Vec<Paper>, Fault> {
    let mut pack = Vec::new();
    {
        let mut tx = office.house.db.read().await?;
        for laid in before.laid.iter().filter(|_| !before.is_off()) {
            let Some(report) = reports::find_for(&mut tx, laid.report, member.organisation).await? else { continue };
            let opened = opened::open(&mut tx, member, &report).await?;
            let concern = opened.concern.map(|(_, concern)| concern);
            pack.push(Paper {
                report: report.id,
                href: format!("/reports/{}", report.id),
                title: queue::title(page, &report),
                sent_on: report.sent_on,
                language: concern.as_ref().map_or(page.language, |concern| concern.language),
                story: concern.map(|concern| concern.story),
                own: laid.organisation == member.organisation,
            });
        }
    }
    let shown: Vec<ReportId> = pack.iter().filter(|paper| paper.story.is_some()).map(|paper| paper.report).collect();
    let now = office.house.clock.now();
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| {
        open_pack(change, member, before.conference.id, &shown).await
    });
    match ended(recorded)? {
        Ok(()) => Ok(pack),
        Err(never) => match never {},
    }
}

/// Names of organisations, by id.
pub async fn names(office: &Office) -> Result<impl Fn(OrganisationId) -> String + use<>, Failure> {
    let mut tx = office.house.db.read().await?;
    let all = recipients::all(&mut tx).await?;
    Ok(move |id| all.iter().find(|one| one.id == id).map(|one| one.name.clone()).unwrap_or_default())
}

async fn tasks(office: &Office, member: &Member, before: &Before) -> Result<Vec<TaskView>, Failure> {
    let name = names(office).await?;
    let today = office.house.today();
    let mut tx = office.house.db.read().await?;
    let keyring = member.keyring(&mut tx).await?;
    let mut views = Vec::new();
    for task in store::tasks(&mut tx, before.conference.id).await? {
        let words: Option<TaskText> = paper(&mut tx, &keyring, member, Some(task.document)).await?;
        let own = task.organisation == member.organisation;
        // Who of another organisation has it is theirs to know.
        let with = match task.taken_by.filter(|_| own) {
            Some(by) => store::name_of(&mut tx, by).await?.map(|(name, _)| name),
            None => None,
        };
        let open = task.done_at.is_none();
        let all = [
            (open && task.taken_by.is_none(), "take-on", "triage-act-take-on"),
            (open && task.taken_by == Some(member.id), "give-back", "triage-act-give-back"),
            (open, "finish", "conference-task-finish"),
            (!open, "not-done", "conference-task-undo"),
        ];
        let steps = all.into_iter().filter(|(fits, ..)| own && *fits).map(|(_, path, key)| (format!("/conferences/{}/tasks/{}/{path}", task.conference, task.id), key));
        let ours = before.conference.organisation == member.organisation && open && member.may(Act::CallConference);
        let changes = [("correct", "conference-task-correct"), ("take-back", "conference-task-take-back")];
        let changes = changes.into_iter().filter(|_| ours).map(|(path, key)| (format!("/conferences/{}/tasks/{}/{path}", task.conference, task.id), key));
        views.push(TaskView {
            text: words.map(|words| words.text),
            organisation: name(task.organisation),
            with,
            due_on: task.due_on,
            done: !open,
            overdue: open && task.due_on < today,
            steps: steps.collect(),
            changes: changes.collect(),
        });
    }
    Ok(views)
}

pub async fn show(
    State(office): State<Arc<Office>>,
    member: Member,
    visit: Visit,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let mut page = member.page(&visit, "conference-title");
    let title = called(&page, &before);
    page = page.titled("conference-page-title", [("called", title)]);
    let pack = pack(&office, &member, &page, &before).await?;
    let words = words(&office, &member, &before).await?;
    let tasks = tasks(&office, &member, &before).await?;
    let name = names(&office).await?;
    let query = query.unwrap_or_default();
    let there = |attended: Option<bool>| match attended {
        Some(true) => "conference-there",
        Some(false) => "conference-not-there",
        None => "conference-asked",
    };
    let seats = before.seats.iter().map(|seat| (name(seat.organisation), there(seat.attended))).collect();
    let by = page.say_with("conference-called", Args::new().set("name", name(before.conference.organisation)));
    render(&ShowPage {
        href: format!("/conferences/{}", before.conference.id),
        done: DONE.iter().find(|(what, _)| parameter(&query, "done") == Some(*what)).map(|(_, key)| *key),
        about: words.about,
        called: by,
        moved: before.conference.moved_from.map(|from| {
            let from = page.day(from);
            page.say_with("conference-moved-from", [("day", from.plain())])
        }),
        off: before.is_off().then(|| words.off.map(|off| off.why)),
        seats,
        missing: before.missing,
        pack,
        held: before.was_held(),
        acts: acts(&member, &before, words.minutes.is_some()),
        minutes: words.minutes,
        tasks,
        page,
    })
}

fn acts(member: &Member, before: &Before, minutes: bool) -> Vec<(String, &'static str)> {
    let own = before.conference.organisation == member.organisation;
    let all = [
        (Act::ReadConferences, !before.is_off(), "pack", "conference-print-pack"),
        (Act::ReadConferences, minutes, "minutes/print", "conference-print-minutes"),
        (Act::CallConference, own && !before.is_off(), "minutes", "conference-minutes-title"),
        (Act::CallConference, own && before.was_held(), "tasks", "conference-task-title"),
        (Act::CallConference, own && before.is_to_come(), "move", "conference-move-title"),
        (Act::CallConference, own && before.is_to_come(), "call-off", "conference-off-title"),
    ];
    let id = before.conference.id;
    all.into_iter().filter(|(act, fits, ..)| *fits && member.may(*act)).map(|(_, _, path, key)| (format!("/conferences/{id}/{path}"), key)).collect()
}

/// The pack on paper: what this member's organisation may see, and nothing else.
pub fn sheet(page: &Page, called: &str, about: Option<&AboutText>, seats: &[String], pack: &[Paper]) -> Sheet {
    let mut sheet = daybreak_access::sheet(page, page.plain("conference-sheet-title")).mark(page.plain("conference-sheet-mark"));
    let mut facts = vec![(page.plain("conference-column-day"), called.to_owned())];
    if let Some(about) = about {
        facts.push((page.plain("conference-name"), about.title.clone()));
        facts.push((page.plain("conference-place"), about.place.clone()));
    }
    facts.push((page.plain("conference-seats"), seats.join("\n")));
    facts.retain(|(_, value)| !value.is_empty());
    sheet = sheet.facts(facts);
    if let Some(about) = about {
        sheet = sheet.heading(page.plain("conference-about")).paragraph(&about.about);
    }
    sheet = sheet.heading(page.plain("conference-pack"));
    if pack.is_empty() {
        sheet = sheet.paragraph(page.plain("conference-pack-none"));
    }
    for paper in pack {
        let day = page.day(paper.sent_on);
        let sent = page.say_with("conference-pack-sent", [("day", day.plain())]);
        let story = paper.story.clone().unwrap_or_else(|| page.plain("triage-no-sealed"));
        sheet = sheet.heading_at(2, format!("{} ({})", paper.title, queue::reference(paper.report))).paragraph(sent.plain()).inset(story);
    }
    sheet.paragraph(page.plain("conference-sheet-care"))
}

pub async fn print(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let page = member.page(&visit, "conference-sheet-title");
    let pack = pack(&office, &member, &page, &before).await?;
    let words = words(&office, &member, &before).await?;
    let name = names(&office).await?;
    let seats: Vec<String> = before.seats.iter().map(|seat| name(seat.organisation)).collect();
    let day = page.day(before.conference.meets_on).plain().to_owned();
    office.print(&sheet(&page, &day, words.about.as_ref(), &seats, &pack), "pack.pdf").await
}
