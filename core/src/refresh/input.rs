//! The input of a refresh: the values that the user submitted.

use crate::oauth::credentials::{Credentials, RefreshToken};
use crate::oauth::request::UserType;

/// The values that the user submitted. After the refresh token is sent, its [resend window](super::resend_window) keeps
/// the credentials.
pub struct RefreshInput {
    /// The refresh token.
    pub token: RefreshToken,
    /// The client ID and client secret, as they were when the user pressed the button that sends the token.
    pub credentials: Credentials,
    /// The user type that came with the refresh token.
    pub user_type: Option<UserType>,
}
