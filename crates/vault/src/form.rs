//! The answers so far travel in the form, sealed under a key of the day: the server keeps nothing of an unfinished report.

use crate::aead;
use crate::binding::bind;
use crate::padding::{pad, unpad};
use daybreak_vocabulary::{Chance, Day};
use data_encoding::BASE64URL_NOPAD;
use std::fmt;
use std::sync::{PoisonError, RwLock};
use zeroize::Zeroizing;

/// Today's key and yesterday's. They can be changed while serving.
pub struct FormKeys {
    kept: RwLock<Kept>,
}

struct Kept {
    current: Zeroizing<[u8; 32]>,
    previous: Option<Zeroizing<[u8; 32]>>,
}

/// Why a form's state can't be read. Either way the page says what to do, and no answer is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadForm {
    /// Older than the keys that are kept: it was left lying for more than a day.
    Stale,
    /// Not something this service sealed for this place.
    Forged,
}

impl FormKeys {
    pub fn new(current: [u8; 32], previous: Option<[u8; 32]>) -> FormKeys {
        FormKeys { kept: RwLock::new(Kept { current: Zeroizing::new(current), previous: previous.map(Zeroizing::new) }) }
    }

    /// A new day's key: the current becomes the previous, the previous is forgotten.
    pub fn rotate(&self, next: [u8; 32]) {
        let mut kept = self.kept.write().unwrap_or_else(PoisonError::into_inner);
        let current = std::mem::replace(&mut kept.current, Zeroizing::new(next));
        kept.previous = Some(current);
    }

    /// Base64url, for a hidden field. `place` keeps one form's state from being sent to another.
    pub fn seal(&self, chance: &dyn Chance, today: Day, place: &'static str, state: &[u8]) -> String {
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let day = today.0.to_be_bytes();
        let sealed = aead::seal(chance, &kept.current, &associated(place, &day), &pad(state));
        BASE64URL_NOPAD.encode(&[day.as_slice(), &sealed].concat())
    }

    /// The state and the day it was sealed on.
    pub fn open(&self, today: Day, place: &'static str, text: &str) -> Result<(Day, Zeroizing<Vec<u8>>), BadForm> {
        let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).map_err(|_| BadForm::Forged)?;
        let (day, sealed) = bytes.split_first_chunk::<8>().ok_or(BadForm::Forged)?;
        let sealed_on = Day(i64::from_be_bytes(*day));
        let associated = associated(place, day);
        let kept = self.kept.read().unwrap_or_else(PoisonError::into_inner);
        let state = std::iter::once(&kept.current)
            .chain(&kept.previous)
            .find_map(|key| aead::open(key, &associated, sealed).ok())
            .and_then(|padded| unpad(&padded).ok());
        match state {
            Some(state) => Ok((sealed_on, state)),
            // Nobody can prove a day whose key is gone; it only chooses the words shown.
            None if sealed_on.plus(1) < today => Err(BadForm::Stale),
            None => Err(BadForm::Forged),
        }
    }
}

impl fmt::Debug for FormKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FormKeys(not shown)")
    }
}

fn associated(place: &str, day: &[u8]) -> Vec<u8> {
    bind("daybreak form 1", &[place.as_bytes(), day])
}
