//! A small county for tests: four organisations, their people signed in, reports sent by strangers and people who are helped, all through the real router.

use axum::Router;
use axum::body::Body;
use axum::extract::{RawQuery, State};
use daybreak_access::acts::{grant, join, recover, session};
use daybreak_access::totp::{Secret, step_at};
use daybreak_access::{Act, Member, MemberId, Office, Pauses, Role, Secrets};
use daybreak_audit::{Author, Stop, change};
use daybreak_database::{Engine, Schema};
use daybreak_reports::acts as reports;
use daybreak_reports::answers::Answers;
use daybreak_reports::{JourneyId, ReportId, SubmissionId};
use daybreak_site::{Dictionary, Doors, Fault, Hosts, House, Pages, Referrals, RoomWords, Settings};
use daybreak_testing::World;
use daybreak_vault::{Compartment, FormKeys, Receipt, Recipient, RecipientKind, SessionCookie, Signer, recipients};
use daybreak_vocabulary::{Chance, Clock, Language, OrganisationId};
use http::{Request, StatusCode, header};
use crate::somebody::{form, somebody, takes_back};
use crate::typed::Typed;
use std::sync::{Arc, Mutex};
use tower::ServiceExt;

pub const SCHEMAS: &[Schema] = &[
    daybreak_audit::SCHEMA,
    daybreak_vault::SCHEMA,
    daybreak_access::SCHEMA,
    daybreak_partnership::SCHEMA,
    daybreak_reports::SCHEMA,
    daybreak_triage::SCHEMA,
    daybreak_people::SCHEMA,
    daybreak_referrals::SCHEMA,
];
const PASSPHRASE: &str = "seven slow herons over the fen";

/// One county on one engine. The world's database lives as long as this.
pub struct County {
    pub world: World,
    pub office: Arc<Office>,
    pub police: OrganisationId,
    pub council: OrganisationId,
    pub charity: OrganisationId,
    pub immigration: OrganisationId,
    router: Router,
    words: Arc<Dictionary>,
}

/// Somebody signed in.
pub struct Person {
    pub id: MemberId,
    cookie: SessionCookie,
    mail: String,
    secret: Secret,
}

/// What came back.
#[derive(Debug)]
pub struct Seen {
    pub status: StatusCode,
    pub headers: http::HeaderMap,
    pub body: String,
    /// In bytes: a file need not be text.
    #[allow(dead_code, reason = "the benchmark says how long a print is")]
    pub length: usize,
}

impl Seen {
    /// The form of the page, as a browser would send it untouched.
    pub fn form(&self) -> Typed {
        Typed::read(&self.body)
    }

    pub fn location(&self) -> &str {
        self.headers.get(header::LOCATION).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The text between tags, in one line.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut inside = false;
        for letter in self.body.chars() {
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
        assert!(!self.body.contains(words), "{words:?} is in: {}", self.text());
    }
}

pub async fn counties() -> Vec<County> {
    let [sqlite, postgres] = daybreak_testing::engines(SCHEMAS).await;
    vec![County::open(sqlite).await, County::open(postgres).await]
}

pub async fn county(engine: Engine) -> County {
    County::open(daybreak_testing::world(engine, SCHEMAS).await).await
}

#[allow(dead_code, reason = "the benchmark prints")]
/// The same, where what is printed goes through the press of this program.
pub async fn county_that_prints(engine: Engine, program: &std::path::Path) -> County {
    County::open_with(daybreak_testing::world(engine, SCHEMAS).await, daybreak_documents::Press::in_program(program)).await
}

fn dictionary() -> Arc<Dictionary> {
    let rooms: [(&str, RoomWords); 7] = [
        ("site", daybreak_site::WORDS),
        ("access", daybreak_access::WORDS),
        ("partnership", daybreak_partnership::WORDS),
        ("reports", daybreak_reports::WORDS),
        ("triage", daybreak_triage::room().words),
        ("people", daybreak_people::room().words),
        ("referrals", daybreak_referrals::room().words),
    ];
    Arc::new(Dictionary::read(rooms, true).expect("the words of every room"))
}

impl County {
    async fn open(world: World) -> County {
        County::open_with(world, daybreak_documents::Press::none()).await
    }

