//! What a notification without a name would tell, by all that is on record now: a name, a birth, an address, a number or a reference that was put down after it was
//! made ready stands in its words as well as one that was known before. It is looked for at every door.

use crate::form::{Filled, Subject};
use crate::nameless::{Identifiers, Leaking};
use crate::opened::read;
use crate::out::NotOut;
use crate::subject;
use daybreak_database::{Failure, Transaction};
use daybreak_people::age::Age;
use daybreak_people::record::{Details, Status};
use daybreak_people::safe::Contact;
use daybreak_people::{Person, store as records};
use daybreak_vault::{DocumentId, DocumentKind, Keyring};
use daybreak_vocabulary::{Day, OrganisationId};

/// What is on record of somebody, in every record there is of them, as far as one organisation's keys open it.
#[derive(Clone, Debug, Default)]
pub struct OnRecord {
    /// Filled with what is looked for, and with nothing that fills a form.
    pub known: Subject,
    /// Every version there is of who they are, how they are reached and their references, opened or not. Each correction is a version of its own.
    pub versions: Vec<DocumentId>,
    /// Those of them that these keys do not open.
    closed: Vec<DocumentId>,
}

pub async fn on_record(tx: &mut Transaction, keyring: &Keyring, organisation: OrganisationId, person: &Person) -> Result<OnRecord, Failure> {
    let mut on_record = OnRecord::default();
    for record in records::family(tx, person.merged_into.unwrap_or(person.id)).await? {
        for of in records::documents(tx, record).await? {
            let found = match of.kind {
                DocumentKind::Person => read::<Details>(tx, keyring, organisation, of.document).await?.map(|details| known(Some(&details), None, None)),
                DocumentKind::Contact => read::<Contact>(tx, keyring, organisation, of.document).await?.map(|contact| known(None, Some(&contact), None)),
                DocumentKind::Status => read::<Status>(tx, keyring, organisation, of.document).await?.map(|status| known(None, None, Some(&status))),
                _ => continue,
            };
            on_record.versions.push(of.document);
            match found {
                Some(found) => subject::learn(&mut on_record.known, found),
                None => on_record.closed.push(of.document),
            }
        }
    }
    Ok(on_record)
}

/// Whatever day it is: what is looked for does not hang on it.
fn known(details: Option<&Details>, contact: Option<&Contact>, status: Option<&Status>) -> Subject {
    let age = details.map_or_else(Age::default, |details| details.age.clone());
    subject::recorded(details, &age, contact, status, Day(0))
}

/// What stands in the way of a notification without a name leaving as it was made ready.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Telling {
    /// What of it tells who it is, and in which field.
    pub leaks: Vec<Leaking>,
    /// Something was put down since that these keys do not open: nobody here can look for it.
    pub unseen: bool,
}

impl Telling {
    /// Looks through a form as it was made ready, when `looked` were the versions there were. `references` are those that were written down beside it since.
    pub fn of<'a>(filled: &Filled, on_record: &OnRecord, looked: &[DocumentId], references: impl IntoIterator<Item = &'a str>) -> Telling {
        if !filled.nameless {
            return Telling::default();
        }
        let leaks = Identifiers::on_record(&on_record.known, references).leaks_of(filled);
        Telling { leaks, unseen: on_record.closed.iter().any(|version| !looked.contains(version)) }
    }

    pub fn is_nothing(&self) -> bool {
        self.leaks.is_empty() && !self.unseen
    }

    /// Why it does not leave, where it does not.
    pub fn forbids(&self) -> Option<NotOut> {
        let unseen = self.unseen.then_some(NotOut::Unseen);
        if self.leaks.is_empty() { unseen } else { Some(NotOut::Telling) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Answer, FilledField, FilledPage};
    use crate::nameless::Leak;
    use crate::referral::Kind;
    use daybreak_people::record::{Name, NameKind};
    use daybreak_people::safe::{Address, Typed};
    use daybreak_vocabulary::Jurisdiction;
    use daybreak_vocabulary::uuid::Uuid;

    fn filled(kind: Kind, words: &str) -> Filled {
        let field = FilledField { id: "living-conditions".to_owned(), value: Answer::Text(words.to_owned()) };
        let page = FilledPage { path: "/how-they-were-treated".to_owned(), fields: vec![field] };
        Filled { kind, jurisdiction: Jurisdiction::England, nameless: kind == Kind::Dtn, pages: vec![page] }
    }

    fn on_record(known: Subject, closed: &[u128]) -> OnRecord {
        let closed: Vec<DocumentId> = closed.iter().map(|number| DocumentId(Uuid::from_u128(*number))).collect();
        OnRecord { known, versions: closed.clone(), closed }
    }

    #[test]
    fn each_thing_a_record_learns_later_is_found_in_what_was_ready() {
        let named = Details { names: vec![Name { kind: NameKind::Used, first: "Mira".to_owned(), last: String::new() }], ..Details::default() };
        let address = Address { street: "The Old Boatyard".to_owned(), ..Address::default() };
        let contact = Contact::default().with(Typed { phone: "731902".to_owned(), through: "the Harbour bakery".to_owned(), address, ..Typed::default() });
        let status = Status { number: "40112".to_owned(), ..Status::default() };
        for (known, words, leak) in [
            (known(Some(&named), None, None), "Mira slept on the floor.", Leak::Name),
            (known(None, Some(&contact), None), "Slept in the old boatyard.", Leak::Address),
            (known(None, Some(&contact), None), "They rang 731 902 at night.", Leak::Contact),
            (known(None, None, Some(&status)), "They were told 40112.", Leak::Reference),
        ] {
            let form = filled(Kind::Dtn, words);
            let before = Telling::of(&form, &OnRecord::default(), &[], []);
            assert!(before.is_nothing(), "{words}: {before:?}");
            let told = Telling::of(&form, &on_record(known, &[]), &[], []);
            assert_eq!(told.leaks.iter().map(|one| one.found.leak).collect::<Vec<_>>(), [leak], "{words}");
        }
        let beside = Telling::of(&filled(Kind::Dtn, "The police wrote 5521."), &OnRecord::default(), &[], ["5521"]);
        assert_eq!(beside.leaks.first().map(|one| one.found.leak), Some(Leak::Reference));
    }

    #[test]
    fn what_nobody_here_can_read_holds_it_back_unless_it_was_looked_through() {
        let version = |number| DocumentId(Uuid::from_u128(number));
        let form = filled(Kind::Dtn, "Slept on the floor.");
        let unseen = |closed: &[u128], looked: &[DocumentId]| Telling::of(&form, &on_record(Subject::default(), closed), looked, []).unseen;
        assert!(!unseen(&[7], &[version(7)]), "whoever made it ready looked through it");
        assert!(unseen(&[8], &[version(7)]), "it was corrected since");
        assert!(!unseen(&[], &[version(7)]));
        let named = Telling::of(&filled(Kind::Nrm, "Dana slept on the floor."), &on_record(Subject::default(), &[8]), &[], []);
        assert!(named.is_nothing(), "a referral names the person");
    }
}
