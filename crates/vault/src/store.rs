//! Every statement of the vault.

mod directory;
pub mod documents;
pub(crate) mod files;

pub mod recipients;
pub mod recovery;
