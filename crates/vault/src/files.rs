//! Files: sealed as they arrive, in short transactions, never whole on a disk or in clear.
//!
//! Before its report is sent a file waits: its key travels in the reporter's form alone, so nobody else can open it, and it is thrown away when its
//! time is over. Sending the report keeps it, with the same chunks, as a document of the report.

use crate::clean;
use crate::document::{DataKey, DocumentHead, DocumentId, DocumentKind, SealedDocument};
use crate::errors::{NotSealed, Sealed};
use crate::facts::FileFacts;
use crate::store::files as store;
use crate::stream::{CHUNK, ChunkKey};
use data_encoding::BASE64URL_NOPAD;
use daybreak_audit::{Change, Stop};
use daybreak_database::{Database, Failure, Transaction};
use daybreak_vocabulary::{Chance, Moment};
use futures::stream::{self, Stream};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use std::fmt;
use std::time::Duration;
use tokio::sync::Semaphore;
use uuid::Uuid;
use zeroize::Zeroizing;

pub use crate::store::files::STATEMENTS;

/// The longest a file may be: 25 MB.
pub const LONGEST_FILE: u64 = 25 * 1024 * 1024;
/// How long a file waits for its report.
pub const WAITS_FOR_MINUTES: i64 = 24 * 60;
/// How long it surely waits once half of [`MOST_WAITING`] is taken: what lies longer then makes room for whoever comes (decision 194).
pub const WAITS_WHEN_CROWDED_MINUTES: i64 = 60;
/// How much may wait altogether, so that strangers can't fill the disk.
pub const MOST_WAITING: i64 = 2 * 1024 * 1024 * 1024;
/// Room for one more, with its copy and their seals.
const ONE_MORE: i64 = 64 * 1024 * 1024;
/// How much is let go in one transaction, or one file where it alone is more: others who write wait for no longer.
const AT_ONCE: i64 = 25 * 1024 * 1024;
/// How many such transactions somebody waits for who comes with a file: enough for [`ONE_MORE`] where large files lie. Where very many small ones do, the clock makes the room.
const WAITED_FOR: usize = 4;

/// Why a file was not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileRefusal {
    /// It had no content.
    Empty,
    /// Longer than [`LONGEST_FILE`].
    TooLong,
    /// Too much waits already: try later, or send without it.
    NoRoom,
    /// It waited too long and was thrown away, or made room for others.
    Expired,
}

impl FileRefusal {
    /// The word that says so.
    pub fn key(self) -> &'static str {
        match self {
            FileRefusal::Empty => "file-refused-empty",
            FileRefusal::TooLong => "file-refused-too-long",
            FileRefusal::NoRoom => "file-refused-no-room",
            FileRefusal::Expired => "file-refused-expired",
        }
    }
}

/// A file that waits for its report, with its key: to be kept in the form's sealed state and nowhere else.
#[derive(Clone, Serialize, Deserialize)]
pub struct WaitingFile {
    pub id: DocumentId,
    #[serde(serialize_with = "write_kind", deserialize_with = "read_kind")]
    pub kind: DocumentKind,
    #[serde(serialize_with = "write_key", deserialize_with = "read_key")]
    key: Zeroizing<[u8; 32]>,
    /// Its length as it was sent.
    pub bytes: u64,
}

impl WaitingFile {
    /// The data key it will have as a document of this record: to seal what is told of it, and to wrap.
    pub fn data_key(&self, record: Uuid) -> DataKey {
        DataKey::new(DocumentHead { id: self.id, record, kind: self.kind }, self.key.clone())
    }

    /// Makes it a document of a record: what is told of it is sealed under the key its chunks already have. The caller wraps the key, then
    /// calls [`keep`] and `documents::put` in one change.
    pub fn adopt(&self, chance: &dyn Chance, record: Uuid, facts: &FileFacts) -> Result<(DataKey, SealedDocument), NotSealed> {
        let key = self.data_key(record);
        let told = serde_json::to_vec(&FileFacts { bytes: self.bytes, ..facts.clone() }).map_err(|_| NotSealed::TooLong)?;
        let document = key.seal(chance, &told)?;
        Ok((key, document))
    }
}

