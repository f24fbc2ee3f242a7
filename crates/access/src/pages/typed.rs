//! What somebody had typed when their session had ended: it waits in the sign-in page, sealed, and is offered again once they are signed in.
//!
//! Nothing of it is stored. It is sealed under the day's form key and travels in the page, and it is bound to whose session it was as long as that is known:
//! a colleague who signs in on the same browser is not shown it.

use crate::member::MemberId;
use crate::office::Office;
use crate::session;
use crate::store::sessions;
use daybreak_database::Failure;
use daybreak_site::Form;
use http::HeaderMap;
use uuid::Uuid;

/// What the sealed field is bound to.
const PLACE: &str = "typed";

/// The hidden field that carries it.
pub(crate) const FIELD: &str = "typed";

/// What every form carries for itself.
const CARRIED: [&str; 3] = ["token", "language", "escape"];

/// A form as it was typed, and where it was going.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Typed {
    pub path: String,
    pub fields: Vec<(String, String)>,
    /// Whose session it was; nil where nobody knows any more.
    member: Uuid,
}

/// Seals what was typed into a form that nobody could take; `None` where there is nothing to keep.
pub(crate) async fn seal(office: &Office, headers: &HeaderMap, path: &str, form: &Form) -> Result<Option<String>, Failure> {
    let fields: Vec<(&str, &str)> = form.values().filter(|(name, _)| !CARRIED.contains(name)).collect();
    if form.holds_a_secret() || form.sent(FIELD) || fields.iter().all(|(_, value)| value.trim().is_empty()) {
        return Ok(None);
    }
    let member = match session::from_headers(headers, office.loopback) {
        Some(cookie) => {
            let mut tx = office.house.db.read().await?;
            let found = sessions::find(&mut tx, &cookie.label()).await?;
            tx.rollback().await?;
            found.map_or_else(Uuid::nil, |found| found.member.0)
        }
        None => Uuid::nil(),
    };
    let mut text = form_urlencoded::Serializer::new(String::new());
    text.append_pair("path", path).append_pair("member", &member.to_string()).extend_pairs(fields);
    let house = &office.house;
    Ok(Some(house.form_keys.seal(house.chance.as_ref(), house.today(), PLACE, text.finish().as_bytes())))
}

/// What was typed, for the member who is signed in now. `None` for anything that was not sealed here, is older than a day, or was another's.
pub(crate) fn open(office: &Office, sealed: &str, member: MemberId) -> Option<Typed> {
    let (_, plain) = office.house.form_keys.open(office.house.today(), PLACE, sealed).ok()?;
    let mut pairs = form_urlencoded::parse(&plain).into_owned();
    let (_, path) = pairs.next().filter(|(name, _)| name == "path")?;
    let (_, whose) = pairs.next().filter(|(name, _)| name == "member")?;
    let typed = Typed { path, fields: pairs.collect(), member: whose.parse().ok()? };
    (typed.member.is_nil() || typed.member == member.0).then_some(typed)
}
