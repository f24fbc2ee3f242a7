//! Unambiguous byte strings to bind a sealed thing to its place.

/// Joins a label and parts, each behind its length, so that no two different lists of parts give the same bytes.
pub(crate) fn bind(label: &str, parts: &[&[u8]]) -> Vec<u8> {
    let mut bound = Vec::with_capacity(8 + label.len() + parts.iter().map(|part| part.len() + 8).sum::<usize>());
    for part in std::iter::once(&label.as_bytes()).chain(parts) {
        bound.extend_from_slice(&(part.len() as u64).to_be_bytes());
        bound.extend_from_slice(part);
    }
    bound
}

#[cfg(test)]
mod tests {
    use super::bind;

    #[test]
    fn a_boundary_that_moves_changes_the_bytes() {
        assert_ne!(bind("x", &[b"ab", b"c"]), bind("x", &[b"a", b"bc"]));
        assert_ne!(bind("x", &[b"ab"]), bind("x", &[b"ab", b""]));
        assert_ne!(bind("xa", &[b"b"]), bind("x", &[b"ab"]));
    }
}
