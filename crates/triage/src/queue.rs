//! The queue's address: which filter, and after which report the page begins.

use daybreak_reports::store::{After, Filter, Rank};
use daybreak_reports::{ReportId, State};
use daybreak_site::parameter;
use daybreak_vocabulary::{Day, Exploitation, Places};

/// What somebody asked of the queue. Anything unreadable in the address is left out, as if it were not there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub filter: Filter,
    pub after: Option<After>,
}

impl Asked {
    pub fn from_query(query: &str, places: &Places) -> Asked {
        let value = |name: &str| parameter(query, name);
        Asked {
            filter: Filter {
                district: value("place").filter(|code| places.name_of(code).is_some()).map(str::to_owned),
                kind: value("kind").and_then(Exploitation::from_code),
                state: value("state").and_then(State::from_code),
            },
            after: value("after").and_then(parse_key),
        }
    }

    pub fn is_filtered(&self) -> bool {
        self.filter != Filter::default()
    }

    /// The address of a page of this queue.
    pub fn href(&self, after: Option<After>) -> String {
        let filter = &self.filter;
        let pairs = [
            ("place", filter.district.clone()),
            ("kind", filter.kind.map(|kind| kind.code().to_owned())),
            ("state", filter.state.map(|state| state.code().to_owned())),
            ("after", after.map(write_key)),
        ];
        let mut href = String::from("/reports");
        for (name, value) in pairs {
            if let Some(value) = value {
                href.push(if href.contains('?') { '&' } else { '?' });
                href.extend([name, "=", &value]);
            }
        }
        href
    }
}

/// `0.20779.5f0c…`: its rank, the day it was sent, its id.
fn write_key(after: After) -> String {
    format!("{}.{}.{}", after.rank.number(), after.sent_on.0, after.report.0.simple())
}

fn parse_key(text: &str) -> Option<After> {
    let mut parts = text.splitn(3, '.');
    let rank = Rank::from_number(parts.next()?.parse().ok()?)?;
    Some(After { rank, sent_on: Day(parts.next()?.parse().ok()?), report: parts.next()?.parse::<ReportId>().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_vocabulary::uuid::Uuid;

    #[test]
    fn an_address_is_read_back() {
        let places = Places::fictional();
        let district = places.districts.first().unwrap().code.clone();
        let filter = Filter { district: Some(district), kind: Some(Exploitation::Labour), state: Some(State::Asked) };
        let after = After { rank: Rank::Read, sent_on: Day(20_779), report: ReportId(Uuid::from_u128(7)) };
        let asked = Asked { filter, after: Some(after) };
        let href = asked.href(asked.after);
        let (_, query) = href.split_once('?').unwrap();
        assert_eq!(Asked::from_query(query, &places), asked);
    }

    #[test]
    fn nonsense_is_the_whole_queue() {
        let places = Places::fictional();
        assert_eq!(Asked::from_query("place=nowhere&kind=&state=lost&after=2.x&&=", &places), Asked::default());
        assert_eq!(Asked::default().href(None), "/reports");
    }
}
