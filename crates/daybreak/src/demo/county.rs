//! The county's organisations, and its people becoming members of them.

use crate::demo::clock::Past;
use crate::demo::desk::Desk;
use crate::demo::people::{PASSPHRASE, People, Persona};
use crate::demo::NotMade;
use crate::founding::{self, Coordinator, Founding, Organisation};
use axum::Router;
use daybreak_access::acts::join::{Invitation, Token, invite, join_with};
use daybreak_access::acts::{grant, recover, session};
use daybreak_access::totp::{Secret, step_at};
use daybreak_access::{Member, MemberId, Office, Role, compartments};
use daybreak_audit::{Author, HeadVerifier, Stop, change};
use daybreak_reports::ReportId;
use daybreak_vault::{Compartment, PartnershipKey};
use daybreak_vocabulary::{Clock, Language, OrganisationId};
use data_encoding::HEXLOWER_PERMISSIVE as HEX;
use serde::Deserialize;
use std::collections::BTreeMap;

const FILE: &str = "personas.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    organisation: Vec<Named>,
    persona: Vec<Introduced>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Named {
    name: String,
    title: String,
    kind: String,
    #[serde(default)]
    covers: Vec<String>,
    #[serde(default)]
    fallback: bool,
    hours: String,
    telephone: String,
    /// Its first coordinator, where that is none of the ten.
    coordinator: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Introduced {
    name: String,
    title: String,
    organisation: Option<String>,
    #[serde(default)]
    roles: Vec<String>,
    /// Its organisation's first coordinator.
    #[serde(default)]
    founder: bool,
}

/// What stands once everybody has joined.
#[derive(Debug)]
pub struct County {
    pub people: People,
    pub organisations: BTreeMap<String, OrganisationId>,
    /// The report each story became, by the story's name.
    pub reports: BTreeMap<String, ReportId>,
    /// The records of people of the stories, by their names in helped.toml.
    pub helped: BTreeMap<String, String>,
    secrets: BTreeMap<String, Secret>,
}

/// The demo's settings file.
pub fn settings(partnership: &PartnershipKey, account: &HeadVerifier, port: u16) -> String {
    include_str!("settings.toml")
        .replace("{partnership_key}", &partnership.to_string())
        .replace("{account_key}", &HEX.encode(&account.to_bytes()))
        .replace("{port}", &port.to_string())
}

impl County {
    /// Signs somebody in, at this moment of the demo's past.
    pub async fn desk(&self, router: &Router, past: &Past, name: &str) -> Result<Desk, NotMade> {
        let persona = self.people.find(name).ok_or(NotMade::File(FILE))?;
        let (Some(mail), Some(secret)) = (&persona.mail, self.secrets.get(name)) else { return Err(NotMade::File(FILE)) };
        Desk::sign_in(router, mail, PASSPHRASE, &secret.code(step_at(past.now()))).await
    }
}

/// Founds every organisation, and has every persona join theirs: coordinators first, with the recovery code, then those they grant keys to.
pub async fn found(office: &Office, past: &Past) -> Result<County, NotMade> {
    let file: File = toml::from_str(include_str!("personas.toml")).map_err(|_| NotMade::File(FILE))?;
    let mut county = County { people: People::default(), organisations: BTreeMap::new(), reports: BTreeMap::new(), helped: BTreeMap::new(), secrets: BTreeMap::new() };
    let mut coordinators: BTreeMap<String, Member> = BTreeMap::new();
    let organisation = |named: &Named| Organisation {
        name: named.title.clone(),
        kind: named.kind.clone(),
        covers: named.covers.clone(),
        fallback: named.fallback,
        coordinator: founder(&file, named).map(|(name, title)| Coordinator { name: title, mail: mail(&name), language: Language::En }),
        hours: named.hours.clone(),
        telephone: named.telephone.clone(),
        mail: format!("{}@example.org", named.name),
    };
    let founding = Founding { organisation: file.organisation.iter().map(organisation).collect() };
    let joining = founding::read(&founding, &office.house.settings.places)?;
    let joined = founding::found(office, &joining).await?;
    for (named, joined) in file.organisation.iter().zip(joined) {
        county.organisations.insert(named.name.clone(), joined.id);
        let token = joined.link.as_deref().and_then(|link| Token::parse(link.rsplit('/').next()?));
        if let (Some((founder, _)), Some(token)) = (founder(&file, named), token) {
            let secret = enter(office, &token).await?;
            county.secrets.insert(founder.clone(), secret);
            past.reach(past.now().plus_minutes(1));
            if let Some(code) = joined.recovery_code {
                let member = member(office, past, &county.secrets, &founder).await?;
                recover::claim(office, &member, &code).await.map_err(|stop| refused(stop, "its recovery code"))?;
                coordinators.insert(named.name.clone(), member);
            }
        }
    }
    for persona in file.persona {
        if let (Some(organisation), false) = (&persona.organisation, persona.founder) {
            let id = *county.organisations.get(organisation).ok_or(NotMade::File(FILE))?;
            let secret = join(office, &persona, id, coordinators.get(organisation)).await?;
            county.secrets.insert(persona.name.clone(), secret);
        }
        let secret = county.secrets.get(&persona.name);
        let title = |name: &str| file.organisation.iter().find(|named| named.name == name).map(|named| named.title.clone());
        county.people.personas.push(Persona {
            mail: secret.map(|_| mail(&persona.name)),
            codes: secret.map(Secret::base32),
            organisation: persona.organisation.as_deref().and_then(title),
            receipt: None,
            name: persona.name,
            title: persona.title,
        });
    }
    past.reach(past.now().plus_minutes(5));
    Ok(county)
}

/// The short name and the title of an organisation's first coordinator.
fn founder(file: &File, named: &Named) -> Option<(String, String)> {
    let one_of_ten = file.persona.iter().find(|persona| persona.founder && persona.organisation.as_deref() == Some(&named.name));
    let other = || named.coordinator.as_ref().map(|title| (format!("{}-coordinator", named.name), title.clone()));
    one_of_ten.map(|persona| (persona.name.clone(), persona.title.clone())).or_else(other)
}

fn mail(name: &str) -> String {
    format!("{name}@example.org")
}

fn roles(words: &[String]) -> Result<Vec<Role>, NotMade> {
    words.iter().map(|word| Role::from_word(word).ok_or(NotMade::File(FILE))).collect()
}

fn refused<R>(stop: Stop<R>, what: &'static str) -> NotMade {
    match stop {
        Stop::Refused(_) => NotMade::Refused(what),
        Stop::Failed(failure) => NotMade::Failed(failure),
    }
}

/// Follows the link, with the demo's passphrase and a secret of their own.
async fn enter(office: &Office, token: &Token) -> Result<Secret, NotMade> {
    let secret = Secret::draw(office.house.chance.as_ref());
    join_with(office, token, PASSPHRASE, &secret).await.map_err(|stop| refused(stop, "joining"))?;
    Ok(secret)
}

/// Invited by their coordinator, joins, and is handed the keys usual for their roles.
async fn join(office: &Office, persona: &Introduced, organisation: OrganisationId, coordinator: Option<&Member>) -> Result<Secret, NotMade> {
    let house = &office.house;
    let roles = roles(&persona.roles)?;
    let invitation =
        Invitation { organisation, name: persona.title.clone(), mail: mail(&persona.name), language: Language::En, roles: roles.clone() };
    let id = MemberId(house.chance.uuid7(house.clock.now()));
    let token = Token::draw(office);
    let author = coordinator.map_or(Author::System, Member::author);
    let invited = change!(&house.db, author, house.clock.now(), house.chance.as_ref(), |change| {
        invite(change, office, &invitation, id, &token).await
    });
    invited.map_err(|stop| refused(stop, "an invitation"))?;
    let secret = enter(office, &token).await?;
    if let Some(coordinator) = coordinator {
        for compartment in Compartment::ALL.into_iter().filter(|of| roles.iter().any(|role| compartments::usual(*role).contains(of))) {
            grant::grant(office, coordinator, id, compartment).await.map_err(|stop| refused(stop, "a key"))?;
        }
    }
    Ok(secret)
}

/// Signs a coordinator in for the acts above, as their browser would.
async fn member(office: &Office, past: &Past, secrets: &BTreeMap<String, Secret>, name: &str) -> Result<Member, NotMade> {
    let secret = secrets.get(name).ok_or(NotMade::File(FILE))?;
    let typed = session::Typed {
        mail: mail(name),
        passphrase: PASSPHRASE.to_owned(),
        code: secret.code(step_at(past.now())),
        next_code: String::new(),
    };
    let cookie = session::sign_in(office, &typed).await.map_err(|stop| refused(stop, "signing in"))?;
    session::resume(office, &cookie).await?.ok_or(NotMade::Refused("signing in"))
}
