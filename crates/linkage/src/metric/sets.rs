//! Sets of characters, of q-grams, of words. A set is a sorted list without repeats.

use super::{Scratch, jaro_winkler};

/// Shared bytes over all bytes, as sets: DuckDB's `jaccard`. 0 if a text is empty.
pub fn character_jaccard(a: &[u8], b: &[u8]) -> f64 {
    let set = |text: &[u8]| {
        let mut bits = [0u64; 4];
        text.iter().for_each(|byte| bits[usize::from(byte >> 6)] |= 1 << (byte & 63));
        bits
    };
    let (a, b) = (set(a), set(b));
    let count = |merge: fn(u64, u64) -> u64| a.iter().zip(&b).map(|(x, y)| merge(*x, *y).count_ones()).sum::<u32>();
    let all = count(|x, y| x | y);
    if all == 0 { 0.0 } else { f64::from(count(|x, y| x & y)) / f64::from(all) }
}

/// The q-grams of a text as a set of numbers: `q` neighbouring characters, three at most, each of 21 bits. A text shorter than
/// `q` is one gram.
pub fn grams(text: &str, q: usize) -> Vec<u64> {
    let letters: Vec<u64> = text.chars().map(|c| u64::from(u32::from(c)) + 1).collect();
    let pack = |part: &[u64]| part.iter().fold(0, |gram, letter| gram << 21 | letter);
    let mut set: Vec<u64> = match letters.len() {
        0 => Vec::new(),
        length if length < q => vec![pack(&letters)],
        _ => letters.windows(q.clamp(1, 3)).map(pack).collect(),
    };
    set.sort_unstable();
    set.dedup();
    set
}

/// The words of a text as a set.
pub fn tokens(text: &str) -> Vec<&str> {
    let mut set: Vec<&str> = text.split_whitespace().collect();
    set.sort_unstable();
    set.dedup();
    set
}

/// How many members two sets share.
pub fn shared<T: Ord>(a: &[T], b: &[T]) -> u32 {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        let order = x.cmp(y);
        count += u32::from(order.is_eq());
        i += usize::from(order.is_le());
        j += usize::from(order.is_ge());
    }
    count
}

/// Shared members over all (Jaccard 1901); 0 if both are empty.
pub fn jaccard<T: Ord>(a: &[T], b: &[T]) -> f64 {
    let both = shared(a, b) as usize;
    let all = a.len() + b.len() - both;
    if all == 0 { 0.0 } else { both as f64 / all as f64 }
}

/// Twice the shared members over the sum of both sizes (Dice 1945); 0 if both are empty.
pub fn dice<T: Ord>(a: &[T], b: &[T]) -> f64 {
    let sum = a.len() + b.len();
    if sum == 0 { 0.0 } else { 2.0 * f64::from(shared(a, b)) / sum as f64 }
}

/// Each word of the text with fewer words finds its best Jaro-Winkler among the other's words, each used once, the surest
/// first; the mean (after Monge and Elkan 1996). 0 if a text has no words.
pub fn token_best(scratch: &mut Scratch, a: &str, b: &str) -> f64 {
    let (mut a, mut b): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    if a.len() > b.len() {
        std::mem::swap(&mut a, &mut b);
    }
    if a.is_empty() {
        return 0.0;
    }
    let mut all: Vec<(f64, usize, usize)> = Vec::with_capacity(a.len() * b.len());
    for (i, x) in a.iter().enumerate() {
        for (j, y) in b.iter().enumerate() {
            // Alike either way round: the shorter word first.
            let (x, y) = if (x.len(), x) <= (y.len(), y) { (x, y) } else { (y, x) };
            all.push((jaro_winkler(scratch, x.as_bytes(), y.as_bytes()), i, j));
        }
    }
    all.sort_by(|x, y| y.0.total_cmp(&x.0).then_with(|| (x.1, x.2).cmp(&(y.1, y.2))));
    let (mut used_a, mut used_b) = (vec![false; a.len()], vec![false; b.len()]);
    let mut sum = 0.0;
    for (similarity, i, j) in all {
        if !used_a[i] && !used_b[j] {
            (used_a[i], used_b[j]) = (true, true);
            sum += similarity;
        }
    }
    sum / a.len() as f64
}
