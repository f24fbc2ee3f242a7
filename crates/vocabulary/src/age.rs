//! Ages as a stranger can judge them: in bands.

use serde::{Deserialize, Serialize};

/// How old somebody is, or looks. Youngest first, so that `min` is the youngest of a group; `Unknown` comes last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AgeBand {
    Under16,
    From16To17,
    From18To24,
    From25To64,
    From65,
    #[default]
    Unknown,
}

impl AgeBand {
    pub const ALL: [AgeBand; 6] = [
        AgeBand::Under16,
        AgeBand::From16To17,
        AgeBand::From18To24,
        AgeBand::From25To64,
        AgeBand::From65,
        AgeBand::Unknown,
    ];

    /// The word stored in columns, sent in forms and used in words keys (`age-under16`).
    pub fn code(self) -> &'static str {
        match self {
            AgeBand::Under16 => "under16",
            AgeBand::From16To17 => "from16to17",
            AgeBand::From18To24 => "from18to24",
            AgeBand::From25To64 => "from25to64",
            AgeBand::From65 => "from65",
            AgeBand::Unknown => "unknown",
        }
    }

    pub fn from_code(code: &str) -> Option<AgeBand> {
        AgeBand::ALL.into_iter().find(|band| band.code() == code)
    }

    /// Under 18. Somebody whose age nobody knows is not counted as a child here; a reader may.
    pub fn is_child(self) -> bool {
        matches!(self, AgeBand::Under16 | AgeBand::From16To17)
    }
}
