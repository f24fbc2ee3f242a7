//! The journey's form: every press answers with the next screen. Nothing is stored before Send.

use super::state::{new_answers, open_answers};
use super::steps::{self, Told};
use super::files::{self, Inbox};
use super::{check, done};
use crate::answers::Answers;
use crate::journey::Step;
use axum::extract::State;
use daybreak_site::{Answer, Form, House, Sent, Upload, Visit, leave};
use daybreak_vault::BadForm;
use std::sync::Arc;

pub async fn sent(State(house): State<Arc<House>>, upload: Upload) -> Answer {
    let mut inbox = Inbox::new(&house);
    let Sent { visit, mut form } = upload.read(&mut inbox).await?;
    let (mut answers, notice) = match open_answers(&house, form.raw("journey")) {
        Ok(answers) => (answers, None),
        // What was typed on this very page can still be kept; what came before can't be trusted or read.
        Err(BadForm::Stale) => (new_answers(&house, &visit), Some("form-stale")),
        Err(BadForm::Forged) => (new_answers(&house, &visit), Some("form-forged")),
    };
    // A database that is away must not take the answers with it: only a journey known to be left is not shown.
    if leave::has_ended(&house, answers.journey.0).await.unwrap_or(false) {
        return steps::left(&visit);
    }
    answers.language = visit.language;
    if answers.sent {
        return done::pressed(&visit, &answers, &form).await;
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
            None => super::begin::start(visit.clone()).await,
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
