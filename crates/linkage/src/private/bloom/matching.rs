//! From pairs that are alike to pairs that are one person.

use super::compare::{Filters, Pair};

/// The best pairs with each record at most once, taken from the most alike down (ties: the lower places first).
pub fn one_to_one(pairs: &[Pair]) -> Vec<Pair> {
    let mut order: Vec<&Pair> = pairs.iter().collect();
    order.sort_by(|a, b| b.dice.total_cmp(&a.dice).then((a.left, a.right).cmp(&(b.left, b.right))));
    let (mut left, mut right) = (std::collections::BTreeSet::new(), std::collections::BTreeSet::new());
    let mut chosen = Vec::new();
    for pair in order {
        if !left.contains(&pair.left) && !right.contains(&pair.right) {
            left.insert(pair.left);
            right.insert(pair.right);
            chosen.push(*pair);
        }
    }
    chosen
}

/// The same pairs with a likeness in which rare bits count for more: a shared letter pair of `Zygmunt` says more than one of `Smith`.
///
/// Weighted Dice, each bit worth `ln(1/share of encodings that set it)` over both lists. The linker needs nothing more than the encodings for it.
pub fn weighed(left: &Filters, right: &Filters, pairs: &[Pair]) -> Vec<Pair> {
    let worth = worth(left, right);
    let sum = |words: &mut dyn Iterator<Item = u64>| {
        let mut sum = 0.0;
        for (at, mut word) in words.enumerate() {
            while word != 0 {
                sum += worth[at * 64 + word.trailing_zeros() as usize];
                word &= word - 1;
            }
        }
        sum
    };
    let of = |filters: &Filters| (0..filters.len()).map(|row| sum(&mut filters.row(row).iter().copied())).collect::<Vec<f64>>();
    let (lefts, rights) = (of(left), of(right));
    pairs
        .iter()
        .map(|pair| {
            let (one, other) = (pair.left as usize, pair.right as usize);
            let both = sum(&mut left.row(one).iter().zip(right.row(other)).map(|(a, b)| a & b));
            let all = lefts[one] + rights[other];
            Pair { dice: if all > 0.0 { 2.0 * both / all } else { 0.0 }, ..*pair }
        })
        .collect()
}

fn worth(left: &Filters, right: &Filters) -> Vec<f64> {
    let mut set = vec![0u32; left.bits()];
    for filters in [left, right] {
        for row in 0..filters.len() {
            for (at, &word) in filters.row(row).iter().enumerate() {
                let mut word = word;
                while word != 0 {
                    set[at * 64 + word.trailing_zeros() as usize] += 1;
                    word &= word - 1;
                }
            }
        }
    }
    let all = (left.len() + right.len()) as f64;
    set.iter().map(|&set| ((all + 1.0) / (f64::from(set) + 0.5)).ln()).collect()
}
