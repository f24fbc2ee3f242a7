//! A partnership from its first day: founded, joined, its keys claimed and handed on, all through its pages.

use crate::county::{SCHEMAS, office};
use crate::invented::PASSPHRASE;
use axum::body::Body;
use daybreak_access::acts::join::{Token, join_with};
use daybreak_access::acts::session::{Typed, sign_in};
use daybreak_access::totp::{Secret, step_at};
use daybreak_access::{Office, Role, guarded};
use daybreak_audit::Stop;
use daybreak_database::Engine;
use daybreak_partnership::acts::found::{Joined, Joining, NotFounded, Person, found};
use daybreak_partnership::organisation::Details;
use daybreak_site::Doors;
use daybreak_testing::{Browser, Scripts, World, engines, world};
use daybreak_vault::RecipientKind;
use daybreak_vocabulary::{Language, Moment};
use http::{Request, StatusCode, header};
use http_body_util::BodyExt;
use std::sync::Arc;
use tower::ServiceExt;

fn joining(name: &str, kind: RecipientKind, coordinator: Option<(&str, Role)>) -> Joining {
    let wall = kind == RecipientKind::ImmigrationEnforcement;
    Joining {
        name: name.into(),
        kind,
        places: if wall { vec![] } else { vec!["E07990001".into()] },
        fallback: kind == RecipientKind::Charity,
        details: Details { hours: "Every day, 8 to 20".into(), telephone: "01632 960 001".into(), mail: "desk@example.org".into() },
        coordinator: coordinator.map(|(name, role)| Person {
            name: name.into(),
            mail: format!("{}@example.org", name.to_lowercase()),
            language: Language::En,
            roles: vec![role],
        }),
    }
}

fn plan() -> Vec<Joining> {
    vec![
        joining("Ashby Police", RecipientKind::Police, Some(("Ada", Role::Coordinator))),
        joining("Ashby Refuge", RecipientKind::Charity, Some(("Bea", Role::Coordinator))),
        joining("Border Office", RecipientKind::ImmigrationEnforcement, Some(("Ivo", Role::Administrator))),
    ]
}

fn router(office: &Arc<Office>) -> axum::Router {
    let pages = daybreak_access::room().pages.and(daybreak_partnership::room().pages);
    daybreak_site::router(&office.house, Doors::new().partners(&office.house, guarded(office, pages), Arc::clone(office)))
}

struct Somebody {
    router: axum::Router,
    cookie: String,
    token: String,
}

impl Somebody {
    /// Joins by a link and signs in.
    async fn arrives(world: &World, office: &Arc<Office>, link: &str, name: &str) -> Somebody {
        let secret = Secret::draw(&*office.house.chance);
        join_with(office, &Token::from_path(link).unwrap(), PASSPHRASE, &secret).await.unwrap();
        let now = office.house.clock.now();
        world.clock.set(Moment(now.0 + 30_000));
        let typed = Typed {
            mail: format!("{}@example.org", name.to_lowercase()),
            passphrase: PASSPHRASE.into(),
            code: secret.code(step_at(office.house.clock.now())),
            ..Typed::default()
        };
        let cookie = sign_in(office, &typed).await.unwrap();
        let (cookie, token) = (format!("daybreak-demo={}", *cookie.text()), cookie.form_token());
        Somebody { router: router(office), cookie, token }
    }

    async fn answered(&self, request: http::request::Builder, body: String) -> http::Response<Body> {
        let request = request.header(header::HOST, "127.0.0.1").header(header::COOKIE, &self.cookie);
        self.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap()
    }

    async fn ask(&self, request: http::request::Builder, body: String) -> (StatusCode, String) {
        let response = self.answered(request, body).await;
        let status = response.status();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (status, String::from_utf8(body.to_vec()).unwrap())
    }

    async fn reads(&self, path: &str) -> String {
        let (status, body) = self.ask(Request::get(path), String::new()).await;
        assert_eq!(status, StatusCode::OK, "{path}");
        body
    }

    async fn misses(&self, path: &str) {
        let (status, _) = self.ask(Request::get(path), String::new()).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{path}");
    }

    fn form(&self, path: &str, fields: &[(&str, &str)]) -> (http::request::Builder, String) {
        let body = form_urlencoded::Serializer::new(String::new()).append_pair("token", &self.token).extend_pairs(fields).finish();
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        (request, body)
    }

