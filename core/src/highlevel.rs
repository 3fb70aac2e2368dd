//! The provider: where HighLevel listens, and what is peculiar to it. Sources and dates: `docs/highlevel.md`.

use alloc::string::String;

/// HighLevel's API. The only host besides its own that a release build can talk to.
pub const ORIGIN: &str = "https://services.leadconnectorhq.com";

/// The host's name, as people see it in the ledger and in refusals.
pub const HOST: &str = "services.leadconnectorhq.com";

/// Where a code, or a refresh token, is traded for tokens (RFC 6749 §3.2).
pub const TOKEN_PATH: &str = "/oauth/token";

/// What every data call says in its `Version` header. The token endpoint takes none.
pub const API_VERSION: &str = "2021-07-28";

/// The made-up code, id and secret of the probe. Anyone who reads a log recognises them.
pub const PROBE: &str = "leg3-probe";

/// The sandbox this build talks to instead of HighLevel; set by `cargo xtask run`, never in a release.
pub const SANDBOX: Option<&str> = option_env!("LEG3_SANDBOX");

const _: () = assert!(cfg!(debug_assertions) || SANDBOX.is_none(), "a release build talks to HighLevel only");

/// Where this build sends.
#[must_use]
pub fn origin() -> &'static str {
    SANDBOX.unwrap_or(ORIGIN)
}

/// The token endpoint's whole address.
#[must_use]
pub fn token_endpoint() -> String {
    [origin(), TOKEN_PATH].concat()
}

/// How long to wait for the probe, in milliseconds. It asks for nothing: an honest answer is quick.
pub const PROBE_PATIENCE: u32 = 10_000;

/// How long to wait for the tokens before saying so, in milliseconds. The request goes on after that.
pub const EXCHANGE_PATIENCE: u32 = 30_000;

/// How long an unspent code is kept in its tab, in milliseconds: about as long as HighLevel keeps it.
pub const CODE_LIFETIME: f64 = 600_000.0;
