//! Codes people copy by hand: Crockford's base 32 with two check characters.
//!
//! The check is a Reed-Solomon code over GF(32) of distance three: any one or two wrong characters are noticed, so every slip of one
//! character and every swap of two, wherever they stand. It says that a code was copied wrongly before any guess is counted.

use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CHECKS: usize = 2;
const GROUP: usize = 4;

/// Multiplies by the generator of GF(32), x^5 + x^2 + 1.
fn double(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 0x20 == 0 { shifted } else { (shifted ^ 0x25) & 0x1f }
}

fn times(mut left: u8, mut right: u8) -> u8 {
    let mut product = 0;
    while right != 0 {
        if right & 1 == 1 {
            product ^= left;
        }
        left = double(left);
        right >>= 1;
    }
    product
}

/// The two sums that are zero for a code copied rightly: the polynomial at 1 and at the generator (Horner's rule).
fn syndromes(symbols: &[u8]) -> (u8, u8) {
    symbols.iter().fold((0, 0), |(at_one, at_two), symbol| (at_one ^ symbol, double(at_two) ^ symbol))
}

/// Writes symbols (each below 32) and their checks in groups of four.
pub(crate) fn write(symbols: &[u8]) -> Zeroizing<String> {
    let (at_one, at_two) = syndromes(&[symbols, &[0; CHECKS]].concat());
    // Solve a + b = at_one and 2a + b = at_two over GF(32): (2 + 1)·a = at_one + at_two; the inverse of 3 is 28.
    let first = times(at_one ^ at_two, 28);
    let second = first ^ at_one;
    let mut text = Zeroizing::new(String::with_capacity(symbols.len() + CHECKS + symbols.len() / GROUP + 1));
    for (place, symbol) in symbols.iter().chain([&first, &second]).enumerate() {
        if place > 0 && place % GROUP == 0 {
            text.push('-');
        }
        text.push(char::from(*ALPHABET.get(usize::from(*symbol)).unwrap_or(&b'0')));
    }
    text
}

/// What is wrong with a code that was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Miscopied {
    /// Too few or too many characters.
    Length,
    /// A character that no code contains.
    Character,
    /// One or more characters are wrong or swapped.
    Check,
}

/// Reads what a person typed: any case, O for 0, I and L for 1, with or without spaces, dashes and dots.
pub(crate) fn read<const N: usize>(text: &str) -> Result<Zeroizing<[u8; N]>, Miscopied> {
    let mut symbols = Zeroizing::new(Vec::with_capacity(N + CHECKS));
    for letter in text.chars() {
        match letter {
            // Dashes that keyboards and messengers make of a hyphen, and marks nobody sees.
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '.' | ',' | '_' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => continue,
            letter if letter.is_whitespace() => continue,
            letter => {
                // One more than fits is enough to know.
                if symbols.len() > N + CHECKS {
                    return Err(Miscopied::Length);
                }
                symbols.push(symbol(letter).ok_or(Miscopied::Character)?);
            }
        }
    }
    if symbols.len() != N + CHECKS {
        return Err(Miscopied::Length);
    }
    if syndromes(&symbols) != (0, 0) {
        return Err(Miscopied::Check);
    }
    let data = symbols.first_chunk::<N>().ok_or(Miscopied::Length)?;
    Ok(Zeroizing::new(*data))
}

fn symbol(letter: char) -> Option<u8> {
    let letter = match letter {
        // Letters and digits as East Asian keyboards widen them.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0)?,
        letter => letter,
    };
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        letter => letter,
    };
    let byte = u8::try_from(letter).ok()?;
    ALPHABET.iter().position(|known| *known == byte).and_then(|place| u8::try_from(place).ok())
}

/// Draws that many symbols, five random bits each.
pub(crate) fn draw<const N: usize>(chance: &dyn daybreak_vocabulary::Chance) -> Zeroizing<[u8; N]> {
    let mut symbols = Zeroizing::new(chance.bytes::<N>());
    symbols.iter_mut().for_each(|symbol| *symbol &= 0x1f);
    symbols
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_times_twenty_eight_is_one() {
        assert_eq!(times(3, 28), 1);
    }

    #[test]
    fn the_generator_reaches_every_value() {
        let mut seen = std::collections::BTreeSet::new();
        let mut value = 1;
        for _ in 0..31 {
            seen.insert(value);
            value = double(value);
        }
        assert_eq!((seen.len(), value), (31, 1));
    }
}
