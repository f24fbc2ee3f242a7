//! `make bench-referrals`: how long the register of 200,000 referrals takes to be filtered, and how long one referral takes to be printed, on both engines.
//! Prints two tables. The first argument is how many, the second the program that prints.
#![allow(clippy::print_stdout, clippy::disallowed_methods, clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "a benchmark reads the clock and says what it found")]

use daybreak_access::MemberId;
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::Engine;
use daybreak_people::age::Standing as Age;
use daybreak_people::person::{Basis, Reader};
use daybreak_people::{PersonId, store as people};
use daybreak_referrals::referral::{Kind, Referral, ReferralId, State};
use daybreak_referrals::register::{After, Filter};
use daybreak_referrals::standing::Standing;
use daybreak_referrals::store::{self, register, standing as rows};
use daybreak_testing::World;
use daybreak_vocabulary::{Chance, Clock, Day, Exploitation, Jurisdiction, Moment, OrganisationId, Places};
use indicatif::ProgressBar;
use std::path::{Path, PathBuf};
use std::time::Instant;

#[path = "../tests/it/cases.rs"]
#[allow(dead_code, reason = "one case of several is printed")]
mod cases;
#[path = "../tests/it/place.rs"]
#[allow(dead_code, reason = "the tests' county: one member prints in it")]
mod place;
#[path = "../tests/it/prepared.rs"]
#[allow(dead_code, reason = "the tests' own: one referral is made ready with it")]
mod prepared;
#[path = "../tests/it/somebody.rs"]
#[allow(dead_code, reason = "the county serves them")]
mod somebody;
#[path = "../tests/it/typed.rs"]
#[allow(dead_code, reason = "the county reads forms with it")]
mod typed;

const SCHEMAS: &[daybreak_database::Schema] = &[
    daybreak_audit::SCHEMA,
    daybreak_vault::SCHEMA,
    daybreak_access::SCHEMA,
    daybreak_partnership::SCHEMA,
    daybreak_reports::SCHEMA,
    daybreak_triage::SCHEMA,
    daybreak_people::SCHEMA,
    daybreak_referrals::SCHEMA,
];
const TODAY: Day = Day(20_786);
const ALLOWED_MS: f64 = 50.0;
const PRINT_ALLOWED_MS: f64 = 300.0;
/// How often one referral is printed after the first time.
const PRINTS: usize = 60;

/// A number below `of`, the same from run to run.
fn draw(chance: &dyn Chance, of: u64) -> u64 {
    let bytes: [u8; 8] = chance.bytes();
    u64::from_le_bytes(bytes) % of
}

/// One of several, by their weights in hundredths.
fn pick<T: Copy>(chance: &dyn Chance, among: &[(T, u64)]) -> T {
    let all = among.iter().map(|(_, weight)| weight).sum();
    let mut left = draw(chance, all);
    for (one, weight) in among {
        if left < *weight {
            return *one;
        }
        left -= weight;
    }
    among[0].0
}

const STANDINGS: &[(Standing, u64)] = &[
    (Standing::Recognised, 30),
    (Standing::RefusedSecond, 12),
    (Standing::RefusedFirst, 18),
    (Standing::Recovering, 20),
    (Standing::Closed, 6),
    (Standing::Withdrawn, 4),
    (Standing::Acknowledged, 4),
    (Standing::Entered, 2),
    (Standing::Reconsidered, 2),
    (Standing::Disqualified, 1),
    (Standing::Prepared, 1),
];
const NATIONS: &[(Jurisdiction, u64)] =
    &[(Jurisdiction::England, 88), (Jurisdiction::Scotland, 6), (Jurisdiction::Wales, 4), (Jurisdiction::NorthernIreland, 2)];

