//! Numbers a person may need at once: dated data, because a number that went out of use costs a life.

use crate::time::Day;
use serde::{Deserialize, Serialize};

/// A telephone number shown to the public. Its name and what it is for are words: `contact-{key}` and `contact-{key}-what`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Names it in the words: `emergency`, `police`, `helpline`, `labour`.
    pub key: String,
    /// As it is dialled, spaced for reading.
    pub number: String,
    /// Where the number was read.
    pub source: String,
    /// The day somebody last saw it there; `None` is unverified, and an unverified number is never shown live.
    pub checked_on: Option<Day>,
}

impl Contact {
    pub fn is_verified(&self) -> bool {
        self.checked_on.is_some()
    }

    /// The number as a `tel:` link wants it.
    pub fn dialled(&self) -> String {
        self.number.chars().filter(char::is_ascii_digit).collect()
    }
}

/// The contacts of a partnership, in the order they are shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Contacts(pub Vec<Contact>);

impl Contacts {
    /// England and Wales, as checked on 22 November 2026. A partnership's configuration may replace it.
    pub fn england_and_wales() -> Contacts {
        let checked = Day::from_ymd(2026, 11, 22);
        let contact = |key: &str, number: &str, source: &str, checked_on| Contact {
            key: key.to_owned(),
            number: number.to_owned(),
            source: source.to_owned(),
            checked_on,
        };
        Contacts(vec![
            // The silent solution (cough, tap, or press 55 when asked) belongs to this number.
            contact("emergency", "999", "https://www.iow.gov.uk/housing-and-adult-social-care/adult-social-care/adult-safeguarding/immediate-danger/", checked),
            contact("police", "101", "https://healthwatchnorthamptonshire.co.uk/advice-and-information/2014-05-14/information-modern-slavery", checked),
            contact("helpline", "08000 121 700", "https://www.modernslaveryhelpline.org", checked),
            // At the head of the Gangmasters and Labour Abuse Authority's own pages until it went into the Fair Work Agency on 7 April 2026; none of that agency's
            // that names a line was found.
            contact("labour", "0800 432 0804", "https://www.gla.gov.uk, unverified since the Fair Work Agency took over", None),
        ])
    }

    /// Those that may be shown; the demo also shows unverified ones, marked.
    pub fn shown(&self, unverified_too: bool) -> impl Iterator<Item = &Contact> {
        self.0.iter().filter(move |contact| unverified_too || contact.is_verified())
    }

    pub fn find(&self, key: &str) -> Option<&Contact> {
        self.0.iter().find(|contact| contact.key == key)
    }
}

impl Default for Contacts {
    fn default() -> Contacts {
        Contacts::england_and_wales()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unverified_number_is_not_shown_live() {
        let contacts = Contacts::england_and_wales();
        assert!(contacts.shown(false).all(Contact::is_verified));
        assert!(contacts.shown(false).any(|contact| contact.dialled() == "08000121700"));
        assert!(!contacts.shown(false).any(|contact| contact.key == "labour"));
    }
}
