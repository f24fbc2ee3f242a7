//! What others have published of our own is held beside ours: in all and by kind, of referrals and of notifications, of a quarter and of a longer time.

use crate::pages::{released, released_of, told, within};
use crate::place::{County, Person, Referred, counties};
use daybreak_access::Role;
use daybreak_vocabulary::{Day, OrganisationId};
use http::StatusCode;

/// Brings in what others published on 5 November 2026.
async fn brought(county: &County, by: &Person, theirs: &str) {
    brought_on(county, by, "5", theirs).await;
}

async fn brought_on(county: &County, by: &Person, day: &str, theirs: &str) {
    let on = [("published-day", day), ("published-month", "11"), ("published-year", "2026")];
    let brought = county.send(by, "/tables/bring", &on, Some(("theirs.csv", theirs.as_bytes()))).await;
    assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.text());
}

async fn entered(county: &County, count: u64, by: OrganisationId, kind: &str, exploitation: &str, on: Day) {
    county.referrals(count, Referred { by, kind, exploitation, entered_on: on, decided: &[], crime: false }).await;
}

/// Five and six, by the police and by the charity.
async fn few(county: &County, kind: &str, on: Day) {
    for by in [county.police, county.charity] {
        entered(county, 5, by, kind, "labour", on).await;
        entered(county, 6, by, kind, "sexual", on).await;
    }
}

/// What stands in a row under a heading.
pub fn at<'a>(table: &'a [Vec<String>], row: &str, heading: &str) -> &'a str {
    let column = table[0].iter().position(|known| known == heading).unwrap_or_else(|| panic!("{heading} in {table:?}"));
    &table.iter().find(|known| known[0] == row).unwrap_or_else(|| panic!("{row} in {table:?}"))[column]
}

#[tokio::test]
async fn a_whole_a_few_away_is_hidden_with_what_would_give_it_away() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        entered(&county, 20, county.police, "nrm", "labour", within()).await;
        entered(&county, 19, county.police, "nrm", "criminal", within()).await;
        entered(&county, 12, county.charity, "nrm", "sexual", within()).await;
        // Theirs has 41 of Aldermarsh Police, ours 39: the two would be pointed at.
        brought(&county, &chief, "measure,period,responder-kind,responder,people\nreferrals,Q3 2026,Police,Aldermarsh Police,41\n").await;
        let made = released(&county, &chief, "referrals").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let table = told(&county, &chief, &made.location()).await;
        assert_eq!(at(&table, "Aldermarsh Police", "Total"), "[c]");
        // Nor by what stands around it: of the parts or of the other makers something is hidden too.
        let marks = |fields: Vec<&str>| fields.into_iter().filter(|field| *field == "[c]").count();
        assert!(marks(table.iter().find(|row| row[0] == "Aldermarsh Police").unwrap().iter().map(String::as_str).collect()) > 1, "{table:?}");
        assert!(marks(table.iter().map(|row| row.last().unwrap().as_str()).collect()) > 1, "{table:?}");
    }
    // Where the whole is out already and nobody else is in it, nothing can hide the two: refused, with the reason.
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        // In two waits, so that the whole is shown: a group that is all in one cell is hidden to be so.
        let police = Referred { by: county.police, kind: "nrm", exploitation: "labour", entered_on: within(), decided: &[], crime: false };
        county.referrals(20, Referred { decided: &[("rg_positive", 5)], ..police }).await;
        county.referrals(19, police).await;
        let first = released(&county, &chief, "first-waits").await;
        assert_eq!(first.status, StatusCode::SEE_OTHER, "{}", first.text());
        brought(&county, &chief, "measure,period,responder-kind,responder,people\nreferrals,Q3 2026,Police,Aldermarsh Police,41\n").await;
        let refused = released(&county, &chief, "referrals").await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Not released. Together with");
        refused.says("theirs");
        refused.keeps_quiet_about(" 39");
    }
}

const BY_KIND: &str = "measure,period,responder-kind,responder,kind,people\n";

#[tokio::test]
async fn a_kind_a_few_away_is_hidden_though_the_whole_is_far_away() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        for (by, labour, sexual) in [(county.police, 20, 15), (county.charity, 7, 23)] {
            entered(&county, labour, by, "nrm", "labour", within()).await;
            entered(&county, sexual, by, "nrm", "sexual", within()).await;
        }
        // Theirs has 40 of Harbour Light with 9 of labour, ours 30 with 7.
        let rows = ["Total,40", "Labour,9", "Sexual,31"].map(|row| format!("referrals,Q3 2026,NGO,Harbour Light,{row}\n")).concat();
        brought(&county, &chief, &format!("{BY_KIND}{rows}")).await;
        let made = released(&county, &chief, "referrals").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let table = told(&county, &chief, &made.location()).await;
        assert_eq!(at(&table, "Harbour Light", "Labour"), "[c]");
        // Another of its row and another of its column, or either would give it back.
        assert!(["Sexual", "Total"].iter().any(|heading| at(&table, "Harbour Light", heading) == "[c]"), "{table:?}");
        assert!(["Aldermarsh Police", "Not known", "Total"].iter().any(|row| at(&table, row, "Labour") == "[c]"), "{table:?}");
    }
}

#[tokio::test]
async fn kinds_without_a_whole_are_added_up_as_an_attacker_would() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        for (by, labour, sexual) in [(county.police, 20, 15), (county.charity, 10, 30)] {
            entered(&county, labour, by, "nrm", "labour", within()).await;
            entered(&county, sexual, by, "nrm", "sexual", within()).await;
        }
        // 20 and 15 and 7 of both are 42, ours 40; of two kinds ours says that it is not known.
        let rows = ["Labour,20", "Sexual,15", "Sexual & Labour,7"].map(|row| format!("referrals,Q3 2026,NGO,Harbour Light,{row}\n")).concat();
        brought(&county, &chief, &format!("{BY_KIND}{rows}")).await;
        let made = released(&county, &chief, "referrals").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let table = told(&county, &chief, &made.location()).await;
        assert_eq!(at(&table, "Harbour Light", "Total"), "[c]");
    }
}

