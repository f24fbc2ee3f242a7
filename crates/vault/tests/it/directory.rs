//! Recipients, their keys and epochs, and the way back.

use crate::{NOW, SCHEMAS, commit, head, organisation, signer};
use daybreak_audit::Stop;
use daybreak_database::{Failure, on};
use daybreak_testing::engines;
use daybreak_vault::{
    Compartment, DocumentKind, Epoch, Keyring, Recipient, RecipientKind, RecoveryCode, RecoveryKey, Signer, recipients, recovery, seal, wrap,
};
use daybreak_vocabulary::{Chance, OrganisationId};

#[tokio::test]
async fn every_statement_is_known_to_both_engines() {
    for world in engines(SCHEMAS).await {
        for statements in daybreak_vault::STATEMENTS {
            assert_eq!(world.db.prepare_each(statements).await.unwrap(), [], "{}", world.name());
        }
    }
}

#[tokio::test]
async fn a_place_is_read_by_those_who_cover_it() {
    for world in engines(SCHEMAS).await {
        let (signer, pinned) = signer(world.chance.as_ref());
        let (police, _) = organisation(&world, &signer, "Eastmere Police", RecipientKind::Police).await;
        let (charity, _) = organisation(&world, &signer, "Anchor House", RecipientKind::Charity).await;
        let chance: &dyn Chance = world.chance.as_ref();
        let wall = Recipient {
            id: OrganisationId(chance.uuid4()),
            name: "Border office".into(),
            kind: RecipientKind::ImmigrationEnforcement,
            active: true,
            fallback: false,
        };
        commit(&world, async |change| {
            recipients::enter(change, &signer, &wall).await?;
            for id in [police, charity, wall.id] {
                recipients::cover(change, &signer, id, &["E07990001", "E07990002"]).await?;
            }
            recipients::cover(change, &signer, charity, &["E07990002"]).await?;
            Ok(())
        })
        .await
        .unwrap();
        let mut tx = world.db.read().await.unwrap();
        let directory = recipients::directory(&mut tx, &pinned).await.unwrap();
        let names = |found: Vec<Recipient>| found.into_iter().map(|recipient| recipient.name).collect::<Vec<_>>();
        assert_eq!(names(directory.covering("E07990001")), ["Eastmere Police"]);
        assert_eq!(names(directory.covering("E07990002")), ["Anchor House", "Eastmere Police"]);
        assert!(directory.covering("E07990009").is_empty());
        assert_eq!(recipients::all(&mut tx).await.unwrap().len(), 3);
        assert_eq!(recipients::places(&mut tx, charity).await.unwrap(), ["E07990002"]);
        assert!(directory.fallback().is_empty());
        assert_eq!(recipients::find(&mut tx, wall.id).await.unwrap().unwrap(), wall);
    }
}

#[tokio::test]
async fn whoever_rests_is_not_read_by_and_has_no_keys() {
    for world in engines(SCHEMAS).await {
        let (signer, pinned) = signer(world.chance.as_ref());
        let (id, _) = organisation(&world, &signer, "Helpline", RecipientKind::Helpline).await;
        let change_to = async |active, fallback, kind| {
            let recipient = Recipient { id, name: "Helpline".into(), kind, active, fallback };
            commit(&world, async |change| Ok(recipients::enter(change, &signer, &recipient).await?)).await
        };
        change_to(true, true, RecipientKind::Helpline).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(recipients::directory(&mut tx, &pinned).await.unwrap().fallback().len(), 1);
        assert_eq!(recipients::keys(&mut tx, &pinned, id).await.unwrap().len(), 4);
        drop(tx);
        change_to(false, true, RecipientKind::Helpline).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        assert!(recipients::directory(&mut tx, &pinned).await.unwrap().fallback().is_empty());
        assert!(recipients::keys(&mut tx, &pinned, id).await.unwrap().is_empty());
        drop(tx);
        // Its kind stays what it was when its keys were made.
        change_to(true, false, RecipientKind::Other).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        assert_eq!(recipients::find(&mut tx, id).await.unwrap().unwrap().kind, RecipientKind::Helpline);
    }
}

