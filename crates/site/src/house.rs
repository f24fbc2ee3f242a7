//! What every page of one running house shares.

use crate::leave::Leavings;
use crate::words::Dictionary;
use daybreak_database::Database;
use daybreak_vault::{FormKeys, PartnershipKey};
use daybreak_vocabulary::contacts::Contacts;
use daybreak_vocabulary::{Chance, Clock, Day, Places};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// One running house: its database, its clock, its words, its settings. The state of every public page.
pub struct House {
    pub db: Database,
    pub clock: Arc<dyn Clock>,
    pub chance: Arc<dyn Chance>,
    pub words: Arc<Dictionary>,
    /// Seal what travels in a journey's form. The binary brings a new one each day.
    pub form_keys: FormKeys,
    /// Who left, as far as this process knows.
    pub leavings: Leavings,
    /// What organisations' keys must be signed with: pinned in configuration, never read from the database.
    pub partnership_key: PartnershipKey,
    pub settings: Settings,
}

/// What the partnership decided in its configuration, as far as pages need it.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The partnership's name, as partners and the public read it.
    pub partnership: String,
    /// Set in the demo: every page says that its people and numbers are invented.
    pub demo: bool,
    pub hosts: Hosts,
    /// Where the public finds the site, as it is typed: `https://tell.example.org`. Empty: the first public host stands for it.
    pub public_address: String,
    /// Where leaving leads: a neutral page of somebody else's, such as the weather.
    pub exit_address: String,
    /// Which organisation reads what people say of the site, by name; empty: the one that reads where no other does.
    pub feedback_reader: String,
    /// Numbers to ring, each with the day it was checked; [`Contacts::shown`] leaves out what nobody has checked, unless this is the demo.
    pub contacts: Contacts,
    /// The districts the partnership works in, and which postcodes lie where.
    pub places: Places,
    /// When concerns are read, in the partnership's own words, by language tag; English is needed.
    pub reading_hours: Vec<(String, String)>,
    pub referrals: Referrals,
}

/// What the partnership decided about referrals. That room reads it, and says what is wrong with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Referrals {
    /// Dated rules of its own, as TOML: they go before those that come with this version.
    pub rules: String,
    /// Which partner, by its name in the directory, is which first-responder organisation, by its code.
    pub responders: BTreeMap<String, String>,
}

/// The names under which the two sides are served. Ports don't matter.
#[derive(Clone, Debug, Default)]
pub struct Hosts {
    pub public: Vec<String>,
    pub partners: Vec<String>,
}

/// The two sides of the house. They never share a host name, so that a member's cookie never travels with an anonymous report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    Public,
    Partners,
}

impl Side {
    /// As a log and `routes.snap` name it.
    pub fn name(self) -> &'static str {
        match self {
            Side::Public => "public",
            Side::Partners => "partners",
        }
    }
}

impl Settings {
    /// Where leaving leads when nothing else is configured.
    pub const WEATHER: &'static str = "https://www.bbc.co.uk/weather";

    /// An invented partnership, for tests and the shelf: both sides on names of their own, nothing checked.
    pub fn fictional() -> Settings {
        Settings {
            partnership: "Vale of Ashby Partnership".to_owned(),
            demo: true,
            hosts: Hosts { public: vec!["localhost".to_owned()], partners: vec!["127.0.0.1".to_owned()] },
            feedback_reader: String::new(),
            public_address: String::new(),
            exit_address: Settings::WEATHER.to_owned(),
            contacts: Contacts::default(),
            places: Places::fictional(),
            reading_hours: vec![("en".to_owned(), "8 to 6".to_owned())],
            referrals: Referrals::default(),
        }
    }

    /// Where to come back with a receipt, to be copied by hand: what a browser adds by itself is left out.
    pub fn return_address(&self) -> String {
        let configured = self.public_address.trim_end_matches('/');
        let address = if configured.is_empty() { self.hosts.public.first().map_or("", String::as_str) } else { configured };
        let short = address.strip_prefix("https://").unwrap_or(address);
        format!("{short}/return")
    }
}

impl Hosts {
    /// Which side a `Host` header asks for; `None` for a name that isn't ours.
    pub fn side(&self, host: &str) -> Option<Side> {
        let name = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit())).map_or(host, |(name, _)| name);
        let is = |known: &String| known.eq_ignore_ascii_case(name);
        if self.public.iter().any(is) {
            Some(Side::Public)
        } else if self.partners.iter().any(is) {
            Some(Side::Partners)
        } else {
            None
        }
    }
}

impl House {
    pub fn today(&self) -> Day {
        self.clock.today()
    }

    /// A short reference, drawn at random, that joins what a person reads with one line of the log.
    pub fn reference(&self) -> String {
        const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let bytes: [u8; 8] = self.chance.bytes();
        bytes.iter().map(|byte| LETTERS.get(usize::from(byte % 32)).copied().map_or('0', char::from)).collect()
    }
}

impl fmt::Debug for House {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("House").field("settings", &self.settings).finish_non_exhaustive()
    }
}
