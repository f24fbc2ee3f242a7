//! What somebody says of the site itself. Sealed like everything else: people write what they like. And left like everything else.

use super::state::{NewFeedback, journey_of, new_feedback, open_feedback, seal_feedback};
use super::{begin, steps};
use crate::report::FeedbackId;
use crate::store;
use askama::Template;
use axum::extract::State;
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::Failure;
use daybreak_site::{Answer, Form, House, Page, Sent, Visit, leave, render};
use daybreak_vault::{
    BadForm, Compartment, DocumentHead, DocumentId, DocumentKind, RecipientKind, documents, recipients, seal, wrap,
};
use daybreak_vocabulary::Chance;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "feedback.html")]
struct Ask {
    page: Page,
    form: Form,
    sealed: String,
    notice: Option<&'static str>,
}

#[derive(Template)]
#[template(path = "feedback_done.html")]
struct Thanks {
    page: Page,
    /// It was kept before, with the words of then.
    before: bool,
}

/// The longest feedback that is kept.
const LONGEST: usize = 4_000;

pub async fn ask(visit: Visit) -> Answer {
    show(&visit, new_feedback(&visit), Form::new(), None)
}

fn show(visit: &Visit, new: NewFeedback, form: Form, notice: Option<&'static str>) -> Answer {
    let page = steps::page_within(visit, new.journey, "title-feedback", form.is_refused());
    render(&Ask { sealed: seal_feedback(&visit.house, new)?, page, form, notice })
}

pub async fn sent(State(house): State<Arc<House>>, Sent { visit, mut form }: Sent) -> Answer {
    let opened = open_feedback(&house, form.raw("journey"));
    let journey = opened.map_or_else(|_| journey_of(&visit), |new| new.journey);
    if form.value("go") == "finish" {
        return begin::finish(&visit, journey).await;
    }
    let another_language = form.sent("change-language");
    if !another_language {
        match form.value("feedback").chars().count() {
            0 => form.refuse("feedback", "mend-feedback"),
            1..=LONGEST => {}
            _ => form.refuse("feedback", "mend-too-long"),
        }
    }
    if let Ok(new) = opened
        && !another_language
        && !form.is_refused()
    {
        // It is sent whatever became of the page: a repeated press is thanked, too, and shows nothing that was written.
        let before = !keep(&house, new.id, form.value("feedback")).await?;
        return leave::close(&house, journey.0, render(&Thanks { page: steps::page(&visit, "title-feedback"), before })).await;
    }
    if leave::has_ended(&house, journey.0).await? {
        return steps::left(&visit);
    }
    match opened {
        Ok(new) => show(&visit, new, form, None),
        Err(BadForm::Stale) => show(&visit, new_feedback(&visit), form, Some(steps::STALE)),
        Err(BadForm::Forged) => show(&visit, new_feedback(&visit), form, Some(steps::FORGED)),
    }
}

/// Seals it to the organisation the settings name, else to the one that reads where no other does, else to the first that can read. What was kept before is not kept twice: `false`.
async fn keep(house: &House, id: FeedbackId, text: &str) -> Result<bool, Failure> {
    let mut tx = house.db.read().await?;
    let directory = recipients::directory(&mut tx, &house.partnership_key).await?;
    let mut candidates = directory.fallback();
    candidates.extend(directory.recipients().filter(|one| one.active && one.kind != RecipientKind::ImmigrationEnforcement).cloned());
    let named = &house.settings.feedback_reader;
    // The order among the rest stays.
    candidates.sort_by_key(|one| named.is_empty() || one.name != *named);
    let mut key = None;
    for recipient in candidates {
        key = directory.keys(&house.partnership_key, recipient.id)?.into_iter().find(|key| key.compartment() == Compartment::Reading);
        if key.is_some() {
            break;
        }
    }
    drop(tx);
    let key = key.ok_or(Failure::Broken("no organisation can read feedback yet"))?;
    let chance: &dyn Chance = house.chance.as_ref();
    let head = DocumentHead { id: DocumentId(chance.uuid4()), record: id.0, kind: DocumentKind::Feedback };
    let not_sealed = |_| Failure::Broken("feedback could not be sealed");
    let (data_key, document) = seal(chance, head, text.as_bytes()).map_err(not_sealed)?;
    let wraps = [wrap(chance, &data_key, &key).map_err(not_sealed)?];
    let now = crate::acts::public_moment(house.clock.now());
    let done: Result<(), Stop<std::convert::Infallible>> = change!(&house.db, Author::Public, now, chance, |change| {
        documents::put(change, &document, &wraps).await?;
        store::add_feedback(change.tx(), id, head.id, key.organisation(), now.day()).await?;
        change.record(Entry::new("feedback.sent", "feedback", id.0));
        Ok(())
    });
    match done {
        Ok(()) => Ok(true),
        Err(Stop::Failed(failure)) if store::was_kept(&failure) => Ok(false),
        Err(Stop::Failed(failure)) => Err(failure),
        Err(Stop::Refused(never)) => match never {},
    }
}
