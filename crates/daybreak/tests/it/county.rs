//! The demo's county, made once and served on loopback for the tests that look at it from outside.

use crate::http::{Reply, ask};
use daybreak::commands;
use daybreak::demo::{PASSPHRASE, People};
use daybreak::stopping::Stopping;
use daybreak::system::SystemClock;
use daybreak_documents::Press;
use daybreak_testing::Browser;
use daybreak_vocabulary::Clock;
use fantoccini::Locator;
use std::collections::BTreeSet;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

pub struct County {
    pub port: u16,
    pub people: People,
    /// Where its settings, its secrets and its database lie.
    pub folder: PathBuf,
}

/// Served until this process ends.
pub fn county() -> &'static County {
    static COUNTY: OnceLock<County> = OnceLock::new();
    COUNTY.get_or_init(|| {
        let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join("county");
        for old in [folder.clone(), folder.with_extension("making")] {
            let _ = std::fs::remove_dir_all(old);
        }
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let made = folder.clone();
        let press = Press::in_program(env!("CARGO_BIN_EXE_daybreak"));
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
            let served = runtime.block_on(async { commands::demo(&made, port, 12, press, Stopping::on_signals().unwrap(), &mut std::io::sink()).await });
            assert!(served.is_ok(), "the county is not served: {}", served.err().map(|ended| ended.to_string()).unwrap_or_default());
        });
        for _ in 0..600 {
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return County { port, people: People::read(&folder).unwrap(), folder };
            }
            std::thread::sleep(Duration::from_millis(500));
        }
        panic!("the county was not made in five minutes");
    })
}

impl County {
    pub fn public(&self, path: &str) -> String {
        format!("http://localhost:{}{path}", self.port)
    }

    pub fn partners(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// Signs a persona in, waiting for the next code where this one was used before.
    pub async fn sign_in(&self, browser: &Browser, name: &str) {
        let persona = self.people.find(name).unwrap_or_else(|| panic!("no persona {name}"));
        for _ in 0..8 {
            browser.page.goto(&self.partners("/")).await.unwrap();
            browser.fill("#mail", persona.mail.as_deref().unwrap()).await;
            browser.fill("#passphrase", PASSPHRASE).await;
            browser.fill("#code", &persona.code(SystemClock.now()).unwrap()).await;
            browser.click("main form button").await;
            if browser.page.find(Locator::Css("form[action='/sign-out']")).await.is_ok() {
                return;
            }
            tokio::time::sleep(Duration::from_secs(20)).await;
        }
        panic!("{name} can't sign in: {}", browser.text().await);
    }
}

/// As a browser says of a form that one of our own pages sent.
const SAME_ORIGIN: (&str, &str) = ("Sec-Fetch-Site", "same-origin");

/// Somebody signed in, over plain requests.
pub struct Signed<'a> {
    county: &'a County,
    pub cookie: String,
    token: String,
}

impl<'a> Signed<'a> {
    pub fn in_as(county: &'a County, name: &str) -> Signed<'a> {
        let persona = county.people.find(name).unwrap();
        for _ in 0..8 {
            let mut form = form_urlencoded::Serializer::new(String::new());
            form.append_pair("mail", persona.mail.as_deref().unwrap());
            form.append_pair("passphrase", PASSPHRASE).append_pair("code", &persona.code(SystemClock.now()).unwrap());
            let answer = ask(county.port, "POST", "127.0.0.1", "/", &[SAME_ORIGIN], Some(&form.finish()));
            if let (303, Some(set)) = (answer.status, answer.header("set-cookie")) {
                let cookie = set.split(';').next().unwrap().to_owned();
                let mut signed = Signed { county, cookie, token: String::new() };
                let home = signed.get("/");
                let token = home.body.split("name=\"token\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
                signed.token = token.unwrap_or_else(|| panic!("{name} sees no form")).to_owned();
                return signed;
            }
            // The code was used by another test, or the clock is about to turn.
            std::thread::sleep(Duration::from_secs(20));
        }
        panic!("{name} can't sign in");
    }

    pub fn get(&self, path: &str) -> Reply {
        ask(self.county.port, "GET", "127.0.0.1", path, &[("Cookie", &self.cookie)], None)
    }

    pub fn post(&self, path: &str) -> Reply {
        ask(self.county.port, "POST", "127.0.0.1", path, &[("Cookie", &self.cookie), SAME_ORIGIN], Some(&format!("token={}", self.token)))
    }

    pub fn send(&self, method: &str, path: &str) -> Reply {
        if method == "POST" { self.post(path) } else { self.get(path) }
    }

    /// The ids of the reports on the first page of the queue.
    pub fn reports(&self) -> BTreeSet<String> {
        let page = self.get("/reports").body;
        page.split("href=\"/reports/").skip(1).filter_map(|rest| rest.get(..36)).filter(|id| id.matches('-').count() == 4).map(str::to_owned).collect()
    }
}
