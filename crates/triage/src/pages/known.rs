//! Somebody already knows: what shares a mark with a report, on its page, and on a page of its own for whoever has looked often.

use crate::acts::ask::about_token;
use crate::acts::known::{self, TooFast, look, seen};
use crate::acts::{Before, before};
use crate::found::{self, Traced};
use crate::known::{Viewer, shut_out};
use crate::look_up::{AN_HOUR, to_the_beat};
use crate::opened::{self, Known, Opened};
use crate::pages::{chance, ended, queue, shows};
use crate::store::{self, Asking};
use askama::Template;
use axum::extract::{Path, State};
use daybreak_access::{Act, Member, Office};
use daybreak_database::{Failure, Transaction};
use daybreak_reports::{Concern, ReportId, store as reports};
use daybreak_site::{Answer, Args, Fault, Page, Said, Visit, render};
use daybreak_vault::trace::Mark;
use daybreak_vault::{Recipient, recipients};
use daybreak_vocabulary::{Moment, OrganisationId};
use std::sync::Arc;

/// As many of one's own reports are named under a mark.
const NAMED: usize = 10;

/// What shares a mark, as the page says it.
pub struct KnownView {
    pub marks: Vec<MarkView>,
    /// What was told and could not be read, so that nobody takes it for compared.
    pub unread: Vec<String>,
    /// Where to look instead, for whoever has looked often this hour.
    pub later: Option<String>,
    /// Where a mark is put down that somebody read in the report.
    pub add: Option<String>,
}

pub struct MarkView {
    pub name: &'static str,
    pub text: String,
    pub own: Vec<OwnView>,
    pub common: bool,
    pub others: Option<&'static str>,
    /// Where to ask them.
    pub ask: Option<String>,
    /// What came of having asked.
    pub asking: Option<Said>,
    /// Who set the value aside, and when.
    pub aside: Option<Said>,
    pub set_aside: Option<String>,
    pub take_back: Option<String>,
    /// Who put it down, where nobody told it; and where its own organisation takes it away.
    pub added: Option<Said>,
    pub take_away: Option<String>,
}

pub struct OwnView {
    pub href: String,
    pub title: String,
    pub reference: String,
    pub sent_on: Said,
}

impl MarkView {
    /// Nothing is said of it.
    pub fn is_quiet(&self) -> bool {
        self.own.is_empty() && !self.common && self.others.is_none() && self.asking.is_none() && self.aside.is_none()
    }
}

/// What a kind of mark is called.
pub fn name(mark: Mark) -> &'static str {
    match mark {
        Mark::Phone => "mark-phone",
        Mark::Vehicle => "mark-vehicle",
        Mark::Address => "mark-address",
        Mark::Email => "mark-email",
        Mark::Web => "mark-web",
        Mark::Name => "mark-name",
    }
}

/// That somebody else holds something on it, whatever it is and however much.
pub fn others(mark: Mark) -> &'static str {
    match mark {
        Mark::Phone => "known-others-phone",
        Mark::Vehicle => "known-others-vehicle",
        Mark::Address => "known-others-address",
        Mark::Email => "known-others-email",
        Mark::Web => "known-others-web",
        Mark::Name => "known-others-name",
    }
}

/// The marks of an opened report, and whether its page looks by itself.
pub struct Looking {
    pub traced: Vec<Traced>,
    pub by_itself: bool,
    /// This member has not looked from here today: it counts.
    pub counts: bool,
}

impl Looking {
    pub fn marks(&self) -> i64 {
        i64::try_from(self.traced.len()).unwrap_or(i64::MAX)
    }
}

/// `None` where there is no key for traces, or nothing that opens.
pub async fn looking(tx: &mut Transaction, office: &Office, member: &Member, report: ReportId, opened: &Opened) -> Result<Option<Looking>, Failure> {
    let (Some(_), Some((_, concern))) = (office.traces.newest(), &opened.concern) else { return Ok(None) };
    let identity = match &opened.identity {
        Known::Opened(identity) => Some(identity),
        Known::Nothing | Known::Elsewhere | Known::NotForYou => None,
    };
    let traced = found::traced(&office.traces, concern, identity, &opened.marks);
    let now = office.house.clock.now();
    let in_the_hour = store::looked_up(tx, member.id, now.plus_minutes(-60)).await?;
    let counts = !store::has_looked(tx, member.id, now.plus_days(-1), report).await?;
    let marks = i64::try_from(traced.len()).unwrap_or(i64::MAX);
    Ok(Some(Looking { by_itself: !counts || in_the_hour + marks <= AN_HOUR, counts, traced }))
}

