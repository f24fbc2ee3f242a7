//! A record opened with the keys of one member, for one request.

use crate::acts::correct::{Follows, Looked};
use crate::age::{Age, Evidence, Standing};
use crate::choice::{About, Choice, Explained, Stand, stand};
use crate::person::{Person, PersonId, Reader};
use crate::record::{Details, Memo, Status};
use crate::safe::Contact;
use crate::store::{self, Line, PersonDocument};
use daybreak_access::Member;
use daybreak_database::{Failure, Transaction};
use daybreak_triage::opened::Desk;
use daybreak_vault::{DocumentKind, Keyring, SealedDocument, Wrap, documents};
use daybreak_vocabulary::{Day, OrganisationId};
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use uuid::Uuid;

/// What this member's keys open. Nothing here is kept after the request.
#[derive(Clone, Debug)]
pub struct Opened {
    pub keyring: Keyring,
    /// Every document the organisation may open, still sealed.
    pub papers: Vec<(SealedDocument, Wrap)>,
    /// `None` where this member holds no key for it.
    pub details: Option<Details>,
    /// `None` where it is not shared here.
    pub contact: Option<Contact>,
    pub status: Option<Status>,
    /// The ledger, oldest first, with how each was explained where that opens.
    pub choices: Vec<(Line, Option<Explained>)>,
    /// What colleagues of one's own wrote beside their acts, by day.
    pub memos: Vec<(Day, String)>,
    /// What was said of their age in the other records there are of them, as far as those open.
    pub elsewhere: Vec<Evidence>,
    /// Who sees the record, and those joined to it that the same organisation keeps: their days stand with it.
    pub readers: Vec<Reader>,
    /// What every record there is of them says plainly.
    columns: Standing,
    /// Whether they all opened.
    opens_all: bool,
    /// Whether they all opened, or this organisation keeps the record: who can know no more goes by what they know.
    knows_all: bool,
    /// Joined to another record: they are asked there.
    is_joined: bool,
    /// Joined to one that another organisation keeps, and that has them as an adult: a doubt here is nobody else's to look at again.
    doubts_alone: bool,
    /// The record that is kept of them, and the version it was opened at.
    seen: (PersonId, i64),
}

/// Opens a record, and the ledgers of the records found to be the same person.
pub async fn open(tx: &mut Transaction, member: &Member, person: &Person) -> Result<Opened, Failure> {
    let keyring = member.keyring(tx).await?;
    let mut papers = documents::of_record(tx, person.id.0, member.organisation).await?;
    let listed = store::documents(tx, person.id).await?;
    let own = papers.len();
    let mut readers = store::readers(tx, person.id).await?;
    for other in store::family(tx, person.id).await? {
        if other == person.id {
            continue;
        }
        papers.extend(documents::of_record(tx, other.0, member.organisation).await?);
        if store::find(tx, other).await?.is_some_and(|found| found.keeper == person.keeper) {
            readers.extend(store::readers(tx, other).await?);
        }
    }
    let columns = store::standing(tx, person.id).await?;
    let desk = Desk { keyring: &keyring, papers: &papers };
    let details = read(&desk, &listed, DocumentKind::Person)?;
    let contact = read(&desk, &listed, DocumentKind::Contact)?;
    let status = read(&desk, &listed, DocumentKind::Status)?;
    let mut choices = Vec::new();
    for line in store::choices(tx, person.id).await? {
        let explained = desk.read::<Explained>(line.document)?;
        choices.push((line, explained));
    }
    let mut memos = Vec::new();
    for memo in listed.iter().filter(|one| one.kind == DocumentKind::Memo && one.organisation == Some(member.organisation)) {
        if let Some(Memo { text }) = desk.read::<Memo>(memo.document)? {
            memos.push((memo.added_on, text));
        }
    }
    papers.truncate(own);
    let (elsewhere, opens_all) = elsewhere(tx, &keyring, member.organisation, person).await?;
    let kept = match person.merged_into {
        Some(kept) => store::find(tx, kept).await?,
        None => None,
    };
    let doubts_alone = kept.is_some_and(|kept| kept.keeper != person.keeper && kept.standing == Standing::Adult);
    let knows_all = opens_all || person.keeper == member.organisation;
    let is_joined = !person.is_open();
    let seen = kept.map_or((person.id, person.version), |kept| (kept.id, kept.version));
    Ok(Opened { keyring, papers, details, contact, status, choices, memos, elsewhere, readers, columns, opens_all, knows_all, is_joined, doubts_alone, seen })
}