impl fmt::Debug for WaitingFile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "WaitingFile({}, key not shown)", self.id)
    }
}

/// A file on its way in. Given up halfway, what came of it expires.
pub struct Receiving {
    id: DocumentId,
    kind: DocumentKind,
    key: Zeroizing<[u8; 32]>,
    chunks: ChunkKey,
    held: Zeroizing<Vec<u8>>,
    position: u32,
    bytes: u64,
    longest: u64,
}

impl Receiving {
    /// Opens a waiting file. `kind` is `Original` for what a person sends, `Copy` for what was cleaned of it.
    pub async fn begin(db: &Database, chance: &dyn Chance, now: Moment, kind: DocumentKind) -> Result<Receiving, Stop<FileRefusal>> {
        if !kind.is_file() {
            return Err(Failure::Broken("a file was received as a kind that has none").into());
        }
        // Read apart from the write: that two uploads at once pass the limit together does no harm.
        if waiting(db).await? > MOST_WAITING {
            // Now, and not at the next clock: somebody is here. No more than they need, so that they don't wait for the rest.
            let_go(db, now, MOST_WAITING - ONE_MORE, WAITED_FOR).await?;
            if waiting(db).await? > MOST_WAITING {
                return Err(Stop::Refused(FileRefusal::NoRoom));
            }
        }
        let id = DocumentId(chance.uuid4());
        let key = Zeroizing::new(chance.bytes::<32>());
        write(db, &Write::Open(id, now.plus_minutes(WAITS_FOR_MINUTES))).await?;
        let chunks = ChunkKey::new(&key, id);
        // A copy may be a few bytes longer than its original.
        let longest = if kind == DocumentKind::Copy { LONGEST_FILE + CHUNK as u64 } else { LONGEST_FILE };
        let held = Zeroizing::new(Vec::with_capacity(CHUNK));
        Ok(Receiving { id, kind, key, chunks, held, position: 0, bytes: 0, longest })
    }

    /// Takes the next bytes, as many or few as came.
    pub async fn push(&mut self, db: &Database, mut bytes: &[u8]) -> Result<(), Stop<FileRefusal>> {
        self.bytes = self.bytes.saturating_add(bytes.len() as u64);
        if self.bytes > self.longest {
            write(db, &Write::Discard(&[self.id])).await?;
            return Err(Stop::Refused(FileRefusal::TooLong));
        }
        while !bytes.is_empty() {
            let (taken, rest) = bytes.split_at(bytes.len().min(CHUNK - self.held.len()));
            self.held.extend_from_slice(taken);
            bytes = rest;
            if self.held.len() == CHUNK {
                let sealed = self.chunks.seal(self.position, &self.held);
                self.write_chunk(db, &sealed, false).await?;
                self.held.clear();
            }
        }
        Ok(())
    }

    /// Closes the file.
    pub async fn finish(mut self, db: &Database) -> Result<WaitingFile, Stop<FileRefusal>> {
        if self.bytes == 0 {
            write(db, &Write::Discard(&[self.id])).await?;
            return Err(Stop::Refused(FileRefusal::Empty));
        }
        let sealed = self.chunks.seal_last(self.position, &self.held);
        self.write_chunk(db, &sealed, true).await?;
        Ok(WaitingFile { id: self.id, kind: self.kind, key: self.key, bytes: self.bytes })
    }

    async fn write_chunk(&mut self, db: &Database, sealed: &[u8], last: bool) -> Result<(), Stop<FileRefusal>> {
        if !write(db, &Write::Chunk(self.id, i64::from(self.position), sealed, last)).await? {
            return Err(Stop::Refused(FileRefusal::Expired));
        }
        self.position += 1;
        Ok(())
    }
}

impl fmt::Debug for Receiving {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Receiving({}, {} bytes)", self.id, self.bytes)
    }
}

