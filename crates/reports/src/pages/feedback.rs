//! What somebody says of the site itself. Sealed like everything else: people write what they like.

use crate::store;
use askama::Template;
use axum::extract::State;
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::Failure;
use daybreak_site::{Answer, Form, House, Page, Sent, Visit, render};
use daybreak_vault::{
    Compartment, DocumentHead, DocumentId, DocumentKind, RecipientKind, documents, recipients, seal, wrap,
};
use daybreak_vocabulary::Chance;
use std::sync::Arc;

#[derive(Template)]
#[template(path = "feedback.html")]
struct Ask {
    page: Page,
    form: Form,
}

#[derive(Template)]
#[template(path = "feedback_done.html")]
struct Thanks {
    page: Page,
}

/// The longest feedback that is kept.
const LONGEST: usize = 4_000;

pub async fn ask(visit: Visit) -> Answer {
    render(&Ask { page: super::steps::page(&visit, "title-feedback"), form: Form::new() })
}

pub async fn sent(State(house): State<Arc<House>>, Sent { visit, mut form }: Sent) -> Answer {
    if form.value("feedback").is_empty() {
        form.refuse("feedback", "mend-feedback");
    } else if form.value("feedback").chars().count() > LONGEST {
        form.refuse("feedback", "mend-too-long");
    }
    if form.is_refused() {
        let mut page = super::steps::page(&visit, "title-feedback");
        page.refused = true;
        return render(&Ask { page, form });
    }
    keep(&house, form.value("feedback")).await?;
    render(&Thanks { page: super::steps::page(&visit, "title-feedback") })
}

/// Seals it to the organisation the settings name, else to the one that reads where no other does, else to the first that can read.
async fn keep(house: &House, text: &str) -> Result<(), Failure> {
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
    let id = chance.uuid4();
    let head = DocumentHead { id: DocumentId(chance.uuid4()), record: id, kind: DocumentKind::Feedback };
    let not_sealed = |_| Failure::Broken("feedback could not be sealed");
    let (data_key, document) = seal(chance, head, text.as_bytes()).map_err(not_sealed)?;
    let wraps = [wrap(chance, &data_key, &key).map_err(not_sealed)?];
    let now = crate::acts::public_moment(house.clock.now());
    let done: Result<(), Stop<std::convert::Infallible>> = change!(&house.db, Author::Public, now, chance, |change| {
        documents::put(change, &document, &wraps).await?;
        store::add_feedback(change.tx(), id, head.id, key.organisation(), now.day()).await?;
        change.record(Entry::new("feedback.sent", "feedback", id));
        Ok(())
    });
    match done {
        Ok(()) => Ok(()),
        Err(Stop::Failed(failure)) => Err(failure),
        Err(Stop::Refused(never)) => match never {},
    }
}
