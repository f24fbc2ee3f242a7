//! A small county for tests of pages: organisations with people signed in, and rows of reports to count, through the real router.

use axum::Router;
use axum::body::Body;
use daybreak_access::acts::{join, session};
use daybreak_access::totp::{Secret, step_at};
use daybreak_access::{MemberId, Office, Pauses, Role, Secrets};
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::{Engine, Schema, on};
use daybreak_site::{Dictionary, Doors, Hosts, House, Pages, RoomWords, Settings};
use daybreak_statistics::acts::import;
use daybreak_testing::World;
use daybreak_vault::{FormKeys, Recipient, RecipientKind, SessionCookie, Signer, recipients};
use daybreak_vocabulary::{Chance, Clock, Day, Language, OrganisationId};
use http::{Request, StatusCode, header};
use std::sync::Arc;
use tower::ServiceExt;

const SCHEMAS: &[Schema] = &[
    daybreak_audit::SCHEMA,
    daybreak_vault::SCHEMA,
    daybreak_access::SCHEMA,
    daybreak_partnership::SCHEMA,
    daybreak_reports::SCHEMA,
    daybreak_triage::SCHEMA,
    daybreak_people::SCHEMA,
    daybreak_referrals::SCHEMA,
    daybreak_statistics::SCHEMA,
];
const PASSPHRASE: &str = "seven slow herons over the fen";

/// Every column of a report that has no default: what is counted is bound, the rest is the same for all.
const REPORT: &str = "INSERT INTO report (id, submission, kind, district, age_band, danger, child, sent_on, state, state_on, answering, locator, receipt_key, expires_on)
                      VALUES ($1, $2, $3, $4, 'unknown', FALSE, FALSE, $5, $6, $5, $7, 1, $8, $5)";

const PERSON: &str = "INSERT INTO person (id, keeper, standing, state, version, begun_on, worked_on, expires_on) VALUES ($1, $1, 'adult', 'open', 1, 1, 1, 40000)";
const REFERRAL: &str = "INSERT INTO referral (id, person, organisation, kind, nation, state, state_on, child, nameless, begun_by, begun_on, held_by, exploitation, expires_on, entered_on, standing)
                        VALUES ($1, $2, $3, $4, 'england', 'entered', $6, FALSE, FALSE, $3, $6, $3, $5, 40000, $6, 'entered')";
const EVENT: &str = "INSERT INTO referral_event (id, referral, position, what, happened_on, organisation, member, recorded_at) VALUES ($1, $2, $3, $4, $5, $6, $6, 0)";
const CRIME: &str = "INSERT INTO referral_beside (id, referral, what, happened_on, organisation, member, recorded_at) VALUES ($1, $2, 'crime', 1, $3, $3, 0)";

/// What is put in of a referral.
#[derive(Clone, Copy)]
pub struct Referred<'a> {
    pub by: OrganisationId,
    pub kind: &'a str,
    pub exploitation: &'a str,
    pub entered_on: Day,
    /// What was decided, and how many days after it was entered.
    pub decided: &'a [(&'a str, i64)],
    pub crime: bool,
}

pub struct County {
    pub world: World,
    pub office: Arc<Office>,
    pub police: OrganisationId,
    pub charity: OrganisationId,
    pub immigration: OrganisationId,
    router: Router,
    words: Arc<Dictionary>,
}

/// Somebody signed in.
pub struct Person {
    pub cookie: SessionCookie,
}

/// What came back.
#[derive(Debug)]
pub struct Seen {
    pub status: StatusCode,
    pub headers: http::HeaderMap,
    pub bytes: Vec<u8>,
}

