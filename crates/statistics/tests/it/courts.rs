//! Victims found beside what courts did: put in as published, with its day and who said so; unknown never nought.

use crate::pages::{released, released_of};
use crate::place::{County, Referred, counties};
use daybreak_access::Role;
use daybreak_statistics::store;
use daybreak_vocabulary::Day;
use http::StatusCode;

/// Twenty-two decisions in the quarter that begins on this day: eleven victims found, six of them with a crime recorded.
async fn decided(county: &County, first: Day) {
    let of = Referred { by: county.police, kind: "nrm", exploitation: "labour", entered_on: first.plus(9), decided: &[("rg_positive", 4), ("cg_positive", 20)], crime: true };
    let not = Referred { decided: &[("rg_positive", 4), ("cg_negative", 20)], ..of };
    county.referrals(6, of).await;
    county.referrals(5, Referred { crime: false, ..of }).await;
    county.referrals(5, not).await;
    county.referrals(6, Referred { crime: false, ..not }).await;
}

const SOURCE: (&str, &str) = ("source", "Ministry of Justice, table 3");

/// Everything the form asks, published on a day of 2026.
fn typed<'a>(measure: &'a str, period: &'a str, people: &'a str, (day, month): (&'a str, &'a str)) -> Vec<(&'a str, &'a str)> {
    vec![
        ("measure", measure), ("period", period), ("people", people), SOURCE, ("published-day", day), ("published-month", month), ("published-year", "2026"), ("public", "yes"),
    ]
}

#[tokio::test]
async fn what_courts_did_stands_beside_the_victims_found_as_it_was_published() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        county.get(&chief, "/numbers/courts").await.says("Nothing was released or brought in yet.");
        decided(&county, Day::from_ymd(2026, 7, 1).unwrap()).await;
        let made = released(&county, &chief, "found").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let csv = async || county.get(&chief, "/numbers/courts/files/courts.csv").await.body();
        assert!(csv().await.contains("Quarter 3 of 2026,11,6,[x],[x]"), "{}", csv().await);
        // One of the two is known, the other is still not known.
        let put = county.post(&chief, "/tables/courts", &typed("convictions", "Q3 2026", "3", ("5", "11"))).await;
        assert_eq!((put.status, put.location().as_str()), (StatusCode::SEE_OTHER, "/tables?done=typed"), "{}", put.text());
        county.get(&chief, &put.location()).await.says("The number is put in.");
        assert!(csv().await.contains("Quarter 3 of 2026,11,6,[x],3"), "{}", csv().await);
        let page = county.get(&chief, "/numbers/courts").await;
        page.says("People convicted, Quarter 3 of 2026: 3. Ministry of Justice, table 3, as published on 5 November 2026.");
        page.says("Nobody’s help depends on whether somebody is prosecuted.");
        page.keeps_quiet_about("%");
        let quarter = county.get(&chief, "/numbers/quarter/2026-q3").await;
        quarter.says("People prosecuted in this area: (not known;");
        quarter.says("Convictions: 3 (Ministry of Justice, table 3, as published on 5 November 2026).");
        // A published nought is nought.
        let none = [typed("prosecutions", "Q3 2026", "0", ("5", "11")), vec![("definition", "Defendants proceeded against"), ("supposed", "yes")]].concat();
        assert_eq!(county.post(&chief, "/tables/courts", &none).await.status, StatusCode::SEE_OTHER);
        assert!(csv().await.contains("Quarter 3 of 2026,11,6,0,3"), "{}", csv().await);
        county.get(&chief, "/numbers/courts").await.says("as published on 5 November 2026 (day not confirmed). It counts: “Defendants proceeded against”.");
        // A later edition is told, and the earlier one stays what it was.
        assert_eq!(county.post(&chief, "/tables/courts", &typed("convictions", "Q3 2026", "4", ("20", "11"))).await.status, StatusCode::SEE_OTHER);
        assert!(csv().await.contains("Quarter 3 of 2026,11,6,0,4"), "{}", csv().await);
        county.get(&chief, "/tables/convictions?every=quarter&place=Aldermarsh").await.says("Quarter 3 of 2026: 3 as published on 5 November 2026, 4 as published on 20 November 2026.");
        county.get(&chief, "/tables").await.says("Typed in");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_year_of_victims_found_is_told_where_all_four_quarters_show_it() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        assert_eq!(county.post(&chief, "/tables/courts", &typed("convictions", "2025", "9", ("5", "11"))).await.status, StatusCode::SEE_OTHER);
        for (quarter, month) in [("2025-q1", 1), ("2025-q2", 4), ("2025-q3", 7), ("2025-q4", 10)] {
            let csv = county.get(&chief, "/numbers/courts/files/courts.csv").await.body();
            assert!(csv.contains("\n2025,[x],[x],[x],9"), "{csv}");
            decided(&county, Day::from_ymd(2025, month, 1).unwrap()).await;
            let made = released_of(&county, &chief, "found", quarter).await;
            assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        }
        let csv = county.get(&chief, "/numbers/courts/files/courts.csv").await.body();
        assert!(csv.contains("\n2025,44,24,[x],9"), "{csv}");
    }
}