/// Whoever looks from a report: its sender's wishes bind what is asked from it.
pub async fn viewer(tx: &mut Transaction, member: &Member, report: ReportId, concern: &Concern) -> Result<Viewer, Failure> {
    let mut avoid = shut_out(concern);
    avoid.organisations.extend(store::concerned(tx, report).await?);
    Ok(Viewer { organisation: member.organisation, kind: member.organisation_kind, from: Some(report), avoid })
}

/// Waits until the next beat, so that the time an answer took tells nothing of what was found. Called when the transaction is given back.
pub async fn steady(office: &Office, began: Moment) {
    office.pause(to_the_beat(office.house.clock.now().since(began))).await;
}

/// Of one's own reports, those this member sees, by what they are called.
pub async fn own(tx: &mut Transaction, page: &Page, member: &Member, own: &[ReportId]) -> Result<Vec<OwnView>, Failure> {
    let mut views = Vec::new();
    for id in seen(tx, member, own).await?.into_iter().take(NAMED) {
        if let Some(report) = reports::find_for(tx, id, member.organisation).await? {
            views.push(OwnView {
                href: page.href(&format!("/reports/{id}")),
                title: queue::title(page, &report),
                reference: queue::reference(id),
                sent_on: page.day(report.sent_on),
            });
        }
    }
    Ok(views)
}

/// What came of asking, as the asker may know: shared, waiting, or over. Declined and unanswered are one.
pub async fn came_of(tx: &mut Transaction, page: &Page, asking: &Asking) -> Result<(Said, bool), Failure> {
    let until = page.day(asking.until_on);
    let waits = asking.until_on >= page.house.today();
    let key = if !store::shared_since(tx, asking.id).await?.is_empty() {
        "known-asking-shared"
    } else if waits {
        "known-asking-waits"
    } else {
        "known-asking-over"
    };
    Ok((page.say_with(key, [("day", &until)]), waits))
}

/// Everything the page says of the marks of one report.
pub async fn view(
    tx: &mut Transaction,
    office: &Office,
    member: &Member,
    page: &Page,
    viewer: &Viewer,
    partners: &[Recipient],
    traced: &[Traced],
) -> Result<KnownView, Failure> {
    let mut marks = Vec::with_capacity(traced.len());
    let report = viewer.from.map(|report| report.to_string()).unwrap_or_default();
    for (position, one) in traced.iter().enumerate() {
        let mark = one.found.mark;
        let below = |act: &str| format!("/reports/{report}/{act}/{position}");
        let mut view = MarkView {
            name: name(mark),
            text: one.found.text.clone(),
            own: Vec::new(),
            common: false,
            others: None,
            ask: None,
            asking: None,
            aside: None,
            set_aside: None,
            take_back: None,
            added: None,
            take_away: None,
        };
        if let Some(added) = one.added {
            let by = store::name_of(tx, added.member).await?.map(|(name, _)| name).unwrap_or_default();
            let day = page.day(added.added_at.day());
            view.added = Some(page.say_with("mark-added-by", Args::new().set("name", by).set("day", &day)));
            let may = added.organisation == member.organisation && member.may(Act::AddMark);
            view.take_away = may.then(|| format!("/reports/{report}/mark/{}/take-away", added.document));
        }
        let aside = store::aside(tx, member.organisation, &one.traces).await?;
        let shares = look(tx, &office.traces, viewer, partners, &one.traces).await?;
        if let Some(aside) = aside {
            let by = store::name_of(tx, aside.member).await?.map(|(name, _)| name).unwrap_or_default();
            let day = page.day(aside.set_at.day());
            view.aside = Some(page.say_with("known-aside", Args::new().set("name", by).set("day", &day)));
            view.take_back = member.may(Act::SetAside).then(|| format!("{}/take-back", below("aside")));
            marks.push(view);
            continue;
        }
        view.common = shares.common;
        view.own = own(tx, page, member, &shares.own).await?;
        let mut asked = false;
        if let Some(asking) = about_token(tx, member, &one.traces).await? {
            let (said, waits) = came_of(tx, page, &asking).await?;
            (view.asking, asked) = (Some(said), waits);
        }
        if !shares.others.is_empty() {
            view.others = Some(others(mark));
            view.ask = (!asked && member.may(Act::AskAround)).then(|| page.href(&below("ask")));
        }
        view.set_aside = (!view.is_quiet() && member.may(Act::SetAside)).then(|| below("aside"));
        marks.push(view);
    }
    Ok(KnownView { marks, unread: Vec::new(), later: None, add: None })
}

