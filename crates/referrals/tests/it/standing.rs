//! Where a referral stands: entered with its reference, decided, told, chased, handed on, and who sees none of it.

use crate::prepared::Who;
use crate::place::{Seen, counties, draw};
use daybreak_access::{MemberId, Role};
use daybreak_audit::{Author, Stop, change};
use daybreak_people::acts::step_back;
use daybreak_people::choice::{About, Answer};
use daybreak_referrals::acts::standing as acts;
use daybreak_referrals::acts::standing::hand_over::NotHanded;
use daybreak_referrals::acts::standing::{follow, hand_over};
use daybreak_referrals::reading;
use daybreak_referrals::referral::Kind;
use daybreak_referrals::responders::Responders;
use daybreak_referrals::rules::Rules;
use daybreak_referrals::store::standing;
use daybreak_site::Route;
use daybreak_triage::refusals::No;
use daybreak_vault::recipients;
use daybreak_vocabulary::Clock;
use http::{Method, StatusCode};

fn bytes(seen: &Seen) -> (StatusCode, Vec<(String, String)>, String) {
    let headers = seen.headers.iter().map(|(name, value)| (name.to_string(), format!("{value:?}"))).collect();
    (seen.status, headers, seen.body.clone())
}

#[tokio::test]
async fn nothing_is_referred_before_its_reference_and_then_it_is_decided_and_told() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        let today = county.world.clock.today();
        let register = county.get(&chief, "/referrals").await;
        register.says("Ready, not entered");
        register.says("Exploited in Northmere");
        let case = county.case(&chief, id).await;
        assert_eq!(case.status, StatusCode::OK, "{}", case.text());
        case.says("Nobody is referred yet.");
        let refused = county.record(&chief, id, "entered", today, &[("words", "typed before")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.text());
        refused.says("Enter the reference the Home Office gave.");
        refused.says("typed before");
        county.happened(&chief, id, "entered", today, &[("reference", "NRM-20771")]).await;
        let case = county.case(&chief, id).await;
        case.says("Reference: NRM-20771");
        case.says("Reasonable-grounds decision The authority aims at");
        case.says("How long people really waited here is not known");
        county.world.clock.advance_minutes(3 * 24 * 60);
        let chief = county.again(chief).await;
        let today = county.world.clock.today();
        county.happened(&chief, id, "rg_negative", today, &[("authority", "sca"), ("reason", "insufficient"), ("words", "They say too little is known.")]).await;
        let case = county.case(&chief, id).await;
        case.says("First decision: no");
        case.says("Single Competent Authority");
        case.says("Too little information");
        case.says("Nobody has told the person yet.");
        case.says("Asking them to look again Ask by");
        let event = case.body.split("/standing/told/").nth(3).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
        let (day, month, year) = (today.date().day().to_string(), today.date().month().to_string(), today.date().year().to_string());
        let when = [("on-day", day.as_str()), ("on-month", month.as_str()), ("on-year", year.as_str())];
        let told = [&when[..], &[("by", "Ioana, interpreter"), ("spoken", "Romanian")]].concat();
        let path = format!("/referrals/{id}/standing/told/{event}");
        let refused = county.post(&chief, &path, &when).await;
        refused.says("Say who.");
        assert_eq!(county.post(&chief, &path, &told).await.status, StatusCode::SEE_OTHER);
        county.case(&chief, id).await.says("by Ioana, interpreter. Language: Romanian");
        county.happened(&chief, id, "rg_again", today, &[]).await;
        county.case(&chief, id).await.says("Being looked at again");
        county.happened(&chief, id, "overturned", today, &[("authority", "sca")]).await;
        county.case(&chief, id).await.says("Waiting for the second decision");
        county.happened(&chief, id, "cg_positive", today, &[("authority", "sca")]).await;
        let case = county.case(&chief, id).await;
        case.says("Second decision: yes");
        case.says("Sooner than the rule says.");
        let crime = [&when[..], &[("by", "Aldermarsh Police"), ("reference", "CR/1")]].concat();
        assert_eq!(county.post(&chief, &format!("/referrals/{id}/standing/crime"), &crime).await.status, StatusCode::SEE_OTHER);
        county.case(&chief, id).await.says("Aldermarsh Police, CR/1");
        let account = county.account(&id.to_string()).await;
        assert_eq!(account.iter().filter(|act| *act == "referral.stands").count(), 5, "{account:?}");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn two_who_write_at_once_are_asked_to_look_again() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Turning(300)).await;
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        let today = county.world.clock.today();
        let date = today.date();
        let (day, month, year) = (date.day().to_string(), date.month().to_string(), date.year().to_string());
        let stale = [("on-day", day.as_str()), ("on-month", month.as_str()), ("on-year", year.as_str()), ("counted", "0"), ("reference", "X1")];
        let refused = county.post(&chief, &format!("/referrals/{id}/standing/record/entered"), &stale).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Something was written down meanwhile.");
        assert!(refused.body.contains("value=\"X1\""), "what was typed is kept");
        assert!(refused.body.contains("name=\"counted\" value=\"1\""), "and the next try counts anew");
        county.happened(&chief, id, "entered", today, &[("reference", "NRM-1")]).await;
        let child = county.case(&chief, id).await;
        child.says("They turn 18 on");
        child.says("Rule: 18 years, counted from birth.");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn only_a_first_responder_enters_and_others_hand_it_to_one_who_sees_the_person() {
    for county in counties().await {
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&helper).await;
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        let today = county.world.clock.today();
        county.case(&helper, id).await.says("Your organisation can’t enter it: hand it to one that can.");
        county.record(&helper, id, "entered", today, &[("reference", "NRM-2")]).await.says("Only a designated first responder can enter a referral.");
        let page = county.get(&helper, &format!("/referrals/{id}/standing/hand-to")).await;
        page.says("do not see the person’s record yet");
        page.says("Aldermarsh Police");
        page.keeps_quiet_about("Border Office");
        assert_eq!(county.case(&chief, id).await.status, StatusCode::NOT_FOUND);
        assert!(county.choose(&me, person, About::Sharing, Some(county.police), Answer::Given).await);
        assert!(county.share(&me, person, county.police).await);
        assert_eq!(county.case(&chief, id).await.status, StatusCode::NOT_FOUND, "the person is not the referral");
        let police = county.police.to_string();
        let border = county.immigration.to_string();
        let refused = county.post(&helper, &format!("/referrals/{id}/standing/hand-to"), &[("to", &border)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let handed = county.post(&helper, &format!("/referrals/{id}/standing/hand-to"), &[("to", &police)]).await;
        assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text());
        county.get(&chief, "/referrals").await.says("Something new");
        county.get(&chief, "/referrals/waiting").await.says("Enter referral");
        county.happened(&chief, id, "entered", today, &[("reference", "NRM-2")]).await;
        county.case(&helper, id).await.says("NRM-2");
        // Taken back: the police see neither the person nor the referral, and hold no key to it.
        assert!(county.choose(&me, person, About::Sharing, Some(county.police), Answer::Withdrawn).await);
        let nothing = county.get(&chief, "/nothing/here").await;
        for below in ["standing", "out/sheet", "out/json", "standing/record/acknowledged", "standing/hand-to", "standing/crime"] {
            let seen = county.get(&chief, &format!("/referrals/{id}/{below}")).await;
            assert_eq!(bytes(&seen), bytes(&nothing), "{below} on {}", county.world.name());
        }
        county.get(&chief, "/referrals").await.keeps_quiet_about(&id.to_string());
        let mut tx = county.world.db.read().await.unwrap();
        let readers = daybreak_vault::documents::readers(&mut tx, id.0).await.unwrap();
        tx.rollback().await.unwrap();
        assert!(readers.iter().all(|(_, _, reader)| *reader == county.charity), "no key outlives the share");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_is_written_down_while_it_is_handed_on_is_not_left_behind() {
    for county in counties().await {
        let helper = county.coordinator(county.charity, "Cat Helper").await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&helper).await;
        let person = county.helped(&me, Who::Turning(300)).await;
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        assert!(county.choose(&me, person, About::Sharing, Some(county.police), Answer::Given).await);
        assert!(county.share(&me, person, county.police).await);
        let pack = || async {
            let mut tx = county.world.db.read().await.unwrap();
            let before = acts::before(&mut tx, &me, id).await.unwrap().unwrap();
            let reading = reading::read(&mut tx, &me, &before, county.world.clock.today()).await.unwrap();
            let keys = recipients::keys(&mut tx, &county.office.house.partnership_key, county.police).await.unwrap();
            let packed = hand_over::pack(draw(&county.office), &reading.keyring, &reading.papers, county.police, &keys).unwrap().unwrap();
            (packed, reading)
        };
        let early = pack().await;
        let date = county.world.clock.today().date();
        let (day, month, year) = (date.day().to_string(), date.month().to_string(), date.year().to_string());
        let crime = [("on-day", day.as_str()), ("on-month", &month), ("on-year", &year), ("by", "Aldermarsh Police"), ("reference", "CR/9")];
        assert_eq!(county.post(&helper, &format!("/referrals/{id}/standing/crime"), &crime).await.status, StatusCode::SEE_OTHER);
        let names = [("Aldermarsh Police".to_owned(), "police".to_owned())].into();
        let responders = Responders::read(&names).unwrap();
        let late = pack().await;
        for ((packed, reading), done) in [(&early, false), (&late, true)] {
            let handed = change!(&county.world.db, me.author(), county.now(), draw(&county.office), |change| hand_over::hand_over(change, &me, id, packed, reading, &responders).await);
            match handed {
                Ok(()) => assert!(done),
                Err(Stop::Refused(No::Because(why))) => assert_eq!((why, done), (NotHanded::Changed, false)),
                Err(other) => panic!("{other:?}"),
            }
        }
        county.case(&chief, id).await.says("CR/9");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_referral_follows_the_persons_choice_and_is_chased_by_day() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let rules = Rules::read("").unwrap();
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let entered = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        let today = county.world.clock.today();
        county.happened(&chief, entered, "entered", today, &[("reference", "NRM-3")]).await;
        let other = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, other, About::Referral, None, Answer::Given).await);
        let ready = county.prepare(&me, other, Kind::Nrm).await.unwrap();
        for who in [person, other] {
            assert!(county.choose(&me, who, About::Referral, None, Answer::Withdrawn).await);
        }
        let round = || follow::round(&county.world.db, county.world.clock.as_ref(), draw(&county.office), &rules);
        assert_eq!(round().await.unwrap(), 2);
        assert_eq!(round().await.unwrap(), 0, "once");
        county.case(&chief, entered).await.says("Wants to leave");
        county.case(&chief, ready).await.says("Followed by itself from the person’s choice");
        county.get(&chief, &format!("/referrals/{entered}/out/sheet")).await.says("it is over, or the person is leaving");
        county.get(&chief, &format!("/referrals/{entered}/out/notice")).await.says("National Referral Mechanism reference: NRM-3");
        assert!(county.record(&chief, entered, "rg_positive", today, &[]).await.text().contains("This is over."));
        // The next morning at ten.
        county.world.clock.advance_minutes(24 * 60 + 7 * 60);
        assert_eq!(round().await.unwrap(), 1);
        let chief = county.again(chief).await;
        county.get(&chief, "/rota").await.says("A referral is ready and nobody has entered it, a notice has not been sent, or");
        county.happened(&chief, entered, "withdrawn", county.world.clock.today(), &[]).await;
        assert_eq!(round().await.unwrap(), 0);
        county.get(&chief, "/rota").await.keeps_quiet_about("A referral is ready and nobody has entered it");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_waits_is_chased_every_day_until_it_is_entered() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let rules = Rules::read("").unwrap();
        let person = county.helped(&me, Who::Turning(400)).await;
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        let round = || follow::round(&county.world.db, county.world.clock.as_ref(), draw(&county.office), &rules);
        assert_eq!(round().await.unwrap(), 0, "not on the same night");
        county.world.clock.advance_minutes(24 * 60 + 7 * 60);
        assert_eq!(round().await.unwrap(), 1);
        assert_eq!(round().await.unwrap(), 0, "one alert at a time");
        let chief = county.again(chief).await;
        county.case(&chief, id).await.says("Ready, and not entered.");
        county.world.clock.advance_minutes(24 * 60);
        round().await.unwrap();
        round().await.unwrap();
        let alerts = county.account(&id.to_string()).await.into_iter().filter(|act| act == "alert.raised").count();
        assert_eq!(alerts, 2, "{}", county.world.name());
    }
}