    async fn sends(&self, path: &str, fields: &[(&str, &str)]) -> (StatusCode, String) {
        let (request, body) = self.form(path, fields);
        self.ask(request, body).await
    }

    /// Sends a form that leads to a page, which must say that it is done; and says nothing of it when it is read again.
    async fn does(&self, path: &str, fields: &[(&str, &str)], says: &str) {
        let (request, body) = self.form(path, fields);
        let response = self.answered(request, body).await;
        assert_eq!(response.status(), StatusCode::SEE_OTHER, "{path}");
        let next = response.headers()[header::LOCATION].to_str().unwrap().to_owned();
        let page = self.reads(&next).await;
        assert!(page.contains(says) && page.contains("govuk-notification-banner--success"), "{path}: {page}");
        let again = self.reads(next.split('?').next().unwrap()).await;
        assert!(!again.contains(says) && !again.contains("govuk-notification-banner--success"), "{path}: {again}");
    }

    /// Invites a colleague; the path of their link.
    async fn invites(&self, name: &str, role: Role) -> String {
        let mail = format!("{}@example.org", name.to_lowercase());
        let fields = [("name", name), ("mail", mail.as_str()), ("member-language", "en"), ("roles", role.word())];
        let (status, body) = self.sends("/members/invite", &fields).await;
        assert_eq!(status, StatusCode::OK);
        let (_, rest) = body.split_once("http://127.0.0.1").expect("a link");
        rest.split('<').next().unwrap().to_owned()
    }
}

fn of<'a>(joined: &'a [Joined], name: &str) -> &'a Joined {
    joined.iter().find(|one| one.name == name).unwrap()
}