/// The part of a report's page: what is known, or where to look.
pub async fn part(
    tx: &mut Transaction,
    office: &Office,
    member: &Member,
    page: &Page,
    before: &Before,
    concern: &Concern,
    looking: &Looking,
) -> Result<KnownView, Failure> {
    let add = member.may(Act::AddMark).then(|| page.href(&format!("/reports/{}/mark", before.report.id)));
    if !looking.by_itself {
        return Ok(KnownView { marks: Vec::new(), unread: Vec::new(), later: Some(page.href(&format!("/reports/{}/known", before.report.id))), add });
    }
    let partners = recipients::all(tx).await?;
    let viewer = viewer(tx, member, before.report.id, concern).await?;
    let view = view(tx, office, member, page, &viewer, &partners, &looking.traced).await?;
    Ok(KnownView { add, unread: found::unread(concern), ..view })
}

/// One question of another organisation's, as it stands before whoever answers for the report.
pub struct AskedView {
    pub said: Said,
    pub text: String,
    pub until: Said,
    pub pass_on: String,
    pub decline: Option<String>,
}

/// Who asks about this report.
pub async fn asked(tx: &mut Transaction, page: &Page, member: &Member, report: ReportId, answering: OrganisationId, traced: &[Traced]) -> Result<Vec<AskedView>, Failure> {
    if answering != member.organisation {
        return Ok(Vec::new());
    }
    let partners = recipients::all(tx).await?;
    let mut views = Vec::new();
    for one in store::asked_about(tx, report, member.organisation, page.house.today()).await? {
        let about = store::asking_traces(tx, one.asking, one.mark).await?;
        let text = traced.iter().find(|traced| traced.traces.iter().any(|trace| about.contains(trace))).map(|traced| traced.found.text.clone());
        let organisation = partners.iter().find(|partner| partner.id == one.organisation).map(|partner| partner.name.clone()).unwrap_or_default();
        let by = store::name_of(tx, one.member).await?.map(|(name, _)| name).unwrap_or_default();
        let (mark, why, day) = (page.say(name(one.mark)), page.say(one.reason.key()), page.day(one.until_on));
        let args = Args::new().set("organisation", organisation).set("name", by).set("mark", &mark).set("reason", &why);
        views.push(AskedView {
            said: page.say_with("known-asked", args),
            text: text.unwrap_or_default(),
            until: page.say_with("known-asked-until", [("day", &day)]),
            pass_on: page.href(&format!("/reports/{report}/pass-on")),
            decline: member.may(Act::AskAround).then(|| format!("/reports/{report}/decline/{}", one.asking)),
        });
    }
    Ok(views)
}

/// Counts a look from a report where it counts, and waits as long as it has to.
pub async fn counted(office: &Office, member: &Member, report: ReportId, looking: &Looking) -> Result<Result<(), TooFast>, Fault> {
    let marks = looking.marks();
    if marks == 0 || !looking.counts {
        return Ok(Ok(()));
    }
    let now = office.house.clock.now();
    let look_up = chance(office).uuid7(now);
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| {
        known::look_from(change, member, look_up, report, marks).await
    });
    Ok(match ended(recorded)? {
        Ok(wait) => {
            office.pause(wait).await;
            Ok(())
        }
        Err(refusal) => Err(refusal),
    })
}

#[derive(Template)]
#[template(path = "known_page.html")]
struct KnownPage {
    page: Page,
    back: String,
    caption: String,
    known: Option<KnownView>,
}

/// The same on a page of its own: it counts, and is slow for whoever has looked often.
pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let id: ReportId = id.parse().map_err(|_| Fault::Missing)?;
    let (before, opened, looking) = {
        let mut tx = office.house.db.read().await?;
        let before = before(&mut tx, &member, id).await?.ok_or(Fault::Missing)?;
        let opened = opened::open(&mut tx, &member, &before.report).await?;
        let looking = looking(&mut tx, &office, &member, id, &opened).await?.ok_or(Fault::Missing)?;
        (before, opened, looking)
    };
    let (_, concern) = opened.concern.as_ref().ok_or(Fault::Missing)?;
    // Where other answers of theirs are on their way, the page says so and where to try again.
    let looks = counted(&office, &member, id, &looking).await?.is_ok();
    if looks {
        shows(&office, &member, id, false).await?;
    }
    let page = member.page(&visit, "known-title");
    let caption = queue::title(&page, &before.report);
    let began = office.house.clock.now();
    let mut tx = office.house.db.read().await?;
    let looking = Looking { by_itself: looks, ..looking };
    let known = part(&mut tx, &office, &member, &page, &before, concern, &looking).await?;
    drop(tx);
    steady(&office, began).await;
    render(&KnownPage { back: page.href(&format!("/reports/{id}")), caption, known: Some(known), page })
}
