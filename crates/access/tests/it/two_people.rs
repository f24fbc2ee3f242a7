//! One person is not two, however many accounts they make.

use crate::county::{County, PASSPHRASE, Person, counties};
use daybreak_access::acts::grant::{self, Granted, NotGranted};
use daybreak_access::acts::join::{self, Invitation, NotChanged, NotInvited, Token};
use daybreak_access::acts::remove::{self, NotRemoved};
use daybreak_access::totp::Secret;
use daybreak_access::{Member, MemberId, Role, members, two};
use daybreak_audit::{Stop, change};
use daybreak_vault::Compartment;
use daybreak_vocabulary::Language;

fn refusal<T: std::fmt::Debug, R>(done: Result<T, Stop<R>>) -> R {
    match done {
        Err(Stop::Refused(refused)) => refused,
        Err(Stop::Failed(failure)) => panic!("{failure}"),
        Ok(done) => panic!("not refused: {done:?}"),
    }
}

/// What a member tries who invites somebody, as its pages would.
async fn invite(county: &County, by: &Member, name: &str, roles: &[Role]) -> Result<(MemberId, Token), Stop<NotInvited>> {
    let office = &county.office;
    let house = &office.house;
    let id = MemberId(house.chance.uuid7(house.clock.now()));
    let token = Token::draw(office);
    let mail = format!("{name}@example.org");
    let invitation = Invitation { organisation: by.organisation, name: name.into(), mail, language: Language::En, roles: roles.to_vec() };
    change!(&house.db, by.author(), house.clock.now(), &*house.chance, |change| {
        join::invite_by(change, office, by, &invitation, id, &token).await
    })?;
    Ok((id, token))
}

/// Invites somebody and uses the link oneself.
async fn puppet(county: &County, by: &Member, name: &str, roles: &[Role]) -> (Person, Member) {
    let (id, token) = invite(county, by, name, roles).await.unwrap();
    let secret = Secret::draw(&*county.office.house.chance);
    join::join_with(&county.office, &token, PASSPHRASE, &secret).await.unwrap();
    let person = Person { id, mail: format!("{name}@example.org"), secret };
    let member = county.member(&person).await;
    (person, member)
}

async fn are_two(county: &County, one: &Member, other: &Member) -> bool {
    let mut tx = county.world.db.read().await.unwrap();
    let two = two::are_two(&mut tx, one.id, other.id).await.unwrap();
    tx.rollback().await.unwrap();
    two
}

async fn all_keys(county: &County, by: &Member, to: &Person) {
    for compartment in Compartment::ALL {
        county.grant(by, to, compartment).await;
    }
}

#[tokio::test]
async fn a_coordinator_and_whom_they_made_are_not_two() {
    for mut county in counties().await {
        let (_, cora) = county.holder("cora").await;
        let carl = county.person("carl", &[Role::Caseworker]).await;
        let other = county.person("cyd", &[Role::Coordinator]).await;
        all_keys(&county, &cora, &other).await;
        let other = county.member(&other).await;
        // The account Cora makes for herself, and the one that one makes.
        let (second, second_member) = puppet(&county, &cora, "second", &[Role::Coordinator]).await;
        all_keys(&county, &cora, &second).await;
        let (third, third_member) = puppet(&county, &second_member, "third", &[Role::Coordinator]).await;
        all_keys(&county, &cora, &third).await;
        let office = &county.office;
        grant::ask_outside(office, &cora, carl.id, Compartment::Originals).await.unwrap();
        assert_eq!(grant::grant(office, &cora, carl.id, Compartment::Originals).await.unwrap(), Granted::WaitsForAnother);
        for puppet in [&second_member, &third_member] {
            let alone = grant::grant(office, puppet, carl.id, Compartment::Originals).await;
            assert_eq!(refusal(alone), NotGranted::NotTwo, "{}", county.world.name());
        }
        // With the one between removed the two are no more than they were.
        remove::remove(office, &cora, second.id).await.unwrap();
        let third_member = county.member(&third).await;
        let alone = grant::grant(office, &third_member, carl.id, Compartment::Originals).await;
        assert_eq!(refusal(alone), NotGranted::NotTwo);
        assert_eq!(grant::grant(office, &other, carl.id, Compartment::Originals).await.unwrap(), Granted::Handed);
    }
}

#[tokio::test]
async fn whose_account_one_takes_over_is_not_a_second_person() {
    for mut county in counties().await {
        let (_, cora) = county.holder("cora").await;
        let cyd = county.person("cyd", &[Role::Coordinator]).await;
        let carl = county.person("carl", &[Role::Caseworker]).await;
        let (before, worker) = (county.member(&cyd).await, county.member(&carl).await);
        assert!(are_two(&county, &cora, &before).await && are_two(&county, &cora, &worker).await);
        let office = &county.office;
        let house = &office.house;
        let token = Token::draw(office);
        let done: Result<(), Stop<()>> = change!(&house.db, cora.author(), house.clock.now(), &*house.chance, |change| {
            let known = members::find(change.tx(), cyd.id).await?.ok_or(daybreak_database::Failure::Broken("nobody"))?;
            join::reset(change, office, &known, &token).await.map_err(Stop::from)
        });
        done.unwrap();
        join::change_roles(office, &cora, carl.id, &[Role::Coordinator]).await.unwrap();
        assert!(!are_two(&county, &cora, &before).await, "{}: let begin again", county.world.name());
        assert!(!are_two(&county, &worker, &cora).await, "given the role");
        assert!(are_two(&county, &before, &worker).await);
        assert!(!are_two(&county, &cora, &cora).await);
        // Taking a role away makes nobody.
        let rita = county.person("rita", &[Role::Reader, Role::Caseworker]).await;
        join::change_roles(office, &cora, rita.id, &[Role::Reader]).await.unwrap();
        let rita = county.member(&rita).await;
        assert!(are_two(&county, &cora, &rita).await);
    }
}

#[tokio::test]
async fn whoever_keeps_accounts_appoints_no_coordinator() {
    for mut county in counties().await {
        let (cora, holder) = county.holder("cora").await;
        let cyd = county.person("cyd", &[Role::Coordinator]).await;
        let adam = county.person("adam", &[Role::Administrator]).await;
        let adam = county.member(&adam).await;
        let office = &county.office;
        let invited = invite(&county, &adam, "puppet", &[Role::Reader, Role::Coordinator]).await;
        assert_eq!(refusal(invited), NotInvited::NotYours, "{}", county.world.name());
        let (rita, _) = puppet(&county, &adam, "rita", &[Role::Reader]).await;
        assert_eq!(refusal(join::change_roles(office, &adam, rita.id, &[Role::Coordinator]).await), NotChanged::NotYours);
        assert_eq!(refusal(join::change_roles(office, &adam, adam.id, &[Role::Administrator, Role::Coordinator]).await), NotChanged::NotYours);
        assert_eq!(refusal(join::change_roles(office, &adam, cyd.id, &[Role::Reader]).await), NotChanged::NotYours);
        assert_eq!(refusal(remove::remove(office, &adam, cyd.id).await), NotRemoved::NotYours);
        let may = async |of: MemberId| {
            let mut tx = county.world.db.read().await.unwrap();
            let may = two::may_let_begin_again(&mut tx, &adam, adam.organisation, of).await.unwrap();
            tx.rollback().await.unwrap();
            may
        };
        assert!(!may(cora.id).await && !may(cyd.id).await && may(rita.id).await);
        // One who is left alone and lost their passphrase needs somebody: keys come back by the recovery code only.
        remove::remove(office, &holder, cyd.id).await.unwrap();
        assert!(may(cora.id).await);
    }
}
