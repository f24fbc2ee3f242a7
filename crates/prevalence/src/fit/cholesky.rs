//! A Cholesky factor in place, for the small dense normal equations of a fit.

/// Factors the lower triangle of the `order` x `order` matrix in `a` (rows of `order`) into `L` with `L L' = a`.
/// False when a pivot is not clearly positive: the matrix is singular to working accuracy.
pub(crate) fn factor(a: &mut [f64], order: usize) -> bool {
    for i in 0..order {
        let (above, row) = a.split_at_mut(i * order);
        for j in 0..i {
            let other = &above[j * order..j * order + j + 1];
            let dot: f64 = row[..j].iter().zip(other).map(|(x, y)| x * y).sum();
            row[j] = (row[j] - dot) / other[j];
        }
        let rest = row[i] - row[..i].iter().map(|x| x * x).sum::<f64>();
        if rest.is_nan() || rest <= row[i] * 1e-13 {
            return false;
        }
        row[i] = rest.sqrt();
    }
    true
}

/// Solves `L L' x = b` in place.
pub(crate) fn solve(l: &[f64], order: usize, b: &mut [f64]) {
    for i in 0..order {
        let dot: f64 = l[i * order..i * order + i].iter().zip(&b[..i]).map(|(x, y)| x * y).sum();
        b[i] = (b[i] - dot) / l[i * order + i];
    }
    solve_transposed(l, order, b);
}

/// Solves `L' x = b` in place: standard normals in, normals with the inverse of `L L'` as covariance out.
pub(crate) fn solve_transposed(l: &[f64], order: usize, b: &mut [f64]) {
    for i in (0..order).rev() {
        b[i] /= l[i * order + i];
        let (head, tail) = b.split_at_mut(i);
        for (x, y) in head.iter_mut().zip(&l[i * order..]) {
            *x -= y * tail[0];
        }
    }
}
