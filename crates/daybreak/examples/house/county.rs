//! What is measured: the demo's county with twenty more members and a hundred thousand reports, made once through the acts behind the pages.

use daybreak::demo::{self, PASSPHRASE};
use daybreak::house::{self, Ground};
use daybreak::secrets::{self, PartnerSecrets, PublicSecrets};
use daybreak::settings::Settings;
use daybreak::stopping::Stopping;
use daybreak::system::{SystemChance, SystemClock};
use daybreak_access::acts::join::{Invitation, Token, invite, join_with};
use daybreak_access::acts::{grant, session};
use daybreak_access::totp::{Secret, step_at};
use daybreak_access::{Member, MemberId, Office, Role};
use daybreak_audit::{Author, HeadKey, Stop, change, chain};
use daybreak_database::Database;
use daybreak_reports::acts::{self, NotSent, Readers, SealedReport};
use daybreak_reports::answers::Answers;
use daybreak_reports::{JourneyId, SubmissionId};
use daybreak_site::House;
use daybreak_vault::{Compartment, Receipt};
use daybreak_vocabulary::{Chance, Clock, Language};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

/// How many members read at once.
pub const READERS: usize = 20;
/// Reports in one transaction while the county is made.
const TOGETHER: usize = 200;
/// The days over which they came.
const DAYS: usize = 40;

#[derive(Debug)]
pub struct County {
    pub settings: PathBuf,
    pub port: u16,
    /// Address and secret of each reader.
    pub readers: Vec<(String, Secret)>,
}

/// Where the addresses and secrets of the readers stand, once all of it is made.
fn list(folder: &Path) -> PathBuf {
    folder.join("readers")
}

/// Makes it in `folder`, unless it is there.
pub async fn make(folder: &Path, port: u16, reports: usize) {
    if list(folder).exists() {
        return;
    }
    let begun = Instant::now();
    let _ = std::fs::remove_dir_all(folder);
    let stopping = Stopping::on_signals().unwrap();
    let people = demo::make(folder, &SystemClock, Arc::new(SystemChance), &stopping, port, 12).await.unwrap();
    let text = fill(&demo::settings_file(folder), &people, reports).await;
    std::fs::write(list(folder), text).unwrap();
    eprintln!("made {reports} reports in {:.0} s", begun.elapsed().as_secs_f64());
}

/// What was made in `folder`, to be served on this port.
pub fn open(folder: &Path, port: u16) -> County {
    let text = std::fs::read_to_string(list(folder)).expect("a county, made before");
    let readers = text.lines().filter_map(|line| line.split_once(' ')).map(|(mail, secret)| (mail.to_owned(), Secret::from_base32(secret).unwrap())).collect();
    // The port may be another than when it was made.
    let settings = demo::settings_file(folder);
    let text = std::fs::read_to_string(&settings).unwrap();
    let lines = text.lines().map(|line| match line.split_once('=') {
        Some((name, _)) if name.trim() == "listen" => format!("listen = \"127.0.0.1:{port}\"\n"),
        Some((name, _)) if name.trim() == "address" => format!("address = \"http://127.0.0.1:{port}\"\n"),
        _ => format!("{line}\n"),
    });
    std::fs::write(&settings, lines.collect::<String>()).unwrap();
    County { settings, port, readers }
}

async fn fill(file: &Path, people: &demo::People, reports: usize) -> String {
    let settings = Settings::read(file, None).unwrap();
    let clock: Arc<dyn Clock> = Arc::new(SystemClock);
    let chance: Arc<dyn Chance> = Arc::new(SystemChance);
    let partners: PartnerSecrets = secrets::read(&settings.partners.secrets).unwrap();
    let public = PublicSecrets::of_today(&settings.public.secrets, chance.as_ref(), clock.today()).unwrap();
    let db = Database::open(&settings.database, settings.connections).await.unwrap();
    let ground = Ground { settings: &settings, db: db.clone(), partnership_key: settings.partnership_key.unwrap() };
    let house = house::house(ground, clock.clone(), chance.clone(), Some(&public)).unwrap();
    let office = house::office(&house, &partners, daybreak_documents::Press::none());
    let coordinator = coordinator(&office, people.find("first-responder").unwrap()).await;
    let mut readers = String::new();
    for number in 0..READERS {
        let mail = format!("reader-{number}@example.org");
        let secret = join(&office, &coordinator, &mail).await;
        readers.push_str(&format!("{mail} {}\n", secret.base32()));
    }
    send(&house, reports).await;
    chain::chain(&db, &HeadKey::from_bytes(*partners.heads.bytes()), chance.uuid4(), clock.as_ref()).await.unwrap();
    db.settle().await.unwrap();
    db.close().await;
    readers
}

