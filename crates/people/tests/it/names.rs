//! A name that is seen is in the account, wherever it is seen; and the account of acts never says what somebody answered.

use crate::people::{account, adult, choose, open, taken, write};
use crate::place::{County, counties};
use daybreak_access::Role;
use daybreak_people::PersonId;
use http::StatusCode;

async fn named(county: &County, person: PersonId) -> usize {
    account(county, person).await.iter().filter(|act| *act == "person.named").count()
}

#[tokio::test]
async fn a_list_that_shows_a_name_is_in_the_account_once_a_day() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let mut worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let new = county.member(county.police, "Nia New", &[Role::Caseworker]).await;
        let auditor = county.member(county.police, "Odd Auditor", &[Role::Auditor]).await;
        let (ana, bea) = (adult(&county, &chief, "Ana").await, adult(&county, &chief, "Bea").await);
        // No key, no name, no entry; nor for somebody to whom they are not there.
        county.get(&new, "/people").await.says(&ana.reference());
        county.get(&helper, "/people").await.keeps_quiet_about(&ana.reference());
        assert_eq!((named(&county, ana).await, named(&county, bea).await), (0, 0));
        for _ in 0..3 {
            county.get(&worker, "/people").await.says("Ana");
        }
        assert_eq!((named(&county, ana).await, named(&county, bea).await), (1, 1), "{}", county.world.name());
        let acts = county.get(&auditor, "/account-of-acts").await;
        acts.says("Saw the name of a person in a list or beside another record");
        acts.says("person.named · records: 2");
        open(&county, &chief, ana).await.says("Wyn Worker: saw the name in a list or beside another record");
        // Whoever stepped back finds no row, and is in no account for it.
        taken(&county.post(&worker, &format!("/people/{bea}/recuse"), &[("sure", "yes")]).await);
        county.pass_days(1, &mut [&mut chief, &mut worker]).await;
        county.get(&worker, "/people").await.keeps_quiet_about("Bea");
        assert_eq!((named(&county, ana).await, named(&county, bea).await), (2, 1), "{}", county.world.name());
        // On the record it is one line, however many days there were.
        assert_eq!(open(&county, &chief, ana).await.body.matches("saw the name in a list").count(), 1);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_name_beside_another_record_is_in_the_account_too() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (kept, other) = (adult(&county, &chief, "Ana Maria").await, adult(&county, &chief, "Maria Ana").await);
        taken(&county.post(&chief, &format!("/people/{kept}/merge"), &[("other", &other.to_string())]).await);
        assert_eq!(named(&county, other).await, 0);
        open(&county, &worker, kept).await.says(&format!("Maria Ana ({}), joined on", other.reference()));
        assert_eq!(named(&county, other).await, 1);
    }
}

#[tokio::test]
async fn the_account_of_acts_says_that_somebody_chose_and_not_what() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let auditor = county.member(county.police, "Odd Auditor", &[Role::Auditor]).await;
        let person = adult(&county, &chief, "Ana").await;
        for answer in ["given", "withdrawn"] {
            taken(&choose(&county, &chief, person, "referral", answer).await);
        }
        for reader in [&auditor, &chief] {
            let acts = county.get(reader, "/account-of-acts").await;
            acts.says("Put down what a person chose");
            acts.says(&person.to_string());
            for secret in ["answer=", "about=", "standing=", "withdrawn", "person.withdrew"] {
                acts.keeps_quiet_about(secret);
            }
        }
        // What proves the ledger stands in the account, in the chain, for whoever has to check it there.
        let mut tx = county.world.db.read().await.unwrap();
        let entries = daybreak_audit::account::of_record(&mut tx, "person", person.0).await.unwrap();
        tx.rollback().await.unwrap();
        let chosen: Vec<&str> = entries.iter().filter(|entry| entry.act == "person.chose").map(|entry| entry.detail.as_str()).collect();
        assert_eq!(chosen, ["about=referral;answer=given", "about=referral;answer=withdrawn"]);
        // Whoever may open the record reads it there.
        open(&county, &chief, person).await.says("the yes to a referral was taken back");
    }
}

