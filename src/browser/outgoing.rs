//! A request to HighLevel.

use leg3_core::oauth::request::TokenRequest;
use leg3_core::oauth::secret::Secret;
use zeroize::Zeroizing;

/// A request to HighLevel.
pub struct Outgoing {
    /// The complete URL.
    pub url: String,
    /// The encoded form. `None` for a GET request.
    pub form: Option<Zeroizing<Vec<u8>>>,
    /// The access token for the `Authorization` header (RFC 6750 §2.1). `None` for a request to the token endpoint.
    pub token: Option<Secret>,
    /// The API version for the `Version` header, which is sent with the token.
    pub version: &'static str,
}

impl From<TokenRequest> for Outgoing {
    fn from(request: TokenRequest) -> Self {
        Self { url: request.url, form: Some(request.body), token: None, version: "" }
    }
}
