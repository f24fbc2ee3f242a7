//! What the pages of a referral that was made ready begin with: whose it is, the record opened, its tables, its caption, its end.

use crate::acts::standing::{Before, before};
use crate::reading::{Reading, read};
use crate::referral::{Kind, ReferralId};
use crate::tables::Tables;
use axum::response::Response;
use daybreak_access::{Member, Office};
use daybreak_database::Failure;
use daybreak_site::{Answer, Args, Fault, Form, Page, Visit, go_to};
use daybreak_triage::act_page::ActPage;
use daybreak_vault::recipients;
use daybreak_vocabulary::OrganisationId;
use std::collections::HashMap;

pub(super) use super::{chance, ended};

/// The referral a path names, where this member sees it; otherwise the page that never was.
pub async fn seen(office: &Office, member: &Member, id: &str) -> Result<Before, Fault> {
    let id: ReferralId = id.parse().map_err(|_| Fault::Missing)?;
    let mut tx = office.house.db.read().await?;
    before(&mut tx, member, id).await?.ok_or(Fault::Missing)
}

/// It opened with the keys of this member, as it is today.
pub async fn opened(office: &Office, member: &Member, before: &Before) -> Result<Reading, Failure> {
    let mut tx = office.house.db.read().await?;
    read(&mut tx, member, before, office.house.today()).await
}

pub fn tables(office: &Office) -> Result<Tables, Fault> {
    Tables::of(&office.house.settings).map_err(|why| Fault::Broken(why.to_string().into()))
}

pub fn path(id: ReferralId) -> String {
    format!("/referrals/{id}/standing")
}

pub fn done(id: ReferralId) -> Result<Response, Fault> {
    go_to(&path(id))
}

pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Nrm => "register-kind-nrm",
        Kind::Dtn => "register-kind-dtn",
    }
}

/// What a referral is called before it is opened: its kind, and the end of its id.
pub fn caption(page: &Page, before: &Before) -> String {
    let kind = page.plain(kind(before.referral.kind));
    page.say_with("register-caption", Args::new().set("kind", kind).set("label", before.referral.label())).plain().to_owned()
}

/// The page of one act on it, behind `/standing/` in the path.
pub fn act(visit: &Visit, member: &Member, before: &Before, act: &str, heading: &'static str, form: Form) -> ActPage {
    let page = member.page(visit, heading);
    let caption = caption(&page, before);
    ActPage::of(page, path(before.referral.id), "standing-back", caption, act, heading, form)
}

/// What every organisation is called, as the directory signs it.
pub async fn organisations(office: &Office) -> Result<HashMap<OrganisationId, String>, Failure> {
    let mut tx = office.house.db.read().await?;
    let all = recipients::all(&mut tx).await?;
    Ok(all.into_iter().map(|one| (one.id, one.name)).collect())
}

/// A page that only says why something can't be done.
pub fn closed(page: ActPage, key: &'static str) -> Answer {
    page.say(key).closed().answer()
}
