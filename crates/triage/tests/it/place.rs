//! A small county for tests: four organisations, their people signed in, and reports sent by strangers, all through the real router.
//!
//! Rooms that build on this one stand in the same county: their tests take this file by its path and say in `further` what they add.

use crate::further;
use crate::invented::{self, PASSPHRASE};
use axum::Router;
use axum::body::Body;
use axum::extract::{RawQuery, State};
use daybreak_access::acts::{grant, recover, session};
use daybreak_access::totp::{Secret, step_at};
use daybreak_access::{Act, Member, MemberId, Office, Pauses, Role, Secrets};
use daybreak_audit::{Author, Stop, change};
use daybreak_database::{Engine, Schema};
use daybreak_reports::acts::{self as reports, Words};
use daybreak_reports::answers::{Answers, KeptFile};
use daybreak_reports::{JourneyId, Message, ReportId, SubmissionId};
use daybreak_site::{Dictionary, Doors, Fault, Hosts, House, Pages, RoomWords, Settings};
use daybreak_testing::World;
use daybreak_vault::trace::TraceKeys;
use daybreak_vault::{Compartment, DocumentKind, Receipt, Receiving, Recipient, RecipientKind, SessionCookie, Signer, recipients};
use daybreak_vocabulary::{Chance, Clock, Language, OrganisationId};
use http::{Request, StatusCode, header};
use std::sync::Arc;
use tower::ServiceExt;

/// The floor's schemas, this room's, and those of the room whose tests these are.
pub fn schemas() -> Vec<Schema> {
    let floor = [
        daybreak_audit::SCHEMA,
        daybreak_vault::SCHEMA,
        daybreak_site::SCHEMA,
        daybreak_access::SCHEMA,
        daybreak_partnership::SCHEMA,
        daybreak_reports::SCHEMA,
        daybreak_triage::SCHEMA,
    ];
    floor.into_iter().chain(further::schemas()).collect()
}

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
}

impl Seen {
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
    let [sqlite, postgres] = daybreak_testing::engines(&schemas()).await;
    vec![County::open(sqlite).await, County::open(postgres).await]
}

pub async fn county(engine: Engine) -> County {
    County::open(daybreak_testing::world(engine, &schemas()).await).await
}

fn rooms() -> Vec<(&'static str, RoomWords)> {
    let floor = [
        ("site", daybreak_site::WORDS),
        ("access", daybreak_access::WORDS),
        ("partnership", daybreak_partnership::WORDS),
        ("reports", daybreak_reports::WORDS),
        ("triage", daybreak_triage::room().words),
    ];
    floor.into_iter().chain(further::words()).collect()
}

impl County {
    async fn open(world: World) -> County {
        let hosts = Hosts { public: vec!["public.test".to_owned()], partners: vec!["partners.test".to_owned(), "127.0.0.1".to_owned()] };
        let mut office = invented::office(&world, &rooms(), Settings { demo: false, hosts, ..Settings::fictional() }, true);
        if let Some(office) = Arc::get_mut(&mut office) {
            office.at_home = vec![daybreak_triage::at_home];
        }
        let (router, words) = (router(&office.house, &office), Arc::clone(&office.house.words));
        let police = invented::organisation(&office, "Aldermarsh Police", RecipientKind::Police, true).await;
        let council = invented::organisation(&office, "Aldermouth Council", RecipientKind::Council, false).await;
        let charity = invented::organisation(&office, "Harbour Charity", RecipientKind::Charity, false).await;
        let immigration = invented::organisation(&office, "Border Office", RecipientKind::ImmigrationEnforcement, false).await;
        County { world, office, police, council, charity, immigration, router, words }
    }

    /// Starts the county again with other keys for traces; who is signed in stays so.
    pub fn with_traces(&mut self, traces: TraceKeys) {
        let (house, signer) = (Arc::clone(&self.office.house), Signer::from_bytes(&self.office.signer.expose()));
        let mut office = Office::new(Arc::clone(&house), Secrets { pepper: [9; 32], signer }, true);
        office.pauses = Pauses::Noted(Arc::default());
        office.traces = traces;
        office.at_home = vec![daybreak_triage::at_home];
        self.office = Arc::new(office);
        self.router = router(&house, &self.office);
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
        let (id, secret) = invented::joined(office, of, name, Language::En, roles).await;
        let mail = invented::mail(name);
        let cookie = self.sign_in(&mail, &secret).await;
        Person { id, cookie, mail, secret }
    }

