//! Intelligence reports: written from a report or from nothing, sanitised by a person, given on a ground; the source behind its own key; all of it gone with the report.

use crate::place::{County, Person, counties};
use daybreak_access::Role;
use daybreak_reports::ReportId;
use daybreak_vault::{DocumentKind, documents};
use http::{Method, StatusCode};
use uuid::Uuid;

const TOLD: &[(&str, &str)] = &[
    ("story", "Six men sleep behind the car wash on Quay Street."),
    ("district", "E07990001"),
    ("level", "shared"),
    ("name", "Dana Porter"),
    ("phone", "07700 900123"),
];

const BODY: &[(&str, &str)] = &[
    ("text", "My neighbour Dana saw six men behind the wash on Friday."),
    ("source", "2"),
    ("information", "C"),
    ("handling", "C"),
    ("conditions", "Ask us before anybody visits."),
    ("reference", "Q-117"),
    ("words", "Text only, after nine."),
];

fn with<'a>(fields: &[(&'a str, &'a str)], name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<_> = fields.iter().copied().filter(|(of, _)| *of != name).collect();
    fields.push((name, value));
    fields
}

/// The path of what an act led to, without its query.
async fn written(county: &County, person: &Person, path: &str, fields: &[(&str, &str)]) -> String {
    let seen = county.post(person, path, fields).await;
    assert_eq!(seen.status, StatusCode::SEE_OTHER, "{}", seen.text());
    seen.location().split('?').next().unwrap().to_owned()
}

/// The draft's version, as the sanitising page carries it.
async fn version(county: &County, person: &Person, path: &str) -> String {
    let page = county.get(person, &format!("{path}/sanitise")).await;
    page.body.split("name=\"was\" value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("{}", page.text())).to_owned()
}

async fn kinds(county: &County, record: Uuid) -> Vec<DocumentKind> {
    let mut tx = county.world.db.read().await.unwrap();
    let mut kinds: Vec<_> = documents::heads(&mut tx, record).await.unwrap().into_iter().map(|head| head.kind).collect();
    tx.rollback().await.unwrap();
    kinds.sort();
    kinds
}

#[tokio::test]
async fn from_a_report_to_a_text_that_another_organisation_reads() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(TOLD).await;
        county.open_report(&chief, report).await.says("Write an intelligence report");
        let form = county.get(&chief, &format!("/reports/{report}/intelligence")).await;
        form.says("Six men sleep behind the car wash");
        let path = written(&county, &chief, &format!("/reports/{report}/intelligence"), BODY).await;
        let page = county.get(&chief, &path).await;
        page.says("My neighbour Dana saw six men");
        page.says("Ask us before anybody visits.");
        page.keeps_quiet_about("Q-117");
        // The marks: what the sender told of themselves first of all.
        let marks = county.get(&chief, &format!("{path}/sanitise")).await;
        assert!(marks.body.contains("<mark>Dana<span"), "{}", marks.body);
        for why in ["the source told this of themselves: 1", "how somebody is related, or their work: 1", "the source speaks: 1", "a day or an hour: 1"] {
            marks.says(why);
        }
        let was = version(&county, &chief, &path).await;
        let kept = |text: &'static str, extra: &[(&'static str, &'static str)]| {
            let mut fields = vec![("text", text), ("was", was.as_str()), ("go", "keep")];
            fields.extend_from_slice(extra);
            fields
        };
        let sanitise = format!("{path}/sanitise");
        county.post(&chief, &sanitise, &kept("Six men live behind the wash.", &[])).await.says("Read the text, then say that you did.");
        let refused = county.post(&chief, &sanitise, &kept("Dana saw six men.", &[("looked", "yes")])).await;
        refused.says("Take out what the source told of themselves");
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let taken_out = county.post(&chief, &sanitise, &kept("Six men live behind the \u{202e}wash.", &[("looked", "yes")])).await;
        taken_out.says("We took out some signs");
        assert_eq!(taken_out.status, StatusCode::UNPROCESSABLE_ENTITY);
        let looked = county.post(&chief, &sanitise, &[("text", "Six men live there."), ("was", &was), ("go", "look")]).await;
        looked.says("Nothing is marked.");
        assert_eq!(written(&county, &chief, &sanitise, &kept("Six men live behind the wash.", &[("looked", "yes")])).await, path);
        // Given on a ground, to somebody the sender did not shut out.
        let council = county.council.to_string();
        let outsider = county.get(&clerk, &path).await;
        assert_eq!(outsider.status, StatusCode::NOT_FOUND);
        county.post(&chief, &format!("{path}/give"), &[("to", &council)]).await.says("Choose a ground.");
        written(&county, &chief, &format!("{path}/give"), &[("to", &council), ("basis", "crime")]).await;
        let theirs = county.get(&clerk, &path).await;
        theirs.says("Six men live behind the wash.");
        theirs.says("Ask us before anybody visits.");
        for secret in ["Dana", "Q-117", "Ada Chief", "Quay Street", "Where it came from", &format!("{report}")] {
            theirs.keeps_quiet_about(secret);
        }
        county.get(&clerk, "/intelligence").await.says("Aldermarsh Police");
        for below in ["/source", "/sanitise", "/rewrite", "/give"] {
            assert_eq!(county.get(&clerk, &format!("{path}{below}")).await.status, StatusCode::NOT_FOUND, "{below}");
        }
        // What has left is not changed.
        let new = format!("href=\"/reports/{report}/intelligence\"");
        for page in [&path, &sanitise, &format!("{path}/rewrite")] {
            let given = county.get(&chief, page).await;
            given.says("Write a new one");
            assert!(given.body.contains(&new), "{page}: {}", given.text());
        }
        county.get(&chief, &sanitise).await.says("It has been given to others");
        county.get(&clerk, &path).await.keeps_quiet_about("Write a new one");
        let acts = county.account(report).await;
        assert!(acts.contains(&"report.intelligence_written".to_owned()) && acts.contains(&"report.intelligence_given".to_owned()), "{acts:?}");
        county.missed_no_words();
    }
}

