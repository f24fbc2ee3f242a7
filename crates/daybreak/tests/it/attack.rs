//! Every route, as nobody, as each role that may not, as another organisation, and from behind the immigration wall: always the page that never was.

use crate::county::{County, county};
use crate::http::{Reply, ask, raw};
use crate::running::submit;
use daybreak::demo::PASSPHRASE;
use daybreak::system::SystemClock;
use daybreak_access::policy::as_text;
use daybreak_vocabulary::Clock;
use std::collections::BTreeSet;
use std::time::Duration;

/// Somebody signed in, over plain requests.
pub struct Signed<'a> {
    county: &'a County,
    cookie: String,
    token: String,
}

/// The routes that end the session of whoever presses them.
const ENDING: [&str; 2] = ["/account/sign-out-everywhere", "/sign-out"];

const SAME_ORIGIN: (&str, &str) = ("Sec-Fetch-Site", "same-origin");

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

    fn post(&self, path: &str) -> Reply {
        ask(self.county.port, "POST", "127.0.0.1", path, &[("Cookie", &self.cookie), SAME_ORIGIN], Some(&format!("token={}", self.token)))
    }

    fn send(&self, method: &str, path: &str) -> Reply {
        if method == "POST" { self.post(path) } else { self.get(path) }
    }

    /// The ids of the reports on the first page of the queue.
    fn reports(&self) -> BTreeSet<String> {
        let page = self.get("/reports").body;
        page.split("href=\"/reports/").skip(1).filter_map(|rest| rest.get(..36)).filter(|id| id.matches('-').count() == 4).map(str::to_owned).collect()
    }
}

/// Method, path with a report's id put in, and what one needs.
fn routes(id: &str) -> Vec<(String, String, String)> {
    // A link that nobody was given, in the right shape and in none.
    let tokens = ["x".to_owned(), "A".repeat(43)];
    let pages = daybreak::rooms::partner_pages();
    let with = |token: &str| {
        let path = |path: &str| path.replace("{id}", id).replace("{position}", "0").replace("{document}", id).replace("{asking}", id).replace("{task}", id).replace("{report}", id).replace("{token}", token).replace("{measure}", "sent").replace("{file}", "table.csv").replace("{quarter}", "2026-q1");
        pages.routes().iter().map(|route| (route.method.to_string(), path(route.path), route.need.to_owned())).collect::<Vec<_>>()
    };
    let [first, second] = tokens.map(|token| with(&token));
    let more: Vec<_> = second.into_iter().filter(|(_, path, _)| path.starts_with("/join/")).collect();
    [first, more].concat()
}

/// What the published policy lets a role do, in an organisation behind the wall or not.
fn allowed(role: &str, behind_the_wall: bool) -> BTreeSet<String> {
    let table = as_text();
    let mut lines = table.lines();
    let column = lines.next().unwrap().split(" | ").position(|name| name == role).unwrap();
    lines
        .map(|line| line.split(" | ").collect::<Vec<_>>())
        .filter(|row| row[column] == "yes" && !(behind_the_wall && row.last() == Some(&"never")))
        .map(|row| row[0].to_owned())
        .collect()
}

/// Whoever has one role alone, whether behind the wall, and how many routes are closed to them at least. `access` attacks one page of each act as every role.
const PERSONAS: [(&str, &str, bool, usize); 5] =
    [("analyst", "analyst", false, 20), ("councillor", "analyst", false, 20), ("auditor", "auditor", false, 20), ("caseworker", "caseworker", false, 8), ("status-officer", "coordinator", true, 20)];

#[test]
fn who_may_not_sees_the_page_that_never_was() {
    let county = county();
    let officer = Signed::in_as(county, "duty-officer");
    let id = officer.reports().into_iter().next().expect("the police read something");
    assert_eq!(officer.get(&format!("/reports/{id}")).status, 200);
    for (name, role, wall, least) in PERSONAS {
        let signed = Signed::in_as(county, name);
        let may = allowed(role, wall);
        let (never_read, never_sent) = (signed.get("/no-such-page"), signed.post("/no-such-page"));
        assert_eq!(never_read.status, 404);
        let mut refused = 0;
        for (method, path, need) in routes(&id) {
            if may.contains(&need) {
                continue;
            }
            let never = if method == "POST" { &never_sent } else { &never_read };
            assert_eq!(&signed.send(&method, &path), never, "{name}: {method} {path}");
            refused += 1;
        }
        assert!(refused > least, "{name} was refused only {refused}");
        // No other test is these two, so that their sessions may end; the walk of all headers leaves the two routes to them.
        let ending = match name {
            "councillor" => ENDING[0],
            "status-officer" => ENDING[1],
            _ => continue,
        };
        let ended = signed.post(ending);
        assert_eq!(ended.status, 303, "{ending}");
        tight(&format!("partners POST {ending}"), &ended);
        assert!(signed.get("/").body.contains("name=\"passphrase\""), "{ending} ends the session");
    }
}

