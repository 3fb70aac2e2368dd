//! The wait after a 429 response.

use crate::oauth::response::HttpResponse;
use crate::text::same_name;

/// The length of the interval in HighLevel's documented rate limit, in milliseconds. HighLevel allows 100 calls in each
/// interval.
const DOCUMENTED_INTERVAL: u32 = 10_000;

/// The longest wait, in milliseconds. If a response asks for a longer wait, this limit is used instead.
const LONGEST_WAIT: u32 = 60_000;

/// How long to wait after a 429 response, in milliseconds. The wait is at least 1 second and at most 60 seconds.
///
/// The function uses the first available of three values: `Retry-After` in seconds (RFC 9110 §10.2.3), HighLevel's
/// `X-RateLimit-Interval-Milliseconds`, or the documented interval. The page can read these headers only if HighLevel
/// exposes them (CORS).
#[must_use]
pub fn wait_after(response: &HttpResponse) -> u32 {
    let header = |wanted: &str| {
        let found = response.headers.iter().find(|(name, _)| same_name(name, wanted));
        found.and_then(|(_, value)| value.trim().parse::<u32>().ok())
    };
    let retry_after = header("retry-after").map(|seconds| seconds.saturating_mul(1000));
    retry_after
        .or_else(|| header("x-ratelimit-interval-milliseconds"))
        .unwrap_or(DOCUMENTED_INTERVAL)
        .clamp(1000, LONGEST_WAIT)
}
