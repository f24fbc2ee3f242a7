//! The same person twice, holds, and erasing: on the day, and before it by two people.

use crate::people::{adult, begin, choose, open, permit, share, taken, write};
use crate::place::counties;
use daybreak_access::Role;
use daybreak_people::{acts, store};
use http::StatusCode;

#[tokio::test]
async fn two_records_of_one_person_are_joined_and_can_be_parted() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let mut helper = county.coordinator(county.charity, "Hal Helper").await;
        let charity = county.charity.to_string();
        let kept = adult(&county, &chief, "Ana Maria").await;
        let other = adult(&county, &chief, "Mária Ána").await;
        adult(&county, &chief, "Somebody Else").await;
        county.get(&chief, &format!("/people/{kept}/merge")).await.says("The same name, in some order of its parts");
        taken(&permit(&county, &chief, other, &charity, "given").await);
        taken(&share(&county, &chief, other, &charity, "choice", "no").await);
        county.pass_days(1, &mut [&mut chief, &mut helper]).await;
        taken(&permit(&county, &chief, kept, &charity, "refused").await);
        taken(&write(&county, &chief, kept, "merge", &[("other", &other.to_string())]).await);
        // A "no" said under one name holds under the other.
        assert_eq!(open(&county, &helper, other).await.status, StatusCode::NOT_FOUND);
        assert_eq!(open(&county, &helper, kept).await.status, StatusCode::NOT_FOUND, "nobody sees more for it");
        open(&county, &chief, other).await.says("found to be the same person as another");
        open(&county, &chief, kept).await.says(&format!("Mária Ána ({}), joined on", other.reference()));
        write(&county, &chief, kept, "merge", &[("other", &kept.to_string())]).await.says("That is this record.");
        choose(&county, &chief, other, "police", "given").await.says("This record was joined to another.");
        // What had signs taken out of it is shown again, and parts nobody.
        let again = county.post(&chief, &format!("/people/{kept}/part"), &[("other", &format!("{other}\u{202e}"))]).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        again.says("We took out some signs");
        open(&county, &chief, kept).await.keeps_quiet_about("and parted again");
        taken(&county.post(&chief, &format!("/people/{kept}/part"), &[("other", &other.to_string())]).await);
        open(&county, &chief, kept).await.says("and parted again");
        taken(&write(&county, &chief, other, "names", &[("used_first", "Maria")]).await);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn nothing_is_linked_to_a_record_that_was_joined_to_another() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (kept, other) = (adult(&county, &chief, "Ana Maria").await, adult(&county, &chief, "Maria Ana").await);
        let (report, _) = county.send(&[("story", "She must not go out")]).await;
        taken(&write(&county, &chief, kept, "merge", &[("other", &other.to_string())]).await);
        // From a page that was open before the joining.
        let refused = county.post(&chief, &format!("/people/{other}/link"), &[("report", &report.to_string())]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        refused.says("This record was joined to another. Write in that one.");
        let mut tx = county.world.db.read().await.unwrap();
        assert!(store::reports(&mut tx, other).await.unwrap().is_empty(), "{}", county.world.name());
        tx.rollback().await.unwrap();
        taken(&county.post(&chief, &format!("/people/{kept}/link"), &[("report", &report.to_string())]).await);
    }
}

/// A name is not needed to begin with: its reference stands where one would.
#[tokio::test]
async fn a_record_without_a_name_is_joined_by_its_reference() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let kept = adult(&county, &chief, "Ana Maria").await;
        let other = begin(&county, &chief, &[("tongue", "ro"), ("jurisdiction", "england")]).await;
        let nameless = format!("No name known ({})", other.reference());
        county.get(&chief, &format!("/people/{kept}/merge")).await.says(&nameless);
        open(&county, &chief, other).await.says("Until then they are treated as a child.");
        taken(&write(&county, &chief, kept, "merge", &[("other", &other.to_string())]).await);
        open(&county, &chief, kept).await.says(&format!("{nameless}, joined on"));
        // What is not known is asked for where it can be written: in the record that is kept.
        open(&county, &chief, other).await.keeps_quiet_about("Until then they are treated as a child.");
        county.missed_no_words();
    }
}

