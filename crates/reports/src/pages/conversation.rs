//! What a receipt opens: where the report stands, by the day, and the messages. Never the first account, a name, a place or a file.

use super::coming_back::{gone, page_of};
use super::files;
use super::state::{Returned, seal_return};
use super::steps::{hows, levels, yes_no};
use crate::acts::{self, NotAdded, NotChanged, NotNow, Readers, Said, Taken, Words};
use crate::answers::{Answers, fields};
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
    /// Some of what the sender wrote here can be read with the code: they may hide it.
    shows_own: bool,
    /// Files that were added and not sent yet.
    files: Vec<files::Shown>,
    levels: Vec<Choice>,
    hows: Vec<Choice>,
    answers: Vec<Choice>,
}

#[derive(Debug)]
struct Shown {
    from_us: bool,
    sent_on: Day,
    /// The sender took it from the receipt.
    hidden: bool,
    /// `None` where it is hidden or can't be opened.
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
                hidden: found.is_none() && row.author == Wrote::Reporter,
                language: message.as_ref().map_or("", |message| message.language.tag()),
                text: message.map(|message| message.text),
            }
        })
        .collect::<Vec<_>>();
    let page = page_of(visit, returned, form.is_refused());
    render(&Conversation {
        sealed: seal_return(house, returned)?,
        news,
        state: report.state,
        state_key: format!("state-{}", report.state.code()),
        state_text: format!("state-{}-text", report.state.code()),
        state_on: report.state_on,
        sent_on: report.sent_on,
        reason: report.public_reason.map(|reason| format!("closed-{}", reason.code())),
        shows_own: messages.iter().any(|message| !message.from_us && !message.hidden),
        messages,
        files: files::shown(&page, &returned.files),
        levels: levels(),
        hows: hows(),
        answers: yes_no(),
        page,
        form,
    })
}

/// A button of the conversation's page.
pub async fn pressed(visit: &Visit, mut returned: Returned, receipt: &Receipt, report: &Report, mut form: Form, brought: bool) -> Answer {
    if form.sent("change-language") || form.is_refused() {
        return show(visit, &returned, receipt, report, form, None).await;
    }
    let go = form.value("go").to_owned();
    if let Some(which) = go.strip_prefix("file-remove-") {
        files::take_away(visit, &mut returned.files, which).await?;
        return show(visit, &returned, receipt, report, form, None).await;
    }
    let news = match go.as_str() {
        // A file that was chosen is shown with what was hidden in it before it is sent.
        "file-add" if !brought => {
            form.refuse("file", "mend-file-none");
            None
        }
        "files-send" if !returned.files.is_empty() && !brought => send_files(visit, &mut returned, receipt, report, &mut form).await?,
        "hide" => hide(visit, report, &mut form).await?,
        "reply" => reply(visit, &returned, receipt, report, &mut form).await?,
        "change" => change_level(visit, report, &mut form).await?,
        "withdraw" => withdraw(visit, report, &mut form).await?,
        _ => None,
    };
    if let Some(done) = news {
        // What is done is not shown again; what was typed beside it stays. The next message is another one.
        form = still_to_do(&form, done);
        let chance: &dyn Chance = visit.house.chance.as_ref();
        returned.message = MessageId(chance.uuid4());
    }
    let mut tx = visit.house.db.read().await?;
    let now = store::find(&mut tx, report.id).await?;
    drop(tx);
    match now {
        Some(report) => show(visit, &returned, receipt, &report, form, news).await,
        None => gone(visit),
    }
}

/// The form without the part that was done.
fn still_to_do(form: &Form, done: &'static str) -> Form {
    let mut left = Form::new();
    let of_identity = |name: &str| fields(Step::You).iter().any(|field| field.name == name);
    for (name, value) in form.values() {
        let over = match done {
            "reply-sent" => name == "reply",
            "files-sent" | "hide-done" => false,
            "change-done" => of_identity(name),
            // Taken back: there is nothing left to write to.
            _ => true,
        };
        if !over && name != "go" {
            left.put(name, value);
        }
    }
    left
}

/// What the sender writes, sealed under the id that was drawn before.
fn said(visit: &Visit, returned: &Returned, receipt: &Receipt, report: &Report, readers: &Readers, text: String) -> Result<Said, Fault> {
    let house = &visit.house;
    let message = Message { sent_at: house.clock.now(), language: visit.language, text };
    let words = if report.state == State::Asked { Words::Message } else { Words::Addition };
    let said = acts::seal_message(house.chance.as_ref(), report.id, words, &message, readers, &receipt.key_pair().public())
        .map_err(|_| Failure::Broken("a message could not be sealed"))?;
    Ok(said.called(returned.message))
}