    async fn open_with(world: World, press: daybreak_documents::Press) -> County {
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
                referrals: Referrals {
                    rules: String::new(),
                    responders: [("Aldermarsh Police", "police"), ("Aldermouth Council", "council"), ("Border Office", "migrant_help")]
                        .into_iter()
                        .map(|(name, code)| (name.to_owned(), code.to_owned()))
                        .collect(),
                },
                ..Settings::fictional()
            },
        });
        let mut office = Office::new(Arc::clone(&house), Secrets { pepper: [2; 32], signer }, true);
        office.pauses = Pauses::Noted(Arc::default());
        office.press = press;
        office.on_desks = vec![daybreak_referrals::on_desks()];
        let office = Arc::new(office);
        let helping = daybreak_access::pages().get("/test/claim", Act::Home, claim).get("/test/grant", Act::Home, hand_over).get("/test/me", Act::Home, me).get("/test/person", Act::Home, somebody).get("/test/takes-back", Act::Home, takes_back).get("/test/form", Act::Home, form);
        let rooms = daybreak_access::room().pages.and(daybreak_partnership::room().pages);
        let rooms = rooms.and(daybreak_triage::room().pages).and(daybreak_people::room().pages).and(daybreak_referrals::room().pages);
        let pages: Pages<Office> = rooms.and(helping.into());
        let doors = Doors::new().public(&house, daybreak_reports::room().pages).partners(&house, daybreak_access::guarded(&office, pages), Arc::clone(&office));
        let router = daybreak_site::router(&house, doors);
        let id = || OrganisationId(draw(&office).uuid4());
        let (police, council, charity, immigration) = (id(), id(), id(), id());
        let county = County { world, office: Arc::clone(&office), police, council, charity, immigration, router, words };
        county.found(police, "Aldermarsh Police", RecipientKind::Police, true).await;
        county.found(council, "Aldermouth Council", RecipientKind::Council, false).await;
        county.found(charity, "Harbour Charity", RecipientKind::Charity, false).await;
        county.found(immigration, "Border Office", RecipientKind::ImmigrationEnforcement, false).await;
        county
    }

    async fn found(&self, id: OrganisationId, name: &str, kind: RecipientKind, fallback: bool) {
        let recipient = Recipient { id, name: name.to_owned(), kind, active: true, fallback };
        let entered: Result<(), Stop<()>> = change!(&self.world.db, Author::System, self.now(), draw(&self.office), |change| {
            recipients::enter(change, &self.office.signer, &recipient).await?;
            Ok(())
        });
        entered.expect("an organisation");
    }

    pub fn now(&self) -> daybreak_vocabulary::Moment {
        self.world.clock.now()
    }

    /// Draws keys for an organisation and makes its first coordinator, who holds them all.
    pub async fn coordinator(&self, of: OrganisationId, name: &str) -> Person {
        let first = recover::FirstKeys::draw(&self.office, of).expect("keys");
        let put: Result<(), Stop<()>> = change!(&self.world.db, Author::System, self.now(), draw(&self.office), |change| {
            first.put(change, &self.office).await?;
            Ok(())
        });
        put.expect("keys are put");
        let person = self.member(of, name, &[Role::Coordinator]).await;
        let claimed = self.get(&person, &format!("/test/claim?{}", first.code.text().as_str())).await;
        assert_eq!(claimed.status, StatusCode::NO_CONTENT, "{}", claimed.text());
        person
    }

    /// A colleague, granted the usual keys by a coordinator.
    pub async fn colleague(&self, by: &Person, of: OrganisationId, name: &str, role: Role) -> Person {
        let person = self.member(of, name, &[role]).await;
        for compartment in daybreak_access::compartments::usual(role) {
            let granted = self.get(by, &format!("/test/grant?{}&{}", person.id, compartment.code())).await;
            assert_eq!(granted.status, StatusCode::NO_CONTENT, "{}", granted.text());
        }
        person
    }

    /// Somebody who signs in and holds no key.
    pub async fn member(&self, of: OrganisationId, name: &str, roles: &[Role]) -> Person {
        let office = &self.office;
        let id = MemberId(draw(office).uuid7(self.now()));
        let token = join::Token::draw(office);
        let mail = format!("{}@example.org", name.to_lowercase().replace(' ', "."));
        let invitation =
            join::Invitation { organisation: of, name: name.to_owned(), mail: mail.clone(), language: Language::En, roles: roles.to_vec() };
        let invited = change!(&self.world.db, Author::System, self.now(), draw(office), |change| {
            join::invite(change, office, &invitation, id, &token).await
        });
        invited.expect("an invitation");
        let secret = Secret::draw(draw(office));
        join::join_with(office, &token, PASSPHRASE, &secret).await.expect("joined");
        let code = secret.code(step_at(self.now()));
        let typed = session::Typed { mail: mail.clone(), passphrase: PASSPHRASE.to_owned(), code, next_code: String::new() };
        let cookie = session::sign_in(office, &typed).await.expect("signed in");
        Person { id, cookie, mail, secret }
    }

    /// Somebody whose session has ended signs in once more.
    pub async fn again(&self, person: Person) -> Person {
        let code = person.secret.code(step_at(self.now()));
        let typed = session::Typed { mail: person.mail.clone(), passphrase: PASSPHRASE.to_owned(), code, next_code: String::new() };
        let cookie = session::sign_in(&self.office, &typed).await.expect("signed in again");
        Person { cookie, ..person }
    }

    /// Signs in through the page, with what the page carried of what was typed before: what is shown then.
    pub async fn signs_in_with(&self, person: Person, typed: &str) -> (Person, Seen) {
        let code = person.secret.code(step_at(self.now()));
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.extend_pairs([("mail", person.mail.as_str()), ("passphrase", PASSPHRASE), ("code", &code), ("typed", typed)]);
        let request = Request::post("/")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(form.finish()));
        let seen = self.ask(request.expect("a request")).await;
        let set = seen.headers.get(header::SET_COOKIE).and_then(|set| set.to_str().ok()).unwrap_or_default();
        let text = set.split('=').nth(1).and_then(|rest| rest.split(';').next()).unwrap_or_default();
        let cookie = SessionCookie::parse(text).unwrap_or_else(|| panic!("signed in: {}", seen.text()));
        (Person { cookie, ..person }, seen)
    }

    /// A member as an act takes them: what the guard puts into each request.
    pub async fn me(&self, person: &Person) -> Member {
        let seen = self.get(person, "/test/me").await;
        assert_eq!(seen.status, StatusCode::NO_CONTENT, "{}", seen.text());
        let mut waiting = SEEN.lock().expect("nobody failed here");
        let at = waiting.iter().position(|member| member.id == person.id).expect("a member");
        waiting.swap_remove(at)
    }

    pub async fn get(&self, person: &Person, path: &str) -> Seen {
        self.ask(Request::get(path).header(header::COOKIE, cookie(person)).body(Body::empty()).expect("a request")).await
    }

    pub async fn post(&self, person: &Person, path: &str, fields: &[(&str, &str)]) -> Seen {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("token", &person.cookie.form_token());
        for (name, value) in fields {
            form.append_pair(name, value);
        }
        let request = Request::post(path)
            .header(header::COOKIE, cookie(person))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        self.ask(request.body(Body::from(form.finish())).expect("a request")).await
    }

    async fn ask(&self, request: Request<Body>) -> Seen {
        self.ask_at("partners.test", request).await
    }

    async fn ask_at(&self, host: &'static str, mut request: Request<Body>) -> Seen {
        request.headers_mut().insert(header::HOST, http::HeaderValue::from_static(host));
        let response = self.router.clone().oneshot(request).await.expect("the router never fails");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 64 * 1024 * 1024).await.expect("a body");
        Seen { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned(), length: bytes.len() }
    }

    /// Serves the county to a browser until the test ends; answers where.
    pub async fn serve(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let router = self.router.clone();
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}")
    }

    /// A stranger sends a report: `answers` are the fields of the journey.
    pub async fn send(&self, answers: &[(&str, &str)]) -> ReportId {
        let chance = draw(&self.office);
        let receipt = Receipt::draw(chance);
        let mut told =
            Answers::new(JourneyId(chance.uuid4()), SubmissionId(chance.uuid4()), receipt.text().as_str().to_owned(), Language::En);
        for (name, value) in answers {
            told.put(name, value);
        }
        let places = &self.office.house.settings.places;
        let mut tx = self.world.db.read().await.expect("a transaction");
        let readers = reports::choose_readers(&mut tx, &self.office.house.partnership_key, places, &told).await.expect("readers");
        tx.rollback().await.expect("a rollback");
        let readers = readers.expect("somebody reads it");
        let sealed = reports::seal_report(chance, self.now(), places, &told, &receipt, &readers).expect("sealed");
        let sent = change!(&self.world.db, Author::Public, self.now(), chance, |change| reports::submit(change, &sealed).await);
        sent.expect("sent")
    }

    /// Says which districts an organisation covers.
    pub async fn cover(&self, of: OrganisationId, districts: &[&str]) {
        let covered: Result<(), Stop<()>> = change!(&self.world.db, Author::System, self.now(), draw(&self.office), |change| {
            recipients::cover(change, &self.office.signer, of, districts).await?;
            Ok(())
        });
        covered.expect("covered");
    }

    /// Words asked for and not found: none, ever.
    #[track_caller]
    pub fn missed_no_words(&self) {
        assert_eq!(self.words.missed(), Vec::new());
    }

    /// The acts recorded on a referral, the oldest first.
    pub async fn account(&self, referral: &str) -> Vec<String> {
        let id: daybreak_vocabulary::uuid::Uuid = referral.parse().expect("an id");
        let mut tx = self.world.db.read().await.expect("a transaction");
        let entries = daybreak_audit::account::of_record(&mut tx, "referral", id).await.expect("the account");
        tx.rollback().await.expect("a rollback");
        entries.into_iter().map(|entry| entry.act).collect()
    }

    /// Somebody a member's organisation helps: `who` is what they chose and how old they are.
    pub async fn somebody(&self, by: &Person, who: &str) -> String {
        let begun = self.get(by, &format!("/test/person?{who}")).await;
        assert_eq!(begun.status, StatusCode::OK, "{}", begun.text());
        begun.body
    }

    /// Begins a draft about them; answers its id.
    pub async fn begin(&self, by: &Person, person: &str) -> String {
        let path = format!("/people/{person}/refer");
        let page = self.get(by, &path).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let mut form = page.form();
        form.set("nation", "england");
        let begun = self.post(by, &path, &form.fields()).await;
        assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.text());
        begun.location().split('/').nth(2).expect("an id").to_owned()
    }

    /// Sends a sheet as a browser would: what stands in the page, and what is typed.
    pub async fn save(&self, by: &Person, page: &Seen, typed: &[(&str, &str)]) -> Seen {
        let mut form = page.form();
        for (name, value) in typed {
            form.set(name, value);
        }
        self.post(by, &form.action.clone(), &form.fields()).await
    }
}

