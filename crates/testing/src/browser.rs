//! A real Chromium, driven through WebDriver: with scripts or without, as narrow as a phone or as wide as a desk.

use fantoccini::wd::{Capabilities, WindowHandle};
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// Whether pages may run scripts. WebDriver's own questions are answered either way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scripts {
    On,
    Off,
}

/// A phone held upright, and a desk: the two widths every page is looked at in.
pub const WIDTHS: [u32; 2] = [320, 1280];

/// Where in the profile the browser puts what it saves.
const DOWNLOADS: &str = "downloads";

/// A driver and the port it listens on; none if it ended without saying one.
fn driver() -> Option<(Child, u16)> {
    let mut driver = Command::new("chromedriver")
        .arg("--port=0")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        // A group of its own, so that the browser goes with its driver.
        .process_group(0)
        .spawn()
        .expect("chromedriver; tests never skip the browser. Install it (apt-get install chromium chromium-driver), or run them through `make test`");
    let said = driver.stdout.take().expect("chromedriver's output");
    let mut said = BufReader::new(said).lines().map_while(Result::ok);
    let port = said.by_ref().find_map(|line| line.rsplit_once("successfully on port ").and_then(|(_, port)| port.trim_end_matches('.').parse::<u16>().ok()));
    let Some(port) = port else {
        let _ = driver.wait();
        return None;
    };
    // Read on, so that it never waits for us to.
    std::thread::spawn(move || said.for_each(drop));
    Some((driver, port))
}

/// A running Chromium with a profile of its own. Ends when dropped.
pub struct Browser {
    pub page: Client,
    driver: Driver,
    profile: TempDir,
    scripts: Scripts,
}

impl Browser {
    pub async fn open(scripts: Scripts) -> Browser {
        let profile = tempfile::Builder::new().prefix("daybreak-browser-").tempdir().expect("a folder for the browser's profile");
        Browser::start(scripts, profile, &[]).await
    }