#[tokio::test]
async fn only_what_is_published_is_put_in_and_nothing_typed_is_lost() {
    for county in counties().await {
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        let sound = typed("convictions", "2025", "9", ("5", "11"));
        let with = |name: &'static str, value: &'static str| sound.iter().map(|(known, text)| (*known, if *known == name { value } else { *text })).collect::<Vec<_>>();
        for (fields, says) in [
            (with("measure", "referrals"), "Choose what it counts."),
            (with("measure", ""), "Choose what it counts."),
            (with("period", "soon"), "Write a quarter or a year"),
            (with("period", "April 2025"), "Write a quarter or a year"),
            (with("period", "2026"), "On this day the quarter or year was not over"),
            (with("people", "about 9"), "Write a whole number, in digits."),
            (with("people", ""), "Write a whole number, in digits."),
            (with("source", " "), "Write who published it"),
            (with("published-year", "2099"), "This day is still to come."),
            (with("published-day", "31"), "This is no day."),
            (with("public", "no"), "Only what is published can be put in."),
        ] {
            let refused = county.post(&analyst, "/tables/courts", &fields).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{says}");
            refused.says(says);
            assert!(refused.body().contains("value=\"11\""), "what was typed is lost");
        }
        assert_eq!(county.post(&analyst, "/tables/courts", &[sound.clone(), vec![("note", "\u{1b}")]].concat()).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(store::listed(&mut county.world.db.read().await.unwrap()).await.unwrap().is_empty());
        assert_eq!(county.post(&analyst, "/tables/courts", &sound).await.status, StatusCode::SEE_OTHER);
        county.post(&analyst, "/tables/courts", &sound).await.says("This very table is here already");
        county.post(&analyst, "/tables/courts", &with("people", "8")).await.says("is here with other numbers, and nothing is overwritten.");
        // Another publisher's figure of the same day is another table.
        assert_eq!(county.post(&analyst, "/tables/courts", &with("source", "Crown Prosecution Service")).await.status, StatusCode::SEE_OTHER);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_whole_table_of_courts_comes_as_a_file_and_a_missing_row_is_no_nought() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        let text = "measure,period,place,people,source\nconvictions,2025,Aldermarsh,[x],MoJ\nprosecutions,2025,Aldermarsh,6,MoJ\nconvictions,2024,Kent,2,MoJ\n";
        let on = [("published-day", "5"), ("published-month", "11"), ("published-year", "2026"), ("supposed", "yes")];
        let brought = county.send(&chief, "/tables/bring", &on, Some(("courts.csv", text.as_bytes()))).await;
        assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.text());
        county.get(&chief, &brought.location()).await.says("The table is brought in.");
        let csv = county.get(&chief, "/numbers/courts/files/courts.csv").await.body();
        assert!(csv.contains("\n2025,[x],[x],6,[x]"), "{csv}");
        assert!(!csv.contains("2024"), "another place is not ours: {csv}");
        county.get(&chief, "/tables").await.says("5 November 2026 (day not confirmed)");
    }
}
