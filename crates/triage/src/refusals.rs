//! Why the rules say no: one small list per act, each with the field and the words that say so.

use daybreak_audit::Stop;
use daybreak_site::Fault;

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

/// An act's end as a page needs it: done, or a refusal to show in place. What is not theirs is not there.
pub fn ended<T, R>(done: Done<T, R>) -> Result<Result<T, R>, Fault> {
    match done {
        Ok(done) => Ok(Ok(done)),
        Err(Stop::Refused(No::Because(refusal))) => Ok(Err(refusal)),
        Err(Stop::Refused(No::NotThere)) => Err(Fault::Missing),
        Err(Stop::Failed(failure)) => Err(failure.into()),
    }
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
