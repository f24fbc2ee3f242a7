//! Who sees a record: on what ground, what goes along, and how it ends.

use crate::people::{WHY, account, adult, begin, choose, open, permit, share, taken, write};
use crate::place::counties;
use daybreak_access::Role;
use http::StatusCode;

#[tokio::test]
async fn contact_and_references_stay_unless_they_are_chosen() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let person = adult(&county, &chief, "Ana").await;
        taken(&write(&county, &chief, person, "contact", &[("phone", "07700 900147"), ("safe", "call")]).await);
        taken(&write(&county, &chief, person, "status", &[("has", "yes"), ("number", "Z1234567")]).await);
        county.get(&chief, &format!("/people/{person}/status")).await.says("Home Office references");
        let (charity, council) = (county.charity.to_string(), county.council.to_string());
        taken(&share(&county, &chief, person, &charity, "danger", "no").await);
        taken(&share(&county, &chief, person, &council, "law", "yes").await);
        let page = open(&county, &helper, person).await;
        page.says("Ana");
        page.says("How to reach them was not shared with your organisation.");
        county.get(&helper, &format!("/people/{person}/reach")).await.says("was not shared");
        for someone in [&helper, &clerk] {
            county.get(someone, &format!("/people/{person}/status")).await.keeps_quiet_about("Z1234567");
            let refused = county.post(someone, &format!("/people/{person}/names"), &[("version", "9"), ("used_first", "Eve")]).await;
            refused.says("Another organisation keeps this record");
        }
        let reached = county.post(&clerk, &format!("/people/{person}/reach"), &[("way", "call")]).await;
        reached.says("07700 900147");
        // What is written afterwards reaches whoever reads it.
        taken(&write(&county, &chief, person, "names", &[("used_first", "Anamaria")]).await);
        open(&county, &helper, person).await.says("Anamaria");
        taken(&write(&county, &chief, person, "contact", &[("phone", "07700 900148"), ("safe", "call")]).await);
        county.post(&clerk, &format!("/people/{person}/reach"), &[("way", "call")]).await.says("07700 900148");
        county.get(&helper, &format!("/people/{person}/reach")).await.says("was not shared");
        taken(&county.post(&chief, &format!("/people/{person}/unshare"), &[("to", &charity)]).await);
        assert_eq!(open(&county, &helper, person).await.status, StatusCode::NOT_FOUND);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn once_an_organisation_that_saw_them_left_their_record_and_choices_are_written_as_ever() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Hal Helper").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let person = adult(&county, &chief, "Ana").await;
        taken(&write(&county, &chief, person, "contact", &[("phone", "07700 900147"), ("safe", "call")]).await);
        taken(&share(&county, &chief, person, &county.charity.to_string(), "danger", "yes").await);
        taken(&share(&county, &chief, person, &county.council.to_string(), "danger", "yes").await);
        county.leaves(county.charity).await;
        taken(&choose(&county, &chief, person, "referral", "refused").await);
        taken(&write(&county, &chief, person, "names", &[("used_first", "Anamaria")]).await);
        taken(&write(&county, &chief, person, "contact", &[("phone", "07700 900148"), ("safe", "call")]).await);
        open(&county, &clerk, person).await.says("Anamaria");
        county.post(&clerk, &format!("/people/{person}/reach"), &[("way", "call")]).await.says("07700 900148");
        county.missed_no_words();
    }
}

/// Every form that writes in a record, sent by somebody who may read it.
#[tokio::test]
async fn whoever_only_reads_a_record_writes_nothing_in_it_by_any_form() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (person, theirs) = (adult(&county, &chief, "Ana").await, adult(&county, &helper, "Ana").await.to_string());
        let (charity, council, police) = (county.charity.to_string(), county.council.to_string(), county.police.to_string());
        taken(&share(&county, &chief, person, &charity, "danger", "yes").await);
        let (report, _) = county.send(&[("story", "She must not go out")]).await;
        let report = report.to_string();
        let version = crate::people::version(&county, &chief, person, "names").await;
        let wrote = async || account(&county, person).await.into_iter().filter(|act| !["person.opened", "person.named"].contains(&act.as_str())).count();
        let before = wrote().await;
        let forms: [(&str, &[(&str, &str)]); 12] = [
            ("names", &[("used_first", "Eve")]),
            ("age", &[("says", "child"), ("source", "looks")]),
            ("details", &[("family", "Two sisters")]),
            ("contact", &[("email", "eve@example.org")]),
            ("close", &[("name", "Eve")]),
            ("council", &[("authority", "Aldermouth Council")]),
            ("status", &[("number", "Z1234567")]),
            ("link", &[("report", report.as_str())]),
            ("merge", &[("other", theirs.as_str())]),
            ("part", &[("other", theirs.as_str())]),
            ("share", &[("to", council.as_str()), ("basis", "danger"), WHY, ("contact", "no"), ("keeping", "we")]),
            ("unshare", &[("to", police.as_str())]),
        ];
        for (form, fields) in forms {
            let fields = [&[("version", version.as_str())], fields].concat();
            let path = format!("/people/{person}/{form}");
            assert_ne!(county.post(&helper, &path, &fields).await.status, StatusCode::SEE_OTHER, "{form} on {}", county.world.name());
            assert_eq!(county.post(&clerk, &path, &fields).await.status, StatusCode::NOT_FOUND, "{form} on {}", county.world.name());
        }
        assert_eq!(wrote().await, before, "{}", county.world.name());
        // The share has ended: what was open in a browser finds nothing.
        taken(&county.post(&chief, &format!("/people/{person}/unshare"), &[("to", &charity)]).await);
        for form in ["choices", "permit", "card", "reach", "recuse", "hold", "erase"] {
            let sent = county.post(&helper, &format!("/people/{person}/{form}"), &[("sure", "yes"), ("referral", "refused")]).await;
            assert_eq!(sent.status, StatusCode::NOT_FOUND, "{form} on {}", county.world.name());
        }
    }
}

