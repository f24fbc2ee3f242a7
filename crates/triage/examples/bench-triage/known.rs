//! Somebody already knows, with a million reports and three million traces: rows made by the engine itself, then looked for as the page looks.

use crate::filling::{Filling, Words, settled};
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::{Engine, Failure, on};
use daybreak_reports::ReportId;
use daybreak_testing::World;
use daybreak_triage::acts::known::look;
use daybreak_triage::known::{Viewer, most};
use daybreak_triage::store;
use daybreak_vault::trace::{Mark, ShutOut, Trace, TraceKey, TraceKeys};
use daybreak_vault::{Recipient, RecipientKind, Signer, recipients};
use daybreak_vocabulary::{Chance, Clock, OrganisationId};
use std::time::Instant;

/// Values that ever fewer share, and values that as many share as may.
const TOKENS: i64 = 1_200_000;
const HOT: i64 = 2_000;
const SHARED: i64 = 38;
/// Marks on one report's page.
const MARKS: usize = 3;

/// A report of one of the eight organisations in turn. Rows come in the order of their keys, as the engines take them most quickly.
const REPORTS: Words = Words {
    sqlite: "WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < $1), drawn AS MATERIALIZED (SELECT randomblob(16) AS id, i FROM n)
        INSERT INTO report (id, submission, kind, age_band, danger, child, sent_on, state, state_on, answering, locator, receipt_key, expires_on)
        SELECT n.id, n.id, 'labour', 'unknown', FALSE, FALSE, 20000 + n.i % 700, 'read', 20000, o.organisation, n.i, randomblob(32), 21500
        FROM drawn n JOIN (SELECT organisation, ROW_NUMBER() OVER (ORDER BY organisation) - 1 AS place FROM recipient) o ON o.place = n.i % 8 ORDER BY n.id",
    postgres: "INSERT INTO report (id, submission, kind, age_band, danger, child, sent_on, state, state_on, answering, locator, receipt_key, expires_on)
        SELECT n.id, n.id, 'labour', 'unknown', FALSE, FALSE, 20000 + n.i % 700, 'read', 20000, o.organisation, n.i, decode(repeat('00', 32), 'hex'), 21500
        FROM (SELECT gen_random_uuid() AS id, i FROM generate_series(0::bigint, $1::bigint - 1) AS n(i) ORDER BY 1) n
        JOIN (SELECT organisation, ROW_NUMBER() OVER (ORDER BY organisation) - 1 AS place FROM recipient) o ON o.place = n.i % 8",
};
const READERS: Words = Words::both(
    "INSERT INTO report_reader (report, organisation, since_on, rank, sent_on, kind, district, state, is_open)
     SELECT id, answering, sent_on, 5, sent_on, kind, district, state, TRUE FROM report ORDER BY answering, id",
);
const TRACED: Words = Words {
    sqlite: "INSERT INTO traced (report, key, whole, shut) SELECT id, 1, TRUE, randomblob(170) FROM report ORDER BY id",
    postgres: "INSERT INTO traced (report, key, whole, shut) SELECT id, 1, TRUE, decode(repeat('00', 170), 'hex') FROM report ORDER BY id",
};
/// Three traces of each report, of values drawn from many; and of some one more, of a value that as many share as may. The locator counts them.
const TRACES: Words = Words {
    sqlite: "INSERT INTO trace (token, key, report) SELECT DISTINCT token, 1, report FROM (
            SELECT unhex(printf('%032x', (abs(random()) % $1) * 2654435761)) AS token, id AS report FROM report, (VALUES (1), (2), (3))
            UNION ALL SELECT unhex(printf('ff%030x', locator % $2)), id FROM report WHERE locator < $2 * $3
        ) WHERE TRUE ORDER BY token, report",
    postgres: "INSERT INTO trace (token, key, report) SELECT DISTINCT token, 1, report FROM (
            SELECT decode(lpad(to_hex(floor(random() * $1::bigint)::bigint * 2654435761), 32, '0'), 'hex') AS token, id AS report
            FROM report, (VALUES (1), (2), (3)) AS times
            UNION ALL SELECT decode('ff' || lpad(to_hex(locator % $2::bigint), 30, '0'), 'hex'), id FROM report WHERE locator < $2::bigint * $3::bigint
        ) AS drawn ORDER BY token, report",
};
const COUNT: &str = "SELECT COUNT(*) FROM trace";
const SAMPLE: &str = "SELECT token FROM trace WHERE token >= $1 ORDER BY token LIMIT 1";

fn by(chance: &dyn Chance, below: i64) -> i64 {
    i64::from_be_bytes(chance.bytes()).rem_euclid(below)
}

