//! Files of our own: styles, the exit script, icons. Named by their content, compressed when the house is built, kept by browsers for ever.

use crate::fault::Complete;
use axum::body::Body;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use http::{HeaderMap, HeaderValue, StatusCode};

struct File {
    name: &'static str,
    address: &'static str,
    kind: &'static str,
    plain: &'static [u8],
    brotli: &'static [u8],
    gzip: &'static [u8],
}

const FILES: &[File] = include!(concat!(env!("OUT_DIR"), "/files.rs"));

/// The address of a file by its plain name: `daybreak.css` is at `/assets/daybreak.0123456789ab.css`.
pub fn address(name: &str) -> &'static str {
    FILES.iter().find(|file| file.name == name).map_or("", |file| file.address)
}

/// The handler of `/assets/{file}`.
pub(crate) async fn serve(Path(name): Path<String>, headers: HeaderMap) -> Response {
    let Some(file) = FILES.iter().find(|file| file.address.strip_prefix("/assets/") == Some(&name)) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let (encoding, bytes) = match accepted(&headers) {
        Some("br") => (Some("br"), file.brotli),
        Some("gzip") => (Some("gzip"), file.gzip),
        _ => (None, file.plain),
    };
    let mut response = Response::new(Body::from(bytes));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.kind));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("public, max-age=31536000, immutable"));
    headers.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        headers.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response.extensions_mut().insert(Complete);
    response
}

fn accepted(headers: &HeaderMap) -> Option<&'static str> {
    let given = headers.get(ACCEPT_ENCODING)?.to_str().ok()?;
    let takes = |name: &str| given.split(',').any(|item| item.split(';').next().is_some_and(|coding| coding.trim() == name) && !item.replace(" ", "").ends_with(";q=0"));
    ["br", "gzip"].into_iter().find(|name| takes(name))
}