/// Sends the files that wait, with a message that says only how many they are.
async fn send_files(
    visit: &Visit,
    returned: &mut Returned,
    receipt: &Receipt,
    report: &Report,
    form: &mut Form,
) -> Result<Option<&'static str>, Fault> {
    let house = &visit.house;
    let chance: &dyn Chance = house.chance.as_ref();
    for _ in 0..TRIES {
        let Some((report, readers)) = present(visit, report).await? else {
            form.refuse("file", "return-gone");
            return Ok(None);
        };
        let sealed = returned
            .files
            .iter()
            .map(|file| acts::seal_file(chance, report.id, file, &readers))
            .collect::<Result<Vec<_>, _>>()
            .map_err(|_| Failure::Broken("a file could not be sealed"))?;
        let count = i64::try_from(sealed.len()).unwrap_or(i64::MAX);
        let text = visit.page("title-return").say_with("files-message", [("count", count)]).plain().to_owned();
        let said = said(visit, returned, receipt, &report, &readers, text)?;
        let now = acts::public_moment(house.clock.now());
        let done = change!(&house.db, Author::Public, now, chance, |change| acts::add_files(change, report.id, &sealed, &said).await);
        match done {
            Ok(()) => {
                returned.files.clear();
                return Ok(Some("files-sent"));
            }
            Err(Stop::Refused(NotAdded::ReadersChanged)) => {}
            Err(Stop::Refused(why)) => {
                if why == NotAdded::Expired {
                    let mut tx = house.db.read().await?;
                    acts::leave_out_gone(&mut tx, &mut returned.files, now).await?;
                }
                form.refuse("file", why.key());
                return Ok(None);
            }
            Err(Stop::Failed(failure)) => return kept(visit, form, failure),
        }
    }
    form.refuse("file", "return-changed");
    Ok(None)
}

async fn hide(visit: &Visit, report: &Report, form: &mut Form) -> Result<Option<&'static str>, Fault> {
    let house = &visit.house;
    let now = acts::public_moment(house.clock.now());
    let done = change!(&house.db, Author::Public, now, house.chance.as_ref(), |change| acts::hide_own(change, report.id).await);
    match done {
        Ok(_) => Ok(Some("hide-done")),
        Err(Stop::Refused(_)) => {
            form.refuse("", "return-gone");
            Ok(None)
        }
        Err(Stop::Failed(failure)) => kept(visit, form, failure),
    }
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
    for _ in 0..TRIES {
        let Some((report, readers)) = present(visit, report).await? else {
            form.refuse("reply", "return-gone");
            return Ok(None);
        };
        let said = said(visit, returned, receipt, &report, &readers, text.clone())?;
        let done = change!(&house.db, Author::Public, acts::public_moment(now), house.chance.as_ref(), |change| {
            acts::write(change, report.id, &said).await
        });
        match done {
            Ok(()) => return Ok(Some("reply-sent")),
            Err(Stop::Refused(NotNow::ReadersChanged)) => {}
            Err(Stop::Refused(NotNow::TakenBack)) => {
                form.refuse("reply", "return-gone");
                return Ok(None);
            }
            Err(Stop::Failed(failure)) => return kept(visit, form, failure),
        }
    }
    form.refuse("reply", "return-changed");
    Ok(None)
}

/// How often something is sealed anew where readers come and go meanwhile.
const TRIES: usize = 3;

/// The report as it stands now, and who reads it; `None` where nobody does any more.
async fn present(visit: &Visit, report: &Report) -> Result<Option<(Report, Readers)>, Failure> {
    let house = &visit.house;
    let mut tx = house.db.read().await?;
    let Some(report) = store::find(&mut tx, report.id).await? else { return Ok(None) };
    let readers = acts::reader_keys(&mut tx, &house.partnership_key, &report).await?;
    Ok(readers.map(|readers| (report, readers)))
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
    let chosen = form.sent("level");
    for mend in answers.mend(Step::You).into_iter().filter(|mend| mend.field != "level" || chosen) {
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
    for _ in 0..TRIES {
        let Some((report, readers)) = present(visit, report).await? else {
            form.refuse("level", "return-gone");
            return Ok(None);
        };
        if !acts::can_be_told(&readers, level) {
            form.refuse("level", "change-nobody");
            return Ok(None);
        }
        let new = acts::seal_identity(chance, report.id, level, &identity, &readers)
            .map_err(|_| Failure::Broken("an identity could not be sealed"))?;
        let now = acts::public_moment(house.clock.now());
        let done = change!(&house.db, Author::Public, now, chance, |change| acts::change_level(change, report.id, &new).await);
        match done {
            Ok(()) => return Ok(Some("change-done")),
            Err(Stop::Refused(NotChanged::ReadersChanged)) => {}
            Err(Stop::Refused(NotChanged::TakenBack)) => {
                form.refuse("level", "return-gone");
                return Ok(None);
            }
            Err(Stop::Failed(failure)) => return kept(visit, form, failure),
        }
    }
    form.refuse("level", "return-changed");
    Ok(None)
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
