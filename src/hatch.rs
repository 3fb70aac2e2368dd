//! What the two programs of the page say to each other. Each has a memory of its own; between them go texts, through
//! `boot.js`, and only when the second asks.

/// Asks for the code, in full.
pub const CODE: &str = "code";
/// Asks for the code, in full, where it waits for the first press: it was never sent.
pub const UNSENT: &str = "unsent";
/// Asks for [`Facts`] of the failure on the screen.
pub const FAILURE: &str = "failure";
/// Asks for the body of the answer that the screen stands on, and of every earlier success; whether it is secret, the
/// page shows.
pub const ANSWER: &str = "answer";
/// Asks who was contacted, a line per request; see [`leg3_core::request_log::lines`].
pub const CONTACTED: &str = "contacted";
/// Asks for the answer that brought the tokens: when it came, in seconds since 1970, and `\n`, then its body. The
/// time is `0` for one that was pasted: when it was made is not known.
pub const TOKENS: &str = "tokens";
/// Asks for the refresh token.
pub const REFRESH: &str = "refresh";
/// Says that a request goes out: method, address and reason, a line each. The answer is what to know it by.
pub const BEGAN: &str = "began";
/// Says how a request ended: what to know it by, and its status (nothing where no answer came), a line each.
pub const ENDED: &str = "ended";
/// Hands over an answer with a new pair: its status, and `\n`, then its body.
pub const RENEWED: &str = "renewed";
/// Says that the refresh token was taken away.
pub const TAKEN: &str = "taken";
