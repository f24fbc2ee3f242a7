//! Values as they are hashed, and the pieces of them.

use super::schema::{Comparison, Format, Strategy};

/// The value in the form that is hashed; `Err` says why it is not one of this format.
pub(super) fn formatted(format: &Format, value: &str) -> Result<String, &'static str> {
    match format {
        Format::Text { ascii, least, most } => {
            if *ascii && !value.is_ascii() {
                return Err("the schema says ASCII, and it has other letters");
            }
            let length = value.chars().count();
            if length < *least || most.is_some_and(|most| length > most) {
                return Err("shorter or longer than the schema allows");
            }
            Ok(value.to_owned())
        }
        Format::Whole { least, most } => {
            let number: i64 = value.trim().parse().map_err(|_| "not a whole number")?;
            if least.is_some_and(|least| number < least) || most.is_some_and(|most| number > most) {
                return Err("smaller or larger than the schema allows");
            }
            Ok(number.to_string())
        }
        Format::Date { pattern } => date(pattern, value).ok_or("not a date of the schema's format"),
        Format::OneOf(values) if values.iter().any(|known| known == value) => Ok(value.to_owned()),
        Format::OneOf(_) => Err("not one of the schema's values"),
    }
}

/// `YYYYMMDD`. As `strptime` does, a day or month may be given with one digit.
fn date(pattern: &str, value: &str) -> Option<String> {
    let mut rest = value;
    let (mut year, mut month, mut day) = (1900, 1, 1);
    let mut pattern = pattern.chars();
    while let Some(sign) = pattern.next() {
        if sign != '%' {
            let mut tail = rest.chars();
            if tail.next()? != sign {
                return None;
            }
            rest = tail.as_str();
            continue;
        }
        let mut take = |most: usize| -> Option<u32> {
            let digits = rest.bytes().take(most).take_while(u8::is_ascii_digit).count();
            let number = rest.get(..digits)?.parse().ok()?;
            rest = &rest[digits..];
            Some(number)
        };
        match pattern.next()? {
            'Y' => year = take(4)?,
            'm' => month = take(2)?,
            'd' => day = take(2)?,
            _ => return None,
        }
    }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days = match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (rest.is_empty() && (1..=days).contains(&day) && year > 0).then(|| format!("{year:04}{month:02}{day:02}"))
}

/// The pieces of a value in that form; none of an empty one.
pub(super) fn tokens(comparison: &Comparison, value: &str) -> Vec<String> {
    if value.is_empty() {
        return Vec::new();
    }
    match comparison {
        Comparison::Exact => vec![value.to_owned()],
        Comparison::Grams { n, positional } => {
            let edge = " ".repeat(n - 1);
            let letters: Vec<char> = format!("{edge}{value}{edge}").chars().collect();
            let grams = letters.windows(*n).map(|gram| gram.iter().collect::<String>());
            match positional {
                true => grams.enumerate().map(|(at, gram)| format!("{} {gram}", at + 1)).collect(),
                false => grams.collect(),
            }
        }
        Comparison::Near { distance, resolution } => {
            let Ok(value) = value.parse::<i128>() else { return Vec::new() };
            let (distance, resolution) = (i128::from(*distance), i128::from(*resolution));
            let value = value * 2 * resolution;
            // To the nearest multiple; a half goes up.
            let over = value.rem_euclid(distance);
            let nearest = if over * 2 < distance { value - over } else { value + (distance - over) % distance };
            (-resolution..=resolution).map(|step| (nearest + step * distance).to_string()).collect()
        }
    }
}

/// How many bits each of so many pieces sets.
pub(super) fn shares(strategy: Strategy, tokens: usize) -> impl Iterator<Item = usize> {
    let (each, more) = match strategy {
        Strategy::PerToken(bits) => (bits, 0),
        Strategy::PerFeature(bits) => (bits / tokens.max(1), bits % tokens.max(1)),
    };
    (0..tokens).map(move |at| each + usize::from(at < more))
}
