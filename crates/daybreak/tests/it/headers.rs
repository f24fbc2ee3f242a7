//! A loose header: on every route and every status of the running county, nothing inline, nothing kept, nothing framed, nothing told to the next site.

use crate::county::{Signed, county};
use crate::http::{Reply, ask, raw};
use crate::running::submit;
use crate::things::Things;
use std::collections::BTreeSet;

/// The routes that end the session of whoever presses them.
const ENDING: [&str; 2] = ["/account/sign-out-everywhere", "/sign-out"];

/// Whatever the status, on both sides.
#[test]
fn no_header_is_loose_on_any_status() {
    let county = county();
    let officer = Signed::in_as(county, "duty-officer");
    let public = |method: &str, path: &str, body: Option<&str>| ask(county.port, method, "localhost", path, &[], body);
    let long = "story=".to_owned() + &"x".repeat(3 * 1024 * 1024);
    let many = "a=1&".repeat(10_000);
    let replies = [
        ("public 200", public("GET", "/", None)),
        ("public 404", public("GET", "/nowhere", None)),
        ("public 405", public("DELETE", "/", None)),
        ("public too long", public("POST", "/form", Some(&long))),
        ("public too many", public("POST", "/form", Some(&many))),
        ("public forged", public("POST", "/form", Some("journey=forged&step=what&story=kept&go=next"))),
        ("public bytes", public("POST", "/form", Some("story=%ff%fe%00"))),
        ("public leave", public("POST", "/leave", Some(""))),
        ("partners out", ask(county.port, "GET", "127.0.0.1", "/reports", &[], None)),
        ("partners 200", officer.get("/reports")),
        ("partners 404", officer.get("/nowhere")),
        ("partners forged", ask(county.port, "POST", "127.0.0.1", "/account/language", &[("Cookie", &officer.cookie)], Some("token=x"))),
        ("partners cross-site", ask(county.port, "POST", "127.0.0.1", "/account/language", &[("Cookie", &officer.cookie), ("Sec-Fetch-Site", "cross-site")], Some("token=x"))),
        ("no such host", ask(county.port, "GET", "elsewhere.example.org", "/", &[], None)),
    ];
    for (what, reply) in &replies {
        tight(what, reply);
        assert_eq!(reply.header("cache-control"), Some("no-store"), "{what}");
    }
    // What a request that is not HTTP gets is made by the HTTP library, which puts no header of ours on it: nothing stands on it that one could guard.
    for broken in ["\u{16}\u{3}\u{1}\u{2}\r\n\r\n", "GET / HTTP/1.1\r\nHost localhost\r\n\r\n", "GET / HTTP/9.9\r\n\r\n"] {
        let reply = raw(county.port, broken);
        assert_eq!((reply.status, reply.body.as_str()), (400, ""), "{broken:?}");
        assert!(reply.headers.iter().all(|(name, _)| name == "content-length" || name == "connection"), "{broken:?}: {:?}", reply.headers);
    }
}

/// Every route there is, as whoever may do most with a report, and as nobody. What is read is of each thing one; what is pressed names a report of its own, which no other test
/// looks at: much of it is done.
#[tokio::test]
async fn no_header_is_loose_on_any_route() {
    let county = county();
    let chief = Signed::in_as(county, "first-responder");
    let before = chief.reports();
    submit(county.port, "localhost", "E07990002", 1).expect("a report is taken");
    let pressed = Things::each(chief.reports().difference(&before).next().expect("the police read it"));
    let read = Things::found(async |path: String| chief.get(&path).body, &"A".repeat(43)).await;
    let pages = daybreak::rooms::partner_pages();
    let mut routes: Vec<_> = pages.routes().iter().collect();
    // Whoever stepped back from a report sees nothing more of it.
    routes.sort_by_key(|route| route.path.ends_with("/recuse"));
    let mut seen = BTreeSet::new();
    for route in routes.into_iter().filter(|route| !ENDING.contains(&route.path)) {
        let things = if route.method == "POST" { &pressed } else { &read };
        let reply = chief.send(route.method.as_str(), &things.path(route.path));
        tight(&format!("partners {} {}", route.method, route.path), &reply);
        seen.insert((route.method.to_string(), reply.status));
    }
    for (method, status) in [("POST", 303), ("POST", 404), ("GET", 200)] {
        assert!(seen.contains(&(method.to_owned(), status)), "{method} {status} is not among {seen:?}");
    }
    let mut statuses: BTreeSet<u16> = seen.into_iter().map(|(_, status)| status).collect();
    for route in daybreak::rooms::public_pages().routes() {
        let body = (route.method == "POST").then_some("x=y");
        let reply = ask(county.port, route.method.as_str(), "localhost", route.path, &[], body);
        tight(&format!("public {} {}", route.method, route.path), &reply);
        statuses.insert(reply.status);
    }
    assert!(statuses.len() > 2, "only {statuses:?} were seen");
}

/// No other test is these two, so that their sessions may end.
#[test]
fn no_header_is_loose_where_a_session_ends() {
    let county = county();
    for (name, ending) in [("councillor", ENDING[0]), ("status-officer", ENDING[1])] {
        let signed = Signed::in_as(county, name);
        let ended = signed.post(ending);
        assert_eq!(ended.status, 303, "{ending}");
        tight(&format!("partners POST {ending}"), &ended);
        assert!(signed.get("/").body.contains("name=\"passphrase\""), "{ending} ends the session");
    }
}

#[track_caller]
fn tight(what: &str, reply: &Reply) {
    let policy = reply.header("content-security-policy").unwrap_or_else(|| panic!("{what} has no policy"));
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), "{what}: {policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("data:"), "{what}: {policy}");
    assert!(reply.header("cache-control").is_some_and(|control| control.contains("no-store")), "{what}");
    assert_eq!(reply.header("x-frame-options"), Some("DENY"), "{what}");
    assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{what}");
    assert_eq!(reply.header("referrer-policy"), Some(if what.starts_with("partners") { "same-origin" } else { "no-referrer" }), "{what}");
    // Said on plain HTTP too, where browsers don't heed it: the proxy in front hands it on over TLS.
    assert_eq!(reply.header("strict-transport-security"), Some("max-age=31536000"), "{what}");
    assert!(reply.header("server").is_none() && reply.header("x-powered-by").is_none(), "{what}");
    assert!(what.starts_with("partners") || reply.header("set-cookie").is_none(), "{what} sets a cookie");
    assert!(!reply.body.contains("<script>") && !reply.body.contains(" style=\"") && !reply.body.contains(" onclick"), "{what}");
}