async fn fill(world: &World, organisation: OrganisationId, count: u64) {
    let chance: &dyn Chance = world.chance.as_ref();
    let places = Places::fictional();
    let districts: Vec<String> = places.districts.iter().map(|district| places.facet(district)).collect();
    let shown = ProgressBar::new(count).with_message(world.name().to_owned());
    let member = MemberId(chance.uuid4());
    let place = || match draw(chance, 8) {
        0 => None,
        at => districts.get(usize::try_from(at * at / 10).unwrap_or(0) % districts.len()).cloned(),
    };
    let mut at = 0;
    while at < count {
        let until = (at + 1000).min(count);
        let batch: Vec<_> = (at..until)
            .map(|_| {
                let prepared_on = TODAY.plus(-i64::try_from(draw(chance, 2900)).unwrap_or(0));
                let kind = pick(chance, &[(Kind::Nrm, 76), (Kind::Dtn, 24)]);
                let standing = match kind {
                    Kind::Nrm => pick(chance, STANDINGS),
                    Kind::Dtn => pick(chance, &[(Standing::Acknowledged, 70), (Standing::Entered, 20), (Standing::Closed, 8), (Standing::Prepared, 2)]),
                };
                let due_on = standing.is_open().then(|| TODAY.plus(i64::try_from(draw(chance, 60)).unwrap_or(0) - 30)).filter(|_| draw(chance, 3) > 0);
                let person = PersonId(chance.uuid7(Moment(prepared_on.0 * 86_400_000)));
                let referral = Referral {
                    id: ReferralId(chance.uuid7(Moment(prepared_on.0 * 86_400_000))),
                    person,
                    organisation,
                    kind,
                    jurisdiction: pick(chance, NATIONS),
                    state: State::Draft,
                    state_on: prepared_on,
                    child: false,
                    nameless: kind == Kind::Dtn,
                    begun_by: member,
                    begun_on: prepared_on,
                    held_by: member,
                    reviewed_by: None,
                    prepared_by: None,
                    prepared_at: None,
                    form_document: None,
                    handled_by: None,
                    lives_in: place(),
                    exploited_in: place(),
                    exploitation: Exploitation::Labour,
                    expires_on: TODAY.plus(1000),
                };
                (referral, standing, due_on, prepared_on)
            })
            .collect();
        let done: Result<(), Stop<()>> = change!(&world.db, Author::System, world.clock.now(), chance, |change| {
            for (referral, standing, due_on, prepared_on) in &batch {
                people::insert(change.tx(), referral.person, organisation, Age::Adult, *prepared_on, TODAY.plus(1000)).await?;
                let reader = Reader { person: referral.person, organisation, basis: Basis::Keeper, rests_on: None, shared_by: member, since_on: *prepared_on };
                people::add_reader(change.tx(), &reader).await?;
                store::insert(change.tx(), referral).await?;
                let row = rows::Reader {
                    referral: referral.id,
                    organisation,
                    person: referral.person,
                    kind: referral.kind,
                    nation: referral.jurisdiction,
                    standing: *standing,
                    lives_in: referral.lives_in.as_deref(),
                    exploited_in: referral.exploited_in.as_deref(),
                    due_on: *due_on,
                    prepared_on: *prepared_on,
                    seen: 1,
                    happened: 1,
                };
                rows::add_reader(change.tx(), &row).await?;
            }
            change.record(Entry::new("bench.filled", "partnership", organisation.0));
            Ok(())
        });
        done.expect("filled");
        shown.inc(until - at);
        at = until;
    }
    shown.finish_and_clear();
    world.db.settle().await.expect("statistics");
}

/// Every combination of filters, each with every value.
fn filters(places: &Places) -> Vec<(usize, Filter)> {
    let districts: Vec<String> = places.districts.iter().map(|district| places.facet(district)).collect();
    let mut all = Vec::new();
    for combination in 0..64_usize {
        let asked = |bit: usize| combination >> bit & 1 == 1;
        for turn in 0..12_usize {
            let filter = Filter {
                standing: asked(0).then(|| STANDINGS[turn % STANDINGS.len()].0),
                kind: asked(1).then(|| Kind::ALL[turn % 2]),
                nation: asked(2).then(|| NATIONS[turn % NATIONS.len()].0),
                lives_in: asked(3).then(|| districts[turn % districts.len()].clone()),
                exploited_in: asked(4).then(|| districts[(turn + 1) % districts.len()].clone()),
                overdue: asked(5),
            };
            all.push((combination, filter));
        }
    }
    all
}

fn percentile(sorted: &[f64], share: f64) -> f64 {
    let rank = (sorted.len() as f64 * share).ceil() as usize;
    sorted[rank.clamp(1, sorted.len()) - 1]
}

