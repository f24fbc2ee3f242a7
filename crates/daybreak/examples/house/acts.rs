//! What the public and the members do while it is measured.

use crate::county::{self, County};
use crate::load::{Done, Times, steadily};
use crate::visit::PAGES;
use crate::wire::{Got, Side, Wire, between};
use daybreak::demo::PASSPHRASE;
use std::sync::Arc;
use std::time::Duration;

/// Signs every reader in through the page; their cookies, and one waiting report each could open.
pub async fn sign_in(county: &County) -> Vec<String> {
    let mut cookies = Vec::new();
    for (mail, secret) in &county.readers {
        let mut wire = Wire::new(county.port);
        let mut cookie = None;
        // A code opens once: where this reader came with it a moment ago, the next one is waited for.
        for _ in 0..4 {
            let code = county::code(secret);
            let got = wire.post(Side::Partners(""), "/", &[("mail", mail), ("passphrase", PASSPHRASE), ("code", &code)]).await;
            cookie = got.header("set-cookie").and_then(|set| set.split(';').next()).map(str::to_owned);
            if cookie.is_some() {
                break;
            }
            tokio::time::sleep(Duration::from_secs(15)).await;
        }
        cookies.push(cookie.unwrap_or_else(|| panic!("{mail} can't sign in")));
    }
    cookies
}

/// Public pages, each in its turn.
pub async fn pages(port: u16, rate: f64, seconds: u64) -> Times {
    steadily(port, rate, seconds, 50, |number, mut wire| async move {
        let got = wire.get(Side::Public, PAGES[number % PAGES.len()]).await;
        (wire, got.status == 200, None)
    })
    .await
}

/// A way through the queue: all of it, each filter, and the second page.
pub async fn ways(port: u16, cookie: &str) -> Vec<String> {
    let first = Wire::new(port).get(Side::Partners(cookie), "/reports").await;
    assert!(first.status == 200 && first.body.contains("/reports/"), "the queue shows nothing");
    let mut ways = vec!["/reports".to_owned()];
    ways.extend(["kind=labour", "state=received", "place=E07990002", "kind=labour&place=E07990002"].map(|filter| format!("/reports?{filter}")));
    let next = first.body.split("href=\"").filter_map(|rest| rest.split('"').next()).find(|href| href.contains("after=")).map(|href| href.replace("&amp;", "&"));
    ways.push(next.expect("the queue has a second page"));
    ways
}

/// Pages of the queue, by every member in turn.
pub async fn queue(port: u16, cookies: &Arc<Vec<String>>, ways: &Arc<Vec<String>>, rate: f64, seconds: u64) -> Times {
    let (cookies, ways) = (Arc::clone(cookies), Arc::clone(ways));
    steadily(port, rate, seconds, cookies.len(), move |number, mut wire| {
        let (cookies, ways) = (Arc::clone(&cookies), Arc::clone(&ways));
        async move {
            let got = wire.get(Side::Partners(&cookies[number % cookies.len()]), &ways[number % ways.len()]).await;
            (wire, got.status == 200 && got.body.contains("href=\"/reports/"), None)
        }
    })
    .await
}

/// The members at work: every other time the queue, otherwise a report opened, each at another.
pub async fn reading(port: u16, cookies: Arc<Vec<String>>, reports: Arc<Vec<String>>, rate: f64, seconds: u64) -> Times {
    steadily(port, rate, seconds, cookies.len(), move |number, mut wire| {
        let (cookies, reports) = (Arc::clone(&cookies), Arc::clone(&reports));
        async move {
            let path = if number % 2 == 0 { "/reports" } else { reports[number / 2 % reports.len()].as_str() };
            let got = wire.get(Side::Partners(&cookies[number % cookies.len()]), path).await;
            (wire, got.status == 200, None)
        }
    })
    .await
}

/// The reports on the first page of the queue.
pub async fn first_reports(port: u16, cookie: &str) -> Vec<String> {
    let page = Wire::new(port).get(Side::Partners(cookie), "/reports").await.body;
    page.split("href=\"").filter_map(|rest| rest.split('"').next()).filter(|href| href.starts_with("/reports/") && href.len() == 45).map(str::to_owned).collect()
}

/// Whole reports, from the first page to the receipt. What counts is the press of Send.
pub async fn sending(port: u16, rate: f64, seconds: u64, connections: usize) -> Times {
    steadily(port, rate, seconds, connections, send).await
}

async fn send(number: usize, mut wire: Wire) -> Done {
    let mut page = wire.get(Side::Public, "/form").await;
    for go in ["next", "next", "skip", "next", "send"] {
        page = step(&mut wire, &page, go, number).await;
    }
    let right = page.status == 200 && page.body.contains("id=\"receipt\"");
    (wire, right, Some(page.took))
}

async fn step(wire: &mut Wire, page: &Got, go: &str, number: usize) -> Got {
    let journey = between(&page.body, "name=\"journey\" value=\"", '"').unwrap_or_default();
    let step = between(&page.body, "name=\"step\" value=\"", '"').unwrap_or_default();
    let mut form = vec![("journey", journey), ("step", step), ("go", go)];
    let story = format!("Story {number}: six men sleep behind the wash, and a van takes them away in the morning.");
    match step {
        "what" => form.push(("story", &story)),
        // Where three organisations read.
        "where" => form.push(("district", "E07990002")),
        _ => {}
    }
    wire.post(Side::Public, "/form", &form).await
}
