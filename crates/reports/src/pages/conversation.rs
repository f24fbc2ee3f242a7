//! What a receipt opens: where the report stands, by the day, and the messages. Never the first account, a name, a place or a file.

use super::coming_back::page_of;
use super::state::{Returned, seal_return};
use super::steps::{hows, levels, yes_no};
use crate::acts::{self, Taken, Words};
use crate::answers::Answers;
use crate::concern::{Identity, Message};
use crate::journey::Step;
use crate::report::{JourneyId, Level, MessageId, Report, State, SubmissionId};
use crate::store::{self, Author as Wrote};
use askama::Template;
use daybreak_audit::{Author, Stop, change};
use daybreak_database::Failure;
use daybreak_site::{Answer, Choice, Fault, Form, Page, Visit, render};
use daybreak_vault::{Receipt, documents};
use daybreak_vocabulary::{Chance, Day};

#[derive(Template)]
#[template(path = "conversation.html")]
struct Conversation {
    page: Page,
    form: Form,
    sealed: String,
    news: Option<&'static str>,
    state: State,
    state_key: String,
    state_text: String,
    state_on: Day,
    sent_on: Day,
    reason: Option<String>,
    messages: Vec<Shown>,
    levels: Vec<Choice>,
    hows: Vec<Choice>,
    answers: Vec<Choice>,
}

#[derive(Debug)]
struct Shown {
    from_us: bool,
    sent_on: Day,
    /// `None` where it can't be opened.
    text: Option<String>,
    language: &'static str,
}

/// The longest message.
const LONGEST: usize = 10_000;

pub async fn show(visit: &Visit, returned: &Returned, receipt: &Receipt, report: &Report, form: Form, news: Option<&'static str>) -> Answer {
    let house = &visit.house;
    let mut tx = house.db.read().await?;
    let rows = store::messages(&mut tx, report.id).await?;
    let sealed = documents::for_receipt(&mut tx, report.id.0).await?;
    drop(tx);
    let pair = receipt.key_pair();
    let messages = rows
        .into_iter()
        .map(|row| {
            let found = sealed.iter().find(|(document, _)| document.head.id == row.document);
            let plain = found.and_then(|(document, wrap)| wrap.open(&pair, document).ok());
            let message: Option<Message> = plain.and_then(|plain| serde_json::from_slice(&plain).ok());
            Shown {
                from_us: row.author == Wrote::Organisation,
                sent_on: row.sent_on,
                language: message.as_ref().map_or("", |message| message.language.tag()),
                text: message.map(|message| message.text),
            }
        })
        .collect();
    render(&Conversation {
        sealed: seal_return(house, returned)?,
        news,
        state: report.state,
        state_key: format!("state-{}", report.state.code()),
        state_text: format!("state-{}-text", report.state.code()),
        state_on: report.state_on,
        sent_on: report.sent_on,
        reason: report.public_reason.map(|reason| format!("closed-{}", reason.code())),
        messages,
        levels: levels(),
        hows: hows(),
        answers: yes_no(),
        page: page_of(visit, returned, form.is_refused()),
        form,
    })
}

/// A button of the conversation's page.
pub async fn pressed(visit: &Visit, mut returned: Returned, receipt: &Receipt, report: &Report, mut form: Form) -> Answer {
    if form.sent("change-language") || form.is_refused() {
        return show(visit, &returned, receipt, report, form, None).await;
    }
    let news = match form.value("go") {
        "reply" => reply(visit, &returned, receipt, report, &mut form).await?,
        "change" => change_level(visit, report, &mut form).await?,
        "withdraw" => withdraw(visit, report, &mut form).await?,
        "finish" => return super::begin::start(visit.clone()).await,
        _ => None,
    };
    if news.is_some() {
        // Done: nothing that was typed is shown again, and the next message is another one.
        form = Form::new();
        let chance: &dyn Chance = visit.house.chance.as_ref();
        returned.message = MessageId(chance.uuid4());
    }
    let mut tx = visit.house.db.read().await?;
    let report = store::find(&mut tx, report.id).await?.ok_or(Fault::Missing)?;
    drop(tx);
    show(visit, &returned, receipt, &report, form, news).await
}

