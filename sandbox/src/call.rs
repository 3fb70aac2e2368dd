//! What kind of request it is, as far as faults tell them apart.

use axum::http::Method;
use axum::http::request::Parts;

use crate::form::Fields;

/// The made-up code of a probe: a question whose only purpose is to see whether the answer can be read.
pub const PROBE_CODE: &str = "leg3-probe";

/// The kinds of request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    Probe,
    Exchange,
    Refresh,
    LocationToken,
    Data,
    /// The consent page, which stands on another host in the real world.
    Consent,
    /// Where redirect faults lead.
    Elsewhere,
}

impl Call {
    pub(crate) fn of(parts: &Parts, body: &[u8]) -> Self {
        match parts.uri.path() {
            "/oauth/token" if parts.method == Method::POST => Self::token(parts, body),
            "/oauth/locationToken" => Self::LocationToken,
            "/oauth/elsewhere" => Self::Elsewhere,
            path if path.ends_with("/oauth/chooselocation") => Self::Consent,
            _ => Self::Data,
        }
    }

    fn token(parts: &Parts, body: &[u8]) -> Self {
        // Read leniently: a request too broken for the endpoint is still somebody's exchange.
        let fields = Fields::of_v3(&parts.headers, body);
        match fields.get("grant_type") {
            Some("refresh_token") => Self::Refresh,
            _ if fields.get("code") == Some(PROBE_CODE) => Self::Probe,
            _ => Self::Exchange,
        }
    }
}