/// What is looked at is all that leaves: signs that nobody sees hide no name, and go nowhere.
#[tokio::test]
async fn what_nobody_sees_hides_no_name_and_does_not_leave() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(TOLD).await;
        let body = with(BODY, "conditions", "Ask us\u{200b} before anybody\u{e0044} visits.");
        let path = written(&county, &chief, &format!("/reports/{report}/intelligence"), &body).await;
        let sanitise = format!("{path}/sanitise");
        let was = version(&county, &chief, &path).await;
        let keep = |text: &'static str| [("text", text), ("was", was.as_str()), ("go", "keep"), ("looked", "yes")];
        for hidden in ["Da\u{200b}na saw six men.", "Da\u{301}na saw six men.", "D\u{430}na saw six men.", "Call 07700\u{2013}900\u{2013}123."] {
            let refused = county.post(&chief, &sanitise, &keep(hidden)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{hidden}");
            refused.says("Take out what the source told of themselves");
        }
        written(&county, &chief, &sanitise, &keep("Six men be\u{ad}hind\u{e0044}\u{e0061} the wash.")).await;
        let council = county.council.to_string();
        written(&county, &chief, &format!("{path}/give"), &[("to", &council), ("basis", "crime")]).await;
        let theirs = county.get(&clerk, &path).await;
        theirs.says("Six men behind the wash.");
        theirs.says("Ask us before anybody visits.");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn the_source_opens_to_its_own_key_alone_and_every_opening_is_recorded() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let path = written(&county, &worker, "/intelligence/write", BODY).await;
        // Whoever wrote it holds no such key, and can't read it again.
        county.get(&worker, &format!("{path}/source")).await.says("This is sealed under the sources’ key");
        let page = county.get(&chief, &format!("{path}/source")).await;
        page.says("Q-117");
        page.says("Text only, after nine.");
        let id: Uuid = path.rsplit('/').next().unwrap().parse().unwrap();
        let mut tx = county.world.db.read().await.unwrap();
        let acts = daybreak_audit::account::of_record(&mut tx, "intelligence", id).await.unwrap();
        tx.rollback().await.unwrap();
        assert_eq!(acts.iter().filter(|entry| entry.act == "intelligence.source_opened").count(), 1);
        county.missed_no_words();
    }
}