/// Joined, there is one ledger, and a share may rest on what was said under the other name.
#[tokio::test]
async fn a_share_that_rests_on_the_others_choice_ends_with_the_joining_and_hinders_no_erasing() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let charity = county.charity.to_string();
        let mut pairs = Vec::new();
        for _ in 0..2 {
            let (kept, other) = (adult(&county, &chief, "Ana").await, adult(&county, &chief, "Maria").await);
            taken(&permit(&county, &chief, other, &charity, "given").await);
            taken(&write(&county, &chief, kept, "merge", &[("other", &other.to_string())]).await);
            taken(&share(&county, &chief, kept, &charity, "choice", "no").await);
            open(&county, &helper, kept).await.says("Ana");
            pairs.push((kept, other));
        }
        let (parted, other) = pairs[0];
        taken(&county.post(&chief, &format!("/people/{parted}/part"), &[("other", &other.to_string())]).await);
        assert_eq!(open(&county, &helper, parted).await.status, StatusCode::NOT_FOUND, "nobody of that name said yes");
        let house = &county.office.house;
        county.world.clock.advance_days(1100);
        assert_eq!(acts::erase::expire(&house.db, &*house.clock, &*house.chance).await.unwrap(), 3);
        let mut tx = county.world.db.read().await.unwrap();
        for (kept, other) in pairs {
            assert!(store::find(&mut tx, kept).await.unwrap().is_none() && store::find(&mut tx, other).await.unwrap().is_none());
        }
        tx.rollback().await.unwrap();
    }
}

#[tokio::test]
async fn a_hold_is_taken_off_by_another_and_two_erase() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let one = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let two = county.colleague(&chief, county.police, "Cyd Second", Role::Caseworker).await;
        county.coordinator(county.charity, "Hal Helper").await;
        let person = adult(&county, &chief, "Ana").await;
        let at = |act: &str| format!("/people/{person}/{act}");
        county.post(&one, &at("hold"), &[("ground", "court")]).await.says("Say why, so that it can be looked at again later.");
        taken(&county.post(&one, &at("hold"), &[("ground", "court"), ("text", "The inquest in May")]).await);
        open(&county, &two, person).await.says("The inquest in May");
        county.get(&two, &at("erase")).await.says("It is held.");
        assert_eq!(county.post(&two, &at("erase"), &[("ground", "asked")]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        county.post(&one, &at("release"), &[]).await.says("Another person must do this.");
        taken(&county.post(&two, &at("release"), &[]).await);
        taken(&share(&county, &chief, person, &county.charity.to_string(), "danger", "no").await);
        taken(&county.post(&one, &at("erase"), &[("ground", "asked")]).await);
        county.post(&one, &at("erase/decide"), &[("decision", "agree")]).await.says("Another person must do this.");
        county.post(&two, &at("erase/decide"), &[("decision", "agree")]).await.says("Others see this record.");
        taken(&county.post(&chief, &at("unshare"), &[("to", &county.charity.to_string())]).await);
        let gone = county.post(&two, &at("erase/decide"), &[("decision", "agree")]).await;
        assert_eq!(gone.location(), "/people", "{}", gone.text());
        assert_eq!(open(&county, &chief, person).await.status, StatusCode::NOT_FOUND);
        let mut tx = county.world.db.read().await.unwrap();
        assert!(daybreak_vault::documents::heads(&mut tx, person.0).await.unwrap().is_empty(), "{}: a document is left", county.world.name());
        assert!(store::readers(&mut tx, person).await.unwrap().is_empty() && store::choices(&mut tx, person).await.unwrap().is_empty());
        tx.rollback().await.unwrap();
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_record_nobody_works_on_ends_on_its_day_and_a_held_one_does_not() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (gone, held, worked) = (adult(&county, &chief, "Ana").await, adult(&county, &chief, "Bo").await, adult(&county, &chief, "Cy").await);
        taken(&county.post(&chief, &format!("/people/{held}/hold"), &[("ground", "child"), ("text", "Her daughter")]).await);
        let house = &county.office.house;
        county.world.clock.advance_days(700);
        let mut tx = county.world.db.read().await.unwrap();
        assert_eq!(store::expired(&mut tx, house.today(), 10).await.unwrap(), []);
        tx.rollback().await.unwrap();
        county.world.clock.advance_days(400);
        assert_eq!(acts::erase::expire(&house.db, &*house.clock, &*house.chance).await.unwrap(), 2);
        let mut tx = county.world.db.read().await.unwrap();
        assert!(store::find(&mut tx, gone).await.unwrap().is_none() && store::find(&mut tx, worked).await.unwrap().is_none());
        assert!(store::find(&mut tx, held).await.unwrap().is_some());
        tx.rollback().await.unwrap();
    }
}
