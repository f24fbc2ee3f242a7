//! One sheet of the account: its questions, saved by themselves; and what to do where a colleague saved it meanwhile.

mod questions;
mod saving;

pub use saving::save;

use super::{caption, chance, opening, seen_open};
use crate::account::{EntryId, SheetKind, Values};
use crate::acts::Before;
use crate::draft::Conflict;
use crate::opened::Opened;
use askama::Template;
use axum::extract::{Path, RawQuery, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Fault, Form, Page, Said, Visit, render, render_as};
use http::StatusCode;
use questions::{Question, Shape};
use std::sync::Arc;

#[derive(Template)]
#[template(path = "sheet.html")]
struct SheetPage {
    page: Page,
    caption: String,
    intro: String,
    form: Form,
    questions: Vec<Question>,
    /// What both saved, and whoever saved the other.
    conflicts: Vec<Shown>,
    saved_by: String,
    action: String,
    back: String,
    /// The other records of this kind.
    others: Vec<Other>,
    /// Another of this kind may be added.
    repeats: bool,
    /// A child's exploitation needs no means.
    no_means: bool,
    done: Option<&'static str>,
    kept_until: Said,
}

/// A record of the same kind, by its number.
struct Other {
    href: String,
    name: Said,
    current: bool,
}

/// One question that two people answered.
struct Shown {
    name: &'static str,
    label: String,
    theirs: String,
    mine: String,
    /// Both can stand: it is a text.
    both: bool,
}

/// Where a sheet is shown.
struct Desk<'a> {
    office: &'a Office,
    member: &'a Member,
    visit: &'a Visit,
    before: &'a Before,
    opened: &'a Opened,
    kind: SheetKind,
    entry: EntryId,
}

impl Desk<'_> {
    fn page(&self, form: Form, conflicts: &[Conflict], saved_by: &str, done: Option<&'static str>) -> SheetPage {
        let mut page = self.member.page(self.visit, self.kind.key());
        page.refused = form.is_refused() || !conflicts.is_empty();
        let id = self.before.referral.id;
        let child = self.opened.case.subject.standing.is_treated_as_child();
        let account = &self.opened.case.account;
        let records: Vec<EntryId> = account.all(self.kind).map(|sheet| sheet.entry).collect();
        let first = records.iter().all(|entry| *entry == self.entry);
        let asked = self.kind.form().asks.iter().filter(|asked| (first || !asked.first) && !(child && asked.of_adults));
        let questions: Vec<Question> = asked.map(|asked| Question::of(self.kind, asked, &self.opened.case.places)).collect();
        let others = records.iter().enumerate().map(|(index, entry)| Other {
            href: address(id, self.kind, *entry),
            name: page.say_with("sheet-record", [("number", i64::try_from(index + 1).unwrap_or(i64::MAX))]),
            current: *entry == self.entry,
        });
        let others = if self.kind.form().repeats { others.collect() } else { Vec::new() };
        let conflicts = conflicts.iter().map(|conflict| shown(self.kind, conflict, &page, &self.opened.case.places)).collect();
        SheetPage {
            caption: caption(&page, self.before),
            intro: format!("{}-intro", self.kind.key()),
            form,
            questions,
            conflicts,
            saved_by: saved_by.to_owned(),
            action: address(id, self.kind, self.entry),
            back: format!("/referrals/{id}"),
            others,
            repeats: self.kind.form().repeats,
            no_means: child && self.kind == SheetKind::Situation,
            done,
            kept_until: page.day(self.before.referral.expires_on),
            page,
        }
    }

    /// The form of a sheet as it stands, ready to be sent.
    fn form(&self) -> Form {
        let sheet = self.opened.case.account.sheet(self.kind, self.entry);
        let now = self.office.house.clock.now();
        let mut form = Form::new()
            .with("version", sheet.map_or(0, |sheet| sheet.version).to_string())
            .with("once", chance(self.office).uuid7(now).to_string());
        match sheet {
            Some(sheet) => sheet.values.fill(self.kind.form(), &mut form),
            None => questions::begun(self.opened, self.kind).fill(self.kind.form(), &mut form),
        }
        form
    }
}

