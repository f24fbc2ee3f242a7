//! What goes wrong, and what people say of the site: a clear page, and nothing typed is lost.

use crate::browser::{Seen, Site, sites, sites_with};
use daybreak_database::Database;
use daybreak_reports::{acts, store};
use daybreak_vault::{Receipt, documents, files};
use daybreak_vocabulary::{Clock, Language};
use http::StatusCode;

#[tokio::test]
async fn feedback_is_sealed_and_plain_pages_say_what_they_must() {
    for site in sites().await {
        let page = site.get("/feedback").await;
        let refused = site.press(&page, "", &[]).await;
        assert!(refused.html.contains("Write a few words first"));
        // Pressed twice, it is kept once, and the second page says that it was.
        for (words, before) in [("The words are clear", false), ("The words are not clear", true)] {
            let thanks = site.press(&page, "", &[("feedback", words)]).await;
            assert!(thanks.html.contains("Thank you") && thanks.html.contains("You sent this page before") == before, "{}", thanks.html);
            assert!(thanks.html.contains("Write to us once more") == before && !thanks.html.contains(words), "{}", thanks.html);
        }
        let mut tx = site.world.db.read().await.unwrap();
        let rows = store::feedback(&mut tx, site.county.helpline.id, 10).await.unwrap();
        assert_eq!(rows.len(), 1, "{}", site.world.name());
        let (document, wrap) = documents::find(&mut tx, rows[0].document, site.county.helpline.id).await.unwrap().unwrap();
        assert_eq!(&*site.county.helpline.keyring.open(&wrap, &document).unwrap(), b"The words are clear");
        for (path, says) in [("/", "Press 55"), ("/privacy", "We use no cookies"), ("/access", "WCAG 2.2"), ("/next", "A person reads it"), ("/price", "We do not keep what you put in here")] {
            assert!(site.get(path).await.html.contains(says), "{path}");
        }
        assert!(site.get("/?language=ro").await.html.contains("<html lang=\"ro\""));
    }
}

#[tokio::test]
async fn feedback_goes_to_the_organisation_the_settings_name() {
    for (named, readers) in [("", (1, 0)), ("Northmere Council", (0, 1)), ("Nobody of that name", (1, 0))] {
        for site in sites_with(|settings| settings.feedback_reader = named.to_owned()).await {
            site.press(&site.get("/feedback").await, "", &[("feedback", "Larger letters, please")]).await;
            let mut tx = site.world.db.read().await.unwrap();
            let helpline = store::feedback(&mut tx, site.county.helpline.id, 10).await.unwrap().len();
            let council = store::feedback(&mut tx, site.county.council.id, 10).await.unwrap().len();
            assert_eq!((helpline, council), readers, "{named}");
        }
    }
}

