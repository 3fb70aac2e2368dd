//! What a recipe is filled with: whose tokens they are, and their secrets where somebody switched them on.

use crate::grant::request::UserType;
use crate::highlevel::origin;

/// Whose tokens, and with what they are refreshed. None of it is secret; all of it may be a stranger's text.
pub struct Taken<'a> {
    /// The client id.
    pub client_id: &'a str,
    /// The class of the tokens: with an agency's, sub-account tokens are made on demand.
    pub user_type: Option<UserType>,
    /// The agency.
    pub company_id: &'a str,
    /// The sub-account; empty with an agency's tokens.
    pub location_id: &'a str,
    /// The first call that the token's scopes allow, as a whole address; none where they allow none.
    pub call: Option<&'a str>,
}

/// What goes into a file only where somebody switched it on, for that one file. Empty where it is not here.
pub struct Secrets<'a> {
    /// The client secret.
    pub client_secret: &'a str,
    /// The access token.
    pub access_token: &'a str,
    /// The refresh token.
    pub refresh_token: &'a str,
}

impl Taken<'_> {
    /// True where sub-account tokens have to be made first.
    #[must_use]
    pub fn is_agency(&self) -> bool {
        self.user_type == Some(UserType::Company)
    }

    /// Path and query of the call; empty where there is none.
    #[must_use]
    pub fn path(&self) -> &str {
        self.call.and_then(|call| call.strip_prefix(origin())).unwrap_or_default()
    }
}
