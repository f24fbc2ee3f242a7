//! An edition's figures as bytes, small and quick to read back: a list of words, then a few numbers for each figure.

use crate::measure::DIMENSIONS;
use crate::period::Period;
use crate::table::{Dictionary, Figure, Value};

/// The form's first byte: another form gets another.
const FORM: u8 = 1;

/// More words or figures than any published table has: bytes that say more are not ours.
const MOST: u64 = 4_000_000;

/// Bytes of a dictionary and its sorted figures.
pub fn pack(dictionary: &Dictionary, figures: &[Figure]) -> Vec<u8> {
    let mut bytes = vec![FORM];
    for words in dictionary.codes.iter().chain([&dictionary.definitions, &dictionary.sources]) {
        number(&mut bytes, words.len() as u64);
        for word in words {
            number(&mut bytes, word.len() as u64);
            bytes.extend_from_slice(word.as_bytes());
        }
    }
    number(&mut bytes, figures.len() as u64);
    for figure in figures {
        let (from, months) = figure.period.parts();
        number(&mut bytes, u64::from(from));
        number(&mut bytes, u64::from(months));
        for place in figure.codes.iter().chain([&figure.definition, &figure.source]) {
            number(&mut bytes, u64::from(*place));
        }
        number(&mut bytes, match figure.value {
            Value::Hidden => 0,
            Value::Missing => 1,
            Value::NotApplicable => 2,
            Value::Known(people) => people.saturating_add(3),
        });
    }
    bytes
}

/// Nothing where the bytes are not of this form, or name a word that is not there.
pub fn unpack(bytes: &[u8]) -> Option<(Dictionary, Vec<Figure>)> {
    let (form, mut rest) = bytes.split_first()?;
    if *form != FORM {
        return None;
    }
    let mut dictionary = Dictionary::default();
    for words in dictionary.codes.iter_mut().chain([&mut dictionary.definitions, &mut dictionary.sources]) {
        let count = read(&mut rest).filter(|count| (1..=MOST).contains(count))?;
        words.clear();
        for _ in 0..count {
            let length = usize::try_from(read(&mut rest)?).ok()?;
            let (word, after) = rest.split_at_checked(length)?;
            words.push(std::str::from_utf8(word).ok()?.to_owned());
            rest = after;
        }
    }
    let count = read(&mut rest).filter(|count| *count <= MOST)?;
    // Fourteen numbers each, a byte each at the least: a count that can't be is no reason to ask for memory.
    let mut figures = Vec::with_capacity(usize::try_from(count).ok()?.min(rest.len() / 14 + 1));
    for _ in 0..count {
        let period = Period::from_parts(u32::try_from(read(&mut rest)?).ok()?, u32::try_from(read(&mut rest)?).ok()?)?;
        let mut codes = [0u32; DIMENSIONS];
        for (place, words) in codes.iter_mut().zip(&dictionary.codes) {
            *place = one_of(&mut rest, words)?;
        }
        let (definition, source) = (one_of(&mut rest, &dictionary.definitions)?, one_of(&mut rest, &dictionary.sources)?);
        let value = match read(&mut rest)? {
            0 => Value::Hidden,
            1 => Value::Missing,
            2 => Value::NotApplicable,
            people => Value::Known(people - 3),
        };
        figures.push(Figure { period, codes, definition, source, value });
    }
    rest.is_empty().then_some((dictionary, figures))
}

fn one_of(bytes: &mut &[u8], words: &[String]) -> Option<u32> {
    let place = read(bytes)?;
    (place < words.len() as u64).then_some(place).and_then(|place| u32::try_from(place).ok())
}

/// Seven bits a byte, the lowest first.
fn number(bytes: &mut Vec<u8>, mut number: u64) {
    while number >= 128 {
        bytes.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn read(bytes: &mut &[u8]) -> Option<u64> {
    let mut number = 0u64;
    for shift in (0..63).step_by(7) {
        let (byte, after) = bytes.split_first()?;
        *bytes = after;
        number |= u64::from(byte & 127) << shift;
        if byte & 128 == 0 {
            return Some(number);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn figures_come_back_as_they_were(values in proptest::collection::vec((0u32..4, 0u64..1 << 40, 0u8..4), 0..60)) {
            let mut dictionary = Dictionary::default();
            dictionary.codes[3].extend(["labour", "sexual", "șase"].map(str::to_owned));
            let figures: Vec<Figure> = values.iter().map(|(kind, people, mark)| {
                let mut codes = [0; DIMENSIONS];
                codes[3] = *kind;
                let value = match mark { 0 => Value::Hidden, 1 => Value::Missing, 2 => Value::NotApplicable, _ => Value::Known(*people) };
                Figure { period: Period::quarter(2023, 1).unwrap(), codes, definition: 0, source: 0, value }
            }).collect();
            prop_assert_eq!(unpack(&pack(&dictionary, &figures)), Some((dictionary, figures)));
        }

        #[test]
        fn bytes_of_any_kind_are_refused_or_read(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let mut led = vec![FORM];
            led.extend(&bytes);
            for bytes in [&bytes, &led] {
                if let Some((dictionary, figures)) = unpack(bytes) {
                    prop_assert_eq!(unpack(&pack(&dictionary, &figures)), Some((dictionary, figures)));
                }
            }
        }
    }
}