#[tokio::test]
async fn a_partnership_begins_with_two_coordinators_and_a_wall() {
    for world in engines(SCHEMAS).await {
        let office = office(&world);
        let one: Vec<Joining> = plan().into_iter().take(1).collect();
        assert!(matches!(found(&office, &one).await, Err(Stop::Refused(NotFounded::TwoCoordinators))));
        let mut walled = plan();
        walled[2].places = vec!["E07990001".into()];
        assert!(matches!(found(&office, &walled).await, Err(Stop::Refused(NotFounded::Wall))));
        let mut nowhere = plan();
        nowhere[0].places = vec!["E06000001".into()];
        assert!(matches!(found(&office, &nowhere).await, Err(Stop::Refused(NotFounded::Entry(_)))));

        let joined = found(&office, &plan()).await.unwrap();
        assert!(matches!(found(&office, &plan()).await, Err(Stop::Refused(NotFounded::Already))));
        assert!(of(&joined, "Border Office").recovery_code.is_none(), "{}: no keys behind the wall", world.name());

        let ada = Somebody::arrives(&world, &office, of(&joined, "Ashby Police").link.as_deref().unwrap(), "Ada").await;
        assert!(ada.reads("/").await.contains("/recovery-code"), "nobody holds a key yet");
        let code = of(&joined, "Ashby Police").recovery_code.as_ref().unwrap().to_string();
        let (_, claimed) = ada.sends("/recovery-code", &[("recovery-code", &code.to_lowercase())]).await;
        assert!(claimed.contains("You hold the keys now"), "{claimed}");

        // Where a sign was taken out nobody is invited and nothing is changed until she has looked.
        for (path, fields) in [
            ("/members/invite", [("name", "Cai \u{202e}Jones"), ("mail", "jones@example.org"), ("roles", "reader")].as_slice()),
            ("/organisation", [("hours", "Every \u{202e}day"), ("places", "E07990001")].as_slice()),
        ] {
            let (status, body) = ada.sends(path, fields).await;
            assert!(status == StatusCode::UNPROCESSABLE_ENTITY && body.contains("We took out some signs"), "{path}: {body}");
        }
        assert!(!ada.reads("/members").await.contains("jones@example.org"));
        let link = ada.invites("Cai", Role::Caseworker).await;
        let cai = Somebody::arrives(&world, &office, &link, "Cai").await;
        assert!(cai.reads("/").await.contains("has still to hand you a key"));
        cai.misses("/keys").await;
        cai.misses("/members").await;
        let waiting = ada.reads("/keys").await;
        let (_, rest) = waiting.split_once("name=\"member\" value=\"").unwrap();
        let id = rest.split('"').next().unwrap().to_owned();
        ada.does("/keys/hand-over", &[("member", &id), ("compartment", "reading")], "The key is handed over.").await;
        ada.does("/keys/ask", &[("member", &id), ("compartment", "originals")], "It is asked for, and stands among those that wait.").await;
        ada.does("/keys/decline", &[("member", &id), ("compartment", "originals")], "They wait for that key no longer.").await;
        let rota = ada.reads("/rota").await;
        let week = rota.split("name=\"week\"").nth(1).and_then(|rest| rest.split("<option value=\"").nth(1)).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        ada.does("/rota/week", &[("week", &week), ("place-1", &id)], "The week is planned.").await;
        ada.does("/organisation", &[("hours", "Every day"), ("places", "E07990001")], "What you changed is kept").await;
        assert!(cai.reads("/").await.contains("Open the reports"));
        // Bea, of another organisation, finds nobody of the police.
        let bea = Somebody::arrives(&world, &office, of(&joined, "Ashby Refuge").link.as_deref().unwrap(), "Bea").await;
        bea.misses(&format!("/members/{id}")).await;
        assert_eq!(bea.sends(&format!("/members/{id}/remove"), &[]).await.0, StatusCode::NOT_FOUND);
        assert!(!bea.reads("/members").await.contains("Cai"));
        assert!(bea.reads("/directory").await.contains("Ashby Police"));

        // Refused, the page shows what was ticked, which is nothing, and not what is held.
        let ticked = |body: &str| body.split("<input").filter(|input| input.contains("name=\"roles\"")).map(|input| input.split('>').next().unwrap_or_default().contains("checked")).collect::<Vec<_>>();
        assert!(ticked(&ada.reads(&format!("/members/{id}")).await).contains(&true));
        let (status, body) = ada.sends(&format!("/members/{id}/roles"), &[]).await;
        assert!(status == StatusCode::UNPROCESSABLE_ENTITY && !ticked(&body).is_empty() && !ticked(&body).contains(&true), "{body}");
        ada.does(&format!("/members/{id}/roles"), &[("roles", "analyst")], "The roles are changed.").await;
        assert!(cai.reads("/").await.contains("You work with published numbers"), "what a role may not do is gone at once");
        let leaves = ada.reads(&format!("/members/{id}")).await;
        assert!(leaves.contains("stays on their desk") && leaves.contains("href=\"/due/hand-over\""), "{leaves}");
        ada.does(&format!("/members/{id}/remove"), &[], "They are removed").await;
        assert!(cai.reads("/").await.contains("Passphrase"), "signed out");

        let auditor = ada.invites("Dot", Role::Auditor).await;
        let dot = Somebody::arrives(&world, &office, &auditor, "Dot").await;
        let acts = dot.reads("/account-of-acts").await;
        assert!(acts.contains("member.removed") && acts.contains("recovery.claimed") && acts.contains("Ada"));
        dot.misses("/reports").await;

        let ivo = Somebody::arrives(&world, &office, of(&joined, "Border Office").link.as_deref().unwrap(), "Ivo").await;
        assert!(ivo.reads("/").await.contains("Why you see no reports here"));
        for path in ["/rota", "/keys", "/reports", "/recovery-code", "/account-of-acts"] {
            ivo.misses(path).await;
        }
        assert!(ivo.reads("/retention").await.contains("2 years"));
        let covered = ivo.sends("/organisation", &[("hours", ""), ("places", "E07990001")]).await.1;
        assert!(covered.contains("govuk-error-summary"), "behind the wall no place can be covered");
    }
}

const HARBOUR: [(&str, &str); 8] = [
    ("name", "Harbour House"),
    ("kind", "charity"),
    ("places", "E07990002"),
    ("hours", "Every day"),
    ("person", "Hana"),
    ("person-mail", "hana@example.org"),
    ("person-language", "en"),
    ("telephone", ""),
];

