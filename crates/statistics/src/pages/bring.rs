//! Bringing in a table that somebody published: the same reader, and the same refusals, as the command line.

use super::spoken::Spoken;
use crate::acts::import::{self, Imported, OtherNumbers};
use crate::measure::Measure;
use crate::period::Period;
use crate::reading::{self, Given};
use crate::refusal::{Refusal, Wrong};
use crate::table::Edition;
use crate::tongue::Tongue;
use askama::Template;
use axum::extract::State;
use bytes::Bytes;
use daybreak_access::{Member, Office};
use daybreak_audit::Stop;
use daybreak_site::{Answer, Args, Choice, Fault, FileHead, Form, NotTaken, Page, Sent, Sink, Upload, Visit, go_to, render, render_as};
use daybreak_vocabulary::Day;
use http::StatusCode;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "bring.html")]
struct Bring {
    page: Page,
    form: Form,
    measures: Vec<Choice>,
    supposed: Vec<Choice>,
}

/// The file while it arrives, whole in memory: the site lets none grow past its limit.
#[derive(Default)]
struct Arriving {
    name: String,
    bytes: Vec<u8>,
}

impl Sink for Arriving {
    async fn begin(&mut self, _: &Form, file: &FileHead) -> Result<(), NotTaken> {
        file.name.clone_into(&mut self.name);
        self.bytes.clear();
        Ok(())
    }
    async fn chunk(&mut self, bytes: Bytes) -> Result<(), NotTaken> {
        self.bytes.extend_from_slice(&bytes);
        Ok(())
    }
    async fn end(&mut self) -> Result<(), NotTaken> {
        Ok(())
    }
    async fn abandon(&mut self) {
        self.bytes = Vec::new();
    }
}

fn page_of(member: &Member, visit: &Visit, form: Form) -> Bring {
    let page = member.page(visit, "tables-bring-title").answering(&form);
    let said = |measure: &Measure| Choice::new(measure.code(), format!("tables-measure-{}", measure.code()));
    let supposed = vec![Choice::new("yes", "tables-bring-supposed-yes")];
    Bring { supposed, measures: std::iter::once(Choice::new("", "tables-bring-measure-none")).chain(Measure::ALL.iter().map(said)).collect(), form, page }
}

pub async fn show(member: Member, visit: Visit) -> Answer {
    render(&page_of(&member, &visit, Form::new()))
}

/// Reads the file whole or refuses it with the sheet and the row. What was typed stays; a browser wants the file chosen again.
pub async fn bring(State(office): State<Arc<Office>>, member: Member, upload: Upload) -> Answer {
    let mut file = Arriving::default();
    let Sent { visit, mut form, .. } = upload.read(&mut file).await?;
    let given = given(&mut form, office.house.today());
    if file.name.is_empty() && !form.is_refused() {
        form.refuse("file", "tables-bring-no-file");
    }
    if !form.is_refused() {
        let (name, bytes) = (file.name, file.bytes);
        // A large spreadsheet is seconds of work: not on a thread that others' pages wait for.
        let read = tokio::task::spawn_blocking(move || reading::read(&name, &bytes, &given)).await;
        match read.map_err(|_| Fault::Broken("reading a table ended early".into()))? {
            Err(refusal) => refuse(&member.page(&visit, "tables-bring-title"), &mut form, &refusal),
            Ok(read) if kept(&office, &member, &visit, &read.editions, &mut form, "file").await? => return go_to("/tables?done=brought"),
            Ok(_) => {}
        }
    }
    render_as(StatusCode::UNPROCESSABLE_ENTITY, &page_of(&member, &visit, form))
}

/// What was typed beside the file.
fn given(form: &mut Form, today: Day) -> Given {
    let mut given = Given { day_supposed: form.has("supposed", "yes"), ..Given::default() };
    match form.day("published") {
        Ok(Some(day)) if day > today => form.refuse("published", "tables-bring-future"),
        Ok(day) => given.published_on = day,
        Err(_) => form.refuse("published", "tables-bring-no-such-day"),
    }
    match (form.value("period").is_empty(), Period::parse(form.value("period"))) {
        (true, _) => {}
        (false, Some(period)) => given.period = Some(period),
        (false, None) => form.refuse("period", "tables-bring-no-such-period"),
    }
    match (form.value("measure").is_empty(), Measure::from_code(form.value("measure"))) {
        (true, _) => {}
        (false, Some(measure)) => given.measure = Some(measure),
        (false, None) => form.refuse("measure", "tables-bring-no-such-measure"),
    }
    given
}

