//! The public side in a process of its own, on PostgreSQL, under a role that may do nothing but what its pages need: everything a stranger does works, and what
//! only partners may read can't be read.

use crate::http::{Reply, ask};
use crate::keeping::{found, must};
use crate::running::{between, start_as};
use daybreak_database::{Engine, shape};
use daybreak_testing::world;
use std::net::TcpListener;

pub const HOST: &str = "tell.example.org";
/// What PostgreSQL answers whoever may not.
const DENIED: &str = "42501";
/// Tables the role can read in part, and the columns it must not.
const CLOSED: [(&str, &str); 3] = [("wrap", "sealed"), ("recipient_key", "former"), ("audit_entry", "act")];

/// Sends the form that stands on a page, which must be taken.
fn press(port: u16, page: &Reply, path: &str, go: &str, typed: &[(&str, &str)], file: Option<&[u8]>) -> Reply {
    let reply = send(port, page, path, go, typed, file);
    assert_eq!(reply.status, 200, "{path} {go}: {}", reply.body);
    reply
}

/// Sends the form that stands on a page, as a browser does: with files, where there are any.
pub fn send(port: u16, page: &Reply, path: &str, go: &str, typed: &[(&str, &str)], file: Option<&[u8]>) -> Reply {
    let hidden = |name: &str| between(&page.body, &format!("name=\"{name}\" value=\""), '"').unwrap_or_default().to_owned();
    let mut fields = vec![("journey".to_owned(), hidden("journey")), ("go".to_owned(), go.to_owned())];
    if page.body.contains("name=\"step\"") {
        fields.push(("step".to_owned(), hidden("step")));
    }
    fields.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let (kind, body) = match file {
        None => ("application/x-www-form-urlencoded", form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish()),
        Some(file) => {
            let part = |(name, value): &(String, String)| format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            let file = String::from_utf8(file.to_vec()).expect("this test's file is text");
            let last = format!("--line\r\nContent-Disposition: form-data; name=\"file\"; filename=\"seen.txt\"\r\nContent-Type: text/plain\r\n\r\n{file}\r\n--line--\r\n");
            ("multipart/form-data; boundary=line", fields.iter().map(part).collect::<String>() + &last)
        }
    };
    let length = body.len().to_string();
    crate::http::ask_with(port, "POST", HOST, path, &[("Content-Type", kind), ("Content-Length", &length)], &body)
}