/// Fills one engine, and prints a line of the table.
pub async fn measure(engine: Engine, reports: i64, looks: usize) {
    let world = daybreak_testing::world(engine, super::SCHEMAS).await;
    let chance: &dyn Chance = world.chance.as_ref();
    let keys = TraceKeys::new(vec![TraceKey::new(1, [5; 32])]);
    let began = Instant::now();
    let partners = fill(&world, reports).await;
    eprintln!("{}: {reports} reports and their traces made in {:.0} s", world.name(), began.elapsed().as_secs_f64());
    let mut tx = world.db.read().await.expect("a transaction");
    let (traces,): (i64,) = on!(&mut tx, |db| sqlx::query_as(COUNT).fetch_one(db).await).expect("a count");
    // What is looked for: mostly values few share, one in ten that as many share as may.
    let mut sample = Vec::with_capacity(looks * MARKS);
    for at in 0..looks * MARKS {
        let near = if at % 10 == 0 {
            let mut token = [0u8; 16];
            token[0] = 0xff;
            token[8..].copy_from_slice(&by(chance, HOT).to_be_bytes());
            token
        } else {
            (i128::from(by(chance, TOKENS)) * 2_654_435_761).to_be_bytes()
        };
        let row: Option<(Vec<u8>,)> = on!(&mut tx, |db| sqlx::query_as(SAMPLE).bind(near.as_slice()).fetch_optional(db).await).expect("a token");
        let token = row.and_then(|(token,)| token.try_into().ok()).unwrap_or(near);
        sample.push(Trace { mark: Mark::Vehicle, key: 1, token });
    }
    drop(tx);
    seal(&world, &keys, &sample).await;

    let viewer = Viewer { organisation: partners[0].id, kind: partners[0].kind, from: None, avoid: ShutOut::default() };
    let (mut took, mut own, mut others) = (Vec::with_capacity(looks), 0usize, 0usize);
    for marks in sample.chunks(MARKS) {
        let began = Instant::now();
        let mut tx = world.db.read().await.expect("a transaction");
        for trace in marks {
            let one = std::slice::from_ref(trace);
            let aside = store::aside(&mut tx, viewer.organisation, one).await.expect("asked");
            let asked = store::askings_about_token(&mut tx, viewer.organisation, one).await.expect("asked");
            let shares = look(&mut tx, &keys, &viewer, &partners, one).await.expect("looked");
            assert!(aside.is_none() && asked.is_empty());
            (own, others) = (own + shares.own.len(), others + shares.others.len());
        }
        drop(tx);
        took.push(began.elapsed().as_secs_f64() * 1e3);
    }
    assert!(own > 0 && others > own, "{own} {others}: nothing was found");
    took.sort_by(f64::total_cmp);
    let at = |share: f64| took[((took.len() - 1) as f64 * share) as usize];
    println!(
        "| somebody already knows, {} | {reports} | {traces} | {:.2} ms | {:.2} ms | {:.2} ms | 10 ms at p99 |",
        world.name(),
        at(0.5),
        at(0.99),
        at(1.0)
    );
}

/// Organisations, reports and traces: each table in one statement of the engine's own.
async fn fill(world: &World, reports: i64) -> Vec<Recipient> {
    let chance: &dyn Chance = world.chance.as_ref();
    let signer = Signer::draw(chance);
    let mut partners: Vec<Recipient> = (0..8)
        .map(|at| Recipient { id: OrganisationId(chance.uuid7(world.clock.now())), name: format!("Organisation {at}"), kind: RecipientKind::Council, active: true, fallback: false })
        .collect();
    partners[0].kind = RecipientKind::Police;
    let filled: Result<(), Stop<()>> = change!(&world.db, Author::System, world.clock.now(), chance, |change| {
        for one in &partners {
            recipients::enter(change, &signer, one).await?;
        }
        let filling = Filling::begin(change.tx(), &["report", "report_reader", "trace"]).await;
        filling.run(change.tx(), &REPORTS, &[reports]).await;
        filling.run(change.tx(), &READERS, &[]).await;
        filling.run(change.tx(), &TRACED, &[]).await;
        filling.run(change.tx(), &TRACES, &[TOKENS, HOT, SHARED]).await;
        filling.end(change.tx()).await;
        change.record(Entry::new("report.sent", "partnership", uuid::Uuid::nil()));
        Ok(())
    });
    filled.expect("filled");
    settled(world).await;
    partners
}

/// Lists that open, of every report that will be found: as an opening seals them.
async fn seal(world: &World, keys: &TraceKeys, sample: &[Trace]) {
    let chance: &dyn Chance = world.chance.as_ref();
    let nobody = OrganisationId(chance.uuid4());
    for some in sample.chunks(500) {
        let sealed: Result<(), Stop<()>> = change!(&world.db, Author::System, world.clock.now(), chance, |change| {
            for trace in some {
                for row in store::sharing(change.tx(), trace, nobody, most(keys, trace) + 1).await? {
                    let shut = keys.seal_shut_out(chance, row.report.0, &ShutOut::default()).map(|(_, shut)| shut).unwrap_or_default();
                    resealed(change.tx(), row.report, &shut).await?;
                }
            }
            change.record(Entry::new("report.opened", "partnership", uuid::Uuid::nil()));
            Ok(())
        });
        sealed.expect("sealed");
    }
}

async fn resealed(tx: &mut daybreak_database::Transaction, report: ReportId, shut: &[u8]) -> Result<(), Failure> {
    on!(tx, |db| sqlx::query("UPDATE traced SET shut = $2 WHERE report = $1").bind(report.0).bind(shut).execute(db).await.map(|_| ()))?;
    Ok(())
}