#[tokio::test]
async fn behind_the_immigration_wall_there_are_no_keys() {
    for world in engines(SCHEMAS).await {
        let chance: &dyn Chance = world.chance.as_ref();
        let (signer, pinned) = signer(chance);
        let id = OrganisationId(chance.uuid4());
        let recipient =
            |fallback| Recipient { id, name: "Border office".into(), kind: RecipientKind::ImmigrationEnforcement, active: true, fallback };
        commit(&world, async |change| Ok(recipients::enter(change, &signer, &recipient(false)).await?)).await.unwrap();
        let epoch = Epoch::first(chance, &signer, id, Compartment::Reading);
        let started = commit(&world, async |change| Ok(recipients::start(change, &signer, &epoch, None).await?)).await;
        assert!(matches!(started, Err(Stop::Failed(Failure::Broken(_)))), "{}", world.name());
        let fallback = commit(&world, async |change| Ok(recipients::enter(change, &signer, &recipient(true)).await?)).await;
        let Err(Stop::Failed(failure)) = fallback else { panic!("it became a fallback") };
        assert!(failure.broke("recipient_fallback_wall"), "{failure}");
        let mut tx = world.db.read().await.unwrap();
        assert!(recipients::keys(&mut tx, &pinned, id).await.unwrap().is_empty());
        drop(tx);
        // A wrap made out to it by a program gone wrong has no key to refer to.
        let (key, document) = seal(chance, head(chance, DocumentKind::Concern), b"x").unwrap();
        let wraps = [wrap(chance, &key, epoch.key()).unwrap()];
        let put = commit(&world, async |change| Ok(daybreak_vault::documents::put(change, &document, &wraps).await?)).await;
        assert!(matches!(put, Err(Stop::Failed(_))));
    }
}

