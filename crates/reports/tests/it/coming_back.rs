//! Coming back with the receipt.

use crate::browser::{Seen, Site, sites};
use daybreak_audit::{Author, change};
use daybreak_reports::acts;
use daybreak_reports::store::{self, UnderWay};
use daybreak_vault::{Receipt, documents};
use daybreak_vocabulary::Clock;

pub async fn open(site: &Site, code: &str) -> Seen {
    site.press(&site.get("/return").await, "open", &[("code", code)]).await
}

#[tokio::test]
async fn coming_back_one_writes_changes_and_takes_it_back() {
    for site in sites().await {
        let code = site.tell("The first account").await.code();
        let page = open(&site, &code).await;
        assert!(page.html.contains("We have it") && !page.html.contains("The first account"));
        let written = site.press(&page, "reply", &[("reply", "There is a second van")]).await;
        assert!(written.html.contains("Your message is sent") && written.html.contains("There is a second van"));
        // The very same press again writes nothing twice.
        let again = site.press(&page, "reply", &[("reply", "There is a second van")]).await;
        assert_eq!(again.html.matches("There is a second van").count(), 1);
        let page = site.press(&again, "change", &[("level", "answering")]).await;
        assert!(page.html.contains("Say how we can reach you"));
        let page = site.press(&page, "change", &[("level", "answering"), ("phone", "07700 900123")]).await;
        assert!(page.html.contains("It is changed"));
        // What was typed beside what is done stays.
        let half = site.press(&page, "change", &[("level", "anonymous"), ("reply", "Half a sentence")]).await;
        assert!(half.html.contains("It is changed") && half.html.contains("Half a sentence"));
        let kept = site.press(&half, "reply", &[("reply", "A third van"), ("level", "shared"), ("email", "asha@example.org")]).await;
        assert!(kept.html.contains("asha@example.org") && kept.html.contains("value=\"shared\" autocomplete=\"off\" checked"), "{}", kept.html);
        assert!(kept.html.matches("A third van").count() == 1 && kept.html.contains("<details class=\"govuk-details\" open>"));
        let refused = site.press(&kept, "change", &[("level", "anonymous"), ("email", "asha@example.org")]).await;
        assert!(refused.html.contains("chose that no one may know"));
        let page = site.press(&page, "withdraw", &[]).await;
        assert!(page.html.contains("Tick the box"));
        let page = site.press(&page, "withdraw", &[("sure", "yes")]).await;
        assert!(page.html.contains("It has been wiped"));
        let page = open(&site, &code).await;
        assert!(page.html.contains("You took it back") && !page.html.contains("second van"));
        let mut tx = site.world.db.read().await.unwrap();
        assert!(store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap().is_empty());
    }
}

/// A picture of one grey point, with nothing hidden in it.
const POINT: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0\x3a\x7e\x9b\x55\
    \0\0\0\x0aIDAT\x78\x9c\x63\x60\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xae\x42\x60\x82";

#[tokio::test]
async fn nothing_is_said_to_be_taken_out_where_nothing_was_found() {
    for site in sites().await {
        let code = site.tell("The first account").await.code();
        let page = open(&site, &code).await;
        let added = site.attach(&page, "file-add", &[("point.png", POINT)]).await;
        assert!(added.html.contains("We found nothing hidden in it") && added.html.contains("Readers see a clean copy"), "{}", added.html);
        assert!(!added.html.contains("took it out"), "{}", added.html);
    }
}

