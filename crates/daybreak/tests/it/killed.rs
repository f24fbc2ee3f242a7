//! What was acknowledged is never lost: the server is killed in the middle of many submissions, again and again, and every receipt that was shown
//! opens its conversation afterwards, and its reader reads what was told, with its file. So is every receipt that was printed for a caller, and a press without an
//! answer can be repeated. The same of the sheets of a referral, of a person's record, and of what is written down once it was made ready.
//!
//! "SIGKILL in the middle of 1,000 submissions, 20 times" is read as a thousand on each engine, with twenty kills among them (decision 193): what a kill can lose is what is
//! under way just then, so that more kills say more, and a thousand submissions before each would say the same again.

use crate::http::{Reply, ask, try_ask_with};
use crate::keeping::found;
use crate::marked::Desk;
use crate::running::{between, start_as, story, tell};
use daybreak::demo::{self, PASSPHRASE};
use daybreak::house::{self, Ground};
use daybreak::secrets::{self, PartnerSecrets};
use daybreak::settings::Settings;
use daybreak::stopping::Stopping;
use daybreak::system::{SystemChance, SystemClock};
use daybreak_access::Member;
use daybreak_access::acts::join::{self, Token};
use daybreak_access::acts::{recover, session};
use daybreak_access::totp::{Secret, step_at};
use daybreak_database::Engine;
use daybreak_reports::{ReportId, store};
use daybreak_testing::{World, engines, world};
use daybreak_triage::opened;
use daybreak_vault::{Receipt, SessionCookie};
use daybreak_vocabulary::Clock;
use std::collections::BTreeMap;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const HOST: &str = "tell.example.org";
const PARTNERS: &str = "partners.example.org";

/// How often the server is killed on each engine, and how many receipts are shown in all, at least.
const KILLS: usize = 20;
const SUBMISSIONS: usize = 1_000;
/// How many tell at the same time: what a kill finds under way.
const BROWSERS: usize = 8;
/// How many reports of each life are opened as the page of a report, beside those with a file; every one is opened by its reader's keys.
const PAGES: usize = 5;

/// One report whose receipt was shown.
struct Told {
    receipt: String,
    number: usize,
    life: usize,
}

impl Told {
    /// What its file holds: every tenth has one.
    fn file(number: usize) -> Option<String> {
        number.is_multiple_of(10).then(|| format!("What each of them was paid, sheet {number}."))
    }
}

/// A founded partnership on a port of its own, and what `init` showed.
fn founded(world: &World) -> (PathBuf, String, u16) {
    let (settings, shown) = found(world);
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, text.replace("127.0.0.1:8080", &format!("127.0.0.1:{port}"))).unwrap();
    (settings, shown, port)
}

/// One life of the server: so many press at once, each again as soon as there is an answer, until so many more receipts were shown. Then it is killed, with
/// whatever is under way.
fn live(mut server: Child, browsers: usize, until: usize, shown: &dyn Fn() -> usize, press: &(dyn Fn() + Sync)) {
    let (before, over) = (shown(), AtomicBool::new(false));
    std::thread::scope(|scope| {
        for _ in 0..browsers {
            scope.spawn(|| {
                while !over.load(Ordering::SeqCst) {
                    press();
                }
            });
        }
        let mut patience = 60_000;
        while shown() < before + until && patience > 0 {
            patience -= 1;
            std::thread::sleep(Duration::from_millis(5));
        }
        server.kill().unwrap();
        server.wait().unwrap();
        over.store(true, Ordering::SeqCst);
    });
    let came = shown() - before;
    assert!(came >= until, "only {came} of {until} receipts were shown in one life");
}

