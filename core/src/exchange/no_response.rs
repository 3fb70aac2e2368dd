//! A request that ended without a readable response.

/// The browser's information about a request that ended without a readable response.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoResponse {
    /// True if the browser reports that it has a network connection.
    pub online: bool,
    /// True if a second request, which is a `no-cors` request, reached HighLevel. An exchange or a refresh sends the
    /// second request only after a probe without a readable response. After a request with a code or a refresh token,
    /// no second request is sent, and the value is false.
    pub reached: bool,
}
