//! Every statement of the vault.

pub mod documents;
pub(crate) mod files;

pub mod recipients;
pub mod recovery;
