//! Traces: what lets two records be seen to share a telephone or a van, without either being opened.
//!
//! A trace is an HMAC of a normalised mark under a key that lives with the partners' process alone. It is made at the first opening by a member, never at
//! the public door. Whoever holds the database sees that two records share something, not what; whoever also holds the key can guess.

use crate::binding::bind;
use daybreak_vocabulary::marks;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use zeroize::Zeroizing;

/// What kind of mark was traced. Marks of different kinds never meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    Phone,
    /// A vehicle's registration mark.
    Vehicle,
    /// A postcode with the house: `14 EX4 3AB`.
    Address,
    Email,
    /// A page or a profile.
    Web,
    /// A person's name, in any order of its parts, without accents.
    Name,
}

impl Mark {
    pub const ALL: [Mark; 6] = [Mark::Phone, Mark::Vehicle, Mark::Address, Mark::Email, Mark::Web, Mark::Name];

    /// As it is stored and traced: never changes.
    pub fn code(self) -> &'static str {
        match self {
            Mark::Phone => "phone",
            Mark::Vehicle => "vehicle",
            Mark::Address => "address",
            Mark::Email => "email",
            Mark::Web => "web",
            Mark::Name => "name",
        }
    }

    pub fn from_code(code: &str) -> Option<Mark> {
        Mark::ALL.into_iter().find(|mark| mark.code() == code)
    }

    fn normalise(self, text: &str) -> Option<String> {
        match self {
            Mark::Phone => marks::phone(text),
            Mark::Vehicle => marks::vehicle(text),
            Mark::Address => marks::address(text),
            Mark::Email => marks::email(text),
            Mark::Web => marks::web(text),
            Mark::Name => marks::name(text),
        }
        .ok()
    }
}

/// A token that tells nothing by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Trace {
    pub mark: Mark,
    /// Which key made it: traces of different keys are not compared.
    pub key: i64,
    pub token: [u8; 16],
}

/// The partners' key for traces, with its id.
#[derive(Clone)]
pub struct TraceKey {
    id: i64,
    key: Zeroizing<[u8; 32]>,
}

impl TraceKey {
    pub fn new(id: i64, key: [u8; 32]) -> TraceKey {
        TraceKey { id, key: Zeroizing::new(key) }
    }

    pub fn id(&self) -> i64 {
        self.id
    }

    /// The trace of what somebody wrote. `None` where it is not such a mark: half a number would meet too many.
    pub fn trace(&self, mark: Mark, text: &str) -> Option<Trace> {
        let normal = Zeroizing::new(mark.normalise(text)?);
        let mut mac = Hmac::<Sha256>::new_from_slice(self.key.as_ref()).ok()?;
        mac.update(&bind("daybreak trace 1", &[mark.code().as_bytes(), normal.as_bytes()]));
        let whole = mac.finalize().into_bytes();
        Some(Trace { mark, key: self.id, token: *whole.first_chunk()? })
    }
}

impl fmt::Debug for TraceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TraceKey({}, not shown)", self.id)
    }
}
