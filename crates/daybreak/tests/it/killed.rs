//! What was acknowledged is never lost: the server is killed in the middle of many submissions, again and again, and every receipt that was shown
//! opens its conversation afterwards, with its readers and its sealed account. So is every receipt that was printed for a caller, and a press without an answer
//! can be repeated. The same of the sheets of a referral, of a person's record, and of what is written down once it was made ready.

use crate::http::{ask, try_ask, try_ask_with};
use crate::keeping::found;
use crate::marked::Desk;
use daybreak::demo::{self, PASSPHRASE};
use daybreak::house::{self, Ground};
use daybreak::secrets::{self, PartnerSecrets};
use daybreak::settings::Settings;
use daybreak::stopping::Stopping;
use daybreak::system::{SystemChance, SystemClock};
use daybreak_access::acts::join::{self, Token};
use daybreak_access::acts::session;
use daybreak_access::totp::{Secret, step_at};
use daybreak_database::Engine;
use daybreak_reports::store;
use daybreak_testing::{World, engines, world};
use daybreak_vault::{Receipt, SessionCookie};
use daybreak_vocabulary::Clock;
use std::collections::BTreeMap;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

const HOST: &str = "tell.example.org";

/// How often the server is killed on each engine, and how many submissions are begun in all.
const KILLS: usize = 20;
const SUBMISSIONS: usize = 1_000;
const EACH: usize = SUBMISSIONS / KILLS;

fn start(settings: &Path, world: &World, port: u16) -> Child {
    start_as(settings, world.address(), port, &["serve"])
}

/// The binary with this command, once it answers on its port.
pub fn start_as(settings: &Path, database: &str, port: u16, command: &[&str]) -> Child {
    let mut server = Command::new(env!("CARGO_BIN_EXE_daybreak"))
        .arg("--settings")
        .arg(settings)
        .args(["--database", database])
        .args(command)
        .env_clear()
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    for _ in 0..400 {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return server;
        }
        std::thread::sleep(Duration::from_millis(25));
    }
    let _ = server.kill();
    let _ = server.wait();
    panic!("the server does not answer");
}

/// The value of a hidden field or of the receipt's code, where the page has one: the last, since the button for leaving comes before the form.
pub fn between<'a>(page: &'a str, before: &str, after: char) -> Option<&'a str> {
    page.rsplit_once(before)?.1.split(after).next()
}

