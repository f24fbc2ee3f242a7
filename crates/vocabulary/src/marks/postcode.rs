//! Postcodes, alone and with a house.

use super::Unread;

/// The postcode areas of the Royal Mail and of the Crown dependencies (general knowledge, 2026), and ZZ: the health service's pseudo-postcodes for
/// no fixed home and for abroad begin with it, and this project's invented county lies there.
const AREAS: &str = "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU HA HD HG HP HR \
                     HS HU HX IG IP IV KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL \
                     SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW TW UB W WA WC WD WF WN WR WS WV YO ZE GY IM JE ZZ";

/// A whole postcode as one word: `ex4 3ab` and `EX43AB` are `EX43AB`. An O for a 0 and an I for a 1 are mended where only a digit can stand.
///
/// # Errors
/// [`Unread`]: not written like one, or in an area that never was.
pub fn postcode(text: &str) -> Result<String, Unread> {
    let plain: String = text.chars().filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '.' | ',')).collect::<String>().to_ascii_uppercase();
    if plain.is_empty() {
        return Err(Unread::Empty);
    }
    if !plain.is_ascii() || !(5..=7).contains(&plain.len()) {
        return Err(Unread::NotAPostcode);
    }
    let (outward, inward) = plain.split_at(plain.len() - 3);
    let mut inward: Vec<char> = inward.chars().collect();
    if let Some(first) = inward.first_mut() {
        *first = as_digit(*first);
    }
    // The last two letters are never C, I, K, M, O or V: they look like others.
    let inward_fits = matches!(inward.as_slice(), [digit, rest @ ..] if digit.is_ascii_digit()
        && rest.iter().all(|letter| letter.is_ascii_uppercase() && !matches!(letter, 'C' | 'I' | 'K' | 'M' | 'O' | 'V')));
    let outward = outward_of(outward).ok_or(Unread::NotAPostcode)?;
    if !inward_fits {
        return Err(Unread::NotAPostcode);
    }
    let area: String = outward.chars().take_while(char::is_ascii_alphabetic).collect();
    if !AREAS.split_ascii_whitespace().any(|known| known == area) {
        return Err(Unread::NoSuchArea);
    }
    Ok(outward + &inward.into_iter().collect::<String>())
}

fn as_digit(sign: char) -> char {
    match sign {
        'O' => '0',
        'I' | 'L' => '1',
        sign => sign,
    }
}

/// One or two letters, a digit, and perhaps a digit or letter more. Where all but the first are letters, the last may be an O or I for a digit.
fn outward_of(text: &str) -> Option<String> {
    let fits = |text: &str| {
        let letters = text.chars().take_while(char::is_ascii_alphabetic).count();
        let mut rest = text.chars().skip(letters);
        (1..=2).contains(&letters)
            && rest.next().is_some_and(|sign| sign.is_ascii_digit())
            && rest.next().is_none_or(|sign| sign.is_ascii_alphanumeric())
            && rest.next().is_none()
    };
    if fits(text) {
        return Some(text.to_owned());
    }
    let mended: String = text.chars().enumerate().map(|(at, sign)| if at == 0 { sign } else { as_digit(sign) }).collect();
    fits(&mended).then_some(mended)
}

/// A house, by number or name, and a postcode at the end: `14a, EX4 3AB` is `14A|EX43AB`.
///
/// # Errors
/// [`Unread`]: no house, or the reason of [`postcode`].
pub fn address(text: &str) -> Result<String, Unread> {
    let plain: String = text.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == ' ').collect::<String>().to_ascii_uppercase();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let (last, before) = words.split_last().ok_or(Unread::Empty)?;
    // The postcode may be written as one word or as two.
    let (found, house) = if last.len() == 3 && !before.is_empty() {
        let (outward, house) = before.split_last().ok_or(Unread::NotAPostcode)?;
        (format!("{outward}{last}"), house)
    } else {
        ((*last).to_owned(), before)
    };
    let found = postcode(&found)?;
    if house.is_empty() { Err(Unread::NoHouse) } else { Ok(format!("{}|{found}", house.concat())) }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_hundred_and_twenty_one_areas_three_islands_and_one_that_is_nowhere() {
        let areas: std::collections::BTreeSet<&str> = super::AREAS.split_ascii_whitespace().collect();
        assert_eq!(areas.len(), 121 + 3 + 1);
    }
}
