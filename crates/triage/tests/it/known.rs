//! Somebody already knows: who hears of it, who must not, and what nobody can learn from what is stored or answered.

use crate::place::{County, Person, Seen, counties, draw};
use daybreak_access::Role;
use daybreak_audit::{Author, change};
use daybreak_database::on;
use daybreak_reports::{ReportId, acts};
use daybreak_triage::known::most;
use daybreak_vault::trace::{Mark, TraceKey, TraceKeys};
use http::StatusCode;

const WEALD: &str = "E07990003";
const TOWN: &str = "E07990001";
const VAN: &str = "ZQ19 IQZ";
const OTHERS: &str = "At least one other organisation holds something on this vehicle.";

/// Tokens that stand in the database, on either engine.
async fn tokens(county: &County) -> Vec<Vec<u8>> {
    let mut tx = county.world.db.read().await.unwrap();
    let rows: Vec<(Vec<u8>,)> = on!(&mut tx, |db| sqlx::query_as("SELECT token FROM trace ORDER BY token").fetch_all(db).await).unwrap();
    tx.rollback().await.unwrap();
    rows.into_iter().map(|(token,)| token).collect()
}

/// The police cover the town, the council the weald; the charity reads what is passed to it.
async fn two(county: &County) -> (Person, Person) {
    county.cover(county.police, &[TOWN]).await;
    county.cover(county.council, &[WEALD]).await;
    (county.coordinator(county.police, "Ada Chief").await, county.coordinator(county.council, "Ben Clerk").await)
}

async fn van(county: &County, district: &str, more: &[(&str, &str)]) -> ReportId {
    let told = [&[("story", "A grey van."), ("district", district), ("vehicles", "Grey van, zq19iqz")][..], more].concat();
    county.send(&told).await.0
}

fn own(seen: &Seen, report: ReportId) -> bool {
    let known = seen.body.split("id=\"known\"").nth(1).and_then(|rest| rest.split("</section>").next()).unwrap_or_default();
    known.contains(&format!("/reports/{report}\""))
}

#[tokio::test]
async fn ones_own_are_named_and_others_are_one_sentence() {
    for county in counties().await {
        let (chief, clerk) = two(&county).await;
        let first = van(&county, TOWN, &[]).await;
        let second = van(&county, TOWN, &[]).await;
        let theirs = van(&county, WEALD, &[]).await;
        county.open_report(&chief, first).await.says("Nothing shares it, as far as you may know.");
        // Nothing is traced before somebody has opened it: the council's report tells nobody anything yet.
        let page = county.open_report(&chief, second).await;
        assert!(own(&page, first));
        page.keeps_quiet_about(OTHERS);
        let page = county.open_report(&clerk, theirs).await;
        page.says(OTHERS);
        assert!(!own(&page, first) && !own(&page, second));
        page.keeps_quiet_about("Aldermarsh Police asks");
        let page = county.open_report(&chief, first).await;
        page.says(OTHERS);
        assert!(own(&page, second) && !own(&page, theirs));
        county.missed_no_words();
    }
}

