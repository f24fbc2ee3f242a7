//! Somebody's names in prose, however they are written and in whichever script.

use daybreak_vocabulary::written;

/// A word as it stands in a text.
pub(super) struct Spoken<'t> {
    pub word: &'t str,
    /// What all ways of writing it have in common.
    pub key: String,
    /// Nothing or the end of a sentence stands before it.
    pub opens: bool,
}

/// Names that are words of English prose as well, of four letters and more, as they are without their marks: in small letters they are the word.
const WORDS: &[&str] = &[
    "amber", "angel", "april", "august", "baby", "baker", "bang", "banks", "bill", "black", "blessing", "bright", "brown", "carpenter", "charity", "comfort", "cook", "dawn", "destiny",
    "even", "faith", "favour", "field", "fortune", "frank", "gift", "given", "glory", "gold", "good", "goodness", "grace", "grant", "green", "hang", "happy", "hill", "hope", "hung",
    "innocent", "jack", "joyful", "june", "junior", "justice", "king", "lily", "loan", "long", "love", "lovely", "lucky", "major", "mark", "marsh", "memory", "mercy", "miracle", "mine",
    "park", "patience", "peace", "pearl", "penny", "praise", "precious", "price", "pride", "prince", "princess", "promise", "queen", "rice", "rich", "rose", "ruby", "said", "sang",
    "short", "small", "song", "stone", "strong", "summer", "sunday", "sunny", "talent", "tang", "than", "then", "thin", "treasure", "trust", "victor", "victory", "white", "will", "winter",
    "wisdom", "wood", "young",
];

/// Names that no English prose can be begun without: at the beginning of a sentence they are the word.
const OPENERS: &[&str] = &["the", "he", "she", "it", "his", "her"];

pub(super) fn spoken(text: &str) -> Vec<Spoken<'_>> {
    let parts = |letter: char| !letter.is_alphanumeric() && !written::stays_within(letter);
    let mut all = Vec::new();
    let mut opens = true;
    for piece in text.split_inclusive(parts) {
        let word = piece.trim_end_matches(parts);
        let key = written::key(word);
        if !key.is_empty() {
            all.push(Spoken { word, key, opens });
            opens = false;
        }
        opens = opens || piece.ends_with(['.', '!', '?', ':', '\n']);
    }
    all
}

impl Spoken<'_> {
    /// Of a script without capitals every word is written as a name is.
    pub(super) fn is_capital(&self) -> bool {
        self.word.chars().next().is_some_and(|letter| !letter.is_lowercase())
    }

    /// Of three letters and fewer nearly all are words ("An", "Do"): there only a capital makes a name of one.
    fn may_be_a_name(&self) -> bool {
        let key = self.key.as_str();
        if self.is_capital() { !(self.opens && OPENERS.contains(&key)) } else { key.chars().count() > 3 && !WORDS.contains(&key) }
    }
}

/// What to look for: each word of a name, and its two parts in one word, either of them first, as they are written where words are not parted. One sign alone is
/// no name: it stands in too many words.
pub(super) fn spellings([first, last]: &[String; 2]) -> Vec<String> {
    let [one, other] = [written::key(first), written::key(last)];
    let mut all = vec![format!("{one}{other}"), format!("{other}{one}"), one, other];
    all.extend([first, last].into_iter().flat_map(|part| spoken(part)).map(|word| word.key));
    all.retain(|name| name.chars().count() > 1);
    all
}

/// Every name that stands in a text, as it stands there.
pub(super) fn find(text: &str, spoken: &[Spoken<'_>], names: &[String]) -> Vec<String> {
    let single = spoken.iter().filter(|word| word.may_be_a_name() && names.contains(&word.key)).map(|word| word.word.to_owned());
    // `Abdul Rahman` and `O'Brien`, where the record says `Abdulrahman` and `OBrien`.
    let parted = spoken.windows(2).filter_map(|two| match two {
        [first, second] if first.is_capital() && second.is_capital() && second.key.chars().count() > 1 => {
            names.contains(&format!("{}{}", first.key, second.key)).then(|| format!("{} {}", first.word, second.word))
        }
        _ => None,
    });
    // A name of a script without spaces stands within others' letters.
    let unspaced = names.iter().filter(|name| name.contains(written::is_unspaced)).filter_map(|name| written::found(text, name, |_| true)).map(str::to_owned);
    single.chain(parted).chain(unspaced).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, names: &[[&str; 2]]) -> Vec<String> {
        let names: Vec<String> = names.iter().flat_map(|name| spellings(&name.map(str::to_owned))).collect();
        find(text, &spoken(text), &names)
    }

    #[test]
    fn a_name_is_found_in_every_script_and_spelling() {
        for (text, name, words) in [
            ("They told DANA she owed them.", ["Dana", "Popescu"], "DANA"),
            ("dana was there", ["Dana", "Popescu"], "dana"),
            ("They call her DanaPopescu.", ["Dana", "Popescu"], "DanaPopescu"),
            ("Miss Nguye\u{302}\u{303}n came.", ["Hương", "Nguyễn"], "Nguye\u{302}\u{303}n"),
            ("They called An at night.", ["An", "Do"], "An"),
            ("Do came at night.", ["An", "Do"], "Do"),
            ("老板叫李娜过去。", ["娜", "李"], "李娜"),
            ("老板叫李 娜过去。", ["李", "娜"], "李 娜"),
            ("老板叫小明过去。", ["小明", "王"], "小明"),
            ("قال أَحْمَد ذلك", ["احمد", ""], "أَحْمَد"),
            ("ዮሃንስ፡መጣ", ["ዮሃንስ", ""], "ዮሃንስ"),
            ("Abdul Rahman slept there.", ["Abdulrahman", ""], "Abdul Rahman"),
            ("O'Brien slept there.", ["Sean", "OBrien"], "O Brien"),
            ("Will was promised work.", ["Will", ""], "Will"),
            ("They told He.", ["He", ""], "He"),
        ] {
            let found = found(text, &[name]);
            assert!(found.contains(&words.to_owned()), "{text}: {found:?}");
        }
    }

    /// What a responder has to be able to write, whatever somebody is called.
    #[test]
    fn a_word_is_no_name() {
        for (text, name) in [
            ("They sleep on site.", ["On", ""]),
            ("Wages are kept.", ["Are", ""]),
            ("They may leave on one day.", ["May", ""]),
            ("He will not pay, in the hope of a loan, she said.", ["Will", "Hope"]),
            ("A loan was taken; nothing was said.", ["Loan", "Said"]),
            ("He said no. She left. The door was locked.", ["He", "The"]),
            ("She worked in an office, and to do more was asked.", ["An", "Do"]),
            ("Washing hung outside for longer than a week.", ["Hưng", "Thân"]),
            ("An officer and a dancer.", ["Dana", "Off"]),
            ("行李在老板那里。", ["李", "娜"]),
        ] {
            let found = found(text, &[name]);
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }
}
