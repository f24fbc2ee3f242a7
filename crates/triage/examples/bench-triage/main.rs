//! `make bench-triage`: how long one report takes to measure, how long a hundred thousand opened ones take to be measured again, with a member's keys, on
//! SQLite; how long it takes to find who knows something among a million, and to show what is due among a hundred thousand, on both engines. Prints three
//! tables; the first argument is how many are measured again (100000 where there is none), the second among how many is looked (1000000), the third among how
//! many something is due (100000). None of them is made where its number is 0.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark reads the clock and says what it found"
)]

mod due;
mod filling;
#[path = "../../tests/it/further.rs"]
mod further;
#[path = "../../../access/tests/it/invented.rs"]
mod invented;
mod known;
#[path = "../../tests/it/place.rs"]
#[allow(dead_code, reason = "the tests of this room use more of the county")]
mod place;

use daybreak_audit::{Author, Stop, change};
use daybreak_database::Engine;
use daybreak_reports::acts::{self as reports, SealedReport};
use daybreak_reports::answers::Answers;
use daybreak_reports::{Concern, JourneyId, SubmissionId};
use daybreak_triage::acts::measure;
use daybreak_triage::indicators::{Library, TEXT};
use daybreak_triage::overruling::Overruling;
use daybreak_triage::{opened, store};
use daybreak_vault::{Compartment, Epoch, Keyring, Receipt, Recipient, RecipientKind, Signer, recipients};
use daybreak_vocabulary::{Chance, Clock, Language, Moment, OrganisationId, Places};
use indicatif::ProgressBar;
use std::time::Instant;

const SCHEMAS: &[daybreak_database::Schema] = &[
    daybreak_audit::SCHEMA,
    daybreak_vault::SCHEMA,
    daybreak_access::SCHEMA,
    daybreak_partnership::SCHEMA,
    daybreak_reports::SCHEMA,
    daybreak_triage::SCHEMA,
];
const STORY: &str = "Six men sleep behind the wash. One has a bad hand. A man with a dog watches them when they eat, and takes the tin at eight. ";

/// CPU time of this process so far, in seconds: user and system, from the kernel's own count of hundredths.
fn cpu() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let fields: Vec<f64> = stat.rsplit(')').next().unwrap_or_default().split_whitespace().filter_map(|field| field.parse().ok()).collect();
    // After the name: the state does not parse, so that user time is the eleventh number and system time the twelfth.
    (fields.get(10).unwrap_or(&0.0) + fields.get(11).unwrap_or(&0.0)) / 100.0
}

fn answers(chance: &dyn Chance, at: usize) -> Answers {
    let (journey, submission) = (JourneyId(chance.uuid4()), SubmissionId(chance.uuid4()));
    let mut answers = Answers::new(journey, submission, String::new(), Language::En);
    let said = |bit: usize| if at >> bit & 1 == 1 { "yes" } else { "no" };
    let told = [("story", STORY.repeat(6)), ("setting", "car_wash".into()), ("danger", "unknown".into()), ("district", "E07990001".into()), ("where", "By the quay".into())];
    told.iter().for_each(|(name, value)| answers.put(name, value));
    for (bit, key) in ["cash", "gear", "hours", "sleep-there", "driven", "watched", "afraid", "papers", "hurt"].into_iter().enumerate() {
        answers.put(&format!("q-{key}"), said(bit));
    }
    answers
}

/// The n-th argument, or so many.
fn argument(at: usize, otherwise: usize) -> usize {
    std::env::args().nth(at).map_or(otherwise, |text| text.parse().expect("how many reports"))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    measured_again(argument(1, 100_000)).await;
    let among = argument(2, 1_000_000);
    if among > 0 {
        println!("\n| what | reports | traces | half within | p99 | longest | allowed |");
        println!("|---|---|---|---|---|---|---|");
        for engine in [Engine::Sqlite, Engine::Postgres] {
            known::measure(engine, i64::try_from(among).expect("a number of rows"), 2_000).await;
        }
    }
    let among = argument(3, 100_000);
    if among > 0 {
        println!("\n| what | reports | lines on it | half within | p99 | longest | allowed |");
        println!("|---|---|---|---|---|---|---|");
        for engine in [Engine::Sqlite, Engine::Postgres] {
            due::measure(engine, i64::try_from(among).expect("a number of rows"), 500).await;
        }
    }
}

