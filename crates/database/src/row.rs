//! Structs that are read from a row.

/// A struct whose fields are read from a row by their columns' names, on either engine.
///
/// In the place of the library's derive, which has the compiler build both engines once more for its own use.
///
/// ```
/// daybreak_database::row! {
///     /// A head, as it stands.
///     struct Head { sequence: i64, hash: Vec<u8> }
/// }
/// fn read(row: &sqlx::sqlite::SqliteRow) -> Result<Head, sqlx::Error> {
///     sqlx::FromRow::from_row(row)
/// }
/// ```
#[macro_export]
macro_rules! row {
    ($(#[$attribute:meta])* $seen:vis struct $name:ident { $($field_seen:vis $field:ident: $kind:ty),* $(,)? }) => {
        $(#[$attribute])*
        $seen struct $name {
            $($field_seen $field: $kind),*
        }
        $crate::row!(@read sqlx::sqlite::SqliteRow, $name, $($field)*);
        $crate::row!(@read sqlx::postgres::PgRow, $name, $($field)*);
    };
    (@read $row:ty, $name:ident, $($field:ident)*) => {
        impl<'r> sqlx::FromRow<'r, $row> for $name {
            fn from_row(row: &'r $row) -> Result<Self, sqlx::Error> {
                Ok(Self { $($field: sqlx::Row::try_get(row, stringify!($field))?),* })
            }
        }
    };
}
