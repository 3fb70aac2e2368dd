//! The values that are written into another tool: ids and the first call, and the secrets if the user allows them.

use crate::highlevel::origin;
use crate::oauth::request::UserType;

/// The app and the account that the tokens belong to. No field is secret. Every field may hold untrusted text.
pub struct ToolContext<'a> {
    /// The client id of the app. Empty if the page does not know it.
    pub client_id: &'a str,
    /// The class of the tokens, if known. With an agency's tokens, the tool requests sub-account tokens when it needs
    /// them.
    pub user_type: Option<UserType>,
    /// The id of the agency (`companyId`). Empty if unknown.
    pub company_id: &'a str,
    /// The id of the sub-account (`locationId`). With an agency's tokens, the sub-account that was picked. Empty if there is
    /// none, or if it is not known.
    pub location_id: &'a str,
    /// The complete address of the first API call that the scopes allow. `None` if they allow none.
    pub call: Option<&'a str>,
}

/// The secrets that are written into one file, only if the user allowed it for that file.
///
/// An empty string means that the page does not have the secret.
pub struct ToolSecrets<'a> {
    /// The client secret.
    pub client_secret: &'a str,
    /// The access token.
    pub access_token: &'a str,
    /// The refresh token.
    pub refresh_token: &'a str,
}

impl ToolContext<'_> {
    /// True for an agency's tokens: data calls then need a sub-account token, which has to be requested first.
    #[must_use]
    pub fn is_agency(&self) -> bool {
        self.user_type == Some(UserType::Company)
    }

    /// The path and query of [`Self::call`]. Empty if there is no call, or if its address is not at HighLevel's API.
    #[must_use]
    pub fn path(&self) -> &str {
        self.call.and_then(|call| call.strip_prefix(origin())).unwrap_or_default()
    }
}
