//! Ages that are claimed, disputed, assessed, and pass a birthday.

use crate::people::{WHY, adult, begin, choose, open, share, taken, write};
use crate::place::counties;
use daybreak_people::acts::look_again;
use daybreak_people::age::Standing;
use daybreak_people::store;

#[tokio::test]
async fn a_disputed_age_is_a_childs_until_assessed_and_then_they_are_asked_again() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Minh").await;
        taken(&choose(&county, &chief, person, "referral", "given").await);
        county.pass_days(1, &mut [&mut chief]).await;
        taken(&write(&county, &chief, person, "age", &[("born-year", "2011"), ("source", "documented"), ("by", "A school's letter")]).await);
        let page = open(&county, &chief, person).await;
        for words in ["Age disputed", "Not sure: treated as a child", "30 years old", "born 2011", "A school's letter", "A child is always referred"] {
            page.says(words);
        }
        choose(&county, &chief, person, "referral", "given").await.says("Put down at least one choice.");
        county.pass_days(10, &mut [&mut chief]).await;
        taken(&write(&county, &chief, person, "age", &[("says", "adult"), ("source", "assessed"), ("by", "Aldermouth Council")]).await);
        let page = open(&county, &chief, person).await;
        page.says("Explain again, and ask what they want.");
        page.says("They chose as a child: ask again");
        taken(&choose(&county, &chief, person, "referral", "refused").await);
        open(&county, &chief, person).await.keeps_quiet_about("Explain again, and ask");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_doubts_that_somebody_is_an_adult_reads_how_to_say_so() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Minh").await;
        let refused = write(&county, &chief, person, "age", &[("says", "unsure"), ("source", "looks"), ("words", "Very young")]).await;
        refused.says("If you doubt that they are an adult, choose a child and where that comes from");
        // The answer itself says so before anybody chooses it.
        let form = county.get(&chief, &format!("/people/{person}/age")).await;
        form.says("They are an adult on record, and this changes nothing by itself.");
        form.keeps_quiet_about("Treated as a child until the council has assessed their age.");
        assert!(refused.body.contains("Very young"), "what was typed stays");
        open(&county, &chief, person).await.keeps_quiet_about("Not sure: treated as a child");
        // What it says to do does what it says.
        taken(&write(&county, &chief, person, "age", &[("says", "child"), ("source", "looks"), ("words", "Very young")]).await);
        open(&county, &chief, person).await.says("Not sure: treated as a child");
        county.get(&chief, &format!("/people/{person}/age")).await.says("Treated as a child until the council has assessed their age.");
        county.get(&chief, "/people/new").await.says("Treated as a child until the council has assessed their age.");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn an_18th_birthday_is_due_before_on_the_day_and_until_they_were_asked() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let now = county.now();
        // Seventeen and three quarters.
        let born = now.day().plus(-(17 * 365 + 275)).date();
        let (day, month, year) = (born.day().to_string(), born.month().to_string(), born.year().to_string());
        let fields = [("first", "Noor"), ("born-day", day.as_str()), ("born-month", &month), ("born-year", &year), ("source", "documented")];
        let person = begin(&county, &chief, &fields).await;
        open(&county, &chief, person).await.says("Turns 18 on");
        county.get(&chief, "/people").await.keeps_quiet_about("To look at again");
        county.pass_days(120, &mut [&mut chief]).await;
        let list = county.get(&chief, "/people").await;
        list.says("To look at again");
        // Nobody opened it: it waits, and goes on waiting.
        county.pass_days(30, &mut [&mut chief]).await;
        county.get(&chief, "/people").await.says("To look at again");
        open(&county, &chief, person).await.says("Explain again, and ask what they want.");
        // Opened, and still not asked: it comes back within days.
        county.get(&chief, "/people").await.keeps_quiet_about("To look at again");
        county.pass_days(8, &mut [&mut chief]).await;
        county.get(&chief, "/people").await.says("To look at again");
        taken(&choose(&county, &chief, person, "referral", "undecided").await);
        let mut tx = county.world.db.read().await.unwrap();
        assert!(store::clocks(&mut tx, person).await.unwrap().is_empty(), "asked: nothing is due any more");
        let found = store::find(&mut tx, person).await.unwrap().unwrap();
        assert_eq!(found.standing.code(), "adult");
        tx.rollback().await.unwrap();
    }
}