/// Keeps tables that were read or typed; whether anything of them was new. Why not is said at `field`.
pub async fn kept(office: &Office, member: &Member, visit: &Visit, editions: &[Edition], form: &mut Form, field: &'static str) -> Result<bool, Fault> {
    let (now, chance) = (office.house.clock.now(), office.house.chance.as_ref());
    let ids: Vec<_> = editions.iter().map(|_| chance.uuid7(now)).collect();
    let done = daybreak_audit::change!(&office.house.db, member.author(), now, chance, |change| import::tables(change, editions, &ids, Some(member)).await);
    match done {
        Ok(done) if done.iter().any(|one| matches!(one, Imported::New(_))) => Ok(true),
        Ok(_) => {
            form.refuse(field, "tables-bring-already");
            Ok(false)
        }
        Err(Stop::Refused(OtherNumbers { which, published_on })) => {
            let page = member.page(visit, "tables-bring-title");
            form.refuse_with(field, "tables-bring-other-numbers", Args::new().set("which", which).set("day", Spoken(&page).day(published_on)));
            Ok(false)
        }
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
}

/// The refusal in the language of the page, with the sheet and the row.
fn refuse(page: &Page, form: &mut Form, refusal: &Refusal) {
    let row = refusal.row.and_then(|row| i64::try_from(row).ok());
    let place = match (&refusal.sheet, row) {
        (Some(sheet), Some(row)) => page.say_with("tables-bring-sheet-row", Args::new().set("sheet", sheet).set("row", row)).plain().to_owned(),
        (Some(sheet), None) => page.say_with("tables-bring-sheet", Args::new().set("sheet", sheet)).plain().to_owned(),
        (None, Some(row)) => page.say_with("tables-bring-row", Args::new().set("row", row)).plain().to_owned(),
        (None, None) => page.plain("tables-bring-whole"),
    };
    let number = |most: &usize| i64::try_from(*most).unwrap_or(i64::MAX);
    let args = Args::new().set("place", place);
    let (field, key, args) = match &refusal.what {
        Wrong::Empty => ("file", "tables-bring-no-empty", args),
        Wrong::TooLarge => ("file", "tables-bring-no-too-large", args),
        Wrong::NotAFormat => ("file", "tables-bring-no-not-a-format", args),
        Wrong::OldFormat => ("file", "tables-bring-no-old-format", args),
        Wrong::Macro => ("file", "tables-bring-no-macro", args),
        Wrong::Bomb => ("file", "tables-bring-no-bomb", args),
        Wrong::Damaged => ("file", "tables-bring-no-damaged", args),
        Wrong::Encoding => ("file", "tables-bring-no-encoding", args),
        Wrong::TooManyRows(most) => ("file", "tables-bring-no-too-many-rows", args.set("most", number(most))),
        Wrong::TooManyColumns(most) => ("file", "tables-bring-no-too-many-columns", args.set("most", number(most))),
        Wrong::NoTable => ("file", "tables-bring-no-no-table", args),
        Wrong::NoHeadings => ("file", "tables-bring-no-no-headings", args),
        Wrong::Heading(heading) => ("file", "tables-bring-no-heading", args.set("heading", heading)),
        Wrong::Clash { heading } => ("file", "tables-bring-no-clash", args.set("heading", heading)),
        // What can be said beside the file is asked where it is said.
        Wrong::NoMeasure => ("measure", "tables-bring-no-no-measure", args),
        Wrong::NoPeriod => ("period", "tables-bring-no-no-period", args),
        Wrong::NoDay => ("published", "tables-bring-no-no-day", args),
        Wrong::NotAPeriod(text) => ("file", "tables-bring-no-not-a-period", args.set("text", text)),
        Wrong::NotANumber { heading, text } => ("file", "tables-bring-no-not-a-number", args.set("heading", heading).set("text", text)),
        Wrong::Fraction { heading, text } => ("file", "tables-bring-no-fraction", args.set("heading", heading).set("text", text)),
        Wrong::Huge { heading } => ("file", "tables-bring-no-huge", args.set("heading", heading)),
        Wrong::Repeated { cell, first } => ("file", "tables-bring-no-repeated", args.set("cell", cell).set("first", number(first))),
        Wrong::SecondTable => ("file", "tables-bring-no-second-table", args),
        Wrong::SameTable { other } => ("file", "tables-bring-no-same-table", args.set("other", other)),
        Wrong::NotAMeasure(text) => ("file", "tables-bring-no-not-a-measure", args.set("text", text)),
        Wrong::Field => ("file", "tables-bring-no-field", args),
    };
    form.refuse_with(field, key, args);
}
