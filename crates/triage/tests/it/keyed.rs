//! Calls, walk-ins and letters: the same record as the public door makes, and a receipt for the caller.

use crate::place::{County, Person, Seen, counties};
use daybreak_access::Role;
use daybreak_reports::{ReportId, acts, store};
use daybreak_vault::Receipt;
use http::StatusCode;

const TOWN: &str = "E07990001";

fn told(county: &County) -> Vec<(&'static str, String)> {
    [
        ("came", "call"),
        ("told-in", "ro"),
        ("readers", "all"),
        ("telling", "worker"),
        ("story", "They keep what I earn, and the keys."),
        ("danger", "no"),
        ("setting", "car_wash"),
        ("q-sleep-there", "yes"),
        ("q-price", "five pounds"),
        ("district", TOWN),
        ("vehicles", "ZQ19 IQZ"),
        ("level", "answering"),
        ("name", "Dana Porter"),
        ("phone", "07700 900123"),
    ]
    .map(|(name, value)| (name, value.to_owned()))
    .into_iter()
    .chain([("exclude", county.charity.to_string())])
    .collect()
}

async fn press(county: &County, by: &Person, form: &[(&str, String)], go: &str) -> Seen {
    let mut fields: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fields.push(("go", go));
    county.post(by, "/key-in", &fields).await
}

fn hidden(seen: &Seen, name: &str) -> String {
    let (_, rest) = seen.body.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_else(|| panic!("no {name} in {}", seen.text()));
    rest.split('"').next().unwrap().to_owned()
}

fn receipt(seen: &Seen) -> Receipt {
    let (_, rest) = seen.body.split_once("id=\"receipt\" translate=\"no\">").unwrap_or_else(|| panic!("no receipt in {}", seen.text()));
    Receipt::parse(rest.split('<').next().unwrap()).unwrap()
}

async fn opened_by(county: &County, receipt: &Receipt) -> Option<ReportId> {
    let mut tx = county.world.db.read().await.unwrap();
    let found = acts::find_by_receipt(&mut tx, receipt).await.unwrap();
    tx.rollback().await.unwrap();
    found.map(|report| report.id)
}

#[tokio::test]
async fn a_call_becomes_the_same_report_and_its_receipt_opens_it() {
    for county in counties().await {
        county.cover(county.police, &[TOWN]).await;
        county.cover(county.charity, &[TOWN]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let mut form = told(&county);
        let questions = press(&county, &reader, &form, "questions").await;
        assert_eq!(questions.status, StatusCode::OK);
        // As they are asked of the person it happens to.
        assert!(questions.body.contains("name=\"q-sleep-there\""), "{}", questions.text());
        let check = press(&county, &reader, &form, "check").await;
        check.says("It will be read by: Aldermarsh Police");
        check.keeps_quiet_about("<li>Harbour Charity");
        for name in ["submission", "receipt", "shown"] {
            form.push((name, hidden(&check, name)));
        }
        assert_eq!(opened_by(&county, &Receipt::parse(&hidden(&check, "receipt")).unwrap()).await, None, "nothing is stored before Send");
        let sent = press(&county, &reader, &form, "send").await;
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.text());
        // In the caller's language, once, and it opens what is stored.
        sent.says("Codul dumneavoastră");
        // The paper goes home with the caller: who took the call is not on it.
        assert!(sent.body.contains("<header class=\"head not-printed\">") && sent.body.contains("Rhi Reader"), "{}", sent.body);
        let receipt = receipt(&sent);
        let report = opened_by(&county, &receipt).await.expect("the receipt opens it");
        // A repeated press finds the same report and shows the same receipt.
        let again = press(&county, &reader, &form, "send").await;
        again.says("It was sent before, and this is the same receipt.");
        for page in [&sent, &again] {
            page.says("once the page is closed, nobody can show it again");
        }
        assert_eq!(self::receipt(&again).to_string(), receipt.to_string());
        let acts = county.account(report).await;
        assert_eq!(acts.iter().filter(|act| *act == "report.keyed_in").count(), 1, "{acts:?}");
        let mut tx = county.world.db.read().await.unwrap();
        assert_eq!(store::readers(&mut tx, report).await.unwrap(), [county.police]);
        tx.rollback().await.unwrap();
        let page = county.open_report(&chief, report).await;
        page.says("They keep what I earn, and the keys.");
        page.says("How it came By phone");
        page.says("Rhi Reader: put down what somebody told");
        page.says("Dana Porter");
        page.says("Told in Romanian.");
        page.says("Harbour Charity");
        assert!(county.account(report).await.contains(&"report.identity_opened".to_owned()));
        county.missed_no_words();
    }
}