#[tokio::test]
async fn a_birthday_calls_somebody_every_day_until_it_was_seen_and_they_were_asked() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let born = county.now().day().plus(-(17 * 365 + 340)).date();
        let (day, month, year) = (born.day().to_string(), born.month().to_string(), born.year().to_string());
        let fields = [("first", "Noor"), ("born-day", day.as_str()), ("born-month", &month), ("born-year", &year), ("source", "documented")];
        let person = begin(&county, &chief, &fields).await;
        open(&county, &chief, person).await;
        let round = || look_again::round(&county.world.db, county.world.clock.as_ref(), county.world.chance.as_ref());
        county.world.clock.advance_minutes(6 * 60);
        assert_eq!(round().await.unwrap(), 0, "nothing is due yet");
        county.pass_days(30, &mut [&mut chief]).await;
        assert_eq!(round().await.unwrap(), 1);
        assert_eq!(round().await.unwrap(), 0, "once a day");
        let home = county.get(&chief, "/").await;
        home.says("One alert waits");
        home.keeps_quiet_about("Noor");
        let due = county.get(&chief, "/due").await;
        due.says("Look at a person’s record again");
        due.keeps_quiet_about("Noor");
        let rota = county.get(&chief, "/rota").await;
        rota.says("somebody’s record must be looked at again");
        rota.keeps_quiet_about("birthday");
        county.get(&helper, "/due").await.keeps_quiet_about("record again");
        // Somebody takes it on and forgets it: the next day somebody is called again.
        let alert = rota.body.split("name=\"alert\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        county.post(&chief, "/rota/acknowledge", &[("alert", &alert)]).await;
        assert_eq!(round().await.unwrap(), 0);
        county.pass_days(1, &mut [&mut chief]).await;
        assert_eq!(round().await.unwrap(), 1);
        // Opened on the day: the page asks for the choices of an adult; nobody is called until the week is over and nobody was asked.
        open(&county, &chief, person).await.says("Explain again, and ask what they want.");
        assert_eq!(round().await.unwrap(), 0);
        county.get(&chief, "/due").await.keeps_quiet_about("record again");
        county.pass_days(7, &mut [&mut chief]).await;
        assert_eq!(round().await.unwrap(), 1);
        taken(&choose(&county, &chief, person, "referral", "refused").await);
        assert_eq!(round().await.unwrap(), 0);
        county.get(&chief, "/due").await.keeps_quiet_about("record again");
        county.pass_days(40, &mut [&mut chief]).await;
        assert_eq!(round().await.unwrap(), 0, "asked: nothing is due any more");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_call_months_before_a_birthday_is_none_for_the_day_itself() {
    for county in counties().await {
        county.world.clock.advance_minutes(6 * 60);
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let born = county.now().day().plus(120).date();
        let (day, month, year) = (born.day().to_string(), born.month().to_string(), (born.year() - 18).to_string());
        let fields = [("first", "Noor"), ("born-day", day.as_str()), ("born-month", &month), ("born-year", &year), ("source", "documented")];
        let person = begin(&county, &chief, &fields).await;
        open(&county, &chief, person).await;
        let round = || look_again::round(&county.world.db, county.world.clock.as_ref(), county.world.chance.as_ref());
        // Three months before, and nobody answers: that call goes on.
        for (days, raised) in [(0, 0), (30, 1), (60, 0), (29, 0), (1, 1), (1, 0)] {
            if days > 0 {
                county.pass_days(days, &mut [&mut chief]).await;
            }
            assert_eq!(round().await.unwrap(), raised, "after {days} more days on {}", county.world.name());
            assert_eq!(round().await.unwrap(), 0);
        }
        open(&county, &chief, person).await.says("Explain again, and ask what they want.");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_birth_known_by_its_year_is_due_on_the_first_day_it_can_be() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let year = (county.now().day().date().year() - 17).to_string();
        let person = begin(&county, &chief, &[("first", "Sami"), ("born-year", &year)]).await;
        open(&county, &chief, person).await.says("Turns 18 between");
        let mut tx = county.world.db.read().await.unwrap();
        let due = store::clocks(&mut tx, person).await.unwrap();
        tx.rollback().await.unwrap();
        let first = daybreak_vocabulary::Day::from_ymd(county.now().day().date().year() + 1, 1, 1).unwrap();
        assert!(due.contains(&first), "{due:?}");
    }
}

#[tokio::test]
async fn a_birthday_that_only_a_joined_record_knows_calls_somebody() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let mut helper = county.coordinator(county.charity, "Hal Helper").await;
        let eighteen = county.now().day().plus(10);
        let born = eighteen.date();
        let (day, month, year) = (born.day().to_string(), born.month().to_string(), (born.year() - 18).to_string());
        let kept = adult(&county, &chief, "Noor").await;
        let fields = [("first", "Noor"), ("born-day", day.as_str()), ("born-month", &month), ("born-year", &year), ("source", "documented")];
        let other = begin(&county, &chief, &fields).await;
        open(&county, &chief, kept).await.keeps_quiet_about("Turns 18 on");
        taken(&write(&county, &chief, kept, "merge", &[("other", &other.to_string())]).await);
        let mut tx = county.world.db.read().await.unwrap();
        // At once, whoever opens it or not: a child by one record is no adult by the other.
        assert!(store::clocks(&mut tx, kept).await.unwrap().contains(&eighteen));
        assert_eq!(store::find(&mut tx, kept).await.unwrap().unwrap().standing, Standing::Unsure);
        tx.rollback().await.unwrap();
        let page = open(&county, &chief, kept).await;
        for words in ["Turns 18 on", "Age disputed", "Not sure: treated as a child"] {
            page.says(words);
        }
        let round = || look_again::round(&county.world.db, county.world.clock.as_ref(), county.world.chance.as_ref());
        county.world.clock.advance_minutes(6 * 60);
        assert_eq!(round().await.unwrap(), 0, "nothing is due yet");
        county.pass_days(10, &mut [&mut chief, &mut helper]).await;
        assert_eq!(round().await.unwrap(), 1, "once, not by each record");
        county.get(&chief, "/due").await.says("Look at a person’s record again");
        open(&county, &chief, kept).await.says("Explain again, and ask what they want.");
        assert_eq!(round().await.unwrap(), 0);
        county.get(&chief, "/due").await.keeps_quiet_about("record again");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn where_another_organisation_keeps_the_record_it_was_joined_to_its_own_keeper_is_called() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let mut helper = county.coordinator(county.charity, "Hal Helper").await;
        let born = county.now().day().plus(10).date();
        let (day, month, year) = (born.day().to_string(), born.month().to_string(), (born.year() - 18).to_string());
        let kept = adult(&county, &chief, "Noor").await;
        let fields = [("first", "Noor"), ("born-day", day.as_str()), ("born-month", &month), ("born-year", &year), ("source", "documented")];
        let other = begin(&county, &chief, &fields).await;
        taken(&write(&county, &chief, kept, "merge", &[("other", &other.to_string())]).await);
        let charity = county.charity.to_string();
        taken(&county.post(&chief, &format!("/people/{kept}/share"), &[("to", &charity), ("basis", "danger"), WHY, ("contact", "yes"), ("keeping", "they")]).await);
        // They can open theirs alone, and know no more.
        open(&county, &helper, kept).await.keeps_quiet_about("Turns 18 on");
        // A child by one of them is treated as one under each: what its keeper can't open counts all the same.
        let mut tx = county.world.db.read().await.unwrap();
        assert_eq!(store::find(&mut tx, kept).await.unwrap().unwrap().standing, Standing::Adult);
        for record in [kept, other] {
            assert!(store::standing(&mut tx, record).await.unwrap().is_treated_as_child(), "{record} on {}", county.world.name());
        }
        tx.rollback().await.unwrap();
        county.world.clock.advance_minutes(6 * 60);
        county.pass_days(10, &mut [&mut chief, &mut helper]).await;
        let round = || look_again::round(&county.world.db, county.world.clock.as_ref(), county.world.chance.as_ref());
        assert_eq!(round().await.unwrap(), 1);
        county.get(&helper, "/due").await.keeps_quiet_about("record again");
        county.get(&chief, "/due").await.says("Look at a person’s record again");
        open(&county, &chief, other).await.says("This record was found to be the same person as another.");
        assert_eq!(round().await.unwrap(), 0);
        county.get(&chief, "/due").await.keeps_quiet_about("record again");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_no_that_waits_for_another_keepers_doubt_says_for_whom_and_calls_them_until_it_is_settled() {
    for county in counties().await {
        county.world.clock.advance_minutes(6 * 60);
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let mut helper = county.coordinator(county.charity, "Hal Helper").await;
        let kept = adult(&county, &chief, "Noor").await;
        let other = begin(&county, &chief, &[("first", "Noor"), ("says", "child"), ("source", "looks")]).await;
        taken(&write(&county, &chief, kept, "merge", &[("other", &other.to_string())]).await);
        let charity = county.charity.to_string();
        taken(&county.post(&chief, &format!("/people/{kept}/share"), &[("to", &charity), ("basis", "danger"), WHY, ("contact", "yes"), ("keeping", "they")]).await);
        // An adult by the record that is kept, and by the other nobody knows.
        open(&county, &helper, kept).await.keeps_quiet_about("Not sure: treated as a child");
        let page = open(&county, &chief, other).await;
        page.says("Harbour Charity keeps the record this one was joined to, and treats them as an adult.");
        page.keeps_quiet_about("they said no to the referral");
        let round = || look_again::round(&county.world.db, county.world.clock.as_ref(), county.world.chance.as_ref());
        assert_eq!(round().await.unwrap(), 0, "they have just looked, on {}", county.world.name());
        taken(&choose(&county, &helper, kept, "referral", "refused").await);
        open(&county, &helper, kept).await.says("waits for Aldermarsh Police to look");
        assert_eq!(round().await.unwrap(), 1, "{}", county.world.name());
        county.get(&chief, "/due").await.says("Look at a person’s record again");
        county.get(&chief, "/people").await.says("To look at again");
        county.get(&helper, "/due").await.keeps_quiet_about("record again");
        // They looked and are still in doubt: they are called again in weeks, not never.
        open(&county, &chief, other).await.says("they said no to the referral. That waits for this.");
        assert_eq!(round().await.unwrap(), 0);
        county.pass_days(28, &mut [&mut chief, &mut helper]).await;
        assert_eq!(round().await.unwrap(), 1, "{}", county.world.name());
        open(&county, &chief, other).await;
        assert_eq!(round().await.unwrap(), 0);
        // What was found out is written in the record that is kept: they are called for theirs at once, and their look settles it.
        taken(&write(&county, &helper, kept, "age", &[("says", "adult"), ("source", "assessed"), ("by", "Aldermouth Council")]).await);
        assert_eq!(round().await.unwrap(), 1, "{}", county.world.name());
        open(&county, &chief, other).await.keeps_quiet_about("treats them as an adult");
        assert_eq!(round().await.unwrap(), 0);
        open(&county, &helper, kept).await.keeps_quiet_about("waits for Aldermarsh Police");
        let mut tx = county.world.db.read().await.unwrap();
        assert_eq!(store::standing(&mut tx, kept).await.unwrap(), Standing::Adult);
        assert!(store::clocks(&mut tx, other).await.unwrap().is_empty());
        tx.rollback().await.unwrap();
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_opens_only_one_of_two_records_makes_nobody_an_adult_by_putting_down_a_choice() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let kept = adult(&county, &chief, "Noor").await;
        let other = begin(&county, &chief, &[("first", "Noor"), ("says", "child"), ("source", "documented")]).await;
        taken(&write(&county, &chief, kept, "merge", &[("other", &other.to_string())]).await);
        taken(&share(&county, &chief, kept, &county.charity.to_string(), "danger", "no").await);
        // The one they can open says that they are thirty.
        taken(&choose(&county, &helper, kept, "support", "given").await);
        let mut tx = county.world.db.read().await.unwrap();
        assert_eq!(store::find(&mut tx, kept).await.unwrap().unwrap().standing, Standing::Unsure, "{}", county.world.name());
        assert!(!store::clocks(&mut tx, kept).await.unwrap().is_empty());
        tx.rollback().await.unwrap();
        open(&county, &chief, kept).await.says("Not sure: treated as a child");
    }
}
