//! Writing a word back to whoever referred.

use super::record::seal;
use crate::acts::standing::Before;
use crate::acts::standing::feedback::{self, LONGEST, NotFedBack};
use crate::acts::standing::record::Words;
use crate::pages::cases::{act, chance, closed, done, ended, seen};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Form, Sent, Visit};
use daybreak_triage::act_page::{ActPage, refuse};
use daybreak_triage::refusals::Said;
use std::sync::Arc;

fn page(visit: &Visit, member: &Member, before: &Before, form: Form) -> ActPage {
    act(visit, member, before, "feedback", "word-back-title", form)
        .say("word-back-what")
        .area("words", "word-back-words", "word-back-words-hint", 3)
        .button("word-back-button", "")
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    match feedback::may_write(&before, &member) {
        Ok(()) => page(&visit, &member, &before, Form::new()).answer(),
        Err(refusal) => closed(act(&visit, &member, &before, "", "word-back-title", Form::new()), refusal.key()),
    }
}

pub async fn put(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let again = |refusal: NotFedBack, form: Form| page(&visit, &member, &before, refuse(form, refusal)).answer();
    if form.is_refused() {
        return page(&visit, &member, &before, form).answer();
    }
    let words = Words { words: form.value("words").to_owned(), ..Words::default() };
    if words.words.chars().count() > LONGEST {
        return again(NotFedBack::TooLong, form);
    }
    let Some(paper) = seal(&office, &before, &words).await? else { return again(NotFedBack::Nothing, form) };
    let now = office.house.clock.now();
    let id = chance(&office).uuid7(now);
    let put = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        feedback::put(change, &member, before.referral.id, id, &paper).await
    });
    match ended(put)? {
        Ok(()) => done(before.referral.id),
        Err(refusal) => again(refusal, form),
    }
}
