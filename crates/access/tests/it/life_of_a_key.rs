//! From a recovery code to a removed member: who can open what.

use crate::county::{County, counties};
use daybreak_access::acts::grant::{self, Granted, NotGranted};
use daybreak_access::acts::recover::{NotRecovered, claim};
use daybreak_access::acts::remove::{self, NotRemoved, remove};
use daybreak_access::acts::{join, passphrase, session};
use daybreak_access::{Member, Role};
use daybreak_audit::{Author, Stop, change};
use daybreak_database::Failure;
use daybreak_vault::{Compartment, DocumentHead, DocumentId, DocumentKind, SealedDocument, Wrap, recipients, seal, wrap};

/// Something sealed to the council today.
async fn told(county: &County) -> (SealedDocument, Wrap) {
    let house = &county.office.house;
    let chance = &*house.chance;
    let id = DocumentId(chance.uuid4());
    let mut tx = house.db.read().await.unwrap();
    let to = recipients::key(&mut tx, &house.partnership_key, county.council, Compartment::Reading).await.unwrap().unwrap();
    let (key, document) = seal(chance, DocumentHead { record: chance.uuid4(), id, kind: DocumentKind::Concern }, b"six men behind the car wash").unwrap();
    (document, wrap(chance, &key, &to).unwrap())
}

async fn reads(county: &County, member: &Member, (document, wrap): &(SealedDocument, Wrap)) -> bool {
    let mut tx = county.office.house.db.read().await.unwrap();
    let keyring = member.keyring(&mut tx).await.unwrap();
    keyring.open(wrap, document).is_ok_and(|plain| plain.starts_with(b"six men"))
}

fn refusal<T: std::fmt::Debug, R>(done: Result<T, Stop<R>>) -> R {
    match done {
        Err(Stop::Refused(refused)) => refused,
        Err(Stop::Failed(failure)) => panic!("{failure}"),
        Ok(done) => panic!("not refused: {done:?}"),
    }
}

#[tokio::test]
async fn the_first_coordinator_brings_the_code_and_hands_keys_on() {
    for mut county in counties().await {
        let before = told(&county).await;
        let old_code = county.code.clone();
        let (_, cora) = county.holder("cora").await;
        assert!(reads(&county, &cora, &before).await, "{}", county.world.name());
        assert_eq!(refusal(claim(&county.office, &cora, &old_code).await), NotRecovered::Wrong, "a code is replaced after use");
        assert_eq!(refusal(claim(&county.office, &cora, "ABCD").await), NotRecovered::Miscopied);

        let carl = county.person("carl", &[Role::Caseworker]).await;
        let member = county.member(&carl).await;
        assert!(!reads(&county, &member, &before).await, "nobody handed anything over yet");
        county.grant(&cora, &carl, Compartment::Reading).await;
        assert!(reads(&county, &member, &before).await);
        let twice = grant::grant(&county.office, &cora, carl.id, Compartment::Reading).await;
        assert_eq!(refusal(twice), NotGranted::NotAsked);
    }
}

#[tokio::test]
async fn outside_the_usual_it_takes_two_coordinators() {
    for mut county in counties().await {
        let (_, cora) = county.holder("cora").await;
        let second = county.person("cyd", &[Role::Coordinator]).await;
        for compartment in Compartment::ALL {
            county.grant(&cora, &second, compartment).await;
        }
        let cyd = county.member(&second).await;
        let carl = county.person("carl", &[Role::Caseworker]).await;
        let office = &county.office;
        grant::ask_outside(office, &cora, carl.id, Compartment::Originals).await.unwrap();
        assert_eq!(grant::grant(office, &cora, carl.id, Compartment::Originals).await.unwrap(), Granted::WaitsForAnother);
        let alone = grant::grant(office, &cora, carl.id, Compartment::Originals).await;
        assert_eq!(refusal(alone), NotGranted::NeedsAnother);
        assert_eq!(grant::grant(office, &cyd, carl.id, Compartment::Originals).await.unwrap(), Granted::Handed);

        let anna = county.person("anna", &[Role::Analyst]).await;
        let never = grant::ask_outside(office, &cora, anna.id, Compartment::Reading).await;
        assert_eq!(refusal(never), NotGranted::Never);
        assert_eq!(refusal(grant::grant(office, &cora, cora.id, Compartment::Reading).await), NotGranted::Oneself);
    }
}

#[tokio::test]
async fn who_is_removed_reads_nothing_new_and_who_stays_reads_it_all() {
    for mut county in counties().await {
        let before = told(&county).await;
        let (_, cora) = county.holder("cora").await;
        let carl = county.person("carl", &[Role::Caseworker]).await;
        let rita = county.person("rita", &[Role::Reader]).await;
        county.grant(&cora, &carl, Compartment::Reading).await;
        county.grant(&cora, &rita, Compartment::Reading).await;
        let gone = county.member(&carl).await;
        assert_eq!(refusal(remove(&county.office, &cora, cora.id).await), NotRemoved::Oneself);
        remove(&county.office, &cora, carl.id).await.unwrap();
        let after = told(&county).await;
        assert_eq!((before.1.epoch, after.1.epoch), (1, 2), "{}", county.world.name());
        assert!(!reads(&county, &gone, &before).await && !reads(&county, &gone, &after).await, "his wraps are gone");
        let rita = county.member(&rita).await;
        assert!(reads(&county, &rita, &before).await && reads(&county, &rita, &after).await);
        // Somebody new reads what was told before they came.
        let nia = county.person("nia", &[Role::Reader]).await;
        county.grant(&cora, &nia, Compartment::Reading).await;
        let nia = county.member(&nia).await;
        assert!(reads(&county, &nia, &before).await && reads(&county, &nia, &after).await);
    }
}