/// What may be sent to any form, and what must come of it: a clear page in the person's language, and the words typed still there.
#[tokio::test]
async fn bad_input_gets_a_clear_page_and_loses_nothing_it_can_keep() {
    for site in sites().await {
        let mut key = 8;
        for language in Language::ALL {
            let (tag, says) = (language.tag(), |key: &str| site.house.words.speak(language).say(key).to_string());
            let page = site.press(&site.get(&format!("/form?language={tag}")).await, "next", &[]).await;
            let sealed = page.hidden().into_iter().find(|(name, _)| name == "journey").unwrap().1;
            let (sealed, cut) = (sealed.as_str(), &sealed[..sealed.len() - 8]);
            let long = "a ".repeat(30_000);
            // What is sent; which words the page says, and what of what was typed still stands there.
            let table: [(&str, &[(&str, &str)], &str, &str); 9] = [
                ("forged", &[("journey", cut), ("step", "what"), ("story", "kept words")], "form-forged", "kept words"),
                ("no state", &[("step", "what"), ("story", "kept words")], "form-forged", "kept words"),
                ("unknown step", &[("journey", sealed), ("step", "../../etc"), ("go", "next")], "what-heading-noticed", ""),
                ("unknown button", &[("journey", sealed), ("step", "what"), ("story", "kept words"), ("go", "explode")], "where-heading", ""),
                ("over-long", &[("journey", sealed), ("step", "what"), ("story", long.as_str()), ("go", "next")], "mend-too-long", "a a a a"),
                ("control", &[("journey", sealed), ("step", "what"), ("story", "kept\u{0} words"), ("go", "next")], "form-control", "kept words"),
                ("markup", &[("journey", sealed), ("step", "what"), ("story", "<script>x</script>"), ("change-language", tag)], "what-heading-noticed", "&#60;script"),
                ("bad ids", &[("journey", sealed), ("step", "readers"), ("exclude", "not-an-id"), ("go", "next")], "what-heading-noticed", ""),
                ("send early", &[("journey", sealed), ("step", "check"), ("go", "send")], "mend-story", ""),
            ];
            for (name, fields, key, kept) in table {
                let fields: Vec<(String, String)> = [("language", tag)].iter().chain(fields).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
                let seen = site.post("/form", &fields).await;
                assert_eq!(seen.status, StatusCode::OK, "{name}");
                assert!(seen.html.contains(&says(key)) && seen.html.contains(kept), "{tag}, {name}: {}", seen.html);
            }
            let bytes = format!("language={tag}&journey={sealed}&step=what&story=kept+caf%e9&go=next");
            let seen = site.post_body("/form", "application/x-www-form-urlencoded", bytes.into_bytes()).await;
            assert!(seen.html.contains(&says("form-encoding")) && seen.html.contains("kept caf"), "{}", seen.html);
            let many: Vec<(String, String)> = std::iter::once(("language".into(), tag.into())).chain((0..10_000).map(|number| (format!("f{number}"), "x".into()))).collect();
            let seen = site.post("/form", &many).await;
            assert_eq!(seen.status, StatusCode::PAYLOAD_TOO_LARGE);
            assert!(seen.html.contains(&says("unreadable-too-many-fields")), "{}", seen.html);
            let miscopied = site.press(&site.get(&format!("/return?language={tag}")).await, "open", &[("code", "x")]).await;
            assert!(miscopied.status == StatusCode::OK && miscopied.html.contains(&says("return-miscopied")), "{}", miscopied.html);
            let lost = site.post("/return", &[("language", tag), ("journey", "zzz"), ("reply", "half a message")].map(|(name, value)| (name.to_owned(), value.to_owned()))).await;
            assert!(lost.html.contains(&says("return-stale")) && lost.html.contains("half a message"), "{}", lost.html);
            // Left open until its key was changed twice: what was typed on this very page is kept.
            site.world.clock.advance_days(3);
            for _ in 0..2 {
                key += 1;
                site.house.form_keys.rotate([key; 32]);
            }
            let seen = site.press(&page, "next", &[("story", "kept words")]).await;
            assert!(seen.html.contains(&says("form-stale")) && seen.html.contains("kept words") && seen.html.contains("role=\"status\""), "{}", seen.html);
            // Nobody can tell whether it was sent before: what to do is said, and where a code shows it.
            for key in ["form-old-sent", "form-old-code", "form-old-twice"] {
                assert!(seen.html.contains(&says(key)), "{tag}, {key}: {}", seen.html);
            }
            assert!(seen.html.contains("<strong>public.test:8443/return</strong>"), "{}", seen.html);
        }
    }
}

/// A picture that says it is a hundred thousand points wide and high: unfolded it would fill a reader's memory.
const BOMB: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\x01\x86\xa0\0\x01\x86\xa0\x08\0\0\0\0\0\0\0\0\
    \0\0\0\x0aIDAT\x78\x9c\x63\x60\0\0\0\x02\0\x01\x48\xaf\xa4\x71\0\0\0\0IEND\xae\x42\x60\x82";