#[tokio::test]
async fn of_choices_in_one_millisecond_a_referral_follows_the_later() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let rules = Rules::read("").unwrap();
        let round = || follow::round(&county.world.db, county.world.clock.as_ref(), draw(&county.office), &rules);
        let mut people = Vec::new();
        for _ in 0..6 {
            let person = county.helped(&me, Who::Adult).await;
            for answer in [Answer::Given, Answer::Withdrawn, Answer::Given] {
                assert!(county.choose(&me, person, About::Referral, None, answer).await);
            }
            county.prepare(&me, person, Kind::Nrm).await.unwrap();
            people.push(person);
        }
        assert_eq!(round().await.unwrap(), 0, "a yes came last, on {}", county.world.name());
        for person in &people {
            assert!(county.choose(&me, *person, About::Referral, None, Answer::Withdrawn).await);
        }
        assert_eq!(round().await.unwrap(), 6, "a no came last, on {}", county.world.name());
    }
}

#[tokio::test]
async fn however_many_stepped_back_all_are_known_before_anybody_is_called() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let rules = Rules::read("").unwrap();
        let person = county.helped(&me, Who::Turning(400)).await;
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        let members: Vec<_> = (0..501).map(|_| MemberId(draw(&county.office).uuid7(county.now()))).collect();
        let stepped: Result<(), Stop<()>> = change!(&county.world.db, Author::System, county.now(), draw(&county.office), |change| {
            for member in &members {
                step_back::again(change, *member, person).await?;
            }
            Ok(())
        });
        stepped.unwrap();
        // Once each, and only once.
        for _ in 0..2 {
            follow::round(&county.world.db, county.world.clock.as_ref(), draw(&county.office), &rules).await.unwrap();
            let known = county.account(&id.to_string()).await.into_iter().filter(|act| act == "referral.recused").count();
            assert_eq!(known, members.len(), "{}", county.world.name());
        }
    }
}

