//! Sealed documents and who can open them. What each act means, and the account of it, is the room's that calls.

use crate::document::{DocumentHead, DocumentId, DocumentKind, SealedDocument};
use crate::keys::Compartment;
use crate::wraps::{ReceiptWrap, Wrap};
use daybreak_audit::Change;
use daybreak_database::{Failure, Transaction, on, page};
use daybreak_vocabulary::{Day, OrganisationId};
use uuid::Uuid;

daybreak_database::statements! {
    PUT = "INSERT INTO document (id, record, kind, sealed) VALUES ($1, $2, $3, $4)";
    /// Of a new document. Apart from `SHARE`, so that the public side's role need not be let read any wrap.
    WRAP = "INSERT INTO wrap (document, organisation, compartment, epoch, sealed) VALUES ($1, $2, $3, $4, $5)";
    /// A newer wrap takes the place of an older one, such as after an epoch.
    SHARE = "INSERT INTO wrap (document, organisation, compartment, epoch, sealed) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (document, organisation) DO UPDATE SET epoch = excluded.epoch, sealed = excluded.sealed";
    SHARE_WITH_RECEIPT = "INSERT INTO receipt_wrap (document, kind, sealed) VALUES ($1, $2, $3)";
    FIND = "SELECT d.id, d.record, d.kind, d.sealed, w.compartment, w.epoch, w.sealed FROM document d
            JOIN wrap w ON w.document = d.id WHERE d.id = $1 AND w.organisation = $2";
    OF_RECORD = "SELECT d.id, d.record, d.kind, d.sealed, w.compartment, w.epoch, w.sealed FROM document d
            JOIN wrap w ON w.document = d.id WHERE d.record = $1 AND w.organisation = $2 ORDER BY d.id";
    OF_KIND = daybreak_database::among!("SELECT d.id, d.record, d.kind, d.sealed, w.compartment, w.epoch, w.sealed FROM document d
            JOIN wrap w ON w.document = d.id WHERE w.organisation = $1 AND d.record", " AND d.kind = $42 ORDER BY d.record, d.id");
    FOR_RECEIPT = "SELECT d.id, d.record, d.kind, d.sealed, w.sealed FROM document d
            JOIN receipt_wrap w ON w.document = d.id WHERE d.record = $1 ORDER BY d.id";
    READERS = "SELECT d.id, d.kind, w.organisation FROM document d JOIN wrap w ON w.document = d.id WHERE d.record = $1 ORDER BY d.id, w.organisation";
    /// Documents that nobody can open any more, by a key or by a receipt.
    CLOSED = "SELECT d.id, d.kind FROM document d WHERE d.record = $1 AND NOT EXISTS (SELECT 1 FROM wrap w WHERE w.document = d.id)
              AND NOT EXISTS (SELECT 1 FROM receipt_wrap w WHERE w.document = d.id) ORDER BY d.id";
    HEADS = "SELECT id, kind FROM document WHERE record = $1 ORDER BY id";
    UNSHARE = "DELETE FROM wrap WHERE document = $1 AND organisation = $2";
    UNSHARE_RECORD = "DELETE FROM wrap WHERE organisation = $2 AND document IN (SELECT id FROM document WHERE record = $1)";
    ERASE_WRAPS = "DELETE FROM wrap WHERE document = $1";
    ERASE_RECEIPT_WRAP = "DELETE FROM receipt_wrap WHERE document = $1";
    ERASE_CHUNKS = "DELETE FROM file_chunk WHERE file = $1";
    ERASE_FILE = "DELETE FROM file WHERE id = $1";
    ERASE_DOCUMENT = "DELETE FROM document WHERE id = $1";
    NOTE_ERASURE = "INSERT INTO erasure (document, erased_on) VALUES ($1, $2) ON CONFLICT (document) DO NOTHING";
    FORGET_ERASURES = "DELETE FROM erasure WHERE erased_on <= $1";
    ERASURES = "SELECT document, erased_on FROM erasure WHERE erased_on >= $1 ORDER BY erased_on, document";
}

type Row = (Uuid, Uuid, String, Vec<u8>, String, i64, Vec<u8>);
type ReceiptRow = (Uuid, Uuid, String, Vec<u8>, Vec<u8>);

fn kind(id: Uuid, code: &str) -> Result<DocumentKind, Failure> {
    DocumentKind::from_code(code).ok_or(Failure::Row { table: "document", column: "kind", id })
}

fn readable(row: Row, organisation: OrganisationId) -> Result<(SealedDocument, Wrap), Failure> {
    let (id, record, code, sealed, compartment, epoch, wrapped) = row;
    let head = DocumentHead { id: DocumentId(id), record, kind: kind(id, &code)? };
    let compartment = Compartment::from_code(&compartment).ok_or(Failure::Row { table: "wrap", column: "compartment", id })?;
    Ok((SealedDocument { head, sealed }, Wrap { head, organisation, compartment, epoch, sealed: wrapped }))
}

/// Puts a document and its wraps; for a file, after `files::keep`. A document without a wrap could be opened by nobody: that is a mistake.
pub async fn put(change: &mut Change, document: &SealedDocument, wraps: &[Wrap]) -> Result<(), Failure> {
    if wraps.is_empty() {
        return Err(Failure::Broken("a document was put that nobody could open"));
    }
    let head = document.head;
    if head.kind.is_file() && !super::files::is_kept(change.tx(), head.id).await? {
        return Err(Failure::Broken("a file's document was put before the file was kept"));
    }
    on!(change.tx(), |db| sqlx::query(PUT)
        .bind(head.id.0)
        .bind(head.record)
        .bind(head.kind.code())
        .bind(&document.sealed)
        .execute(db)
        .await
        .map(|_| ()))?;
    if wraps.iter().any(|wrap| wrap.head != head) {
        return Err(Failure::Broken("a wrap belongs to another document"));
    }
    put_wraps(change, WRAP, wraps).await
}

/// Lets more organisations read.
pub async fn share(change: &mut Change, wraps: &[Wrap]) -> Result<(), Failure> {
    put_wraps(change, SHARE, wraps).await
}

async fn put_wraps(change: &mut Change, statement: &'static str, wraps: &[Wrap]) -> Result<(), Failure> {
    for wrap in wraps {
        on!(change.tx(), |db| sqlx::query(statement)
            .bind(wrap.head.id.0)
            .bind(wrap.organisation.0)
            .bind(wrap.compartment.code())
            .bind(wrap.epoch)
            .bind(&wrap.sealed)
            .execute(db)
            .await
            .map(|_| ()))?;
    }
    Ok(())
}

/// Lets the receipt open a document. The table itself refuses every kind a receipt may not open.
pub async fn share_with_receipt(change: &mut Change, wrap: &ReceiptWrap) -> Result<(), Failure> {
    on!(change.tx(), |db| sqlx::query(SHARE_WITH_RECEIPT)
        .bind(wrap.head.id.0)
        .bind(wrap.head.kind.code())
        .bind(&wrap.sealed)
        .execute(db)
        .await
        .map(|_| ()))?;
    Ok(())
}

/// Ends what a receipt opens of some documents. Their readers keep what they have.
pub async fn unshare_with_receipt(change: &mut Change, documents: &[DocumentId]) -> Result<(), Failure> {
    for document in documents {
        on!(change.tx(), |db| sqlx::query(ERASE_RECEIPT_WRAP).bind(document.0).execute(db).await.map(|_| ()))?;
    }
    Ok(())
}

/// A document, where the organisation may open it. `None` where there is none, or not for them: the two are the same.
pub async fn find(tx: &mut Transaction, id: DocumentId, organisation: OrganisationId) -> Result<Option<(SealedDocument, Wrap)>, Failure> {
    let row: Option<Row> = on!(tx, |db| sqlx::query_as(FIND).bind(id.0).bind(organisation.0).fetch_optional(db).await)?;
    row.map(|row| readable(row, organisation)).transpose()
}

/// Every document of a record that the organisation may open.
pub async fn of_record(tx: &mut Transaction, record: Uuid, organisation: OrganisationId) -> Result<Vec<(SealedDocument, Wrap)>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| sqlx::query_as(OF_RECORD).bind(record).bind(organisation.0).fetch_all(db).await)?;
    rows.into_iter().map(|row| readable(row, organisation)).collect()
}

