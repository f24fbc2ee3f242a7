//! Bloom encodings, compared by a linker everyone trusts, for fields that agree only roughly.
//!
//! Each record becomes a few hundred bits: the pieces (letter pairs) of its fields, hashed with a key the agencies share and the linker does not have
//! (Schnell, Bachteler and Reiher, 2009). The schema is clkhash's, version 3, and the bits are the same, so that agencies that use that tool can take part
//! ([`Schema`] says what part of it is read). [`Pairs::between`] finds every pair with a Dice similarity of at least a threshold; [`one_to_one`] settles who goes with whom.
//! [`Partners::between`] finds more and less wrongly: it measures each pair against what else its records could be, and finds from the lists themselves where chance ends.
//!
//! # What it does not protect
//! An encoding leaks how often each bit is set. Whoever has many of one's encodings and a list of common names can align the two and read the commonest names back (Kuzu et al.
//! 2011; Christen et al. 2017; Vidanage et al. 2020), without the key. Folding and noise ([`Harden`]) make that harder and linking a little worse; nothing makes
//! it impossible. So: a linker under contract, a key for one project only ([`project_key`]), encodings deleted after the linkage, and the exact keys of
//! [`super::exact`] wherever they are enough.

mod compare;
mod encode;
mod formats;
mod harden;
mod matching;
mod schema;

pub use compare::{Filters, Pair, Pairs};
pub use encode::{Encoder, project_key};
pub use harden::Harden;
pub use matching::{Partner, Partners, one_to_one};
pub use schema::{Comparison, Feature, Format, Hash, Hashing, Kdf, Schema, Strategy};
