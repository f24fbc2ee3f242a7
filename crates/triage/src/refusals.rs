//! Why the rules say no: one small list per act, each with the field and the words that say so.

use daybreak_audit::Stop;

/// An act that did not happen although nothing is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum No<R> {
    /// There is no such report, or not for this member: the two look the same.
    NotThere,
    Because(R),
}

/// A refusal that a form can show: at which field, in which words.
pub trait Said: Copy {
    fn field(self) -> &'static str;
    fn key(self) -> &'static str;
}

/// What an act answers.
pub type Done<T, R> = Result<T, Stop<No<R>>>;

pub fn no<T, R>(because: R) -> Done<T, R> {
    Err(Stop::Refused(No::Because(because)))
}

/// Makes the refusals of one act: `Variant => (field, words key)`.
#[macro_export]
macro_rules! refusals {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident => ($field:literal, $key:literal),)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$of])* $variant),* }

        impl $crate::refusals::Said for $name {
            fn field(self) -> &'static str {
                match self { $($name::$variant => $field),* }
            }

            fn key(self) -> &'static str {
                match self { $($name::$variant => $key),* }
            }
        }
    };
}
pub use refusals;