#[tokio::test]
async fn a_file_that_is_not_what_it_says_is_told_and_one_cut_short_loses_nothing() {
    for site in sites().await {
        for language in Language::ALL {
            let (tag, says) = (language.tag(), |key: &str| site.house.words.speak(language).say(key).to_string());
            let page = at_the_files(&site, tag).await;
            let bomb = site.attach(&page, "file-add", &[("wide.png", BOMB)]).await;
            assert!(bomb.html.contains("wide.png") && bomb.html.contains(&says("file-treated-too-many-pixels")), "{}", bomb.html);
            let named = site.attach(&bomb, "file-add", &[("holiday.jpg", b"%PDF-1.4 /Author (A)")]).await;
            assert!(named.html.contains("holiday.jpg") && named.html.contains(&says("file-mislabelled")), "{}", named.html);
            let cut = site.attach_cut(&named, "file-add", "half.txt", &[b'x'; 5_000]).await;
            assert_eq!(cut.status, StatusCode::BAD_REQUEST);
            assert!(cut.html.contains(&says("unreadable-cut-short")), "{}", cut.html);
            let back = site.post(&cut.action(), &cut.hidden()).await;
            assert!(back.step() == "files" && back.html.contains("wide.png") && back.html.contains("holiday.jpg") && !back.html.contains("half.txt"), "{}", back.html);
        }
    }
}

/// The journey as far as its files.
async fn at_the_files(site: &Site, language: &str) -> Seen {
    let mut page = site.press(&site.get(&format!("/form?language={language}")).await, "next", &[]).await;
    page = site.press(&page, "next", &[("story", "Must not be lost")]).await;
    for _ in 0..3 {
        page = site.press(&page, "next", &[]).await;
    }
    assert_eq!(page.step(), "files", "{}", page.html);
    page
}

/// What a reload, a second press or Back and "send again" do to any screen before Send.
#[tokio::test]
async fn a_screen_sent_again_keeps_nothing_twice_and_is_the_same_report() {
    for site in sites().await {
        let what = site.press(&site.get("/form").await, "next", &[]).await;
        let first = site.press(&what, "next", &[("story", "The first words")]).await;
        let other = site.press(&what, "next", &[("story", "Other words")]).await;
        assert!(first.step() == "where" && other.step() == "where");
        let mut page = first;
        while page.step() != "files" {
            let again = site.press(&page, "next", &[]).await;
            page = site.press(&page, "next", &[]).await;
            assert_eq!(page.step(), again.step());
        }
        // One file, though the form that brought it came twice.
        site.attach(&page, "file-add", &[("list.txt", b"a list of names")]).await;
        page = site.attach(&page, "file-add", &[("list.txt", b"a list of names")]).await;
        assert_eq!(page.html.matches("file-remove-").count(), 1, "{}", page.html);
        page = site.press(&page, "next", &[]).await;
        page = site.press(&page, "next", &[]).await;
        assert!(page.step() == "check" && page.html.contains("The first words") && !page.html.contains("Other words"), "{}", page.html);
        let code = site.press(&page, "send", &[]).await.code();
        // The other way from the same screen is the same report: it shows its receipt, and nothing of it is told to anybody.
        for seen in [site.press(&other, "next", &[]).await, site.press(&what, "next", &[("story", "Third words")]).await] {
            assert_eq!(seen.code(), code, "{}", site.world.name());
            assert!(["The first words", "Other words", "Third words"].iter().all(|words| !seen.html.contains(words)), "{}", seen.html);
        }
        assert_eq!(originals(&site, &code).await, 1);
        let mut tx = site.world.db.read().await.unwrap();
        let queue = store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap();
        assert_eq!(queue.len(), 1, "{}", site.world.name());
    }
}

/// Walks to the check with a story, then breaks the house as told, presses Send, mends it, and presses again.
async fn broken_then_mended(site: &Site, (language, said, reference): (&str, &str, &str), story: &str, broken: impl AsyncFn(), mended: impl AsyncFn()) {
    let page = site.press(&site.get(&format!("/form?language={language}")).await, "next", &[]).await;
    let page = site.press(&page, "skip", &[("story", story)]).await;
    let page = site.press(&page, "next", &[]).await;
    broken().await;
    let seen = site.press(&page, "send", &[]).await;
    assert!(seen.status.is_server_error());
    assert!(seen.html.contains(said) && seen.html.contains(story), "{}", seen.html);
    assert!(seen.html.contains(reference) && !seen.html.contains("id=\"receipt\""));
    mended().await;
    let done = site.press(&seen, "send", &[]).await;
    assert!(done.html.contains("id=\"receipt\""), "{}", done.html);
}

