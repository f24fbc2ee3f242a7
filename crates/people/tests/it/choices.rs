//! The ledger through its pages: explained, put down, changed, and what ends with a change.

use crate::people::{EXPLAINED, account, adult, begin, choose, open, permit, share, taken, write};
use crate::place::counties;
use daybreak_people::choice::{Path, path};
use daybreak_people::store;
use http::StatusCode;

#[tokio::test]
async fn the_four_are_chosen_apart_and_every_line_stays() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Ana").await;
        let explain = county.get(&chief, &format!("/people/{person}/explain?read=ro")).await;
        explain.says("Home Office hotărăște.");
        explain.says("Puteți spune da la una și nu la alta.");
        let explain = county.get(&chief, &format!("/people/{person}/explain?read=en")).await;
        explain.says("You can talk to a lawyer first.");
        // What nobody read lately does not stand among the facts that were checked without saying so.
        explain.says("You choose if you talk to them. We have not found today’s rule on that crime note.");
        let fields = [&EXPLAINED[..], &[("referral", "undecided"), ("support", "given"), ("police", "refused"), ("reason", "Their cousin is in the police")]].concat();
        taken(&county.post(&chief, &format!("/people/{person}/choices"), &fields).await);
        county.pass_days(2, &mut [&mut chief]).await;
        taken(&choose(&county, &chief, person, "referral", "given").await);
        let page = open(&county, &chief, person).await;
        page.says("Their cousin is in the police");
        page.says("They want time");
        page.says("by telephone or video");
        let mut tx = county.world.db.read().await.unwrap();
        let ledger = store::choices(&mut tx, person).await.unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(ledger.len(), 4);
        let choices: Vec<_> = ledger.iter().map(|line| line.choice).collect();
        assert!(matches!(path(daybreak_people::age::Standing::Adult, &choices, None), Path::ReferAdult(_)));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_yes_needs_its_explaining_and_a_no_is_taken_as_it_comes() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Ana").await;
        let path = format!("/people/{person}/choices");
        for (without, why) in [("how", "Say how it was explained."), ("tongue", "Say in which language"), ("by", "Say who explained it."), ("interpreted", "Say who interpreted, or that nobody was needed."), ("advice", "Offer a lawyer and time"), ("time", "Offer a lawyer and time")] {
            let fields: Vec<_> = EXPLAINED.iter().copied().filter(|(name, _)| *name != without).chain([("referral", "given")]).collect();
            let seen = county.post(&chief, &path, &fields).await;
            assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{without}");
            seen.says(why);
        }
        let fields: Vec<_> = EXPLAINED.iter().copied().filter(|(name, _)| *name != "interpreted").chain([("interpreted", "accompanying"), ("referral", "given")]).collect();
        county.post(&chief, &path, &fields).await.says("whoever came along may be the one they fear");
        county.post(&chief, &path, &[]).await.says("Put down at least one choice.");
        // That nobody was needed is an answer; and so is a yes to sharing asked for one.
        let permits = county.post(&chief, &format!("/people/{person}/permit"), &[("how", "spoken"), ("tongue", "en"), ("by", "Wyn Worker"), ("with", "immigration"), ("answer", "given")]).await;
        assert_eq!(permits.status, StatusCode::UNPROCESSABLE_ENTITY);
        permits.says("Say who interpreted, or that nobody was needed.");
        let fields: Vec<_> = EXPLAINED.iter().copied().filter(|(name, _)| *name != "interpreted").chain([("interpreted", "not_needed"), ("support", "given")]).collect();
        taken(&county.post(&chief, &path, &fields).await);
        let late = [&EXPLAINED[..], &[("referral", "given"), ("made-day", "1"), ("made-month", "1"), ("made-year", "2999")]].concat();
        county.post(&chief, &path, &late).await.says("They can’t have said it after today.");
        taken(&county.post(&chief, &path, &[("referral", "refused")]).await);
        open(&county, &chief, person).await.says("Referral to the NRM No");
    }
}

