//! What the user submitted to a refresh.

use crate::oauth::credentials::{Credentials, RefreshToken};
use crate::oauth::request::UserType;

/// What the user submitted. When the refresh token is sent, the credentials move into its
/// [resend window](super::resend_window).
pub struct RefreshInput {
    /// The refresh token.
    pub token: RefreshToken,
    /// The credentials, read when the button was pressed.
    pub credentials: Credentials,
    /// The user type that came with the refresh token.
    pub user_type: Option<UserType>,
}
