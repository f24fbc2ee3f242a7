//! Linking lists of several agencies without showing a name.
//!
//! Two ways, for two needs:
//!
//! - [`exact`]: keys that agree letter for letter (a phone, a vehicle, a name key with a date of birth). Every agency re-blinds every
//!   list with a secret of its own; who collects them learns which records share a key and how long the lists are, nothing else.
//! - [`bloom`]: fields that agree roughly, through a linker everyone trusts. An encoding is not encryption: whoever holds the linker's
//!   files and much patience can read common names out of them ([`bloom`] says how).
//!
//! Neither hides the result. An overlap of one, told to the agency whose one it is, names a person, and so does one of six to an agency that knows five of them: overlaps go to the estimator alone.

pub mod bloom;
pub mod exact;
mod refused;

pub use refused::Refused;