/// What the other records there are of somebody say of their age, as far as they open; and whether they all did.
async fn elsewhere(tx: &mut Transaction, keyring: &Keyring, organisation: OrganisationId, person: &Person) -> Result<(Vec<Evidence>, bool), Failure> {
    let (mut said, mut all) = (Vec::new(), true);
    for other in store::family(tx, person.merged_into.unwrap_or(person.id)).await? {
        if other == person.id {
            continue;
        }
        match details(tx, keyring, organisation, other).await? {
            Some(details) => said.extend(details.age.evidence),
            None => all = false,
        }
    }
    Ok((said, all))
}

/// All that one member's keys tell of somebody's age.
#[derive(Clone, Debug)]
pub struct KnownAge {
    pub age: Age,
    /// Whether every record there is of them opened.
    opens_all: bool,
}

impl KnownAge {
    /// What they are treated as on a day. Where every record opened, all that was said of their age decides. Where one did not, `columns` counts too, which is what
    /// every record says plainly ([`store::standing`]): a child's by one that nobody here can read is a child's.
    pub fn treated_as(&self, columns: Standing, on: Day) -> Standing {
        let known = self.age.standing(on);
        if !self.opens_all && columns.is_treated_as_child() && known == Standing::Adult { Standing::Unsure } else { known }
    }
}

/// All that was said of somebody's age, in every record there is of them that opens; `None` where this one does not.
pub async fn age(tx: &mut Transaction, keyring: &Keyring, organisation: OrganisationId, person: &Person) -> Result<Option<KnownAge>, Failure> {
    let Some(details) = details(tx, keyring, organisation, person.id).await? else { return Ok(None) };
    let (elsewhere, opens_all) = elsewhere(tx, keyring, organisation, person).await?;
    Ok(Some(KnownAge { age: together(&details.age, &elsewhere), opens_all }))
}

fn together(age: &Age, elsewhere: &[Evidence]) -> Age {
    Age { evidence: age.evidence.iter().chain(elsewhere).cloned().collect(), child_then: age.child_then }
}

/// Only who somebody is: to print a name.
pub async fn details(tx: &mut Transaction, keyring: &Keyring, organisation: OrganisationId, person: PersonId) -> Result<Option<Details>, Failure> {
    // An earlier keeper's own may lie beside it: the first that these keys open.
    for of in store::documents(tx, person).await?.iter().filter(|one| one.kind == DocumentKind::Person) {
        let Some(paper) = documents::find(tx, of.document, organisation).await? else { continue };
        if let Some(read) = (Desk { keyring, papers: &[paper] }).read(of.document)? {
            return Ok(Some(read));
        }
    }
    Ok(None)
}

/// Who several people are, for a list: those whose records these keys open, asked for a page at a time.
pub async fn details_of(tx: &mut Transaction, keyring: &Keyring, organisation: OrganisationId, people: &[PersonId]) -> Result<HashMap<PersonId, Details>, Failure> {
    let ids: Vec<Uuid> = people.iter().map(|person| person.0).collect();
    let mut all = HashMap::new();
    for some in ids.chunks(daybreak_database::PAGE) {
        for paper in documents::of_kind(tx, DocumentKind::Person, some, organisation).await? {
            let head = paper.0.head;
            let person = PersonId(head.record);
            // An earlier keeper's own may lie beside it: the first that these keys open.
            if all.contains_key(&person) {
                continue;
            }
            if let Some(read) = (Desk { keyring, papers: &[paper] }).read::<Details>(head.id)? {
                all.insert(person, read);
            }
        }
    }
    Ok(all)
}

fn read<T: DeserializeOwned>(desk: &Desk<'_>, listed: &[PersonDocument], kind: DocumentKind) -> Result<Option<T>, Failure> {
    // An earlier keeper's own may lie beside it: the first that these keys open.
    for of in listed.iter().filter(|one| one.kind == kind) {
        if let Some(read) = desk.read(of.document)? {
            return Ok(Some(read));
        }
    }
    Ok(None)
}

/// How often whoever chose as a child, and is an adult now, is put before somebody until they were asked again, and until what rests on their childhood was put right.
pub const ASK_AGAIN_DAYS: i64 = 7;

impl Opened {
    pub fn ledger(&self) -> Vec<Choice> {
        self.choices.iter().map(|(line, _)| line.choice).collect()
    }