pub fn draw(office: &Office) -> &dyn Chance {
    office.house.chance.as_ref()
}

/// As a browser sends it.
pub fn cookie(person: &Person) -> String {
    format!("daybreak-demo={}", person.cookie.text().as_str())
}

/// Hands the member of a request to the test that made it.
static SEEN: Mutex<Vec<Member>> = Mutex::new(Vec::new());

async fn me(member: Member) -> StatusCode {
    SEEN.lock().expect("nobody failed here").push(member);
    StatusCode::NO_CONTENT
}

/// Stands in for the pages of `partnership`: brings the recovery code.
async fn claim(State(office): State<Arc<Office>>, member: Member, RawQuery(query): RawQuery) -> Result<StatusCode, Fault> {
    let code = query.unwrap_or_default();
    match recover::claim(&office, &member, &code).await {
        Ok(_) => Ok(StatusCode::NO_CONTENT),
        Err(why) => Err(Fault::Broken(format!("{why:?}").into())),
    }
}

/// The same for granting a compartment.
async fn hand_over(State(office): State<Arc<Office>>, member: Member, RawQuery(query): RawQuery) -> Result<StatusCode, Fault> {
    let query = query.unwrap_or_default();
    let (to, compartment) = query.split_once('&').ok_or(Fault::Missing)?;
    let to: MemberId = to.parse().map_err(|_| Fault::Missing)?;
    let compartment = Compartment::from_code(compartment).ok_or(Fault::Missing)?;
    match grant::grant(&office, &member, to, compartment).await {
        Ok(_) => Ok(StatusCode::NO_CONTENT),
        Err(why) => Err(Fault::Broken(format!("{why:?}").into())),
    }
}
