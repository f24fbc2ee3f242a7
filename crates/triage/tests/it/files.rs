//! Files are downloads, never pages; originals are for those who hold them; and what people say of the service.

use crate::place::{Seen, counties};
use daybreak_access::Role;
use daybreak_vocabulary::Language;
use http::StatusCode;

fn header<'a>(seen: &'a Seen, name: &str) -> &'a str {
    seen.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[tokio::test]
async fn a_copy_is_saved_and_an_original_is_for_few() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let evil: &[u8] = b"<script>alert(1)</script> van AB12";
        let answers = [("story", "x"), ("district", "E07990001")];
        let (report, _) = county.send_all(Language::En, &answers, &[("the van \"x\".txt", evil)]).await;
        let page = county.open_report(&worker, report).await;
        page.says("the van");
        page.says("Download the copy");
        page.keeps_quiet_about("/originals/0");
        county.open_report(&chief, report).await.says("Download the original");

        let copy = county.get(&worker, &format!("/reports/{report}/files/0")).await;
        assert_eq!((copy.status, copy.body.as_bytes()), (StatusCode::OK, evil));
        assert!(header(&copy, "content-disposition").starts_with("attachment; "));
        assert!(header(&copy, "content-security-policy").contains("sandbox") && !header(&copy, "content-security-policy").contains("script-src"));
        assert_eq!((header(&copy, "x-content-type-options"), header(&copy, "cache-control")), ("nosniff", "no-store"));
        let original = county.get(&chief, &format!("/reports/{report}/originals/0")).await;
        assert_eq!((original.status, header(&original, "content-type")), (StatusCode::OK, "application/octet-stream"));
        let acts = county.account(report).await;
        assert!(acts.contains(&"report.copy_opened".to_owned()) && acts.contains(&"report.original_opened".to_owned()));

        let charity = county.charity.to_string();
        county.act(&chief, report, "pass-on", &[("to", &charity), ("basis", "crime"), ("answering", "we")]).await;
        assert_eq!(county.get(&helper, &format!("/reports/{report}/files/0")).await.status, StatusCode::OK);
        for (who, path) in [(&worker, "originals/0"), (&helper, "originals/0"), (&chief, "files/7"), (&chief, "files/x")] {
            let seen = county.get(who, &format!("/reports/{report}/{path}")).await;
            assert_eq!((seen.status, seen.body), (StatusCode::NOT_FOUND, county.get(who, "/nothing/here").await.body), "{path}");
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_people_say_of_the_service_is_read_by_who_looks_after_it() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        county.get(&chief, "/feedback").await.says("Nothing has been said yet.");
        let sent = county.post_publicly("/feedback", &[("feedback", "The words are too small.")]).await;
        assert_eq!(sent.status, StatusCode::OK, "{}", sent.text());
        county.get(&chief, "/feedback").await.says("The words are too small.");
        assert_eq!(county.get(&worker, "/feedback").await.status, StatusCode::NOT_FOUND);
        county.missed_no_words();
    }
}
