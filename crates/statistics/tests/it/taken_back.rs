//! A table that was brought by mistake: taken back with a reason, by whom it is theirs, out of every answer and not erased.

use crate::place::{County, Person, Seen, counties};
use daybreak_access::Role;
use daybreak_statistics::measure::Measure;
use daybreak_statistics::store;
use http::StatusCode;

const TABLE: &str = "measure,year,people\nreferrals,2020,10582\n";

async fn bring(county: &County, by: &Person, day: &str, month: &str, text: &str) -> Seen {
    let on = [("published-day", day), ("published-month", month), ("published-year", "2024")];
    county.send(by, "/tables/bring", &on, Some(("t.csv", text.as_bytes()))).await
}

#[tokio::test]
async fn a_table_with_a_wrong_day_is_taken_back_and_the_right_one_is_brought() {
    for county in counties().await {
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        assert_eq!(bring(&county, &analyst, "3", "7", TABLE).await.status, StatusCode::SEE_OTHER);
        county.get(&analyst, "/tables/referrals").await.says("3 July 2024");
        let id = store::listed(&mut county.world.db.read().await.unwrap()).await.unwrap()[0].id;
        let path = format!("/tables/editions/{}/take-back", id.hyphenated());
        let page = county.get(&analyst, "/tables").await;
        assert!(page.body().contains(&path));
        page.keeps_quiet_about("Taken back");
        county.get(&analyst, &path).await.says("Take a table back");
        let long = "x".repeat(501);
        for fields in [vec![("reason", " ")], vec![("reason", long.as_str())], vec![("reason", "wrong day"), ("note", "\u{1b}")]] {
            assert_eq!(county.post(&analyst, &path, &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
        county.post(&analyst, &path, &[("reason", "")]).await.says("Write why, in no more than 500 letters.");
        county.get(&analyst, "/tables/referrals").await.says("10,582");
        let taken = county.post(&analyst, &path, &[("reason", "It was published on 7 March, not on 3 July. <b>")]).await;
        assert_eq!((taken.status, taken.location().as_str()), (StatusCode::SEE_OTHER, "/tables?done=taken-back"), "{}", taken.text());
        county.get(&analyst, &taken.location()).await.says("The table is taken back. No answer uses it now.");
        county.get(&analyst, "/tables?done=everything").await.keeps_quiet_about("govuk-notification-banner");
        // No answer knows it, as known on any day; the list does, with the reason.
        let answer = county.get(&analyst, "/tables/referrals").await;
        answer.keeps_quiet_about("10,582");
        // One was brought and taken back: it is not said that none ever was.
        answer.says("There is no table of this to answer from.");
        county.get(&analyst, "/tables/referrals?as-of=2024-12-31").await.keeps_quiet_about("10,582");
        let page = county.get(&analyst, "/tables").await;
        page.says("Taken back");
        page.says("3 July 2024");
        page.says("It was published on 7 March, not on 3 July.");
        assert!(!page.body().contains("<b>") && !page.body().contains(&path));
        let nothing = county.get(&analyst, "/nothing/here").await;
        assert_eq!(county.get(&analyst, &path).await.bytes, nothing.bytes);
        assert_eq!(county.post(&analyst, &path, &[("reason", "again")]).await.status, StatusCode::NOT_FOUND);
        // The right day; and on the wrong one another table may stand.
        assert_eq!(bring(&county, &analyst, "7", "3", TABLE).await.status, StatusCode::SEE_OTHER);
        assert_eq!(bring(&county, &analyst, "3", "7", &TABLE.replace("10582", "10583")).await.status, StatusCode::SEE_OTHER);
        county.get(&analyst, "/tables/referrals").await.says("2020: 10,582 as published on 7 March 2024, 10,583 as published on 3 July 2024.");
        let mut tx = county.world.db.read().await.unwrap();
        let account = daybreak_audit::account::of_record(&mut tx, "published_table", id).await.unwrap();
        assert_eq!(account.len(), 2, "brought, and taken back");
        assert_eq!(store::shelf(&mut tx, Some((Measure::Referrals, Measure::Referrals))).await.unwrap().editions().len(), 2);
        assert_eq!(store::taken_back(&mut tx).await.unwrap().len(), 1);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn nobody_takes_back_what_another_organisation_brought() {
    for county in counties().await {
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        let colleague = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        let reader = county.member(county.police, "Rhys Reader", &[Role::Reader]).await;
        let other = county.member(county.charity, "Una Other", &[Role::Analyst, Role::Coordinator]).await;
        // By the command line, and by a page.
        county.tables().await;
        let by_command: Vec<_> = store::listed(&mut county.world.db.read().await.unwrap()).await.unwrap().into_iter().map(|listed| listed.id).collect();
        assert_eq!(bring(&county, &analyst, "3", "7", "measure,year,people\nnotifications,2020,7\n").await.status, StatusCode::SEE_OTHER);
        let all = store::listed(&mut county.world.db.read().await.unwrap()).await.unwrap();
        let own = all.iter().find(|listed| !by_command.contains(&listed.id)).unwrap();
        let path = |id: uuid::Uuid| format!("/tables/editions/{}/take-back", id.hyphenated());
        for (person, id) in [(&other, own.id), (&reader, own.id), (&analyst, by_command[0]), (&colleague, by_command[0])] {
            let nothing = county.get(person, "/nothing/here").await;
            let seen = county.get(person, &path(id)).await;
            assert_eq!((seen.status, seen.bytes), (StatusCode::NOT_FOUND, nothing.bytes));
            assert_eq!(county.post(person, &path(id), &[("reason", "mine now")]).await.status, StatusCode::NOT_FOUND);
            assert!(!county.get(person, "/tables").await.body().contains(&path(id)));
        }
        assert_eq!(store::listed(&mut county.world.db.read().await.unwrap()).await.unwrap().len(), all.len());
        // People leave: a colleague of theirs takes it back.
        assert_eq!(county.post(&colleague, &path(own.id), &[("reason", "No such table was published")]).await.status, StatusCode::SEE_OTHER);
    }
}
