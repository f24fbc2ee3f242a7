//! What has been spent.

use super::{NoNoise, Privacy, Ratio};
use daybreak_vocabulary::Day;
use serde::{Deserialize, Serialize};

/// The budget of one person over all releases, and what was spent of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Budget {
    limit: Privacy,
    spent: Vec<Spent>,
}

/// One spend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spent {
    /// The release.
    pub release: String,
    /// What was counted.
    pub measure: String,
    /// As of which day.
    pub on: Day,
    /// How wide the noise was.
    pub size: String,
    /// What it cost: nothing where every question was answered before.
    pub spend: Privacy,
}

impl Budget {
    /// A budget of which nothing is spent.
    pub fn new(limit: Privacy) -> Budget {
        Budget { limit, spent: Vec::new() }
    }

    /// Every spend, in order.
    pub fn spent(&self) -> &[Spent] {
        &self.spent
    }

    /// What is left; nothing where the spends do not add up within the limit.
    pub fn left(&self) -> Option<Ratio> {
        let (Privacy::Pure(limit) | Privacy::Concentrated(limit)) = self.limit;
        self.spent.iter().try_fold(limit, |left, spent| {
            let (Privacy::Pure(by) | Privacy::Concentrated(by)) = spent.spend;
            left.minus(by)
        })
    }

    /// For a concentrated budget the `epsilon` that all of it amounts to, but for a chance of `delta` (Bun and Steinke 2016, proposition 1.3).
    pub fn epsilon(&self, delta: f64) -> f64 {
        match self.limit {
            Privacy::Pure(epsilon) => epsilon.value(),
            Privacy::Concentrated(rho) => rho.value() + 2.0 * (rho.value() * (1.0 / delta).ln()).sqrt(),
        }
    }

    pub(super) fn spend(&mut self, spent: Spent) -> Result<(), NoNoise> {
        let (asked, same) = match (spent.spend, self.limit) {
            (Privacy::Pure(asked), Privacy::Pure(_)) | (Privacy::Concentrated(asked), Privacy::Concentrated(_)) => (asked, true),
            (Privacy::Pure(asked) | Privacy::Concentrated(asked), _) => (asked, false),
        };
        if !same {
            return Err(NoNoise::OtherKind);
        }
        let left = self.left().unwrap_or_default();
        if left.minus(asked).is_none() {
            return Err(NoNoise::Spent { asked, left });
        }
        self.spent.push(spent);
        Ok(())
    }
}