async fn reply(
    visit: &Visit,
    returned: &Returned,
    receipt: &Receipt,
    report: &Report,
    form: &mut Form,
) -> Result<Option<&'static str>, Fault> {
    let text = form.value("reply").to_owned();
    if text.is_empty() || text.chars().count() > LONGEST {
        form.refuse("reply", if text.is_empty() { "mend-reply" } else { "mend-too-long" });
        return Ok(None);
    }
    let house = &visit.house;
    let now = house.clock.now();
    let mut tx = house.db.read().await?;
    let readers = acts::reader_keys(&mut tx, &house.partnership_key, report).await?;
    drop(tx);
    let Some(readers) = readers else {
        form.refuse("reply", "return-gone");
        return Ok(None);
    };
    let message = Message { sent_at: now, language: visit.language, text };
    let words = if report.state == State::Asked { Words::Message } else { Words::Addition };
    let key = receipt.key_pair().public();
    let said = acts::seal_message(house.chance.as_ref(), report.id, words, &message, &readers, &key)
        .map_err(|_| Failure::Broken("a message could not be sealed"))?
        .called(returned.message);
    let done = change!(&house.db, Author::Public, acts::public_moment(now), house.chance.as_ref(), |change| {
        acts::write(change, report.id, &said).await
    });
    match done {
        Ok(()) => Ok(Some("reply-sent")),
        Err(Stop::Refused(_)) => {
            form.refuse("reply", "return-gone");
            Ok(None)
        }
        Err(Stop::Failed(failure)) => kept(visit, form, failure),
    }
}

/// A message or a change that could not be stored: the page stays, with all that was typed.
fn kept(visit: &Visit, form: &mut Form, failure: Failure) -> Result<Option<&'static str>, Fault> {
    let reference = visit.house.reference();
    tracing::error!(reference, failure = %failure, "a return could not be kept");
    form.refuse_with("", "return-failed", [("reference", reference)]);
    Ok(None)
}

async fn change_level(visit: &Visit, report: &Report, form: &mut Form) -> Result<Option<&'static str>, Fault> {
    let house = &visit.house;
    let chance: &dyn Chance = house.chance.as_ref();
    // The same fields as in the journey, read by the same rules.
    let mut answers = Answers::new(JourneyId(chance.uuid4()), SubmissionId(chance.uuid4()), String::new(), visit.language);
    answers.take(Step::You, form.values());
    for mend in answers.mend(Step::You) {
        form.refuse(mend.field, mend.key);
    }
    let level = Level::from_code(form.value("level"));
    let identity = Identity::from_answers(&answers);
    match level {
        None => form.refuse("level", "mend-level"),
        Some(Level::Anonymous) => {}
        // What is sealed can't be opened here, not even to seal it anew: it has to be said again.
        Some(_) if identity.is_empty() => form.refuse("name", "mend-identity"),
        Some(_) => {}
    }
    let Some(level) = level.filter(|_| !form.is_refused()) else { return Ok(None) };
    let mut tx = house.db.read().await?;
    let readers = acts::reader_keys(&mut tx, &house.partnership_key, report).await?;
    drop(tx);
    let Some(readers) = readers else {
        form.refuse("level", "return-gone");
        return Ok(None);
    };
    let new = acts::seal_identity(chance, report.id, level, &identity, &readers)
        .map_err(|_| Failure::Broken("an identity could not be sealed"))?;
    let now = acts::public_moment(house.clock.now());
    let done = change!(&house.db, Author::Public, now, chance, |change| acts::change_level(change, report.id, &new).await);
    match done {
        Ok(()) => Ok(Some("change-done")),
        Err(Stop::Refused(_)) => {
            form.refuse("level", "return-gone");
            Ok(None)
        }
        Err(Stop::Failed(failure)) => kept(visit, form, failure),
    }
}

async fn withdraw(visit: &Visit, report: &Report, form: &mut Form) -> Result<Option<&'static str>, Fault> {
    if form.value("sure") != "yes" {
        form.refuse("sure", "mend-withdraw");
        return Ok(None);
    }
    let house = &visit.house;
    let now = acts::public_moment(house.clock.now());
    let done = change!(&house.db, Author::Public, now, house.chance.as_ref(), |change| acts::withdraw(change, report.id).await);
    match done {
        Ok(Taken::Erased) => Ok(Some("withdraw-done-erased")),
        Ok(Taken::Kept) => Ok(Some("withdraw-done-kept")),
        // Pressed twice: it is as it is.
        Err(Stop::Refused(_)) => Ok(Some("state-withdrawn")),
        Err(Stop::Failed(failure)) => kept(visit, form, failure),
    }
}