#[tokio::test]
async fn a_full_disk_gives_a_clear_page_and_loses_no_answer() {
    const SAID: [(&str, &str, &str); 3] = [
        ("en", "Your answers are still here", "Reference:"),
        ("cy", "Mae eich atebion yma o hyd", "Cyfeirnod:"),
        ("ro", "Răspunsurile sunt încă aici", "Referință:"),
    ];
    for site in sites().await {
        let story = "Must not be lost ".repeat(1_000);
        for said in SAID {
            match &site.world.db {
                // A database that may grow no further is a full disk to the embedded engine.
                Database::Sqlite { writer, .. } => {
                    let pages = async |most: &str| {
                        let text = sqlx::AssertSqlSafe(format!("PRAGMA max_page_count = {most}"));
                        sqlx::query(text).execute(writer).await.unwrap();
                    };
                    broken_then_mended(&site, said, story.trim(), async || pages("1").await, async || pages("1000000").await).await;
                }
                // PostgreSQL says in the middle of the act, with its own code, that no room is left. Its disk is really filled in `daybreak`'s `full.rs`.
                Database::Postgres(pool) => {
                    let run = async |sql: &'static str| {
                        sqlx::raw_sql(sql).execute(pool).await.unwrap();
                    };
                    run("CREATE OR REPLACE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION USING ERRCODE = '53100'; END $$").await;
                    let full = async || run("CREATE TRIGGER full_disk AFTER INSERT ON wrap EXECUTE FUNCTION full_disk()").await;
                    broken_then_mended(&site, said, story.trim(), full, async || run("DROP TRIGGER full_disk ON wrap").await).await;
                }
            }
        }
    }
}

/// Adds two files half an hour apart, and lets the first go as a crowded house does: the page that holds both.
async fn one_gone(site: &Site, page: &Seen) -> Seen {
    let first = site.attach(page, "file-add", &[("first.txt", b"one")]).await;
    let until = site.world.clock.now().plus_minutes(files::WAITS_FOR_MINUTES);
    site.world.clock.advance_minutes(30);
    let both = site.attach(&first, "file-add", &[("second.txt", b"two")]).await;
    assert!(both.html.contains("first.txt") && both.html.contains("second.txt"), "{}", both.html);
    assert_eq!(files::expire(&site.world.db, until).await.unwrap(), 2, "the file and its copy");
    both
}

#[tokio::test]
async fn a_file_that_is_gone_is_told_at_sending_and_nothing_else_is_lost() {
    for site in sites().await {
        for (language, said) in [("en", "A file waited for too long and is gone."), ("cy", "Arhosodd ffeil yn rhy hir"), ("ro", "Un fișier a așteptat prea mult")] {
            let mut page = at_the_files(&site, language).await;
            page = one_gone(&site, &page).await;
            while page.step() != "check" {
                page = site.press(&page, "next", &[]).await;
            }
            let told = site.press(&page, "send", &[]).await;
            assert!(told.html.contains(said) && !told.html.contains("id=\"receipt\""), "{}", told.html);
            assert!(told.html.contains("Must not be lost") && told.html.contains("second.txt") && !told.html.contains("first.txt"), "{}", told.html);
            // Pressed again, all the rest is sent.
            let done = site.press(&told, "send", &[]).await;
            assert!(done.html.contains("id=\"receipt\""), "{}", done.html);
            assert_eq!(originals(&site, &done.code()).await, 1, "{}: {language}", site.world.name());

            let open = site.get(&format!("/return?language={language}")).await;
            page = site.press(&open, "open", &[("code", &done.code())]).await;
            page = one_gone(&site, &page).await;
            let told = site.press(&page, "files-send", &[]).await;
            assert!(told.html.contains(said) && told.html.contains("second.txt") && !told.html.contains("first.txt"), "{}", told.html);
            let sent = site.press(&told, "files-send", &[]).await;
            assert!(!sent.html.contains("second.txt"), "{}", sent.html);
            assert_eq!(originals(&site, &done.code()).await, 2, "{}: {language}", site.world.name());
        }
    }
}

