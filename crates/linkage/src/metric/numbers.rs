//! Dates, numbers and points read from text.

/// Days since 1 January 1970 of a date written `2001-05-04`, in the Gregorian calendar; none if it is not one.
///
/// ```
/// use daybreak_linkage::metric::days_of;
/// assert_eq!(days_of("1970-01-02"), Some(1));
/// assert_eq!(days_of("2001-02-29"), None);
/// ```
pub fn days_of(date: &str) -> Option<i32> {
    let date = date.as_bytes();
    if date.len() != 10 || date[4] != b'-' || date[7] != b'-' {
        return None;
    }
    let number = |part: &[u8]| part.iter().try_fold(0i32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + i32::from(byte - b'0')));
    let (year, month, day) = (number(&date[..4])?, number(&date[5..7])?, number(&date[8..])?);
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 => 28 + i32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    // Years that begin in March: the leap day is the last (Hinnant, "chrono-compatible low-level date algorithms", 2013).
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    Some(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * month + 2) / 5 + day - 1 - 719_468)
}

/// Days between two dates; none if one is not a date.
pub fn days(a: &str, b: &str) -> Option<f64> {
    Some(f64::from((days_of(a)? - days_of(b)?).abs()))
}

/// A finite number.
fn number(text: &str) -> Option<f64> {
    text.trim().parse::<f64>().ok().filter(|number| number.is_finite())
}

/// How far two numbers are apart; none if one is not a number.
pub fn difference(a: &str, b: &str) -> Option<f64> {
    Some((number(a)? - number(b)?).abs())
}

/// How far apart, over the larger of both: 0 if both are 0.
pub fn relative_difference(a: &str, b: &str) -> Option<f64> {
    let (a, b) = (number(a)?, number(b)?);
    let larger = a.abs().max(b.abs());
    Some(if larger == 0.0 { 0.0 } else { (a - b).abs() / larger })
}

/// A point written `latitude,longitude` in degrees.
pub fn point(text: &str) -> Option<(f64, f64)> {
    let (latitude, longitude) = text.split_once(',')?;
    let (latitude, longitude) = (number(latitude)?, number(longitude)?);
    (latitude.abs() <= 90.0 && longitude.abs() <= 180.0).then_some((latitude, longitude))
}

/// Great-circle kilometres between two points in degrees, on a sphere of 6,371 km (the haversine formula, as Splink's).
pub fn between((y1, x1): (f64, f64), (y2, x2): (f64, f64)) -> f64 {
    let (y1, y2) = (y1.to_radians(), y2.to_radians());
    let half = |angle: f64| (angle / 2.0).sin().powi(2);
    let chord = half(y2 - y1) + y1.cos() * y2.cos() * half((x2 - x1).to_radians());
    if chord.is_nan() { f64::NAN } else { 2.0 * 6_371.0 * chord.clamp(0.0, 1.0).sqrt().asin() }
}

/// The same between two texts; none if one is not a point.
pub fn kilometres(a: &str, b: &str) -> Option<f64> {
    Some(between(point(a)?, point(b)?))
}
