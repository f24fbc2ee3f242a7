//! The one door out. Each form of a referral is recorded before a byte of it leaves.

use super::cases::{act, caption, chance, ended, opened, organisations, path, seen};
use super::standing::again;
use crate::acts::standing::Before;
use crate::acts::standing::take_out::take_out;
use crate::form::Filled;
use crate::out::htcds::About;
use crate::out::lines::{Line, Said as Answered, Sheet, lines};
use crate::out::{Basis, Format, NotOut, htcds, json, printed};
use crate::reading::Reading;
use crate::referral::Kind;
use crate::standing::{Stage, What};
use askama::Template;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Args, Fault, Form, Page, Visit, render};
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use std::sync::Arc;

/// Even opened straight from its address a file runs nothing, loads nothing and has no origin.
const SANDBOX: HeaderValue =
    HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path((id, code)): Path<(String, String)>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let format = Format::from_code(&code).ok_or(Fault::Missing)?;
    let reading = opened(&office, &member, &before).await?;
    let Some(filled) = reading.filled.clone() else { return refused(&visit, &member, &before, format, "standing-sealed", None) };
    let now = office.house.clock.now();
    let taken = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        take_out(change, &member, before.referral.id, format, &reading).await
    });
    let basis = match ended(taken)? {
        Ok(basis) => basis,
        Err(why @ (NotOut::Outdated | NotOut::Telling | NotOut::Unseen)) => return refused(&visit, &member, &before, format, NotOut::key(why), Some(&reading)),
        Err(why) => return refused(&visit, &member, &before, format, NotOut::key(why), None),
    };
    let leaving = Leaving { office: &office, member: &member, visit: &visit, before: &before, filled, basis, immigration: reading.immigration };
    match format {
        Format::Sheet => leaving.sheet(),
        Format::Pdf => leaving.pdf().await,
        Format::Json => file(json::write(&leaving.filled, basis, reading.immigration, office.house.today()), "application/json", "referral.json"),
        Format::Htcds => leaving.htcds().await,
        Format::Notice => leaving.notice(&reading),
    }
}

/// Why it does not leave; and what of it changed since, or tells who they are, with the way to put that right.
fn refused(visit: &Visit, member: &Member, before: &Before, format: Format, key: &'static str, reading: Option<&Reading>) -> Answer {
    let page = act(visit, member, before, "", format.said(before.referral.kind), Form::new()).say(key);
    let page = match reading {
        Some(reading) if reading.telling.is_nothing() => again::changed(page, member, before, &reading.since),
        Some(reading) => again::tells(page, member, before, &reading.telling),
        None => page,
    };
    page.closed().answer()
}

/// A file to save. Its name is a plain word: it stays in the browser's list of downloads.
fn file(text: String, kind: &'static str, name: &'static str) -> Answer {
    let mut response = Response::new(Body::from(text));
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")).map_err(|_| Fault::Broken("a file's name could not be put into a header".into()))?;
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CONTENT_SECURITY_POLICY, SANDBOX);
    headers.insert(CONTENT_DISPOSITION, disposition);
    Ok(response)
}

/// What leaves, once the door has let it.
struct Leaving<'a> {
    office: &'a Office,
    member: &'a Member,
    visit: &'a Visit,
    before: &'a Before,
    filled: Filled,
    basis: Basis,
    /// The person said yes to immigration authorities being told.
    immigration: bool,
}

#[derive(Template)]
#[template(path = "copy_sheet.html")]
struct CopySheet {
    page: Page,
    caption: String,
    back: String,
    enter: String,
    sheets: Vec<Sheet>,
    not_known: i64,
    /// Whether immigration authorities may be told of it.
    wall: &'static str,
    /// What is to be done with it, in a sentence.
    what: &'static str,
    /// And when the service has answered.
    then: &'static str,
}

