//! A small invented partnership: one council with its keys, and whoever a test needs in it.

use daybreak_access::acts::grant;
use daybreak_access::acts::join::{Invitation, Token, invite, join_with};
use daybreak_access::acts::recover::{FirstKeys, claim};
use daybreak_access::acts::session::{Typed, resume, sign_in};
use daybreak_access::totp::{Secret, step_at};
use daybreak_access::{Member, MemberId, Office, Pauses, Role, Secrets};
use daybreak_audit::{Author, Stop, change};
use daybreak_site::{Dictionary, Hosts, House, Settings};
use daybreak_testing::World;
use daybreak_vault::{Compartment, FormKeys, Recipient, RecipientKind, Signer, recipients};
use daybreak_vocabulary::{Chance, Clock, Language, OrganisationId};
use std::sync::Arc;

pub const SCHEMAS: &[daybreak_database::Schema] = &[daybreak_audit::SCHEMA, daybreak_vault::SCHEMA, daybreak_access::SCHEMA];
pub const PASSPHRASE: &str = "seven brown owls by the river";

pub struct County {
    pub world: World,
    pub office: Arc<Office>,
    pub council: OrganisationId,
    pub code: String,
}

/// Somebody with their telephone.
#[derive(Clone)]
pub struct Person {
    pub id: MemberId,
    pub mail: String,
    pub secret: Secret,
}

pub fn house(world: &World) -> (Arc<House>, Signer) {
    let rooms = [("site", daybreak_site::WORDS), ("access", daybreak_access::WORDS)];
    let signer = Signer::from_bytes(&[7; 32]);
    let house = House {
        db: world.db.clone(),
        clock: Arc::clone(&world.clock) as Arc<dyn Clock>,
        chance: Arc::clone(&world.chance) as Arc<dyn Chance>,
        words: Arc::new(Dictionary::read(rooms, true).unwrap()),
        form_keys: FormKeys::new([1; 32], None),
        partnership_key: signer.partnership_key(),
        settings: Settings {
            demo: false,
            hosts: Hosts { public: vec!["localhost".into()], partners: vec!["partners.example.org".into()] },
            ..Settings::fictional()
        },
    };
    (Arc::new(house), signer)
}

/// Both engines, a council on each.
pub async fn counties() -> Vec<County> {
    let mut counties = Vec::new();
    for world in daybreak_testing::engines(SCHEMAS).await {
        let (house, signer) = house(&world);
        let mut office = Office::new(house, Secrets { pepper: [9; 32], signer }, false);
        office.pauses = Pauses::Skipped;
        let mut county = County { world, office: Arc::new(office), council: OrganisationId(uuid::Uuid::nil()), code: String::new() };
        county.council = county.organisation("Ashby Council", RecipientKind::Council).await;
        let keys = FirstKeys::draw(&county.office, county.council).unwrap();
        county.code = keys.code.text().to_string();
        let house = &county.office.house;
        let put: Result<(), Stop<()>> =
            change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| keys
            .put(change, &county.office)
            .await
            .map_err(Stop::from));
        put.unwrap();
        counties.push(county);
    }
    counties
}

impl County {
    pub async fn organisation(&self, name: &str, kind: RecipientKind) -> OrganisationId {
        let house = &self.office.house;
        let id = OrganisationId(house.chance.uuid4());
        let recipient = Recipient { id, name: name.into(), kind, active: true, fallback: false };
        let made: Result<(), Stop<()>> = change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| {
            recipients::enter(change, &self.office.signer, &recipient).await.map_err(Stop::from)
        });
        made.unwrap();
        id
    }

    /// A link for somebody new.
    pub async fn invited(&self, organisation: OrganisationId, name: &str, roles: &[Role]) -> (MemberId, Token) {
        let house = &self.office.house;
        let id = MemberId(house.chance.uuid7(house.clock.now()));
        let token = Token::draw(&self.office);
        let mail = format!("{}@example.org", name.to_lowercase());
        let invitation = Invitation { organisation, name: name.into(), mail, language: Language::En, roles: roles.to_vec() };
        let invited = change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| {
            invite(change, &self.office, &invitation, id, &token).await
        });
        invited.unwrap();
        (id, token)
    }

    /// Somebody who has joined.
    pub async fn person_of(&self, organisation: OrganisationId, name: &str, roles: &[Role]) -> Person {
        let (id, token) = self.invited(organisation, name, roles).await;
        let secret = Secret::draw(&*self.office.house.chance);
        join_with(&self.office, &token, PASSPHRASE, &secret).await.unwrap();
        Person { id, mail: format!("{}@example.org", name.to_lowercase()), secret }
    }

    pub async fn person(&self, name: &str, roles: &[Role]) -> Person {
        self.person_of(self.council, name, roles).await
    }

    /// Signs in half a minute later, so that the code is a new one.
    pub async fn member(&self, person: &Person) -> Member {
        self.later();
        let typed = Typed {
            mail: person.mail.clone(),
            passphrase: PASSPHRASE.into(),
            code: self.code_of(person),
            next_code: String::new(),
        };
        let cookie = sign_in(&self.office, &typed).await.expect("they sign in");
        resume(&self.office, &cookie).await.unwrap().expect("a session")
    }

    /// A coordinator who brought the recovery code.
    pub async fn holder(&mut self, name: &str) -> (Person, Member) {
        let person = self.person(name, &[Role::Coordinator]).await;
        let member = self.member(&person).await;
        self.code = claim(&self.office, &member, &self.code).await.expect("the code opens the keys").to_string();
        (person, member)
    }

    pub async fn grant(&self, by: &Member, to: &Person, compartment: Compartment) {
        grant::grant(&self.office, by, to.id, compartment).await.expect("the key is handed over");
    }

    pub fn code_of(&self, person: &Person) -> String {
        person.secret.code(step_at(self.world.clock.now()))
    }

    pub fn later(&self) {
        let now = self.world.clock.now();
        self.world.clock.set(daybreak_vocabulary::Moment(now.0 + 30_000));
    }
}
