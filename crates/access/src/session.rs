//! How long a browser stays signed in, and the cookie that says so.

use daybreak_vault::SessionCookie;
use daybreak_vocabulary::Moment;
use http::{HeaderMap, HeaderValue, header};

/// A session ends after this long without a page.
pub const IDLE_MINUTES: i64 = 60;

/// And after this long in any case: a night shift with its handover.
pub const WHOLE_MINUTES: i64 = 13 * 60;

/// That it was seen is written no more often than this.
pub const SEEN_MINUTES: i64 = 1;

/// Over plain HTTP a browser drops `Secure` cookies: the demo on a loopback address has a name of its own.
const SECURE: &str = "__Host-daybreak";
const LOOPBACK: &str = "daybreak-demo";

/// Whether a session may still be used.
pub fn is_live(started_at: Moment, seen_at: Moment, now: Moment) -> bool {
    now.since(started_at) < WHOLE_MINUTES * 60_000 && now.since(seen_at) < IDLE_MINUTES * 60_000
}

/// The cookie of a request; `None` for anything else.
pub(crate) fn from_headers(headers: &HeaderMap, loopback: bool) -> Option<SessionCookie> {
    let name = if loopback { LOOPBACK } else { SECURE };
    let pairs = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(';'));
    let value = pairs.filter_map(|pair| pair.trim().split_once('=')).find(|(found, _)| *found == name)?.1;
    SessionCookie::parse(value)
}

/// `Set-Cookie` for a new session; it ends with the browser, and on the server before that.
pub(crate) fn set(cookie: &SessionCookie, loopback: bool) -> Option<HeaderValue> {
    HeaderValue::from_str(&with_attributes(&cookie.text(), loopback)).ok()
}

/// `Set-Cookie` that forgets it.
pub(crate) fn forget(loopback: bool) -> Option<HeaderValue> {
    HeaderValue::from_str(&(with_attributes("", loopback) + "; Max-Age=0")).ok()
}

fn with_attributes(value: &str, loopback: bool) -> String {
    match loopback {
        true => format!("{LOOPBACK}={value}; Path=/; HttpOnly; SameSite=Strict"),
        false => format!("{SECURE}={value}; Path=/; Secure; HttpOnly; SameSite=Strict"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_idle_hour_or_a_whole_shift_ends_it() {
        let start = Moment(1_000_000);
        assert!(is_live(start, start, start.plus_minutes(59)));
        assert!(!is_live(start, start, start.plus_minutes(60)));
        let busy = start.plus_minutes(WHOLE_MINUTES);
        assert!(!is_live(start, busy, busy));
    }

    #[test]
    fn a_cookie_goes_out_and_comes_back() {
        let cookie = SessionCookie::parse(&"A".repeat(43)).unwrap();
        let set = set(&cookie, false).unwrap();
        let pair = set.to_str().unwrap().split(';').next().unwrap().to_owned();
        let mut headers = HeaderMap::new();
        headers.insert(header::COOKIE, HeaderValue::from_str(&format!("other=1; {pair}; more=2")).unwrap());
        assert_eq!(from_headers(&headers, false).unwrap().label(), cookie.label());
        assert!(from_headers(&headers, true).is_none());
        headers.insert(header::COOKIE, HeaderValue::from_static("__Host-daybreak=short"));
        assert!(from_headers(&headers, false).is_none());
    }
}
