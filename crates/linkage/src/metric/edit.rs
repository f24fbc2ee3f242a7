//! Edit distances.

use super::Scratch;

/// Both texts without their common start and end, the shorter first: none of the distances changes by it.
fn trimmed<'a>(a: &'a [u8], b: &'a [u8]) -> (&'a [u8], &'a [u8]) {
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - end], &b[..b.len() - end]);
    if a.len() <= b.len() { (a, b) } else { (b, a) }
}

/// A text's bytes counted by their last four bits, each count modulo 4: two texts of few edits have sketches that differ little.
pub fn sketch(text: &[u8]) -> u32 {
    text.iter().fold(0, |sketch, &byte| {
        let (at, count) = (2 * (byte & 15), 3 << (2 * (byte & 15)));
        sketch & !count | (sketch.wrapping_add(1 << at)) & count
    })
}

/// The fewest edits of any kind here that may lie between two texts of these sketches: a replacement changes two counts at most, an insertion or a deletion
/// one, a swap none.
pub fn least_edits(a: u32, b: u32) -> u32 {
    let apart = a ^ b;
    ((apart | apart >> 1) & 0x5555_5555).count_ones().div_ceil(2)
}

/// Least insertions, deletions and replacements of a byte (Levenshtein 1966). Bit-parallel after Myers 1999 and Hyyrö 2003.
pub fn levenshtein(scratch: &mut Scratch, a: &[u8], b: &[u8]) -> u32 {
    let (short, long) = trimmed(a, b);
    if short.is_empty() {
        return long.len() as u32;
    }
    if short.len() > 64 {
        return by_rows(scratch, short, long, false);
    }
    scratch.mark(short);
    let last = 1u64 << (short.len() - 1);
    let (mut up, mut down) = (u64::MAX, 0u64);
    let mut distance = short.len() as u32;
    for &byte in long {
        let places = scratch.places[usize::from(byte)];
        let diagonal = (((places & up).wrapping_add(up)) ^ up) | places | down;
        let mut across_up = down | !(diagonal | up);
        let mut across_down = diagonal & up;
        distance += u32::from(across_up & last != 0);
        distance -= u32::from(across_down & last != 0);
        across_up = (across_up << 1) | 1;
        across_down <<= 1;
        up = across_down | !(diagonal | across_up);
        down = diagonal & across_up;
    }
    scratch.unmark(short);
    distance
}

/// Levenshtein with swaps of neighbours, no part edited twice: “ca” to “abc” is 3. Bit-parallel after Hyyrö 2003.
pub fn optimal_alignment(scratch: &mut Scratch, a: &[u8], b: &[u8]) -> u32 {
    let (short, long) = trimmed(a, b);
    if short.is_empty() {
        return long.len() as u32;
    }
    if short.len() > 64 {
        return by_rows(scratch, short, long, true);
    }
    scratch.mark(short);
    let last = 1u64 << (short.len() - 1);
    let (mut up, mut down, mut diagonal, mut before) = (u64::MAX, 0u64, 0u64, 0u64);
    let mut distance = short.len() as u32;
    for &byte in long {
        let places = scratch.places[usize::from(byte)];
        let swapped = ((!diagonal & places) << 1) & before;
        diagonal = ((((places & up).wrapping_add(up)) ^ up) | places | down) | swapped;
        let mut across_up = down | !(diagonal | up);
        let mut across_down = diagonal & up;
        distance += u32::from(across_up & last != 0);
        distance -= u32::from(across_down & last != 0);
        across_up = (across_up << 1) | 1;
        across_down <<= 1;
        up = across_down | !(diagonal | across_up);
        down = diagonal & across_up;
        before = places;
    }
    scratch.unmark(short);
    distance
}

