//! Leafing through a list whose latest come first: the address says after which row a page of it begins.

use crate::store::Key;
use daybreak_site::parameter;

/// The row an address names; anything unreadable is left out, as if it were not there.
pub fn asked(query: Option<&str>, name: &str) -> Option<Key> {
    let (at, id) = parameter(query?, name)?.split_once('.')?;
    Some((at.parse().ok()?, id.parse().ok()?))
}

/// The address of the page after a row.
pub fn address(path: &str, name: &str, (at, id): Key) -> String {
    format!("{path}?{name}={at}.{}", id.simple())
}

#[cfg(test)]
mod tests {
    use super::*;
    use daybreak_vocabulary::uuid::Uuid;

    #[test]
    fn an_address_is_read_back_and_nonsense_is_the_first_page() {
        let key = (20_779, Uuid::from_u128(7));
        let written = address("/conferences", "after", key);
        let query = written.split_once('?').map(|(_, query)| query);
        assert_eq!((asked(query, "after"), asked(query, "own")), (Some(key), None));
        for query in [None, Some(""), Some("after"), Some("after=1"), Some("after=x.y"), Some("after=1.&&=")] {
            assert_eq!(asked(query, "after"), None, "{query:?}");
        }
    }
}
