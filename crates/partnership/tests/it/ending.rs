//! What has come to its day is gone: alerts, weeks that are over, members who were removed long ago.

use crate::county::{SCHEMAS, member, office, organisation};
use daybreak_access::acts::remove::forget_gone;
use daybreak_access::{MemberId, Role, members};
use daybreak_audit::{Author, Entry, Stop, change};
use daybreak_database::on;
use daybreak_partnership::acts::alert::{self, forget_old};
use daybreak_partnership::on_call::{AlertId, week_of};
use daybreak_testing::{World, engines};
use daybreak_vault::RecipientKind;
use daybreak_vocabulary::retention::Class;
use daybreak_vocabulary::{Clock, Language};
use uuid::Uuid;

async fn write(world: &World, text: &'static str, id: Uuid, number: i64) {
    let done: Result<(), Stop<()>> = change!(&world.db, Author::System, world.clock.now(), &*world.chance, |change| {
        on!(change.tx(), |db| sqlx::query(text).bind(id).bind(number).execute(db).await.map(|_| ()))
            .map_err(|error| Stop::Failed(daybreak_database::Failure::from(error)))?;
        change.record(Entry::new("test.done", "test", id));
        Ok(())
    });
    done.unwrap();
}

async fn count(world: &World, text: &'static str) -> i64 {
    let mut tx = world.db.read().await.unwrap();
    let (count,): (i64,) = on!(&mut tx, |db| sqlx::query_as(text).fetch_one(db).await).unwrap();
    count
}

#[tokio::test]
async fn alerts_and_weeks_end_and_what_still_serves_stays() {
    for world in engines(SCHEMAS).await {
        let office = office(&world);
        let house = &office.house;
        let police = organisation(&office, "Ashby Police", RecipientKind::Police).await;
        let ana = member(&office, police, "Ana", Language::En, &[Role::Coordinator]).await;
        let forget = async || forget_old(&house.db, &*house.clock, &*house.chance).await.unwrap();
        for _ in 0..2 {
            let (id, now) = (AlertId(house.chance.uuid4()), house.clock.now());
            let raised: Result<bool, Stop<()>> = change!(&house.db, Author::System, now, &*house.chance, |change| {
                Ok(alert::raise(change, id, police, "report", house.chance.uuid4(), now).await?)
            });
            raised.unwrap();
        }
        let monday = week_of(house.clock.now().day());
        write(&world, "UPDATE alert SET acknowledged_by = $1, acknowledged_at = $2, due_at = NULL WHERE id = (SELECT id FROM alert ORDER BY id LIMIT 1)", ana.0, 1).await;
        for ago in [30, 29, 0] {
            let week = monday.plus(-7 * ago);
            write(&world, "INSERT INTO rota (organisation, week_on, position, member) VALUES ($1, $2, 1, $1)", police.0, week.0).await;
        }
        assert_eq!(forget().await, 2, "{}: the two weeks that are long over", world.name());
        world.clock.advance_days(Class::Alert.days(house.today()) + 1);
        assert_eq!(forget().await, 1, "the alert that was acknowledged; the week that weeks without a plan go by stays");
        assert_eq!(forget().await, 0);
        assert_eq!(count(&world, "SELECT COUNT(*) FROM alert").await, 1, "nobody has acknowledged the other");
        assert_eq!(count(&world, "SELECT COUNT(*) FROM rota").await, 1);
    }
}

#[tokio::test]
async fn a_removed_member_is_named_as_long_as_the_account_and_no_longer() {
    for world in engines(SCHEMAS).await {
        let office = office(&world);
        let house = &office.house;
        let police = organisation(&office, "Ashby Police", RecipientKind::Police).await;
        let gone = member(&office, police, "Gone", Language::En, &[Role::Reader]).await;
        let stays = member(&office, police, "Stays", Language::En, &[Role::Reader]).await;
        for statement in ["DELETE FROM member_lock WHERE member = $1 AND $2 = $2", "DELETE FROM member_code WHERE member = $1 AND $2 = $2",
            "DELETE FROM member_role WHERE member = $1 AND $2 = $2", "DELETE FROM grant_request WHERE member = $1 AND $2 = $2",
            "UPDATE member SET state = 'removed', changed_at = $2 WHERE id = $1"] {
            write(&world, statement, gone.0, house.clock.now().0).await;
        }
        let known = async |id: MemberId| {
            let mut tx = world.db.read().await.unwrap();
            members::find(&mut tx, id).await.unwrap().is_some()
        };
        world.clock.advance_days(Class::Member.days(house.today()) - 1);
        assert_eq!(forget_gone(&house.db, &*house.clock, &*house.chance).await.unwrap(), 0, "{}", world.name());
        assert!(known(gone).await);
        world.clock.advance_days(2);
        assert_eq!(forget_gone(&house.db, &*house.clock, &*house.chance).await.unwrap(), 1);
        assert!(!known(gone).await && known(stays).await);
    }
}