#[tokio::test]
async fn grounds_are_what_they_say() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Hal Helper").await;
        let charity = county.charity.to_string();
        let person = adult(&county, &chief, "Ana").await;
        share(&county, &chief, person, &charity, "safeguarding", "no").await.says("They are treated as an adult.");
        assert_eq!(share(&county, &chief, person, &charity, "keeper", "no").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(share(&county, &chief, person, &county.council.to_string(), "danger", "no").await.status, StatusCode::UNPROCESSABLE_ENTITY, "no key there");
        let child = begin(&county, &chief, &[("first", "Kofi"), ("years", "15")]).await;
        taken(&share(&county, &chief, child, &charity, "safeguarding", "no").await);
        // A choice makes nobody the keeper: it can end at any time.
        taken(&permit(&county, &chief, person, &charity, "given").await);
        let fields = [("to", charity.as_str()), ("basis", "choice"), ("contact", "no"), ("keeping", "they")];
        assert_eq!(county.post(&chief, &format!("/people/{person}/share"), &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

/// Whoever could pass a record on with one tick could pass it to the one they fear: why is written, and a colleague reads it.
#[tokio::test]
async fn where_neither_the_person_nor_their_age_vouches_for_it_why_is_written_for_colleagues() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let charity = county.charity.to_string();
        for basis in ["danger", "law"] {
            let person = adult(&county, &chief, "Ana").await;
            let path = format!("/people/{person}/share");
            let without = [("to", charity.as_str()), ("basis", basis), ("contact", "yes"), ("keeping", "we")];
            let long = "x".repeat(20_000);
            for (why, says) in [("", "Say why, in words"), (" \n ", "Say why, in words"), (long.as_str(), "This is longer than 15,000 letters")] {
                let refused = county.post(&chief, &path, &[&without[..], &[("why", why)]].concat()).await;
                assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{basis} on {}", county.world.name());
                refused.says(says);
            }
            assert_eq!(open(&county, &helper, person).await.status, StatusCode::NOT_FOUND, "{basis}");
            taken(&county.post(&chief, &path, &[&without[..], &[WHY]].concat()).await);
            open(&county, &chief, person).await.says(WHY.1);
            // Not to whom it was shared, and not in the account: there stands that a reason was given.
            open(&county, &helper, person).await.keeps_quiet_about(WHY.1);
            let mut tx = county.world.db.read().await.unwrap();
            let entries = daybreak_audit::account::of_record(&mut tx, "person", person.0).await.unwrap();
            tx.rollback().await.unwrap();
            let shared = entries.iter().find(|entry| entry.act == "person.shared").unwrap();
            assert!(shared.details().any(|pair| pair == ("reason", "given")), "{}", shared.detail);
            assert!(!shared.detail.contains("knife"));
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn another_organisation_may_keep_it_from_now_on() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let person = adult(&county, &chief, "Ana").await;
        let charity = county.charity.to_string();
        let fields = [("to", charity.as_str()), ("basis", "danger"), WHY, ("contact", "yes"), ("keeping", "they")];
        taken(&county.post(&chief, &format!("/people/{person}/share"), &fields).await);
        taken(&write(&county, &helper, person, "names", &[("used_first", "Ana-Maria")]).await);
        open(&county, &chief, person).await.says("Ana-Maria");
        let refused = county.post(&chief, &format!("/people/{person}/names"), &[("version", "1"), ("used_first", "Eve")]).await;
        refused.says("Another organisation keeps this record");
    }
}

#[tokio::test]
async fn whoever_steps_back_sees_the_page_that_never_was() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let person = adult(&county, &chief, "Ana").await;
        let twin = adult(&county, &chief, "Ana").await;
        county.post(&worker, &format!("/people/{person}/recuse"), &[]).await.says("Say that you are sure.");
        let gone = county.post(&worker, &format!("/people/{person}/recuse"), &[("sure", "yes")]).await;
        assert_eq!(gone.location(), "/people");
        let (seen, nothing) = (open(&county, &worker, person).await, county.get(&worker, "/nothing/here").await);
        assert_eq!((seen.status, &seen.body), (StatusCode::NOT_FOUND, &nothing.body));
        county.get(&worker, "/people").await.keeps_quiet_about(&person.to_string());
        open(&county, &chief, person).await.says("Wyn Worker: stepped back");
        // Nor does the account tell them of it, where they may read that.
        let second = county.colleague(&chief, county.police, "Cyd Second", Role::Coordinator).await;
        county.post(&second, &format!("/people/{person}/recuse"), &[("sure", "yes")]).await;
        taken(&choose(&county, &chief, person, "police", "refused").await);
        county.get(&second, "/account-of-acts").await.keeps_quiet_about("person.chose");
        county.get(&chief, "/account-of-acts").await.says("person.chose");
        // Found to be the same person, the other record is not there for them either.
        open(&county, &worker, twin).await.says("Ana");
        taken(&write(&county, &chief, twin, "merge", &[("other", &person.to_string())]).await);
        assert_eq!(open(&county, &worker, twin).await.status, StatusCode::NOT_FOUND);
        let third = adult(&county, &chief, "Ana").await;
        open(&county, &worker, third).await.says("Ana");
        taken(&write(&county, &chief, twin, "merge", &[("other", &third.to_string())]).await);
        assert_eq!(open(&county, &worker, third).await.status, StatusCode::NOT_FOUND, "nor is a third, joined to the same");
    }
}