/// The coordinator of the police, signed in. A code that was used is waited out.
async fn coordinator(office: &Office, persona: &demo::Persona) -> Member {
    let mail = persona.mail.clone().unwrap();
    for _ in 0..4 {
        let code = persona.code(office.house.clock.now()).unwrap();
        let typed = session::Typed { mail: mail.clone(), passphrase: PASSPHRASE.to_owned(), code, next_code: String::new() };
        if let Ok(cookie) = session::sign_in(office, &typed).await {
            return session::resume(office, &cookie).await.unwrap().unwrap();
        }
        tokio::time::sleep(std::time::Duration::from_secs(20)).await;
    }
    panic!("the coordinator can't sign in");
}

async fn join(office: &Office, coordinator: &Member, mail: &str) -> Secret {
    let house = &office.house;
    let invitation = Invitation {
        organisation: coordinator.organisation,
        name: "A reader of the measurement".to_owned(),
        mail: mail.to_owned(),
        language: Language::En,
        roles: vec![Role::Reader],
    };
    let id = MemberId(house.chance.uuid7(house.clock.now()));
    let token = Token::draw(office);
    change!(&house.db, coordinator.author(), house.clock.now(), house.chance.as_ref(), |change| {
        invite(change, office, &invitation, id, &token).await
    })
    .unwrap();
    let secret = Secret::draw(house.chance.as_ref());
    join_with(office, &token, PASSPHRASE, &secret).await.unwrap();
    grant::grant(office, coordinator, id, Compartment::Reading).await.unwrap();
    secret
}

/// The code of a reader now.
pub fn code(secret: &Secret) -> String {
    secret.code(step_at(SystemClock.now()))
}

const SETTINGS: [&str; 8] = ["car_wash", "nail_bar", "farm", "factory", "building_site", "restaurant", "private_home", "something_else"];

/// Seals on both cores, then stores: every report is an ordinary one, sent to those who cover its place.
async fn send(house: &Arc<House>, reports: usize) {
    let places = house.settings.places.clone();
    let mut known: BTreeMap<String, Readers> = BTreeMap::new();
    for first in (0..reports).step_by(TOGETHER) {
        let numbers: Vec<usize> = (first..reports.min(first + TOGETHER)).collect();
        let mut told = Vec::new();
        for number in numbers {
            let (answers, receipt) = answers(house, number);
            let district = answers.value("district").to_owned();
            if !known.contains_key(&district) {
                let mut tx = house.db.read().await.unwrap();
                let readers = acts::choose_readers(&mut tx, &house.partnership_key, &places, &answers).await.unwrap().unwrap();
                tx.rollback().await.unwrap();
                known.insert(district.clone(), readers);
            }
            told.push((number, district, answers, receipt));
        }
        let sealed = tokio::task::block_in_place(|| {
            std::thread::scope(|scope| {
                let (one, other) = told.split_at(told.len() / 2);
                let halves = [one, other].map(|half| scope.spawn(|| half.iter().map(|part| seal(house, &known, part)).collect::<Vec<_>>()));
                halves.into_iter().flat_map(|half| half.join().unwrap()).collect::<Vec<_>>()
            })
        });
        let done: Result<(), Stop<NotSent>> = change!(&house.db, Author::Public, house.clock.now(), house.chance.as_ref(), |change| {
            for report in &sealed {
                acts::submit(change, report).await?;
            }
            Ok(())
        });
        done.unwrap();
        if first % 10_000 == 0 {
            eprintln!("{first} of {reports} reports");
        }
    }
}

fn answers(house: &House, number: usize) -> (Answers, Receipt) {
    let chance = house.chance.as_ref();
    let receipt = Receipt::draw(chance);
    let mut answers = Answers::new(JourneyId(chance.uuid4()), SubmissionId(chance.uuid4()), receipt.to_string(), Language::En);
    let districts = &house.settings.places.districts;
    answers.put("story", &format!("Report {number}. Six men sleep in a container behind the wash. A grey van brings them and takes them away, and one of them has a bad hand."));
    answers.put("setting", SETTINGS[number % SETTINGS.len()]);
    answers.put("district", &districts[number % districts.len()].code);
    // One in a thousand cannot wait.
    if number % 1_000 == 7 {
        answers.put("danger", "yes");
    }
    (answers, receipt)
}

fn seal(house: &House, known: &BTreeMap<String, Readers>, part: &(usize, String, Answers, Receipt)) -> SealedReport {
    let (number, district, answers, receipt) = part;
    let sent_at = house.clock.now().plus_days(-((number % DAYS) as i64));
    acts::seal_report(house.chance.as_ref(), sent_at, &house.settings.places, answers, receipt, &known[district]).unwrap()
}