    async fn sign_in(&self, mail: &str, secret: &Secret) -> SessionCookie {
        let code = secret.code(step_at(self.now()));
        let typed = session::Typed { mail: mail.to_owned(), passphrase: PASSPHRASE.to_owned(), code, next_code: String::new() };
        session::sign_in(&self.office, &typed).await.expect("signed in")
    }

    /// Somebody signs in again: their session ended while days went by.
    pub async fn back(&self, person: Person) -> Person {
        let cookie = self.sign_in(&person.mail, &person.secret).await;
        Person { cookie, ..person }
    }

    /// Days go by, and whoever was signed in signs in again.
    pub async fn pass_days(&self, days: i64, people: &mut [&mut Person]) {
        self.world.clock.advance_days(days);
        for person in people {
            person.cookie = self.sign_in(&person.mail, &person.secret).await;
        }
    }

    /// Days later, when every session has ended: they sign in again.
    pub async fn days_later(&self, days: i64, person: &mut Person) {
        self.world.clock.advance_days(days);
        person.cookie = self.sign_in(&person.mail, &person.secret).await;
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

    /// The same with a file, as a browser sends it.
    pub async fn post_file(&self, person: &Person, path: &str, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Seen {
        let token = person.cookie.form_token();
        let part = |(name, value): &(&str, &str)| format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        let mut body = std::iter::once(&("token", token.as_str())).chain(fields).map(part).collect::<String>().into_bytes();
        body.extend(format!("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n").into_bytes());
        body.extend(bytes);
        body.extend(b"\r\n--line--\r\n");
        let request = Request::post(path)
            .header(header::COOKIE, cookie(person))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=line")
            .header("sec-fetch-site", "same-origin");
        self.ask(request.body(Body::from(body)).expect("a request")).await
    }

    /// A file in a form with another session's token.
    pub async fn post_forged_file(&self, person: &Person, path: &str) -> Seen {
        let body = "--line\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\nAAAA\r\n--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n--line--\r\n";
        let request = Request::post(path)
            .header(header::COOKIE, cookie(person))
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=line")
            .header("sec-fetch-site", "same-origin");
        self.ask(request.body(Body::from(body)).expect("a request")).await
    }

    /// Somebody on the public side fills in a page and sends its form.
    pub async fn post_publicly(&self, path: &str, fields: &[(&str, &str)]) -> Seen {
        let page = self.ask_at("public.test", Request::get(path).body(Body::empty()).expect("a request")).await.body;
        let state = page.rsplit_once("name=\"journey\" value=\"").and_then(|(_, rest)| rest.split('"').next()).expect("a form with a state");
        let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).append_pair("journey", state).finish();
        let request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.ask_at("public.test", request.body(Body::from(form)).expect("a request")).await
    }

    async fn ask(&self, request: Request<Body>) -> Seen {
        self.ask_at("partners.test", request).await
    }

    async fn ask_at(&self, host: &'static str, mut request: Request<Body>) -> Seen {
        request.headers_mut().insert(header::HOST, http::HeaderValue::from_static(host));
        let response = self.router.clone().oneshot(request).await.expect("the router never fails");
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 64 * 1024 * 1024).await.expect("a body");
        Seen { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// Serves the county to a browser until the test ends; answers where.
    pub async fn serve(&self) -> String {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("its address");
        let router = self.router.clone();
        tokio::spawn(async move { axum::serve(listener, router).await });
        format!("http://{address}")
    }

    /// The page of a report, as somebody opens it.
    pub async fn open_report(&self, person: &Person, report: ReportId) -> Seen {
        self.get(person, &format!("/reports/{report}")).await
    }

    /// An act on a report that must succeed.
    pub async fn act(&self, person: &Person, report: ReportId, act: &str, fields: &[(&str, &str)]) -> Seen {
        let seen = self.post(person, &format!("/reports/{report}/{act}"), fields).await;
        assert_eq!(seen.status, StatusCode::SEE_OTHER, "{act}: {}", seen.text());
        seen
    }

    /// A stranger sends a report: `answers` are the fields of the journey.
    pub async fn send(&self, answers: &[(&str, &str)]) -> (ReportId, Receipt) {
        self.send_in(Language::En, answers).await
    }

    pub async fn send_in(&self, language: Language, answers: &[(&str, &str)]) -> (ReportId, Receipt) {
        self.send_all(language, answers, &[]).await
    }

    /// The same with files: each its name and its bytes.
    pub async fn send_all(&self, language: Language, answers: &[(&str, &str)], files: &[(&str, &[u8])]) -> (ReportId, Receipt) {
        let chance = draw(&self.office);
        let receipt = Receipt::draw(chance);
        let mut told =
            Answers::new(JourneyId(chance.uuid4()), SubmissionId(chance.uuid4()), receipt.text().as_str().to_owned(), language);
        for (name, value) in answers {
            told.put(name, value);
        }
        for (name, bytes) in files {
            let db = &self.world.db;
            let mut receiving = Receiving::begin(db, chance, self.now(), DocumentKind::Original).await.expect("room for a file");
            receiving.push(db, bytes).await.expect("the file's bytes");
            let original = receiving.finish(db).await.expect("a whole file");
            let (facts, copy) = daybreak_vault::files::examine(db, chance, self.now(), &original, name).await.expect("examined");
            told.files.push(KeptFile { facts, original, copy });
        }
        let places = &self.office.house.settings.places;
        let mut tx = self.world.db.read().await.expect("a transaction");
        let readers = reports::choose_readers(&mut tx, &self.office.house.partnership_key, places, &told).await.expect("readers");
        tx.rollback().await.expect("a rollback");
        let readers = readers.expect("somebody reads it");
        let sealed = reports::seal_report(chance, self.now(), places, &told, &receipt, &readers).expect("sealed");
        let sent = change!(&self.world.db, Author::Public, self.now(), chance, |change| reports::submit(change, &sealed).await);
        (sent.expect("sent"), receipt)
    }

    /// The sender writes once more.
    pub async fn write_as_sender(&self, report: ReportId, receipt: &Receipt, text: &str) {
        let mut tx = self.world.db.read().await.expect("a transaction");
        let found = daybreak_reports::store::find(&mut tx, report).await.expect("a look").expect("the report");
        let readers = reports::reader_keys(&mut tx, &self.office.house.partnership_key, &found).await.expect("keys").expect("readers");
        tx.rollback().await.expect("a rollback");
        let message = Message { sent_at: self.now(), language: Language::En, text: text.to_owned() };
        let said = reports::seal_message(draw(&self.office), report, Words::Message, &message, &readers, &receipt.key_pair().public()).expect("sealed");
        change!(&self.world.db, Author::Public, self.now(), draw(&self.office), |change| reports::write(change, report, &said).await).expect("written");
    }

    /// Says which districts an organisation covers.
    pub async fn cover(&self, of: OrganisationId, districts: &[&str]) {
        let covered: Result<(), Stop<()>> = change!(&self.world.db, Author::System, self.now(), draw(&self.office), |change| {
            recipients::cover(change, &self.office.signer, of, districts).await?;
            Ok(())
        });
        covered.expect("covered");
    }

    /// An organisation leaves the partnership.
    pub async fn leaves(&self, of: OrganisationId) {
        let mut tx = self.world.db.read().await.expect("a transaction");
        let found = recipients::find(&mut tx, of).await.expect("a look").expect("the organisation");
        tx.rollback().await.expect("a rollback");
        let gone = Recipient { active: false, ..found };
        let left: Result<(), Stop<()>> = change!(&self.world.db, Author::System, self.now(), draw(&self.office), |change| {
            recipients::enter(change, &self.office.signer, &gone).await?;
            Ok(())
        });
        left.expect("it leaves");
    }

    /// Words asked for and not found: none, ever.
    #[track_caller]
    pub fn missed_no_words(&self) {
        assert_eq!(self.words.missed(), Vec::new());
    }

    /// The acts recorded on a report, the oldest first.
    pub async fn account(&self, report: ReportId) -> Vec<String> {
        let mut tx = self.world.db.read().await.expect("a transaction");
        let entries = daybreak_audit::account::of_record(&mut tx, "report", report.0).await.expect("the account");
        tx.rollback().await.expect("a rollback");
        entries.into_iter().map(|entry| entry.act).collect()
    }
}

fn router(house: &Arc<House>, office: &Arc<Office>) -> Router {
    let helping = daybreak_access::pages().get("/test/claim", Act::Home, claim).get("/test/grant", Act::Home, hand_over);
    let rooms = daybreak_access::room().pages.and(daybreak_partnership::room().pages);
    let pages: Pages<Office> = rooms.and(daybreak_triage::room().pages).and(further::pages()).and(helping.into());
    let doors = Doors::new().public(house, daybreak_reports::room().pages).partners(house, daybreak_access::guarded(office, pages), Arc::clone(office));
    daybreak_site::router(house, doors)
}

pub fn draw(office: &Office) -> &dyn Chance {
    office.house.chance.as_ref()
}

/// As a browser sends it.
pub fn cookie(person: &Person) -> String {
    format!("daybreak-demo={}", person.cookie.text().as_str())
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
