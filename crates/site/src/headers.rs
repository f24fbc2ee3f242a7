//! The headers of every answer, whatever its status.

use crate::house::{House, Side};
use axum::response::Response;
use http::header::{self, HeaderName, HeaderValue};

const FIXED: [(HeaderName, &str); 7] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    // Browsers heed it only where the page came over TLS.
    (header::STRICT_TRANSPORT_SECURITY, "max-age=31536000"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-embedder-policy"), "require-corp"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), \
         gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), screen-wake-lock=(), usb=(), \
         xr-spatial-tracking=()",
    ),
];

/// Puts the headers on. Only files of our own, named by their content, may be kept by anybody.
pub(crate) fn add(house: &House, side: Side, mut response: Response) -> Response {
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.remove(header::SERVER);
    let referrer = match side {
        Side::Public => {
            // No page of the public side sets one; none ever shall.
            headers.remove(header::SET_COOKIE);
            "no-referrer"
        }
        Side::Partners => "same-origin",
    };
    headers.insert(header::REFERRER_POLICY, HeaderValue::from_static(referrer));
    if let Ok(policy) = HeaderValue::from_str(&policy(house, side)) {
        // A download brings a policy of its own, stricter still: a sandbox without an origin.
        headers.entry(header::CONTENT_SECURITY_POLICY).or_insert(policy);
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    response
}

/// Nothing inline, nothing from elsewhere. Leaving is a form that ends on somebody else's page, and browsers ask for that page's origin too.
fn policy(house: &House, side: Side) -> String {
    let exit = match side {
        Side::Public => origin(&house.settings.exit_address),
        Side::Partners => None,
    };
    format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'{}{}; \
         frame-ancestors 'none'; base-uri 'none'",
        if exit.is_some() { " " } else { "" },
        exit.unwrap_or_default()
    )
}

fn origin(address: &str) -> Option<&str> {
    let rest = address.find("://").map(|at| at + 3)?;
    let end = address.get(rest..)?.find('/').map_or(address.len(), |at| rest + at);
    address.get(..end)
}