/// A text is compared with what the source's reference says: whoever holds its key could guess at it without ever opening it.
#[tokio::test]
async fn comparing_a_text_with_the_source_is_recorded_as_opening_it() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let path = written(&county, &worker, "/intelligence/write", BODY).await;
        let id: Uuid = path.rsplit('/').next().unwrap().parse().unwrap();
        let opened = async || {
            let mut tx = county.world.db.read().await.unwrap();
            let acts = daybreak_audit::account::of_record(&mut tx, "intelligence", id).await.unwrap();
            tx.rollback().await.unwrap();
            acts.iter().filter(|entry| entry.act == "intelligence.source_opened").count()
        };
        let was = version(&county, &worker, &path).await;
        let guess = [("text", "They text us."), ("was", was.as_str()), ("go", "look")];
        assert_eq!(county.post(&worker, &format!("{path}/sanitise"), &guess).await.status, StatusCode::OK);
        assert_eq!(opened().await, 0, "whoever holds no such key compares with nothing: {}", county.world.name());
        let looked = county.post(&chief, &format!("{path}/sanitise"), &guess).await;
        looked.says("the source told this of themselves: 1");
        assert_eq!(opened().await, 1, "{}", county.world.name());
        county.get(&chief, &format!("{path}/sanitise")).await;
        assert_eq!(opened().await, 2, "{}", county.world.name());
    }
}

/// Whichever page shows the text, the account says who read it.
#[tokio::test]
async fn every_page_that_shows_the_text_is_recorded_as_an_opening() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        let path = written(&county, &chief, "/intelligence/write", BODY).await;
        let id: Uuid = path.rsplit('/').next().unwrap().parse().unwrap();
        let opened = async || {
            let mut tx = county.world.db.read().await.unwrap();
            let acts = daybreak_audit::account::of_record(&mut tx, "intelligence", id).await.unwrap();
            tx.rollback().await.unwrap();
            acts.iter().filter(|entry| entry.act == "intelligence.opened").count()
        };
        assert_eq!(opened().await, 0, "whoever wrote it has not opened it: {}", county.world.name());
        county.get(&chief, &path).await.says("My neighbour Dana");
        assert_eq!(opened().await, 1, "{}", county.world.name());
        let was = version(&county, &chief, &path).await;
        assert_eq!(opened().await, 2, "to sanitise, {}", county.world.name());
        county.get(&chief, &format!("{path}/rewrite")).await.says("My neighbour Dana");
        assert_eq!(opened().await, 3, "to write anew, {}", county.world.name());
        // Who holds no key reads nothing.
        let bare = county.member(county.police, "Nia New", &[Role::Caseworker]).await;
        for below in ["/sanitise", "/rewrite"] {
            county.get(&bare, &format!("{path}{below}")).await.keeps_quiet_about("My neighbour Dana");
        }
        assert_eq!(opened().await, 3, "{}", county.world.name());
        written(&county, &chief, &format!("{path}/sanitise"), &[("text", "Six men."), ("was", &was), ("looked", "yes"), ("go", "keep")]).await;
        let before = opened().await;
        county.get(&chief, &format!("{path}/give")).await.says("Six men.");
        county.post(&chief, &format!("{path}/give"), &[]).await.says("Six men.");
        assert_eq!(opened().await, before + 2, "to give, {}", county.world.name());
        county.missed_no_words();
    }
}

#[tokio::test]
async fn bad_input_is_refused_where_it_stands_and_nothing_typed_is_lost() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (report, _) = county.send(TOLD).await;
        let table = [
            ("text", "  ", "Write what is known."),
            ("source", "4", "Choose how far the source can be relied on."),
            ("information", "F", "Choose how they know it."),
            ("handling", "", "Choose how it may be handled."),
            ("conditions", " ", "Write the conditions, or choose P."),
            ("reference", "", "Give a reference"),
            ("reference", "ring 07700 900999", "This says who somebody is."),
            ("reference", "dana@example.org", "This says who somebody is."),
            ("reference", "Dana", "This says who somebody is."),
        ];
        for (field, value, said) in table {
            let refused = county.post(&chief, &format!("/reports/{report}/intelligence"), &with(BODY, field, value)).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{field} {value}");
            refused.says(said);
            refused.says("Text only, after nine.");
        }
        assert_eq!(county.account(report).await.iter().filter(|act| *act == "report.intelligence_written").count(), 0);
    }
}

