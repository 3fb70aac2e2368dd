//! How long HighLevel wants to be left alone after a 429.

use crate::grant::reply::Reply;
use crate::grant::text::same_name;

/// What its documents give as the length of one interval, in milliseconds: 100 calls each.
const INTERVAL: u32 = 10_000;

/// No answer makes a person wait longer than this, in milliseconds, without being asked.
const LONGEST: u32 = 60_000;

/// In milliseconds: `Retry-After` in seconds (RFC 9110 §10.2.3), else HighLevel's own interval, else what is documented.
/// A browser shows these headers only where HighLevel exposes them.
#[must_use]
pub fn patience(reply: &Reply) -> u32 {
    let header = |wanted: &str| {
        let found = reply.headers.iter().find(|(name, _)| same_name(name, wanted));
        found.and_then(|(_, value)| value.trim().parse::<u32>().ok())
    };
    let seconds = header("retry-after").map(|seconds| seconds.saturating_mul(1000));
    seconds.or_else(|| header("x-ratelimit-interval-milliseconds")).unwrap_or(INTERVAL).clamp(1000, LONGEST)
}
