//! The kinds of request that faults distinguish.

use axum::http::Method;
use axum::http::request::Parts;

use super::fields::Fields;

/// The dummy authorization code in a probe. A probe only checks whether the page can read responses.
pub const PROBE_CODE: &str = "leg3-probe";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestKind {
    Probe,
    Exchange,
    Refresh,
    LocationToken,
    Data,
    /// The consent page. HighLevel's own consent page is on another host.
    Consent,
    /// `/oauth/elsewhere`, the target of the faults `Redirect` and `Redirect307`.
    Elsewhere,
}

impl RequestKind {
    pub(crate) fn of(parts: &Parts, body: &[u8]) -> Self {
        match parts.uri.path() {
            "/oauth/token" if parts.method == Method::POST => {
                Self::of_token_request(&Fields::of_body(&parts.headers, body))
            }
            "/oauth/locationToken" => Self::LocationToken,
            "/oauth/elsewhere" => Self::Elsewhere,
            path if path.ends_with("/oauth/chooselocation") => Self::Consent,
            _ => Self::Data,
        }
    }

    /// Returns the kind of a token request. Every token request except a refresh or a probe counts as an exchange, even
    /// if its fields are wrong.
    fn of_token_request(fields: &Fields) -> Self {
        if fields.get("grant_type") == Some("refresh_token") {
            Self::Refresh
        } else if fields.get("code") == Some(PROBE_CODE) {
            Self::Probe
        } else {
            Self::Exchange
        }
    }
}
