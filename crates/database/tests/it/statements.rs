use crate::BOTH;
use daybreak_database::Statement;
use daybreak_testing::engines;

daybreak_database::statements! {
    /// Runs on both.
    FIND = "SELECT id FROM farm WHERE name = $1 AND open";
    /// No such column.
    WRONG = "SELECT address FROM farm WHERE name = $1";
    /// One engine only.
    ONE_ENGINE = "SELECT id FROM farm WHERE name GLOB $1";
    /// `$1` is missing.
    GAP = "SELECT id FROM farm WHERE name = $2";
    /// Booleans are not numbers everywhere.
    NUMBER = "SELECT id FROM farm WHERE open = 1";
}

#[tokio::test]
async fn a_statement_one_engine_refuses_is_named() {
    let [sqlite, postgres] = engines(BOTH).await;
    let names = |refused: Vec<daybreak_database::Unprepared>| refused.iter().map(|refused| refused.name).collect::<Vec<_>>();
    assert_eq!(names(sqlite.db.prepare_each(STATEMENTS).await.unwrap()), ["WRONG", "GAP"]);
    assert_eq!(names(postgres.db.prepare_each(STATEMENTS).await.unwrap()), ["WRONG", "ONE_ENGINE", "GAP", "NUMBER"]);
    let none: &[Statement] = &[];
    assert!(sqlite.db.prepare_each(none).await.unwrap().is_empty());
    let _ = (FIND, WRONG, ONE_ENGINE, GAP, NUMBER);
}