#[tokio::test]
async fn outsiders_readers_analysts_and_the_wall_find_a_page_that_never_was() {
    let room = daybreak_referrals::room();
    let ready = |route: &&Route| route.path.starts_with("/referrals/{id}/standing") || route.path.starts_with("/referrals/{id}/out/");
    let routes: Vec<&Route> = room.pages.routes().iter().filter(ready).collect();
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let reader = county.member(county.police, "Rhi Reader", &[Role::Reader]).await;
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        let border = county.member(county.immigration, "Bo Border", &[Role::Coordinator, Role::Caseworker]).await;
        let me = county.me(&chief).await;
        let person = county.helped(&me, Who::Turning(100)).await;
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        let event = {
            let mut tx = county.world.db.read().await.unwrap();
            standing::events(&mut tx, id).await.unwrap()[0].id.to_string()
        };
        for outsider in [&clerk, &reader, &analyst, &border] {
            let nothing = county.get(outsider, "/nothing/here").await;
            assert_eq!(nothing.status, StatusCode::NOT_FOUND);
            for route in &routes {
                let path = route.path.replace("{id}", &id.to_string()).replace("{what}", "entered").replace("{event}", &event);
                for format in ["sheet", "pdf", "json", "htcds", "notice"].iter().take(if path.contains("{format}") { 5 } else { 1 }) {
                    let path = path.replace("{format}", format);
                    let seen = match route.method == Method::POST {
                        true => county.post(outsider, &path, &[("reference", "x")]).await,
                        false => county.get(outsider, &path).await,
                    };
                    assert_eq!(bytes(&seen), bytes(&nothing), "{} {path} on {}", route.method, county.world.name());
                }
            }
        }
        for outsider in [&reader, &analyst, &border] {
            let nothing = county.get(outsider, "/nothing/here").await;
            for path in ["/referrals", "/referrals/waiting", "/referrals/rules"] {
                assert_eq!(bytes(&county.get(outsider, path).await), bytes(&nothing), "{path}");
            }
        }
        county.get(&clerk, "/referrals").await.keeps_quiet_about(&id.to_string());
        assert_eq!(county.account(&id.to_string()).await, ["referral.prepared"], "and nothing of it is in the account");
    }
}

