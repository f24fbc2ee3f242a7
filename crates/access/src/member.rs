//! A member who is signed in, as every partner page knows them.

use crate::navigation;
use crate::office::Office;
use crate::policy::{Act, Role, may};
use crate::store::keys as store;
use axum::extract::FromRequestParts;
use daybreak_audit::Author;
use daybreak_database::{Failure, Transaction};
use daybreak_site::{Fault, Page, Signed, Visit};
use daybreak_vault::RecipientKind;
use daybreak_vault::{Holder, Keyring, PrivateKey, SessionCookie, recipients, take_over};
use daybreak_vocabulary::{Language, OrganisationId, id};
use http::request::Parts;
use std::sync::Arc;

id!(MemberId, "Somebody who works for one of the organisations and may sign in.");

/// A member in the middle of a request. A handler that takes one is only reached by a member whom the policy lets in.
#[derive(Clone, Debug)]
pub struct Member {
    pub id: MemberId,
    pub name: String,
    pub mail: String,
    pub organisation: OrganisationId,
    pub organisation_name: String,
    pub organisation_kind: RecipientKind,
    pub roles: Vec<Role>,
    pub language: Language,
    pub(crate) private: PrivateKey,
    pub(crate) cookie: SessionCookie,
}

impl Member {
    pub fn author(&self) -> Author {
        Author::Member { member: self.id.0, organisation: self.organisation.0 }
    }

    pub fn may(&self, act: Act) -> bool {
        may(self, act)
    }

    /// The private keys this member was granted, of every epoch they reach. Empty where nobody granted any.
    pub async fn keyring(&self, tx: &mut Transaction) -> Result<Keyring, Failure> {
        keyring(tx, self.id, self.organisation, &self.private).await
    }

    /// A page of this member's: their name, their navigation, their forms' token.
    pub fn page(&self, visit: &Visit, title: &str) -> Page {
        let mut page = visit.page(title);
        page.member = Some(Signed {
            name: self.name.clone(),
            organisation: self.organisation_name.clone(),
            token: self.cookie.form_token(),
        });
        page.navigation = navigation::for_member(self, &visit.path);
        page
    }
}

/// Opens every grant, and with it the epochs before.
pub(crate) async fn keyring(
    tx: &mut Transaction,
    member: MemberId,
    organisation: OrganisationId,
    private: &PrivateKey,
) -> Result<Keyring, Failure> {
    let mut keyring = Keyring::new();
    for grant in store::grants_of(tx, organisation, member).await? {
        let held = take_over(&grant.wrap, organisation, grant.compartment, grant.epoch, Holder::Member(member.0), private)?;
        recipients::add_with_earlier(tx, &mut keyring, held).await?;
    }
    Ok(keyring)
}

impl FromRequestParts<Arc<Office>> for Member {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &Arc<Office>) -> Result<Member, Fault> {
        // Put there by the guard; a route outside it has no members.
        parts.extensions.get::<Member>().cloned().ok_or(Fault::Missing)
    }
}