#[tokio::test]
async fn a_key_written_into_the_database_redirects_nothing() {
    for world in engines(SCHEMAS).await {
        let chance: &dyn Chance = world.chance.as_ref();
        let (signer, pinned) = signer(chance);
        let (id, _) = organisation(&world, &signer, "Eastmere Police", RecipientKind::Police).await;
        // Whoever can write the database puts in the next epoch, signed by himself; and the directory as well, as far as he can.
        let thief = Signer::draw(chance);
        let mut tx = world.db.read().await.unwrap();
        let old = recipients::key(&mut tx, &pinned, id, Compartment::Reading).await.unwrap().unwrap();
        drop(tx);
        let first = Epoch::first(chance, &thief, id, Compartment::Reading);
        let forged = Epoch::after(chance, &thief, &first.held).unwrap();
        assert_eq!((old.epoch(), forged.key().epoch()), (1, 2));
        let through_the_program = commit(&world, async |change| Ok(recipients::start(change, &thief, &forged, None).await?)).await;
        assert!(through_the_program.is_err(), "{}: what others signed is not signed over", world.name());
        let (public, signature) = (forged.key().public().0.to_vec(), forged.key().signature().to_vec());
        let mut tx = world.db.begin().await.unwrap();
        const PUT: &str = "INSERT INTO recipient_key (organisation, compartment, epoch, public_key, signature, former) VALUES ($1, 'reading', 2, $2, $3, $2)";
        on!(&mut tx, |db| sqlx::query(PUT).bind(id.0).bind(public).bind(signature).execute(db).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let found = recipients::key(&mut tx, &pinned, id, Compartment::Reading).await;
        assert!(matches!(found, Err(Failure::Row { table: "directory", column: "signature", .. })), "{found:?}");
    }
}

async fn write(world: &daybreak_testing::World, text: &'static str) {
    let mut tx = world.db.begin().await.unwrap();
    on!(&mut tx, |db| sqlx::raw_sql(text).execute(db).await.map(|_| ())).unwrap();
    tx.commit().await.unwrap();
}

#[tokio::test]
async fn nobody_who_can_write_the_database_redirects_a_report() {
    const TAMPERED: [(&str, &str); 9] = [
        ("a name", "UPDATE recipient SET name = 'Eastmere Police' WHERE name = 'Anchor House'"),
        ("two names", "UPDATE recipient SET name = CASE name WHEN 'Anchor House' THEN 'Eastmere Police' ELSE 'Anchor House' END"),
        ("a kind", "UPDATE recipient SET kind = 'council' WHERE name = 'Anchor House'"),
        ("one that rests", "UPDATE recipient SET active = FALSE WHERE name = 'Eastmere Police'"),
        ("a fallback", "UPDATE recipient SET fallback = TRUE WHERE name = 'Anchor House'"),
        ("a place more", "INSERT INTO recipient_place (organisation, district) SELECT organisation, 'E07990001' FROM recipient WHERE name = 'Anchor House'"),
        ("a place less", "DELETE FROM recipient_place"),
        ("an organisation less", "DELETE FROM recipient_place; DELETE FROM recipient_key; DELETE FROM recipient WHERE name = 'Eastmere Police'"),
        ("no signature", "DELETE FROM directory"),
    ];
    for (what, text) in TAMPERED {
        for world in engines(SCHEMAS).await {
            let chance: &dyn Chance = world.chance.as_ref();
            let (signer, pinned) = signer(chance);
            let (police, _) = organisation(&world, &signer, "Eastmere Police", RecipientKind::Police).await;
            let (charity, _) = organisation(&world, &signer, "Anchor House", RecipientKind::Charity).await;
            commit(&world, async |change| Ok(recipients::cover(change, &signer, police, &["E07990001"]).await?)).await.unwrap();
            write(&world, text).await;
            let mut tx = world.db.read().await.unwrap();
            let found = recipients::directory(&mut tx, &pinned).await;
            assert!(matches!(found, Err(Failure::Row { table: "directory", .. })), "{}: {what}", world.name());
            assert!(recipients::keys(&mut tx, &pinned, charity).await.is_err(), "{what}: nothing is sealed by it");
            drop(tx);
            // And the next honest change does not sign it along.
            let signed = commit(&world, async |change| Ok(recipients::cover(change, &signer, charity, &["E07990002"]).await?)).await;
            assert!(signed.is_err(), "{}: {what} was signed", world.name());
        }
    }
}

#[tokio::test]
async fn a_directory_of_yesterday_is_not_taken_for_todays() {
    for world in engines(SCHEMAS).await {
        let chance: &dyn Chance = world.chance.as_ref();
        let (signer, pinned) = signer(chance);
        let (id, _) = organisation(&world, &signer, "Anchor House", RecipientKind::Charity).await;
        commit(&world, async |change| Ok(recipients::cover(change, &signer, id, &["E07990001"]).await?)).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let yesterday = recipients::directory(&mut tx, &pinned).await.unwrap().epoch;
        drop(tx);
        write(&world, "CREATE TABLE kept AS SELECT * FROM directory; CREATE TABLE kept_places AS SELECT * FROM recipient_place").await;
        commit(&world, async |change| Ok(recipients::cover(change, &signer, id, &["E07990002"]).await?)).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let today = recipients::directory(&mut tx, &pinned).await.unwrap().epoch;
        assert_eq!(today, yesterday + 1);
        assert!(recipients::directory(&mut tx, &pinned.at_least(today)).await.is_ok());
        drop(tx);
        // All of it as it was, with the signature it had: sound, but too old for whoever pins the epoch.
        write(&world, "DELETE FROM directory; INSERT INTO directory SELECT * FROM kept; DELETE FROM recipient_place; INSERT INTO recipient_place SELECT * FROM kept_places").await;
        let mut tx = world.db.read().await.unwrap();
        assert!(recipients::directory(&mut tx, &pinned).await.is_ok());
        let found = recipients::directory(&mut tx, &pinned.at_least(today)).await;
        assert!(matches!(found, Err(Failure::Row { table: "directory", column: "epoch", .. })), "{}: {found:?}", world.name());
        assert!(recipients::keys(&mut tx, &pinned.at_least(today), id).await.is_err());
    }
}

#[tokio::test]
async fn a_new_epoch_reads_what_came_before_and_the_removed_read_nothing_new() {
    for world in engines(SCHEMAS).await {
        let chance: &dyn Chance = world.chance.as_ref();
        let (signer, pinned) = signer(chance);
        let (id, removed) = organisation(&world, &signer, "Anchor House", RecipientKind::Charity).await;
        let mut tx = world.db.read().await.unwrap();
        let first_key = recipients::key(&mut tx, &pinned, id, Compartment::Reading).await.unwrap().unwrap();
        drop(tx);
        let (key, before) = seal(chance, head(chance, DocumentKind::Concern), b"before").unwrap();
        let before_wrap = wrap(chance, &key, &first_key).unwrap();
        let mut held = removed.latest(id, Compartment::Reading).unwrap().clone();
        for _ in 0..3 {
            let next = Epoch::after(chance, &signer, &held).unwrap();
            commit(&world, async |change| Ok(recipients::start(change, &signer, &next, None).await?)).await.unwrap();
            held = next.held;
        }
        let mut tx = world.db.read().await.unwrap();
        let latest = recipients::key(&mut tx, &pinned, id, Compartment::Reading).await.unwrap().unwrap();
        assert_eq!(latest.epoch(), 4);
        let (key, after) = seal(chance, head(chance, DocumentKind::Concern), b"after").unwrap();
        let after_wrap = wrap(chance, &key, &latest).unwrap();
        let mut keyring = Keyring::new();
        recipients::add_with_earlier(&mut tx, &mut keyring, held).await.unwrap();
        assert_eq!(*keyring.open(&before_wrap, &before).unwrap(), b"before");
        assert_eq!(*keyring.open(&after_wrap, &after).unwrap(), b"after");
        assert_eq!(keyring.latest(id, Compartment::Reading).unwrap().epoch, 4);
        assert!(removed.open(&after_wrap, &after).is_err());
        assert!(!keyring.holds(id, Compartment::Identities));
        // A key that somebody put where the true one is handed over is noticed before it is used.
        let mut false_one = keyring.latest(id, Compartment::Reading).unwrap().clone();
        false_one.private = daybreak_vault::KeyPair::draw(chance).private().clone();
        let refused = recipients::add_with_earlier(&mut tx, &mut Keyring::new(), false_one).await;
        assert!(matches!(refused, Err(Failure::Row { column: "public_key", .. })), "{refused:?}");
    }
}

#[tokio::test]
async fn the_recovery_code_brings_every_compartment_back() {
    for world in engines(SCHEMAS).await {
        let chance: &dyn Chance = world.chance.as_ref();
        let (signer, pinned) = signer(chance);
        let (id, keyring) = organisation(&world, &signer, "Anchor House", RecipientKind::Charity).await;
        let code = RecoveryCode::draw(chance);
        let set = async |code: &RecoveryCode, keyring: &Keyring| {
            let recovery_key = RecoveryKey::vouched(&signer, id, code);
            let keys: Vec<_> =
                Compartment::ALL.iter().map(|part| recovery_key.seal(chance, keyring.latest(id, *part).unwrap()).unwrap()).collect();
            commit(&world, async |change| Ok(recovery::set(change, &recovery_key, &keys).await?)).await.unwrap();
        };
        set(&code, &keyring).await;
        // A new epoch is sealed to the code's public half, without the code.
        let mut tx = world.db.read().await.unwrap();
        let recovery_key = recovery::find(&mut tx, &pinned, id).await.unwrap().unwrap();
        drop(tx);
        let next = Epoch::after(chance, &signer, keyring.latest(id, Compartment::Originals).unwrap()).unwrap();
        let recoverable = recovery_key.seal(chance, &next.held).unwrap();
        commit(&world, async |change| Ok(recipients::start(change, &signer, &next, Some(&recoverable)).await?)).await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        let typed = RecoveryCode::parse(&code.text()).unwrap();
        let mut back = Keyring::new();
        for held in recovery::open(&mut tx, &pinned, id, &typed).await.unwrap().unwrap() {
            recipients::add_with_earlier(&mut tx, &mut back, held).await.unwrap();
        }
        assert_eq!(back.latest(id, Compartment::Originals).unwrap().epoch, 2);
        assert!(Compartment::ALL.iter().all(|compartment| back.holds(id, *compartment)));
        assert!(recovery::open(&mut tx, &pinned, id, &RecoveryCode::draw(chance)).await.unwrap().is_none());
        drop(tx);
        // Replaced after use: the old code opens nothing more.
        let fresh = RecoveryCode::draw(chance);
        set(&fresh, &back).await;
        let mut tx = world.db.read().await.unwrap();
        assert!(recovery::open(&mut tx, &pinned, id, &typed).await.unwrap().is_none());
        assert_eq!(recovery::open(&mut tx, &pinned, id, &fresh).await.unwrap().unwrap().len(), 4);
        drop(tx);
        // A recovery key put into the database by hand receives no epoch.
        let mut tx = world.db.begin().await.unwrap();
        let forged = daybreak_vault::KeyPair::draw(chance).public().0.to_vec();
        on!(&mut tx, |db| sqlx::query("UPDATE recovery SET public_key = $1").bind(forged).execute(db).await.map(|_| ())).unwrap();
        tx.commit().await.unwrap();
        let mut tx = world.db.read().await.unwrap();
        assert!(recovery::find(&mut tx, &pinned, id).await.is_err());
    }
    let _ = NOW;
}
