//! Drafts: saved by the page and once, written by two people, read by a second, handed over, ended on their day.

use crate::place::{County, Person, counties, county, draw};
use daybreak_access::Role;
use daybreak_database::Engine;
use daybreak_referrals::acts::standing::follow;
use daybreak_referrals::rules::Rules;
use http::StatusCode;

async fn page(county: &County, by: &Person, draft: &str, sheet: &str) -> crate::place::Seen {
    let page = county.get(by, &format!("/referrals/{draft}/sheet/{sheet}")).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page
}

#[tokio::test]
async fn a_page_is_saved_by_itself_and_once_however_often_it_is_sent() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let person = county.somebody(&chief, "yes").await;
        let draft = county.begin(&chief, &person).await;
        let leaving = page(&county, &chief, &draft, "leaving").await;
        leaving.says("If nobody writes on this draft, it is erased on 20 December 2026.");
        let mut form = leaving.form();
        form.set("left", "Walked out at night.\nNobody saw.");
        form.set("then", "next");
        let first = county.post(&chief, &form.action, &form.fields()).await;
        assert_eq!((first.status, first.location()), (StatusCode::SEE_OTHER, format!("/referrals/{draft}/sheet/other").as_str()));
        // The connection broke and the browser sends it again.
        let again = county.post(&chief, &form.action, &form.fields()).await;
        assert_eq!((again.status, again.location()), (first.status, first.location()));
        let saved = county.account(&draft).await.iter().filter(|act| *act == "referral.sheet_saved").count();
        assert_eq!(saved, 1, "{}", county.world.name());
        let shown = page(&county, &chief, &draft, "leaving").await;
        assert_eq!(shown.form().value("left"), "Walked out at night.\nNobody saw.");
        // What is wrong is told, and nothing typed is lost.
        let situation = page(&county, &chief, &draft, "situation").await;
        let refused = county.save(&chief, &situation, &[("required", "Fourteen hours."), ("from-day", "31"), ("from-month", "2"), ("from-year", "2026")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("This is no day.");
        assert_eq!(refused.form().value("required"), "Fourteen hours.");
        assert_eq!(refused.form().value("from-day"), "31");
        // An empty page saves nothing and leads on.
        let empty = page(&county, &chief, &draft, "other").await;
        let on = county.save(&chief, &empty, &[("then", "next")]).await;
        assert_eq!(on.location(), format!("/referrals/{draft}/sheet/before"));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_session_that_ends_while_somebody_types_loses_nothing_of_the_sheet() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let person = county.somebody(&chief, "yes").await;
        let draft = county.begin(&chief, &person).await;
        let left = "Ei au luat actele. Ușa era încuiată.\nShe ran at 4.";
        let leaving = page(&county, &chief, &draft, "leaving").await;
        let mut form = leaving.form();
        form.set("left", left);
        form.set("still", "no");
        form.set("then", "next");
        // She talks for longer than a session lasts.
        county.world.clock.advance_minutes(61);
        let lost = county.post(&chief, &form.action, &form.fields()).await;
        lost.says("Passphrase");
        lost.keeps_quiet_about("She ran");
        let typed = lost.form().value("typed").to_owned();
        assert!(!typed.is_empty());
        // Nothing of it is kept anywhere but in the page.
        assert!(!county.account(&draft).await.contains(&"referral.sheet_saved".to_owned()));
        let (chief, back) = county.signs_in_with(chief, &typed).await;
        back.says("She ran at 4.");
        let offered = back.form();
        assert_eq!(offered.action, form.action);
        assert_eq!(offered.value("left").replace("\r\n", "\n"), left);
        let saved = county.post(&chief, &offered.action, &offered.fields()).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER, "{}", saved.text());
        assert_eq!(page(&county, &chief, &draft, "leaving").await.form().value("left").replace("\r\n", "\n"), left);
        // The browser sends the page from before the sign-in once more: it was saved, and is saved once.
        county.save(&chief, &back, &[]).await;
        assert_eq!(county.account(&draft).await.iter().filter(|act| *act == "referral.sheet_saved").count(), 1, "{}", county.world.name());
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_was_removed_is_nobodys_contact() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let worker = county.colleague(&chief, county.charity, "Wyn Worker", Role::Caseworker).await;
        for (person, role) in [(&chief, "Day desk"), (&worker, "Night desk")] {
            let kept = county.post(person, "/account/responder-card", &[("role", role), ("phone", "01632 960777"), ("nation", "england")]).await;
            assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
        }
        let person = county.somebody(&chief, "yes").await;
        let [stays, goes] = [county.begin(&worker, &person).await, county.begin(&worker, &county.somebody(&chief, "yes").await).await];
        let ready = async |draft: &str| {
            let ready = county.post(&chief, &format!("/referrals/{draft}/prepare"), &[]).await;
            assert_eq!(ready.status, StatusCode::SEE_OTHER, "{}", ready.text());
            county.get(&chief, &format!("/referrals/{draft}/out/json")).await
        };
        assert!(ready(&stays).await.body.contains("Night desk"), "who holds the draft reports");
        let removed = county.post(&chief, &format!("/members/{}/remove", worker.id), &[("sure", "yes")]).await;
        assert_eq!(removed.status, StatusCode::SEE_OTHER, "{}", removed.text());
        let json = ready(&goes).await;
        assert!(json.body.contains("Day desk") && json.body.contains("Quill"), "{}: {}", county.world.name(), json.body);
        json.keeps_quiet_about("Night desk");
        json.keeps_quiet_about("Wyn");
        // What was ready before names them still: it does not leave, and goes back to its draft.
        for format in ["sheet", "pdf", "json", "htcds"] {
            let kept = county.get(&chief, &format!("/referrals/{stays}/out/{format}")).await;
            kept.says("it was made ready before something it says changed");
            kept.says("Whoever it names as the contact no longer works there");
            kept.keeps_quiet_about("Night desk");
        }
        county.get(&chief, &format!("/referrals/{stays}/standing")).await.says("Whoever it names as the contact no longer works there");
        let again = county.post(&chief, &format!("/referrals/{stays}/standing/write-again"), &[("sure", "yes")]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text());
        let json = ready(&stays).await;
        assert!(json.body.contains("Day desk"), "{}: {}", county.world.name(), json.body);
        json.keeps_quiet_about("Night desk");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn two_people_on_one_sheet_lose_nothing() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let worker = county.colleague(&chief, county.charity, "Wyn Worker", Role::Caseworker).await;
        let person = county.somebody(&chief, "yes").await;
        let draft = county.begin(&chief, &person).await;
        let [one, other] = [page(&county, &chief, &draft, "leaving").await, page(&county, &worker, &draft, "leaving").await];
        let saved = county.save(&chief, &one, &[("still", "no"), ("left", "Walked out."), ("then", "next")]).await;
        assert_eq!(saved.status, StatusCode::SEE_OTHER);
        // Another answer, written at the same time: both stay, and nobody is asked.
        let merged = county.save(&worker, &other, &[("again", "yes"), ("then", "list")]).await;
        assert_eq!((merged.status, merged.location()), (StatusCode::SEE_OTHER, format!("/referrals/{draft}?done=merged").as_str()));
        let now = page(&county, &chief, &draft, "leaving").await.form();
        assert_eq!((now.value("left"), now.value("again")), ("Walked out.", "yes"));

        // The same answer, each differently: both are shown, field by field.
        let [one, other] = [page(&county, &chief, &draft, "leaving").await, page(&county, &worker, &draft, "leaving").await];
        county.save(&chief, &one, &[("left", "Walked out at night."), ("still", "yes")]).await;
        let conflict = county.save(&worker, &other, &[("left", "A friend fetched her."), ("contact-details", "He rang.")]).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        conflict.says("Cat Quill saved Walked out at night.");
        conflict.says("You wrote A friend fetched her.");
        assert_eq!(conflict.form().value("contact-details"), "He rang.");
        assert_eq!(conflict.form().value("still"), "yes", "what only the other changed is taken over");
        // Nothing was chosen: nothing is overwritten.
        let open = county.save(&worker, &conflict, &[]).await;
        assert_eq!(open.status, StatusCode::CONFLICT);
        open.says("Choose for each answer what to keep.");
        let kept = county.save(&worker, &open, &[("keep-left", "both")]).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
        let now = page(&county, &chief, &draft, "leaving").await.form();
        assert_eq!(now.value("left"), "Walked out at night.\n\nA friend fetched her.");
        assert_eq!((now.value("still"), now.value("contact-details")), ("yes", "He rang."));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn any_number_of_records_of_a_kind() {
    let county = county(Engine::Sqlite).await;
    let chief = county.coordinator(county.charity, "Cat Quill").await;
    let person = county.somebody(&chief, "yes").await;
    let draft = county.begin(&chief, &person).await;
    let mut at = page(&county, &chief, &draft, "place").await;
    for town in ["Calais", "Harbour Town", "Aldermouth"] {
        let next = county.save(&chief, &at, &[("town", town), ("then", "another")]).await;
        assert_eq!(next.location(), format!("/referrals/{draft}/sheet/place/new"));
        at = county.get(&chief, next.location()).await;
    }
    at.says("Record 3");
    let overview = county.get(&chief, &format!("/referrals/{draft}")).await;
    overview.says("3 records");
    // Emptied, a record is gone from the account.
    let first = page(&county, &chief, &draft, "place").await;
    county.save(&chief, &first, &[("town", "")]).await;
    county.get(&chief, &format!("/referrals/{draft}")).await.says("2 records");
    county.missed_no_words();
}

#[tokio::test]
async fn a_second_person_reads_it_and_what_is_written_after_undoes_that() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let worker = county.colleague(&chief, county.charity, "Wyn Worker", Role::Caseworker).await;
        let person = county.somebody(&worker, "yes").await;
        let draft = county.begin(&worker, &person).await;
        let view = page(&county, &worker, &draft, "view").await;
        county.save(&worker, &view, &[("view", "Held for a debt.")]).await;
        let alone = county.post(&worker, &format!("/referrals/{draft}/review"), &[]).await;
        county.get(&worker, alone.location()).await.says("Whoever wrote it does not review it");
        let read = county.post(&chief, &format!("/referrals/{draft}/review"), &[]).await;
        county.get(&chief, read.location()).await.says("Read by a second person Cat Quill");
        let view = page(&county, &worker, &draft, "view").await;
        county.save(&worker, &view, &[("view", "Held for a debt of 4,000.")]).await;
        county.get(&chief, &format!("/referrals/{draft}")).await.says("Read by a second person Not as it stands now");
        county.member(county.charity, "Nia New", &[Role::Caseworker]).await;
        county.get(&worker, &format!("/referrals/{draft}/hand-over")).await.says("Nia New They don’t have all their keys yet.");
        let handed = county.post(&worker, &format!("/referrals/{draft}/hand-over"), &[("to", &chief.id.to_string())]).await;
        county.get(&worker, handed.location()).await.says("Who works on it Cat Quill");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn a_draft_goes_with_everything_else_on_a_desk_and_to_nobody_who_stepped_back() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let leaver = county.colleague(&chief, county.charity, "Lou Leaver", Role::Caseworker).await;
        let friend = county.colleague(&chief, county.charity, "Fay Friend", Role::Caseworker).await;
        let heir = county.colleague(&chief, county.charity, "Wyn Worker", Role::Caseworker).await;
        let (person, twin) = (county.somebody(&leaver, "yes").await, county.somebody(&leaver, "yes").await);
        let draft = county.begin(&leaver, &person).await;
        // They know the other record there is of the same person.
        let gone = county.post(&friend, &format!("/people/{twin}/recuse"), &[("sure", "yes")]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        let joined = county.post(&chief, &format!("/people/{person}/merge"), &[("other", &twin)]).await;
        assert_eq!(joined.status, StatusCode::SEE_OTHER, "{}", joined.text());
        county.get(&chief, "/due/hand-over").await.says("Lou Leaver (1)");
        let [from, friend, to] = [&leaver, &friend, &heir].map(|one| one.id.to_string());
        let stayed = county.post(&chief, "/due/hand-over", &[("from", &from), ("to", &friend)]).await;
        assert!(stayed.location().starts_with("/due/hand-over?done=0-0-0-0-0-1_"), "{} {}", stayed.location(), stayed.text());
        let page = county.get(&chief, stayed.location()).await;
        page.says("because the receiver may not see whom they are about: 1. Hand them over again to somebody else");
        page.says("Lou Leaver (1)");
        let moved = county.post(&chief, "/due/hand-over", &[("from", &from), ("to", &to)]).await;
        assert!(moved.location().starts_with("/due/hand-over?done=0-1-0-0-0-0_"), "{} {}", moved.location(), moved.text());
        county.get(&chief, moved.location()).await.says("Wyn Worker (1)");
        county.get(&heir, &format!("/referrals/{draft}")).await.says("Who works on it Wyn Worker");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn whoever_stepped_back_reads_no_act_on_a_draft_about_them_and_hands_none_over() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let friend = county.colleague(&chief, county.charity, "Fay Friend", Role::Coordinator).await;
        let worker = county.colleague(&chief, county.charity, "Wyn Worker", Role::Caseworker).await;
        let person = county.somebody(&worker, "yes").await;
        let draft = county.begin(&worker, &person).await;
        county.get(&friend, "/due/hand-over").await.says("Wyn Worker (1)");
        let gone = county.post(&friend, &format!("/people/{person}/recuse"), &[("sure", "yes")]).await;
        assert_eq!(gone.status, StatusCode::SEE_OTHER, "{}", gone.text());
        follow::round(&county.world.db, county.world.clock.as_ref(), draw(&county.office), &Rules::read("").unwrap()).await.unwrap();
        let view = page(&county, &worker, &draft, "view").await;
        county.save(&worker, &view, &[("view", "Held for a debt.")]).await;
        county.get(&chief, "/account-of-acts").await.says("referral.sheet_saved");
        county.get(&friend, "/account-of-acts").await.keeps_quiet_about("referral.sheet_saved");
        // On whose desk it lies is not theirs to know, nor to change.
        county.get(&friend, "/due/hand-over").await.keeps_quiet_about("Wyn Worker (");
        let [from, to] = [&worker, &friend].map(|one| one.id.to_string());
        county.post(&friend, "/due/hand-over", &[("from", &from), ("to", &to)]).await.says("Choose from whose desk.");
        county.get(&chief, "/due/hand-over").await.says("Wyn Worker (1)");
    }
}

