//! The input of a refresh: the values that the user submitted.

use crate::oauth::credentials::{Credentials, RefreshToken};
use crate::oauth::request::UserType;

/// The values that the user submitted. When the refresh token is sent, the credentials move into its [resend
/// window](super::resend_window).
pub struct RefreshInput {
    /// The refresh token.
    pub token: RefreshToken,
    /// The credentials, as they were when the user pressed the button.
    pub credentials: Credentials,
    /// The user type that came with the refresh token.
    pub user_type: Option<UserType>,
}
