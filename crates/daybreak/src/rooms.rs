//! The rooms of this house, in the order a person's path takes them.

use daybreak_database::Schema;

/// The schemas of every crate, the floor first.
pub fn schemas() -> Vec<Schema> {
    vec![daybreak_audit::SCHEMA, daybreak_vault::SCHEMA]
}
