//! The URLs and the API version of HighLevel, and the time limits for its responses.
//!
//! Sources and dates are in `docs/highlevel.md`.

use alloc::string::String;

/// The origin of HighLevel's API. A release build can send requests only to this origin and to the page's own origin.
pub const ORIGIN: &str = "https://services.leadconnectorhq.com";

/// The host name of [`ORIGIN`], as the request log and the error messages show it.
pub const HOST: &str = "services.leadconnectorhq.com";

/// The path of the token endpoint, which exchanges an authorization code or a refresh token for tokens (RFC 6749 §3.2).
pub const TOKEN_PATH: &str = "/oauth/token";
/// The path of the endpoint that lists the sub-accounts in which an agency installed the app.
pub const INSTALLED_LOCATIONS_PATH: &str = "/oauth/installedLocations";
/// The path of the endpoint that creates a sub-account's token.
pub const LOCATION_TOKEN_PATH: &str = "/oauth/locationToken";

/// The value of the `Version` header in API calls, except for a few calls in [`crate::api::reading`]. Requests to the
/// token endpoint do not have this header.
pub const API_VERSION: &str = "2021-07-28";

/// The dummy value that the probe request sends as the authorization code, as the client ID and as the client secret.
/// The value is easy to recognise in a log.
pub const PROBE: &str = "leg3-probe";

/// The origin of the sandbox that this build uses instead of HighLevel. `cargo xtask run` sets the environment variable
/// `LEG3_SANDBOX`. A release build with a sandbox does not compile, because the assertion below fails.
pub const SANDBOX: Option<&str> = option_env!("LEG3_SANDBOX");

const _: () = assert!(cfg!(debug_assertions) || SANDBOX.is_none(), "a release build talks to HighLevel only");

/// The origin that this build sends requests to: [`SANDBOX`] if it is set, otherwise [`ORIGIN`].
#[must_use]
pub fn origin() -> &'static str {
    SANDBOX.unwrap_or(ORIGIN)
}

/// The complete URL of the token endpoint.
#[must_use]
pub fn token_endpoint() -> String {
    [origin(), TOKEN_PATH].concat()
}

/// How long to wait for the response to the probe, in milliseconds. The probe contains only dummy values, so HighLevel
/// is expected to refuse it quickly.
pub const PROBE_TIMEOUT: u32 = 10_000;

/// How long to wait for the tokens before the page tells the user about the delay, in milliseconds. The page still
/// waits for the response after this time.
pub const EXCHANGE_TIMEOUT: u32 = 30_000;

/// How long HighLevel repeats its response to a refresh, in milliseconds from the first request. During this time, a
/// request with the same refresh token, client ID and client secret returns the same new tokens. Source: HighLevel's
/// changelog, mid 2026. This project has not measured the duration.
pub const RESEND_WINDOW: u32 = 30_000;

/// How long to wait for the response to a refresh before the user may send the same refresh token again, in
/// milliseconds. This time is short enough that the second request can still arrive within [`RESEND_WINDOW`].
pub const REFRESH_SILENCE: u32 = 12_000;
