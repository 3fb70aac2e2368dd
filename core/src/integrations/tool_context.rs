//! The values that are written into a file or into instructions for another tool: the IDs, the first call and the
//! secrets.

use crate::highlevel::origin;
use crate::oauth::request::UserType;

/// The HighLevel app and the account to which the tokens belong. No field is secret. The IDs and the URL are untrusted
/// text.
pub struct ToolContext<'a> {
    /// The client ID of the HighLevel app. Empty if the page does not know it.
    pub client_id: &'a str,
    /// The user type of the tokens, if known. With an agency's tokens, the tool requests sub-account tokens when it
    /// needs them.
    pub user_type: Option<UserType>,
    /// The ID of the agency (`companyId`). Empty if unknown.
    pub company_id: &'a str,
    /// The ID of the sub-account (`locationId`). With an agency's tokens, the ID of the sub-account that the user
    /// chose. Empty if there is no sub-account, or if its ID is unknown.
    pub location_id: &'a str,
    /// The complete URL of the first API call that the scopes allow. `None` if the scopes allow no call.
    pub call: Option<&'a str>,
}

/// The secrets that are written into one file or into the instructions for one tool. For a file that n8n or Postman
/// imports, the app passes the secrets only if the user chose to put them into this file.
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
    /// True for an agency's tokens. The tool must then request a sub-account's token before it makes its API call.
    #[must_use]
    pub fn is_agency(&self) -> bool {
        self.user_type == Some(UserType::Company)
    }

    /// The path and query of [`Self::call`]. Empty if there is no call, or if the call does not go to HighLevel's API.
    #[must_use]
    pub fn path(&self) -> &str {
        self.call.and_then(|call| call.strip_prefix(origin())).unwrap_or_default()
    }
}