#[tokio::test]
async fn files_come_later_with_the_receipt_and_never_show_on_it() {
    for site in sites().await {
        let code = site.tell("The first account").await.code();
        let page = open(&site, &code).await;
        let none = site.attach(&page, "file-add", &[]).await;
        assert!(none.html.contains("Choose a file first"), "{}", none.html);
        let added = site.attach(&page, "file-add", &[("list.txt", b"a list of names"), ("plan.pdf", b"%PDF-1.4 /Author (A)")]).await;
        assert!(added.html.contains("not sent yet") && added.html.contains("the name of who made it"), "{}", added.html);
        let one = site.attach(&added, "file-remove-1", &[]).await;
        assert!(one.html.contains("list.txt") && !one.html.contains("plan.pdf"));
        let sent = site.attach(&one, "files-send", &[]).await;
        assert!(sent.html.contains("Your files are sent") && !sent.html.contains("list.txt"));
        assert_eq!(sent.html.matches("Files added: 1").count(), 1);
        // The very same press again sends nothing twice.
        let again = site.attach(&one, "files-send", &[]).await;
        assert_eq!(again.html.matches("Files added: 1").count(), 1, "{}", again.html);
        let mut tx = site.world.db.read().await.unwrap();
        let report = store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap()[0].id;
        let files: Vec<_> = store::documents(&mut tx, report).await.unwrap().into_iter().filter(|one| one.role == store::Role::Original).collect();
        assert_eq!(files.iter().map(|one| one.position).collect::<Vec<_>>(), [0]);
        let (document, wrap) = documents::find(&mut tx, files[0].document, site.county.helpline.id).await.unwrap().expect("sealed to its reader");
        let facts = site.county.helpline.keyring.open(&wrap, &document).unwrap();
        assert_eq!(daybreak_vault::FileFacts::from_document(&facts).unwrap().name, "list.txt");
        assert!(documents::for_receipt(&mut tx, report.0).await.unwrap().iter().all(|(document, _)| !document.head.kind.is_file()));
    }
}

#[tokio::test]
async fn own_messages_are_hidden_from_the_receipt_for_good_and_stay_with_their_readers() {
    for site in sites().await {
        let code = site.tell("x").await.code();
        let page = open(&site, &code).await;
        assert!(page.html.contains("show here to anyone who has your code") && !page.html.contains("value=\"hide\""));
        let written = site.press(&page, "reply", &[("reply", "There is a second van")]).await;
        assert!(written.html.contains("value=\"hide\""));
        let hidden = site.press(&written, "hide", &[("reply", "Half a sentence")]).await;
        assert!(hidden.html.contains("Your messages are hidden") && hidden.html.contains("Half a sentence"));
        for page in [hidden, open(&site, &code).await] {
            assert!(page.html.contains("You hid this message") && !page.html.contains("second van"), "{}", page.html);
        }
        let mut tx = site.world.db.read().await.unwrap();
        let report = store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap()[0].id;
        let message = store::messages(&mut tx, report).await.unwrap()[0].document;
        let (document, wrap) = documents::find(&mut tx, message, site.county.helpline.id).await.unwrap().unwrap();
        assert!(String::from_utf8_lossy(&site.county.helpline.keyring.open(&wrap, &document).unwrap()).contains("second van"));
    }
}

#[tokio::test]
async fn whoever_has_no_code_or_finds_nothing_has_a_way_on() {
    for site in sites().await {
        let (asked, lost) = (site.get("/return").await, open(&site, "0000").await);
        let code = site.tell("x").await.code();
        let conversation = open(&site, &code).await;
        let mut tx = site.world.db.read().await.unwrap();
        let report = acts::find_by_receipt(&mut tx, &Receipt::parse(&code).unwrap()).await.unwrap().unwrap();
        drop(tx);
        let erased = change!(&site.world.db, Author::System, site.world.clock.now(), site.world.chance.as_ref(), |change| acts::erase(change, report.id, "early").await);
        erased.unwrap();
        let gone = site.press(&conversation, "reply", &[("reply", "There is a second van")]).await;
        assert!(gone.html.contains("There is nothing here any more"), "{}", gone.html);
        for page in [asked, lost, gone] {
            assert!(page.html.contains("name=\"go\" value=\"finish\""), "{}", page.html);
            let first = site.press(&page, "finish", &[]).await;
            assert!(first.html.contains("Are you worried") && first.html.contains("href=\"/form") && first.leaving().is_none(), "{}", first.html);
        }
    }
}

