//! The shape of a database as its engine tells it, in one form for both, so that a test can compare them.

use crate::engine::{Engine, Transaction};
use crate::failure::{Failure, unique};
use crate::on;
use std::collections::{BTreeMap, BTreeSet};

/// One table. `Eq` is the comparison between engines: it leaves out only the column types a [`Kind`] makes alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    pub columns: Vec<Column>,
    pub key: Vec<String>,
    pub foreign_keys: BTreeSet<ForeignKey>,
    pub indices: BTreeSet<Index>,
    /// The names of its CHECK constraints.
    pub checks: BTreeSet<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
    pub nullable: bool,
    pub has_default: bool,
}

/// What a column holds. SQLite knows ids as bytes and booleans as integers, so that these compare as the same.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Integer,
    Boolean,
    Text,
    Bytes,
    Id,
}

impl PartialEq for Kind {
    fn eq(&self, other: &Kind) -> bool {
        let stored = |kind: &Kind| match kind {
            Kind::Integer | Kind::Boolean => Engine::Sqlite.word_for(Kind::Integer),
            Kind::Text => Engine::Sqlite.word_for(Kind::Text),
            Kind::Bytes | Kind::Id => Engine::Sqlite.word_for(Kind::Bytes),
        };
        stored(self) == stored(other)
    }
}

impl Eq for Kind {}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ForeignKey {
    pub columns: Vec<String>,
    pub table: String,
    pub to: Vec<String>,
    /// What happens to these rows when the one they point at is deleted, in SQL's words: `CASCADE`.
    pub on_delete: String,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Index {
    pub name: String,
    pub columns: Vec<String>,
    pub unique: bool,
    /// Whether it covers only some rows.
    pub partial: bool,
}

impl Engine {
    fn word_for(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Engine::Sqlite, Kind::Integer | Kind::Boolean) => "INTEGER",
            (Engine::Sqlite, Kind::Text) => "TEXT",
            (Engine::Sqlite, Kind::Bytes | Kind::Id) => "BLOB",
            (Engine::Postgres, Kind::Integer) => "bigint",
            (Engine::Postgres, Kind::Boolean) => "boolean",
            (Engine::Postgres, Kind::Text) => "text",
            (Engine::Postgres, Kind::Bytes) => "bytea",
            (Engine::Postgres, Kind::Id) => "uuid",
        }
    }

    fn kind_of(self, word: &str) -> Result<Kind, Failure> {
        [Kind::Integer, Kind::Boolean, Kind::Text, Kind::Bytes, Kind::Id]
            .into_iter()
            .find(|kind| self.word_for(*kind) == word)
            .ok_or(Failure::Broken("a column has a type outside the words migrations may use"))
    }
}

// Each engine's own catalogue, shaped alike: the two texts of a pair answer the same columns.

const TABLES_SQLITE: &str = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name";
const TABLES_POSTGRES: &str = "SELECT c.relname::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'p') AND n.nspname = current_schema() ORDER BY c.relname::text COLLATE \"C\"";

const COLUMNS_SQLITE: &str =
    "SELECT name, type, CAST(\"notnull\" = 0 AND pk = 0 AS INTEGER), CAST(dflt_value IS NOT NULL AS INTEGER) FROM pragma_table_info($1) ORDER BY cid";
const COLUMNS_POSTGRES: &str = "SELECT a.attname::text, format_type(a.atttypid, a.atttypmod), (NOT a.attnotnull)::int::bigint, a.atthasdef::int::bigint
    FROM pg_attribute a WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum";

const KEY_SQLITE: &str = "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk";
const KEY_POSTGRES: &str = "SELECT a.attname::text FROM pg_constraint k CROSS JOIN unnest(k.conkey) WITH ORDINALITY AS c (number, place)
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.number
    WHERE k.conrelid = to_regclass($1) AND k.contype = 'p' ORDER BY c.place";

const FOREIGN_SQLITE: &str =
    "SELECT CAST(id AS TEXT), \"from\", \"table\", COALESCE(\"to\", ''), on_delete FROM pragma_foreign_key_list($1) ORDER BY id, seq";
const FOREIGN_POSTGRES: &str = "SELECT k.conname::text, a.attname::text, r.relname::text, b.attname::text,
           CASE k.confdeltype WHEN 'c' THEN 'CASCADE' WHEN 'n' THEN 'SET NULL' WHEN 'd' THEN 'SET DEFAULT' WHEN 'r' THEN 'RESTRICT' ELSE 'NO ACTION' END
    FROM pg_constraint k CROSS JOIN unnest(k.conkey, k.confkey) WITH ORDINALITY AS c (number, target, place)
    JOIN pg_class r ON r.oid = k.confrelid
    JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = c.number
    JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = c.target
    WHERE k.conrelid = to_regclass($1) AND k.contype = 'f' ORDER BY k.conname, c.place";

/// The origin tells a UNIQUE constraint, whose SQLite index has no name of ours, from an index that was made by name.
const INDICES_SQLITE: &str = "SELECT l.name, COALESCE(x.name, '()'), l.\"unique\", l.partial, CAST(l.origin = 'u' AS INTEGER)
    FROM pragma_index_list($1) l JOIN pragma_index_xinfo(l.name) x WHERE l.origin <> 'pk' AND x.key = 1 ORDER BY l.name, x.seqno";
const INDICES_POSTGRES: &str = "SELECT i.relname::text, COALESCE(a.attname::text, '()'), x.indisunique::int::bigint, (x.indpred IS NOT NULL)::int::bigint, 0::bigint
    FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid CROSS JOIN unnest(x.indkey) WITH ORDINALITY AS c (number, place)
    LEFT JOIN pg_attribute a ON a.attrelid = x.indrelid AND a.attnum = c.number AND c.number > 0
    WHERE x.indrelid = to_regclass($1) AND NOT x.indisprimary AND c.place <= x.indnkeyatts ORDER BY i.relname, c.place";

