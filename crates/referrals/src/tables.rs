//! The dated tables of this room as one partnership has them: the rules, and who may refer.

use crate::responders::{NotAResponder, Responders};
use crate::rules::{NotARule, Rules};
use daybreak_site::Settings;

/// Rules and first responders, with what the settings add.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    pub rules: Rules,
    pub responders: Responders,
}

/// What the settings say of referrals, and can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotUsable {
    #[error(transparent)]
    Rule(#[from] NotARule),
    #[error(transparent)]
    Responder(#[from] NotAResponder),
}

impl Tables {
    /// Read anew for each use: a few dozen lines. Whoever starts a server asks once before, so that a mistake is told to them and not to a member.
    pub fn of(settings: &Settings) -> Result<Tables, NotUsable> {
        Ok(Tables { rules: Rules::read(&settings.referrals.rules)?, responders: Responders::read(&settings.referrals.responders)? })
    }
}
