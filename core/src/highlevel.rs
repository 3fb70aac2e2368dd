//! The provider, HighLevel: its addresses, its API version, and the time limits for its responses.
//!
//! Sources and dates are in `docs/highlevel.md`.

use alloc::string::String;

/// The origin of HighLevel's API. A release build can send requests only to this host and to the page's own.
pub const ORIGIN: &str = "https://services.leadconnectorhq.com";

/// The host name of [`ORIGIN`], as the request log and the error messages show it.
pub const HOST: &str = "services.leadconnectorhq.com";

/// The path of the token endpoint, which exchanges a code or a refresh token for tokens (RFC 6749 §3.2).
pub const TOKEN_PATH: &str = "/oauth/token";
/// The path of the list of sub-accounts in which an agency installed the app.
pub const INSTALLED_LOCATIONS_PATH: &str = "/oauth/installedLocations";
/// The path of the endpoint that makes the token of a sub-account.
pub const LOCATION_TOKEN_PATH: &str = "/oauth/locationToken";

/// The value of the `Version` header of every data call. The token endpoint takes no such header.
pub const API_VERSION: &str = "2021-07-28";

/// The dummy code, client id and client secret of the probe request. Anyone who reads a log recognises them.
pub const PROBE: &str = "leg3-probe";

/// The origin of the sandbox that this build uses instead of HighLevel. Set by `cargo xtask run`, never in a
/// release: the assertion below stops such a build.
pub const SANDBOX: Option<&str> = option_env!("LEG3_SANDBOX");

const _: () = assert!(cfg!(debug_assertions) || SANDBOX.is_none(), "a release build talks to HighLevel only");

/// The origin that this build sends requests to: [`SANDBOX`] where it is set, else [`ORIGIN`].
#[must_use]
pub fn origin() -> &'static str {
    SANDBOX.unwrap_or(ORIGIN)
}

/// The complete address of the token endpoint.
#[must_use]
pub fn token_endpoint() -> String {
    [origin(), TOKEN_PATH].concat()
}

/// How long to wait for the response to the probe, in milliseconds. The probe requests nothing real, so HighLevel
/// answers it quickly.
pub const PROBE_TIMEOUT: u32 = 10_000;

/// How long to wait for the tokens before the user is told about the delay, in milliseconds. The request continues.
pub const EXCHANGE_TIMEOUT: u32 = 30_000;

/// How long HighLevel gives the same new pair for the same refresh token, client id and client secret, in milliseconds
/// from the first request. Source: HighLevel's changelog, mid 2026. Nobody measured it.
pub const RESEND_WINDOW: u32 = 30_000;

/// How long to wait for the response to a refresh before the user may send the same refresh token again, in
/// milliseconds. It is short enough to leave time within [`RESEND_WINDOW`].
pub const REFRESH_SILENCE: u32 = 12_000;