#[tokio::test]
async fn whom_the_sender_shut_out_never_gets_it_and_the_wall_stands() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        county.coordinator(county.council, "Ben Clerk").await;
        county.coordinator(county.charity, "Cat Helper").await;
        let council = county.council.to_string();
        let mut told = TOLD.to_vec();
        told.push(("exclude", council.as_str()));
        let (report, _) = county.send(&told).await;
        let path = written(&county, &chief, &format!("/reports/{report}/intelligence"), BODY).await;
        let was = version(&county, &chief, &path).await;
        written(&county, &chief, &format!("{path}/sanitise"), &[("text", "Six men."), ("was", &was), ("looked", "yes"), ("go", "keep")]).await;
        let page = county.get(&chief, &format!("{path}/give")).await;
        page.says("Harbour Charity");
        page.keeps_quiet_about("Aldermouth Council");
        page.keeps_quiet_about("Border Office");
        for to in [county.council, county.immigration, county.police] {
            let refused = county.post(&chief, &format!("{path}/give"), &[("to", &to.to_string()), ("basis", "danger")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
}

#[tokio::test]
async fn outsiders_find_the_page_that_never_was() {
    let room = daybreak_triage::room();
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let worker = county.colleague(&chief, county.police, "Wyn Worker", Role::Caseworker).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let analyst = county.member(county.police, "Cai Analyst", &[Role::Analyst]).await;
        let border = county.member(county.immigration, "Bo Border", &[Role::Coordinator, Role::Caseworker]).await;
        let (report, _) = county.send(TOLD).await;
        let path = written(&county, &chief, &format!("/reports/{report}/intelligence"), BODY).await;
        // Somebody who stepped back from the report finds nothing that was made of it.
        county.act(&worker, report, "recuse", &[("sure", "yes")]).await;
        for outsider in [&clerk, &analyst, &border, &worker] {
            let nothing = county.get(outsider, "/nothing/here").await;
            for route in room.pages.routes().iter().filter(|route| route.path.starts_with("/intelligence/{id}")) {
                let path = route.path.replace("/intelligence/{id}", &path);
                let seen = match route.method == Method::POST {
                    true => county.post(outsider, &path, &[("text", "x")]).await,
                    false => county.get(outsider, &path).await,
                };
                assert_eq!((seen.status, seen.body), (nothing.status, nothing.body.clone()), "{} {}", route.method, route.path);
            }
        }
        for outsider in [&analyst, &border] {
            assert_eq!(county.get(outsider, "/intelligence").await.status, StatusCode::NOT_FOUND);
        }
        county.get(&worker, "/intelligence").await.says("Your organisation has written none yet.");
    }
}

/// Whoever stepped back from a report that their organisation reads too finds no text made from it there.
#[tokio::test]
async fn what_was_given_is_not_there_for_whoever_stepped_back_from_the_same_report() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let friend = county.colleague(&clerk, county.council, "Sal Second", Role::Caseworker).await;
        let (report, _) = county.send(TOLD).await;
        let path = written(&county, &chief, &format!("/reports/{report}/intelligence"), BODY).await;
        let was = version(&county, &chief, &path).await;
        written(&county, &chief, &format!("{path}/sanitise"), &[("text", "Six men."), ("was", &was), ("looked", "yes"), ("go", "keep")]).await;
        let council = county.council.to_string();
        written(&county, &chief, &format!("{path}/give"), &[("to", &council), ("basis", "crime")]).await;
        county.get(&friend, &path).await.says("Six men.");
        county.act(&friend, report, "recuse", &[("sure", "yes")]).await;
        for below in ["", "/print"] {
            assert_eq!(county.get(&friend, &format!("{path}{below}")).await.status, StatusCode::NOT_FOUND, "{below}, {}", county.world.name());
        }
        county.get(&friend, "/intelligence").await.keeps_quiet_about(&path);
        county.get(&clerk, &path).await.says("Six men.");
        county.get(&clerk, "/intelligence").await.says("Aldermarsh Police");
    }
}

/// What one organisation made of a report is told to no other that reads the same.
#[tokio::test]
async fn another_reader_of_the_report_does_not_learn_that_it_was_written() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        county.cover(county.council, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(TOLD).await;
        written(&county, &chief, &format!("/reports/{report}/intelligence"), BODY).await;
        county.open_report(&clerk, report).await.keeps_quiet_about("wrote an intelligence report");
        county.open_report(&chief, report).await.says("wrote an intelligence report");
    }
}

