//! Statements have names, so that a test can prepare every one on both engines.

/// One SQL text that a room runs, by name.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    pub name: &'static str,
    pub sql: &'static str,
}

/// Declares a room's statements as constants and lists them all in `STATEMENTS`.
///
/// ```
/// daybreak_database::statements! {
///     /// Why this statement is as it is.
///     FIND = "SELECT id FROM report WHERE id = $1";
///     COUNT = "SELECT COUNT(*) FROM report";
/// }
/// assert_eq!(STATEMENTS[1].name, "COUNT");
/// ```
#[macro_export]
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)*) => {
        $($(#[$doc])* pub(crate) const $name: &str = $sql;)*
        /// Every statement above, for the test that prepares them on both engines.
        pub const STATEMENTS: &[$crate::Statement] = &[$($crate::Statement { name: stringify!($name), sql: $name }),*];
    };
}