/// How many files a receipt's report has, as they were sent.
async fn originals(site: &Site, receipt: &str) -> usize {
    let mut tx = site.world.db.read().await.unwrap();
    let report = acts::find_by_receipt(&mut tx, &Receipt::parse(receipt).unwrap()).await.unwrap().unwrap();
    let documents = store::documents(&mut tx, report.id).await.unwrap();
    documents.iter().filter(|one| one.role == store::Role::Original).count()
}

#[tokio::test]
async fn a_database_that_is_away_loses_no_answer() {
    for site in sites().await {
        let page = site.press(&site.get("/form").await, "next", &[]).await;
        let you = site.press(&page, "skip", &[("story", "Must not be lost")]).await;
        let page = site.press(&you, "next", &[]).await;
        // Who reads was not shown to them yet: it did not change.
        let unseen = you.hidden().into_iter().map(|(name, value)| if name == "step" { (name, "check".to_owned()) } else { (name, value) });
        let seen = site.post("/form", &unseen.chain([("go".to_owned(), "send".to_owned())]).collect::<Vec<_>>()).await;
        assert!(seen.step() == "check" && seen.html.contains("This is who will read it") && seen.html.contains("Must not be lost"), "{}", seen.html);
        let (_, receipt) = crate::county::send(&site.world, &site.county, &[("story", "x"), ("district", crate::county::NORTHMERE)]).await;
        let conversation = site.press(&site.get("/return").await, "open", &[("code", &receipt.text())]).await;
        assert!(conversation.html.contains("name=\"reply\""), "{}", conversation.html);
        let feedback = site.get("/feedback").await;
        site.world.db.close().await;
        // Who reads can't be looked up: nobody is told that they left everybody out.
        let seen = site.press(&you, "next", &[]).await;
        assert!(seen.step() == "check" && seen.html.contains("Press Send. You will see the list first") && seen.html.contains("Must not be lost"), "{}", seen.html);
        assert!(!seen.html.contains("You left out each group"), "{}", seen.html);
        let seen = site.press(&page, "send", &[]).await;
        assert!(seen.status.is_server_error());
        assert!(seen.html.contains("Must not be lost") && seen.html.contains("Your answers are still here"));
        // They saw the list: as soon as it can be sent, Send sends it.
        assert!(seen.html.contains("just now who will read it") && !seen.html.contains("You will see the list first"), "{}", seen.html);
        for (page, go, field) in [(&conversation, "reply", "reply"), (&feedback, "", "feedback")] {
            let seen = site.press(page, go, &[(field, "Half a message")]).await;
            assert!(seen.status.is_server_error(), "{field}");
            assert!(seen.html.contains("What you wrote is not lost") && seen.html.contains(&format!("name=\"{field}\" value=\"Half a message\"")), "{}", seen.html);
            assert!(page.leaving().is_some() && seen.leaving() == page.leaving(), "{field}: leaving ends the same journey");
        }
    }
}

