//! Names.

use super::Unread;

/// The parts of a name without accents, sorted: `Ján NOVÁK` and `Novak, Jan` meet. At least two parts: one name alone would meet too many.
///
/// # Errors
/// [`Unread::Empty`] and [`Unread::OneName`].
pub fn name(text: &str) -> Result<String, Unread> {
    let mut parts: Vec<String> = folded(text)
        .split(|letter: char| !letter.is_alphabetic() && !matches!(letter, '\'' | '\u{2019}'))
        .map(|part| part.chars().filter(|letter| letter.is_alphabetic()).collect::<String>())
        .filter(|part| !part.is_empty())
        .collect();
    parts.sort_unstable();
    match parts.len() {
        0 => Err(Unread::Empty),
        1 => Err(Unread::OneName),
        _ => Ok(parts.join(" ")),
    }
}

/// Small letters without accents: to find a word however it is written.
pub fn folded(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).map(fold).collect::<Vec<_>>().concat()
}

/// Letters of Europe's Latin alphabets without their marks; letters of other scripts stay.
fn fold(letter: char) -> String {
    let plain = match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ă' | 'ą' | 'ā' | 'ạ' | 'ả' => "a",
        'ç' | 'ć' | 'č' | 'ĉ' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ě' | 'ę' | 'ē' | 'ė' | 'ế' | 'ề' | 'ệ' => "e",
        'ğ' | 'ģ' | 'ġ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ı' | 'ī' | 'į' => "i",
        'ķ' => "k",
        'ł' | 'ľ' | 'ĺ' | 'ļ' => "l",
        'ñ' | 'ń' | 'ň' | 'ņ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' | 'ō' | 'ơ' => "o",
        'ŕ' | 'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ů' | 'ű' | 'ū' | 'ų' | 'ư' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ž' | 'ż' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        // Marks written apart from their letter.
        '\u{300}'..='\u{36f}' => "",
        letter => return letter.to_string(),
    };
    plain.to_owned()
}
