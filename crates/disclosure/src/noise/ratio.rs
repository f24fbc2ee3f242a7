//! Exact fractions: spends and sizes of noise.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A fraction in lowest terms, not negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "(u64, u64)", into = "(u64, u64)")]
pub struct Ratio {
    over: u64,
    under: u64,
}

impl Ratio {
    /// `over / under`; nothing where `under` is nought.
    pub fn new(over: u64, under: u64) -> Option<Ratio> {
        let common = common(over, under);
        (under > 0).then(|| Ratio { over: over / common, under: under / common })
    }

    /// From a decimal such as `0.5`: up to six places.
    pub fn parse(text: &str) -> Option<Ratio> {
        let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
        let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if part.len() > 6 || whole.len() > 9 || whole.len() + part.len() == 0 || !digits(whole) || !digits(part) {
            return None;
        }
        Ratio::new(format!("0{whole}{part}").parse().ok()?, 10u64.pow(u32::try_from(part.len()).ok()?))
    }

    /// Above the line.
    pub fn over(self) -> u64 {
        self.over
    }

    /// Below it.
    pub fn under(self) -> u64 {
        self.under
    }

    /// The sum, where it fits.
    pub fn plus(self, other: Ratio) -> Option<Ratio> {
        let over = u128::from(self.over) * u128::from(other.under) + u128::from(other.over) * u128::from(self.under);
        Ratio::wide(over, u128::from(self.under) * u128::from(other.under))
    }

    /// The difference, where it is not negative.
    pub fn minus(self, other: Ratio) -> Option<Ratio> {
        let over = (u128::from(self.over) * u128::from(other.under)).checked_sub(u128::from(other.over) * u128::from(self.under))?;
        Ratio::wide(over, u128::from(self.under) * u128::from(other.under))
    }

    /// The nearest floating-point number.
    pub fn value(self) -> f64 {
        self.over as f64 / self.under as f64
    }

    fn wide(over: u128, under: u128) -> Option<Ratio> {
        let (mut a, mut b) = (over, under);
        while b > 0 {
            (a, b) = (b, a % b);
        }
        Ratio::new(u64::try_from(over / a.max(1)).ok()?, u64::try_from(under / a.max(1)).ok()?)
    }
}

fn common(a: u64, b: u64) -> u64 {
    let (mut a, mut b) = (a, b);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a.max(1)
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.under == 1 { write!(f, "{}", self.over) } else { write!(f, "{}/{}", self.over, self.under) }
    }
}

impl TryFrom<(u64, u64)> for Ratio {
    type Error = &'static str;

    fn try_from((over, under): (u64, u64)) -> Result<Ratio, &'static str> {
        Ratio::new(over, under).ok_or("a fraction with nought below the line")
    }
}

impl From<Ratio> for (u64, u64) {
    fn from(ratio: Ratio) -> (u64, u64) {
        (ratio.over, ratio.under)
    }
}

impl Default for Ratio {
    fn default() -> Ratio {
        Ratio { over: 0, under: 1 }
    }
}