#[tokio::test]
async fn a_page_after_send_that_is_too_old_says_what_is_true_and_can_be_done_with() {
    for site in sites().await {
        for (tag, key) in [("en", 8), ("cy", 10), ("ro", 12)] {
            let says = |key: &str| site.house.words.speak(Language::from_tag(tag).unwrap()).say(key).to_string();
            let receipt = site.tell("Six men sleep behind the wash").await;
            let (code, beyond) = (receipt.code(), site.press(&receipt, "unsafe", &[]).await);
            site.world.clock.advance_days(3);
            for key in [key, key + 1] {
                site.house.form_keys.rotate([key; 32]);
            }
            let in_language = [("language", tag), ("code", code.as_str())];
            for (page, go) in [(&receipt, "try"), (&receipt, "unsafe"), (&beyond, "")] {
                let mut fields: Vec<(String, String)> = page.hidden().into_iter().filter(|(name, _)| name != "language").collect();
                fields.extend(in_language.iter().chain(&[("go", go)]).map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
                let old = site.post("/form", &fields).await;
                assert!(old.html.contains(&says("done-old-heading")) && !old.html.contains(&says("done-heading")) && old.html.contains(&says("done-old")) && old.html.contains("/return</strong>"), "{tag} {go}: {}", old.html);
                assert!(!old.html.contains(&code) && old.leaving() == page.leaving() && old.step().is_empty(), "{}", old.html);
                // In another language it is the same page.
                let again = site.press(&old, "", &[]).await;
                assert!(again.html.contains(&says("done-old")), "{}", again.html);
            }
            let journey = receipt.leaving();
            let done = site.press(&receipt, "finish", &[]).await;
            assert!(done.html.contains("href=\"/?language=") && done.leaving().is_none(), "{}", done.html);
            let left = site.post("/form", &[("leaving".into(), journey.unwrap()), ("shown".into(), "old".into())]).await;
            assert!(!left.html.contains(&says("done-old")) && left.leaving().is_none(), "{}", left.html);
        }
    }
}

/// Neither the code nor what would let somebody read it stands on the page that says the house is broken, and its button goes on from there.
#[tokio::test]
async fn a_house_that_breaks_holds_a_code_and_shows_it_to_nobody() {
    for site in sites().await {
        let receipt = site.tell("Six men sleep behind the wash").await;
        let (code, asked) = (receipt.code(), site.get("/return").await);
        // Every form of a journey asks this table first.
        site.world.rename("ended_journey", "away").await;
        let stopped = [
            site.press(&asked, "open", &[("code", &code), ("reply", "There is a second van")]).await,
            site.press(&receipt, "finish", &[("code", "not my code at all")]).await,
            site.press(&asked, "open", &[("code", "not my code at all")]).await,
        ];
        site.world.rename("away", "ended_journey").await;
        for page in &stopped {
            assert!(page.status.is_server_error() && !page.html.contains(&code) && !page.html.contains("not my code") && !page.html.contains("name=\"code\""), "{}", page.html);
            assert!(page.html.contains("Your code is locked here") && page.leaving().is_some(), "{}", page.html);
        }
        // The same form with another field, as a language button or an older page sends it.
        let with = |page: &Seen, name: &str, value: &str| -> Vec<(String, String)> {
            page.hidden().into_iter().filter(|(one, _)| one != name).chain([(name.to_owned(), value.to_owned())]).collect()
        };
        for (name, value, says) in [("change-language", "cy", "Mae eich cod dan glo yma"), ("journey", "too old", "Your code is locked here, so no one can read it. Press Open")] {
            let page = site.post("/return", &with(&stopped[0], name, value)).await;
            assert!(page.html.contains("name=\"code\"") && page.html.contains(says) && !page.html.contains(&code), "{name}: {}", page.html);
            let open = site.press(&page, "open", &[("code", "")]).await;
            assert!(open.html.contains("There is a second van") && open.html.contains("<textarea") && !open.html.contains(&code), "{name}: {}", open.html);
        }
        // One that is wrong is typed again.
        let wrong = site.post("/return", &stopped[2].hidden()).await;
        assert!(wrong.html.contains("The code that was locked here does not open anything.") && !wrong.html.contains("name=\"locked\""), "{}", wrong.html);
        let tried = site.post("/form", &with(&stopped[1], "go", "try")).await;
        assert!(tried.html.contains("That is not the same."), "{}", tried.html);
        assert!(!wrong.html.contains("not my code") && !tried.html.contains("not my code"));
        // The button of the page is the first press once more.
        let open = site.post("/return", &stopped[0].hidden()).await;
        assert!(open.html.contains("name=\"reply\"") && open.html.contains("There is a second van") && !open.html.contains(&code), "{}", open.html);
        let done = site.post("/form", &stopped[1].hidden()).await;
        assert!(done.html.contains("Are you worried") && done.leaving().is_none(), "{}", done.html);
        // Whoever leaves from there leaves nothing: neither the page's own form nor the one before it opens any more.
        site.post("/leave", &[("journey".into(), stopped[0].leaving().unwrap())]).await;
        for seen in [site.post("/return", &stopped[0].hidden()).await, site.press(&asked, "open", &[("code", &code)]).await] {
            assert!(seen.html.contains("You left this page") && !seen.html.contains(&code), "{}", seen.html);
        }
    }
}
