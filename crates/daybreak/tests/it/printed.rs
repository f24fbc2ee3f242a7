//! Printing through the real child: what comes back, what it was left with, how long it takes.

use crate::county::{Signed, county};
use daybreak_documents::{ASKED, Failure, Press, Sheet, Words, pdf};
use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_daybreak");

fn sheet() -> Sheet {
    let words = Words { page: "Page {page} of {pages}".into(), undrawn: "▯ is a letter".into() };
    Sheet::new("A pack", "en", "Wexmere Council", words)
}

fn child(request: &[u8]) -> Child {
    let mut child = Command::new(PROGRAM).arg(ASKED).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let _ = child.stdin.take().unwrap().write_all(request);
    child
}

#[tokio::test]
async fn a_sheet_comes_back_as_a_pdf() {
    let press = Press::in_program(PROGRAM);
    let rows = (0..40).map(|row| [format!("Row {row}"), "Đặng Thị Ngọc Ánh".to_owned(), "ăn ở, țară, Łódź".to_owned()]);
    let sheet = sheet().mark("Official").heading("One").paragraph("Two").table("Three", ["a", "b", "c"], rows);
    let printed = pdf(&press, &sheet).await.unwrap();
    assert!(printed.starts_with(b"%PDF-1.7"));
    // Several at once wait their turn, and all come.
    let all = six_at_once(&press, &sheet).await;
    assert!(all.iter().all(|again| *again == printed));
}

async fn six_at_once(press: &Press, sheet: &Sheet) -> Vec<Vec<u8>> {
    let mut waiting = Vec::new();
    for _ in 0..6 {
        let (press, sheet) = (press.clone(), sheet.clone());
        waiting.push(tokio::spawn(async move { pdf(&press, &sheet).await.unwrap() }));
    }
    let mut all = Vec::new();
    for one in waiting {
        all.push(one.await.unwrap());
    }
    all
}

/// While it waits for its PDF to be taken, the kernel says what it still may do.
#[test]
fn the_child_has_given_its_files_memory_and_time_away() {
    // Thousands of different words: a PDF longer than a pipe holds.
    let long: String = (0..30_000).map(|word| format!("{:x} ", word * 2_654_435_761_u64 % 4_294_967_291)).collect();
    let mut child = child(&serde_json::to_vec(&sheet().paragraph(long)).unwrap());
    let mut out = child.stdout.take().unwrap();
    let mut first = [0; 5];
    out.read_exact(&mut first).unwrap();
    assert_eq!(&first, b"%PDF-");
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", child.id())).unwrap();
    let limit = |name: &str| {
        let line = limits.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("no {name} in {limits}"));
        line.strip_prefix(name).unwrap().split_whitespace().take(2).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(limit("Max open files"), ["0", "0"]);
    assert_eq!(limit("Max address space"), ["1073741824", "1073741824"]);
    assert_eq!(limit("Max cpu time"), ["15", "15"]);
    assert_eq!(limit("Max core file size"), ["0", "0"]);
    let mut rest = Vec::new();
    out.read_to_end(&mut rest).unwrap();
    assert!(child.wait().unwrap().success());
    assert!(rest.len() > 64 * 1024);
}

#[test]
fn a_bad_request_ends_with_its_number_and_says_nothing() {
    for request in ["", "{}", "not a sheet", "{\"title\": \"Known Secret\"}"] {
        let ended = child(request.as_bytes()).wait_with_output().unwrap();
        assert_eq!(ended.status.code(), Some(3), "{request:?}");
        assert!(ended.stdout.is_empty() && ended.stderr.is_empty());
    }
}

/// A sheet made to eat memory or time costs its own child and nothing else.
#[tokio::test]
async fn a_sheet_too_hard_to_print_is_a_failure() {
    let monstrous = sheet().table("t", ["a"], (0..400_000).map(|_| ["x"]));
    let said = pdf(&Press::in_program(PROGRAM), &monstrous).await;
    assert!(matches!(said, Err(Failure::Ended(_) | Failure::TookTooLong | Failure::TooLong)), "{:?}", said.map(|pdf| pdf.len()));
}