/// A caller speaks any language; what they said is put down in one of the pages'.
#[tokio::test]
async fn a_call_in_a_language_without_pages_says_which_and_is_put_down_in_another() {
    for county in counties().await {
        county.cover(county.police, &[TOWN]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let offered = county.get(&chief, "/key-in").await;
        for tag in ["en", "cy", "ro", "sq", "vi", "und"] {
            assert!(offered.body.contains(&format!("value=\"{tag}\"")), "{tag}");
        }
        for (tag, said) in [("sq", "Albanian. It was put down in English."), ("und", "Another language. It was put down in English.")] {
            let mut form: Vec<(&str, String)> = told(&county).into_iter().filter(|(name, _)| *name != "told-in").collect();
            form.push(("told-in", tag.to_owned()));
            let check = press(&county, &chief, &form, "check").await;
            for name in ["submission", "receipt", "shown"] {
                form.push((name, hidden(&check, name)));
            }
            let sent = press(&county, &chief, &form, "send").await;
            assert!(sent.body.contains("<div class=\"large-print\" lang=\"en\">"), "{}", sent.body);
            let report = opened_by(&county, &receipt(&sent)).await.expect("the receipt opens it");
            county.open_report(&chief, report).await.says(said);
        }
        let mut form: Vec<(&str, String)> = told(&county).into_iter().filter(|(name, _)| *name != "told-in").collect();
        form.push(("told-in", "klingon".to_owned()));
        press(&county, &chief, &form, "check").await.says("Choose the language it was told in.");
        county.missed_no_words();
    }
}

/// When whoever answers reads does not hang on the language the receipt is printed in.
#[tokio::test]
async fn a_receipt_says_the_same_hours_in_every_language() {
    for county in counties().await {
        county.cover(county.police, &[TOWN]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let mut tx = county.world.db.begin().await.unwrap();
        daybreak_vault::recipients::set_hours(&mut tx, county.police, "Day and night").await.unwrap();
        tx.commit().await.unwrap();
        for language in ["en", "cy", "ro"] {
            let mut form: Vec<(&str, String)> = told(&county).into_iter().filter(|(name, _)| *name != "told-in").collect();
            form.push(("told-in", language.to_owned()));
            let check = press(&county, &chief, &form, "check").await;
            for name in ["submission", "receipt", "shown"] {
                form.push((name, hidden(&check, name)));
            }
            let sent = press(&county, &chief, &form, "send").await;
            assert!(sent.body.contains("Day and night"), "{language}: {}", sent.text());
            sent.keeps_quiet_about("8 to 6");
        }
    }
}

#[tokio::test]
async fn what_is_missing_or_wrong_is_said_and_nothing_typed_is_lost() {
    for county in counties().await {
        county.cover(county.police, &[TOWN]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let form: Vec<(&str, String)> =
            [("people", "Two women"), ("first-day", "30"), ("first-month", "2"), ("first-year", "2026"), ("time", "14 pm"), ("postcode", "QQ1 1AA"), ("district", TOWN)].map(|(name, value)| (name, value.to_owned())).to_vec();
        let refused = press(&county, &chief, &form, "check").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Choose how it came.");
        refused.says("Choose the language it was told in.");
        assert!(refused.body.contains("Two women") && refused.body.contains("value=\"30\""), "{}", refused.text());
        assert!(refused.body.contains("id=\"story-error\"") && refused.body.contains("id=\"first-error\""), "{}", refused.text());
        refused.says("There is no postcode that begins like this.");
        refused.says("There is no such day.");
        refused.says("No clock shows this time.");
        assert!(refused.body.contains("value=\"14 pm\""), "{}", refused.text());
        // With everybody left out nobody could read it.
        let mut nobody = told(&county);
        nobody.push(("exclude", county.police.to_string()));
        let refused = press(&county, &chief, &nobody, "check").await;
        refused.says("With these left out nobody is left who could read it.");
        // Sent without having been shown who reads: first they are shown.
        let unseen = press(&county, &chief, &told(&county), "send").await;
        unseen.says("It will be read by:");
        // A submission of another report's gives nothing away: a new one is begun.
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_keys_in_for_others_is_told_that_they_will_not_read_it() {
    for county in counties().await {
        county.cover(county.police, &[TOWN]).await;
        county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let mut form: Vec<(&str, String)> = told(&county).into_iter().filter(|(name, _)| *name != "exclude").collect();
        let check = press(&county, &helper, &form, "check").await;
        check.says("Your organisation will not read it.");
        for name in ["submission", "receipt", "shown"] {
            form.push((name, hidden(&check, name)));
        }
        let sent = press(&county, &helper, &form, "send").await;
        let report = opened_by(&county, &receipt(&sent)).await.unwrap();
        assert_eq!(county.open_report(&helper, report).await.status, StatusCode::NOT_FOUND);
        // Another submission's id with one's own receipt opens nothing of it.
        let mut forged = told(&county);
        for (name, value) in &form {
            if ["submission", "shown"].contains(name) {
                forged.push((name, value.clone()));
            }
        }
        forged.push(("receipt", Receipt::draw(crate::place::draw(&county.office)).to_string()));
        let begun = press(&county, &helper, &forged, "send").await;
        assert!(!begun.body.contains("id=\"receipt\""), "{}", begun.text());
        assert_ne!(hidden(&begun, "submission"), form.iter().find(|(name, _)| *name == "submission").unwrap().1);
    }
}

#[tokio::test]
async fn a_letter_comes_with_its_picture_and_a_rough_point_as_on_the_public_site() {
    for county in counties().await {
        county.cover(county.police, &[TOWN]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let mut form: Vec<(&str, String)> = told(&county).into_iter().filter(|(name, _)| *name != "exclude").collect();
        form.push(("time", "14 o’clock".to_owned()));
        form.extend([("near", "The quay".to_owned()), ("way", "north".to_owned()), ("point", "51.507412, -0.127812".to_owned())]);
        let sent = |form: &[(&'static str, String)], go: &'static str| -> Vec<(&'static str, String)> { form.iter().cloned().chain([("go", go.to_owned())]).collect() };
        // Something that is no point is said to be none.
        let odd: Vec<_> = form.iter().cloned().map(|(name, value)| (name, if name == "point" { "by the quay".to_owned() } else { value })).collect();
        let refused = press(&county, &chief, &odd, "check").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.body.contains("id=\"point-error\"") && refused.body.contains("value=\"by the quay\""), "{}", refused.text());
        // A file that was added is shown with what is hidden in it, and can be taken away again.
        press(&county, &chief, &form, "file-add").await.says("Choose a file first.");
        let fields = sent(&form, "file-add");
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let added = county.post_file(&chief, "/key-in", &fields, "letter.txt", b"what each of them was paid").await;
        assert_eq!(added.status, StatusCode::OK, "{}", added.text());
        added.says("letter.txt");
        assert!(added.body.contains("They keep what I earn, and the keys."), "nothing typed is lost");
        form.push(("kept", hidden(&added, "kept")));
        let without = press(&county, &chief, &form, "file-remove-0").await;
        without.keeps_quiet_about("letter.txt");
        // Taken away it is gone for good: added once more.
        form.retain(|(name, _)| *name != "kept");
        let fields = sent(&form, "check");
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let check = county.post_file(&chief, "/key-in", &fields, "letter.txt", b"what each of them was paid").await;
        check.says("With 1 file.");
        for name in ["kept", "submission", "receipt", "shown"] {
            form.push((name, hidden(&check, name)));
        }
        let page = press(&county, &chief, &form, "send").await;
        let report = opened_by(&county, &receipt(&page)).await.expect("the receipt opens it");
        press(&county, &chief, &form, "send").await.says("It was sent before, and this is the same receipt.");
        let page = county.open_report(&chief, report).await;
        page.says("letter.txt");
        page.says("51.507, -0.128");
        page.says("Time of day 14:00");
        let file = county.get(&chief, &format!("/reports/{report}/files/0")).await;
        assert_eq!((file.status, file.body.as_str()), (StatusCode::OK, "what each of them was paid"));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_file_without_the_sessions_token_is_taken_from_nobody() {
    for county in counties().await {
        county.cover(county.police, &[TOWN]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        // The token comes first in our pages: the helper's own stands before this one, so that a form with another only is made here.
        let forged = county.post_forged_file(&chief, "/key-in").await;
        assert_eq!(forged.status, StatusCode::BAD_REQUEST, "{}", forged.text());
        let broken = press(&county, &chief, &[("kept", "not-sealed".to_owned())], "questions").await;
        broken.says("The files you added can’t be read any more.");
    }
}
