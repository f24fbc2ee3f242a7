//! Reading the whole account offline, to find the first place where it is not what it was.

use crate::canonical::{BEGINNING, Hash, digest, hash};
use crate::chain;
use crate::fading::faded_until;
use crate::head::{Head, HeadVerifier};
use crate::store::chain as store;
use daybreak_database::{Database, Failure, Transaction};
use daybreak_vocabulary::Moment;
use std::fmt;
use uuid::Uuid;

/// What `verify` found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The first thing that is not as it was linked or signed.
    pub broken: Option<Break>,
    /// Links that were read.
    pub links: i64,
    /// Signed heads that hold.
    pub heads: i64,
    /// Up to here a signature vouches for the chain. What comes after could be replaced by whoever can write the database.
    pub vouched_until: i64,
    /// Entries not yet linked, which no chain protects, and since when the oldest waits.
    pub waiting: i64,
    pub waiting_since: Option<Moment>,
}

/// A place where the account is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break {
    /// The entry says something else than when it was linked.
    Changed { sequence: i64, entry: Uuid },
    /// The entry is gone.
    Removed { sequence: i64, entry: Uuid },
    /// The entry does not stand where it stood, or its link was altered.
    Reordered { sequence: i64, entry: Uuid },
    /// A link is gone.
    LinkRemoved { sequence: i64 },
    /// An entry was put in that no act recorded.
    Inserted { entry: Uuid },
    /// A head is not signed by the key, or was signed over another chain than this.
    Head { sequence: i64 },
    /// The chain ends before a head that somebody kept.
    CutShort { sequence: i64 },
}

/// In plain words, for the command line: ids and places only.
impl fmt::Display for Break {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Break::Changed { sequence, entry } => write!(f, "link {sequence}: entry {entry} was changed after it was linked"),
            Break::Removed { sequence, entry } => write!(f, "link {sequence}: entry {entry} was removed"),
            Break::Reordered { sequence, entry } => write!(f, "link {sequence}: entry {entry} does not stand where it stood"),
            Break::LinkRemoved { sequence } => write!(f, "link {sequence} was removed"),
            Break::Inserted { entry } => write!(f, "entry {entry} was put in past the account"),
            Break::Head { sequence } => write!(f, "the head at link {sequence} does not vouch for this chain"),
            Break::CutShort { sequence } => write!(f, "the chain ends before link {sequence}, which a kept head covers"),
        }
    }
}

/// Rows read at a time.
const PAGE: i64 = 1000;

/// Reads every link, entry and head in one consistent picture. `kept` are heads that were handed out earlier: against somebody who also holds the
/// signing key, or cut the chain with its heads, only these help.
pub async fn verify(db: &Database, verifier: &HeadVerifier, kept: &[Head]) -> Result<Verdict, Failure> {
    let mut tx = db.read().await?;
    let faded = faded_until(&mut tx, verifier).await?;
    let (links, mut broken) = links(&mut tx, faded).await?;
    let sound_until = if broken.is_some() { links - 1 } else { links };
    let (heads, vouched_until, bad_head) = heads(&mut tx, verifier, kept, sound_until, broken.is_some()).await?;
    // The first break is named, in the order of the chain.
    broken = match (broken, bad_head) {
        (Some(broken), _) => Some(broken),
        (None, Some(bad)) => Some(bad),
        (None, None) => store::stray(&mut tx).await?.map(|entry| Break::Inserted { entry }),
    };
    let (waiting, waiting_since) = store::count_waiting(&mut tx).await?;
    tx.rollback().await?;
    Ok(Verdict { broken, links, heads, vouched_until, waiting, waiting_since })
}

/// Walks the chain to its end or its first break, and answers how far it came. Up to `faded` an entry may be missing: its link still binds what it was.
async fn links(tx: &mut Transaction, faded: i64) -> Result<(i64, Option<Break>), Failure> {
    let (mut sequence, mut last): (i64, Hash) = (0, BEGINNING);
    loop {
        let page = store::links_after(tx, sequence, PAGE).await?;
        if page.is_empty() {
            return Ok((sequence, None));
        }
        for link in page {
            sequence += 1;
            let broken = match &link.says {
                _ if link.sequence != sequence => Some(Break::LinkRemoved { sequence }),
                None if sequence <= faded => {
                    let digest: Hash = link.digest.as_slice().try_into().unwrap_or(BEGINNING);
                    last = hash(&last, sequence, &digest);
                    (link.hash != last).then_some(Break::Reordered { sequence, entry: link.entry })
                }
                None => Some(Break::Removed { sequence, entry: link.entry }),
                Some(says) => {
                    let now = digest(says);
                    let hash = hash(&last, sequence, &now);
                    last = hash;
                    match (link.digest == now, link.hash == hash) {
                        (true, true) => None,
                        (true, false) => Some(Break::Reordered { sequence, entry: link.entry }),
                        // What it says is whole, but was linked elsewhere.
                        (false, _) if store::link_of(tx, &now).await?.is_some() => Some(Break::Reordered { sequence, entry: link.entry }),
                        (false, _) => Some(Break::Changed { sequence, entry: link.entry }),
                    }
                }
            };
            if broken.is_some() {
                return Ok((sequence, broken));
            }
        }
    }
}

/// Checks every head against the chain as far as that is sound: how many hold, the last of them, and the first that does not.
async fn heads(
    tx: &mut Transaction,
    verifier: &HeadVerifier,
    kept: &[Head],
    sound_until: i64,
    is_broken: bool,
) -> Result<(i64, i64, Option<Break>), Failure> {
    let (mut holding, mut vouched_until, mut bad): (i64, i64, Option<Break>) = (0, 0, None);
    let mut after = -1;
    loop {
        let page = store::heads_after(tx, after, PAGE).await?;
        if page.is_empty() {
            break;
        }
        for row in page {
            after = row.sequence;
            // Beyond a break of the chain a head tells nothing more.
            if is_broken && row.sequence > sound_until {
                continue;
            }
            let broken = match chain::head(&row) {
                Some(head) => against(tx, verifier, &head).await?,
                None => Some(Break::Head { sequence: row.sequence }),
            };
            match broken {
                None if bad.is_none() => (holding, vouched_until) = (holding + 1, row.sequence),
                broken => bad = bad.or(broken),
            }
        }
    }
    for head in kept.iter().filter(|head| !is_broken || head.sequence <= sound_until) {
        match against(tx, verifier, head).await? {
            None if bad.is_none() => vouched_until = vouched_until.max(head.sequence),
            broken => bad = bad.or(broken),
        }
    }
    Ok((holding, vouched_until, bad))
}

async fn against(tx: &mut Transaction, verifier: &HeadVerifier, head: &Head) -> Result<Option<Break>, Failure> {
    let sequence = head.sequence;
    if !verifier.vouches_for(head) {
        return Ok(Some(Break::Head { sequence }));
    }
    Ok(match store::link_at(tx, sequence).await? {
        None => Some(Break::CutShort { sequence }),
        Some(place) if place.hash != head.hash => Some(Break::Head { sequence }),
        Some(_) => None,
    })
}