    /// All that was said of their age: what this record says, and the others there are of them.
    pub fn age(&self, details: &Details) -> Age {
        together(&details.age, &self.elsewhere)
    }

    /// What they are treated as on a day; `columns` is what every record there is of them says plainly ([`store::standing`]).
    pub fn treated_as(&self, details: &Details, columns: Standing, on: Day) -> Standing {
        KnownAge { age: self.age(details), opens_all: self.opens_all }.treated_as(columns, on)
    }

    /// Since when they are treated as an adult.
    pub fn adult_since(&self, today: Day) -> Option<Day> {
        self.details.as_ref().and_then(|details| self.age(details).adult_since(today))
    }

    pub fn stand(&self, about: About, with: Option<OrganisationId>, today: Day) -> Stand {
        stand(&self.ledger(), about, with, self.adult_since(today))
    }

    /// Who sees the record, or one joined to it, on a ground that was a child's, although they are an adult now: to be looked at again by whoever keeps it.
    pub fn outgrown(&self, today: Day) -> Vec<Reader> {
        self.details.as_ref().map(|details| self.outgrown_by(&self.age(details), &self.ledger(), today)).unwrap_or_default()
    }

    /// By an age and a ledger. Not while another record, which does not open here, may be a child's.
    fn outgrown_by(&self, age: &Age, ledger: &[Choice], today: Day) -> Vec<Reader> {
        let known = KnownAge { age: age.clone(), opens_all: self.opens_all };
        if known.treated_as(self.columns, today).is_treated_as_child() {
            return Vec::new();
        }
        let since = age.adult_since(today);
        self.readers.iter().filter(|reader| reader.is_outgrown(ledger, since)).copied().collect()
    }

    /// What they are now, and what is due; `None` where it does not open, or another record there is of them does not.
    pub fn looked(&self, today: Day) -> Option<Looked> {
        self.looked_with(&self.ledger(), today)
    }

    /// The same once the ledger says this.
    pub fn looked_with(&self, ledger: &[Choice], today: Day) -> Option<Looked> {
        let age = self.details.as_ref().filter(|_| self.knows_all).map(|details| self.age(details))?;
        let follows = match (self.is_joined, self.doubts_alone) {
            (true, true) => Follows { standing: age.standing(today), due: age.due_days(today) },
            (true, false) => Follows { standing: age.standing(today), due: age.birthdays(today) },
            (false, _) => follows(&age, ledger, today),
        };
        let (kept, version) = self.seen;
        Some(Looked { follows: self.with_outgrown(follows, &age, ledger, today), kept, version })
    }

    /// The same once the record says this of who they are.
    pub fn follows_of(&self, details: &Details, today: Day) -> Follows {
        let (age, ledger) = (self.age(details), self.ledger());
        self.with_outgrown(follows(&age, &ledger, today), &age, &ledger, today)
    }

    /// A ground that was a child's is looked at again as often as the choices of whoever grew up, until it was put right.
    fn with_outgrown(&self, mut follows: Follows, age: &Age, ledger: &[Choice], today: Day) -> Follows {
        let day = today.plus(ASK_AGAIN_DAYS);
        if !follows.due.contains(&day) && !self.outgrown_by(age, ledger, today).is_empty() {
            follows.due.push(day);
            follows.due.sort_unstable();
        }
        follows
    }
}

/// What follows from an age and the ledger on a day.
pub fn follows(age: &Age, ledger: &[Choice], today: Day) -> Follows {
    let standing = age.standing(today);
    let mut due = age.due_days(today);
    let since = age.adult_since(today);
    // A child was referred without being asked: from the day they are an adult until they were.
    let grown = since.is_some_and(|since| since > Day(i64::MIN));
    let asked = !matches!(stand(ledger, About::Referral, None, since), Stand::NotAsked | Stand::AskAgain);
    if grown && !asked {
        due.push(today.plus(ASK_AGAIN_DAYS));
    }
    Follows { standing, due }
}

/// Whether somebody who grew up has still to be asked what they want.
pub fn must_be_asked(age: &Age, ledger: &[Choice], today: Day) -> bool {
    let since = age.adult_since(today);
    let asked = !matches!(stand(ledger, About::Referral, None, since), Stand::NotAsked | Stand::AskAgain);
    since.is_some_and(|since| since > Day(i64::MIN)) && !asked
}
