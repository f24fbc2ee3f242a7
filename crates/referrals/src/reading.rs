//! A referral that was made ready, opened with the keys of one member, for one request.

use crate::acts::standing::hand_over::goes_along;
use crate::acts::standing::record::Words;
use crate::acts::standing::{Before, ledger};
use crate::form::Filled;
use crate::store::{self, Feedback, standing as rows};
use daybreak_access::Member;
use daybreak_database::{Failure, Transaction};
use daybreak_people::age::Eighteen;
use daybreak_people::choice::{About, Path, path, stand};
use daybreak_people::opened;
use daybreak_triage::opened::Desk;
use daybreak_vault::{Keyring, SealedDocument, Wrap, documents};
use daybreak_vocabulary::Day;

/// What this member's keys open of it.
#[derive(Clone, Debug)]
pub struct Reading {
    pub keyring: Keyring,
    /// The form, and what is sealed beside its events, still sealed.
    pub papers: Vec<(SealedDocument, Wrap)>,
    /// `None` where this member holds no key for it.
    pub filled: Option<Filled>,
    /// Beside each event, in their order.
    pub words: Vec<Option<Words>>,
    pub asides: Vec<(rows::Aside, Option<Words>)>,
    /// Words back to whoever referred.
    pub feedback: Vec<(Feedback, Option<Words>)>,
    /// How the person may be referred today, by their record and their choices.
    pub path: Path,
    pub eighteen: Option<Eighteen>,
    /// They said yes to immigration authorities being told, and not as a child who is an adult now: no is what holds until they do.
    pub immigration: bool,
}

pub async fn read(tx: &mut Transaction, member: &Member, before: &Before, today: Day) -> Result<Reading, Failure> {
    let keyring = member.keyring(tx).await?;
    let mut papers = documents::of_record(tx, before.referral.id.0, member.organisation).await?;
    papers.retain(|(document, _)| goes_along(document.head.kind));
    let desk = Desk { keyring: &keyring, papers: &papers };
    let filled = match before.referral.form_document {
        Some(document) => desk.read::<Filled>(document)?,
        None => None,
    };
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
    let since = age.as_ref().and_then(|known| known.age.adult_since(today));
    let eighteen = age.as_ref().and_then(|known| known.age.eighteen(today));
    // What they said as a child is no yes of the adult's; and whose record does not open here, of them nobody can tell which it is.
    let immigration = age.is_some() && stand(&choices, About::Immigration, None, since).is_given();
    Ok(Reading { immigration, path: path(standing, &choices, since), eighteen, filled, words, asides, feedback, papers, keyring })
}
