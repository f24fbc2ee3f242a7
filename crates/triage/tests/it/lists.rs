//! Lists of which not everybody sees every row: however much stands before it, what a member sees is found, page by page.

use crate::conferences::{called, lay};
use crate::place::{County, Person, Seen, counties, draw};
use daybreak_access::Role;
use daybreak_audit::{Author, Change, Entry, Stop, change};
use daybreak_database::Failure;
use daybreak_partnership::acts::alert;
use daybreak_partnership::on_call::AlertId;
use daybreak_reports::ReportId;
use daybreak_triage::conference::{Conference, ConferenceId, Laid};
use daybreak_triage::grounds::{Basis, Occasion};
use daybreak_triage::intelligence::{Given, Intelligence, IntelligenceId, Standing};
use daybreak_triage::store::{self, Note};
use daybreak_vault::DocumentId;
use daybreak_vocabulary::{Moment, OrganisationId};
use http::StatusCode;
use std::collections::BTreeSet;
use uuid::Uuid;

/// More than any of these lists shows, or ever looked at, at once.
const MANY: i64 = 210;

/// A report that one of two colleagues has stepped back from.
async fn stepped_back(county: &County, role: Role) -> (Person, Person, ReportId) {
    county.cover(county.police, &["E07990001"]).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    let other = county.colleague(&chief, county.police, "Wyn Worker", role).await;
    let (report, _) = county.send(&[("story", "x"), ("district", "E07990001"), ("setting", "car_wash")]).await;
    county.act(&other, report, "recuse", &[("sure", "yes")]).await;
    (chief, other, report)
}

/// Puts rows there as the rooms would, without what is sealed in them.
async fn put(county: &County, put: impl AsyncFn(&mut Change) -> Result<(), Failure>) {
    let done: Result<(), Stop<()>> = change!(&county.world.db, Author::System, county.now(), draw(&county.office), |change| {
        put(change).await?;
        change.record(Entry::new("reports.measured_again", "organisation", county.police.0));
        Ok(())
    });
    done.unwrap();
}

fn new_id(county: &County) -> Uuid {
    draw(&county.office).uuid7(county.now())
}

/// One that was made so many minutes from now.
fn intelligence(county: &County, organisation: OrganisationId, by: &Person, report: Option<ReportId>, in_minutes: i64) -> Intelligence {
    Intelligence {
        id: IntelligenceId(new_id(county)),
        organisation,
        report,
        standing: Standing::Draft,
        body: DocumentId(new_id(county)),
        source: DocumentId(new_id(county)),
        sanitised: None,
        made_by: by.id,
        made_at: county.now().plus_minutes(in_minutes),
        kept_by: by.id,
        expires_on: county.now().day().plus(700),
    }
}

/// Those a page names, in its order.
fn named(page: &Seen, begins: &str) -> Vec<String> {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.body.split(&format!("href=\"{begins}")).skip(1).filter_map(|rest| rest.split(['"', '?']).next()).filter(|id| id.parse::<Uuid>().is_ok()).map(str::to_owned).collect()
}

/// Leafs from a page to the last; everything named on the way, each once.
async fn leafed(county: &County, person: &Person, from: &str, list: &str, begins: &str) -> BTreeSet<String> {
    let mut all = BTreeSet::new();
    let mut next = Some(from.to_owned());
    while let Some(path) = next {
        let page = county.get(person, &path).await;
        for id in named(&page, begins) {
            assert!(all.insert(id), "twice, on {path}");
        }
        next = page.body.split_once(&format!("?{list}=")).map(|(before, after)| {
            let (path, value) = (before.rsplit('"').next().unwrap(), after.split('"').next().unwrap());
            format!("{path}?{list}={value}").replace("&amp;", "&")
        });
    }
    all
}

#[tokio::test]
async fn intelligence_is_found_however_much_stands_before_it() {
    for county in counties().await {
        let (chief, worker, report) = stepped_back(&county, Role::Caseworker).await;
        let clerk = county.coordinator(county.council, "Ben Clerk").await;
        let seen = intelligence(&county, county.police, &chief, None, 0);
        let hidden: Vec<_> = (1..=MANY).map(|at| intelligence(&county, county.police, &chief, Some(report), at)).collect();
        // Given at the same moment, all of them: the id alone tells them apart.
        let given: Vec<_> = (0..90).map(|at| intelligence(&county, county.council, &clerk, None, at)).collect();
        put(&county, async |change| {
            for one in std::iter::once(&seen).chain(&hidden).chain(&given) {
                store::add_intelligence(change.tx(), one).await?;
            }
            for one in &given {
                let to = Given { organisation: county.police, basis: Basis::Crime, given_by: clerk.id, given_at: county.now() };
                store::set_sanitised(change.tx(), one.id, DocumentId(new_id(&county)), clerk.id).await?;
                store::set_given(change.tx(), one.id, &to).await?;
            }
            Ok(())
        })
        .await;
        let ids = |of: &[Intelligence]| of.iter().map(|one| one.id.to_string()).collect::<BTreeSet<_>>();
        let page = county.get(&worker, "/intelligence").await;
        let first = named(&page, "/intelligence/");
        assert_eq!((first.len(), first[0].as_str()), (1 + 40, seen.id.to_string().as_str()), "{}: one of one's own, and a page of theirs", county.world.name());
        assert!(!page.body.contains("?own=") && page.body.contains("?received="), "{}", page.text());
        let theirs = leafed(&county, &worker, "/intelligence", "received", "/intelligence/").await;
        assert_eq!(theirs.into_iter().filter(|id| *id != seen.id.to_string()).collect::<BTreeSet<_>>(), ids(&given), "{}", county.world.name());
        // Whoever sees them all leafs through all of them.
        let mut all = leafed(&county, &chief, "/intelligence", "own", "/intelligence/").await;
        all.retain(|id| !ids(&given).contains(id));
        assert_eq!(all, ids(&hidden).into_iter().chain([seen.id.to_string()]).collect::<BTreeSet<_>>(), "{}", county.world.name());
        county.get(&chief, "/intelligence?own=nonsense&received=1.x").await.says("Next page");
        county.missed_no_words();
    }
}

