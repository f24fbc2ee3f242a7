//! Every route there is, as nobody, as each role that may not, as another organisation, and from behind the immigration wall, on both engines: always the page that never was,
//! to the byte and by the same statements as for what never was.

use crate::copied::{Asked, Copied, copied};
use crate::things::{Things, is_somebodys};
use daybreak_access::Role;
use daybreak_access::policy::as_text;
use daybreak_site::Route;
use daybreak_vault::SessionCookie;
use http::Method;
use std::collections::BTreeSet;

/// What an owner opens: a page of each thing, so that it is known to be there.
const OPENED: [&str; 11] = [
    "/reports/{id}", "/reports/{id}/translate/{document}", "/intelligence/{id}", "/conferences/{id}", "/conferences/{id}/tasks/{task}/correct", "/people/{id}",
    "/referrals/{id}", "/referrals/{id}/standing/told/{event}", "/members/{id}", "/tables/editions/{id}/take-back", "/numbers/{id}",
];

/// Somebody who may not.
struct Outsider {
    name: &'static str,
    cookie: SessionCookie,
    /// The acts their roles allow, by the published policy.
    may: BTreeSet<String>,
    /// Of another organisation than the one whose things these are.
    elsewhere: bool,
}

impl Outsider {
    fn is_shut_out_of(&self, route: &Route) -> bool {
        !self.may.contains(route.need) || self.elsewhere && is_somebodys(route.path)
    }
}

/// What the published policy lets these roles do, in an organisation behind the wall or not.
fn allowed(roles: &[Role], behind_the_wall: bool) -> BTreeSet<String> {
    let table = as_text();
    let mut lines = table.lines();
    let heads: Vec<&str> = lines.next().unwrap().split(" | ").collect();
    let columns: Vec<usize> = roles.iter().map(|role| heads.iter().position(|name| *name == role.word()).unwrap()).collect();
    lines
        .map(|line| line.split(" | ").collect::<Vec<_>>())
        .filter(|row| columns.iter().any(|column| row[*column] == "yes") && !(behind_the_wall && row.last() == Some(&"never")))
        .map(|row| row[0].to_owned())
        .collect()
}

/// The six roles, each alone and where the things are; and whoever may do everything, next door and behind the wall.
async fn outsiders(copy: &Copied) -> Vec<Outsider> {
    let mut all = Vec::new();
    for role in Role::ALL {
        let cookie = copy.somebody(copy.police, &format!("Only {}", role.word()), &[role]).await;
        all.push(Outsider { name: role.word(), cookie, may: allowed(&[role], false), elsewhere: false });
    }
    all.push(Outsider { name: "next door", cookie: copy.neighbour().await, may: allowed(&Role::ALL, false), elsewhere: true });
    all.push(Outsider { name: "behind the wall", cookie: copy.behind_the_wall().await, may: allowed(&Role::ALL, true), elsewhere: true });
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_sees_the_page_that_never_was() {
    let routes: Vec<Route> = daybreak::rooms::partner_pages().routes().to_vec();
    for copy in copied().await {
        everything_is_there(&copy).await;
        for outsider in outsiders(&copy).await {
            sees_nothing(&copy, &outsider, &routes).await;
        }
        nobody_sees_the_sign_in_page(&copy, &routes).await;
    }
}

/// Their owner opens each, and not one that never was: what the others don't see is there to be seen.
async fn everything_is_there(copy: &Copied) {
    let made_up = Things::made_up();
    for route in OPENED {
        let there = copy.ask(Some(&copy.owner), "GET", &copy.things.path(route)).await;
        assert_eq!(there.reply.status, 200, "{} does not open {route}: {}", copy.world.name(), there.reply.body);
        assert!(there.statements.len() > 1, "{}: no statements were heard of {route}", copy.world.name());
        let never = copy.ask(Some(&copy.owner), "GET", &made_up.path(route)).await;
        assert_eq!(never.reply.status, 404, "{} opens {route}, which never was", copy.world.name());
    }
}

async fn sees_nothing(copy: &Copied, outsider: &Outsider, routes: &[Route]) {
    let who = Some(&outsider.cookie);
    let made_up = Things::made_up();
    let (never_read, never_sent) = (copy.ask(who, "GET", "/no-such-page").await, copy.ask(who, "POST", "/no-such-page").await);
    assert_eq!((never_read.reply.status, never_sent.reply.status), (404, 404));
    let mut shut = 0;
    for route in routes.iter().filter(|route| outsider.is_shut_out_of(route)) {
        let never = if route.method == Method::POST { &never_sent } else { &never_read };
        let what = format!("{} on {}: {} {}", outsider.name, copy.world.name(), route.method, route.path);
        is_as_if_it_never_was(copy, who, route, &made_up, never, &what).await;
        shut += 1;
    }
    // A coordinator may do everything there is: but a link to join is for whoever has not joined.
    let least = if outsider.name == Role::Coordinator.word() { 2 } else { 35 };
    assert!(shut >= least, "{} is shut out of {shut} routes alone", outsider.name);
}

/// The thing that is there, one that never was, and a path that leads nowhere: the same answer; and the first two by the same statements.
async fn is_as_if_it_never_was(copy: &Copied, who: Option<&SessionCookie>, route: &Route, made_up: &Things, never: &Asked, what: &str) {
    let there = copy.ask(who, route.method.as_str(), &copy.things.path(route.path)).await;
    assert_eq!(there.reply, never.reply, "{what}");
    if !route.path.contains('{') {
        return;
    }
    let not_there = copy.ask(who, route.method.as_str(), &made_up.path(route.path)).await;
    assert_eq!(not_there.reply, never.reply, "{what}, of what never was");
    assert_eq!(there.statements, not_there.statements, "{what}: what is there is looked for otherwise than what never was");
}

async fn nobody_sees_the_sign_in_page(copy: &Copied, routes: &[Route]) {
    let made_up = Things::made_up();
    let asked = async |method: &str, path: &str| {
        let mut asked = copy.ask(None, method, path).await;
        // The page offers itself in the other languages: at the path that was asked for, and nothing else of it differs.
        asked.reply.body = asked.reply.body.replace(path, "/");
        asked.reply.bytes.clear();
        asked.reply.headers.retain(|(name, _)| name != "content-length");
        asked
    };
    let (read, sent) = (asked("GET", "/no-such-page").await, asked("POST", "/no-such-page").await);
    assert!(read.reply.body.contains("name=\"passphrase\"") && sent.reply.body.contains("name=\"passphrase\""));
    // The first page is where they are: it is asked for as any other, and names no other.
    for route in routes.iter().filter(|route| route.path != "/") {
        let method = route.method.as_str();
        let like = if route.method == Method::POST { &sent } else { &read };
        let there = asked(method, &copy.things.path(route.path)).await;
        assert_eq!(there.reply, like.reply, "nobody on {}: {method} {}", copy.world.name(), route.path);
        let not_there = asked(method, &made_up.path(route.path)).await;
        assert_eq!(not_there.reply, like.reply, "nobody on {}: {method} {}, of what never was", copy.world.name(), route.path);
        assert_eq!(there.statements, not_there.statements, "nobody on {}: {method} {}", copy.world.name(), route.path);
    }
}
