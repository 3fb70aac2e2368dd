//! The builder of install links: writes the authorization request (RFC 6749 §4.1.1) as HighLevel documents it.
//!
//! The sources for the URLs and parameters are in `docs/highlevel.md`, under "The redirect".

use crate::highlevel::SANDBOX;
use crate::oauth::credentials::{CredentialWarning, doubt_about_id};
use crate::oauth::form_encoding;
use alloc::string::String;
use alloc::vec::Vec;

/// The path of HighLevel's consent page (the authorization endpoint), where the user chooses an account.
pub const PATH: &str = "/v2/oauth/chooselocation";

/// The path of the consent page in older links, without `/v2`. Most reports say that this path works only for older
/// apps. One report says the contrary.
pub const OLD_PATH: &str = "/oauth/chooselocation";

/// The host of the consent page. HighLevel has two such hosts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum MarketplaceHost {
    /// `marketplace.gohighlevel.com`, which contains HighLevel's name.
    #[default]
    Standard,
    /// `marketplace.leadconnectorhq.com`, which does not contain HighLevel's name. This host is for customers of
    /// white-label agencies.
    WhiteLabel,
}

impl MarketplaceHost {
    /// The origin of this host. In a build that uses the sandbox, both hosts have the sandbox's origin.
    #[must_use]
    pub fn origin(self) -> &'static str {
        match (SANDBOX, self) {
            (Some(sandbox), _) => sandbox,
            (None, Self::Standard) => "https://marketplace.gohighlevel.com",
            (None, Self::WhiteLabel) => "https://marketplace.leadconnectorhq.com",
        }
    }
}

/// The parameters of an install link. An empty parameter is left out of the link.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct InstallLink {
    /// The host of the consent page.
    pub host: MarketplaceHost,
    /// `client_id`: the client ID of the app.
    pub client_id: String,
    /// `version_id`: the version of the app, 24 hexadecimal digits. HighLevel does not document this parameter, but
    /// refuses a link of a newer app if the parameter is missing.
    pub version_id: String,
    /// `redirect_uri`: the URL that receives the authorization code. It must be byte for byte equal to a redirect URL
    /// that is registered for the app.
    pub redirect_uri: String,
    /// `scope`: the requested scopes, written with a space between them.
    pub scopes: Vec<String>,
    /// `loginWindowOpenMode=self`: the login page, if it is needed, opens in the same tab and not in a separate window.
    pub same_tab: bool,
    /// `state`: an opaque value that HighLevel returns with the authorization code (RFC 6749 §10.12).
    pub state: String,
    /// The name and the decoded value of each other parameter of a pasted link, in the order of the link.
    pub more: Vec<(String, String)>,
}

impl InstallLink {
    /// True if `client_id` looks like a client secret. The page must not show or open such a link.
    #[must_use]
    pub fn has_secret_as_id(&self) -> bool {
        doubt_about_id(&self.client_id) == Some(CredentialWarning::IdLooksLikeSecret)
    }

    /// True if the link has a client ID, a redirect URI and at least one scope, and if `client_id` does not look like a
    /// client secret.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        !self.has_secret_as_id()
            && !self.client_id.is_empty()
            && !self.redirect_uri.is_empty()
            && !self.scopes.is_empty()
    }

    /// Writes the link, percent-encoded. The written link always has [`PATH`], even if the pasted link had
    /// [`OLD_PATH`].
    #[must_use]
    pub fn write(&self) -> String {
        let scope = self.scopes.join(" ");
        let mode = if self.same_tab { "self" } else { "" };
        let known = [
            ("response_type", "code"),
            ("redirect_uri", &self.redirect_uri),
            ("client_id", &self.client_id),
            ("scope", &scope),
            ("version_id", &self.version_id),
            ("loginWindowOpenMode", mode),
            ("state", &self.state),
        ];
        let others = self.more.iter().map(|(name, value)| (&**name, &**value));
        let mut query = String::new();
        for (name, value) in known.into_iter().filter(|(_, value)| !value.is_empty()).chain(others) {
            form_encoding::push(&mut query, name, value);
        }
        // `+` means a space only in form data. `%20` means a space in every part of a URL. A `+` inside a value is
        // already `%2B`.
        [self.host.origin(), PATH, "?", &query.replace('+', "%20")].concat()
    }
}