/// The first table: one report, and all that are opened, on SQLite.
async fn measured_again(count: usize) {
    if count == 0 {
        return;
    }
    let world = daybreak_testing::world(Engine::Sqlite, SCHEMAS).await;
    let chance: &dyn Chance = world.chance.as_ref();
    let (signer, places) = (Signer::draw(chance), Places::fictional());
    let police = OrganisationId(chance.uuid7(Moment(1)));
    let recipient = Recipient { id: police, name: "Aldermarsh Police".to_owned(), kind: RecipientKind::Police, active: true, fallback: true };
    let epochs: Vec<Epoch> = Compartment::ALL.into_iter().map(|compartment| Epoch::first(chance, &signer, police, compartment)).collect();
    let made: Result<(), Stop<()>> = change!(&world.db, Author::System, world.clock.now(), chance, |change| {
        recipients::enter(change, &signer, &recipient).await?;
        for epoch in &epochs {
            recipients::start(change, &signer, epoch, None).await?;
        }
        Ok(())
    });
    made.expect("an organisation");
    let mut keyring = Keyring::new();
    epochs.into_iter().for_each(|epoch| keyring.add(epoch.held));

    let read_in = Instant::now();
    let library = Library::read(TEXT).expect("the library");
    let read_in = read_in.elapsed();

    // One report: what every opening adds to the page.
    let concern = Concern::from_answers(&answers(chance, 0b1_1110_0101), Moment(0), &places, Vec::new());
    let (began, rounds) = (Instant::now(), 20_000);
    for _ in 0..rounds {
        std::hint::black_box(opened::judge(&library, std::hint::black_box(&concern), &Overruling::default()).standing(&Overruling::default()));
    }
    let one = began.elapsed().as_secs_f64() / f64::from(rounds);

    // As many opened reports as asked for, each sealed as the door seals it.
    let shown = ProgressBar::new(count as u64).with_message("sealing");
    let ready = {
        let mut tx = world.db.read().await.expect("a transaction");
        let first = answers(chance, 0);
        reports::choose_readers(&mut tx, &signer.partnership_key(), &places, &first).await.expect("readers").expect("somebody reads")
    };
    let mut at = 0;
    while at < count {
        let until = (at + 1000).min(count);
        let sealed: Vec<SealedReport> = (at..until)
            .map(|at| reports::seal_report(chance, world.clock.now(), &places, &answers(chance, at), &Receipt::draw(chance), &ready).expect("sealed"))
            .collect();
        let sent = change!(&world.db, Author::System, world.clock.now(), chance, |change| {
            for report in &sealed {
                let id = reports::submit(change, report).await?;
                store::set_seen(change.tx(), police, id, 0).await?;
                store::set_measured(change.tx(), police, id, "older").await?;
            }
            Ok::<(), Stop<reports::NotSent>>(())
        });
        sent.expect("sent");
        // Ids come in the order of time, as real ones do; a thousand a minute are still more than ever come.
        world.clock.advance_minutes(1);
        shown.inc((until - at) as u64);
        at = until;
    }
    shown.finish_and_clear();
    // As the nightly clock leaves it: without the engine's statistics it reads all of an organisation's reports for each statement.
    world.db.settle().await.expect("settled");

    // As the page does it: stretches of five hundred, each opened and then stood where it belongs in one transaction.
    let shown = ProgressBar::new(count as u64).with_message("measuring again");
    let (began, cpu_began) = (Instant::now(), cpu());
    loop {
        let mut tx = world.db.read().await.expect("a transaction");
        let stale = store::stale(&mut tx, police, &library.version, 500).await.expect("the next");
        if stale.is_empty() {
            break;
        }
        let batch = measure::measured_again(&mut tx, &keyring, police, &stale, &library).await.expect("opened");
        drop(tx);
        let stood = change!(&world.db, Author::System, world.clock.now(), chance, |change| measure::again(change, police, &batch, &library.version).await);
        stood.expect("stood");
        shown.inc(batch.len() as u64);
    }
    let (wall, cpu) = (began.elapsed().as_secs_f64(), cpu() - cpu_began);
    shown.finish_and_clear();
    println!("| what | measured | allowed |");
    println!("|---|---|---|");
    println!("| all measures of one opened report | {:.1} µs | 2 ms |", one * 1e6);
    println!("| reading and checking the library, once | {:.2} ms | |", read_in.as_secs_f64() * 1e3);
    println!("| {count} opened reports measured again | {wall:.1} s ({cpu:.1} s of CPU), {:.0} a second | 60 s |", count as f64 / wall);
}
