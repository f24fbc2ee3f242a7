//! The page of what is due, with a hundred thousand open reports of one organisation: half of them opened, their messages, drafts and tasks.

use crate::filling::{Filling, Words, settled};
use crate::place::{County, Person};
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::Engine;
use daybreak_vocabulary::{Clock, OrganisationId};
use http::StatusCode;
use std::time::Instant;

/// Every second one was opened and stands where its measures say, as the three hundred concerns of the tests stand; the others wait.
const REPORTS: Words = Words {
    sqlite: "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $1), drawn AS MATERIALIZED (SELECT randomblob(16) AS id, i FROM n)
        INSERT INTO report (id, submission, kind, district, age_band, danger, child, sent_on, state, state_on, answering, locator, receipt_key, expires_on)
        SELECT n.id, n.id, 'labour', 'E07990001', 'unknown', FALSE, FALSE, $2 - n.i % 300, CASE n.i % 2 WHEN 0 THEN 'read' ELSE 'received' END, $2, o.organisation, n.i,
               randomblob(32), 99999
        FROM drawn n, (SELECT organisation FROM recipient WHERE kind = 'police') o ORDER BY n.id",
    postgres: "INSERT INTO report (id, submission, kind, district, age_band, danger, child, sent_on, state, state_on, answering, locator, receipt_key, expires_on)
        SELECT n.id, n.id, 'labour', 'E07990001', 'unknown', FALSE, FALSE, $2::bigint - n.i % 300, CASE n.i % 2 WHEN 0 THEN 'read' ELSE 'received' END, $2, o.organisation, n.i,
               decode(repeat('00', 32), 'hex'), 99999
        FROM (SELECT gen_random_uuid() AS id, i FROM generate_series(0::bigint, $1::bigint - 1) AS n(i) ORDER BY 1) n, (SELECT organisation FROM recipient WHERE kind = 'police') o",
};
const READERS: Words = Words::both(
    "INSERT INTO report_reader (report, organisation, since_on, rank, sent_on, kind, district, state, is_open)
     SELECT id, answering, sent_on, CASE WHEN locator % 2 = 1 THEN CASE WHEN locator % 100 = 1 THEN 0 ELSE 4 END
         WHEN locator % 300 < 39 THEN 1 WHEN locator % 300 < 52 THEN 2 WHEN locator % 300 < 93 THEN 3 WHEN locator % 300 < 132 THEN 4
         WHEN locator % 300 < 157 THEN 5 WHEN locator % 300 < 259 THEN 6 ELSE 7 END, sent_on, kind, district, state, TRUE FROM report",
);
const WORK: Words = Words::both(
    "INSERT INTO report_work (report, organisation, taken_by, taken_at, seen, measured_by)
     SELECT p.id, p.answering, CASE WHEN p.locator % 20 = 0 THEN m.id END, CASE WHEN p.locator % 20 = 0 THEN 0 END, 0, '1'
     FROM report p, (SELECT id FROM member ORDER BY id LIMIT 1) m WHERE p.locator % 2 = 0",
);
/// Three messages of every third report, in turn; one in three of those waits for an answer.
const MESSAGES: Words = Words {
    sqlite: "INSERT INTO report_message (id, report, document, author, position, sent_on)
        SELECT randomblob(16), p.id, randomblob(16), CASE WHEN (p.locator / 3 + at.position) % 3 = 0 THEN 'organisation' ELSE 'reporter' END, at.position, p.sent_on + at.position
        FROM report p, (SELECT 0 AS position UNION ALL SELECT 1 UNION ALL SELECT 2) at WHERE p.locator % 3 = 0",
    postgres: "INSERT INTO report_message (id, report, document, author, position, sent_on)
        SELECT gen_random_uuid(), p.id, gen_random_uuid(), CASE WHEN (p.locator / 3 + at.position) % 3 = 0 THEN 'organisation' ELSE 'reporter' END, at.position, p.sent_on + at.position
        FROM report p, (VALUES (0::bigint), (1), (2)) AS at(position) WHERE p.locator % 3 = 0",
};
/// As the statement that follows each message works it out.
const WAITS: Words = Words::both(
    "UPDATE report SET waits_since = (SELECT MIN(m.sent_on) FROM report_message m WHERE m.report = report.id AND m.author = 'reporter'
         AND m.position > COALESCE((SELECT MAX(l.position) FROM report_message l WHERE l.report = report.id AND l.author = 'organisation'), -1))",
);
/// Drafts and tasks, four times as many as the page looks at.
const DRAFTS: Words = Words {
    sqlite: "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < 240)
        INSERT INTO intelligence (id, organisation, report, state, body, source, made_by, made_at, kept_by, expires_on)
        SELECT randomblob(16), m.organisation, NULL, 'draft', randomblob(16), randomblob(16), m.id, ($1 - i % 30) * 86400000, m.id, 99999
        FROM n, (SELECT id, organisation FROM member ORDER BY id LIMIT 1) m",
    postgres: "INSERT INTO intelligence (id, organisation, report, state, body, source, made_by, made_at, kept_by, expires_on)
        SELECT gen_random_uuid(), m.organisation, NULL, 'draft', gen_random_uuid(), gen_random_uuid(), m.id, ($1::bigint - i % 30) * 86400000, m.id, 99999
        FROM generate_series(0::bigint, 239) AS n(i), (SELECT id, organisation FROM member ORDER BY id LIMIT 1) m",
};
const CONFERENCES: Words = Words {
    sqlite: "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < 40)
        INSERT INTO conference (id, organisation, called_by, called_at, meets_on, about, linked, expires_on)
        SELECT randomblob(16), m.organisation, m.id, 0, $1 - i, randomblob(16), 0, 99999 FROM n, (SELECT id, organisation FROM member ORDER BY id LIMIT 1) m",
    postgres: "INSERT INTO conference (id, organisation, called_by, called_at, meets_on, about, linked, expires_on)
        SELECT gen_random_uuid(), m.organisation, m.id, 0, $1::bigint - i, gen_random_uuid(), 0, 99999
        FROM generate_series(0::bigint, 39) AS n(i), (SELECT id, organisation FROM member ORDER BY id LIMIT 1) m",
};
const SEATS: Words = Words::both("INSERT INTO conference_seat (conference, organisation) SELECT c.id, r.organisation FROM conference c, recipient r");
const TASKS: Words = Words {
    sqlite: "INSERT INTO task (id, conference, document, organisation, taken_by, due_on, set_by, set_at)
        SELECT randomblob(16), c.id, randomblob(16), c.organisation, c.called_by, c.meets_on + at.days, c.called_by, 0
        FROM conference c, (SELECT 0 AS days UNION ALL SELECT 5 UNION ALL SELECT 10 UNION ALL SELECT 20 UNION ALL SELECT 30 UNION ALL SELECT 40) at",
    postgres: "INSERT INTO task (id, conference, document, organisation, taken_by, due_on, set_by, set_at)
        SELECT gen_random_uuid(), c.id, gen_random_uuid(), c.organisation, c.called_by, c.meets_on + at.days, c.called_by, 0
        FROM conference c, (VALUES (0), (5), (10), (20), (30), (40)) AS at(days)",
};

