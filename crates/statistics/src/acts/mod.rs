//! What is done with published tables and with our own numbers. Each act: the rule, the store, the account.

pub mod count;
pub mod import;
pub mod release;
pub mod take_back;
pub mod words;