#[tokio::test]
async fn it_goes_with_the_report_it_was_made_from_and_at_its_own_day() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let (report, _) = county.send(TOLD).await;
        let path = written(&county, &chief, &format!("/reports/{report}/intelligence"), BODY).await;
        let was = version(&county, &chief, &path).await;
        written(&county, &chief, &format!("{path}/sanitise"), &[("text", "Six men."), ("was", &was), ("looked", "yes"), ("go", "keep")]).await;
        let council = county.council.to_string();
        written(&county, &chief, &format!("{path}/give"), &[("to", &council), ("basis", "crime")]).await;
        let before = kinds(&county, report.0).await;
        for kind in [DocumentKind::Intelligence, DocumentKind::Source, DocumentKind::Sanitised] {
            assert!(before.contains(&kind), "{before:?}");
        }
        withdraw(&county, report).await;
        assert!(kinds(&county, report.0).await.is_empty());
        assert_eq!(county.get(&chief, &path).await.status, StatusCode::NOT_FOUND);
        assert_eq!(county.get(&clerk, &path).await.status, StatusCode::NOT_FOUND);
        // From nothing of ours it has its own day.
        let path = written(&county, &chief, "/intelligence/write", BODY).await;
        let id: Uuid = path.rsplit('/').next().unwrap().parse().unwrap();
        let expire = || async {
            let chance = county.office.house.chance.clone();
            daybreak_triage::acts::intelligence::expire(&county.world.db, county.world.clock.as_ref(), chance.as_ref()).await.unwrap()
        };
        assert_eq!(expire().await, 0);
        county.world.clock.advance_days(731);
        assert_eq!(expire().await, 1);
        assert!(kinds(&county, id).await.is_empty());
    }
}

/// As the sender does it on the page of their receipt.
async fn withdraw(county: &County, report: ReportId) {
    use crate::place::draw;
    use daybreak_audit::{Author, change};
    let taken = change!(&county.world.db, Author::Public, county.now(), draw(&county.office), |change| daybreak_reports::acts::withdraw(change, report).await);
    taken.unwrap();
}

#[tokio::test]
async fn written_anew_it_is_a_draft_again_and_the_old_texts_are_gone() {
    for county in counties().await {
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let path = written(&county, &chief, "/intelligence/write", BODY).await;
        let id: Uuid = path.rsplit('/').next().unwrap().parse().unwrap();
        let was = version(&county, &chief, &path).await;
        written(&county, &chief, &format!("{path}/sanitise"), &[("text", "Six men."), ("was", &was), ("looked", "yes"), ("go", "keep")]).await;
        let mut anew = with(BODY, "text", "Seven men now.");
        anew.push(("was", was.as_str()));
        written(&county, &chief, &format!("{path}/rewrite"), &anew).await;
        assert_eq!(kinds(&county, id).await, [DocumentKind::Intelligence, DocumentKind::Source]);
        county.get(&chief, &path).await.says("Nobody has sanitised it yet.");
        // Somebody else's change meanwhile is told, not overwritten.
        county.post(&chief, &format!("{path}/rewrite"), &anew).await.says("Something changed while you were writing.");
        county.missed_no_words();
    }
}

/// The conditions leave as they are: whom they name is told of as surely as by the text.
#[tokio::test]
async fn the_conditions_are_looked_at_with_the_text_they_leave_with() {
    for county in counties().await {
        county.cover(county.police, &["E07990001"]).await;
        let chief = county.coordinator(county.police, "Ada Chief").await;
        let (report, _) = county.send(TOLD).await;
        let naming = with(BODY, "conditions", "Ring Dana Porter before you call on us.");
        let path = written(&county, &chief, &format!("/reports/{report}/intelligence"), &naming).await;
        let sanitise = format!("{path}/sanitise");
        let page = county.get(&chief, &sanitise).await;
        page.says("The conditions that go with it");
        assert!(page.body.contains("<mark>Porter<span"), "{}", page.body);
        let was = version(&county, &chief, &path).await;
        let clean = [("text", "Six men live behind the wash."), ("was", was.as_str()), ("looked", "yes"), ("go", "keep")];
        let refused = county.post(&chief, &sanitise, &clean).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says("Take out what the source told of themselves");
        // Somebody who looked says that it is another of that name; or it is written anew without.
        written(&county, &chief, &sanitise, &with(&clean, "stands", "yes")).await;
        written(&county, &chief, &format!("{path}/rewrite"), &with(BODY, "was", &was)).await;
        let anew = version(&county, &chief, &path).await;
        written(&county, &chief, &sanitise, &with(&clean, "was", &anew)).await;
        county.missed_no_words();
    }
}