#[tokio::test]
async fn a_charity_whose_people_are_all_of_one_kind_is_not_refused_for_what_others_told() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        entered(&county, 10, county.police, "nrm", "labour", within()).await;
        entered(&county, 9, county.police, "nrm", "domestic", within()).await;
        entered(&county, 20, county.charity, "nrm", "domestic", within()).await;
        let rows = ["Total,12", "Domestic,12"].map(|row| format!("referrals,Q3 2026,NGO,Harbour Light,{row}\n")).concat();
        brought(&county, &chief, &format!("{BY_KIND}{rows}")).await;
        let made = released(&county, &chief, "referrals").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        let table = told(&county, &chief, &made.location()).await;
        assert_eq!(at(&table, "Harbour Light", "Domestic"), "20");
    }
}

#[tokio::test]
async fn notifications_are_held_beside_theirs_too() {
    for (theirs, shown) in [("13", "[c]"), ("30", "11")] {
        for county in counties().await {
            let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
            few(&county, "dtn", within()).await;
            brought(&county, &chief, &format!("measure,period,responder-kind,responder,people\nnotifications,Q3 2026,NGO,Harbour Light,{theirs}\n")).await;
            let made = released(&county, &chief, "notifications").await;
            assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
            assert_eq!(at(&told(&county, &chief, &made.location()).await, "Harbour Light", "Total"), shown);
        }
    }
}

/// A day in each quarter of the year to September 2026 but the last.
fn before() -> [(&'static str, Day); 3] {
    [("2025-q4", (2025, 11)), ("2026-q1", (2026, 2)), ("2026-q2", (2026, 5))].map(|(quarter, (year, month))| (quarter, Day::from_ymd(year, month, 12).unwrap()))
}

#[tokio::test]
async fn a_year_that_others_published_is_held_beside_four_of_our_quarters() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        for (quarter, day) in before() {
            few(&county, "nrm", day).await;
            let made = released_of(&county, &chief, "referrals", quarter).await;
            assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
            assert_eq!(at(&told(&county, &chief, &made.location()).await, "Harbour Light", "Total"), "11");
        }
        few(&county, "nrm", within()).await;
        // 46 less three times 11 leaves 13, and ours is 11.
        brought(&county, &chief, "measure,period,responder-kind,responder,people\nreferrals,year to September 2026,NGO,Harbour Light,46\n").await;
        let made = released(&county, &chief, "referrals").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        assert_eq!(at(&told(&county, &chief, &made.location()).await, "Harbour Light", "Total"), "[c]");
    }
}

#[tokio::test]
async fn a_year_and_three_of_our_quarters_do_not_tell_the_few_of_the_fourth() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        let [first, second, third] = before();
        for (quarter, day) in [first, second] {
            few(&county, "nrm", day).await;
            assert_eq!(released_of(&county, &chief, "referrals", quarter).await.status, StatusCode::SEE_OTHER);
        }
        few(&county, "nrm", third.1).await;
        // Three in the quarter after, which is not out: with 11 shown here as well they would be 36 less 33.
        entered(&county, 3, county.charity, "nrm", "labour", within()).await;
        brought(&county, &chief, "measure,period,responder-kind,responder,people\nreferrals,year to September 2026,NGO,Harbour Light,36\n").await;
        let made = released_of(&county, &chief, "referrals", third.0).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        assert_eq!(at(&told(&county, &chief, &made.location()).await, "Harbour Light", "Total"), "[c]");
    }
}

#[tokio::test]
async fn a_year_and_three_of_their_own_quarters_are_held_beside_our_fourth() {
    let quarters = vec!["Q4 2025,NGO,Harbour Light,11", "Q1 2026,NGO,Harbour Light,12", "Q2 2026,NGO,Harbour Light,10"];
    // The three in one figure; and where they tell of one alone, 13 is not what is left.
    for (theirs, shown) in [(quarters, "[c]"), (vec!["2025-10+9,NGO,Harbour Light,33"], "[c]"), (vec!["Q4 2025,NGO,Harbour Light,11"], "11")] {
        for county in counties().await {
            let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
            // Of ours no earlier quarter is out, and of theirs the last was not brought: it is what the year leaves, 13.
            few(&county, "nrm", within()).await;
            let rows = theirs.iter().chain(&["year to September 2026,NGO,Harbour Light,46"]).map(|row| format!("referrals,{row}\n")).collect::<String>();
            brought(&county, &chief, &format!("measure,period,responder-kind,responder,people\n{rows}")).await;
            let made = released(&county, &chief, "referrals").await;
            assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
            assert_eq!(at(&told(&county, &chief, &made.location()).await, "Harbour Light", "Total"), shown, "{theirs:?}");
        }
    }
}

/// Each edition of a quarter: what one leaves is far away and what the other leaves is near.
#[tokio::test]
async fn of_their_own_quarters_each_edition_is_taken_off() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        few(&county, "nrm", within()).await;
        let figures = |first: u64| format!("measure,period,responder-kind,responder,people\nreferrals,2025-10+9,NGO,Harbour Light,{first}\nreferrals,year to September 2026,NGO,Harbour Light,60\n");
        brought_on(&county, &chief, "4", &figures(47)).await;
        brought_on(&county, &chief, "5", &figures(20)).await;
        let made = released(&county, &chief, "referrals").await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        assert_eq!(at(&told(&county, &chief, &made.location()).await, "Harbour Light", "Total"), "[c]");
    }
}
