//! The install link of the demo app. It has the path and the parameters of HighLevel's install link.

use form_urlencoded::Serializer;

use crate::DEMO_CLIENT_ID;
use crate::install::EVERY_SCOPE;

/// The path of the consent page.
pub(crate) const PATH: &str = "/v2/oauth/chooselocation";

/// The parameters of the link, except the redirect URL. The link requests every scope.
pub(crate) fn parameters() -> [(&'static str, String); 4] {
    let version = DEMO_CLIENT_ID.split('-').next().unwrap_or_default();
    [
        ("response_type", "code".to_owned()),
        ("client_id", DEMO_CLIENT_ID.to_owned()),
        ("version_id", version.to_owned()),
        ("scope", EVERY_SCOPE.join(" ")),
    ]
}

/// Returns an install link that opens the consent page of the sandbox at this origin.
pub(crate) fn link(origin: &str, redirect_url: &str) -> String {
    let query = Serializer::new(String::new())
        .extend_pairs(parameters())
        .append_pair("redirect_uri", redirect_url)
        .finish();
    [origin, PATH, "?", &query].concat()
}
