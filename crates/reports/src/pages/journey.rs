//! The journey's form: every press answers with the next screen. Nothing is stored before Send.

use super::state::{journey_of, new_answers, open_answers};
use super::steps::{self, Told};
use super::files::{self, Inbox};
use super::{begin, check, done};
use crate::answers::Answers;
use crate::journey::Step;
use crate::report::{self, Report};
use crate::store;
use axum::extract::State;
use daybreak_site::{Answer, Form, House, Sent, Upload, Visit, leave};
use daybreak_vault::BadForm;
use std::sync::Arc;

pub async fn sent(State(house): State<Arc<House>>, upload: Upload) -> Answer {
    let mut inbox = Inbox::new(&house);
    let Sent { visit, mut form } = upload.read(&mut inbox).await?;
    let opened = open_answers(&house, form.raw("journey"));
    let journey = opened.as_ref().map_or_else(|_| journey_of(&visit), |answers| answers.journey);
    // A database that is away must not take the answers with it: only a journey known to be left is not shown.
    if leave::has_ended(&house, journey.0).await.unwrap_or(false) {
        return steps::left(&visit);
    }
    if opened.is_err() {
        // Whoever is done is done, however old the page.
        if form.value("go") == "finish" {
            return begin::finish(&visit, journey).await;
        }
        // Only the pages that follow Send have no step.
        if !form.sent("step") && (form.sent("shown") || !form.value("journey").is_empty()) {
            return done::old(&visit, journey);
        }
    }
    let (mut answers, notice) = match opened {
        Ok(answers) => (answers, None),
        // What was typed on this very page can still be kept; what came before can't be trusted or read.
        Err(BadForm::Stale) => (new_answers(&visit), Some(steps::STALE)),
        Err(BadForm::Forged) => (new_answers(&visit), Some(steps::FORGED)),
    };
    answers.language = visit.language;
    let before = sent_before(&house, &answers).await;
    // Taken back is taken back: no page of it tells any more that something was sent, or its code.
    if before.as_ref().is_some_and(|report| report.state == report::State::Withdrawn) {
        return steps::taken_back(&visit, answers.journey).await;
    }
    if answers.sent {
        return done::pressed(&visit, &answers, &form).await;
    }
    if let Some(report) = before {
        return done::show(&visit, &answers, Some(report.answering), &[], true).await;
    }
    if notice.is_none() && form.value("step") == begin::STEP {
        return match form.value("go") {
            _ if form.sent("change-language") => begin::again(&visit, &answers),
            // The button says that what was put in will be gone.
            "finish" => begin::finish(&visit, journey).await,
            _ => steps::show(&visit, &answers, Step::Readers, Told::default()).await,
        };
    }
    let step = Step::from_code(form.value("step")).unwrap_or(Step::Readers);
    answers.take(step, form.values());
    let brought = !inbox.taken.is_empty();
    files::take_in(&visit, &mut answers.files, inbox, &mut form).await?;
    if let Some(key) = notice {
        let step = if step == Step::Check { Step::What } else { step };
        return steps::show(&visit, &answers, step, Told { notice: Some(key), form: Form::new() }).await;
    }
    if step == Step::Files {
        let go = form.value("go").to_owned();
        if let Some(which) = go.strip_prefix("file-remove-") {
            files::take_away(&visit, &mut answers.files, which).await?;
            return files::show(&visit, &answers, Told::default());
        }
        // A file that was chosen is shown with what was hidden in it before going on.
        if brought || form.is_refused() || go == "file-add" {
            if !brought && !form.is_refused() {
                form.refuse("file", "mend-file-none");
            }
            return files::show(&visit, &answers, Told { notice: None, form });
        }
    }
    press(&visit, answers, step, form).await
}

/// The report these answers were sent as: each screen of it, sent again, shows its receipt and nothing that was told; or nothing at all, where it was taken back.
async fn sent_before(house: &House, answers: &Answers) -> Option<Report> {
    let mut tx = house.db.read().await.ok()?;
    store::by_submission(&mut tx, answers.submission).await.ok().flatten()
}

/// What the pressed button asks for.
async fn press(visit: &Visit, mut answers: Answers, step: Step, form: Form) -> Answer {
    // The languages are buttons of this form: the same screen again, with all that was typed.
    if form.sent("change-language") {
        return steps::show(visit, &answers, step, Told::default()).await;
    }
    let go = form.value("go").to_owned();
    if go == "back" {
        answers.changing = false;
        return match step.back(&answers) {
            Some(before) => steps::show(visit, &answers, before, Told::default()).await,
            None => begin::again(visit, &answers),
        };
    }
    let told = steps::mend(&answers, step, form);
    if told.form.is_refused() {
        return steps::show(visit, &answers, step, told).await;
    }
    // Asked once, and never insisted on: whoever presses again goes on without.
    if step == Step::You && answers.lacks_contact() && !answers.reached_for {
        answers.reached_for = true;
        return steps::show(visit, &answers, step, Told { notice: Some("you-no-contact"), form: Form::new() }).await;
    }
    if go == "send" && step == Step::Check && !answers.value("story").is_empty() {
        return check::send(visit, &answers).await;
    }
    if let Some(wanted) = go.strip_prefix("change-").and_then(Step::from_code) {
        answers.changing = true;
        return steps::show(visit, &answers, wanted, Told::default()).await;
    }
    let next = if answers.changing {
        Step::Check
    } else {
        if go == "skip" {
            answers.short = true;
        }
        step.next(&answers)
    };
    // Whoever comes to the check from a change may change again; whoever goes on anew is no longer changing.
    answers.changing = false;
    // The one needed answer, where somebody came by another way.
    if next == Step::Check && answers.value("story").is_empty() {
        let told = steps::mend(&answers, Step::What, Form::new());
        return steps::show(visit, &answers, Step::What, told).await;
    }
    steps::show(visit, &answers, next, Told::default()).await
}