impl Seen {
    pub fn body(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    pub fn location(&self) -> String {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned()
    }

    /// The text between tags, in one line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut inside = false;
        for letter in self.body().chars() {
            match letter {
                '<' => inside = true,
                '>' => {
                    inside = false;
                    text.push(' ');
                }
                letter if !inside => text.push(letter),
                _ => {}
            }
        }
        text.replace("&#39;", "'").replace("&amp;", "&").replace("&quot;", "\"").split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[track_caller]
    pub fn says(&self, words: &str) {
        assert!(self.text().contains(words), "{words:?} is not in: {} {}", self.status, self.text());
    }

    #[track_caller]
    pub fn keeps_quiet_about(&self, words: &str) {
        assert!(!self.text().contains(words), "{words:?} is in: {}", self.text());
    }
}

pub async fn counties() -> Vec<County> {
    let [sqlite, postgres] = daybreak_testing::engines(SCHEMAS).await;
    vec![County::open(sqlite).await, County::open(postgres).await]
}

pub async fn county(engine: Engine) -> County {
    County::open(daybreak_testing::world(engine, SCHEMAS).await).await
}

fn dictionary() -> Arc<Dictionary> {
    let rooms: [(&str, RoomWords); 3] = [("site", daybreak_site::WORDS), ("access", daybreak_access::WORDS), ("statistics", daybreak_statistics::WORDS)];
    Arc::new(Dictionary::read(rooms, true).expect("the words of every room"))
}

pub fn draw(office: &Office) -> &dyn Chance {
    office.house.chance.as_ref()
}

/// As a browser sends it.
pub fn cookie(person: &Person) -> String {
    format!("daybreak-demo={}", person.cookie.text().as_str())
}

impl County {
    async fn open(world: World) -> County {
        let chance = world.chance.clone();
        let signer = Signer::draw(chance.as_ref());
        let words = dictionary();
        let house = Arc::new(House {
            db: world.db.clone(),
            clock: world.clock.clone(),
            chance: chance.clone(),
            words: words.clone(),
            form_keys: FormKeys::new([1; 32], None),
            leavings: Default::default(),
            partnership_key: signer.partnership_key(),
            settings: Settings {
                demo: false,
                hosts: Hosts { public: vec!["public.test".to_owned()], partners: vec!["partners.test".to_owned(), "127.0.0.1".to_owned()] },
                ..Settings::fictional()
            },
        });
        let mut office = Office::new(Arc::clone(&house), Secrets { pepper: [2; 32], signer }, true);
        office.pauses = Pauses::Noted(Arc::default());
        let office = Arc::new(office);
        let pages: Pages<Office> = daybreak_access::room().pages.and(daybreak_statistics::room().pages);
        let doors = Doors::new().partners(&house, daybreak_access::guarded(&office, pages), Arc::clone(&office));
        let router = daybreak_site::router(&house, doors);
        let id = || OrganisationId(draw(&office).uuid4());
        let (police, charity, immigration) = (id(), id(), id());
        let county = County { world, office: Arc::clone(&office), police, charity, immigration, router, words };
        county.found(police, "Aldermarsh Police", RecipientKind::Police, true).await;
        county.found(charity, "Harbour Light", RecipientKind::Charity, false).await;
        county.found(immigration, "Border Office", RecipientKind::ImmigrationEnforcement, false).await;
        county
    }

    async fn found(&self, id: OrganisationId, name: &str, kind: RecipientKind, fallback: bool) {
        let recipient = Recipient { id, name: name.to_owned(), kind, active: true, fallback };
        let entered: Result<(), Stop<()>> = change!(&self.world.db, Author::System, self.world.clock.now(), draw(&self.office), |change| {
            recipients::enter(change, &self.office.signer, &recipient).await?;
            Ok(())
        });
        entered.expect("an organisation");
    }

    /// Somebody who signs in.
    pub async fn member(&self, of: OrganisationId, name: &str, roles: &[Role]) -> Person {
        let office = &self.office;
        let now = self.world.clock.now();
        let id = MemberId(draw(office).uuid7(now));
        let token = join::Token::draw(office);
        let mail = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let invitation = join::Invitation { organisation: of, name: name.to_owned(), mail: mail.clone(), language: Language::En, roles: roles.to_vec() };
        let invited = change!(&self.world.db, Author::System, now, draw(office), |change| join::invite(change, office, &invitation, id, &token).await);
        invited.expect("an invitation");
        let secret = Secret::draw(draw(office));
        join::join_with(office, &token, PASSPHRASE, &secret).await.expect("joined");
        let typed = session::Typed { mail, passphrase: PASSPHRASE.to_owned(), code: secret.code(step_at(now)), next_code: String::new() };
        Person { cookie: session::sign_in(office, &typed).await.expect("signed in") }
    }

    pub async fn get(&self, person: &Person, path: &str) -> Seen {
        self.ask(Request::get(path).header(header::COOKIE, cookie(person)).body(Body::empty()).expect("a request")).await
    }

    pub async fn get_signed_out(&self, path: &str) -> Seen {
        self.ask(Request::get(path).body(Body::empty()).expect("a request")).await
    }

    pub async fn post(&self, person: &Person, path: &str, fields: &[(&str, &str)]) -> Seen {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("token", &person.cookie.form_token());
        form.extend_pairs(fields);
        let request = Request::post(path)
            .header(header::COOKIE, cookie(person))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.ask(request.body(Body::from(form.finish())).expect("a request")).await
    }

