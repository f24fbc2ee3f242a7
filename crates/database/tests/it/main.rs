//! The two engines, held to one behaviour.

mod failures;
mod migrations;
mod shapes;
mod statements;

use daybreak_database::{Migration, Schema};

/// Every kind of column, constraint, key and index that a room may use.
pub const SCHEMA: Schema = Schema {
    owner: "farm",
    migrations: &[
        Migration {
            name: "0001_farm",
            sql: "CREATE TABLE farm (
                      id {ID} PRIMARY KEY,
                      name TEXT NOT NULL,
                      district TEXT,
                      open {BOOL} NOT NULL DEFAULT TRUE,
                      seen_on {INT} NOT NULL CONSTRAINT farm_seen CHECK (seen_on >= 0), -- a comment, with CONSTRAINT not_this CHECK (in it)
                      map {BYTES},
                      CONSTRAINT farm_named CHECK (length(name) > 0),
                      CONSTRAINT farm_name_district_unique UNIQUE (name, district)
                  ) {STRICT};
                  CREATE INDEX farm_open ON farm (district, seen_on) WHERE open;",
        },
        Migration {
            name: "0002_crate",
            sql: "CREATE TABLE apple_crate (
                      farm {ID} NOT NULL REFERENCES farm (id) ON DELETE CASCADE,
                      number {INT} NOT NULL,
                      picker {ID} REFERENCES picker,
                      weight {INT} NOT NULL,
                      PRIMARY KEY (farm, number)
                  ) {STRICT};
                  CREATE UNIQUE INDEX apple_crate_weight_unique ON apple_crate (weight);",
        },
    ],
};

/// Has to come before `SCHEMA`: the crates name their picker.
pub const PICKERS: Schema = Schema {
    owner: "picker",
    migrations: &[Migration { name: "0001_picker", sql: "CREATE TABLE picker (id {ID} PRIMARY KEY, note {BYTES} NOT NULL) {STRICT};" }],
};

pub const BOTH: &[Schema] = &[PICKERS, SCHEMA];