/// The id of the one proposal that waits, as its page sends it.
fn proposal(page: &str) -> String {
    page.split("name=\"proposal\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("a proposal").to_owned()
}

#[tokio::test]
async fn one_more_organisation_joins_when_two_others_agree() {
    for world in engines(SCHEMAS).await {
        let office = office(&world);
        let joined = found(&office, &plan()).await.unwrap();
        let arrives = async |name: &str, person: &str| Somebody::arrives(&world, &office, of(&joined, name).link.as_deref().unwrap(), person).await;
        let (ada, bea, ivo) = (arrives("Ashby Police", "Ada").await, arrives("Ashby Refuge", "Bea").await, arrives("Border Office", "Ivo").await);
        ivo.misses("/joining").await;
        assert!(!ivo.reads("/directory").await.contains("/joining"));
        let adam = Somebody::arrives(&world, &office, &ada.invites("Adam", Role::Administrator).await, "Adam").await;
        adam.misses("/joining").await;
        for (field, value, says) in [
            ("name", "", "The organisation needs a name"),
            ("name", "Ashby Police", "There is an organisation of this name"),
            ("kind", "", "Choose what it is"),
            ("places", "E06000001", "Choose places the partnership works in"),
            ("hours", "Every \u{202e}day", "We took out some signs"),
            ("person", "", "Write the name colleagues know them by"),
            ("person-mail", "hana", "Write an e-mail address"),
            ("kind", "immigration_enforcement", "covers no places"),
        ] {
            let fields: Vec<_> = HARBOUR.into_iter().filter(|(name, _)| *name != field).chain([(field, value)]).collect();
            let (status, body) = ada.sends("/joining", &fields).await;
            assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert!(body.contains(says), "{field}: {body}");
            assert!(field == "person" || body.contains("Hana"), "what was typed stays");
        }
        ada.does("/joining", &HARBOUR, "It is proposed.").await;
        let id = proposal(&ada.reads("/joining").await);
        let fields = [("proposal", id.as_str())];
        assert!(!bea.reads("/directory").await.contains("Harbour House"), "{}: it is proposed, no more", world.name());
        // Neither the one who proposed it nor a colleague they made makes it two; nor does anybody of their organisation.
        let puppet = Somebody::arrives(&world, &office, &ada.invites("Puppet", Role::Coordinator).await, "Puppet").await;
        for own in [&ada, &puppet] {
            assert!(own.sends("/joining/agree", &fields).await.1.contains("a coordinator of another one agrees"));
        }
        assert_eq!(adam.sends("/joining/agree", &fields).await.0, StatusCode::NOT_FOUND);
        assert_eq!(ivo.sends("/joining/agree", &fields).await.0, StatusCode::NOT_FOUND);
        assert!(bea.reads("/").await.contains("One organisation is proposed"));
        let (status, done) = bea.sends("/joining/agree", &fields).await;
        assert!(status == StatusCode::OK && done.contains("Harbour House has joined"), "{done}");
        let code = done.split("<code>").nth(2).unwrap().split('<').next().unwrap().to_owned();
        let link = done.split("http://127.0.0.1").nth(1).unwrap().split('<').next().unwrap().to_owned();
        assert!(bea.sends("/joining/agree", &fields).await.1.contains("does not wait any more"), "once");
        assert!(ada.reads("/directory").await.contains("Harbour House"));
        // Its first coordinator joins, opens its keys, and reads what happens in its place from now on.
        let hana = Somebody::arrives(&world, &office, &link, "Hana").await;
        assert!(hana.sends("/recovery-code", &[("recovery-code", &code)]).await.1.contains("You hold the keys now"));
        let mut tx = world.db.read().await.unwrap();
        let directory = daybreak_vault::recipients::directory(&mut tx, &office.house.partnership_key).await.unwrap();
        assert_eq!(directory.covering("E07990002").iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Harbour House"]);
        tx.rollback().await.unwrap();
        // What Bea brought in does not make her two: what Hana proposes she does not agree to.
        let other: Vec<_> = HARBOUR.into_iter().filter(|(name, _)| *name != "name" && *name != "person-mail").chain([("name", "Second House"), ("person-mail", "two@example.org")]).collect();
        assert_eq!(hana.sends("/joining", &other).await.0, StatusCode::SEE_OTHER);
        let second = proposal(&bea.reads("/joining").await);
        assert!(bea.sends("/joining/agree", &[("proposal", &second)]).await.1.contains("can’t be the two"), "{}", world.name());
        bea.does("/joining/decline", &[("proposal", &second)], "It is not proposed any more.").await;
        // Immigration enforcement joins without places and without a code.
        let border = [("name", "Second Border Office"), ("kind", "immigration_enforcement"), ("person", "Ines"), ("person-mail", "ines@example.org")];
        assert_eq!(ada.sends("/joining", &border).await.0, StatusCode::SEE_OTHER);
        let third = proposal(&bea.reads("/joining").await);
        assert!(bea.sends("/joining/agree", &[("proposal", &third)]).await.1.contains("so there is no code"));
        // What nobody agrees to is forgotten.
        assert_eq!(ada.sends("/joining", &other).await.0, StatusCode::SEE_OTHER);
        world.clock.advance_days(30);
        let mut tx = world.db.read().await.unwrap();
        let (waits,): (i64,) = daybreak_database::on!(&mut tx, |db| sqlx::query_as("SELECT COUNT(*) FROM proposal").fetch_one(db).await).unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(waits, 1);
        let house = &office.house;
        assert_eq!(daybreak_partnership::acts::alert::forget_old(&house.db, &*house.clock, &*house.chance).await.unwrap(), 1);
        assert_eq!(house.words.missed(), Vec::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn axe_finds_nothing_and_nothing_is_too_wide() {
    let world = world(Engine::Sqlite, SCHEMAS).await;
    let office = office(&world);
    let joined = found(&office, &plan()).await.unwrap();
    let police = of(&joined, "Ashby Police");
    let ada = Somebody::arrives(&world, &office, police.link.as_deref().unwrap(), "Ada").await;
    ada.sends("/recovery-code", &[("recovery-code", police.recovery_code.as_ref().unwrap().as_ref())]).await;
    let link = ada.invites("Cai", Role::Caseworker).await;
    Somebody::arrives(&world, &office, &link, "Cai").await;
    let welcome = ada.invites("Dot", Role::Auditor).await;
    let members = ada.reads("/members").await;
    let (_, rest) = members.split_once("href=\"/members/").unwrap();
    let member = format!("/members/{}", rest.split('"').next().unwrap());

    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let router = router(&office);
    tokio::spawn(async move { axum::serve(listener, router).await });
    let browser = Browser::open(Scripts::On).await;
    let mut found = Vec::new();
    // Signed out first: the sign-in page, and a link to join.
    look(&browser, &address, &["/", &welcome], "", &mut found).await;
    browser.page.execute(&format!("document.cookie = '{}; path=/'", ada.cookie), Vec::new()).await.unwrap();
    let paths = ["/", "/members", &member, "/keys", "/organisation", "/directory", "/rota", "/retention", "/account-of-acts", "/account", "/recovery-code", "/joining"];
    look(&browser, &address, &paths, "Ada", &mut found).await;
    menu_fits(&browser, &format!("{address}/directory")).await;
    browser.close().await;
    assert!(found.is_empty(), "{}", found.join("\n"));
    assert_eq!(office.house.words.missed(), Vec::new());
}

/// `shows` stands on each of the pages: the name of whoever is signed in.
async fn look(browser: &Browser, address: &str, paths: &[&str], shows: &str, found: &mut Vec<String>) {
    for language in Language::ALL {
        for path in paths {
            browser.page.goto(&format!("{address}{path}?language={}", language.tag())).await.unwrap();
            assert!(browser.text().await.contains(shows), "{path} is not the page it should be");
            for width in daybreak_testing::WIDTHS {
                browser.resize(width).await;
                found.extend(browser.axe().await.into_iter().map(|line| format!("{path} in {} at {width}: {line}", language.tag())));
                if browser.overflow().await > 0 {
                    found.push(format!("{path} in {} is wider than {width}", language.tag()));
                }
            }
        }
    }
}

/// On a narrow screen the menu is one line that names the page and opens without a script of ours; on a wide one it stands open.
async fn menu_fits(browser: &Browser, page: &str) {
    let ask = async |what: &str| browser.page.execute(&format!("return {what};"), Vec::new()).await.unwrap();
    let shown = async |css: &str| ask(&format!("document.querySelector('.nav {css}').checkVisibility()")).await.as_bool().unwrap();
    browser.page.goto(page).await.unwrap();
    browser.resize(1280).await;
    assert!(shown("a").await && !shown("summary").await, "every entry stands there");
    browser.resize(320).await;
    assert!(!shown("a").await && shown("summary strong").await, "the page one is on, and no other");
    let height = ask("document.querySelector('.nav').offsetHeight").await.as_i64().unwrap();
    assert!(height < 100, "{height} pixels of a small screen");
    browser.click(".nav summary").await;
    assert!(shown("a").await);
}