/// Walks the journey as a browser does, with a district or none; the receipt, if one was shown.
pub fn submit(port: u16, host: &str, district: &str, number: usize) -> Option<String> {
    let mut page = try_ask(port, "GET", host, "/form", &[], None)?.body;
    for go in ["next", "next", "skip", "next", "send"] {
        let journey = between(&page, "name=\"journey\" value=\"", '"').unwrap_or_default().to_owned();
        let step = between(&page, "name=\"step\" value=\"", '"').unwrap_or_default().to_owned();
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("journey", &journey).append_pair("step", &step).append_pair("go", go);
        match step.as_str() {
            "what" => form.append_pair("story", &format!("Story {number}: six men sleep behind the wash.")),
            "where" => form.append_pair("district", district),
            _ => &mut form,
        };
        page = try_ask(port, "POST", host, "/form", &[], Some(&form.finish()))?.body;
    }
    between(&page, "id=\"receipt\" translate=\"no\">", '<').map(str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn every_receipt_that_was_shown_opens_its_conversation() {
    for world in engines(&[]).await {
        let (settings, _) = found(&world);
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let text = std::fs::read_to_string(&settings).unwrap();
        std::fs::write(&settings, text.replace("127.0.0.1:8080", &format!("127.0.0.1:{port}"))).unwrap();
        let shown = Mutex::new(Vec::new());
        for kill in 0..KILLS {
            let mut server = start(&settings, &world, port);
            let sent = AtomicUsize::new(0);
            let before = shown.lock().unwrap().len();
            std::thread::scope(|scope| {
                for _ in 0..8 {
                    scope.spawn(|| {
                        loop {
                            let number = sent.fetch_add(1, Ordering::Relaxed);
                            if number >= EACH {
                                break;
                            }
                            if let Some(receipt) = submit(port, HOST, "", number) {
                                shown.lock().unwrap().push(receipt);
                            }
                        }
                    });
                }
                // Somewhere in the middle, at another place each time.
                let until = before + 3 + (kill * 7) % (EACH - 10);
                for _ in 0..2_000 {
                    if shown.lock().unwrap().len() >= until || sent.load(Ordering::Relaxed) >= EACH {
                        break;
                    }
                    std::thread::sleep(Duration::from_millis(5));
                }
                server.kill().unwrap();
                server.wait().unwrap();
            });
        }
        let shown = shown.into_inner().unwrap();
        assert!(shown.len() >= KILLS, "{}: only {} receipts were shown", world.name(), shown.len());
        let mut server = start(&settings, &world, port);
        let mut tx = world.db.read().await.unwrap();
        for text in &shown {
            let receipt = Receipt::parse(text).unwrap();
            let found = store::by_locator(&mut tx, receipt.locator()).await.unwrap();
            let (id, _) = *found.iter().find(|(_, key)| receipt.opens(key)).unwrap_or_else(|| panic!("{}: a receipt was shown and nothing kept", world.name()));
            assert!(!store::readers(&mut tx, id).await.unwrap().is_empty(), "{}: nobody reads it", world.name());
            assert!(!store::documents(&mut tx, id).await.unwrap().is_empty(), "{}: there is nothing to read", world.name());
        }
        tx.rollback().await.unwrap();
        for text in shown.iter().take(10) {
            let page = ask(port, "GET", HOST, "/return", &[], None).body;
            let journey = between(&page, "name=\"journey\" value=\"", '"').unwrap_or_default().to_owned();
            let form = form_urlencoded::Serializer::new(String::new()).append_pair("journey", &journey).append_pair("code", text).append_pair("go", "open").finish();
            let page = ask(port, "POST", HOST, "/return", &[], Some(&form)).body;
            assert!(page.contains("We have it"), "{}: the conversation does not open", world.name());
        }
        server.kill().unwrap();
        server.wait().unwrap();
        println!("{}: {} receipts shown, {} kills, none lost", world.name(), shown.len(), KILLS);
    }
}

const PARTNERS: &str = "partners.example.org";
/// How often it is killed while calls are put down, on each engine, and how many are begun in all.
const CALL_KILLS: usize = 10;
const CALLS: usize = 300;

/// Somebody of the partnership, signed in.
async fn clerk(settings: &Path, world: &World, shown: &str) -> SessionCookie {
    let settings = Settings::read(settings, Some(world.address())).unwrap();
    let partners: PartnerSecrets = secrets::read(&settings.partners.secrets).unwrap();
    let ground = Ground { settings: &settings, db: world.db.clone(), partnership_key: settings.partnership_key.unwrap() };
    let house = house::house(ground, Arc::new(SystemClock), Arc::new(SystemChance), None).unwrap();
    let office = house::office(&house, &partners, daybreak_documents::Press::none());
    let (_, link) = shown.split_once("/join/").unwrap();
    let token = Token::from_path(&format!("/join/{}", link.split_whitespace().next().unwrap())).unwrap();
    let mail = join::welcome(&office, &token).await.unwrap().unwrap().known.mail;
    let secret = Secret::draw(house.chance.as_ref());
    join::join_with(&office, &token, PASSPHRASE, &secret).await.unwrap();
    let code = secret.code(step_at(house.clock.now()));
    session::sign_in(&office, &session::Typed { mail, passphrase: PASSPHRASE.to_owned(), code, next_code: String::new() }).await.unwrap()
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

#[tokio::test(flavor = "multi_thread")]
async fn every_receipt_that_was_printed_for_a_caller_opens_and_a_lost_press_is_repeated() {
    for world in engines(&[]).await {
        let (settings, said) = found(&world);
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let text = std::fs::read_to_string(&settings).unwrap();
        std::fs::write(&settings, text.replace("127.0.0.1:8080", &format!("127.0.0.1:{port}"))).unwrap();
        let cookie = clerk(&settings, &world, &said).await;
        let (shown, lost) = (Mutex::new(Vec::new()), Mutex::new(Vec::new()));
        for kill in 0..CALL_KILLS {
            let mut server = start(&settings, &world, port);
            let sent = AtomicUsize::new(0);
            let before = shown.lock().unwrap().len();
            std::thread::scope(|scope| {
                for _ in 0..4 {
                    scope.spawn(|| {
                        loop {
                            let number = sent.fetch_add(1, Ordering::Relaxed);
                            if number >= CALLS / CALL_KILLS {
                                break;
                            }
                            match key_in(port, &cookie, number) {
                                Some((_, Some(receipt))) => shown.lock().unwrap().push(receipt),
                                Some((last, None)) => lost.lock().unwrap().push(last),
                                None => {}
                            }
                        }
                    });
                }
                let until = before + 2 + (kill * 7) % (CALLS / CALL_KILLS - 8);
                for _ in 0..4_000 {
                    if shown.lock().unwrap().len() >= until || sent.load(Ordering::Relaxed) >= CALLS / CALL_KILLS {
                        break;
                    }
                    std::thread::sleep(Duration::from_millis(5));
                }
                server.kill().unwrap();
                server.wait().unwrap();
            });
        }
        let (mut shown, lost) = (shown.into_inner().unwrap(), lost.into_inner().unwrap());
        assert!(shown.len() >= CALL_KILLS, "{}: only {} receipts were printed", world.name(), shown.len());
        let mut server = start(&settings, &world, port);
        // Who got no answer presses again, and is shown the receipt that was on the form.
        for last in &lost {
            let page = press(port, last).unwrap();
            let receipt = printed(&page).unwrap_or_else(|| panic!("{}: a press could not be repeated: {page}", world.name()));
            assert!(last.1.contains(&receipt), "{}: another receipt than the one on the form", world.name());
            shown.push(receipt);
        }
        let mut tx = world.db.read().await.unwrap();
        for text in &shown {
            let receipt = Receipt::parse(text).unwrap();
            let found = store::by_locator(&mut tx, receipt.locator()).await.unwrap();
            let opened: Vec<_> = found.iter().filter(|(_, key)| receipt.opens(key)).collect();
            assert_eq!(opened.len(), 1, "{}: a receipt was printed, and what it opens is not there once", world.name());
            assert!(!store::documents(&mut tx, opened[0].0).await.unwrap().is_empty(), "{}: there is nothing to read", world.name());
        }
        tx.rollback().await.unwrap();
        server.kill().unwrap();
        server.wait().unwrap();
        println!("{}: {} receipts printed, {} presses repeated, {} kills, none lost", world.name(), shown.len(), lost.len(), CALL_KILLS);
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
