//! The published tables, typed from their sources.

use daybreak_prevalence::Table;

/// `LA,NG` and rows such as `11 15`: bits in list order, then the count.
fn typed(names: &[&str], rows: &str) -> Table {
    let mut cells = Vec::new();
    for row in rows.split(';').map(str::trim).filter(|row| !row.is_empty()) {
        let (pattern, count) = row.split_once(' ').unwrap();
        let bits = pattern.chars().enumerate().filter(|(_, mark)| *mark == '1').fold(0u16, |bits, (at, _)| bits | 1 << at);
        cells.push((bits, count.trim().parse().unwrap()));
    }
    Table::of(names, &cells).unwrap()
}

/// United Kingdom 2013, six lists: National Crime Agency strategic assessment; Silverman 2014; Bales, Hesketh and
/// Silverman 2015, table 1.
pub fn uk_six() -> Table {
    typed(
        &["LA", "NG", "PF", "GO", "GP", "NCA"],
        "100000 54; 010000 463; 001000 907; 000100 695; 000010 316; 000001 57; 110000 15; 101000 19; 100100 3;
         011000 56; 010100 19; 010010 1; 010001 3; 001100 69; 001010 10; 001001 31; 000110 8; 000101 6; 000011 1;
         111000 1; 110100 1; 011100 4; 011001 3; 001101 1; 111100 1",
    )
}

/// The same with police forces and the National Crime Agency as one list: Silverman 2020.
pub fn uk_five() -> Table {
    typed(
        &["LA", "NG", "PFNCA", "GO", "GP"],
        "10000 54; 01000 463; 00100 995; 00010 695; 00001 316; 11000 15; 10100 19; 10010 3; 01100 62; 01010 19;
         01001 1; 00110 76; 00101 11; 00011 8; 11100 1; 11010 1; 01110 4; 11110 1",
    )
}

/// Killings in Kosovo, 20 March to 22 June 1999: Ball, Betts, Scheuren, Dudukovic and Asher 2002.
pub fn kosovo() -> Table {
    typed(
        &["EXH", "ABA", "OSCE", "HRW"],
        "1000 1131; 0100 845; 0010 936; 0001 306; 1100 177; 1010 228; 1001 106; 0110 217; 0101 31; 0011 123;
         1110 181; 1101 18; 1011 42; 0111 32; 1111 27",
    )
}

/// Women taken to Palembang from Korea: Ball, Shin and Yang 2018.
pub fn korea() -> Table {
    typed(&["b", "c", "d"], "100 5; 010 5; 001 41; 110 54; 101 6; 111 12")
}

/// Greater New Orleans 2016, eight lists: Bales, Murphy and Silverman 2020.
pub fn new_orleans() -> Table {
    typed(
        &["A", "B", "C", "D", "E", "F", "G", "H"],
        "10000000 25; 01000000 5; 00100000 70; 00010000 33; 00001000 6; 00000100 6; 00000010 6; 00000001 21;
         10100000 1; 10010000 2; 10001000 1; 01000100 1; 00110000 1; 00101000 1; 00100010 1; 00011000 2; 00001001 1;
         10100010 1; 10011000 1",
    )
}

/// The same with four small lists as one.
pub fn new_orleans_five() -> Table {
    typed(
        &["A", "BEFG", "C", "D", "H"],
        "10000 25; 01000 24; 00100 70; 00010 33; 00001 21; 11000 1; 10100 1; 10010 2; 01100 2; 01010 2; 01001 1;
         00110 1; 11100 1; 11010 1",
    )
}

/// Made to test existence and identifiability: Chan, Silverman and Vincent 2021, table 2.
pub fn artificial() -> Table {
    typed(&["A", "B", "C"], "100 40; 010 30; 001 20; 110 6")
}
