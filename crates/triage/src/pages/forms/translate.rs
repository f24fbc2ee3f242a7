//! A person's translation, beside the original.

use super::languages;
use crate::acts::Before;
use crate::acts::write::{self, NotWritten};
use crate::opened;
use crate::pages::act::{ActPage, Part, refuse};
use crate::pages::{chance, done, ended, seen, shows};
use crate::sealing::{self, TranslationText};
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_reports::store as reports;
use daybreak_site::{Answer, Fault, Form, Sent, Visit};
use daybreak_vault::{Compartment, DocumentId};
use daybreak_vocabulary::Language;
use std::sync::Arc;

/// What is to be translated: its language and its words, as this member opens them.
struct Original {
    document: DocumentId,
    language: Language,
    text: String,
}

async fn original(office: &Office, member: &Member, before: &Before, document: &str) -> Result<Original, Fault> {
    let document: DocumentId = document.parse().map_err(|_| Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    let opened = opened::open(&mut tx, member, &before.report).await?;
    if let Some((_, concern)) = opened.concern.filter(|(id, _)| *id == document) {
        return Ok(Original { document, language: concern.language, text: concern.story });
    }
    let message = opened.messages.into_iter().find(|message| message.document == document).and_then(|message| message.words);
    let message = message.ok_or(Fault::Missing)?;
    Ok(Original { document, language: message.language, text: message.text })
}

fn page(visit: &Visit, member: &Member, before: &Before, original: &Original, form: Form) -> ActPage {
    ActPage::new(visit, member, before, "translate", "triage-translate-title", form)
        .at(&format!("translate/{}", original.document))
        .say("triage-translate-person")
        .part(Part::Original("triage-translate-original", original.language, original.text.clone()))
        .radios("into", "triage-translate-into", "", languages())
        .area("text", "triage-translate-text", "", 8)
        .line("translator", "triage-translate-translator", "triage-translate-translator-hint")
        .button("triage-translate-button", "")
}

/// What was told stands on it: shown, and shown again where the form was refused, it is in the account.
async fn shown(office: &Office, visit: &Visit, member: &Member, before: &Before, original: &Original, form: Form) -> Answer {
    shows(office, member, before.report.id, false).await?;
    page(visit, member, before, original, form).answer()
}

pub async fn show(
    State(office): State<Arc<Office>>,
    member: Member,
    visit: Visit,
    Path((id, document)): Path<(String, String)>,
) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let original = original(&office, &member, &before, &document).await?;
    let into = if original.language == Language::En { "" } else { Language::En.tag() };
    shown(&office, &visit, &member, &before, &original, Form::new().with("into", into)).await
}

fn read(form: &Form) -> Result<(Language, TranslationText), NotWritten> {
    let into = Language::from_tag(form.value("into")).ok_or(NotWritten::NoLanguage)?;
    let text = write::words(form.value("text"))?.to_owned();
    let translator = form.value("translator");
    if translator.is_empty() || translator.chars().count() > 200 {
        return Err(NotWritten::NoTranslator);
    }
    Ok((into, TranslationText { text, translator: translator.to_owned() }))
}

pub async fn add(State(office): State<Arc<Office>>, member: Member, Path((id, document)): Path<(String, String)>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let original = original(&office, &member, &before, &document).await?;
    if form.is_refused() {
        return shown(&office, &visit, &member, &before, &original, form).await;
    }
    let (into, words) = match read(&form) {
        Ok(read) => read,
        Err(refusal) => return shown(&office, &visit, &member, &before, &original, refuse(form, refusal)).await,
    };
    let paper = {
        let mut tx = office.house.db.read().await?;
        let readers = reports::readers(&mut tx, report).await?;
        let keys = sealing::keys(&mut tx, &office.house.partnership_key, &readers, Compartment::Reading).await?;
        sealing::translation(chance(&office), report, &words, &keys)?
    };
    let now = office.house.clock.now();
    let added = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        write::translate(change, &member, report, original.document, into, &paper).await
    });
    match ended(added)? {
        Ok(()) => done(report, "translated"),
        Err(refusal) => shown(&office, &visit, &member, &before, &original, refuse(form, refusal)).await,
    }
}
