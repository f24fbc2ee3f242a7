//! Files while they arrive: handed on chunk by chunk, never gathered in memory, never on disk.

use super::Form;
use super::read::{Chunks, Limits, drain, take};
use crate::fault::{Fault, Unreadable};
use crate::words::Args;
use bytes::Bytes;
use daybreak_database::Failure;
use multer::{Field, Multipart};
use std::future::Future;

/// What is known of a file before its first byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileHead {
    pub field: String,
    /// The name the sender's device gives it, without folders. It may tell who they are: keep it sealed.
    pub name: String,
    /// What the sender's browser takes it for; never believed.
    pub kind: String,
}

/// A file the sink does not take.
#[derive(Debug)]
pub enum NotTaken {
    /// The rules say no, with the key of the words that say why. The rest of the form is still read.
    Refused(&'static str, Args),
    Broken(Failure),
}

impl From<Failure> for NotTaken {
    fn from(failure: Failure) -> NotTaken {
        NotTaken::Broken(failure)
    }
}

/// Where files go. One at a time: `begin`, any number of `chunk`, then `end`, or `abandon` where it stopped half way.
pub trait Sink: Send {
    /// A file begins; `form` holds the fields that came before it.
    fn begin(&mut self, form: &Form, file: &FileHead) -> impl Future<Output = Result<(), NotTaken>> + Send;
    fn chunk(&mut self, bytes: Bytes) -> impl Future<Output = Result<(), NotTaken>> + Send;
    fn end(&mut self) -> impl Future<Output = Result<(), NotTaken>> + Send;
    /// The file was refused, too big or cut short: what was kept of it has to go.
    fn abandon(&mut self) -> impl Future<Output = ()> + Send;
}

/// For forms that take no files: one that is sent all the same is let run out.
#[derive(Debug)]
pub struct NoFiles;

impl Sink for NoFiles {
    async fn begin(&mut self, _: &Form, _: &FileHead) -> Result<(), NotTaken> {
        Err(NotTaken::Refused("form-no-files", Args::new()))
    }
    async fn chunk(&mut self, _: Bytes) -> Result<(), NotTaken> {
        Ok(())
    }
    async fn end(&mut self) -> Result<(), NotTaken> {
        Ok(())
    }
    async fn abandon(&mut self) {}
}

pub(super) async fn multipart<K: Sink>(mut chunks: Chunks, boundary: String, form: &mut Form, sink: &mut K) -> Result<(), Fault> {
    let done = parts(Multipart::new(&mut chunks, boundary), form, sink).await;
    if done.is_err() {
        drain(&mut chunks).await;
    }
    done
}

async fn parts<K: Sink>(mut parts: Multipart<'_>, form: &mut Form, sink: &mut K) -> Result<(), Fault> {
    let mut count = 0;
    let mut bytes = 0;
    let mut file_bytes = 0;
    while let Some(mut part) = parts.next_field().await.map_err(unreadable)? {
        count += 1;
        if count > Limits::FORM.fields {
            return Err(Unreadable::TooManyFields.into());
        }
        let Some(name) = part.name().map(str::to_owned) else { return Err(Unreadable::NotAForm.into()) };
        if part.file_name().is_some() {
            let file = FileHead { name: base(part.file_name().unwrap_or_default()), kind: kind(&part), field: name };
            one_file(part, file, form, sink, &mut file_bytes).await?;
            continue;
        }
        let mut value = Vec::new();
        while let Some(chunk) = part.chunk().await.map_err(unreadable)? {
            bytes += chunk.len();
            if bytes > Limits::FORM.bytes {
                return Err(Unreadable::TooLarge.into());
            }
            value.extend_from_slice(&chunk);
        }
        take(form, &name, &String::from_utf8_lossy(&value))?;
    }
    Ok(())
}

async fn one_file<K: Sink>(mut part: Field<'_>, file: FileHead, form: &mut Form, sink: &mut K, together: &mut u64) -> Result<(), Fault> {
    // Browsers send an empty nameless file where none was chosen.
    let mut next = part.chunk().await.map_err(unreadable)?;
    if file.name.is_empty() && next.as_ref().is_none_or(Bytes::is_empty) {
        return Ok(());
    }
    let mut size: u64 = 0;
    let mut taken = sink.begin(form, &file).await;
    while let Some(chunk) = next {
        let length = u64::try_from(chunk.len()).unwrap_or(u64::MAX);
        size = size.saturating_add(length);
        *together = together.saturating_add(length);
        if taken.is_ok() {
            taken = if size > Limits::FORM.file {
                Err(NotTaken::Refused("form-file-too-big", Args::new().set("most", Limits::FORM.file / 1_000_000)))
            } else if *together > Limits::FORM.files {
                Err(NotTaken::Refused("form-files-too-big", Args::new().set("most", Limits::FORM.files / 1_000_000)))
            } else {
                sink.chunk(chunk).await
            };
            if taken.is_err() {
                sink.abandon().await;
            }
        }
        // What is too big is let run out, so that the browser stays to read why; but not for ever.
        if *together > Limits::FORM.files.saturating_mul(3) {
            return Err(Unreadable::TooLarge.into());
        }
        next = match part.chunk().await {
            Ok(next) => next,
            Err(error) => {
                if taken.is_ok() {
                    sink.abandon().await;
                }
                return Err(unreadable(error).into());
            }
        };
    }
    if taken.is_ok() {
        taken = sink.end().await;
    }
    match taken {
        Ok(()) => Ok(()),
        Err(NotTaken::Refused(key, args)) => {
            form.refuse_with(file.field, key, args.set("name", file.name));
            Ok(())
        }
        Err(NotTaken::Broken(failure)) => Err(failure.into()),
    }
}

/// The name without folders and without what can't be shown.
fn base(name: &str) -> String {
    let base = name.rsplit(['/', '\\']).next().unwrap_or(name);
    super::clean::clean(base).text.chars().filter(|character| *character != '\n').take(200).collect()
}

fn kind(part: &Field<'_>) -> String {
    part.content_type().map(|kind| kind.essence_str().to_owned()).unwrap_or_default()
}

fn unreadable(error: multer::Error) -> Unreadable {
    match error {
        multer::Error::IncompleteFieldData { .. } | multer::Error::IncompleteHeaders | multer::Error::IncompleteStream => Unreadable::CutShort,
        multer::Error::StreamReadFailed(_) => Unreadable::CutShort,
        multer::Error::StreamSizeExceeded { .. } | multer::Error::FieldSizeExceeded { .. } => Unreadable::TooLarge,
        _ => Unreadable::NotAForm,
    }
}
