//! Lengths as Parquet packs them (`DELTA_BINARY_PACKED`), added up before its library makes room for what they say.

/// What the lengths at the start of the data come to, in bytes, and what stands behind them. None if there are more than `most`, if one is below
/// nothing, or if the data ends before they do.
///
/// Source: <https://parquet.apache.org/docs/file-format/data-pages/encodings/>, "Delta Encoding (DELTA_BINARY_PACKED = 5)".
pub(super) fn added(data: &[u8], most: u64) -> Option<(u64, &[u8])> {
    let mut rest = data;
    let (block, parts, mut left) = (number(&mut rest)?, number(&mut rest)?, number(&mut rest)?);
    let mut length = signed(number(&mut rest)?);
    let each = block.checked_div(parts)?;
    if left > most || each % 32 != 0 {
        return None;
    }
    if left == 0 {
        return Some((0, rest));
    }
    let mut together = counted(length)?;
    left -= 1;
    while left > 0 {
        let least = signed(number(&mut rest)?);
        let (widths, mut packed) = rest.split_at_checked(usize::try_from(parts).ok()?)?;
        for width in widths {
            // Widths of parts that hold nothing any more may be anything.
            if left == 0 {
                break;
            }
            let bytes = each.checked_mul(u64::from(*width))? / 8;
            let (part, behind) = packed.split_at_checked(usize::try_from(bytes).ok()?)?;
            for at in 0..each.min(left) {
                length = length.wrapping_add(least).wrapping_add(unpacked(part, at as usize, usize::from(*width))?);
                together += counted(length)?;
            }
            left -= each.min(left);
            packed = behind;
        }
        rest = packed;
    }
    Some((together, rest))
}

/// Lengths are of 32 bits, and run over.
fn counted(length: i64) -> Option<u64> {
    u64::try_from(length as i32).ok()
}

/// The number at a place of a part in which each takes so many bits, the lowest first.
fn unpacked(part: &[u8], at: usize, width: usize) -> Option<i64> {
    if width > 32 {
        return None;
    }
    let from = at * width;
    let word = part[from / 8..].iter().take(5).enumerate().fold(0u64, |word, (place, byte)| word | (u64::from(*byte) << (8 * place)));
    i64::try_from((word >> (from % 8)) & ((1u64 << width) - 1)).ok()
}

/// Seven bits a byte, the lowest first, as long as the eighth is set.
fn number(rest: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let (byte, behind) = rest.split_first()?;
        *rest = behind;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

/// Zigzag: 0, -1, 1, -2…
fn signed(number: u64) -> i64 {
    ((number >> 1) as i64) ^ -((number & 1) as i64)
}

#[cfg(test)]
mod tests {
    use super::added;

    #[test]
    fn lengths_are_added_up() {
        // Blocks of 128 in four parts. Two lengths: 3, and 5 more in no bits.
        assert_eq!(added(&[0x80, 1, 4, 2, 6, 10, 0, 0, 0, 0, b'A'], 2), Some((11, &b"A"[..])));
        // 1, 5, 2: the least difference is -3, and 7 and 0 more take three bits each.
        let mut packed = vec![0x80, 1, 4, 3, 2, 5, 3, 0, 0, 0, 7];
        packed.extend([0; 11]);
        assert_eq!(added(&packed, 3), Some((8, &b""[..])));
        assert_eq!(added(&packed, 2), None, "more than there may be");
        assert_eq!(added(&packed[..20], 3), None, "it ends early");
        assert_eq!(added(&[0x80, 1, 4, 1, 1], 1), None, "below nothing");
    }
}
