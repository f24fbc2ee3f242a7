//! What members do with their accounts and keys: rule, store, account.

pub mod grant;
pub mod join;
pub mod passphrase;
pub mod recover;
pub mod remove;
pub mod session;

mod epoch;
mod lock;
