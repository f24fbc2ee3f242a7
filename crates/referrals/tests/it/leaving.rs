//! What leaves, in each form, and that nothing leaves without a ground.

use crate::prepared::Who;
use crate::place::counties;
use daybreak_people::choice::{About, Answer};
use daybreak_referrals::referral::Kind;
use daybreak_vocabulary::htcds::FIELDS;
use http::{StatusCode, header};

#[tokio::test]
async fn a_referral_leaves_in_the_order_of_the_service_and_every_time_is_in_the_account() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        let sheet = county.get(&chief, &format!("/referrals/{id}/out/sheet")).await;
        assert_eq!(sheet.status, StatusCode::OK, "{}", sheet.text());
        let at = |text: &str| sheet.body.find(text).unwrap_or_else(|| panic!("{text} is not in {}", sheet.text()));
        assert!(at("/pv-under-age") < at("/how-they-were-treated") && at("/how-they-were-treated") < at("/pv-name-referral"));
        sheet.says("Six in one room.");
        sheet.says("One thing the service requires is not known.");
        sheet.says("Tick this");
        let json = county.get(&chief, &format!("/referrals/{id}/out/json")).await;
        let read: serde_json::Value = serde_json::from_str(&json.body).unwrap();
        assert_eq!(read["kind"], "nrm");
        assert_eq!(read["basis"], "consent");
        assert_eq!(read["immigration_authorities_may_be_told"], false, "nobody asked them: no");
        assert_eq!(read["pages"][1]["fields"][1]["value"]["known"], false);
        assert_eq!(read["pages"][4]["fields"][1]["value"], "Marrow");
        assert!(json.headers[header::CONTENT_DISPOSITION].to_str().unwrap().starts_with("attachment"));
        let csv = county.get(&chief, &format!("/referrals/{id}/out/htcds")).await;
        let lines: Vec<&str> = csv.body.trim_end().split("\r\n").collect();
        assert_eq!(lines.len(), 3, "a row for each place");
        let names: Vec<&str> = lines[0].split(',').collect();
        let cells: Vec<&str> = lines[1].split(',').collect();
        assert_eq!(names.len(), FIELDS.len() + 6);
        let cell = |name: &str| cells[names.iter().position(|one| *one == name).unwrap()];
        assert_eq!(cell("prs_FirstName"), "'=Wanda", "no spreadsheet runs a name");
        assert_eq!(cell("prs_Gender"), "Feminine");
        assert_eq!(cell("prs_Citizenship"), "AL");
        assert_eq!(cell("vic_TypeOfExploitation"), "ForcedLabour");
        assert_eq!(cell("con_Consent"), "true");
        assert_eq!(cell("hte_City"), "Aldermouth");
        for field in FIELDS {
            assert!(field.takes(cell(field.name).trim_matches('"')), "{} = {}", field.name, cell(field.name));
        }
        // A yes of its own, that ends when it is taken back: it goes with what leaves, and opens nothing.
        for (answer, may) in [(Answer::Given, true), (Answer::Withdrawn, false)] {
            assert!(county.choose(&me, person, About::Immigration, None, answer).await);
            let json = county.get(&chief, &format!("/referrals/{id}/out/json")).await;
            let read: serde_json::Value = serde_json::from_str(&json.body).unwrap();
            assert_eq!(read["immigration_authorities_may_be_told"], may);
        }
        let account = county.account(&id.to_string()).await;
        assert_eq!(account.iter().filter(|act| *act == "referral.taken_out").count(), 5, "{account:?}");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn nothing_leaves_when_the_choice_is_taken_back_and_a_child_needs_none() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        assert!(county.choose(&me, person, About::Referral, None, Answer::Withdrawn).await);
        let today = daybreak_vocabulary::Clock::today(county.world.clock.as_ref());
        for format in ["sheet", "pdf", "json", "htcds"] {
            let seen = county.get(&chief, &format!("/referrals/{id}/out/{format}")).await;
            seen.says("the person has not chosen to be referred, or not any more");
            seen.keeps_quiet_about("Marrow");
        }
        county.record(&chief, id, "entered", today, &[("reference", "NRM-4")]).await.says("The person has not chosen this, or not any more.");
        assert!(!county.account(&id.to_string()).await.contains(&"referral.taken_out".to_owned()));
        let child = county.helped(&me, Who::Turning(90)).await;
        let childs = county.prepare(&me, child, Kind::Nrm).await.unwrap();
        let json = county.get(&chief, &format!("/referrals/{childs}/out/json")).await;
        assert!(json.body.contains("\"basis\": \"child\""), "{}", json.body);
        let grown = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, grown, About::Referral, None, Answer::Refused).await);
        let notice = county.prepare(&me, grown, Kind::Dtn).await.unwrap();
        let csv = county.get(&chief, &format!("/referrals/{notice}/out/htcds")).await;
        csv.keeps_quiet_about("Marrow");
        assert!(csv.body.contains("dtn"));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_duty_is_the_ground_of_whom_it_binds_and_a_charity_notifies_of_its_own_accord() {
    for county in counties().await {
        for (organisation, name, basis) in [(county.police, "Ada Chief", "duty"), (county.charity, "Cat Quill", "voluntary")] {
            let chief = county.coordinator(organisation, name).await;
            let me = county.me(&chief).await;
            let person = county.helped(&me, Who::Adult).await;
            assert!(county.choose(&me, person, About::Referral, None, Answer::Refused).await);
            let notice = county.prepare(&me, person, Kind::Dtn).await.unwrap();
            let json = county.get(&chief, &format!("/referrals/{notice}/out/json")).await;
            let read: serde_json::Value = serde_json::from_str(&json.body).unwrap();
            assert_eq!(read["basis"], basis, "{name} on {}", county.world.name());
            let mut tx = county.world.db.read().await.unwrap();
            let entries = daybreak_audit::account::of_record(&mut tx, "referral", notice.0).await.unwrap();
            tx.rollback().await.unwrap();
            let out = entries.iter().find(|entry| entry.act == "referral.taken_out").unwrap();
            assert!(out.details().any(|pair| pair == ("basis", basis)), "{}", out.detail);
        }
        county.missed_no_words();
    }
}
