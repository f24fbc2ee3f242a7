#![doc = include_str!("../README.md")]

mod aead;
mod binding;
mod code;
mod dice;
mod document;
mod envelope;
mod errors;
pub mod form;
mod keyring;
mod keys;
mod padding;
pub mod passphrase;
pub mod receipt;
mod recovery;
pub mod session;
mod signing;
mod wraps;

pub use document::{DataKey, DocumentHead, DocumentId, DocumentKind, LONGEST, SealedDocument, seal};
pub use errors::{NotSealed, Sealed};
pub use form::{BadForm, FormKeys};
pub use keyring::{HeldKey, Holder, Keyring, hand_over, take_over};
pub use keys::{Compartment, KeyPair, PrivateKey, PublicKey};
pub use passphrase::{Passphrases, Pepper};
pub use receipt::{Locator, Miscopied, Receipt};
pub use recovery::RecoveryCode;
pub use session::SessionCookie;
pub use signing::{BadPartnershipKey, PartnershipKey, RecipientKey, Signer};
pub use wraps::{ReceiptWrap, Wrap, wrap, wrap_all, wrap_to_receipt};
