//! Randomness as an argument: only the binary reads the operating system's.

use crate::time::Moment;
use uuid::Uuid;

/// A source of unpredictable bytes. Production brings the operating system's; tests bring a seeded one.
pub trait Chance: Send + Sync {
    fn fill(&self, bytes: &mut [u8]);
}

impl dyn Chance + '_ {
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// An id that tells nothing: for records of the public.
    pub fn uuid4(&self) -> Uuid {
        uuid::Builder::from_random_bytes(self.bytes()).into_uuid()
    }

    /// An id that sorts by time: for records of the partners.
    pub fn uuid7(&self, now: Moment) -> Uuid {
        uuid::Builder::from_unix_timestamp_millis(now.0.max(0).unsigned_abs(), &self.bytes()).into_uuid()
    }
}
