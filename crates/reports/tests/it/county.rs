//! A small partnership to send reports to: who reads, with which keys.

use daybreak_audit::{Author, Stop, change};
use daybreak_reports::acts::{self, Readers, SealedReport, Words};
use daybreak_reports::answers::Answers;
use daybreak_reports::journey::Step;
use daybreak_reports::{JourneyId, Message, ReportId, State, SubmissionId, store};
use daybreak_testing::World;
use daybreak_vault::{Compartment, Epoch, Keyring, PartnershipKey, Receipt, Recipient, RecipientKind, Signer, recipients};
use daybreak_vocabulary::{Chance, Clock, Language, Moment, OrganisationId, Places};

pub const SCHEMAS: [daybreak_database::Schema; 3] = [daybreak_audit::SCHEMA, daybreak_vault::SCHEMA, daybreak_reports::SCHEMA];

/// Northmere: where the police, the council and a charity read.
pub const NORTHMERE: &str = "E07990002";
/// Aldermouth: where only the police read.
pub const ALDERMOUTH: &str = "E07990001";

pub struct County {
    pub pinned: PartnershipKey,
    pub signer: Signer,
    pub places: Places,
    pub police: Member,
    pub council: Member,
    pub charity: Member,
    /// Reads where nobody else may.
    pub helpline: Member,
}

pub struct Member {
    pub id: OrganisationId,
    pub keyring: Keyring,
}

pub async fn county(world: &World) -> County {
    let chance: &dyn Chance = world.chance.as_ref();
    let signer = Signer::draw(chance);
    let mut county = County {
        pinned: signer.partnership_key(),
        signer: Signer::draw(chance),
        places: Places::fictional(),
        police: member(world, &signer, "Aldermarsh Police", RecipientKind::Police, false, &[NORTHMERE, ALDERMOUTH]).await,
        council: member(world, &signer, "Northmere Council", RecipientKind::Council, false, &[NORTHMERE]).await,
        charity: member(world, &signer, "Haven", RecipientKind::Charity, false, &[NORTHMERE]).await,
        helpline: member(world, &signer, "Lantern Line", RecipientKind::Helpline, true, &[]).await,
    };
    county.signer = signer;
    county
}

async fn member(world: &World, signer: &Signer, name: &str, kind: RecipientKind, fallback: bool, places: &[&str]) -> Member {
    let chance: &dyn Chance = world.chance.as_ref();
    let id = OrganisationId(chance.uuid7(Moment(1)));
    let recipient = Recipient { id, name: name.to_owned(), kind, active: true, fallback };
    let epochs: Vec<Epoch> = Compartment::ALL.into_iter().map(|compartment| Epoch::first(chance, signer, id, compartment)).collect();
    let made: Result<(), Stop<()>> = change!(&world.db, Author::System, world.clock.now(), chance, |change| {
        recipients::enter(change, signer, &recipient).await?;
        for epoch in &epochs {
            recipients::start(change, signer, epoch, None).await?;
        }
        recipients::cover(change, signer, id, places).await?;
        Ok(())
    });
    made.unwrap();
    let mut keyring = Keyring::new();
    for epoch in epochs {
        keyring.add(epoch.held);
    }
    Member { id, keyring }
}

pub fn answers(world: &World, told: &[(&str, &str)]) -> Answers {
    let chance: &dyn Chance = world.chance.as_ref();
    let receipt = Receipt::draw(chance).text().to_string();
    let mut answers = Answers::new(JourneyId(chance.uuid4()), SubmissionId(chance.uuid4()), receipt, Language::En);
    for step in [Step::Readers, Step::What, Step::Pack, Step::Where, Step::When, Step::People, Step::You] {
        answers.take(step, told.iter().copied());
    }
    answers
}

pub async fn readers(world: &World, county: &County, answers: &Answers) -> Option<Readers> {
    let mut tx = world.db.read().await.unwrap();
    acts::choose_readers(&mut tx, &county.pinned, &county.places, answers).await.unwrap()
}

pub async fn sealed(world: &World, county: &County, answers: &Answers) -> SealedReport {
    let readers = readers(world, county, answers).await.expect("somebody reads");
    let receipt = Receipt::parse(&answers.receipt).unwrap();
    acts::seal_report(world.chance.as_ref(), world.clock.now(), &county.places, answers, &receipt, &readers).unwrap()
}

pub async fn send(world: &World, county: &County, told: &[(&str, &str)]) -> (ReportId, Receipt) {
    let answers = answers(world, told);
    let sealed = sealed(world, county, &answers).await;
    let sent = change!(&world.db, Author::Public, acts::public_moment(world.clock.now()), world.chance.as_ref(), |change| {
        acts::submit(change, &sealed).await
    });
    (sent.unwrap(), Receipt::parse(&answers.receipt).unwrap())
}

/// The sender writes, as from the return page.
pub async fn write(world: &World, county: &County, report: ReportId, receipt: &Receipt, text: &str) {
    let mut tx = world.db.read().await.unwrap();
    let found = store::find(&mut tx, report).await.unwrap().unwrap();
    let readers = acts::reader_keys(&mut tx, &county.pinned, &found).await.unwrap().unwrap();
    drop(tx);
    let message = Message { sent_at: world.clock.now(), language: Language::En, text: text.to_owned() };
    let words = if found.state == State::Asked { Words::Message } else { Words::Addition };
    let key = receipt.key_pair().public();
    let said = acts::seal_message(world.chance.as_ref(), report, words, &message, &readers, &key).unwrap();
    let written = change!(&world.db, Author::Public, world.clock.now(), world.chance.as_ref(), |change| acts::write(change, report, &said).await);
    written.unwrap();
}
