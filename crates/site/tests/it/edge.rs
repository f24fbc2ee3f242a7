//! What every answer has, whatever was asked.

use crate::house::{Answered, asked};
use axum::body::Body;
use http::{Method, Request, StatusCode};

fn has_its_headers(answer: &Answered, public: bool, what: &str) {
    let policy = answer.header("content-security-policy");
    assert!(policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'"), "{what}: {policy}");
    assert!(policy.ends_with("frame-ancestors 'none'; base-uri 'none'") && !policy.contains("unsafe"), "{what}: {policy}");
    assert_eq!(policy.contains("https://www.bbc.co.uk;"), public, "{what}: {policy}");
    assert_eq!(answer.header("referrer-policy"), if public { "no-referrer" } else { "same-origin" }, "{what}");
    assert_eq!(answer.header("x-content-type-options"), "nosniff", "{what}");
    assert_eq!(answer.header("x-frame-options"), "DENY", "{what}");
    // On plain HTTP too: TLS ends at the proxy, which hands it on.
    assert_eq!(answer.header("strict-transport-security"), "max-age=31536000", "{what}");
    for name in ["opener-policy", "resource-policy"] {
        assert_eq!(answer.header(&format!("cross-origin-{name}")), "same-origin", "{what}");
    }
    assert_eq!(answer.header("cross-origin-embedder-policy"), "require-corp", "{what}");
    assert!(answer.header("permissions-policy").contains("geolocation=()"), "{what}");
    assert!(!answer.headers.contains_key("server") && !answer.headers.contains_key("set-cookie"), "{what}");
}

#[tokio::test]
async fn every_status_has_every_header() {
    let house = asked(true).await;
    let stylesheet = daybreak_site::assets::address("daybreak.css");
    for (host, public) in [("localhost:8080", true), ("127.0.0.1:8080", false)] {
        for (method, path, status) in [
            (Method::GET, "/", 200),
            (Method::HEAD, "/", 200),
            (Method::GET, stylesheet, 200),
            (Method::GET, "/assets/nothing.css", 404),
            (Method::GET, "/nowhere", 404),
            (Method::GET, "/%ff%00..%2f", 404),
            (Method::DELETE, "/", 405),
            (Method::POST, "/form", 200),
            (Method::GET, "/broken", 500),
            (Method::GET, "/panics", 500),
        ] {
            let what = format!("{method} {host}{path}");
            let request = Request::builder().method(method.clone()).uri(path).header("host", host).body(Body::empty()).unwrap();
            let answer = house.send(request).await;
            assert_eq!(answer.status.as_u16(), status, "{what}");
            has_its_headers(&answer, public, &what);
            let immutable = path == stylesheet;
            assert_eq!(answer.header("cache-control"), if immutable { "public, max-age=31536000, immutable" } else { "no-store" }, "{what}");
            if method == Method::HEAD {
                assert!(answer.bytes.is_empty(), "{what}");
            } else {
                assert!(!answer.bytes.is_empty(), "{what}: a person reads something");
            }
        }
    }
    let answer = house.get("evil.example", "/").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    has_its_headers(&answer, true, "a host that is not ours");
    let answer = house.get("localhost", "/leave").await;
    has_its_headers(&answer, true, "leaving");
}

#[tokio::test]
async fn what_is_broken_shows_a_reference_and_nothing_else() {
    let house = asked(true).await;
    for path in ["/broken", "/panics"] {
        let page = house.get("localhost", path).await.text();
        assert!(page.contains("Reference: "), "{page}");
        for inside in ["a test broke it", "car wash", "panic", "Failure"] {
            assert!(!page.contains(inside), "{inside} is shown");
        }
    }
}

#[tokio::test]
async fn a_page_that_never_was_has_the_same_bytes_everywhere() {
    let house = asked(true).await;
    let one = house.get("127.0.0.1", "/reports/7").await;
    let two = house.get("127.0.0.1", "/organisation").await;
    assert_eq!(one.bytes, two.bytes);
    assert_eq!(one.headers, two.headers);
}

#[tokio::test]
async fn a_language_is_chosen_by_the_browser_the_address_or_the_form() {
    let house = asked(true).await;
    let with = |path: &str, liked: &str| Request::get(path).header("host", "localhost").header("accept-language", liked).body(Body::empty()).unwrap();
    let lang = |page: &str, tag: &str| assert!(page.contains(&format!("<html lang=\"{tag}\"")), "{tag}");
    lang(&house.send(with("/", "cy-GB, en;q=0.5")).await.text(), "cy");
    lang(&house.send(with("/?language=ro", "cy")).await.text(), "ro");
    lang(&house.send(with("/?language=xx", "fr")).await.text(), "en");
    lang(&house.post_form("/form", "language=cy&said=x").await.text(), "cy");
    lang(&house.post_form("/form", "language=cy&change-language=ro&said=x").await.text(), "ro");
    let page = house.post_form("/form", "language=ro&said=x").await.text();
    assert!(page.contains("name=\"language\" value=\"ro\""), "it is carried on");
}

#[tokio::test]
async fn a_live_site_keeps_unread_words_about_safety_english() {
    let live = asked(false).await.get("localhost", "/?language=ro").await.text();
    assert!(live.contains("<span lang=\"en\">Leave now</span>") && !live.contains("Plecați acum"), "{live}");
    assert!(live.contains("Treceți la partea principală"), "the rest is Romanian");
    assert!(!live.contains("class=\"unread\""));
    let demo = asked(true).await.get("localhost", "/?language=ro").await.text();
    assert!(demo.contains("<span class=\"unread\">Plecați acum</span>"));
}

#[tokio::test]
async fn a_public_page_is_light() {
    let house = asked(true).await;
    let page = house.get("localhost", "/").await;
    let mut bytes = page.bytes.len();
    for name in ["daybreak.css", "exit.js", "page.svg"] {
        let address = daybreak_site::assets::address(name);
        assert!(page.text().contains(address), "{name} is asked for");
        for (accepts, encoding) in [("gzip, deflate, br, zstd", "br"), ("gzip", "gzip"), ("br;q=0", ""), ("", "")] {
            let request = Request::get(address).header("host", "localhost").header("accept-encoding", accepts).body(Body::empty()).unwrap();
            let file = house.send(request).await;
            assert_eq!(file.header("content-encoding"), encoding);
            if encoding == "gzip" {
                bytes += file.bytes.len();
            }
        }
    }
    assert!(bytes < 40_000, "{bytes} bytes leave 20 KB for the words of a page");
}
