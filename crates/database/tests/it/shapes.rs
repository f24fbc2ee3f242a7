use crate::BOTH;
use daybreak_database::shape::{self, Kind};
use daybreak_testing::engines;

#[tokio::test]
async fn both_engines_have_the_same_shape() {
    let [sqlite, postgres] = engines(BOTH).await;
    let here = shape::shape(&mut sqlite.db.read().await.unwrap()).await.unwrap();
    let there = shape::shape(&mut postgres.db.read().await.unwrap()).await.unwrap();
    assert_eq!(here.keys().collect::<Vec<_>>(), ["apple_crate", "farm", "migration", "picker"]);
    assert_eq!(here, there);
}

#[tokio::test]
async fn the_shape_tells_what_was_written() {
    for world in engines(BOTH).await {
        let shape = shape::shape(&mut world.db.read().await.unwrap()).await.unwrap();
        let farm = &shape["farm"];
        assert_eq!(farm.key, ["id"]);
        assert_eq!(farm.checks.iter().collect::<Vec<_>>(), ["farm_named", "farm_seen"], "{}", world.name());
        let columns: Vec<_> = farm.columns.iter().map(|column| (column.name.as_str(), column.nullable, column.has_default)).collect();
        assert_eq!(
            columns,
            [
                ("id", false, false),
                ("name", false, false),
                ("district", true, false),
                ("open", false, true),
                ("seen_on", false, false),
                ("map", true, false)
            ]
        );
        assert_eq!(farm.columns[0].kind, Kind::Id);
        let indices: Vec<_> = farm.indices.iter().map(|index| (index.name.as_str(), index.unique, index.partial)).collect();
        assert_eq!(indices, [("farm_name_district_unique", true, false), ("farm_open", false, true)]);
        let crates = &shape["apple_crate"];
        assert_eq!(crates.key, ["farm", "number"]);
        let foreign: Vec<_> =
            crates.foreign_keys.iter().map(|key| (key.table.as_str(), key.to[0].as_str(), key.on_delete.as_str())).collect();
        assert_eq!(foreign, [("farm", "id", "CASCADE"), ("picker", "id", "NO ACTION")]);
    }
}