/// Fills one engine, asks for the page again and again as a coordinator, and prints a line of the table.
pub async fn measure(engine: Engine, reports: i64, looks: usize) {
    let county = crate::place::county(engine).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    fill(&county, reports).await;
    let lines = page(&county, &chief).await.1;
    let mut took: Vec<f64> = Vec::with_capacity(looks);
    for _ in 0..looks {
        took.push(page(&county, &chief).await.0);
    }
    took.sort_by(f64::total_cmp);
    let at = |share: f64| took[((took.len() - 1) as f64 * share) as usize];
    println!(
        "| the page of what is due, {} | {reports} | {lines} | {:.1} ms | {:.1} ms | {:.1} ms | 50 ms at p99 |",
        county.world.name(),
        at(0.5),
        at(0.99),
        at(1.0)
    );
}

/// How long it took, in milliseconds, and how many lines it has.
async fn page(county: &County, chief: &Person) -> (f64, usize) {
    let began = Instant::now();
    let seen = county.get(chief, "/due").await;
    let took = began.elapsed().as_secs_f64() * 1e3;
    assert_eq!(seen.status, StatusCode::OK, "{}", seen.text());
    (took, seen.body.matches("scope=\"row\"").count())
}

async fn fill(county: &County, reports: i64) {
    let world = &county.world;
    let today = world.clock.today().0;
    let began = Instant::now();
    let filled: Result<(), Stop<()>> = change!(&world.db, Author::System, world.clock.now(), world.chance.as_ref(), |change| {
        let filling = Filling::begin(change.tx(), &["report", "report_reader", "report_work", "report_message"]).await;
        filling.run(change.tx(), &REPORTS, &[reports, today]).await;
        for words in [&READERS, &WORK, &MESSAGES] {
            filling.run(change.tx(), words, &[]).await;
        }
        for words in [&DRAFTS, &CONFERENCES] {
            filling.run(change.tx(), words, &[today]).await;
        }
        for words in [&SEATS, &TASKS, &WAITS] {
            filling.run(change.tx(), words, &[]).await;
        }
        filling.end(change.tx()).await;
        change.record(Entry::new("report.sent", "partnership", OrganisationId(uuid::Uuid::nil()).0));
        Ok(())
    });
    filled.expect("filled");
    settled(world).await;
    eprintln!("{}: {reports} reports made in {:.0} s", world.name(), began.elapsed().as_secs_f64());
}
