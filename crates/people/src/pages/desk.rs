//! What every form of a record begins and ends with: the record opened, and what was typed sealed anew to whoever read it.

use super::{chance, done, ended, seen};
use crate::acts::Before;
use crate::acts::correct::{self, NotCorrected};
use crate::acts::open;
use crate::opened::{self, Opened};
use crate::record::{Details, TooMuch};
use daybreak_access::{Member, Office};
use daybreak_site::{Answer, Fault, Form, Visit};
use daybreak_triage::act_page::{ActPage, refuse};
use daybreak_triage::refusals::Said;
use daybreak_triage::sealing;
use daybreak_vault::{Compartment, DocumentKind};
use serde::Serialize;

/// A record on the desk of one member.
pub struct Desk {
    pub before: Before,
    pub opened: Opened,
}

/// A field whose words can't be taken, as a refusal of its own.
#[derive(Clone, Copy)]
pub struct Mend(pub &'static str, pub &'static str);

impl Said for Mend {
    fn field(self) -> &'static str {
        self.0
    }

    fn key(self) -> &'static str {
        self.1
    }
}

impl From<TooMuch> for Mend {
    fn from(much: TooMuch) -> Mend {
        match much {
            TooMuch::Line(field) => Mend(field, "people-no-long-line"),
            TooMuch::Words(field) => Mend(field, "people-no-too-long"),
        }
    }
}

impl Desk {
    /// Opens a record for what a form sends.
    pub async fn read(office: &Office, member: &Member, id: &str) -> Result<Desk, Fault> {
        let before = seen(office, member, id).await?;
        let mut tx = office.house.db.read().await?;
        let opened = opened::open(&mut tx, member, &before.person).await?;
        Ok(Desk { before, opened })
    }

    /// The same for a form that shows what is there: the account has it first.
    pub async fn open(office: &Office, member: &Member, id: &str) -> Result<Desk, Fault> {
        let mut desk = Desk::read(office, member, id).await?;
        let now = office.house.clock.now();
        let looked = desk.opened.looked(now.day());
        let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| {
            open::open(change, member, desk.before.person.id, looked.as_ref()).await
        });
        // Time alone may have changed what they are. The version stays the one at which it was opened: what is shown is no newer.
        desk.before.person.standing = match ended(recorded)? {
            Ok(standing) => standing,
            Err(never) => match never {},
        };
        Ok(desk)
    }

    pub fn details(&self) -> Details {
        self.opened.details.clone().unwrap_or_default()
    }

    /// A form of this record, open where this member may write in it.
    pub fn form(&self, visit: &Visit, member: &Member, act: &'static str, heading: &'static str, form: Form) -> ActPage {
        let page = plain(visit, member, &self.before, act, heading, form).carried("version");
        if self.opened.details.is_none() {
            page.say("people-sealed").closed()
        } else if !self.before.is_keeper() {
            page.say(NotCorrected::AnotherKeeps.key()).closed()
        } else if !self.before.person.is_open() {
            page.say(NotCorrected::Merged.key()).closed()
        } else {
            page
        }
    }

    /// A form that knows at which version it was opened.
    pub fn versioned(&self) -> Form {
        Form::new().with("version", self.before.person.version.to_string())
    }

    /// Seals what was written, and puts it in the place of what was there. `details` is who they are now, whatever document was written.
    pub async fn save<T: Serialize>(
        &self,
        office: &Office,
        member: &Member,
        form: &Form,
        kind: DocumentKind,
        words: &T,
        details: &Details,
    ) -> Result<Result<(), NotCorrected>, Fault> {
        let person = self.before.person.id;
        let now = office.house.clock.now();
        let readers = {
            let mut tx = office.house.db.read().await?;
            correct::who_reads(&mut tx, person, kind, self.before.person.keeper).await?
        };
        let keys = {
            let mut tx = office.house.db.read().await?;
            sealing::keys(&mut tx, &office.house.partnership_key, &readers, Compartment::Identities).await?
        };
        let paper = sealing::paper(chance(office), person.0, kind, words, &keys)?;
        let follows = self.opened.follows_of(details, now.day());
        let version = form.value("version").parse().unwrap_or(0);
        let saved = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| {
            correct::correct(change, member, person, version, &paper, &follows).await
        });
        ended(saved)
    }

    /// The end of a form: back to the record, or the same page with what is to be mended.
    pub fn finish(&self, saved: Result<(), NotCorrected>, what: &str, form: Form, again: impl FnOnce(&Desk, Form) -> ActPage) -> Answer {
        match saved {
            Ok(()) => done(self.before.person.id, what),
            Err(refusal) => again(self, refuse(self.caught_up(form), refusal)).answer(),
        }
    }

    /// What was typed, at the version that stands now: whoever saves once more has seen that a colleague wrote.
    fn caught_up(&self, form: Form) -> Form {
        let mut caught = self.versioned();
        for (name, value) in form.values().filter(|(name, _)| *name != "version") {
            caught.put(name, value);
        }
        caught
    }
}

/// The page of an act on a record that writes nothing into it.
pub fn plain(visit: &Visit, member: &Member, before: &Before, act: &'static str, heading: &'static str, form: Form) -> ActPage {
    let page = member.page(visit, heading);
    let caption = page.say_with("people-caption", [("reference", before.person.reference().as_str())]).plain().to_owned();
    ActPage::of(page, format!("/people/{}", before.person.id), "people-back", caption, act, heading, form)
}

/// Shows a form again with one thing to mend.
pub fn mend(page: impl FnOnce(Form) -> ActPage, form: Form, refusal: impl Said) -> Answer {
    page(refuse(form, refusal)).answer()
}

