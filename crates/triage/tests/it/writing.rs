//! Writing to the sender, notes, and new messages.

use crate::place::{counties, draw};
use daybreak_access::Role;
use daybreak_audit::{Author, change};
use daybreak_reports::acts::{self as reports, Words};
use daybreak_reports::{Message, store};
use daybreak_vault::documents;
use daybreak_vocabulary::Language;
use http::StatusCode;

#[tokio::test]
async fn a_question_goes_out_in_the_senders_language_and_the_answer_is_new_until_opened() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (report, receipt) = county.send_in(Language::Cy, &[("story", "rhywbeth")]).await;
        let form = county.get(&chief, &format!("/reports/{report}/write")).await;
        form.says("They chose Welsh.");
        form.says("Faint o bobl sydd yno?");
        county.act(&chief, report, "write", &[("ready", "how_many"), ("text", ""), ("in", "cy"), ("kind", "question")]).await;
        let page = county.open_report(&chief, report).await;
        page.says("From us");
        // What was asked in Welsh stands there in the reader's language, and is said to come ready.
        page.says("Faint o bobl sydd yno? Oes rhywun yn edrych dan 18? Mae amcan yn iawn. Ready question (English) How many people are there?");
        page.says("These words come ready in each language.");
        county.get(&chief, "/reports").await.says("Question asked");
        // The receipt opens the question, and nothing else.
        let mut tx = county.world.db.read().await.unwrap();
        let papers = documents::for_receipt(&mut tx, report.0).await.unwrap();
        assert_eq!(papers.len(), 1);
        let plain = papers[0].1.open(&receipt.key_pair(), &papers[0].0).unwrap();
        let asked: Message = serde_json::from_slice(&plain).unwrap();
        assert!(asked.text.starts_with("Faint o bobl") && asked.language == Language::Cy);
        // The sender answers.
        let found = store::find(&mut tx, report).await.unwrap().unwrap();
        let readers = reports::reader_keys(&mut tx, &county.office.house.partnership_key, &found).await.unwrap().unwrap();
        tx.rollback().await.unwrap();
        let answer = Message { sent_at: county.now(), language: Language::Cy, text: "tri o bobl".to_owned() };
        let said = reports::seal_message(draw(&county.office), report, Words::Message, &answer, &readers, &receipt.key_pair().public()).unwrap();
        change!(&county.world.db, Author::Public, county.now(), draw(&county.office), |change| reports::write(change, report, &said).await).unwrap();
        county.get(&chief, "/reports").await.says("1 new message");
        let page = county.open_report(&chief, report).await;
        page.says("tri o bobl");
        page.says("New");
        county.get(&chief, "/reports").await.keeps_quiet_about("new message");
        // One's own words behind it change nothing; words of one's own alone are no ready question.
        county.act(&chief, report, "write", &[("ready", "still"), ("text", "Diolch."), ("in", "cy"), ("kind", "question")]).await;
        county.act(&chief, report, "write", &[("ready", ""), ("text", "Diolch eto."), ("in", "cy"), ("kind", "message")]).await;
        let page = county.open_report(&chief, report).await;
        assert_eq!(page.body.matches("Ready question (").count(), 2, "{}", page.text());
        page.says("Ready question (English) As far as you know, is it still going on?");
        let acts = county.account(report).await;
        assert!(acts.contains(&"report.asked".to_owned()) && acts.contains(&"report.added_to".to_owned()));
        county.missed_no_words();
    }
}

#[tokio::test]
async fn only_who_answers_writes_and_what_was_typed_is_kept() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(&[("story", "x"), ("district", "E07990001")]).await;
        county.get(&clerk, &format!("/reports/{report}/write")).await.says("Another organisation answers the person.");
        let refused = county.post(&clerk, &format!("/reports/{report}/write"), &[("text", "hello"), ("kind", "message"), ("in", "en")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let empty = county.post(&chief, &format!("/reports/{report}/write"), &[("text", "  "), ("kind", "message"), ("in", "en")]).await;
        empty.says("Write a few words first.");
        let long = "a".repeat(10_001);
        let long = county.post(&chief, &format!("/reports/{report}/note"), &[("text", &long)]).await;
        long.says("at most 10,000 characters");
        long.says("aaaaaaaa");
    }
}

#[tokio::test]
async fn signs_that_can_not_be_shown_are_named_before_anything_is_sent() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (report, _) = county.send(&[("story", "x")]).await;
        for act in ["write", "note"] {
            let typed = [("text", "see \u{202e}gnp.exe"), ("kind", "message"), ("in", "en")];
            let refused = county.post(&chief, &format!("/reports/{report}/{act}"), &typed).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            refused.says("We took out some signs");
            refused.says("see gnp.exe");
        }
        let acts = county.account(report).await;
        assert!(!acts.iter().any(|act| ["report.answered", "report.asked", "report.noted"].contains(&act.as_str())), "{acts:?}");
    }
}

#[tokio::test]
async fn notes_stay_with_ones_own_organisation() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let reader = county.colleague(&chief, county.police, "Rhi Reader", Role::Reader).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(&[("story", "x"), ("district", "E07990001")]).await;
        county.act(&reader, report, "note", &[("text", "Known to the night team.")]).await;
        county.open_report(&chief, report).await.says("Note: Rhi Reader");
        county.open_report(&chief, report).await.says("Known to the night team.");
        let other = county.open_report(&clerk, report).await;
        other.keeps_quiet_about("Known to the night team.");
        other.keeps_quiet_about("Rhi Reader");
        other.says("A member of Aldermarsh Police: added a note");
    }
}