#[derive(Template)]
#[template(path = "notice.html")]
struct Notice {
    page: Page,
    /// They were notified of by name, and referred to nothing.
    notified: bool,
    caption: String,
    back: String,
    name: String,
    reference: String,
    sent: String,
    wall: &'static str,
}

impl Leaving<'_> {
    /// What goes with it in every form: whether immigration authorities may be told.
    fn wall(&self) -> &'static str {
        if self.immigration { "out-wall-yes" } else { "out-wall-no" }
    }

    fn sheet(&self) -> Answer {
        let page = self.member.page(self.visit, "out-format-sheet");
        let sheets = lines(&self.filled);
        let unknown = |line: &&Line| line.answer == Answered::NotKnown;
        let not_known = sheets.iter().flat_map(|sheet| &sheet.lines).filter(unknown).count();
        let back = path(self.before.referral.id);
        render(&CopySheet {
            caption: caption(&page, self.before),
            enter: format!("{back}/record/entered"),
            back,
            not_known: i64::try_from(not_known).unwrap_or(i64::MAX),
            wall: self.wall(),
            what: match (self.filled.kind, self.filled.nameless) {
                (Kind::Nrm, _) => "sheet-out-what-nrm",
                (Kind::Dtn, true) => "sheet-out-what-dtn",
                (Kind::Dtn, false) => "sheet-out-what-named",
            },
            then: if self.filled.kind == Kind::Dtn { "sheet-out-then-dtn" } else { "sheet-out-then" },
            sheets,
            page,
        })
    }

    async fn pdf(&self) -> Answer {
        let page = self.member.page(self.visit, "out-format-pdf");
        let words = printed::Words {
            what: page.plain(if self.filled.kind == Kind::Dtn { "out-pdf-what-dtn" } else { "out-pdf-what-nrm" }),
            wall: page.plain(self.wall()),
            ticked: page.plain("out-ticked"),
            not_known: page.plain("out-not-known"),
            not_given: page.plain("out-not-given"),
        };
        let title = page.say_with("out-pdf-title", Args::new().set("caption", caption(&page, self.before))).plain().to_owned();
        let blank = daybreak_access::sheet(&page, title).mark(page.plain("out-pdf-mark"));
        self.office.print(&printed::sheet(blank, &lines(&self.filled), &words), "referral.pdf").await
    }

    async fn htcds(&self) -> Answer {
        let names = organisations(self.office).await?;
        let history = self.before.history();
        let decided = |stage| history.decision(stage).map(|decision| (stage, decision.positive));
        let about = About {
            referring: names.get(&self.before.referral.organisation).map_or("", String::as_str),
            entered_on: history.day_of(What::Entered),
            standing: history.standing(),
            decision: decided(Stage::Conclusive).or(decided(Stage::Reasonable)),
            consent: self.basis == Basis::Consent,
            immigration: self.immigration,
        };
        file(htcds::write(&self.filled, about), "text/csv; charset=utf-8", "referral-htcds.csv")
    }

    /// To be printed, signed and sent: the Home Office closes a referral when an adult asks in writing.
    fn notice(&self, reading: &Reading) -> Answer {
        let page = self.member.page(self.visit, Format::Notice.said(self.filled.kind));
        let text = |id: &str| match self.filled.value(id) {
            Some(crate::form::Answer::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let entered = self.before.events.iter().zip(&reading.words).find(|(recorded, _)| recorded.event.what == What::Entered);
        let reference = entered.and_then(|(_, words)| words.as_ref()).map(|words| words.reference.clone()).unwrap_or_default();
        let back = path(self.before.referral.id);
        render(&Notice {
            notified: self.filled.kind == Kind::Dtn,
            caption: caption(&page, self.before),
            name: format!("{} {}", text("pv-name-first-name"), text("pv-name-last-name")).trim().to_owned(),
            sent: format!("{back}/record/withdrawn"),
            back,
            reference,
            wall: self.wall(),
            page,
        })
    }
}
