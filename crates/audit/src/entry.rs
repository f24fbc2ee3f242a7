//! What an account says of one act: to be recorded, and as it stands.

use daybreak_vocabulary::Moment;
use uuid::Uuid;

/// Who acted, as far as the account may know: never a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Author {
    /// Somebody outside: a reporter, with or without a receipt.
    Public,
    /// A member of an organisation, by opaque ids.
    Member { member: Uuid, organisation: Uuid },
    /// A clock, a migration, the chainer.
    System,
}

impl Author {
    pub fn kind(&self) -> &'static str {
        match self {
            Author::Public => "public",
            Author::Member { .. } => "member",
            Author::System => "system",
        }
    }

    pub fn member(&self) -> Option<Uuid> {
        match self {
            Author::Member { member, .. } => Some(*member),
            _ => None,
        }
    }

    pub fn organisation(&self) -> Option<Uuid> {
        match self {
            Author::Member { organisation, .. } => Some(*organisation),
            _ => None,
        }
    }
}

/// One act on one record. Codes and ids only: a person's words can't be put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub act: &'static str,
    pub record_kind: &'static str,
    pub record: Uuid,
    detail: String,
}

impl Entry {
    /// `Entry::new("report.opened", "report", id)`: the act is the noun, a dot, and what was done to it. An act that ends in `.erased`,
    /// `.unshared`, `.recused` or `.removed` is on the list that is replayed after a restore.
    pub fn new(act: &'static str, record_kind: &'static str, record: Uuid) -> Entry {
        Entry { act, record_kind, record, detail: String::new() }
    }

    /// Adds a coded pair, such as the basis of a disclosure.
    pub fn with(mut self, name: &'static str, code: &'static str) -> Entry {
        self.push(name, code);
        self
    }

    /// Adds the id of another record the act touched, such as the organisation it went to.
    pub fn with_id(mut self, name: &'static str, id: Uuid) -> Entry {
        self.push(name, &id.hyphenated().to_string());
        self
    }

    /// Adds a whole number, such as an epoch or a count of files.
    pub fn with_number(mut self, name: &'static str, number: i64) -> Entry {
        self.push(name, &number.to_string());
        self
    }

    fn push(&mut self, name: &str, value: &str) {
        if !self.detail.is_empty() {
            self.detail.push(';');
        }
        self.detail.push_str(name);
        self.detail.push('=');
        self.detail.push_str(value);
    }

    pub fn detail(&self) -> &str {
        &self.detail
    }
}

/// An entry as it stands in the account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// A UUIDv7: sorts by time, and is the key for the next page.
    pub id: Uuid,
    pub happened_at: Moment,
    pub author_kind: String,
    pub author: Option<Uuid>,
    pub organisation: Option<Uuid>,
    pub act: String,
    pub record_kind: String,
    pub record: Uuid,
    pub detail: String,
}

impl Recorded {
    /// Who acted. Anything that is not a whole member is somebody without a name.
    pub fn author(&self) -> Author {
        match (self.author_kind.as_str(), self.author, self.organisation) {
            ("member", Some(member), Some(organisation)) => Author::Member { member, organisation },
            ("system", ..) => Author::System,
            _ => Author::Public,
        }
    }

    /// The coded pairs, in the order they were recorded.
    pub fn details(&self) -> impl Iterator<Item = (&str, &str)> {
        self.detail.split(';').filter_map(|pair| pair.split_once('='))
    }
}
