//! The form in which an entry is hashed: the same bytes on every engine, and never the same for two different entries.

use crate::entry::Recorded;
use sha2::{Digest, Sha256};
use uuid::Uuid;

pub(crate) type Hash = [u8; 32];

/// The first bytes of what is hashed say what for, and in which form: a digest of one thing is never one of another.
const ENTRY: &[u8] = b"daybreak account entry 1";
const LINK: &[u8] = b"daybreak account link 1";

/// Before the first link.
pub(crate) const BEGINNING: Hash = [0; 32];

/// An entry's canonical form. Every part carries its length before it, and an empty part says that it is empty: no two entries share a form.
pub fn canonical(entry: &Recorded) -> Vec<u8> {
    let mut form = Vec::with_capacity(256);
    text(&mut form, ENTRY);
    text(&mut form, entry.id.as_bytes());
    text(&mut form, &entry.happened_at.0.to_be_bytes());
    text(&mut form, entry.author_kind.as_bytes());
    perhaps(&mut form, entry.author);
    perhaps(&mut form, entry.organisation);
    text(&mut form, entry.act.as_bytes());
    text(&mut form, entry.record_kind.as_bytes());
    text(&mut form, entry.record.as_bytes());
    text(&mut form, entry.detail.as_bytes());
    form
}

fn text(form: &mut Vec<u8>, part: &[u8]) {
    form.extend_from_slice(&(part.len() as u64).to_be_bytes());
    form.extend_from_slice(part);
}

fn perhaps(form: &mut Vec<u8>, part: Option<Uuid>) {
    match part {
        None => form.push(0),
        Some(id) => {
            form.push(1);
            text(form, id.as_bytes());
        }
    }
}

pub(crate) fn digest(entry: &Recorded) -> Hash {
    Sha256::digest(canonical(entry)).into()
}

/// The hash of a link: over the link before it, its place, and its entry's digest. All of fixed length.
pub(crate) fn hash(before: &Hash, sequence: i64, digest: &Hash) -> Hash {
    Sha256::new().chain_update(LINK).chain_update(before).chain_update(sequence.to_be_bytes()).chain_update(digest).finalize().into()
}
