//! Every statement of this room, by what it is about.

pub(crate) mod invites;
pub(crate) mod keys;
pub(crate) mod members;
pub(crate) mod sessions;
pub(crate) mod throttles;

mod statements;

pub use statements::STATEMENTS;

/// Row counts say whether a condition in a statement held: both engines give their own type for the answer.
macro_rules! affected {
    ($tx:expr, |$db:ident| $query:expr) => {
        daybreak_database::on!($tx, |$db| $query.execute($db).await.map(|done| done.rows_affected()))?
    };
}
pub(crate) use affected;