#[tokio::test]
async fn whoever_writes_the_record_from_now_on_reads_what_they_write() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let person = adult(&county, &chief, "Ana").await;
        taken(&write(&county, &chief, person, "status", &[("has", "yes"), ("kind", "GWF"), ("number", "GWF000000001")]).await);
        let charity = county.charity.to_string();
        let hand = |contact: &'static str| {
            let charity = charity.clone();
            let (county, chief) = (&county, &chief);
            async move { county.post(chief, &format!("/people/{person}/share"), &[("to", &charity), ("basis", "danger"), WHY, ("contact", contact), ("keeping", "they")]).await }
        };
        hand("no").await.says("must be able to reach the person");
        taken(&hand("yes").await);
        // The references stayed with whoever had them; what the new keeper writes is theirs to read.
        county.get(&helper, &format!("/people/{person}/status")).await.keeps_quiet_about("GWF000000001");
        taken(&write(&county, &helper, person, "status", &[("has", "yes"), ("kind", "GWF"), ("number", "GWF000000002")]).await);
        assert!(county.get(&helper, &format!("/people/{person}/status")).await.body.contains("GWF000000002"));
        taken(&write(&county, &helper, person, "contact", &[("email", "ana@example.org"), ("safe", "email")]).await);
        open(&county, &helper, person).await.says("Ana");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn words_that_tell_what_must_stay_are_warned_of_before_they_go_along() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Hal Helper").await;
        let person = adult(&county, &chief, "Ana").await;
        taken(&write(&county, &chief, person, "contact", &[("street", "4 Quay Street"), ("town", "Northmere"), ("never", "post"), ("never", "in_person")]).await);
        taken(&write(&county, &chief, person, "close", &[("name", "Uncle Karim"), ("relation", "other_family"), ("may_know", "nothing")]).await);
        let charity = county.charity.to_string();
        let go = |more: &'static [(&'static str, &'static str)]| {
            let charity = charity.clone();
            let (county, chief) = (&county, &chief);
            async move {
                let fields = [&[("to", charity.as_str()), ("basis", "danger"), WHY, ("contact", "no"), ("keeping", "we")], more].concat();
                county.post(chief, &format!("/people/{person}/share"), &fields).await
            }
        };
        county.get(&chief, &format!("/people/{person}/share")).await.keeps_quiet_about("name=\"aware\"");
        taken(&write(&county, &chief, person, "details", &[("family", "Slept at 4, Quay street; Karim drove her there.")]).await);
        let page = county.get(&chief, &format!("/people/{person}/share")).await;
        page.says("name somebody who must not know");
        let refused = go(&[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Read again what would leave");
        taken(&go(&[("aware", "yes")]).await);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_only_reads_a_record_takes_no_more_than_its_languages_along() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let person = adult(&county, &chief, "Ana").await;
        taken(&write(&county, &chief, person, "details", &[("nationality", "MD"), ("tongue", "ro")]).await);
        taken(&write(&county, &chief, person, "close", &[("name", "Uncle Dan"), ("relation", "other_family"), ("may_know", "nothing")]).await);
        let charity = county.charity.to_string();
        taken(&permit(&county, &chief, person, &charity, "given").await);
        taken(&share(&county, &chief, person, &charity, "choice", "yes").await);
        county.get(&helper, &format!("/people/new?beside={person}")).await.keeps_quiet_about("value=\"close\"");
        let beside = person.to_string();
        let son = begin(&county, &helper, &[("beside", &beside), ("shared", "languages"), ("shared", "close"), ("shared", "nationality"), ("shared", "staying"), ("first", "Ion")]).await;
        let page = open(&county, &helper, son).await;
        page.says("Romanian");
        page.keeps_quiet_about("Uncle Dan");
        page.keeps_quiet_about("Moldovan");
        assert!(crate::people::account(&county, person).await.contains(&"person.looked".to_owned()), "the record's own account says so");
    }
}
