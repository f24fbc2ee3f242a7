//! What members do with a person's record. Each act: the rule, the store, the account; each refuses in a small list of its own.
//!
//! Whether a role may do it at all is `access`'s table; whether this person is theirs is asked first of all, here, inside the same transaction.

pub mod begin;
pub mod choose;
pub mod correct;
pub(crate) mod doubt;
pub mod erase;
pub mod hold;
pub mod look_again;
pub mod merge;
pub mod open;
pub mod share;
pub mod step_back;

use crate::person::{Person, PersonId, Reader};
use crate::store;
use daybreak_access::Member;
use daybreak_audit::{Change, Stop};
use daybreak_database::{Failure, PAGE, Transaction};
use daybreak_site::{Filled, Filling};
use daybreak_triage::refusals::No;
use daybreak_triage::sealing::Paper;
use daybreak_vault::{documents, recipients};
use daybreak_vocabulary::OrganisationId;

/// A person as one member stands before them.
#[derive(Clone, Debug)]
pub struct Before {
    pub person: Person,
    /// On what ground this member's organisation sees the record.
    pub reader: Reader,
}

impl Before {
    pub fn is_keeper(&self) -> bool {
        self.person.keeper == self.reader.organisation
    }
}

/// The person, where this member sees them. Everybody else is the page that never was.
pub async fn before(tx: &mut Transaction, member: &Member, person: PersonId) -> Result<Option<Before>, Failure> {
    let Some(person) = store::find_for(tx, person, member.organisation).await? else { return Ok(None) };
    // Whoever knows somebody knows them by every record there is of them.
    if store::is_recused(tx, member.id, person.merged_into.unwrap_or(person.id)).await? {
        return Ok(None);
    }
    let readers = store::readers(tx, person.id).await?;
    let reader = readers.into_iter().find(|reader| reader.organisation == member.organisation);
    Ok(reader.map(|reader| Before { person, reader }))
}

/// To whom a choice is sealed: whoever sees the record.
pub async fn readers(tx: &mut Transaction, person: PersonId) -> Result<Vec<OrganisationId>, Failure> {
    let readers = store::readers(tx, person).await?;
    recipients::still_here(tx, &readers.into_iter().map(|reader| reader.organisation).collect::<Vec<_>>()).await
}

/// Which of the people an organisation sees are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    Everybody,
    /// Whom it keeps itself, without this one.
    KeptBut(PersonId),
}

/// A page of the people this member sees, the newest first: those before an id. Whom they stepped back from the statement leaves out, once for all rows.
pub async fn listed(tx: &mut Transaction, member: &Member, which: Listed, from: Option<PersonId>) -> Result<Filled<Before, PersonId>, Failure> {
    let mut filling = Filling::new(from, PAGE, |known: &Before| known.person.id);
    while filling.wants() {
        let (after, limit) = (filling.after(), filling.limit());
        let people = match which {
            Listed::Everybody => store::list(tx, member.organisation, member.id, after, limit).await?,
            Listed::KeptBut(person) => store::list_kept(tx, member.organisation, member.id, person, after, limit).await?,
        };
        filling.bring(people.into_iter().map(|(person, reader)| Before { person, reader }).collect());
        while let Some(known) = filling.next_row() {
            filling.show(known);
        }
    }
    Ok(filling.filled())
}

/// The person of a path or a form, inside an act.
pub async fn must_see<R>(change: &mut Change, member: &Member, person: PersonId) -> Result<Before, Stop<No<R>>> {
    before(change.tx(), member, person).await?.ok_or(Stop::Refused(No::NotThere))
}

/// Stores a document of a person's; `own` where it is one organisation's alone.
pub async fn put(change: &mut Change, person: PersonId, paper: &Paper, own: Option<OrganisationId>) -> Result<(), Failure> {
    documents::put(change, &paper.document, &paper.wraps).await?;
    let head = paper.document.head;
    let document = store::PersonDocument { document: head.id, kind: head.kind, organisation: own, added_on: change.now.day() };
    store::attach(change.tx(), person, &document).await
}