    /// A form with a file, as a browser sends it.
    pub async fn send(&self, person: &Person, path: &str, fields: &[(&str, &str)], file: Option<(&str, &[u8])>) -> Seen {
        let mut body = Vec::new();
        for (name, value) in fields.iter().copied().chain([("token", person.cookie.form_token().as_str())]) {
            body.extend_from_slice(format!("--line\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").as_bytes());
        }
        if let Some((name, bytes)) = file {
            body.extend_from_slice(format!("--line\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: text/csv\r\n\r\n").as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(b"--line--\r\n");
        let request = Request::post(path)
            .header(header::COOKIE, cookie(person))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=line")
            .header("sec-fetch-site", "same-origin");
        self.ask(request.body(Body::from(body)).expect("a request")).await
    }

    async fn ask(&self, mut request: Request<Body>) -> Seen {
        request.headers_mut().insert(header::HOST, http::HeaderValue::from_static("partners.test"));
        let response = self.router.clone().oneshot(request).await.expect("the router never fails");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 64 * 1024 * 1024).await.expect("a body");
        Seen { status: parts.status, headers: parts.headers, bytes: bytes.to_vec() }
    }

    /// Serves the county to a browser until the test ends; answers where.
    pub async fn serve(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let router = self.router.clone();
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}")
    }

    /// Brings in the typed tables and the claims.
    pub async fn tables(&self) {
        let editions = crate::typed::shelf().editions().to_vec();
        let ids: Vec<_> = editions.iter().map(|_| draw(&self.office).uuid7(self.world.clock.now())).collect();
        let done = change!(&self.world.db, Author::System, self.world.clock.now(), draw(&self.office), |change| import::tables(change, &editions, &ids, None).await);
        done.expect("imported");
        let id = draw(&self.office).uuid7(self.world.clock.now());
        let claims = include_str!("../../claims/published.toml");
        let done = change!(&self.world.db, Author::System, self.world.clock.now(), draw(&self.office), |change| import::claims(change, id, "published.toml", claims).await);
        done.expect("imported");
    }

    /// So many reports of a kind from a place on a day, each first opened so many days later; or never.
    pub async fn reports(&self, count: u64, kind: &str, district: Option<&str>, sent_on: Day, opened_after: Option<i64>) {
        for _ in 0..count {
            let (id, submission) = (draw(&self.office).uuid4(), draw(&self.office).uuid4());
            let at = opened_after.map_or(self.world.clock.now(), |days| daybreak_vocabulary::Moment((sent_on.0 + days) * 86_400_000 + 43_200_000));
            let done: Result<(), Stop<()>> = change!(&self.world.db, Author::System, at, draw(&self.office), |change| {
                let police = self.police.0;
                let put = on!(change.tx(), |db| sqlx::query(REPORT).bind(id).bind(submission).bind(kind).bind(district).bind(sent_on.0).bind("received").bind(police).bind(vec![0u8; 32]).execute(db).await.map(|_| ()));
                put.map_err(daybreak_database::Failure::from)?;
                change.record(Entry::new(if opened_after.is_some() { "report.opened" } else { "report.sent" }, "report", id));
                Ok(())
            });
            done.expect("a report");
        }
    }

    /// So many referrals alike, with what was decided of them.
    pub async fn referrals(&self, count: u64, of: Referred<'_>) {
        let by = of.by.0;
        for _ in 0..count {
            let ids: Vec<uuid::Uuid> = (0..8).map(|_| draw(&self.office).uuid7(self.world.clock.now())).collect();
            let done: Result<(), Stop<daybreak_database::Failure>> = change!(&self.world.db, Author::System, self.world.clock.now(), draw(&self.office), |change| {
                let put = on!(change.tx(), |db| async {
                    sqlx::query(PERSON).bind(ids[0]).execute(&mut *db).await?;
                    sqlx::query(REFERRAL).bind(ids[1]).bind(ids[0]).bind(by).bind(of.kind).bind(of.exploitation).bind(of.entered_on.0).execute(&mut *db).await?;
                    for (at, (what, days)) in of.decided.iter().enumerate() {
                        let position = i64::try_from(at).unwrap_or(0) + 1;
                        sqlx::query(EVENT).bind(ids[2 + at]).bind(ids[1]).bind(position).bind(*what).bind(of.entered_on.0 + days).bind(by).execute(&mut *db).await?;
                    }
                    if of.crime {
                        sqlx::query(CRIME).bind(ids[7]).bind(ids[1]).bind(by).execute(&mut *db).await?;
                    }
                    Ok::<(), sqlx::Error>(())
                }
                .await);
                put.map_err(daybreak_database::Failure::from)?;
                change.record(Entry::new("test.done", "test", ids[1]));
                Ok(())
            });
            done.expect("a referral");
        }
    }

    /// Words asked for and not found: none, ever.
    #[track_caller]
    pub fn missed_no_words(&self) {
        assert_eq!(self.words.missed(), Vec::new());
    }
}
