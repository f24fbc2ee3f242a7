//! An organisation leaves the partnership: what it read with others goes on being written by those who stay.

use crate::conferences::{called, led_to};
use crate::conferences_moved::{day, with};
use crate::place::counties;

#[tokio::test]
async fn a_report_it_read_is_translated_and_marked() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(&[("story", "Six men."), ("district", "E07990001")]).await;
        county.leaves(county.council).await;
        let page = county.open_report(&chief, report).await;
        let link = page.body.split(&format!("/reports/{report}/translate/")).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        county.act(&chief, report, &format!("translate/{link}"), &[("into", "cy"), ("text", "Chwe dyn."), ("translator", "Ioana")]).await;
        county.act(&chief, report, "mark", &[("mark", "vehicle"), ("text", "zq19 iqz"), ("read-in", "file")]).await;
        county.open_report(&chief, report).await.says("Chwe dyn.");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_conference_it_was_asked_to_is_minuted_and_leads_to_tasks() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let (police, charity) = (county.police.to_string(), county.charity.to_string());
        let conference = called(&county, &chief, &[county.council, county.charity]).await;
        county.leaves(county.council).await;
        let council = county.council.to_string();
        let said = [("present", "A. Chief"), ("decided", "To visit together."), ("attended", police.as_str()), ("attended", council.as_str())];
        led_to(&county, &chief, &format!("{conference}/minutes"), &said).await;
        let tomorrow = day(&county, "due", 1);
        led_to(&county, &chief, &format!("{conference}/tasks"), &with(&tomorrow, &[("text", "Ask the landlord."), ("to", &charity)])).await;
        let page = county.get(&chief, &conference).await;
        page.says("To visit together.");
        page.says("Ask the landlord.");
        county.missed_no_words();
    }
}
