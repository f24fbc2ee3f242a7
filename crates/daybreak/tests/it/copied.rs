//! The county once more on each engine, within this process and at a moment that stands still: one of each thing its police keep, and whoever would like to see it.

use crate::county::county;
use crate::http::Reply;
use crate::invented::{self, PASSPHRASE};
use crate::keeping::must;
use crate::statements;
use crate::things::Things;
use axum::Router;
use axum::body::Body;
use daybreak::demo;
use daybreak::house::{self, Ground, Sides};
use daybreak::secrets::{self, PartnerSecrets};
use daybreak::settings::Settings;
use daybreak::system::{SystemChance, SystemClock};
use daybreak_access::acts::join;
use daybreak_access::acts::recover::{self, FirstKeys};
use daybreak_access::acts::session::{self, Typed};
use daybreak_access::totp::{Secret, step_at};
use daybreak_access::{Member, Office, Pauses, Role};
use daybreak_audit::{Author, Stop, change};
use daybreak_documents::Press;
use daybreak_testing::{World, engines};
use daybreak_vault::{RecipientKind, SessionCookie, recipients};
use daybreak_vocabulary::{Clock, Language, OrganisationId};
use http::{Request, header};
use http_body_util::BodyExt;
use std::path::Path;
use std::sync::Arc;
use tower::ServiceExt;

/// The county on one engine.
pub struct Copied {
    pub world: World,
    /// One of each thing the police keep.
    pub things: Things,
    /// Their coordinator, who sees all of it.
    pub owner: SessionCookie,
    pub police: OrganisationId,
    office: Arc<Office>,
    router: Router,
}

/// An answer, and the statements it took.
#[derive(Debug)]
pub struct Asked {
    pub reply: Reply,
    pub statements: Vec<String>,
}

/// Both engines, with the same county on each: as it stands on the server that the other tests look at.
pub async fn copied() -> Vec<Copied> {
    let county = county();
    let settings = county.folder.join("daybreak.toml");
    let folder = tempfile::tempdir().unwrap();
    let backup = folder.path().join("county.backup");
    must(&settings, &format!("sqlite:{}", county.folder.join("daybreak.db").display()), &["backup", backup.to_str().unwrap()]);
    let mut copied = Vec::new();
    for world in engines(&[]).await {
        must(&settings, world.address(), &["restore", backup.to_str().unwrap()]);
        copied.push(Copied::open(world, &settings).await);
    }
    copied
}

impl Copied {
    async fn open(world: World, settings: &Path) -> Copied {
        // Later than anybody signed in there, so that their codes are new ones.
        world.clock.set(SystemClock.now().plus_minutes(2));
        let settings = Settings::read(settings, Some(world.address())).unwrap();
        let secrets: PartnerSecrets = secrets::read(&settings.partners.secrets).unwrap();
        let ground = Ground { settings: &settings, db: world.db.clone(), partnership_key: settings.partnership_key.unwrap() };
        let house = house::house(ground, world.clock.clone(), Arc::new(SystemChance), None).unwrap();
        let mut office = house::office(&house, &secrets, Press::none());
        let pauses = std::mem::replace(&mut Arc::get_mut(&mut office).unwrap().pauses, Pauses::Noted(Arc::default()));
        assert!(matches!(pauses, Pauses::Kept), "a house that is served really waits");
        let router = house::doors(&house, Some(&office), Sides::Both);
        let chief = county().people.find("first-responder").unwrap();
        let code = chief.code(world.clock.now()).unwrap();
        let owner = sign_in(&office, chief.mail.as_deref().unwrap(), demo::PASSPHRASE, code).await;
        let police = resumed(&office, &owner).await.organisation;
        let mut copied = Copied { world, things: Things::each(""), owner, police, office, router };
        // A link that was real, and was used.
        let (_, used) = invented::invited(&copied.office, police, "Una Used", Language::En, &[Role::Reader]).await;
        join::join_with(&copied.office, &used, PASSPHRASE, &Secret::draw(&*copied.office.house.chance)).await.unwrap();
        let page = async |path: String| copied.ask(Some(&copied.owner), "GET", &path).await.reply.body;
        let things = Things::found(page, used.path().trim_start_matches("/join/")).await;
        copied.things = things;
        copied
    }

    /// Somebody new, with these roles, signed in.
    pub async fn somebody(&self, of: OrganisationId, name: &str, roles: &[Role]) -> SessionCookie {
        let (_, secret) = invented::joined(&self.office, of, name, Language::En, roles).await;
        sign_in(&self.office, &invented::mail(name), PASSPHRASE, secret.code(step_at(self.world.clock.now()))).await
    }

    /// Somebody who may do everything, in another organisation that holds keys of its own and was never given anything.
    pub async fn neighbour(&self) -> SessionCookie {
        let organisation = invented::organisation(&self.office, "Fenwick District Council", RecipientKind::Council, false).await;
        let first = FirstKeys::draw(&self.office, organisation).unwrap();
        let house = &self.office.house;
        let put: Result<(), Stop<()>> = change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| first.put(change, &self.office).await.map_err(Stop::from));
        put.unwrap();
        let neighbour = self.somebody(organisation, "Nell Neighbour", &Role::ALL).await;
        recover::claim(&self.office, &resumed(&self.office, &neighbour).await, first.code.text().as_str()).await.unwrap();
        neighbour
    }

    /// Somebody with every role, behind the immigration wall.
    pub async fn behind_the_wall(&self) -> SessionCookie {
        let mut tx = self.world.db.read().await.unwrap();
        let all = recipients::all(&mut tx).await.unwrap();
        tx.rollback().await.unwrap();
        let wall = all.iter().find(|one| one.kind == RecipientKind::ImmigrationEnforcement).expect("an organisation behind the wall").id;
        self.somebody(wall, "Walt Warden", &Role::ALL).await
    }

    /// Asks as somebody signed in, or as nobody. What is sent holds the token of the session's forms, and nothing else.
    pub async fn ask(&self, who: Option<&SessionCookie>, method: &str, path: &str) -> Asked {
        let mut request = Request::builder().method(method).uri(path).header(header::HOST, "127.0.0.1");
        if let Some(cookie) = who {
            request = request.header(header::COOKIE, format!("daybreak-demo={}", cookie.text().as_str()));
        }
        let mut form = String::new();
        if method == "POST" {
            request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded").header("sec-fetch-site", "same-origin");
            form = format!("token={}", who.map_or("x".to_owned(), SessionCookie::form_token));
        }
        let request = request.body(Body::from(form)).unwrap();
        let (reply, statements) = statements::of(async {
            let (parts, body) = self.router.clone().oneshot(request).await.unwrap().into_parts();
            let bytes = body.collect().await.unwrap().to_bytes().to_vec();
            let headers = parts.headers.iter().map(|(name, value)| (name.as_str().to_owned(), value.to_str().unwrap().to_owned())).collect();
            Reply { status: parts.status.as_u16(), headers, body: String::from_utf8_lossy(&bytes).into_owned(), bytes }
        })
        .await;
        Asked { reply, statements }
    }
}

async fn sign_in(office: &Office, mail: &str, passphrase: &str, code: String) -> SessionCookie {
    let typed = Typed { mail: mail.to_owned(), passphrase: passphrase.to_owned(), code, next_code: String::new() };
    session::sign_in(office, &typed).await.unwrap()
}

async fn resumed(office: &Office, cookie: &SessionCookie) -> Member {
    session::resume(office, cookie).await.unwrap().unwrap()
}
