//! A referral opened with the keys of one member, for one request: the person's record, the account, and who reports, as one case.

use crate::account::{Account, Sheet, Values};
use crate::acts::Before;
use crate::acts::begin::Ages;
use crate::acts::standing::ledger;
use crate::form::{Case, Responder, Subject};
use crate::referral::Referral;
use crate::store::{self, SavedVersion};
use crate::{subject, telling};
use daybreak_access::{Member, MemberId};
use daybreak_database::{Failure, Transaction};
use daybreak_people::choice::{Path, path};
use daybreak_people::safe::Contact;
use daybreak_people::{PersonId, opened as people, store as records};
use daybreak_triage::opened::Desk;
use daybreak_vault::{DocumentId, DocumentKind, Keyring, documents};
use daybreak_vocabulary::{Day, OrganisationId, Places};
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// What this member's keys open. Nothing here is kept after the request.
#[derive(Clone, Debug)]
pub struct Opened {
    pub case: Case,
    /// Every sheet as it was last saved, by whom and when.
    pub saved: Vec<SavedVersion>,
    /// Where the person stands by their sealed age, as far as it opens; not sure where a record that does not open may be a child's.
    pub ages: Ages,
    /// How they may be referred today, by that and by their choices.
    pub path: Path,
    /// The person's record, opened.
    pub person: people::Opened,
    /// The district of the report the person is known from, where this member reads it.
    pub reported_in: Option<String>,
    /// The version of how they may be reached that the case is filled from; `None` where none opens here.
    pub contact: Option<DocumentId>,
    /// Where nobody may be named, the versions of the record that are looked through.
    pub looked: Vec<DocumentId>,
    /// Whom it names as the contact of the Home Office.
    pub reports: MemberId,
    /// The person's row, for the version it was looked at.
    person_seen: (Uuid, i64),
}

impl Opened {
    /// What a referral made ready rests on: every sheet with its version, and the version of the person's record.
    pub fn seen(&self) -> Vec<(Uuid, i64)> {
        let sheets = self.saved.iter().map(|saved| (saved.document.0, saved.version));
        sheets.chain([self.person_seen]).collect()
    }

    /// Who saved a sheet last.
    pub fn saved_by(&self, sheet: &Sheet) -> Option<&SavedVersion> {
        self.saved.iter().find(|saved| saved.kind == sheet.kind && saved.entry == sheet.entry)
    }
}

/// Opens a referral. `None` where this member's keys do not open the person's record: then nothing can be filled.
pub async fn open(tx: &mut Transaction, places: &Places, member: &Member, before: &Before, today: Day) -> Result<Option<Opened>, Failure> {
    let person = people::open(tx, member, &before.person.person).await?;
    let Some(details) = &person.details else { return Ok(None) };
    let columns = records::standing(tx, before.person.person.id).await?;
    let ages = Ages { standing: person.treated_as(details, columns, today), adult_since: person.adult_since(today) };
    let choices = ledger(tx, &before.person.person).await?;
    let path = path(ages.standing, &choices, ages.adult_since);
    let saved = store::latest(tx, before.referral.id).await?;
    let mut account = Account::new();
    for one in &saved {
        if let Some(values) = values(tx, &person.keyring, member.organisation, one.document).await? {
            account.put(Sheet { kind: one.kind, entry: one.entry, version: one.version, values });
        }
    }
    let shared_with = shared_with(tx, member, before).await?;
    let referral = &before.referral;
    let mut subject = Subject { standing: ages.standing, ..subject::of(&person, &choices, shared_with, today) };
    let mut looked = Vec::new();
    if referral.nameless {
        let on_record = telling::on_record(tx, &person.keyring, member.organisation, &before.person.person).await?;
        subject::learn(&mut subject, on_record.known);
        looked = on_record.versions;
    }
    let (reports, responder) = responder(tx, member, referral).await?;
    let case = Case {
        kind: referral.kind,
        jurisdiction: referral.jurisdiction,
        named: !referral.nameless,
        subject,
        account,
        responder,
        places: places.clone(),
        today,
    };
    let mut reported_in = None;
    for report in records::reports(tx, before.person.person.id).await? {
        if let Some(read) = daybreak_triage::acts::before(tx, member, report).await? {
            reported_in = reported_in.or(read.report.district);
        }
    }
    let contact = contact(tx, &person.keyring, member.organisation, before.person.person.id).await?.map(|(version, _)| version);
    let person_seen = (before.person.person.id.0, before.person.person.version);
    Ok(Some(Opened { case, saved, ages, path, person, reported_in, contact, looked, reports, person_seen }))
}

/// How somebody may be reached, and which version says so: the first that these keys open. Each correction is a document of its own.
pub async fn contact(tx: &mut Transaction, keyring: &Keyring, organisation: OrganisationId, person: PersonId) -> Result<Option<(DocumentId, Contact)>, Failure> {
    for of in records::documents(tx, person).await?.iter().filter(|of| of.kind == DocumentKind::Contact) {
        if let Some(contact) = read(tx, keyring, organisation, of.document).await? {
            return Ok(Some((of.document, contact)));
        }
    }
    Ok(None)
}

/// What is written on one version of a sheet; `None` where it does not open.
pub async fn values(tx: &mut Transaction, keyring: &Keyring, organisation: OrganisationId, document: DocumentId) -> Result<Option<Values>, Failure> {
    read(tx, keyring, organisation, document).await
}

/// Any document of ours.
pub async fn read<T: DeserializeOwned>(
    tx: &mut Transaction,
    keyring: &Keyring,
    organisation: OrganisationId,
    document: DocumentId,
) -> Result<Option<T>, Failure> {
    let Some(paper) = documents::find(tx, document, organisation).await? else { return Ok(None) };
    Desk { keyring, papers: &[paper] }.read(document)
}

/// The names of the organisations that share the record, but one's own.
async fn shared_with(tx: &mut Transaction, member: &Member, before: &Before) -> Result<Vec<String>, Failure> {
    let mut names = Vec::new();
    for reader in records::readers(tx, before.person.person.id).await? {
        if reader.organisation != member.organisation
            && let Some(recipient) = daybreak_vault::recipients::find(tx, reader.organisation).await?
        {
            names.push(recipient.name);
        }
    }
    Ok(names)
}

/// Who reports: the member who holds the draft, as their card says. Nobody asks whoever was removed: then it is whoever has it open.
pub async fn responder(tx: &mut Transaction, member: &Member, referral: &Referral) -> Result<(MemberId, Responder), Failure> {
    let (reports, name) = match store::working(tx, referral.held_by).await? {
        Some(name) => (referral.held_by, name),
        None => (member.id, member.name.clone()),
    };
    let card = store::card(tx, reports).await?;
    let (first_name, last_name) = name.rsplit_once(' ').map_or((name.as_str(), ""), |(first, last)| (first, last));
    let mail = if reports == member.id { member.mail.clone() } else { String::new() };
    let responder = Responder {
        organisation: card.as_ref().map(|card| card.form_name.clone()).filter(|name| !name.is_empty()).unwrap_or_else(|| member.organisation_name.clone()),
        first_name: first_name.to_owned(),
        last_name: last_name.to_owned(),
        mail,
        role: card.as_ref().map(|card| card.role.clone()).unwrap_or_default(),
        phone: card.as_ref().map(|card| card.phone.clone()).unwrap_or_default(),
        second_mail: card.map(|card| card.second_mail).unwrap_or_default(),
        label: referral.label(),
    };
    Ok((reports, responder))
}
