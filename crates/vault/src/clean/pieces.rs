//! A copy as parts of the original and a few new bytes, so that a file of 25 MB is not held twice.

use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Kept(Range<usize>),
    New(Vec<u8>),
}

/// The parts of a cleaned copy, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pieces(Vec<Piece>);

impl Pieces {
    pub(super) fn whole(bytes: &[u8]) -> Pieces {
        Pieces(vec![Piece::Kept(0..bytes.len())])
    }

    /// Keeps a part of the original, joining it to the one before where they touch.
    pub(super) fn keep(&mut self, range: Range<usize>) {
        if let Some(Piece::Kept(last)) = self.0.last_mut()
            && last.end == range.start
        {
            last.end = range.end;
        } else if !range.is_empty() {
            self.0.push(Piece::Kept(range));
        }
    }

    pub(super) fn add(&mut self, bytes: Vec<u8>) {
        self.0.push(Piece::New(bytes));
    }

    /// Everything of another list after what is here.
    pub(super) fn append(&mut self, other: Pieces) {
        self.0.extend(other.0);
    }

    /// The bytes of the copy.
    pub fn of<'a>(&'a self, original: &'a [u8]) -> impl Iterator<Item = &'a [u8]> {
        self.0.iter().map(|piece| match piece {
            Piece::Kept(range) => original.get(range.clone()).unwrap_or_default(),
            Piece::New(bytes) => bytes,
        })
    }

    /// How long the copy is.
    pub fn length(&self) -> usize {
        self.0
            .iter()
            .map(|piece| match piece {
                Piece::Kept(range) => range.len(),
                Piece::New(bytes) => bytes.len(),
            })
            .sum()
    }
}

/// Big-endian or little-endian numbers out of bytes that may end anywhere.
pub(super) fn be16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|bytes| u16::from_be_bytes(*bytes))
}

pub(super) fn be32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
}

pub(super) fn le16(bytes: &[u8], at: usize) -> Option<u16> {
    bytes.get(at..)?.first_chunk().map(|bytes| u16::from_le_bytes(*bytes))
}

pub(super) fn le32(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..)?.first_chunk().map(|bytes| u32::from_le_bytes(*bytes))
}

pub(super) fn contains(bytes: &[u8], needle: &[u8]) -> bool {
    !needle.is_empty() && bytes.windows(needle.len()).any(|window| window == needle)
}
