#![doc = include_str!("../README.md")]

mod aead;
mod binding;
pub mod clean;
mod code;
mod dice;
mod document;
mod envelope;
mod epochs;
mod errors;
mod facts;
pub mod files;
pub mod form;
mod keyring;
mod keys;
mod padding;
pub mod passphrase;
mod process_key;
pub mod receipt;
mod recovery_code;
pub mod session;
mod signing;
mod store;
mod stream;
pub mod trace;
mod wraps;

pub use document::{DataKey, DocumentHead, DocumentId, DocumentKind, LONGEST, SealedDocument, seal};
pub use epochs::{Epoch, RecoverableKey, RecoveryKey};
pub use errors::{NotSealed, Sealed};
pub use facts::FileFacts;
pub use files::{FileReading, FileRefusal, Receiving, WaitingFile};
pub use form::{BadForm, FormKeys};
pub use keyring::{HeldKey, Holder, Keyring, hand_over, take_over};
pub use keys::{Compartment, KeyPair, PrivateKey, PublicKey};
pub use passphrase::{Passphrases, Pepper};
pub use process_key::ProcessKey;
pub use receipt::{Locator, Miscopied, Receipt};
pub use recovery_code::RecoveryCode;
pub use session::SessionCookie;
pub use signing::{BadPartnershipKey, PartnershipKey, RecipientKey, Signer};
pub use store::{documents, recipients, recovery};
pub use recipients::{Recipient, RecipientKind};
pub use wraps::{ReceiptWrap, Wrap, wrap, wrap_all, wrap_to_receipt};

use daybreak_database::{Schema, Statement};

pub const SCHEMA: Schema = daybreak_database::schema!("vault", ["0001_vault", "0002_hours", "0003_directory"]);

/// Every statement of the vault, for the test that prepares them on both engines.
pub const STATEMENTS: &[&[Statement]] = &[recipients::STATEMENTS, recipients::DIRECTORY_STATEMENTS, recipients::hours::STATEMENTS, recovery::STATEMENTS, documents::STATEMENTS, files::STATEMENTS];