/// The documents of one kind of several records, at most a page of them, that the organisation may open: each beside its record.
pub async fn of_kind(tx: &mut Transaction, kind: DocumentKind, records: &[Uuid], organisation: OrganisationId) -> Result<Vec<(SealedDocument, Wrap)>, Failure> {
    let rows: Vec<Row> = on!(tx, |db| {
        let mut query = sqlx::query_as(OF_KIND).bind(organisation.0);
        for record in page(records.iter().copied()) {
            query = query.bind(record);
        }
        query.bind(kind.code()).fetch_all(db).await
    })?;
    rows.into_iter().map(|row| readable(row, organisation)).collect()
}

/// Every document of a record that its receipt opens.
pub async fn for_receipt(tx: &mut Transaction, record: Uuid) -> Result<Vec<(SealedDocument, ReceiptWrap)>, Failure> {
    let rows: Vec<ReceiptRow> = on!(tx, |db| sqlx::query_as(FOR_RECEIPT).bind(record).fetch_all(db).await)?;
    rows.into_iter()
        .map(|(id, record, code, sealed, wrapped)| {
            let head = DocumentHead { id: DocumentId(id), record, kind: kind(id, &code)? };
            Ok((SealedDocument { head, sealed }, ReceiptWrap { head, sealed: wrapped }))
        })
        .collect()
}

