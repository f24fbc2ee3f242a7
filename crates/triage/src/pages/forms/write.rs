//! Writing to the sender: a ready question in their language, one's own words, or both.

use crate::acts::write::{self, NotWritten};
use crate::acts::Before;
use crate::grounds::Ready;
use crate::opened;
use crate::pages::act::{ActPage, refuse};
use crate::pages::forms::languages;
use crate::pages::{chance, done, ended, seen, shows};
use crate::refusals::Said;
use axum::extract::{Path, State};
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_reports::acts::{Words, reader_keys, seal_message};
use daybreak_reports::{Message, store as reports};
use daybreak_site::{Answer, Choice, Fault, Form, Sent, Visit};
use daybreak_vocabulary::Language;
use std::sync::Arc;

/// The language the report was told in; `None` where this member can't open it.
async fn told_in(office: &Office, member: &Member, before: &Before) -> Result<Option<Language>, Failure> {
    let mut tx = office.house.db.read().await?;
    let opened = opened::open(&mut tx, member, &before.report).await?;
    Ok(opened.concern.map(|(_, concern)| concern.language))
}

fn page(office: &Office, visit: &Visit, member: &Member, before: &Before, told: Option<Language>, form: Form) -> ActPage {
    let theirs = told.unwrap_or(Language::En);
    let page = ActPage::new(visit, member, before, "write", "triage-write-title", form).say("triage-write-read");
    if before.report.answering != member.organisation {
        return page.say(NotWritten::AnotherAnswers.key()).closed();
    }
    if !before.report.state.is_open() {
        return page.say(NotWritten::Finished.key()).closed();
    }
    let spoken = office.house.words.speak(theirs);
    let mut ready = vec![Choice::new("", "triage-write-ready-none")];
    // In the sender's language, as it will be sent: the reader's own stands beside where the two differ.
    ready.extend(Ready::ALL.iter().map(|ready| {
        let said = spoken.say(ready.key());
        let own = said.plain().to_owned();
        if theirs == page.page().language {
            return Choice::named(ready.code(), own);
        }
        // English, where nobody has read the translation yet.
        Choice::foreign(ready.code(), said.foreign().unwrap_or(theirs.tag()), own).hint(ready.key())
    }));
    let foreign = theirs != Language::En;
    let page = if foreign {
        let name = page.page().language_name(theirs);
        page.told("triage-write-language", [("language", name.as_str())]).told("triage-write-language-own", [("language", name.as_str())])
    } else {
        page
    };
    page.part(crate::pages::act::Part::Warn("triage-write-careful"))
        .radios("ready", "triage-write-ready", "", ready)
        .area("text", "triage-write-own", "triage-write-own-hint", 6)
        .radios("in", "triage-write-in", "", languages())
        .radios(
            "kind",
            "triage-write-kind",
            "",
            vec![
                Choice::new("question", "triage-write-question").hint("triage-write-question-hint"),
                Choice::new("message", "triage-write-message"),
            ],
        )
        .button("triage-write-button", "")
}

/// Which language they speak stands on it: it is in the account as an opening.
async fn shown(office: &Office, visit: &Visit, member: &Member, before: &Before, told: Option<Language>, form: Form) -> Answer {
    let page = page(office, visit, member, before, told, form);
    if told.is_some() && page.is_open() {
        shows(office, member, before.report.id, false).await?;
    }
    page.answer()
}

pub async fn show(State(office): State<Arc<Office>>, member: Member, visit: Visit, Path(id): Path<String>) -> Answer {
    let before = seen(&office, &member, &id).await?;
    let told = told_in(&office, &member, &before).await?;
    let form = Form::new().with("ready", "").with("in", told.unwrap_or(Language::En).tag()).with("kind", "question");
    shown(&office, &visit, &member, &before, told, form).await
}

/// The words to send: the ready question, then one's own.
fn compose(office: &Office, form: &Form, theirs: Language) -> Result<Message, NotWritten> {
    let ready = Ready::from_code(form.value("ready"));
    let own = form.value("text");
    if ready.is_none() {
        write::words(own)?;
    }
    let said = ready.map(|ready| office.house.words.speak(theirs).say(ready.key()).plain().to_owned());
    let text = [said.as_deref().unwrap_or_default(), own].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    let language = if own.is_empty() { theirs } else { Language::from_tag(form.value("in")).unwrap_or(theirs) };
    write::words(&text)?;
    Ok(Message { sent_at: office.house.clock.now(), language, text })
}

pub async fn send(State(office): State<Arc<Office>>, member: Member, Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, form } = sent;
    let before = seen(&office, &member, &id).await?;
    let report = before.report.id;
    let told = told_in(&office, &member, &before).await?;
    if form.is_refused() {
        return shown(&office, &visit, &member, &before, told, form).await;
    }
    let message = match compose(&office, &form, told.unwrap_or(Language::En)) {
        Ok(message) => message,
        Err(refusal) => return shown(&office, &visit, &member, &before, told, refuse(form, refusal)).await,
    };
    let question = form.value("kind") != "message";
    let (said, sealed_for) = {
        let mut tx = office.house.db.read().await?;
        let sealed_for = reports::readers(&mut tx, report).await?;
        let readers = reader_keys(&mut tx, &office.house.partnership_key, &before.report).await?.ok_or(Fault::Missing)?;
        let receipt = reports::receipt_key(&mut tx, report).await?.ok_or(Fault::Missing)?;
        let said = seal_message(chance(&office), report, Words::Message, &message, &readers, &receipt).map_err(Failure::from)?;
        (said, sealed_for)
    };
    let now = office.house.clock.now();
    let written = daybreak_audit::change!(&office.house.db, member.author(), now, chance(&office), |change| {
        write::send(change, &member, report, &said, &sealed_for, question).await
    });
    match ended(written)? {
        Ok(()) => done(report, if question { "asked" } else { "wrote" }),
        Err(refusal) => shown(&office, &visit, &member, &before, told, refuse(form, refusal)).await,
    }
}
