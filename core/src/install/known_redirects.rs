//! The known redirect URLs: the redirect URLs of Make, Postman and n8n, and HighLevel's callback for *External
//! authentication*.
//!
//! The redirect URLs of the tools come from the documentation of each tool; see `docs/highlevel.md`, under "Redirect
//! URLs".

use crate::install::address::Address;

/// The owner of a known redirect URL.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum KnownRedirect {
    /// Make: `https://www.make.com/oauth/cb/…`, and the same path on the older host `www.integromat.com`.
    Make,
    /// Postman: `https://oauth.pstmn.io/v1/callback` and `/v1/browser-callback`.
    Postman,
    /// n8n: `/rest/oauth2-credential/callback` on the host of the installation.
    N8n,
    /// HighLevel's callback for *External authentication*, with which HighLevel signs in to a service of the app's
    /// maker. An authorization code from an install never arrives at this callback.
    OppositeDirection,
}

impl KnownRedirect {
    /// Recognises the owner of a redirect URL. `None` if the owner is not known.
    #[must_use]
    pub fn of(address: &Address) -> Option<Self> {
        let host = address.host.to_ascii_lowercase();
        let path = address.path.trim_end_matches('/');
        let is_of = |domain: &str| {
            host.strip_suffix(domain).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        };
        if (is_of("make.com") || is_of("integromat.com")) && path.starts_with("/oauth/cb/") {
            Some(Self::Make)
        } else if is_of("pstmn.io") && matches!(path, "/v1/callback" | "/v1/browser-callback") {
            Some(Self::Postman)
        } else if path.ends_with("/rest/oauth2-credential/callback") {
            Some(Self::N8n)
        } else if (is_of("leadconnectorhq.com") || is_of("gohighlevel.com"))
            && path.starts_with("/oauth/clients/")
            && path.ends_with("/oauth2/callback")
        {
            Some(Self::OppositeDirection)
        } else {
            None
        }
    }

    /// True if the portal accepts the redirect URL even if the URL contains HighLevel's name.
    pub(super) fn is_tolerated(self) -> bool {
        matches!(self, Self::Make | Self::Postman)
    }
}
