//! Every organisation is handed the newest head of the account once a day, in a form `verify` takes.

use crate::county::{SCHEMAS, member, office, organisation};
use crate::mail_server::MailServer;
use daybreak_access::{Office, Role};
use daybreak_audit::{Head, HeadKey, chain, verify};
use daybreak_partnership::Post;
use daybreak_partnership::acts::head;
use daybreak_testing::engines;
use daybreak_vault::RecipientKind;
use daybreak_vocabulary::Language;

fn key() -> HeadKey {
    HeadKey::from_bytes([5; 32])
}

async fn hand_out(office: &Office, post: &Post) -> usize {
    let house = &office.house;
    head::hand_out(&house.db, &*house.clock, &*house.chance, &house.words, post).await.unwrap()
}

#[tokio::test]
async fn each_organisation_is_handed_the_head_once_a_day() {
    let mut server = MailServer::start();
    let post = Post::new(&format!("smtp://127.0.0.1:{}", server.port), "daybreak@example.org", "http://127.0.0.1:8080/").unwrap();
    for world in engines(SCHEMAS).await {
        let office = office(&world);
        let before = server.letters().len();
        let police = organisation(&office, "Ashby Police", RecipientKind::Police).await;
        let charity = organisation(&office, "Harbour House", RecipientKind::Charity).await;
        let wall = organisation(&office, "Border Team", RecipientKind::ImmigrationEnforcement).await;
        member(&office, police, "Auditor One", Language::En, &[Role::Auditor]).await;
        member(&office, police, "Reader Two", Language::En, &[Role::Reader]).await;
        member(&office, charity, "Coordinator Three", Language::Cy, &[Role::Coordinator]).await;
        member(&office, wall, "Behind Wall", Language::En, &[Role::Coordinator]).await;
        assert_eq!(hand_out(&office, &post).await, 0, "nothing is signed yet");
        let house = &office.house;
        chain::chain(&house.db, &key(), house.chance.uuid4(), &*house.clock).await.unwrap();

        server.down();
        assert_eq!(hand_out(&office, &post).await, 0, "{}: no mail reached anybody", world.name());
        server.up();
        assert_eq!(hand_out(&office, &post).await, 2, "{}: tried again", world.name());
        assert_eq!(hand_out(&office, &post).await, 0, "once a day");
        world.clock.advance_minutes(24 * 60);
        assert_eq!(hand_out(&office, &post).await, 2);

        let letters = server.letters().split_off(before);
        assert_eq!(letters.len(), 4, "{}", world.name());
        assert!(!letters.iter().any(|letter| letter.contains("reader.two") || letter.contains("behind.wall")), "only those who read the account");
        assert!(letters.iter().any(|letter| letter.contains("coordinator.three@example.org")));
        // What came by mail is a head, and the account is what it says.
        let text = letters[0].replace("=\r\n", "").replace("=\n", "").replace("=3D", "=");
        let line = text.split_whitespace().skip_while(|word| *word != "daybreak-head-1").take(5).collect::<Vec<_>>().join(" ");
        let kept: Head = line.parse().unwrap_or_else(|_| panic!("no head in {}", letters[0]));
        let verdict = verify(&house.db, &key().verifier(), &[kept]).await.unwrap();
        assert_eq!(verdict.broken, None, "{}", world.name());
    }
    server.down();
}