#[tokio::test]
async fn a_child_is_not_asked_whether_to_be_referred() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = begin(&county, &chief, &[("first", "Kofi"), ("years", "15")]).await;
        let form = county.get(&chief, &format!("/people/{person}/choices")).await;
        form.says("A child, or somebody who may be one, is always referred");
        form.keeps_quiet_about("name=\"referral\"");
        form.keeps_quiet_about("name=\"named\"");
        // Forged: there is no such choice to make.
        assert_eq!(choose(&county, &chief, person, "named", "given").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        taken(&choose(&county, &chief, person, "police", "refused").await);
        let explain = county.get(&chief, &format!("/people/{person}/explain")).await;
        explain.says("You did nothing wrong by telling us.");
        explain.keeps_quiet_about("You have time. Nobody can decide");
        let council = county.get(&chief, &format!("/people/{person}/council")).await;
        council.says("Say first where they are being helped");
        taken(&write(&county, &chief, person, "details", &[("jurisdiction", "scotland")]).await);
        county.get(&chief, &format!("/people/{person}/council")).await.says("not verified: ask before you rely on it");
        taken(&write(&county, &chief, person, "details", &[("jurisdiction", "wales")]).await);
        county.get(&chief, &format!("/people/{person}/council")).await.says("0800 043 4303");
        taken(&write(&county, &chief, person, "council", &[("authority", "Aldermouth Council"), ("guardian", "Asked")]).await);
        open(&county, &chief, person).await.says("Aldermouth Council");
    }
}

#[tokio::test]
async fn withdrawing_ends_what_it_allowed_whoever_puts_it_down() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let helper = county.coordinator(county.charity, "Hal Helper").await;
        let person = adult(&county, &chief, "Ana").await;
        let charity = county.charity.to_string();
        share(&county, &chief, person, &charity, "choice", "yes").await.says("They did not say yes to this organisation.");
        taken(&permit(&county, &chief, person, &charity, "given").await);
        taken(&share(&county, &chief, person, &charity, "choice", "yes").await);
        open(&county, &helper, person).await.says("Ana");
        // They tell whoever they meet: the charity puts it down, and sees it no longer.
        let gone = permit(&county, &helper, person, &charity, "withdrawn").await;
        assert_eq!(gone.location(), "/people", "{}", gone.text());
        assert_eq!(open(&county, &helper, person).await.status, StatusCode::NOT_FOUND);
        let mut tx = county.world.db.read().await.unwrap();
        let wraps = daybreak_vault::documents::readers(&mut tx, person.0).await.unwrap();
        tx.rollback().await.unwrap();
        assert!(wraps.iter().all(|(_, _, reader)| *reader == county.police), "no key is left");
        let acts = account(&county, person).await;
        assert!(acts.contains(&"person.unshared".to_owned()));
        open(&county, &chief, person).await.says("No longer: the yes is taken back");
        // Taken back, a referral is one no longer, and whoever refers is told.
        taken(&choose(&county, &chief, person, "referral", "given").await);
        let withdrew = choose(&county, &chief, person, "referral", "withdrawn").await;
        assert!(withdrew.location().ends_with("done=withdrew"), "{}", withdrew.location());
        assert!(account(&county, person).await.contains(&"person.withdrew".to_owned()));
    }
}

#[tokio::test]
async fn joining_a_ledger_by_which_they_want_time_ends_what_the_earlier_yes_allowed() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let mut helper = county.coordinator(county.charity, "Hal Helper").await;
        let (person, twin) = (adult(&county, &chief, "Ana").await, adult(&county, &chief, "Anamaria").await);
        let charity = county.charity.to_string();
        taken(&permit(&county, &chief, person, &charity, "given").await);
        taken(&share(&county, &chief, person, &charity, "choice", "yes").await);
        county.pass_days(3, &mut [&mut chief, &mut helper]).await;
        taken(&permit(&county, &chief, twin, &charity, "undecided").await);
        open(&county, &helper, person).await.says("Ana");
        taken(&write(&county, &chief, person, "merge", &[("other", &twin.to_string())]).await);
        assert_eq!(open(&county, &helper, person).await.status, StatusCode::NOT_FOUND, "whoever wants time about being seen is not seen meanwhile, on {}", county.world.name());
        let mut tx = county.world.db.read().await.unwrap();
        let wraps = daybreak_vault::documents::readers(&mut tx, person.0).await.unwrap();
        tx.rollback().await.unwrap();
        assert!(wraps.iter().all(|(_, _, reader)| *reader == county.police), "no key is left");
        assert!(account(&county, person).await.contains(&"person.unshared".to_owned()));
    }
}

