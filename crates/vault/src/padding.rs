//! Sizes in buckets, so that the length of what was told does not show.

use crate::errors::Sealed;
use zeroize::Zeroizing;

const SMALLEST: usize = 1024;
const STEP: usize = 64 * 1024;

/// The bucket a text of this length falls in: doubling from 1 KiB to 64 KiB, then steps of 64 KiB.
fn bucket(length: usize) -> usize {
    if length <= STEP { length.next_power_of_two().max(SMALLEST) } else { length.next_multiple_of(STEP) }
}

/// length (four bytes) ‖ text ‖ zeros. The caller has checked that the length fits.
pub(crate) fn pad(plain: &[u8]) -> Zeroizing<Vec<u8>> {
    let size = bucket(4 + plain.len());
    let mut padded = Zeroizing::new(Vec::with_capacity(size));
    padded.extend_from_slice(&u32::try_from(plain.len()).unwrap_or(u32::MAX).to_be_bytes());
    padded.extend_from_slice(plain);
    padded.resize(size, 0);
    padded
}

pub(crate) fn unpad(padded: &[u8]) -> Result<Zeroizing<Vec<u8>>, Sealed> {
    let (length, rest) = padded.split_first_chunk::<4>().ok_or(Sealed::Altered)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).map_err(|_| Sealed::Altered)?;
    let plain = rest.get(..length).ok_or(Sealed::Altered)?;
    Ok(Zeroizing::new(plain.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn buckets_double_and_then_step() {
        assert_eq!(pad(b"").len(), 1024);
        assert_eq!(pad(&[1; 1020]).len(), 1024);
        assert_eq!(pad(&[1; 1021]).len(), 2048);
        assert_eq!(pad(&[1; 65_532]).len(), 65_536);
        assert_eq!(pad(&[1; 65_533]).len(), 131_072);
        assert_eq!(pad(&[1; 131_069]).len(), 196_608);
    }

    #[test]
    fn what_was_padded_comes_back() {
        for length in [0, 1, 1019, 1020, 1021, 70_000] {
            let plain = vec![7; length];
            assert_eq!(*unpad(&pad(&plain)).unwrap(), plain);
        }
        assert!(unpad(&[0, 0, 0, 9, 1]).is_err());
        assert!(unpad(&[0, 0]).is_err());
    }
}