#[tokio::test]
async fn a_wrong_code_says_so_and_slows_only_guessing() {
    for site in sites().await {
        let code = site.tell("x").await.code();
        assert!(open(&site, "0000").await.html.contains("There is a slip"));
        let stranger = Receipt::draw(site.world.chance.as_ref());
        assert!(open(&site, &stranger.text()).await.html.contains("find that code"));
        let ours = Receipt::parse(&code).unwrap();
        let now = daybreak_vocabulary::Clock::now(site.world.clock.as_ref());
        for _ in 0..12 {
            store::note_wrong(&site.world.db, site.world.clock.as_ref(), site.world.chance.as_ref(), ours.locator()).await.unwrap();
        }
        let mut tx = site.world.db.read().await.unwrap();
        let mut wait = async |locator, now, here, all| store::wait(&mut tx, locator, now, UnderWay { here, all }).await.unwrap().as_millis();
        assert_eq!(wait(ours.locator(), now, 0, 0).await, 4_000);
        assert_eq!(wait(stranger.locator(), now, 0, 0).await, 0);
        assert_eq!(wait(ours.locator(), now.plus_minutes(10), 0, 0).await, 0);
        // What is under way weighs as what was wrong, and never more than the longest.
        assert_eq!(wait(stranger.locator(), now, 2, 2).await, 0);
        assert_eq!(wait(stranger.locator(), now, 5, 5).await, 1_000);
        assert_eq!(wait(ours.locator(), now, 10_000, 1_000_000).await, 6_000);
        drop(tx);
        // Nobody is locked out: the right code still opens.
        assert!(open(&site, &code).await.html.contains("We have it"));
    }
}

/// A code nobody was given that is looked for where this one is: the same locator, another's secret, and the check letters that fit both.
fn another_of(ours: &Receipt, theirs: &Receipt) -> String {
    const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let [ours, theirs] = [ours, theirs].map(|receipt| receipt.text().replace('-', ""));
    let told = format!("{}{}", &ours[..6], &theirs[6..26]);
    let checks = LETTERS.chars().flat_map(|one| LETTERS.chars().map(move |other| [one, other]));
    checks.map(|[one, other]| format!("{told}{one}{other}")).find(|code| Receipt::parse(code).is_ok()).expect("two letters that fit")
}

/// Tried in one moment, before anybody knows that they are wrong: all but the first few wait.
#[tokio::test]
#[allow(clippy::disallowed_methods, reason = "that it waits is what is looked at")]
async fn a_burst_of_wrong_codes_slows_down_before_one_of_them_is_judged() {
    const BURST: usize = 7;
    for site in sites().await {
        let code = site.tell("x").await.code();
        let guess = another_of(&Receipt::parse(&code).unwrap(), &Receipt::draw(site.world.chance.as_ref()));
        let page = site.get("/return").await;
        let begun = std::time::Instant::now();
        let tries = (0..BURST).map(async |_| {
            let seen = site.press(&page, "open", &[("code", &guess)]).await;
            assert!(seen.html.contains("find that code"), "{}", seen.html);
            begun.elapsed()
        });
        let waited = futures::future::join_all(tries).await;
        // Four are free; a wait is never shorter than it says, so that no slow machine can fail this.
        let slowed = waited.iter().filter(|waited| waited.as_millis() >= 250).count();
        assert!(slowed >= BURST - 4, "{}: only {slowed} waited: {waited:?}", site.world.name());
        let now = daybreak_vocabulary::Clock::now(site.world.clock.as_ref());
        let mut tx = site.world.db.read().await.unwrap();
        let wait = store::wait(&mut tx, Receipt::parse(&code).unwrap().locator(), now, UnderWay::default()).await.unwrap();
        assert_eq!(wait.as_millis(), 2_000, "{}: each of them was noted", site.world.name());
        drop(tx);
        assert!(open(&site, &code).await.html.contains("We have it"), "nobody is locked out");
        let mut tx = site.world.db.read().await.unwrap();
        let after = store::wait(&mut tx, Receipt::parse(&code).unwrap().locator(), now, UnderWay::default()).await.unwrap();
        assert_eq!(after, wait, "the right one is noted nowhere");
    }
}
