//! Fixed lists: each answer with the word that is stored, sent in forms and put at the end of its words key.

/// Makes an enum whose variants are read and written as words: in columns, in forms, in sealed documents and at the end of words keys.
///
/// ```text
/// codes! {
///     /// Why a report is held.
///     HoldGround, "triage-hold-" { Child = "child", Court = "court", }
/// }
/// ```
#[macro_export]
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident, $prefix:literal { $($(#[$of:meta])* $variant:ident = $code:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, $crate::serde::Serialize, $crate::serde::Deserialize)]
        #[serde(crate = "::daybreak_vocabulary::serde")]
        pub enum $name { $($(#[$of])* #[serde(rename = $code)] $variant),* }

        impl $name {
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The word in columns, in forms and at the end of words keys.
            pub fn code(self) -> &'static str {
                match self { $($name::$variant => $code),* }
            }

            /// The words that say it.
            pub fn key(self) -> &'static str {
                match self { $($name::$variant => concat!($prefix, $code)),* }
            }

            pub fn from_code(code: &str) -> Option<$name> {
                match code { $($code => Some($name::$variant),)* _ => None }
            }
        }
    };
}
