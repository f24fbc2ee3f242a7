//! Every table of the house, from every crate's migrations, on both engines.

use crate::sources::root;
use daybreak_database::{Engine, Migration, Schema, in_order, shape};
use daybreak_testing::engines;

/// In the order a person's path takes, so that a table comes after those it points at.
const OWNERS: [&str; 10] = ["audit", "vault", "site", "reports", "access", "partnership", "triage", "people", "referrals", "statistics"];

/// Kept until the process ends, as those a crate lists itself are.
fn leak<T: ?Sized>(kept: Box<T>) -> &'static T {
    Box::leak(kept)
}

fn schemas() -> Vec<Schema> {
    let mut found = Vec::new();
    for folder in std::fs::read_dir(root().join("crates")).unwrap() {
        let folder = folder.unwrap().path();
        let owner = folder.file_name().unwrap().to_string_lossy().into_owned();
        if folder.join("migrations").is_dir() {
            assert!(OWNERS.contains(&owner.as_str()), "{owner} has tables: give it its place in the order");
        }
    }
    for owner in OWNERS {
        let Ok(folder) = std::fs::read_dir(root().join("crates").join(owner).join("migrations")) else { continue };
        let mut files: Vec<_> = folder.map(|file| file.unwrap().path()).collect();
        files.sort();
        let steps = files.iter().map(|file| Migration {
            name: leak(file.file_stem().unwrap().to_string_lossy().into_owned().into_boxed_str()),
            sql: leak(std::fs::read_to_string(file).unwrap().into_boxed_str()),
        });
        found.push(Schema { owner, migrations: leak(steps.collect::<Vec<_>>().into_boxed_slice()) });
    }
    found
}

/// Columns, nullability, keys, foreign keys, indices, and the names of every constraint.
#[tokio::test]
async fn every_table_has_the_same_shape_on_both_engines() {
    let [sqlite, postgres] = engines(&schemas()).await;
    let here = shape::shape(&mut sqlite.db.read().await.unwrap()).await.unwrap();
    let there = shape::shape(&mut postgres.db.read().await.unwrap()).await.unwrap();
    assert!(here.len() > 30, "the migrations were not found");
    for (name, table) in &here {
        assert_eq!(Some(table), there.get(name));
    }
    assert_eq!(here.len(), there.len());
}

/// Whoever wonders what a thief of the database learns finds each table on that page.
#[tokio::test]
async fn every_table_is_in_the_data_model() {
    let world = daybreak_testing::world(Engine::Sqlite, &schemas()).await;
    let shape = shape::shape(&mut world.db.read().await.unwrap()).await.unwrap();
    let page = std::fs::read_to_string(root().join("docs/data-model.md")).unwrap();
    let missing: Vec<_> = shape.keys().filter(|table| !page.contains(&format!("`{table}`"))).collect();
    assert!(missing.is_empty(), "docs/data-model.md says nothing of {missing:?}");
}

/// A move and a restore put each table after those it points at.
#[tokio::test]
async fn every_table_can_be_carried() {
    for world in engines(&schemas()).await {
        let shape = shape::shape(&mut world.db.read().await.unwrap()).await.unwrap();
        assert_eq!(in_order(&shape).map(|order| order.len()).ok(), Some(shape.len()), "{}", world.name());
    }
}
