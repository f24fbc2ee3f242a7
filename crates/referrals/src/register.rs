//! The register's address: which filters, and after which referral the page begins.

use crate::referral::{Kind, ReferralId};
use crate::standing::Standing;
use daybreak_vocabulary::{Day, Jurisdiction, Places};

/// Which referrals of a register. With no standing: those somebody still waits for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    pub standing: Option<Standing>,
    pub kind: Option<Kind>,
    pub nation: Option<Jurisdiction>,
    /// The facet's code: a district's, or the larger place's where few live.
    pub lives_in: Option<String>,
    pub exploited_in: Option<String>,
    /// Only those whose day has passed.
    pub overdue: bool,
}

/// The last referral of a page: the next page begins after it. The newest come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct After {
    pub prepared_on: Day,
    pub referral: ReferralId,
}

/// What somebody asked of the register. Anything unreadable in the address is left out, as if it were not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub filter: Filter,
    pub after: Option<After>,
}

impl Asked {
    pub fn from_query(query: &str, places: &Places) -> Asked {
        let value = |name: &str| query.split('&').filter_map(|pair| pair.split_once('=')).find(|(key, _)| *key == name).map(|(_, value)| value);
        let place = |name: &str| value(name).filter(|code| places.name_of(code).is_some()).map(str::to_owned);
        Asked {
            filter: Filter {
                standing: value("standing").and_then(Standing::from_code),
                kind: value("kind").and_then(Kind::from_code),
                nation: value("nation").and_then(Jurisdiction::from_code),
                lives_in: place("lives-in"),
                exploited_in: place("exploited-in"),
                overdue: value("overdue") == Some("yes"),
            },
            after: value("after").and_then(parse_key),
        }
    }

    pub fn is_filtered(&self) -> bool {
        self.filter != Filter::default()
    }

    /// The address of a page of this register.
    pub fn href(&self, after: Option<After>) -> String {
        let filter = &self.filter;
        let pairs = [
            ("standing", filter.standing.map(|standing| standing.code().to_owned())),
            ("kind", filter.kind.map(|kind| kind.code().to_owned())),
            ("nation", filter.nation.map(|nation| nation.code().to_owned())),
            ("lives-in", filter.lives_in.clone()),
            ("exploited-in", filter.exploited_in.clone()),
            ("overdue", filter.overdue.then(|| "yes".to_owned())),
            ("after", after.map(|after| format!("{}.{}", after.prepared_on.0, after.referral.0.simple()))),
        ];
        let mut href = String::from("/referrals");
        for (name, value) in pairs {
            if let Some(value) = value {
                href.push(if href.contains('?') { '&' } else { '?' });
                href.extend([name, "=", &value]);
            }
        }
        href
    }
}

/// `20779.5f0c…`: the day it was prepared, its id.
fn parse_key(text: &str) -> Option<After> {
    let (day, referral) = text.split_once('.')?;
    Some(After { prepared_on: Day(day.parse().ok()?), referral: referral.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_vocabulary::uuid::Uuid;

    #[test]
    fn an_address_is_read_back() {
        let places = Places::fictional();
        let district = places.districts.first().unwrap().code.clone();
        let filter = Filter {
            standing: Some(Standing::Recovering),
            kind: Some(Kind::Nrm),
            nation: Some(Jurisdiction::NorthernIreland),
            lives_in: Some(district.clone()),
            exploited_in: Some(district),
            overdue: true,
        };
        let after = After { prepared_on: Day(20_779), referral: ReferralId(Uuid::from_u128(7)) };
        let asked = Asked { filter, after: Some(after) };
        let href = asked.href(asked.after);
        let (_, query) = href.split_once('?').unwrap();
        assert_eq!(Asked::from_query(query, &places), asked);
    }

    #[test]
    fn nonsense_is_the_whole_register() {
        let places = Places::fictional();
        assert_eq!(Asked::from_query("lives-in=nowhere&kind=&standing=lost&overdue=1&after=2.x&&=", &places), Asked::default());
        assert_eq!(Asked::default().href(None), "/referrals");
    }
}
