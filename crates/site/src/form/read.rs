//! Reading what was sent, defensively: nothing on disk, nothing without a limit, nothing lost that could be kept.

use super::clean::clean;
use super::locked::unlock;
use super::upload::{NoFiles, Sink, multipart};
use super::{Form, Refused};
use crate::fault::{Fault, Unreadable};
use crate::visit::Visit;
use crate::words::Args;
use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts, Request};
use bytes::Bytes;
use futures::{Stream, StreamExt};
use http::HeaderMap;
use http::header::CONTENT_TYPE;
use std::pin::Pin;
use std::time::Duration;

/// What a form may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of all fields together, files aside.
    pub bytes: usize,
    pub fields: usize,
    /// Characters of one value that a person wrote.
    pub value: usize,
    /// Bytes of one file, and of all files together.
    pub file: u64,
    pub files: u64,
}

impl Limits {
    pub const FORM: Limits = Limits { bytes: 1024 * 1024, fields: 200, value: 20_000, file: 25 * 1_000_000, files: 100 * 1_000_000 };
}

/// How long the next bytes of a form may take to arrive.
const PATIENCE: Duration = Duration::from_secs(30);
/// Longer names are nobody's field.
pub(super) const NAME: usize = 100;

/// A form as it was sent, with the visit that brought it: the extractor of every `post`. Files in it are left out.
///
/// The form may already be refused where a value could not be taken as it came: show it again, like any refusal of the rules.
#[derive(Clone, Debug)]
pub struct Sent {
    pub visit: Visit,
    pub form: Form,
}

/// A form that has not been read yet, for the routes that take files: [`Upload::read`] hands them on while they arrive.
#[derive(Debug)]
pub struct Upload {
    pub visit: Visit,
    headers: HeaderMap,
    body: Body,
}

impl<S: Send + Sync> FromRequest<S> for Upload {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Upload, Fault> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        Ok(Upload { visit, headers: parts.headers, body })
    }
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Sent, Fault> {
        Upload::from_request(request, state).await?.read(&mut NoFiles).await
    }
}

pub(super) type Chunks = Pin<Box<dyn Stream<Item = Result<Bytes, Unreadable>> + Send>>;

impl Upload {
    /// Reads the whole form. Fields come before files on our pages, so that the sink knows the fields when a file begins.
    pub async fn read<K: Sink>(self, sink: &mut K) -> Result<Sent, Fault> {
        let kind = self.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default().to_ascii_lowercase();
        let chunks = patient(self.body);
        let mut form = Form::new();
        let done = if kind.starts_with("multipart/form-data") {
            // The boundary keeps its case.
            let given = self.headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
            match multer::parse_boundary(given) {
                Ok(boundary) => multipart(chunks, boundary, &mut form, sink).await,
                Err(_) => Err(Unreadable::NotAForm.into()),
            }
        } else if kind.is_empty() || kind.starts_with("application/x-www-form-urlencoded") {
            urlencoded(chunks, &mut form).await.map_err(Fault::from)
        } else {
            Err(Unreadable::NotAForm.into())
        };
        unlock(&self.visit, &mut form).await;
        self.visit.brought(&form);
        match done {
            Ok(()) => Ok(Sent { visit: self.visit.follow(&form), form }),
            Err(Fault::Unreadable(unreadable, _)) => Err(Fault::Unreadable(unreadable, Box::new(form))),
            Err(fault) => Err(fault),
        }
    }
}

/// As much of a form with files is read ahead to find a field that stands before them.
const AHEAD: usize = 16 * 1024;

