//! An acknowledged report is never lost: the server is killed in the middle of many submissions, again and again, and every receipt that was shown
//! opens its conversation afterwards, with its readers and its sealed account.

use crate::http::{ask, try_ask};
use crate::keeping::found;
use daybreak_reports::store;
use daybreak_testing::{World, engines};
use daybreak_vault::Receipt;
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
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
