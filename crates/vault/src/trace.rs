//! Traces: what lets two records be seen to share a telephone or a van, without either being opened.
//!
//! A trace is an HMAC of a normalised mark under a key that lives with the partners' process alone. It is made at the first opening by a member, never at
//! the public door. Whoever holds the database sees that two records share something, not what; whoever also holds the key can guess.

use crate::aead;
use crate::binding::bind;
use crate::recipients::RecipientKind;
use daybreak_vocabulary::{Chance, OrganisationId, marks};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::fmt;
use uuid::Uuid;
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
        let whole = self.keyed("daybreak trace 1", &[mark.code().as_bytes(), normal.as_bytes()])?;
        Some(Trace { mark, key: self.id, token: *whole.first_chunk()? })
    }

    fn keyed(&self, label: &str, parts: &[&[u8]]) -> Option<Zeroizing<[u8; 32]>> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.key.as_ref()).ok()?;
        mac.update(&bind(label, parts));
        Some(Zeroizing::new(mac.finalize().into_bytes().into()))
    }
}

/// Whom the sender of a record shut out: an organisation by name, or the police.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShutOut {
    pub organisations: Vec<OrganisationId>,
    pub police: bool,
    /// More than could be listed, or a list that did not open: then nobody is let near it.
    pub everybody: bool,
}

/// How many organisations a sealed list has room for; all lists are as long.
const LISTED: usize = 8;
const POLICE: u8 = 1;
const EVERYBODY: u8 = 2;

impl ShutOut {
    pub fn shuts(&self, organisation: OrganisationId, kind: RecipientKind) -> bool {
        self.everybody || self.organisations.contains(&organisation) || (self.police && kind == RecipientKind::Police)
    }

    fn to_bytes(&self) -> Vec<u8> {
        let over = self.everybody || self.organisations.len() > LISTED;
        let mut bytes = vec![u8::from(self.police) * POLICE + u8::from(over) * EVERYBODY];
        for organisation in self.organisations.iter().take(LISTED) {
            bytes.extend_from_slice(organisation.0.as_bytes());
        }
        bytes.resize(1 + LISTED * 16, 0);
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Option<ShutOut> {
        let (flags, rest) = bytes.split_first()?;
        let ids = rest.chunks_exact(16).filter_map(|id| Uuid::from_slice(id).ok()).filter(|id| !id.is_nil());
        Some(ShutOut { organisations: ids.map(OrganisationId).collect(), police: flags & POLICE != 0, everybody: flags & EVERYBODY != 0 })
    }
}

/// Every key that is still in use, the newest first: the newest makes traces, all of them find.
#[derive(Clone, Debug, Default)]
pub struct TraceKeys(Vec<TraceKey>);

impl TraceKeys {
    pub fn new(mut keys: Vec<TraceKey>) -> TraceKeys {
        keys.sort_by_key(|key| std::cmp::Reverse(key.id));
        TraceKeys(keys)
    }

    /// The key that makes traces. `None` where this process was given none: then nothing leaves a trace.
    pub fn newest(&self) -> Option<&TraceKey> {
        self.0.first()
    }

    /// The trace of a mark under every key, the newest first. Empty where it is no such mark.
    pub fn all(&self, mark: Mark, text: &str) -> Vec<Trace> {
        self.0.iter().filter_map(|key| key.trace(mark, text)).collect()
    }

    /// Seals whom a record is kept from, under the newest key, with its id. Every list is as long, so that nobody sees whether one is empty.
    pub fn seal_shut_out(&self, chance: &dyn Chance, record: Uuid, shut: &ShutOut) -> Option<(i64, Vec<u8>)> {
        let key = self.newest()?;
        let under = key.keyed("daybreak trace shut out 1", &[])?;
        Some((key.id, aead::seal(chance, &under, &bind("daybreak shut out", &[record.as_bytes()]), &shut.to_bytes())))
    }

    /// Opens such a list. What does not open keeps everybody away.
    pub fn open_shut_out(&self, key: i64, record: Uuid, sealed: &[u8]) -> ShutOut {
        let opened = self.0.iter().find(|one| one.id == key).and_then(|key| {
            let under = key.keyed("daybreak trace shut out 1", &[])?;
            let plain = aead::open(&under, &bind("daybreak shut out", &[record.as_bytes()]), sealed).ok()?;
            ShutOut::from_bytes(&plain)
        });
        opened.unwrap_or(ShutOut { everybody: true, ..ShutOut::default() })
    }

    /// The same where it is not written down under which key: any of them.
    pub fn open_avoided(&self, record: Uuid, sealed: &[u8]) -> ShutOut {
        let mut lists = self.0.iter().map(|key| self.open_shut_out(key.id, record, sealed));
        lists.find(|list| !list.everybody).unwrap_or(ShutOut { everybody: true, ..ShutOut::default() })
    }

    /// A small number that belongs to a trace and that nobody without the key can tell: 0 to `below - 1`.
    pub fn spread(&self, trace: &Trace, below: u8) -> u8 {
        let key = self.0.iter().find(|one| one.id == trace.key);
        let drawn = key.and_then(|key| key.keyed("daybreak trace spread 1", &[&trace.token])).map_or(0, |whole| whole.first().copied().unwrap_or(0));
        drawn.checked_rem(below).unwrap_or(0)
    }
}

impl fmt::Debug for TraceKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TraceKey({}, not shown)", self.id)
    }
}