/// Keeps a waiting file for good: a step of sending its report. `false` where it expired: the person is told, and nothing is lost silently.
pub async fn keep(change: &mut Change, id: DocumentId) -> Result<bool, Failure> {
    let now = change.now;
    store::keep(change.tx(), id, now).await
}

/// Throws a waiting file away, such as when the reporter takes it back. A file that belongs to a document stays.
pub async fn discard(db: &Database, file: &WaitingFile) -> Result<(), Failure> {
    write(db, &Write::Discard(&[file.id])).await.map(|_| ())
}

/// Whether a file still waits, whole: what doesn't is told to its sender, who adds it again or sends without it.
pub async fn waits(tx: &mut Transaction, file: &WaitingFile, now: Moment) -> Result<bool, Failure> {
    store::is_waiting(tx, file.id, now).await
}

/// Throws away what waited too long, and makes room where more than half of it is taken, to the end: many small files before the large ones must not keep it taken. Answers how many.
pub async fn expire(db: &Database, now: Moment) -> Result<usize, Failure> {
    let_go(db, now, MOST_WAITING / 2, usize::MAX).await
}

/// Throws away what waited too long, and, as long as more than so many bytes wait, what lies unsent for an hour: the oldest first, never what was sent; a few in each of at
/// most so many transactions.
async fn let_go(db: &Database, now: Moment, most: i64, transactions: usize) -> Result<usize, Failure> {
    let mut gone = 0;
    let mut still = waiting(db).await?;
    for _ in 0..transactions {
        let mut tx = db.read().await?;
        let oldest = store::oldest(&mut tx, now.plus_minutes(WAITS_FOR_MINUTES - WAITS_WHEN_CROWDED_MINUTES)).await?;
        tx.rollback().await?;
        let (mut few, mut bytes) = (Vec::new(), 0);
        for (id, until, stored) in oldest {
            bytes += stored;
            if (until > now && still <= most) || (bytes > AT_ONCE && !few.is_empty()) {
                break;
            }
            still -= stored;
            few.push(id);
        }
        if few.is_empty() {
            break;
        }
        write(db, &Write::Discard(&few)).await?;
        gone += few.len();
    }
    Ok(gone)
}

async fn waiting(db: &Database) -> Result<i64, Failure> {
    let mut tx = db.read().await?;
    let bytes = store::waiting(&mut tx).await?;
    tx.rollback().await?;
    Ok(bytes)
}

/// A file read back, one chunk in memory at a time.
pub struct FileReading {
    file: DocumentId,
    chunks: ChunkKey,
    position: u32,
    ended: bool,
}

impl FileReading {
    pub fn new(key: &DataKey) -> FileReading {
        let file = key.head().id;
        FileReading { file, chunks: ChunkKey::new(key.expose(), file), position: 0, ended: false }
    }

    /// The next piece; `None` after the last. A chunk that is missing, moved or altered is a failure: a file is never passed on cut short.
    pub async fn next(&mut self, db: &Database) -> Result<Option<Zeroizing<Vec<u8>>>, Failure> {
        if self.ended {
            return Ok(None);
        }
        let mut tx = db.read().await?;
        let sealed = store::chunk(&mut tx, self.file, i64::from(self.position)).await?;
        tx.rollback().await?;
        let (content, last) = self.chunks.open(self.position, &sealed.ok_or(Sealed::Altered)?)?;
        self.position += 1;
        self.ended = last;
        Ok(Some(content))
    }
}

impl fmt::Debug for FileReading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileReading({}, at {})", self.file, self.position)
    }
}

/// The same, as the body of an answer. After a failure it ends, so that a download breaks off where it can be seen.
pub fn read(db: Database, key: &DataKey) -> impl Stream<Item = Result<Vec<u8>, Failure>> + Send + 'static {
    stream::unfold(Some((db, FileReading::new(key))), |reading| async {
        let (db, mut reading) = reading?;
        match reading.next(&db).await {
            Ok(Some(mut content)) => Some((Ok(std::mem::take(&mut *content)), Some((db, reading)))),
            Ok(None) => None,
            Err(failure) => Some((Err(failure), None)),
        }
    })
}

