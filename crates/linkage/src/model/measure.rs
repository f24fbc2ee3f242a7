//! What can be measured between two texts.

use serde::{Deserialize, Serialize};

/// A measure. Each names its unit; those from 0 to 1 are 1 for equal texts. Edits and Jaro's common characters are counted in
/// bytes of UTF-8, as DuckDB counts them ([`crate::metric`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Measure {
    /// Least insertions, deletions and replacements of a character.
    Levenshtein,
    /// The same with swaps of neighbours, no part edited twice. DuckDB's `damerau_levenshtein` is
    /// [`Measure::DamerauLevenshtein`], without that restriction.
    OptimalAlignment,
    /// Least insertions, deletions, replacements and swaps of neighbours, unrestricted.
    DamerauLevenshtein,
    /// Jaro's similarity, 0 to 1.
    Jaro,
    /// Jaro-Winkler's similarity, 0 to 1, a common start of up to four characters counted at 0.1 if Jaro is above 0.7.
    JaroWinkler,
    /// Shared characters over all characters, as sets (DuckDB's `jaccard`), 0 to 1.
    CharacterJaccard,
    /// Shared pairs of neighbouring characters, as sets, twice over the sum, 0 to 1.
    BigramDice,
    /// Shared triples of neighbouring characters over all, as sets, 0 to 1.
    TrigramJaccard,
    /// Shared words over all words, as sets, 0 to 1.
    TokenJaccard,
    /// The mean over the words of the shorter text of their best Jaro-Winkler among the longer's, each used once, 0 to 1.
    TokenBest,
    /// Days between two dates written `2001-05-04`.
    Days,
    /// The difference of two numbers, as an absolute amount.
    Difference,
    /// The difference of two numbers over the larger, 0 to 1.
    RelativeDifference,
    /// Great-circle kilometres between two points written `latitude,longitude` in degrees.
    Kilometres,
    /// How many bits the words of two texts share: each as rare as it is among the rows ([`crate::compare::GROUP`] may put a group
    /// before the text, within which rarity is counted), other spellings and slips for less; words without a partner take away.
    SharedRarity,
    /// The same for names of people, with how whole the agreement is: 256 for each step of it (2: every word of the shorter name has the same word on the other side;
    /// 1: some only in another spelling, as a short form or with a slip; 0: some have none), and the shared bits, at most 100 either way, with 100 added. So a bound says both:
    /// a Vietnamese name that agrees wholly says few bits, a British one that agrees in part says as many, and the two are not the same.
    NameAgreement,
    /// How many pieces two lists ([`crate::table::LIST`]) share.
    Shared,
}
