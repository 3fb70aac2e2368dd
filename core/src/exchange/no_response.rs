//! A request that ended without a readable response.

/// The browser's information about a request that ended without a readable response.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoResponse {
    /// True if the browser reports that it has a network connection. After a request with an authorization code or a
    /// refresh token, the browser is not asked, and the value is true.
    pub online: bool,
    /// True if a `no-cors` request, which the page sent afterwards, reached HighLevel. An exchange or a refresh sends
    /// the `no-cors` request only after a probe without a readable response. After a request with an authorization code
    /// or a refresh token, no `no-cors` request is sent, and the value is false.
    pub reached: bool,
}