#[tokio::test(flavor = "multi_thread")]
async fn the_public_side_works_under_a_role_that_can_read_nothing_else() {
    let world = world(Engine::Postgres, &[]).await;
    let (settings, _) = found(&world);
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, text.replace("127.0.0.1:8080", &format!("127.0.0.1:{port}"))).unwrap();

    let role = format!("daybreak_public_{}", std::process::id());
    world.answer("postgres", &format!("CREATE ROLE {role} LOGIN")).await.unwrap();
    let grants = must(&settings, world.address(), &["grants", &role]);
    // A second time changes nothing: they are given again after each migration.
    for _ in 0..2 {
        world.answer("postgres", &grants).await.unwrap();
    }
    let mut server = start_as(&settings, &world.address_of(&role), port, &["serve", "--public"]);

    // Told, with a file; sent twice, as an impatient press does.
    let page = ask(port, "GET", HOST, "/form", &[], None);
    let page = press(port, &page, "/form", "next", &[], None);
    let mut page = press(port, &page, "/form", "next", &[("story", "Six men sleep behind the wash")], None);
    for _ in 0..8 {
        if page.body.contains("name=\"file\"") {
            break;
        }
        page = press(port, &page, "/form", "next", &[], None);
    }
    let page = press(port, &page, "/form", "file-add", &[], Some(b"a list of names and what each of them was paid"));
    let mut page = press(port, &page, "/form", "next", &[], None);
    for _ in 0..4 {
        if page.body.contains("value=\"send\"") {
            break;
        }
        page = press(port, &page, "/form", "next", &[], None);
    }
    let receipt = |page: &Reply| between(&page.body, "id=\"receipt\" translate=\"no\">", '<').map(str::to_owned);
    let shown = press(port, &page, "/form", "send", &[], None);
    let code = receipt(&shown).unwrap_or_else(|| panic!("no receipt: {}", shown.body));
    assert_eq!(receipt(&press(port, &page, "/form", "send", &[], None)).as_ref(), Some(&code));

    // Come back, with a wrong receipt first: written, the level changed, taken back.
    let page = ask(port, "GET", HOST, "/return", &[], None);
    press(port, &page, "/return", "open", &[("code", "0000-0000-0000-0000-0000-0000-0000")], None);
    let page = press(port, &page, "/return", "open", &[("code", &code)], None);
    assert!(page.body.contains("name=\"reply\""), "{}", page.body);
    let page = press(port, &page, "/return", "reply", &[("reply", "The van came back")], None);
    assert!(page.body.contains("The van came back"));
    let page = press(port, &page, "/return", "file-add", &[], Some(b"the van's number, on a list"));
    let page = press(port, &page, "/return", "files-send", &[], None);
    assert!(page.body.contains("Your files are sent"), "{}", page.body);
    let page = press(port, &page, "/return", "hide", &[], None);
    assert!(page.body.contains("You hid this message"), "{}", page.body);
    let page = press(port, &page, "/return", "change", &[("level", "shared"), ("name", "Asha"), ("phone", "07700 900123")], None);
    let page = press(port, &page, "/return", "withdraw", &[("sure", "yes")], None);
    assert!(!page.body.contains("name=\"reply\""), "{}", page.body);
    let page = ask(port, "GET", HOST, "/feedback", &[], None);
    for _ in 0..2 {
        let thanks = press(port, &page, "/feedback", "send", &[("feedback", "It was easy to find")], None);
        assert!(thanks.body.contains("Thank you"), "{}", thanks.body);
    }
    let page = ask(port, "GET", HOST, "/form", &[], None);
    let journey = between(&page.body, "name=\"journey\" value=\"", '"').unwrap_or_default().to_owned();
    let left = form_urlencoded::Serializer::new(String::new()).append_pair("journey", &journey).finish();
    assert!(ask(port, "POST", HOST, "/leave", &[], Some(&left)).status < 400);

    // Nothing broke on the way: the partners' pages aren't there, and no other table can be read, let alone written.
    server.kill().unwrap();
    server.wait().unwrap();
    let mut tx = world.db.read().await.unwrap();
    let tables = shape::tables(&mut tx).await.unwrap();
    tx.rollback().await.unwrap();
    let granted: Vec<&str> = grants.lines().filter_map(|line| line.split_once(" ON ")?.1.split(' ').next()).collect();
    let others: Vec<&String> = tables.iter().filter(|table| !granted.contains(&table.as_str())).collect();
    for table in ["member", "session", "compartment_grant", "recovery_key", "staff_note", "passing", "rota", "lease", "audit_link"] {
        assert!(others.iter().any(|other| *other == table), "{table} is granted");
    }
    for table in others {
        for sql in [format!("SELECT COUNT(*) FROM {table}"), format!("DELETE FROM {table}"), format!("TRUNCATE {table}")] {
            assert_eq!(world.answer(&role, &sql).await, Err(DENIED.to_owned()), "{sql}");
        }
    }
    for (table, column) in CLOSED {
        let sql = format!("SELECT {column} FROM {table}");
        assert_eq!(world.answer(&role, &sql).await, Err(DENIED.to_owned()), "{sql}");
    }
    for sql in [
        "UPDATE report SET answering = id",
        "UPDATE report SET hold = NULL",
        "DELETE FROM report_hold",
        "DELETE FROM audit_entry",
        "UPDATE audit_entry SET act = 'report.kept'",
        "UPDATE recipient_key SET public_key = signature",
        "INSERT INTO recipient_place SELECT organisation, 'E07000001' FROM recipient",
        "CREATE TABLE mine (a INT)",
    ] {
        assert_eq!(world.answer(&role, sql).await, Err(DENIED.to_owned()), "{sql}");
    }
    // A receipt shows the hours of whoever answers.
    world.answer(&role, "SELECT hours FROM recipient_hours").await.unwrap();
    // The role that may read them does: the test would notice a table that is only missing.
    world.answer("postgres", "SELECT sealed FROM wrap").await.unwrap();
}
