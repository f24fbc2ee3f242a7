//! The journey as people walk it, without scripts.

use crate::browser::sites;
use crate::coming_back::open;
use crate::county::NORTHMERE;
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
        // With every question of a car wash they are eleven: the first page, nine steps, the receipt.
        let mut page = site.press(&site.get("/form").await, "next", &[]).await;
        let mut walked = 3;
        while !page.html.contains("id=\"receipt\"") && walked < 20 {
            let go = if page.step() == "check" { "send" } else { "next" };
            page = site.press(&page, go, &[("story", "Six men sleep behind the car wash"), ("setting", "car_wash")]).await;
            walked += 1;
        }
        assert_eq!(walked, 11);
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
        let page = site.press(&page, "next", &[("first-day", "31"), ("first-month", "2"), ("first-year", "2026"), ("time", "25:00")]).await;
        assert_eq!(page.step(), "when");
        assert!(page.html.contains("There is no such day") && page.html.contains("No clock shows this time") && page.html.contains("value=\"25:00\""));
        let page = site.press(&page, "next", &[("first-month", "2"), ("first-year", "2026"), ("time", "14 o'clock"), ("repeat", "every_day")]).await;
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
        let queue = store::queue(&mut tx, site.county.council.id, &store::Filter::default(), None, 10).await.unwrap();
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
        // From the first page, too: it leads back in.
        let readers = site.press(&page, "back", &[("story", "Wyth dyn a fan")]).await;
        let first = site.press(&readers, "back", &[("readers", "not_police")]).await;
        assert!(first.html.contains("999") && first.leaving() == readers.leaving(), "{}", first.html);
        let mut english = first.hidden();
        english.push(("change-language".into(), "en".into()));
        let first = site.post("/form", &english).await;
        assert!(first.html.contains("What you put in so far is still here") && first.leaving() == readers.leaving(), "{}", first.html);
        let readers = site.press(&first, "next", &[]).await;
        assert!(readers.step() == "readers" && readers.html.contains("value=\"not_police\" autocomplete=\"off\" checked"), "{}", readers.html);
        assert!(site.press(&readers, "next", &[("readers", "not_police")]).await.html.contains("Wyth dyn a fan"));
        // Whoever came for something else clears it, having been told so: every way of the first page is there again, and none back.
        assert!(first.html.contains("what you put in here will be gone") && first.html.contains("name=\"go\" value=\"finish\""), "{}", first.html);
        let anew = site.press(&first, "finish", &[]).await;
        assert!(anew.leaving().is_none() && anew.html.contains("href=\"/return") && anew.html.contains("href=\"/form-18"), "{}", anew.html);
        for page in [&first, &readers] {
            let seen = site.press(page, "next", &[]).await;
            assert!(seen.html.contains("You left this page") && !seen.html.contains("Wyth dyn"), "{}", seen.html);
        }
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
        let queue = store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap();
        assert!(queue[0].child);
    }
}

#[tokio::test]
async fn the_code_is_asked_once_and_may_be_unsafe_to_keep() {
    for site in sites().await {
        let done = site.tell("x").await;
        assert!(done.html.contains("formaction=\"/form#try\"") && done.html.contains("id=\"try\""), "what is said of the code is in view");
        let right = site.press(&done, "try", &[("code", &done.code().to_lowercase())]).await;
        assert!(right.html.contains("That is right"));
        let wrong = site.press(&done, "try", &[("code", "nothing like it")]).await;
        assert!(wrong.html.contains("That is not the same") && wrong.code() == done.code());
        let unsafe_ = site.press(&done, "unsafe", &[]).await;
        assert!(unsafe_.html.contains("08000 121 700") && !unsafe_.html.contains(&done.code()));
        let proof = site.press(&done, "proof", &[]).await;
        assert!(proof.html.contains("22 November 2026") && !proof.html.contains(&done.code()));
        // The code can still be copied after either.
        for page in [&unsafe_, &proof] {
            assert!(page.html.contains("name=\"go\" value=\"code\""), "{}", page.html);
            assert_eq!(site.press(page, "code", &[]).await.code(), done.code());
        }
        // Printed on another day it says when it was sent.
        site.world.clock.advance_days(1);
        let proof = site.press(&done, "proof", &[]).await;
        assert!(proof.html.contains("22 November 2026") && !proof.html.contains("23 November 2026"), "{}", proof.html);
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
        assert!(outside.html.contains(">public.test:8443/return</strong>"), "{}", outside.html);
        assert!(outside.html.contains("each day, 8 to 8"));
        let mut tx = site.world.db.begin().await.unwrap();
        daybreak_vault::recipients::set_hours(&mut tx, site.county.helpline.id, "Day and night").await.unwrap();
        tx.commit().await.unwrap();
        let done = told("noticed", "no").await;
        assert!(done.html.contains("Day and night") && !done.html.contains("each day, 8 to 8"));
        assert!(site.press(&done, "try", &[("code", "x")]).await.html.contains("Day and night"));
        // When it reads is the same in every language: also where an organisation says it in English alone.
        let welsh: Vec<_> = done.hidden().into_iter().chain([("change-language".to_owned(), "cy".to_owned())]).collect();
        let welsh = site.post("/form", &welsh).await;
        assert!(welsh.html.contains("lang=\"cy\"") && welsh.html.contains("Day and night") && !welsh.html.contains("each day, 8 to 8"), "{}", welsh.html);
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
        let queue = store::queue(&mut tx, site.county.helpline.id, &store::Filter::default(), None, 10).await.unwrap();
        let roles: Vec<_> = store::documents(&mut tx, queue[0].id).await.unwrap().into_iter().map(|one| one.role).collect();
        assert!(roles.contains(&store::Role::Original) && roles.contains(&store::Role::Copy), "{roles:?}");
    }
}

#[tokio::test]
async fn every_page_speaks_every_language_and_no_word_is_missing() {
    for site in sites().await {
        for language in ["en", "cy", "ro"] {
            for path in ["/", "/form-18", "/return", "/next", "/privacy", "/access", "/feedback", "/price"] {
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
