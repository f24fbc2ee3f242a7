//! The account of every act.
use daybreak_audit::{Author, Change, Entry, SCHEMA, Stop};
use daybreak_database::{Database, Failure, migrate};
use daybreak_vocabulary::{Chance, Moment};

struct Count(std::sync::atomic::AtomicU64);
impl Chance for Count {
    fn fill(&self, bytes: &mut [u8]) {
        for byte in bytes { *byte = self.0.fetch_add(1, std::sync::atomic::Ordering::Relaxed) as u8; }
    }
}

async fn act(change: &mut Change, id: uuid::Uuid) -> Result<u32, Stop<()>> {
    change.record(Entry::new("thing.made", "thing", id).with("basis", "consent"));
    Ok(7)
}
fn send<T: Send>(t: T) -> T { t }

#[tokio::test]
async fn an_act_is_sendable_and_committed_with_its_account() {
    let folder = tempfile::tempdir().unwrap();
    let db = Database::open(&format!("sqlite:{}", folder.path().join("x.db").display()), 4).await.unwrap();
    migrate(&db, &[SCHEMA]).await.unwrap();
    let chance: &dyn Chance = &Count(0.into());
    let id = chance.uuid4();
    let name = String::from("borrowed");
    let name = &name;
    let made = tokio::spawn({
        let db = db.clone();
        async move {
            let chance: &dyn Chance = &Count(0.into());
            let borrowed = String::from("x");
            send(async { daybreak_audit::change!(&db, Author::Public, Moment(1), chance, |change| { let _ = &borrowed; act(change, id).await }) }).await
        }
    })
    .await
    .unwrap();
    assert!(matches!(made, Ok(7)));
    let empty: Result<(), Stop<()>> = daybreak_audit::change!(&db, Author::Public, Moment(1), chance, |_change| { let _ = name; Ok(()) });
    assert!(matches!(empty, Err(Stop::Failed(Failure::Broken(_)))));
}
