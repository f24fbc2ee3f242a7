//! A small invented partnership to test with.

use daybreak_access::acts::join::{Invitation, Token, invite, join_with};
use daybreak_access::totp::Secret;
use daybreak_access::{MemberId, Office, Pauses, Role, Secrets};
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_site::{Dictionary, House, Settings};
use daybreak_testing::World;
use daybreak_vault::{FormKeys, Recipient, RecipientKind, Signer, recipients};
use daybreak_vocabulary::{Chance, Clock, Language, OrganisationId};
use std::sync::Arc;

pub const SCHEMAS: &[daybreak_database::Schema] =
    &[daybreak_audit::SCHEMA, daybreak_vault::SCHEMA, daybreak_access::SCHEMA, daybreak_partnership::SCHEMA];

pub fn office(world: &World) -> Arc<Office> {
    let rooms = [("site", daybreak_site::WORDS), ("access", daybreak_access::WORDS), ("partnership", daybreak_partnership::WORDS)];
    let signer = Signer::from_bytes(&[7; 32]);
    let house = Arc::new(House {
        db: world.db.clone(),
        clock: Arc::clone(&world.clock) as Arc<dyn Clock>,
        chance: Arc::clone(&world.chance) as Arc<dyn Chance>,
        words: Arc::new(Dictionary::read(rooms, true).unwrap()),
        form_keys: FormKeys::new([1; 32], None),
        partnership_key: signer.partnership_key(),
        settings: Settings::fictional(),
    });
    let mut office = Office::new(house, Secrets { pepper: [9; 32], signer }, true);
    office.pauses = Pauses::Skipped;
    Arc::new(office)
}

pub async fn organisation(office: &Office, name: &str, kind: RecipientKind) -> OrganisationId {
    let house = &office.house;
    let id = OrganisationId(house.chance.uuid4());
    let recipient = Recipient { id, name: name.into(), kind, active: true, fallback: false };
    let made: Result<(), Stop<()>> = change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| {
        recipients::enter(change, &office.signer, &recipient).await?;
        change.record(Entry::new("organisation.entered", "organisation", id.0));
        Ok(())
    });
    made.unwrap();
    id
}

/// Somebody who has joined.
pub async fn member(office: &Office, organisation: OrganisationId, name: &str, language: Language, roles: &[Role]) -> MemberId {
    let house = &office.house;
    let id = MemberId(house.chance.uuid7(house.clock.now()));
    let token = Token::draw(office);
    let mail = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
    let invitation = Invitation { organisation, name: name.into(), mail, language, roles: roles.to_vec() };
    let invited = change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| invite(change, office, &invitation, id, &token).await);
    invited.unwrap();
    join_with(office, &token, "seven brown owls by the river", &Secret::draw(&*house.chance)).await.unwrap();
    id
}
