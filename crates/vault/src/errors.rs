//! Why something could not be opened or sealed. Neither ever carries a byte of content.

use daybreak_audit::Stop;
use daybreak_database::Failure;
use thiserror::Error;

/// It stays sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Sealed {
    /// None of the keys at hand is the one it was sealed to.
    #[error("no key at hand opens it")]
    NoKey,
    /// It is not what was sealed, or not from this place: altered, moved, cut short, or under another key.
    #[error("it is not what was sealed")]
    Altered,
    /// It was sealed in a form this version does not know.
    #[error("it was sealed in an unknown form")]
    UnknownForm,
}

/// It was not sealed. Each of these is a mistake of the caller or a hostile key, never a person's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotSealed {
    /// Longer than a document may be.
    #[error("it is too long to be one document")]
    TooLong,
    /// This kind of document belongs in another compartment than the key's.
    #[error("this kind of document belongs in another compartment")]
    WrongCompartment,
    /// A receipt may open the conversation and what was added after, nothing else.
    #[error("a receipt may not open this kind of document")]
    NotForReceipts,
    /// The public key is not one anybody could hold.
    #[error("the public key is not usable")]
    BadKey,
}

impl From<Sealed> for Failure {
    fn from(why: Sealed) -> Failure {
        Failure::Broken(match why {
            Sealed::NoKey => "a sealed record has no key at hand",
            Sealed::Altered => "a sealed record is not what was sealed",
            Sealed::UnknownForm => "a sealed record has an unknown form",
        })
    }
}

impl From<NotSealed> for Failure {
    fn from(why: NotSealed) -> Failure {
        Failure::Broken(match why {
            NotSealed::TooLong => "a document is too long to seal",
            NotSealed::WrongCompartment => "a data key was offered to the wrong compartment",
            NotSealed::NotForReceipts => "a data key was offered to a receipt that may not have it",
            NotSealed::BadKey => "a public key is not usable",
        })
    }
}

impl<R> From<Sealed> for Stop<R> {
    fn from(why: Sealed) -> Stop<R> {
        Stop::Failed(why.into())
    }
}

impl<R> From<NotSealed> for Stop<R> {
    fn from(why: NotSealed) -> Stop<R> {
        Stop::Failed(why.into())
    }
}