#[tokio::test]
async fn a_no_from_before_a_yes_takes_nothing_of_it_away_when_it_is_put_down_after() {
    for county in counties().await {
        let mut chief = county.coordinator(county.police, "Ada Chief").await;
        let mut helper = county.coordinator(county.charity, "Hal Helper").await;
        let mut clerk = county.coordinator(county.council, "Ben Clerk").await;
        let person = adult(&county, &chief, "Ana").await;
        let (charity, council) = (county.charity.to_string(), county.council.to_string());
        let first = county.now().day().date();
        let (day, month, year) = (first.day().to_string(), first.month().to_string(), first.year().to_string());
        let made = [("made-day", day.as_str()), ("made-month", month.as_str()), ("made-year", year.as_str())];
        county.pass_days(1, &mut [&mut chief]).await;
        taken(&permit(&county, &chief, person, &charity, "given").await);
        taken(&share(&county, &chief, person, &charity, "choice", "yes").await);
        taken(&share(&county, &chief, person, &council, "danger", "no").await);
        taken(&choose(&county, &chief, person, "referral", "given").await);
        county.pass_days(1, &mut [&mut chief, &mut helper, &mut clerk]).await;
        // Whoever reads the record puts down what they heard two days ago.
        let permits = [&EXPLAINED[..4], &[("with", charity.as_str()), ("answer", "refused")], &made].concat();
        let chooses = [&[("referral", "refused")][..], &made].concat();
        for (form, fields) in [("permit", permits), ("choices", chooses)] {
            let put = county.post(&clerk, &format!("/people/{person}/{form}"), &fields).await;
            assert!(put.location().ends_with("done=chose"), "{form}: {} {}", put.location(), put.text());
        }
        open(&county, &helper, person).await.says("Ana");
        open(&county, &chief, person).await.says("Referral to the NRM Yes");
        let acts = account(&county, person).await;
        assert!(!acts.iter().any(|act| ["person.withdrew", "person.unshared"].contains(&act.as_str())), "{}: {acts:?}", county.world.name());
        // What they say since ends it as ever.
        assert!(choose(&county, &clerk, person, "referral", "withdrawn").await.location().ends_with("done=withdrew"));
        taken(&permit(&county, &clerk, person, &charity, "withdrawn").await);
        assert_eq!(open(&county, &helper, person).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn immigration_enforcement_can_not_be_permitted_to_see_a_record() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Ana").await;
        let border = county.immigration.to_string();
        county.get(&chief, &format!("/people/{person}/permit")).await.keeps_quiet_about(&border);
        county.get(&chief, &format!("/people/{person}/share")).await.keeps_quiet_about(&border);
        assert_eq!(permit(&county, &chief, person, &border, "given").await.status, StatusCode::UNPROCESSABLE_ENTITY);
        taken(&permit(&county, &chief, person, "immigration", "given").await);
        for basis in ["choice", "danger", "law"] {
            assert_eq!(share(&county, &chief, person, &border, basis, "no").await.status, StatusCode::UNPROCESSABLE_ENTITY, "{basis}");
        }
    }
}

#[tokio::test]
async fn of_choices_in_one_millisecond_the_later_stands() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let person = adult(&county, &chief, "Ana").await;
        let said = ["given", "withdrawn", "given", "refused", "undecided", "given", "withdrawn"];
        for answer in said {
            taken(&choose(&county, &chief, person, "referral", answer).await);
        }
        // The clock of another server is behind.
        county.world.clock.advance_minutes(-1);
        taken(&choose(&county, &chief, person, "referral", "given").await);
        let mut tx = county.world.db.read().await.unwrap();
        let ledger: Vec<_> = store::choices(&mut tx, person).await.unwrap().into_iter().map(|line| line.choice).collect();
        tx.rollback().await.unwrap();
        let written: Vec<_> = ledger.iter().map(|choice| choice.answer.code()).collect();
        assert_eq!(written, [&said[..], &["given"]].concat(), "{}", county.world.name());
        assert!(matches!(path(daybreak_people::age::Standing::Adult, &ledger, None), Path::ReferAdult(last) if last == ledger[7].id));
    }
}