fn shown(kind: SheetKind, conflict: &Conflict, page: &Page, places: &daybreak_vocabulary::Places) -> Shown {
    let asked = kind.form().ask(conflict.name);
    let said = |parts: &[String]| asked.map_or_else(String::new, |asked| Question::of(kind, asked, places).say(page, parts));
    Shown {
        name: conflict.name,
        label: questions::label(kind, conflict.name),
        theirs: said(&conflict.theirs),
        mine: said(&conflict.mine),
        both: asked.is_some_and(|asked| matches!(asked.input, crate::account::sheets::Input::Area(_))),
    }
}

/// The address of one record's sheet.
pub(super) fn address(id: crate::referral::ReferralId, kind: SheetKind, entry: EntryId) -> String {
    match entry {
        EntryId::ONLY => format!("/referrals/{id}/sheet/{}/only", kind.code()),
        entry => format!("/referrals/{id}/sheet/{}/{entry}", kind.code()),
    }
}

/// The first record of a kind, or a new one.
pub async fn first(
    State(office): State<Arc<Office>>,
    member: Member,
    visit: Visit,
    Path((id, kind)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let kind = SheetKind::from_code(&kind).ok_or(Fault::Missing)?;
    one(&office, &member, &visit, &id, kind, None, query).await
}

pub async fn show(
    State(office): State<Arc<Office>>,
    member: Member,
    visit: Visit,
    Path((id, kind, entry)): Path<(String, String, String)>,
    RawQuery(query): RawQuery,
) -> Answer {
    let kind = SheetKind::from_code(&kind).ok_or(Fault::Missing)?;
    one(&office, &member, &visit, &id, kind, Some(&entry), query).await
}

async fn one(office: &Office, member: &Member, visit: &Visit, id: &str, kind: SheetKind, entry: Option<&str>, query: Option<String>) -> Answer {
    let (before, opened) = seen_open(office, member, id).await?;
    let Some(opened) = opened else { return super::overview::sealed(member, visit, &before) };
    let there = || opened.case.account.all(kind).next().map(|sheet| sheet.entry);
    let drawn = || EntryId(chance(office).uuid7(office.house.clock.now()));
    let entry = match entry {
        _ if !kind.form().repeats => EntryId::ONLY,
        None => there().unwrap_or_else(drawn),
        Some("new") => drawn(),
        Some(entry) => entry.parse().map_err(|_| Fault::Missing)?,
    };
    if !crate::journey::steps(before.referral.kind, before.referral.nameless).contains(&kind) || !before.is_draft() {
        return Err(Fault::Missing);
    }
    let desk = Desk { office, member, visit, before: &before, opened: &opened, kind, entry };
    opening(office, member, before.referral.id, kind.code()).await?;
    let done = query.is_some_and(|query| query.split('&').any(|part| part == "done=merged")).then_some("draft-done-merged");
    render(&desk.page(desk.form(), &[], "", done))
}

/// A page that was refused, with everything that was typed.
fn refused(page: &SheetPage, status: StatusCode) -> Answer {
    render_as(status, page)
}

/// What a form says, with the choices that were made between two versions.
fn chosen(kind: SheetKind, form: &Form, theirs: &Values, mine: &mut Values) -> Vec<Conflict> {
    let mut open = Vec::new();
    for asked in kind.form().asks {
        if !form.has("conflict", asked.name) {
            continue;
        }
        let [own, other] = [mine.parts(asked.name).to_vec(), theirs.parts(asked.name).to_vec()];
        match form.part("keep", asked.name) {
            "mine" => {}
            "theirs" => mine.set(asked.name, other),
            "both" => mine.set(asked.name, vec![other.into_iter().chain(own).collect::<Vec<_>>().join("\n\n")]),
            _ => open.push(Conflict { name: asked.name, theirs: other, mine: own }),
        }
    }
    open
}