/// Who may open which documents of a record.
pub async fn readers(tx: &mut Transaction, record: Uuid) -> Result<Vec<(DocumentId, DocumentKind, OrganisationId)>, Failure> {
    let rows: Vec<(Uuid, String, Uuid)> = on!(tx, |db| sqlx::query_as(READERS).bind(record).fetch_all(db).await)?;
    rows.into_iter().map(|(id, code, organisation)| Ok((DocumentId(id), kind(id, &code)?, OrganisationId(organisation)))).collect()
}

/// Every document of a record, whoever may open it.
pub async fn heads(tx: &mut Transaction, record: Uuid) -> Result<Vec<DocumentHead>, Failure> {
    let rows: Vec<(Uuid, String)> = on!(tx, |db| sqlx::query_as(HEADS).bind(record).fetch_all(db).await)?;
    rows.into_iter().map(|(id, code)| Ok(DocumentHead { id: DocumentId(id), record, kind: kind(id, &code)? })).collect()
}

/// Documents of a record whose last wrap was taken away: nobody can ever open them again, and whoever ended the last share erases them.
pub async fn closed(tx: &mut Transaction, record: Uuid) -> Result<Vec<DocumentHead>, Failure> {
    let rows: Vec<(Uuid, String)> = on!(tx, |db| sqlx::query_as(CLOSED).bind(record).fetch_all(db).await)?;
    rows.into_iter().map(|(id, code)| Ok(DocumentHead { id: DocumentId(id), record, kind: kind(id, &code)? })).collect()
}

/// Ends one organisation's reading of some documents. It can't take back what was already read, and pages say so.
pub async fn unshare(change: &mut Change, documents: &[DocumentId], organisation: OrganisationId) -> Result<(), Failure> {
    for document in documents {
        on!(change.tx(), |db| sqlx::query(UNSHARE).bind(document.0).bind(organisation.0).execute(db).await.map(|_| ()))?;
    }
    Ok(())
}

/// Ends one organisation's reading of everything in a record.
pub async fn unshare_record(change: &mut Change, record: Uuid, organisation: OrganisationId) -> Result<(), Failure> {
    on!(change.tx(), |db| sqlx::query(UNSHARE_RECORD).bind(record).bind(organisation.0).execute(db).await.map(|_| ()))?;
    Ok(())
}

/// A document that was erased, and the day. It holds nothing else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erasure {
    pub document: DocumentId,
    pub on: Day,
}

/// Erases documents: their data keys in every wrap, their text, their chunks. A row without content remembers it for restored backups.
pub async fn erase(change: &mut Change, documents: &[DocumentId]) -> Result<(), Failure> {
    let today = change.now.day();
    for document in documents {
        erase_one(change.tx(), Erasure { document: *document, on: today }).await?;
    }
    Ok(())
}

/// Erases every document of a record.
pub async fn erase_record(change: &mut Change, record: Uuid) -> Result<(), Failure> {
    let documents: Vec<DocumentId> = heads(change.tx(), record).await?.into_iter().map(|head| head.id).collect();
    erase(change, &documents).await
}

/// What was erased on or after a day: kept beside every backup.
pub async fn erasures(tx: &mut Transaction, from: Day) -> Result<Vec<Erasure>, Failure> {
    let rows: Vec<(Uuid, i64)> = on!(tx, |db| sqlx::query_as(ERASURES).bind(from.0).fetch_all(db).await)?;
    Ok(rows.into_iter().map(|(document, on)| Erasure { document: DocumentId(document), on: Day(on) }).collect())
}

/// Forgets that documents were erased on or before a day: no backup of that time may be left. Answers how many.
pub async fn forget_erasures(change: &mut Change, until: Day) -> Result<u64, Failure> {
    Ok(on!(change.tx(), |db| sqlx::query(FORGET_ERASURES).bind(until.0).execute(db).await.map(|done| done.rows_affected()))?)
}

/// Erases again what a restored backup brought back, with the days it was first erased on.
pub async fn replay(change: &mut Change, erasures: &[Erasure]) -> Result<(), Failure> {
    for erasure in erasures {
        erase_one(change.tx(), *erasure).await?;
    }
    Ok(())
}

async fn erase_one(tx: &mut Transaction, erasure: Erasure) -> Result<(), Failure> {
    let id = erasure.document.0;
    for statement in [ERASE_WRAPS, ERASE_RECEIPT_WRAP, ERASE_CHUNKS, ERASE_FILE, ERASE_DOCUMENT] {
        on!(tx, |db| sqlx::query(statement).bind(id).execute(db).await.map(|_| ()))?;
    }
    on!(tx, |db| sqlx::query(NOTE_ERASURE).bind(id).bind(erasure.on.0).execute(db).await.map(|_| ()))?;
    Ok(())
}
