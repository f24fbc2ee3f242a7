//! The vault, on both engines.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod clean;
mod codes;
mod directory;
mod documents;
mod files;
mod passphrases;
mod sealing;
mod traces;

use daybreak_audit::{Author, Change, Entry, Stop};
use daybreak_database::Schema;
use daybreak_testing::{SeededChance, World};
use daybreak_vault::{
    Compartment, DocumentHead, DocumentId, DocumentKind, Epoch, HeldKey, KeyPair, Keyring, PartnershipKey, Recipient, RecipientKey, RecipientKind,
    Signer,
};
use daybreak_vocabulary::{Chance, Moment, OrganisationId};

pub const SCHEMAS: &[Schema] = &[daybreak_audit::SCHEMA, daybreak_vault::SCHEMA];

pub const NOW: Moment = Moment(1_795_000_000_000);

pub fn chance() -> SeededChance {
    SeededChance::new(42)
}

pub fn head(chance: &dyn Chance, kind: DocumentKind) -> DocumentHead {
    DocumentHead { id: DocumentId(chance.uuid4()), record: chance.uuid4(), kind }
}

/// An organisation outside any database, with one key.
pub struct Reader {
    pub id: OrganisationId,
    pub held: HeldKey,
    pub key: RecipientKey,
}

impl Reader {
    pub fn new(chance: &dyn Chance, signer: &Signer, compartment: Compartment) -> Reader {
        let id = OrganisationId(chance.uuid4());
        let epoch = Epoch::first(chance, signer, id, compartment);
        Reader { id, key: *epoch.key(), held: epoch.held }
    }

    pub fn keyring(&self) -> Keyring {
        let mut keyring = Keyring::new();
        keyring.add(self.held.clone());
        keyring
    }
}

/// An organisation in a world's database, with a key for every compartment.
pub async fn organisation(world: &World, signer: &Signer, name: &str, kind: RecipientKind) -> (OrganisationId, Keyring) {
    let chance: &dyn Chance = world.chance.as_ref();
    let id = OrganisationId(chance.uuid4());
    let recipient = Recipient { id, name: name.into(), kind, active: true, fallback: false };
    let epochs: Vec<Epoch> = Compartment::ALL.iter().map(|compartment| Epoch::first(chance, signer, id, *compartment)).collect();
    commit(world, async |change: &mut Change| {
        daybreak_vault::recipients::enter(change, signer, &recipient).await?;
        for epoch in &epochs {
            daybreak_vault::recipients::start(change, signer, epoch, None).await?;
        }
        Ok(())
    })
    .await
    .unwrap();
    let mut keyring = Keyring::new();
    epochs.into_iter().for_each(|epoch| keyring.add(epoch.held));
    (id, keyring)
}

/// Commits an act, with an entry of the test's own.
pub async fn commit<T>(world: &World, act: impl AsyncFn(&mut Change) -> Result<T, Stop<()>>) -> Result<T, Stop<()>> {
    let chance: &dyn Chance = world.chance.as_ref();
    daybreak_audit::change!(&world.db, Author::System, NOW, chance, |change| {
        change.record(Entry::new("test.done", "test", uuid::Uuid::nil()));
        act(change).await
    })
}

pub fn signer(chance: &dyn Chance) -> (Signer, PartnershipKey) {
    let signer = Signer::draw(chance);
    let pinned = signer.partnership_key();
    (signer, pinned)
}

pub fn receipt_pair(chance: &dyn Chance) -> KeyPair {
    daybreak_vault::Receipt::draw(chance).key_pair()
}