/// SQLite keeps the text of a table and nothing else about its CHECKs: they are read from it.
const CHECKS_SQLITE: &str = "SELECT sql FROM sqlite_schema WHERE type = 'table' AND name = $1";
const CHECKS_POSTGRES: &str = "SELECT conname::text FROM pg_constraint WHERE conrelid = to_regclass($1) AND contype = 'c'";

/// The names of all tables, in the order of their bytes.
pub async fn tables(tx: &mut Transaction) -> Result<Vec<String>, Failure> {
    let sql = own(tx, TABLES_SQLITE, TABLES_POSTGRES);
    let rows: Vec<(String,)> = on!(tx, |db| sqlx::query_as(sql).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(name,)| name).collect())
}

/// The shape of every table, by name.
pub async fn shape(tx: &mut Transaction) -> Result<BTreeMap<String, Table>, Failure> {
    let mut shape = BTreeMap::new();
    for name in tables(tx).await? {
        shape.insert(name.clone(), table(tx, name).await?);
    }
    Ok(shape)
}

async fn table(tx: &mut Transaction, name: String) -> Result<Table, Failure> {
    let engine = tx.engine();
    let (columns, own_key, foreign) = (
        own(tx, COLUMNS_SQLITE, COLUMNS_POSTGRES),
        own(tx, KEY_SQLITE, KEY_POSTGRES),
        own(tx, FOREIGN_SQLITE, FOREIGN_POSTGRES),
    );
    let columns: Vec<(String, String, i64, i64)> = on!(tx, |db| sqlx::query_as(columns).bind(&name).fetch_all(db).await)?;
    let key: Vec<(String,)> = on!(tx, |db| sqlx::query_as(own_key).bind(&name).fetch_all(db).await)?;
    let foreign: Vec<(String, String, String, String, String)> =
        on!(tx, |db| sqlx::query_as(foreign).bind(&name).fetch_all(db).await)?;
    let mut foreign_keys: BTreeMap<String, ForeignKey> = BTreeMap::new();
    for (constraint, from, table, to, on_delete) in foreign {
        let key = foreign_keys.entry(constraint).or_insert(ForeignKey { columns: vec![], table, to: vec![], on_delete });
        key.columns.push(from);
        key.to.push(to);
    }
    for foreign in foreign_keys.values_mut().filter(|foreign| foreign.to.iter().all(String::is_empty)) {
        // `REFERENCES report` alone means its key; SQLite leaves that unsaid.
        let key: Vec<(String,)> = on!(tx, |db| sqlx::query_as(own_key).bind(&foreign.table).fetch_all(db).await)?;
        foreign.to = key.into_iter().map(|(column,)| column).collect();
    }
    let columns = columns
        .into_iter()
        .map(|(name, word, nullable, default)| {
            Ok(Column { name, kind: engine.kind_of(&word)?, nullable: nullable != 0, has_default: default != 0 })
        })
        .collect::<Result<Vec<_>, Failure>>()?;
    Ok(Table {
        columns,
        key: key.into_iter().map(|(column,)| column).collect(),
        foreign_keys: foreign_keys.into_values().collect(),
        indices: indices(tx, &name).await?,
        checks: checks(tx, &name).await?,
        name,
    })
}

async fn indices(tx: &mut Transaction, table: &str) -> Result<BTreeSet<Index>, Failure> {
    let sql = own(tx, INDICES_SQLITE, INDICES_POSTGRES);
    let rows: Vec<(String, String, i64, i64, i64)> = on!(tx, |db| sqlx::query_as(sql).bind(table).fetch_all(db).await)?;
    let mut indices: BTreeMap<String, (Index, bool)> = BTreeMap::new();
    for (name, column, is_unique, partial, unnamed) in rows {
        let index = Index { name: name.clone(), columns: vec![], unique: is_unique != 0, partial: partial != 0 };
        indices.entry(name).or_insert((index, unnamed != 0)).0.columns.push(column);
    }
    let named = indices.into_values().map(|(index, unnamed)| match unnamed {
        true => Index { name: unique(table, index.columns.iter().map(String::as_str)), ..index },
        false => index,
    });
    Ok(named.collect())
}

async fn checks(tx: &mut Transaction, table: &str) -> Result<BTreeSet<String>, Failure> {
    let sql = own(tx, CHECKS_SQLITE, CHECKS_POSTGRES);
    let rows: Vec<(String,)> = on!(tx, |db| sqlx::query_as(sql).bind(table).fetch_all(db).await)?;
    Ok(match tx.engine() {
        Engine::Postgres => rows.into_iter().map(|(name,)| name).collect(),
        Engine::Sqlite => rows.iter().flat_map(|(sql,)| checks_in(sql)).collect(),
    })
}

/// The names before each `CHECK (` in a table's text, comments left out.
fn checks_in(sql: &str) -> Vec<String> {
    let bare: String = sql.lines().map(|line| line.split("--").next().unwrap_or_default().to_owned() + " ").collect();
    let words: Vec<&str> = bare.split([' ', '\t', '\n', '(', ',']).filter(|word| !word.is_empty()).collect();
    let mut names = Vec::new();
    for three in words.windows(3) {
        if let [constraint, name, check] = three
            && constraint.eq_ignore_ascii_case("CONSTRAINT")
            && check.eq_ignore_ascii_case("CHECK")
        {
            names.push((*name).to_owned());
        }
    }
    names
}

fn own(tx: &Transaction, sqlite: &'static str, postgres: &'static str) -> &'static str {
    match tx.engine() {
        Engine::Sqlite => sqlite,
        Engine::Postgres => postgres,
    }
}
