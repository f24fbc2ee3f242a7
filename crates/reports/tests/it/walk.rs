//! The journey as people walk it, without scripts.

use crate::browser::{Seen, Site, sites, sites_with};
use crate::county::NORTHMERE;
use daybreak_database::Database;
use daybreak_reports::journey::Telling;
use daybreak_reports::packs::Setting;
use daybreak_reports::store;
use daybreak_vault::documents;
use http::StatusCode;

#[tokio::test]
async fn from_the_first_page_to_the_receipt_in_six_screens_with_one_needed_answer() {
    for site in sites().await {
        let mut screens = vec![site.get("/").await, site.get("/form").await];
        for (go, typed) in [("next", vec![]), ("skip", vec![("story", "Six men sleep behind the car wash")]), ("next", vec![]), ("send", vec![])] {
            let next = site.press(screens.last().unwrap(), go, &typed).await;
            assert_eq!(next.status, StatusCode::OK);
            screens.push(next);
        }
        assert_eq!(screens.len(), 6);
        let receipt = screens.last().unwrap();
        assert_eq!(receipt.code().len(), 34, "{}", receipt.html);
        assert!(receipt.html.contains("Lantern Line"));
        assert!(screens.iter().all(|seen| seen.headers.get("set-cookie").is_none()));
        // Nothing but the story is needed: without it the screen comes again, with the reason.
        let page = site.press(&site.get("/form").await, "next", &[]).await;
        let again = site.press(&page, "next", &[("danger", "yes")]).await;
        assert_eq!(again.step(), "what");
        assert!(again.html.contains("One line will do") && again.html.contains("value=\"yes\" autocomplete=\"off\" checked"));
    }
}