#[tokio::test]
async fn the_same_person_is_looked_for_by_pages_and_by_reference_and_nobody_else_is_opened() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let oldest = adult(&county, &chief, "Maria Ana").await;
        let old = adult(&county, &chief, "Somebody Old").await;
        // Ids of one minute stand in no order.
        county.world.clock.advance_minutes(1);
        for _ in 0..40 {
            adult(&county, &chief, "Somebody Else").await;
        }
        let kept = adult(&county, &chief, "Ana Maria").await;
        let first = county.get(&chief, &format!("/people/{kept}/merge")).await;
        first.keeps_quiet_about("Somebody Old");
        assert_eq!((named(&county, old).await, named(&county, oldest).await), (0, 0), "{}", county.world.name());
        let next = first.body.split("/merge?before=").nth(1).and_then(|rest| rest.split(['"', '&']).next()).unwrap();
        let second = county.get(&chief, &format!("/people/{kept}/merge?before={next}")).await;
        second.says("Somebody Old");
        second.says("The same name, in some order of its parts");
        assert_eq!((named(&county, old).await, named(&county, oldest).await), (1, 1), "{}", county.world.name());
        // By its reference it is shown before anything is joined, on whatever page one stood and whatever stands ticked.
        write(&county, &chief, kept, "merge", &[("reference", "ZZZZZZ")]).await.says("You keep no other record with that reference.");
        write(&county, &chief, kept, "merge", &[("reference", &kept.reference())]).await.says("You keep no other record with that reference.");
        let found = write(&county, &chief, kept, "merge", &[("other", &old.to_string()), ("reference", &oldest.reference().to_lowercase())]).await;
        assert_eq!(found.status, StatusCode::OK, "{}", found.text());
        found.says("This is the record with that reference.");
        found.says("Maria Ana");
        found.keeps_quiet_about("Somebody Old");
        open(&county, &chief, kept).await.keeps_quiet_about("joined on");
        taken(&write(&county, &chief, kept, "merge", &[("other", &oldest.to_string())]).await);
        open(&county, &chief, kept).await.says(&format!("Maria Ana ({}), joined on", oldest.reference()));
        county.missed_no_words();
    }
}

/// What they chose, with whom it is shared and by which ways they are reached stand on these pages too.
#[tokio::test]
async fn a_page_that_tells_of_them_is_in_the_account_as_the_record_is() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.charity, "Hal Helper").await;
        let ana = adult(&county, &chief, "Ana").await;
        let opened = async || account(&county, ana).await.iter().filter(|act| *act == "person.opened").count();
        let path = |form: &str| format!("/people/{ana}/{form}");
        let before = opened().await;
        for (at, form) in ["share", "unshare", "reach", "card", "explain"].into_iter().enumerate() {
            assert_eq!(county.get(&chief, &path(form)).await.status, StatusCode::OK, "{form}");
            assert_eq!(opened().await, before + at + 1, "{form}, {}", county.world.name());
        }
        // Nor does a form that is refused show it untold.
        for (at, form) in ["share", "reach", "card", "close", "contact"].into_iter().enumerate() {
            let refused = county.post(&chief, &path(form), &[]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert_eq!(opened().await, before + 6 + at, "{form}, {}", county.world.name());
        }
    }
}

#[tokio::test]
async fn a_page_of_people_tells_nothing_of_somebody_one_stepped_back_from() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let mut people = Vec::new();
        for _ in 0..41 {
            people.push(adult(&county, &chief, "Somebody").await);
        }
        people.sort_by_key(|person| std::cmp::Reverse(person.0));
        // The newest, and the one the first page would end with.
        let (newest, last) = (people[0], people[39]);
        let shown = async |page: &str| {
            let page = county.get(&worker, page).await;
            let next = page.body.split("/people?before=").nth(1).and_then(|rest| rest.split(['"', '&']).next()).map(str::to_owned);
            (people.iter().filter(|person| page.body.contains(&format!("href=\"/people/{person}"))).count(), next)
        };
        taken(&county.post(&worker, &format!("/people/{last}/recuse"), &[("sure", "yes")]).await);
        let (rows, next) = shown("/people").await;
        assert_eq!((rows, next), (40, Some(people[40].to_string())), "{}", county.world.name());
        assert_eq!(shown(&format!("/people?before={}", people[40])).await, (0, None));
        taken(&county.post(&worker, &format!("/people/{newest}/recuse"), &[("sure", "yes")]).await);
        assert_eq!(shown("/people").await, (39, None), "{}", county.world.name());
        // Nor does the list of records that may be the same person's.
        let merge = county.get(&worker, &format!("/people/{}/merge", people[40])).await;
        assert_eq!(merge.body.matches("name=\"other\"").count(), 38);
        merge.keeps_quiet_about("/merge?before=");
        merge.keeps_quiet_about(&last.to_string());
    }
}
