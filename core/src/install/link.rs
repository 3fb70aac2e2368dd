//! The install link: the authorization request (RFC 6749 §4.1.1) as HighLevel documents it.

use crate::grant::form;
use crate::highlevel::SANDBOX;
use alloc::string::String;
use alloc::vec::Vec;

/// Where HighLevel asks a person to pick an account.
pub const PATH: &str = "/v2/oauth/chooselocation";

/// The same, as older links have it. It still works.
pub const OLD_PATH: &str = "/oauth/chooselocation";

/// Which of HighLevel's two hosts asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Host {
    /// With HighLevel's name on it.
    #[default]
    Standard,
    /// Without: for customers who must not see it.
    WhiteLabel,
}

impl Host {
    /// Its address; in a build for trying out, the sandbox's.
    #[must_use]
    pub fn origin(self) -> &'static str {
        match (SANDBOX, self) {
            (Some(sandbox), _) => sandbox,
            (None, Self::Standard) => "https://marketplace.gohighlevel.com",
            (None, Self::WhiteLabel) => "https://marketplace.leadconnectorhq.com",
        }
    }
}

/// What an install link says. What is empty is left out of it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct InstallLink {
    /// Who asks.
    pub host: Host,
    /// The app.
    pub client_id: String,
    /// The app's version: 24 hexadecimal digits. HighLevel's documents do not name it; without it, newer apps are refused.
    pub version_id: String,
    /// Where the code is sent; equal, to the byte, to one registered with the app.
    pub redirect_uri: String,
    /// What is asked for.
    pub scopes: Vec<String>,
    /// Whoever is not logged in logs in in the same tab, not in a window of its own.
    pub same_tab: bool,
    /// Comes back with the code (RFC 6749 §10.12).
    pub state: String,
    /// Whatever else a pasted link holds, in its order.
    pub more: Vec<(String, String)>,
}

impl InstallLink {
    /// The link as text.
    #[must_use]
    pub fn write(&self) -> String {
        let scope = self.scopes.join(" ");
        let mode = if self.same_tab { "self" } else { "" };
        let own = [
            ("response_type", "code"),
            ("redirect_uri", &self.redirect_uri),
            ("client_id", &self.client_id),
            ("scope", &scope),
            ("version_id", &self.version_id),
            ("loginWindowOpenMode", mode),
            ("state", &self.state),
        ];
        let more = self.more.iter().map(|(name, value)| (&**name, &**value));
        let mut query = String::new();
        for (name, value) in own.into_iter().filter(|(_, value)| !value.is_empty()).chain(more) {
            form::push(&mut query, name, value);
        }
        // A `+` is a space in forms only; everybody reads `%20`. A `+` of a value was written as `%2B`.
        [self.host.origin(), PATH, "?", &query.replace('+', "%20")].concat()
    }
}
