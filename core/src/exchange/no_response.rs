//! A request that ended without a readable response.

/// The browser's information about a request that ended without a readable response.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NoResponse {
    /// True if the browser reports that it has a network connection.
    pub online: bool,
    /// True if a second, `no-cors` request reached HighLevel. In an exchange or a refresh, only a probe without a
    /// response leads to that request.
    pub reached: bool,
}