/// A field that stands early in a form with files, and the whole body as it came: for the door, which must know the field before anything is done, and must not
/// gather files in memory. `None` where it is not among the first fields.
pub async fn early_field(headers: &HeaderMap, body: Body, name: &str) -> Result<(Option<String>, Body), Fault> {
    let mut chunks = patient(body);
    let mut ahead = Vec::new();
    while ahead.len() < AHEAD
        && let Some(chunk) = chunks.next().await
    {
        ahead.extend_from_slice(&chunk?);
    }
    let given = headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let boundary = multer::parse_boundary(given).map_err(|_| Unreadable::NotAForm)?;
    let ahead = Bytes::from(ahead);
    let read = ahead.clone();
    let mut parts = multer::Multipart::new(futures::stream::once(async move { Ok::<Bytes, Unreadable>(read) }), boundary);
    let mut found = None;
    // It ends in the middle of something: what can't be read there is not the field.
    while let Ok(Some(part)) = parts.next_field().await {
        if part.file_name().is_some() {
            break;
        }
        let wanted = part.name() == Some(name);
        let Ok(value) = part.text().await else { break };
        if wanted {
            found = Some(value);
            break;
        }
    }
    drop(parts);
    Ok((found, Body::from_stream(futures::stream::once(async move { Ok(ahead) }).chain(chunks))))
}

/// Whether a form may bring files.
pub fn brings_files(headers: &HeaderMap) -> bool {
    headers.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).is_some_and(|kind| kind.to_ascii_lowercase().starts_with("multipart/form-data"))
}

/// The body, as long as it keeps coming.
fn patient(body: Body) -> Chunks {
    let stream = futures::stream::unfold(Some(body.into_data_stream()), |stream| async move {
        let mut stream = stream?;
        match tokio::time::timeout(PATIENCE, stream.next()).await {
            Ok(Some(Ok(bytes))) => Some((Ok(bytes), Some(stream))),
            Ok(None) => None,
            Ok(Some(Err(_))) | Err(_) => Some((Err(Unreadable::CutShort), None)),
        }
    });
    // What is over may be asked again, when the rest is let run out.
    Box::pin(stream.fuse())
}

async fn urlencoded(mut chunks: Chunks, form: &mut Form) -> Result<(), Unreadable> {
    let mut bytes = Vec::new();
    let mut ended = Ok(());
    while let Some(chunk) = chunks.next().await {
        match chunk {
            Ok(chunk) => {
                let room = Limits::FORM.bytes.saturating_sub(bytes.len());
                bytes.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
                if chunk.len() > room {
                    ended = Err(Unreadable::TooLarge);
                    break;
                }
            }
            Err(unreadable) => return Err(unreadable),
        }
    }
    if ended.is_err() {
        drain(&mut chunks).await;
    }
    for (count, (name, value)) in form_urlencoded::parse(&bytes).enumerate() {
        if count >= Limits::FORM.fields {
            return Err(Unreadable::TooManyFields);
        }
        take(form, &name, &value)?;
    }
    ended
}

/// Lets the rest of an over-large body run out, so that the browser stays to read why; but not for ever.
pub(super) async fn drain(chunks: &mut Chunks) {
    let mut left = Limits::FORM.files.saturating_mul(2);
    while let Some(Ok(chunk)) = chunks.next().await {
        let size = u64::try_from(chunk.len()).unwrap_or(u64::MAX);
        match left.checked_sub(size) {
            Some(rest) => left = rest,
            None => return,
        }
    }
}

/// Takes one field. What can't be shown is taken out of it, and the person asked to look again.
pub(super) fn take(form: &mut Form, name: &str, value: &str) -> Result<(), Unreadable> {
    if name.len() > NAME || name.chars().any(char::is_control) {
        return Err(Unreadable::NotAForm);
    }
    let cleaned = clean(value);
    // A sealed state is long, has no spaces and was not written by a person; its seal is its own check.
    let written = cleaned.text.contains(char::is_whitespace);
    let length = cleaned.text.chars().count();
    form.put(name, cleaned.text);
    if let Some(key) = cleaned.refused {
        form.errors.push(Refused { field: name.to_owned(), key, args: Args::new() });
    } else if written && length > Limits::FORM.value {
        form.refuse_with(name, "form-too-long", Args::new().set("most", Limits::FORM.value).set("length", length));
    }
    Ok(())
}
