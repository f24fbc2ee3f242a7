//! A referral that was made ready, opened with the keys of one member, for one request.

use crate::acts::standing::hand_over::goes_along;
use crate::acts::standing::record::Words;
use crate::acts::standing::{Before, ledger};
use crate::form::Filled;
use crate::since::{self, Made, Since};
use crate::standing::Standing;
use crate::store::{self, Feedback, standing as rows};
use crate::telling::{self, Telling};
use daybreak_access::{Member, MemberId};
use daybreak_database::{Failure, Transaction};
use daybreak_people::age::Turning;
use daybreak_people::choice::{About, Path, path, stand};
use daybreak_people::{opened, store as records};
use daybreak_triage::opened::Desk;
use daybreak_vault::{DocumentId, Keyring, SealedDocument, Wrap, documents};
use daybreak_vocabulary::Day;

/// What this member's keys open of it.
#[derive(Clone, Debug)]
pub struct Reading {
    pub keyring: Keyring,
    /// The form, and what is sealed beside its events, still sealed.
    pub papers: Vec<(SealedDocument, Wrap)>,
    /// `None` where this member holds no key for it.
    pub filled: Option<Filled>,
    /// The version of how they may be reached that it was filled from.
    pub contact: Option<DocumentId>,
    /// The versions of the record it was looked through by, where it names nobody.
    looked: Vec<DocumentId>,
    /// Whom it names as the contact of the Home Office.
    reports: Option<MemberId>,
    /// Beside each event, in their order.
    pub words: Vec<Option<Words>>,
    pub asides: Vec<(rows::Aside, Option<Words>)>,
    /// Words back to whoever referred.
    pub feedback: Vec<(Feedback, Option<Words>)>,
    /// How the person may be referred today, by their record and their choices.
    pub path: Path,
    /// Since when they are treated as an adult.
    pub adult_since: Option<Day>,
    /// What changed since the form was made ready, while it is of use to know: until the first decision.
    pub since: Vec<Since>,
    /// What in it tells who it is, by all that is on record now: it names nobody, or does not leave.
    pub telling: Telling,
    /// Their 18th birthday, ahead or passed and not spoken of since.
    pub eighteen: Option<Turning>,
    /// They said yes to immigration authorities being told, and not as a child who is an adult now: no is what holds until they do.
    pub immigration: bool,
}

pub async fn read(tx: &mut Transaction, member: &Member, before: &Before, today: Day) -> Result<Reading, Failure> {
    let keyring = member.keyring(tx).await?;
    let mut papers = documents::of_record(tx, before.referral.id.0, member.organisation).await?;
    papers.retain(|(document, _)| goes_along(document.head.kind));
    let desk = Desk { keyring: &keyring, papers: &papers };
    let made = match before.referral.form_document {
        Some(document) => desk.read::<Made>(document)?,
        None => None,
    };
    let (filled, contact, looked, reports) = made.map_or((None, None, Vec::new(), None), |made| (Some(made.filled), made.contact, made.looked, made.reports));
    let mut words = Vec::with_capacity(before.events.len());
    for recorded in &before.events {
        words.push(match recorded.document {
            Some(document) => desk.read::<Words>(document)?,
            None => None,
        });
    }
    let mut asides = Vec::new();
    for aside in rows::asides(tx, before.referral.id).await? {
        let words = match aside.document {
            Some(document) => desk.read::<Words>(document)?,
            None => None,
        };
        asides.push((aside, words));
    }
    let mut feedback = Vec::new();
    for one in store::feedback(tx, before.referral.id).await? {
        let words = desk.read::<Words>(one.document)?;
        feedback.push((one, words));
    }
    let age = opened::age(tx, &keyring, member.organisation, &before.person).await?;
    let choices = ledger(tx, &before.person).await?;
    let standing = age.as_ref().map_or(before.treated_as, |known| known.treated_as(before.treated_as, today));
    let adult_since = age.as_ref().and_then(|known| known.age.adult_since(today));
    let begun = before.events.first().map_or(today, |first| first.event.on);
    let eighteen = age.as_ref().and_then(|known| known.age.turning(begun, today));
    // What they said as a child is no yes of the adult's; and whose record does not open here, of them nobody can tell which it is.
    let immigration = age.is_some() && stand(&choices, About::Immigration, None, adult_since).is_given();
    let path = path(standing, &choices, adult_since);
    let (since, telling) = (Vec::new(), Telling::default());
    let mut reading = Reading { immigration, path, adult_since, since, telling, eighteen, filled, contact, looked, reports, words, asides, feedback, papers, keyring };
    if matches!(before.standing(), Standing::Prepared | Standing::Entered | Standing::Acknowledged) {
        reading.since = reading.outdated(tx, member, before).await?;
        reading.telling = reading.telling(tx, member, before).await?;
    }
    Ok(reading)
}

impl Reading {
    /// What in it tells who it is, asked once more inside an act: what is put down meanwhile counts.
    pub async fn telling(&self, tx: &mut Transaction, member: &Member, before: &Before) -> Result<Telling, Failure> {
        let Some(filled) = self.filled.as_ref().filter(|filled| filled.nameless) else { return Ok(Telling::default()) };
        let on_record = telling::on_record(tx, &self.keyring, member.organisation, &before.person).await?;
        let crimes = self.asides.iter().filter_map(|(_, words)| words.as_ref()).map(|words| words.reference.as_str());
        Ok(Telling::of(filled, &on_record, &self.looked, crimes))
    }

    /// What changed since the form was made ready. An act asks once more, inside: what is changed meanwhile counts.
    pub async fn outdated(&self, tx: &mut Transaction, member: &Member, before: &Before) -> Result<Vec<Since>, Failure> {
        let Some(filled) = &self.filled else { return Ok(Vec::new()) };
        let choices = ledger(tx, &before.person).await?;
        let mut found = since::of_choices(filled, &choices, self.adult_since);
        // Nobody asks whoever was removed.
        if let Some(reports) = self.reports
            && store::working(tx, reports).await?.is_none()
        {
            found.push(Since::Responder);
        }
        let Some(version) = self.contact else { return Ok(found) };
        let stands = records::documents(tx, before.person.id).await?.iter().any(|one| one.document == version);
        if !stands {
            // Whoever may not open how they are reached knows that it was changed, and takes it for the worse.
            let now = crate::opened::contact(tx, &self.keyring, member.organisation, before.person.id).await?;
            if now.is_none_or(|(_, contact)| since::leads_elsewhere(filled, &contact)) {
                found.insert(0, Since::Contact);
            }
        }
        Ok(found)
    }
}
