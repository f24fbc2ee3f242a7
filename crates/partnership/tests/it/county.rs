//! A small invented partnership to test with.

use crate::invented;
use daybreak_access::{MemberId, Office, Role};
use daybreak_site::Settings;
use daybreak_testing::World;
use daybreak_vault::RecipientKind;
use daybreak_vocabulary::{Language, OrganisationId};
use std::sync::Arc;

pub const SCHEMAS: &[daybreak_database::Schema] =
    &[daybreak_audit::SCHEMA, daybreak_vault::SCHEMA, daybreak_access::SCHEMA, daybreak_partnership::SCHEMA];

pub fn office(world: &World) -> Arc<Office> {
    let rooms = [("site", daybreak_site::WORDS), ("access", daybreak_access::WORDS), ("partnership", daybreak_partnership::WORDS)];
    invented::office(world, &rooms, Settings::fictional(), true)
}

pub async fn organisation(office: &Office, name: &str, kind: RecipientKind) -> OrganisationId {
    invented::organisation(office, name, kind, false).await
}

/// Somebody who has joined.
pub async fn member(office: &Office, organisation: OrganisationId, name: &str, language: Language, roles: &[Role]) -> MemberId {
    invented::joined(office, organisation, name, language, roles).await.0
}
