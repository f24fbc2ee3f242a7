//! Jaro's similarity and Winkler's addition, summed in the order DuckDB's is, so that bounds fall alike.

use super::Scratch;

/// Jaro 1989: the mean of the shares of common bytes and of those in order. 0 if either text is empty.
pub fn jaro(scratch: &mut Scratch, a: &[u8], b: &[u8]) -> f64 {
    if a.is_empty() || b.is_empty() {
        return 0.0;
    }
    if a == b {
        return 1.0;
    }
    let (common, out_of_order) =
        if a.len() <= 64 && b.len() <= 64 { by_bits(scratch, a, b) } else { by_flags(scratch, a, b) };
    if common == 0 {
        return 0.0;
    }
    let m = f64::from(common);
    let mut similarity = 0.0;
    similarity += m / a.len() as f64;
    similarity += m / b.len() as f64;
    similarity += f64::from(common - out_of_order / 2) / m;
    similarity / 3.0
}

/// Winkler 1990: where Jaro's is above 0.7, a common start of up to four bytes brings it nearer to 1 by 0.1 each.
pub fn jaro_winkler(scratch: &mut Scratch, a: &[u8], b: &[u8]) -> f64 {
    let similarity = jaro(scratch, a, b);
    if similarity <= 0.7 {
        return similarity;
    }
    let start = a.iter().zip(b).take(4).take_while(|(x, y)| x == y).count();
    similarity + start as f64 * 0.1 * (1.0 - similarity)
}

/// How far apart common bytes may stand.
fn reach(a: &[u8], b: &[u8]) -> usize {
    (a.len().max(b.len()) / 2).saturating_sub(1)
}

fn by_bits(scratch: &mut Scratch, a: &[u8], b: &[u8]) -> (u32, u32) {
    let reach = reach(a, b);
    scratch.mark(a);
    let (mut in_a, mut in_b) = (0u64, 0u64);
    for (at, &byte) in b.iter().enumerate() {
        let low = at.saturating_sub(reach);
        if low > 63 {
            break;
        }
        let high = at + reach + 1;
        let window = (if high >= 64 { u64::MAX } else { (1u64 << high) - 1 }) & (u64::MAX << low);
        let open = scratch.places[usize::from(byte)] & window & !in_a;
        in_a |= open & open.wrapping_neg();
        in_b |= u64::from(open != 0) << at;
    }
    scratch.unmark(a);
    let common = in_a.count_ones();
    let mut out_of_order = 0;
    while in_a != 0 {
        let (x, y) = (in_a.trailing_zeros() as usize, in_b.trailing_zeros() as usize);
        out_of_order += u32::from(a[x] != b[y]);
        in_a &= in_a - 1;
        in_b &= in_b - 1;
    }
    (common, out_of_order)
}

fn by_flags(scratch: &mut Scratch, a: &[u8], b: &[u8]) -> (u32, u32) {
    let reach = reach(a, b);
    let flags = &mut scratch.flags;
    flags.clear();
    flags.resize(a.len() + b.len(), false);
    let (in_a, in_b) = flags.split_at_mut(a.len());
    let mut common = 0;
    for (at, &byte) in b.iter().enumerate() {
        let (low, high) = (at.saturating_sub(reach), (at + reach + 1).min(a.len()));
        if let Some(found) = (low..high).find(|&place| !in_a[place] && a[place] == byte) {
            in_a[found] = true;
            in_b[at] = true;
            common += 1;
        }
    }
    let of_a = a.iter().zip(in_a.iter()).filter(|(_, flag)| **flag);
    let of_b = b.iter().zip(in_b.iter()).filter(|(_, flag)| **flag);
    let out_of_order = of_a.zip(of_b).filter(|((x, _), (y, _))| x != y).count() as u32;
    (common, out_of_order)
}