/// A page of the partners' side.
fn read(port: u16, cookie: &SessionCookie, path: &str) -> Reply {
    ask(port, "GET", PARTNERS, path, &[("Cookie", &format!("__Host-daybreak={}", cookie.text().as_str()))], None)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_receipt_that_was_shown_opens_its_conversation_and_every_report_its_reader() {
    for world in engines(&[]).await {
        let name = world.name();
        let (settings, said, port) = founded(&world);
        // Nobody covers where it is: the one that reads in such a case.
        let (reader, cookie) = clerk(&settings, &world, &said, "Example Council").await;
        let (shown, begun) = (Mutex::new(Vec::new()), AtomicUsize::new(0));
        for life in 0..KILLS {
            // Somewhere in the middle, at another place each time.
            let until = SUBMISSIONS / KILLS - 9 + life * 7 % 20;
            live(start_as(&settings, world.address(), port, &["serve"]), BROWSERS, until, &|| shown.lock().unwrap().len(), &|| {
                let number = begun.fetch_add(1, Ordering::SeqCst);
                if let Some(receipt) = tell(port, HOST, "", &story(number), Told::file(number).as_deref()) {
                    shown.lock().unwrap().push(Told { receipt, number, life });
                }
            });
        }
        let shown: Vec<Told> = shown.into_inner().unwrap();
        assert!(shown.len() >= SUBMISSIONS, "{name}: only {} receipts were shown", shown.len());
        let mut server = start_as(&settings, world.address(), port, &["serve"]);
        let page = ask(port, "GET", HOST, "/return", &[], None).body;
        let journey = between(&page, "name=\"journey\" value=\"", '"').unwrap().to_owned();
        for told in &shown {
            let form = form_urlencoded::Serializer::new(String::new()).append_pair("journey", &journey).append_pair("code", &told.receipt).append_pair("go", "open").finish();
            let page = ask(port, "POST", HOST, "/return", &[], Some(&form)).body;
            assert!(page.contains("We have it"), "{name}: the conversation of {} does not open: {page}", told.number);
        }
        let mut reports = Vec::new();
        for told in &shown {
            reports.push(opened_by(&reader, &world, told).await);
        }
        let (mut pages, mut files) = ([0; KILLS], 0);
        for (told, report) in shown.iter().zip(reports) {
            let file = Told::file(told.number);
            if file.is_none() && pages[told.life] >= PAGES {
                continue;
            }
            pages[told.life] += 1;
            let page = read(port, &cookie, &format!("/reports/{report}"));
            assert!(page.status == 200 && page.body.contains(&story(told.number)), "{name}: {} is not read on its page: {}", told.number, page.body);
            for of in ["files", "originals"].iter().filter(|_| file.is_some()) {
                let reply = read(port, &cookie, &format!("/reports/{report}/{of}/0"));
                assert!(reply.status == 200 && file.as_ref().is_some_and(|file| reply.body.contains(file)), "{name}: the file of {} does not come: {}", told.number, reply.body);
                files += 1;
            }
        }
        assert!(pages.iter().all(|pages| *pages >= PAGES) && files >= SUBMISSIONS / 10, "{name}: {pages:?} pages and {files} files were opened");
        server.kill().unwrap();
        server.wait().unwrap();
        println!("{name}: {} receipts shown, {KILLS} kills, none lost", shown.len());
    }
}

/// The report a receipt was shown for, opened with its reader's keys: what was told, and its file.
async fn opened_by(reader: &Member, world: &World, told: &Told) -> ReportId {
    let name = world.name();
    let mut tx = world.db.read().await.unwrap();
    let receipt = Receipt::parse(&told.receipt).unwrap();
    let found = store::by_locator(&mut tx, receipt.locator()).await.unwrap();
    let (id, _) = *found.iter().find(|(_, key)| receipt.opens(key)).unwrap_or_else(|| panic!("{name}: a receipt was shown and nothing kept"));
    let report = store::find_for(&mut tx, id, reader.organisation).await.unwrap().unwrap_or_else(|| panic!("{name}: nobody reads {}", told.number));
    let opened = opened::open(&mut tx, reader, &report).await.unwrap();
    let (_, concern) = opened.concern.unwrap_or_else(|| panic!("{name}: {} does not open", told.number));
    assert_eq!(concern.story, story(told.number), "{name}");
    let whole = |file: &opened::File| file.copy && file.original && file.facts.as_ref().is_some_and(|facts| facts.name == "paid.txt");
    let files = usize::from(Told::file(told.number).is_some());
    assert!(opened.files.len() == files && opened.files.iter().all(whole), "{name}: {} has {:?}", told.number, opened.files);
    tx.rollback().await.unwrap();
    id
}

/// Somebody of the partnership, signed in and with their keys: the first coordinator of an organisation, by what `init` showed.
async fn clerk(settings: &Path, world: &World, shown: &str, organisation: &str) -> (Member, SessionCookie) {
    let settings = Settings::read(settings, Some(world.address())).unwrap();
    let partners: PartnerSecrets = secrets::read(&settings.partners.secrets).unwrap();
    let ground = Ground { settings: &settings, db: world.db.clone(), partnership_key: settings.partnership_key.unwrap() };
    let house = house::house(ground, Arc::new(SystemClock), Arc::new(SystemChance), None).unwrap();
    let office = house::office(&house, &partners, daybreak_documents::Press::none());
    let (_, shown) = shown.split_once(&format!("\n{organisation}\n")).unwrap();
    let after = |mark: &str| shown.split_once(mark).and_then(|(_, rest)| rest.split_whitespace().next()).unwrap();
    let token = Token::from_path(&format!("/join/{}", after("/join/"))).unwrap();
    let mail = join::welcome(&office, &token).await.unwrap().unwrap().known.mail;
    let secret = Secret::draw(house.chance.as_ref());
    join::join_with(&office, &token, PASSPHRASE, &secret).await.unwrap();
    let code = secret.code(step_at(house.clock.now()));
    let cookie = session::sign_in(&office, &session::Typed { mail, passphrase: PASSPHRASE.to_owned(), code, next_code: String::new() }).await.unwrap();
    let member = session::resume(&office, &cookie).await.unwrap().unwrap();
    recover::claim(&office, &member, after("recovery code ")).await.unwrap();
    (member, cookie)
}

/// A form with a file, and what a browser says of it.
fn call(cookie: &SessionCookie, number: usize, more: &[(&str, &str)], file: bool) -> (Vec<(&'static str, String)>, String) {
    let token = cookie.form_token();
    let story = format!("Call {number}: six men sleep behind the wash.");
    let fields = [("token", token.as_str()), ("came", "call"), ("told-in", "en"), ("readers", "all"), ("level", "anonymous"), ("story", story.as_str())];
    let part = |(name, value): &(&str, &str)| format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let mut body: String = fields.iter().chain(more).map(part).collect();
    if file {
        body += "--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"letter.txt\"\r\nContent-Type: text/plain\r\n\r\nwhat each of them was paid\r\n";
    }
    body += "--line--\r\n";
    let headers = vec![
        ("Cookie", format!("__Host-daybreak={}", cookie.text().as_str())),
        ("Sec-Fetch-Site", "same-origin".to_owned()),
        ("Content-Type", "multipart/form-data; boundary=line".to_owned()),
        ("Content-Length", body.len().to_string()),
    ];
    (headers, body)
}

fn press(port: u16, (headers, body): &(Vec<(&'static str, String)>, String)) -> Option<String> {
    let headers: Vec<(&str, &str)> = headers.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Some(try_ask_with(port, "POST", PARTNERS, "/key-in", &headers, body)?.body)
}

/// The last press, and the receipt if one was shown.
type KeyedIn = ((Vec<(&'static str, String)>, String), Option<String>);

/// Looks who will read it, then sends it: the last press, and the receipt if one was shown.
fn key_in(port: u16, cookie: &SessionCookie, number: usize) -> Option<KeyedIn> {
    let page = press(port, &call(cookie, number, &[("go", "check")], number.is_multiple_of(3)))?;
    let hidden: Vec<(&str, String)> =
        ["kept", "submission", "receipt", "shown"].into_iter().filter_map(|name| Some((name, between(&page, &format!("name=\"{name}\" value=\""), '"')?.to_owned()))).collect();
    let hidden: Vec<(&str, &str)> = hidden.iter().map(|(name, value)| (*name, value.as_str())).chain([("go", "send")]).collect();
    let last = call(cookie, number, &hidden, false);
    let receipt = press(port, &last).and_then(|page| printed(&page));
    Some((last, receipt))
}

fn printed(page: &str) -> Option<String> {
    between(page, "id=\"receipt\" translate=\"no\">", '<').map(str::to_owned)
}

/// How often it is killed while calls are put down, on each engine.
const CALL_KILLS: usize = 10;

#[tokio::test(flavor = "multi_thread")]
async fn every_receipt_that_was_printed_for_a_caller_opens_and_a_lost_press_is_repeated() {
    for world in engines(&[]).await {
        let name = world.name();
        let (settings, said, port) = founded(&world);
        let (_, cookie) = clerk(&settings, &world, &said, "Example Police").await;
        let (shown, lost, begun) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()), AtomicUsize::new(0));
        for kill in 0..CALL_KILLS {
            let server = start_as(&settings, world.address(), port, &["serve"]);
            live(server, 4, 2 + kill * 7 % 22, &|| shown.lock().unwrap().len(), &|| match key_in(port, &cookie, begun.fetch_add(1, Ordering::SeqCst)) {
                Some((_, Some(receipt))) => shown.lock().unwrap().push(receipt),
                Some((last, None)) => lost.lock().unwrap().push(last),
                None => {}
            });
        }
        let (mut shown, lost) = (shown.into_inner().unwrap(), lost.into_inner().unwrap());
        let mut server = start_as(&settings, world.address(), port, &["serve"]);
        // Who got no answer presses again, and is shown the receipt that was on the form.
        for last in &lost {
            let page = press(port, last).unwrap();
            let receipt = printed(&page).unwrap_or_else(|| panic!("{name}: a press could not be repeated: {page}"));
            assert!(last.1.contains(&receipt), "{name}: another receipt than the one on the form");
            shown.push(receipt);
        }
        let mut tx = world.db.read().await.unwrap();
        for text in &shown {
            let receipt = Receipt::parse(text).unwrap();
            let found = store::by_locator(&mut tx, receipt.locator()).await.unwrap();
            let opened: Vec<_> = found.iter().filter(|(_, key)| receipt.opens(key)).collect();
            assert_eq!(opened.len(), 1, "{name}: a receipt was printed, and what it opens is not there once");
            assert!(!store::documents(&mut tx, opened[0].0).await.unwrap().is_empty(), "{name}: there is nothing to read");
        }
        tx.rollback().await.unwrap();
        server.kill().unwrap();
        server.wait().unwrap();
        println!("{name}: {} receipts printed, {} presses repeated, {CALL_KILLS} kills, none lost", shown.len(), lost.len());
    }
}

/// How often the server is killed while sheets are saved, on each engine.
const SHEET_KILLS: usize = 8;

/// One place that is written again and again: its form, the field, and where what stands is read.
#[derive(Clone)]
struct Place {
    form: String,
    field: &'static str,
    /// Beside the words: what the form needs to be taken.
    chosen: Vec<(&'static str, String)>,
    /// Each stands for itself, or the last in the place of those before.
    adds: bool,
    read: String,
}

/// A person and a draft of their own for each kind of place, begun before anything is killed.
fn places(desk: &Desk) -> Vec<Place> {
    let today = SystemClock.today().date();
    let on = [("on-day", today.day().to_string()), ("on-month", today.month().to_string()), ("on-year", today.year().to_string())];
    let mut places = Vec::new();
    for number in 0..3 {
        let at = desk.sends("/people/new", &[("first", &format!("Marked {number}")), ("years", "15"), ("source", "claimed"), ("jurisdiction", "england")]);
        let person = at.split('?').next().unwrap().to_owned();
        let begun = desk.sends(&format!("{person}/refer"), &[("nation", "england")]);
        let draft = begun.split("/sheet/").next().unwrap().to_owned();
        let record = Place { form: format!("{person}/details"), field: "family", chosen: Vec::new(), adds: false, read: format!("{person}/details") };
        let view = format!("{draft}/sheet/view");
        let sheet = Place { form: view.clone(), field: "view", chosen: vec![("then", "list".to_owned())], adds: false, read: view };
        places.extend([record, sheet]);
    }
    let at = desk.sends("/people/new", &[("first", "Marked"), ("years", "14"), ("source", "claimed"), ("jurisdiction", "england")]);
    let person = at.split('?').next().unwrap().to_owned();
    let begun = desk.sends(&format!("{person}/refer"), &[("nation", "england")]);
    let draft = begun.split("/sheet/").next().unwrap().to_owned();
    desk.sends(&format!("{draft}/sheet/situation"), &[("purpose", "forced-to-work"), ("then", "list")]);
    desk.sends(&format!("{draft}/check"), &[]);
    let chosen = on.into_iter().chain([("by", "Kent Police".to_owned())]).collect();
    places.push(Place { form: format!("{draft}/standing/crime"), field: "reference", chosen, adds: true, read: format!("{draft}/standing") });
    places
}

/// Writes in one place until the server is gone; every number that was acknowledged.
fn write(desk: &Desk, place: &Place, from: usize) -> Vec<usize> {
    let mut acknowledged = Vec::new();
    for number in from.. {
        let Some(mut form) = desk.form(&place.form) else { break };
        form.set(place.field, &format!("kept-{number}-kept"));
        for (name, value) in &place.chosen {
            form.set(name, value);
        }
        let Some(mut reply) = desk.post(&form.action, &form.fields()) else { break };
        // A house with too many writers at once gives the form back: it is pressed again, as its page says. Nothing was acknowledged yet.
        for _ in 0..5 {
            if reply.status != 500 {
                break;
            }
            std::thread::sleep(Duration::from_millis(200));
            let Some(again) = desk.post(&form.action, &form.fields()) else { return acknowledged };
            reply = again;
        }
        assert_eq!(reply.status, 303, "{}: {}", place.form, reply.body);
        acknowledged.push(number);
    }
    acknowledged
}

#[tokio::test(flavor = "multi_thread")]
async fn every_sheet_that_was_saved_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let county = folder.path().join("county");
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let people = demo::make(&county, &SystemClock, Arc::new(SystemChance), &Stopping::on_signals().unwrap(), port, 0).await.unwrap();
    let settings = county.join("daybreak.toml");
    let sqlite = format!("sqlite:{}", county.join("daybreak.db").display());
    let target = world(Engine::Postgres, &[]).await;
    let moved = Command::new(env!("CARGO_BIN_EXE_daybreak"))
        .args(["--settings", settings.to_str().unwrap(), "move", "--from", &sqlite, "--to", target.address()])
        .output()
        .unwrap();
    assert!(moved.status.success(), "{}", String::from_utf8_lossy(&moved.stderr));
    for database in [sqlite.as_str(), target.address()] {
        let mut server = start_as(&settings, database, port, &["serve"]);
        let desk = Desk::sign_in(port, people.find("duty-officer").unwrap());
        let places = places(&desk);
        let kept: Mutex<BTreeMap<usize, Vec<usize>>> = Mutex::new(BTreeMap::new());
        let mut kills = 0;
        // On a machine with much else to do, a life may be over before every place had its turn: then it lives longer, a few times more.
        while kills < SHEET_KILLS || kills < 3 * SHEET_KILLS && (0..places.len()).any(|at| kept.lock().unwrap().get(&at).is_none_or(Vec::is_empty)) {
            std::thread::scope(|scope| {
                for (at, place) in places.iter().enumerate() {
                    let (kept, desk) = (&kept, &desk);
                    scope.spawn(move || {
                        let from = kept.lock().unwrap().get(&at).and_then(|all| all.last()).map_or(0, |last| last + 1);
                        // A gap between two lives of the server: what was sent and not acknowledged may be there too.
                        let acknowledged = write(desk, place, from + 1_000);
                        kept.lock().unwrap().entry(at).or_default().extend(acknowledged);
                    });
                }
                std::thread::sleep(Duration::from_millis(700 + 190 * u64::try_from(kills).unwrap()));
                server.kill().unwrap();
                server.wait().unwrap();
            });
            kills += 1;
            server = start_as(&settings, database, port, &["serve"]);
        }
        let kept = kept.into_inner().unwrap();
        for (at, place) in places.iter().enumerate() {
            let acknowledged = kept.get(&at).cloned().unwrap_or_default();
            let page = desk.page(&place.read).unwrap().body;
            let standing: Vec<usize> = page.split("kept-").skip(1).filter_map(|rest| rest.split_once("-kept")?.0.parse().ok()).collect();
            assert!(!acknowledged.is_empty(), "{database}: nothing was ever saved at {}", place.form);
            if place.adds {
                for number in &acknowledged {
                    assert!(standing.contains(number), "{database}: {number} was acknowledged and is lost at {}", place.form);
                }
            } else {
                let last = acknowledged.last().unwrap();
                assert!(standing.iter().any(|number| number >= last), "{database}: {last} was acknowledged, {standing:?} stands at {}", place.form);
            }
        }
        server.kill().unwrap();
        server.wait().unwrap();
        println!("{} places, {} saves acknowledged, {kills} kills, none lost", places.len(), kept.values().map(Vec::len).sum::<usize>());
    }
}