#[test]
fn another_organisation_sees_the_page_that_never_was() {
    let county = county();
    let theirs = Signed::in_as(county, "first-responder").reports();
    let outsider = Signed::in_as(county, "caseworker");
    let own = outsider.reports();
    let foreign = theirs.iter().find(|id| !own.contains(*id) && outsider.get(&format!("/reports/{id}")).status == 404).expect("a report only the police read");
    let (never_read, never_sent) = (outsider.get("/no-such-page"), outsider.post("/no-such-page"));
    for (method, path, _) in routes(foreign).into_iter().filter(|(_, path, _)| path.contains(foreign.as_str())) {
        let never = if method == "POST" { &never_sent } else { &never_read };
        assert_eq!(&outsider.send(&method, &path), never, "{method} {path}");
    }
}

#[test]
fn nobody_sees_the_same_sign_in_page_everywhere() {
    let county = county();
    let officer = Signed::in_as(county, "council-contact");
    let id = officer.reports().into_iter().next().unwrap_or_else(|| "00000000-0000-4000-8000-000000000000".to_owned());
    let asked = |method: &str, path: &str| {
        let body = (method == "POST").then_some("token=x");
        let mut reply = ask(county.port, method, "127.0.0.1", path, &[SAME_ORIGIN], body);
        // The page offers itself in the other languages: at the path that was asked for, and nothing else of it differs.
        reply.body = reply.body.replace(path, "/");
        reply.headers.retain(|(name, _)| name != "content-length");
        reply
    };
    let (read, sent) = (asked("GET", "/no-such-page"), asked("POST", "/no-such-page"));
    for (method, path, _) in routes(&id) {
        let like = if method == "POST" { &sent } else { &read };
        let reply = asked(&method, &path);
        assert_eq!((reply.status, &reply.headers), (like.status, &like.headers), "{method} {path}");
        if path != "/" {
            assert_eq!(reply.body, like.body, "{method} {path}");
        }
    }
}

/// Whatever the status, on both sides: nothing inline, nothing kept, nothing framed, nothing told to the next site.
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

/// Every route there is, as whoever may do most with a report, and as nobody. The two that end a session: [`who_may_not_sees_the_page_that_never_was`].
#[test]
fn no_header_is_loose_on_any_route() {
    let county = county();
    let chief = Signed::in_as(county, "first-responder");
    // One of its own, which no other test looks at: much of what is pressed here is done.
    let before = chief.reports();
    submit(county.port, "localhost", "E07990002", 1).expect("a report is taken");
    let id = chief.reports().difference(&before).next().expect("the police read it").clone();
    let mut routes = routes(&id);
    // Whoever stepped back from a report sees nothing more of it.
    routes.sort_by_key(|(_, path, _)| path.ends_with("/recuse"));
    let mut seen = BTreeSet::new();
    for (method, path, _) in routes {
        if ENDING.contains(&path.as_str()) {
            continue;
        }
        let reply = chief.send(&method, &path);
        tight(&format!("partners {method} {path}"), &reply);
        seen.insert((method, reply.status));
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

#[track_caller]
fn tight(what: &str, reply: &Reply) {
    let policy = reply.header("content-security-policy").unwrap_or_else(|| panic!("{what} has no policy"));
    assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), "{what}: {policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("data:"), "{what}: {policy}");
    assert!(reply.header("cache-control").is_some_and(|control| control.contains("no-store")), "{what}");
    assert_eq!(reply.header("x-frame-options"), Some("DENY"), "{what}");
    assert_eq!(reply.header("x-content-type-options"), Some("nosniff"), "{what}");
    assert_eq!(reply.header("referrer-policy"), Some(if what.starts_with("partners") { "same-origin" } else { "no-referrer" }), "{what}");
    assert!(reply.header("server").is_none() && reply.header("x-powered-by").is_none(), "{what}");
    assert!(what.starts_with("partners") || reply.header("set-cookie").is_none(), "{what} sets a cookie");
    assert!(!reply.body.contains("<script>") && !reply.body.contains(" style=\"") && !reply.body.contains(" onclick"), "{what}");
}
