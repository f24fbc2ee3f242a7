//! Files of a report, always as a download: nothing a stranger sent is ever shown inside our pages.

use crate::acts::open;
use crate::opened::facts;
use crate::pages::queue::reference;
use crate::pages::{chance, ended, seen};
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::Response;
use daybreak_access::{Member, Office};
use daybreak_reports::store::{self as reports, Role};
use daybreak_site::{Answer, Fault};
use daybreak_vault::{documents, files};
use http::HeaderValue;
use http::header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE};
use std::fmt::Write;
use std::sync::Arc;

/// Even opened straight from its address it runs nothing, loads nothing and has no origin.
const SANDBOX: HeaderValue =
    HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'; base-uri 'none'; form-action 'none'");

pub async fn copy(State(office): State<Arc<Office>>, member: Member, Path((id, position)): Path<(String, String)>) -> Answer {
    send(&office, &member, &id, &position, Role::Copy).await
}

pub async fn original(State(office): State<Arc<Office>>, member: Member, Path((id, position)): Path<(String, String)>) -> Answer {
    send(&office, &member, &id, &position, Role::Original).await
}

/// Recorded first, then read chunk by chunk: a file is never whole in memory, nor handed out without an account of it.
async fn send(office: &Office, member: &Member, id: &str, position: &str, role: Role) -> Answer {
    let position: i64 = position.parse().map_err(|_| Fault::Missing)?;
    let before = seen(office, member, id).await?;
    let report = before.report.id;
    let (key, facts) = {
        let mut tx = office.house.db.read().await?;
        let listed = reports::documents(&mut tx, report).await?;
        let of = listed.iter().find(|of| of.role == role && of.position == position).ok_or(Fault::Missing)?;
        let (document, wrap) = documents::find(&mut tx, of.document, member.organisation).await?.ok_or(Fault::Missing)?;
        let keyring = member.keyring(&mut tx).await?;
        let key = keyring.data_key(&wrap).map_err(|_| Fault::Missing)?;
        let facts = facts(&key.open(&document).map_err(daybreak_database::Failure::from)?)?;
        (key, facts)
    };
    let now = office.house.clock.now();
    let recorded = daybreak_audit::change!(&office.house.db, member.author(), now, chance(office), |change| {
        open::open_file(change, member, report, role == Role::Original, position).await
    });
    match ended(recorded)? {
        Ok(()) => {}
        Err(never) => match never {},
    }
    // As it was sent it may be anything: it is bytes to save. A cleaned copy is what it was found to be.
    let kind = if role == Role::Copy { facts.format.media_type() } else { "application/octet-stream" };
    let mut response = Response::new(Body::from_stream(files::read(office.house.db.clone(), &key)));
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(CONTENT_SECURITY_POLICY, SANDBOX);
    headers.insert(CONTENT_DISPOSITION, attachment(&format!("{}-{}", reference(report), position + 1), &facts.name)?);
    Ok(response)
}

/// `attachment` with a plain name for old browsers and the real one for others (RFC 6266).
fn attachment(plain: &str, name: &str) -> Result<HeaderValue, Fault> {
    let mut value = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''");
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            value.push(char::from(byte));
        } else {
            let _ = write!(value, "%{byte:02X}");
        }
    }
    HeaderValue::from_str(&value).map_err(|_| Fault::Broken("a file's name could not be put into a header".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_not_leave_its_place_in_the_header() {
        let value = attachment("AB12-1", "\"; x=\r\nSet-Cookie: a=b șase.jpg").unwrap();
        assert_eq!(
            value.to_str().unwrap(),
            "attachment; filename=\"AB12-1\"; filename*=UTF-8''%22%3B%20x%3D%0D%0ASet-Cookie%3A%20a%3Db%20%C8%99ase.jpg"
        );
    }
}
