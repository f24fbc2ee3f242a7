//! Which encoding a file is in, and its text as UTF-8 however it came.

use crate::error::What;
use encoding_rs::{Decoder, DecoderResult, Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::io::{self, Read, Seek, SeekFrom};

/// An encoding, and how it was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// By a mark at the start, or by being valid UTF-8 throughout.
    Surely(&'static Encoding),
    /// By what it can't be: to be said aloud.
    Guessed(&'static Encoding),
}

/// Bytes that no character of Windows-1252 has.
const NOT_WINDOWS: [u8; 5] = [0x81, 0x8d, 0x8f, 0x90, 0x9d];

/// Tells the encoding: by the byte-order mark, by zeros in every other byte, by being UTF-8 throughout; failing that it is taken
/// for Windows-1252, unless it holds bytes that can't be.
pub(super) fn tell(file: &mut (impl Read + Seek)) -> Result<Told, Problem> {
    let mut chunk = vec![0; 1 << 16];
    let mut held = fill(file, &mut chunk)?;
    if let Some((encoding, _)) = Encoding::for_bom(&chunk[..held]) {
        file.seek(SeekFrom::Start(0))?;
        return Ok(Told::Surely(encoding));
    }
    let start = &chunk[..held.min(1024) & !1];
    let zeros = |of: usize| start.iter().skip(of).step_by(2).filter(|byte| **byte == 0).count();
    let pairs = start.len() / 2;
    if pairs >= 2 && (zeros(1) * 10 >= pairs * 7 && zeros(0) == 0 || zeros(0) * 10 >= pairs * 7 && zeros(1) == 0) {
        file.seek(SeekFrom::Start(0))?;
        return Ok(Told::Surely(if zeros(1) > 0 { UTF_16LE } else { UTF_16BE }));
    }
    let bad = not_utf8(file, &mut chunk, held)?;
    file.seek(SeekFrom::Start(0))?;
    let Some(bad) = bad else { return Ok(Told::Surely(UTF_8)) };
    let (mut line, mut at, mut windows) = (1, 0, true);
    loop {
        held = fill(file, &mut chunk)?;
        let bytes = &chunk[..held];
        windows &= !bytes.iter().any(|byte| NOT_WINDOWS.contains(byte));
        line += newlines(&bytes[..held.min(bad.saturating_sub(at))]);
        at += held;
        if held == 0 || !windows && at >= bad {
            break;
        }
    }
    file.seek(SeekFrom::Start(0))?;
    if windows { Ok(Told::Guessed(WINDOWS_1252)) } else { Err(Problem::What(Some(line), What::UnknownEncoding)) }
}

/// Where the first byte is that is not UTF-8; `chunk` holds the start of the file. Nearly every file is read here once and no more.
fn not_utf8(file: &mut impl Read, chunk: &mut [u8], mut held: usize) -> Result<Option<usize>, Problem> {
    let mut before = 0;
    while held > 0 {
        let valid = match std::str::from_utf8(&chunk[..held]) {
            Ok(_) => held,
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            Err(error) => return Ok(Some(before + error.valid_up_to())),
        };
        // A character may go on in the next chunk.
        let carried = held - valid;
        before += valid;
        chunk.copy_within(valid..held, 0);
        let more = fill(file, &mut chunk[carried..])?;
        if more == 0 && carried > 0 {
            return Ok(Some(before));
        }
        held = if more == 0 { 0 } else { carried + more };
    }
    Ok(None)
}

fn newlines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}

fn fill(file: &mut impl Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut held = 0;
    while held < buffer.len() {
        match file.read(&mut buffer[held..]) {
            Ok(0) => break,
            Ok(more) => held += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(held)
}

/// Why bytes are not had.
pub(super) enum Problem {
    /// They can't be read.
    Io(io::Error),
    /// They are not what they should be, from this line.
    What(Option<u64>, What),
}

impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Problem {
        Problem::Io(error)
    }
}

/// The file's text as UTF-8. A byte-order mark is left out; what the encoding does not have is an error of kind `InvalidData`.
pub(super) struct Text<R> {
    file: R,
    /// None for UTF-8, whose bytes are checked a row at a time.
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    from: usize,
    to: usize,
    ended: bool,
    started: bool,
    /// Bytes taken from the file.
    pub taken: u64,
}

impl<R: Read> Text<R> {
    pub fn new(file: R, encoding: &'static Encoding) -> Text<R> {
        let decoder = (encoding != UTF_8).then(|| encoding.new_decoder_with_bom_removal());
        Text { file, decoder, raw: vec![0; 1 << 17], from: 0, to: 0, ended: false, started: false, taken: 0 }
    }

    /// Appends some more text to the buffer; false at the end of the file.
    pub fn more(&mut self, buffer: &mut Vec<u8>) -> io::Result<bool> {
        let Some(decoder) = &mut self.decoder else {
            let held = fill(&mut self.file, &mut self.raw)?;
            self.taken += held as u64;
            let mut bytes = &self.raw[..held];
            if !self.started {
                self.started = true;
                bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
            }
            buffer.extend_from_slice(bytes);
            return Ok(held > 0);
        };
        loop {
            if self.ended {
                return Ok(false);
            }
            if self.from == self.to {
                (self.from, self.to) = (0, fill(&mut self.file, &mut self.raw)?);
                self.taken += self.to as u64;
            }
            let last = self.to == 0;
            let before = buffer.len();
            buffer.resize(before + (1 << 18), 0);
            let (result, read, written) = decoder.decode_to_utf8_without_replacement(&self.raw[self.from..self.to], &mut buffer[before..], last);
            buffer.truncate(before + written);
            self.from += read;
            match result {
                DecoderResult::Malformed(..) => return Err(io::ErrorKind::InvalidData.into()),
                DecoderResult::InputEmpty if last => self.ended = true,
                DecoderResult::InputEmpty | DecoderResult::OutputFull => {}
            }
            if written > 0 {
                return Ok(true);
            }
        }
    }
}

/// The encoding of a name the web knows.
pub(super) fn named(name: &str) -> Result<&'static Encoding, What> {
    Encoding::for_label(name.as_bytes()).ok_or_else(|| What::NoSuchEncoding(name.to_owned()))
}

