//! The form of a backup: one stream, the same for both engines, whole or known not to be.
//!
//! `daybreak backup 1\n`, then frames, then the SHA-256 of all of it. A frame is a letter, the length of its content (four bytes, the highest
//! first) and the content:
//!
//! - `B` when it was taken (eight bytes), first
//! - `M` a migration that had been taken: owner, name, hash
//! - `T` a table begins: its name and its columns' names
//! - `R` a row: its values in the order of the columns
//! - `E` the table ends: how many rows it had (eight bytes)
//! - `Z` the end
//!
//! A value is a byte that says which (0 nothing, 1 a number in eight bytes, 2 text, 3 bytes), then its length in four bytes for the latter two,
//! and the value itself. Names are values that are text.

use crate::failure::Failure;
use crate::rows::Value;
use sha2::{Digest, Sha256};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncSeek, AsyncSeekExt, AsyncWrite, AsyncWriteExt, BufReader, BufWriter, SeekFrom};

const TITLE: &[u8] = b"daybreak backup 1\n";
const HASH: usize = 32;
/// No row is longer: a file's chunk is 256 KiB. Keeps a broken length from asking for all memory.
const LONGEST: usize = 64 << 20;

pub(crate) const BROKEN: Failure = Failure::Broken("the backup is not whole, or not one");

/// A frame's letter and content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Frame {
    Taken(i64),
    Migration { owner: String, name: String, hash: String },
    Table { name: String, columns: Vec<String> },
    Row(Vec<Value>),
    TableEnd(u64),
    End,
}

pub(crate) struct Writer<W> {
    out: BufWriter<W>,
    digest: Sha256,
}

impl<W: AsyncWrite + Unpin> Writer<W> {
    pub(crate) async fn begin(out: W) -> Result<Writer<W>, Failure> {
        let mut writer = Writer { out: BufWriter::with_capacity(1 << 16, out), digest: Sha256::new() };
        writer.write(TITLE).await?;
        Ok(writer)
    }

    pub(crate) async fn frame(&mut self, frame: &Frame) -> Result<(), Failure> {
        let (letter, content) = content(frame)?;
        let mut bytes = vec![letter];
        bytes.extend_from_slice(&length(content.len())?);
        bytes.extend_from_slice(&content);
        self.write(&bytes).await
    }

    /// Writes the end and the hash, and makes sure that all of it is written. Answers the hash.
    pub(crate) async fn end(mut self) -> Result<[u8; HASH], Failure> {
        self.frame(&Frame::End).await?;
        let hash: [u8; HASH] = self.digest.finalize().into();
        self.out.write_all(&hash).await?;
        self.out.shutdown().await?;
        Ok(hash)
    }

    async fn write(&mut self, bytes: &[u8]) -> Result<(), Failure> {
        self.digest.update(bytes);
        Ok(self.out.write_all(bytes).await?)
    }
}

pub(crate) struct Reader<R> {
    input: BufReader<R>,
}

impl<R: AsyncRead + AsyncSeek + Unpin> Reader<R> {
    /// Reads the whole stream once to know that it is whole, then stands at its first frame.
    pub(crate) async fn open(input: R) -> Result<Reader<R>, Failure> {
        let mut input = BufReader::with_capacity(1 << 16, input);
        let length = input.seek(SeekFrom::End(0)).await?;
        let mut left = length.checked_sub(HASH as u64).ok_or(BROKEN)?;
        input.seek(SeekFrom::Start(0)).await?;
        let (mut digest, mut part) = (Sha256::new(), vec![0; 1 << 16]);
        while left > 0 {
            let take = usize::try_from(left).unwrap_or(usize::MAX).min(part.len());
            let piece = part.get_mut(..take).ok_or(BROKEN)?;
            input.read_exact(piece).await?;
            digest.update(&*piece);
            left -= take as u64;
        }
        let mut hash = [0; HASH];
        input.read_exact(&mut hash).await?;
        if hash != <[u8; HASH]>::from(digest.finalize()) {
            return Err(BROKEN);
        }
        Reader::without_hash(input).await
    }

    /// Stands at the first frame without having read the rest: for a backup's age.
    pub(crate) async fn peek(input: R) -> Result<Reader<R>, Failure> {
        Reader::without_hash(BufReader::new(input)).await
    }

    async fn without_hash(mut input: BufReader<R>) -> Result<Reader<R>, Failure> {
        input.seek(SeekFrom::Start(0)).await?;
        let mut title = [0; TITLE.len()];
        input.read_exact(&mut title).await.map_err(|_| BROKEN)?;
        if title != TITLE { Err(BROKEN) } else { Ok(Reader { input }) }
    }

