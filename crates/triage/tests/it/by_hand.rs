//! A mark that somebody read in a report and put down: understood or refused by the same table as what is looked up, compared from then on, and never the sender's.

use crate::place::{County, Person, counties};
use daybreak_access::Role;
use daybreak_reports::ReportId;
use daybreak_vault::trace::{TraceKey, TraceKeys};
use http::StatusCode;

const WEALD: &str = "E07990003";
const TOWN: &str = "E07990001";
const VAN: &str = "ZQ19 IQZ";
const OTHERS: &str = "At least one other organisation holds something on this vehicle.";

/// The police hold a report without a mark, the council one that names the van.
async fn scene(county: &County) -> (Person, Person, ReportId, ReportId) {
    county.cover(county.police, &[TOWN]).await;
    county.cover(county.council, &[WEALD]).await;
    let (chief, clerk) = (county.coordinator(county.police, "Ada Chief").await, county.coordinator(county.council, "Ben Clerk").await);
    let told = [("story", "A van, see the picture."), ("district", TOWN), ("level", "answering"), ("name", "Dana Porter"), ("phone", "07700 900123")];
    let (mine, _) = county.send_all(daybreak_vocabulary::Language::En, &told, &[("van.txt", b"a picture of a van")]).await;
    let (theirs, _) = county.send(&[("story", "A grey van."), ("district", WEALD), ("vehicles", VAN)]).await;
    county.open_report(&clerk, theirs).await;
    (chief, clerk, mine, theirs)
}

