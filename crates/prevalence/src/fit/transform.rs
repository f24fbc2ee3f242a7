//! Sums over all subsets or all supersets of every cell at once, in `k 2^k / 2` additions (the fast zeta transform).
//! They make the normal equations of a log-linear model nearly free: with `m = A' mu`, the entry of `A' W A` for two
//! terms is `m` at their union.

/// Replaces `a[w]` by the sum of `a[v]` over all `v` that hold `w`. The length is a power of two.
pub(crate) fn sum_over_supersets(a: &mut [f64]) {
    let mut half = 1;
    while half < a.len() {
        for block in a.chunks_exact_mut(2 * half) {
            let (without, with) = block.split_at_mut(half);
            for (low, high) in without.iter_mut().zip(with) {
                *low += *high;
            }
        }
        half *= 2;
    }
}

/// Replaces `a[w]` by the sum of `a[v]` over all `v` within `w`. The length is a power of two.
pub(crate) fn sum_over_subsets(a: &mut [f64]) {
    let mut half = 1;
    while half < a.len() {
        for block in a.chunks_exact_mut(2 * half) {
            let (without, with) = block.split_at_mut(half);
            for (low, high) in without.iter().zip(with) {
                *high += *low;
            }
        }
        half *= 2;
    }
}