/// The page that begins one says what the person chose.
#[tokio::test]
async fn what_may_be_made_of_a_record_is_shown_to_nobody_untold() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let person = county.somebody(&chief, "yes").await;
        let id: daybreak_vocabulary::uuid::Uuid = person.parse().unwrap();
        let looked = async || {
            let mut tx = county.world.db.read().await.unwrap();
            let acts = daybreak_audit::account::of_record(&mut tx, "person", id).await.unwrap();
            tx.rollback().await.unwrap();
            acts.iter().filter(|entry| entry.act == "person.looked").count()
        };
        let before = looked().await;
        county.get(&chief, &format!("/people/{person}/refer")).await.says("This person chose to be referred.");
        assert_eq!(looked().await, before + 1, "{}", county.world.name());
        let refused = county.post(&chief, &format!("/people/{person}/refer"), &[]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("This person chose to be referred.");
        assert_eq!(looked().await, before + 2, "{}", county.world.name());
    }
}

#[tokio::test]
async fn a_draft_nobody_writes_on_ends_on_the_day_that_was_in_view() {
    for county in counties().await {
        let chief = county.coordinator(county.charity, "Cat Quill").await;
        let person = county.somebody(&chief, "yes").await;
        let draft = county.begin(&chief, &person).await;
        let view = page(&county, &chief, &draft, "view").await;
        county.save(&chief, &view, &[("view", "Held for a debt.")]).await;
        let expire = || daybreak_referrals::acts::expire::expire(&county.world.db, county.world.clock.as_ref(), crate::place::draw(&county.office));
        county.world.clock.advance_days(27);
        assert_eq!(expire().await.unwrap(), 0);
        county.world.clock.advance_days(1);
        assert_eq!(expire().await.unwrap(), 1);
        // Whoever was signed in then is not any more.
        county.world.clock.advance_days(-28);
        let ended = county.get(&chief, &format!("/referrals/{draft}")).await;
        ended.says("Given up");
        assert_eq!(page_status(&county, &chief, &draft).await, StatusCode::NOT_FOUND);
        let mut tx = county.world.db.read().await.unwrap();
        let left = daybreak_vault::documents::heads(&mut tx, draft.parse().unwrap()).await.unwrap();
        assert!(left.is_empty(), "its documents are erased on {}", county.world.name());
    }
}

async fn page_status(county: &County, by: &Person, draft: &str) -> StatusCode {
    county.get(by, &format!("/referrals/{draft}/sheet/view")).await.status
}

#[tokio::test]
async fn given_up_means_erased_and_another_may_be_begun() {
    let county = county(Engine::Sqlite).await;
    let chief = county.coordinator(county.charity, "Cat Quill").await;
    let person = county.somebody(&chief, "yes").await;
    let draft = county.begin(&chief, &person).await;
    let view = page(&county, &chief, &draft, "view").await;
    county.save(&chief, &view, &[("view", "Held for a debt.")]).await;
    let unsure = county.post(&chief, &format!("/referrals/{draft}/drop"), &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    let dropped = county.post(&chief, &format!("/referrals/{draft}/drop"), &[("sure", "yes")]).await;
    assert_eq!(dropped.status, StatusCode::SEE_OTHER);
    let again = county.begin(&chief, &person).await;
    assert_ne!(again, draft);
    county.missed_no_words();
}