#[tokio::test]
async fn what_was_read_in_a_picture_is_compared_like_what_was_told() {
    for county in counties().await {
        let (chief, clerk, mine, theirs) = scene(&county).await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        county.open_report(&worker, mine).await.says("Put down a mark you read in it");
        county.get(&worker, &format!("/reports/{mine}/mark")).await.says("Where did you read it?");
        county.open_report(&clerk, theirs).await.keeps_quiet_about("At least one other");
        // With O for 0, as the picture shows it.
        county.act(&worker, mine, "mark", &[("mark", "vehicle"), ("text", "zq19 iqz"), ("read-in", "file")]).await;
        let page = county.open_report(&chief, mine).await;
        page.says("Put down by Wyn Worker on");
        page.says(OTHERS);
        page.says("Wyn Worker: put down a mark they read in it");
        county.open_report(&clerk, theirs).await.says(OTHERS);
        // An opening leaves what was put down where it is, whoever opens; and whoever holds it can be asked.
        county.open_report(&worker, mine).await.says(OTHERS);
        county.act(&worker, mine, "ask/0", &[("reason", "check")]).await;
        let account = county.account(mine).await;
        assert!(account.contains(&"mark.added".to_owned()), "{account:?}");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn bad_input_says_why_and_nothing_typed_is_lost() {
    for county in counties().await {
        let (chief, _, mine, _) = scene(&county).await;
        let path = format!("/reports/{mine}/mark");
        for (mark, text, why) in [
            ("phone", "7700900123", "Begin with 0, or with + and the country."),
            ("phone", "", "Type it."),
            ("vehicle", "white van", "Type the number of the vehicle, not what it looks like."),
            ("address", "14 QQ1 1AA", "There is no postcode that begins like this."),
            ("name", "Jan", "Type the whole name."),
            ("", "07700 900381", "Choose what it is."),
        ] {
            let refused = county.post(&chief, &path, &[("mark", mark), ("text", text), ("read-in", "story")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
            refused.says(why);
            assert!(refused.body.contains(&format!("value=\"{text}\"")), "nothing typed is lost: {text}");
        }
        county.post(&chief, &path, &[("mark", "vehicle"), ("text", VAN)]).await.says("Choose where you read it.");
        county.act(&chief, mine, "mark", &[("mark", "vehicle"), ("text", VAN), ("read-in", "file")]).await;
        county.post(&chief, &path, &[("mark", "vehicle"), ("text", "ZQ 19 1QZ"), ("read-in", "file")]).await.says("This stands among the marks of this report already.");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn the_senders_own_is_not_put_down_and_who_cannot_tell_puts_none_down() {
    for county in counties().await {
        let (chief, clerk, mine, _) = scene(&county).await;
        let path = format!("/reports/{mine}/mark");
        let refused = county.post(&chief, &path, &[("mark", "phone"), ("text", "+44 7700 900123"), ("read-in", "message")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("This is how the person who sent the report can be reached.");
        // A reader among the readers, and another organisation: no such page.
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        assert_eq!(county.get(&reader, &path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(county.post(&reader, &path, &[("mark", "vehicle"), ("text", VAN), ("read-in", "file")]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(county.post(&clerk, &path, &[("mark", "vehicle"), ("text", VAN), ("read-in", "file")]).await.status, StatusCode::NOT_FOUND);
        // Given to the police alone, and passed on to the charity without who sent it: there nobody can tell.
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let charity = county.charity.to_string();
        county.act(&chief, mine, "pass-on", &[("to", &charity), ("basis", "crime"), ("answering", "we")]).await;
        let refused = county.post(&helper, &path, &[("mark", "phone"), ("text", "07700 900381"), ("read-in", "story")]).await;
        refused.says("You can’t see who sent this report");
        county.act(&helper, mine, "mark", &[("mark", "vehicle"), ("text", VAN), ("read-in", "file")]).await;
        // Every reader has it before them; whoever put it down takes it away, and nobody else.
        let page = county.open_report(&chief, mine).await;
        page.says("Put down by Cat Helper on");
        page.keeps_quiet_about("take-away");
        let page = county.open_report(&helper, mine).await;
        page.says(OTHERS);
        let away = page.body.split("/take-away\"").next().and_then(|before| before.rsplit("action=\"").next()).unwrap().to_owned() + "/take-away";
        assert_eq!(county.post(&chief, &away, &[]).await.status, StatusCode::NOT_FOUND);
        assert_eq!(county.post(&helper, &away, &[]).await.status, StatusCode::SEE_OTHER);
        county.open_report(&helper, mine).await.keeps_quiet_about(OTHERS);
        assert_eq!(county.post(&helper, &away, &[]).await.status, StatusCode::NOT_FOUND, "once");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn under_a_new_key_it_is_traced_anew_at_the_next_opening() {
    for mut county in counties().await {
        let (chief, clerk, mine, theirs) = scene(&county).await;
        county.act(&chief, mine, "mark", &[("mark", "vehicle"), ("text", VAN), ("read-in", "file")]).await;
        county.with_traces(TraceKeys::new(vec![TraceKey::new(1, [5; 32]), TraceKey::new(2, [6; 32])]));
        county.open_report(&chief, mine).await;
        county.open_report(&clerk, theirs).await;
        // The earlier key is taken out: they meet under the new one.
        county.with_traces(TraceKeys::new(vec![TraceKey::new(2, [6; 32])]));
        county.open_report(&chief, mine).await.says(OTHERS);
        county.open_report(&clerk, theirs).await.says(OTHERS);
    }
}

#[tokio::test]
async fn putting_down_is_looking_up_counted_slow_and_seen_by_the_auditor() {
    for county in counties().await {
        let (chief, _, mine, _) = scene(&county).await;
        let auditor = county.member(county.police, "Aud Itor", &[Role::Auditor]).await;
        // The report is looked from once, and open for the day.
        county.open_report(&chief, mine).await;
        let mut refused = 0;
        for at in 0..50 {
            let text = format!("ZZ{at:02} ABC");
            let form = [("mark", "vehicle"), ("text", text.as_str()), ("read-in", "file")];
            let mut put = county.post(&chief, &format!("/reports/{mine}/mark"), &form).await;
            if put.status == StatusCode::UNPROCESSABLE_ENTITY {
                put.says("Other answers of yours are still on their way.");
                assert!(put.body.contains(&format!("value=\"{text}\"")), "nothing typed is lost");
                county.open_report(&chief, mine).await.keeps_quiet_about(&text);
                refused += 1;
                county.world.clock.advance_minutes(1);
                put = county.post(&chief, &format!("/reports/{mine}/mark"), &form).await;
            }
            assert_eq!(put.status, StatusCode::SEE_OTHER, "{at}: {}", put.text());
            let page = county.open_report(&chief, mine).await;
            let away = page.body.split("/take-away\"").next().and_then(|before| before.rsplit("action=\"").next()).unwrap().to_owned() + "/take-away";
            county.post(&chief, &away, &[]).await;
        }
        assert!(refused > 0, "the clock stood still, and nobody was told to wait");
        county.get(&auditor, "/account-of-acts").await.says("Looked up fifty marks, or fifty more, within one day");
        county.missed_no_words();
    }
}
