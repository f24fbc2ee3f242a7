//! Reading what was sent, defensively: nothing on disk, nothing without a limit.

use super::Form;
use crate::fault::{Fault, Unreadable};
use crate::visit::Visit;
use axum::extract::{FromRequest, FromRequestParts, Request};
use futures::StreamExt;

/// What a form may hold.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of all fields together, files aside.
    pub bytes: usize,
    pub fields: usize,
    /// Characters of one value.
    pub value: usize,
}

impl Limits {
    pub const FORM: Limits = Limits { bytes: 1024 * 1024, fields: 200, value: 20_000 };
}

/// A form as it was sent, with the visit that brought it: the extractor of every `post`.
#[derive(Clone, Debug)]
pub struct Sent {
    pub visit: Visit,
    pub form: Form,
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Sent, Fault> {
        let (mut parts, body) = request.into_parts();
        let visit = Visit::from_request_parts(&mut parts, state).await?;
        let mut bytes = Vec::new();
        let mut stream = body.into_data_stream();
        while let Some(chunk) = stream.next().await {
            let chunk = chunk.map_err(|_| Unreadable::CutShort)?;
            if bytes.len() + chunk.len() > Limits::FORM.bytes {
                return Err(Unreadable::TooLarge.into());
            }
            bytes.extend_from_slice(&chunk);
        }
        let mut form = Form::new();
        for (name, value) in form_urlencoded::parse(&bytes) {
            form.put(name, value);
        }
        Ok(Sent { visit: visit.follow(&form), form })
    }
}
