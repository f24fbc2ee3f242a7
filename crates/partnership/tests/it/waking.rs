//! Somebody is woken, and if they sleep on, the next one is.

use crate::county::{SCHEMAS, member, office, organisation};
use crate::mail_server::MailServer;
use daybreak_access::{Office, Role};
use daybreak_audit::{Author, Stop, change};
use daybreak_partnership::Post;
use daybreak_partnership::acts::alert::{self, Tended};
use daybreak_partnership::on_call::AlertId;
use daybreak_testing::engines;
use daybreak_vault::RecipientKind;
use daybreak_vocabulary::{Language, OrganisationId};
use uuid::Uuid;

const SECRET_RECORD: &str = "7f0c1b9e-6a5d-4c1e-9a53-d6f0a1b2c3d4";

async fn raise(office: &Office, to: OrganisationId) -> bool {
    let house = &office.house;
    let (id, now) = (AlertId(house.chance.uuid4()), house.clock.now());
    let record: Uuid = SECRET_RECORD.parse().unwrap();
    let raised: Result<bool, Stop<()>> = change!(&house.db, Author::System, house.clock.now(), &*house.chance, |change| {
        let new = alert::raise(change, id, to, "report", record, now).await?;
        if !new {
            change.record(daybreak_audit::Entry::new("alert.known", "report", record));
        }
        Ok(new)
    });
    raised.unwrap()
}

async fn tend(office: &Office, post: &Post) -> Tended {
    let house = &office.house;
    alert::tend(&house.db, &*house.clock, &*house.chance, &house.words, post).await.unwrap()
}

#[tokio::test]
async fn the_next_is_called_when_nobody_acknowledges_in_fifteen_minutes() {
    let mut server = MailServer::start();
    let post = Post::new(&format!("smtp://127.0.0.1:{}", server.port), "daybreak@example.org", "http://127.0.0.1:8080/").unwrap();
    for world in engines(SCHEMAS).await {
        let office = office(&world);
        let before = server.letters().len();
        let police = organisation(&office, "Ashby Police", RecipientKind::Police).await;
        member(&office, police, "Reader One", Language::En, &[Role::Reader]).await;
        member(&office, police, "Coordinator Two", Language::Cy, &[Role::Coordinator]).await;
        // Holds no key, so has nothing to be woken for.
        member(&office, police, "Auditor Three", Language::En, &[Role::Auditor]).await;

        assert!(raise(&office, police).await);
        assert!(!raise(&office, police).await, "one organisation is alerted of one record once");
        assert_eq!(tend(&office, &post).await, Tended { called: 1, sent: 1, not_sent: 0 }, "{}", world.name());
        world.clock.advance_minutes(14);
        assert_eq!(tend(&office, &post).await, Tended::default(), "fourteen minutes are not fifteen");
        world.clock.advance_minutes(1);
        assert_eq!(tend(&office, &post).await.called, 1);
        world.clock.advance_minutes(15);
        assert_eq!(tend(&office, &post).await.called, 1, "after the last the first is called again");

        let letters = server.letters();
        assert_eq!(letters.len() - before, 3, "{}", world.name());
        for letter in &letters {
            assert!(!letter.contains(SECRET_RECORD) && !letter.contains("Police") && !letter.to_lowercase().contains("report"), "{letter}");
            assert!(letter.contains("http://127.0.0.1:8080/"));
        }
        assert!(letters.iter().any(|letter| letter.contains("coordinator.two@example.org") && letter.contains("Mewngofnodwch")));
        assert!(!letters.iter().any(|letter| letter.contains("auditor.three")));
    }
    server.down();
}

#[tokio::test]
async fn mail_that_is_not_taken_is_tried_again() {
    let mut server = MailServer::start();
    let post = Post::new(&format!("smtp://127.0.0.1:{}", server.port), "daybreak@example.org", "http://127.0.0.1:8080/").unwrap();
    for world in engines(SCHEMAS).await {
        let before = server.letters().len();
        server.down();
        let office = office(&world);
        let charity = organisation(&office, "Harbour House", RecipientKind::Charity).await;
        member(&office, charity, "Night Worker", Language::Ro, &[Role::Caseworker]).await;
        raise(&office, charity).await;
        assert_eq!(tend(&office, &post).await, Tended { called: 1, sent: 0, not_sent: 1 }, "{}", world.name());
        server.up();
        assert_eq!(tend(&office, &post).await, Tended::default(), "not before its time");
        world.clock.advance_minutes(1);
        assert_eq!(tend(&office, &post).await, Tended { called: 0, sent: 1, not_sent: 0 });
        assert_eq!(server.letters().len(), before + 1);
    }
}

#[tokio::test]
async fn nobody_behind_the_wall_is_called() {
    for world in engines(SCHEMAS).await {
        let office = office(&world);
        let post = Post::new("smtp://127.0.0.1:9", "daybreak@example.org", "http://127.0.0.1:8080/").unwrap();
        let wall = organisation(&office, "Border Team", RecipientKind::ImmigrationEnforcement).await;
        member(&office, wall, "Behind Wall", Language::En, &[Role::Coordinator]).await;
        raise(&office, wall).await;
        assert_eq!(tend(&office, &post).await, Tended::default(), "{}", world.name());
    }
}
