//! A rough point, typed: latitude and longitude, or a grid reference. Kept to about 100 metres, whatever was typed, and never looked up anywhere.

use std::fmt;

/// A point on the map, no finer than 100 metres.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Point {
    /// Thousandths of a degree, north and east: about 110 metres by 70 in these latitudes.
    Degrees { north: i32, east: i32 },
    /// The square of the Ordnance Survey's National Grid, then hundreds of metres east and north within it; `None` where only the kilometre was given.
    /// <https://www.ordnancesurvey.co.uk/documents/resources/guide-to-nationalgrid.pdf>
    Grid { square: [u8; 2], kilometres: (u8, u8), hundreds: Option<(u8, u8)> },
}

/// The first letters of squares that hold land of Great Britain.
const FIRST: &[u8] = b"HJNOST";

impl Point {
    /// `51.5074, -0.1278`, `51.5074N 0.1278W`, `TQ 302 804`, `tq3080`. `None` where it is neither, or lies outside these islands.
    pub fn parse(text: &str) -> Option<Point> {
        grid(text).or_else(|| degrees(text))
    }
}

fn grid(text: &str) -> Option<Point> {
    let plain: Vec<u8> = text.bytes().filter(|byte| !byte.is_ascii_whitespace()).map(|byte| byte.to_ascii_uppercase()).collect();
    let ([first, second], digits) = plain.split_first_chunk::<2>()?;
    let letters = FIRST.contains(first) && second.is_ascii_uppercase() && *second != b'I';
    if !letters || !digits.iter().all(u8::is_ascii_digit) || !matches!(digits.len(), 4 | 6 | 8 | 10) {
        return None;
    }
    let (east, north) = digits.split_at(digits.len() / 2);
    let two = |digits: &[u8]| Some((digits.first()? - b'0') * 10 + (digits.get(1)? - b'0'));
    let third = |digits: &[u8]| digits.get(2).map(|digit| digit - b'0');
    Some(Point::Grid { square: [*first, *second], kilometres: (two(east)?, two(north)?), hundreds: third(east).zip(third(north)) })
}

fn degrees(text: &str) -> Option<Point> {
    let text = text.replace('\u{2212}', "-").replace('°', " ").to_ascii_uppercase();
    // A decimal comma, as in "51,507 -0,128": only where the two are told apart by something else.
    let text = if text.contains('.') { text.replace([',', ';'], " ") } else { text.replace("; ", " ").replace(", ", " ").replace(';', " ").replace(',', ".") };
    let text = text.replace('N', " N ").replace('S', " S ").replace('E', " E ").replace('W', " W ");
    let mut numbers = Vec::new();
    let mut signs = [1.0, 1.0];
    for part in text.split_whitespace() {
        match part {
            "N" | "E" => {}
            "W" => signs[1] = -1.0,
            "S" => signs[0] = -1.0,
            number => numbers.push(number.parse::<f64>().ok()?),
        }
    }
    let [north, east] = numbers.as_slice() else { return None };
    let (north, east) = (north * signs[0], east * signs[1]);
    // The United Kingdom and its waters.
    ((49.0..=61.5).contains(&north) && (-9.5..=2.5).contains(&east)).then(|| Point::Degrees { north: thousandths(north), east: thousandths(east) })
}

#[expect(clippy::cast_possible_truncation, reason = "at most 61,500")]
fn thousandths(degrees: f64) -> i32 {
    (degrees * 1000.0).round() as i32
}

impl fmt::Display for Point {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Point::Degrees { north, east } => {
                let sign = if *east < 0 { "-" } else { "" };
                write!(f, "{}.{:03}, {sign}{}.{:03}", north / 1000, north % 1000, east.abs() / 1000, east.abs() % 1000)
            }
            Point::Grid { square: [first, second], kilometres: (east, north), hundreds } => {
                let (first, second) = (char::from(*first), char::from(*second));
                match hundreds {
                    Some((e, n)) => write!(f, "{first}{second} {east:02}{e} {north:02}{n}"),
                    None => write!(f, "{first}{second} {east:02} {north:02}"),
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Point;

    #[test]
    fn a_point_is_read_as_people_write_it_and_kept_to_a_hundred_metres() {
        for (typed, kept) in [
            ("51.507412, -0.127812", "51.507, -0.128"),
            ("51.5074N 0.1278W", "51.507, -0.128"),
            ("51.5074° N, 1.2781° E", "51.507, 1.278"),
            ("51,5074 -0,1278", "51.507, -0.128"),
            ("51,5074; -0,1278", "51.507, -0.128"),
            ("52.0004 0.0004", "52.000, 0.000"),
            ("\u{2212}0.1278", ""),
            ("TQ 30267 80425", "TQ 302 804"),
            ("tq302804", "TQ 302 804"),
            ("TQ 30 80", "TQ 30 80"),
        ] {
            assert_eq!(Point::parse(typed).map(|point| point.to_string()).unwrap_or_default(), kept, "{typed}");
        }
    }

    #[test]
    fn what_is_no_point_here_is_none() {
        for typed in ["", "behind the station", "TQ 302 80", "AB 302 804", "40.7, -74.0", "51.5", "51.5, -0.1, 3", "AB12 CDE", "TI 302 804", "NaN, inf", "ÅÅ 30 80"] {
            assert_eq!(Point::parse(typed), None, "{typed}");
        }
    }
}