#[tokio::test]
async fn a_word_goes_back_to_whoever_referred_and_both_see_whether_it_was_read() {
    for county in counties().await {
        let ben = county.coordinator(county.council, "Ben Clerk").await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (clerk, officer) = (county.me(&ben).await, county.me(&chief).await);
        let person = county.helped(&clerk, Who::Adult).await;
        assert!(county.choose(&clerk, person, About::Referral, None, Answer::Given).await);
        assert!(county.choose(&clerk, person, About::Sharing, Some(county.police), Answer::Given).await);
        assert!(county.share(&clerk, person, county.police).await);
        let id = county.prepare(&clerk, person, Kind::Nrm).await.unwrap();
        let path = format!("/referrals/{id}/standing/feedback");
        county.get(&ben, &path).await.says("You made this referral ready yourself.");
        let page = county.get(&ben, &format!("/referrals/{id}/standing/hand-to")).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.text());
        let handed = county.save(&ben, &page, &[("to", &county.police.to_string())]).await;
        assert_eq!(handed.status, StatusCode::SEE_OTHER, "{}", handed.text());
        county.get(&ben, &path).await.says("Another organisation works on this referral");
        let long = "x".repeat(1_001);
        let refused = county.post(&chief, &path, &[("words", &long)]).await;
        refused.says("Write less");
        assert!(refused.body.contains(&long), "what was typed is kept");
        county.post(&chief, &path, &[("words", "")]).await.says("Write a sentence.");
        let sent = county.post(&chief, &path, &[("words", "Her own words on the hours made the difference. Next time add who holds the papers.")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        county.case(&chief, id).await.says("Not read yet.");
        let register = county.get(&ben, "/referrals").await;
        register.says("A word for you");
        register.keeps_quiet_about("made the difference");
        county.get(&chief, "/referrals").await.keeps_quiet_about("A word for you");
        let read = county.case(&ben, id).await;
        read.says("Next time add who holds the papers.");
        county.get(&ben, "/referrals").await.keeps_quiet_about("A word for you");
        county.case(&chief, id).await.says("Read by Aldermouth Council");
        let account = county.account(&id.to_string()).await;
        assert!(account.contains(&"referral.fed_back".to_owned()) && account.contains(&"referral.feedback_read".to_owned()), "{account:?}");
        // Nobody else has a way to it, and whoever takes their choice back takes it from the police.
        let outsider = county.coordinator(county.charity, "Hal Helper").await;
        assert_eq!(county.get(&outsider, &path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(county.post(&outsider, &path, &[("words", "x")]).await.status, StatusCode::NOT_FOUND);
        assert!(county.choose(&officer, person, About::Sharing, Some(county.police), Answer::Withdrawn).await);
        assert_eq!(county.get(&chief, &path).await.status, StatusCode::NOT_FOUND);
        // Whoever it was handed to sees it no longer: it falls back to whose it is, and does not fall through.
        assert!(county.get(&ben, "/referrals/waiting").await.body.contains(&id.to_string()));
        county.case(&ben, id).await.says("Handled by Aldermouth Council");
        let today = county.world.clock.today();
        county.happened(&ben, id, "entered", today, &[("reference", "NRM-8")]).await;
        county.missed_no_words();
    }
}

/// Input and result: the day of a decision, and what must stand beside it.
#[tokio::test]
async fn the_day_of_a_decision_can_be_only_one_it_can_have_happened_on() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let me = county.me(&chief).await;
        let today = county.world.clock.today();
        let person = county.helped(&me, Who::Adult).await;
        assert!(county.choose(&me, person, About::Referral, None, Answer::Given).await);
        let id = county.prepare(&me, person, Kind::Nrm).await.unwrap();
        let reference = [("reference", "NRM-7"), ("words", "By telephone, at noon.")];
        for (what, on, fields, why) in [
            ("entered", today.plus(1), &reference[..], "Enter a day that has come."),
            ("entered", today.plus(-1), &reference[..], "not before"),
            ("entered", today, &reference[1..], "reference"),
        ] {
            let seen = county.record(&chief, id, what, on, fields).await;
            assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{what} on {on}");
            assert!(seen.text().replace('\'', "’").contains(why), "{what} on {on}: {}", seen.text());
            assert!(seen.body.contains("By telephone, at noon."), "what was typed is kept");
        }
        county.happened(&chief, id, "entered", today, &reference).await;
        county.world.clock.advance_minutes(10 * 24 * 60);
        let chief = county.again(chief).await;
        let today = county.world.clock.today();
        for (what, on, why) in [
            ("rg_positive", today.plus(1), "Enter a day that has come."),
            ("rg_positive", today.plus(-11), "not before"),
            ("cg_positive", today, ""),
            ("rg_again", today, ""),
        ] {
            let seen = county.record(&chief, id, what, on, &[("words", "A letter of two pages.")]).await;
            assert_ne!(seen.status, StatusCode::SEE_OTHER, "{what} on {on}");
            assert!(seen.text().replace('\'', "’").contains(why), "{what} on {on}: {}", seen.text());
        }
        // No such day, in every box.
        for (day, month, year) in [("31", "2", "2026"), ("", "", ""), ("ten", "11", "2026"), ("1", "13", "2026"), ("1", "1", "26000")] {
            let path = format!("/referrals/{id}/standing/record/rg_positive");
            let seen = county.post(&chief, &path, &[("on-day", day), ("on-month", month), ("on-year", year), ("counted", "2"), ("words", "A letter of two pages.")]).await;
            assert_eq!(seen.status, StatusCode::UNPROCESSABLE_ENTITY, "{day} {month} {year}");
            assert!(seen.body.contains("A letter of two pages."), "what was typed is kept");
        }
        // Days later than the reference and not after today are taken, and one that is too soon is taken and remarked on.
        county.happened(&chief, id, "rg_positive", today.plus(-3), &[("authority", "sca")]).await;
        county.happened(&chief, id, "cg_negative", today, &[("authority", "sca"), ("reason", "insufficient")]).await;
        county.case(&chief, id).await.says("2 December 2026");
        county.missed_no_words();
    }
}