#[tokio::test]
async fn every_screen_of_the_car_wash_is_walked_and_told() {
    for site in sites().await {
        let page = site.get("/form").await;
        let police = site.county.police.id.to_string();
        let page = site.press(&page, "next", &[("telling", "noticed"), ("exclude", &police)]).await;
        let page = site.press(&page, "next", &[("story", "Six men & a van"), ("danger", "no"), ("setting", "car_wash")]).await;
        assert_eq!(page.step(), "pack");
        let asked = page.html.matches("<fieldset").count() + page.html.matches("type=\"text\"").count();
        assert!((1..=12).contains(&asked), "{asked} questions");
        let page = site.press(&page, "next", &[("q-price", "£5"), ("q-cash", "yes"), ("q-children", "unknown")]).await;
        assert_eq!(page.step(), "where");
        let page = site.press(&page, "next", &[("postcode", "zz4 1aa"), ("where", "Behind the station"), ("point", "here")]).await;
        assert!(page.step() == "where" && page.html.contains("read this point") && page.html.contains("value=\"here\""));
        let page = site.press(&page, "next", &[("postcode", "zz4 1aa"), ("where", "Behind the station"), ("point", "TQ 30267 80425")]).await;
        let page = site.press(&page, "next", &[("first-day", "31"), ("first-month", "2"), ("first-year", "2026")]).await;
        assert_eq!(page.step(), "when");
        assert!(page.html.contains("There is no such day"));
        let page = site.press(&page, "next", &[("first-month", "2"), ("first-year", "2026"), ("repeat", "every_day")]).await;
        let page = site.press(&page, "next", &[("vehicles", "White van\nAB12 CDE"), ("ages", "from25to64")]).await;
        assert_eq!(page.step(), "files");
        let page = site.press(&page, "next", &[]).await;
        let page = site.press(&page, "next", &[("level", "answering"), ("name", "Asha"), ("phone", "07700 900123")]).await;
        assert_eq!(page.step(), "check");
        for told in ["Six men &#38; a van", "£5", "Behind the station", "TQ 302 804", "February 2026", "AB12 CDE", "Asha", "Northmere Council", "Haven"] {
            assert!(page.html.contains(told), "{told}: {}", page.html);
        }
        assert!(!page.html.contains("Aldermarsh Police"));
        // One screen is changed, and the next press comes back.
        let page = site.press(&page, "change-where", &[]).await;
        assert_eq!(page.step(), "where");
        assert!(page.html.contains("Behind the station"));
        let page = site.press(&page, "next", &[("postcode", "zz4 1aa"), ("where", "Behind the market")]).await;
        assert_eq!(page.step(), "check");
        assert!(page.html.contains("Behind the market"));
        let done = site.press(&page, "send", &[]).await;
        let code = done.code();
        // A repeated press, with the very same form, shows the same receipt.
        let again = site.press(&page, "send", &[]).await;
        assert_eq!(again.code(), code);
        let mut tx = site.world.db.read().await.unwrap();
        let queue = store::queue(&mut tx, site.county.council.id, &store::Filter::default(), None, 10).await.unwrap().reports;
        assert_eq!(queue.len(), 1);
        assert_eq!(queue[0].district.as_deref(), Some(NORTHMERE));
        assert!(documents::of_record(&mut tx, queue[0].id.0, site.county.police.id).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn back_and_another_language_lose_nothing() {
    for site in sites().await {
        let page = site.press(&site.get("/form").await, "next", &[]).await;
        let mut fields = page.hidden();
        fields.extend([("story", "Wyth dyn"), ("setting", "farm"), ("change-language", "cy")].map(|(name, value)| (name.into(), value.into())));
        let page = site.post("/form", &fields).await;
        assert!(page.html.contains("<html lang=\"cy\"") && page.html.contains("Wyth dyn"), "{}", page.html);
        assert_eq!(page.step(), "what");
        let page = site.press(&page, "back", &[("story", "Wyth dyn a fan")]).await;
        assert_eq!(page.step(), "readers");
        let page = site.press(&page, "next", &[]).await;
        assert!(page.html.contains("Wyth dyn a fan") && page.html.contains("lang=\"cy\""));
        let first = site.press(&site.get("/form").await, "back", &[]).await;
        assert_eq!(first.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn a_young_person_walks_their_own_way() {
    for site in sites().await {
        let page = site.get("/form-18").await;
        assert!(page.html.contains("You are not in trouble"));
        let page = site.press(&page, "next", &[("telling", "young")]).await;
        assert!(page.html.contains("What is going on?"));
        let page = site.press(&page, "next", &[("story", "They make me carry things")]).await;
        assert!(page.html.contains("grown-up you trust"));
        let page = site.press(&page, "skip", &[("q-y-carry", "yes")]).await;
        let page = site.press(&page, "next", &[]).await;
        site.press(&page, "send", &[]).await.code();
        let mut tx = site.world.db.read().await.unwrap();
        let queue = store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap().reports;
        assert!(queue[0].child);
    }
}

#[tokio::test]
async fn the_code_is_asked_once_and_may_be_unsafe_to_keep() {
    for site in sites().await {
        let done = site.tell("x").await;
        let right = site.press(&done, "try", &[("code", &done.code().to_lowercase())]).await;
        assert!(right.html.contains("That is right"));
        let wrong = site.press(&done, "try", &[("code", "nothing like it")]).await;
        assert!(wrong.html.contains("That is not the same") && wrong.code() == done.code());
        let unsafe_ = site.press(&done, "unsafe", &[]).await;
        assert!(unsafe_.html.contains("08000 121 700") && !unsafe_.html.contains(&done.code()));
        let proof = site.press(&done, "proof", &[]).await;
        assert!(proof.html.contains("22 November 2026") && !proof.html.contains(&done.code()));
    }
}

#[tokio::test]
async fn a_contact_typed_under_no_one_may_know_is_never_dropped_in_silence() {
    for site in sites().await {
        let page = site.press(&site.get("/form").await, "next", &[]).await;
        let you = site.press(&page, "skip", &[("story", "x")]).await;
        let refused = site.press(&you, "next", &[("level", "anonymous"), ("phone", "07700 900123")]).await;
        assert_eq!(refused.step(), "you");
        assert!(refused.html.contains("chose that no one may know") && refused.html.contains("07700 900123"), "{}", refused.html);
        // Cleared, or let be known: both go on.
        assert_eq!(site.press(&refused, "next", &[("level", "anonymous")]).await.step(), "check");
        let page = site.press(&refused, "next", &[("level", "answering"), ("phone", "07700 900123")]).await;
        assert!(page.step() == "check" && page.html.contains("07700 900123"));
        // Nobody to reach: asked once, never insisted on.
        let asked = site.press(&you, "next", &[("level", "answering")]).await;
        assert!(asked.step() == "you" && asked.html.contains("no way to reach you") && !asked.html.contains("govuk-error-summary"));
        assert_eq!(site.press(&asked, "next", &[("level", "answering")]).await.step(), "check");
    }
}

#[tokio::test]
async fn days_out_of_order_or_half_typed_come_back_with_words() {
    for site in sites().await {
        let page = site.press(&site.get("/form").await, "next", &[]).await;
        let page = site.press(&page, "next", &[("story", "x")]).await;
        let when = site.press(&page, "next", &[]).await;
        let first = [("first-year", "2026"), ("first-month", "3")];
        for (last, says) in [
            (vec![("last-year", "2025")], "The last day is before the first"),
            (vec![("last-month", "5")], "Add the year too"),
            (vec![("last-day", "3"), ("last-year", "2026")], "Add the month too"),
            (vec![("last-day", "123"), ("last-month", "3"), ("last-year", "2026")], "There is no such day"),
        ] {
            let refused = site.press(&when, "next", &[&first[..], &last[..]].concat()).await;
            assert_eq!(refused.step(), "when");
            assert!(refused.html.contains(says) && refused.html.contains("href=\"#last\"") && refused.html.contains("id=\"last-error\""), "{}", refused.html);
        }
        // The same month, and a year that holds the month, are in order.
        for last in [vec![("last-year", "2026"), ("last-month", "3")], vec![("last-year", "2026")]] {
            assert_eq!(site.press(&when, "next", &[&first[..], &last[..]].concat()).await.step(), "people");
        }
    }
}

#[tokio::test]
async fn the_receipt_says_what_to_mind_where_to_come_back_and_when_it_is_read() {
    for site in sites().await {
        let told = async |telling: &str, danger: &str| {
            let page = site.press(&site.get("/form").await, "next", &[("telling", telling)]).await;
            let page = site.press(&page, "skip", &[("story", "x"), ("danger", danger)]).await;
            let page = site.press(&page, "next", &[("level", "anonymous")]).await;
            site.press(&page, "send", &[]).await
        };
        let outside = told("noticed", "no").await;
        assert!(outside.html.contains("go back to look") && !outside.html.contains("Do not tell anyone there"));
        assert!(!outside.html.contains("in danger now. Call 999"));
        for telling in ["happens", "worker", "young"] {
            let inside = told(telling, "yes").await;
            assert!(inside.html.contains("Do not tell anyone there") && !inside.html.contains("go back to look"), "{telling}");
            assert!(inside.html.contains("in danger now. Call 999"));
            // The page is drawn again and again, and says the same.
            let tried = site.press(&inside, "try", &[("code", "x")]).await;
            assert!(tried.html.contains("Do not tell anyone there") && tried.html.contains("in danger now. Call 999"));
            assert!(site.press(&inside, "unsafe", &[]).await.html.contains("Do not tell anyone there"));
        }
        assert!(outside.html.contains(">public.test:8443/return</a>"), "{}", outside.html);
        assert!(outside.html.contains("each day, 8 to 8"));
        let mut tx = site.world.db.begin().await.unwrap();
        daybreak_vault::recipients::set_hours(&mut tx, site.county.helpline.id, "Day and night").await.unwrap();
        tx.commit().await.unwrap();
        let done = told("noticed", "no").await;
        assert!(done.html.contains("Day and night") && !done.html.contains("each day, 8 to 8"));
        assert!(site.press(&done, "try", &[("code", "x")]).await.html.contains("Day and night"));
        // What an organisation says in English alone is not said to who reads another language.
        let welsh: Vec<_> = done.hidden().into_iter().chain([("change-language".to_owned(), "cy".to_owned())]).collect();
        let welsh = site.post("/form", &welsh).await;
        assert!(welsh.html.contains("lang=\"cy\"") && welsh.html.contains("each day, 8 to 8") && !welsh.html.contains("Day and night"));
    }
}

#[tokio::test]
async fn where_nobody_is_left_the_helpline_is_shown_and_nothing_is_lost() {
    for site in sites().await {
        let helpline = site.county.helpline.id.to_string();
        let page = site.press(&site.get("/form").await, "next", &[("exclude", &helpline)]).await;
        let page = site.press(&page, "skip", &[("story", "An official is in it")]).await;
        let page = site.press(&page, "next", &[]).await;
        for page in [page.clone(), site.press(&page, "send", &[]).await] {
            assert!(page.html.contains("No group is left") && page.html.contains("08000 121 700"), "{}", page.html);
            assert!(page.html.contains("An official is in it"));
        }
    }
}

#[tokio::test]
async fn what_was_left_is_never_shown_again() {
    for site in sites().await {
        let page = site.press(&site.get("/form").await, "next", &[]).await;
        let told = site.press(&page, "next", &[("story", "Secret words")]).await;
        let journey = told.html.split("name=\"journey\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let away = site.post("/leave", &[("journey".into(), journey)]).await;
        assert_eq!(away.status, StatusCode::SEE_OTHER);
        for seen in [site.press(&page, "next", &[("story", "Secret words")]).await, site.press(&told, "back", &[]).await] {
            assert!(!seen.html.contains("Secret words"), "{}", site.world.name());
        }
    }
}

#[tokio::test]
async fn a_file_shows_what_was_hidden_in_it_and_arrives() {
    for site in sites().await {
        let page = site.press(&site.get("/form").await, "next", &[]).await;
        let mut page = site.press(&page, "next", &[("story", "x")]).await;
        while page.step() != "files" {
            page = site.press(&page, "next", &[]).await;
        }
        let empty = site.attach(&page, "file-add", &[("leer.png", b"")]).await;
        assert!(empty.html.contains("This file is empty"), "{}", empty.html);
        let page = site.attach(&page, "next", &[("list.txt", b"a list of names")]).await;
        assert_eq!(page.step(), "files");
        assert!(page.html.contains("list.txt"));
        let two = site.attach(&page, "file-add", &[("second.pdf", b"%PDF-1.4 hello")]).await;
        assert!(two.html.contains("second.pdf") && two.html.contains("A screenshot of it is safer"));
        let page = site.attach(&two, "file-remove-1", &[]).await;
        assert!(!page.html.contains("second.pdf"));
        let page = site.attach(&page, "next", &[]).await;
        let page = site.press(&page, "next", &[]).await;
        assert!(page.html.contains("list.txt"));
        site.press(&page, "send", &[]).await.code();
        let mut tx = site.world.db.read().await.unwrap();
        let queue = store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap().reports;
        let roles: Vec<_> = store::documents(&mut tx, queue[0].id).await.unwrap().into_iter().map(|one| one.role).collect();
        assert!(roles.contains(&store::Role::Original) && roles.contains(&store::Role::Copy), "{roles:?}");
    }
}

async fn open(site: &Site, code: &str) -> Seen {
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
        assert!(store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap().reports.is_empty());
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
        let report = store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap().reports[0].id;
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
        let report = store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap().reports[0].id;
        let message = store::messages(&mut tx, report).await.unwrap()[0].document;
        let (document, wrap) = documents::find(&mut tx, message, site.county.helpline.id).await.unwrap().unwrap();
        assert!(String::from_utf8_lossy(&site.county.helpline.keyring.open(&wrap, &document).unwrap()).contains("second van"));
    }
}

#[tokio::test]
async fn a_wrong_code_says_so_and_slows_only_guessing() {
    for site in sites().await {
        let code = site.tell("x").await.code();
        assert!(open(&site, "0000").await.html.contains("There is a slip"));
        let stranger = daybreak_vault::Receipt::draw(site.world.chance.as_ref());
        assert!(open(&site, &stranger.text()).await.html.contains("find that code"));
        let ours = daybreak_vault::Receipt::parse(&code).unwrap();
        let now = daybreak_vocabulary::Clock::now(site.world.clock.as_ref());
        for _ in 0..12 {
            store::note_wrong(&site.world.db, site.world.clock.as_ref(), ours.locator()).await.unwrap();
        }
        let mut tx = site.world.db.read().await.unwrap();
        let wait = store::wait(&mut tx, ours.locator(), now).await.unwrap();
        assert_eq!(wait.as_millis(), 4_000);
        assert_eq!(store::wait(&mut tx, stranger.locator(), now).await.unwrap().as_millis(), 0);
        assert_eq!(store::wait(&mut tx, ours.locator(), now.plus_minutes(10)).await.unwrap().as_millis(), 0);
        drop(tx);
        // Nobody is locked out: the right code still opens.
        assert!(open(&site, &code).await.html.contains("We have it"));
    }
}

#[tokio::test]
async fn feedback_is_sealed_and_plain_pages_say_what_they_must() {
    for site in sites().await {
        let page = site.get("/feedback").await;
        let refused = site.press(&page, "", &[]).await;
        assert!(refused.html.contains("Write a few words first"));
        let thanks = site.press(&page, "", &[("feedback", "The words are clear")]).await;
        assert!(thanks.html.contains("Thank you"));
        let mut tx = site.world.db.read().await.unwrap();
        let rows = store::feedback(&mut tx, site.county.helpline.id, 10).await.unwrap();
        let (document, wrap) = documents::find(&mut tx, rows[0].document, site.county.helpline.id).await.unwrap().unwrap();
        assert_eq!(&*site.county.helpline.keyring.open(&wrap, &document).unwrap(), b"The words are clear");
        for (path, says) in [("/", "Press 55"), ("/privacy", "We use no cookies"), ("/access", "WCAG 2.2"), ("/next", "A person reads it")] {
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

/// What may be sent to any form, and what must come of it: a clear page, and the words typed still there.
#[tokio::test]
async fn bad_input_gets_a_clear_page_and_loses_nothing_it_can_keep() {
    for site in sites().await {
        let page = site.press(&site.get("/form").await, "next", &[]).await;
        let sealed = page.hidden().into_iter().find(|(name, _)| name == "journey").unwrap().1;
        let cut = &sealed[..sealed.len() - 8];
        let long = "a ".repeat(30_000);
        let table: Vec<(&str, Vec<(&str, &str)>, u16, &str)> = vec![
            ("forged", vec![("journey", cut), ("step", "what"), ("story", "kept words")], 200, "kept words"),
            ("no state", vec![("step", "what"), ("story", "kept words")], 200, "kept words"),
            ("unknown step", vec![("journey", &sealed), ("step", "../../etc"), ("go", "next")], 200, "What did you see"),
            ("unknown button", vec![("journey", &sealed), ("step", "what"), ("story", "kept words"), ("go", "explode")], 200, "kept"),
            ("over-long", vec![("journey", &sealed), ("step", "what"), ("story", &long), ("go", "next")], 200, "a a a a"),
            ("control", vec![("journey", &sealed), ("step", "what"), ("story", "kept\u{0} words"), ("go", "next")], 200, "kept words"),
            ("markup", vec![("journey", &sealed), ("step", "what"), ("story", "<script>x</script>"), ("change-language", "en")], 200, "&#60;script"),
            ("bad ids", vec![("journey", &sealed), ("step", "readers"), ("exclude", "not-an-id"), ("go", "next")], 200, "What did you see"),
            ("send early", vec![("journey", &sealed), ("step", "check"), ("go", "send")], 200, "One line will do"),
        ];
        for (name, fields, status, says) in table {
            let fields: Vec<(String, String)> = fields.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
            let seen = site.post("/form", &fields).await;
            assert_eq!(seen.status.as_u16(), status, "{name}");
            assert!(seen.html.contains(says) || seen.html.contains(&says.replace("&#60;", "&lt;")), "{name}: {}", seen.html);
        }
        let many: Vec<(String, String)> = (0..10_000).map(|number| (format!("f{number}"), "x".into())).collect();
        assert_eq!(site.post("/form", &many).await.status.as_u16(), 413);
        let stale = site.press(&site.get("/return").await, "open", &[("code", "x")]).await;
        assert_eq!(stale.status, StatusCode::OK);
        let lost = site.post("/return", &[("journey".into(), "zzz".into()), ("reply".into(), "half a message".into())]).await;
        assert!(lost.html.contains("half a message"));
        // Keys that were changed twice since: what was typed on this very page is kept.
        site.house.form_keys.rotate([8; 32]);
        site.house.form_keys.rotate([9; 32]);
        let seen = site.press(&page, "next", &[("story", "kept words")]).await;
        assert!(seen.html.contains("kept words") && seen.html.contains("role=\"status\""));
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
                // To fill PostgreSQL's takes root: here it says in the middle of the act, with its own code, that no room is left.
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

#[tokio::test]
async fn a_database_that_is_away_loses_no_answer() {
    for site in sites().await {
        let page = site.press(&site.get("/form").await, "next", &[]).await;
        let page = site.press(&page, "skip", &[("story", "Must not be lost")]).await;
        let page = site.press(&page, "next", &[]).await;
        site.world.db.close().await;
        let seen = site.press(&page, "send", &[]).await;
        assert!(seen.status.is_server_error());
        assert!(seen.html.contains("Must not be lost") && seen.html.contains("Your answers are still here"));
    }
}

#[tokio::test]
async fn every_page_speaks_every_language_and_no_word_is_missing() {
    for site in sites().await {
        for language in ["en", "cy", "ro"] {
            for path in ["/", "/form-18", "/return", "/next", "/privacy", "/access", "/feedback"] {
                assert_eq!(site.get(&format!("{path}?language={language}")).await.status, StatusCode::OK);
            }
            for telling in Telling::ALL {
                for setting in Setting::all() {
                    let page = site.get(&format!("/form?language={language}")).await;
                    let page = site.press(&page, "next", &[("telling", telling.code())]).await;
                    let page = site.press(&page, "next", &[("story", "x"), ("setting", setting.code())]).await;
                    assert_eq!(page.step(), "pack");
                    if setting != Setting::CarWash {
                        continue;
                    }
                    let mut page = page;
                    while page.step() != "check" {
                        page = site.press(&page, "next", &[("level", "shared"), ("repeat", "once")]).await;
                    }
                    let done = site.press(&page, "send", &[]).await;
                    for go in ["try", "unsafe", "proof"] {
                        site.press(&done, go, &[]).await;
                    }
                    let back = open(&site, &done.code()).await;
                    site.press(&back, "reply", &[("reply", "x")]).await;
                }
            }
        }
        assert_eq!(site.house.words.missed(), []);
    }
}
