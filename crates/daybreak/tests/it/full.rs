//! A disk that is really full, under PostgreSQL: whoever tells gets a clear page, nothing they typed is lost, and all of it is taken once there is room.

use crate::apart::{HOST, send};
use crate::http::{Reply, ask};
use crate::keeping::found;
use crate::running::{between, start_as};
use daybreak_testing::SmallDisk;
use std::net::TcpListener;
use std::process::Child;

/// Ends the server before the cluster it uses, also where the test stops half way.
struct Ending(Child);

impl Drop for Ending {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Presses the one button of a page that says what went wrong: all its fields are sent once more.
fn again(port: u16, page: &Reply) -> Reply {
    let (action, form) = page.body.rsplit_once("<form method=\"post\" action=\"").and_then(|(_, rest)| rest.split_once('"')).expect("a form to send again");
    let attribute = |tag: &str, name: &str| tag.split_once(&format!("{name}=\"")).and_then(|(_, rest)| rest.split_once('"')).map(|(value, _)| value.to_owned());
    let fields = form.split("<input ").skip(1).filter_map(|tag| Some((attribute(tag, "name")?, attribute(tag, "value")?)));
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    ask(port, "POST", HOST, action, &[], Some(&body))
}

fn receipt(page: &Reply) -> Option<String> {
    between(&page.body, "id=\"receipt\" translate=\"no\">", '<').map(str::to_owned)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_full_disk_under_postgres_gives_a_clear_page_and_loses_nothing() {
    let (world, disk) = SmallDisk::world().await;
    let (settings, _) = found(&world);
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let text = std::fs::read_to_string(&settings).unwrap();
    std::fs::write(&settings, text.replace("127.0.0.1:8080", &format!("127.0.0.1:{port}"))).unwrap();
    let server = Ending(start_as(&settings, world.address(), port, &["serve"]));

    // Longer than any page that lies half empty in the database has room for.
    let story = "Șase oameni dorm în spatele spălătoriei. ".repeat(400);
    let story = story.trim();
    let to_check = || {
        let page = ask(port, "GET", HOST, "/form?language=ro", &[], None);
        let page = send(port, &page, "/form", "next", &[("language", "ro")], None);
        let page = send(port, &page, "/form", "skip", &[("language", "ro"), ("story", story)], None);
        send(port, &page, "/form", "next", &[("language", "ro")], None)
    };
    let page = to_check();
    let code = receipt(&send(port, &page, "/form", "send", &[("language", "ro")], None)).expect("a receipt while there is room");
    let files = {
        let page = ask(port, "GET", HOST, "/form", &[], None);
        let page = send(port, &page, "/form", "next", &[], None);
        let mut page = send(port, &page, "/form", "next", &[("story", "They keep a list")], None);
        for _ in 0..8 {
            if page.body.contains("name=\"file\"") {
                break;
            }
            page = send(port, &page, "/form", "next", &[], None);
        }
        page
    };
    let asked = ask(port, "GET", HOST, "/return", &[], None);
    let conversation = send(port, &asked, "/return", "open", &[("code", &code)], None);
    let feedback = ask(port, "GET", HOST, "/feedback", &[], None);

    let page = to_check();
    disk.fill().await;
    let failed = send(port, &page, "/form", "send", &[("language", "ro")], None);
    assert_eq!(failed.status, 503, "{}", failed.body);
    assert!(failed.body.contains("Răspunsurile sunt încă aici") && failed.body.contains("Referință:"), "{}", failed.body);
    assert!(failed.body.contains(story) && receipt(&failed).is_none());
    let message = "Duba s-a întors. ".repeat(560);
    let not_written = send(port, &conversation, "/return", "reply", &[("reply", message.trim())], None);
    assert!(not_written.body.contains(message.trim()) && !not_written.body.contains("Your message is sent"), "{}", not_written.body);
    let words = "Larger letters, please. ".repeat(160);
    let not_said = send(port, &feedback, "/feedback", "send", &[("feedback", words.trim())], None);
    assert_eq!(not_said.status, 500, "{}", not_said.body);
    assert!(not_said.body.contains("What you wrote is not lost") && not_said.body.contains(words.trim()), "{}", not_said.body);
    let list = "x".repeat(400_000);
    let not_taken = send(port, &files, "/form", "file-add", &[], Some(list.as_bytes()));
    assert_eq!(not_taken.status, 500);
    assert!(not_taken.body.contains("What you wrote is not lost"), "{}", not_taken.body);

    disk.empty().await;
    let sent = send(port, &failed, "/form", "send", &[("language", "ro")], None);
    let code = receipt(&sent).unwrap_or_else(|| panic!("no receipt once there is room: {}", sent.body));
    let page = ask(port, "GET", HOST, "/return", &[], None);
    assert!(send(port, &page, "/return", "open", &[("code", &code)], None).body.contains("name=\"reply\""));
    let written = send(port, &not_written, "/return", "reply", &[("reply", message.trim())], None);
    assert!(written.body.contains("Your message is sent"), "{}", written.body);
    assert!(again(port, &not_said).body.contains("Thank you"));
    // The file is chosen once more; what was told before it is there.
    let kept = again(port, &not_taken);
    assert!(kept.body.contains("name=\"file\""), "{}", kept.body);
    let taken = send(port, &kept, "/form", "file-add", &[], Some(list.as_bytes()));
    let mut page = send(port, &taken, "/form", "next", &[], None);
    for _ in 0..4 {
        if page.body.contains("value=\"send\"") {
            break;
        }
        page = send(port, &page, "/form", "next", &[], None);
    }
    assert!(page.body.contains("They keep a list"), "{}", page.body);
    assert!(receipt(&send(port, &page, "/form", "send", &[], None)).is_some());
    drop(server);
    world.db.close().await;
}