/// One referral of an adult with every page of it filled, asked for as a PDF through its page: from the request to the last byte, with the child that prints.
async fn prints(engine: Engine, program: &Path) {
    let county = place::county_that_prints(engine, program).await;
    let chief = county.coordinator(county.police, "Ada Chief").await;
    let me = county.me(&chief).await;
    let person = county.helped(&me, prepared::Who::Adult).await;
    assert!(county.choose(&me, person, daybreak_people::choice::About::Referral, None, daybreak_people::choice::Answer::Given).await);
    let mut case = cases::adult();
    // As much prose as a long talk makes: two thousand letters where the form asks for an account.
    let told = "She says it began in March, when a man from a nearby town promised work and a room. ".repeat(24);
    let sheets: Vec<_> = case.account.sheets().cloned().collect();
    for mut sheet in sheets {
        // The later version of a sheet is the one that stands.
        sheet.version += 1;
        let areas = sheet.kind.form().asks.iter().filter(|asked| matches!(asked.input, daybreak_referrals::account::sheets::Input::Area(_)));
        for asked in areas {
            sheet.values.set(asked.name, vec![told.clone()]);
        }
        case.account.put(sheet);
    }
    let id = county.prepare_as(&me, person, Kind::Nrm, |_| daybreak_referrals::form::fill(&case)).await.expect("made ready");
    let path = format!("/referrals/{id}/out/pdf");
    // The program leaves the memory of the disk, so that the first time is a first time.
    let dropped = std::process::Command::new("dd").arg(format!("if={}", program.display())).args(["iflag=nocache", "count=0", "status=none"]).status();
    assert!(dropped.is_ok_and(|dropped| dropped.success()), "the program is read from the disk again");
    let mut took = Vec::with_capacity(PRINTS + 1);
    let mut bytes = 0;
    for _ in 0..=PRINTS {
        let began = Instant::now();
        let printed = county.get(&chief, &path).await;
        took.push(began.elapsed().as_secs_f64() * 1e3);
        assert!(printed.body.starts_with("%PDF-"), "{}", printed.text());
        bytes = printed.length;
    }
    let first = took.remove(0);
    took.sort_by(f64::total_cmp);
    println!(
        "| {} | {} KB | {first:.0} ms | {:.0} ms | {:.0} ms | {:.0} ms | {PRINT_ALLOWED_MS} ms |",
        county.world.name(),
        bytes / 1024,
        percentile(&took, 0.5),
        percentile(&took, 0.99),
        took[took.len() - 1]
    );
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let program: Option<PathBuf> = std::env::args().nth(2).map(PathBuf::from);
    let count: u64 = std::env::args().nth(1).map_or(200_000, |text| text.parse().expect("how many referrals"));
    println!("| engine | referrals | pages read | p50 | p99 | longest | slowest combination, p99 | allowed |");
    println!("|---|---|---|---|---|---|---|---|");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        let world = daybreak_testing::world(engine, SCHEMAS).await;
        let chance: &dyn Chance = world.chance.as_ref();
        let organisation = OrganisationId(chance.uuid7(Moment(1)));
        fill(&world, organisation, count).await;
        let places = Places::fictional();
        let mut all = Vec::new();
        let mut worst = vec![Vec::new(); 64];
        let far = After { prepared_on: TODAY.plus(-2000), referral: ReferralId(chance.uuid7(Moment(1))) };
        for round in 0..3 {
            for (combination, filter) in filters(&places) {
                let mut after = if round == 2 { Some(far) } else { None };
                for _ in 0..2 {
                    let began = Instant::now();
                    let mut tx = world.db.read().await.expect("a transaction");
                    let page = register::page(&mut tx, organisation, &filter, after, TODAY, 40).await.expect("a page");
                    drop(tx);
                    let took = began.elapsed().as_secs_f64() * 1e3;
                    all.push(took);
                    worst[combination].push(took);
                    let Some(last) = page.last() else { break };
                    after = Some(After { prepared_on: last.prepared_on, referral: last.referral });
                }
            }
        }
        all.sort_by(f64::total_cmp);
        let mut slowest = (0, 0.0);
        for (combination, times) in worst.iter_mut().enumerate() {
            times.sort_by(f64::total_cmp);
            let p99 = percentile(times, 0.99);
            if p99 > slowest.1 {
                slowest = (combination, p99);
            }
        }
        println!(
            "| {} | {count} | {} | {:.2} ms | {:.2} ms | {:.2} ms | {:.2} ms (number {}) | {ALLOWED_MS} ms |",
            world.name(),
            all.len(),
            percentile(&all, 0.5),
            percentile(&all, 0.99),
            all[all.len() - 1],
            slowest.1,
            slowest.0
        );
    }
    let Some(program) = program else { return };
    let program = program.canonicalize().expect("the program that prints");
    println!("\n| engine | the PDF | first, from the disk | p50 | p99 | longest | allowed |");
    println!("|---|---|---|---|---|---|---|");
    for engine in [Engine::Sqlite, Engine::Postgres] {
        prints(engine, &program).await;
    }
}
