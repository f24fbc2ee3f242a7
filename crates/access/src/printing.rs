//! What members take away on paper.

use crate::office::Office;
use axum::body::Body;
use axum::response::Response;
use daybreak_documents::{Sheet, Words};
use daybreak_site::words::Args;
use daybreak_site::{Answer, Fault, Page};
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};

/// Even opened straight from its address a printed sheet runs nothing, loads nothing and has no origin.
const SANDBOX: HeaderValue =
    HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

/// An empty sheet in the page's language, from the member's organisation. A title is never a person's name: it becomes a property of the file.
pub fn sheet(page: &Page, title: impl Into<String>) -> Sheet {
    let organisation = page.member.as_ref().map(|member| member.organisation.clone()).unwrap_or_default();
    // The press fills the numbers in: their places go through the words as they are.
    let numbers = Args::new().set("page", "{page}").set("pages", "{pages}");
    let words = Words { page: page.say_with("sheet-page", numbers).plain().to_owned(), undrawn: page.plain("sheet-undrawn") };
    Sheet::new(title, page.language.tag(), organisation, words)
}

impl Office {
    /// A sheet as a PDF to save. `name` is a plain word and never a person's: it stays in the browser's list of downloads.
    pub async fn print(&self, sheet: &Sheet, name: &'static str) -> Answer {
        let pdf = daybreak_documents::pdf(&self.press, sheet).await.map_err(|failure| Fault::Broken(failure.to_string().into()))?;
        let mut response = Response::new(Body::from(pdf));
        let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""));
        let disposition = disposition.map_err(|_| Fault::Broken("a file's name could not be put into a header".into()))?;
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/pdf"));
        headers.insert(CONTENT_SECURITY_POLICY, SANDBOX);
        headers.insert(CONTENT_DISPOSITION, disposition);
        Ok(response)
    }
}
