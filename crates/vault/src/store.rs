//! Every statement of the vault.

pub mod documents;

pub mod recipients;
pub mod recovery;