#[tokio::test]
async fn whoever_comes_back_with_a_backup_is_removed_again_and_nobody_stays_signed_in() {
    for mut county in counties().await {
        let before = told(&county).await;
        let (_, cora) = county.holder("cora").await;
        let carl = county.person("carl", &[Role::Caseworker]).await;
        county.grant(&cora, &carl, Compartment::Reading).await;
        let gone = county.member(&carl).await;
        let rita = county.person("rita", &[Role::Reader]).await;
        county.grant(&cora, &rita, Compartment::Reading).await;
        county.member(&rita).await;
        assert_eq!(session::count(&county.office, rita.id).await.unwrap(), 1);
        let house = county.office.house.clone();
        let again = async |id| -> bool {
            let done: Result<bool, Stop<()>> = change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| {
                let again = remove::again(change, id).await?;
                session::end_all(change).await?;
                Ok(again)
            });
            done.unwrap()
        };
        assert!(again(carl.id).await, "{}", county.world.name());
        assert!(!again(carl.id).await, "once is enough");
        assert!(!reads(&county, &gone, &before).await);
        for member in [carl.id, rita.id, cora.id] {
            assert_eq!(session::count(&county.office, member).await.unwrap(), 0, "{}", county.world.name());
        }
        // The lock is changed by the next holder who signs in: what is told from then on, the key that went out no longer opens.
        county.later();
        county.member(&rita).await;
        assert_eq!(told(&county).await.1.epoch, 2);
    }
}

#[tokio::test]
async fn where_an_administrator_removes_the_next_holder_changes_the_lock() {
    for mut county in counties().await {
        let (cora, holder) = county.holder("cora").await;
        let carl = county.person("carl", &[Role::Caseworker]).await;
        county.grant(&holder, &carl, Compartment::Reading).await;
        let adam = county.person("adam", &[Role::Administrator]).await;
        let adam = county.member(&adam).await;
        assert_eq!(refusal(remove(&county.office, &adam, cora.id).await), NotRemoved::LastCoordinator);
        remove(&county.office, &adam, carl.id).await.unwrap();
        assert_eq!(told(&county).await.1.epoch, 1, "he holds no key to change the lock with");
        let cora = county.member(&cora).await;
        let after = told(&county).await;
        assert_eq!(after.1.epoch, 2, "{}: she does, at her next sign-in", county.world.name());
        assert!(reads(&county, &cora, &after).await);
        let recovered = county.person("cyd", &[Role::Coordinator]).await;
        let recovered = county.member(&recovered).await;
        claim(&county.office, &recovered, &county.code).await.unwrap();
        assert!(reads(&county, &recovered, &after).await, "the recovery code follows the epochs");
    }
}

#[tokio::test]
async fn a_new_passphrase_keeps_the_keys_and_a_lost_one_loses_them() {
    for mut county in counties().await {
        let before = told(&county).await;
        let (_, cora) = county.holder("cora").await;
        let carl = county.person("carl", &[Role::Caseworker]).await;
        county.grant(&cora, &carl, Compartment::Reading).await;
        let member = county.member(&carl).await;
        let other = county.member(&carl).await;
        let office = &county.office;
        let new = "eleven pale herons in the rain";
        let wrong = passphrase::change(office, &member, "not the present one", new, new).await;
        assert_eq!(refusal(wrong), passphrase::NotChanged::Wrong);
        passphrase::change(office, &member, crate::county::PASSPHRASE, new, new).await.unwrap();
        assert!(reads(&county, &member, &before).await);
        let again = passphrase::change(office, &other, crate::county::PASSPHRASE, new, new).await;
        assert_eq!(refusal(again), passphrase::NotChanged::Wrong, "the old passphrase opens nothing");

        let token = join::Token::draw(office);
        let house = &office.house;
        let done: Result<(), Stop<()>> = change!(&house.db, cora.author(), house.clock.now(), &*house.chance, |change| {
            let known = daybreak_access::members::find(change.tx(), carl.id).await?.ok_or(Failure::Broken("nobody"))?;
            join::reset(change, office, &known, &token).await.map_err(Stop::from)
        });
        done.unwrap();
        assert!(!reads(&county, &member, &before).await, "{}: a reset ends what was granted", county.world.name());
        join::join_with(office, &token, crate::county::PASSPHRASE, &carl.secret).await.unwrap();
        let member = county.member(&carl).await;
        assert!(!reads(&county, &member, &before).await, "a new pair waits for a new grant");
        county.grant(&cora, &carl, Compartment::Reading).await;
        assert!(reads(&county, &member, &before).await);
    }
}
