//! What is typed, and what is made of it: understood where it can be, refused with the reason where not.

use super::{Unread, address, email, name, phone, postcode, time_of_day, vehicle, web};
use crate::uncertain::UncertainDay;

type Reads = fn(&str) -> Result<String, Unread>;

const UNDERSTOOD: &[(Reads, &str, &str)] = &[
    (phone, "07700 900123", "447700900123"),
    (phone, "+44 (0)7700 900 123", "447700900123"),
    (phone, "+44 07700 900123", "447700900123"),
    (phone, "0044 7700-900123", "447700900123"),
    (phone, "(01632) 960123", "441632960123"),
    // Other countries' forms.
    (phone, "+40 721 555 123", "40721555123"),
    (phone, "00355 69 555 1234", "355695551234"),
    (phone, "+84-91-555-1234", "84915551234"),
    (phone, "+٤٤ ٧٧٠٠ ٩٠٠١٢٣", "447700900123"),
    (vehicle, "AB12 CDO", "AB12CD0"),
    (vehicle, "ab12cd0", "AB12CD0"),
    (vehicle, "A812-CDE", "A812CDE"),
    (vehicle, "B 123 ABC", "B123ABC"),
    (vehicle, "OV6I XYZ", "0V61XYZ"),
    (postcode, " ex4 3ab ", "EX43AB"),
    (postcode, "EX4-3AB", "EX43AB"),
    (postcode, "SW1A OAA", "SW1A0AA"),
    (postcode, "MI 1AE", "M11AE"),
    (postcode, "zz1 2ab", "ZZ12AB"),
    (address, "14a, EX4 3AB", "14A|EX43AB"),
    (address, "14 a ex43ab", "14A|EX43AB"),
    (address, "Rose Cottage EX4 3AB", "ROSECOTTAGE|EX43AB"),
    (email, " Somebody@Example.org", "somebody@example.org"),
    (web, "https://www.example.org/Profile/?utm_source=x#top", "example.org/profile?"),
    (web, "example.org/p?id=1", "example.org/p?id=1"),
    (name, "Ján NOVÁK", "jan novak"),
    (name, "Novak, Jan", "jan novak"),
];

const REFUSED: &[(Reads, &str, Unread)] = &[
    (phone, "", Unread::Empty),
    (phone, "call me", Unread::Words),
    (phone, "900123", Unread::TooShort),
    (phone, "7700900123", Unread::NoCountry),
    (phone, "999", Unread::TooShort),
    (phone, "+44 7700 900123 900123", Unread::TooLong),
    (vehicle, "white van", Unread::NoDigit),
    (vehicle, "AB1", Unread::TooShort),
    (vehicle, "white transit 2019 with a dent", Unread::TooLong),
    (vehicle, "АВ12 СDE", Unread::Sign),
    // An area that never was, and words that only look like one.
    (postcode, "QQ1 1AA", Unread::NoSuchArea),
    (postcode, "XY9 9ZZ", Unread::NoSuchArea),
    (postcode, "EX4 3AC", Unread::NotAPostcode),
    (postcode, "EX4", Unread::NotAPostcode),
    (postcode, "near the bridge", Unread::NotAPostcode),
    (postcode, "12345", Unread::NotAPostcode),
    (address, "EX4 3AB", Unread::NoHouse),
    (address, "14 High Street", Unread::NotAPostcode),
    (email, "somebody", Unread::NotAnEmail),
    (email, "some body@example.org", Unread::NotAnEmail),
    (web, "the internet", Unread::NotAnAddress),
    (web, "somebody@example.org", Unread::NotAnAddress),
    (name, "Jan", Unread::OneName),
    (name, "  ", Unread::Empty),
];

#[test]
fn what_can_be_understood_is_and_the_rest_says_why_not() {
    for (read, text, whole) in UNDERSTOOD {
        assert_eq!(read(text).as_deref(), Ok(*whole), "{text}");
    }
    for (read, text, why) in REFUSED {
        assert_eq!(read(text), Err(*why), "{text}");
    }
}

#[test]
fn fourteen_oclock_is_a_time_and_the_thirtieth_of_february_no_day() {
    for (text, minutes) in [("14 o'clock", 840), ("14 o\u{2019}clock", 840), ("14:30", 870), ("2pm", 840), ("2.30 p.m.", 870), ("12 am", 0), ("noon", 720), ("9h15", 555)] {
        assert_eq!(time_of_day(text), Ok(minutes), "{text}");
    }
    for (text, why) in [("25:00", Unread::NoSuchTime), ("14 pm", Unread::NoSuchTime), ("12:60", Unread::NoSuchTime), ("after lunch", Unread::Words), ("", Unread::Empty)] {
        assert_eq!(time_of_day(text), Err(why), "{text}");
    }
    assert_eq!(UncertainDay::from_parts(Some(2026), Some(2), Some(30)), None);
}

#[test]
fn every_reason_has_a_code_of_its_own() {
    let codes: std::collections::BTreeSet<&str> = Unread::ALL.into_iter().map(Unread::code).collect();
    assert_eq!(codes.len(), Unread::ALL.len());
}