/// At most two files are whole in memory at a time.
static TURNS: Semaphore = Semaphore::const_new(2);

/// Examines a file that has arrived, and makes the cleaned copy where its kind allows: a waiting file of its own. The facts are to be shown to the
/// sender; both files go into the form's state.
pub async fn examine(
    db: &Database,
    chance: &dyn Chance,
    now: Moment,
    original: &WaitingFile,
    name: &str,
) -> Result<(FileFacts, Option<WaitingFile>), Stop<FileRefusal>> {
    let _turn = TURNS.acquire().await.map_err(|_| Failure::Broken("no more files are examined"))?;
    let whole = read_whole(db, original).await?;
    let found = clean::examine(name, &whole);
    let facts = FileFacts::new(name, original.bytes, &found);
    let Some(pieces) = found.copy else { return Ok((facts, None)) };
    let mut copy = Receiving::begin(db, chance, now, DocumentKind::Copy).await?;
    for piece in pieces.of(&whole) {
        copy.push(db, piece).await?;
    }
    Ok((facts, Some(copy.finish(db).await?)))
}

async fn read_whole(db: &Database, file: &WaitingFile) -> Result<Zeroizing<Vec<u8>>, Failure> {
    let mut reading = FileReading::new(&file.data_key(Uuid::nil()));
    let mut whole = Zeroizing::new(Vec::with_capacity(usize::try_from(file.bytes.min(LONGEST_FILE)).unwrap_or(0)));
    while let Some(content) = reading.next(db).await? {
        whole.extend_from_slice(&content);
    }
    Ok(whole)
}

/// One short write of a waiting file.
enum Write<'a> {
    Open(DocumentId, Moment),
    Chunk(DocumentId, i64, &'a [u8], bool),
    Discard(&'a [DocumentId]),
}

const ATTEMPTS: u32 = 12;

/// Runs one write, again where another transaction was in the way. Answers whether there was a file to write to.
async fn write(db: &Database, what: &Write<'_>) -> Result<bool, Failure> {
    let mut made = 0;
    loop {
        made += 1;
        match write_once(db, what).await {
            Err(failure) if failure.is_conflict() && made < ATTEMPTS => tokio::time::sleep(Duration::from_millis(u64::from(made) * 3)).await,
            done => return done,
        }
    }
}

/// Waiting files are a named exception to "no write without an account of it": nobody has reported anything yet, and there is no record to account to.
async fn write_once(db: &Database, what: &Write<'_>) -> Result<bool, Failure> {
    let mut tx: Transaction = db.begin().await?;
    let done = match what {
        Write::Open(id, until) => store::open(&mut tx, *id, *until).await.map(|()| true),
        Write::Chunk(id, position, sealed, last) => store::add(&mut tx, *id, *position, sealed, *last).await,
        Write::Discard(ids) => store::discard(&mut tx, ids).await.map(|()| true),
    };
    match done {
        Ok(done) => tx.commit().await.map(|()| done),
        Err(failure) => {
            // The failure is already known; a rollback that fails is a connection that is gone.
            let _ = tx.rollback().await;
            Err(failure)
        }
    }
}

fn write_kind<S: Serializer>(kind: &DocumentKind, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(kind.code())
}

fn read_kind<'de, D: Deserializer<'de>>(from: D) -> Result<DocumentKind, D::Error> {
    let code = String::deserialize(from)?;
    DocumentKind::from_code(&code).filter(|kind| kind.is_file()).ok_or_else(|| D::Error::custom("not a kind of file"))
}

fn write_key<S: Serializer>(key: &Zeroizing<[u8; 32]>, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(&Zeroizing::new(BASE64URL_NOPAD.encode(key.as_ref())))
}

fn read_key<'de, D: Deserializer<'de>>(from: D) -> Result<Zeroizing<[u8; 32]>, D::Error> {
    let text = Zeroizing::new(String::deserialize(from)?);
    let bytes = Zeroizing::new(BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| D::Error::custom("not a key"))?);
    bytes.as_slice().try_into().map(Zeroizing::new).map_err(|_| D::Error::custom("not a key"))
}
