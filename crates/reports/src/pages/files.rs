//! Files on their way in: sealed while they arrive, examined, and shown to their sender with what was hidden in them.

use super::state::seal_answers;
use super::steps::{Frame, Told, page_of};
use crate::acts::MOST_FILES;
use crate::answers::{Answers, KeptFile};
use crate::journey::Step;
use askama::Template;
use bytes::Bytes;
use daybreak_audit::Stop;
use daybreak_site::{Answer, Args, Fault, FileHead, Form, House, NotTaken, Page, Said, Sink, Visit, render};
use daybreak_vault::clean::Treatment;
use daybreak_vault::{DocumentKind, FileRefusal, Receiving, WaitingFile, files};
use std::sync::Arc;

/// All files of one report together.
const MOST_BYTES: u64 = 100 * 1_000_000;

/// Takes files while they arrive.
pub struct Inbox {
    house: Arc<House>,
    receiving: Option<(Receiving, String)>,
    pub taken: Vec<(String, WaitingFile)>,
}

impl Inbox {
    pub fn new(house: &Arc<House>) -> Inbox {
        Inbox { house: Arc::clone(house), receiving: None, taken: Vec::new() }
    }
}

fn not_taken(stop: Stop<FileRefusal>) -> NotTaken {
    match stop {
        Stop::Refused(refusal) => NotTaken::Refused(refusal.key(), Args::new()),
        Stop::Failed(failure) => NotTaken::Broken(failure),
    }
}

impl Sink for Inbox {
    async fn begin(&mut self, _: &Form, file: &FileHead) -> Result<(), NotTaken> {
        if self.taken.len() >= MOST_FILES {
            return Err(NotTaken::Refused("mend-files-many", Args::new()));
        }
        let house = &self.house;
        let receiving = Receiving::begin(&house.db, house.chance.as_ref(), house.clock.now(), DocumentKind::Original).await;
        self.receiving = Some((receiving.map_err(not_taken)?, file.name.clone()));
        Ok(())
    }

    async fn chunk(&mut self, bytes: Bytes) -> Result<(), NotTaken> {
        match &mut self.receiving {
            Some((receiving, _)) => receiving.push(&self.house.db, &bytes).await.map_err(not_taken),
            None => Ok(()),
        }
    }

    async fn end(&mut self) -> Result<(), NotTaken> {
        let Some((receiving, name)) = self.receiving.take() else { return Ok(()) };
        self.taken.push((name, receiving.finish(&self.house.db).await.map_err(not_taken)?));
        Ok(())
    }

    async fn abandon(&mut self) {
        // What came of it expires.
        self.receiving = None;
    }
}

/// Puts what arrived among those that wait, examined. What is too much in all is thrown away and told.
pub async fn take_in(visit: &Visit, kept: &mut Vec<KeptFile>, inbox: Inbox, form: &mut Form) -> Result<(), Fault> {
    let house = &visit.house;
    for (name, waiting) in inbox.taken {
        let together: u64 = kept.iter().map(|file| file.original.bytes).sum::<u64>().saturating_add(waiting.bytes);
        if together > MOST_BYTES || kept.len() >= MOST_FILES {
            files::discard(&house.db, &waiting).await?;
            form.refuse("file", if together > MOST_BYTES { "mend-files-large" } else { "mend-files-many" });
            continue;
        }
        match files::examine(&house.db, house.chance.as_ref(), house.clock.now(), &waiting, &name).await {
            Ok((facts, copy)) => kept.push(KeptFile { facts, original: waiting, copy }),
            Err(Stop::Refused(refusal)) => form.refuse("file", refusal.key()),
            Err(Stop::Failed(failure)) => return Err(failure.into()),
        }
    }
    Ok(())
}

/// Takes one file out again.
pub async fn take_away(visit: &Visit, kept: &mut Vec<KeptFile>, which: &str) -> Result<(), Fault> {
    let Some(at) = which.parse::<usize>().ok().filter(|at| *at < kept.len()) else { return Ok(()) };
    let file = kept.remove(at);
    for waiting in std::iter::once(&file.original).chain(&file.copy) {
        files::discard(&visit.house.db, waiting).await?;
    }
    Ok(())
}

#[derive(Template)]
#[template(path = "files.html")]
struct Files {
    page: Page,
    form: Form,
    frame: Frame,
    files: Vec<Shown>,
}

/// A file that was added, as its sender sees it.
#[derive(Debug)]
pub struct Shown {
    pub number: usize,
    pub name: String,
    pub hidden: Vec<Said>,
    pub treatment: Said,
    pub mislabelled: bool,
    /// All of it could be looked at: that nothing was found says something.
    pub examined: bool,
}

/// What was done with it: nothing was taken out where nothing was found.
fn treated(file: &KeptFile) -> &'static str {
    match file.facts.treatment {
        Treatment::Cleaned if file.facts.hidden.is_empty() => "file-treated-copied",
        treatment => treatment.key(),
    }
}

/// Those that wait, as their sender sees them.
pub fn shown(page: &Page, kept: &[KeptFile]) -> Vec<Shown> {
    let one = |(number, file): (usize, &KeptFile)| Shown {
        number,
        name: file.facts.name.clone(),
        hidden: file.facts.hidden.iter().map(|hidden| page.say(hidden.key())).collect(),
        treatment: page.say(treated(file)),
        mislabelled: file.facts.mislabelled,
        examined: matches!(file.facts.treatment, Treatment::Cleaned | Treatment::Plain),
    };
    kept.iter().enumerate().map(one).collect()
}

pub fn show(visit: &Visit, answers: &Answers, told: Told) -> Answer {
    let page = page_of(visit, answers, "title-form", told.form.is_refused());
    let frame = Frame {
        sealed: seal_answers(&visit.house, answers)?,
        step: Step::Files.code(),
        notice: told.notice,
        changing: answers.changing,
        skip: !answers.short,
    };
    render(&Files { files: shown(&page, &answers.files), page, form: told.form, frame })
}
