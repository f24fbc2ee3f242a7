//! What a first visit weighs, what it asks for, and how long a browser takes over a thin line.

use crate::slow;
use crate::wire::{Side, Wire};
use daybreak_testing::{Browser, Scripts};
use std::collections::BTreeSet;

/// The pages the public may open without having told anything.
pub const PAGES: [&str; 7] = ["/", "/form", "/form-18", "/return", "/privacy", "/access", "/feedback"];

#[derive(Debug, Default)]
pub struct Weight {
    pub path: &'static str,
    pub bytes: usize,
    pub requests: usize,
    /// Requests for this page when another was open before.
    pub after: usize,
    /// Addresses of anybody else's that a browser would ask by itself.
    pub strangers: Vec<String>,
}

/// What a page's own markup and styles make a browser ask for.
fn asked_for(page: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for tag in page.split('<').filter(|tag| ["link ", "script ", "img ", "source ", "iframe ", "use "].iter().any(|name| tag.starts_with(name))) {
        if tag.starts_with("link ") && tag.contains("rel=\"alternate\"") {
            continue;
        }
        for name in ["href=\"", "src=\"", "srcset=\""] {
            found.extend(tag.split_once(name).and_then(|(_, rest)| rest.split('"').next()).map(str::to_owned));
        }
    }
    found
}

fn in_styles(styles: &str) -> BTreeSet<String> {
    let addresses = styles.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).map(|address| address.trim_matches(['"', '\'']).to_owned());
    addresses.filter(|address| !address.starts_with("data:")).collect()
}

/// Weighs every page as a first visit: the page, and all that it makes a browser ask for, headings included.
pub async fn weigh(port: u16) -> Vec<Weight> {
    let mut wire = Wire::new(port);
    let mut home: BTreeSet<String> = BTreeSet::new();
    let mut all = Vec::new();
    for path in PAGES {
        let page = wire.get(Side::Public, path).await;
        assert_eq!(page.status, 200, "{path}");
        let mut weight = Weight { path, bytes: page.bytes, requests: 1, ..Weight::default() };
        let mut open: Vec<String> = asked_for(&page.body).into_iter().collect();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        // Browsers ask for this one by themselves where the page names no other.
        if !page.body.contains("rel=\"icon\"") {
            open.push("/favicon.ico".to_owned());
        }
        while let Some(address) = open.pop() {
            if !seen.insert(address.clone()) {
                continue;
            }
            if !address.starts_with('/') || address.starts_with("//") {
                weight.strangers.push(address);
                continue;
            }
            let asset = wire.get(Side::Public, &address).await;
            assert_eq!(asset.status, 200, "{address}");
            weight.bytes += asset.bytes;
            weight.requests += 1;
            let kept = asset.header("cache-control").is_some_and(|control| control.contains("immutable"));
            weight.after += usize::from(!kept || !(path == "/" || home.contains(&address)));
            if path == "/" && kept {
                home.insert(address.clone());
            }
            if asset.header("content-type").is_some_and(|kind| kind.starts_with("text/css")) {
                // Compressed on the wire; its addresses are read from the plain file.
                open.extend(in_styles(&plain(port, &address).await));
            }
        }
        weight.after += 1;
        all.push(weight);
    }
    all
}

/// An asset as it is before compression.
async fn plain(port: u16, address: &str) -> String {
    let request = format!("GET {address} HTTP/1.1\r\nHost: localhost:{port}\r\nConnection: close\r\n\r\n");
    let mut stream = tokio::net::TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    tokio::io::AsyncWriteExt::write_all(&mut stream, request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    tokio::io::AsyncReadExt::read_to_end(&mut stream, &mut bytes).await.unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[derive(Debug)]
pub struct Slow {
    pub scripts: Scripts,
    pub path: &'static str,
    /// Seconds from pressing Enter until something can be read, and until all is there.
    pub painted: f64,
    pub loaded: f64,
    pub requests: i64,
    pub strangers: i64,
}

/// A first visit over the thin line in a real Chromium with nothing kept from before.
pub async fn over_a_thin_line(port: u16) -> Vec<Slow> {
    const TIMES: &str = "const page = performance.getEntriesByType('navigation')[0];
        const paint = performance.getEntriesByName('first-contentful-paint')[0];
        const all = performance.getEntriesByType('resource');
        return [paint ? paint.startTime : -1, page.loadEventEnd, all.length + 1, all.filter(one => new URL(one.name).origin !== location.origin).length];";
    let thin = slow::line(port).await;
    let mut all = Vec::new();
    for (path, scripts) in [("/", Scripts::On), ("/", Scripts::Off), ("/form", Scripts::On), ("/form", Scripts::Off)] {
        let browser = Browser::open(scripts).await;
        browser.page.goto(&format!("http://localhost:{thin}{path}")).await.unwrap();
        let mut said = browser.page.execute(TIMES, Vec::new()).await.unwrap();
        // A page is there a moment before its times are.
        for _ in 0..100 {
            if said[0].as_f64() > Some(0.0) && said[1].as_f64() > Some(0.0) {
                break;
            }
            tokio::time::sleep(std::time::Duration::from_millis(20)).await;
            said = browser.page.execute(TIMES, Vec::new()).await.unwrap();
        }
        let number = |at: usize| said[at].as_f64().unwrap_or(f64::NAN);
        all.push(Slow {
            scripts,
            path,
            painted: number(0) / 1000.0,
            loaded: number(1) / 1000.0,
            requests: number(2) as i64,
            strangers: number(3) as i64,
        });
        browser.close().await;
    }
    all
}
