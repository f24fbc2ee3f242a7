//! What hiding takes from a table is told before the table goes out, and what was told is what goes out.

use crate::pages::{QUARTER, filled, let_out, released, told, within};
use crate::place::{Referred, counties};
use daybreak_access::Role;
use daybreak_statistics::store;
use http::StatusCode;

#[tokio::test]
async fn whoever_releases_sees_what_hiding_costs_before_anything_is_out() {
    for county in counties().await {
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        filled(&county).await;
        let weighed = county.post(&analyst, "/numbers", &[("what", "reports"), ("quarter", QUARTER)]).await;
        assert_eq!(weighed.status, StatusCode::OK, "{}", weighed.text());
        weighed.says("Nothing has gone out yet.");
        weighed.keeps_quiet_about("[c]");
        county.get(&analyst, "/numbers").await.says("Nothing was released yet.");
        assert_eq!(store::ledger(&mut county.world.db.read().await.unwrap(), QUARTER).await.unwrap(), (0, None));
        let made = released(&county, &analyst, "reports").await;
        let table = told(&county, &analyst, &made.location()).await;
        let (rows, columns) = (table.len() - 1, table[0].len() - 1);
        let marks: Vec<(usize, usize)> = (1..=rows).flat_map(|row| (1..=columns).map(move |column| (row, column))).filter(|(row, column)| table[*row][*column] == "[c]").collect();
        let totals = marks.iter().filter(|(row, column)| *row == rows || *column == columns).count();
        let (counts, hidden) = (rows * columns, marks.len());
        let said = format!("Counts in it: {counts}. Hidden: {hidden}. Totals among those: {totals}.");
        weighed.says(&said);
        weighed.says("A count may be hidden because it is small,");
        county.get(&analyst, &made.location()).await.says(&said);
        // Whoever weighs it once more learns that it is out.
        let again = county.post(&analyst, "/numbers", &[("what", "reports"), ("quarter", QUARTER)]).await;
        again.says("There is a release of this table already");
        again.keeps_quiet_about("Nothing has gone out yet.");
        // The account has what anybody can count in the release, and not how many of the marks are small.
        let id = made.location().strip_prefix("/numbers/").and_then(|id| id.parse().ok()).unwrap();
        let account = daybreak_audit::account::of_record(&mut county.world.db.read().await.unwrap(), "quarter_release", id).await.unwrap();
        assert_eq!(account.last().unwrap().detail, format!("what=reports;counts={counts};hidden={hidden};totals={totals}"));
        // A table in which nothing is small costs nothing.
        county.referrals(7, Referred { by: county.police, kind: "nrm", exploitation: "labour", entered_on: within(), decided: &[("rg_positive", 5)], crime: false }).await;
        county.referrals(8, Referred { by: county.police, kind: "nrm", exploitation: "labour", entered_on: within(), decided: &[("rg_negative", 20)], crime: false }).await;
        county.post(&analyst, "/numbers", &[("what", "first-waits"), ("quarter", QUARTER)]).await.says("Nothing in it has to be hidden.");
        county.missed_no_words();
    }
}

/// A colleague brings in what others published while somebody reads what hiding costs: more would go out hidden than they were told, for good.
#[tokio::test]
async fn what_would_cost_something_else_by_now_is_weighed_again() {
    for county in counties().await {
        let chief = county.member(county.police, "Ada Chief", &[Role::Coordinator]).await;
        for (kind, count) in [("labour", 20), ("criminal", 19)] {
            county.referrals(count, Referred { by: county.police, kind: "nrm", exploitation: kind, entered_on: within(), decided: &[], crime: false }).await;
        }
        for (kind, count) in [("labour", 12), ("criminal", 14)] {
            county.referrals(count, Referred { by: county.charity, kind: "nrm", exploitation: kind, entered_on: within(), decided: &[], crime: false }).await;
        }
        let weighed = county.post(&chief, "/numbers", &[("what", "referrals"), ("quarter", QUARTER)]).await;
        weighed.says("Nothing in it has to be hidden.");
        // Theirs has 41 of Aldermarsh Police, ours 39.
        let on = [("published-day", "5"), ("published-month", "11"), ("published-year", "2026")];
        let theirs = "measure,period,responder-kind,responder,people\nreferrals,Q3 2026,Police,Aldermarsh Police,41\n";
        let brought = county.send(&chief, "/tables/bring", &on, Some(("theirs.csv", theirs.as_bytes()))).await;
        assert_eq!(brought.status, StatusCode::SEE_OTHER, "{}", brought.text());
        let again = let_out(&county, &chief, "referrals", QUARTER, &weighed).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.says("Nothing has gone out. More counts or more totals would be hidden now than you were told.");
        again.says("Counts in it:");
        county.get(&chief, "/numbers").await.says("Nothing was released yet.");
        // Whoever has read that lets it out as they read it; whoever has read nothing is told first.
        let unread = county.post(&chief, "/numbers", &[("what", "referrals"), ("quarter", QUARTER), ("go", "release")]).await;
        assert_eq!(unread.status, StatusCode::OK);
        unread.says("Nothing has gone out yet.");
        let made = let_out(&county, &chief, "referrals", QUARTER, &again).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.text());
        county.missed_no_words();
    }
}