/// What members print, asked of a running server: a download that is a PDF, from the demo's intelligence report, its pack, its minutes, and what its courts did.
#[test]
fn members_print_what_they_may_see() {
    let council = Signed::in_as(county(), "council-contact");
    let first = |list: &str, of: &str| {
        let page = council.get(list).body;
        page.split(of).skip(1).filter_map(|rest| rest.get(..36)).find(|id| id.matches('-').count() == 4).unwrap_or_else(|| panic!("nothing on {list}")).to_owned()
    };
    let intelligence = first("/intelligence", "href=\"/intelligence/");
    let conference = first("/conferences", "href=\"/conferences/");
    for (path, name) in [
        (format!("/intelligence/{intelligence}/print"), "intelligence.pdf"),
        (format!("/conferences/{conference}/pack"), "pack.pdf"),
        (format!("/conferences/{conference}/minutes/print"), "minutes.pdf"),
        ("/numbers/courts/files/courts.pdf".to_owned(), "courts.pdf"),
    ] {
        let reply = council.get(&path);
        assert_eq!(reply.status, 200, "{path}: {}", reply.body);
        assert!(reply.body.starts_with("%PDF-1.7"), "{path}");
        assert_eq!(reply.header("content-type"), Some("application/pdf"));
        assert_eq!(reply.header("content-disposition"), Some(format!("attachment; filename=\"{name}\"").as_str()));
        assert_eq!(reply.header("cache-control"), Some("no-store"));
        assert!(reply.header("content-security-policy").is_some_and(|policy| policy.contains("sandbox")));
        // Neither its metadata nor its text as it lies there says who told, or who wrote.
        for secret in ["Okafor", "CW-4471", "Byrne", "Reyes"] {
            assert!(!reply.body.contains(secret), "{path}: {secret}");
        }
    }
    // No court of an invented county did anything: each of the four figures says so.
    let courts = council.get("/numbers/courts").body;
    assert_eq!(courts.matches("Invented for the demo: no real court").count(), 4, "{courts}");
}

/// What a person is told, in every language there is: whatever the alphabet, the press takes it.
#[tokio::test]
async fn what_a_person_is_told_is_printed_in_every_language() {
    for told in &daybreak_people::told::ALL {
        let sentences = told.words.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| told.say(key));
        let sheet = sheet().in_language(told.tag).large().heading(told.say("card-heading")).paragraph(told.apart("01632 960101")).list(sentences);
        let printed = pdf(&Press::in_program(PROGRAM), &sheet).await.unwrap();
        assert!(printed.starts_with(b"%PDF-1.7"), "{}", told.tag);
    }
}

/// Every page of the Home Office's form, each field with words in it: longer than any real one.
#[tokio::test]
async fn a_whole_referral_is_printed_in_the_order_of_the_form() {
    use daybreak_referrals::form::{Answer, Filled, FilledField, FilledPage, pages};
    use daybreak_referrals::out::{lines::lines, printed};
    use daybreak_referrals::referral::Kind;
    let said = "She was told to wash cars from seven to nine, and slept with five others behind the office. Đặng Thị Ngọc Ánh, țară. ".repeat(3);
    let field = |field: &daybreak_referrals::form::Field| FilledField { id: field.id.to_owned(), value: Answer::Text(said.clone()) };
    let all = pages().map(|page| FilledPage { path: page.path.to_owned(), fields: page.fields.iter().map(field).collect() }).collect();
    let filled = Filled { kind: Kind::Nrm, jurisdiction: daybreak_vocabulary::Jurisdiction::England, nameless: false, pages: all };
    let words = printed::Words { what: "This is not a referral.".into(), wall: "Not for immigration authorities.".into(), ticked: "Tick".into(), not_known: "Not known".into(), not_given: "Not given".into() };
    let sheet = printed::sheet(sheet(), &lines(&filled), &words);
    let press = Press::in_program(PROGRAM);
    let pdf = pdf(&press, &sheet).await.unwrap();
    assert!(pdf.starts_with(b"%PDF-1.7") && pdf.len() > 20_000);
}