    pub(crate) async fn next(&mut self) -> Result<Frame, Failure> {
        let letter = self.input.read_u8().await.map_err(|_| BROKEN)?;
        let length = self.input.read_u32().await.map_err(|_| BROKEN)? as usize;
        if length > LONGEST {
            return Err(BROKEN);
        }
        let mut content = vec![0; length];
        self.input.read_exact(&mut content).await.map_err(|_| BROKEN)?;
        frame(letter, &content).ok_or(BROKEN)
    }
}

fn content(frame: &Frame) -> Result<(u8, Vec<u8>), Failure> {
    let mut bytes = Vec::new();
    let letter = match frame {
        Frame::Taken(at) => {
            bytes.extend_from_slice(&at.to_be_bytes());
            b'B'
        }
        Frame::Migration { owner, name, hash } => {
            [owner, name, hash].into_iter().try_for_each(|word| text(&mut bytes, word))?;
            b'M'
        }
        Frame::Table { name, columns } => {
            std::iter::once(name).chain(columns).try_for_each(|word| text(&mut bytes, word))?;
            b'T'
        }
        Frame::Row(values) => {
            values.iter().try_for_each(|value| put(&mut bytes, value))?;
            b'R'
        }
        Frame::TableEnd(rows) => {
            bytes.extend_from_slice(&rows.to_be_bytes());
            b'E'
        }
        Frame::End => b'Z',
    };
    Ok((letter, bytes))
}

fn frame(letter: u8, content: &[u8]) -> Option<Frame> {
    let rest = &mut &*content;
    let frame = match letter {
        b'B' => Frame::Taken(i64::from_be_bytes(rest.split_off(..8)?.try_into().ok()?)),
        b'M' => Frame::Migration { owner: word(rest)?, name: word(rest)?, hash: word(rest)? },
        b'T' => {
            let name = word(rest)?;
            let mut columns = Vec::new();
            while !rest.is_empty() {
                columns.push(word(rest)?);
            }
            Frame::Table { name, columns }
        }
        b'R' => {
            let mut values = Vec::new();
            while !rest.is_empty() {
                values.push(value(rest)?);
            }
            Frame::Row(values)
        }
        b'E' => Frame::TableEnd(u64::from_be_bytes(rest.split_off(..8)?.try_into().ok()?)),
        b'Z' => Frame::End,
        _ => return None,
    };
    rest.is_empty().then_some(frame)
}

fn put(bytes: &mut Vec<u8>, value: &Value) -> Result<(), Failure> {
    match value {
        Value::Null => bytes.push(0),
        Value::Integer(number) => {
            bytes.push(1);
            bytes.extend_from_slice(&number.to_be_bytes());
        }
        Value::Text(words) => text(bytes, words)?,
        Value::Bytes(content) => {
            bytes.push(3);
            bytes.extend_from_slice(&length(content.len())?);
            bytes.extend_from_slice(content);
        }
    }
    Ok(())
}

fn text(bytes: &mut Vec<u8>, words: &str) -> Result<(), Failure> {
    bytes.push(2);
    bytes.extend_from_slice(&length(words.len())?);
    bytes.extend_from_slice(words.as_bytes());
    Ok(())
}

fn length(length: usize) -> Result<[u8; 4], Failure> {
    match u32::try_from(length) {
        Ok(short) if length <= LONGEST => Ok(short.to_be_bytes()),
        _ => Err(Failure::Broken("a row is too long for a backup")),
    }
}

fn value(rest: &mut &[u8]) -> Option<Value> {
    let kind = *rest.split_off_first()?;
    Some(match kind {
        0 => Value::Null,
        1 => Value::Integer(i64::from_be_bytes(rest.split_off(..8)?.try_into().ok()?)),
        2 => Value::Text(String::from_utf8(long(rest)?.to_vec()).ok()?),
        3 => Value::Bytes(long(rest)?.to_vec()),
        _ => return None,
    })
}

fn long<'a>(rest: &mut &'a [u8]) -> Option<&'a [u8]> {
    let length = u32::from_be_bytes(rest.split_off(..4)?.try_into().ok()?) as usize;
    rest.split_off(..length)
}

fn word(rest: &mut &[u8]) -> Option<String> {
    match value(rest)? {
        Value::Text(words) => Some(words),
        _ => None,
    }
}
