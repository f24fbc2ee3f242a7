//! Lends a [`Chance`] to libraries that ask for `rand_core` 0.10.

use daybreak_vocabulary::Chance;
use hpke::rand_core::{Infallible, TryCryptoRng, TryRng};

pub(crate) struct Dice<'a>(pub &'a dyn Chance);

impl TryRng for Dice<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        Ok(u32::from_le_bytes(self.0.bytes()))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        Ok(u64::from_le_bytes(self.0.bytes()))
    }

    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(bytes);
        Ok(())
    }
}

/// `Chance` promises unpredictable bytes.
impl TryCryptoRng for Dice<'_> {}
