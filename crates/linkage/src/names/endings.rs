//! Endings that a family name takes in a woman's form, or before and after marriage.

/// Endings, and what stands instead: Lithuanian (`Kazlauskas`, `Kazlauskienė`, `Kazlauskaitė`; `Butkus`, `Butkuvienė`), Polish and other Slavic (`Kowalski`, `Kowalska`;
/// `Ivanov`, `Ivanova`). A longer one before what it ends in.
const ENDINGS: [(&str, &str); 16] = [
    ("uviene", ""),
    ("iene", ""),
    ("aite", ""),
    ("iute", ""),
    ("ute", ""),
    ("yte", ""),
    ("dzka", "dzki"),
    ("cka", "cki"),
    ("ska", "ski"),
    ("ova", "ov"),
    ("eva", "ev"),
    ("ius", ""),
    ("as", ""),
    ("is", ""),
    ("us", ""),
    ("ys", ""),
];

/// The word without such an ending, if at least four letters are left: `kazlauskas`, `kazlauskiene` and `kazlauskaite` are one. For comparing only: other words lose
/// letters by it too, alike on both sides.
///
/// ```
/// use daybreak_linkage::names::without_ending;
/// assert_eq!(without_ending("kazlauskiene"), without_ending("kazlauskas"));
/// assert_eq!(without_ending("kowalska"), "kowalski");
/// assert_eq!(without_ending("butkuviene"), without_ending("butkus"));
/// assert_eq!(without_ending("mickeviciute"), without_ending("mickevicius"));
/// assert_eq!(without_ending("thomas"), "thom");
/// assert_eq!(without_ending("elena"), "elena");
/// ```
pub fn without_ending(word: &str) -> std::borrow::Cow<'_, str> {
    for (ending, instead) in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending)
            && stem.len() + instead.len() >= 4
        {
            return if instead.is_empty() { stem.into() } else { format!("{stem}{instead}").into() };
        }
    }
    word.into()
}