/// What can't be read is not passed over in silence, as if it had been compared.
#[tokio::test]
async fn what_could_not_be_read_is_said_to_be_compared_with_nothing() {
    for county in counties().await {
        let (chief, _) = two(&county).await;
        let told = [("story", "A van."), ("district", TOWN), ("vehicles", "Grey van, ends in IQZ"), ("phones", "his number ends 381"), ("links", "on the internet")];
        let (report, _) = county.send(&told).await;
        let page = county.open_report(&chief, report).await;
        page.says("can be compared. No mark could be read in these answers, so they are not compared: Grey van, ends in IQZ his number ends 381 on the internet");
        let read = van(&county, TOWN, &[]).await;
        county.open_report(&chief, read).await.keeps_quiet_about("No mark could be read");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn how_many_there_are_changes_no_byte() {
    for county in counties().await {
        let (chief, clerk) = two(&county).await;
        let mine = van(&county, TOWN, &[]).await;
        let known = |seen: &Seen| seen.body.split("id=\"known\"").nth(1).and_then(|rest| rest.split("</section>").next()).unwrap().to_owned();
        let mut answers = Vec::new();
        for _ in 0..3 {
            let theirs = van(&county, WEALD, &[]).await;
            county.open_report(&clerk, theirs).await;
            answers.push(known(&county.open_report(&chief, mine).await));
        }
        assert!(answers[0].contains("At least one other"), "{}", answers[0]);
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "one, two and three look alike");
    }
}

#[tokio::test]
async fn whom_a_sender_shut_out_learns_nothing_and_is_never_asked() {
    for county in counties().await {
        let (chief, clerk) = two(&county).await;
        let (police, council) = (county.police.to_string(), county.council.to_string());
        // Reports the police must not hear of: they were excluded, or the police were.
        for shut in [("exclude", police.as_str()), ("readers", "not_police")] {
            let theirs = van(&county, WEALD, &[shut]).await;
            county.open_report(&clerk, theirs).await;
        }
        let mine = van(&county, TOWN, &[]).await;
        county.open_report(&chief, mine).await.keeps_quiet_about("At least one other");
        // And one from which nothing may reach the council.
        let shy = van(&county, TOWN, &[("exclude", &council)]).await;
        let open = van(&county, WEALD, &[]).await;
        county.open_report(&clerk, open).await;
        county.open_report(&chief, mine).await.says(OTHERS);
        let page = county.open_report(&chief, shy).await;
        page.keeps_quiet_about("At least one other");
        let refused = county.post(&chief, &format!("/reports/{shy}/ask/0"), &[("reason", "check")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Nobody else holds anything on it now.");
        // An official of the police is named in it: from then on the police hear nothing.
        county.act(&clerk, open, "official", &[("concerned", &police)]).await;
        county.open_report(&chief, mine).await.keeps_quiet_about("At least one other");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_stepped_back_does_not_meet_it_again_as_a_match() {
    for county in counties().await {
        let (chief, _) = two(&county).await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let (first, second) = (van(&county, TOWN, &[]).await, van(&county, TOWN, &[]).await);
        county.open_report(&chief, first).await;
        county.act(&worker, first, "recuse", &[("sure", "yes")]).await;
        assert!(!own(&county.open_report(&worker, second).await, first));
        assert!(own(&county.open_report(&chief, second).await, first));
        let looked = county.post(&worker, "/look-up", &[("mark", "vehicle"), ("text", VAN), ("why", "met")]).await;
        looked.keeps_quiet_about(&first.to_string());
        // Nor one about an official, where it is not for them.
        county.act(&chief, second, "official", &[("concerned", "elsewhere")]).await;
        let third = van(&county, TOWN, &[]).await;
        assert!(!own(&county.open_report(&worker, third).await, second));
        assert!(own(&county.open_report(&chief, third).await, second));
    }
}

#[tokio::test]
async fn the_senders_own_number_leaves_no_trace() {
    for county in counties().await {
        let (chief, _) = two(&county).await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let told: &[(&str, &str)] = &[
            ("story", "Call me on 07700 900123."),
            ("district", TOWN),
            ("phones", "07700 900123\nThe boss: 07700 900381"),
            ("level", "answering"),
            ("name", "Dana Porter"),
            ("phone", "+44 7700 900123"),
        ];
        let (report, _) = county.send(told).await;
        // A reader can't tell whose number it is: none is traced until somebody can.
        county.open_report(&reader, report).await;
        assert_eq!(tokens(&county).await.len(), 0);
        county.open_report(&chief, report).await;
        let boss = TraceKey::new(1, [5; 32]).trace(Mark::Phone, "07700900381").unwrap();
        assert_eq!(tokens(&county).await, [boss.token.to_vec()]);
        // And it is not lost when a reader opens it again.
        county.open_report(&reader, report).await;
        assert_eq!(tokens(&county).await.len(), 1);
    }
}

#[tokio::test]
async fn ten_thousand_known_numbers_and_the_database_recognise_none() {
    for county in counties().await {
        let (chief, _) = two(&county).await;
        let phones: Vec<String> = (0..60).map(|at| format!("07700 900{:03}", at * 7)).collect();
        for some in phones.chunks(20) {
            let (report, _) = county.send(&[("story", "x"), ("district", TOWN), ("phones", &some.join("\n"))]).await;
            county.open_report(&chief, report).await;
        }
        let stored = tokens(&county).await;
        assert_eq!(stored.len(), 60);
        let known = (0..10_000).map(|at| format!("0{}", 7_700_900_000_u64 + at));
        // What somebody can try who holds the database and no key: a digest of the number in each form, an HMAC under a key that is empty or one of the
        // usual ones, under the ids and tokens that stand beside it.
        let guesses = [[0; 32], [1; 32], [255; 32]].map(|key| TraceKey::new(1, key));
        let recognised = known
            .filter(|number| {
                let under = guesses.iter().filter_map(|key| key.trace(Mark::Phone, number)).map(|trace| trace.token.to_vec());
                let normal = format!("44{}", &number[1..]);
                let digests = [number.as_bytes(), normal.as_bytes()].map(|text| {
                    use sha2::Digest;
                    sha2::Sha256::digest(text)[..16].to_vec()
                });
                under.chain(digests).any(|token| stored.contains(&token))
            })
            .count();
        assert_eq!(recognised, 0, "{}", county.world.name());
        // The same numbers with the key, so that the search could have found something.
        let key = TraceKey::new(1, [5; 32]);
        assert!(phones.iter().all(|phone| stored.contains(&key.trace(Mark::Phone, phone).unwrap().token.to_vec())));
    }
}

#[tokio::test]
async fn what_is_taken_back_or_erased_leaves_no_trace() {
    for county in counties().await {
        let (chief, clerk) = two(&county).await;
        let mine = van(&county, TOWN, &[]).await;
        let theirs = van(&county, WEALD, &[]).await;
        county.open_report(&clerk, theirs).await;
        county.open_report(&chief, mine).await.says(OTHERS);
        // Asked about, so that rows hang on both.
        county.act(&chief, mine, "ask/0", &[("reason", "check")]).await;
        deliver(&county).await;
        assert_eq!(tokens(&county).await.len(), 2);
        change!(&county.world.db, Author::Public, county.now(), draw(&county.office), |change| acts::withdraw(change, theirs).await).unwrap();
        assert_eq!(tokens(&county).await.len(), 1);
        county.open_report(&chief, mine).await.keeps_quiet_about(OTHERS);
        change!(&county.world.db, Author::System, county.now(), draw(&county.office), |change| acts::erase(change, mine, "early").await).unwrap();
        assert_eq!(tokens(&county).await.len(), 0);
        county.get(&chief, "/asked").await.says("Your organisation has asked nothing in the last 90 days.");
    }
}

#[tokio::test]
async fn what_is_taken_back_and_held_matches_nothing() {
    for county in counties().await {
        let (chief, clerk) = two(&county).await;
        let (mine, theirs) = (van(&county, TOWN, &[]).await, van(&county, WEALD, &[]).await);
        county.open_report(&clerk, theirs).await;
        county.act(&clerk, theirs, "hold", &[("ground", "life"), ("text", "Until Friday.")]).await;
        county.open_report(&chief, mine).await.says(OTHERS);
        change!(&county.world.db, Author::Public, county.now(), draw(&county.office), |change| acts::withdraw(change, theirs).await).unwrap();
        county.open_report(&chief, mine).await.keeps_quiet_about(OTHERS);
    }
}

#[tokio::test]
async fn a_common_value_matches_nothing_and_a_coordinator_sets_one_aside() {
    for county in counties().await {
        let (chief, clerk) = two(&county).await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let mine = van(&county, TOWN, &[]).await;
        let theirs = van(&county, WEALD, &[]).await;
        county.open_report(&clerk, theirs).await;
        county.open_report(&chief, mine).await.says(OTHERS);
        assert_eq!(county.post(&worker, &format!("/reports/{mine}/aside/0"), &[]).await.status, StatusCode::NOT_FOUND);
        county.act(&chief, mine, "aside/0", &[]).await;
        let page = county.open_report(&worker, mine).await;
        page.says("Ada Chief set it aside as common on");
        page.keeps_quiet_about(OTHERS);
        // Only here: nobody blinds another organisation. And the value itself stands nowhere.
        county.open_report(&clerk, theirs).await.says(OTHERS);
        county.act(&chief, mine, "aside/0/take-back", &[]).await;
        county.open_report(&chief, mine).await.says(OTHERS);
        // More than a value may have: it stops matching, for everybody.
        let keys = TraceKeys::new(vec![TraceKey::new(1, [5; 32])]);
        let trace = keys.all(Mark::Vehicle, VAN).remove(0);
        let many: Vec<ReportId> = (0..most(&keys, &trace)).map(|_| ReportId(draw(&county.office).uuid4())).collect();
        for report in many {
            let stored = daybreak_audit::change!(&county.world.db, Author::System, county.now(), draw(&county.office), |change| {
                let report = report.0;
                let source = theirs.0;
                on!(change.tx(), |db| sqlx::query(COPY).bind(report).bind(source).execute(db).await.map(|_| ())).map_err(daybreak_database::Failure::from)?;
                let shut = keys.seal_shut_out(draw(&county.office), report, &Default::default()).unwrap().1;
                daybreak_triage::store::replace_traces(change.tx(), ReportId(report), 1, true, &shut, &[trace]).await?;
                change.record(daybreak_audit::Entry::new("report.sent", "report", report));
                Ok::<(), daybreak_audit::Stop<()>>(())
            });
            stored.unwrap();
        }
        let page = county.open_report(&chief, mine).await;
        page.says("So many reports share it that it says nothing.");
        page.keeps_quiet_about(OTHERS);
        county.missed_no_words();
    }
}

/// A further report like another, with an id, a submission and a locator of its own.
const COPY: &str = "INSERT INTO report (id, submission, kind, age_band, danger, child, sent_on, state, state_on, answering, locator, receipt_key, expires_on)
                    SELECT $1, $1, kind, age_band, danger, child, sent_on, state, state_on, answering, locator, receipt_key, expires_on FROM report WHERE id = $2";

async fn deliver(county: &County) -> u64 {
    let house = &county.office.house;
    daybreak_triage::acts::ask::deliver(&house.db, &county.office.traces, house.clock.as_ref(), house.chance.as_ref()).await.unwrap()
}

#[tokio::test]
async fn a_van_written_with_o_for_nought_is_the_same_van_and_a_wrong_mark_says_why() {
    for county in counties().await {
        let (chief, _) = two(&county).await;
        let (report, _) = county.send(&[("story", "x"), ("district", TOWN), ("vehicles", "AB12 CDO"), ("phones", "+40 721 555 123")]).await;
        county.open_report(&chief, report).await;
        for (mark, text) in [("vehicle", "ab12cd0"), ("phone", "0040 721 555 123"), ("phone", "+40721555123")] {
            let found = county.post(&chief, "/look-up", &[("mark", mark), ("text", text), ("why", "told")]).await;
            assert!(found.body.contains(&report.to_string()), "{text}: {}", found.text());
        }
        for (mark, text, why) in [
            ("phone", "7700900123", "Begin with 0, or with + and the country."),
            ("phone", "call the boss", "Type the number in digits."),
            ("vehicle", "white van", "Type the number of the vehicle, not what it looks like."),
            ("address", "14 QQ1 1AA", "There is no postcode that begins like this."),
            ("address", "EX4 3AB", "Type the number or name of the house before the postcode."),
            ("email", "boss", "Type the whole e-mail address"),
            ("web", "the internet", "Type the address of the page"),
            ("name", "Jan", "Type the whole name."),
            ("phone", "", "Type it."),
        ] {
            let refused = county.post(&chief, "/look-up", &[("mark", mark), ("text", text), ("why", "told")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
            refused.says(why);
            assert!(refused.body.contains(&format!("value=\"{text}\"")), "nothing typed is lost: {text}");
        }
        let refused = county.post(&chief, "/look-up", &[("text", "07700 900123")]).await;
        refused.says("Choose what it is.");
        refused.says("Choose why you look.");
        // With nothing filled in, all three are named at once.
        let empty = county.post(&chief, "/look-up", &[]).await;
        for said in ["Choose what it is.", "Type it.", "Choose why you look."] {
            empty.says(said);
        }
        county.missed_no_words();
    }
}

#[tokio::test]
async fn looking_often_is_slow_counted_and_seen_by_the_auditor() {
    for county in counties().await {
        let (chief, _) = two(&county).await;
        let auditor = county.member(county.police, "Aud Itor", &[Role::Auditor]).await;
        for at in 0..20 {
            let phone = format!("07700 900{at:03}");
            let seen = county.post(&chief, "/look-up", &[("mark", "phone"), ("text", &phone), ("why", "met")]).await;
            seen.says("Nobody knows it, as far as you may know.");
        }
        // A report's page does not look by itself any more, and says where to.
        let report = van(&county, TOWN, &[]).await;
        let page = county.open_report(&chief, report).await;
        page.says("You have looked up more than 20 this hour.");
        assert!(page.body.contains(&format!("/reports/{report}/known")));
        county.get(&chief, &format!("/reports/{report}/known")).await.says("Nothing shares it, as far as you may know.");
        // Looked from once, it counts no more that day.
        county.open_report(&chief, report).await.says("Nothing shares it, as far as you may know.");
        county.get(&auditor, "/account-of-acts").await.keeps_quiet_about("fifty");
        for at in 20..50 {
            if at % 3 == 0 {
                county.world.clock.advance_minutes(1);
            }
            county.post(&chief, "/look-up", &[("mark", "phone"), ("text", &format!("07700 900{at:03}")), ("why", "met")]).await.says("Nobody knows it");
        }
        let account = county.get(&auditor, "/account-of-acts").await;
        account.says("Looked up fifty marks, or fifty more, within one day");
        let head = "In the last 30 days these looked up fifty marks or more within one day Ada Chief";
        account.says(head);
        // However many acts come after it, the auditor finds it where the page begins; a month later it is one line of many.
        county.world.clock.advance_days(3);
        let mut auditor = county.back(auditor).await;
        county.get(&auditor, "/account-of-acts").await.says(head);
        county.days_later(31, &mut auditor).await;
        county.get(&auditor, "/account-of-acts").await.keeps_quiet_about("In the last 30 days");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn asking_is_looking_and_slow_answers_come_one_after_the_other() {
    for county in counties().await {
        let (chief, _) = two(&county).await;
        // That nobody is there to be asked is an answer as well: it is counted, whatever it says.
        for at in 0..26 {
            let phone = format!("07700 900{at:03}");
            let asked = county.post(&chief, "/look-up/ask", &[("mark", "phone"), ("text", &phone), ("why", "met"), ("reason", "check")]).await;
            asked.says("Nobody else holds anything on it now.");
            asked.says("Nobody knows it, as far as you may know.");
        }
        // The clock stands still: the answers before are all still on their way, and the next would wait for too long.
        let form = [("mark", "phone"), ("text", "07700 900099"), ("why", "met"), ("reason", "check")];
        for path in ["/look-up", "/look-up/ask"] {
            let refused = county.post(&chief, path, &form).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            refused.says("Other answers of yours are still on their way.");
            refused.keeps_quiet_about("as far as you may know");
            assert!(refused.body.contains("value=\"07700 900099\""), "nothing typed is lost");
        }
        // Nor from a report that was not looked from yet.
        let report = van(&county, TOWN, &[]).await;
        county.open_report(&chief, report).await.says("You have looked up more than 20 this hour.");
        let refused = county.post(&chief, &format!("/reports/{report}/ask/0"), &[("reason", "check")]).await;
        refused.says("Other answers of yours are still on their way.");
        refused.keeps_quiet_about("Nobody else holds");
        county.get(&chief, &format!("/reports/{report}/known")).await.keeps_quiet_about("as far as you may know");
        county.world.clock.advance_minutes(1);
        county.post(&chief, "/look-up", &form).await.says("Nobody knows it, as far as you may know.");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn another_key_finds_what_the_earlier_one_left() {
    for mut county in counties().await {
        let (chief, clerk) = two(&county).await;
        let theirs = van(&county, WEALD, &[]).await;
        county.open_report(&clerk, theirs).await;
        let mine = van(&county, TOWN, &[]).await;
        county.open_report(&chief, mine).await.says(OTHERS);
        county.with_traces(TraceKeys::new(vec![TraceKey::new(1, [5; 32]), TraceKey::new(2, [6; 32])]));
        county.open_report(&chief, mine).await.says(OTHERS);
        let second = TraceKey::new(2, [6; 32]).trace(Mark::Vehicle, VAN).unwrap();
        let stored = tokens(&county).await;
        assert!(stored.contains(&second.token.to_vec()) && stored.len() == 2, "opened again, it is traced anew");
        county.open_report(&clerk, theirs).await.says(OTHERS);
    }
}

#[tokio::test]
async fn behind_the_wall_and_without_the_role_there_is_no_such_page() {
    for county in counties().await {
        let (chief, _) = two(&county).await;
        let border = county.member(county.immigration, "Bo Border", &[Role::Coordinator, Role::Caseworker]).await;
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        let report = van(&county, TOWN, &[]).await;
        county.open_report(&chief, report).await;
        for outsider in [&border, &analyst] {
            let (never, never_sent) = (county.get(outsider, "/nothing").await, county.post(outsider, "/nothing", &[]).await);
            for path in [format!("/reports/{report}/known"), format!("/reports/{report}/ask/0"), "/look-up".to_owned(), "/asked".to_owned(), "/key-in".to_owned()] {
                let seen = county.get(outsider, &path).await;
                assert_eq!((seen.status, &seen.body), (never.status, &never.body), "{path}");
            }
            for path in [format!("/reports/{report}/ask/0"), format!("/reports/{report}/aside/0"), format!("/reports/{report}/decline/{report}"), "/look-up".to_owned(), "/look-up/ask".to_owned(), "/key-in".to_owned()] {
                let form = [("mark", "vehicle"), ("text", VAN), ("why", "met"), ("reason", "check")];
                let seen = county.post(outsider, &path, &form).await;
                assert_eq!((seen.status, &seen.body), (never_sent.status, &never_sent.body), "{path}");
            }
        }
        // Whoever reads something else sees neither this report's marks nor its page.
        let clerk = county.coordinator(county.charity, "Cat Helper").await;
        assert_eq!(county.get(&clerk, &format!("/reports/{report}/known")).await.status, StatusCode::NOT_FOUND);
        assert_eq!(county.get(&chief, &format!("/reports/{report}/ask/7")).await.status, StatusCode::NOT_FOUND, "a mark that is not there");
    }
}