fn conference(county: &County, by: &Person, in_days: i64) -> Conference {
    let now = county.now();
    Conference {
        id: ConferenceId(new_id(county)),
        organisation: county.police,
        called_by: by.id,
        called_at: now,
        meets_on: now.day().plus(in_days),
        about: DocumentId(new_id(county)),
        minutes: None,
        linked: 0,
        expires_on: now.day().plus(in_days + 700),
        moved_from: None,
        called_off: None,
    }
}

#[tokio::test]
async fn conferences_are_found_however_many_stand_before_them() {
    for county in counties().await {
        let (chief, worker, report) = stepped_back(&county, Role::Caseworker).await;
        let (clear, _) = county.send(&[("story", "y"), ("district", "E07990001")]).await;
        county.coordinator(county.council, "Ben Clerk").await;
        let seen = called(&county, &chief, &[county.council]).await;
        let hidden: Vec<_> = (0..MANY).map(|at| conference(&county, &chief, 8 + at % 3)).collect();
        put(&county, async |change| {
            for one in &hidden {
                store::add_conference(change.tx(), one, &[county.police, county.council]).await?;
                store::lay(change.tx(), one.id, Laid { report, organisation: county.police }, chief.id, county.now()).await?;
            }
            Ok(())
        })
        .await;
        let page = county.get(&worker, "/conferences").await;
        page.says("Quay Street");
        assert_eq!(named(&page, "/conferences/").len(), 1, "{}", county.world.name());
        assert!(!page.body.contains("rel=\"next\""), "{}", page.text());
        let all = leafed(&county, &chief, "/conferences", "after", "/conferences/").await;
        assert_eq!(all.len(), hidden.len() + 1, "{}", county.world.name());
        // And it can be chosen where a report is laid before one.
        let second = county.colleague(&chief, county.police, "Sue Second", Role::Coordinator).await;
        county.act(&second, report, "recuse", &[("sure", "yes")]).await;
        county.get(&second, &format!("/reports/{clear}/conference")).await.says("Quay Street");
        assert_eq!(lay(&county, &second, clear, &seen).await.status, StatusCode::SEE_OTHER);
        county.missed_no_words();
    }
}

#[tokio::test]
async fn what_was_overruled_is_counted_however_much_is_hidden() {
    for county in counties().await {
        let (chief, second, report) = stepped_back(&county, Role::Coordinator).await;
        let (clear, _) = county.send(&[("story", "y"), ("district", "E07990001"), ("setting", "car_wash")]).await;
        county.open_report(&chief, clear).await;
        county.act(&chief, clear, "measures", &[("urgency", "now"), ("reason", "self_harm"), ("text", "He wrote it.")]).await;
        put(&county, async |change| {
            for at in 1..=MANY {
                let note = Note { document: DocumentId(new_id(&county)), member: chief.id, occasion: Occasion::Overrule, written_at: county.now().plus_minutes(at) };
                store::add_note(change.tx(), report, county.police, &note).await?;
            }
            Ok(())
        })
        .await;
        county.get(&second, "/measures").await.says("Urgency");
        county.missed_no_words();
    }
}

#[tokio::test]
async fn an_alert_that_waits_is_found_however_many_are_hidden() {
    for county in counties().await {
        let (chief, worker, _) = stepped_back(&county, Role::Caseworker).await;
        let (clear, _) = county.send(&[("story", "y"), ("district", "E07990001")]).await;
        let later = county.now().plus_days(1);
        let raise = async |change: &mut Change, record: Uuid, at: Moment| alert::raise(change, AlertId(draw(&county.office).uuid4()), county.police, "report", record, at).await.map(|_| ());
        put(&county, async |change| {
            raise(change, clear.0, county.now()).await?;
            for at in 0..MANY {
                let record = draw(&county.office).uuid4();
                raise(change, record, later).await?;
                // From every other one this member stepped back.
                if at % 2 == 0 {
                    change.record(Entry::new("report.recused", "report", record).with_id("member", worker.id.0));
                }
            }
            Ok(())
        })
        .await;
        let page = county.get(&worker, "/rota").await;
        assert!(page.body.contains(&format!("/reports/{clear}")), "{}: {}", county.world.name(), page.text());
        assert_eq!(page.body.matches("action=\"/rota/acknowledge\"").count(), 1 + usize::try_from(MANY / 2).unwrap(), "{}", county.world.name());
        county.get(&chief, "/rota").await.says("I am dealing with this");
        county.missed_no_words();
    }
}