/// The plain table, for texts past 64 bytes: three rows are kept.
fn by_rows(scratch: &mut Scratch, short: &[u8], long: &[u8], swaps: bool) -> u32 {
    let width = short.len() + 1;
    let rows = &mut scratch.rows;
    rows.clear();
    rows.resize(3 * width, 0);
    let (mut oldest, mut before, mut now) = (0, width, 2 * width);
    (0..width).for_each(|at| rows[before + at] = at as u32);
    for (i, &y) in long.iter().enumerate() {
        rows[now] = i as u32 + 1;
        for (j, &x) in short.iter().enumerate() {
            let mut least = (rows[before + j] + u32::from(x != y)).min(rows[before + j + 1] + 1).min(rows[now + j] + 1);
            if swaps && i > 0 && j > 0 && x == long[i - 1] && short[j - 1] == y {
                least = least.min(rows[oldest + j - 1] + 1);
            }
            rows[now + j + 1] = least;
        }
        (oldest, before, now) = (before, now, oldest);
    }
    rows[before + width - 1]
}

/// Least insertions, deletions, replacements and swaps of neighbours, unrestricted: “ca” to “abc” is 2 (Lowrance and Wagner
/// 1975). DuckDB's `damerau_levenshtein`.
pub fn damerau_levenshtein(scratch: &mut Scratch, a: &[u8], b: &[u8]) -> u32 {
    // Up to two edits the restricted distance is the same, since the two part over an edit between swapped neighbours.
    match optimal_alignment(scratch, a, b) {
        restricted @ 0..=2 => restricted,
        _ => unrestricted(scratch, a, b),
    }
}

/// Whether one insertion, deletion or replacement, or with `swaps` one swap of neighbours, makes one text the other.
pub fn within_one(a: &[u8], b: &[u8], swaps: bool) -> bool {
    // One edit changes lengths by one, and of three characters or more never both the first and the last.
    if a.len().abs_diff(b.len()) > 1 || a.len() > 2 && b.len() > 2 && a[0] != b[0] && a[a.len() - 1] != b[b.len() - 1] {
        return false;
    }
    let (short, long) = trimmed(a, b);
    match (short, long) {
        ([], [_] | []) | ([_], [_]) => true,
        ([w, x], [y, z]) => swaps && w == z && x == y,
        _ => false,
    }
}

/// [`damerau_levenshtein`] where it is no more than a bound; a number above the bound where it is more. Each unrestricted swap
/// of cost `c` is at most `c + 1` restricted edits, and `c` is at least 2 where they differ, so the restricted distance is at
/// most half as much again.
pub fn damerau_levenshtein_within(scratch: &mut Scratch, a: &[u8], b: &[u8], bound: f64) -> f64 {
    if a.len().abs_diff(b.len()) as f64 > bound {
        return f64::INFINITY;
    }
    let restricted = f64::from(optimal_alignment(scratch, a, b));
    if restricted <= 2.0 {
        return restricted;
    }
    if restricted > 1.5 * bound { f64::INFINITY } else { f64::from(unrestricted(scratch, a, b)) }
}

fn unrestricted(scratch: &mut Scratch, a: &[u8], b: &[u8]) -> u32 {
    let (a, b) = trimmed(a, b);
    if a.is_empty() {
        return b.len() as u32;
    }
    let most = (a.len() + b.len()) as u32;
    let width = b.len() + 2;
    let table = &mut scratch.rows;
    table.clear();
    table.resize((a.len() + 2) * width, most);
    (0..=a.len()).for_each(|i| table[(i + 1) * width + 1] = i as u32);
    (0..=b.len()).for_each(|j| table[width + j + 1] = j as u32);
    // The last row in which each byte of `a` was met.
    let mut met = [0usize; 256];
    for (i, &x) in a.iter().enumerate().map(|(i, x)| (i + 1, x)) {
        let mut matched = 0;
        for (j, &y) in b.iter().enumerate().map(|(j, y)| (j + 1, y)) {
            let (row, column) = (met[usize::from(y)], matched);
            let cost = u32::from(x != y);
            if x == y {
                matched = j;
            }
            let swap = table[row * width + column] + (i - row - 1) as u32 + 1 + (j - column - 1) as u32;
            let least = (table[i * width + j] + cost).min(table[(i + 1) * width + j] + 1).min(table[i * width + j + 1] + 1).min(swap);
            table[(i + 1) * width + j + 1] = least;
        }
        met[usize::from(x)] = i;
    }
    table[(a.len() + 1) * width + b.len() + 1]
}