    async fn start(scripts: Scripts, profile: TempDir, more: &[&str]) -> Browser {
        // A driver takes a free port on both loopbacks, and gives up where another took the second one meanwhile.
        let (driver, port) = (0..5).find_map(|_| driver()).expect("chromedriver says its port");
        let page = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities(scripts, profile.path(), more))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .expect("Chromium starts");
        Browser { page, driver: Driver(driver), profile, scripts }
    }

    /// The same profile again after the browser went down, with its tabs restored.
    pub async fn restored(self) -> Browser {
        let Browser { page, driver, profile, scripts } = self;
        // Ended without a farewell, as a battery does it: what the browser kept for a restart is what is to be seen.
        drop(driver);
        drop(page);
        Browser::start(scripts, profile, &["--restore-last-session", "--hide-crash-restore-bubble"]).await
    }

    pub async fn resize(&self, width: u32) {
        // Headless Chromium takes the window for the page, give or take nothing.
        self.page.set_window_size(width, 900).await.expect("the window takes its size");
    }

    /// The text a person sees, wherever the browser stands.
    pub async fn text(&self) -> String {
        match self.page.find(Locator::Css("body")).await {
            Ok(body) => body.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// Everything the page holds: its source, and what stands in its fields now.
    pub async fn everything(&self) -> String {
        const FIELDS: &str = "return Array.from(document.querySelectorAll('input, textarea, select'), field => field.value).join('\\n');";
        let mut all = self.page.source().await.unwrap_or_default();
        let fields = self.page.execute(FIELDS, Vec::new()).await.ok();
        all.extend(["\n", fields.as_ref().and_then(Value::as_str).unwrap_or_default()]);
        all
    }

    pub async fn fill(&self, css: &str, text: &str) {
        let field = self.page.find(Locator::Css(css)).await.unwrap_or_else(|_| panic!("no field {css}"));
        field.send_keys(text).await.unwrap_or_else(|_| panic!("{css} takes no text"));
    }

    /// Presses it; after a button or a link, waits until the next page stands where this one did.
    pub async fn click(&self, css: &str) {
        const MARK: &str = "document.documentElement.setAttribute('data-before', '');";
        const NEXT: &str = "return document.readyState === 'complete' && !document.documentElement.hasAttribute('data-before');";
        let found = self.page.find(Locator::Css(css)).await.unwrap_or_else(|_| panic!("nothing to press: {css}"));
        let leads_on = matches!(found.tag_name().await.as_deref(), Ok("button" | "a"));
        if leads_on {
            let _ = self.page.execute(MARK, Vec::new()).await;
        }
        found.click().await.unwrap_or_else(|error| panic!("{css} can't be pressed: {error}"));
        for _ in 0..400 {
            if !leads_on || self.page.execute(NEXT, Vec::new()).await.is_ok_and(|next| next == Value::Bool(true)) {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
    }

    /// Presses a key where the focus is, as somebody without a mouse does.
    pub async fn press(&self, key: char) {
        let focused = self.page.active_element().await.expect("something has the focus");
        focused.send_keys(&key.to_string()).await.expect("the key is taken");
    }

    pub async fn windows(&self) -> Vec<WindowHandle> {
        self.page.windows().await.unwrap_or_default()
    }

    /// What the browser saved under this name, once it is there.
    pub async fn saved(&self, name: &str) -> PathBuf {
        let path = self.profile.path().join(DOWNLOADS).join(name);
        for _ in 0..400 {
            if path.exists() {
                return path;
            }
            tokio::time::sleep(std::time::Duration::from_millis(25)).await;
        }
        panic!("{name} was not saved");
    }

    /// What axe finds on this page: one line each, empty when all is well. Needs scripts.
    pub async fn axe(&self) -> Vec<String> {
        assert_eq!(self.scripts, Scripts::On, "axe is a script");
        const RUN: &str = "const done = arguments[arguments.length - 1];
            axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']})
               .then(found => done(found.violations.map(v => v.id + ': ' + v.help + ' — ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(' | '))))
               .catch(error => done(['axe failed: ' + error]));";
        // At a second width the page has it already.
        let there = self.page.execute("return typeof axe === 'object';", Vec::new()).await.expect("the page answers");
        if there != Value::Bool(true) {
            self.page.execute(axe_source(), Vec::new()).await.expect("axe can be read into the page");
        }
        let found = self.page.execute_async(RUN, Vec::new()).await.expect("axe runs");
        found.as_array().map(|lines| lines.iter().filter_map(|line| line.as_str().map(str::to_owned)).collect()).unwrap_or_default()
    }

    /// How many pixels the page is wider than the window: more than none, and somebody has to scroll sideways.
    pub async fn overflow(&self) -> i64 {
        let wider = self.page.execute("return document.documentElement.scrollWidth - document.documentElement.clientWidth;", Vec::new()).await;
        wider.ok().as_ref().and_then(Value::as_i64).unwrap_or(0)
    }

    pub async fn close(self) {
        let Browser { page, driver, .. } = self;
        let _ = page.close().await;
        drop(driver);
    }
}

/// The driver and the browser it started.
struct Driver(Child);

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = Command::new("kill").args(["-KILL", "--", &format!("-{}", self.0.id())]).status();
        let _ = self.0.wait();
    }
}

impl std::fmt::Debug for Browser {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Browser").field("scripts", &self.scripts).finish_non_exhaustive()
    }
}

fn axe_source() -> &'static str {
    static SOURCE: std::sync::OnceLock<String> = std::sync::OnceLock::new();
    SOURCE.get_or_init(|| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
        std::fs::read_to_string(path).expect("axe-core in node_modules: run `make assets`")
    })
}

fn capabilities(scripts: Scripts, profile: &Path, more: &[&str]) -> Capabilities {
    let mut args = vec![
        "--headless=new".to_owned(),
        "--no-sandbox".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-sync".to_owned(),
        "--window-size=1280,900".to_owned(),
        format!("--user-data-dir={}", profile.display()),
        // Nothing outside this machine is ever asked: every other name is nowhere.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1".to_owned(),
    ];
    args.extend(more.iter().map(|&arg| arg.to_owned()));
    let saved = profile.join(DOWNLOADS);
    let prefs = match scripts {
        Scripts::Off => json!({ "download.default_directory": saved, "profile.managed_default_content_settings.javascript": 2 }),
        Scripts::On => json!({ "download.default_directory": saved }),
    };
    let options = json!({ "args": args, "prefs": prefs });
    let mut capabilities = Capabilities::new();
    capabilities.insert("browserName".into(), json!("chrome"));
    capabilities.insert("goog:chromeOptions".into(), options);
    capabilities
}
