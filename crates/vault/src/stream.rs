//! STREAM (Hoang, Reyhanitabar, Rogaway, Vizár 2015): a file as chunks that can't be swapped, dropped, repeated or cut off at the end.

use crate::aead::{self, FORM};
use crate::binding::bind;
use crate::document::DocumentId;
use crate::errors::Sealed;
use crate::keys::derive;
use zeroize::Zeroizing;

/// Bytes of a file in one chunk.
pub(crate) const CHUNK: usize = 256 * 1024;
/// The last chunk ends on one of these steps, so that a file's exact length does not show.
const STEP: usize = 32 * 1024;
const PREFIX: usize = 19;
/// Ends the content of the last chunk; zeros follow (ISO/IEC 7816-4).
const END: u8 = 0x80;

/// The key and nonces of one file's chunks. The data key is drawn for one file and one sealing of it, so no nonce is used twice.
pub(crate) struct ChunkKey {
    file: DocumentId,
    key: Zeroizing<[u8; 32]>,
    prefix: [u8; PREFIX],
}

impl ChunkKey {
    pub(crate) fn new(data_key: &[u8; 32], file: DocumentId) -> ChunkKey {
        let mut derived = Zeroizing::new([0; 32 + PREFIX]);
        derive(data_key, "file chunks", file.0.as_bytes(), derived.as_mut());
        let mut key = Zeroizing::new([0; 32]);
        let mut prefix = [0; PREFIX];
        key.iter_mut().chain(&mut prefix).zip(derived.iter()).for_each(|(byte, derived)| *byte = *derived);
        ChunkKey { file, key, prefix }
    }

    /// One whole chunk in the middle of a file.
    pub(crate) fn seal(&self, position: u32, content: &[u8]) -> Vec<u8> {
        self.sealed(position, false, content)
    }

    /// The last chunk, always shorter than [`CHUNK`].
    pub(crate) fn seal_last(&self, position: u32, content: &[u8]) -> Vec<u8> {
        let mut padded = Zeroizing::new(Vec::with_capacity(CHUNK));
        padded.extend_from_slice(content);
        padded.push(END);
        let size = padded.len().next_multiple_of(STEP);
        padded.resize(size, 0);
        self.sealed(position, true, &padded)
    }

    /// The content, and whether it was the last.
    pub(crate) fn open(&self, position: u32, sealed: &[u8]) -> Result<(Zeroizing<Vec<u8>>, bool), Sealed> {
        let (form, sealed) = sealed.split_first().ok_or(Sealed::Altered)?;
        if *form != FORM {
            return Err(Sealed::UnknownForm);
        }
        let open = |last| aead::open_at(&self.key, &self.nonce(position, last), &self.associated(position), sealed);
        if let Ok(content) = open(false) {
            return Ok((content, false));
        }
        let mut content = open(true)?;
        let length = content.iter().rposition(|byte| *byte != 0).ok_or(Sealed::Altered)?;
        if content.get(length) != Some(&END) {
            return Err(Sealed::Altered);
        }
        content.truncate(length);
        Ok((content, true))
    }

    fn sealed(&self, position: u32, last: bool, plain: &[u8]) -> Vec<u8> {
        let sealed = aead::seal_at(&self.key, &self.nonce(position, last), &self.associated(position), plain);
        [&[FORM], sealed.as_slice()].concat()
    }

    fn nonce(&self, position: u32, last: bool) -> [u8; 24] {
        let mut nonce = [0; 24];
        let parts = self.prefix.iter().copied().chain(position.to_be_bytes()).chain([u8::from(last)]);
        nonce.iter_mut().zip(parts).for_each(|(byte, part)| *byte = part);
        nonce
    }

    /// (table, row, column): the row is the file and the position.
    fn associated(&self, position: u32) -> Vec<u8> {
        bind("daybreak file 1", &[b"file_chunk", self.file.0.as_bytes(), &position.to_be_bytes(), b"sealed"])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(file: u128) -> ChunkKey {
        ChunkKey::new(&[5; 32], DocumentId(uuid::Uuid::from_u128(file)))
    }

    #[test]
    fn chunks_open_in_their_place_only() {
        let sealed = key(1).seal(0, b"content");
        assert_eq!(key(1).open(0, &sealed).map(|(content, last)| (content.to_vec(), last)), Ok((b"content".to_vec(), false)));
        assert_eq!(key(1).open(1, &sealed).err(), Some(Sealed::Altered));
        assert_eq!(key(2).open(0, &sealed).err(), Some(Sealed::Altered));
        assert_eq!(key(1).open(0, &[]).err(), Some(Sealed::Altered));
        assert_eq!(key(1).open(0, &[9, 9]).err(), Some(Sealed::UnknownForm));
    }

    #[test]
    fn the_last_chunk_says_so_and_hides_its_length() {
        for content in [&b""[..], b"x", b"ends in zeros\0\0\0", &[0x80; 40_000]] {
            let sealed = key(1).seal_last(3, content);
            assert_eq!((sealed.len() - 17) % STEP, 0);
            assert_eq!(key(1).open(3, &sealed).map(|(opened, last)| (opened.to_vec(), last)), Ok((content.to_vec(), true)));
        }
        assert_eq!(key(1).seal_last(0, b"").len(), key(1).seal_last(0, &[1; 30_000]).len());
        assert_eq!(key(1).seal_last(0, &[1; CHUNK - 1]).len(), 17 + CHUNK);
    }
}
