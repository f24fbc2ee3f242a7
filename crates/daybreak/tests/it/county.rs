//! The demo's county, made once and served on loopback for the tests that look at it from outside.

use daybreak::commands;
use daybreak::demo::{PASSPHRASE, People};
use daybreak::stopping::Stopping;
use daybreak::system::SystemClock;
use daybreak_documents::Press;
use daybreak_testing::Browser;
use daybreak_vocabulary::Clock;
use fantoccini::Locator;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::time::Duration;

pub struct County {
    pub port: u16,
    pub people: People,
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
                return County { port, people: People::read(&folder).unwrap() };
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
