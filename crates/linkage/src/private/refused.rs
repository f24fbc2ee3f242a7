//! Why a step of private linkage is not done, and what to do. Never a value from a list.

use thiserror::Error;

/// What was refused.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[allow(missing_docs)] // Each says itself, in its own words.
pub enum Refused {
    // The run all agencies agree on.
    #[error("a run needs at least two agencies, each named once")]
    Agencies,
    #[error("a run can join at most 16 agencies: 2^k-1 overlaps are counted")]
    TooManyAgencies,
    #[error("a run needs the keys it compares (such as phone, vehicle, name_born), each named once")]
    Keys,
    #[error("the run joins records by “{0}”, which is not among its keys. Add it to the keys, or take it out of the join")]
    JoinKey(String),
    #[error("the least of a list must be {0} records or more: shorter ones can be guessed at, one value after another")]
    LeastTooSmall(usize),
    #[error("the most records of a list must not be fewer than the least, and the most keys of a record must be from 1 to {0}")]
    Bounds(usize),
    #[error("the estimator's key is not an X25519 public key in 64 hexadecimal digits")]
    EstimatorKey,
    #[error("the run is not readable: {0}")]
    Unreadable(String),

    // Lists on their way.
    #[error("the list has {found} records with a key; a list of this run has at least {least}. Wait until there are more, or leave this agency out")]
    ShortList { found: usize, least: usize },
    #[error("the list has {found} records; a list of this run has at most {most}. A longer one may be of guesses. Leave records out, or agree on a run that allows it")]
    LongList { found: usize, most: usize },
    #[error("line {line}: {found} keys; a record of this run has at most {most}, since records could be told apart by how many they have. Leave a kind of key out, or agree on a run that allows more")]
    ManyKeys { line: usize, found: usize, most: usize },
    #[error("“{0}” is not an agency of this run")]
    NotOfRun(String),
    #[error("the key “{0}” is not one of this run's")]
    UnknownKey(String),
    #[error("no key is called “{0}”. Keys that can be made from a list are: {1}")]
    NoSuchKind(String, String),
    #[error("this list is of another run. Ask for the list of this one")]
    OtherRun,
    #[error("“{0}” has blinded this list already. Pass it to the next agency")]
    AlreadyBlinded(String),
    #[error("“{0}” blinds this list next: each agency is the last for one list only, so that none holds two it could lay over each other. Pass it there")]
    NotInTurn(String),
    #[error("this list was not yet blinded by {0}. Send it there first")]
    NotYetBlinded(String),
    #[error("two lists are from “{0}”")]
    TwoLists(String),
    #[error("the list of “{0}” is missing")]
    MissingList(String),
    #[error("line {line}: {why}. Ask the sender for the file again")]
    BadLine { line: usize, why: &'static str },

    // The account of re-blindings.
    #[error("a list of “{from}” was blinded already in the period {period}. One run a period: agree on a new period")]
    OneRunAPeriod { from: String, period: String },
    #[error("this account does not know the secret. Take the one the secret was made with: in another a list could be blinded twice in a period. A new account begins with a new secret")]
    OtherAccount,
    #[error("the account of re-blindings was changed at line {0}. Ask who keeps the file")]
    AccountChanged(usize),

    // Secrets and seals.
    #[error("the secret is not 64 hexadecimal digits of a scalar. Make a new one, and start the run again")]
    BadSecret,
    #[error("the sealed table can't be opened with this key, or was changed, or is of another run")]
    NotOpened,
    #[error("the seal could not be made")]
    NotSealed,

    // Encodings.
    #[error("the schema: {0}")]
    Schema(String),
    #[error("row {row}: {found} values, and the schema has {expected} features")]
    Values { row: usize, found: usize, expected: usize },
    #[error("row {row}, “{feature}”: {why}")]
    Value { row: usize, feature: String, why: &'static str },
    #[error("the encodings are {left} and {right} bits long. Encode both with one schema")]
    Lengths { left: usize, right: usize },
    #[error("a least similarity must be above 0 and at most 1")]
    Threshold,
}
