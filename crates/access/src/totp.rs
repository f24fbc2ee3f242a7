//! Time-based codes (RFC 6238, SHA-1, 30 seconds, six digits: what every authenticator application reads).

use daybreak_vocabulary::{Chance, Moment};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

const STEP_MS: i64 = 30_000;

/// How far a telephone's clock may be off, in steps.
const DRIFT: i64 = 1;

/// The secret an authenticator application shares with an account.
#[derive(Clone)]
pub struct Secret(pub(crate) Zeroizing<[u8; 20]>);

impl Secret {
    pub fn draw(chance: &dyn Chance) -> Secret {
        Secret(Zeroizing::new(chance.bytes()))
    }

    /// In groups of four, for typing by hand.
    pub fn spelled(&self) -> String {
        let text = self.base32();
        text.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ")
    }

    /// What the QR code carries. The issuer and account are already percent-encoded or plain ASCII.
    pub fn address(&self, issuer: &str, account: &str) -> String {
        let (issuer, account) = (encoded(issuer), encoded(account));
        format!("otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}", self.base32())
    }

    /// As an authenticator takes it.
    pub fn base32(&self) -> String {
        data_encoding::BASE32_NOPAD.encode(self.0.as_slice())
    }

    /// From what [`base32`](Secret::base32) gave: the demo keeps its people's secrets.
    pub fn from_base32(text: &str) -> Option<Secret> {
        let bytes = data_encoding::BASE32_NOPAD.decode(text.as_bytes()).ok()?;
        Some(Secret(Zeroizing::new(bytes.try_into().ok()?)))
    }

    /// The code of one step. Public so that tests and the demo can sign in as an authenticator would.
    pub fn code(&self, step: i64) -> String {
        // A 20-byte key always fits HMAC.
        let Ok(mut mac) = Hmac::<Sha1>::new_from_slice(self.0.as_slice()) else { return String::new() };
        mac.update(&step.max(0).to_be_bytes());
        let digest = mac.finalize().into_bytes();
        let offset = usize::from(digest.last().copied().unwrap_or(0) & 0xf);
        let number = digest.iter().skip(offset).take(4).fold(0u32, |number, byte| number << 8 | u32::from(*byte)) & 0x7fff_ffff;
        format!("{:06}", number % 1_000_000)
    }

    /// The step whose code this is, if it is one of now's and was not used before.
    ///
    /// `used` is the last step that was let in: a code seen over a shoulder or on the wire opens nothing a second time.
    pub fn step_of(&self, typed: &str, now: Moment, used: i64) -> Option<i64> {
        let typed: String = typed.chars().filter(|c| !c.is_whitespace()).collect();
        let current = step_at(now);
        let mut found = None;
        // Every step is compared, whichever matches, so that timing tells nothing.
        for step in current - DRIFT..=current + DRIFT {
            let equal: bool = self.code(step).as_bytes().ct_eq(typed.as_bytes()).into();
            if equal && step > used {
                found = Some(step);
            }
        }
        found
    }

    /// As [`Secret::step_of`], for two codes in a row. Asked for when somebody has been guessing at this name.
    pub fn step_of_two(&self, first: &str, second: &str, now: Moment, used: i64) -> Option<i64> {
        let second: String = second.chars().filter(|c| !c.is_whitespace()).collect();
        let current = step_at(now);
        // The first may have gone stale while the second was awaited.
        let mut found = None;
        for step in current - DRIFT - 1..=current + DRIFT {
            let one: bool = self.code(step).as_bytes().ct_eq(first.trim().as_bytes()).into();
            let two: bool = self.code(step + 1).as_bytes().ct_eq(second.as_bytes()).into();
            if one && two && step > used {
                found = Some(step + 1);
            }
        }
        found
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(..)")
    }
}

/// Which step a moment falls in.
pub fn step_at(now: Moment) -> i64 {
    now.0.div_euclid(STEP_MS)
}

/// Percent-encodes all but letters and digits.
fn encoded(text: &str) -> String {
    text.bytes().fold(String::new(), |mut all, byte| {
        if byte.is_ascii_alphanumeric() {
            all.push(char::from(byte));
        } else {
            all.push_str(&format!("%{byte:02X}"));
        }
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B (the last six of its eight digits).
    #[test]
    fn the_standards_own_values() {
        let secret = Secret(Zeroizing::new(*b"12345678901234567890"));
        for (seconds, code) in [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")] {
            assert_eq!(secret.code(step_at(Moment(seconds * 1000))), code);
        }
    }

    #[test]
    fn a_code_opens_once() {
        let secret = Secret(Zeroizing::new([7; 20]));
        let now = Moment(1_800_000_000_000);
        let code = secret.code(step_at(now));
        let step = secret.step_of(&code, now, 0).unwrap();
        assert_eq!(secret.step_of(&code, now, step), None, "the same code again");
        assert_eq!(secret.step_of(&secret.code(step - 1), now, step), None, "an older code after it");
        assert!(secret.step_of(&secret.code(step + 1), now, step).is_some(), "a telephone slightly fast");
        assert_eq!(secret.step_of(&secret.code(step + 2), now, step), None, "too far ahead");
        assert_eq!(secret.step_of("", now, 0), None);
    }

    #[test]
    fn two_codes_in_a_row() {
        let secret = Secret(Zeroizing::new([9; 20]));
        let now = Moment(1_800_000_000_000);
        let step = step_at(now);
        let (one, two) = (secret.code(step - 1), secret.code(step));
        assert_eq!(secret.step_of_two(&one, &two, now, 0), Some(step));
        assert_eq!(secret.step_of_two(&two, &one, now, 0), None);
        assert_eq!(secret.step_of_two(&one, &two, now, step), None);
    }
}
