//! An invented partnership: its office, its organisations, its people. The tests of every room on the partners' side begin with it; `partnership` and `triage`
//! take this very file.

use daybreak_access::acts::join::{Invitation, Token, invite, join_with};
use daybreak_access::totp::Secret;
use daybreak_access::{MemberId, Office, Pauses, Role, Secrets};
use daybreak_audit::{Author, Stop, change};
use daybreak_site::{Dictionary, House, RoomWords, Settings};
use daybreak_testing::World;
use daybreak_vault::trace::{TraceKey, TraceKeys};
use daybreak_vault::{FormKeys, Recipient, RecipientKind, Signer, recipients};
use daybreak_vocabulary::{Chance, Clock, Language, OrganisationId};
use std::sync::Arc;

/// Everybody's.
pub const PASSPHRASE: &str = "seven brown owls by the river";

/// The partners' side of a house in this world, with the words of these rooms; nobody waits for a wrong try, and how long they would have is put down. `loopback` is how the demo is served.
pub fn office(world: &World, rooms: &[(&str, RoomWords)], settings: Settings, loopback: bool) -> Arc<Office> {
    let signer = Signer::from_bytes(&[7; 32]);
    let house = House {
        db: world.db.clone(),
        clock: Arc::clone(&world.clock) as Arc<dyn Clock>,
        chance: Arc::clone(&world.chance) as Arc<dyn Chance>,
        words: Arc::new(Dictionary::read(rooms.iter().copied(), true).unwrap()),
        form_keys: FormKeys::new([1; 32], None),
        leavings: Default::default(),
        partnership_key: signer.partnership_key(),
        settings,
    };
    let mut office = Office::new(Arc::new(house), Secrets { pepper: [9; 32], signer }, loopback);
    office.pauses = Pauses::Noted(Arc::default());
    office.traces = TraceKeys::new(vec![TraceKey::new(1, [5; 32])]);
    Arc::new(office)
}

/// An organisation in the signed directory, without keys.
pub async fn organisation(office: &Office, name: &str, kind: RecipientKind, fallback: bool) -> OrganisationId {
    let house = &office.house;
    let id = OrganisationId(house.chance.uuid4());
    let recipient = Recipient { id, name: name.into(), kind, active: true, fallback };
    let entered: Result<(), Stop<()>> = change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| {
        recipients::enter(change, &office.signer, &recipient).await.map_err(Stop::from)
    });
    entered.unwrap();
    id
}

/// Where somebody of this name gets their mail.
pub fn mail(name: &str) -> String {
    format!("{}@example.org", name.to_lowercase().replace(' ', "."))
}

/// A link for somebody new.
pub async fn invited(office: &Office, organisation: OrganisationId, name: &str, language: Language, roles: &[Role]) -> (MemberId, Token) {
    let house = &office.house;
    let id = MemberId(house.chance.uuid7(house.clock.now()));
    let token = Token::draw(office);
    let invitation = Invitation { organisation, name: name.into(), mail: mail(name), language, roles: roles.to_vec() };
    let invited = change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| invite(change, office, &invitation, id, &token).await);
    invited.unwrap();
    (id, token)
}

/// Somebody who has joined, and what their telephone makes codes from.
pub async fn joined(office: &Office, organisation: OrganisationId, name: &str, language: Language, roles: &[Role]) -> (MemberId, Secret) {
    let (id, token) = invited(office, organisation, name, language, roles).await;
    let secret = Secret::draw(&*office.house.chance);
    join_with(office, &token, PASSPHRASE, &secret).await.unwrap();
    (id, secret)
}
