//! What a person reads, in their language: by their record, by the page's address, by the card's form. The pages around it stay the member's.

use crate::people::{adult, begin, taken, write};
use crate::place::counties;
use daybreak_people::told;
use http::StatusCode;

#[tokio::test]
async fn it_is_told_in_the_language_they_read_and_the_page_stays_the_members() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Ana").await;
        let explain = format!("/people/{person}/explain");
        for told in &told::ALL {
            taken(&write(&county, &chief, person, "details", &[("reads", told.tongue), ("jurisdiction", "england")]).await);
            let page = county.get(&chief, &explain).await;
            assert!(page.body.contains("<html lang=\"en\""), "{}", told.tag);
            assert!(page.body.contains(&format!("<div lang=\"{}\" dir=\"{}\">", told.tag, told.dir)), "{}: {}", told.tag, page.body);
            for key in ["explain-first-1", "explain-what-4-unverified", "explain-no-3", "choice-ask-named"] {
                page.says(&told.say(key));
            }
            page.says("Put down their choices");
            page.keeps_quiet_about("This page is not written in");
            // Whatever they read, another can be asked for; its own name is marked as its language.
            for other in told::ALL.iter().filter(|other| other.tag != told.tag) {
                assert!(page.body.contains(&format!("hreflang=\"{0}\" lang=\"{0}\">{1}</a>", other.tag, other.own_name())), "{}", other.tag);
            }
            // By their record in the card's form too.
            let form = county.get(&chief, &format!("/people/{person}/card")).await;
            assert!(form.body.contains(&format!("value=\"{}\" autocomplete=\"off\" checked", told.tag)), "{}", told.tag);
        }
        let welsh = county.get(&chief, &format!("{explain}?read=pl&language=cy")).await;
        assert!(welsh.body.contains("<html lang=\"cy\"") && welsh.body.contains("<div lang=\"pl\" dir=\"ltr\">"));
        welsh.says("Ty decydujesz.");
        welsh.says("Nodi eu dewisiadau");
        // A language that is in no list is the one they read.
        county.get(&chief, &format!("{explain}?read=xx")).await.says("您来决定。");
        taken(&write(&county, &chief, person, "details", &[("reads", "ti"), ("jurisdiction", "england")]).await);
        let tigrinya = county.get(&chief, &explain).await;
        tigrinya.says("This page is not written in Tigrinya");
        tigrinya.says("You decide. Nobody can decide for you.");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_translation_that_nobody_read_says_so_to_the_member_alone() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let child = begin(&county, &chief, &[("first", "Kofi"), ("years", "15")]).await;
        for told in &told::ALL {
            let page = county.get(&chief, &format!("/people/{child}/explain?read={}", told.tag)).await;
            assert_eq!(page.text().contains("Nobody who speaks this language has checked these words yet."), !told.is_read(), "{}", told.tag);
            let (before, of_theirs) = page.body.split_once("<div lang=").unwrap();
            assert_eq!(before.contains("govuk-inset-text not-printed"), !told.is_read(), "{}", told.tag);
            assert!(!of_theirs.contains("checked these words"), "{}", told.tag);
            page.says(&told.say("explain-child-1"));
            page.keeps_quiet_about(&told.say("explain-no-1"));
        }
        let unread = told::ALL.iter().filter(|told| !told.is_read()).count();
        let form = county.get(&chief, &format!("/people/{child}/card")).await;
        assert_eq!(form.body.matches("Not checked yet by anybody who speaks it").count(), unread);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_card_is_in_their_language_and_a_number_never_turns_round() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Ana").await;
        let fields = [("name", "Rhian"), ("number", "01632 960101"), ("when", "8 December, 10:00"), ("next", "sleep"), ("next", "leave"), ("as", "page")];
        for told in &told::ALL {
            let fields = [&fields[..], &[("read", told.tag)]].concat();
            let card = county.post(&chief, &format!("/people/{person}/card"), &fields).await;
            assert_eq!(card.status, StatusCode::OK);
            let (_, theirs) = card.body.split_once(&format!("<div lang=\"{}\" dir=\"{}\">", told.tag, told.dir)).unwrap();
            for key in ["card-heading", "card-your-person", "card-next-time-label", "card-next-sleep", "card-next-leave", "card-danger"] {
                assert!(theirs.contains(&told.say(key)), "{}: {key}", told.tag);
            }
            assert!(!theirs.contains(&told.say("card-where")) && !theirs.contains(&told.say("card-next-food")), "{}", told.tag);
            assert!(theirs.contains("<bdi translate=\"no\">Rhian</bdi>") && theirs.contains("<bdi dir=\"ltr\" translate=\"no\">01632 960101</bdi>"));
            assert!(theirs.contains("<bdi>8 December, 10:00</bdi>"));
        }
        county.missed_no_words();
    }
}
