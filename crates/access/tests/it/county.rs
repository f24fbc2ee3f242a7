//! A small invented partnership: one council with its keys, and whoever a test needs in it.

pub use crate::invented::PASSPHRASE;
use crate::invented::{self, mail};
use daybreak_access::acts::grant;
use daybreak_access::acts::join::Token;
use daybreak_access::acts::recover::{FirstKeys, claim};
use daybreak_access::acts::session::{Typed, resume, sign_in};
use daybreak_access::totp::{Secret, step_at};
use daybreak_access::{Member, MemberId, Office, Pauses, Role};
use daybreak_audit::{Author, Stop, change};
use daybreak_site::{Hosts, Settings};
use daybreak_testing::World;
use daybreak_vault::{Compartment, RecipientKind};
use daybreak_vocabulary::{Clock, Language, OrganisationId};
use std::sync::Arc;

pub const SCHEMAS: &[daybreak_database::Schema] = &[daybreak_audit::SCHEMA, daybreak_vault::SCHEMA, daybreak_access::SCHEMA];

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

/// Both engines, a council on each.
pub async fn counties() -> Vec<County> {
    let mut counties = Vec::new();
    for world in daybreak_testing::engines(SCHEMAS).await {
        let hosts = Hosts { public: vec!["localhost".into()], partners: vec!["partners.example.org".into()] };
        let rooms = [("site", daybreak_site::WORDS), ("access", daybreak_access::WORDS)];
        let office = invented::office(&world, &rooms, Settings { demo: false, hosts, ..Settings::fictional() }, false);
        let council = invented::organisation(&office, "Ashby Council", RecipientKind::Council, false).await;
        let keys = FirstKeys::draw(&office, council).unwrap();
        let code = keys.code.text().to_string();
        let house = &office.house;
        let put: Result<(), Stop<()>> =
            change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| keys.put(change, &office).await.map_err(Stop::from));
        put.unwrap();
        counties.push(County { world, office, council, code });
    }
    counties
}

impl County {
    pub async fn organisation(&self, name: &str, kind: RecipientKind) -> OrganisationId {
        invented::organisation(&self.office, name, kind, false).await
    }

    /// A link for somebody new.
    pub async fn invited(&self, organisation: OrganisationId, name: &str, roles: &[Role]) -> (MemberId, Token) {
        invented::invited(&self.office, organisation, name, Language::En, roles).await
    }

    /// Somebody who has joined.
    pub async fn person_of(&self, organisation: OrganisationId, name: &str, roles: &[Role]) -> Person {
        let (id, secret) = invented::joined(&self.office, organisation, name, Language::En, roles).await;
        Person { id, mail: mail(name), secret }
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

    /// How long each answer would have waited since this was last asked, in milliseconds.
    pub fn waited(&self) -> Vec<i64> {
        match &self.office.pauses {
            Pauses::Noted(waits) => std::mem::take(&mut *waits.lock().unwrap()),
            Pauses::Kept => panic!("they really wait"),
        }
    }

    pub fn later(&self) {
        let now = self.world.clock.now();
        self.world.clock.set(daybreak_vocabulary::Moment(now.0 + 30_000));
    }
}
